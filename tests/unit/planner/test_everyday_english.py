"""Turns of everyday English: what people say in passing is read as the plain wish for it."""

# ruff: noqa: E501 (tables of wishes read better unbroken)

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


@pytest.mark.parametrize(
    "message",
    [
        "slideshow, 3 seconds each, no music, no transitions",
        "slideshow of the photos, no music, just 3 seconds each with no transitions",
        "slideshow, no music, 3 seconds per photo with straight cuts",
    ],
)
def test_what_a_slideshow_goes_without_may_be_listed_anywhere(message):
    (body,) = bodies(message, "P5")

    assert (body["seconds_per_image"], body["music"]) == (3.0, False)
    assert "transition" not in body


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("remove the last 2 seconds of every clip", [(1, 18, 20), (2, 13, 15), (3, 23, 25)]),
        ("cut the last 2 seconds off clips 1 and 3", [(1, 18, 20), (3, 23, 25)]),
        ("shave a second off the end of every clip", [(1, 19, 20), (2, 14, 15), (3, 24, 25)]),
        ("mute the last second of each clip", [(1, 19, 20), (2, 14, 15), (3, 24, 25)]),
    ],
)
def test_the_end_of_every_clip_is_its_own(message, parts):
    found = [(body["clip"], body["start"], body["end"]) for body in bodies(message, "C3")]

    assert found == parts


@pytest.mark.parametrize(
    ("message", "target"),
    [
        ("mute everything except the music", "original"),
        ("silence everything but the music", "original"),
        ("mute everything except my voice", "music"),
    ],
)
def test_what_is_excepted_is_not_muted(message, target):
    assert bodies(message, "C3x4") == [{"op": "mute", "target": target}]


@pytest.mark.parametrize("verb", ["show", "put"])
def test_two_files_side_by_side_are_one_split_screen(verb):
    (body,) = bodies(f"{verb} clip1 and clip2 side by side", "C5")

    assert (body["op"], body["clips"]) == ("split_screen", ["clip1.mp4", "clip2.mp4"])


def test_a_colour_put_behind_a_key_is_not_the_one_keyed_out():
    (body,) = bodies("key out the green and put a plain blue background in")

    assert (body["color"], body["replace"]) == ("green", "#0000FF")


@pytest.mark.parametrize(
    ("message", "ops"),
    [
        (
            "the second clip feels slow, can you run it at 1.5x",
            [{"op": "speed", "factor": 1.5, "clip": 2}],
        ),
        (
            "the third clip drags on, only keep its first 10 seconds",
            [{"op": "trim", "start": 0.0, "end": 10.0, "clip": 3}],
        ),
        (
            "clip 1 is too loud and clip 3 is too quiet, fix both",
            [
                {"op": "volume", "factor": 0.6, "clip": 1},
                {"op": "volume", "factor": 1.5, "clip": 3},
            ],
        ),
    ],
)
def test_a_complaint_is_settled_by_the_wish_behind_it(message, ops):
    assert bodies(message, "C3") == ops


def test_a_ramp_up_that_begins_slow_ends_fast():
    assert bodies("start slow and ramp up to double speed by the end") == [
        {"op": "speed_ramp", "from_factor": 0.5, "to_factor": 2.0}
    ]


def test_minutes_and_seconds_without_a_unit_are_a_time():
    assert bodies("just give me the bit from 3 minutes 20 to 4 minutes 5", "L10") == [
        {"op": "trim", "start": 200.0, "end": 245.0}
    ]


@pytest.mark.parametrize(
    ("message", "context", "ops"),
    [
        ("make it 10 seconds shorter", "V60", [{"op": "set_target_duration", "seconds": 50.0}]),
        ("is the music too loud?", "T", [{"op": "check"}]),
        ("half the saturation", "V60", [{"op": "color", "saturation": 0.5}]),
        ("put the longest clip first", "C3", [{"op": "move_clip", "clip": 3, "to": 1}]),
        ("pan from left to right across photo 2", "P5", [{"op": "pan", "direction": "right", "clip": 2}]),
        ("bring the audio to -16 LUFS", "V60", [{"op": "normalize_audio", "lufs": -16.0}]),
        ("I need the subtitles as a separate srt file, not burned in", "V60", [{"op": "export_captions", "format": "srt"}]),
        ("the sound cuts out at the end, just mute the last second", "V60", [{"op": "mute", "start": 59.0, "end": 60.0}]),
        ("clip 2 first, clip 1 second, clip 3 last", "C3", [{"op": "reorder", "order": [2, 1, 3]}]),
        ("cut off the first 3 seconds and the last 5", "V60", [{"op": "remove_range", "start": 0.0, "end": 3.0}, {"op": "remove_range", "start": 55.0, "end": 60.0}]),
        ("split each clip in half", "C3", [{"op": "split", "at": at, "clip": n} for n, at in ((1, 10.0), (2, 7.5), (3, 12.5))]),
    ],
)  # fmt: skip
def test_everyday_wishes_are_read_as_they_are_meant(message, context, ops):
    assert bodies(message, context) == ops


