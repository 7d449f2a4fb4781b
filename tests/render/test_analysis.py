"""Measures of synthesised media: levels, shots, bars, beats."""

from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.analysis.analyst import MediaAnalyst
from cutroom.backend.render.sources import Source
from cutroom.domain.measures import (
    Bars,
    BarsOf,
    Beats,
    BeatsOf,
    BeatsOfBed,
    Levels,
    LevelsOf,
    Sight,
    SightOf,
)
from cutroom.errors import FileMissing
from tests.support.media import scene, source_of, tone, write_film, write_photo, write_sound

pytestmark = pytest.mark.ffmpeg


def measured(folder: Path, kind, source: Source, **more):
    wanted = kind(source.asset.id, **more)
    return MediaAnalyst(folder / "cache").measure(wanted, {source.asset.id: source})


def test_levels_follow_the_sound(tmp_path) -> None:
    sound = np.concatenate([tone(1.0, gain=0.5), np.zeros((24_000, 2)), tone(0.5, gain=0.05)])
    source = source_of(write_sound(tmp_path / "a.wav", sound))

    levels = measured(tmp_path, LevelsOf, source)

    assert isinstance(levels, Levels)
    assert len(levels.values) == 200
    assert abs(levels.db(500) - -9.03) <= 0.5
    assert levels.db(1250) < -90
    assert abs(levels.db(1750) - -29.03) <= 0.5
    assert levels.db(5000) < -90


def test_an_answer_is_kept_and_a_damaged_one_measured_anew(tmp_path) -> None:
    source = source_of(write_sound(tmp_path / "a.wav", tone(0.5)))
    first = measured(tmp_path, LevelsOf, source)
    (kept,) = (tmp_path / "cache" / "analysis").glob("*.json")
    kept.write_text("{")

    assert measured(tmp_path, LevelsOf, source) == first
    assert kept.read_text() != "{"

    source.path.unlink()
    with pytest.raises(FileMissing):
        measured(tmp_path, LevelsOf, source)


def shots(*starts: int):
    """Draw another scene from each of these frames on, with a drifting view."""

    def draw(index: int) -> np.ndarray:
        number = sum(start <= index for start in starts)
        wide = scene(480, 180, seed=number * 7 + 1)
        offset = index % 120
        return wide[:, offset : offset + 320]

    return draw


@pytest.mark.parametrize("rate", [25, 30])
def test_shots_are_found_to_the_frame(tmp_path, rate) -> None:
    film = write_film(tmp_path / "a.mp4", seconds=4, rate=rate, draw=shots(0, 31, 70))

    sight = measured(tmp_path, SightOf, source_of(film))

    assert isinstance(sight, Sight)
    assert [at for at, size in sight.jumps if size > 0.3] == [
        31 * 1000 // rate,
        70 * 1000 // rate,
    ]


def test_a_flash_and_a_slow_change_are_no_shots(tmp_path) -> None:
    def draw(index: int) -> np.ndarray:
        if index == 20:
            return np.full((180, 320, 3), 255, np.uint8)
        share = min(1.0, max(0.0, (index - 40) / 30))
        return (scene(320, 180, 1) * (1 - share) + scene(320, 180, 9) * share).astype(np.uint8)

    film = write_film(tmp_path / "a.mp4", seconds=3, draw=draw)

    sight = measured(tmp_path, SightOf, source_of(film))

    assert [jump for jump in sight.jumps if jump[1] > 0.3] == []


def test_activity_tells_where_it_moves(tmp_path) -> None:
    def draw(index: int) -> np.ndarray:
        offset = (index - 30) * 4 if 30 <= index < 60 else 0
        return scene(640, 180, 3)[:, offset : offset + 320]

    film = write_film(tmp_path / "a.mp4", seconds=3, draw=draw)

    activity = measured(tmp_path, SightOf, source_of(film)).activity

    assert len(activity) == 12
    assert min(activity[5:8]) > 4 * max(*activity[:3], *activity[9:])


