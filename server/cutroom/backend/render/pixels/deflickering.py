"""Flickering light made even: each frame as bright as those around it."""

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.pixels.planes import Plane, Planes
from cutroom.domain.measures import Light

SMOOTH_US = 200_000
"""How far around a moment its light is averaged, as the spread of a bell curve."""

MOST = 1.6
"""The most that a frame is raised or lowered by."""


class LightPath:
    """What one film's frames are multiplied by, by source time."""

    def __init__(self, light: Light) -> None:
        times = np.frombuffer(light.times, np.int64)
        means = np.frombuffer(light.means, np.float32).astype(np.float64)
        cuts = np.frombuffer(light.cuts, np.uint8)
        self._times: list[int] = times.tolist()
        self._gains = _gains(times, means, cuts)

    def at(self, at_us: int) -> float:
        """Return the factor of the frame on screen at a source time."""
        if not self._times:
            return 1.0
        return round(float(self._gains[max(0, bisect_right(self._times, at_us) - 1)]), 3)


def _gains(
    times: NDArray[np.int64], means: NDArray[np.float64], cuts: NDArray[np.uint8]
) -> NDArray[np.float64]:
    gains = np.ones(len(means))
    for first, last in pairwise([0, *np.flatnonzero(cuts[1:]) + 1, len(times)]):
        own = np.maximum(means[first:last], 0.01)
        if len(own) > 1:
            gains[first:last] = _smoothed(times[first:last], own) / own
    return np.clip(gains, 1 / MOST, MOST)


def _smoothed(times: NDArray[np.int64], means: NDArray[np.float64]) -> NDArray[np.float64]:
    period = max(1.0, float(np.median(np.diff(times))))
    spread = max(1.0, SMOOTH_US / period)
    reach = int(3 * spread)
    taps = np.exp(-0.5 * (np.arange(-reach, reach + 1) / spread) ** 2)
    own = slice(reach, reach + len(means))
    return np.convolve(means, taps)[own] / np.convolve(np.ones(len(means)), taps)[own]


def relit(planes: Planes, gain: float) -> Planes:
    """Return a picture brighter or darker by a factor, its colours with it."""
    light, colors = _table(gain, 16), _table(gain, 128)

    def by(plane: Plane, table: Plane) -> Plane:
        return cv2.LUT(plane, table)

    return replace(
        planes, y=by(planes.y, light), u=by(planes.u, colors), v=by(planes.v, colors), woven=None
    )


@lru_cache(maxsize=256)
def _table(gain: float, zero: int) -> Plane:
    values = (np.arange(256) - zero) * gain + zero
    return np.clip(np.round(values), 16, 235 if zero == 16 else 240).astype(np.uint8)
