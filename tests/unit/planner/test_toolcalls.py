"""Operations that are written as calls or as data, not as sentences."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.rephrasing.toolcalls import called_operations
from tests.language.contexts import scene


def bodies(message):
    return [op.described() for op in called_operations(message) or ()]


@pytest.mark.parametrize(
    "message",
    [
        'add_text(text="Sale, 50% off", start=2, end=6)',
        'add_text text="Sale, 50% off" start=2s end=0:06',
        '{"op": "add_text", "text": "Sale, 50% off", "start": 2, "end": 6}',
        'add_text(content="Sale, 50% off", start_time="0:02", end_time="0:06")',
    ],
)
def test_a_call_is_taken_as_the_operation_it_names(message):
    assert bodies(message) == [
        {"op": "add_text", "text": "Sale, 50% off", "start": 2.0, "end": 6.0}
    ]


def test_several_calls_stay_in_order():
    assert [body["op"] for body in bodies("trim start=2 end=8; speed(factor=2x)")] == [
        "trim",
        "speed",
    ]


def test_shares_lists_and_truths_are_read_as_values():
    assert bodies("volume target=music volume=30%")[0]["volume"] == 0.3
    assert bodies("transition(kind=fade, between=[1, 2])")[0]["between"] == [1, 2]
    assert bodies("captions(burn=false)")[0]["burn"] is False


@pytest.mark.parametrize(
    "message",
    [
        "trim the first 5 seconds",
        "undo",
        "volume",
        "add_text(colour=12)",
        "trim(start=5",
        "frobnicate(clip=1)",
        'upload(source="/etc/passwd")',
        'overlay_image(asset="https://example.com/a.png")',
        'unsupported(what="x", offer="y")',
        '{"op": "trim", "start": ',
    ],
)
def test_everything_else_is_left_to_be_read_as_words(message):
    assert called_operations(message) is None


def test_a_call_on_an_empty_session_still_asks_for_material():
    plan = plan_message("trim start=2 end=8", scene("EMPTY", "en"))

    assert plan.questions
