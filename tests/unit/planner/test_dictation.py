"""Words after a colon are content, and a sentence without a verb is a wish of its own."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def _plan(context, message, lang="en"):
    return [op.described() for op in plan_message(message, scene(context, lang)).operations]


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("title: Best Music of 2024", "Best Music of 2024"),
        ("add text: music by Kim", "music by Kim"),
        ("text at 5s: Delete the first clip", "Delete the first clip"),
        ("add end credits: Directed by Sam, Music by Kim", "Directed by Sam, Music by Kim"),
        ("add a title: best of the summer at the top", "best of the summer"),
        ("add text saying music is life at the bottom", "music is life"),
        ("Title: 3 Reasons to Mute Your Phone", "3 Reasons to Mute Your Phone"),
        ("加一行字写着 音乐就是生活 放在底部", "音乐就是生活"),
    ],
)
def test_what_a_colon_hands_over_is_shown_and_not_obeyed(message, words):
    plan = _plan("V60", message)

    assert [(op["op"], op["text"]) for op in plan] == [("add_text", words)]


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("captions: white text, black box, at the top", {"color": "#FFFFFF", "position": "top"}),
        ("add subtitles: English", {"lang": "en"}),
        ("字幕：白色，放上面", {"color": "#FFFFFF", "position": "top"}),
    ],
)
def test_a_style_after_a_colon_stays_a_style(message, kept):
    (captions,) = _plan("V60", message)

    assert captions["op"] == "captions"
    assert kept.items() <= captions.items()
    assert "lines" not in captions


@pytest.mark.parametrize(
    ("message", "operations"),
    [
        ("Upbeat music. Trim to 10 seconds.", ["add_music", "trim"]),
        ("upbeat music, cut the first 5 seconds", ["add_music", "remove_range"]),
        ("轻快的音乐。剪掉前5秒", ["add_music", "remove_range"]),
        ("标题「周末」，剪掉前5秒", ["add_text", "remove_range"]),
        ("vertical, trim to 20s", ["set_aspect", "trim"]),
        ('title "Hello". Add music', ["add_text", "add_music"]),
        ("voiceover: Welcome, all of you. Then add music", ["voiceover", "add_music"]),
        ("My video is too long! Cut the last 10 seconds.", ["remove_range"]),
        ("这是我的旅行视频。请加个标题「旅行」。", ["add_text"]),
    ],
)
def test_wishes_without_a_verb_do_not_lean_on_the_next_sentence(message, operations):
    plan = _plan("V60", message)

    assert [op["op"] for op in plan] == operations
    assert all(op.get("end") in (None, "end", 60.0) for op in plan if op["op"] == "add_music")
