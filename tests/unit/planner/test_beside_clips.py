"""Clips told by another one, and what is put beside a clip."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def planned(message: str) -> list[dict[str, object]]:
    lang = "en" if message.isascii() else "zh"
    return [op.described() for op in plan_message(message, scene("C5", lang)).operations]


@pytest.mark.parametrize(
    ("message", "clips"),
    [
        ("delete everything after clip 2", [3, 4, 5]),
        ("cut everything after the second clip", [3, 4, 5]),
        ("delete the rest after the second clip", [3, 4, 5]),
        ("remove all the clips that come before the third one", [1, 2]),
        ("get rid of everything before the last clip", [1, 2, 3, 4]),
        ("drop whatever comes before clip 2", 1),
        ("keep everything up to clip 3", [4, 5]),
        ("keep only the clips after clip 2", [1, 2]),
        ("delete from clip 3 to the end", [3, 4, 5]),
        ("remove clips 3 onwards", [3, 4, 5]),
        ("remove the clip after clip 2", 3),
        ("delete the one before the last", 4),
        ("第三段以后的都删掉", [4, 5]),
        ("第三段之前的全部删除", [1, 2]),
        ("删掉第二段之后的所有片段", [3, 4, 5]),
        ("删掉第二段后面那一段", 3),
    ],
)
def test_clips_are_told_by_another_one(message, clips) -> None:
    assert planned(message) == [{"op": "delete_clip", "clip": clips}]


@pytest.mark.parametrize(
    ("message", "op"),
    [
        ("mute everything after clip 2", {"op": "mute", "clip": [3, 4, 5]}),
        ("speed up all clips after clip 2", {"op": "speed", "factor": 1.5, "clip": [3, 4, 5]}),
        ("第二段以后全部静音", {"op": "mute", "clip": [3, 4, 5]}),
        ("split the clip after clip 2 in half", {"op": "split", "at": 5.0, "clip": 3}),
        (
            "freeze the first frame of clip 3 for 4 seconds",
            {"op": "freeze", "at": 20.0, "duration": 4.0},
        ),
        ("第二段最后一帧定格3秒", {"op": "freeze", "at": 19.98, "duration": 3.0}),
    ],
)
def test_what_is_done_is_done_to_those(message, op) -> None:
    assert planned(message) == [op]


def test_nothing_behind_the_last_clip_is_asked_about() -> None:
    assert [op["op"] for op in planned("delete everything after clip 5")] == ["clarify"]


@pytest.mark.parametrize(
    ("message", "order"),
    [
        ("move clips 4 and 5 to the start", [4, 5, 1, 2, 3]),
        ("move the first two clips to the end", [3, 4, 5, 1, 2]),
        ("move clips 1 and 2 after clip 4", [3, 4, 1, 2, 5]),
        ("put everything after clip 3 at the start", [4, 5, 1, 2, 3]),
        ("前两段放到最后", [3, 4, 5, 1, 2]),
        ("把第一段和第二段放到第四段后面", [3, 4, 1, 2, 5]),
    ],
)
def test_several_clips_are_moved_together(message, order) -> None:
    assert planned(message) == [{"op": "reorder", "order": order}]


@pytest.mark.parametrize(
    ("message", "moves"),
    [
        ("move clip 2 to the start and clip 4 to the end", [(2, 1), (4, -1)]),
        ("move clip 2 before clip 5 and clip 1 to the end", [(2, 4), (1, -1)]),
        ("move the clip after clip 2 to the end", [(3, -1)]),
        ("move clip 1 after clip 3", [(1, 3)]),
    ],
)
def test_each_clip_goes_to_its_own_place(message, moves) -> None:
    assert [(op["clip"], op["to"]) for op in planned(message)] == moves


@pytest.mark.parametrize(
    ("message", "start"),
    [
        ('add a title "Hi" after clip 2', 20.0),
        ('add text "Part 2" between clips 2 and 3', 20.0),
        ("第二段后面加标题“第二章”", 20.0),
    ],
)
def test_words_behind_a_clip_begin_where_it_ends(message, start) -> None:
    assert [(op["op"], op["start"]) for op in planned(message)] == [("add_text", start)]


@pytest.mark.parametrize(
    ("message", "ground"),
    [
        ('add a title card saying "Part 2" between clip 2 and clip 3', "color:#000000"),
        ('put a black screen with the text "Later" between clip 2 and clip 3', "color:#000000"),
        ('add a white title card "Break" after clip 2', "color:#FFFFFF"),
    ],
)
def test_a_card_between_clips_is_a_picture_of_its_own(message, ground) -> None:
    card, words = planned(message)

    assert (card["asset"], card["at"], card["duration"]) == (ground, 20.0, 3.0)
    assert (words["op"], words["start"], words["end"]) == ("add_text", 20.0, 23.0)
