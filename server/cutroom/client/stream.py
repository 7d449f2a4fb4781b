"""Bytes of `/run_sse` to events, with a limit on silence and one on the whole."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import aclosing

import anyio
import httpx
from httpx_sse import EventSource, ServerSentEvent

from cutroom.client.redaction import redact
from cutroom.errors import BackendSilent, ProtocolError, StreamCut
from cutroom.protocol.events import TYPED_PULSES, Event, Pulse, Unreadable, parse_event

STREAM = "text/event-stream"
BROKEN = "The event stream broke before its end."
LAST_WORD = b"\n\n"
"""Ends an event that lacks only its blank line when the stream does."""


async def iter_events(
    response: httpx.Response,
    *,
    silence_s: float,
    overall_s: float,
    now: Callable[[], float] = anyio.current_time,
    token: str = "",
) -> AsyncGenerator[Event, None]:
    """Yield the events of an open stream until it ends.

    Heartbeats in any form prove life but do not break silence: after `silence_s` of
    nothing else the stream is given up. Where a stream ends inside an event it was cut,
    however politely.

    Raises BackendSilent for either limit and StreamCut for a broken connection.
    """
    if response.headers.get("content-type", "").partition(";")[0].strip().lower() != STREAM:
        raise ProtocolError("The backend did not answer with events.")
    whole = now() + overall_s
    quiet = now() + silence_s
    last: Event | None = None
    body = _Body(response)
    source = EventSource(httpx.Response(200, headers={"content-type": STREAM}, stream=body))
    async with aclosing(source.aiter_sse()) as heard:
        while True:
            limit = min(whole, quiet)
            with anyio.move_on_after(max(0.0, limit - now())) as scope:
                try:
                    sent = await anext(heard, None)
                except httpx.TimeoutException:
                    raise _too_long(silence_s, overall_s, overall=False) from None
                except (httpx.TransportError, httpx.StreamError, httpx.DecodingError):
                    raise StreamCut(BROKEN) from None
            if scope.cancelled_caught or (sent is not None and now() >= limit):
                raise _too_long(silence_s, overall_s, overall=whole <= quiet)
            if sent is None:
                break
            for last in _events(sent, token):
                if not isinstance(last, Pulse):
                    quiet = now() + silence_s
                yield last
    if body.is_unfinished and isinstance(last, Unreadable):
        raise StreamCut(BROKEN)


class _Body(httpx.AsyncByteStream):
    """The bytes of an answer, with an end that lets its last event out."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self.is_unfinished = False
        """Whether the stream ended inside an event."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        tail = b""
        async for block in self._response.aiter_bytes():
            tail = (tail + block)[-4:]
            yield block
        ended = tail.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self.is_unfinished = bool(ended) and not ended.endswith(b"\n\n")
        if self.is_unfinished:
            yield LAST_WORD


def _events(sent: ServerSentEvent, token: str) -> Iterator[Event]:
    """Return what one message of the stream says, with our token struck out."""
    data = sent.data
    if not data or (sent.event in TYPED_PULSES and not data.startswith("{")):
        yield Pulse()
        return
    secret = "nmv_usr_" in data or (token and token in data)
    yield from parse_event(redact(data, token) if secret else data)


def _too_long(silence_s: float, overall_s: float, *, overall: bool) -> BackendSilent:
    if overall:
        return BackendSilent(f"The edit did not end within {overall_s:.0f} seconds.")
    return BackendSilent(f"The backend sent nothing but heartbeats for {silence_s:.0f} seconds.")
