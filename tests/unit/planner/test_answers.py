import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def answered(session: str, message: str, answer: str) -> list[dict]:
    """Return what an answer makes of the request that a question came from."""
    setting = scene(session, "en")
    asked = plan_message(message, setting)
    assert asked.questions
    plan = plan_message(answer, setting, pending=asked.questions[0], pending_message=message)
    return [op.described() for op in plan.operations]


@pytest.mark.parametrize("answer", ["Hello / How are you / Bye", "Hello\nHow are you\nBye"])
def test_lines_of_captions_are_parted_where_the_answer_parts_them(answer):
    (op,) = answered("P5", "add captions", answer)

    assert op["lines"] == ["Hello", "How are you", "Bye"]


def test_a_stroke_within_a_title_stays():
    (op,) = answered("V60", "add a title", "50/50")

    assert op["text"] == "50/50"


@pytest.mark.parametrize(("message", "answer"), [("reverse this clip", "2"), ("把这段倒放", "2")])
def test_a_bare_number_is_the_clip_that_was_asked_for(message, answer):
    assert answered("C3", message, answer) == [{"op": "reverse", "clip": 2}]


def test_a_length_that_is_kept_changes_nothing():
    (op,) = answered("V60", "trim to 2 minutes", "keep its length")

    assert op["op"] == "none"


@pytest.mark.parametrize("message", ["preview", "预览", "预览一下"])
def test_a_preview_asked_for_in_words_shows_the_timeline(message):
    plan = plan_message(message, scene("T", "en"))

    assert [op.described()["op"] for op in plan.operations] == ["state"]


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("what changed since version 2?", "versions 2..now"),
        ("对比版本1和3", "versions 1..3"),
        ("compare with the previous version", "versions previous..now"),
        ("对比上一个版本", "versions previous..now"),
        ("show me the version history", "versions"),
    ],
)
def test_versions_are_told_apart_and_nothing_is_restored(message, asked):
    plan = plan_message(message, scene("HIST", "en"))

    assert [op.described() for op in plan.operations] == [{"op": "describe", "what": asked}]
