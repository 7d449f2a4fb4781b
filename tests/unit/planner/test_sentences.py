"""Sentences that stand alone are read alone; those that lean are read with what they lean on."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def _plan(context, message, lang="en"):
    return [op.described() for op in plan_message(message, scene(context, lang)).operations]


@pytest.mark.parametrize(
    ("context", "first", "second"),
    [
        ("C3", "cool down clip 3", "loop the first clip 4 times"),
        ("C3x4", "wipe between clip 1 and clip 2", "shorten clip 1 to 2 seconds"),
        ("C3", "cinematic filter on clips 1 and 3 at 60%", "freeze clip 2 at 3 seconds"),
        ("V60", "blur the bottom right corner", "cut the video from 20 to 30 seconds"),
        ("V60", "右下角打码", "删除20秒到30秒之间的内容"),
        ("V60", "背景放点安静的音乐", "20到40秒快进"),
    ],
)
@pytest.mark.parametrize("joint", [". ", "; ", "\n"])
def test_sentences_that_stand_alone_bend_nothing(context, first, second, joint):
    alone = [*_plan(context, first), *_plan(context, second)]

    assert _plan(context, f"{first}{joint}{second}") == alone


def test_a_sentence_that_points_back_is_read_with_what_it_points_at():
    plan = _plan("C3x4", "Take the second clip. Make it black and white.")

    assert [(op["op"], op["clip"]) for op in plan] == [("filter", 2)]


def test_a_fade_said_after_music_is_the_musics():
    (music,) = _plan("V60", "Add upbeat music. Fade the music out at the end.")

    assert music["op"] == "add_music"
    assert music["fade_out"] > 0
