"""Bodies of requests and answers, held whole: read with a limit, replayed, captured."""

import json
from dataclasses import dataclass, field
from typing import Any

import anyio
from starlette.types import Message, Receive, Scope

LARGEST_BODY = 4 * 1024 * 1024
"""Bytes of a JSON-RPC message over HTTP; files travel another way."""
MOST_DISCARDED = 64 * 1024 * 1024
"""Bytes of a refused body that are still read."""


async def read_body(scope: Scope, receive: Receive) -> bytes | None:
    """Return a request's body, or None when it is too large."""
    if declared_size(scope) > LARGEST_BODY:
        await discard(receive)
        return None
    blocks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            # The caller hung up; nobody will read the answer to what has come so far.
            return b"".join(blocks)
        blocks.append(message.get("body", b""))
        size += len(blocks[-1])
        if size > LARGEST_BODY:
            await discard(receive)
            return None
        if not message.get("more_body", False):
            return b"".join(blocks)


def declared_size(scope: Scope) -> int:
    """Return how many bytes a request announces, 0 where it does not say."""
    told = next((value for key, value in scope["headers"] if key == b"content-length"), b"0")
    return int(told) if told.isdigit() and len(told) < 20 else 0


async def discard(receive: Receive) -> None:
    """Read on for a while: who is cut off while sending does not see the answer."""
    size = 0
    while size < MOST_DISCARDED:
        message = await receive()
        size += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body", False):
            return


def replayed(body: bytes, receive: Receive | None = None) -> Receive:
    """Return a body as an app receives it, then what else comes; without `receive`, nothing."""
    is_sent = False

    async def replay() -> Message:
        nonlocal is_sent
        if not is_sent:
            is_sent = True
            return {"type": "http.request", "body": body, "more_body": False}
        if receive is not None:
            return await receive()
        await anyio.sleep_forever()
        raise AssertionError("a sleep without end has ended")

    return replay


@dataclass(slots=True)
class Answer:
    """An answer as an app sent it."""

    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytes = b""

    async def take(self, message: Message) -> None:
        """Stand for an app's `send`."""
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")

    def result(self) -> bytes | None:
        """Return the JSON of the result in it; None where it holds anything else."""
        kinds = [value for key, value in self.headers if key.lower() == b"content-type"]
        if self.status != 200 or not kinds:
            return None
        sent = self._event() if kinds[0].startswith(b"text/event-stream") else self.body
        if sent is None or not kinds[0].startswith((b"application/json", b"text/event-stream")):
            return None
        body: Any = json.loads(sent)
        if not isinstance(body, dict) or "result" not in body:
            return None
        return json.dumps(body["result"], separators=(",", ":")).encode()

    def _event(self) -> bytes | None:
        """Return what the one event of a stream says; None where there are several, or none."""
        told = [line[5:] for line in self.body.splitlines() if line.startswith(b"data:")]
        return told[0] if len(told) == 1 else None
