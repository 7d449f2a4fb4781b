"""The embedded backend as a server inside our own event loop."""

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import anyio
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from cutroom.config import Settings
from cutroom.errors import CutroomError, EngineFailed

SHUTDOWN_S = 3.0
"""How long the embedded backend may take to finish its answers."""
TICK_S = 0.1
HANG_UP_S = 0.05
"""How long connections may take to be seen as closed."""


class LoopbackServer(uvicorn.Server):
    """Uvicorn as a guest: says when it is ready or why not, and leaves signals to its host."""

    def __init__(self, app: "RemembersFailure", *, is_guest: bool) -> None:
        # Uvicorn writes a traceback when an app cannot start; we tell the reason ourselves.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="on",
                # Nothing here depends on what a proxy says about its callers.
                proxy_headers=False,
                server_header=False,
                ws="none",
                timeout_graceful_shutdown=int(SHUTDOWN_S),
            )
        )
        self._app = app
        self._is_guest = is_guest
        self._settled = anyio.Event()
        self._leaving = anyio.Event()
        self.stopped = anyio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell whoever waits."""
        await super().startup(sockets=sockets)
        self._settled.set()

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until told to exit, then tell whoever waits for `stopped`."""
        try:
            await super().serve(sockets)
        except SystemExit:
            # Uvicorn ends the process when the app cannot start; a guest must not.
            if self.started:
                raise
        finally:
            self._settled.set()
            self.stopped.set()

    def leave(self) -> None:
        """End at once: a host waits for our process."""
        self.should_exit = True
        self._leaving.set()

    async def main_loop(self) -> None:
        """Tick as uvicorn does, but hear of the end without waiting for the next tick."""
        ticks = 0
        while not await self.on_tick(ticks):
            ticks += 1
            with anyio.move_on_after(TICK_S):
                await self._leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Spare the waits for connections where there are none any more."""
        with anyio.move_on_after(HANG_UP_S):
            while self.server_state.connections or self.server_state.tasks:
                await anyio.sleep(HANG_UP_S / 50)
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)
            return
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        await self.lifespan.shutdown()

    async def started_or_failed(self) -> None:
        """Wait until requests are answered.

        Raises the error that kept the backend from starting.
        """
        await self._settled.wait()
        if not self.started:
            raise self._app.reason()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to the process that we are a guest in; alone, end on them."""
        with nullcontext() if self._is_guest else super().capture_signals():
            yield


class RemembersFailure:
    """An ASGI app that keeps what went wrong while it started."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._failure: BaseException | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._app(scope, receive, send)
        except BaseException as error:
            if scope["type"] == "lifespan":
                self._failure = error
            raise

    def reason(self) -> CutroomError:
        """Return why the app did not start, as an error of ours."""
        error = self._failure
        while isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        if isinstance(error, CutroomError):
            return error
        return EngineFailed(f"The embedded backend did not start: {error or 'no reason given'}.")


def bind_loopback(host: str, port: int) -> socket.socket:
    """Return a socket bound for listening; port 0 takes a free one."""
    # Named TCP, or asyncio leaves Nagle's algorithm on: every answer would be 40 ms late.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    return listener


def embedded_server(
    settings: Settings, token: str | None, *, turn: anyio.CapacityLimiter | None = None
) -> LoopbackServer:
    """Return the embedded backend as a server.

    With a token it is a guest in our process; without one it stands alone and hands out
    anonymous ones. Backends that share a `turn` render one after the other.
    """
    from cutroom.backend.app import BackendSettings, create_app
    from cutroom.backend.service.proxy_queue import Reach

    limit = settings.max_upload_mb
    app = create_app(
        BackendSettings(
            home=settings.home / "backend",
            token=token,
            max_upload_bytes=int(limit * 1_000_000) if limit else None,
            turn=turn,
            proxies=Reach(settings.proxies or ("all" if turn is None else "some")),
            speech_model=settings.speech_model,
            voice_model=settings.voice_model,
        )
    )
    return LoopbackServer(RemembersFailure(app), is_guest=token is not None)
