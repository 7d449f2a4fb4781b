"""The struck voices: drums and percussion made of swept sines and shaped noise."""

from collections.abc import Callable, Mapping

import numpy as np

from cutroom.backend.render.beds import tones
from cutroom.backend.render.beds.tones import RATE, Floats

Rng = np.random.Generator
Drum = Callable[[Rng], Floats]


def _time(seconds: float) -> np.ndarray:
    return np.arange(round(seconds * RATE)) / RATE


def _decay(t: np.ndarray, t60_s: float, *, attack_s: float = 0.0008) -> np.ndarray:
    """Return an exponential fall with a click-free start and an end at exactly nothing."""
    fall = np.exp(-6.91 * t / t60_s) * np.minimum(t / attack_s, 1)
    end = np.minimum((t[-1] - t) / 0.01, 1)
    return fall * end


def _drop(t: np.ndarray, high_hz: float, low_hz: float, fall_s: float) -> np.ndarray:
    """Return a sine whose pitch falls from `high_hz` to `low_hz`."""
    cycles = low_hz * t + (high_hz - low_hz) * fall_s * (1 - np.exp(-t / fall_s))
    return np.sin(2 * np.pi * cycles)


def _middle(mono: np.ndarray) -> Floats:
    mono = mono.astype(np.float32)
    return np.stack((mono, mono))


def _wide(rng: Rng, t: np.ndarray, low_hz: float, high_hz: float, width: float) -> Floats:
    one = tones.noise_band(len(t), rng, low_hz=low_hz, high_hz=high_hz)
    other = tones.noise_band(len(t), rng, low_hz=low_hz, high_hz=high_hz)
    return tones.widen(one, other, width)


def kick(rng: Rng) -> Floats:
    """A punchy kick for upbeat and electronic beds."""
    t = _time(0.42)
    body = _drop(t, 190, 50, 0.028) * _decay(t, 0.42)
    click = tones.noise_band(len(t), rng, low_hz=1500, high_hz=5000) * _decay(t, 0.018)
    return _middle(np.tanh(1.6 * body) + 0.06 * click)


def soft_kick(rng: Rng) -> Floats:
    """A muffled kick with a felt beater."""
    t = _time(0.38)
    body = _drop(t, 120, 52, 0.035) * _decay(t, 0.36, attack_s=0.002)
    thud = tones.noise_band(len(t), rng, low_hz=80, high_hz=500) * _decay(t, 0.05)
    return _middle(body + 0.10 * thud)


def deep_drum(rng: Rng) -> Floats:
    """A large skin drum, struck in a hall."""
    t = _time(1.3)
    body = _drop(t, 105, 58, 0.06) * _decay(t, 1.1, attack_s=0.002)
    over = _drop(t, 190, 102, 0.05) * _decay(t, 0.5, attack_s=0.002)
    skin = _wide(rng, t, 120, 900, 0.35) * _decay(t, 0.16)
    return (_middle(body + 0.35 * over) + 0.22 * skin).astype(np.float32)


def tom(rng: Rng) -> Floats:
    """A mid drum for fills and cinematic patterns."""
    t = _time(0.6)
    body = _drop(t, 210, 118, 0.05) * _decay(t, 0.55, attack_s=0.0015)
    skin = _wide(rng, t, 300, 1800, 0.4) * _decay(t, 0.09)
    return (_middle(body) + 0.15 * skin).astype(np.float32)


def snare(rng: Rng) -> Floats:
    """A crisp snare: two drum modes and a band of wires."""
    t = _time(0.32)
    shell = (0.7 * _drop(t, 230, 186, 0.02) + 0.4 * _drop(t, 360, 331, 0.02)) * _decay(t, 0.16)
    wires = _wide(rng, t, 1400, 7500, 0.35) * (_decay(t, 0.24) * 0.36)
    return (_middle(0.8 * shell) + wires).astype(np.float32)


def dusty_snare(rng: Rng) -> Floats:
    """A dark, short snare, as if sampled from an old record."""
    t = _time(0.26)
    shell = (0.8 * _drop(t, 210, 172, 0.02) + 0.3 * _drop(t, 330, 300, 0.02)) * _decay(t, 0.15)
    wires = _wide(rng, t, 700, 3400, 0.25) * (_decay(t, 0.19) * 0.34)
    return (_middle(0.8 * shell) + wires).astype(np.float32)


def brush(rng: Rng) -> Floats:
    """A brush stroke on a snare."""
    t = _time(0.3)
    return (_wide(rng, t, 1200, 6000, 0.4) * (_decay(t, 0.28, attack_s=0.012) * 0.5)).astype(
        np.float32
    )


def rim(rng: Rng) -> Floats:
    """A stick on the rim."""
    t = _time(0.12)
    wood = np.sin(2 * np.pi * 1680 * t) * _decay(t, 0.05) + np.sin(2 * np.pi * 480 * t) * _decay(
        t, 0.08
    )
    snap = tones.noise_band(len(t), rng, low_hz=1500, high_hz=5000) * _decay(t, 0.012)
    return _middle(0.45 * wood + 0.12 * snap)


