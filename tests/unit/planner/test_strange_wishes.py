"""An order of unknown verb is asked about, and what only goes on with a telling is not."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from cutroom.backend.planner.wording import reply
from tests.language.contexts import asset, laid

FILMS = (asset("ride.mp4", 60),)


def planned(message):
    """Return the plan for a message in a session with one film."""
    return plan_message(message, Scene(laid(FILMS), FILMS))


def kinds(plan):
    """Return the names of a plan's operations."""
    return [op.described()["op"] for op in plan.operations]


@pytest.mark.parametrize(
    ("message", "odd"),
    [
        ("Trim the film to 20 seconds and galvanize the teapot", "galvanize the teapot"),
        ("Galvanize my teapot, then trim the film to 20 seconds", "Galvanize my teapot"),
        ("Trim to 20 seconds. Then galvanize the teapot to 30%.", "galvanize the teapot to 30%"),
        ("could you trim it to 20 seconds and please galvanize it", "galvanize it"),
        ("把视频剪到20秒，再烘焙一下茶壶", "烘焙一下茶壶"),
        ("先把茶壶烘焙一下，再把视频剪到20秒", "把茶壶烘焙一下"),
        ("剪到20秒，顺便烘焙茶壶", "烘焙茶壶"),
    ],
)
def test_an_order_of_unknown_verb_is_asked_about_beside_what_is_done(message, odd):
    plan = planned(message)

    assert kinds(plan)[:1] in (["trim"], ["remove_range"], ["set_target_duration"])
    assert odd in reply(plan, changed=True)
    assert plan.questions


@pytest.mark.parametrize(
    "message",
    [
        "Add lo-fi music so people relax and savour the view",
        "Trim the film to 20 seconds without the fuss",
        "Trim the film to 20 seconds, hope the quality stays",
        "Add lo-fi music to soothe the crowd and flatter the hosts",
        "把视频剪到20秒，大家都笑得合不拢嘴",
        "把视频剪到20秒，辛苦啦",
    ],
)
def test_what_orders_nothing_is_not_asked_about(message):
    plan = planned(message)

    assert plan.questions == ()
    assert plan.unread == ()


@pytest.mark.parametrize(
    ("message", "odd"),
    [
        ("Remove the pauses, the teapots and the filler words", "the teapots"),
        ("Add captions, lo-fi music and a teapot", "a teapot"),
        ("去掉停顿、口头禅和茶壶", "茶壶"),
    ],
)
def test_an_unknown_thing_in_a_list_is_asked_about(message, odd):
    plan = planned(message)

    assert f"“{odd}”" in reply(plan, changed=True)
    assert len([one for one in kinds(plan) if one != "clarify"]) == 2


def test_a_deed_of_known_verb_that_comes_to_nothing_is_told_again():
    plan = planned("加一段轻快的音乐，还要裁剪日历")

    assert "add_music" in kinds(plan)
    assert "裁剪日历" in reply(plan, changed=True)
