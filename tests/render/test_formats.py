"""Films in every format: written, decoded, and the same as what was painted."""

import os
from collections.abc import Iterator
from fractions import Fraction

import av
import numpy as np
import pytest

from cutroom.backend.render.coding import hardware
from cutroom.backend.render.coding.encoding import encode_chunk, stream_head, unpack
from cutroom.backend.render.coding.profiles import profile_for
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.pixels.planes import Sheet
from cutroom.domain.draft import Canvas, Clip, Draft
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import psnr, read_film, read_sound, source_of, write_film, write_photo

pytestmark = pytest.mark.ffmpeg

CANVAS = Canvas(160, 90, Fraction(30))


@pytest.fixture(scope="module")
def engine(tmp_path_factory) -> Iterator[Engine]:
    engine = Engine(tmp_path_factory.mktemp("cache"), workers=2)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = tmp_path_factory.mktemp("media")
    made = [
        source_of(write_film(folder / "f.mp4", seconds=2, tone_hz=440), "film"),
        source_of(write_photo(folder / "p.jpg", width=320, height=180, seed=3), "photo"),
    ]
    return {source.asset.id: source for source in made}


def film() -> Draft:
    clips = (
        Clip(SegmentId("v1"), AssetId("film"), TimeRange(0, 1500)),
        Clip(SegmentId("v2"), AssetId("photo"), TimeRange(0, 1000)),
    )
    return Draft(canvas=CANVAS, clips=clips)


@pytest.mark.parametrize(
    ("format", "codec", "options", "streams"),
    [
        ("mp4", "h265", {}, ("hevc", "aac", "yuv420p")),
        ("mp4", "h265", {"pix_fmt": "yuv420p10le"}, ("hevc", "aac", "yuv420p10le")),
        ("mp4", "av1", {}, ("av1", "aac", "yuv420p")),
        ("mp4", "h264", {"audio_codec": "opus"}, ("h264", "opus", "yuv420p")),
        ("mov", None, {}, ("prores", "pcm_s16le", "yuv422p10le")),
        ("mov", None, {"pix_fmt": "yuv444p10le"}, ("prores", "pcm_s16le", "yuv444p12le")),
        ("mov", "h264", {}, ("h264", "aac", "yuv420p")),
        ("webm", None, {}, ("vp9", "opus", "yuv420p")),
        ("webm", "av1", {}, ("av1", "opus", "yuv420p")),
        ("mkv", None, {}, ("h264", "aac", "yuv420p")),
        ("mkv", "vp9", {"audio_codec": "flac"}, ("vp9", "flac", "yuv420p")),
    ],
)
def test_a_film_decodes_to_the_painted_frames(
    engine, sources, tmp_path, format, codec, options, streams
):
    draft = film()
    profile = profile_for(draft, format=format, codec=codec, **options)

    made = engine.render(draft, sources, profile, tmp_path / f"out.{format}")
    frames = read_film(made.path)
    sound = read_sound(made.path)

    assert made.verified, made.checks
    with av.open(str(made.path)) as file:
        context = file.streams.video[0].codec_context
        assert (made.video_codec, made.audio_codec, context.pix_fmt) == streams
        assert file.streams.video[0].start_time in (0, None)
    assert len(frames) == 75
    previewer = Previewer(tmp_path / "previews")
    for index in (0, 20, 44, 45, 74):
        painted = previewer.frame(draft, sources, index * 1000 // 30 + 1)
        assert psnr(frames[index], painted) > 27
    previewer.close()
    assert abs(len(sound) / 48_000 - 2.5) < 0.06
    loud = np.abs(sound[24_000:48_000]).max()
    assert loud > 0.05


@pytest.mark.parametrize("pix_fmt", ["yuv420p", "yuv420p10le"])
def test_the_head_of_a_stream_is_written_whatever_memory_the_encoder_was_given(pix_fmt):
    profile = profile_for(film(), codec="h265", pix_fmt=pix_fmt)

    heads = {stream_head.__wrapped__(profile) for _ in range(20)}

    assert len(heads) == 1


def test_runs_that_were_searched_less_can_stand_beside_the_others():
    profile = profile_for(film())
    sheet = Sheet(profile.width, profile.height)
    sheet.fill((100, 128, 128))

    plain, gliding = (
        encode_chunk([sheet] * 3, profile, gliding=gliding) for gliding in (False, True)
    )

    assert unpack(plain).parameters == unpack(gliding).parameters
    assert plain != gliding


@pytest.mark.skipif(not hasattr(os, "sched_getscheduler"), reason="needs Linux's schedulers")
def test_no_encoder_leaves_threads_in_real_time():
    profile = profile_for(film(), format="webm", codec="av1")
    sheet = Sheet(profile.width, profile.height)
    sheet.fill((100, 128, 128))

    encode_chunk([sheet] * 3, profile)
    stream_head(profile)

    assert os.sched_getscheduler(0) == os.SCHED_OTHER


def test_hardware_that_is_not_there_falls_back_to_software_and_says_so(monkeypatch):
    monkeypatch.setattr(hardware, "is_able", lambda encoder: False)

    profile, said = hardware.settle_hardware(profile_for(film(), codec="h264_nvenc"))

    assert profile.encoder == "libx264"
    assert said is not None
    assert "NVENC" in said
    assert "software" in said


def test_a_check_encode_tells_whether_hardware_works():
    hardware.is_able.cache_clear()

    assert hardware.is_able("libx264")
    assert not hardware.is_able("h264_nosuchthing")


@pytest.mark.parametrize("codec", ["h264", "h265", "vp9", "av1"])
def test_the_smallest_factor_is_the_finest(engine, sources, tmp_path, codec):
    draft = film()
    format = "webm" if codec in {"vp9", "av1"} else "mp4"

    finest, fine = (
        engine.render(
            draft,
            sources,
            profile_for(draft, format=format, codec=codec, crf=crf),
            tmp_path / f"{crf}.{format}",
        )
        for crf in (0, 4)
    )

    assert finest.verified and fine.verified, (finest.checks, fine.checks)
    assert finest.size_bytes > fine.size_bytes
