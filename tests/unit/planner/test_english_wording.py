"""English wording of many speakers: what one sentence says in several ways is one operation."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def bodies(message, context="V60"):
    return [op.described() for op in plan_message(message, scene(context, "en")).operations]


def names(message, context="V60"):
    return [body["op"] for body in bodies(message, context)]


@pytest.mark.parametrize(
    "message",
    [
        "keep 5-15, 20-25 and 40-50",
        "keep 0:05-0:15, 0:20-0:25 and 0:40-0:50, drop the rest",
        "keep only 5-15, 20-25, 40-50",
    ],
)
def test_a_list_of_bare_ranges_is_kept_whole(message):
    assert bodies(message) == [
        {"op": "keep_ranges", "ranges": [[5.0, 15.0], [20.0, 25.0], [40.0, 50.0]]}
    ]


@pytest.mark.parametrize(
    ("message", "start", "end"),
    [
        ("make it end at 42 seconds", 0.0, 42.0),
        ("shorten the clip so that it ends at 0:42", 0.0, 42.0),
        ("trim so it starts at 0:10", 10.0, "end"),
        ("start the video at 5s and end it at 50s", 5.0, 50.0),
    ],
)
def test_where_the_film_should_start_and_end_is_a_trim(message, start, end):
    assert bodies(message) == [{"op": "trim", "start": start, "end": end}]


@pytest.mark.parametrize(
    ("message", "box"),
    [
        ("cut 100 pixels off the bottom", (0, 0, 1920, 980)),
        ("crop 200px from the left and right", (200, 0, 1520, 1080)),
        ("crop out the bottom 10%", (0, 0, 1920, 972)),
        ("remove 50 pixels from the top", (0, 50, 1920, 1030)),
    ],
)
def test_what_is_cut_off_a_side_leaves_the_rest_of_the_picture(message, box):
    (body,) = bodies(message)

    assert (body["x"], body["y"], body["width"], body["height"]) == box


@pytest.mark.parametrize(
    "message",
    ["we shot this in a cooking studio near the college", "concert, drone and cable"],
)
def test_everyday_words_are_not_taken_for_mistyped_deeds(message):
    assert set(names(message)) <= {"none", "clarify"}


@pytest.mark.parametrize(
    ("message", "context", "operation"),
    [
        ("Is there any black frame or audio clipping in this?", "V60", "check"),
        ("I'd like to finish this in DaVinci Resolve", "T", "export_timeline"),
        ("i can barely hear the music", "T", "volume"),
        ("grab a still frame at 00:00:21", "V60", "thumbnail"),
        ("add my handle @travelwithsam in the bottom right", "V60", "add_text"),
        ("Title: My First Vlog", "V60", "add_text"),
        ("find 5 viral moments for tiktok", "L20", "highlights"),
    ],
)
def test_a_wish_is_told_by_what_it_means_not_by_its_verb(message, context, operation):
    assert names(message, context) == [operation]


def test_a_copy_may_be_placed_in_the_same_breath():
    assert names("copy the first clip and paste it at the end", "C3x4") == [
        "duplicate_clip",
        "move_clip",
    ]


def test_a_place_for_something_unknown_is_asked_about_not_passed_over():
    plan = plan_message("put it at the beginning", scene("C3x4", "en"))

    assert plan.questions


def test_several_short_films_last_as_long_together_as_each_times_their_number():
    assert bodies("make 3 shorts out of this podcast, 30 seconds each", "L20")[0] == {
        "op": "highlights",
        "duration": 90.0,
        "count": 3,
    }


def test_a_unit_that_is_spelt_right_is_not_corrected():
    assert bodies("keep the first minute", "L10") == [{"op": "trim", "start": 0.0, "end": 60.0}]


def test_what_sentences_say_twice_is_done_once():
    assert names("transcribe the video and add subtitles at the bottom") == ["captions"]
