import pytest

from cutroom.translate.actions import ActionKind
from cutroom.translate.gui import translate_reply


def kinds(reply):
    return [action.kind for action in translate_reply(reply).actions]


@pytest.mark.parametrize(
    ("reply", "text", "expected"),
    [
        (
            'Your video is ready! Preview in Timeline panel or click "Export" to save.',
            "Your video is ready!",
            [ActionKind.SHOW_TIMELINE, ActionKind.EXPORT],
        ),
        ("I added a title. Click Export to save.", "I added a title.", [ActionKind.EXPORT]),
        ("已添加标题，点击导出按钮保存。", "已添加标题。", [ActionKind.EXPORT]),
        ("配乐已加好。请打开音频面板查看。", "配乐已加好。", [ActionKind.SHOW_STATE]),
        ("Done. Open the color panel.", "Done.", [ActionKind.SHOW_STATE]),
        ("Drag the clip to the start.", "", [ActionKind.SEND_EDIT]),
        ("拖拽片段到开头。", "", [ActionKind.SEND_EDIT]),
        (
            "The music is at 35% now. To adjust it, open the audio panel.",
            "The music is at 35% now.",
            [ActionKind.SHOW_STATE],
        ),
        (
            "1. Added BGM\n2. Cut clip 2\n\nNext steps:\n- Click Export\n- Preview in player",
            "1. Added BGM\n2. Cut clip 2",
            [ActionKind.EXPORT, ActionKind.SHOW_TIMELINE],
        ),
        (
            "You are low on credits. Check your account page.",
            "You are low on credits.",
            [ActionKind.SHOW_CREDITS],
        ),
    ],
)
def test_gui_instructions_become_actions_and_leave_the_words(reply, text, expected):
    translated = translate_reply(reply)

    assert (translated.text, [action.kind for action in translated.actions]) == (text, expected)


@pytest.mark.parametrize(
    "reply",
    [
        "The export is ready.",
        "Preview the first 3 seconds: they show the logo.",
        "Select a clip you like and tell me, then I cut it at 2.5 s.",
        "A private mark stays out of it: [0].",
        "The intro opens with a drone shot.",
        "导出已完成。",
        "Trimmed the first clip, then added a fade.",
        'The title now says "Click here to subscribe".',
        "标题改成了“点击订阅”。",
        "I moved the second clip to the front and opened on the skyline.",
    ],
)
def test_words_that_only_tell_what_happened_survive(reply):
    translated = translate_reply(reply)

    assert (translated.text, translated.actions) == (reply, ())


def test_upload_controls_are_never_mentioned():
    reply = "I need a photo. Use the upload button below."

    assert translate_reply(reply).text == "I need a photo."


def test_a_request_for_a_file_stays_without_its_button():
    reply = "Please upload your photos using the upload button."

    assert translate_reply(reply).text == "Please upload your photos."


def test_marks_of_our_own_in_a_reply_do_no_harm():
    assert translate_reply("odd \ue0007\ue001 sign").text == "odd 7 sign"


def test_one_action_of_a_kind_is_enough():
    assert kinds("Click Export. Then press the Export button.") == [ActionKind.EXPORT]
