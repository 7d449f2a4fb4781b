"""New material between clips: inserted, put in a clip's place, or held."""

from dataclasses import replace

from cutroom.domain.draft import Clip, Overlay, Sound, SoundRole
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.colors import color_value
from cutroom.domain.editing.laying import (
    IMAGE_MS,
    clip_of,
    color_clip,
    decide_canvas,
    lay_uploads,
    note_fitting,
)
from cutroom.domain.editing.pieces import is_still, source_instant, with_duration
from cutroom.domain.editing.selecting import asset_named, instant_in, piece_places, visual_named
from cutroom.domain.editing.views import standing
from cutroom.domain.kinds.cutting import Freeze, Insert, ReplaceClip
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

COLOR_MS: Ms = 3000
"""How long an inserted colour is shown when nobody said."""


def apply_insert(bench: Bench, op: Insert) -> None:
    """Place an asset or a plain colour."""
    color = op.asset.removeprefix("color:") if op.asset.startswith("color:") else None
    if op.track == "audio":
        _insert_sound(bench, op)
        return
    asset = None if color is not None else visual_named(bench, op.asset)
    first = not bench.pieces and not lay_uploads(bench, without=asset)
    if op.track == "overlay":
        _insert_overlay(bench, op, asset)
        return
    at = 0 if first else instant_in(bench, op.at)
    length = None if op.duration is None else _positive(op.duration)
    if asset is None:
        clip = color_clip(bench, color_value(color or ""), length or COLOR_MS)
    else:
        clip = clip_of(bench, asset, length)
        note_fitting(bench, [asset])
        if asset.kind is MediaKind.IMAGE and length is None:
            bench.note("image_seconds", seconds=seconds_text(IMAGE_MS))
    insert_at(bench, at, clip)
    if first:
        decide_canvas(bench)
        bench.start_from(replace(bench.draft, clips=(clip,)))


def _positive(duration: float) -> Ms:
    if ms(duration) <= 0:
        raise OperationRejected("The duration must be more than 0 s.")
    return ms(duration)


def insert_at(bench: Bench, at: Ms, clip: Clip) -> None:
    """Put new material at an instant of the programme before, cutting what stands there."""
    bench.cut_at(at)
    bench.add_piece(_boundary(bench, at), clip)
    bench.inserted.setdefault(at, clip.id)


def _boundary(bench: Bench, at: Ms) -> int:
    """Return the place of the first piece that shows what comes at or after an instant."""
    if at >= bench.base.duration:
        return len(bench.pieces)
    later: list[tuple[Ms, int]] = []
    for place, piece in enumerate(bench.pieces):
        if piece.span is None:
            continue
        if piece.mirrored and piece.span.end == at:
            return place
        if not piece.mirrored and piece.span.start >= at:
            later.append((piece.span.start, place))
    return min(later)[1] if later else len(bench.pieces)


def _insert_overlay(bench: Bench, op: Insert, asset: Asset | None) -> None:
    if asset is None:
        raise OperationRejected("A plain colour goes on the video track, not over it.")
    start = instant_in(bench, op.at)
    length = ms(op.duration) if op.duration else asset.facts.duration or IMAGE_MS
    end = min(start + length, bench.base.duration)
    if end <= start:
        raise OperationRejected("Nothing of the film is left at that time.")
    overlay = Overlay(
        id=bench.new_id("o"),
        asset=asset.id,
        range=TimeRange(start, end),
        position="center",
        scale=1.0,
    )
    bench.put_overlay(overlay)


def _insert_sound(bench: Bench, op: Insert) -> None:
    asset = asset_named(bench, op.asset, MediaKind.AUDIO, MediaKind.VIDEO)
    start = instant_in(bench, op.at)
    length = min(asset.facts.duration, ms(op.duration)) if op.duration else asset.facts.duration
    end = min(start + length, bench.base.duration)
    if end <= start:
        raise OperationRejected("Nothing of the film is left at that time.")
    sound = Sound(
        id=bench.new_id("a"),
        role=SoundRole.EFFECT,
        range=TimeRange(start, end),
        name=asset.name,
        asset=asset.id,
        volume=1.0,
        loop=False,
    )
    bench.put_sound(sound)


def apply_replace_clip(bench: Bench, op: ReplaceClip) -> None:
    """Show another asset in clips' places, for the same time."""
    asset = visual_named(bench, op.asset)
    for place in piece_places(bench, op.clip):
        old = bench.pieces[place].clip
        new = clip_of(bench, asset, old.duration)
        look = replace(old.look, rotate=0, crop=None)
        motion = old.motion if is_still(new, asset) else None
        new = replace(new, id=old.id, look=look, motion=motion, volume=old.volume, lead=old.lead)
        if new.duration < old.duration:
            have, slot = seconds_text(new.duration), seconds_text(old.duration)
            bench.note("replacement_shorter", name=asset.name, have=have, slot=slot)
            bench.pieces[place] = replace(bench.pieces[place], clip=new)
        else:
            bench.set_clip(place, new)
    note_fitting(bench, [asset])


def apply_freeze(bench: Bench, op: Freeze) -> None:
    """Hold a frame for a while."""
    at = instant_in(bench, op.at)
    length = _positive(op.duration)
    bench.cut_at(at)
    place = _boundary(bench, at)
    if at >= bench.base.duration or place >= len(bench.pieces):
        place = len(bench.pieces)
        frame = round(1000 / bench.draft.canvas.rate)
        shown = bench.pieces[-1].clip
        offset = max(0, shown.duration - frame)
        bench.note("freeze_end")
    else:
        shown, offset = bench.pieces[place].clip, 0
    bench.add_piece(place, held(bench, shown, offset, length))
    bench.inserted.setdefault(at, bench.pieces[place].clip.id)


def held(bench: Bench, clip: Clip, offset: Ms, duration: Ms) -> Clip:
    """Return a clip that holds what `clip` shows at an offset."""
    view = standing(clip.motion, offset, clip.duration)
    fresh = replace(clip, id=bench.new_id("v"), lead=None, motion=view)
    if bench.still(clip):
        return with_duration(fresh, duration)
    instant = source_instant(clip, offset)
    fresh = replace(fresh, reversed=False, frozen=True, volume=0.0, hold=0)
    return replace(fresh, source=TimeRange(instant, instant + duration), speed=1.0, speed_to=None)
