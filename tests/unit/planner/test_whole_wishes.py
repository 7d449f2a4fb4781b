"""Everyday wishes whose parts once were lost or given to the wrong clip."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from tests.language.contexts import asset, laid

FILMS = (asset("intro.mp4", 12), asset("interview.mp4", 95), asset("broll.mov", 30))
PHOTOS = tuple(asset(f"{name}.jpg") for name in ("beach", "sunset", "dinner"))
FADES = [
    {"op": "fade", "target": "video", "dir": "in", "duration": 1.0},
    {"op": "fade", "target": "video", "dir": "out", "duration": 1.0},
]


def planned(assets, message: str) -> list[dict[str, object]]:
    scene = Scene(laid(assets, None if assets is FILMS else 3), assets, "en")
    return [op.described() for op in plan_message(message, scene).operations]


@pytest.mark.parametrize(
    ("message", "plan"),
    [
        ("mute the b-roll and keep the interview audio", [{"op": "mute", "clip": 3}]),
        (
            "slow motion on the b roll, half speed",
            [{"op": "speed", "factor": 0.5, "clip": 3}],
        ),
        (
            "除了intro都变成黑白",
            [{"op": "filter", "name": "black_and_white", "intensity": 1.0, "clip": [2, 3]}],
        ),
        (
            "片段之间叠化1秒，开头淡入，结尾淡出",
            [{"op": "transition", "kind": "fade", "duration": 1.0, "between": "all"}, *FADES],
        ),
    ],
)
def test_a_wish_about_films_is_kept_whole(message, plan):
    assert planned(FILMS, message) == plan


def test_a_photos_time_and_its_passage_are_two_lengths():
    said = "show each photo for 2.5 seconds with a slide transition of 0.5 seconds"

    assert planned(PHOTOS, said) == [
        {"op": "set_clip_duration", "clip": "all", "duration": 2.5},
        {"op": "transition", "kind": "slide", "duration": 0.5, "between": "all"},
    ]


def test_the_pop_of_an_animation_is_no_price():
    [text] = planned(FILMS, 'add "Subscribe!" with a pop animation in the last 5 seconds')

    assert (text["op"], text["animation"]) == ("add_text", "pop")


@pytest.mark.parametrize("message", ["把灯塔放到第一张", "把灯塔移到第二张后面"])
def test_a_name_nobody_knows_moves_no_other_clip(message):
    assert [op["op"] for op in planned(PHOTOS, message)] == ["clarify"]
