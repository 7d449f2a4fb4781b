"""Cutting and order."""

from typing import Annotated, Literal

from pydantic import Field

from cutroom.domain.kinds.base import ClipRef, Fitting, Instant, Operation, Seconds, Share


class Cut(Operation):
    """Cutting and order."""

    group = "Cutting and order"


class Trim(Cut):
    """Keep start..end and drop the rest, of the programme or of one clip."""

    op: Literal["trim"] = "trim"
    start: Seconds = 0
    end: Instant = "end"
    clip: ClipRef | None = None
    example = {"op": "trim", "start": 0, "end": 10}


class RemoveRange(Cut):
    """Drop start..end and close the gap."""

    op: Literal["remove_range"] = "remove_range"
    start: Seconds
    end: Instant
    clip: ClipRef | None = None
    example = {"op": "remove_range", "start": 5, "end": 8}


class KeepRanges(Cut):
    """Keep these stretches, in the given order."""

    op: Literal["keep_ranges"] = "keep_ranges"
    ranges: list[tuple[Seconds, Instant]] = Field(min_length=1)
    clip: ClipRef | None = None
    example = {"op": "keep_ranges", "ranges": [[0, 5], [10, 15]]}


class Split(Cut):
    """Cut in two at an instant."""

    op: Literal["split"] = "split"
    at: Seconds
    clip: ClipRef | None = None
    example = {"op": "split", "at": 3}


class SplitScenes(Cut):
    """Cut at every change of shot."""

    op: Literal["split_scenes"] = "split_scenes"
    threshold: Share | None = None
    example = {"op": "split_scenes", "threshold": 0.3}


class DeleteClip(Cut):
    """Remove clips and close the gap."""

    op: Literal["delete_clip"] = "delete_clip"
    clip: ClipRef
    example = {"op": "delete_clip", "clip": 2}


class Concat(Cut):
    """Put clips one after the other, as the whole main track."""

    op: Literal["concat"] = "concat"
    clips: ClipRef = "all"
    order: Literal["given", "filename"] = "given"
    fit: Fitting | None = None
    example = {"op": "concat", "clips": ["a.mp4", "b.mp4"]}


class Insert(Cut):
    """Place an asset, or a plain `color:#RRGGBB`, between clips."""

    op: Literal["insert"] = "insert"
    asset: str
    at: Instant = "end"
    duration: Seconds | None = None
    track: Literal["video", "overlay", "audio"] = "video"
    example = {"op": "insert", "asset": "color:#FF0000", "at": 0, "duration": 2}


class ReplaceClip(Cut):
    """Show another asset in a clip's place, for the same time."""

    op: Literal["replace_clip"] = "replace_clip"
    clip: ClipRef
    asset: str
    example = {"op": "replace_clip", "clip": 2, "asset": "new.jpg"}


class MoveClip(Cut):
    """Move a clip to another place in the order (1 is first, -1 last)."""

    op: Literal["move_clip"] = "move_clip"
    clip: int | str
    to: int
    example = {"op": "move_clip", "clip": -1, "to": 1}


class SwapClips(Cut):
    """Exchange two clips."""

    op: Literal["swap_clips"] = "swap_clips"
    a: int | str
    b: int | str
    example = {"op": "swap_clips", "a": 1, "b": 3}


class Reorder(Cut):
    """Put all clips into this order."""

    op: Literal["reorder"] = "reorder"
    order: list[int | str] | Literal["reversed", "filename", "shuffle"]
    example = {"op": "reorder", "order": [3, 1, 2]}


class DuplicateClip(Cut):
    """Add copies right after a clip."""

    op: Literal["duplicate_clip"] = "duplicate_clip"
    clip: ClipRef
    times: Annotated[int, Field(ge=1, le=50)] = 1
    example = {"op": "duplicate_clip", "clip": 2}


class Loop(Cut):
    """Play the programme, clips or a stretch several times in all."""

    op: Literal["loop"] = "loop"
    times: Annotated[int, Field(ge=1, le=100)]
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "loop", "times": 3}


class Reverse(Cut):
    """Play backwards."""

    op: Literal["reverse"] = "reverse"
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "reverse", "clip": 1}


class Boomerang(Cut):
    """Play forwards and then backwards, so many times."""

    op: Literal["boomerang"] = "boomerang"
    times: Annotated[int, Field(ge=1, le=20)] = 1
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "boomerang", "times": 1}


class Freeze(Cut):
    """Hold a frame for a while, then go on."""

    op: Literal["freeze"] = "freeze"
    at: Instant
    duration: Seconds = 2
    example = {"op": "freeze", "at": 4, "duration": 2}


class SetClipDuration(Cut):
    """Show a picture for so long; trim a video, or hold its last frame."""

    op: Literal["set_clip_duration"] = "set_clip_duration"
    clip: ClipRef = "all"
    duration: Annotated[float, Field(gt=0, le=36_000, allow_inf_nan=False)]
    example = {"op": "set_clip_duration", "clip": "all", "duration": 3}


class SetTargetDuration(Cut):
    """Fit the programme to a length, or to at most a length."""

    op: Literal["set_target_duration"] = "set_target_duration"
    seconds: Annotated[float, Field(gt=0, le=36_000, allow_inf_nan=False)] | None = None
    max_seconds: Annotated[float, Field(gt=0, le=36_000, allow_inf_nan=False)] | None = None
    example = {"op": "set_target_duration", "seconds": 30}
