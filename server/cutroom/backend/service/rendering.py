"""Render jobs: persisted before they start, one at a time, taken over when a process dies."""

import json
import logging
import re
import threading
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.abc
import anyio.from_thread
import anyio.lowlevel
import anyio.to_thread

from cutroom.backend.service.material import Material
from cutroom.backend.service.ports import Film, Renderer
from cutroom.backend.service.process import BEAT_S, is_dead
from cutroom.backend.store.renders import Render, RenderStatus
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId, RenderId
from cutroom.errors import (
    CutroomError,
    EmptyDraft,
    EngineError,
    JobNotFound,
    ProtocolError,
    RenderCancelled,
    RenderFailed,
)
from cutroom.protocol.draft_codec import decode_draft

logger = logging.getLogger(__name__)

SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,119}")
STEP = 0.01
"""The smallest progress that is worth a note."""
FOREIGN_LOOK_S = 0.5
"""How often a job of another process is looked at while somebody waits for news."""


class Rendering:
    """Queues, performs, hands over and cancels renders."""

    def __init__(
        self,
        store: Store,
        *,
        renderer: Renderer,
        material: Material,
        clock: Clock,
        owner: str,
        tasks: anyio.abc.TaskGroup,
    ) -> None:
        self._store = store
        self._renderer = renderer
        self._material = material
        self._clock = clock
        self._owner = owner
        self._tasks = tasks
        self._token = anyio.lowlevel.current_token()
        self._turn = anyio.CapacityLimiter(1)
        self._news = anyio.Event()
        self._stops: dict[RenderId, threading.Event] = {}
        self._is_wanted = False
        self._is_working = False
        self._is_closing = False
        self._rested = anyio.Event()

    async def resume(self) -> None:
        """Take up what processes that have died left unfinished."""
        unfinished = await anyio.to_thread.run_sync(self._store.renders.unfinished)
        if any(self._is_abandoned(render) for render in unfinished):
            self._wake()

    async def submit(
        self,
        session: Session,
        render_id: str,
        raw: Mapping[str, Any] | None,
        output: Mapping[str, Any],
    ) -> Render:
        """Persist a render of a wire draft, or of the latest one, and put it in the queue.

        Raises EmptyDraft, OperationRejected for impossible output, RenderFailed for an id
        that was used before.
        """
        if not SAFE_ID.fullmatch(render_id):
            raise ProtocolError(
                "The render id is missing or has characters other than letters, digits, - _ .",
                hint="Send an id such as render_1731970000.",
            )
        render = await anyio.to_thread.run_sync(
            self._persist, session, RenderId(render_id), raw, output
        )
        self._wake()
        return render

    def _persist(
        self,
        session: Session,
        render_id: RenderId,
        raw: Mapping[str, Any] | None,
        output: Mapping[str, Any],
    ) -> Render:
        if raw is None:
            raw = json.loads(self._store.drafts.head_wire(session.id)[1])
        if not raw or not raw.get("t"):
            raise EmptyDraft("There is nothing on the timeline to export.")
        draft = decode_draft(raw)
        if draft.is_empty:
            raise EmptyDraft("There is nothing on the timeline to export.")
        known = self._material.of(session.id).names
        if not set(_assets_of(draft)) <= set(known):
            raise RenderFailed(
                "The draft shows files that this session does not hold.",
                hint="Upload the files to this session, or export the session's own draft.",
            )
        self._renderer.check(draft, output)
        added = self._store.renders.add(
            render_id,
            session.id,
            draft=raw,
            output=output,
            owner=self._owner,
            now=self._clock.now(),
        )
        if not added:
            raise RenderFailed(
                f"A render with the id {render_id} was started before.",
                hint="Poll that render, or start another one with a new id.",
            )
        return self._found(render_id)

    def _found(self, render_id: str) -> Render:
        render = self._store.renders.find(render_id)
        if render is None:
            raise JobNotFound(f"There is no render {render_id}.")
        return render

    async def find(self, render_id: str, user_id: str) -> Render:
        """Return a render of the user's; an abandoned one is taken up on the way."""
        render = await anyio.to_thread.run_sync(self._owned, render_id, user_id)
        if not render.status.is_final and self._is_abandoned(render):
            self._wake()
        return render

    def _owned(self, render_id: str, user_id: str) -> Render:
        render = self._found(render_id)
        if self._store.sessions.find(render.session_id, user_id) is None:
            raise JobNotFound(f"There is no render {render_id}.")
        return render

    async def wait(self, render_id: str, user_id: str, *, wait_s: float) -> Render:
        """Return the render once it has moved on or ended, at the latest after `wait_s`."""
        first = await self.find(render_id, user_id)
        deadline = self._clock.monotonic() + wait_s
        render = first
        while not render.status.is_final and _percent(render) == _percent(first):
            left = deadline - self._clock.monotonic()
            if left <= 0 or self._is_closing:
                break
            look_s = left if render.owner == self._owner else min(left, FOREIGN_LOOK_S)
            with anyio.move_on_after(look_s):
                await self._news.wait()
            render = await self.find(render_id, user_id)
        return render

    async def cancel(self, render_id: str, user_id: str) -> Render:
        """Stop a render, whichever process works on it."""
        await self.find(render_id, user_id)
        await anyio.to_thread.run_sync(
            partial(self._store.renders.ask_cancel, RenderId(render_id), now=self._clock.now())
        )
        stop = self._stops.get(RenderId(render_id))
        if stop is not None:
            stop.set()
        self._announce()
        return await self.find(render_id, user_id)

    def file_of(self, render: Render) -> Path:
        """Return where a finished render stands."""
        return self._store.renders_folder / f"{render.id}.mp4"

    async def close(self) -> None:
        """Stop what runs and give up all leases, so that the next process may go on."""
        self._is_closing = True
        self._announce()
        for stop in self._stops.values():
            stop.set()
        if self._is_working:
            await self._rested.wait()
        await anyio.to_thread.run_sync(self._store.renders.release, self._owner)
        await anyio.to_thread.run_sync(self._renderer.close)

    def _wake(self) -> None:
        self._is_wanted = True
        if not self._is_working and not self._is_closing:
            self._is_working = True
            self._rested = anyio.Event()
            self._tasks.start_soon(self._work)

    async def _work(self) -> None:
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(self._beat)
                while self._is_wanted and not self._is_closing:
                    self._is_wanted = False
                    while not self._is_closing:
                        render = await anyio.to_thread.run_sync(self._claim)
                        if render is None:
                            break
                        await self._perform(render)
                tasks.cancel_scope.cancel()
        finally:
            self._is_working = False
            self._rested.set()

    def _claim(self) -> Render | None:
        try:
            return self._store.renders.claim(self._owner, self._is_abandoned, now=self._clock.now())
        except CutroomError:
            logger.exception("no render could be taken up")
            return None

    def _is_abandoned(self, render: Render) -> bool:
        if render.owner == self._owner:
            return False
        return is_dead(render.owner, render.beat_at, now=self._clock.now())

    async def _beat(self) -> None:
        while True:
            await self._clock.sleep(BEAT_S)
            cancelled = await anyio.to_thread.run_sync(self._show_life)
            for render_id in cancelled & self._stops.keys():
                self._stops[render_id].set()

    def _show_life(self) -> frozenset[RenderId]:
        try:
            return self._store.renders.beat(self._owner, now=self._clock.now())
        except CutroomError:
            logger.exception("a beat could not be noted")
            return frozenset()

    async def _perform(self, render: Render) -> None:
        stop = self._stops[render.id] = threading.Event()
        if render.cancel or self._is_closing:
            stop.set()
        try:
            status, result = await anyio.to_thread.run_sync(
                self._render, render, stop, limiter=self._turn
            )
        finally:
            del self._stops[render.id]
        if status is not None:
            await anyio.to_thread.run_sync(self._finish, render.id, status, result)
        self._announce()

    def _finish(self, render_id: RenderId, status: RenderStatus, result: dict[str, Any]) -> None:
        try:
            self._store.renders.finish(
                render_id, status, result, owner=self._owner, now=self._clock.now()
            )
        except CutroomError:
            logger.exception("the end of a render could not be noted")

    def _render(
        self, render: Render, stop: threading.Event
    ) -> tuple[RenderStatus | None, dict[str, Any]]:
        """Return how the render ended; None when it was only interrupted by closing."""
        part = self._store.renders_folder / f".{render.id}-{threading.get_native_id()}.part.mp4"
        try:
            if stop.is_set():
                raise RenderCancelled("The render was cancelled.")
            self.file_of(render).parent.mkdir(parents=True, exist_ok=True)
            film = self._renderer.render(
                decode_draft(render.draft),
                self._material.of(render.session_id).sources,
                render.output,
                part,
                on_progress=partial(self._advance, render.id, [render.progress]),
                should_stop=stop.is_set,
            )
            part.replace(self.file_of(render))
            return RenderStatus.COMPLETED, _facts(film)
        except RenderCancelled:
            return (None, {}) if self._is_closing else (RenderStatus.CANCELLED, {})
        except CutroomError as error:
            return RenderStatus.FAILED, _failure(error)
        except Exception:
            logger.exception("a render failed unexpectedly")
            return RenderStatus.FAILED, _failure(RenderFailed("The render met an error of ours."))
        finally:
            part.unlink(missing_ok=True)

    def _advance(self, render_id: RenderId, noted: list[float], progress: float) -> None:
        if progress - noted[0] < STEP and not (noted[0] == 0 < progress):
            return
        noted[0] = progress
        try:
            self._store.renders.advance(render_id, min(progress, 0.99), owner=self._owner)
        except EngineError:
            logger.warning("progress could not be noted")
        anyio.from_thread.run_sync(self._announce, token=self._token)

    def _announce(self) -> None:
        self._news.set()
        self._news = anyio.Event()


def _percent(render: Render) -> tuple[str, int]:
    return render.status, round(render.progress * 100)


def _assets_of(draft: Draft) -> list[AssetId]:
    segments = (*draft.clips, *draft.overlays, *draft.sounds)
    found = [segment.asset for segment in segments if segment.asset is not None]
    ground = draft.canvas.background.asset
    return [*found, ground] if ground is not None else found


def _facts(film: Film) -> dict[str, Any]:
    return {
        "duration": film.duration_s,
        "size": film.size,
        "width": film.width,
        "height": film.height,
        "video_codec": film.video_codec,
        "audio_codec": film.audio_codec,
        "verified": film.verified,
        "checks": [dict(check) for check in film.checks],
        "message": " ".join(film.warnings),
    }


def _failure(error: CutroomError) -> dict[str, Any]:
    return {
        "error": {
            "kind": error.kind,
            "code": error.code,
            "message": str(error),
            "hint": error.hint,
        }
    }
