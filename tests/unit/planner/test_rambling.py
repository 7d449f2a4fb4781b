"""Rambling Chinese messages: wishes among what is only told."""

import pytest

from cutroom.backend.planner.briefs.sayings import sayings
from cutroom.backend.planner.briefs.wishes import gathered
from cutroom.backend.planner.briefs.wordings import wordings
from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.hearing import tokens_of
from cutroom.backend.planner.stage import Stage
from tests.language.contexts import scene


def _parts(message, context="C3"):
    stage = Stage(scene(context, "zh"), "zh")
    return sayings(message, lambda text: tokens_of(text, stage))


def _operations(message, context):
    return [op.described() for op in plan_message(message, scene(context, "zh")).operations]


def test_a_message_is_parted_at_its_stops_and_where_somebody_is_asked():
    parts = _parts("哦对了第一段没什么看头你直接删了就行，“你好，世界”放中间哈")

    assert [part.text for part in parts] == [
        "第一段没什么看头",
        "你直接删了就行",
        "“你好，世界”放中间",
    ]


def test_what_only_says_more_stays_with_its_wish():
    parts = _parts("加个标题“春天”，字大一点，白色的，第二段声音降到一半")

    wishes = gathered(parts, lambda part: False)

    assert [len(wish.said) for wish in wishes] == [3, 1]


def test_what_stays_as_it_is_makes_no_wish():
    parts = _parts("第一段倒放，第二段别动，其他的保持原样就行")

    wishes = gathered(parts, lambda part: False)

    assert [wish.text for wish in wishes] == ["第一段倒放"]


def test_a_wish_takes_over_the_clip_that_was_told_of_right_before():
    parts = _parts("第三段晃得厉害，你稳一稳")

    (wish,) = gathered(parts, lambda part: False)

    assert wordings(wish)[0] == "第三段你稳一稳"


@pytest.mark.parametrize(
    ("message", "context", "expected"),
    [
        (
            "我媳妇拍的，第二段放得太慢了看着急，加快到两倍，音乐别动，第一段也别动",
            "C3x4",
            [{"op": "speed", "factor": 2.0, "clip": 2}],
        ),
        (
            "孩子比赛的录像，20秒到25秒那会儿我在喊加油，那一段消音，画面不用动",
            "V60",
            [{"op": "mute", "start": 20.0, "end": 25.0}],
        ),
        (
            "前面那8秒都是我在找角度，剪了吧，剪掉就行，别的都挺好",
            "V60",
            [{"op": "remove_range", "start": 0.0, "end": 8.0}],
        ),
        (
            "第一段是我讲话，第二段是风景，你把风景那段静音了，别的我自己来",
            "C3",
            [{"op": "mute", "clip": 2}],
        ),
        (
            "第二段我看了下，开头有三秒是黑的，剪掉吧，剩下的都别动",
            "C3",
            [{"op": "remove_range", "start": 0.0, "end": 3.0, "clip": 2}],
        ),
    ],
)
def test_the_wishes_of_a_rambling_message_are_carried_out_and_nothing_else(
    message, context, expected
):
    assert _operations(message, context) == expected


def test_what_hangs_on_a_condition_is_asked_about():
    said = "能不能帮我看下这三段总共多长，要是超过50秒的话就把第三段剪到只剩10秒，谢谢"

    operations = _operations(said, "C3")

    assert {"op": "set_target_duration", "seconds": 50.0} not in operations
    assert any(op["op"] == "clarify" for op in operations)
