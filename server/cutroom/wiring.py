"""The composition root: knows every part, owns every lifetime."""

import importlib.util
import secrets
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import anyio
import anyio.abc
import anyio.to_thread

from cutroom.config import HOSTED, HOSTED_API, LOCAL, Settings
from cutroom.embedded import SHUTDOWN_S, LoopbackServer, bind_loopback, embedded_server
from cutroom.errors import CutroomError
from cutroom.skills import detect_platform, read_skill

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient
    from cutroom.domain.media import MediaFacts
    from cutroom.workflow.room import Room
    from cutroom.workflow.tickets import Tickets


SOUGHT_BY_HTTPCORE = "sniffio"


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


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody whose room is one of several in this process."""

    turn: anyio.CapacityLimiter
    """Whose turn it is to render: all rooms share the machine."""
    principal: str = ""
    tickets: "Tickets | None" = None
    """How files travel; None: the caller works on this machine and names paths."""
    off_limits: Path = Path()
    """The folder with the files of all guests."""
    quota_bytes: int = 0
    """What the room may keep on disk; 0: as much as there is."""


class RoomKeeper:
    """Opens the room, and the embedded backend behind it, when they are first needed."""

    def __init__(
        self, settings: Settings, *, continues: bool = False, guest: "Guest | None" = None
    ) -> None:
        self._settings = settings
        self._continues = continues
        self._guest = guest
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
        # Told of the error, the group would wrap it; untold, it waits and lets it pass.
        return await self._tasks.__aexit__(None, None, None)

    async def room(self) -> "Room":
        """Return the open room, opening it at the first call."""
        self._needed.set()
        await self._opened.wait()
        if self._room is None:
            raise self._failure or RuntimeError("The room is closed.")
        return self._room

    @property
    def is_busy(self) -> bool:
        """Whether the room is open and any job runs in it."""
        return self._room is not None and self._room.is_busy

    async def _keep(self) -> None:
        await self._needed.wait()
        if self._closing.is_set():
            return
        try:
            turn = self._guest.turn if self._guest is not None else None
            async with (
                AsyncBackend(self._settings, turn=turn) as backend,
                self._open(backend) as room,
            ):
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
        # Films and drafts are nobody else's. Where no folder can be made, the first write says so.
        with suppress(OSError):
            settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        skill = read_skill(settings.skill)
        hosted = settings.backend == HOSTED
        limit = settings.max_upload_mb or (skill.max_upload_mb if hosted else None)
        told = RoomSettings(
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
            quota_bytes=self._guest.quota_bytes if self._guest is not None else 0,
        )
        guest, clock = self._guest, SystemClock()
        if guest is None or guest.tickets is None:
            room = Room(connect=backend.connect, clock=clock, inspect=inspect_film, settings=told)
        else:
            from cutroom.workflow.remote import RemoteRoom

            room = RemoteRoom(
                connect=backend.connect,
                clock=clock,
                inspect=inspect_film,
                settings=told,
                principal=guest.principal,
                tickets=guest.tickets,
                off_limits=guest.off_limits,
            )
        return room


async def inspect_film(path: Path) -> "MediaFacts":
    """Decode enough of a finished file to know that it plays, and return what it is."""
    from cutroom.backend.render.probing.probe import probe

    return await anyio.to_thread.run_sync(probe, path)


class AsyncBackend:
    """The backend behind the room: hosted, at a URL, or embedded and started on demand."""

    def __init__(self, settings: Settings, *, turn: anyio.CapacityLimiter | None = None) -> None:
        self._settings = settings
        self._turn = turn
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
            self._server.leave()
            with anyio.move_on_after(SHUTDOWN_S, shield=True):
                await self._server.stopped.wait()
        if self._tasks is None:
            return None
        self._tasks.cancel_scope.cancel()
        return await self._tasks.__aexit__(None, None, None)

    async def connect(self) -> "BackendClient":
        """Return the client, starting the embedded backend before the first use."""
        async with self._lock:
            if self._client is None:
                self._client = await self._connect()
            return self._client

    async def _connect(self) -> "BackendClient":
        _spare_searches()
        from cutroom.client.api import BackendClient
        from cutroom.client.credentials import Credentials
        from cutroom.client.headers import Attribution
        from cutroom.client.keyrings import system_keyring

        settings = self._settings
        skill = read_skill(settings.skill)
        attribution = Attribution(
            skill.name,
            skill.version,
            detect_platform(skill, settings.skill_source, [Path.cwd(), Path.home()]),
        )
        if settings.backend == LOCAL:
            token = secrets.token_urlsafe(32)
            url = await self._start_embedded(token)
        else:
            token = settings.token
            url = settings.api_url if settings.backend == HOSTED else settings.backend
        return BackendClient(
            base_url=url,
            # The hosted service is asked nothing that its protocol does not know.
            ours=False if url == HOSTED_API else None,
            credentials=Credentials(
                token=token,
                client_id=settings.client_id,
                token_file=settings.home / "token.json",
                keyring=None if token else system_keyring(),
            ),
            attribution=attribution,
            clock=SystemClock(),
            rate_limit_wait_s=settings.rate_limit_wait_s,
            edit_timeout_s=settings.edit_timeout_s,
            silence_timeout_s=settings.silence_timeout_s,
            web_url=settings.web_url,
        )

    async def _start_embedded(self, token: str) -> str:
        if self._tasks is None:
            raise RuntimeError("The backend is not open.")
        listener = bind_loopback("127.0.0.1", 0)
        server = embedded_server(self._settings, token, turn=self._turn)
        self._tasks.start_soon(server.serve, [listener])
        await server.started_or_failed()
        self._server = server
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def _spare_searches() -> None:
    """Let the import of a package that is not there fail without a search.

    httpcore tries it at every request, and each try looks through all folders of the path:
    that is more work than the request.
    """
    if importlib.util.find_spec(SOUGHT_BY_HTTPCORE) is None:
        sys.modules[SOUGHT_BY_HTTPCORE] = None  # type: ignore[assignment]


@asynccontextmanager
async def open_room(settings: Settings, *, continues: bool = False) -> AsyncIterator["Room"]:
    """Open a room for a while: what the command line does its work in."""
    try:
        async with RoomKeeper(settings, continues=continues) as keeper:
            yield await keeper.room()
    except BaseExceptionGroup as group:
        # The task groups inside wrap what was raised; a person should hear the sentence.
        ours = group.subgroup(CutroomError)
        if ours is None:
            raise
        raise _innermost(ours) from None


def _innermost(group: BaseExceptionGroup[CutroomError]) -> CutroomError:
    error = group.exceptions[0]
    return _innermost(error) if isinstance(error, BaseExceptionGroup) else error
