"""Shaky footage held still: the way the camera went, smoothed, and what each frame lacks of it."""

from bisect import bisect_right
from itertools import pairwise
from math import cos, sin

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.pixels.geometry import Map, moving
from cutroom.domain.measures import Shake
from cutroom.domain.timing import TimeRange

Steady = tuple[float, float, float, float]
"""A frame's correction: shifts in fractions of width and height, a turn in radians, a zoom."""

SMOOTH_US = 600_000
"""How far around a moment the smoothed way looks, as the spread of a bell curve."""

CLOSEST = 1.3
"""The most that is zoomed in to hide the edges; what would need more is corrected less."""

_SPARE = 1.002


class SteadyPath:
    """One film's corrections by source time."""

    def __init__(self, shake: Shake, shape: float) -> None:
        times = np.frombuffer(shake.times, np.int64)
        steps = np.frombuffer(shake.steps, np.float32).reshape(-1, 3).astype(np.float64)
        cuts = np.frombuffer(shake.cuts, np.uint8)
        self._times: list[int] = times.tolist()
        self._shape = shape
        """Width over height."""
        self._lacks = _lacks(times, steps, cuts)
        self._zooms: dict[TimeRange, float] = {}

    def at(self, at_us: int, source: TimeRange) -> Steady:
        """Return the correction of the frame on screen at a source time, within a clip's part."""
        if not self._times:
            return 0.0, 0.0, 0.0, 1.0
        zoom = self._zooms.get(source) or self._zooms.setdefault(source, self._zoom(source))
        index = max(0, bisect_right(self._times, at_us) - 1)
        across, down, turn = self._lacks[index]
        needed = float(_needed(self._lacks[index : index + 1], self._shape)[0])
        if needed > zoom:
            part = (zoom - 1) / (needed - 1)
            across, down, turn = across * part, down * part, turn * part
        return round(across, 6), round(down, 6), round(turn, 6), round(zoom, 6)

    def _zoom(self, source: TimeRange) -> float:
        """Return how far a clip must be zoomed so that no edge comes into view."""
        first = max(0, bisect_right(self._times, source.start * 1000) - 1)
        last = max(first + 1, bisect_right(self._times, source.end * 1000))
        needed = _needed(self._lacks[first:last], self._shape)
        return min(CLOSEST, float(needed.max()) * _SPARE)


def _lacks(
    times: NDArray[np.int64], steps: NDArray[np.float64], cuts: NDArray[np.uint8]
) -> NDArray[np.float64]:
    """Return what each frame lacks of the smoothed way; shots are smoothed each for itself."""
    lacks = np.zeros_like(steps)
    edges = [0, *np.flatnonzero(cuts[1:]) + 1, len(times)]
    for first, last in pairwise(edges):
        if last > first:
            way = np.cumsum(steps[first:last], axis=0)
            lacks[first:last] = _smoothed(times[first:last], way) - way
    return lacks


def _smoothed(times: NDArray[np.int64], way: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a way without its fast parts; at its ends it goes on as it came."""
    period = float(np.median(np.diff(times))) if len(times) > 1 else 33_333.0
    spread = max(1.0, SMOOTH_US / max(1.0, period))
    reach = int(3 * spread)
    before = 2 * way[0] - way[1 : reach + 1][::-1]
    after = 2 * way[-1] - way[-reach - 1 : -1][::-1]
    wide = np.concatenate([before, way, after])
    taps = np.exp(-0.5 * (np.arange(-reach, reach + 1) / spread) ** 2)
    own = slice(reach + len(before), reach + len(before) + len(way))
    weight = np.convolve(np.ones(len(wide)), taps)[own]
    sides = [np.convolve(wide[:, side], taps)[own] / weight for side in range(way.shape[1])]
    return np.stack(sides, axis=1)


def _needed(lacks: NDArray[np.float64], shape: float) -> NDArray[np.float64]:
    """Return the zoom that keeps the edges of each frame out of view."""
    across, down = np.abs(lacks[:, 0]), np.abs(lacks[:, 1])
    level, tilt = np.cos(lacks[:, 2]), np.abs(np.sin(lacks[:, 2]))
    wide = (level + tilt / shape) / np.maximum(0.05, 1 - 2 * across)
    high = (level + tilt * shape) / np.maximum(0.05, 1 - 2 * down)
    return np.maximum(1.0, np.maximum(wide, high))


def steadied(steady: Steady, width: float, height: float) -> Map:
    """Map places of a picture held still to places of the picture as it was taken."""
    across, down, turn, zoom = steady
    back = np.array(
        [
            [cos(turn) / zoom, sin(turn) / zoom, 0.0],
            [-sin(turn) / zoom, cos(turn) / zoom, 0.0],
            [0.0, 0.0, 1.0],
        ]
    )
    middle = moving(width / 2, height / 2) @ moving(-across * width, -down * height)
    return middle @ back @ moving(-width / 2, -height / 2)
