"""Long messages: orders told in prose, values taken back, words and fades said more of later."""

import pytest

from cutroom.backend.planner.briefs.moments import with_stretches
from cutroom.backend.planner.briefs.running_order import in_order
from cutroom.backend.planner.briefs.storytelling import told_plainly
from cutroom.backend.planner.briefs.taking_back import taken_back
from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.hearing import tokens_of
from cutroom.backend.planner.plan import Scene
from cutroom.backend.planner.stage import Stage
from cutroom.domain.draft import Draft
from tests.language.contexts import asset, scene

ENGLISH = ("lake.mp4", "wood.mp4", "barn.mp4", "moon.jpg")
CHINESE = ("湖边.mp4", "树林.mp4", "谷仓.mp4", "月亮.jpg")


def stage(names, language):
    return Stage(Scene(Draft(), tuple(asset(name, 20) for name in names), language), language)


def written(rewrite, message):
    language = "zh" if any("\u4e00" <= char <= "\u9fff" for char in message) else "en"
    on = stage(CHINESE if language == "zh" else ENGLISH, language)
    return rewrite(message, tokens_of(message, on), on)


def planned(message, names=ENGLISH, language="en"):
    scene = stage(names, language).scene
    return [op.described() for op in plan_message(message, scene).operations]


@pytest.mark.parametrize(
    ("message", "order"),
    [
        (
            "Open with the barn, then the lake. The moon comes last.",
            "reorder the clips: 3, 1, 2, 4",
        ),
        ("Put the wood first and the barn after it.", "reorder the clips: 2, 3, 1, 4"),
        ("Start with the moon, after that the wood.", "reorder the clips: 4, 2, 1, 3"),
        ("先放谷仓，再放湖边，最后放月亮。", "调整顺序：第3段、第1段、第2段、第4段"),
        ("树林当开场，树林之后是谷仓。", "调整顺序：第2段、第3段、第1段、第4段"),
    ],
)
def test_an_order_told_in_prose_becomes_one_order_in_numbers(message, order):
    assert order in written(in_order, message)


@pytest.mark.parametrize(
    "message",
    [
        "Cut the first five seconds of the lake, then mute the barn.",
        "Put the logo on the moon at the end.",
        "树林静音，然后剪掉谷仓的前五秒。",
    ],
)
def test_deeds_one_after_another_are_no_order_of_clips(message):
    assert written(in_order, message) == message


def test_what_else_is_asked_of_a_clip_that_is_placed_stays_with_it():
    said = written(in_order, "Start with the barn, four seconds is plenty, then the lake.")

    assert "trim barn.mp4 to the first four seconds" in said


def test_a_clip_that_is_left_out_after_all_is_removed():
    said = written(in_order, "Open with the barn, then the lake, or actually forget the wood.")

    assert "remove wood.mp4" in said


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("Make it pink, well, maybe purple. Then export.", "Make it purple"),
        ("A title for three seconds. Sorry, make that four seconds.", "for four seconds"),
        ("Lift it by ten percent, no, five is enough.", "by five percent"),
        ("标题用黄色，不，还是蓝色吧。", "标题用蓝色"),
    ],
)
def test_the_value_said_last_stands_where_the_first_one_stood(message, kept):
    assert kept in written(taken_back, message)


@pytest.mark.parametrize(
    "message",
    ["The lake should be red. Well, the barn should be blue.", "No music. Mute the lake."],
)
def test_values_of_other_things_are_not_taken_back(message):
    assert written(taken_back, message) == message


def test_a_plan_given_up_is_not_carried_out():
    said = written(taken_back, "I was going to ask for sad music, but no. Mute the lake.")

    assert "music" not in said
    assert "Mute the lake" in said


def test_a_hum_and_its_remedy_are_one_wish():
    said = told_plainly("The sound hums, so clean it up.", list, stage(ENGLISH, "en"))

    assert said == "reduce the noise."


@pytest.mark.parametrize(
    ("message", "wish"),
    [
        ("There's a cough at 2:10 for about 3 seconds, take it out", "remove from 2:10 to 2:13"),
        ("2分10秒有一声咳嗽，大概3秒，剪掉", "删除130秒到133秒"),
    ],
)
def test_a_moment_with_its_remedy_is_a_wish_with_a_stretch(message, wish):
    assert with_stretches(message) == wish


def test_both_texts_are_dressed_by_what_is_said_of_both():
    plan = planned('Write "A" on the lake and "B" on the barn, both bold.')

    assert [op.get("bold") for op in plan] == [True, True]


def test_a_fade_gets_the_length_that_is_said_afterwards():
    plan = planned("Add calm music and fade it out at the end. The fade should take 4 seconds.")

    assert plan[0]["fade_out"] == 4.0


def test_a_clip_that_is_not_there_has_no_place_in_an_order():
    plan = plan_message("& & a bit of room closed captioning 左下角 clip99", scene("C3", "en"))

    assert [op.op for op in plan.operations] == ["clarify"]
