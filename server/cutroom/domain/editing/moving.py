"""Speed, and the moves of the view over a picture."""

from dataclasses import replace

from cutroom.domain.draft import Clip, Motion
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.cutting import lengthen
from cutroom.domain.editing.pieces import with_duration
from cutroom.domain.editing.selecting import (
    clip_indices,
    piece_places,
    range_in,
    whole,
)
from cutroom.domain.editing.stretches import stretch_places
from cutroom.domain.kinds.framing import Pan, RemoveZoom, Speed, SpeedRamp, Zoom
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

SLOW_SCALE = 1.25
PUNCH_SCALE = 1.4
PAN_SCALE = 1.15
FASTEST = 100.0
SLOWEST = 0.1
"""A ramp that begins slower would hardly get anywhere."""


def apply_speed(bench: Bench, op: Speed) -> None:
    """Set how fast clips play; pitch is kept."""
    places = stretch_places(bench, op.clip, op.start, op.end)
    for place in places:
        piece = bench.pieces[place]
        bench.resize_piece(place, _sped(bench, piece.clip, op.factor))
    bench.note("speed_set", factor=f"{op.factor:g}")


def _sped(bench: Bench, clip: Clip, factor: float) -> Clip:
    old = clip.duration
    if bench.still(clip):
        new = with_duration(clip, max(1, round(old / factor)))
    else:
        new = replace(clip, speed=min(FASTEST, factor), speed_to=None)
    return replace(new, motion=scaled_motion(clip.motion, new.duration / old))


def apply_speed_ramp(bench: Bench, op: SpeedRamp) -> None:
    """Change the speed evenly, in the time of the viewer, over all that is meant together."""
    if min(op.from_factor, op.to_factor) < SLOWEST or max(op.from_factor, op.to_factor) > FASTEST:
        raise OperationRejected(
            f"A ramp stays between {SLOWEST:g}x and {FASTEST:g}x.", hint="Choose other factors."
        )
    places = stretch_places(bench, op.clip, op.start, op.end)
    moving = [place for place in places if not bench.still(bench.pieces[place].clip)]
    if not moving:
        raise OperationRejected(
            "Only moving pictures have a speed.", hint="Use zoom to bring a picture to life."
        )
    lengths = [_plain_length(bench.pieces[place].clip) for place in moving]
    total, before = sum(lengths), 0.0
    for place, length in zip(moving, lengths, strict=True):
        ends = [_ramp_speed(op, at / total) for at in (before, before + length)]
        before += length
        clip = bench.pieces[place].clip
        new = replace(clip, speed=ends[0], speed_to=ends[1])
        new = replace(new, motion=scaled_motion(clip.motion, new.duration / clip.duration))
        # An earlier ramp of the clip bends the way back; its layers are carried evenly.
        bend = 1.0 if clip.speed_to is not None else ends[1] / ends[0]
        bench.resize_piece(place, new, bend=bend)
    bench.note("speed_ramped", first=f"{op.from_factor:g}", last=f"{op.to_factor:g}")


def _plain_length(clip: Clip) -> float:
    return float(max(1, clip.source.duration))


def _ramp_speed(op: SpeedRamp, share: float) -> float:
    """Return the speed after a share of the material, for a change that is even in time."""
    first, last = op.from_factor**2, op.to_factor**2
    return round((first + (last - first) * share) ** 0.5, 4)


def scaled_motion(motion: Motion | None, by: float) -> Motion | None:
    """Return a camera move for a clip that became longer by a factor."""
    if motion is None:
        return None
    end = None if motion.end is None else round(motion.end * by)
    return replace(motion, start=round(motion.start * by), end=end)


# --- the view ---------------------------------------------------------------------


