"""Messages that lean on the one before them, and long messages with a background."""

from dataclasses import replace

import pytest

from cutroom.backend.planner.briefs.background import foreground
from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.hearing import tokens_of
from cutroom.backend.planner.stage import Stage
from cutroom.domain.editing.apply import apply_operations
from cutroom.domain.operations import parse_operation
from tests.language.contexts import scene

COLOR = {"op": "color", "brightness": 1.2, "clip": 1}


def planned(message, *recent, context="C3"):
    """Plan a message after these operations; return the plan's bodies."""
    setting = scene(context, "en")
    after = replace(setting, recent=tuple(map(parse_operation, recent)))
    return [op.described() for op in plan_message(message, after).operations]


@pytest.mark.parametrize("message", ["the same for the last clip", "最后一段也一样"])
def test_the_last_deed_is_done_to_another_clip(message):
    assert planned(message, COLOR) == [{**COLOR, "clip": 3}]


@pytest.mark.parametrize("message", ["no, I meant the second clip", "我是说第二段"])
def test_a_deed_given_to_the_wrong_clip_is_taken_back(message):
    assert planned(message, COLOR) == [{"op": "undo", "steps": 1}, {**COLOR, "clip": 2}]


@pytest.mark.parametrize("message", ["not on the second clip", "第二段不要"])
def test_a_clip_is_spared_what_was_done_to_all(message):
    whole = {"op": "filter", "name": "sepia", "intensity": 1.0}
    assert planned(message, whole)[1] == {**whole, "clip": [1, 3]}


@pytest.mark.parametrize("message", ["make it 2x", "改成2倍"])
def test_another_value_takes_the_place_of_the_last(message):
    slow = {"op": "speed", "factor": 1.5, "clip": 2}
    assert planned(message, slow)[-1] == {**slow, "factor": 2.0}


@pytest.mark.parametrize("message", ["mute it", "顺便静音"])
def test_it_is_the_clip_that_was_just_spoken_of(message):
    assert planned(message, {"op": "reverse", "clip": 2}) == [{"op": "mute", "clip": 2}]


@pytest.mark.parametrize(
    "message", ["export it", "undo", "add music", "make it vertical", "导出", "加个标题「好」"]
)
def test_what_stands_for_itself_is_not_bent(message):
    assert planned(message, COLOR) == planned(message)


@pytest.mark.parametrize(
    "message", ["make the music better", "make it look better", "make it nicer"]
)
def test_better_is_no_style_of_music(message):
    quieter = {"op": "volume", "target": "music", "volume": 0.2}

    [asked] = planned(message, quieter, context="C3x4")

    assert asked["op"] == "clarify"


@pytest.mark.parametrize("message", ["put that back", "I liked the previous version better"])
def test_going_back_is_said_in_many_ways(message):
    assert planned(message, COLOR) == [{"op": "undo", "steps": 1}]


@pytest.mark.parametrize(
    ("message", "op"),
    [
        ("speed up the videos, leave the photos", {"op": "speed", "factor": 1.5, "clip": 4}),
        ("加快视频，照片不变", {"op": "speed", "factor": 1.5, "clip": 4}),
        ("only the photos should be warmer", {"op": "color", "temperature": "warmer"}),
        ("照片变黑白，视频不动", {"op": "filter", "name": "black_and_white"}),
    ],
)
def test_photos_and_films_are_set_against_each_other(message, op):
    (body,) = planned(message, context="MIX")
    assert op.items() <= body.items()
    assert body["clip"] == op.get("clip", [1, 2, 3])


def test_a_brief_keeps_its_wishes_and_lends_them_what_its_story_names():
    message = (
        "Hello, I run a tiny food channel and I'm in a hurry today. Get rid of everything after"
        " two minutes, that's just me cleaning up. My dog barks between 0:40 and 0:45, so please"
        " mute that bit. Thank you so much for your help!"
    )
    stage = Stage(scene("V60", "en"), "en")
    said = foreground(message, tokens_of(message, stage), zh=False)
    assert said == ("Get rid of everything after two minutes. please mute between 0:40 and 0:45.")


def test_a_short_message_has_no_background():
    stage = Stage(scene("V60", "en"), "en")
    message = "My dog barks. Mute it."
    assert foreground(message, tokens_of(message, stage), zh=False) == message


@pytest.mark.parametrize("message", ["get rid of the logo", "把logo去掉"])
def test_a_logo_over_the_film_is_taken_away(message):
    setting = scene("V60LOGO", "en")
    laid = [parse_operation({"op": "overlay_image", "asset": "logo.png"})]
    draft = apply_operations(setting.draft, laid, setting.assets).draft
    plan = plan_message(message, replace(setting, draft=draft))

    assert [op.described() for op in plan.operations] == [{"op": "delete_clip", "clip": "logo.png"}]
