"""Size, rate and quality of a render."""

from fractions import Fraction

import pytest

from cutroom.backend.render.coding import formats
from cutroom.backend.render.coding.profiles import profile_for
from cutroom.domain.draft import Canvas, Draft
from cutroom.errors import OperationRejected

WIDE = Draft(canvas=Canvas(1920, 1080, Fraction(25)))
TALL = Draft(canvas=Canvas(1080, 1920))


@pytest.mark.parametrize(
    ("draft", "resolution", "size"),
    [
        (WIDE, None, (1920, 1080)),
        (TALL, None, (1080, 1920)),
        (WIDE, "720p", (1280, 720)),
        (TALL, "720P", (720, 1280)),
        (WIDE, "4k", (3840, 2160)),
        (WIDE, "2160p", (3840, 2160)),
        (WIDE, "1280x721", (1280, 720)),
        (Draft(canvas=Canvas(1001, 667)), None, (1000, 668)),
    ],
)
def test_a_resolution_is_the_shorter_side_or_an_exact_size(draft, resolution, size):
    profile = profile_for(draft, resolution=resolution)

    assert (profile.width, profile.height) == size
    assert profile.width % 2 == profile.height % 2 == 0


def test_the_rate_is_the_canvas_rate():
    assert profile_for(WIDE).rate == 25


def test_better_quality_spends_more_bits():
    factors = [profile_for(WIDE, quality=q).crf for q in ("draft", "medium", "high", "best")]

    assert factors == sorted(factors, reverse=True)


@pytest.mark.parametrize(
    "choice",
    [
        {"format": "avi"},
        {"format": "xyz"},
        {"quality": "ultra"},
        {"resolution": "big"},
        {"codec": "divx"},
        {"audio_codec": "ac5"},
        {"pix_fmt": "rgb24"},
        {"speed": "warp"},
    ],
)
def test_unknown_choices_are_refused_with_what_there_is(choice):
    with pytest.raises(OperationRejected) as refusal:
        profile_for(WIDE, **choice)

    assert next(iter(choice.values())) in str(refusal.value)
    assert refusal.value.hint


def test_a_codec_that_does_not_fit_its_file_is_refused_with_what_does():
    with pytest.raises(
        OperationRejected, match=r"H\.264 does not go into a \.webm file"
    ) as refusal:
        profile_for(WIDE, format="webm", codec="h264")

    assert "VP9" in refusal.value.hint


@pytest.mark.parametrize(("codec", "crf"), [("h264", 52), ("av1", 64), ("prores", 20)])
def test_a_rate_factor_beyond_its_codec_is_refused(codec, crf):
    with pytest.raises(OperationRejected, match="crf"):
        profile_for(WIDE, format="mov" if codec == "prores" else "mkv", codec=codec, crf=crf)


def test_an_encoder_that_is_missing_is_named_with_what_works(monkeypatch):
    monkeypatch.setattr(formats, "can_encode", lambda encoder: encoder == "libx264")

    assert profile_for(WIDE, format="mov").codec == "h264"
    with pytest.raises(OperationRejected, match="cannot write ProRes") as refusal:
        profile_for(WIDE, format="mov", codec="prores")
    assert "H.264" in refusal.value.hint


def test_hardware_is_asked_for_by_the_name_of_its_encoder():
    profile = profile_for(WIDE, codec="hevc_nvenc")

    assert (profile.codec, profile.encoder, profile.pix_fmt) == ("hevc", "hevc_nvenc", "yuv420p")
    assert profile_for(WIDE, codec="nvenc").encoder == "h264_nvenc"
