"""An httpx transport into an ASGI app that hands over every block as it is sent.

httpx's own transport for ASGI keeps the whole answer back until the app has ended, which
hides everything that matters about event streams. Closing an answer early tells the app
that its client has gone.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from types import TracebackType
from typing import Any

import anyio
import anyio.abc
import httpx


@asynccontextmanager
async def streaming_into(app: Any) -> AsyncIterator["StreamingTransport"]:
    """Yield a transport into `app`; requests that still run at the end are cancelled."""
    async with anyio.create_task_group() as tasks:
        transport = StreamingTransport(app, tasks)
        try:
            yield transport
        finally:
            tasks.cancel_scope.cancel()
            for exchange in transport.exchanges:
                await exchange.aclose()


class StreamingTransport(httpx.AsyncBaseTransport):
    """Runs every request as a task of its own; any number of clients may share it."""

    def __init__(self, app: Any, tasks: anyio.abc.TaskGroup) -> None:
        self._app = app
        self._tasks = tasks
        self.exchanges: list[_Exchange] = []

    async def __aenter__(self) -> "StreamingTransport":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Stay open for the other clients."""

    async def aclose(self) -> None:
        """Stay open: several clients may share the transport."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer as soon as its head has been sent."""
        exchange = _Exchange(request)
        self.exchanges.append(exchange)
        self._tasks.start_soon(exchange.run, self._app)
        await exchange.begun.wait()
        return httpx.Response(exchange.status, headers=exchange.headers, stream=exchange)


class ClientGone(OSError):
    """What an app hears that answers nobody."""


class _Exchange(httpx.AsyncByteStream):
    def __init__(self, request: httpx.Request) -> None:
        self._request = request
        self._body = request.stream.__aiter__()
        self._sent, self._received = anyio.create_memory_object_stream[bytes](0)
        self._left = anyio.Event()
        self.begun = anyio.Event()
        self.status = 500
        self.headers: list[tuple[bytes, bytes]] = []

    async def run(self, app: Any) -> None:
        url = self._request.url
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": self._request.method,
            "scheme": url.scheme,
            "path": url.path,
            "raw_path": url.raw_path.partition(b"?")[0],
            "query_string": url.query,
            "root_path": "",
            "headers": [(key.lower(), value) for key, value in self._request.headers.raw],
            "server": (url.host, url.port or 80),
            "client": ("127.0.0.1", 12345),
            "state": {},
        }
        async with self._sent:
            try:
                # Servers take it calmly when a client leaves in the middle of its answer.
                with suppress(ClientGone):
                    await app(scope, self._receive, self._send)
            finally:
                self.begun.set()

    async def _receive(self) -> dict[str, Any]:
        try:
            block = await self._body.__anext__()
        except StopAsyncIteration:
            if self._body is _DONE:
                await self._left.wait()
                return {"type": "http.disconnect"}
            self._body = _DONE
            return {"type": "http.request", "body": b"", "more_body": False}
        return {"type": "http.request", "body": block, "more_body": True}

    async def _send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message.get("headers", []))
            self.begun.set()
        elif message["type"] == "http.response.body" and message.get("body"):
            try:
                await self._sent.send(message["body"])
            except (anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
                raise ClientGone("the client has gone") from error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for block in self._received:
            yield block

    async def aclose(self) -> None:
        self._left.set()
        self._received.close()


class _Nothing:
    def __aiter__(self) -> "_Nothing":
        return self

    async def __anext__(self) -> bytes:
        raise StopAsyncIteration


_DONE: Any = _Nothing()
