"""The last step of the mix: up or down to its loudness, with peaks held below the ceiling.

The limiter looks ahead, works on peaks between samples, and lets go over 80 ms: only the
peaks are turned down, so nothing pumps.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.sound.audio_sources import RATE, Floats
from cutroom.backend.render.sound.loudness import (
    NODE,
    SILENT_LUFS,
    integrated_lufs,
    node_peaks,
    true_peak_db,
)
from cutroom.backend.render.sound.raw_sound import RawSound, Sound

CEILING_DB = -2.0
"""One decibel below the promised -1 dBTP: AAC overshoots by up to 0.7 dB."""
MAX_GAIN_DB = 20.0
"""Make-up gain beyond this would lift noise, not sound."""

_AHEAD = 6
"""Milliseconds over which the limiter looks to both sides."""
_BOX = 5
_RELEASE_MS = 80.0
_MARGIN_DB = 7.0
"""Peaks between samples are looked for where the samples come this near to the ceiling."""
_ROUNDS = 4
_NEAR_LU = 0.1


@dataclass(frozen=True, slots=True)
class Master:
    """What became of the mix."""

    lufs: float
    true_peak_db: float
    gain_db: float
    held_back: bool
    """The programme is so quiet that the largest make-up gain does not reach its goal."""


def master(sound: Sound, out: RawSound | Floats, *, goal_lufs: float, own_lufs: float) -> Master:
    """Write a sound of known loudness to `out` at the wanted one; silence stays as it is."""
    own = own_lufs
    if own <= SILENT_LUFS:
        for start in range(0, len(sound), RATE):
            out[start : start + RATE] = sound[start : start + RATE]
        return Master(SILENT_LUFS, true_peak_db(out), 0.0, False)
    gain_db = min(goal_lufs - own, MAX_GAIN_DB)
    peaks = node_peaks(sound, floor=10 ** ((CEILING_DB - gain_db - _MARGIN_DB) / 20))
    lufs = own + gain_db
    for _ in range(_ROUNDS):
        curve = limiter_curve(peaks * 10 ** (gain_db / 20))
        _apply(sound, out, curve * 10 ** (gain_db / 20))
        lufs = integrated_lufs(out)
        miss = goal_lufs - lufs
        if abs(miss) < _NEAR_LU or gain_db >= MAX_GAIN_DB or curve.min(initial=1) == 1:
            break
        gain_db = min(gain_db + miss, MAX_GAIN_DB)
    held_back = gain_db >= MAX_GAIN_DB and goal_lufs - lufs > _NEAR_LU
    return Master(lufs, true_peak_db(out), gain_db, held_back)


def limiter_curve(peaks: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the gain of each millisecond that keeps its peak, and its neighbours', low.

    Each value is a mean of values that are all low enough, so the mean is as well.
    """
    ceiling = 10 ** (CEILING_DB / 20)
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, ceiling))
    if not (needed < 1).any():
        return np.ones(len(peaks))
    padded = np.pad(needed, _AHEAD, constant_values=1.0)
    lowest = np.lib.stride_tricks.sliding_window_view(padded, 2 * _AHEAD + 1).min(axis=1)
    kernel = np.convolve(np.full(_BOX, 1 / _BOX), np.full(_BOX, 1 / _BOX))
    held = np.pad(_released(lowest), _BOX - 1, mode="edge")
    return np.minimum(np.convolve(held, kernel, "valid"), 1.0)


def _released(lowest: NDArray[np.float64]) -> NDArray[np.float64]:
    """Let the gain return exponentially: the deepest of all reductions so far, each decayed."""
    at = np.arange(len(lowest)) / _RELEASE_MS
    with np.errstate(divide="ignore"):
        depth = np.log(1 - lowest)
    return 1 - np.exp(np.maximum.accumulate(depth + at) - at)


def _apply(sound: Sound, out: RawSound | Floats, curve: NDArray[np.float64]) -> None:
    points = (np.arange(len(curve)) + 0.5) * NODE
    for start in range(0, len(sound), RATE):
        end = min(len(sound), start + RATE)
        near = slice(max(0, start // NODE - 1), end // NODE + 2)
        gain = np.interp(np.arange(start, end), points[near], curve[near])
        out[start:end] = sound[start:end] * gain.astype(np.float32)[:, None]
