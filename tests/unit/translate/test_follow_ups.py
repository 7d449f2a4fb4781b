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
        ("Select clip 2 and press Delete.", "Delete clip 2"),
        ("Select the second clip, then hit the Delete key.", "Delete the second clip"),
        ("Right-click clip 3 and select Reverse.", "Reverse clip 3"),
        ("Click the Split button at 5s.", "Split at 5s"),
        ("Click the 'Burn subtitles' button to hardcode them.", "Burn subtitles to hardcode them"),
        ("Drag clip ʘ9ʘ to the start.", "Move clip 9 to the start"),
        ("Drag the volume slider to 30%.", "Set the volume to 30%"),
        ("Drag the end of clip 3 to 12.5 seconds.", "Move the end of clip 3 to 12.5 seconds"),
        ('Press the Add Text button and type "Drop in".', 'Add Text "Drop in"'),
        ('Drag the title "Drop it" to the top.', 'Move the title "Drop it" to the top'),
        ("Click Burn to hardcode the subtitles.", "Burn to hardcode the subtitles"),
        ("请把第二段拖到开头。", "把第二段移动到开头"),
        ("将标题拖到画面顶部。", "将标题移动到画面顶部"),
        ("点击“分割”按钮。", "分割"),
        ("点击“分割”按钮在5秒处。", "在5秒处分割"),
        ("选中第二个片段，点击“删除”按钮。", "删除第二个片段"),
        ("拖动音量滑块至30%。", "把音量调到30%"),
        ("请点击静音图标。", "静音"),
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
        "Drag the playhead to 5s.",
        "Tap the Trim tool.",
        "把播放头拖到5秒处。",
    ],
)
def test_offers_vague_words_and_costs_are_not_sent(reply):
    assert message(reply) == [None]


def test_a_generation_that_was_asked_for_goes_on():
    assert message("Click Generate to start.", "generate a city video") == ["Generate to start"]
