"""Words on a canvas: each cue drawn once, then stamped into its box on every frame."""

from collections import OrderedDict
from typing import NamedTuple

import cv2
import numpy as np

from cutroom.backend.render.layout import CueShot
from cutroom.backend.render.lettering.draw import draw_cue
from cutroom.backend.render.lettering.placing import place_of
from cutroom.backend.render.pixels.geometry import Box, moving, scaling
from cutroom.backend.render.pixels.painting import paint
from cutroom.backend.render.pixels.planes import RGB_TO_YUV, Plane, Planes, Sheet, halved
from cutroom.domain.draft import Cue
from cutroom.domain.timing import Ms

KEPT = 12
"""Drawn cues that are kept ready."""

GAP = 0.012
"""Between words above each other, as a share of the canvas height."""


class Stamp(NamedTuple):
    """Words with their box on the canvas; colours are multiplied by their opacity."""

    left: int
    top: int
    colors: tuple[Plane, Plane, Plane]
    kept: tuple[Plane, Plane, Plane]
    """How much of the canvas shines through, for each plane."""
    loose: Planes
    """The same words for stamping at other places, sizes and opacities."""


class StampBox:
    """The stamps of a film at one size."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._stamps: OrderedDict[tuple[Cue, Ms | None], Stamp | None] = OrderedDict()

    def lay(self, sheet: Sheet, shot: CueShot) -> None:
        """Stamp a cue onto a canvas."""
        stamp = self._stamp(shot.cue, shot.elapsed)
        if stamp is None or shot.opacity <= 0:
            return
        if shot.over:
            stamp = stamp._replace(top=self._cleared(stamp, shot))
        if shot.opacity >= 1 and shot.rise == 0 and shot.grow == 1:
            _press(sheet, stamp)
            return
        height, width = stamp.loose.y.shape
        middle = stamp.left + width / 2, stamp.top + height / 2 + shot.rise * self._size[1]
        size = width * shot.grow, height * shot.grow
        left, top = middle[0] - size[0] / 2, middle[1] - size[1] / 2
        back = scaling(1 / shot.grow, 1 / shot.grow) @ moving(-left, -top)
        region = Box(left, top, left + size[0], top + size[1])
        paint(sheet, stamp.loose, back, region, opacity=shot.opacity)

    def _cleared(self, stamp: Stamp, shot: CueShot) -> int:
        """Return the top of words that clear those before them: upwards from the bottom row."""
        height = stamp.loose.y.shape[0]
        gap = self._size[1] * GAP
        room = 0.0
        for group in shot.over:
            others = [other for cue in group if (other := self._stamp(cue, None)) is not None]
            tall = [one.loose.y.shape[0] for one in others if _beside(one, stamp)]
            room += max(tall) + gap if tall else 0.0
        upwards = place_of(shot.cue.role, shot.cue.style.position).y > 0
        top = stamp.top - room if upwards else stamp.top + room
        return round(min(max(0.0, top), max(0, self._size[1] - height)) / 2) * 2

    def _stamp(self, cue: Cue, elapsed: Ms | None) -> Stamp | None:
        key = (cue, elapsed)
        if key in self._stamps:
            self._stamps.move_to_end(key)
            return self._stamps[key]
        drawing = draw_cue(cue, *self._size, elapsed=elapsed)
        stamp = None
        if drawing is not None:
            stamp = cut_stamp(drawing.rgba, drawing.x, drawing.y, self._size)
        self._stamps[key] = stamp
        while len(self._stamps) > KEPT:
            self._stamps.popitem(last=False)
        return stamp


def _beside(one: Stamp, other: Stamp) -> bool:
    """Say whether words would meet if they stood on one line."""
    one_right, other_right = (stamp.left + stamp.loose.y.shape[1] for stamp in (one, other))
    return one.left < other_right and other.left < one_right


def cut_stamp(rgba: np.ndarray, x: int, y: int, canvas: tuple[int, int]) -> Stamp | None:
    """Return a drawing as a stamp: cut to the canvas and to its visible part, on even pixels."""
    rows = np.flatnonzero(rgba[..., 3].any(axis=1))
    columns = np.flatnonzero(rgba[..., 3].any(axis=0))
    if len(rows) == 0:
        return None
    left, right = max(0, x + int(columns[0])), min(canvas[0], x + int(columns[-1]) + 1)
    top, bottom = max(0, y + int(rows[0])), min(canvas[1], y + int(rows[-1]) + 1)
    left, top = left // 2 * 2, top // 2 * 2
    right, bottom = (right + 1) // 2 * 2, (bottom + 1) // 2 * 2
    if left >= right or top >= bottom:
        return None
    seen = _window(rgba, left - x, top - y, right - left, bottom - top)
    alpha = np.ascontiguousarray(seen[..., 3])
    full = cv2.transform(np.ascontiguousarray(seen[..., :3]), RGB_TO_YUV)
    colors = [cv2.multiply(full[..., i], alpha, scale=1 / 255) for i in range(3)]
    half = halved(alpha)
    chroma = [halved(plane) for plane in colors[1:]]
    clear = cv2.bitwise_not(alpha)
    clear_half = cv2.bitwise_not(half)
    loose = Planes(
        np.ascontiguousarray(full[..., 0]),
        _unmixed(chroma[0], half),
        _unmixed(chroma[1], half),
        alpha,
    )
    return Stamp(
        left, top, (colors[0], chroma[0], chroma[1]), (clear, clear_half, clear_half), loose
    )


def _unmixed(plane: Plane, alpha: Plane) -> Plane:
    """Return chroma without its opacity, neutral where nothing is seen."""
    mixed = plane.astype(np.float32) * 255 / np.maximum(alpha, 1)
    return np.where(alpha > 0, np.clip(np.round(mixed), 16, 240), 128).astype(np.uint8)


def _window(rgba: np.ndarray, left: int, top: int, width: int, height: int) -> np.ndarray:
    """Return a part of a drawing that may reach over its edges, clear there."""
    window = np.zeros((height, width, 4), np.uint8)
    from_x, from_y = max(0, left), max(0, top)
    to_x, to_y = min(rgba.shape[1], left + width), min(rgba.shape[0], top + height)
    part = rgba[from_y:to_y, from_x:to_x]
    window[from_y - top : to_y - top, from_x - left : to_x - left] = part
    return window


def _press(sheet: Sheet, stamp: Stamp) -> None:
    for index, plane in enumerate((sheet.y, sheet.u, sheet.v)):
        shift = 0 if index == 0 else 1
        colors, kept = stamp.colors[index], stamp.kept[index]
        left, top = stamp.left >> shift, stamp.top >> shift
        box = plane[top : top + colors.shape[0], left : left + colors.shape[1]]
        np.copyto(box, cv2.add(cv2.multiply(box, kept, scale=1 / 255), colors))
