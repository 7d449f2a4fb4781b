"""The composition root: knows every part, owns every lifetime."""

import secrets
import socket
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

import anyio
import anyio.abc
import uvicorn

from cutroom.config import HOSTED, LOCAL, Settings
from cutroom.skills import detect_platform, read_skill

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient
    from cutroom.workflow.room import Room

SHUTDOWN_S = 3.0
"""How long the embedded backend may take to finish its answers."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> float:
        """Return seconds since the epoch."""
        return time.time()

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait this many seconds."""
        await anyio.sleep(seconds)


class LoopbackServer(uvicorn.Server):
    """Uvicorn inside our own loop: says when it is ready and leaves signals alone."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = anyio.Event()
        self.stopped = anyio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell whoever waits for `ready`."""
        await super().startup(sockets=sockets)
        self.ready.set()

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until told to exit, then tell whoever waits for `stopped`."""
        try:
            await super().serve(sockets)
        finally:
            self.stopped.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to the process that we are a guest in."""
        yield


class RoomKeeper:
    """Opens the room, and the embedded backend behind it, when they are first needed."""

    def __init__(self, settings: Settings, *, continues: bool = False) -> None:
        self._settings = settings
        self._continues = continues
        self._needed = anyio.Event()
        self._opened = anyio.Event()
        self._closing = anyio.Event()
        self._room: Room | None = None
        self._failure: BaseException | None = None
        self._tasks: anyio.abc.TaskGroup | None = None

    async def __aenter__(self) -> Self:
        self._tasks = anyio.create_task_group()
        await self._tasks.__aenter__()
        self._tasks.start_soon(self._keep)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        self._closing.set()
        self._needed.set()
        if self._tasks is None:
            return None
        if self._room is None:
            self._tasks.cancel_scope.cancel()
        return await self._tasks.__aexit__(kind, error, trace)

    async def room(self) -> "Room":
        """Return the open room, opening it at the first call."""
        self._needed.set()
        await self._opened.wait()
        if self._room is None:
            raise self._failure or RuntimeError("The room is closed.")
        return self._room

    async def _keep(self) -> None:
        await self._needed.wait()
        if self._closing.is_set():
            return
        try:
            async with AsyncBackend(self._settings) as backend, self._open(backend) as room:
                self._room = room
                self._opened.set()
                await self._closing.wait()
        except Exception as error:
            if self._opened.is_set():
                raise
            self._failure = error
        finally:
            self._opened.set()

    def _open(self, backend: "AsyncBackend") -> "Room":
        from cutroom.workflow.room import Room
        from cutroom.workflow.settings import RoomSettings

        settings = self._settings
        skill = read_skill(settings.skill)
        hosted = settings.backend == HOSTED
        limit = settings.max_upload_mb or (skill.max_upload_mb if hosted else None)
        return Room(
            connect=backend.connect,
            clock=SystemClock(),
            settings=RoomSettings(
                backend=settings.backend,
                home=settings.home,
                allowed_dirs=settings.allowed_dirs,
                wait_s=settings.wait_s,
                render_poll_s=settings.render_poll_s,
                render_budget_s=settings.render_budget_s,
                still_working_s=settings.still_working_s,
                edit_timeout_s=settings.edit_timeout_s,
                silence_timeout_s=settings.silence_timeout_s,
                recovery_waits_s=settings.recovery_waits_s,
                max_upload_bytes=int(limit * 1_000_000) if limit else None,
                continues_latest=self._continues,
            ),
        )


class AsyncBackend:
    """The backend behind the room: hosted, at a URL, or embedded and started on demand."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._tasks: anyio.abc.TaskGroup | None = None
        self._server: LoopbackServer | None = None
        self._client: BackendClient | None = None
        self._lock = anyio.Lock()

    async def __aenter__(self) -> Self:
        self._tasks = anyio.create_task_group()
        await self._tasks.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        if self._client is not None:
            with anyio.move_on_after(SHUTDOWN_S, shield=True):
                await self._client.close()
        if self._server is not None:
            self._server.should_exit = True
            with anyio.move_on_after(SHUTDOWN_S, shield=True):
                await self._server.stopped.wait()
        if self._tasks is None:
            return None
        self._tasks.cancel_scope.cancel()
        return await self._tasks.__aexit__(kind, error, trace)

    async def connect(self) -> "BackendClient":
        """Return the client, starting the embedded backend before the first use."""
        async with self._lock:
            if self._client is None:
                self._client = await self._connect()
            return self._client

    async def _connect(self) -> "BackendClient":
        from cutroom.client.api import BackendClient
        from cutroom.client.credentials import Credentials
        from cutroom.client.headers import Attribution

        settings = self._settings
        skill = read_skill(settings.skill)
        attribution = Attribution(
            skill.name, skill.version, detect_platform(skill, settings.skill_source)
        )
        if settings.backend == LOCAL:
            token = secrets.token_urlsafe(32)
            url = await self._start_embedded(token)
        else:
            token = settings.token
            url = settings.api_url if settings.backend == HOSTED else settings.backend
        return BackendClient(
            base_url=url,
            credentials=Credentials(token=token, client_id=settings.client_id),
            attribution=attribution,
            clock=SystemClock(),
            rate_limit_wait_s=settings.rate_limit_wait_s,
            edit_timeout_s=settings.edit_timeout_s,
            silence_timeout_s=settings.silence_timeout_s,
        )

    async def _start_embedded(self, token: str) -> str:
        if self._tasks is None:
            raise RuntimeError("The backend is not open.")
        listener = bind_loopback("127.0.0.1", 0)
        self._server = embedded_server(self._settings, token)
        self._tasks.start_soon(self._server.serve, [listener])
        await self._server.ready.wait()
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def bind_loopback(host: str, port: int) -> socket.socket:
    """Return a listening-ready socket; port 0 takes a free one."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    return listener


def embedded_server(settings: Settings, token: str | None) -> LoopbackServer:
    """Return the embedded backend as a server; without a token it hands out anonymous ones."""
    from cutroom.backend.app import BackendSettings, create_app

    limit = settings.max_upload_mb
    app = create_app(
        BackendSettings(
            home=settings.home / "backend",
            token=token,
            max_upload_bytes=int(limit * 1_000_000) if limit else None,
        )
    )
    return LoopbackServer(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="on",
            timeout_graceful_shutdown=int(SHUTDOWN_S),
        )
    )


@asynccontextmanager
async def open_room(settings: Settings, *, continues: bool = False) -> AsyncIterator["Room"]:
    """Open a room for a while: what the command line does its work in."""
    async with RoomKeeper(settings, continues=continues) as keeper:
        yield await keeper.room()
