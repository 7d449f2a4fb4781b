"""The pitched voices: each turns a note into stereo samples, at roughly unit loudness."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from cutroom.backend.render.beds import tones
from cutroom.backend.render.beds.tones import RATE, Floats


@dataclass(frozen=True, slots=True)
class Pitch:
    """What a voice is asked to sound: a pitch in Hz, held for `hold_s`, at a brightness near 1."""

    hz: float
    hold_s: float
    bright: float
    rng: np.random.Generator


Voice = Callable[[Pitch], Floats]


def _unit(amps: Floats) -> Floats:
    return amps / np.sqrt(np.sum(amps * amps) + 1e-12)


def _mono_below(freqs: Floats, corner_hz: float = 280.0) -> Floats:
    """Return side gains that keep the low register in the middle."""
    return 1 / (1 + (corner_hz / freqs) ** 4)


def _struck(
    note: Pitch,
    ratios: Floats,
    amps: Floats,
    t60_s: Floats,
    *,
    width: float,
    release_s: float,
    attack_s: float = 0.003,
    beat_cents: float = 3.0,
) -> Floats:
    """Sound damped partials on two slightly detuned strings, one of them in the side."""
    frames = round((min(note.hold_s, float(t60_s.max())) + release_s) * RATE)
    amps = _unit(amps)
    freqs = note.hz * ratios
    bent = freqs * 2 ** (beat_cents / 1200)
    phases = note.rng.random((2, len(ratios)))
    both = np.concatenate((freqs, bent))
    shares = np.concatenate((0.75 * amps, 0.35 * amps))
    middle = tones.sum_damped(both, shares, np.tile(t60_s, 2), phases.ravel(), frames)
    side = tones.sum_damped(bent, amps * _mono_below(freqs), t60_s, 1 - phases[1], frames)
    shape = tones.adsr(frames, attack_s=attack_s, release_s=release_s)
    return tones.widen(middle * shape, side * shape, width)


def _thump(note: Pitch, out: Floats, *, level: float, low_hz: float, high_hz: float) -> Floats:
    """Add the short noise of a hammer, finger or pick to the start of a note."""
    frames = min(round(0.03 * RATE), out.shape[1])
    noise = tones.noise_band(frames, note.rng, low_hz=low_hz, high_hz=high_hz)
    out[:, :frames] += level * noise * np.exp(-np.arange(frames) / (0.006 * RATE)) * _rise(frames)
    return out


def _rise(frames: int) -> Floats:
    return np.minimum(np.arange(frames, dtype=np.float32) / (0.001 * RATE), 1)


def piano(note: Pitch) -> Floats:
    """A felted piano: stretched partials, soft hammer, slower decay in the bass."""
    n = np.arange(1, 25, dtype=np.float64)
    ratios = n * np.sqrt(1 + 0.0004 * (note.hz / 262) * n * n)
    hammer = np.exp(-note.hz * n / (2000 * note.bright)) + 0.03 / n
    amps = n**-0.6 * hammer * (0.25 + np.abs(np.sin(np.pi * n / 8)))
    t60 = np.clip(7.0 * (262 / note.hz) ** 0.5, 1.5, 11) / (1 + 0.22 * (n - 1))
    out = _struck(note, ratios, amps, t60, width=0.4, release_s=0.35, beat_cents=1.6)
    return _thump(note, out, level=0.05, low_hz=150, high_hz=900)


def electric_piano(note: Pitch) -> Floats:
    """A tine piano: round fundamental, a bell that fades at once, gentle bark when bright."""
    ratios = np.array([1, 2, 3, 4, 5, 6.27, 11.1])
    bark = note.bright
    amps = np.array([1, 0.42 * bark, 0.22 * bark, 0.12 * bark**2, 0.06 * bark**2, 0.08, 0.06])
    amps = amps * np.minimum(1, (3500 / (note.hz * ratios)))
    t60 = np.array([10, 6.5, 4, 2.4, 1.7, 0.4, 0.22]) * np.clip((262 / note.hz) ** 0.4, 0.5, 1.6)
    return _struck(note, ratios, amps, t60, width=0.45, release_s=0.25, beat_cents=4)


def guitar(note: Pitch) -> Floats:
    """A plucked string: comb of the picking point, losses that grow with pitch, a wooden body."""
    n = np.arange(1, 33, dtype=np.float64)
    ratios = n * np.sqrt(1 + 0.00006 * n * n)
    freqs = note.hz * ratios
    amps = np.abs(np.sin(np.pi * n * 0.19)) / n**0.85 * np.exp(-freqs / (3600 * note.bright))
    body = (
        1 + 0.9 * np.exp(-(((freqs - 110) / 40) ** 2)) + 0.7 * np.exp(-(((freqs - 215) / 60) ** 2))
    )
    t60 = 6.0 * (196 / note.hz) ** 0.35 / (1 + 0.09 * n + (freqs / 2600) ** 2)
    out = _struck(note, ratios, amps * body, t60, width=0.35, release_s=0.16, beat_cents=1.2)
    return _thump(note, out, level=0.10, low_hz=900, high_hz=4500)


def muted_guitar(note: Pitch) -> Floats:
    """A palm-muted string: the same comb, over in a quarter of a second."""
    n = np.arange(1, 17, dtype=np.float64)
    freqs = note.hz * n
    amps = np.abs(np.sin(np.pi * n * 0.14)) / n**0.7 * np.exp(-freqs / (1900 * note.bright))
    t60 = 0.55 / (1 + 0.28 * n)
    out = _struck(note, n, amps, t60, width=0.3, release_s=0.08, beat_cents=2)
    return _thump(note, out, level=0.10, low_hz=400, high_hz=2200)


def mallet(note: Pitch) -> Floats:
    """A wooden bar: the fourth harmonic, a soft mallet, a warm tube below."""
    ratios = np.array([1, 3.98, 9.7])
    amps = np.array([1, 0.24 * note.bright, 0.05 * note.bright])
    t60 = np.array([1.5, 0.5, 0.16]) * np.clip((392 / note.hz) ** 0.5, 0.6, 1.5)
    out = _struck(note, ratios, amps, t60, width=0.25, release_s=0.2, beat_cents=3)
    return _thump(note, out, level=0.06, low_hz=300, high_hz=1800)


def vibraphone(note: Pitch) -> Floats:
    """A metal bar with a long, glassy tail."""
    ratios = np.array([1, 2, 4.0, 10.1])
    amps = np.array([1, 0.06, 0.18 * note.bright, 0.03])
    t60 = np.array([4.5, 2.5, 1.6, 0.3])
    return _struck(note, ratios, amps, t60, width=0.5, release_s=0.5, beat_cents=4, attack_s=0.004)


def bell(note: Pitch) -> Floats:
    """A small glockenspiel bar, kept gentle above 8 kHz."""
    ratios = np.array([1, 2.01, 2.756, 5.404])
    amps = np.array([1, 0.10, 0.22, 0.08 * note.bright])
    amps = amps / (1 + (note.hz * ratios / 5500) ** 2)
    t60 = np.array([2.6, 1.6, 0.9, 0.3])
    return _struck(note, ratios, amps, t60, width=0.45, release_s=0.6, beat_cents=3, attack_s=0.002)


def celesta(note: Pitch) -> Floats:
    """A music-box celesta: nearly a sine, with a soft click of wood."""
    ratios = np.array([1, 2, 3, 4.05])
    amps = np.array([1, 0.12, 0.05, 0.14 * note.bright])
    t60 = np.array([1.9, 1.1, 0.7, 0.4])
    out = _struck(note, ratios, amps, t60, width=0.4, release_s=0.4, beat_cents=2.5)
    return _thump(note, out, level=0.03, low_hz=700, high_hz=3000)


def _swept(
    note: Pitch,
    cutoff: Floats,
    *,
    frames: int,
    detunes: tuple[float, ...],
    rolloff: float = 1.0,
    q: float = 0.8,
    width: float = 0.6,
    partials: int = 28,
    formant: Callable[[Floats], Floats] | None = None,
) -> Floats:
    """Sound detuned saw-like tones through a moving lowpass; no envelope yet."""
    n = np.arange(1, partials + 1, dtype=np.float64)
    n = n[note.hz * n < 9000]
    base = note.hz * n
    amps = n**-rolloff * (formant(base) if formant else 1.0)
    levels = amps * tones.lowpass_gain(base, cutoff, q=q)
    levels /= np.sqrt(np.sum(np.max(levels, axis=0) ** 2) * len(detunes)) + 1e-9
    freqs = np.concatenate([base * 2 ** (cents / 1200) for cents in detunes])
    levels = np.tile(levels, (1, len(detunes)))
    phases = note.rng.random((2, len(freqs)))
    if len(detunes) == 1:
        phases[0] = 0.0
    middle = tones.sum_partials(freqs, levels, phases[0], frames)
    if not width:
        return np.stack((middle, middle))
    # Two tones are wide enough, and cost less than mirroring all of them.
    edges = np.concatenate([base * 2 ** (cents / 1200) for cents in (detunes[0] - 1, detunes[-1])])
    gains = (len(detunes) / 2) ** 0.5 * _mono_below(edges)
    side = tones.sum_partials(
        edges, levels[:, : len(edges)] * gains, phases[1][: len(edges)], frames
    )
    return tones.widen(middle, side, width)


def _sustained(note: Pitch, *, attack_s: float, release_s: float) -> tuple[int, Floats, Floats]:
    frames = round((note.hold_s + release_s) * RATE)
    shape = tones.adsr(frames, attack_s=min(attack_s, note.hold_s * 0.6), release_s=release_s)
    return frames, tones.block_times(frames), shape


def pad(note: Pitch) -> Floats:
    """A warm pad: five detuned saws behind a filter that slowly opens and closes."""
    frames, times, shape = _sustained(note, attack_s=0.45, release_s=1.1)
    swell = np.sin(np.pi * np.minimum(times / (note.hold_s + 0.5), 1)) ** 2
    cutoff = (900 + 1700 * swell) * note.bright + 0.5 * note.hz
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(-8, -3, 3, 8), rolloff=1.1, width=0.6, partials=22
    )


def glass_pad(note: Pitch) -> Floats:
    """An airy pad: few harmonics, wide beating, a slow breath."""
    frames, times, shape = _sustained(note, attack_s=0.9, release_s=1.8)
    cutoff = (1900 + 900 * np.sin(2 * np.pi * 0.11 * times)) * note.bright + note.hz
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(-6, 0, 6), rolloff=1.3, width=0.42, partials=18, q=0.6
    )


def strings(note: Pitch) -> Floats:
    """A string section: six bowed saws with wooden formants and a slow bow."""

    def wood(freqs: Floats) -> Floats:
        return (
            0.7
            + np.exp(-(((freqs - 480) / 220) ** 2))
            + 0.5 * np.exp(-(((freqs - 1400) / 500) ** 2))
        )

    frames, times, shape = _sustained(note, attack_s=0.22, release_s=0.7)
    bow = 0.7 + 0.3 * np.minimum(times / 0.6, 1)
    cutoff = 3400 * note.bright * bow + note.hz
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(-10, -4, 3, 9), width=0.5, formant=wood, q=0.6
    )


def staccato_strings(note: Pitch) -> Floats:
    """A short bow stroke for ostinatos."""
    frames = round((min(note.hold_s, 0.28) + 0.22) * RATE)
    times = tones.block_times(frames)
    cutoff = 3800 * note.bright * np.exp(-times / 0.25) + note.hz
    shape = tones.adsr(frames, attack_s=0.018, decay_s=0.3, sustain=0.25, release_s=0.2)
    return shape * _swept(note, cutoff, frames=frames, detunes=(-8, 0, 8), width=0.45, q=0.6)


def horns(note: Pitch) -> Floats:
    """Low brass: harmonics that bloom with the breath."""
    frames, times, shape = _sustained(note, attack_s=0.18, release_s=0.5)
    cutoff = note.hz * 1.5 + 700 * note.bright * (1 - np.exp(-times / 0.35))
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(-4, 0, 4), rolloff=0.8, width=0.4, partials=16, q=0.6
    )


def pluck(note: Pitch) -> Floats:
    """A synth pluck: three saws and a filter that snaps shut with a little resonance."""
    frames = round((min(note.hold_s, 0.45) + 0.25) * RATE)
    times = tones.block_times(frames)
    cutoff = note.hz * 1.4 + 5200 * note.bright * np.exp(-times / 0.09)
    shape = tones.adsr(frames, attack_s=0.003, decay_s=0.45, sustain=0.12, release_s=0.22)
    return shape * _swept(note, cutoff, frames=frames, detunes=(-7, 0, 7), q=1.3, width=0.55)


def stab(note: Pitch) -> Floats:
    """A synth chord stab: wide saws with a short body, made to be pumped by the kick."""
    frames, times, shape = _sustained(note, attack_s=0.006, release_s=0.18)
    cutoff = note.hz + (1100 + 3000 * np.exp(-times / 0.22)) * note.bright
    return shape * _swept(note, cutoff, frames=frames, detunes=(-11, -4, 4, 11), width=0.65, q=0.9)


def soft_lead(note: Pitch) -> Floats:
    """A rounded lead close to a triangle, softened by two detuned copies."""
    frames, times, shape = _sustained(note, attack_s=0.03, release_s=0.3)
    cutoff = note.hz * 2 + 900 * note.bright * np.exp(-times / 0.5)
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(-5, 0, 5), rolloff=1.6, width=0.4, partials=12
    )


def round_bass(note: Pitch) -> Floats:
    """A fingered bass: strong fundamental, a touch of growl at the start, all in the middle."""
    frames = round((note.hold_s + 0.09) * RATE)
    times = tones.block_times(frames)
    cutoff = note.hz * 2.2 + 520 * note.bright * np.exp(-times / 0.14)
    shape = tones.adsr(frames, attack_s=0.006, decay_s=1.6, sustain=0.35, release_s=0.08)
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(0,), rolloff=1.25, width=0, partials=12
    )


def synth_bass(note: Pitch) -> Floats:
    """A sequenced bass: saw, resonant filter, short and dry."""
    frames = round((note.hold_s + 0.06) * RATE)
    times = tones.block_times(frames)
    cutoff = note.hz * 1.5 + 1100 * note.bright * np.exp(-times / 0.11)
    shape = tones.adsr(frames, attack_s=0.004, decay_s=0.5, sustain=0.55, release_s=0.05)
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(0,), rolloff=0.9, width=0, partials=24, q=1.4
    )


def sub_bass(note: Pitch) -> Floats:
    """A slow sine-like foundation with enough second harmonic to be heard on a phone."""
    frames, times, shape = _sustained(note, attack_s=0.08, release_s=0.35)
    cutoff = np.full_like(times, note.hz * 2.4)
    return shape * _swept(
        note, cutoff, frames=frames, detunes=(0,), rolloff=1.4, width=0, partials=6
    )


VOICES: Mapping[str, Voice] = {
    voice.__name__: voice
    for voice in (
        piano, electric_piano, guitar, muted_guitar, mallet, vibraphone, bell, celesta,
        pad, glass_pad, strings, staccato_strings, horns, pluck, stab, soft_lead,
        round_bass, synth_bass, sub_bass,
    )
}  # fmt: skip
