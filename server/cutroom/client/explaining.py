"""A refusal in the light of who asked and how: what the person can do about it."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from cutroom.client.credentials import Credentials
from cutroom.client.redaction import redact
from cutroom.errors import BackendError, ExportBlocked, OutOfCredits, TokenRejected
from cutroom.protocol.paths import ATTRIBUTION

GIVEN_REFUSED = (
    "The token in NEMO_TOKEN was refused: check it or make a new one under Settings, API "
    "Tokens, on {web}. Unset NEMO_TOKEN to use a free anonymous token instead."
)
ANONYMOUS_REFUSED = (
    "The anonymous token was renewed and refused again. Set NEMO_TOKEN to a token of your "
    "account, or try again later."
)
REGISTER = "Register at {link} to keep your work and get more credits, then send the edit again."
TOP_UP = "Top up at {web}, then send the edit again; exports stay free."
TIER = (
    "The request carried all attribution headers, so it is the subscription tier: register or "
    "upgrade at {web}. Credits would not help."
)


def explain(
    refusal: BackendError,
    *,
    credentials: Credentials | None,
    sent: Mapping[str, str],
    token: str,
    web_url: str,
) -> None:
    """Give a refusal the hint that fits; `sent` are the headers of the refused request.

    A hint that the backend itself has sent stays.
    """
    refusal.args = tuple(redact(str(part), token) for part in refusal.args)
    refusal.hint = redact(refusal.hint, token)
    if refusal.hint != refusal.default_hint or credentials is None:
        return
    match refusal:
        case TokenRejected():
            known = GIVEN_REFUSED if credentials.given else ANONYMOUS_REFUSED
            refusal.hint = known.format(web=web_url)
        case OutOfCredits() if credentials.anonymous:
            refusal.hint = REGISTER.format(link=register_link(refusal, credentials, web_url))
        case OutOfCredits():
            refusal.hint = TOP_UP.format(web=web_url)
        case ExportBlocked() if all(sent.get(name) for name in ATTRIBUTION):
            refusal.hint = TIER.format(web=web_url)
        case _:
            pass


def register_link(refusal: OutOfCredits, credentials: Credentials, web_url: str) -> str:
    """Return where an anonymous person registers without losing the work so far."""
    bind = refusal.bind_id or credentials.user_id
    if bind and not bind.startswith("nmv_"):
        return f"{web_url}/register?bind={quote(bind, safe='')}"
    own = urlsplit(refusal.link)
    if own.scheme == "https" and own.hostname and "nmv_" not in refusal.link:
        return refusal.link
    return f"{web_url}/register"
