"""Looking at a session without changing it: its timeline, its pictures, its view."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import anyio.abc
import anyio.to_thread

from cutroom.client.answers import Picture, SessionState
from cutroom.errors import EditError
from cutroom.workflow.flights import Flights
from cutroom.workflow.jobs import Jobs
from cutroom.workflow.openings import Openings, checked_id
from cutroom.workflow.restoring import Restorer
from cutroom.workflow.results import FrameResult, PreviewResult, TimelineResult, as_json
from cutroom.workflow.sessions import SessionBook
from cutroom.workflow.snapshots import Snapshot, fetch_snapshot, timeline_result
from cutroom.workflow.viewing import ViewResult, fetch_frames, view_result

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient


class Looks:
    """What can be seen of sessions; one that the backend has lost is opened again first."""

    def __init__(
        self,
        openings: Openings,
        connect: "Callable[[], Awaitable[BackendClient]]",
        restorer: Restorer,
        book: SessionBook,
        jobs: Jobs,
        tasks: anyio.abc.TaskGroup,
    ) -> None:
        self._openings = openings
        self._connect = connect
        self._restorer = restorer
        self._book = book
        self._jobs = jobs
        self._reads = Flights[Snapshot](tasks)

    async def timeline(self, session_id: str | None, detail: str) -> TimelineResult:
        """Return the timeline as it stands, as text and as data."""
        session = await self._openings.meant(session_id)
        client = await self._connect()

        async def read(known: str) -> tuple[str, Snapshot]:
            return known, await self._reads.ride(known, lambda: fetch_snapshot(client, known))

        (session, snapshot), note = await self._restorer.reading(client, session, read)
        await self._openings.used(session)
        result = timeline_result(snapshot, session, full=detail == "full")
        return result.model_copy(update={"message": note}) if note else result

    async def preview(
        self,
        session_id: str | None,
        at: Sequence[float] | None,
        kind: str,
        versions: Sequence[int] = (),
    ) -> tuple[PreviewResult, list[Picture]]:
        """Return pictures of the draft and what they show."""
        if versions and kind == "frames":
            kind = "before_after"
        session = await self._openings.meant(session_id)
        client = await self._connect()
        if not await client.is_ours():
            raise EditError(
                "This backend draws no previews.", hint="Call get_timeline, or export to look."
            )

        async def draw(known: str) -> tuple[str, tuple[Picture, ...]]:
            return known, await client.fetch_preview(known, kind=kind, at=at, versions=versions)

        (session, pictures), note = await self._restorer.reading(client, session, draw)
        await self._openings.used(session)
        frames = [FrameResult(at_s=p.at_s, width=p.width, height=p.height) for p in pictures]
        noun = "picture" if len(pictures) == 1 else "pictures"
        of = "two versions beside each other" if kind == "before_after" else "the draft"
        result = PreviewResult.model_validate(
            {
                "session_id": session,
                "kind": kind,
                "frames": [as_json(frame) for frame in frames],
                "message": f"{note} {len(pictures)} {noun} of {of}.".strip(),
            }
        )
        return result, list(pictures)

    async def view(self, session_id: str | None, since: str) -> ViewResult:
        """Return what a picture of the timeline shows; `since` is the version to compare with."""
        session = await self._openings.meant(session_id)
        client = await self._connect()

        async def look(known: str) -> tuple[str, SessionState]:
            return known, await client.fetch_state(known, since=since)

        (session, state), note = await self._restorer.reading(client, session, look)
        entry = await anyio.to_thread.run_sync(self._book.find, session)
        said = (entry.language if entry else None) or ""
        records = await self._jobs.exports_of(session)
        lang = "zh" if said.startswith("zh") else "en"
        read = partial(view_result, state, session, lang=lang, records=records)
        result = await anyio.to_thread.run_sync(read)
        return result.model_copy(update={"message": note}) if note else result

    async def frames(
        self, session_id: str, times: Sequence[float], side: int
    ) -> list[dict[str, Any]]:
        """Return small pictures of the draft at instants in seconds, as data for a page."""
        return await fetch_frames(await self._connect(), checked_id(session_id), times, side)

    async def outlines(self, session_id: str) -> dict[str, list[int]]:
        """Return how loud each track is along the film, 0 to 999, by its name."""
        client = await self._connect()
        ours = await client.is_ours()
        return await client.fetch_outlines(checked_id(session_id)) if ours else {}
