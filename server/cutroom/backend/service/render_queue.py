"""The renders of this process: claimed, performed one at a time, released at the end.

A claim is a lease: it holds as long as its owner lives and shows it. What a dead process
left behind is claimed like anything else, and the engine finds its finished chunks.
"""

import logging
import secrets
import shutil
import threading
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.abc
import anyio.from_thread
import anyio.lowlevel
import anyio.to_thread

from cutroom.backend.render.keeping import keep_newest
from cutroom.backend.service.material import Material
from cutroom.backend.service.outcomes import checks_in, error_body, in_language, told_in
from cutroom.backend.service.ports import Film, Renderer
from cutroom.backend.service.process import BEAT_S, SILENCE_S, is_dead
from cutroom.backend.store.files import disk_error
from cutroom.backend.store.renders import Render, RenderStatus
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock
from cutroom.domain.ids import RenderId
from cutroom.errors import CutroomError, RenderCancelled, RenderFailed
from cutroom.protocol.draft_codec import decode_draft

logger = logging.getLogger(__name__)

WATCH_S = SILENCE_S / 2
"""How often a process looks whether others have died, as long as they have work."""

KEPT_FILMS, KEPT_BYTES = 500, 8 * 2**30
"""The finished films that stay here, for who asks once more; they were delivered elsewhere."""

STEP = 0.01
"""The smallest progress that is worth a note."""


