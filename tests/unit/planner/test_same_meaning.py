"""A request said in another way that means the same is planned the same."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


def _plan(context, message):
    lang = "en" if message.isascii() else "zh"
    return [op.described() for op in plan_message(message, scene(context, lang)).operations]


@pytest.mark.parametrize(
    ("context", "one", "other"),
    [
        ("V60", "white flash at 0:08", "At 0:08, white flash"),
        ("V60", "text 'Hi' at 0:10", "At 0:10, text 'Hi'"),
        ("C3", "black & white on the first clip", "On the first clip, black & white"),
        ("C3", "cut 4 s from the end of the last clip", "In the last clip cut 4 s from the end"),
        ("V60", "auto color correct", "auto colour correct"),
        ("V60", "grayscale please", "greyscale please"),
        ("C3", "turn clip 1's sound down by 6 dB", "turn clip one's sound down by 6 dB"),
        ("V60", "freeze at 22 seconds for 3 s", "freeze at twenty-two seconds for three seconds"),
        ("L20", "give me a 60 second highlight reel", "give me a sixty second highlight reel"),
        ("V60", "cut it down to 20 seconds", "cut it down to 0:20"),
        ("C3", "shorten clip 3 to 10 seconds", "shorten clip 3 to 00:10"),
        ("C3", "extend clip 2 to 20 seconds", "extend clip #2 to 20 seconds"),
        ("P5", "show each picture for 3 seconds", "SHOW EACH PICTURE FOR 3 SECONDS"),
        ("C3", "第二段两倍速，第三段静音", "片段二两倍速，片段三静音"),
        ("C3", "brighten clip 2", "I was hoping you could brighten clip 2 when you get a chance"),
        ("C3", "第二段静音", "你能帮我第二段静音吗"),
    ],
)  # fmt: skip
def test_both_ways_are_planned_alike(context, one, other):
    planned = _plan(context, one)

    assert planned == _plan(context, other)
    assert planned[0]["op"] not in ("clarify", "none")


@pytest.mark.parametrize(
    ("context", "message"),
    [
        ("C3", "mute the second clip and the beach clip"),
        ("C3", "delete clip 1 and the sunset shot"),
        ("C3", "brighten clip 1, clip 2 and the beach one"),
        ("C3", "第二段和海滩那段静音"),
    ],
)
def test_an_unknown_clip_beside_a_known_one_is_asked_about(context, message):
    assert [op["op"] for op in _plan(context, message)] == ["clarify"]
