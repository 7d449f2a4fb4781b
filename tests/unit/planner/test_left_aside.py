"""What of a brief was no edit is told again, so that no wish is lost unseen."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from cutroom.backend.planner.wording import reply
from cutroom.domain.draft import Draft
from tests.language.contexts import asset, laid

FILMS = (asset("ride.mp4", 60), asset("lunch.mp4", 40))
ENGLISH = (
    "We cycled through the hills last week and everyone had a great time, even my uncle. "
    "Please trim the ride to the first twenty seconds. {odd} "
    'Put the title "Hills" at the start for three seconds. That is all for now.'
)
CHINESE = (
    "上周我们一家人去山里骑车了，大家都玩得很开心，连叔叔也来了。把第一段剪到前二十秒。{odd}"
    "开头加标题“山里”，三秒。就这些，不着急。"
)


def planned(message: str, *, films=FILMS):
    """Return the plan for a message in a session with two films."""
    return plan_message(message, Scene(laid(films) if films else Draft(), films))


@pytest.mark.parametrize(
    ("brief", "odd"),
    [
        (ENGLISH, "Lunch in sepia was what my aunt had in mind."),
        (CHINESE, "第二段阿姨心里想的是复古滤镜那样的。"),
    ],
)
def test_a_wish_that_was_told_like_a_story_is_carried_out_or_told_again(brief, odd):
    plan = planned(brief.format(odd=odd))
    told = reply(plan, changed=True)

    looks = [op for op in plan.operations if op.described()["op"] == "filter"]
    assert looks or odd.rstrip(".。")[:6] in told


@pytest.mark.parametrize("brief", [ENGLISH, CHINESE])
def test_a_story_without_a_wish_is_not_told_again(brief):
    plan = planned(brief.format(odd=""))

    assert plan.aside == ()
    assert {op.described()["op"] for op in plan.operations} >= {"add_text"}


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Add a title, then export it as mp4.", "Waiting for your answer: export as mp4"),
        ("加个标题，然后导出为mp4。", "等您回答后再做：导出"),
    ],
)
def test_a_delivery_that_waits_for_an_answer_is_named(message, said):
    plan = planned(message)

    assert plan.questions
    assert [op.described()["op"] for op in plan.held] == ["export"]
    assert said in reply(plan, changed=False)
