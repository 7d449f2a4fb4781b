"""A mistyped word that holds a request together is forgiven, and another word is not bent."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def _plan(context, message):
    return [op.described() for op in plan_message(message, scene(context, "en")).operations]


@pytest.mark.parametrize(
    ("context", "mistyped", "written"),
    [
        ("C3x4", "mute the secnd clip only", "mute the second clip only"),
        ("C3x4", "put the thbrd clip first", "put the third clip first"),
        ("V60", "drop the finzl ten seconds", "drop the final ten seconds"),
        ("V60", "trim off the last half seond", "trim off the last half second"),
        ("V60", "export the adio only", "export the audio only"),
        ("C3", "make clip 2 twgce as fast", "make clip 2 twice as fast"),
        ("C3", "crossfade between the first two cllips", "crossfade between the first two clips"),
        ("T", "lower the musc to 20%", "lower the music to 20%"),
        ("T", "keep the title untiil 5 seconds", "keep the title until 5 seconds"),
        ("V60", "desatuurate it by 40 percent", "desaturate it by 40 percent"),
        ("VCAP", "make the captions wite", "make the captions white"),
        ("HIST", "go back thhree steps", "go back three steps"),
        ("L20", "where do they talk abut refunds?", "where do they talk about refunds?"),
        ("C3", "mute clisp 1 and 3", "mute clips 1 and 3"),
        ("C3", "make clip  2  twice  as  fast", "make clip 2 twice as fast"),
    ],
)
def test_one_mistake_is_forgiven(context, mistyped, written):
    assert _plan(context, mistyped) == _plan(context, written)


@pytest.mark.parametrize(
    "message", ["mute the beach clip", "rotate the sunset video", "brighten the tree clip"]
)
def test_an_unknown_name_of_a_clip_is_asked_about(message):
    assert [op["op"] for op in _plan("C3", message)] == ["clarify"]


@pytest.mark.parametrize(
    "message", ["make it zippy\n", "make it zippy\nand mute it", " zippy \n\n"]
)
def test_an_unknown_word_at_the_end_of_a_line_is_read(message):
    assert _plan("V60", message)
