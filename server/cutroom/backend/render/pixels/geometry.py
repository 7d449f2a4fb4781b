"""Where a picture's pixels land on the canvas: affine maps between continuous places.

Every map here goes from canvas to picture, the way a warp reads. Places count from
the outer edge, in pixels; the middle of the first pixel is (0.5, 0.5).
"""

import math
from typing import NamedTuple

import numpy as np

from cutroom.backend.render.pixels.moves import View
from cutroom.domain.draft import Fit, Look, Rect
from cutroom.domain.media import MediaFacts

Map = np.ndarray
"""A 3x3 matrix of an affine map."""


class Box(NamedTuple):
    """Where a picture lies on the canvas, in pixels that need not be whole."""

    left: float
    top: float
    right: float
    bottom: float


def scaling(x: float, y: float) -> Map:
    """Return a map that multiplies."""
    return np.diag([x, y, 1.0])


def moving(x: float, y: float) -> Map:
    """Return a map that shifts."""
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y], [0.0, 0.0, 1.0]])


def turning_back(degrees: int, width: float, height: float) -> Map:
    """Map a picture turned clockwise back to the one of this size that was turned."""
    match degrees % 360:
        case 90:
            return np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, height], [0.0, 0.0, 1.0]])
        case 180:
            return np.array([[-1.0, 0.0, width], [0.0, -1.0, height], [0.0, 0.0, 1.0]])
        case 270:
            return np.array([[0.0, -1.0, width], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
        case _:
            return np.eye(3)


def mirroring(width: float) -> Map:
    """Map a picture to its mirror image."""
    return np.array([[-1.0, 0.0, width], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


class Placement(NamedTuple):
    """How a picture lies on the canvas."""

    back: Map
    """From canvas places to places of the upright picture."""
    density: float
    """Canvas pixels per picture pixel."""
    region: Box
    """The canvas area that the picture covers."""


def place(
    size: tuple[float, float], look: Look, fit: Fit, view: View, canvas: tuple[float, float]
) -> Placement:
    """Return how an upright picture of this size lies on the canvas: turned, cut, fitted, moved."""
    width, height = size
    turned = (height, width) if look.rotate % 180 == 90 else (width, height)
    crop = look.crop or Rect(0, 0, 1, 1)
    left, top = crop.x * turned[0], crop.y * turned[1]
    cut = max(1.0, crop.width * turned[0]), max(1.0, crop.height * turned[1])
    ratios = canvas[0] / cut[0], canvas[1] / cut[1]
    factor = (max(ratios) if fit is Fit.CROP else min(ratios)) * max(1e-3, look.scale)

    back = moving(view.x * canvas[0], view.y * canvas[1]) @ scaling(1 / view.scale, 1 / view.scale)
    back = back @ moving(-canvas[0] / 2, -canvas[1] / 2)
    middle = canvas[0] * (0.5 + look.x), canvas[1] * (0.5 + look.y)
    back = scaling(1 / factor, 1 / factor) @ moving(-middle[0], -middle[1]) @ back
    back = moving(left + cut[0] / 2, top + cut[1] / 2) @ back
    shown = Box(left, top, left + cut[0], top + cut[1])
    region = covered(back, shown)
    if look.flip_vertical:
        back = np.array([[1.0, 0.0, 0.0], [0.0, -1.0, turned[1]], [0.0, 0.0, 1.0]]) @ back
    if look.flip_horizontal:
        back = mirroring(turned[0]) @ back
    back = turning_back(look.rotate, width, height) @ back
    return Placement(back, factor * view.scale, region)


def covered(back: Map, part: Box) -> Box:
    """Return the canvas area of a part of a picture; every map here keeps axes parallel."""
    forth = np.linalg.inv(back)
    one = forth @ (part.left, part.top, 1.0)
    other = forth @ (part.right, part.bottom, 1.0)
    return Box(
        float(min(one[0], other[0])),
        float(min(one[1], other[1])),
        float(max(one[0], other[0])),
        float(max(one[1], other[1])),
    )


def cell_box(cell: Rect, canvas: tuple[int, int]) -> Box:
    """Return the canvas area of a cell."""
    width, height = canvas
    return Box(
        cell.x * width,
        cell.y * height,
        (cell.x + cell.width) * width,
        (cell.y + cell.height) * height,
    )


def clipped(region: Box, box: Box) -> Box:
    """Return what a region within a box covers of the canvas, cut off at the box's edges."""
    return Box(
        max(box.left, box.left + region.left),
        max(box.top, box.top + region.top),
        min(box.right, box.left + region.right),
        min(box.bottom, box.top + region.bottom),
    )


def shape_of(facts: MediaFacts, look: Look) -> float:
    """Return width over height of what a look leaves of a picture."""
    width, height = max(1, facts.width), max(1, facts.height)
    if look.rotate % 180 == 90:
        width, height = height, width
    crop = look.crop or Rect(0, 0, 1, 1)
    return width * crop.width / (height * crop.height)


def anchored(
    position: str, size: tuple[float, float], canvas: tuple[int, int], margin: float = 0.04
) -> tuple[float, float]:
    """Return the top-left corner of something that stands at one of nine anchors or at "x,y"."""
    width, height = size
    if "," in position:
        try:
            x, y = (float(part) for part in position.split(",")[:2])
        except ValueError:
            x, y = 0.5, 0.5
        if math.isfinite(x) and math.isfinite(y):
            return x * canvas[0] - width / 2, y * canvas[1] - height / 2
    words = set(position.lower().replace("_", "-").split("-"))
    edge = margin * min(canvas)
    left, top = (canvas[0] - width) / 2, (canvas[1] - height) / 2
    if "left" in words:
        left = edge
    elif "right" in words:
        left = canvas[0] - width - edge
    if "top" in words:
        top = edge
    elif "bottom" in words:
        top = canvas[1] - height - edge
    return left, top


def profile_of(start: float, end: float, count: int) -> np.ndarray:
    """Return how much of each of `count` pixels a stretch covers, 0..1."""
    places = np.arange(count, dtype=np.float64)
    cover = np.minimum(places + 1, end) - np.maximum(places, start)
    return np.clip(cover, 0, 1).astype(np.float32)
