"""Frames of moving pictures by their time stamps."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from cutroom.backend.render.footage.frames import FrameReader, ReaderPool
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.pixels.planes import Planes, Sheet, rgb_of_sheet
from cutroom.domain.draft import Canvas, Clip, Draft
from cutroom.domain.ids import SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import (
    psnr,
    read_film,
    read_number,
    scene,
    source_of,
    write_film,
    write_gif,
)

pytestmark = pytest.mark.ffmpeg


def picture(planes: Planes) -> np.ndarray:
    sheet = Sheet(planes.width, planes.height)
    sheet.y[:], sheet.u[:], sheet.v[:] = planes.y, planes.u, planes.v
    return rgb_of_sheet(sheet)


def number(planes: Planes) -> int:
    return read_number(picture(planes))


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("frames") / "film.mp4"
    return write_film(path, seconds=4, keyframe_every=45, options={"bf": "3"})


@pytest.fixture
def reader(film: Path) -> Iterator[FrameReader]:
    reader = FrameReader(source_of(film))
    yield reader
    reader.close()


def test_every_frame_is_found_forwards(reader):
    assert [number(reader.at(n * 33_333 + 9000)) for n in range(120)] == list(range(120))


def test_every_frame_is_found_backwards(reader):
    wanted = range(119, -1, -1)

    assert [number(reader.at(n * 33_333 + 9000)) for n in wanted] == list(wanted)


def test_frames_are_found_in_any_order(reader):
    wanted = [100, 3, 44, 45, 46, 2, 119, 0, 60, 59, 58, 110, 30, 31]

    assert [number(reader.at(n * 33_333 + 9000)) for n in wanted] == wanted


def test_beyond_the_edges_stand_the_first_and_the_last_frame(reader):
    assert number(reader.at(-500_000)) == 0
    assert number(reader.at(60_000_000)) == 119
    assert number(reader.at(60_000_000)) == 119


def test_backwards_within_one_long_group_of_pictures(tmp_path):
    reader = FrameReader(source_of(write_film(tmp_path / "f.mp4", seconds=3, keyframe_every=600)))
    wanted = range(89, 0, -7)

    assert [number(reader.at(n * 33_333 + 9000)) for n in wanted] == list(wanted)
    reader.close()


def test_a_variable_rate_goes_by_time_stamps(tmp_path):
    times = [0, 33, 50, 120, 200, 300, 333, 400, 900, 950]
    reader = FrameReader(source_of(write_film(tmp_path / "v.mkv", times_ms=times)))

    assert [number(reader.at(t * 1000)) for t in (0, 40, 119, 120, 350, 600, 899, 901, 960)] == [
        0,
        1,
        2,
        3,
        6,
        7,
        7,
        8,
        9,
    ]
    reader.close()


@pytest.mark.parametrize(
    ("name", "codec", "rate"),
    [
        ("f.mkv", "libx264", Fraction(30_000, 1001)),
        ("f.webm", "libvpx", Fraction(25)),
        ("f.avi", "mpeg4", Fraction(24)),
        ("f.mov", "libx264", Fraction(60)),
    ],
)
def test_containers_and_rates_agree(tmp_path, name, codec, rate):
    path = write_film(tmp_path / name, codec=codec, rate=rate, seconds=1)
    count = len(read_film(path))
    reader = FrameReader(source_of(path))

    found = [
        number(reader.at(round((n + Fraction(1, 4)) / rate * 1_000_000))) for n in range(count)
    ]

    assert found == list(range(count))
    reader.close()


def test_a_gif_gives_each_of_its_pictures(tmp_path):
    path = write_gif(tmp_path / "g.gif", frame_ms=200)
    reader = FrameReader(source_of(path))

    tones = [picture(reader.at(t * 1000))[40, 60] for t in (50, 250, 450, 50, 250)]

    assert [int(np.argmax(tone)) for tone in tones] == [0, 1, 2, 0, 1]
    reader.close()


def test_two_places_of_one_film_are_read_without_seeking_back_and_forth(film):
    pool = ReaderPool()
    source = source_of(film)

    pairs = [(n, n + 100) for n in range(15)]
    found = [tuple(number(pool.at(source, n * 33_333 + 9000)) for n in pair) for pair in pairs]

    assert found == pairs
    pool.close()


@pytest.mark.parametrize(
    ("height", "space", "tag", "full"),
    [
        (180, "ITU601", 2, False),
        (180, "ITU601", 6, False),
        (180, "ITU709", 1, False),
        (720, "ITU709", 2, False),
        (180, "ITU601", 6, True),
    ],
)
def test_colours_are_right_whatever_the_matrix_and_range(tmp_path, height, space, tag, full):
    path = tmp_path / "c.mp4"
    rgb = scene(320, height, 5)
    kind = "yuvj420p" if full else "yuv420p"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 320, height, kind
        stream.options = {"crf": "8", "preset": "ultrafast"}
        stream.codec_context.colorspace = tag
        stream.codec_context.color_range = 2 if full else 1
        for n in range(3):
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb24").reformat(
                format=kind, dst_colorspace=space, dst_color_range="JPEG" if full else "MPEG"
            )
            frame.pts = n
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    reader = FrameReader(source_of(path))

    assert psnr(picture(reader.at(0)), rgb) > 30
    assert (
        np.abs(picture(reader.at(0)).astype(int).mean(axis=(0, 1)) - rgb.mean(axis=(0, 1))).max()
        < 2
    )
    reader.close()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_film_with_a_display_rotation_stands_upright(tmp_path, turn):
    stored = scene(320, 180, 7)
    path = tmp_path / "turned.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        stream.codec_context.colorspace = 1
        stream.options = {"crf": "8", "preset": "ultrafast"}
        stream.set_display_rotation(-turn)
        for index in range(6):
            frame = av.VideoFrame.from_ndarray(stored, format="rgb24")
            frame = frame.reformat(format="yuv420p", dst_colorspace="ITU709")
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    film = source_of(path)
    facts = film.asset.facts
    upright = np.rot90(stored, -turn // 90)
    clip = Clip(SegmentId("v1"), film.asset.id, TimeRange(0, 200))
    draft = Draft(canvas=Canvas(facts.width, facts.height), clips=(clip,))
    previewer = Previewer(tmp_path / "cache")

    seen = previewer.frame(draft, {film.asset.id: film}, 0)

    assert (facts.width, facts.height) == upright.shape[1::-1]
    assert psnr(seen, upright) > 27
    previewer.close()


def test_a_film_with_transparency_lets_the_background_through(tmp_path):
    path = tmp_path / "clear.mov"
    rgba = np.zeros((180, 320, 4), np.uint8)
    rgba[:, 160:] = (255, 0, 0, 255)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("png", rate=30)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "rgba"
        for index in range(6):
            frame = av.VideoFrame.from_ndarray(rgba, format="rgba")
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    reader = FrameReader(source_of(path))

    planes = reader.at(0)

    assert planes.alpha is not None
    assert (planes.alpha[90, 20], planes.alpha[90, 300]) == (0, 255)
    reader.close()


@pytest.mark.parametrize("curve", [16, 18])
def test_hdr_films_keep_white_white_and_order_in_the_highlights(tmp_path, curve):
    path = tmp_path / "hdr.mp4"
    ramp = np.repeat(np.linspace(0, 65535, 320)[None, :], 180, axis=0).astype(np.uint16)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p10le"
        context = stream.codec_context
        context.color_trc, context.color_primaries, context.colorspace = curve, 9, 9
        context.color_range = 1
        stream.options = {"crf": "4", "preset": "ultrafast"}
        for index in range(6):
            rgb = np.ascontiguousarray(np.repeat(ramp[..., None], 3, axis=2))
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb48le")
            frame = frame.reformat(format="yuv420p10le", dst_colorspace=9, dst_color_range=1)
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    film = source_of(path)
    reader = FrameReader(film)

    line = picture(reader.at(0))[90].astype(int)
    white = {16: 0.58, 18: 0.75}[curve]

    assert film.asset.facts.is_hdr
    assert np.ptp(line, axis=1).max() <= 6
    assert (np.diff(line[::8, 1]) >= -1).all()
    assert 200 < line[int(320 * white), 1] < 250
    assert line[10, 1] < 12
    reader.close()


def woven(number: int) -> np.ndarray:
    """Return a white box that moves on between the two fields, over a fine still pattern."""
    picture = np.full((180, 320, 3), 90, np.uint8)
    picture[130:170, 16:304:4] = 200
    for field in (0, 1):
        left = 20 + number * 12 + field * 6
        picture[40 + field : 100 : 2, left : left + 60] = 235
    return picture


def combs(image: np.ndarray) -> float:
    """The share of pixels that differ from both neighbours above and below, in one direction."""
    rows = image[40:100, :, 1].astype(int)
    above, below = rows[1:-1] - rows[:-2], rows[1:-1] - rows[2:]
    return float(((above * below) > 40 * 40).mean())


@pytest.mark.parametrize("first", ["tff", "bff"])
def test_interlaced_films_show_no_combs_and_lose_no_frame(tmp_path, first):
    options = {"x264-params": f"interlaced=1:{first}=1"}
    path = write_film(tmp_path / "woven.mp4", draw=woven, seconds=1, options=options)
    reader = FrameReader(source_of(path))

    shown = [picture(reader.at(n * 33_333 + 9000)) for n in range(30)]
    reader.close()

    assert combs(woven(5)) > 0.02
    assert max(combs(one) for one in shown) < 0.004
    middles = [np.flatnonzero(one[70, :, 1] > 200).mean() for one in shown[:18]]
    assert np.allclose(np.diff(middles), 12, atol=1.5)
    assert abs(int(shown[9][150, 100, 1]) - 200) < 12
    assert abs(int(shown[9][150, 102, 1]) - 90) < 12


def test_an_interlaced_place_that_is_jumped_to_looks_as_on_the_way_there(tmp_path):
    path = write_film(
        tmp_path / "woven.mp4",
        draw=woven,
        seconds=1,
        keyframe_every=8,
        options={"x264-params": "interlaced=1:tff=1:scenecut=0"},
    )
    walking, jumping = FrameReader(source_of(path)), FrameReader(source_of(path), leaping=True)
    walked = [walking.at(n * 33_333 + 9000).y.copy() for n in range(30)]

    for number in (24, 16, 8, 17, 25, 15):
        found = jumping.at(number * 33_333 + 9000).y
        assert np.array_equal(found, walked[number]), number
    walking.close()
    jumping.close()


def test_hops_over_key_frames_find_the_same_frames_as_a_walk(tmp_path):
    path = write_film(tmp_path / "a.mp4", seconds=4, keyframe_every=10, options={"bf": "3"})
    walking, hopping = FrameReader(source_of(path)), FrameReader(source_of(path))
    walked = {n: walking.at(n * 33_333 + 9000).y.copy() for n in range(120)}

    for number in (0, 3, 19, 20, 31, 60, 61, 79, 118):
        assert np.array_equal(hopping.at(number * 33_333 + 9000).y, walked[number]), number
    walking.close()
    hopping.close()


def test_jumps_in_a_film_of_uneven_rate_find_the_same_frames_as_a_walk(tmp_path):
    chance = np.random.default_rng(5)
    times = np.cumsum(chance.choice([20, 33, 70, 300, 900], 90)).tolist()
    path = write_film(
        tmp_path / "uneven.mp4", times_ms=times, keyframe_every=40, options={"bf": "3"}
    )
    walking, jumping = FrameReader(source_of(path)), FrameReader(source_of(path), leaping=True)
    places = [(time - times[0]) * 1000 + 9000 for time in times]
    walked = [walking.at(place).y.copy() for place in places]

    for number in chance.permutation(90):
        assert np.array_equal(jumping.at(places[number]).y, walked[number]), number
    walking.close()
    jumping.close()
