"""Layers: pictures over the film."""

from cutroom.domain.draft import Overlay
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.lettering import position_value
from cutroom.domain.editing.selecting import range_in, visual_named
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.media import MediaKind
from cutroom.domain.timing import TimeRange

OVERLAY_ANIMATIONS = {"fade": "fade", "slide": "slide", "pop": "pop", "none": None}


def apply_overlay_image(bench: Bench, op: OverlayImage) -> None:
    """Lay a picture over the film."""
    asset = visual_named(bench, op.asset)
    place = range_in(bench, op.start, op.end)
    if asset.kind is MediaKind.VIDEO and asset.facts.duration and not asset.loops:
        place = TimeRange(place.start, min(place.end, place.start + asset.facts.duration))
    overlay = Overlay(
        id=bench.new_id("o"),
        asset=asset.id,
        range=place,
        position=position_value(op.position) or "top-right",
        scale=op.scale,
        opacity=op.opacity,
        animation=_animation(bench, op.animation),
    )
    bench.put_overlay(overlay)


def _animation(bench: Bench, animation: str | None) -> str | None:
    if animation is None:
        return None
    word = animation.strip().casefold().replace("-", "_").replace(" ", "_")
    for name, value in OVERLAY_ANIMATIONS.items():
        if word.startswith(name):
            return value
    bench.note("animation_unknown", asked=animation)
    return "fade"
