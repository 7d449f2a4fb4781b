"""Look-up tables applied to planes, without a detour over RGB.

For every one of the 256 values of luma a small map says what becomes of a pair of chroma
values; all maps lie in one picture, which OpenCV reads between its pixels.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np

from cutroom.backend.render.pixels.cubes import read_cube
from cutroom.backend.render.pixels.planes import RGB_TO_YUV, YUV_TO_RGB, Plane, Planes
from cutroom.backend.render.sources import Source

STEP = 4
SIDE = 256 // STEP + 1
"""Chroma values are looked up between every fourth."""


class Atlas(NamedTuple):
    """What becomes of a colour: row luma * SIDE + U / STEP, column V / STEP."""

    luma: Plane
    chroma: np.ndarray
    """U and V."""


def tabled(planes: Planes, table: Source, intensity: float) -> Planes:
    """Return a picture in the colours of a look-up table, mixed in by 0..1."""
    atlas = _atlas(table.path, table.asset.digest, table.asset.name, round(intensity, 4))
    size = planes.width, planes.height
    half = planes.u.shape[1], planes.u.shape[0]
    wide = [cv2.resize(p, size, interpolation=cv2.INTER_LINEAR) for p in (planes.u, planes.v)]
    small = cv2.resize(planes.y, half, interpolation=cv2.INTER_AREA)
    both = _looked_up(atlas.chroma, small, planes.u, planes.v)
    return Planes(
        _looked_up(atlas.luma, planes.y, *wide),
        np.ascontiguousarray(both[..., 0]),
        np.ascontiguousarray(both[..., 1]),
        planes.alpha,
        planes.offset_x,
        planes.offset_y,
    )


def _looked_up(atlas: np.ndarray, y: Plane, u: Plane, v: Plane) -> np.ndarray:
    rows = cv2.addWeighted(y, SIDE, u, 1 / STEP, 0, dtype=cv2.CV_32F)
    columns = np.multiply(v, np.float32(1 / STEP), dtype=np.float32)
    return cv2.remap(atlas, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


@lru_cache(maxsize=4)
def _atlas(path: Path, digest: str, name: str, intensity: float) -> Atlas:
    table = read_cube(path, name)
    luma = np.empty((256 * SIDE, SIDE), np.uint8)
    chroma = np.empty((256 * SIDE, SIDE, 2), np.uint8)
    for first, yuv in _colors():
        rgb = np.clip((yuv @ YUV_TO_RGB[:, :3].T + YUV_TO_RGB[:, 3]) / 255, 0, 1)
        rgb = rgb.astype(np.float32)
        mixed = rgb + (table.applied(rgb) - rgb) * np.float32(intensity)
        found = mixed * 255 @ RGB_TO_YUV[:, :3].T + RGB_TO_YUV[:, 3]
        found = np.clip(np.round(found), 16, [235, 240, 240]).astype(np.uint8)
        rows = slice(first * SIDE, first * SIDE + len(found) // SIDE)
        luma[rows] = found[:, 0].reshape(-1, SIDE)
        chroma[rows] = found[:, 1:].reshape(-1, SIDE, 2)
    return Atlas(luma, chroma)


def _colors(at_once: int = 16) -> Iterator[tuple[int, np.ndarray]]:
    """Yield all colours of the atlas in its order, a few values of luma at a time."""
    steps = np.arange(SIDE, dtype=np.float64) * STEP
    for first in range(0, 256, at_once):
        light = np.arange(first, first + at_once, dtype=np.float64)
        grid = np.meshgrid(light, steps, steps, indexing="ij")
        yield first, np.stack([side.ravel() for side in grid], axis=1)
