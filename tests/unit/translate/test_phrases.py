"""Every documented phrase of a backend that sees a screen, and its near misses."""

import pytest

from cutroom.translate.actions import ActionKind
from cutroom.translate.gui import translate_reply

EXPORT = ActionKind.EXPORT
TIMELINE = ActionKind.SHOW_TIMELINE
STATE = ActionKind.SHOW_STATE
EDIT = ActionKind.SEND_EDIT
CREDITS = ActionKind.SHOW_CREDITS

PHRASES = [
    ("Click the Export button.", EXPORT),
    ("click [Export]", EXPORT),
    ("Click on **Export** to save your video.", EXPORT),
    ("Tap Save to export.", EXPORT),
    ("Hit the export button when you're ready!", EXPORT),
    ("You can now export your video.", EXPORT),
    ("Export it to save.", EXPORT),
    ("Please download the final video.", EXPORT),
    ("点击导出", EXPORT),
    ("请点击右上角的“导出”按钮。", EXPORT),
    ("您可以导出视频了。", EXPORT),
    ("导出即可。", EXPORT),
    ("点击【导出按钮】保存成片！", EXPORT),
    ("如需保存，请点击导出。", EXPORT),
    ("Click [any button]", EDIT),
    ("Click Burn.", EDIT),
    ("Click Apply to confirm the color grade.", EDIT),
    ("点击“分割”按钮。", EDIT),
    ("Select the clip and press Delete.", EDIT),
    ("Drag the clip to the start.", EDIT),
    ("drag/drop the music under the video", EDIT),
    ("Drag and drop the second clip before the first one.", EDIT),
    ("Drop it here: drop the clip at 5s.", EDIT),
    ("Arrange clips in the order you like.", EDIT),
    ("Drag subtitle timing to match the speech.", EDIT),
    ("Move the clip to 0:05.", EDIT),
    ("拖拽片段到开头。", EDIT),
    ("请把第二段拖到最前面。", EDIT),
    ("将字幕拖拽到画面底部。", EDIT),
    ("Adjust timing in the timeline.", EDIT),
    ("You can adjust it in the editor.", EDIT),
    ("您可以在编辑器中调整。", EDIT),
    ("Open the audio panel.", STATE),
    ("Open the color panel.", STATE),
    ("Open [panel/menu]", STATE),
    ("Go to settings.", STATE),
    ("打开音频面板。", STATE),
    ("请前往设置页面。", STATE),
    ("Open the timeline.", TIMELINE),
    ("Open the subtitle panel.", TIMELINE),
    ("打开时间线。", TIMELINE),
    ("Preview in timeline.", TIMELINE),
    ("Preview it in the player!", TIMELINE),
    ("Preview.", TIMELINE),
    ("View in timeline", TIMELINE),
    ("You can preview the result now.", TIMELINE),
    ("Press play.", TIMELINE),
    ("Scroll to the end of the timeline.", TIMELINE),
    ("在时间线中预览。", TIMELINE),
    ("请预览效果。", TIMELINE),
    ("您可以在播放器里查看效果。", TIMELINE),
    ("Check your account.", CREDITS),
    ("Check account/billing.", CREDITS),
    ("Check the dashboard.", CREDITS),
    ("Go to your account page.", CREDITS),
    ("Check your balance.", CREDITS),
    ("请查看您的账户余额。", CREDITS),
    ("打开账单页面。", CREDITS),
]


@pytest.mark.parametrize(("phrase", "kind"), PHRASES)
def test_a_phrase_alone_becomes_its_action_and_leaves_no_words(phrase, kind):
    translated = translate_reply(phrase)

    assert ([action.kind for action in translated.actions], translated.text) == ([kind], "")


@pytest.mark.parametrize(("phrase", "kind"), PHRASES)
def test_the_sentences_around_a_phrase_stay(phrase, kind):
    before, after = "I added “Summer Sale” at 2.5 s.", "The film is 0:45 long (final_cut.mp4)."
    sentence = phrase if phrase[-1] in ".!。！" else f"{phrase}."

    translated = translate_reply(f"{before} {sentence} {after}")

    assert [action.kind for action in translated.actions] == [kind]
    assert translated.text == f"{before} {after}"


