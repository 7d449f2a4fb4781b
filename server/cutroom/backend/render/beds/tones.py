"""Sums of sine partials and shaped noise: the raw material of every voice.

A bank of partials is one matrix product. Within a block of 192 samples each partial
is a rotation, so the samples of all blocks are (amplitude and phase at the block
start) times (rotation within a block); amplitudes move linearly inside a block.
That makes filter sweeps exact per partial, and free of aliasing by construction.
"""

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
BLOCK = 192
NYQUIST_GUARD_HZ = 15_000.0
INAUDIBLE = 1e-4
ONE_THREAD = 1 << 18

Floats = NDArray[np.floating]


def block_times(frames: int) -> Floats:
    """Return the block edges covering `frames`, in seconds, as a column."""
    blocks = -(-frames // BLOCK)
    return np.arange(blocks + 1)[:, None] * (BLOCK / RATE)


def sum_partials(
    freqs: Floats,
    levels: Floats,
    phases: Floats,
    frames: int,
) -> Floats:
    """Return `frames` samples of sines at `freqs` Hz; `levels` has a row per block edge.

    `phases` are in turns. Partials near the Nyquist frequency are dropped.
    """
    keep = (freqs < NYQUIST_GUARD_HZ) & (np.max(np.abs(levels), axis=0) > INAUDIBLE)
    freqs, levels, phases = freqs[keep], levels[:, keep].astype(np.float32), phases[keep]
    sine, cosine = _block_phases(freqs, phases, levels.shape[0] - 1)
    start, slope = levels[:-1], np.diff(levels, axis=0)
    left = np.concatenate((start * sine, start * cosine, slope * sine, slope * cosine), axis=1)
    ramp = np.arange(BLOCK) / BLOCK
    turn = _turns(freqs)
    right = np.concatenate((turn, turn * ramp)).astype(np.float32)
    return _product(left, right)[:frames]


def sum_damped(
    freqs: Floats,
    amps: Floats,
    t60_s: Floats,
    phases: Floats,
    frames: int,
) -> Floats:
    """Return sines that each fall by 60 dB in `t60_s`, as struck and plucked things do."""
    keep = (freqs < NYQUIST_GUARD_HZ) & (np.abs(amps) > INAUDIBLE)
    freqs, phases, rate = freqs[keep], phases[keep], 6.91 / t60_s[keep]
    blocks = -(-frames // BLOCK)
    sine, cosine = _block_phases(freqs, phases, blocks)
    # Floored, since numbers near the smallest float make the product a hundred times slower.
    elapsed = np.minimum(rate * block_times(frames)[:-1], 25.0)
    start = (amps[keep] * np.exp(-elapsed)).astype(np.float32)
    fall = np.exp(-np.minimum(rate[:, None] * (np.arange(BLOCK) / RATE), 25.0))
    right = (_turns(freqs) * np.concatenate((fall, fall))).astype(np.float32)
    left = np.concatenate((start * sine, start * cosine), axis=1)
    return _product(left, right)[:frames]


def _product(left: Floats, right: Floats) -> Floats:
    """Return the samples of all blocks in order.

    The product is taken a few rows at a time, below the size where OpenBLAS starts threads:
    here their waiting costs more than their work saves.
    """
    rows = max(1, ONE_THREAD // right.size)
    short = -len(left) % rows
    padded = np.concatenate((left, np.zeros((short, left.shape[1]), np.float32)))
    return (padded.reshape(-1, rows, left.shape[1]) @ right).ravel()


def _block_phases(freqs: Floats, phases: Floats, blocks: int) -> tuple[Floats, Floats]:
    """Return sine and cosine of every partial's phase at every block start."""
    turns = (np.arange(blocks)[:, None] * (freqs * (BLOCK / RATE)) + phases) % 1.0
    angle = (2 * np.pi * turns).astype(np.float32)
    return np.sin(angle), np.cos(angle)


def _turns(freqs: Floats) -> Floats:
    """Return the rotation of every partial within a block: cosines, then sines."""
    inner = (2 * np.pi / RATE) * freqs[:, None] * np.arange(BLOCK)
    return np.concatenate((np.cos(inner), np.sin(inner)))


def lowpass_gain(freqs: Floats, cutoff: Floats | float, *, q: float = 0.7) -> Floats:
    """Return the magnitude of a resonant two-pole lowpass at `freqs`."""
    x = freqs / cutoff
    return 1.0 / np.sqrt((1.0 - x * x) ** 2 + (x / q) ** 2)


def adsr(
    frames: int, *, attack_s: float, decay_s: float = 0.0, sustain: float = 1.0, release_s: float
) -> Floats:
    """Return an envelope of `frames` samples whose last `release_s` falls to nothing."""
    attack = max(2, min(round(attack_s * RATE), frames // 2))
    release = max(2, min(round(release_s * RATE), frames - attack))
    envelope = np.ones(frames, np.float32)
    envelope[:attack] = np.sin(np.linspace(0, np.pi / 2, attack, endpoint=False)) ** 2
    if decay_s:
        body = np.arange(frames - attack) / (decay_s * RATE)
        envelope[attack:] = sustain + (1 - sustain) * np.exp(-3 * body)
    tail = np.linspace(1, 0, release)
    envelope[-release:] *= tail * tail * (3 - 2 * tail) * np.exp(-2.0 * (1 - tail))
    return envelope


def noise_band(
    frames: int,
    rng: np.random.Generator,
    *,
    low_hz: float,
    high_hz: float,
    order: int = 2,
) -> Floats:
    """Return unit-RMS noise between two corner frequencies with Butterworth-like skirts."""
    size = max(256, frames)
    spectrum = np.fft.rfft(rng.standard_normal(size).astype(np.float32))
    freqs = np.fft.rfftfreq(size, 1 / RATE)
    freqs[0] = 1e-3
    shape = 1 / np.sqrt(1 + (low_hz / freqs) ** (2 * order))
    shape /= np.sqrt(1 + (freqs / high_hz) ** (2 * order))
    shape[0] = 0
    noise = np.fft.irfft(spectrum * shape.astype(np.float32), size)[:frames]
    return (noise / (np.sqrt(np.mean(noise * noise)) + 1e-9)).astype(np.float32)


def widen(middle: Floats, side: Floats, width: float) -> Floats:
    """Return left and right whose sum is `middle` alone: wide, yet safe in mono."""
    return np.stack((middle + width * side, middle - width * side))
