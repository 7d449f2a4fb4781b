import numpy as np
import pytest

from cutroom.backend.render.sound.loudness import (
    SILENT_LUFS,
    integrated_lufs,
    measure,
    true_peak_db,
)
from cutroom.backend.render.sound.mastering import CEILING_DB, limiter_curve, master
from tests.support.media import tone

RATE = 48_000


@pytest.mark.parametrize("level_db", [-23, -33, -40])
def test_a_stereo_tone_of_1_khz_measures_its_level(level_db: int) -> None:
    sound = tone(20, 997, 10 ** (level_db / 20))

    assert integrated_lufs(sound) == pytest.approx(level_db, abs=0.1)


def test_quiet_passages_do_not_count() -> None:
    loud, quiet = tone(10, 997, 10 ** (-23 / 20)), tone(10, 997, 10 ** (-50 / 20))

    assert integrated_lufs(np.concatenate([quiet, loud, quiet])) == pytest.approx(-23, abs=0.2)


def test_silence_and_nothing_measure_the_floor() -> None:
    for frames in (0, 100, RATE):
        assert measure(np.zeros((frames, 2), np.float32)).lufs == SILENT_LUFS


def test_a_blink_of_sound_has_a_loudness() -> None:
    assert integrated_lufs(tone(0.2, 997, 10 ** (-23 / 20))) == pytest.approx(-23, abs=0.5)


def test_peaks_between_samples_are_found() -> None:
    at = np.arange(RATE)
    wave = (0.5 * np.sin(2 * np.pi * at / 4 + np.pi / 4)).astype(np.float32)
    sound = np.stack([wave, wave], axis=1)

    assert np.abs(sound).max() == pytest.approx(0.354, abs=0.001)
    assert true_peak_db(sound[4:]) == pytest.approx(-6.02, abs=0.3)


def test_the_limiter_never_lets_a_peak_through() -> None:
    rng = np.random.default_rng(0)
    peaks = rng.exponential(0.4, 5000)

    curve = limiter_curve(peaks)

    assert (peaks * curve).max() <= 10 ** (CEILING_DB / 20) + 1e-9
    assert curve.max() <= 1


def test_the_limiter_moves_gently_and_comes_back() -> None:
    peaks = np.full(2000, 0.3)
    peaks[1000] = 2.0

    curve = limiter_curve(peaks)

    assert np.abs(np.diff(curve)).max() < 0.2
    assert curve[900] == 1
    assert curve[1500] > 0.99


def test_mastering_meets_the_target_with_peaks_held() -> None:
    rng = np.random.default_rng(1)
    sound = rng.normal(0, 0.03, (10 * RATE, 2)).astype(np.float32)
    sound[:: RATE // 2] = 0.9
    out = np.empty_like(sound)

    made = master(sound, out, goal_lufs=-14, own_lufs=integrated_lufs(sound))

    assert integrated_lufs(out) == pytest.approx(-14, abs=0.2)
    assert made.lufs == pytest.approx(integrated_lufs(out), abs=0.01)
    assert true_peak_db(out) < -1
    assert not made.held_back


def test_silence_stays_silence() -> None:
    sound = np.zeros((RATE, 2), np.float32)
    out = np.ones_like(sound)

    assert master(sound, out, goal_lufs=-14, own_lufs=SILENT_LUFS).gain_db == 0
    assert not out.any()
