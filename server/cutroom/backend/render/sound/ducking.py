"""How far music steps back while somebody speaks or a clip is heard."""

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.sound.audio_sources import RATE, Floats
from cutroom.backend.render.sound.raw_sound import Sound

DEPTH_DB = -10.0
STEP = RATE // 100
"""Frames per point of the curve."""

_FLOOR = 10 ** (-50 / 20)
"""Below this level nothing counts as heard."""
_BELOW_LOUD = 10 ** (-26 / 20)
"""Nor does what lies this far below the loud passages: room tone, not speech."""
_BEFORE = 12
_AFTER = 55
"""Points by which the music steps back early, and waits before it returns: pauses
between words do not bring it up."""
_GLIDE = 36
"""Points over which it moves."""


def duck_curve(front: Sound) -> NDArray[np.float32]:
    """Return the music's gain at every 10 ms, from what is heard in front of it."""
    levels = _levels(front)
    loud = float(np.percentile(levels[levels > _FLOOR], 90)) if (levels > _FLOOR).any() else 0.0
    heard = levels > max(_FLOOR, loud * _BELOW_LOUD)
    held = np.zeros(len(heard), bool)
    for shift in _doubling(_BEFORE + _AFTER):
        heard[shift:] |= heard[: len(heard) - shift].copy()
    held[: len(heard) - _BEFORE] = heard[_BEFORE:]
    held[len(heard) - _BEFORE :] = heard[-1:] if len(heard) else False
    window = np.hanning(_GLIDE + 2)[1:-1]
    padded = np.pad(held.astype(np.float64), _GLIDE // 2, mode="edge") if len(held) else held
    depth = np.convolve(padded, window / window.sum(), "valid")[: len(held)]
    return (10 ** (depth * DEPTH_DB / 20)).astype(np.float32)


def gains(curve: NDArray[np.float32], start: int, end: int) -> Floats:
    """Return the gain of the frames start..end as a column."""
    points = (np.arange(len(curve)) + 0.5) * STEP
    first, last = max(0, start // STEP - 1), end // STEP + 2
    values = np.interp(np.arange(start, end), points[first:last], curve[first:last])
    return values.astype(np.float32)[:, None]


def _levels(front: Sound) -> NDArray[np.float64]:
    """Return the level (RMS) of each 10 ms."""
    levels = []
    for start in range(0, len(front), STEP * 1000):
        left, right = np.asarray(front[start : start + STEP * 1000]).T
        power = (left * left + right * right) / 2
        steps = np.arange(0, len(power), STEP)
        counts = np.diff(np.append(steps, len(power)))
        levels.append(np.sqrt(np.add.reduceat(power, steps) / counts))
    return np.concatenate(levels).astype(np.float64) if levels else np.zeros(0)


def _doubling(reach: int) -> list[int]:
    """Return shifts that, applied one after another, spread a mark over `reach` points."""
    shifts, covered = [], 0
    while covered < reach:
        shift = min(covered + 1, reach - covered)
        shifts.append(shift)
        covered += shift
    return shifts
