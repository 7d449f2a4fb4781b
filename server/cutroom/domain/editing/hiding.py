"""Hidden parts of the picture: blurred regions, marks filled from around them."""

from dataclasses import replace

from cutroom.domain.draft import Canvas, Effect, Rect
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.lettering import position_value
from cutroom.domain.editing.selecting import range_in
from cutroom.domain.editing.shapes import SHORT_SIDE, anchor_point
from cutroom.domain.kinds.layering import BlurRegion, Delogo
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected

BLUR_SIZES = (0.3, 0.3)
MARK_SIZES = (0.25, 0.15)
"""Width and height of a corner that was named without a size, in fractions of the canvas."""
_REACH = 6
"""The blur of a region reaches over this part of its shorter side, so that no face is left."""
_BLOCKS, _BLOCK = 8, 28
"""The blocks of a mosaic across its shorter side, and the pixels of one in an effect of amount 1
on a canvas whose shorter side is 1080."""
_FULL = 14
"""How far an effect of amount 1 blurs, in pixels on a canvas whose shorter side is 1080."""


def apply_blur_region(bench: Bench, op: BlurRegion) -> None:
    """Blur a part of the picture, or break it into blocks, beyond recognition."""
    region = _region(bench.draft.canvas, op, BLUR_SIZES)
    canvas = bench.draft.canvas
    scale = SHORT_SIDE / min(canvas.width, canvas.height)
    side = min(region.width * canvas.width, region.height * canvas.height) * scale
    if op.style == "mosaic":
        _hide(bench, op, "pixelate", region, max(1.0, round(side / _BLOCKS / _BLOCK, 2)))
        return
    _hide(bench, op, "blur", region, max(1.5, round(side / _REACH / _FULL, 2)))


def apply_delogo(bench: Bench, op: Delogo) -> None:
    """Fill a part of the picture from what surrounds it."""
    _hide(bench, op, "delogo", _region(bench.draft.canvas, op, MARK_SIZES), 1.0)


def _hide(bench: Bench, op: BlurRegion | Delogo, name: str, region: Rect, amount: float) -> None:
    place = _when(bench, op)
    present = bench.draft.effects
    kinds = {name, "blur", "pixelate"} if name in {"blur", "pixelate"} else {name}
    same = [
        one for one in present if one.name in kinds and (one.region, one.range) == (region, place)
    ]
    if same:
        changed = replace(same[0], name=name, amount=amount)
        bench.change(effects=tuple(changed if one is same[0] else one for one in present))
        return
    bench.put_effect(Effect(bench.new_id("e"), name, place, amount, region))
    width, height = (
        region.width * bench.draft.canvas.width,
        region.height * bench.draft.canvas.height,
    )
    bench.note("region_hidden", how=name, width=round(width), height=round(height))


def _when(bench: Bench, op: BlurRegion | Delogo) -> TimeRange | None:
    """Return the stretch that was asked for; None is the whole film."""
    if not op.start and op.end in (None, "end"):
        return None
    return range_in(bench, op.start or 0, "end" if op.end is None else op.end)


def _region(canvas: Canvas, op: BlurRegion | Delogo, size: tuple[float, float]) -> Rect:
    box = (op.x, op.y, op.width, op.height)
    if all(value is None for value in box):
        return _named(op.region, size)
    if any(value is None for value in box):
        raise OperationRejected(
            "A region takes all four numbers.", hint="Give x, y, width and height in pixels."
        )
    x, y, width, height = (float(value or 0) for value in box)
    if max(abs(value) for value in (x, y, width, height)) > 1:
        x, width = x / canvas.width, width / canvas.width
        y, height = y / canvas.height, height / canvas.height
    left, top = max(0.0, x), max(0.0, y)
    right, bottom = min(1.0, x + width), min(1.0, y + height)
    if right - left < 2 / canvas.width or bottom - top < 2 / canvas.height:
        raise OperationRejected(
            f"The region lies outside the picture, which is {canvas.width}x{canvas.height}.",
            hint="Give x, y, width and height in pixels of the film.",
        )
    return Rect(left, top, right - left, bottom - top)


def _named(region: str | None, size: tuple[float, float]) -> Rect:
    """Return the part of the canvas that a word means."""
    if region is None:
        raise OperationRejected(
            "Say which part of the picture.",
            hint="Give a corner such as top-left, or x, y, width and height in pixels.",
        )
    try:
        anchor = position_value(region)
    except OperationRejected:
        raise OperationRejected(
            f'"{region}" cannot be found in the picture: nothing here recognises faces or things.',
            hint="Look at a preview, then give x, y, width and height in pixels, or a corner "
            "such as top-left.",
        ) from None
    width, height = size
    if anchor in {"top", "bottom"}:
        width = 1.0
    elif anchor in {"left", "right"}:
        height = 1.0
    if anchor is not None and "," in anchor:
        x, y = (float(part) for part in anchor.split(","))
        left, top = x - width / 2, y - height / 2
    else:
        x, y = anchor_point(anchor)
        left, top = (1 - width) * x, (1 - height) * y
    left, top = max(0.0, left), max(0.0, top)
    return Rect(left, top, min(1.0, left + width) - left, min(1.0, top + height) - top)
