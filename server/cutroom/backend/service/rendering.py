"""Renders as clients see them: persisted before they start, polled, cancelled, delivered."""

import json
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread

from cutroom.backend.service.material import Material
from cutroom.backend.service.outcomes import in_language
from cutroom.backend.service.ports import Renderer
from cutroom.backend.service.render_queue import RenderQueue
from cutroom.backend.store.renders import Render
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId, RenderId
from cutroom.errors import CutroomError, EmptyDraft, JobNotFound, ProtocolError, RenderFailed
from cutroom.protocol.draft_codec import decode_draft

SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,119}")
FOREIGN_LOOK_S = 0.5
"""How often a render of another process is looked at while somebody waits for news."""


class Rendering:
    """Starts renders and says how they stand, whichever process works on them."""

    def __init__(
        self,
        store: Store,
        *,
        queue: RenderQueue,
        renderer: Renderer,
        material: Material,
        clock: Clock,
    ) -> None:
        self._store = store
        self.queue = queue
        self._renderer = renderer
        self._material = material
        self._clock = clock

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
        persist = partial(self._persist, session, RenderId(render_id), raw, output)
        render = await anyio.to_thread.run_sync(persist)
        self.queue.wake()
        return render

    def _persist(
        self,
        session: Session,
        render_id: RenderId,
        raw: Mapping[str, Any] | None,
        output: Mapping[str, Any],
    ) -> Render:
        wire = json.loads(self._store.drafts.head_wire(session.id)[1]) if raw is None else raw
        try:
            draft = self._renderable(session, wire)
            self._renderer.check(draft, output)
        except CutroomError as error:
            language = str(output.get("language") or session.language)
            raise in_language(error, language) from None
        added = self._store.renders.add(
            render_id,
            session.id,
            draft=wire,
            # Who asks may speak another language than the session was opened in.
            output={"language": session.language, **output},
            owner=self.queue.owner,
            now=self._clock.now(),
        )
        if not added:
            raise RenderFailed(
                f"A render with the id {render_id} was started before.",
                hint="Poll that render, or start another one with a new id.",
            )
        return self._found(render_id)

    def _renderable(self, session: Session, raw: Mapping[str, Any]) -> Draft:
        """Return the draft of a wire form that can be rendered in this session."""
        draft = decode_draft(raw) if raw and raw.get("t") else Draft()
        if draft.is_empty:
            raise EmptyDraft("There is nothing on the timeline to export.")
        if not set(_assets_of(draft)) <= set(self._material.of(session.id).names):
            raise RenderFailed(
                "The draft shows files that this session does not hold.",
                hint="Upload the files to this session, or export the session's own draft.",
            )
        return draft

    def _found(self, render_id: str) -> Render:
        render = self._store.renders.find(render_id)
        if render is None:
            raise JobNotFound(f"There is no render {render_id}.")
        return render

    async def find(self, render_id: str, user_id: str) -> Render:
        """Return a render of the user's; an abandoned one is taken up on the way."""
        render = await anyio.to_thread.run_sync(self._owned, render_id, user_id)
        if self.queue.is_abandoned(render):
            self.queue.wake()
        return render

    def _owned(self, render_id: str, user_id: str) -> Render:
        render = self._found(render_id)
        if self._store.sessions.find(render.session_id, user_id) is None:
            raise JobNotFound(f"There is no render {render_id}.")
        return render

    async def wait(self, render_id: str, user_id: str, *, wait_s: float) -> Render:
        """Return the render once it has moved on or ended, at the latest after `wait_s`."""
        deadline = self._clock.monotonic() + wait_s
        news = self.queue.news
        first = render = await self.find(render_id, user_id)
        while not render.status.is_final and _stand(render) == _stand(first):
            left = deadline - self._clock.monotonic()
            if left <= 0 or self.queue.is_closing:
                break
            look_s = left if render.owner == self.queue.owner else min(left, FOREIGN_LOOK_S)
            with anyio.move_on_after(look_s):
                await news.wait()
            news = self.queue.news
            render = await self.find(render_id, user_id)
        return render

    async def cancel(self, render_id: str, user_id: str) -> Render:
        """Stop a render, whichever process works on it."""
        render = await self.find(render_id, user_id)
        if not render.status.is_final:
            ask = partial(self._store.renders.ask_cancel, render.id, now=self._clock.now())
            await anyio.to_thread.run_sync(ask)
            self.queue.stop(render.id)
        return await self.find(render_id, user_id)

    def file_of(self, render: Render) -> Path:
        """Return where a finished render stands."""
        return self._store.film(render.id)

    async def close(self) -> None:
        """Stop what runs here, and the renderer with it."""
        await self.queue.close()
        await anyio.to_thread.run_sync(self._renderer.close)


def _stand(render: Render) -> tuple[str, int]:
    return render.status, round(render.progress * 100)


def _assets_of(draft: Draft) -> list[AssetId]:
    return [*draft.assets]
