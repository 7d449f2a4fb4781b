"""Size, rate and quality of a render."""

from fractions import Fraction

import pytest

from cutroom.backend.render.profiles import profile_for
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
    "choice", [{"format": "webm"}, {"format": "xyz"}, {"quality": "ultra"}, {"resolution": "big"}]
)
def test_unknown_choices_are_refused_with_what_there_is(choice):
    with pytest.raises(OperationRejected) as refusal:
        profile_for(WIDE, **choice)

    assert next(iter(choice.values())) in str(refusal.value)
    assert refusal.value.hint
