"""Bytes of `/run_sse` to events, with a limit on silence and one on the whole."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from contextlib import aclosing, asynccontextmanager
from math import inf
from time import monotonic

import anyio
import httpx
from httpx_sse import EventSource

from cutroom.client.redaction import redact
from cutroom.errors import BackendSilent, ProtocolError, StreamCut
from cutroom.protocol.events import TYPED_PULSES, Event, Pulse, Unreadable, parse_event

STREAM = "text/event-stream"
BROKEN = "The event stream broke before its end."
LAST_WORD = b"\n\n"
"""Ends an event that lacks only its blank line when the stream does."""
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
    tail = _Tail(response)
    last: Event | None = None
    try:
        async for sent in EventSource(response).aiter_sse():
            at = limits.checked()
            for last in _events(sent.event, sent.data, token):
                if type(last) is not Pulse:
                    limits.heard(at)
                yield last
    except httpx.TimeoutException:
        raise limits.passed(overall=False) from None
    except (httpx.TransportError, httpx.StreamError, httpx.DecodingError):
        raise StreamCut(BROKEN) from None
    if tail.is_unfinished and isinstance(last, Unreadable):
        raise StreamCut(BROKEN)


class _Tail(httpx.AsyncByteStream):
    """The bytes of an answer as they come, with an end that lets its last event out."""

    def __init__(self, response: httpx.Response) -> None:
        self._stream = response.stream
        self._is_plain = "content-encoding" not in response.headers
        self.is_unfinished = False
        """Whether the stream ended inside an event."""
        response.stream = self

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self._stream, httpx.AsyncByteStream)  # noqa: S101
        tail = b""
        async for block in self._stream:
            tail = block[-4:] if len(block) > 3 else (tail + block)[-4:]
            yield block
        ended = tail.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self.is_unfinished = self._is_plain and bool(ended) and not ended.endswith(b"\n\n")
        if self.is_unfinished:
            yield LAST_WORD

    async def aclose(self) -> None:
        """Close the connection."""
        assert isinstance(self._stream, httpx.AsyncByteStream)  # noqa: S101
        await self._stream.aclose()


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
