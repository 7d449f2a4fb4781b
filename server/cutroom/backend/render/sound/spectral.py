"""Noise taken out of a sound: each band of its spectrum is kept or turned down."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.sound.audio_sources import RATE, Floats, iter_sound
from cutroom.domain.media import MediaFacts

_WINDOW = 1024
HOP = _WINDOW // 4
BINS = _WINDOW // 2 + 1
_SHAPE = np.sqrt(np.hanning(_WINDOW + 1)[:-1]).astype(np.float32)
_SCALE = 1.0 / 2.0
"""Squared windows at a quarter's distance add up to two."""

_LEARNED_FRAMES = 600 * RATE
"""Noise is learned from at most ten minutes."""
_SMOOTH = 8
"""Spectra averaged before their lowest values count as noise."""
_QUIET_SHARE = 0.1
_BIAS = 1.5
"""What the lowest tenth of smoothed noise lies below its mean by, and a little more."""
_MEMORY = 0.97
_DEPTH_DB = -22.0

Power = NDArray[np.float32]
Gains = Callable[[Power], Power]
"""The gain of each band of successive spectra, from their power."""


@dataclass(frozen=True, slots=True)
class Noise:
    """The mean power of a file's steady noise in each band."""

    power: Power


def measure_noise(path: Path, facts: MediaFacts) -> Noise:
    """Return what is always there in a file: the floor that each band falls back to."""
    frames = min(facts.duration * RATE // 1000, _LEARNED_FRAMES)
    counts = np.zeros((BINS, 320), np.int64)
    rows = np.arange(BINS)
    held: list[Power] = []
    for power, _ in _spectra(iter_sound(path, facts.format, 0, frames)):
        held.append(power)
        gathered = np.concatenate(held)
        whole = len(gathered) // _SMOOTH * _SMOOTH
        held = [gathered[whole:]]
        smooth = gathered[:whole].reshape(-1, _SMOOTH, BINS).mean(axis=1)
        for row in smooth:
            # Digital silence is no noise: a pause that was muted says nothing of the rest.
            if row.sum() > 1e-10:
                level = np.clip(20 * np.log10(np.maximum(row, 1e-16)) / 2 + 160, 0, 319)
                counts[rows, level.astype(np.intp)] += 1
    seen = counts.cumsum(axis=1)
    level = (seen < _QUIET_SHARE * np.maximum(seen[:, -1:], 1)).sum(axis=1)
    power = _BIAS * 10 ** ((level + 0.5 - 160) / 10)
    power[seen[:, -1] == 0] = 0
    # Neighbouring bands of noise are alike; the mean over a few steadies the estimate.
    padded = np.pad(power, 2, mode="edge")
    return Noise(np.convolve(padded, np.full(5, 0.2), "valid").astype(np.float32))


def iter_denoised(blocks: Iterable[Floats], noise: Noise, amount: float) -> Iterator[Floats]:
    """Yield a sound with its steady noise turned down by up to 22 dB times the amount."""
    if not noise.power.any():
        return iter(blocks)
    return iter_reshaped(blocks, _Wiener(noise.power, 10 ** (_DEPTH_DB * amount / 20)).gains)


class _Wiener:
    """Gains by how far each band stands out of the noise, remembered from spectrum to spectrum."""

    def __init__(self, noise: Power, floor: float) -> None:
        self._noise = np.maximum(noise, 1e-16)
        self._floor = floor
        self._before = np.zeros(BINS, np.float32)

    def gains(self, power: Power) -> Power:
        found = np.empty_like(power)
        for place, row in enumerate(power / self._noise):
            clear = _MEMORY * self._before + (1 - _MEMORY) * np.maximum(row - 1, 0)
            gain = clear / (1 + clear)
            self._before = gain * gain * row
            found[place] = gain
        return np.maximum(found, self._floor)


def iter_reshaped(blocks: Iterable[Floats], gains: Gains) -> Iterator[Floats]:
    """Yield a sound whose spectra were multiplied by gains, as long as it was and in step."""
    tail = np.zeros((_WINDOW, 2), np.float32)
    skipped, given, taken = _WINDOW - HOP, 0, 0

    def counted() -> Iterator[Floats]:
        nonlocal taken
        for block in blocks:
            taken += len(block)
            yield block

    for power, spectra in _spectra(counted()):
        shaped = spectra * gains(power)[:, :, None]
        waves = np.fft.irfft(shaped, axis=1).astype(np.float32) * (_SHAPE[:, None] * _SCALE)
        out = np.zeros((len(waves) * HOP + _WINDOW - HOP, 2), np.float32)
        out[: len(tail) - HOP] = tail[HOP:]
        for place, wave in enumerate(waves):
            out[place * HOP : place * HOP + _WINDOW] += wave
        ready = out[: len(waves) * HOP]
        tail = np.concatenate([np.zeros((HOP, 2), np.float32), out[len(ready) :]])
        piece = ready[skipped:]
        skipped = max(0, skipped - len(ready))
        piece = piece[: taken - given]
        given += len(piece)
        if len(piece):
            yield piece


def _spectra(blocks: Iterable[Floats]) -> Iterator[tuple[Power, NDArray[np.complex64]]]:
    """Yield power and spectra of overlapping windows, from before the first frame to past the
    last."""
    held = np.zeros((_WINDOW - HOP, 2), np.float32)
    for block in _with_end(blocks):
        held = np.concatenate([held, block])
        count = (len(held) - _WINDOW) // HOP + 1
        if count <= 0:
            continue
        views = np.lib.stride_tricks.sliding_window_view(held, _WINDOW, axis=0)
        windows = views[: count * HOP : HOP].transpose(0, 2, 1) * _SHAPE[:, None]
        spectra = np.fft.rfft(windows, axis=1).astype(np.complex64)
        power = (np.square(spectra.real) + np.square(spectra.imag)).mean(axis=2)
        yield power.astype(np.float32), spectra
        held = held[count * HOP :]


def _with_end(blocks: Iterable[Floats]) -> Iterator[Floats]:
    yield from blocks
    yield np.zeros((2 * _WINDOW, 2), np.float32)
