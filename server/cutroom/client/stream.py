"""Bytes of `/run_sse` to events, with a limit on silence and one on the whole."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

import anyio
import httpx
from httpx_sse import EventSource, SSEError

from cutroom.errors import BackendSilent, ProtocolError, StreamCut
from cutroom.protocol.events import Event, Pulse, parse_event


async def iter_events(
    response: httpx.Response, *, silence_s: float, overall_s: float
) -> AsyncGenerator[Event, None]:
    """Yield the events of an open stream until it ends.

    Pulses prove life but do not break silence: after `silence_s` of nothing else the
    stream is given up. Comment lines never arrive here, and an empty event, which the
    reader makes up for blank lines once an id was seen, counts as a pulse.

    Raises BackendSilent for either limit and StreamCut for a broken connection.
    """
    whole = anyio.current_time() + overall_s
    quiet = anyio.current_time() + silence_s
    async with aclosing(EventSource(response).aiter_sse()) as messages:
        while True:
            message = None
            with anyio.move_on_at(min(whole, quiet)) as scope:
                try:
                    message = await anext(messages, None)
                except SSEError:
                    raise ProtocolError("The backend did not answer with events.") from None
                except httpx.TimeoutException:
                    raise _too_long(silence_s, overall_s, overall=False) from None
                except (httpx.TransportError, httpx.StreamError):
                    raise StreamCut("The event stream broke before its end.") from None
            if scope.cancelled_caught:
                raise _too_long(silence_s, overall_s, overall=whole <= quiet)
            if message is None:
                return
            for event in parse_event(message.data):
                if not isinstance(event, Pulse):
                    quiet = anyio.current_time() + silence_s
                yield event


def _too_long(silence_s: float, overall_s: float, *, overall: bool) -> BackendSilent:
    if overall:
        return BackendSilent(f"The edit did not end within {overall_s:.0f} seconds.")
    return BackendSilent(f"The backend sent nothing but heartbeats for {silence_s:.0f} seconds.")
