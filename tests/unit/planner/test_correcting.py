"""The last message said anew with what is put right, and what must not be taken for that."""

from dataclasses import replace

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Question
from cutroom.domain.operations import parse_operation
from tests.language.contexts import scene


def after(said, context="C3"):
    """Return the scene after a message whose operations are known."""
    language = "zh" if any("\u4e00" <= char <= "\u9fff" for char in said) else "en"
    before = scene(context, language)
    recent = plan_message(said, before).operations
    return replace(before, said=said, recent=recent, earlier={3: before.draft}, parent=3)


def planned(said, message, context="C3"):
    """Plan a message after another one; return the plan's bodies."""
    return [op.described() for op in plan_message(message, after(said, context)).operations]


@pytest.mark.parametrize(
    ("said", "message", "clip"),
    [
        ("delete the second clip", "no, I meant the third", 3),
        ("rotate the second clip by 90 degrees", "not the second, the third", 3),
        ("第二段加速", "不是第二段，是第三段", 3),
        ("把第一段静音", "我说的是第二段", 2),
        ("mute clip 1", "sorry, I meant clip2.mp4", 2),
        ("delete clip 1", "no, 2", 2),
    ],
)
def test_another_clip_takes_the_place_of_the_one_named(said, message, clip):
    first, second = planned(said, message)

    assert first == {"op": "undo", "steps": 1}
    assert second["clip"] == clip


@pytest.mark.parametrize(
    ("said", "message", "start", "end"),
    [
        ("cut out the first 10 seconds", "no, the first 15", 0.0, 15.0),
        ("把前10秒剪掉", "不对，是前15秒", 0.0, 15.0),
        ("delete from 5 s to 10 s", "I meant from 6 s to 10 s", 6.0, 10.0),
    ],
)
def test_another_stretch_takes_the_place_of_the_one_named(said, message, start, end):
    assert planned(said, message) == [
        {"op": "undo", "steps": 1},
        {"op": "remove_range", "start": start, "end": end},
    ]


def test_the_last_seconds_are_counted_in_the_draft_before():
    plan = planned("keep only the first 5 seconds of clip 1", "I meant the last 5")

    assert plan[1] == {"op": "trim", "start": 15.0, "end": 20.0, "clip": 1}


@pytest.mark.parametrize("message", ["no, the other one", "oops wrong one, the other clip"])
def test_the_other_clip_is_the_one_that_was_spared(message):
    two = after("mute the first clip", "C2")

    plan = plan_message(message, two)

    assert [op.described() for op in plan.operations] == [
        {"op": "undo", "steps": 1},
        {"op": "mute", "clip": 2},
    ]


def test_a_deed_of_another_kind_is_no_correction():
    assert planned("mute the first clip", "no music please") != [{"op": "undo", "steps": 1}]
    assert planned("add calm music", "cut from 5 s to 10 s")[0]["op"] == "clarify"


@pytest.mark.parametrize("message", ["谢谢，这样就好", "现在是横屏还是竖屏？"])
def test_thanks_and_questions_edit_nothing(message):
    plan = planned("所有片段之间加叠化转场", message)

    assert {op["op"] for op in plan} <= {"none", "describe", "state"}


@pytest.mark.parametrize("message", ["mute one of the clips", "把其中一段倒放"])
def test_one_of_the_clips_is_asked_for(message):
    plan = plan_message(message, scene("C3", "zh" if message[0] == "把" else "en"))

    assert plan.questions


@pytest.mark.parametrize(
    "message",
    ["create an animated explainer video about bees, 60 seconds", "mute the second clip"],
)
def test_a_question_swallows_no_wish_that_is_whole(message):
    asked = "shorten the first clip"
    question = plan_message(asked, scene("C3", "en")).questions[0]

    plan = plan_message(message, scene("C3", "en"), pending=question, pending_message=asked)

    assert plan.operations == plan_message(message, scene("C3", "en")).operations


def test_an_answer_in_a_word_still_answers():
    asked = "shorten the first clip"
    question = plan_message(asked, scene("C3", "en")).questions[0]

    plan = plan_message("5 seconds", scene("C3", "en"), pending=question, pending_message=asked)

    assert isinstance(question, Question)
    assert plan.operations[0].described() == {"op": "set_clip_duration", "clip": 1, "duration": 5.0}


@pytest.mark.parametrize("message", ["only between the last two", "只在最后两段之间"])
def test_passages_are_kept_between_two_clips_alone(message):
    plan = planned("add a crossfade between all clips", message)

    assert plan == [{"op": "remove_transition", "between": [1, 2]}]


