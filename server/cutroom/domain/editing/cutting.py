"""Cutting: what is kept, what is dropped, how long things last."""

from dataclasses import replace

from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import Piece, extended, material, with_duration
from cutroom.domain.editing.selecting import (
    clip_indices,
    instant_in,
    piece_places,
    places_named,
    range_in,
    whole,
)
from cutroom.domain.editing.showing import shown_places
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.cutting import (
    DeleteClip,
    KeepRanges,
    RemoveRange,
    SetClipDuration,
    SetTargetDuration,
    Split,
    Trim,
)
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

SHORTEST_IMAGE: Ms = 200
NOTICEABLE: Ms = 100
"""A frame held for longer than this is told of."""


def _subjects(bench: Bench, ref: ClipRef | None) -> list[int | None]:
    """Return the clips meant, or None for the programme as a whole."""
    return [None] if ref is None else [*clip_indices(bench, ref)]


def apply_trim(bench: Bench, op: Trim) -> None:
    """Keep a stretch and drop the rest."""
    for index in _subjects(bench, op.clip):
        kept = range_in(bench, op.start, op.end, index)
        limits = whole(bench, index)
        _drop_range(bench, TimeRange(limits.start, kept.start))
        _drop_range(bench, TimeRange(kept.end, limits.end))


def apply_remove_range(bench: Bench, op: RemoveRange) -> None:
    """Drop a stretch and close the gap."""
    for index in _subjects(bench, op.clip):
        dropped = range_in(bench, op.start, op.end, index)
        if index is None and dropped == whole(bench, None):
            raise OperationRejected(
                "That would remove the whole film.",
                hint="Name a shorter range, or delete the clips.",
            )
        _drop_range(bench, dropped)


def _drop_range(bench: Bench, old: TimeRange) -> None:
    if old.duration > 0:
        bench.drop(bench.places_in(old))


def apply_keep_ranges(bench: Bench, op: KeepRanges) -> None:
    """Keep several stretches, in the order given."""
    for index in _subjects(bench, op.clip):
        ranges = [range_in(bench, start, end, index) for start, end in op.ranges]
        _keep(bench, ranges, whole(bench, index))


def _keep(bench: Bench, ranges: list[TimeRange], limits: TimeRange) -> None:
    for one in ranges:
        bench.cut_at(one.start)
        bench.cut_at(one.end)
    subject = bench.places_in(limits)
    if not subject:
        return
    kept: list[Piece] = []
    used: set[int] = set()
    for one in ranges:
        for place in bench.places_in(one):
            piece = bench.pieces[place]
            kept.append(bench.copy_of(piece) if place in used else piece)
            used.add(place)
    before = bench.pieces[: subject[0]]
    rest = [bench.pieces[place] for place in range(subject[0], len(bench.pieces))]
    gone = {id(bench.pieces[place]) for place in subject}
    after = [piece for piece in rest if id(piece) not in gone]
    first_lead = bench.pieces[subject[0]].clip.lead
    if kept and first_lead is not None:
        kept[0] = replace(kept[0], clip=replace(kept[0].clip, lead=first_lead))
    bench.pieces = [*before, *kept, *after]


def apply_split(bench: Bench, op: Split) -> None:
    """Cut a clip in two."""
    for index in _subjects(bench, op.clip):
        at = instant_in(bench, op.at, index)
        before = len(bench.pieces)
        bench.cut_at(at)
        if len(bench.pieces) == before:
            where = seconds_text(ms(op.at))
            raise OperationRejected(
                f"There is a cut at {where} s already, or the film begins or ends there.",
                hint="Split inside a clip.",
            )


def apply_delete_clip(bench: Bench, op: DeleteClip) -> None:
    """Remove clips and close the gap; a window or a picture of that name goes away."""
    if _delete_overlays(bench, op.clip) or _gone_already(bench, op.clip):
        return
    places, windows = shown_places(bench, op.clip)
    bench.drop(places)
    gone = {window.id for window in windows}
    if not places:
        kept = tuple(one for one in bench.draft.overlays if one.id not in gone)
        bench.change(overlays=kept)


