"""Chatty Chinese put plainly: what is told goes, what is wished for stays."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.rephrasing.chinese.chatter import chatted
from tests.language.contexts import scene


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        (
            "手机录的，我朋友那天也在，声音太小了，帮我调大一点，前面3秒剪掉吧",
            "声音太小了，帮我调大一点，前面3秒剪掉吧",
        ),
        (
            "标题放左上角吧，不对，还是右下角好了，停5秒，字要大一点，别的都挺好",
            "标题放右下角，停5秒，字要大一点，别的都挺好",
        ),
        (
            "第二段有点拖，要不要删掉呢……算了还是留着吧，加快一点，1.5倍左右",
            "第二段有点拖，加快一点，1.5倍左右",
        ),
        (
            "开头10秒我在试音，哦不对，是前6秒，剪掉就行，画面不用管，辛苦了",
            "前6秒我在试音，剪掉就行，",
        ),
        (
            "第一段是湖边，第二段是爬山，把爬山那段放到最前面去，再加个转场",
            "把第二段放到最前面去，再加个转场",
        ),
        (
            "声音忽大忽小的也帮我弄一弄，要是能加个淡入就更好了，两秒那种",
            "统一音量，加个淡入，两秒",
        ),
    ],
)
def test_a_chatty_message_is_put_plainly(message, plain):
    assert chatted(message) == plain


@pytest.mark.parametrize(
    "message",
    [
        "前5秒剪掉，加标题“我朋友拍的”，声音调大一点，第二段静音，导出1080p",
        "把第一段移到最后，第三段慢放到0.5倍，结尾加“谢谢，再见”，停三秒钟",
        "剪掉开头",
    ],
)
def test_plain_wishes_and_quotes_stay_as_they_are(message):
    assert chatted(message) == message


def test_a_limit_stands_after_the_cuts_that_are_told_by_times():
    message = "老师要求不能超过30秒，我这个一分钟了，前面20秒是他在发呆，后面10秒在挥手，都剪了吧"

    operations = plan_message(message, scene("V60", "zh")).operations

    assert [op.op for op in operations] == ["remove_range", "remove_range", "set_target_duration"]


@pytest.mark.parametrize(
    ("message", "context", "expected"),
    [
        (
            "我拍了客厅卧室厨房三段，厨房太短了放慢一点吧，0.8倍，别的都还行",
            "C3",
            [{"op": "speed", "factor": 0.8, "clip": 3}],
        ),
        (
            "爷爷说话声音太小，后面又有人装修，吵吵闹闹的，你把噪音降一降，声音整体提高一倍",
            "V60",
            [{"op": "denoise_audio"}, {"op": "volume", "factor": 2.0}],
        ),
        (
            "标题“Urban Dreams”太土了，换成“夜色”，放右下角，显示时间别太短，到5秒",
            "T",
            [
                {
                    "op": "edit_text",
                    "target": "Urban Dreams",
                    "text": "夜色",
                    "end": 5.0,
                    "position": "bottom-right",
                }
            ],
        ),
        (
            "中间我忘词了，愣了好几秒，就是31秒到35秒，这段去掉吧，别的我看挺好",
            "V60",
            [{"op": "remove_range", "start": 31.0, "end": 35.0}],
        ),
    ],
)
def test_chatty_wishes_are_carried_out_and_nothing_else(message, context, expected):
    operations = plan_message(message, scene(context, "zh")).operations

    assert [op.described() for op in operations] == expected


def test_captions_that_are_dictated_may_be_told_a_length():
    message = "我儿子背古诗，背到一半忘了，22秒到27秒，剪掉接起来，字幕“静夜思”放开头，3秒"

    operations = plan_message(message, scene("V60", "zh")).operations

    assert "remove_range" in [op.op for op in operations]
