"""Turns of everyday English: what people say in passing is read as the plain wish for it."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def bodies(message, context="V60"):
    return [op.described() for op in plan_message(message, scene(context, "en")).operations]


@pytest.mark.parametrize(
    "message",
    [
        "make clip 1 brighter clip 2 warmer",
        "clip 1 brighter clip 2 a bit warmer",
        "make clip 1 brighter and clip 2 warmer",
    ],
)
def test_each_clip_gets_what_is_said_behind_its_own_name(message):
    assert bodies(message, "C3") == [
        {"op": "color", "clip": 1, "brightness": 1.2},
        {"op": "color", "clip": 2, "temperature": "warmer"},
    ]


@pytest.mark.parametrize(
    ("message", "clips"),
    [
        ("make the beach and the sunset warmer", [1, 2]),
        ("make the beach, the sunset and the dinner warmer", [1, 2, 3]),
        ("make the dinner and the beach warmer", [3, 1]),
    ],
)
def test_clips_named_by_words_of_their_files_share_a_look(message, clips):
    assert bodies(message, "HOL") == [{"op": "color", "clip": clips, "temperature": "warmer"}]


@pytest.mark.parametrize(
    ("message", "context", "order"),
    [
        ("start with the b-roll, then the interview", "TALK", [2, 1]),
        ("open with clip 2, then clip 3, then clip 1", "C3", [2, 3, 1]),
        ("begin with the dinner, then the beach and finish on the sunset", "HOL", [3, 1, 2]),
    ],
)
def test_what_comes_first_and_then_is_an_order(message, context, order):
    assert bodies(message, context) == [{"op": "reorder", "order": order}]


@pytest.mark.parametrize(
    ("message", "pair"),
    [
        ("add a fade before clip 3", [2, 3]),
        ("put a wipe after clip 1", [1, 2]),
        ("no transitions except a dissolve between clip 1 and clip 2", [1, 2]),
    ],
)
def test_a_passage_beside_a_clip_is_between_two(message, pair):
    (body,) = bodies(message, "C3")

    assert (body["op"], list(body["between"])) == ("transition", pair)


def test_keeping_one_of_the_transitions_makes_none():
    kept = bodies("remove all transitions except the one between 1 and 2", "C3")

    assert [body["op"] for body in kept] == ["none"]


@pytest.mark.parametrize(
    "message",
    [
        "halve the music volume",
        "the music is drowning everything out, halve it",
        "the song drowns out everything, halve it",
    ],
)
def test_halving_is_by_half(message):
    assert bodies(message, "T") == [{"op": "volume", "target": "music", "factor": 0.5}]


@pytest.mark.parametrize(
    "message",
    [
        "remove the ums and any pauses longer than 1 second",
        "take out the ums and all silences over a second",
    ],
)
def test_fillers_and_pauses_of_one_wish_both_go(message):
    assert bodies(message, "L10") == [
        {"op": "remove_fillers", "words": ["ums"]},
        {"op": "remove_silence", "min_silence": 1.0},
    ]


def test_breathing_room_does_not_take_the_length_of_the_pauses():
    (body,) = bodies(
        "remove silences longer than half a second but keep some breathing room", "L10"
    )

    assert (body["min_silence"], body.get("padding")) == (0.5, None)


@pytest.mark.parametrize(
    "message",
    [
        "fade the picture to black over the final 2 seconds, and the sound too",
        "fade the video out in the last 2 seconds, same for the audio",
    ],
)
def test_a_fade_of_the_sound_as_well_is_two_fades(message):
    assert [(b["target"], b["dir"], b["duration"]) for b in bodies(message)] == [
        ("video", "out", 2.0),
        ("audio", "out", 2.0),
    ]


@pytest.mark.parametrize("message", ["make my voice deeper", "make the voice sound a bit deeper"])
def test_a_deeper_voice_is_some_semitones_down(message):
    assert bodies(message) == [{"op": "audio_effect", "kind": "pitch", "semitones": -3.0}]


def test_two_stretches_told_of_are_both_taken_out():
    said = (
        "the first 45 seconds are just me fiddling with the mic and the last minute and a half"
        " is dead air, so please cut both of those off"
    )
    assert bodies(said, "L10") == [
        {"op": "remove_range", "start": 0.0, "end": 45.0},
        {"op": "remove_range", "start": 510.0, "end": 600.0},
    ]


def test_a_title_told_as_a_form_changes_the_one_that_stands():
    (body,) = bodies('Title text: "Lagos by Night"', "T")

    assert (body["op"], body["text"]) == ("edit_text", "Lagos by Night")


def test_words_listed_for_each_photo_are_a_line_each():
    (body,) = bodies("add captions under each photo: one, two, three, four and five", "P5")

    assert (body["op"], body["lines"]) == ("captions", ["one", "two", "three", "four", "five"])


def test_a_reason_does_not_change_what_is_asked():
    said = "the file has to stay below 25 MB because it goes by email, can you export it that way"

    assert bodies(said, "T") == [{"op": "export", "format": "mp4", "max_mb": 25.0}]
