"""The master: loudness by ITU-R BS.1770, a soft knee, and a look-ahead peak limiter.

Everything works in place on `(frames, 2)` float32, a few seconds at a time.
"""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.beds.tones import RATE, Floats

HOP = 4800
PEAK_HOP = 256
SPAN = RATE * 8
_HOLD = 6
_MARGIN = 32


class Tape(Protocol):
    """Samples that are read and written in slices: an array, or sound kept on disk."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> Floats: ...

    def __setitem__(self, part: slice, piece: Floats, /) -> None: ...


def _weighting() -> NDArray[np.float32]:
    """Return the squared K-weighting at the bins of one hop, from the standard's biquads."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(HOP, 1 / RATE) / RATE)
    shelf = 1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2
    shelf /= 1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    cut = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    power = np.abs(shelf * cut) ** 2
    power[1:-1] *= 2
    return (power / HOP**2).astype(np.float32)


def loudness_lufs(samples: Tape) -> float:
    """Return the integrated, gated loudness of `(frames, 2)` samples at 48 kHz."""
    weights = _weighting()
    hops = max(1, len(samples) // HOP)
    power = np.empty(hops)
    for first in range(0, hops, 64):
        part = samples[first * HOP : min(first + 64, hops) * HOP]
        if len(part) % HOP:
            part = np.pad(part, ((0, HOP - len(part)), (0, 0)))
        spectra = np.fft.rfft(part.reshape(-1, HOP, 2), axis=1)
        energy = spectra.real**2 + spectra.imag**2
        power[first : first + 64] = np.einsum("hfc,f->h", energy, weights)
    window = min(4, hops)
    blocks = np.convolve(power, np.ones(window) / window, "valid") + 1e-20
    levels = -0.691 + 10 * np.log10(blocks)
    loud = blocks[levels > -70]
    if not len(loud):
        return -70.0
    gate = 10 * np.log10(loud.mean()) - 10 - 0.691
    return float(-0.691 + 10 * np.log10(blocks[levels > max(gate, -70.0)].mean()))


def soften(samples: Tape, *, gain: float, knee: float, ceiling: float) -> None:
    """Scale in place and bend everything above `knee` towards `ceiling`, like warm tape."""
    room = ceiling - knee
    for first in range(0, len(samples), SPAN):
        part = samples[first : first + SPAN]
        part *= np.float32(gain)
        over = np.abs(part) > knee
        loud = part[over]
        part[over] = np.sign(loud) * (knee + room * np.tanh((np.abs(loud) - knee) / room))
        samples[first : first + len(part)] = part


def limit(samples: Tape, ceiling: float) -> None:
    """Hold the true peak of `samples` at `ceiling`, in place, by turning down around peaks.

    The gain moves over about 30 ms on each side of a peak, so it is heard as level, not as
    distortion.
    """
    peaks = _peaks(samples, ceiling)
    wanted = np.minimum(1, ceiling / np.maximum(peaks, 1e-9))
    if wanted.min() >= 1:
        return
    around = np.pad(wanted, _HOLD, mode="edge")
    held = np.lib.stride_tricks.sliding_window_view(around, 2 * _HOLD + 1).min(axis=1)
    smooth = np.convolve(
        np.pad(held, _HOLD - 1, mode="edge"), np.hanning(2 * _HOLD + 1)[1:-1] / _HOLD, "valid"
    )
    centers = (np.arange(len(smooth)) + 0.5) * PEAK_HOP
    for first in range(0, len(samples), SPAN):
        part = samples[first : first + SPAN]
        part *= np.interp(np.arange(first, first + len(part)), centers, smooth)[:, None].astype(
            np.float32
        )
        samples[first : first + len(part)] = part


def _peaks(samples: Tape, ceiling: float) -> Floats:
    """Return the peak of every hop; those near the ceiling are measured between samples too."""
    hops = -(-len(samples) // PEAK_HOP)
    peaks = np.zeros(hops)
    for first in range(0, hops, 1024):
        part = samples[first * PEAK_HOP : (first + 1024) * PEAK_HOP].ravel()
        part = np.pad(part, (0, -len(part) % (2 * PEAK_HOP))).reshape(-1, 2 * PEAK_HOP)
        peaks[first : first + 1024] = np.maximum(part.max(axis=1), -part.min(axis=1))
    for hop in np.flatnonzero(peaks > 0.7 * ceiling):
        first = max(0, hop * PEAK_HOP - _MARGIN)
        piece = samples[first : (hop + 1) * PEAK_HOP + _MARGIN]
        peaks[hop] = max(peaks[hop], true_peak(piece, margin=_MARGIN // 2))
    return peaks


def true_peak(samples: Floats, *, margin: int = 0) -> float:
    """Return the largest magnitude of a stretch after fourfold oversampling.

    `margin` samples at either end are left out: a cut through loud music rings there.
    """
    size = 1 << (len(samples) + 15).bit_length()
    spectrum = np.fft.rfft(samples, size, axis=0)
    fine = 4 * np.abs(np.fft.irfft(spectrum, 4 * size, axis=0))
    return float(fine[4 * margin : 4 * (len(samples) - margin)].max())
