"""Bytes of `/run_sse` to events, with a limit on silence and one on the whole."""

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing

import anyio
import httpx

from cutroom.client.redaction import redact
from cutroom.errors import BackendSilent, ProtocolError, StreamCut
from cutroom.protocol.events import Event, Pulse, Unreadable, parse_event
from cutroom.protocol.sse import EventDecoder

STREAM = "text/event-stream"
BROKEN = "The event stream broke before its end."


async def iter_events(
    response: httpx.Response,
    *,
    silence_s: float,
    overall_s: float,
    now: Callable[[], float] = anyio.current_time,
    token: str = "",
) -> AsyncGenerator[Event, None]:
    """Yield the events of an open stream until it ends.

    Pulses prove life but do not break silence: after `silence_s` of nothing else the
    stream is given up. Where a stream ends inside an event it was cut, however politely.

    Raises BackendSilent for either limit and StreamCut for a broken connection.
    """
    if response.headers.get("content-type", "").partition(";")[0].strip().lower() != STREAM:
        raise ProtocolError("The backend did not answer with events.")
    whole = now() + overall_s
    quiet = now() + silence_s
    decoder = EventDecoder()
    async with aclosing(_blocks(response)) as blocks:
        while True:
            block: bytes | None = None
            limit = min(whole, quiet)
            with anyio.move_on_after(max(0.0, limit - now())) as scope:
                try:
                    block = await anext(blocks, None)
                except httpx.TimeoutException:
                    raise _too_long(silence_s, overall_s, overall=False) from None
                except (httpx.TransportError, httpx.StreamError, httpx.DecodingError):
                    raise StreamCut(BROKEN) from None
            if scope.cancelled_caught or (block is not None and now() >= limit):
                raise _too_long(silence_s, overall_s, overall=whole <= quiet)
            if block is None:
                break
            for event in _events(decoder.feed(block), token):
                if not isinstance(event, Pulse):
                    quiet = now() + silence_s
                yield event
    cut = False
    for event in _events(decoder.end(), token):
        cut = isinstance(event, Unreadable)
        yield event
    if cut:
        raise StreamCut(BROKEN)


async def _blocks(response: httpx.Response) -> AsyncGenerator[bytes, None]:
    async for block in response.aiter_bytes():
        yield block


def _events(payloads: Iterator[str], token: str) -> Iterator[Event]:
    for payload in payloads:
        secret = "nmv_usr_" in payload or (token and token in payload)
        yield from parse_event(redact(payload, token) if secret else payload)


def _too_long(silence_s: float, overall_s: float, *, overall: bool) -> BackendSilent:
    if overall:
        return BackendSilent(f"The edit did not end within {overall_s:.0f} seconds.")
    return BackendSilent(f"The backend sent nothing but heartbeats for {silence_s:.0f} seconds.")
