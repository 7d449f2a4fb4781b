import pytest

from cutroom.translate.follow_ups import follow_up
from cutroom.translate.gui import translate_reply


def message(reply, asked="put it first"):
    return [follow_up(action, asked) for action in translate_reply(reply).actions]


@pytest.mark.parametrize(
    ("reply", "sent"),
    [
        ("Drag the clip to the start.", "Move the clip to the start"),
        ("Drag and drop clip 2 before clip 1.", "Move clip 2 before clip 1"),
        ("Select clip 2 and press Delete.", "Take clip 2 and Delete"),
        ("Click Burn to hardcode the subtitles.", "Burn to hardcode the subtitles"),
        ("请把第二段拖到开头。", "请把第二段移动到开头"),
        ("点击“分割”按钮。", "“分割”"),
    ],
)
def test_an_edit_by_hand_becomes_a_message(reply, sent):
    assert message(reply) == [sent]


@pytest.mark.parametrize(
    "reply",
    [
        "You can drag the clip to the start.",
        "Drag clips to rearrange.",
        "Click [any button]",
        "Click Apply.",
        "Click Confirm to add the effect for 50 credits.",
        "Click Upgrade to remove the watermark.",
        "Click Generate to start.",
        "点击“确认”添加。",
        "点击重新生成。",
        "Adjust timing in the timeline.",
        "Click Export.",
    ],
)
def test_offers_vague_words_and_costs_are_not_sent(reply):
    assert message(reply) == [None]


def test_a_generation_that_was_asked_for_goes_on():
    assert message("Click Generate to start.", "generate a city video") == ["Generate to start"]
