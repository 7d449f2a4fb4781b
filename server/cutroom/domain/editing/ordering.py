"""Order: which clips stand on the main track, and in what order."""

import random
import re
from dataclasses import replace

from cutroom.domain.draft import Fit
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.laying import IMAGE_MS, clip_of, decide_canvas, note_fitting, slides
from cutroom.domain.editing.pieces import Piece
from cutroom.domain.editing.selecting import (
    UPLOAD_FIRST,
    assets_for,
    clips_text,
    counted,
    one_clip,
    piece_places,
    visual_named,
)
from cutroom.domain.kinds.cutting import Concat, MoveClip, Reorder, SwapClips
from cutroom.domain.media import MediaKind
from cutroom.domain.timing import seconds_text
from cutroom.errors import OperationRejected


def natural(name: str) -> list[tuple[bool, int, str]]:
    """Return a sort key under which clip2 comes before clip10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


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


# --- moving -----------------------------------------------------------------------


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
