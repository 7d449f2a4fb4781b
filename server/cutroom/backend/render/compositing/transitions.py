"""Passages from one finished picture to the next."""

from collections.abc import Callable

import cv2
import numpy as np

from cutroom.backend.render.compositing.effects import veil
from cutroom.backend.render.pixels.geometry import Box, moving, scaling
from cutroom.backend.render.pixels.painting import crossfade, paint
from cutroom.backend.render.pixels.planes import Plane, Planes, Sheet

Passage = Callable[[Sheet, Sheet, Sheet, float], None]
"""Paints into the first canvas the mix of the second and third, 0..1 of the way."""


def pass_over(target: Sheet, first: Sheet, second: Sheet, kind: str, part: float) -> None:
    """Paint the mix of two canvases; an unknown kind is a plain crossfade."""
    PASSAGES.get(passage_name(kind) or "fade", crossfade)(target, first, second, part)


def passage_name(kind: str) -> str | None:
    """Return the transition that a name means, or None for one we do not have."""
    plain = kind.strip().lower().replace(" ", "_").replace("-", "_")
    plain = ALIASES.get(plain, plain)
    return plain if plain in PASSAGES else None


def _soft(part: float) -> float:
    return part * part * (3 - 2 * part)


def _dip(color: str) -> Passage:
    def dip(target: Sheet, first: Sheet, second: Sheet, part: float) -> None:
        target.take(first if part < 0.5 else second)
        veil((target.y, target.u, target.v), color, 1 - abs(2 * part - 1))

    return dip


def _wipe(across: int, down: int) -> Passage:
    def wipe(target: Sheet, first: Sheet, second: Sheet, part: float) -> None:
        length = target.width if across else target.height
        soft = length * 0.03
        edge = _soft(part) * (length + soft) - soft
        places = np.arange(length) + 0.5
        if across < 0 or down < 0:
            places = length - places
        weights = np.clip(1 - (places - edge) / soft, 0, 1).astype(np.float32)
        for out, one, other in _planes(target, first, second):
            line = weights if len(out) == target.height else weights.reshape(-1, 2).mean(axis=1)
            mask = np.round(line * 255).astype(np.uint8)
            full = np.broadcast_to(mask if across else mask[:, None], out.shape)
            _blend(out, one, other, np.ascontiguousarray(full))

    return wipe


def _blend(out: Plane, one: Plane, other: Plane, mask: Plane) -> None:
    kept = cv2.multiply(one, cv2.bitwise_not(mask), scale=1 / 255)
    np.copyto(out, cv2.add(kept, cv2.multiply(other, mask, scale=1 / 255)))


def _slide(across: int, down: int) -> Passage:
    def slide(target: Sheet, first: Sheet, second: Sheet, part: float) -> None:
        moved = _soft(part)
        dx, dy = across * target.width * moved, down * target.height * moved
        # The first goes on beyond its edge: where both cover half of a pixel, none of what the
        # canvas held before shines through.
        _lay(target, first, dx, dy, Box(0, 0, target.width, target.height))
        dx, dy = dx - across * target.width, dy - down * target.height
        _lay(target, second, dx, dy, Box(dx, dy, dx + target.width, dy + target.height))

    return slide


def _lay(target: Sheet, sheet: Sheet, dx: float, dy: float, region: Box) -> None:
    paint(target, Planes(sheet.y, sheet.u, sheet.v), moving(-dx, -dy), region)


def _zoom(target: Sheet, first: Sheet, second: Sheet, part: float) -> None:
    one, other = Sheet(target.width, target.height), Sheet(target.width, target.height)
    _grown(one, first, 1 + 0.7 * _soft(part))
    _grown(other, second, 1.35 - 0.35 * _soft(part))
    crossfade(target, one, other, _soft(part))


def _grown(target: Sheet, sheet: Sheet, scale: float) -> None:
    middle = sheet.width / 2, sheet.height / 2
    back = moving(*middle) @ scaling(1 / scale, 1 / scale) @ moving(-middle[0], -middle[1])
    region = Box(0, 0, sheet.width, sheet.height)
    paint(target, Planes(sheet.y, sheet.u, sheet.v), back, region)


def _whip(target: Sheet, first: Sheet, second: Sheet, part: float) -> None:
    _slide(-1, 0)(target, first, second, part)
    reach = int(target.width * 0.11 * 4 * part * (1 - part)) | 1
    for plane, size in zip(
        (target.y, target.u, target.v), (reach, reach // 2 | 1, reach // 2 | 1), strict=True
    ):
        np.copyto(plane, cv2.blur(plane, (size, 1), borderType=cv2.BORDER_REPLICATE))


def _planes(*sheets: Sheet) -> list[tuple[Plane, ...]]:
    return [
        tuple(sheet.y for sheet in sheets),
        tuple(sheet.u for sheet in sheets),
        tuple(sheet.v for sheet in sheets),
    ]


PASSAGES: dict[str, Passage] = {
    "fade": crossfade,
    "dip_to_black": _dip("#000000"),
    "dip_to_white": _dip("#FFFFFF"),
    "wipe_left": _wipe(-1, 0),
    "wipe_right": _wipe(1, 0),
    "wipe_up": _wipe(0, -1),
    "wipe_down": _wipe(0, 1),
    "slide_left": _slide(-1, 0),
    "slide_right": _slide(1, 0),
    "slide_up": _slide(0, -1),
    "slide_down": _slide(0, 1),
    "zoom": _zoom,
    "whip": _whip,
}
"""The transitions there are; directions say which way the edge or the picture moves."""

ALIASES = {
    "crossfade": "fade",
    "dissolve": "fade",
    "cross_dissolve": "fade",
    "wipe": "wipe_right",
    "slide": "slide_left",
    "push": "slide_left",
    "whip_pan": "whip",
    "zoom_in": "zoom",
    "fade_to_black": "dip_to_black",
    "fade_to_white": "dip_to_white",
}
"""Other names that transitions are known by."""
