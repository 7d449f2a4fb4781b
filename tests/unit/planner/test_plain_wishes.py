"""Plain wishes over words, music and clips that once went wrong."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene

TITLE = {"op": "edit_text", "target": "Urban Dreams"}


def planned(context: str, message: str) -> list[dict[str, object]]:
    lang = "en" if message.isascii() else "zh"
    return [op.described() for op in plan_message(message, scene(context, lang)).operations]


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        ("T", "get the title off the screen after 2 seconds", [{**TITLE, "end": 2.0}]),
        ("T", "the title should disappear after 2 seconds", [{**TITLE, "end": 2.0}]),
        ("T", "change Urban to City in the title", [{**TITLE, "text": "City Dreams"}]),
        ("T", "标题里的Urban改成City", [{**TITLE, "text": "City Dreams"}]),
        ("T", "标题一直放到最后", [{**TITLE, "end": 10.0}]),
        ("T", "让标题留到结尾", [{**TITLE, "end": 10.0}]),
        (
            "T",
            "the music is nice but a tad loud",
            [{"op": "volume", "target": "music", "factor": 0.6}],
        ),
        (
            "TRIP",
            "slow the city walk to half speed and put it last",
            [
                {"op": "speed", "factor": 0.5, "clip": 2},
                {"op": "move_clip", "clip": 2, "to": 4},
            ],
        ),
        (
            "TALK",
            "the b-roll should come before the interview",
            [{"op": "move_clip", "clip": 2, "to": 1}],
        ),
        (
            "P5",
            "drop photos 2 and 4 and loop the rest twice",
            [{"op": "delete_clip", "clip": [2, 4]}, {"op": "loop", "times": 2}],
        ),
        ("P5", "删2和4", [{"op": "delete_clip", "clip": [2, 4]}]),
        ("P5", "把2和4删掉", [{"op": "delete_clip", "clip": [2, 4]}]),
        ("L10ZH", "3到4分半剪掉", [{"op": "remove_range", "start": 180.0, "end": 270.0}]),
        ("L10ZH", "2到3分20秒剪掉", [{"op": "remove_range", "start": 120.0, "end": 200.0}]),
        ("L10", "remove from 3 to 4:30", [{"op": "remove_range", "start": 180.0, "end": 270.0}]),
    ],
)
def test_what_is_wished_is_done(context, message, plan) -> None:
    assert planned(context, message) == plan


def test_both_ends_fade() -> None:
    assert [(op["op"], op["dir"]) for op in planned("V60", "fade both ends")] == [
        ("fade", "in"),
        ("fade", "out"),
    ]
