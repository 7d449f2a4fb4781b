"""More, less, the other end: short messages about what the last one did."""

from pathlib import Path

import pytest

from tests.language.conversing import Talk, opened_store

THREE = ("beach.mp4:30", "hike.mp4:45", "camp.mp4:25", "song.mp3:120")


@pytest.fixture
def talk(tmp_path: Path):
    with opened_store(tmp_path) as store:
        yield lambda lang, *media: Talk(store, lang, media or ("v.mp4:60",))


@pytest.mark.parametrize(
    ("lang", "turns", "plan"),
    [
        ("en", ["make the first 10 seconds black and white", "make it 15 seconds"], (0.0, 15.0)),
        ("zh", ["前10秒变黑白", "改成15秒"], (0.0, 15.0)),
        ("en", ["make the last 10 s sepia", "20 seconds"], (40.0, 60.0)),
        ("en", ["make the first 5 s sepia", "now the last 10 seconds too"], (50.0, 60.0)),
        ("zh", ["前10秒变黑白", "最后10秒也是"], (50.0, 60.0)),
        ("en", ["brighten 20 to 30 s", "a bit less"], (20.0, 30.0)),
        ("en", ["brighten 20 to 30 s", "and warmer"], (20.0, 30.0)),
        ("zh", ["20到30秒调亮", "再暖一点"], (20.0, 30.0)),
    ],
)
def test_a_stretch_is_taken_up_again(talk, lang, turns, plan) -> None:
    session = talk(lang)
    said = [session.say(turn) for turn in turns][-1]

    assert (said.plan[-1]["start"], said.plan[-1]["end"]) == plan


@pytest.mark.parametrize(
    ("lang", "turns", "stretch"),
    [
        (
            "en",
            ["take 15 seconds off the end of clip 2", "actually take them off the start"],
            (0, 15),
        ),
        ("zh", ["hike那段后面剪掉15秒", "不对，是剪前面15秒"], (0, 15)),
        ("en", ["cut the first 5 seconds of clip 2", "no, the last 5"], (40, 45)),
    ],
)
def test_as_much_is_cut_off_the_other_end(talk, lang, turns, stretch) -> None:
    session = talk(lang, *THREE)
    said = [session.say(turn) for turn in turns][-1]

    assert [op["op"] for op in said.plan] == ["undo", "remove_range"]
    assert (said.plan[1]["start"], said.plan[1]["end"], said.plan[1]["clip"]) == (*stretch, 2)


@pytest.mark.parametrize(
    ("lang", "turns", "wanted"),
    [
        ("en", ["zoom in on clip 2", "not so much"], {"op": "zoom", "scale": 1.125, "clip": 2}),
        ("zh", ["全片调亮一点", "有点过了"], {"op": "color", "brightness": 1.1}),
        ("en", ["make clip 2 sepia", "too much"], {"op": "filter", "intensity": 0.5, "clip": 2}),
    ],
)
def test_half_of_the_last_change_is_taken_back(talk, lang, turns, wanted) -> None:
    session = talk(lang, *THREE)
    said = [session.say(turn) for turn in turns][-1]

    assert said.plan[0] == {"op": "undo", "steps": 1}
    assert wanted.items() <= said.plan[1].items()


def test_music_goes_lower_and_what_drowns_voices_is_the_music(talk) -> None:
    session = talk("en", *THREE)
    session.say("join them and add the song")

    first = session.say("it's drowning out the voices, bring it down")
    again = session.say("lower")

    assert [op["target"] for op in (*first.plan, *again.plan)] == ["music", "music"]
    assert first.after.sounds[0].volume > again.after.sounds[0].volume


def test_all_of_them_are_not_the_one_clip_spoken_of(talk) -> None:
    session = talk("en", *THREE)
    session.say("zoom in on clip 3")

    assert "clip" not in session.say("make all of them black and white").plan[0]


@pytest.mark.parametrize("message", ["刚才那个取消", "把刚才的取消掉", "取消刚才那步"])
def test_the_last_change_is_withdrawn_without_a_name(talk, message) -> None:
    session = talk("zh", *THREE)
    session.say("把第二段和第三段换一下位置")

    assert session.say(message).plan == [{"op": "undo", "steps": 1}]


def test_only_the_first_cut_keeps_its_passage(talk) -> None:
    session = talk("zh", *THREE)
    session.say("加个转场")

    assert session.say("只要第一个").plan == [{"op": "remove_transition", "between": [2, 3]}]


def test_another_format_is_exported_after_all(talk) -> None:
    session = talk("en")
    session.say("add upbeat music")
    session.say("make it a gif")

    assert session.say("no, mp4").plan == [{"op": "export", "format": "mp4"}]


@pytest.mark.parametrize(
    ("lang", "turns"),
    [
        ("en", ["trim the first 4 seconds of clip 2", "and the last 10 seconds"]),
        ("zh", ["第二段前4秒剪掉", "后面10秒也剪掉"]),
    ],
)
def test_the_same_clip_is_cut_at_its_other_end_as_well(talk, lang, turns) -> None:
    session = talk(lang, *THREE)
    said = [session.say(turn) for turn in turns][-1]

    assert said.plan == [{"op": "remove_range", "start": 31.0, "end": 41.0, "clip": 2}]


def test_an_answer_that_names_none_of_the_words_offered_is_not_written(talk) -> None:
    session = talk("zh", "a.jpg", "b.jpg")
    session.say("每张加字：“第一天”“第二天”")
    session.say("字放下面")

    assert [op["op"] for op in session.say("白色带阴影").plan] == ["clarify"]


def test_how_long_words_stay_does_not_cut_the_film(talk) -> None:
    session = talk("en")
    session.say('lower third "Sam Lee, CTO" at 0:15')

    assert session.say("for 6 seconds").plan == [
        {"op": "edit_text", "target": "Sam Lee", "end": 21.0}
    ]


def test_the_last_change_is_undone_by_its_name(talk) -> None:
    session = talk("en")
    session.say("crop it square")

    assert session.say("undo the crop").plan == [{"op": "undo", "steps": 1}]


@pytest.mark.parametrize(
    ("message", "lengths"),
    [
        ("最后一张5秒", {-1: 5.0}),
        ("第一张3秒，最后一张5秒", {1: 3.0, 4: 5.0}),
    ],
)
def test_lengths_of_some_pictures_leave_the_others_there(talk, message, lengths) -> None:
    plan = talk("zh", *(f"{name}.jpg" for name in "abcd")).say(message).plan

    assert {op["clip"]: op["duration"] for op in plan} == lengths
