"""Pictures that lie over the film, shown otherwise than they stand."""

from typing import Any

from cutroom.backend.planner.stage import Stage
from cutroom.domain.draft import Overlay
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import DeleteClip
from cutroom.domain.kinds.layering import OverlayImage

BIGGER, SMALLER = 1.4, 0.7
"""What "bigger" and "smaller" make of a picture's scale."""


def laid_again(overlay: Overlay, name: str, fields: dict[str, Any]) -> tuple[Operation, ...]:
    """Return what shows an overlay otherwise than it stands."""
    stands: dict[str, Any] = {
        "position": overlay.position,
        "scale": overlay.scale,
        "opacity": overlay.opacity,
        "start": overlay.range.start / 1000,
        "end": overlay.range.end / 1000,
        "animation": overlay.animation,
    }
    if all(stands.get(key) == value for key, value in fields.items()):
        return ()
    fields = {key: value for key, value in (stands | fields).items() if value is not None}
    return DeleteClip(clip=name), OverlayImage(asset=name, **fields)


def overlay_of(stage: Stage, name: str) -> Overlay | None:
    """Return the overlay that shows an upload; None when a clip shows it as well."""
    asset = stage.asset(name)
    if asset is None or stage.numbers_of(name):
        return None
    found = [o for o in stage.scene.draft.overlays if o.asset == asset.id and o.clip is None]
    return found[-1] if found else None
