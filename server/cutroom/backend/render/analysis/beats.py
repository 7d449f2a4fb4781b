"""The beats of recorded music: onsets, a tempo, and the grid that follows them best."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.sound.audio_sources import RATE, iter_sound
from cutroom.domain.measures import Beats
from cutroom.domain.media import MediaFacts

_HOP = RATE // 100
"""One value of onset strength every 10 ms."""
_WINDOW = 2048
_BANDS = 40
_USUAL_BPM = 120.0
_OCTAVES = 0.9
"""How far, in octaves, tempos usually lie from the usual one."""
_SLOWEST, _FASTEST = 50.0, 220.0
_STIFFNESS = 120.0
"""How strongly the grid keeps its tempo against single onsets."""
_LONGEST_MS = 1_800_000

_LOW = 12
"""Bands up to about 200 Hz, where drums and basses mark the beat and off-beats are silent."""
_WEIGHTS = np.where(np.arange(_BANDS) < _LOW, 3.0, 1.0).astype(np.float32) / _BANDS

Curve = NDArray[np.float64]


def measure_beats(path: Path, facts: MediaFacts, *, bpm: float | None = None) -> Beats:
    """Return when the beats of a file fall; none when it has no pulse."""
    onsets = _onsets(path, facts)
    if len(onsets) < 200 or not onsets.any():
        return Beats(())
    period = 6000 / bpm if bpm else _period(onsets)
    frames = _track(onsets, period)
    return Beats(tuple(round(float(at), 1) for at in _refined(onsets, frames) * 10))


def _onsets(path: Path, facts: MediaFacts) -> Curve:
    """Return how much begins at every 10 ms: rises of energy over all bands, from 0."""
    window = np.hanning(_WINDOW).astype(np.float32)
    bands = _bands()
    frames = min(facts.duration, _LONGEST_MS) * RATE // 1000
    held = np.zeros(_WINDOW // 2, np.float32)
    before: NDArray[np.float32] | None = None
    found: list[Curve] = []
    blocks = iter_sound(path, facts.format, 0, frames + _WINDOW)
    for block in blocks:
        held = np.concatenate([held, block.mean(axis=1)])
        count = (len(held) - _WINDOW) // _HOP + 1
        if count <= 0:
            continue
        views = np.lib.stride_tricks.sliding_window_view(held, _WINDOW)[: count * _HOP : _HOP]
        power = np.abs(np.fft.rfft(views * window, axis=1)).astype(np.float32)
        loud = np.log1p(100 * (power @ bands))
        steps = np.diff(loud, axis=0, prepend=loud[:1] if before is None else before)
        found.append((np.maximum(steps, 0) @ _WEIGHTS).astype(np.float64))
        before = loud[-1:]
        held = held[count * _HOP :]
    flux = np.concatenate(found) if found else np.zeros(0)
    smooth = np.convolve(flux, np.hanning(5) / np.hanning(5).sum(), "same")
    local = np.convolve(smooth, np.full(101, 1 / 101), "same")
    risen = np.maximum(smooth - local, 0)
    spread = risen.std()
    return risen / spread if spread > 1e-9 else np.zeros(len(risen))


def _bands() -> NDArray[np.float32]:
    """Return the weights that gather a spectrum into bands of equal width in octaves."""
    hertz = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    edges = np.geomspace(40, 16_000, _BANDS + 2)
    rising = (hertz[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - hertz[:, None]) / (edges[2:] - edges[1:-1])
    weights = np.maximum(0, np.minimum(rising, falling))
    return (weights / np.maximum(weights.sum(axis=0), 1) / (_WINDOW / 4)).astype(np.float32)


def _period(onsets: Curve) -> float:
    """Return the beat's length in steps of 10 ms: the strongest echo near usual tempos."""
    size = 1 << (2 * len(onsets) - 1).bit_length()
    spectrum = np.fft.rfft(onsets - onsets.mean(), size)
    echo = np.fft.irfft(spectrum * spectrum.conj(), size)[: len(onsets)]
    lags = np.arange(6000 / _FASTEST, 6000 / _SLOWEST, 0.05)
    whole = np.arange(len(echo))

    def strength(lag: Curve) -> Curve:
        return np.interp(lag, whole, echo)

    # A true beat repeats after two and four of its lengths; a fraction of one does not.
    worth = strength(lags) + 0.5 * strength(2 * lags) + 0.25 * strength(4 * lags)
    distance = np.log2(6000 / lags / _USUAL_BPM) / _OCTAVES
    best = float(lags[int(np.argmax(worth * np.exp(-0.5 * distance**2)))])
    for reach in (8, 16, 32):
        if best * reach < len(echo) * 0.8:
            near = best + np.linspace(-0.6, 0.6, 121) / reach * 4
            best = float(near[int(np.argmax(strength(near * reach)))])
    return best


def _track(onsets: Curve, period: float) -> NDArray[np.intp]:
    """Return the run of steps, about a period apart, on which most begins."""
    count = len(onsets)
    total, source = onsets.copy(), np.full(count, -1)
    low, high = max(1, round(period / 1.6)), round(period * 1.6)
    gaps = np.arange(low, high + 1)
    cost = _STIFFNESS * np.log(gaps / period) ** 2
    for step in range(low, count):
        reach = gaps[: np.searchsorted(gaps, step, "right")]
        before = total[step - reach] - cost[: len(reach)]
        best = int(np.argmax(before))
        if before[best] > 0:
            total[step] += before[best]
            source[step] = step - reach[best]
    step = int(np.argmax(total[-high:])) + count - len(total[-high:])
    path = []
    while step >= 0:
        path.append(step)
        step = int(source[step])
    return np.array(path[::-1])


def _refined(onsets: Curve, frames: NDArray[np.intp]) -> Curve:
    """Return beats between the steps: the top of the parabola through three values."""
    inside = np.clip(frames, 1, len(onsets) - 2)
    left, top, right = onsets[inside - 1], onsets[inside], onsets[inside + 1]
    bend = left - 2 * top + right
    with np.errstate(divide="ignore", invalid="ignore"):
        shift = np.where(bend < 0, 0.5 * (left - right) / bend, 0.0)
    return frames.astype(np.float64) + np.clip(shift, -0.5, 0.5)
