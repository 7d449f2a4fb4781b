"""The embedded backend as an ASGI app: which parts it is made of, and how long they live."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from cutroom.backend.fetch import Fetcher
from cutroom.backend.http.doors import LOOPBACK, KnownHosts
from cutroom.backend.http.faults import http_fault
from cutroom.backend.http.routes import build_routes
from cutroom.backend.render.sources import Source
from cutroom.backend.service.adapters import (
    ChunkRenderer,
    DraftViewer,
    FileAnalyst,
    FootageProxies,
    LocalNarrator,
    RuleEditor,
    probe_file,
)
from cutroom.backend.service.editing import Editing
from cutroom.backend.service.filming import Filming
from cutroom.backend.service.ingest import Ingest
from cutroom.backend.service.material import Material
from cutroom.backend.service.narrating import Narration
from cutroom.backend.service.ports import (
    Analyst,
    Editor,
    FetchesMedia,
    MakesProxies,
    Narrates,
    Probe,
    Renderer,
    Viewer,
)
from cutroom.backend.service.process import own_identity
from cutroom.backend.service.proxy_queue import Reach
from cutroom.backend.service.proxying import Proxying
from cutroom.backend.service.render_queue import RenderQueue
from cutroom.backend.service.rendering import Rendering
from cutroom.backend.service.services import Services
from cutroom.backend.service.settling import Settler
from cutroom.backend.service.viewing import Viewing
from cutroom.backend.store.files import sweep
from cutroom.backend.store.store import Store, open_store
from cutroom.domain.clock import Clock
from cutroom.domain.media import MediaKind

LEAVE_S = 2.5
"""How long edits may take to end when the backend closes."""
STALE_S = 24 * 3600
"""Half-written films, and media that no session has, are swept away when they are this old."""
SILENT_S = 2 * 3600
"""An upload of which nothing has come for this long is swept away."""


@dataclass(frozen=True, slots=True)
class BackendSettings:
    """What the backend is told from outside."""

    home: Path
    token: str | None = field(default=None, repr=False)
    """The one token that is accepted; None: anonymous tokens are handed out."""
    max_upload_bytes: int | None = None
    require_attribution: bool = True
    allow_private_urls: bool = False
    workers: int | None = None
    """Render processes; None leaves it to the engine."""
    turn: anyio.CapacityLimiter | None = None
    """Held while rendering, and shared with other backends of this process."""
    proxies: Reach = Reach.ALL
    """How much of the footage is made ready for looking at it."""
    speech_model: Path | None = None
    """A folder of a recogniser, by which speech is written down."""
    voice_model: Path | None = None
    """A folder of voice models, or one model, by which words are spoken."""
    hosts: frozenset[str] = LOOPBACK
    """Names and addresses under which the backend answers; "*" is any."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the services stand on; tests pass some of their own. None: the real one."""

    probe: Probe = probe_file
    fetcher: FetchesMedia | None = None
    editor: Editor | None = None
    analyst: Analyst | None = None
    narrator: Narrates | None = None
    renderer: Renderer | None = None
    viewer: Viewer | None = None
    proxies: MakesProxies | None = None
    clock: Clock | None = None


class SystemClock:
    """The machine's clock."""

    def now(self) -> float:
        """Return seconds since the epoch."""
        return time.time()

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait this many seconds."""
        await anyio.sleep(seconds)


def create_app(settings: BackendSettings, parts: Parts | None = None) -> Starlette:
    """Return the app; nothing is opened before its lifespan begins."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with open_services(settings, parts or Parts()) as services:
            app.state.services = services
            yield

    return Starlette(
        routes=build_routes(),
        lifespan=lifespan,
        middleware=[Middleware(KnownHosts, hosts=settings.hosts)],
        exception_handlers={HTTPException: http_fault},
    )


