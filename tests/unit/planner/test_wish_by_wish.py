"""Rambling English is parted into what is told and what is wished for, and read wish by wish."""

import pytest

from cutroom.backend.planner.briefs.focus_of_talk import Focus, pointed
from cutroom.backend.planner.briefs.utterances import Kind, kind_of, utterances
from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("could you take the first clip out", Kind.WISH),
        ("the captions should be a bit bigger", Kind.WISH),
        ("could it sit at the bottom instead", Kind.WISH),
        ("a short fade at the end would be lovely", Kind.WISH),
        ("my cousin filmed it on his old phone", Kind.TOLD),
        ("because nobody wants to watch that", Kind.TOLD),
        ("we want to put this on the wall in the shop", Kind.TOLD),
        ("the sound is far too quiet", Kind.FAULT),
        ("leave the colours as they are", Kind.STAYS),
        ("top left maybe", Kind.VALUE),
    ],
)
def test_a_part_is_known_by_what_it_does(part: str, kind: Kind) -> None:
    assert kind_of(part) is kind


def test_a_clause_begins_where_nobody_put_a_stop() -> None:
    parts = utterances("so mute the second clip my brother is singing in it")
    assert [part.kind for part in parts] == [Kind.WISH, Kind.TOLD]


def test_what_is_scrapped_is_no_wish_any_more() -> None:
    parts = utterances("add a logo in the corner. no, scratch that. make it brighter please")
    assert [part.kind for part in parts] == [Kind.TOLD, Kind.WISH]


def test_an_order_names_the_clip_that_a_story_called_by_what_it_shows() -> None:
    focus = Focus()
    focus.hear("the third one is the sunset")
    assert pointed("slow the sunset shot down", focus).texts == ("slow the third clip down",)


def test_an_order_for_both_is_two_orders() -> None:
    focus = Focus()
    focus.hear("the first 6 seconds is only my thumb")
    focus.hear("and the last 4 are black")
    assert pointed("cut both of them", focus).texts == (
        "cut the first 6 seconds",
        "cut the last 4 seconds",
    )


def test_what_was_told_to_last_is_a_stretch() -> None:
    focus = Focus()
    focus.hear("a car honks at 0:30")
    focus.hear("it lasts about 4 seconds")
    assert pointed("mute that bit", focus).texts == ("mute from 30 to 34 seconds",)


def test_it_is_what_the_wish_before_makes() -> None:
    focus = Focus()
    focus.hear("add a title that reads hello", wished=True)
    assert pointed("make it yellow", focus).joins


def test_faults_that_are_told_are_mended_by_one_order() -> None:
    message = (
        "My aunt recorded this talk in her kitchen and says um in every sentence, and the fridge "
        "hums all the time. Could you fix both of those, please? The rest is fine."
    )
    plan = plan_message(message, scene("L10", "en"))
    assert [op.described()["op"] for op in plan.operations] == ["remove_fillers", "denoise_audio"]
