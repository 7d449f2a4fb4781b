"""The room of a bed as frequency responses: reverb, echo and the tilt of the spectrum."""

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.beds import tones
from cutroom.backend.render.beds.styles import Room
from cutroom.backend.render.beds.tones import RATE, Floats

MAX_TAIL_S = 2.7
_BANDS = ((150.0, 500.0, 1.0), (500.0, 1800.0, 0.9), (1800.0, 6500.0, 0.65))

Spectrum = NDArray[np.complex64]


def tail_frames(room: Room) -> int:
    """Return how long the echoes of a room are kept, in frames."""
    return round(min(room.reverb_s * 1.1, MAX_TAIL_S) * RATE)


def reverb_response(room: Room, rng: np.random.Generator) -> Floats:
    """Return a stereo impulse response: sparse first reflections, then a diffuse tail.

    Left and right are mostly independent; treble dies sooner than the middle. Unit energy.
    """
    frames = tail_frames(room)
    t = np.arange(frames) / RATE
    out = np.zeros((2, frames), np.float32)
    onset = np.minimum(t / 0.03, 1) * (t > 0.012)
    for low_hz, high_hz, share in _BANDS:
        decay = np.exp(-6.91 * t / (room.reverb_s * share)) * onset
        one, other = (
            tones.noise_band(frames, rng, low_hz=low_hz, high_hz=high_hz) for _ in range(2)
        )
        out += tones.widen(one * decay, other * decay, 0.75).astype(np.float32)
    for side in out:
        for _ in range(7):
            side[int(rng.uniform(0.008, 0.045) * RATE)] += rng.choice((-1, 1)) * rng.uniform(1, 3)
    out *= np.minimum((t[-1] - t) / (0.25 * t[-1]), 1)
    return (out / np.sqrt(np.sum(out * out) / 2)).astype(np.float32)


def echo_response(room: Room, beat_s: float) -> Floats:
    """Return a ping-pong echo: each repeat softer, darker and on the other side."""
    frames = tail_frames(room)
    out = np.zeros((2, frames), np.float32)
    step = room.delay_beats * beat_s * RATE
    level, count = 1.0, 1
    while count * step + 64 < frames and level > 0.02:
        kernel = np.hanning(5 + 4 * count).astype(np.float32)
        kernel *= level / kernel.sum()
        start = round(count * step) - len(kernel) // 2
        near, far = (0.9, 0.25) if count % 2 else (0.25, 0.9)
        out[0, start : start + len(kernel)] += near * kernel
        out[1, start : start + len(kernel)] += far * kernel
        level, count = level * room.delay_feedback, count + 1
    return out


def tone_response(room: Room, size: int) -> Spectrum:
    """Return the master equaliser at the bins of a real FFT of `size`.

    A second-order highpass at 30 Hz removes DC and rumble, gentle shelves set the tilt,
    and a second-order lowpass rounds off the top. All are minimum phase.
    """
    freqs = np.fft.rfftfreq(size, 1 / RATE)
    s = 1j * freqs / 30.0
    response = s * s / (s * s + s * 1.41 + 1)
    s = 1j * freqs / room.top_hz
    response /= s * s + s * 1.41 + 1
    low, high = 10 ** (room.low_shelf_db / 20), 10 ** (room.high_shelf_db / 20)
    s = 1j * freqs / 160.0
    response *= (s + low) / (s + 1)
    s = 1j * freqs / 2600.0
    response *= (high * s + 1) / (s + 1)
    return response.astype(np.complex64)


def send_highpass(size: int) -> Spectrum:
    """Return the highpass that keeps bass and kick out of reverb and echo."""
    s = 1j * np.fft.rfftfreq(size, 1 / RATE) / 180.0
    return (s * s / (s * s + s * 1.41 + 1)).astype(np.complex64)


def pump_curve(beat_s: float, depth: float) -> Floats:
    """Return the gain that follows one kick: down at once, back within most of a beat."""
    t = np.arange(round(min(0.85 * beat_s, 0.5) * RATE)) / RATE
    back = (1 - t / t[-1]) ** 1.6
    return (1 - depth * back * np.minimum(t / 0.006, 1)).astype(np.float32)
