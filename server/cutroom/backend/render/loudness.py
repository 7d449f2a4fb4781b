"""Programme loudness by ITU-R BS.1770 (EBU R128 gating), and true peaks between samples."""

from dataclasses import dataclass
from functools import cache
from math import log10

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.audio_sources import RATE, Floats

SILENT_LUFS = -70.0
"""What silence measures: the absolute gate."""
OVERSAMPLING = 4

_HOP = RATE // 10
_HOPS_PER_BLOCK = 4
_FFT = 65_536
_STEP = 12 * _HOP
"""New frames per transform; the rest is the past that the filters still remember."""
_PAST = _FFT - _STEP
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (-1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))
_REACH = 12
"""Samples on each side from which a value between two samples is interpolated."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a programme is."""

    lufs: float
    true_peak_db: float
    """dBTP; -120 for silence."""


def measure(sound: Floats) -> Loudness:
    """Return integrated loudness and true peak of sound of any length."""
    return Loudness(integrated_lufs(sound), true_peak_db(sound))


def integrated_lufs(sound: Floats) -> float:
    """Return the gated loudness in LUFS; sound below 0.4 s is taken as one block."""
    hops = _hop_energies(sound)
    if len(sound) < _HOPS_PER_BLOCK * _HOP:
        return _lufs(float(hops.sum()) / max(1, len(sound)))
    whole = hops[: len(sound) // _HOP]
    blocks = np.convolve(whole, np.ones(_HOPS_PER_BLOCK), "valid") / (_HOPS_PER_BLOCK * _HOP)
    heard = blocks[blocks > _energy(SILENT_LUFS)]
    if not len(heard):
        return SILENT_LUFS
    gate = float(heard.mean()) / 10
    return _lufs(float(heard[heard > gate].mean()))


def true_peak_db(sound: Floats) -> float:
    """Return the highest peak of the four times oversampled sound in dBTP."""
    peak = 0.0
    for start in range(0, len(sound), RATE):
        block = np.asarray(sound[max(0, start - _REACH) : start + RATE + _REACH])
        # Interpolation adds at most a few dB: quiet seconds cannot hold the highest peak.
        if np.abs(block).max(initial=0) * 4 > peak:
            peak = max(peak, float(between_peaks(block).max(initial=0)))
    return 20 * log10(peak) if peak > 1e-6 else -120.0


def between_peaks(sound: Floats) -> NDArray[np.float32]:
    """Return, for each frame, the highest level from it up to the next, over both sides."""
    peaks = np.abs(sound).max(axis=1)
    for side in range(sound.shape[1]):
        for taps in _phases():
            between = np.convolve(sound[:, side], taps, "full")[_REACH:][: len(sound)]
            np.maximum(peaks, np.abs(between), out=peaks)
    return peaks


@cache
def _phases() -> tuple[NDArray[np.float32], ...]:
    """Return the windowed-sinc filters for the instants between two samples."""
    filters = []
    for phase in range(1, OVERSAMPLING):
        at = np.arange(2 * _REACH) - _REACH + phase / OVERSAMPLING
        window = np.i0(9 * np.sqrt(np.clip(1 - (at / _REACH) ** 2, 0, 1))) / np.i0(9)
        taps = np.sinc(at) * window
        filters.append((taps / taps.sum()).astype(np.float32))
    return tuple(filters)


def _hop_energies(sound: Floats) -> NDArray[np.float64]:
    """Return the K-weighted energy of each tenth of a second, both sides summed."""
    response = _weighting()[:, None]
    energies: list[NDArray[np.float64]] = []
    for start in range(0, len(sound), _STEP):
        window = np.zeros((_FFT, 2), np.float32)
        past = min(_PAST, start)
        piece = sound[start - past : start + _STEP]
        window[_PAST - past : _PAST - past + len(piece)] = piece
        weighted = np.fft.irfft(np.fft.rfft(window, axis=0) * response, _FFT, axis=0)[_PAST:]
        power = np.square(weighted, dtype=np.float64).sum(axis=1)
        energies.append(power.reshape(-1, _HOP).sum(axis=1))
    hops = -(-len(sound) // _HOP)
    return np.concatenate(energies)[:hops] if energies else np.zeros(0)


@cache
def _weighting() -> NDArray[np.complex64]:
    """Return the K-weighting curve at the bins of the transform."""
    z = np.exp(-2j * np.pi * np.arange(_FFT // 2 + 1) / _FFT)
    curve = np.ones(len(z), np.complex128)
    for (b0, b1, b2), (a1, a2) in (_SHELF, _HIGH_PASS):
        curve *= (b0 + b1 * z + b2 * z**2) / (1 + a1 * z + a2 * z**2)
    return curve.astype(np.complex64)


def _lufs(energy: float) -> float:
    return max(SILENT_LUFS, -0.691 + 10 * log10(energy)) if energy > 0 else SILENT_LUFS


def _energy(lufs: float) -> float:
    return 10 ** ((lufs + 0.691) / 10)