def _gone_already(bench: Bench, ref: ClipRef) -> bool:
    """Say whether clips left the track before in the request: joining two drops the rest."""
    if isinstance(ref, str) or not bench.base.clips:
        return False
    wanted = clip_indices(bench, ref)
    return {piece.origin for piece in bench.pieces}.isdisjoint(wanted)


def _delete_overlays(bench: Bench, ref: ClipRef) -> bool:
    """Take away the pictures of a name that lie over the film and stand in no clip."""
    if not isinstance(ref, str) or ref.casefold() == "all":
        return False
    if places_named([bench.name_of(piece.clip) for piece in bench.pieces], ref):
        return False
    shown = [one for one in bench.draft.overlays if one.clip is None]
    names = [asset.name if (asset := bench.by_id.get(one.asset)) else "" for one in shown]
    gone = {shown[place].id for place in places_named(names, ref)}
    bench.change(overlays=tuple(one for one in bench.draft.overlays if one.id not in gone))
    return bool(gone)


# --- lengths ----------------------------------------------------------------------


def shorten(bench: Bench, place: int, duration: Ms) -> None:
    """Trim the end of a piece so that it lasts `duration`."""
    if duration < bench.pieces[place].clip.duration:
        bench.split_piece(place, max(1, duration))
        del bench.pieces[place + 1]


def lengthen(bench: Bench, place: int, duration: Ms) -> None:
    """Prolong a piece with its own material; what was shown keeps its time."""
    piece = bench.pieces[place]
    more = duration - piece.clip.duration
    clip = extended(piece.clip, more, bench.asset_of(piece.clip))
    bench.pieces[place] = replace(piece, clip=clip)


def apply_set_clip_duration(bench: Bench, op: SetClipDuration) -> None:
    """Show clips for so long."""
    wanted = ms(op.duration)
    for index in clip_indices(bench, op.clip):
        places = piece_places(bench, index + 1)
        _last_for(bench, places, wanted, index)


def _last_for(bench: Bench, places: list[int], wanted: Ms, index: int) -> None:
    total = sum(bench.pieces[place].clip.duration for place in places)
    for place in reversed(places):
        length = bench.pieces[place].clip.duration
        excess = total - wanted
        if excess <= 0:
            break
        if excess >= length and place != places[0]:
            bench.drop([place])
            total -= length
        else:
            shorten(bench, place, length - excess)
            total -= excess
    if total < wanted:
        _prolong(bench, places[-1], wanted - total, index)


def _prolong(bench: Bench, place: int, more: Ms, index: int) -> None:
    """Show more of a clip's material; where there is none, hold its last frame."""
    clip = bench.pieces[place].clip
    unused = min(more, material(clip, bench.asset_of(clip))[1])
    wanted = clip.duration + more
    if unused > 0:
        lengthen(bench, place, clip.duration + unused)
    piece = bench.pieces[place]
    held = wanted - piece.clip.duration
    if held <= 0:
        return
    clip = replace(piece.clip, hold=piece.clip.hold + held)
    bench.pieces[place] = replace(piece, clip=clip)
    if held > NOTICEABLE:
        have = seconds_text(clip.duration - clip.hold)
        bench.note("clip_held", clip=index + 1, have=have, held=seconds_text(clip.hold))


def apply_set_target_duration(bench: Bench, op: SetTargetDuration) -> None:
    """Fit the programme to a length, or to at most a length."""
    have = bench.duration
    if op.seconds is None and op.max_seconds is None:
        raise OperationRejected(
            "Say how long the film shall be.", hint="Give seconds, or max_seconds."
        )
    if op.seconds is None and have <= ms(op.max_seconds or 0):
        limit = seconds_text(ms(op.max_seconds or 0))
        bench.note("already_shorter", seconds=seconds_text(have), limit=limit)
        return
    wanted = ms(op.seconds if op.seconds is not None else op.max_seconds or 0)
    if abs(wanted - have) <= 1:
        bench.note("already_that_long", seconds=seconds_text(have))
        return
    fit_to(bench, wanted)