def clap(rng: Rng) -> Floats:
    """Several hands, a few milliseconds apart."""
    t = _time(0.34)
    shape = np.zeros_like(t)
    for start, t60 in ((0.0, 0.03), (0.011, 0.03), (0.021, 0.035), (0.031, 0.24)):
        shape += np.where(t >= start, np.exp(-6.91 * np.maximum(t - start, 0) / t60), 0)
    shape *= np.minimum(t / 0.001, 1) * np.minimum((t[-1] - t) / 0.02, 1)
    return (_wide(rng, t, 900, 3800, 0.5) * (0.42 * shape)).astype(np.float32)


def snap(rng: Rng) -> Floats:
    """A finger snap."""
    t = _time(0.2)
    body = _wide(rng, t, 1500, 3600, 0.35) * (_decay(t, 0.09) * 0.6)
    return body.astype(np.float32)


def _hat(rng: Rng, seconds: float, t60_s: float) -> Floats:
    t = _time(seconds)
    metal = np.zeros_like(t)
    for hz, phase in zip((2050, 3040, 3690, 4200, 5400, 8000), rng.random(6), strict=True):
        metal += np.sign(np.sin(2 * np.pi * (hz * t + phase)))
    spectrum = np.fft.rfft(metal)
    freqs = np.fft.rfftfreq(len(metal), 1 / RATE)
    spectrum *= 1 / (1 + (6000 / (freqs + 1)) ** 6) / (1 + (freqs / 11_500) ** 4)
    ring = np.fft.irfft(spectrum, len(metal)) * 0.30
    return ((_wide(rng, t, 6500, 11_000, 0.3) * 0.30 + ring) * _decay(t, t60_s)).astype(np.float32)


def closed_hat(rng: Rng) -> Floats:
    """A closed hi-hat."""
    return _hat(rng, 0.09, 0.075)


def open_hat(rng: Rng) -> Floats:
    """An open hi-hat."""
    return _hat(rng, 0.36, 0.34)


def shaker(rng: Rng) -> Floats:
    """A shaker: grains that swell and stop."""
    t = _time(0.13)
    shape = np.sin(np.pi * np.minimum(t / 0.10, 1)) ** 2 * np.exp(-t / 0.06)
    return (_wide(rng, t, 4500, 9500, 0.3) * (0.6 * shape)).astype(np.float32)


def tambourine(rng: Rng) -> Floats:
    """A tambourine: jingles on top of a small slap."""
    return _jingles(rng, seconds=0.3, count=9, low_hz=5200, high_hz=9800, t60_s=0.26)


def sleigh_bells(rng: Rng) -> Floats:
    """A shake of sleigh bells: many small spheres, each a little late."""
    return _jingles(rng, seconds=0.42, count=22, low_hz=3600, high_hz=8200, t60_s=0.36)


def _jingles(
    rng: Rng, *, seconds: float, count: int, low_hz: float, high_hz: float, t60_s: float
) -> Floats:
    t = _time(seconds)
    out = 0.10 * _wide(rng, t, low_hz, high_hz, 0.4) * _decay(t, t60_s * 0.7, attack_s=0.004)
    for _ in range(count):
        late = float(rng.random() ** 2) * 0.035
        local = np.maximum(t - late, 0)
        ring = np.sin(2 * np.pi * rng.uniform(low_hz, high_hz) * local)
        ring *= np.where(t >= late, np.exp(-6.91 * local / (t60_s * rng.uniform(0.5, 1))), 0)
        pan = rng.uniform(-0.4, 0.4)
        out += np.stack((ring * (1 - pan), ring * (1 + pan))) * (0.5 / count**0.5) * _decay(t, 9.0)
    return out.astype(np.float32)


def crash(rng: Rng) -> Floats:
    """A soft cymbal that marks a new section."""
    t = _time(2.2)
    return (_wide(rng, t, 3000, 8500, 0.6) * (_decay(t, 2.0, attack_s=0.003) * 0.45)).astype(
        np.float32
    )


def swell(rng: Rng) -> Floats:
    """A cymbal rolled from nothing for two seconds, to be placed before a downbeat."""
    t = _time(2.0)
    rise = (t / t[-1]) ** 3 * np.minimum((t[-1] - t) / 0.04, 1)
    return (_wide(rng, t, 1800, 7000, 0.6) * (rise * 0.6)).astype(np.float32)


def crackle(rng: Rng) -> Floats:
    """Two seconds of record surface: sparse pops over a breath of hiss."""
    t = _time(2.0)
    edge = np.minimum(np.minimum(t, t[-1] - t) / 0.05, 1)
    hiss = _wide(rng, t, 600, 4500, 0.8) * 0.05
    pops = np.zeros((2, len(t)))
    for start in rng.integers(0, len(t) - 400, 26):
        grain = tones.noise_band(300, rng, low_hz=900, high_hz=5000)
        size = float(rng.random()) ** 3 + 0.08
        pops[:, start : start + 300] += (
            size * grain * np.exp(-np.arange(300) / 40) * rng.uniform(0.4, 1, (2, 1))
        )
    return ((hiss + 0.5 * pops) * edge).astype(np.float32)


DRUMS: Mapping[str, Drum] = {
    drum.__name__: drum
    for drum in (
        kick, soft_kick, deep_drum, tom, snare, dusty_snare, brush, rim, clap, snap, closed_hat,
        open_hat, shaker, tambourine, sleigh_bells, crash, swell, crackle,
    )
}  # fmt: skip
