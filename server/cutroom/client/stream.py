"""Bytes of `/run_sse` to events, with a limit on silence and one on the whole."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from contextlib import aclosing, asynccontextmanager
from math import inf
from time import monotonic

import anyio
import httpx

from cutroom.client.redaction import redact
from cutroom.errors import BackendSilent, ProtocolError, StreamCut
from cutroom.protocol.events import TYPED_PULSES, Event, Pulse, Unreadable, parse_event
from cutroom.protocol.framing import Deframer

STREAM = "text/event-stream"
BROKEN = "The event stream broke before its end."
SLACK = 0.01
"""How far past its limit, as a part of it, a silence may last: arming a timer anew for
every event would cost more than reading the event."""


@asynccontextmanager
async def open_events(
    response: httpx.Response,
    *,
    silence_s: float,
    overall_s: float,
    now: Callable[[], float] = monotonic,
    token: str = "",
) -> AsyncIterator[AsyncGenerator[Event, None]]:
    """Offer the events of an open stream until it ends.

    Heartbeats in any form prove life but do not break silence: after `silence_s` of
    nothing else the stream is given up, and whoever reads it is interrupted. Where a stream
    ends inside an event it was cut, however politely.

    Raises BackendSilent for either limit and StreamCut for a broken connection.
    """
    if response.headers.get("content-type", "").partition(";")[0].strip().lower() != STREAM:
        raise ProtocolError("The backend did not answer with events.")
    limits = _Limits(silence_s, overall_s, now)
    with limits.scope:
        async with aclosing(_iter_events(response, limits, token)) as events:
            yield events
    if limits.scope.cancelled_caught:
        raise limits.passed()


async def _iter_events(
    response: httpx.Response, limits: "_Limits", token: str
) -> AsyncGenerator[Event, None]:
    deframer = Deframer()
    last: Event | None = None
    try:
        async for block in response.aiter_bytes():
            for kind, data in deframer.feed(block):
                at = limits.checked()
                for last in _events(kind, data, token):
                    if type(last) is not Pulse:
                        limits.heard(at)
                    yield last
    except httpx.TimeoutException:
        raise limits.passed(overall=False) from None
    except (httpx.TransportError, httpx.StreamError, httpx.DecodingError):
        raise StreamCut(BROKEN) from None
    for kind, data in deframer.close():
        for last in _events(kind, data, token):
            yield last
        if isinstance(last, Unreadable):
            raise StreamCut(BROKEN)


class _Limits:
    """How long a stream may last, and how long it may say nothing."""

    def __init__(self, silence_s: float, overall_s: float, now: Callable[[], float]) -> None:
        self._silence_s = silence_s
        self._overall_s = overall_s
        self._now = now
        self._whole = now() + overall_s
        self._quiet = now() + silence_s
        self._armed = -inf
        self.scope = anyio.CancelScope()
        """Interrupts whoever waits for the stream."""
        self._arm(now())

    def heard(self, at: float) -> None:
        """Begin the silence anew."""
        self._quiet = at + self._silence_s
        if self._quiet > self._armed:
            self._arm(at)

    def checked(self) -> float:
        """Return the time; raise BackendSilent when a limit has passed."""
        at = self._now()
        if at >= self._quiet or at >= self._whole:
            raise self.passed()
        return at

    def passed(self, *, overall: bool | None = None) -> BackendSilent:
        """Return the error for the limit that passed first."""
        if self._whole <= self._quiet if overall is None else overall:
            return BackendSilent(f"The edit did not end within {self._overall_s:.0f} seconds.")
        return BackendSilent(
            f"The backend sent nothing but heartbeats for {self._silence_s:.0f} seconds."
        )

    def _arm(self, at: float) -> None:
        self._armed = self._quiet + SLACK * self._silence_s
        self.scope.deadline = anyio.current_time() + min(self._whole, self._armed) - at


def _events(kind: str, data: str, token: str) -> Iterable[Event]:
    """Return what one message of the stream says, with our token struck out."""
    if not data or (kind in TYPED_PULSES and not data.startswith("{")):
        return (Pulse(),)
    secret = "nmv_usr_" in data or (token and token in data)
    return parse_event(redact(data, token) if secret else data)
