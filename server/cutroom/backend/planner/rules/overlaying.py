"""Pictures that lie over the film, shown otherwise than they stand."""

from collections.abc import Sequence
from typing import Any

from cutroom.backend.planner.rules.seen_times import without
from cutroom.backend.planner.stage import Stage
from cutroom.domain.draft import Overlay
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import DeleteClip
from cutroom.domain.kinds.layering import OverlayImage

BIGGER, SMALLER = 1.4, 0.7
"""What "bigger" and "smaller" make of a picture's scale."""
Stretches = Sequence[tuple[float, float]]


def _standing(overlay: Overlay) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "position": overlay.position,
        "scale": overlay.scale,
        "opacity": overlay.opacity,
        "start": overlay.range.start / 1000,
        "end": overlay.range.end / 1000,
        "animation": overlay.animation,
    }
    return {key: value for key, value in fields.items() if value is not None}


def laid_again(overlay: Overlay, name: str, fields: dict[str, Any]) -> tuple[Operation, ...]:
    """Return what shows an overlay otherwise than it stands."""
    stands = _standing(overlay)
    if all(stands.get(key) == value for key, value in fields.items()):
        return ()
    return DeleteClip(clip=name), OverlayImage(asset=name, **(stands | fields))


def laid_for(
    overlay: Overlay, name: str, seen: Stretches, fields: dict[str, Any], *, only: bool
) -> tuple[Operation, ...]:
    """Return what shows an overlay for some stretches, otherwise where fields are told.

    Else it stays as it stands outside of them, unless it shall be seen `only` then.
    """
    stands = _standing(overlay)
    parts = [(stretch, fields) for stretch in seen]
    if fields and not only:
        whole = (stands["start"], stands["end"])
        parts += [(stretch, {}) for stretch in without(whole, seen)]
    return DeleteClip(clip=name), *_laid(name, stands, parts)


def hidden_for(overlay: Overlay, name: str, gone: Stretches) -> tuple[Operation, ...]:
    """Return what shows an overlay as it stands but for some stretches."""
    stands = _standing(overlay)
    left = without((stands["start"], stands["end"]), gone)
    return DeleteClip(clip=name), *_laid(name, stands, [(stretch, {}) for stretch in left])


def _laid(
    name: str, stands: dict[str, Any], parts: Sequence[tuple[tuple[float, float], dict[str, Any]]]
) -> list[Operation]:
    laid: list[Operation] = []
    for (start, end), fields in sorted(parts, key=lambda part: part[0]):
        shown: dict[str, Any] = {**stands, **fields, "start": start, "end": end}
        laid.append(OverlayImage(asset=name, **shown))
    return laid


def overlay_of(stage: Stage, name: str) -> Overlay | None:
    """Return the overlay that shows an upload; None when a clip shows it as well."""
    asset = stage.asset(name)
    if asset is None or stage.numbers_of(name):
        return None
    found = [o for o in stage.scene.draft.overlays if o.asset == asset.id and o.clip is None]
    return found[-1] if found else None