def test_only_somewhere_deletes_nothing():
    plan = plan_message("only on the second clip", scene("C3", "en"))

    assert plan.questions


@pytest.mark.parametrize(("message", "end"), [("a bit longer", 4.5), ("太长了", 2.0)])
def test_words_stay_longer_or_shorter(message, end):
    recent = plan_message('add the title "Urban Dreams" at the start', scene("T", "en")).operations
    then = replace(scene("T", "en"), recent=recent)

    assert plan_message(message, then).operations[0].described()["end"] == end


@pytest.mark.parametrize("message", ["go back to when it had no music", "回到没有音乐的时候"])
def test_a_version_is_found_by_what_it_had(message):
    now = scene("T", "en")
    bare = replace(now.draft, sounds=())
    then = replace(now, earlier={1: bare, 2: bare, 3: now.draft}, versions=("", "a", "b", "c"))

    assert [op.described() for op in plan_message(message, then).operations] == [
        {"op": "restore", "to": 2}
    ]


def test_what_was_undone_is_brought_back_by_going_forward():
    then = replace(scene("C3", "en"), undone=True)

    assert plan_message("bring it back", then).operations[0].described()["op"] == "redo"


def test_a_clip_said_behind_the_join_is_joined_as_well():
    plan = plan_message(
        "join clip1.mp4 and clip2.mp4, and put clip 5 at the end", scene("C5", "en")
    )

    (join,) = plan.operations
    assert join.described()["clips"] == ["clip1.mp4", "clip2.mp4", "clip5.mp4"]


def spoken(message, *recent, context="C3"):
    """Plan a message after these operations; return the plan's bodies."""
    language = "zh" if any("\u4e00" <= char <= "\u9fff" for char in message) else "en"
    then = replace(scene(context, language), recent=tuple(map(parse_operation, recent)))
    return [op.described() for op in plan_message(message, then).operations]


@pytest.mark.parametrize("message", ["slower", "再慢一点"])
def test_slower_is_the_stretch_that_was_slowed(message):
    slowed = {"op": "speed", "factor": 0.5, "clip": 2, "start": 5.0, "end": 10.0}

    assert spoken(message, slowed) == [{"op": "undo", "steps": 1}, {**slowed, "factor": 0.375}]


@pytest.mark.parametrize("message", ["a slower one", "慢一点"])
def test_a_slower_passage_takes_longer(message):
    faded = {"op": "transition", "kind": "fade", "duration": 0.5, "between": "all"}

    assert spoken(message, faded) == [{**faded, "duration": 0.75}]


@pytest.mark.parametrize("message", ["90 degrees to the left", "向左90度"])
def test_which_way_to_turn_is_said_of_the_clip_just_turned(message):
    plan = spoken(message, {"op": "rotate", "degrees": 90, "clip": 1})

    assert plan == [{"op": "undo", "steps": 1}, {"op": "rotate", "degrees": -90.0, "clip": 1}]


@pytest.mark.parametrize("message", ["and clip 3", "and the last one", "第三段呢？"])
def test_one_more_clip_is_only_named(message):
    (mute,) = spoken(message, {"op": "mute", "clip": 2})

    assert mute["op"] == "mute"
    assert mute["clip"] in (3, -1)


def test_words_are_left_on_for_so_long():
    title = {"op": "add_text", "text": "Urban Dreams", "start": 0, "end": 3}

    assert spoken("leave it on for 5 seconds", title, context="T") == [
        {"op": "edit_text", "target": "Urban Dreams", "end": 5.0}
    ]


@pytest.mark.parametrize(
    "message", ["clip 2 is too long, just use the first 5 seconds", "第二段太长了，只要前5秒"]
)
def test_a_remedy_is_for_the_clip_that_was_found_fault_with(message):
    assert spoken(message) == [{"op": "trim", "start": 0.0, "end": 5.0, "clip": 2}]


@pytest.mark.parametrize("message", ["make the other one black and white", "另一段变成黑白"])
def test_the_other_one_is_the_clip_that_nothing_was_done_to(message):
    (filtered,) = spoken(message, {"op": "speed", "factor": 1.5, "clip": 2}, context="C2")

    assert filtered["clip"] == 1


def test_a_question_about_a_batch_swallows_no_wish_that_is_whole():
    asked, message = "把照片分别做成3秒的视频，配上文字", "第二段变成黑白，再加快一点"
    now = scene("P5", "zh")
    (question,) = plan_message(asked, now).questions

    plan = plan_message(message, now, pending=question, pending_message=asked)

    assert plan.operations == plan_message(message, now).operations
    assert plan_message("秋天", now, pending=question, pending_message=asked).operations
