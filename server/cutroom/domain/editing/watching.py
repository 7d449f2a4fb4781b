"""What is decided by looking: cuts at changes of shot, bars cut off."""

from dataclasses import replace

from cutroom.domain.draft import Clip, Rect
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import clip_offset
from cutroom.domain.editing.selecting import piece_places
from cutroom.domain.editing.shapes import even, same_shape, turned_rect
from cutroom.domain.editing.showing import change_shown
from cutroom.domain.kinds.cutting import SplitScenes
from cutroom.domain.kinds.framing import AutoCrop, Stabilize
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms
from cutroom.errors import OperationRejected

JUMP = 0.3
"""How much of a jump is a change of shot, unless somebody says."""
SHORTEST_SHOT: Ms = 200
CALM = 0.0004
"""Footage that trembles less than this share of its sides stands on a tripod."""


def apply_split_scenes(bench: Bench, op: SplitScenes) -> None:
    """Cut the main track at every change of shot."""
    if not any(_is_film(bench, clip) for clip in bench.base.clips):
        raise OperationRejected("There is no footage in which shots could change.")
    found = shot_changes(bench, JUMP if op.threshold is None else op.threshold)
    before = len(bench.pieces)
    for at in found:
        bench.cut_at(at)
    made = len(bench.pieces) - before
    if made:
        bench.note("scenes_split", count=made, clips=len(bench.pieces))
    else:
        bench.note("scenes_none")


def _is_film(bench: Bench, clip: Clip) -> bool:
    asset = bench.asset_of(clip)
    return asset is not None and asset.kind is MediaKind.VIDEO and not clip.frozen


def shot_changes(bench: Bench, threshold: float) -> list[Ms]:
    """Return the instants of the programme at which a clip's own picture changes at once."""
    found: list[Ms] = []
    for clip, start in zip(bench.base.clips, bench.base.starts(), strict=True):
        if clip.asset is None or not _is_film(bench, clip):
            continue
        inside = [
            clip_offset(clip, at)
            for at, size in bench.measures.sight(clip.asset).jumps
            if size >= threshold and clip.source.start < at < clip.source.end
        ]
        last = -SHORTEST_SHOT
        for offset in sorted(inside):
            near = min(offset, clip.duration - offset, offset - last)
            if near >= SHORTEST_SHOT:
                found.append(start + offset)
                last = offset
    return found


def apply_stabilize(bench: Bench, op: Stabilize) -> None:
    """Take the shake out of footage that has any."""
    shaky: list[str] = []
    calm: list[str] = []

    def steadied(clip: Clip) -> Clip:
        asset = bench.asset_of(clip)
        if asset is None or not _is_film(bench, clip):
            return clip
        if bench.measures.shake(asset.id).jitter < CALM:
            calm.append(asset.name)
            return clip
        shaky.append(asset.name)
        return replace(clip, look=replace(clip.look, steady=True))

    change_shown(bench, op.clip, steadied)
    if not shaky and not calm:
        raise OperationRejected(
            "There is no footage here that could shake.", hint="Name a clip that is a film."
        )
    for key, names in (("steadied", shaky), ("calm_already", calm)):
        if names:
            bench.note(key, names=tuple(dict.fromkeys(names)))


def apply_auto_crop(bench: Bench, op: AutoCrop) -> None:
    """Cut off baked-in bars; a film of one shape takes the shape of what is left."""
    cropped, plain = [], []
    for place in piece_places(bench, op.clip):
        clip = bench.pieces[place].clip
        asset = bench.asset_of(clip)
        if asset is None:
            continue
        inside = bench.measures.bars(asset.id).inside
        if inside is None:
            plain.append(asset.name)
            continue
        part = _as_looked_at(clip, inside)
        look = replace(clip.look, crop=_common(clip.look.crop, part))
        bench.set_clip(place, replace(clip, look=look))
        cropped.append(asset.name)
    if not cropped:
        bench.note("bars_none", names=tuple(dict.fromkeys(plain)))
        return
    bench.note("bars_cut", names=tuple(dict.fromkeys(cropped)))
    _take_shape(bench)


def _as_looked_at(clip: Clip, part: Rect) -> Rect:
    """Return a part of the picture as it lies once the clip is turned and flipped."""
    rect = turned_rect(part, clip.look.rotate // 90) or part
    if clip.look.flip_horizontal:
        rect = replace(rect, x=1 - rect.x - rect.width)
    if clip.look.flip_vertical:
        rect = replace(rect, y=1 - rect.y - rect.height)
    return rect


def _common(crop: Rect | None, part: Rect) -> Rect:
    """Return what an earlier crop and the part share; the part when they share nothing."""
    if crop is None:
        return part
    x, y = max(crop.x, part.x), max(crop.y, part.y)
    width = min(crop.x + crop.width, part.x + part.width) - x
    height = min(crop.y + crop.height, part.y + part.height) - y
    return Rect(x, y, width, height) if width > 0 and height > 0 else part


def _take_shape(bench: Bench) -> None:
    """Let the frame follow when nobody chose it and all clips are left with one shape."""
    canvas = bench.draft.canvas
    sizes = [_size(piece.clip, bench.asset_of(piece.clip)) for piece in bench.pieces]
    shapes = [size[0] / size[1] for size in sizes if size is not None]
    if canvas.chosen or not shapes or None in sizes:
        return
    if not all(same_shape(shape, shapes[0]) for shape in shapes):
        return
    size = sizes[0]
    if size is None or same_shape(shapes[0], canvas.width / canvas.height):
        return
    width, height = even(size[0]), even(size[1])
    bench.change(canvas=replace(canvas, width=width, height=height))
    bench.note("canvas_shaped", width=width, height=height)


def _size(clip: Clip, asset: Asset | None) -> tuple[float, float] | None:
    """Return the pixels that are left of a clip's picture."""
    if asset is None or clip.look.crop is None:
        return None
    width, height = asset.facts.width, asset.facts.height
    if clip.look.rotate in (90, 270):
        width, height = height, width
    return width * clip.look.crop.width, height * clip.look.crop.height
