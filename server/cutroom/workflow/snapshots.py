"""A session at one moment: its draft as received, its timeline, its media."""

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cutroom.client.answers import SessionState, Upload
from cutroom.domain.timeline import Segment, Timeline, Track
from cutroom.translate.drafts import read_wire_timeline
from cutroom.translate.timeline import timeline_text
from cutroom.workflow.results import (
    CanvasResult,
    SegmentResult,
    TimelineResult,
    TrackResult,
    UploadedFile,
)

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was fetched, and how it reads."""

    state: SessionState
    timeline: Timeline

    @property
    def text(self) -> str:
        """The timeline as the skills show it."""
        return timeline_text(self.timeline)

    @property
    def ready(self) -> bool:
        """Whether there is anything to export."""
        return any(track.segments for track in self.timeline.tracks)

    def fingerprint(self) -> str:
        """Return a hash that changes when the draft or the media do."""
        state = self.state
        media = [upload.asset_id or upload.name for upload in state.media]
        seen = [state.draft, media, state.generated, state.canvas]
        text = json.dumps(seen, sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


async def fetch_snapshot(client: "BackendClient", session_id: str) -> Snapshot:
    """Return the session as it stands now."""
    return snapshot_of(await client.fetch_state(session_id))


def snapshot_of(state: SessionState) -> Snapshot:
    """Return a state with its timeline; an empty draft takes its size from the canvas."""
    timeline = read_wire_timeline(state.draft)
    size = {
        "width": timeline.width or _pixels(state.canvas.get("width"), 1920),
        "height": timeline.height or _pixels(state.canvas.get("height"), 1080),
        "rate": timeline.rate or 30.0,
    }
    return Snapshot(state, replace(timeline, **size))


def new_media(before: Snapshot, after: Snapshot) -> list[str]:
    """Return the names of the media that came into a session, with their lengths in seconds."""
    known = {upload.asset_id or upload.name for upload in before.state.media}
    return [
        _media_name(upload)
        for upload in after.state.media
        if (upload.asset_id or upload.name) not in known
    ]


def _media_name(upload: Upload) -> str:
    length = f" {upload.duration_s:g} s" if upload.duration_s else ""
    return f'"{upload.name}"{length}'


def timeline_result(snapshot: Snapshot, session_id: str, *, full: bool) -> TimelineResult:
    """Return the timeline as text and data; `full` adds every detail and the versions."""
    timeline, state = snapshot.timeline, snapshot.state
    return TimelineResult(
        session_id=session_id,
        timeline=snapshot.text,
        duration_s=timeline.duration / 1000,
        canvas=CanvasResult(width=timeline.width, height=timeline.height, fps=timeline.rate),
        version=state.version,
        tracks=[
            _track(index, track, full=full) for index, track in enumerate(timeline.tracks, start=1)
        ],
        media=[uploaded(upload) for upload in state.media],
        versions=[dict(version) for version in state.versions] if full else None,
        ready_to_export=snapshot.ready,
    )


def _pixels(value: object, default: int) -> int:
    return value if isinstance(value, int) and value > 0 else default


def _track(index: int, track: Track, *, full: bool) -> TrackResult:
    segments = [_segment(i, segment, full=full) for i, segment in enumerate(track.segments, 1)]
    return TrackResult(index=index, type=track.kind.value, name=track.name, segments=segments)


def _segment(index: int, segment: Segment, *, full: bool) -> SegmentResult:
    return SegmentResult(
        index=index,
        name=segment.name,
        start_s=segment.start / 1000,
        end_s=segment.end / 1000,
        volume=segment.volume,
        text=segment.text,
        details=dict(segment.details) if full and segment.details else None,
    )


def uploaded(upload: Upload) -> UploadedFile:
    """Return an upload as results show it: its name and id, never its address."""
    return UploadedFile(
        name=upload.name,
        asset_id=upload.asset_id or upload.name,
        kind=upload.kind,
        duration_s=upload.duration_s,
        width=upload.width,
        height=upload.height,
        size_bytes=upload.size_bytes,
    )
