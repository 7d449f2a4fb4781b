"""Laying planes onto a canvas: warps with sub-pixel places, and blends."""

import math
from typing import NamedTuple

import cv2
import numpy as np

from cutroom.backend.render.pixels.geometry import Box, Map, moving, profile_of, scaling
from cutroom.backend.render.pixels.planes import LEFT, Plane, Planes, Sheet, yuv_of

_READ = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
SNAP = 0.5
"""Pixels by which a still picture may be off the grid and still be put onto it."""

CLOSE = 2e-3
"""Pixels by which an edge may miss the canvas and still count as reaching it."""


class _Area(NamedTuple):
    """A part of the canvas in whole, even pixels."""

    left: int
    top: int
    right: int
    bottom: int


def paint(
    sheet: Sheet,
    planes: Planes,
    back: Map,
    region: Box,
    *,
    opacity: float = 1.0,
    snap: bool = False,
) -> None:
    """Lay a picture over a canvas.

    `back` maps canvas places to places of the planes; `region` is the canvas area that
    the shown part covers, with soft edges where they fall between pixels. `snap` moves
    pictures that nearly fit the pixel grid onto it, which keeps them crisp; moving ones
    would jump.
    """
    near = SNAP if snap else CLOSE
    area = _area(region, sheet)
    if area is None or opacity <= 0:
        return
    size = area.right - area.left, area.bottom - area.top
    local = back @ moving(area.left, area.top)
    cover = _cover(planes, local, region, area, size, opacity)
    targets = _targets(sheet, area)
    maps = _maps(local, planes)
    if cover is None:
        _draw(targets, planes, maps, near)
        return
    drawn = np.empty_like(targets[0]), np.empty_like(targets[1]), np.empty_like(targets[2])
    _draw(drawn, planes, maps, near)
    half = _half_mask(cover)
    for target, plane, mask in zip(targets, drawn, (cover, half, half), strict=True):
        mix_in(target, plane, mask)


def fill_box(sheet: Sheet, box: Box, color: str) -> None:
    """Fill a part of a canvas with a colour, to its nearest whole pixels."""
    area = _area(box, sheet)
    if area is not None:
        for target, tone in zip(_targets(sheet, area), yuv_of(color), strict=True):
            target.fill(tone)


def lay_mask(sheet: Sheet, mask: Plane, left: int, top: int, color: tuple[int, int, int]) -> None:
    """Lay a YUV colour over a canvas where a mask says; its place and size are even."""
    area = _Area(left, top, left + mask.shape[1], top + mask.shape[0])
    half = _half_mask(mask)
    for target, tone, part in zip(_targets(sheet, area), color, (mask, half, half), strict=True):
        mix_in(target, np.full_like(target, tone), part)


def _draw(
    targets: tuple[Plane, Plane, Plane], planes: Planes, maps: tuple[Map, Map], near: float
) -> None:
    """Fill three planes with the part of a picture that they show."""
    y, u, v = targets
    _warp(y, planes.y, maps[0], near)
    height, width = u.shape
    if planes.woven is None or _shift(maps[1], (width, height), near) is not None:
        _warp(u, planes.u, maps[1], near)
        _warp(v, planes.v, maps[1], near)
        return
    both = cv2.warpAffine(
        planes.woven, maps[1][:2], (width, height), flags=_READ, borderMode=cv2.BORDER_REPLICATE
    )
    cv2.mixChannels([both], [u, v], [0, 0, 1, 1])


def mix_in(target: Plane, drawn: Plane, mask: Plane) -> None:
    """Blend a plane into another by a mask of bytes."""
    kept = cv2.multiply(target, cv2.bitwise_not(mask), scale=1 / 255)
    added = cv2.multiply(drawn, mask, scale=1 / 255)
    np.copyto(target, cv2.add(kept, added))


