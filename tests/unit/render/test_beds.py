import contextlib
from fractions import Fraction

import av
import numpy as np
import pytest

from cutroom.backend.render.beds import mastering
from cutroom.backend.render.beds.compose import (
    RATE,
    STYLES,
    beat_times_ms,
    compose,
    compose_onto,
    frames_of,
)
from cutroom.backend.render.beds.form import section_plan
from cutroom.backend.render.beds.limits import VERSION
from cutroom.backend.render.beds.theory import chord_from, lead_voices
from cutroom.backend.render.sound.raw_sound import RawSound

NAMES = (
    "lo-fi",
    "upbeat",
    "cinematic",
    "ambient",
    "corporate",
    "acoustic",
    "electronic",
    "festive",
)


def decibels(samples: np.ndarray) -> float:
    return 20 * float(np.log10(np.sqrt(np.mean(samples**2)) + 1e-12))


def test_a_bed_that_is_composed_onto_a_file_is_the_same_as_one_in_memory(tmp_path):
    tape = RawSound(tmp_path / "bed.f32", frames_of(9_500))

    compose_onto(tape, "upbeat", 9_500, seed=4)
    tape.close()

    kept = np.fromfile(tmp_path / "bed.f32", "<f4").reshape(-1, 2)
    assert np.array_equal(kept, compose("upbeat", 9_500, seed=4))


def test_the_library_holds_the_eight_promised_styles_in_both_languages():
    assert tuple(STYLES) == NAMES
    assert VERSION
    for style in STYLES.values():
        assert style.description and style.bpm > 0
        assert style.moods_en and all(word.isascii() for word in style.moods_en)
        assert style.moods_zh and not any(word.isascii() for word in style.moods_zh)