def barred(top: int, bottom: int, left: int, right: int):
    def draw(index: int) -> np.ndarray:
        picture = scene(320, 180, seed=5 + index // 10).copy()
        picture[:top], picture[180 - bottom :] = 0, 0
        picture[:, :left], picture[:, 320 - right :] = 0, 0
        return picture

    return draw


@pytest.mark.parametrize("edges", [(22, 22, 0, 0), (0, 0, 60, 60), (10, 30, 40, 0)])
def test_bars_are_found_to_the_pixel_and_never_left_over(tmp_path, edges) -> None:
    film = write_film(tmp_path / "a.mp4", seconds=2, draw=barred(*edges))

    bars = measured(tmp_path, BarsOf, source_of(film))

    assert isinstance(bars, Bars)
    top, bottom, left, right = edges
    rect = bars.inside
    got = (rect.y * 180, (1 - rect.y - rect.height) * 180, rect.x * 320)
    for wide, exact in zip(got, (top, bottom, left), strict=True):
        assert exact - 0.01 <= wide <= exact + 2.01
    assert right - 0.01 <= (1 - rect.x - rect.width) * 320 <= right + 2.01


def test_a_full_picture_and_a_dark_film_have_no_bars(tmp_path) -> None:
    full = write_film(tmp_path / "a.mp4", seconds=1)
    dark = write_film(tmp_path / "b.mp4", seconds=1, draw=lambda _: np.zeros((180, 320, 3), "u1"))

    assert measured(tmp_path, BarsOf, source_of(full)) == Bars(None)
    assert measured(tmp_path, BarsOf, source_of(dark)) == Bars(None)


def test_bars_of_a_photo_are_found_as_it_is_shown(tmp_path) -> None:
    import PIL.Image

    pixels = scene(400, 300, 2).copy()
    pixels[:45] = 0
    PIL.Image.fromarray(pixels).save(tmp_path / "a.png")
    plain = write_photo(tmp_path / "b.jpg", orientation=6)

    rect = measured(tmp_path, BarsOf, source_of(tmp_path / "a.png")).inside

    assert 45 <= rect.y * 300 <= 46.1
    assert measured(tmp_path, BarsOf, source_of(plain)) == Bars(None)


def clicks(times_s: list[float], seconds: float) -> np.ndarray:
    """Short noise bursts at these times, over a soft chord."""
    rng = np.random.default_rng(4)
    sound = 0.3 * tone(seconds, 220, 0.1) + 0.3 * tone(seconds, 277, 0.1)
    burst = rng.normal(0, 0.3, 2400) * np.exp(-np.arange(2400) / 500)
    for at in times_s:
        start = round(at * 48_000)
        piece = sound[start : start + 2400]
        piece += burst[: len(piece), None].astype(np.float32)
    return sound


@pytest.mark.parametrize("bpm", [84, 100, 123.5, 150])
def test_beats_of_a_recording_are_found_within_20_ms(tmp_path, bpm) -> None:
    true = [0.4 + number * 60 / bpm for number in range(int(20 * bpm / 60) - 2)]
    source = source_of(write_sound(tmp_path / "a.wav", clicks(true, 20)))

    beats = measured(tmp_path, BeatsOf, source)

    assert isinstance(beats, Beats)
    found = np.array(beats.times) / 1000
    misses = [float(np.abs(found - at).min()) for at in true[2:-2]]
    assert max(misses) <= 0.020
    assert abs(np.median(np.diff(found)) - 60 / bpm) < 0.01


def test_a_composed_bed_is_heard_where_its_score_says(tmp_path) -> None:
    from cutroom.backend.render.beds.compose import compose

    bed = compose("electronic", 20_000, 3)
    source = source_of(write_sound(tmp_path / "bed.wav", bed))
    told = MediaAnalyst(tmp_path).measure(BeatsOfBed("electronic", 20_000, 3), {})

    heard = measured(tmp_path, BeatsOf, source)

    misses = [min(abs(at - other) for other in heard.times) for at in told.times[4:-4]]
    assert np.median(misses) <= 20


def test_silence_has_no_beats(tmp_path) -> None:
    source = source_of(write_sound(tmp_path / "a.wav", np.zeros((200_000, 2), np.float32)))

    assert measured(tmp_path, BeatsOf, source) == Beats(())