class RenderQueue:
    """Works on renders while there are any; sleeps, and touches no disk, while there are none."""

    def __init__(
        self,
        store: Store,
        *,
        renderer: Renderer,
        material: Material,
        clock: Clock,
        owner: str,
        tasks: anyio.abc.TaskGroup,
        turn: anyio.CapacityLimiter | None = None,
    ) -> None:
        self.owner = owner
        self.news = anyio.Event()
        """Set, and replaced, whenever a render of this process moves on."""
        self._store = store
        self._renderer = renderer
        self._material = material
        self._clock = clock
        self._tasks = tasks
        self._loop = anyio.lowlevel.current_token()
        self._turn = turn or anyio.CapacityLimiter(1)
        self._stops: dict[RenderId, threading.Event] = {}
        self._is_wanted = False
        self._is_working = False
        self._rested = anyio.Event()
        self.is_closing = False

    @property
    def is_rendering(self) -> bool:
        """True while a render of this process runs or waits for its turn."""
        return bool(self._stops)

    def wake(self) -> None:
        """Look for work, now and until there is none."""
        self._is_wanted = True
        if not self._is_working and not self.is_closing:
            self._is_working = True
            self._rested = anyio.Event()
            self._tasks.start_soon(self._work)

    async def watch(self) -> None:
        """Look after the renders of other processes until there are none; any may die."""
        while not self.is_closing:
            unfinished = await anyio.to_thread.run_sync(self._unfinished)
            if any(self.is_abandoned(render) for render in unfinished):
                self.wake()
            if all(render.owner == self.owner for render in unfinished):
                return
            await self._clock.sleep(WATCH_S)

    def _unfinished(self) -> tuple[Render, ...]:
        try:
            return self._store.renders.unfinished()
        except CutroomError:
            logger.exception("the renders could not be looked at")
            return ()

    def stop(self, render_id: RenderId) -> None:
        """Stop a render if it runs here."""
        if render_id in self._stops:
            self._stops[render_id].set()
        self.announce()

    def announce(self) -> None:
        """Tell everybody who waits that something has changed."""
        self.news.set()
        self.news = anyio.Event()

    def is_abandoned(self, render: Render) -> bool:
        """Say whether nobody works on a render, although it is not at its end."""
        if render.status.is_final or render.owner == self.owner:
            return False
        return is_dead(render.owner, render.beat_at, now=self._clock.now())

    async def close(self) -> None:
        """Stop what runs and give up all leases, so that the next process may go on."""
        self.is_closing = True
        self.announce()
        for stop in self._stops.values():
            stop.set()
        if self._is_working:
            await self._rested.wait()
        await anyio.to_thread.run_sync(self._store.renders.release, self.owner)

    async def _work(self) -> None:
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(self._beat)
                while self._is_wanted and not self.is_closing:
                    self._is_wanted = False
                    while not self.is_closing:
                        render = await anyio.to_thread.run_sync(self._claim)
                        if render is None:
                            break
                        await self._perform(render)
                tasks.cancel_scope.cancel()
        finally:
            self._is_working = False
            self._rested.set()
        if self._is_wanted:
            # Somebody called while the beat was being ended.
            self.wake()

    def _claim(self) -> Render | None:
        try:
            return self._store.renders.claim(self.owner, self.is_abandoned, now=self._clock.now())
        except CutroomError:
            logger.exception("no render could be taken up")
            return None

    async def _beat(self) -> None:
        while True:
            await self._clock.sleep(BEAT_S)
            for render_id in await anyio.to_thread.run_sync(self._show_life):
                self.stop(render_id)

    def _show_life(self) -> frozenset[RenderId]:
        """Beat, and return the renders that somebody wants cancelled."""
        try:
            return self._store.renders.beat(self.owner, now=self._clock.now())
        except CutroomError:
            logger.exception("a beat could not be noted")
            return frozenset()

    async def _perform(self, render: Render) -> None:
        stop = self._stops[render.id] = threading.Event()
        if render.cancel or self.is_closing:
            stop.set()
        try:
            await anyio.to_thread.run_sync(self._render, render, stop, limiter=self._turn)
        finally:
            del self._stops[render.id]
        self.announce()

    def _render(self, render: Render, stop: threading.Event) -> None:
        place = self._store.film(render.id)
        aside = place.with_name(f".{render.id}~{secrets.token_hex(4)}")
        part = aside / place.name
        try:
            if stop.is_set():
                raise RenderCancelled("The render was cancelled.")
            # The lease is ours: whoever left something of this render behind is gone.
            for torn in place.parent.glob(f".{render.id}~*"):
                shutil.rmtree(torn, ignore_errors=True)
            aside.mkdir(parents=True)
            film = self._film(render, part, stop)
            facts = _facts(film, _language(render))
            part.replace(place)
            keep_newest(place.parent, "[!.]*", files=KEPT_FILMS, size=KEPT_BYTES)
            self._finish(render.id, RenderStatus.COMPLETED, facts)
        except RenderCancelled:
            if not self.is_closing:
                self._finish(render.id, RenderStatus.CANCELLED, {})
        except CutroomError as error:
            self._fail(render, error)
        except OSError as error:
            self._fail(render, disk_error(error))
        except Exception:
            logger.exception("a render failed unexpectedly")
            self._fail(render, RenderFailed("The render met an error of ours."))
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def _film(self, render: Render, part: Path, stop: threading.Event) -> Film:
        return self._renderer.render(
            decode_draft(render.draft),
            self._material.of(render.session_id).sources,
            render.output,
            part,
            on_progress=partial(self._advance, render.id, [render.progress]),
            should_stop=stop.is_set,
        )

    def _advance(self, render_id: RenderId, noted: list[float], progress: float) -> None:
        if progress - noted[0] < STEP:
            return
        noted[0] = progress
        try:
            self._store.renders.advance(render_id, min(progress, 0.99), owner=self.owner)
        except CutroomError:
            logger.warning("progress could not be noted")
        anyio.from_thread.run_sync(self.announce, token=self._loop)

    def _fail(self, render: Render, error: CutroomError) -> None:
        told = error_body(in_language(error, _language(render)))
        self._finish(render.id, RenderStatus.FAILED, {"error": told})

    def _finish(self, render_id: RenderId, status: RenderStatus, result: dict[str, Any]) -> None:
        try:
            self._store.renders.finish(
                render_id, status, result, owner=self.owner, now=self._clock.now()
            )
        except CutroomError:
            logger.exception("the end of a render could not be noted")


def _language(render: Render) -> str:
    return str(render.output.get("language") or "en")


def _facts(film: Film, language: str) -> dict[str, Any]:
    return {
        "duration": film.duration_s or None,
        "size": film.size,
        "width": film.width or None,
        "height": film.height or None,
        "video_codec": film.video_codec,
        "audio_codec": film.audio_codec,
        "verified": film.verified,
        "checks": checks_in(film.checks, language),
        "message": told_in(film.warnings, language),
    }
