"""The frame: shape and size of the film, and how clips sit in it."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cutroom.domain.draft import Background, Canvas, Clip, Fit, Look, Rect
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.colors import color_value
from cutroom.domain.editing.laying import STANDARD_RATES, note_fitting
from cutroom.domain.editing.lettering import position_value
from cutroom.domain.editing.selecting import piece_places, visual_named
from cutroom.domain.editing.shapes import (
    anchor_point,
    even,
    inner,
    ratio_rect,
    ratio_value,
    same_shape,
    size_for,
    turned_rect,
)
from cutroom.domain.editing.stretches import stretch_places
from cutroom.domain.kinds.framing import (
    BackgroundFill,
    Crop,
    Flip,
    Resize,
    Rotate,
    SetAspect,
    SetFps,
    Transform,
)
from cutroom.domain.media import MediaKind
from cutroom.errors import OperationRejected


def _shape(canvas: Canvas) -> float:
    return canvas.width / canvas.height


def _note_fit(bench: Bench) -> None:
    note_fitting(bench, [a for p in bench.pieces if (a := bench.asset_of(p.clip)) is not None])


def apply_set_aspect(bench: Bench, op: SetAspect) -> None:
    """Set the film's shape."""
    canvas = bench.draft.canvas
    shape = ratio_value(op.ratio)
    fit = canvas.fit if op.fit is None else Fit(op.fit)
    if same_shape(shape, _shape(canvas)):
        if fit is canvas.fit:
            bench.note("same_aspect", ratio=op.ratio)
            return
        width, height = canvas.width, canvas.height
    else:
        width, height = size_for(shape)
    new = replace(canvas, width=width, height=height, fit=fit, chosen=True)
    _change_canvas(bench, new, forget_fits=op.fit is not None)
    _note_fit(bench)


def _change_canvas(bench: Bench, canvas: Canvas, *, forget_fits: bool) -> None:
    bench.change(canvas=canvas)
    if forget_fits:
        for place, piece in enumerate(bench.pieces):
            if piece.clip.look.fit is not None:
                _look(bench, place, fit=None)


def apply_resize(bench: Bench, op: Resize) -> None:
    """Set the film's size."""
    canvas = bench.draft.canvas
    if op.width is None and op.height is None:
        raise OperationRejected("Say how large the film shall be.", hint="Give width or height.")
    if op.width is None:
        height = even(op.height or 0)
        width = even(height * _shape(canvas))
    else:
        width = even(op.width)
        height = even(width / _shape(canvas) if op.height is None else op.height)
    if (width, height) == (canvas.width, canvas.height):
        bench.note("same_size", width=width, height=height)
        return
    bench.change(canvas=replace(canvas, width=width, height=height, chosen=True))
    if not same_shape(width / height, _shape(canvas)):
        _note_fit(bench)


def apply_set_fps(bench: Bench, op: SetFps) -> None:
    """Set the film's frames per second."""
    nearest = min(STANDARD_RATES, key=lambda rate: abs(float(rate) - op.fps))
    close = abs(float(nearest) - op.fps) < 0.006
    rate = nearest if close else Fraction(op.fps).limit_denominator(1001)
    canvas = bench.draft.canvas
    if (rate, op.method) == (canvas.rate, canvas.between):
        bench.note("same_rate", fps=f"{op.fps:g}")
        return
    if op.method != "drop":
        bench.note("rate_method", between=op.method)
    bench.change(canvas=replace(canvas, rate=rate, between=op.method))


def apply_background_fill(bench: Bench, op: BackgroundFill) -> None:
    """Choose what fills the bars, and stop cropping so that there are some."""
    canvas = bench.draft.canvas
    match op.kind:
        case "blur":
            background = replace(canvas.background, kind="blur")
            fit = Fit.BLUR
        case "color":
            background = Background(kind="color", color=color_value(op.color or "black"))
            fit = Fit.PAD
        case _:
            if op.asset is None:
                raise OperationRejected("Say which picture fills the bars.", hint="Give asset.")
            asset = visual_named(bench, op.asset)
            if asset.kind is not MediaKind.IMAGE:
                raise OperationRejected(f"{asset.name} is no picture.", hint="Name a picture.")
            background = Background(kind="image", asset=asset.id)
            fit = Fit.PAD
    _change_canvas(bench, replace(canvas, background=background, fit=fit), forget_fits=True)
    _note_fit(bench)


