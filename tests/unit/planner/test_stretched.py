"""Looks, turns, levels and repeats of a stretch alone, and stretches that change places."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene

GREY = {"op": "filter", "name": "black_and_white", "intensity": 1.0}


def planned(context: str, message: str) -> list[dict[str, object]]:
    lang = "en" if message.isascii() else "zh"
    return [op.described() for op in plan_message(message, scene(context, lang)).operations]


def within(start: float, end: float | str, **body: object) -> dict[str, object]:
    return {**body, "start": start, "end": end}


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        ("V60", "make the first 10 seconds black and white", [within(0.0, 10.0, **GREY)]),
        ("V60", "前10秒变成黑白", [within(0.0, 10.0, **GREY)]),
        ("V60", "从20秒开始变成黑白", [within(20.0, "end", **GREY)]),
        ("V60", "from halfway on make it black and white", [within(30.0, "end", **GREY)]),
        ("V60", "brighten 10 to 20 s", [within(10.0, 20.0, op="color", brightness=1.2)]),
        ("C3", "第二段的前2秒调亮", [within(0.0, 2.0, op="color", brightness=1.2, clip=2)]),
        ("V60", "mirror the first half", [within(0.0, 30.0, op="flip", axis="horizontal")]),
        (
            "V60",
            "rotate the last 10 s by 90 degrees",
            [within(50.0, 60.0, op="rotate", degrees=90.0)],
        ),
        ("V60", "reverse the last 5 seconds", [within(55.0, 60.0, op="reverse")]),
        ("C3", "把第2段的最后2秒倒放", [within(13.0, 15.0, op="reverse", clip=2)]),
        ("V60", "boomerang the last 3 seconds", [within(57.0, 60.0, op="boomerang", times=1)]),
        ("V60", "play the first 10 seconds twice", [within(0.0, 10.0, op="loop", times=2)]),
        ("V60", "把20到25秒重复三遍", [within(20.0, 25.0, op="loop", times=3)]),
        ("V60", "duplicate the first 5 seconds", [within(0.0, 5.0, op="loop", times=2)]),
        ("V60", "make the last 5 s louder", [within(55.0, 60.0, op="volume", factor=1.5)]),
        ("V60", "前半段音量减半", [within(0.0, 30.0, op="volume", factor=0.5)]),
        (
            "V60",
            "set the volume to 30% between 0:10 and 0:20",
            [within(10.0, 20.0, op="volume", volume=0.3)],
        ),
        (
            "T",
            "音乐在前5秒大声一点",
            [within(0.0, 5.0, op="volume", target="music", factor=1.5)],
        ),
        (
            "V60",
            "brighten the video except for the first 10 seconds",
            [within(10.0, 60.0, op="color", brightness=1.2)],
        ),
        (
            "V60",
            "desaturate everything except 10-20s",
            [
                within(0.0, 10.0, op="color", saturation=0.8),
                within(20.0, 60.0, op="color", saturation=0.8),
            ],
        ),
        (
            "C3",
            "make the last 2 seconds of each clip black and white",
            [
                within(18.0, 20.0, **GREY, clip=1),
                within(13.0, 15.0, **GREY, clip=2),
                within(23.0, 25.0, **GREY, clip=3),
            ],
        ),
    ],
)
def test_only_the_stretch_that_is_named_is_treated(context, message, plan) -> None:
    assert planned(context, message) == plan


@pytest.mark.parametrize(
    ("context", "message", "ranges"),
    [
        ("V60", "move 10-20s to the start", [[10, 20], [0, 10], [20, 60]]),
        ("V60", "move 0:10-0:20 to 0:40", [[0, 10], [20, 40], [10, 20], [40, 60]]),
        ("V60", "把最后5秒挪到开头", [[55, 60], [0, 55]]),
        ("V60", "片头3秒挪到片尾", [[3, 60], [0, 3]]),
        ("V60", "put the last 5 seconds first", [[55, 60], [0, 55]]),
        ("V60", "copy the first 5 seconds to the end", [[0, 60], [0, 5]]),
        ("V60", "前5秒复制一份放到最后", [[0, 60], [0, 5]]),
        ("V60", "copy seconds 5 to 8 to 30 s", [[0, 30], [5, 8], [30, 60]]),
        ("V60", "grab the last 5 seconds and stick them at the start", [[55, 60], [0, 55]]),
        ("V60", "copy the first 3 seconds and paste them at the end", [[0, 60], [0, 3]]),
        ("V60", "use 30 to 35 s as a teaser at the beginning", [[30, 35], [0, 60]]),
        ("V60", "swap the first and second half", [[30, 60], [0, 30]]),
        ("V60", "前半段和后半段对调", [[30, 60], [0, 30]]),
        ("C3", "move the first 3 seconds of clip 2 to the end", [[0, 20], [23, 60], [20, 23]]),
    ],
)
def test_a_stretch_changes_its_place(context, message, ranges) -> None:
    assert planned(context, message) == [{"op": "keep_ranges", "ranges": ranges}]


@pytest.mark.parametrize(
    "message",
    [
        "make the ending black and white",
        "中间那段调成黑白",
        "把精彩部分提到最前面",
        "reverse it at 20 s",
    ],
)
def test_a_stretch_that_is_not_told_is_asked_for(message) -> None:
    assert [op["op"] for op in planned("V60", message)] == ["clarify"]


def test_a_time_behind_words_tells_when_they_show() -> None:
    plan = planned("V60", '底部白色"第二集"，1到5秒，亮度提高20%')

    assert [(op["op"], op.get("start"), op.get("end")) for op in plan] == [
        ("add_text", 1.0, 5.0),
        ("color", None, None),
    ]