@asynccontextmanager
async def open_services(settings: BackendSettings, parts: Parts) -> AsyncIterator[Services]:
    """Open the store and everything upon it; unfinished work of dead processes goes on."""
    clock = parts.clock or SystemClock()
    store = await anyio.to_thread.run_sync(open_store, settings.home)
    try:
        async with anyio.create_task_group() as tasks:
            services = _build(settings, parts, store, clock, tasks)
            await anyio.to_thread.run_sync(services.editing.close_interrupted)
            await anyio.to_thread.run_sync(_sweep, store, clock.now())
            tasks.start_soon(services.rendering.queue.watch)
            try:
                yield services
            finally:
                with anyio.CancelScope(shield=True):
                    with anyio.move_on_after(LEAVE_S):
                        await services.editing.wait_idle()
                    services.settler.close()
                    await services.proxying.close()
                    await services.rendering.close()
                    await anyio.to_thread.run_sync(services.viewing.close)
                tasks.cancel_scope.cancel()
    finally:
        store.database.close()


def _sweep(store: Store, now: float) -> None:
    """Remove what uploads and renders left that were broken off."""
    sweep(store.media.incoming, "*.part", before=now - SILENT_S)
    sweep(store.renders_folder, ".*", before=now - STALE_S)
    store.leftovers.sweep_media(before=now - STALE_S)


def _is_rendering(queue: RenderQueue, turn: anyio.CapacityLimiter | None) -> bool:
    """Say whether a film is rendered by this process, for this backend or for another."""
    return queue.is_rendering or (turn is not None and turn.borrowed_tokens > 0)


def _build(
    settings: BackendSettings,
    parts: Parts,
    store: Store,
    clock: Clock,
    tasks: anyio.abc.TaskGroup,
) -> Services:
    owner = own_identity().text
    material = Material(store)
    renderer = parts.renderer or ChunkRenderer(store.cache_folder, workers=settings.workers)
    queue = RenderQueue(
        store,
        renderer=renderer,
        material=material,
        clock=clock,
        owner=owner,
        tasks=tasks,
        turn=settings.turn,
    )
    proxying = Proxying(
        parts.proxies or FootageProxies(store.cache_folder),
        is_rendering=lambda: _is_rendering(queue, settings.turn),
        renders_elsewhere=lambda: bool(store.renders.unfinished()),
        clock=clock,
        tasks=tasks,
        reach=settings.proxies,
    )
    viewing = Viewing(
        store,
        viewer=parts.viewer or DraftViewer(store.cache_folder, proxying.wish),
        material=material,
        on_look=proxying.wake,
    )

    def arrived(source: Source) -> None:
        proxying.arrived(source)
        if source.asset.kind in {MediaKind.VIDEO, MediaKind.IMAGE}:
            tasks.start_soon(viewing.get_ready)

    ingest = Ingest(
        store,
        probe=parts.probe,
        fetcher=parts.fetcher or Fetcher(allow_private=settings.allow_private_urls),
        clock=clock,
        max_bytes=settings.max_upload_bytes,
        on_arrival=arrived,
    )
    narration = Narration(
        store,
        ingest=ingest,
        narrator=parts.narrator or LocalNarrator(store.cache_folder, settings.voice_model),
    )
    analyst = parts.analyst or FileAnalyst(store.cache_folder, settings.speech_model)
    settler = Settler(
        store,
        editor=parts.editor or RuleEditor(),
        analyst=analyst,
        narration=narration,
        material=material,
        clock=clock,
    )
    return Services(
        store=store,
        clock=clock,
        material=material,
        ingest=ingest,
        editing=Editing(store, settler=settler, clock=clock, owner=owner, tasks=tasks),
        filming=Filming(store, settler=settler, material=material),
        rendering=Rendering(
            store,
            queue=queue,
            renderer=renderer,
            material=material,
            clock=clock,
        ),
        viewing=viewing,
        settler=settler,
        proxying=proxying,
        token=settings.token,
        require_attribution=settings.require_attribution,
    )
