"""What a picture of the timeline needs beside its data: what changed, the films, their bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cutroom.client.answers import SessionState
from cutroom.domain.difference import Lang, describe_changes, mark_changes
from cutroom.domain.terms import name_in_chinese, value_in_chinese
from cutroom.errors import CutroomError, EditError, FileMissing
from cutroom.translate.drafts import read_wire_timeline
from cutroom.workflow.journal import JobRecord
from cutroom.workflow.results import (
    ExportResult,
    Result,
    TimelineResult,
    TrackResult,
)
from cutroom.workflow.snapshots import snapshot_of, timeline_result
from cutroom.workflow.standing import export_standing

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

LAST = "last"
"""Compare with what the latest edit started from."""
PART_BYTES = 480_000
"""A film travels in parts: some hosts take no answer above a megabyte. A multiple of three,
so that parts in base64 can be put one behind the other."""
MOST_FRAMES = 16
SIDES = (32, 960)
"""Pixels: the sizes in which frames are drawn for the view."""


class MarkResult(Result):
    """A segment that is new or different; track and segment count from 1."""

    track: int
    segment: int
    added: bool


class FilmResult(ExportResult):
    """An export with its number in its session (from 1)."""

    number: int
    parts: int | None = None
    """In how many parts its bytes can be read, while the file is there."""


class ViewResult(TimelineResult):
    """The timeline with everything that its picture shows."""

    name: str
    since: int | None = None
    """The version that the changes count from."""
    redo: int | None = None
    """How many undone edits can be done again."""
    changes: list[str]
    marks: list[MarkResult]
    films: list[FilmResult]


def view_result(
    state: SessionState, session_id: str, *, lang: Lang, records: Sequence[JobRecord]
) -> ViewResult:
    """Return a session's state as its picture needs it."""
    snapshot = snapshot_of(state)
    base = timeline_result(snapshot, session_id, full=True)
    if lang == "zh":
        base = base.model_copy(update={"tracks": [_in_chinese(track) for track in base.tracks]})
    changes, marks = _compared(state, lang)
    since = state.since.get("number")
    return ViewResult(
        **base.model_dump(),
        name=state.task_name or "project",
        since=since if isinstance(since, int) else None,
        redo=state.redo,
        changes=changes,
        marks=marks,
        films=[film_result(record, number) for number, record in enumerate(records, 1)],
    )


def _in_chinese(track: TrackResult) -> TrackResult:
    """Return a track whose segments' details are told in Chinese."""
    segments = [
        segment.model_copy(
            update={
                "details": {
                    name_in_chinese(name): value_in_chinese(name, value)
                    for name, value in segment.details.items()
                }
            }
        )
        if segment.details
        else segment
        for segment in track.segments
    ]
    return track.model_copy(update={"segments": segments})


def _compared(state: SessionState, lang: Lang) -> tuple[list[str], list[MarkResult]]:
    earlier = state.since.get("draft")
    if not isinstance(earlier, Mapping):
        return [], []
    before, after = read_wire_timeline(earlier), read_wire_timeline(state.draft)
    if not before.tracks:
        # An empty draft has no size yet: giving it one is not a change worth telling.
        before = replace(before, width=after.width, height=after.height, rate=after.rate)
    marks = mark_changes(before, after)
    return (
        describe_changes(before, after, lang),
        [MarkResult(track=one.track, segment=one.segment, added=one.added) for one in marks],
    )


def film_result(record: JobRecord, number: int) -> FilmResult:
    """Return an export as the view lists it; one that cannot be read counts as failed."""
    try:
        export = export_standing(record).model_dump()
    except CutroomError as error:
        export = ExportResult(
            status="failed",
            job_id=record.job_id,
            session_id=record.session_id,
            progress=0,
            message=str(error),
        ).model_dump()
    size = _size(export.get("path"))
    return FilmResult(**export, number=number, parts=-(-size // PART_BYTES) if size else None)


def _size(path: str | None) -> int | None:
    try:
        return Path(path).stat().st_size if path and Path(path).is_file() else None
    except OSError:
        return None


def read_part(path: Path, part: int) -> bytes:
    """Return a part (from 0) of a film's bytes; blocks. Raises FileMissing."""
    try:
        with path.open("rb") as file:
            file.seek(part * PART_BYTES)
            content = file.read(PART_BYTES)
    except OSError:
        content = b""
    if not content:
        raise FileMissing(f"There is no part {part} of {path.name}.", hint="Export the film again.")
    return content


async def fetch_frames(
    client: "BackendClient", session_id: str, times: Sequence[float], side: int
) -> list[dict[str, Any]]:
    """Return small pictures of the draft as data that a page can show. Raises EditError."""
    import base64

    if not await client.is_ours():
        raise EditError("This backend draws no previews.", hint="Export to look.")
    if not 0 < len(times) <= MOST_FRAMES:
        raise EditError(f"Ask for 1 to {MOST_FRAMES} frames at once.", hint="Ask again for more.")
    side = max(SIDES[0], min(side, SIDES[1]))
    pictures = await client.fetch_preview(session_id, kind="frames", at=times, max_side=side)
    return [
        {
            "at_s": asked,
            "src": f"data:{picture.mime};base64,{base64.b64encode(picture.data).decode('ascii')}",
        }
        for asked, picture in zip(times, pictures, strict=False)
    ]
