"""Two versions of a film beside each other."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from cutroom.backend.render.looking.pairs import differing_times, pair
from cutroom.backend.render.looking.previews import GAP, MAX_SIDE, Previewer
from cutroom.backend.render.looking.shown import Shown
from cutroom.domain.draft import Canvas, Clip, Cue, CueRole, Draft
from cutroom.domain.ids import SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import source_of, write_photo

pytestmark = pytest.mark.ffmpeg

COLORS = ("#C00000", "#00C000", "#0000C0")


def draft(*colors: str, size: tuple[int, int] = (640, 360)) -> Draft:
    clips = tuple(
        Clip(SegmentId(f"v{n}"), None, TimeRange(0, 2000), color=color)
        for n, color in enumerate(colors)
    )
    return Draft(canvas=Canvas(*size, Fraction(30)), clips=clips)


def middles(picture: np.ndarray) -> list[int]:
    """Return which of red, green and blue each half of a picture is in its middle."""
    height, width = picture.shape[:2]
    return [int(np.argmax(picture[height // 2, x])) for x in (width // 4, width * 3 // 4)]


@pytest.fixture
def previewer(tmp_path: Path) -> Iterator[Previewer]:
    previewer = Previewer(tmp_path / "cache")
    yield previewer
    previewer.close()


def test_each_version_shows_its_own_frame_of_that_time(previewer):
    versions = Shown(draft(*COLORS), "version 1"), Shown(draft(*COLORS[::-1]), "version 2")

    seen = [middles(pair(previewer, versions, {}, at)) for at in (500, 2500, 4500)]

    assert seen == [[0, 2], [1, 1], [2, 0]]


def test_each_half_is_the_preview_of_its_version(previewer, tmp_path):
    source = source_of(write_photo(tmp_path / "p.jpg", width=1600, height=900, seed=2))
    clip = Clip(SegmentId("v1"), source.asset.id, TimeRange(0, 2000))
    film = Draft(canvas=Canvas(1280, 720, Fraction(30)), clips=(clip,))
    versions = Shown(film, "version 1"), Shown(replace(film, title="x"), "version 2")

    sheet = pair(previewer, versions, {source.asset.id: source}, 1000)
    wide = (sheet.shape[1] - 3 * GAP) // 2
    alone = previewer.frame(film, {source.asset.id: source}, 1000, max_side=wide)

    # Away from the words in the two left corners.
    half = alone.shape[1] // 2
    for left in (GAP, 2 * GAP + wide):
        cell = sheet[GAP : GAP + alone.shape[0], left : left + wide]
        assert cv2.PSNR(cell[:, half:], alone[:, half:]) > 45
        assert (cell[: alone.shape[0] // 6, :half] != alone[: alone.shape[0] // 6, :half]).any()


def test_other_shapes_stand_at_the_same_height_within_the_size_that_is_looked_at(previewer):
    large, tall = draft(COLORS[0], size=(1920, 1080)), draft(COLORS[1], size=(1080, 1920))

    picture = pair(previewer, (Shown(large, "version 1"), Shown(tall, "version 2")), {}, 0)

    assert max(picture.shape[:2]) <= MAX_SIDE
    assert np.argmax(picture[picture.shape[0] // 2, 300]) == 0
    assert np.argmax(picture[picture.shape[0] // 2, -60]) == 1


def test_a_version_without_anything_or_already_at_its_end_is_shown_as_such(previewer):
    short, empty = draft(COLORS[0]), Draft()

    picture = pair(previewer, (Shown(empty, "version 0"), Shown(short, "version 1")), {}, 9000)

    height, width = picture.shape[:2]
    assert list(picture[height // 2, width // 4]) == [40, 40, 40]
    assert np.argmax(picture[height // 2, width * 3 // 4]) == 0


def test_times_are_chosen_where_the_versions_differ(previewer):
    film = draft(*COLORS)
    title = Cue(SegmentId("t1"), CueRole.TITLE, "New", TimeRange(3000, 4000))
    versions = Shown(film, "version 1"), Shown(replace(film, cues=(title,)), "version 2")

    times = differing_times(previewer, versions, {}, 3)

    assert len(times) == 3
    assert all(3000 <= time < 4000 for time in times)


def test_without_any_difference_times_are_spread_over_the_film(previewer):
    versions = Shown(draft(*COLORS), "version 1"), Shown(draft(*COLORS), "version 2")

    assert differing_times(previewer, versions, {}, 3) == [1000, 3000, 5000]
