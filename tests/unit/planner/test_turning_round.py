"""The last deed turned to something else, eased, shifted, or asked about."""

from dataclasses import replace

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.domain.operations import parse_operation
from tests.language.contexts import scene

SPEED = {"op": "speed", "factor": 0.5, "clip": 2}


def planned(message, *recent, context="C3"):
    """Plan a message after these operations; return the plan's bodies."""
    language = "zh" if any("\u4e00" <= char <= "\u9fff" for char in message) else "en"
    after = replace(scene(context, language), recent=tuple(map(parse_operation, recent)))
    return [op.described() for op in plan_message(message, after).operations]


@pytest.mark.parametrize(
    "message", ["undo that and do it to the third instead", "撤销，改成对第三段做"]
)
def test_a_deed_is_undone_and_done_to_another_clip(message):
    assert planned(message, SPEED) == [{"op": "undo", "steps": 1}, {**SPEED, "clip": 3}]


@pytest.mark.parametrize("message", ["the other way round", "弄反了"])
def test_a_deed_goes_to_the_clips_it_was_not_done_to(message):
    assert planned(message, SPEED)[1] == {**SPEED, "clip": [1, 3]}


@pytest.mark.parametrize("message", ["not that slow", "太慢了"])
def test_a_speed_is_eased_by_half(message):
    assert planned(message, SPEED) == [{"op": "undo", "steps": 1}, {**SPEED, "factor": 0.75}]


@pytest.mark.parametrize("message", ["I meant the first and the third", "说错了，是第一段和第三段"])
def test_another_pair_changes_places(message):
    plan = planned(message, {"op": "swap_clips", "a": 1, "b": 2})

    assert plan == [{"op": "undo", "steps": 1}, {"op": "swap_clips", "a": 1, "b": 3}]


@pytest.mark.parametrize("message", ["2 seconds later", "晚两秒"])
def test_words_begin_later(message):
    recent = {"op": "add_text", "text": "Urban Dreams", "start": 0, "end": 3}

    assert planned(message, recent, context="T") == [
        {"op": "edit_text", "target": "Urban Dreams", "start": 2.0, "end": 5.0}
    ]


def test_a_comparative_after_one_clip_does_not_reach_the_whole_film():
    assert planned("a little faster still", {**SPEED, "factor": 1.5})[0]["clip"] == 2


def test_back_before_something_is_the_version_it_was_made_from():
    after = replace(scene("C3", "en"), versions=("empty", "join them", "add music", "quieter"))
    plan = plan_message("back to how it was before the music", after)

    assert [op.described() for op in plan.operations] == [{"op": "restore", "to": "before 2"}]


@pytest.mark.parametrize("message", ["did I keep the whole first clip?", "现在一共多长？"])
def test_a_question_about_the_film_changes_nothing(message):
    assert [op["op"] for op in planned(message, SPEED)] == ["state"]


def test_an_unseen_quality_asks_which_clip_is_meant():
    assert [op["op"] for op in planned("speed up the blurry one")] == ["clarify"]


@pytest.mark.parametrize(
    "message",
    ["make clip 2 three seconds longer", "第二段延长3秒", "give clip 2 three more seconds"],
)
def test_so_much_longer_is_added_to_the_length(message):
    assert planned(message) == [{"op": "set_clip_duration", "clip": 2, "duration": 18.0}]


@pytest.mark.parametrize("message", ["make the video 10 seconds shorter", "整个视频缩短10秒"])
def test_so_much_shorter_is_taken_from_the_film(message):
    assert planned(message) == [{"op": "set_target_duration", "seconds": 50.0}]


@pytest.mark.parametrize("message", ["the title should stay 2 seconds longer", "标题多停留2秒"])
def test_the_only_title_goes_so_much_later(message):
    assert planned(message, context="T") == [
        {"op": "edit_text", "target": "Urban Dreams", "end": 5.0}
    ]


@pytest.mark.parametrize("message", ["delete the part before it", "前面那部分删掉"])
def test_a_half_of_what_was_split_is_a_clip(message):
    assert planned(message, {"op": "split", "at": 20}) == [{"op": "delete_clip", "clip": 1}]


@pytest.mark.parametrize(
    "message", ["too slow, 75 percent speed is enough", "太慢了，0.75倍就够了"]
)
def test_a_speed_is_given_by_its_share(message):
    assert planned(message, SPEED) == [{"op": "undo", "steps": 1}, {**SPEED, "factor": 0.75}]


def test_the_end_of_it_is_that_of_the_clip_spoken_of():
    plan = planned("mute the last 5 seconds of it", {**SPEED, "factor": 1.5})

    assert plan == [{"op": "mute", "start": 10.0, "end": 15.0, "clip": 2}]


def test_words_end_where_the_clip_is_named_that_they_stand_on():
    assert planned("write Hello World over clip 2")[0]["text"] == "Hello World"
    assert planned("put the title Hello World at the start")[0]["text"] == "Hello World"