@pytest.mark.parametrize(
    "reply",
    [
        "The video was exported.",
        "Export finished: film.mp4.",
        "Export is complete.",
        "Exporting takes about 30 seconds.",
        "Export settings: 1080p, H.264.",
        "Download link: https://cdn.test/click/export.mp4",
        "导出成功。",
        "导出完成，时长 45 秒。",
        "已导出视频。",
        "导出失败，请稍后再试。",
        "正在导出，请稍候。",
        "视频已经导出了",
        "I clicked through all clips and kept the sharp ones.",
        "The clicks on the soundtrack are gone.",
        "Clicking noises were removed.",
        "The film opens with the panel discussion.",
        "Open on the skyline, then cut to the street.",
        "Open with a shot of the window.",
        "I opened up the shadows.",
        "The drag race starts at 0:05.",
        "I dragged the title to the top.",
        "Drop the music volume to 20%?",
        "The beat drops at 12.5 s.",
        "Preview the first 3 seconds: they show the logo.",
        "A preview follows.",
        "The preview looks good.",
        "Save the best shot for last.",
        "Saved as draft 3.",
        "Check the spelling of “Zürich” and tell me.",
        "Choose “Urban Dreams” or “City Life” as the title.",
        "Select a clip you like and tell me.",
        "Use the second photo as the opening.",
        "Move on to the music next?",
        "Watch out: clip 2 is only 480p.",
        "The title now says “Click Export to win”.",
        "标题改成了“点击导出”。",
        "歌词里唱到《打开窗户》。",
        "The button in the photo is red.",
        "我把片段拖到了开头。",
        "已将第二段移动到最前面。",
        "画面从打开的门开始。",
        "已打开静音。",
        "Title: Click Here to Win",
        "Lyrics:\nClick, click, open the door\nDrag me down to the timeline",
        "歌词：\n点击你的心\n打开面板的门",
        "Run `export NAME=1` yourself, or not.",
        "Which music would you like: lo-fi or upbeat?",
        "At 1:23 the singer says press play.",
        "```\nClick Export\n```",
    ],
)
def test_near_misses_survive_untouched(reply):
    translated = translate_reply(reply)

    assert (translated.text, translated.actions) == (reply, ())


@pytest.mark.parametrize(
    ("reply", "text", "kinds"),
    [
        (
            "Your 0:45 video (final_cut.mp4) is ready, click Export to save it.",
            "Your 0:45 video (final_cut.mp4) is ready.",
            [EXPORT],
        ),
        (
            "I added the title and you can preview it in the timeline.",
            "I added the title.",
            [TIMELINE],
        ),
        ("Click Export or tell me what to change.", "Tell me what to change.", [EXPORT]),
        (
            "When you're happy with it, click Export, and your video will be saved.",
            "",
            [EXPORT],
        ),
        (
            "The music is at 35% (drag the slider to change it) and fades out.",
            "The music is at 35% and fades out.",
            [EDIT],
        ),
        (
            "Done!\n\nNext steps:\n- Click **Export** to save\n- Or “Preview” to watch\n\nEnjoy!",
            "Done!\n\nEnjoy!",
            [EXPORT, TIMELINE],
        ),
        (
            "Next steps: click Export.\n1. Open the panel\n2. I can also add captions",
            "2. I can also add captions",
            [EXPORT, STATE],
        ),
        (
            "已添加标题并可在时间线中预览。背景音乐音量为 35%。",
            "已添加标题。背景音乐音量为 35%。",
            [TIMELINE],
        ),
        (
            "视频已生成，时长 10 秒。您可以在时间线中预览，或点击导出按钮保存。",
            "视频已生成，时长 10 秒。",
            [TIMELINE, EXPORT],
        ),
        (
            "你可以：\n- 点击导出\n- 打开字幕面板\n\n还需要修改吗？",
            "还需要修改吗？",
            [EXPORT, TIMELINE],
        ),
        ("Your video is ready to export!", "Your video is ready to export!", [EXPORT]),
        (
            "Click 'Export' to save, or 'Preview' to watch.",
            "",
            [EXPORT, TIMELINE],
        ),
    ],
)
def test_a_reply_keeps_its_content_and_loses_its_instructions(reply, text, kinds):
    translated = translate_reply(reply)

    assert translated.text == text
    assert [action.kind for action in translated.actions] == kinds


@pytest.mark.parametrize(
    ("reply", "optional"),
    [
        ("Drag the clip to the start.", False),
        ("You can drag the clip to the start.", True),
        ("Feel free to drag the clip to the start.", True),
        ("If you like, drag the clip to the start.", True),
        ("Drag the clip to the start if you like.", False),
        ("请把片段拖到开头。", False),
        ("您可以把片段拖到开头。", True),
        ("如需调整，请拖拽片段到开头。", True),
    ],
)
def test_an_offer_is_told_from_an_instruction(reply, optional):
    assert [action.optional for action in translate_reply(reply).actions] == [optional]
