"""Lists, brackets, pairs, pasted options and remarks are said as wishes before they are read."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.flags import in_words
from cutroom.backend.planner.remarks import as_wishes
from cutroom.backend.planner.restating import in_prose
from tests.language.contexts import scene


def planned(context: str, message: str) -> list[dict[str, object]]:
    return [op.described() for op in plan_message(message, scene(context, "en")).operations]


@pytest.mark.parametrize(
    ("written", "prose"),
    [
        ("logo.png (scale 0.12, opacity 0.8)", "logo.png at 12% scale opacity 80%"),
        ("trim: start=5s, end=9s", "trim: from 5s to 9s"),
        ("text (start: 5s, duration: 4s)", "text from 5s to 9s"),
        ("fps=60, codec=H.265", "60 fps, H.265"),
    ],
)
def test_pairs_and_brackets_become_prose(written, prose):
    assert in_prose(written, ["logo.png"]).split() == prose.split()


def test_quotes_and_file_names_are_left_as_they_are():
    written = 'add "volume: 0.2 (start=3)" to clip (1).mp4'

    assert in_prose(written, ["clip (1).mp4"]) == written


def test_a_message_in_prose_is_left_alone():
    said = "Make it vertical, then add upbeat music at 30% and export it"

    assert in_prose(as_wishes(in_words(said)), []) == said


def test_each_line_of_a_list_acts_on_the_clip_it_names():
    plan = planned("C3", "- clip 1: speed 2x\n- clip 2: mute\n- clip 3: black and white")

    assert [(op["op"], op["clip"]) for op in plan] == [("speed", 1), ("mute", 2), ("filter", 3)]


def test_clips_with_values_of_their_own_share_the_deed():
    plan = planned("C3", "set the volume of clip 1 to 80%, clip 2 to 120% and clip 3 to 50%")

    assert [(op["clip"], op["volume"]) for op in plan] == [(1, 0.8), (2, 1.2), (3, 0.5)]


@pytest.mark.parametrize(
    ("remark", "factor"),
    [("clip 2 is quieter than the rest", 1.5), ("clip 2 sounds louder than the others", 0.6)],
)
def test_a_fault_found_by_comparing_is_mended_and_not_deepened(remark, factor):
    assert planned("C3", remark) == [{"op": "volume", "factor": factor, "clip": 2}]


def test_a_film_told_clip_by_clip_takes_its_order_and_lengths():
    plan = planned("HOL", "sunset.jpg for 3s, then beach.jpg for 2s and then dinner.jpg for 5s")

    assert plan[0] == {"op": "reorder", "order": [2, 1, 3]}
    assert [(op["clip"], op["duration"]) for op in plan[1:]] == [(2, 3.0), (1, 2.0), (3, 5.0)]


def test_stretches_that_follow_one_another_tell_when_clips_are_seen():
    plan = planned("HOL", "clip 1 (beach.jpg): 0-3s\nclip 2 (sunset.jpg): 3-6s\nclip 3: 6-10s")

    assert [op["op"] for op in plan] == ["set_clip_duration"] * 3
    assert [op["duration"] for op in plan] == [3.0, 3.0, 4.0]


def test_stretches_of_their_own_cut_each_clip():
    plan = planned("C3", "clip 1: 2-8s, clip 2: 0-5s, clip 3: 10-15s")

    assert [(op["start"], op["end"]) for op in plan] == [(2.0, 8.0), (0.0, 5.0), (10.0, 15.0)]


@pytest.mark.parametrize(
    "pasted",
    ["ffmpeg -ss 00:00:10 -t 15 -i clip.mp4 -c copy out.mp4", "-ss 10 -to 25", "use -ss 10 -t 15"],
)
def test_pasted_options_cut_the_stretch_they_name(pasted):
    assert planned("V60", pasted) == [{"op": "trim", "start": 10.0, "end": 25.0}]


@pytest.mark.parametrize("wish", ["add a progress bar along the bottom", "add chapters at 0:20"])
def test_what_nobody_does_here_is_said_with_the_nearest_thing(wish):
    (answer,) = planned("V60", wish)

    assert answer["op"] == "unsupported"
    assert answer["offer"]


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("put Happy Birthday Nan at the bottom in pink", "Happy Birthday Nan"),
        ("put hello world on the screen", "hello world"),
        ("write see you soon at the end", "see you soon"),
        ("have it say Thanks For Watching at the end", "Thanks For Watching"),
    ],
)
def test_words_to_show_need_no_quotes(message, text):
    (op,) = planned("V60", message)

    assert (op["op"], op["text"]) == ("add_text", text)


@pytest.mark.parametrize(
    "message", ["put subtitles at the bottom", "Put The Logo In The Corner", "put it at the start"]
)
def test_things_are_not_taken_for_words_to_show(message):
    assert all(op["op"] != "add_text" for op in planned("V60LOGO", message))
