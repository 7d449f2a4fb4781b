"""Pictures of a session's draft, small enough to travel inside an answer."""

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial

import anyio
import anyio.to_thread

from cutroom.backend.render.looking.shown import Shown
from cutroom.backend.service.material import Material
from cutroom.backend.service.ports import Picture, Viewer
from cutroom.backend.store.drafts import History
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.errors import EmptyDraft, OperationRejected

BEFORE_AFTER = "before_after"
KINDS = ("frames", "contact_sheet", "waveform", BEFORE_AFTER)
MOST_FRAMES = 16
MOST_LISTED = 12
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

    async def get_ready(self) -> None:
        """Load what pictures are made with; whoever asks for one hears of trouble."""
        with suppress(ImportError):
            await anyio.to_thread.run_sync(self._viewer.get_ready)

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
        versions: Sequence[int] = (),
    ) -> Sequence[Picture]:
        """Return pictures of the latest draft at instants in seconds.

        Of kind `before_after`, they show two versions beside each other: those given, or
        one beside the present, or what the latest edit started from beside the present.
        """
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
        if versions and (kind != BEFORE_AFTER or len(versions) > 2):
            raise OperationRejected(
                "One or two versions can be shown, and only beside each other.",
                hint=f'Ask for kind "{BEFORE_AFTER}" with versions such as [2, 4].',
            )
        if kind == BEFORE_AFTER:
            look = partial(self._pairs, session, at, versions)
        else:
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

    def _pairs(
        self, session: Session, at: Sequence[float] | None, versions: Sequence[int]
    ) -> Sequence[Picture]:
        history = self._store.drafts.history(session.id)
        first, second = _chosen(history, versions)
        material = self._material.of(session.id)
        drafts = material.draft(first), material.draft(second)
        if all(draft.is_empty for draft in drafts):
            raise EmptyDraft("Neither version has anything on the timeline to show.")
        before, after = (
            Shown(draft, _label(number, history, session.language))
            for number, draft in zip((first, second), drafts, strict=True)
        )
        return self._viewer.pairs((before, after), material.sources, at)

    def close(self) -> None:
        """Close what the viewer holds open; blocks."""
        self._viewer.close()


def _chosen(history: History, versions: Sequence[int]) -> tuple[int, int]:
    """Return the numbers of two versions; the present one where only one is named."""
    before = history.before
    if not versions and before is None:
        raise OperationRejected(
            "There is only one version so far.", hint="Change the film, then compare."
        )
    named = tuple(versions) or ((before,) if before is not None else ())
    first, second = (*named, history.head)[:2]
    for number in (first, second):
        if number not in history.revisions:
            raise OperationRejected(
                f"There is no version {number}.",
                hint=f"The versions are {_listed(history)}.",
            )
    return first, second


def _listed(history: History) -> str:
    numbers = [str(number) for number in history.revisions]
    if len(numbers) > MOST_LISTED:
        return f"{numbers[0]} to {numbers[-1]}"
    return ", ".join(numbers)


def _label(number: int, history: History, language: str) -> str:
    """Return the words that stand on a version's pictures."""
    here = number == history.head
    if language.startswith("zh"):
        return f"版本 {number}" + ("（当前）" if here else "")
    return f"version {number}" + (" (present)" if here else "")
