"""Treatments of sound and changing speeds, as they are heard in the mix."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.sound.mixing import mix
from cutroom.backend.render.sound.spectral import iter_denoised, measure_noise
from cutroom.backend.render.sound.treating import iter_treated
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Clip, Draft, Treatment
from cutroom.domain.ids import SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import source_of, tone, write_sound

pytestmark = pytest.mark.ffmpeg

RATE = 48_000


def blocks(sound: np.ndarray):
    for start in range(0, len(sound), 30_011):
        yield sound[start : start + 30_011].astype(np.float32)


def treated(sound: np.ndarray, treatment: Treatment, **more) -> np.ndarray:
    return np.concatenate(list(iter_treated(blocks(sound), treatment, len(sound), **more)))


def db(sound: np.ndarray) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(np.square(sound, dtype=np.float64))) + 1e-9))


def peak_hz(sound: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound)), 4 * len(sound)))
    return float(np.argmax(spectrum) * RATE / (4 * len(sound)))


def phrases(seconds: float) -> np.ndarray:
    """A buzzing voice of 150 Hz that speaks for half of every second."""
    at = np.arange(round(seconds * RATE)) / RATE
    voice = sum(np.sin(2 * np.pi * 150 * k * at) / k for k in range(1, 20)) * 0.1
    gate = np.clip(4 * np.sin(2 * np.pi * at), 0, 1)
    return np.stack([voice * gate] * 2, axis=1).astype(np.float32)


def test_noise_and_hum_go_and_the_voice_stays(tmp_path) -> None:
    clean = phrases(8)
    rng = np.random.default_rng(2)
    noisy = clean + rng.normal(0, 0.006, clean.shape).astype(np.float32) + tone(8, 100, 0.006)
    source = source_of(write_sound(tmp_path / "a.wav", noisy))

    noise = measure_noise(source.path, source.asset.facts)
    out = np.concatenate(list(iter_denoised(blocks(noisy), noise, 1.0)))

    assert out.shape == noisy.shape
    pauses = np.abs(clean[:, 0]) < 1e-6
    assert db(out[pauses]) < db(noisy[pauses]) - 15
    assert abs(db(out[~pauses]) - db(clean[~pauses])) < 0.5
    left = np.square(out - clean).sum()
    assert 10 * np.log10(np.square(noisy - clean).sum() / left) > 6


def test_half_the_amount_leaves_more_of_the_noise(tmp_path) -> None:
    sound = np.random.default_rng(3).normal(0, 0.01, (4 * RATE, 2)).astype(np.float32)
    source = source_of(write_sound(tmp_path / "a.wav", sound))
    noise = measure_noise(source.path, source.asset.facts)

    half = treated(sound, Treatment("denoise", amount=0.5), noise=noise)

    assert -13 < db(half) - db(sound) < -8


@pytest.mark.parametrize("semitones", [-12, -5, 4, 14])
def test_pitch_moves_by_semitones_and_the_tempo_stays(semitones) -> None:
    sound = tone(3, 440)

    out = treated(sound, Treatment("pitch", semitones=semitones))

    middle = out[RATE // 2 : -RATE // 2]
    assert abs(peak_hz(middle) / (440 * 2 ** (semitones / 12)) - 1) < 0.003
    assert abs(db(middle) - db(sound)) < 0.7
    assert out.shape == sound.shape


def test_an_echo_comes_back_softer() -> None:
    sound = np.zeros((2 * RATE, 2), np.float32)
    sound[1000:1480] = tone(0.01, 1000, 0.5)

    out = treated(sound, Treatment("echo", amount=0.5))

    step = 220 * 48
    heard = [db(out[1000 + turn * step : 1480 + turn * step]) for turn in range(4)]
    assert heard[0] > heard[1] > heard[2] > heard[3] > -45
    assert db(out[1000 + 4 * step :]) < -80


def test_sides_are_swapped_and_a_voice_is_made_clearer() -> None:
    left = tone(1) * np.array([1, 0], np.float32)
    assert db(treated(left, Treatment("swap_channels"))[:, 0]) < -80

    low, high = tone(1, 50), tone(1, 3400, 0.02)
    voice = Treatment("voice_enhance")
    assert db(treated(low, voice)) < db(low) - 3
    assert db(treated(high, voice)) > db(high) + 4


class Desk:
    """A folder with one sound in it, mixed as a clip."""

    def __init__(self, folder: Path, sound: np.ndarray) -> None:
        self.folder = folder
        self.source: Source = source_of(write_sound(folder / "a.wav", sound))

    def clip(self, end: int, **more) -> Clip:
        return Clip(SegmentId("v1"), self.source.asset.id, TimeRange(0, end), **more)

    def mix(self, *clips: Clip) -> np.ndarray:
        draft = Draft(clips=clips, next_id=9)
        out = self.folder / "mix.f32"
        mix(draft, {self.source.asset.id: self.source}, out, cache=self.folder / "cache")
        return np.fromfile(out, "<f4").reshape(-1, 2)


def test_a_treated_clip_is_mixed_anew_and_heard_as_asked(tmp_path) -> None:
    desk = Desk(tmp_path, tone(3, 500))

    plain = desk.mix(desk.clip(3000))
    raised = desk.mix(desk.clip(3000, treatments=(Treatment("pitch", semitones=12),)))

    assert abs(peak_hz(plain[RATE:-RATE]) - 500) < 2
    assert abs(peak_hz(raised[RATE:-RATE]) - 1000) < 3
    assert len(raised) == len(plain)


def test_a_treated_clip_goes_on_over_a_split_but_not_over_another_treatment(tmp_path) -> None:
    desk = Desk(tmp_path, tone(4, 500))
    pitch = (Treatment("pitch", semitones=12),)
    first = desk.clip(2000, treatments=pitch)
    second = replace(first, id=SegmentId("v2"), source=TimeRange(2000, 4000))

    whole = desk.mix(first, second)
    mixed = desk.mix(first, replace(second, treatments=()))

    assert db(whole[2 * RATE - 2000 : 2 * RATE + 2000]) > db(whole) - 1
    assert abs(peak_hz(mixed[: int(1.9 * RATE)]) - 1000) < 3
    assert abs(peak_hz(mixed[int(2.1 * RATE) :]) - 500) < 3


def test_a_ramp_is_heard_at_the_right_time_at_its_own_pitch(tmp_path) -> None:
    sound = np.zeros((6 * RATE, 2), np.float32)
    for beat in range(1, 6):
        sound[beat * RATE : beat * RATE + 4800] = tone(0.1, 800, 0.5)
    desk = Desk(tmp_path, sound)

    out = desk.mix(desk.clip(6000, speed=1.0, speed_to=2.0))

    assert len(out) == 4 * RATE
    level = np.abs(out[:, 0])
    for beat in range(1, 6):
        # Solve t + t²/8 = beat: the speed grows by a quarter each second.
        at = round(4 * ((1 + beat / 2) ** 0.5 - 1) * RATE)
        near = np.flatnonzero(level[at - 4800 : at + 4800] > 0.1)
        assert len(near)
        assert abs(near[0] - 4800) <= 0.012 * RATE
    assert abs(peak_hz(out) - 800) < 12
