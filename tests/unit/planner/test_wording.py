"""Plans in words."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.phrasing.saying import say_operation
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.wording import reply
from cutroom.domain.operations import KINDS, parse_operation
from tests.language.contexts import scene

EXAMPLES = [kind.example for kind in KINDS.values() if kind.example]


@pytest.mark.parametrize("body", EXAMPLES, ids=lambda body: body["op"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_operation_has_words(body, lang):
    said = say_operation(parse_operation(body), lang)

    assert said
    assert "None" not in said
    assert "{" not in said


def test_every_operation_has_a_template():
    from cutroom.backend.planner.phrasing.phrases import PHRASES

    assert set(PHRASES) == set(KINDS)


def test_a_reply_repeats_the_reading_with_its_defaults():
    plan = plan_message("keep the first 10 seconds and add upbeat music", scene("V60", "en"))

    said = reply(plan, changed=True)

    assert "10 s" in said
    assert "upbeat music at 35%" in said


def test_a_reply_claims_nothing_when_nothing_changed():
    plan = plan_message("keep the first 10 seconds", scene("V60", "en"))

    assert "Done" not in reply(plan, changed=False)
    assert "已完成" not in reply(plan_message("保留前10秒", scene("V60", "zh")), changed=False)


def test_a_file_that_is_only_named_is_asked_for_by_the_upload_tool():
    plan = plan_message("use the file /elsewhere/plan.png", scene("V60", "en"))

    said = reply(plan, changed=False)

    assert "Done" not in said
    assert "upload tool" in said


def test_questions_stand_in_the_reply_in_the_language_of_the_message():
    plan = plan_message("加个标题", scene("V60", "en"))

    assert "标题写什么内容" in reply(plan, changed=False)


def test_what_was_not_understood_is_quoted():
    plan = plan_message(
        "add upbeat music and frobnicate the second clip by removing wobbles", scene("C3", "en")
    )

    assert "upbeat" in reply(plan, changed=True)


def test_what_cannot_be_done_comes_with_what_can():
    plan = plan_message("post it to my TikTok at 6pm", scene("T", "en"))

    assert "export" in reply(plan, changed=False)


def test_a_reply_repeats_long_texts_and_lists_in_brief():
    lines = [{"start": n / 10, "end": (n + 1) / 10, "text": f"Line {n}"} for n in range(500)]
    captions = parse_operation({"op": "captions", "lines": lines})
    plan = Plan((captions,))

    assert len(say_operation(captions, "en")) > 10_000
    assert len(reply(plan, changed=True)) < 400


def test_what_a_slideshow_goes_without_is_not_said_of_it():
    still = parse_operation({"op": "slideshow", "motion": "none", "transition": "none"})

    assert "none" not in say_operation(still, "en")


@pytest.mark.parametrize(
    ("order", "said"),
    [("given", "join a.jpg, b.jpg"), ("filename", "join a.jpg, b.jpg in filename order")],
)
def test_joining_says_its_order_only_where_there_is_one_to_say(order, said):
    joined = parse_operation({"op": "concat", "clips": ["a.jpg", "b.jpg"], "order": order})

    assert say_operation(joined, "en") == said


@pytest.mark.parametrize(
    ("clips", "english", "chinese"),
    [
        ([1, -1], "clip 1 and the last clip", "第 1 段和最后一段"),
        ([-2, -1], "the last 2 clips", "最后 2 段"),
        (-2, "the second to last clip", "倒数第 2 段"),
    ],
)
def test_clips_are_never_told_by_negative_numbers(clips, english, chinese):
    mute = parse_operation({"op": "mute", "clip": clips})

    assert english in say_operation(mute, "en")
    assert chinese in say_operation(mute, "zh")
