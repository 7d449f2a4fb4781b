"""Programme loudness by ITU-R BS.1770 (EBU R128 gating), and true peaks between samples."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import log10

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.sound.audio_sources import RATE, Floats
from cutroom.backend.render.sound.raw_sound import Sound

SILENT_LUFS = -70.0
"""What silence measures: the absolute gate."""
OVERSAMPLING = 4

NODE = RATE // 1000
"""Frames to which one peak is given: a millisecond."""

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


def measure(sound: Sound) -> Loudness:
    """Return integrated loudness and true peak of sound of any length."""
    return Loudness(integrated_lufs(sound), true_peak_db(sound))


def integrated_lufs(sound: Sound) -> float:
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


def true_peak_db(sound: Sound) -> float:
    """Return the highest peak of the four times oversampled sound in dBTP."""
    highest = max(
        (float(block.max(initial=0)) for block in _levels(sound, RATE)),
        default=0.0,
    )
    # Between samples a peak stands a few dB above its neighbours: the rest is not looked at.
    peak = float(node_peaks(sound, floor=highest / 2).max(initial=0)) if highest > 0 else 0.0
    return 20 * log10(peak) if peak > 1e-6 else -120.0


def node_peaks(sound: Sound, *, floor: float) -> NDArray[np.float32]:
    """Return the highest level within each millisecond, over both sides.

    Where the samples reach `floor`, levels between them count too.
    """
    found = [np.zeros(0, np.float32)]
    span = 1000 * NODE
    for start in range(0, len(sound), span):
        low = max(0, start - _REACH)
        block = np.asarray(sound[low : start + span + _REACH])
        inner = min(span, len(sound) - start)
        found.append(_block_peaks(block, start - low, inner, floor))
    return np.concatenate(found)


def _block_peaks(block: Floats, before: int, inner: int, floor: float) -> NDArray[np.float32]:
    nodes = -(-inner // NODE)
    padded = np.zeros((2, nodes * NODE + 2 * _REACH), np.float32)
    at = _REACH - before
    used = min(len(block), padded.shape[1] - at)
    padded[:, at : at + used] = block[:used].T
    middle = np.abs(padded[:, _REACH : _REACH + nodes * NODE])
    peaks = middle.reshape(2, nodes, NODE).max(axis=(0, 2))
    hot = np.flatnonzero(peaks > floor)
    if len(hot):
        windows = np.lib.stride_tricks.sliding_window_view(padded, NODE + 2 * _REACH, axis=1)
        between = np.abs(windows[:, hot * NODE] @ _interpolation())
        peaks[hot] = np.maximum(peaks[hot], between.max(axis=(0, 2)))
    return peaks


def _levels(sound: Sound, step: int) -> Iterator[Floats]:
    for start in range(0, len(sound), step):
        yield np.abs(sound[start : start + step])


@cache
def _interpolation() -> Floats:
    """Return the matrix from a millisecond with its surroundings to the values in between."""
    matrix = np.zeros((NODE + 2 * _REACH, (OVERSAMPLING - 1) * NODE), np.float32)
    for phase, taps in enumerate(_phases()):
        for sample in range(NODE):
            rows = sample + 2 * _REACH - np.arange(2 * _REACH)
            matrix[rows, phase * NODE + sample] = taps
    return matrix


def _phases() -> tuple[NDArray[np.float32], ...]:
    """Return the windowed-sinc filters for the instants between two samples."""
    filters = []
    for phase in range(1, OVERSAMPLING):
        at = np.arange(2 * _REACH) - _REACH + phase / OVERSAMPLING
        window = np.i0(9 * np.sqrt(np.clip(1 - (at / _REACH) ** 2, 0, 1))) / np.i0(9)
        taps = np.sinc(at) * window
        filters.append((taps / taps.sum()).astype(np.float32))
    return tuple(filters)


def _hop_energies(sound: Sound) -> NDArray[np.float64]:
    """Return the K-weighted energy of each tenth of a second, both sides summed."""
    response = _weighting()
    energies: list[NDArray[np.float64]] = []
    for start in range(0, len(sound), _STEP):
        window = np.zeros((2, _FFT), np.float32)
        past = min(_PAST, start)
        piece = sound[start - past : start + _STEP]
        window[:, _PAST - past : _PAST - past + len(piece)] = piece.T
        weighted = np.fft.irfft(np.fft.rfft(window) * response, _FFT)[:, _PAST:]
        hops = weighted.reshape(2, -1, _HOP)
        energies.append(np.einsum("shf,shf->h", hops, hops, dtype=np.float64))
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
