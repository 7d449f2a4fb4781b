"""Pictures of a session's draft, small enough to travel inside an answer."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import anyio
import anyio.to_thread

from cutroom.backend.service.material import Material
from cutroom.backend.service.ports import Picture, Viewer
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.errors import EmptyDraft, OperationRejected

KINDS = ("frames", "contact_sheet", "waveform")
MOST_FRAMES = 16
SMALLEST_SIDE = 16
"""Pixels."""


class Viewing:
    """Makes previews, one at a time."""

    def __init__(
        self,
        store: Store,
        *,
        viewer: Viewer,
        material: Material,
        on_look: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._viewer = viewer
        self._material = material
        self._on_look = on_look
        """Called after each preview."""
        self._turn = anyio.CapacityLimiter(1)
        self._ear = anyio.CapacityLimiter(1)

    async def outlines(self, session: Session) -> Mapping[str, Sequence[int]]:
        """Return how loud each track of the latest draft is along the film, by its name."""
        return await anyio.to_thread.run_sync(self._outlines, session, limiter=self._ear)

    def _outlines(self, session: Session) -> Mapping[str, Sequence[int]]:
        number, _ = self._store.drafts.head_wire(session.id)
        material = self._material.of(session.id)
        return self._viewer.outlines(material.draft(number), material.sources)

    async def preview(
        self,
        session: Session,
        kind: str,
        at: Sequence[float] | None,
        *,
        max_side: int | None = None,
    ) -> Sequence[Picture]:
        """Return pictures of the latest draft at instants in seconds."""
        if kind not in KINDS:
            raise OperationRejected(
                f'There is no preview of kind "{kind}".', hint=f"Choose one of {', '.join(KINDS)}."
            )
        if at is not None and (
            len(at) > MOST_FRAMES or not all(math.isfinite(one) and one >= 0 for one in at)
        ):
            raise OperationRejected(
                f"A preview shows up to {MOST_FRAMES} instants, each a number of seconds from 0 on."
            )
        if max_side is not None and max_side < SMALLEST_SIDE:
            raise OperationRejected(f"A picture has at least {SMALLEST_SIDE} pixels a side.")
        look = partial(self._preview, session, kind, at, max_side)
        pictures = await anyio.to_thread.run_sync(look, limiter=self._turn)
        self._on_look()
        return pictures

    def _preview(
        self, session: Session, kind: str, at: Sequence[float] | None, max_side: int | None
    ) -> Sequence[Picture]:
        number, _ = self._store.drafts.head_wire(session.id)
        material = self._material.of(session.id)
        draft = material.draft(number)
        if draft.is_empty:
            raise EmptyDraft("There is nothing on the timeline to show.")
        return self._viewer.pictures(draft, material.sources, kind, at, max_side=max_side)

    def close(self) -> None:
        """Close what the viewer holds open; blocks."""
        self._viewer.close()
