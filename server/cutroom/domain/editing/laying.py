"""Laying uploads on the main track, and the canvas that the first one decides."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cutroom.domain.draft import Canvas, Clip, Fit
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.selecting import UPLOAD_FIRST
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms, TimeRange, seconds_text
from cutroom.errors import OperationRejected

IMAGE_MS: Ms = 5000
"""How long a picture is shown when nobody said."""
LOGO_WORDS = ("logo", "watermark", "水印", "标志", "商标", "徽标", "台标")
LOGO_SIDE = 1200
"""A see-through picture with a longer side than this is no logo, unless it is called one."""
STANDARD_RATES = (
    Fraction(24000, 1001),
    Fraction(24),
    Fraction(25),
    Fraction(30000, 1001),
    Fraction(30),
    Fraction(50),
    Fraction(60000, 1001),
    Fraction(60),
)
_SHAPE_TOLERANCE = 0.02


def is_visual(asset: Asset) -> bool:
    """Say whether the asset can stand on the main track."""
    return asset.kind in {MediaKind.VIDEO, MediaKind.IMAGE}


def is_logo(asset: Asset, assets: Sequence[Asset]) -> bool:
    """Say whether a picture is meant to lie over the film: by its name, or as the odd one out.

    Screenshots may have an alpha channel too, so only a single small picture with one
    counts, beside others without.
    """
    if asset.kind is not MediaKind.IMAGE:
        return False
    if any(word in asset.name.casefold() for word in LOGO_WORDS):
        return True
    others = [other for other in assets if is_visual(other) and other.id != asset.id]
    small = max(asset.facts.width, asset.facts.height) <= LOGO_SIDE
    alone = bool(others) and not any(other.facts.has_alpha for other in others)
    return asset.facts.has_alpha and small and alone


def slides(assets: Sequence[Asset]) -> list[Asset]:
    """Return the uploads that make up a film, in upload order, logos left out."""
    return [asset for asset in assets if is_visual(asset) and not is_logo(asset, assets)]


def standard_rate(rate: Fraction | None) -> Fraction:
    """Return the film rate for a source rate: the nearest standard one, or 30."""
    if rate is None or rate <= 0:
        return Fraction(30)
    if rate > 60:
        return Fraction(60)
    nearest = min(STANDARD_RATES, key=lambda one: abs(one - rate))
    return nearest if abs(nearest - rate) <= Fraction(3, 100) else Fraction(30)


def canvas_after(canvas: Canvas, assets: Sequence[Asset | None]) -> Canvas:
    """Return the canvas that the first clip decides; the rate is the first video's."""
    rates = [one.facts.rate for one in assets if one and one.kind is MediaKind.VIDEO]
    rate = standard_rate(rates[0]) if rates else Fraction(30)
    first = next((one for one in assets if one is not None), None)
    portrait = first is not None and first.facts.height > 1.2 * first.facts.width > 0
    width, height = (1080, 1920) if portrait else (1920, 1080)
    return replace(canvas, width=width, height=height, rate=rate)


def decide_canvas(bench: Bench) -> None:
    """Let the pieces decide the canvas, unless somebody chose it."""
    canvas = bench.draft.canvas
    if canvas.chosen or not bench.pieces:
        return
    decided = canvas_after(canvas, [bench.asset_of(piece.clip) for piece in bench.pieces])
    if decided != canvas:
        bench.change(canvas=decided)
    fps = f"{float(decided.rate):.3f}".rstrip("0").rstrip(".")
    bench.note("canvas_chosen", width=decided.width, height=decided.height, fps=fps)


def note_fitting(bench: Bench, assets: Sequence[Asset]) -> None:
    """Say which pictures do not have the canvas's shape, and what happens to them."""
    canvas = bench.draft.canvas
    other = tuple(dict.fromkeys(one.name for one in assets if not _fits(one, canvas)))
    if not other:
        return
    # An earlier step of the request may have spoken of another way.
    bench.notes = [one for one in bench.notes if one.key not in {"cropped_to_fit", "fit_chosen"}]
    if canvas.fit is Fit.CROP:
        bench.note("cropped_to_fit", names=other)
    else:
        bench.note("fit_chosen", fit=canvas.fit.value)


def _fits(asset: Asset, canvas: Canvas) -> bool:
    facts = asset.facts
    if not facts.width or not facts.height:
        return True
    shape = facts.width / facts.height * canvas.height / canvas.width
    return abs(shape - 1) <= _SHAPE_TOLERANCE


def clip_of(bench: Bench, asset: Asset, duration: Ms | None = None) -> Clip:
    """Return a clip that shows the asset: a picture for a while, a video from its start."""
    if asset.kind is MediaKind.IMAGE:
        length = IMAGE_MS if duration is None else duration
    else:
        length = asset.facts.duration
        if duration is not None:
            length = min(length, duration)
    return Clip(id=bench.new_id("v"), asset=asset.id, source=TimeRange(0, max(1, length)))


def color_clip(bench: Bench, color: str, duration: Ms) -> Clip:
    """Return a clip that shows a plain colour."""
    source = TimeRange(0, max(1, duration))
    return Clip(id=bench.new_id("v"), asset=None, source=source, color=color)


def lay_uploads(bench: Bench, without: Asset | None = None) -> bool:
    """Lay every video and picture on an empty track, in upload order; say whether any was."""
    chosen = [
        asset for asset in slides(bench.assets) if asset != without and asset.id not in bench.apart
    ]
    if not chosen and without is None:
        chosen = [asset for asset in bench.assets if is_visual(asset)]
    if not chosen:
        return False
    base = replace(bench.draft, clips=())
    bench.start_from(base)
    bench.note("uploads_laid", names=tuple(asset.name for asset in chosen))
    logos = [asset.name for asset in bench.assets if is_logo(asset, bench.assets)]
    if apart := tuple(name for name in logos if name not in {one.name for one in chosen}):
        bench.note("kept_apart", names=apart)
    for asset in chosen:
        bench.add_piece(len(bench.pieces), clip_of(bench, asset))
    decide_canvas(bench)
    bench.start_from(replace(bench.draft, clips=tuple(piece.clip for piece in bench.pieces)))
    if any(asset.kind is MediaKind.IMAGE for asset in chosen):
        bench.note("image_seconds", seconds=seconds_text(IMAGE_MS))
    note_fitting(bench, chosen)
    return True


def need_clips(bench: Bench) -> None:
    """Make sure that something stands on the main track.

    Raises OperationRejected when there is nothing to lay.
    """
    if bench.pieces or lay_uploads(bench):
        return
    raise OperationRejected("There is nothing on the timeline yet.", hint=UPLOAD_FIRST)