# --- clips in the frame -----------------------------------------------------------


def _look(bench: Bench, place: int, **changes: object) -> None:
    clip = bench.pieces[place].clip
    bench.set_clip(place, replace(clip, look=replace(clip.look, **changes)))  # type: ignore[arg-type]


def apply_rotate(bench: Bench, op: Rotate) -> None:
    """Turn clips clockwise by quarters."""
    if op.degrees % 90:
        raise OperationRejected(
            f"A picture can be turned by 90, 180 or 270 degrees, not by {op.degrees:g}.",
            hint="Choose a multiple of 90.",
        )
    quarters = int(op.degrees // 90) % 4
    if not quarters:
        raise OperationRejected("Turning by a whole circle changes nothing.")
    places = stretch_places(bench, op.clip, op.start, op.end)
    for place in places:
        look = bench.pieces[place].clip.look
        # The picture is flipped after it is turned, so a mirrored one turns the other way.
        mirrored = look.flip_horizontal != look.flip_vertical
        turn = -90 * quarters if mirrored else 90 * quarters
        crop = turned_rect(look.crop, quarters)
        _look(bench, place, rotate=(look.rotate + turn) % 360, crop=crop)
    if quarters % 2 and len(places) == len(bench.pieces):
        _turn_canvas(bench)
    if quarters % 2:
        _note_refilled(bench, places)


def _note_refilled(bench: Bench, places: Sequence[int]) -> None:
    """Say which clips of another shape than the frame lose their edges to it."""
    canvas = bench.draft.canvas
    names: list[str] = []
    for place in places:
        clip = bench.pieces[place].clip
        asset, size = bench.asset_of(clip), shown_size(bench, clip)
        part = clip.look.crop or Rect(0, 0, 1, 1)
        if asset is None or size is None or (clip.look.fit or canvas.fit) is not Fit.CROP:
            continue
        shape = size[0] * part.width / (size[1] * part.height)
        if not same_shape(shape, _shape(canvas)):
            names.append(asset.name)
    if names:
        unique = tuple(dict.fromkeys(names))
        bench.note("clip_refilled", names=unique, width=canvas.width, height=canvas.height)


def _turn_canvas(bench: Bench) -> None:
    canvas = bench.draft.canvas
    if canvas.chosen or canvas.width == canvas.height:
        return
    bench.change(canvas=replace(canvas, width=canvas.height, height=canvas.width))
    bench.note("canvas_turned", width=canvas.height, height=canvas.width)


def apply_flip(bench: Bench, op: Flip) -> None:
    """Mirror clips, or a stretch of them."""
    for place in stretch_places(bench, op.clip, op.start, op.end):
        look = bench.pieces[place].clip.look
        crop = look.crop
        if op.axis == "horizontal":
            crop = crop and replace(crop, x=1 - crop.x - crop.width)
            _look(bench, place, flip_horizontal=not look.flip_horizontal, crop=crop)
        else:
            crop = crop and replace(crop, y=1 - crop.y - crop.height)
            _look(bench, place, flip_vertical=not look.flip_vertical, crop=crop)


def apply_transform(bench: Bench, op: Transform) -> None:
    """Scale, shift or fade out clips within the canvas."""
    if all(value is None for value in (op.scale, op.x, op.y, op.anchor, op.opacity)):
        raise OperationRejected("Say what to change.", hint="Give scale, x, y, anchor or opacity.")
    canvas = bench.draft.canvas
    for place in piece_places(bench, op.clip):
        look = bench.pieces[place].clip.look
        scale = look.scale if op.scale is None else op.scale
        x, y = look.x, look.y
        if op.anchor is not None:
            x, y = _anchored(op.anchor, scale)
        x = x if op.x is None else _share(op.x, canvas.width)
        y = y if op.y is None else _share(op.y, canvas.height)
        opacity = look.opacity if op.opacity is None else op.opacity
        _look(bench, place, scale=scale, x=x, y=y, opacity=opacity)


def _share(value: float, side: int) -> float:
    """Return a shift as a fraction of the canvas; large numbers are pixels."""
    share = value if abs(value) <= 2 else value / side
    return max(-4.0, min(4.0, share))


def _anchored(anchor: str, scale: float) -> tuple[float, float]:
    x, y = anchor_point(position_value(anchor))
    return (x - 0.5) * (1 - scale), (y - 0.5) * (1 - scale)


def shown_size(bench: Bench, clip: Clip) -> tuple[int, int] | None:
    """Return the clip's picture size in pixels as it is turned; None for a plain colour."""
    asset = bench.asset_of(clip)
    if asset is None or not asset.facts.width or not asset.facts.height:
        return None
    width, height = asset.facts.width, asset.facts.height
    return (height, width) if clip.look.rotate in {90, 270} else (width, height)


def apply_crop(bench: Bench, op: Crop) -> None:
    """Show a part of the picture."""
    box = (op.x, op.y, op.width, op.height)
    if op.ratio is None and op.amount is None and all(value is None for value in box):
        raise OperationRejected(
            "Say what to keep.", hint="Give a ratio, an amount, or x, y, width and height."
        )
    if op.ratio is not None and op.clip is None:
        apply_set_aspect(bench, SetAspect(ratio=op.ratio, fit="crop"))
        if op.anchor is None:
            return
    places = piece_places(bench, op.clip)
    for place in places:
        clip = bench.pieces[place].clip
        size = shown_size(bench, clip)
        if size is not None:
            rect = _part(bench, op, clip.look, size)
            _look(bench, place, crop=rect)
    if op.ratio is not None and op.clip is not None:
        _keep_shape(bench, places, ratio_value(op.ratio))
    else:
        _note_refilled(bench, places)


def _keep_shape(bench: Bench, places: Sequence[int], shape: float) -> None:
    """Let clips keep the shape that was asked for within a frame of another."""
    canvas = bench.draft.canvas
    if same_shape(shape, _shape(canvas)):
        return
    barred: list[str] = []
    for place in places:
        clip = bench.pieces[place].clip
        asset = bench.asset_of(clip)
        if asset is not None and (clip.look.fit or canvas.fit) is Fit.CROP:
            _look(bench, place, fit=Fit.PAD)
            barred.append(asset.name)
    if barred:
        names = tuple(dict.fromkeys(barred))
        bench.note("clip_barred", names=names, width=canvas.width, height=canvas.height)


def _part(bench: Bench, op: Crop, look: Look, size: tuple[int, int]) -> Rect:
    anchor = position_value(op.anchor)
    if op.ratio is not None:
        return ratio_rect(size[0] / size[1], ratio_value(op.ratio), anchor)
    if op.amount is not None:
        kept = 1 - 2 * op.amount
        return inner(look.crop, Rect(op.amount, op.amount, kept, kept))
    return _box(bench, op, size, anchor)


def _box(bench: Bench, op: Crop, size: tuple[int, int], anchor: str | None) -> Rect:
    """Return the part that a box in pixels keeps."""
    full_width, full_height = size
    width = full_width if op.width is None else op.width
    height = full_height if op.height is None else op.height
    ax, ay = anchor_point(anchor)
    x = (full_width - min(width, full_width)) * ax if op.x is None else op.x
    y = (full_height - min(height, full_height)) * ay if op.y is None else op.y
    left, top = max(0.0, x), max(0.0, y)
    right, bottom = min(full_width, x + width), min(full_height, y + height)
    if right - left < 2 or bottom - top < 2:
        raise OperationRejected(
            f"The box lies outside the picture, which is {full_width}x{full_height}.",
            hint="Give x, y, width and height in pixels of the source picture.",
        )
    if (left, top) != (x, y) or right < x + width or bottom < y + height:
        bench.note("crop_clamped")
    return Rect(
        left / full_width,
        top / full_height,
        (right - left) / full_width,
        (bottom - top) / full_height,
    )