@pytest.mark.parametrize("name", NAMES)
def test_every_style_is_mastered_alike_and_ends_in_silence(name: str):
    bed = compose(name, 4_000)

    assert bed.shape == (4 * RATE, 2) and bed.dtype == np.float32
    assert np.isfinite(bed).all()
    assert abs(mastering.loudness_lufs(bed) + 16) < 0.5
    assert mastering.true_peak(bed) <= 10 ** (-1.5 / 20)
    assert np.abs(bed.mean(axis=0)).max() < 1e-3
    assert decibels(bed[-RATE // 50 :]) < -60
    fall = [decibels(part) for part in np.split(bed[-6 * RATE // 5 :], 3)]
    assert fall == sorted(fall, reverse=True)
    assert fall[0] > -45
    assert decibels(bed.mean(axis=1)) > decibels(bed) - 4


@pytest.mark.parametrize("duration_ms", [1_000, 1_234, 2_501, 61_000])
def test_any_length_is_met_to_the_frame(duration_ms: int):
    bed = compose("acoustic", duration_ms, seed=3)

    assert len(bed) == round(duration_ms * RATE / 1000)
    assert abs(mastering.loudness_lufs(bed) + 16) < 0.7
    assert np.abs(bed[-1]).max() < 1e-4


def test_the_same_words_make_the_same_music():
    assert np.array_equal(compose("lo-fi", 1_500, 7), compose("lo-fi", 1_500, 7))


def test_another_seed_makes_other_music():
    assert not np.allclose(compose("lo-fi", 1_500, 7), compose("lo-fi", 1_500, 8), atol=0.01)


def test_another_style_makes_other_music():
    assert not np.allclose(compose("lo-fi", 1_500), compose("festive", 1_500), atol=0.01)


def test_the_onsets_of_an_electronic_bed_repeat_at_its_beat():
    bed = compose("electronic", 10_000)
    beats = beat_times_ms("electronic", 10_000)
    hop = 240
    played = bed[: round(beats[-1] * 48) // hop * hop].mean(axis=1)
    treble = np.abs(np.fft.rfft(played.reshape(-1, hop) * np.hanning(hop), axis=1))[:, 20:]
    onsets = np.maximum(np.diff(np.sqrt(treble.sum(axis=1))), 0)
    onsets -= onsets.mean()

    likeness = np.correlate(onsets, onsets, "full")[len(onsets) - 1 :] / np.dot(onsets, onsets)
    beat = round((beats[1] - beats[0]) * 48 / hop)
    on_beat = likeness[beat - 1 : beat + 2].max()

    assert on_beat > 0.2
    assert on_beat > 3 * likeness[round(beat * 0.86) : round(beat * 0.9)].max()
    assert on_beat > 3 * likeness[round(beat * 1.1) : round(beat * 1.14)].max()


@pytest.mark.parametrize("duration_ms", [9_000, 30_000, 45_500, 180_000])
def test_tempo_bends_by_a_few_per_cent_at_most_and_leaves_a_final_ring(duration_ms: int):
    for name, style in STYLES.items():
        beats = beat_times_ms(name, duration_ms)

        bpm = 60_000 / (beats[1] - beats[0])
        assert abs(bpm / style.bpm - 1) <= 0.051
        assert 1_500 <= duration_ms - beats[-1] <= 6_500
        assert (len(beats) - 1) % 4 == 0 or duration_ms < 10_000


def test_no_sample_jumps_at_the_edges_of_sections():
    bed = compose("ambient", 10_000)

    assert np.abs(np.diff(bed, axis=0)).max() < 0.2


def test_an_unknown_style_is_refused_with_the_names_that_exist():
    with pytest.raises(ValueError, match=r"polka.*lo-fi.*festive"):
        compose("polka", 5_000)


@pytest.mark.parametrize("duration_ms", [0, 999, 3_600_001])
def test_a_length_outside_the_range_is_refused(duration_ms: int):
    with pytest.raises(ValueError, match="1 s to 60 min"):
        compose("lo-fi", duration_ms)


@pytest.mark.ffmpeg
def test_our_loudness_meter_agrees_with_ffmpegs():
    bed = compose("upbeat", 4_000)
    graph = av.filter.Graph()
    source = graph.add_abuffer(
        sample_rate=RATE, format="flt", layout="stereo", time_base=Fraction(1, RATE)
    )
    meter = graph.add("ebur128", "metadata=1")
    source.link_to(meter)
    meter.link_to(graph.add("abuffersink"))
    graph.configure()
    frame = av.AudioFrame.from_ndarray(bed.reshape(1, -1), format="flt", layout="stereo")
    frame.sample_rate, frame.pts, frame.time_base = RATE, 0, Fraction(1, RATE)

    graph.push(frame)
    graph.push(None)
    measured = -70.0
    with contextlib.suppress(av.error.EOFError):
        while True:
            measured = float(graph.pull().metadata["lavfi.r128.I"])

    assert abs(measured - mastering.loudness_lufs(bed)) < 0.1


@pytest.mark.parametrize(
    ("symbol", "offsets"),
    [
        ("ii9", (0, 3, 7, 10, 14)),
        ("Vsus4", (0, 5, 7)),
        ("bVImaj7", (0, 4, 7, 11)),
        ("I6", (0, 4, 7, 9)),
    ],
)
def test_chord_symbols_are_read_as_a_musician_would(symbol: str, offsets: tuple[int, ...]):
    assert chord_from(symbol, 0).offsets == offsets


def test_voices_move_by_small_steps_from_chord_to_chord():
    hand: tuple[int, ...] = ()
    moves: list[int] = []
    for symbol in ["I", "V", "vi", "IV", "ii7", "V7", "I"]:
        classes = chord_from(symbol, 0).upper_classes()
        following = lead_voices(hand, classes, low=52, high=74)
        assert {note % 12 for note in following} == set(classes)
        moves += [min(abs(note - old) for old in hand) for note in following if hand]
        hand = following

    assert max(moves) <= 4
    assert sum(moves) / len(moves) < 2


@pytest.mark.parametrize("bars", [*range(1, 40), 250, 1801])
def test_sections_fill_the_bars_and_never_break_twice_in_a_row(bars: int):
    plan = list(section_plan(bars))
    names = "".join(name for name, _ in plan)

    assert sum(length for _, length in plan) == bars
    assert "kk" not in names and "kVk" not in names
    assert bars < 2 or names.endswith("o")
