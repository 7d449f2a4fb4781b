"""Order: what stands where on the main track, repeated, turned round or held."""

import random
import re
from dataclasses import replace

from cutroom.domain.draft import Clip, Fit, Motion, Overlay, Sound, SoundRole
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.colors import color_value
from cutroom.domain.editing.laying import (
    IMAGE_MS,
    clip_of,
    color_clip,
    decide_canvas,
    lay_uploads,
    note_fitting,
    slides,
)
from cutroom.domain.editing.pieces import Piece, is_still, source_instant, with_duration
from cutroom.domain.editing.selecting import (
    UPLOAD_FIRST,
    asset_named,
    assets_for,
    clip_indices,
    clips_text,
    counted,
    instant_in,
    one_clip,
    piece_places,
)
from cutroom.domain.editing.views import standing
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.operations import (
    Boomerang,
    ClipRef,
    Concat,
    DuplicateClip,
    Freeze,
    Insert,
    Loop,
    MoveClip,
    Reorder,
    ReplaceClip,
    Reverse,
    SwapClips,
)
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

COLOR_MS: Ms = 3000
"""How long an inserted colour is shown when nobody said."""


def natural(name: str) -> list[tuple[bool, int, str]]:
    """Return a sort key under which clip2 comes before clip10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


# --- concat and insert ------------------------------------------------------------


def apply_concat(bench: Bench, op: Concat) -> None:
    """Make the clips meant, one after the other, the whole main track."""
    fresh = not bench.base.clips
    pieces = _laid(bench, op) if fresh else _picked(bench, op)
    if not pieces:
        raise OperationRejected("There is nothing to join.", hint=UPLOAD_FIRST)
    if op.order == "filename":
        pieces.sort(key=lambda piece: natural(bench.name_of(piece.clip)))
    bench.pieces = pieces
    if op.fit is not None:
        bench.change(canvas=replace(bench.draft.canvas, fit=Fit(op.fit)))
    if fresh:
        decide_canvas(bench)
    shown = [bench.asset_of(piece.clip) for piece in pieces]
    note_fitting(bench, [asset for asset in shown if asset is not None])
    if fresh:
        bench.start_from(replace(bench.draft, clips=tuple(piece.clip for piece in pieces)))


def _laid(bench: Bench, op: Concat) -> list[Piece]:
    chosen = assets_for(bench, op.clips, slides(bench.assets), "clip")
    if any(asset.kind is MediaKind.IMAGE for asset in chosen):
        bench.note("image_seconds", seconds=seconds_text(IMAGE_MS))
    return [Piece(clip_of(bench, asset)) for asset in chosen]


def _picked(bench: Bench, op: Concat) -> list[Piece]:
    """Return pieces of the track in the order asked, uploads not yet used after or among them."""
    if op.clips == "all":
        used = {piece.clip.asset for piece in bench.pieces}
        used |= {overlay.asset for overlay in bench.draft.overlays}
        others = [asset for asset in slides(bench.assets) if asset.id not in used]
        return [*bench.pieces, *(Piece(clip_of(bench, asset)) for asset in others)]
    pieces: list[Piece] = []
    taken: set[int] = set()
    for ref in op.clips if isinstance(op.clips, list) else [op.clips]:
        for place in _places_or_new(bench, ref, pieces):
            piece = bench.pieces[place]
            pieces.append(bench.copy_of(piece) if place in taken else piece)
            taken.add(place)
    return pieces


def _places_or_new(bench: Bench, ref: int | str, pieces: list[Piece]) -> list[int]:
    try:
        return piece_places(bench, ref)
    except OperationRejected:
        if isinstance(ref, int):
            raise
    pieces.append(Piece(clip_of(bench, visual_named(bench, ref))))
    return []


def visual_named(bench: Bench, name: str) -> Asset:
    """Return the video or picture of this name."""
    return asset_named(bench, name, MediaKind.VIDEO, MediaKind.IMAGE)


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


# --- order ------------------------------------------------------------------------


def _groups(bench: Bench) -> list[list[Piece]]:
    """Return the pieces gathered by the clip they come from."""
    groups: list[list[Piece]] = []
    for piece in bench.pieces:
        if groups and piece.origin is not None and groups[-1][0].origin == piece.origin:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _group_of(bench: Bench, groups: list[list[Piece]], ref: int | str) -> int:
    index = one_clip(bench, ref)
    for place, group in enumerate(groups):
        if group[0].origin == index:
            return place
    raise OperationRejected(
        f"Clip {index + 1} was removed by an earlier operation of the same request."
    )


def _arrange(bench: Bench, groups: list[list[Piece]]) -> None:
    """Put groups in this order; where every cut had a transition, every cut keeps one."""
    leads = [piece.clip.lead for piece in bench.pieces]
    bench.pieces = [piece for group in groups for piece in group]
    if len(leads) > 1 and all(leads[1:]):
        for place, lead in enumerate(leads):
            clip = bench.pieces[place].clip
            bench.set_clip(place, replace(clip, lead=lead))


def apply_move_clip(bench: Bench, op: MoveClip) -> None:
    """Move a clip to another place."""
    groups = _groups(bench)
    place = _group_of(bench, groups, op.clip)
    count = len(groups)
    if op.to == 0 or abs(op.to) > count:
        raise OperationRejected(
            f"There is no place {op.to}; the timeline has {counted(count, 'clip')}."
        )
    group = groups.pop(place)
    groups.insert(op.to - 1 if op.to > 0 else count + op.to, group)
    _arrange(bench, groups)


def apply_swap_clips(bench: Bench, op: SwapClips) -> None:
    """Exchange two clips."""
    groups = _groups(bench)
    a, b = _group_of(bench, groups, op.a), _group_of(bench, groups, op.b)
    if a == b:
        raise OperationRejected("A clip cannot change places with itself.")
    groups[a], groups[b] = groups[b], groups[a]
    _arrange(bench, groups)


def apply_reorder(bench: Bench, op: Reorder) -> None:
    """Put all clips into an order."""
    groups = _groups(bench)
    match op.order:
        case "reversed":
            groups.reverse()
        case "filename":
            groups.sort(key=lambda group: natural(bench.name_of(group[0].clip)))
        case "shuffle":
            random.Random(f"{bench.draft.next_id}").shuffle(groups)  # noqa: S311
        case list(order):
            groups = _ordered(bench, groups, order)
    _arrange(bench, groups)


def _ordered(bench: Bench, groups: list[list[Piece]], order: list[int | str]) -> list[list[Piece]]:
    places = [_group_of(bench, groups, ref) for ref in order]
    if len(set(places)) != len(places):
        raise OperationRejected("The order names a clip twice.")
    if len(places) != len(groups):
        raise OperationRejected(
            f"The order names {len(places)} of {counted(len(groups), 'clip')}; "
            f"{clips_text(bench)}.",
            hint="Name every clip once; to leave some out, use delete_clip.",
        )
    return [groups[place] for place in places]


# --- repetition -------------------------------------------------------------------


def _runs(bench: Bench, ref: ClipRef | None) -> list[list[int]]:
    """Return the stretches of places meant: one for each clip, or one for everything."""
    if ref is None:
        return [list(range(len(bench.pieces)))]
    indices = clip_indices(bench, ref)
    return [piece_places(bench, index + 1) for index in indices]


def apply_duplicate_clip(bench: Bench, op: DuplicateClip) -> None:
    """Add copies right after each clip meant."""
    for run in _later_first(_runs(bench, op.clip)):
        _repeat(bench, run, op.times)


def apply_loop(bench: Bench, op: Loop) -> None:
    """Play the programme or clips several times in all."""
    if op.times == 1:
        raise OperationRejected("Once is how it plays already.", hint="Give at least 2 times.")
    for run in _later_first(_runs(bench, op.clip)):
        _repeat(bench, run, op.times - 1)


def _later_first(runs: list[list[int]]) -> list[list[int]]:
    return sorted((run for run in runs if run), key=lambda run: run[0], reverse=True)


def _repeat(bench: Bench, run: list[int], copies: int) -> None:
    pieces = [bench.pieces[place] for place in run]
    added = [copy for _ in range(copies) for copy in _copies(bench, pieces)]
    after = run[-1] + 1
    bench.pieces[after:after] = added


def _copies(bench: Bench, pieces: list[Piece]) -> list[Piece]:
    """Return copies of a run; the cut before them is hard."""
    copies = [bench.copy_of(piece) for piece in pieces]
    copies[0] = replace(copies[0], clip=replace(copies[0].clip, lead=None))
    return copies


def turned(clip: Clip, *, still: bool) -> Clip:
    """Return the clip played backwards."""
    if not still:
        return replace(clip, reversed=not clip.reversed)
    motion = clip.motion
    if motion is None:
        return clip
    duration = clip.duration
    end = duration if motion.end is None else motion.end
    back = Motion(
        scale_from=motion.scale_to,
        scale_to=motion.scale_from,
        x_from=motion.x_to,
        y_from=motion.y_to,
        x_to=motion.x_from,
        y_to=motion.y_from,
        start=duration - end,
        end=duration - motion.start,
        ease=motion.ease,
    )
    return replace(clip, motion=back)


def _turned_run(bench: Bench, pieces: list[Piece]) -> list[Piece]:
    """Return a run of pieces backwards: their order, their pictures and their transitions."""
    leads = [piece.clip.lead for piece in pieces]
    new_leads = [leads[0], *reversed(leads[1:])]
    result = []
    for piece, lead in zip(reversed(pieces), new_leads, strict=True):
        still = bench.still(piece.clip)
        clip = replace(turned(piece.clip, still=still), lead=lead)
        mirrored = piece.mirrored if still else not piece.mirrored
        result.append(replace(piece, clip=clip, mirrored=mirrored))
    return result


def apply_reverse(bench: Bench, op: Reverse) -> None:
    """Play clips, or the whole film, backwards."""
    for run in _runs(bench, op.clip):
        if all(bench.still(bench.pieces[place].clip) for place in run) and len(run) == 1:
            name = bench.name_of(bench.pieces[run[0]].clip)
            if bench.pieces[run[0]].clip.motion is None:
                raise OperationRejected(f"{name} is a still picture; backwards it looks the same.")
        back = _turned_run(bench, [bench.pieces[place] for place in run])
        for place, piece in zip(run, back, strict=True):
            bench.pieces[place] = piece


def apply_boomerang(bench: Bench, op: Boomerang) -> None:
    """Play forwards and then backwards, so many times."""
    for run in _later_first(_runs(bench, op.clip)):
        pieces = [bench.pieces[place] for place in run]
        added: list[Piece] = []
        for turn in range(op.times):
            if turn:
                added += _copies(bench, pieces)
            added += _copies(bench, _turned_run(bench, pieces))
        after = run[-1] + 1
        bench.pieces[after:after] = added


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
