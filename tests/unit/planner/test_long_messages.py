import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.hearing import LONGEST, MOST_STOPS
from tests.language.contexts import scene


def test_what_lies_beyond_the_most_stops_is_quoted_as_unread():
    message = "mute clip 2, " * (MOST_STOPS + 50) + "delete clip 1"

    plan = plan_message(message, scene("C3", "en"))

    assert [op.described()["op"] for op in plan.operations] == ["mute"]
    assert any(piece.startswith(", mute clip 2") for piece in plan.unread)


def test_what_lies_beyond_the_most_characters_is_quoted_as_unread():
    plan = plan_message("mute clip 2 " + "x" * LONGEST + "delete", scene("C3", "en"))

    assert any(piece.endswith("delete") for piece in plan.unread)


@pytest.mark.parametrize("words", ["把", "把第二段的", "my my my the ", "word "])
def test_the_same_words_over_and_over_get_an_answer(words):
    language = "en" if words.isascii() else "zh"

    plan = plan_message((words * LONGEST)[:LONGEST], scene("C3", language))

    assert plan.operations
