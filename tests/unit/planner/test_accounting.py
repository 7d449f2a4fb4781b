"""What a reading leaves out is asked about, and nothing is committed."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


@pytest.mark.parametrize(
    ("message", "piece"),
    [
        ("brighten the sky in clip 2", "sky"),
        ("把天空调亮", "天空"),
        ("add a title 'Hi' with a glitch effect at 40%", "40%"),
        ("mirror clip 2 at 24 bpm", "24 bpm"),
        ("给第二段加暗角 7 LUFS", "7 LUFS"),
    ],
)
def test_an_unread_measure_or_thing_is_quoted_and_holds_the_edit_back(message, piece):
    plan = plan_message(message, scene("C3", "en"))

    assert [op.op for op in plan.operations] == ["clarify"]
    assert piece in plan.questions[0].text


@pytest.mark.parametrize(
    "message",
    [
        "hey, could you maybe make clip 2 a little brighter please, thanks so much",
        "my cousin sent me this, it is lovely: reverse clip 2",
        "麻烦帮我把第二段倒放一下，谢谢啦",
    ],
)
def test_politeness_and_stories_hold_nothing_back(message):
    plan = plan_message(message, scene("C3", "en"))

    assert plan.questions == ()
    assert plan.operations[0].described()["clip"] == 2
