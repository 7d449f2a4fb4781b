"""The real backend for tests: on a loopback port, or in the same process without a socket.

    async with in_process(tmp_path) as backend:      # streams, needs no port
        answer = await backend.http.get("/healthz")

    async with on_loopback(tmp_path) as backend:     # a real server, for real clients
        client = BackendClient(backend.url, …)

Both carry the token in every request of `http` and end with the block.
"""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import anyio
import httpx
import uvicorn

from cutroom.backend.app import BackendSettings, Parts, create_app
from tests.support.streaming import streaming_into

TOKEN = "test-token-of-the-embedded-backend"
ATTRIBUTION = {
    "X-Skill-Source": "video-editing-ai-image",
    "X-Skill-Version": "1.0.0",
    "X-Skill-Platform": "unknown",
}


@dataclass(frozen=True)
class RunningBackend:
    """A backend that answers."""

    url: str
    token: str
    home: Path
    http: httpx.AsyncClient
    """Sends the token and the attribution headers by itself."""
    app: Any

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        """How requests reach it: pass it to clients under test."""
        return self.http._transport


def settings_for(home: Path, **changes: Any) -> BackendSettings:
    """Return settings with the tests' token."""
    return replace(BackendSettings(home=home, token=TOKEN), **changes)


def _http(url: str, **options: Any) -> httpx.AsyncClient:
    headers = {"Authorization": f"Bearer {TOKEN}", **ATTRIBUTION}
    return httpx.AsyncClient(base_url=url, headers=headers, timeout=60, trust_env=False, **options)


@asynccontextmanager
async def in_process(
    home: Path, *, parts: Parts | None = None, **settings: Any
) -> AsyncIterator[RunningBackend]:
    """Run the backend inside the test's own loop, answers streaming as they would."""
    app = create_app(settings_for(home, **settings), parts)
    url = "http://127.0.0.1"
    async with (
        app.router.lifespan_context(app),
        streaming_into(app) as transport,
        _http(url, transport=transport) as http,
    ):
        yield RunningBackend(url, TOKEN, home, http, app)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = anyio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready.set()

    @asynccontextmanager
    async def running(self, listener: socket.socket) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self.serve, [listener])
            await self.ready.wait()
            try:
                yield
            finally:
                self.should_exit = True


@asynccontextmanager
async def on_loopback(
    home: Path, *, parts: Parts | None = None, **settings: Any
) -> AsyncIterator[RunningBackend]:
    """Run the backend on a free loopback port."""
    app = create_app(settings_for(home, **settings), parts)
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=20)
    server = _Server(config)
    with listener:
        async with server.running(listener), _http(url) as http:
            yield RunningBackend(url, TOKEN, home, http, app)
