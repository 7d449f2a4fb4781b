"""Hidden parts of the picture: where they lie, how strong they are, what is refused."""

import pytest

from cutroom.domain.draft import Draft, Effect, Rect
from cutroom.domain.timing import TimeRange
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, laid, video

CLIP = video("street.mp4", 10)


def made(*bodies: dict, draft: Draft | None = None) -> Draft:
    draft = edited([CLIP], *bodies, draft=draft or laid(CLIP))
    assert violations(draft, [CLIP]) == []
    return draft


def hidden(*bodies: dict) -> Effect:
    (effect,) = made(*bodies).effects
    return effect


def test_a_box_is_counted_in_pixels_of_the_film() -> None:
    box = {"x": 480, "y": 270, "width": 192, "height": 108}

    effect = hidden({"op": "blur_region", **box, "start": 2, "end": 5})

    assert (effect.name, effect.range) == ("blur", TimeRange(2000, 5000))
    assert effect.region == Rect(0.25, 0.25, pytest.approx(0.1), pytest.approx(0.1))


def test_a_box_below_one_is_counted_in_fractions() -> None:
    effect = hidden({"op": "delogo", "x": 0.1, "y": 0.2, "width": 0.3, "height": 0.4})

    assert effect.region == Rect(0.1, 0.2, pytest.approx(0.3), pytest.approx(0.4))
    assert effect.range is None


@pytest.mark.parametrize(
    ("region", "place"),
    [
        ("top-left", Rect(0, 0, 0.3, 0.3)),
        ("bottom right", Rect(0.7, 0.7, 0.3, 0.3)),
        ("bottom", Rect(0, 0.7, 1, 0.3)),
        ("0.5,0.5", Rect(0.35, 0.35, 0.3, 0.3)),
    ],
)
def test_a_corner_is_enough(region: str, place: Rect) -> None:
    found = hidden({"op": "blur_region", "region": region}).region

    assert found is not None
    values = (found.x, found.y, found.width, found.height)
    assert values == pytest.approx((place.x, place.y, place.width, place.height))


def test_a_large_region_is_blurred_more() -> None:
    small = hidden({"op": "blur_region", "x": 9, "y": 9, "width": 60, "height": 60})
    large = hidden({"op": "blur_region", "x": 9, "y": 9, "width": 600, "height": 600})

    assert large.amount > 3 * small.amount


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"region": "face"}, "recognises faces"),
        ({}, "which part"),
        ({"x": 10, "y": 10}, "all four"),
        ({"x": 5000, "y": 0, "width": 10, "height": 10}, "outside the picture"),
    ],
)
def test_what_cannot_be_found_is_refused_with_what_to_say_instead(body: dict, words: str) -> None:
    for op in ("blur_region", "delogo"):
        with pytest.raises(OperationRejected, match=words) as refusal:
            made({"op": op, **body})
        assert refusal.value.hint


def test_a_region_hidden_twice_is_hidden_once_and_others_stay() -> None:
    twice = made(
        {"op": "delogo", "region": "top-left"},
        {"op": "delogo", "region": "top-left"},
        {"op": "blur_region", "region": "bottom-right"},
        {"op": "effect", "name": "blur"},
    )

    assert [(one.name, one.region is None) for one in twice.effects] == [
        ("delogo", False),
        ("blur", False),
        ("blur", True),
    ]


def test_a_hidden_stretch_moves_with_the_film() -> None:
    draft = made({"op": "blur_region", "region": "top-left", "start": 4, "end": 6})

    later = made({"op": "remove_range", "start": 0, "end": 3}, draft=draft)

    assert later.effects[0].range == TimeRange(1000, 3000)