def apply_zoom(bench: Bench, op: Zoom) -> None:
    """Move the view into the picture or out of it."""
    scale = op.scale or (PUNCH_SCALE if op.style == "punch" else SLOW_SCALE)
    if scale <= 1:
        raise OperationRejected("A zoom needs a scale above 1.", hint="1.25 shows 125 %.")
    ends = (1.0, scale) if op.direction == "in" else (scale, 1.0)
    ease = "punch" if op.style == "punch" else "smooth"
    motion = Motion(scale_from=ends[0], scale_to=ends[1], ease=ease)
    if op.start is None:
        for place in piece_places(bench, op.clip):
            _zoom_from_start(bench, place, motion, op.duration)
    else:
        _zoom_at(bench, op, motion)
    if op.scale is None:
        bench.note("zoom_default", percent=f"{scale * 100:g}")


def _zoom_from_start(bench: Bench, place: int, motion: Motion, duration: float | None) -> None:
    clip = bench.pieces[place].clip
    if duration is not None and ms(duration) > 0:
        wanted = ms(duration)
        if wanted > clip.duration and bench.still(clip):
            lengthen(bench, place, wanted)
            clip = bench.pieces[place].clip
            bench.note("clip_seconds", clip=place + 1, seconds=seconds_text(wanted))
        elif wanted < clip.duration:
            motion = replace(motion, end=wanted)
    bench.set_clip(place, replace(clip, motion=motion))


def _zoom_at(bench: Bench, op: Zoom, motion: Motion) -> None:
    """Start the move at an instant of the film, or of each clip meant."""
    start = ms(op.start or 0)
    indices: list[int | None] = [None] if op.clip is None else [*clip_indices(bench, op.clip)]
    for index in indices:
        limits = whole(bench, index)
        range_in(bench, op.start or 0, "end", index)
        at = limits.start + start
        place = _showing(bench, at)
        if _ends_move(bench, place, at):
            place = _showing(bench, at)
        piece = bench.pieces[place]
        offset = piece.offset_of(at)
        end = None if op.duration is None else offset + max(1, ms(op.duration))
        if end is not None and end >= piece.clip.duration:
            end = None
        move = replace(motion, start=offset, end=end)
        bench.set_clip(place, replace(piece.clip, motion=move))


def _ends_move(bench: Bench, place: int, at: Ms) -> bool:
    """Cut a piece where its move ends at an instant, for a clip has one move only."""
    piece = bench.pieces[place]
    moved, offset = piece.clip.motion, piece.offset_of(at)
    if moved is None or moved.start >= offset:
        return False
    until = offset if moved.end is None else min(moved.end, offset)
    bench.set_clip(place, replace(piece.clip, motion=replace(moved, end=until)))
    bench.cut_at(at)
    return True


def _showing(bench: Bench, at: Ms) -> int:
    """Return the piece that shows an instant of the programme before."""
    instant = TimeRange(at, at + 1)
    for place, piece in enumerate(bench.pieces):
        if piece.span is not None and piece.span.overlaps(instant):
            return place
    raise OperationRejected(
        f"What stood at {seconds_text(at)} s was removed by an earlier operation of the request."
    )


def apply_remove_zoom(bench: Bench, op: RemoveZoom) -> None:
    """Take camera moves away."""
    moving = [
        place
        for place in piece_places(bench, op.clip)
        if bench.pieces[place].clip.motion is not None
    ]
    if not moving:
        raise OperationRejected("There is no zoom or camera move to remove.")
    for place in moving:
        bench.set_clip(place, replace(bench.pieces[place].clip, motion=None))


def panned(direction: str, scale: float = PAN_SCALE) -> Motion:
    """Return a move of the view towards a side."""
    low, high = 0.5 / scale, 1 - 0.5 / scale
    match direction:
        case "left":
            way = (high, 0.5, low, 0.5)
        case "right":
            way = (low, 0.5, high, 0.5)
        case "up":
            way = (0.5, high, 0.5, low)
        case _:
            way = (0.5, low, 0.5, high)
    return Motion(scale, scale, way[0], way[1], way[2], way[3])


def apply_pan(bench: Bench, op: Pan) -> None:
    """Let the view wander."""
    for place in piece_places(bench, op.clip):
        clip = bench.pieces[place].clip
        bench.set_clip(place, replace(clip, motion=panned(op.direction)))
