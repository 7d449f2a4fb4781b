"""Which request may be sent again, and what to repair before; pure.

A request is repeated only if it cannot act twice.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from cutroom.errors import (
    ClientIdMissing,
    CutroomError,
    RateLimited,
    TokenRejected,
)

MOST_TRIES = 3
LONGEST_WAIT_S = 60.0
"""A `Retry-After` above this is not waited for in a tool call."""


class Kind(StrEnum):
    """What a request does, as far as repeating it is concerned."""

    READ = "read"
    TOKEN = "token"  # noqa: S105 - a kind of request, not a secret
    SESSION = "session"
    MESSAGE = "message"
    UPLOAD = "upload"
    RENDER = "render"
    CANCEL = "cancel"
    CLAIM = "claim"


class Failure(StrEnum):
    """How a request failed without a refusal."""

    CONNECT = "connect"
    """It never arrived."""
    TIMEOUT = "timeout"
    """It arrived, perhaps, and nothing came back in time."""
    CUT = "cut"
    """The connection broke before the answer was whole."""
    FAULT = "fault"
    """The backend answered that it is ill."""


class Cure(StrEnum):
    """What can be repaired before the same request is sent once more."""

    RENEW_TOKEN = "renew_token"  # noqa: S105 - a cure, not a secret
    NEW_CLIENT_ID = "new_client_id"
    WAIT = "wait"


# SessionNotFound is absent on purpose: a fresh session starts with an empty draft, and
# only the workflow knows whether anything would be lost.
CURES: Mapping[type[CutroomError], Cure] = MappingProxyType(
    {
        TokenRejected: Cure.RENEW_TOKEN,
        ClientIdMissing: Cure.NEW_CLIENT_ID,
        RateLimited: Cure.WAIT,
    }
)

EVERY_FAILURE = frozenset(Failure)
REPEATS: Mapping[Kind, frozenset[Failure]] = MappingProxyType(
    {
        Kind.READ: EVERY_FAILURE,
        Kind.TOKEN: EVERY_FAILURE,
        # An orphaned empty session harms nobody.
        Kind.SESSION: EVERY_FAILURE,
        # The render's id is ours: a repeat is the same render.
        Kind.RENDER: EVERY_FAILURE,
        Kind.CANCEL: EVERY_FAILURE,
        Kind.CLAIM: EVERY_FAILURE,
        Kind.MESSAGE: frozenset({Failure.CONNECT}),
        Kind.UPLOAD: frozenset({Failure.CONNECT}),
    }
)


def cure_for(refusal: CutroomError, spent: Collection[Cure]) -> Cure | None:
    """Choose what to repair before sending the same request once more.

    A cure already spent is not offered again: if it did not help the first time, the
    person should hear why.
    """
    cure = CURES.get(type(refusal))
    return None if cure in spent else cure


def may_repeat(kind: Kind, failure: Failure, tries: int) -> bool:
    """Say whether a request that failed `tries` times this way may be sent again."""
    return tries < MOST_TRIES and failure in REPEATS[kind]


def backoff_s(tries: int, jitter: float) -> float:
    """Return how long to wait after this many tries; `jitter` 0..1 shortens it by up to 25 %."""
    return min(8.0, 0.5 * 2 ** (tries - 1)) * (1 - 0.25 * jitter)


def rate_limit_wait_s(retry_after_s: float | None, default_s: float) -> float:
    """Return how long to wait after a 429: what the backend asked for, where it is sane."""
    if retry_after_s is not None and 0 < retry_after_s <= LONGEST_WAIT_S:
        return retry_after_s
    return default_s