def fit_to(bench: Bench, wanted: Ms) -> None:
    """Make the present programme last `wanted` milliseconds."""
    have = bench.duration
    images = [place for place, piece in enumerate(bench.pieces) if bench.still(piece.clip)]
    videos = [place for place in range(len(bench.pieces)) if place not in images]
    if wanted > have:
        _stretch(bench, images, videos, wanted)
        how = "pictures_longer" if images else "clips_longer"
    else:
        how = _tighten(bench, images, videos, wanted)
    bench.note("fitted_by", seconds=seconds_text(wanted), how=how)


def _stretch(bench: Bench, images: list[int], videos: list[int], wanted: Ms) -> None:
    have = bench.duration
    if images:
        shown = sum(bench.pieces[place].clip.duration for place in images)
        _scale_images(bench, images, shown + wanted - have)
        return
    lacking = wanted - have
    for place in reversed(videos):
        clip = bench.pieces[place].clip
        unused = min(lacking, material(clip, bench.asset_of(clip))[1])
        if unused > 0:
            lengthen(bench, place, clip.duration + unused)
            lacking = wanted - bench.duration
    if lacking > 100:
        raise OperationRejected(
            f"There are only {seconds_text(wanted - lacking)} s of footage; "
            f"the film cannot last {seconds_text(wanted)} s.",
            hint="Add clips or pictures, slow the film down, loop it, or ask for less.",
        )


def _scale_images(bench: Bench, images: list[int], total: Ms) -> None:
    """Show pictures longer or shorter by the same factor, `total` milliseconds together."""
    lengths = [bench.pieces[place].clip.duration for place in images]
    shares = shared_out(total, lengths)
    for place, share in zip(images, shares, strict=True):
        piece = bench.pieces[place]
        if share < piece.clip.duration:
            shorten(bench, place, share)
        else:
            bench.pieces[place] = replace(piece, clip=with_duration(piece.clip, share))


def _tighten(bench: Bench, images: list[int], videos: list[int], wanted: Ms) -> str:
    have = bench.duration
    shown = sum(bench.pieces[place].clip.duration for place in images)
    floor = min(shown, SHORTEST_IMAGE * len(images))
    image_total = max(floor, round(shown * wanted / have)) if images else 0
    video_total = wanted - image_total
    if videos and video_total < len(videos):
        raise OperationRejected(
            f"{seconds_text(wanted)} s are too short for {len(bench.pieces)} clips.",
            hint="Delete some clips first, or ask for more time.",
        )
    if images:
        _scale_images(bench, images, image_total if videos else wanted)
    if videos:
        lengths = [bench.pieces[place].clip.duration for place in videos]
        for place, length in zip(videos, levelled(lengths, video_total), strict=True):
            shorten(bench, place, length)
    if images and videos:
        return "both"
    return "pictures_shorter" if images else "clips_trimmed"


def shared_out(total: Ms, weights: list[int]) -> list[Ms]:
    """Divide a length in proportion to weights, to the exact millisecond."""
    whole_weight = sum(weights)
    shares, used, seen = [], 0, 0
    for weight in weights:
        seen += weight
        upto = round(total * seen / whole_weight)
        shares.append(max(1, upto - used))
        used = upto
    return shares


def levelled(lengths: list[Ms], total: Ms) -> list[Ms]:
    """Cut the longest lengths down to one level so that together they make `total`."""
    rest, left = total, len(lengths)
    result = list(lengths)
    for place in sorted(range(len(lengths)), key=lambda one: lengths[one]):
        result[place] = min(lengths[place], rest // left)
        rest -= result[place]
        left -= 1
    return result
