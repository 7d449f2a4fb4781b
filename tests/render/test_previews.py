"""Looking without exporting."""

import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.looking.previews import (
    Previewer,
    clock_text,
    encode_jpeg,
    scaled,
    sheet_times,
)
from cutroom.backend.render.pixels.planes import rgb_of_sheet
from cutroom.domain.draft import Canvas, Clip, Draft, Motion, Sound, SoundRole
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from cutroom.errors import EmptyDraft
from tests.support.media import (
    read_number,
    source_of,
    tone,
    write_film,
    write_photo,
    write_sound,
)

pytestmark = pytest.mark.ffmpeg

COLORS = ("#FF0000", "#00FF00", "#0000FF")


def draft(width: int = 640, height: int = 360) -> Draft:
    clips = tuple(
        Clip(SegmentId(f"v{n}"), None, TimeRange(0, 1000), color=color)
        for n, color in enumerate(COLORS)
    )
    return Draft(canvas=Canvas(width, height, Fraction(30)), clips=clips)


@pytest.fixture
def previewer(tmp_path: Path) -> Iterator[Previewer]:
    previewer = Previewer(tmp_path / "cache")
    yield previewer
    previewer.close()


def test_a_frame_is_the_one_on_screen_at_that_time(previewer):
    seen = [int(np.argmax(previewer.frame(draft(), {}, at)[5, 5])) for at in (0, 999, 1000, 2500)]

    assert seen == [0, 0, 1, 2]


def test_times_beyond_the_film_show_its_edges(previewer):
    assert np.argmax(previewer.frame(draft(), {}, -50)[5, 5]) == 0
    assert np.argmax(previewer.frame(draft(), {}, 99_000)[5, 5]) == 2


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (640, 360)])
def test_no_side_is_longer_than_assistants_look_at(previewer, size):
    height, width = previewer.frame(draft(*size), {}, 0).shape[:2]

    assert max(width, height) == min(1568, max(size))
    assert abs(width / height - size[0] / size[1]) < 0.01


def test_a_contact_sheet_shows_all_parts_of_the_film_with_their_times(previewer):
    sheet = previewer.contact_sheet(draft(), {}, columns=3, count=3)
    thirds = np.array_split(sheet[10:60], 3, axis=1)

    assert [int(np.argmax(part.mean(axis=(0, 1)))) for part in thirds] == [0, 1, 2]
    assert max(sheet.shape) <= 1568
    # The time stands white on dark in the lower left corner of each picture.
    corner = sheet[sheet.shape[0] * 3 // 4 :, : sheet.shape[1] // 9]
    assert (corner.min(axis=2) > 200).any()


def test_a_jpeg_is_small_and_opens(previewer):
    content = encode_jpeg(previewer.frame(draft(1920, 1080), {}, 0), 80)

    assert Image.open(io.BytesIO(content)).size == (1568, 882)
    assert len(content) < 250_000


def test_a_waveform_is_high_where_the_sound_is(previewer, tmp_path):
    source = source_of(write_sound(tmp_path / "m.wav", tone(1.5)))
    sound = Sound(
        SegmentId("s1"),
        SoundRole.MUSIC,
        TimeRange(0, 1500),
        "m.wav",
        asset=AssetId(source.asset.id),
        loop=False,
    )
    picture = previewer.waveform(
        Draft(clips=draft().clips, sounds=(sound,)), {source.asset.id: source}
    )
    bright = (picture[60:370] == (125, 211, 252)).all(axis=2).sum(axis=0)

    assert bright[100:600].min() > 3 * max(1, bright[800:1300].max())


def test_nothing_to_look_at_is_said(previewer):
    with pytest.raises(EmptyDraft):
        previewer.frame(Draft(), {}, 0)
    with pytest.raises(EmptyDraft):
        previewer.waveform(Draft(), {})


def test_times_are_written_as_people_do():
    assert [clock_text(at) for at in (0, 5000, 5240, 65_900)] == [
        "0:00",
        "0:05",
        "0:05.2",
        "1:05.9",
    ]
    assert sheet_times(9000, 3) == [1500, 4500, 7500]


def test_a_look_is_like_the_export_at_its_size(tmp_path, previewer):
    source = source_of(write_photo(tmp_path / "p.jpg", width=1600, height=1200, seed=3))
    clip = Clip(
        SegmentId("v1"), source.asset.id, TimeRange(0, 2000), motion=Motion(1.0, 1.1), color=""
    )
    film = Draft(canvas=Canvas(1280, 720, Fraction(30)), clips=(clip,))
    sources = {source.asset.id: source}
    layout = Layout(
        film,
        {source.asset.id: source.asset},
        rate=Fraction(30),
        is_drawn_anew=lambda cue: False,
    )
    compositor = Compositor((1280, 720), sources, film.canvas.background, tmp_path / "bare")
    exported = rgb_of_sheet(compositor.compose(layout.frame(30)))
    compositor.close()

    for side in (1280, 640):
        wanted = scaled(exported, side)
        assert cv2.PSNR(previewer.frame(film, sources, 1000, max_side=side), wanted) > 33


@pytest.mark.parametrize("order", [[2.9, 0.4, 5.5, 3.1, 5.6, 1.2], [5.9, 0.0, 3.0]])
def test_places_far_from_key_frames_are_met_exactly(tmp_path, previewer, order):
    usual = {"preset": "medium", "crf": "14", "x264-params": "keyint=infinite"}
    path = write_film(tmp_path / "f.mp4", seconds=6, keyframe_every=600, options=usual)
    source = source_of(path)
    clip = Clip(SegmentId("v1"), source.asset.id, TimeRange(0, 6000))
    film = Draft(canvas=Canvas(320, 180, Fraction(30)), clips=(clip,))

    seen = [
        read_number(previewer.frame(film, {source.asset.id: source}, round(at * 1000)))
        for at in order
    ]

    assert seen == [int(at * 30 + 1e-6) for at in order]