def _area(region: Box, sheet: Sheet) -> _Area | None:
    left, top = (max(0, math.floor(edge + CLOSE)) for edge in region[:2])
    right = min(sheet.width, math.ceil(region.right - CLOSE))
    bottom = min(sheet.height, math.ceil(region.bottom - CLOSE))
    if left >= right or top >= bottom:
        return None
    return _Area(left // 2 * 2, top // 2 * 2, (right + 1) // 2 * 2, (bottom + 1) // 2 * 2)


def _targets(sheet: Sheet, area: _Area) -> tuple[Plane, Plane, Plane]:
    rows, columns = slice(area.top, area.bottom), slice(area.left, area.right)
    half_rows = slice(area.top // 2, area.bottom // 2)
    half_columns = slice(area.left // 2, area.right // 2)
    return (
        sheet.y[rows, columns],
        sheet.u[half_rows, half_columns],
        sheet.v[half_rows, half_columns],
    )


def _maps(local: Map, planes: Planes) -> tuple[Map, Map]:
    """Return the maps between sample numbers, for luma and for chroma."""
    luma = moving(-0.5, -0.5) @ local @ moving(0.5, 0.5)
    # Canvas chroma sample n lies at 2(n + 0.5) - 0.5; the source's by its own offsets.
    from_canvas = moving(-LEFT, 0) @ scaling(2, 2) @ moving(0.5, 0.5)
    to_source = moving(-0.5, -0.5) @ scaling(0.5, 0.5) @ moving(planes.offset_x, planes.offset_y)
    return luma, to_source @ local @ from_canvas


def _warp(target: Plane, source: Plane, matrix: Map, near: float = CLOSE) -> None:
    """Fill a plane with the part of another that it shows, copied where that needs no warp."""
    rows, columns = target.shape
    shift = _shift(matrix, (columns, rows), near)
    if shift is not None:
        left, top = shift
        inside = left >= 0 and top >= 0
        if inside and left + columns <= source.shape[1] and top + rows <= source.shape[0]:
            np.copyto(target, source[top : top + rows, left : left + columns])
            return
    cv2.warpAffine(
        source,
        matrix[:2],
        (columns, rows),
        dst=target,
        flags=_READ,
        borderMode=cv2.BORDER_REPLICATE,
    )


def _shift(matrix: Map, size: tuple[int, int], near: float) -> tuple[int, int] | None:
    """Return the whole pixels by which a map that is nearly a shift moves, else None."""
    drift = np.abs(matrix[:2, :2] - np.eye(2)) * max(size)
    if drift.max() >= near:
        return None
    # Half of the drift lies on each side of the middle.
    middle = matrix[:2] @ (size[0] / 2, size[1] / 2, 1) - (size[0] / 2, size[1] / 2)
    left, top = round(middle[0]), round(middle[1])
    close = abs(middle[0] - left) < near and abs(middle[1] - top) < near
    return (left, top) if close else None


def _cover(
    planes: Planes, local: Map, region: Box, area: _Area, size: tuple[int, int], opacity: float
) -> Plane | None:
    """Return how much the picture covers each pixel of an area; None for all of it."""
    across = profile_of(region.left - area.left, region.right - area.left, size[0])
    down = profile_of(region.top - area.top, region.bottom - area.top, size[1])
    whole = float(across.min()) > 1 - CLOSE and float(down.min()) > 1 - CLOSE
    if planes.alpha is None:
        if whole and opacity >= 1:
            return None
        return np.round(np.outer(down, across) * (255 * min(1.0, opacity))).astype(np.uint8)
    matrix = moving(-0.5, -0.5) @ local @ moving(0.5, 0.5)
    alpha = np.empty((size[1], size[0]), np.uint8)
    _warp(alpha, planes.alpha, matrix)
    if whole and opacity >= 1:
        return alpha
    weights = np.outer(down, across) * np.float32(min(1.0, opacity))
    return np.round(alpha * weights).astype(np.uint8)


def _half_mask(mask: Plane) -> Plane:
    half = (mask.shape[1] // 2, mask.shape[0] // 2)
    return cv2.resize(mask, half, interpolation=cv2.INTER_AREA)


def shrunk(planes: Planes, factor: float) -> Planes:
    """Return planes scaled down by averaging, so that a linear warp can read them cleanly."""
    width = max(2, round(planes.width * factor / 2) * 2)
    height = max(2, round(planes.height * factor / 2) * 2)
    half = (width // 2, height // 2)
    alpha = planes.alpha
    if alpha is not None:
        alpha = cv2.resize(alpha, (width, height), interpolation=cv2.INTER_AREA)
    return Planes(
        cv2.resize(planes.y, (width, height), interpolation=cv2.INTER_AREA),
        cv2.resize(planes.u, half, interpolation=cv2.INTER_AREA),
        cv2.resize(planes.v, half, interpolation=cv2.INTER_AREA),
        alpha,
        planes.offset_x * width / planes.width,
        planes.offset_y * height / planes.height,
    )


def softened(planes: Planes, width: int, height: int) -> Planes:
    """Return a small, strongly blurred and dimmed copy, for the ground behind a fitted picture."""
    small = (max(16, width // 16 // 2 * 2), max(16, height // 16 // 2 * 2))
    half = (small[0] // 2, small[1] // 2)
    y = cv2.resize(planes.y, small, interpolation=cv2.INTER_AREA)
    y = cv2.GaussianBlur(y, (0, 0), max(small) / 36, borderType=cv2.BORDER_REPLICATE)
    y = cv2.addWeighted(y, 0.72, y, 0, 16 * 0.28)
    soft = [
        cv2.GaussianBlur(
            cv2.resize(p, half, interpolation=cv2.INTER_AREA),
            (0, 0),
            max(half) / 36,
            borderType=cv2.BORDER_REPLICATE,
        )
        for p in (planes.u, planes.v)
    ]
    return Planes(y, soft[0], soft[1], None, 0.0, 0.0)


def crossfade(target: Sheet, first: Sheet, second: Sheet, part: float) -> None:
    """Mix two canvases as editors do: plainly, in gamma-coded values."""
    cv2.addWeighted(first.block, 1 - part, second.block, part, 0, dst=target.block)
