"""Messages in, events out."""

import json
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import anyio
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from cutroom.backend.http.bodies import read_json
from cutroom.backend.http.doors import services_of, session_of, user_of
from cutroom.backend.service.editing import Run
from cutroom.domain.clock import Clock
from cutroom.errors import OperationRejected, ProtocolError
from cutroom.protocol.events import PULSE, encode_event, frame
from cutroom.protocol.paths import OPERATIONS_METADATA

PULSE_S = 5.0
"""The longest silence of a stream."""


async def run_sse(request: Request) -> Response:
    """Start an edit and stream what becomes of it; the edit goes on if the listener leaves."""
    await user_of(request)
    body = await read_json(request)
    session = await session_of(request, _either(body, "session_id", "sessionId"))
    message = _either(body, "new_message", "newMessage")
    parts = message.get("parts") if isinstance(message, Mapping) else None
    if not isinstance(parts, Sequence) or isinstance(parts, str):
        raise ProtocolError(
            "The request holds no message.", hint='Send new_message {"parts": [{"text": "…"}]}.'
        )
    services = services_of(request)
    run = services.editing.submit(session, _words(parts), _operations(parts))
    return StreamingResponse(
        _follow(run, services.clock),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def _either(body: Mapping[str, Any], *keys: str) -> Any:
    return next((body[key] for key in keys if body.get(key) is not None), None)


def _words(parts: Sequence[Any]) -> str:
    texts = [part.get("text") for part in parts if isinstance(part, Mapping)]
    joined = "\n".join(text for text in texts if isinstance(text, str))
    # Half of a surrogate pair cannot be kept or sent on.
    return joined.encode("utf-8", "replace").decode()


def _operations(parts: Sequence[Any]) -> list[Any] | None:
    found: list[Any] | None = None
    for part in parts:
        metadata = (
            _either(part, "partMetadata", "part_metadata") if isinstance(part, Mapping) else None
        )
        bodies = metadata.get(OPERATIONS_METADATA) if isinstance(metadata, Mapping) else None
        if bodies is None:
            continue
        if isinstance(bodies, str):
            try:
                bodies = json.loads(bodies)
            except (ValueError, RecursionError):
                bodies = None
        if not isinstance(bodies, list):
            raise OperationRejected("The operations are not a list.", hint="Send a JSON list.")
        found = [*(found or []), *bodies]
    return found


async def _follow(run: Run, clock: Clock) -> AsyncIterator[bytes]:
    while not run.finished.is_set():
        with anyio.move_on_after(PULSE_S):
            await run.finished.wait()
        if not run.finished.is_set():
            yield frame(PULSE)
    for events in run.events:
        payload = encode_event(
            events, invocation=run.id, event_id=secrets.token_hex(16), at_s=clock.now()
        )
        yield frame(payload)
