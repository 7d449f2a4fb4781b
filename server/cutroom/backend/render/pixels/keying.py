"""Colours pulled out of a picture: an opacity for every place, and no cast of them left.

A colour with a hue is told by its direction in the chroma plane, however bright it is lit:
what lies along it counts, less what lies across. That is how a green screen is told from
skin, hair and yellow. White, grey and black are told by their distance.
"""

from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np

from cutroom.backend.render.pixels.planes import Plane, Planes, yuv_of

HUELESS = 16.0
"""Colours nearer than this to grey have no direction."""

_GONE, _SOLID = 26.0, 10.0
"""Chroma along the colour, less that across, at which a place is wholly see-through, and
below which it is solid."""

_NEAR, _FAR = 12.0, 34.0
"""Distances from a colour without a hue at which a place is see-through, and solid."""


class _Tables(NamedTuple):
    """What becomes of each pair of chroma values, U first."""

    alpha: np.ndarray
    u: np.ndarray
    v: np.ndarray


def keyed(planes: Planes, color: str, *, around: bool = False) -> Planes:
    """Return a picture in which a colour is see-through; perhaps only around what it shows."""
    y, u, v = yuv_of(color)
    if np.hypot(u - 128, v - 128) < HUELESS:
        alpha, chroma = _by_distance(planes, y), (planes.u, planes.v)
    else:
        tables = _tables(u, v)
        pairs = planes.u.astype(np.uint16) << 8 | planes.v
        alpha = _enlarged(np.take(tables.alpha, pairs), planes)
        chroma = (np.take(tables.u, pairs), np.take(tables.v, pairs))
    if around:
        alpha = _outside(alpha)
    if planes.alpha is not None:
        alpha = cv2.multiply(alpha, planes.alpha, scale=1 / 255)
    return Planes(planes.y, *chroma, alpha, planes.offset_x, planes.offset_y)


def _by_distance(planes: Planes, light: int) -> Plane:
    u, v = (cv2.absdiff(plane, np.full_like(plane, 128)) for plane in (planes.u, planes.v))
    hue = cv2.resize(cv2.add(u, v), (planes.width, planes.height), interpolation=cv2.INTER_LINEAR)
    away = cv2.max(cv2.absdiff(planes.y, np.full_like(planes.y, light)), hue)
    return cv2.LUT(away, _ramp(_NEAR, _FAR))


def _outside(alpha: Plane) -> Plane:
    """Return a matte that is solid wherever it does not hang together with the edges."""
    height, width = alpha.shape
    half = cv2.resize(alpha, (max(1, width // 2), max(1, height // 2)))
    count, found = cv2.connectedComponents((half < 250).astype(np.uint8), connectivity=4)
    labels = np.asarray(found, np.intp)
    rim = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    known = np.zeros(count, np.uint8)
    known[np.unique(rim)] = 255
    known[0] = 0
    open_ground = cv2.resize(known[labels], (width, height), interpolation=cv2.INTER_NEAREST)
    open_ground = cv2.dilate(open_ground, np.ones((3, 3), np.uint8))
    return cv2.max(alpha, cv2.bitwise_not(open_ground))


def _enlarged(half: Plane, planes: Planes) -> Plane:
    """Return a matte at luma size, its steps rounded off and its places where chroma sits."""
    soft = cv2.GaussianBlur(half, (3, 3), 0.7, borderType=cv2.BORDER_REPLICATE)
    across, down = planes.offset_x / 2 - 0.25, planes.offset_y / 2 - 0.25
    shift = np.array([[0.5, 0.0, across], [0.0, 0.5, down]])
    return cv2.warpAffine(
        soft,
        shift,
        (planes.width, planes.height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )


@lru_cache(maxsize=8)
def _tables(key_u: int, key_v: int) -> _Tables:
    along = np.array([key_u - 128.0, key_v - 128.0])
    along /= np.hypot(*along)
    steps = np.arange(256) - 128.0
    u, v = np.meshgrid(steps, steps, indexing="ij")
    ahead = u * along[0] + v * along[1]
    beside = u * -along[1] + v * along[0]
    excess = ahead - np.abs(beside)
    alpha = np.clip((_GONE - excess) / (_GONE - _SOLID), 0, 1)
    # What is left must not shine in the colour: it keeps no more of it than of its own.
    kept = np.where(excess > 0, np.abs(beside), ahead)
    clean_u = kept * along[0] - beside * along[1]
    clean_v = kept * along[1] + beside * along[0]
    return _Tables(_bytes(alpha * 255), _bytes(clean_u + 128), _bytes(clean_v + 128))


def _bytes(values: np.ndarray) -> np.ndarray:
    return np.clip(np.round(values), 0, 255).astype(np.uint8).ravel()


@lru_cache(maxsize=8)
def _ramp(low: float, high: float) -> np.ndarray:
    return _bytes(np.clip((np.arange(256) - low) / (high - low), 0, 1) * 255)
