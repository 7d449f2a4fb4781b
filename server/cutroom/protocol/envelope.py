"""The envelope around every JSON answer: `{code, message, data}`, and its cousins."""

from collections.abc import Mapping, Sequence
from typing import Any

from cutroom.errors import (
    REFUSALS,
    BackendError,
    BackendFault,
    CutroomError,
    OutOfCredits,
    RateLimited,
    SessionNotFound,
    TokenRejected,
    UnknownRefusal,
)

MESSAGE_KEYS = ("message", "msg", "detail", "error")
HTTP_STATUS = {400: 400, 402: 402, 429: 429, 500: 500, 1001: 401, 1002: 404, 2001: 402}
"""The HTTP status that accompanies a code; 4001 and 4002 travel with 400."""
SAME_AS = {408: 503, 413: 4002, 415: 4001, 425: 503}
"""Statuses that gateways answer before the backend can give its own number."""
BIND_KEYS = ("bind", "bind_id", "user_id")
LINK_KEYS = ("register_url", "registration_url", "registration_link", "register_link")


def encode_success(payload: object) -> dict[str, Any]:
    """Return the success envelope around a payload."""
    return {"code": 0, "data": payload}


def encode_refusal(error: CutroomError) -> tuple[int, dict[str, Any]]:
    """Return the HTTP status and body that say this error to a client.

    The class's name and hint travel in `data`, so that an error of our own backend
    arrives as the error it was.
    """
    code = error.code if error.code is not None else 400_000
    status = HTTP_STATUS.get(code, 400)
    return status, {
        "code": code,
        "message": str(error),
        "data": {"kind": error.kind, "hint": error.hint},
    }


def _message(body: Mapping[str, Any]) -> str:
    for key in MESSAGE_KEYS:
        value = body.get(key)
        if isinstance(value, str) and value:
            return value
        if isinstance(value, Sequence) and not isinstance(value, str) and value:
            value = value[0]
        if isinstance(value, Mapping):
            inner = _message(value)
            if inner:
                return inner
    return ""


def _by_kind(kind: object) -> type[CutroomError] | None:
    families = list(CutroomError.__subclasses__())
    while families:
        family = families.pop()
        if family.__name__ == kind:
            return family
        families.extend(family.__subclasses__())
    return None


def rebuild_error(kind: object, message: str, hint: str | None) -> CutroomError:
    """Return the error of this name, as it was before it was written down."""
    return (_by_kind(kind) or CutroomError)(message, hint=hint)


def decode_refusal(
    status: int, body: object, *, retry_after_s: float | None = None
) -> CutroomError | None:
    """Return the error that an answer means, or None for a success.

    A number in the body beats the HTTP status; the status decides only where the body
    has none.
    """
    fields: Mapping[str, Any] = body if isinstance(body, Mapping) else {}
    number = _code(fields)
    if number == 0 or (number is None and status < 400 and fields.get("success") is not False):
        return None
    message = _message(fields) or f"The backend answered with HTTP status {status}."
    extra = fields.get("data")
    details: Mapping[str, Any] = extra if isinstance(extra, Mapping) else {}
    hint = details.get("hint") if isinstance(details.get("hint"), str) else None
    named = _by_kind(details.get("kind"))
    if named is not None and (number is None or named.code == number or named.code is None):
        return named(message, hint=hint)
    if number == OutOfCredits.code:
        places = (details, fields)
        bind, link = _first_text(places, BIND_KEYS), _first_text(places, LINK_KEYS)
        return OutOfCredits(message, hint=hint, bind_id=bind, link=link)
    return _numbered(number, status, message, hint, retry_after_s)


def _first_text(places: Sequence[Mapping[str, Any]], keys: Sequence[str]) -> str:
    found = (place.get(key) for place in places for key in keys)
    return next((value for value in found if isinstance(value, str) and value), "")


def _numbered(
    number: int | None, status: int, message: str, hint: str | None, retry_after_s: float | None
) -> BackendError:
    key = SAME_AS.get(number if number is not None else status, number or status)
    if key == 429:
        return RateLimited(message, hint=hint, retry_after_s=retry_after_s)
    if key == 401 or number in (1010, 1011):
        return TokenRejected(message, hint=hint)
    if key == 404 and "session" in message.lower():
        return SessionNotFound(message, hint=hint)
    if 500 <= key <= 599:
        return BackendFault(message, hint=hint)
    return REFUSALS.get(key, UnknownRefusal)(message, hint=hint)


def _code(fields: Mapping[str, Any]) -> int | None:
    """Return the number in a body, at its top or inside its error, as number or digits."""
    inner = fields.get("error")
    for place in (fields, inner if isinstance(inner, Mapping) else {}):
        code = place.get("code")
        if isinstance(code, int) and not isinstance(code, bool):
            return code
        if isinstance(code, str) and code.strip().isdecimal():
            return int(code)
    return None


def unwrap(body: object) -> Any:
    """Return the payload of a success: what `data` holds, or the bare body without one."""
    if isinstance(body, Mapping) and "data" in body and ("code" in body or "success" in body):
        return body["data"]
    return body