@pytest.mark.parametrize(
    "message",
    [
        "the intro is too long, cut it down to 10 seconds",
        "shorten the beginning to 20 seconds",
        "some parts are too slow, speed those up",
        "some of the clips are too dark, brighten them",
    ],
)
def test_parts_that_nobody_can_see_are_asked_about(message):
    assert [body["op"] for body in bodies(message, "C3")] == ["clarify"]


@pytest.mark.parametrize(
    ("message", "pairs"),
    [
        ("mute clip 2, speed up clip 3 by 1.5x and add a crossfade between them", [[2, 3]]),
        ("cross dissolve 0.5s everywhere except between 2 and 3", [[1, 2]]),
    ],
)
def test_the_two_clips_of_a_passage_are_those_that_were_named(message, pairs):
    found = [list(b["between"]) for b in bodies(message, "C3") if b["op"] == "transition"]

    assert found == pairs


@pytest.mark.parametrize(
    ("message", "context", "ops"),
    [
        ("remove the first and last 5 seconds", "V60", [{"op": "remove_range", "start": 0.0, "end": 5.0}, {"op": "remove_range", "start": 55.0, "end": 60.0}]),
        ("make it twice as fast but only the second half", "V60", [{"op": "speed", "factor": 2.0, "start": 30.0, "end": "end"}]),
        ("put a cut at 10 and delete what's after it", "V60", [{"op": "remove_range", "start": 10.0, "end": "end"}]),
        ('music is way too loud, remove "Urban Dreams"', "T", [{"op": "volume", "target": "music", "factor": 0.6}, {"op": "remove_text", "text": "Urban Dreams"}]),
        ("half second dissolve between all clips. cut clip 1 in half", "C3", [{"op": "transition", "kind": "fade", "duration": 0.5, "between": "all"}, {"op": "split", "at": 10.0, "clip": 1}]),
        ("clip 2 is upside down. the first clip should only be 5 seconds", "C3", [{"op": "rotate", "degrees": 180.0, "clip": 2}, {"op": "set_clip_duration", "clip": 1, "duration": 5.0}]),
        ("volume of the music to 20 percent and fade it out", "T", [{"op": "volume", "target": "music", "volume": 0.2}, {"op": "fade", "target": "audio", "dir": "out", "duration": 1.0}]),
        ('end card with "Subscribe" for 4 seconds', "V60", [{"op": "add_text", "text": "Subscribe", "start": 56.0, "end": 60.0}]),
    ],
)  # fmt: skip
def test_two_things_in_one_breath_do_not_bend_each_other(message, context, ops):
    assert bodies(message, context) == ops


@pytest.mark.parametrize(
    "message",
    [
        "delete the person walking in the background",
        "get rid of that guy behind me",
        "remove the people in the background",
    ],
)
def test_painting_people_out_is_not_taking_the_background_away(message):
    assert [body["op"] for body in bodies(message)] == ["unsupported"]


@pytest.mark.parametrize(
    ("message", "context", "ops"),
    [
        ("nothing fancy, just cut the first 10 seconds", "V60", [{"op": "remove_range", "start": 0.0, "end": 10.0}]),
        ("make the end 5 seconds longer", "V60", [{"op": "freeze", "at": "end", "duration": 5.0}]),
        ("switch clip 2 out for clip1.mp4", "C3", [{"op": "replace_clip", "clip": 2, "asset": "clip1.mp4"}]),
        ("keep clip 1 first but swap the other two", "C3", [{"op": "move_clip", "clip": 1, "to": 1}, {"op": "swap_clips", "a": 2, "b": 3}]),
    ],
)  # fmt: skip
def test_what_goes_before_a_wish_does_not_take_its_place(message, context, ops):
    assert bodies(message, context) == ops


def test_words_between_clips_that_are_not_there_do_not_break_the_reading():
    plan = plan_message('开头写上"毕业快乐" 第一段和第二段中间加个闪白', scene("P1", "zh"))

    assert plan.operations


@pytest.mark.parametrize("word", ["fcator", "facotr"])
def test_a_mistyped_factor_is_one(word):
    assert bodies(f"speed the clip up by a {word} of 3") == [{"op": "speed", "factor": 3.0}]


@pytest.mark.parametrize(
    "message",
    ["cut it every 20 seconds", "make a cut every 20 seconds", "split the video every 20 seconds"],
)
def test_a_cut_every_so_often_parts_the_film_and_shortens_nothing(message):
    assert bodies(message) == [{"op": "split", "at": 20.0}, {"op": "split", "at": 40.0}]


def test_more_cuts_than_anybody_means_are_asked_about():
    assert [op["op"] for op in bodies("cut it every 0.01 seconds")] == ["clarify"]
