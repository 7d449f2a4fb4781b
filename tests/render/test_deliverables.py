"""GIFs, sound files, pictures and captions: written, decoded and looked at."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import av
import numpy as np
import pysubs2
import pytest
from PIL import Image

from cutroom.backend.render.deliverables import Desk, deliver
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.orders import read_order
from cutroom.domain.draft import Canvas, Clip, Cue, CueRole, CueStyle, Draft
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected, RenderCancelled
from tests.support.media import (
    psnr,
    read_film,
    read_number,
    read_sound,
    source_of,
    write_film,
    write_photo,
)

pytestmark = pytest.mark.ffmpeg

CANVAS = Canvas(160, 90, Fraction(30))


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("media")
    made = [
        source_of(write_film(folder / "f.mp4", seconds=3, tone_hz=440), "film"),
        source_of(write_photo(folder / "p.jpg", width=320, height=180, seed=3), "photo"),
    ]
    cache = tmp_path_factory.mktemp("cache")
    engine = Engine(cache, workers=2)
    sources = {source.asset.id: source for source in made}
    yield Desk(engine, sources, cache, lambda part, text: None, lambda: False)
    engine.close()


def film(*, asset: str = "film", length: int = 2000, canvas: Canvas = CANVAS) -> Draft:
    clip = Clip(SegmentId("v1"), AssetId(asset), TimeRange(0, length))
    return Draft(canvas=canvas, clips=(clip,))


def captioned() -> Draft:
    style = CueStyle(position="top", size=60, color="#FFFF00", bold=True)
    cues = (
        Cue(SegmentId("t2"), CueRole.CAPTION, "Second {line}", TimeRange(1000, 1800)),
        Cue(SegmentId("t1"), CueRole.CAPTION, "First\nline", TimeRange(200, 900), style),
        Cue(SegmentId("t3"), CueRole.TITLE, "No caption", TimeRange(0, 500)),
    )
    return replace(film(), cues=cues)


def test_a_gif_plays_as_long_as_the_film_and_looks_like_it(desk, tmp_path):
    draft = film(asset="photo")
    order = read_order(draft, {"format": "gif"})

    made = deliver(desk, order, tmp_path / "out.gif")

    assert made.verified, made.checks
    assert (made.width, made.height, made.duration_ms) == (160, 90, 2000)
    with av.open(str(made.path)) as file:
        shown = list(file.decode(video=0))
        assert file.format.name == "gif"
        assert float(shown[1].pts * shown[1].time_base) == 0.08
    assert len(shown) == 25
    previewer = Previewer(tmp_path / "previews")
    painted = previewer.frame(draft, desk.sources, 1000)
    assert psnr(shown[12].to_ndarray(format="rgb24"), painted) > 22
    previewer.close()


def test_a_gif_keeps_below_its_limit_and_says_what_it_gave_up(desk, tmp_path):
    order = read_order(film(), {"format": "gif", "max_mb": 0.08, "fps": 15})

    made = deliver(desk, order, tmp_path / "small.gif")

    assert made.size_bytes < 80_000
    assert any("stay small" in said for said in made.warnings)
    assert any("no sound" in said for said in made.warnings)
    assert [check.ok for check in made.checks if check.name == "file size"] == [True]


def test_a_large_film_becomes_a_gif_of_600_pixels_unless_asked():
    wide = film(canvas=Canvas(1920, 1080))

    usual = read_order(wide, {"format": "gif"})
    asked = read_order(wide, {"format": "gif", "resolution": "720p", "fps": 20})

    assert (usual.width, usual.height, usual.rate) == (600, 338, Fraction(25, 2))
    assert (asked.width, asked.height, asked.rate) == (1280, 720, 20)


@pytest.mark.parametrize(
    ("format", "codec"),
    [
        ("mp3", "mp3"),
        ("wav", "pcm_s16le"),
        ("m4a", "aac"),
        ("aac", "aac"),
        ("flac", "flac"),
        ("ogg", "opus"),
        ("opus", "opus"),
    ],
)
def test_a_sound_file_holds_the_whole_sound_and_nothing_else(desk, tmp_path, format, codec):
    made = deliver(desk, read_order(film(), {"format": format}), tmp_path / f"out.{format}")

    assert made.verified, made.checks
    assert (made.width, made.audio_codec) == (0, codec)
    with av.open(str(made.path)) as file:
        assert len(file.streams) == 1
    sound = read_sound(made.path)
    assert abs(len(sound) / 48_000 - 2) < 0.06
    spectrum = np.abs(np.fft.rfft(sound[24_000:72_000, 0]))
    assert abs(int(spectrum.argmax()) - 440) <= 1


def test_a_thumbnail_is_the_picture_at_its_time(desk, tmp_path):
    order = read_order(film(), {"format": "png", "at": 1.0})

    made = deliver(desk, order, tmp_path / "cover.png")

    picture = np.asarray(Image.open(made.path).convert("RGB"))
    previewer = Previewer(tmp_path / "previews")
    painted = previewer.frame(film(), desk.sources, 1000)
    previewer.close()
    assert made.verified, made.checks
    assert np.array_equal(picture, painted)
    assert read_number(picture) == 30


def test_a_thumbnail_of_another_shape_is_cropped_and_never_stretched(desk, tmp_path):
    draft = film(asset="photo")
    order = read_order(draft, {"format": "jpg", "at": "end", "width": 90, "height": 90})

    made = deliver(desk, order, tmp_path / "square.jpg")

    picture = np.asarray(Image.open(made.path))
    previewer = Previewer(tmp_path / "previews")
    whole = previewer.frame(draft, desk.sources, 1000)
    previewer.close()
    assert picture.shape == (90, 90, 3)
    assert psnr(picture, whole[:, 35:125]) > 25


def test_frames_come_as_numbered_pictures(desk, tmp_path):
    order = read_order(film(), {"format": "png", "fps": 4})

    made = deliver(desk, order, tmp_path / "frames.zip")

    with zipfile.ZipFile(made.path) as archive:
        names = archive.namelist()
        shown = [np.asarray(Image.open(io.BytesIO(archive.read(name)))) for name in names]
    assert made.verified
    assert names == [f"frame-{number:04d}.png" for number in range(1, 9)]
    assert [read_number(one) for one in shown] == [0, 7, 15, 22, 30, 37, 45, 52]


@pytest.mark.parametrize("format", ["srt", "vtt", "ass"])
def test_captions_are_written_in_order_with_their_times(desk, tmp_path, format):
    order = read_order(captioned(), {"format": format})

    made = deliver(desk, order, tmp_path / f"words.{format}")

    file = pysubs2.load(str(made.path))
    assert made.verified
    assert [(one.start, one.end, one.plaintext) for one in file] == [
        (200, 900, "First\nline"),
        (1000, 1800, "Second (line)"),
    ]
    if format == "ass":
        style = file.styles[file.events[0].style]
        assert (style.alignment, style.bold) == (pysubs2.Alignment.TOP_CENTER, True)
        assert (style.primarycolor.r, style.primarycolor.g, style.primarycolor.b) == (255, 255, 0)
        assert file.info["PlayResX"] == "160"


def test_karaoke_keeps_the_times_of_its_words_as_ass(desk, tmp_path):
    style = CueStyle(name="karaoke", highlight="#FF0000", color="#FFFFFF")
    cue = Cue(SegmentId("t9"), CueRole.CAPTION, "one three\n你好", TimeRange(0, 1200), style)
    draft = replace(captioned(), cues=(cue,))

    made = deliver(desk, read_order(draft, {"format": "ass"}), tmp_path / "words.ass")

    (event,) = pysubs2.load(str(made.path))
    look = pysubs2.load(str(made.path)).styles[event.style]
    assert event.text == r"{\k40}one {\k60}three\N{\k10}你{\k10}好"
    assert (look.primarycolor.g, look.secondarycolor.g) == (0, 255)


def test_captions_as_text_are_one_line_each(desk, tmp_path):
    made = deliver(desk, read_order(captioned(), {"format": "txt"}), tmp_path / "words.txt")

    assert made.path.read_text("utf-8") == "First line\nSecond {line}\n"


def test_a_film_without_captions_writes_no_file_of_them():
    with pytest.raises(OperationRejected, match="no captions"):
        read_order(film(), {"format": "srt"})


def test_a_film_stays_below_its_size_at_the_finest_quality_that_fits(desk, tmp_path):
    free = deliver(desk, read_order(film(), {}), tmp_path / "free.mp4")
    limit = round(free.size_bytes * 0.75)
    order = read_order(film(), {"max_mb": limit / 1e6, "resolution": "160x90"})

    made = deliver(desk, order, tmp_path / "small.mp4")

    assert made.verified, made.checks
    assert limit * 0.6 < made.size_bytes < limit
    assert (made.width, made.height) == (160, 90)
    assert len(read_film(made.path)) == 60


def test_a_film_far_below_its_limit_is_as_fine_as_without_one(desk, tmp_path):
    free = deliver(desk, read_order(film(), {}), tmp_path / "free.mp4")
    made = deliver(desk, read_order(film(), {"max_mb": 50}), tmp_path / "held.mp4")

    assert made.size_bytes == free.size_bytes


@pytest.mark.parametrize("format", ["mp3", "m4a"])
def test_a_sound_stays_below_its_size(desk, tmp_path, format):
    order = read_order(film(), {"format": format, "max_mb": 0.012})

    made = deliver(desk, order, tmp_path / f"small.{format}")

    assert made.verified, made.checks
    assert made.size_bytes < 12_000


def test_a_limit_that_cannot_be_kept_is_refused_with_a_way_out(desk, tmp_path):
    order = read_order(film(), {"max_mb": 0.01})

    with pytest.raises(OperationRejected, match="do not fit") as refusal:
        deliver(desk, order, tmp_path / "never.mp4")

    assert refusal.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_preset_makes_the_shape_and_size_of_its_place(desk, tmp_path):
    order = read_order(film(), {"preset": "tiktok"})
    web = read_order(film(canvas=Canvas(1920, 1080, Fraction(60))), {"preset": "web"})
    youtube = read_order(film(canvas=Canvas(3840, 2160)), {"preset": "youtube"})

    assert (order.profile.width, order.profile.height) == (1080, 1920)
    assert any("9:16" in said for said in order.notes)
    assert (web.profile.height, web.profile.rate) == (720, 30)
    assert (youtube.profile.width, youtube.profile.height) == (3840, 2160)


def test_an_aspect_holds_for_one_export_alone(desk, tmp_path):
    draft = film(asset="photo")

    made = deliver(desk, read_order(draft, {"aspect": "1:1"}), tmp_path / "square.mp4")

    assert (made.width, made.height) == (90, 90)
    assert made.verified, made.checks
    assert draft.canvas == CANVAS


@pytest.mark.parametrize(
    "output",
    [
        {"format": "avi"},
        {"preset": "myspace"},
        {"aspect": "wide"},
        {"fps": "fast"},
        {"fps": 1000},
        {"max_mb": -1},
        {"format": "mov", "max_mb": 5},
        {"format": "wav", "max_mb": 5},
        {"format": "png", "at": 99},
        {"format": "png", "at": "noon"},
        {"format": "webm", "codec": "h264"},
    ],
)
def test_what_cannot_be_had_is_refused_with_what_can(output):
    with pytest.raises(OperationRejected) as refusal:
        read_order(film(), output)

    assert refusal.value.hint


@pytest.mark.parametrize(
    "output", [{"format": "gif"}, {"format": "mp3"}, {"format": "png", "fps": 2}]
)
def test_a_cancelled_order_leaves_no_file(desk, tmp_path, output):
    stopped = replace(desk, should_stop=lambda: True)

    with pytest.raises(RenderCancelled):
        deliver(stopped, read_order(film(), output), tmp_path / "out")

    assert list(tmp_path.iterdir()) == []
