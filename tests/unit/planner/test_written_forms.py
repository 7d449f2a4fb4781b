"""Lists, brackets, pairs, pasted options and remarks are said as wishes before they are read."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.rephrasing.english.remarks import as_wishes
from cutroom.backend.planner.rephrasing.flags import in_words
from cutroom.backend.planner.rephrasing.restating import in_prose
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


def test_a_form_line_by_line_asks_for_what_its_lines_name():
    plan = planned("HOL", "Music: song.mp3 (30%)\nTransitions: crossfade 0.5s\nFilter: vintage")

    assert [op["op"] for op in plan] == ["add_music", "transition", "filter"]
    assert plan[0]["asset"] == "song.mp3"


def test_a_bracket_behind_a_list_of_words_dresses_each_of_them():
    plan = planned("V60", "Add 'One' at 0:00-0:05, 'Two' at 0:05-0:10 (bottom center, white)")

    assert [(op["text"], op["end"]) for op in plan] == [("One", 5.0), ("Two", 10.0)]
    assert all(op["position"] == "bottom" and op["color"] == "#FFFFFF" for op in plan)


@pytest.mark.parametrize(
    ("message", "clips"),
    [("mute the even clips", [2, 4]), ("mute every odd-numbered clip", [1, 3, 5])],
)
def test_every_other_clip_is_not_every_clip(message, clips):
    assert planned("C5", message) == [{"op": "mute", "clip": clips}]


def test_a_fault_before_its_remedy_is_mended_once():
    assert planned("C3", "2nd clip drags, double speed it") == [
        {"op": "speed", "factor": 2.0, "clip": 2}
    ]


def test_words_in_quotes_keep_their_spelling():
    (op,) = planned("V60", 'add text "dont stop, thats it" at 3s')

    assert op["text"] == "dont stop, thats it"


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("delete clip 1 mute clip 2", ["delete_clip", "mute"]),
        ("speed up clip 2 by 2x reverse clip 3", ["speed", "reverse"]),
        ("mute clip 1 turn it down add captions export in 1080p", ["mute", "captions", "export"]),
        ("A) delete clip 1 B) mute clip 2", ["delete_clip", "mute"]),
    ],
)
def test_wishes_without_stops_between_them_are_all_carried_out(message, named):
    done = [op["op"] for op in planned("C3", message)]

    assert [name for name in named if name in done] == named


@pytest.mark.parametrize(
    "message", ["add a 3-second freeze frame at 0:05", "make the title slide in", "export it"]
)
def test_one_wish_is_not_parted_at_a_noun_that_could_be_a_verb(message):
    assert len(planned("T", message)) == 1


def test_numbers_alone_are_clips_where_clips_are_counted():
    assert planned("C5", "get rid of all of them except 2 and 5") == [
        {"op": "delete_clip", "clip": [1, 3, 4]}
    ]
    assert planned("C3", "2 then 3 then 1") == [{"op": "reorder", "order": [2, 3, 1]}]


def test_what_drowns_a_voice_is_turned_down_and_not_up():
    (op,) = planned("T", "cant hear anna over the music")

    assert op["op"] == "volume"
    assert op["target"] == "music"
    assert isinstance(op["factor"], float) and op["factor"] < 1


def test_words_that_come_after_a_countdown_begin_where_it_ends():
    _, text = planned("V60", 'add a 3-2-1 countdown, then display "GO!" for 1 second')

    assert (text["start"], text["end"]) == (3, 4)


def test_a_second_look_is_of_the_clip_that_was_named():
    plan = planned("C3x4", "make clip 2 slow motion and black n white")

    assert [(op["op"], op["clip"]) for op in plan] == [("speed", 2), ("filter", 2)]
