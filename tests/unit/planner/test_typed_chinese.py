"""Chinese with a character typed for one that sounds or looks alike."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.rephrasing.chinese.spelling import typed_right
from cutroom.backend.planner.tokens.reading import read
from tests.language.contexts import scene


def right(message: str) -> str:
    return typed_right(message, read(message))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("结尾两秒谈出", "结尾两秒淡出"),
        ("背景音月换成爵士", "背景音乐换成爵士"),
        ("把第三断删了", "把第三段删了"),
        ("前5妙不要", "前5秒不要"),
        ("第依段静音", "第一段静音"),
        ("第一端静音", "第一段静音"),
        ("这断视频放慢", "这段视频放慢"),
        ("第2章照片放大", "第2张照片放大"),
        ("声音条大一点", "声音调大一点"),
        ("logo放有下角", "logo放右下角"),
        ("第二段加块到1.5倍", "第二段加快到1.5倍"),
        ("剪调开头15秒", "剪掉开头15秒"),
        ("轉場用疊化，加自幕", "轉場用疊化，加字幕"),
    ],
)
def test_one_mistyped_character_is_forgiven(typed, meant):
    assert right(typed) == meant


@pytest.mark.parametrize(
    "message",
    [
        "标题写着“音月之声”",
        "加个标题：音月",
        "人生很长，画面尽头有光",
        "我前两天带我爸去钓鱼拍的",
        "把每段视频都调亮",
        "画面慢慢变清楚",
        "原因是第二段太短",
        "10秒短片放前面",
    ],
)
def test_what_is_right_content_or_everyday_stays(message):
    assert right(message) == message


def test_a_files_name_stays():
    assert typed_right("配上音月.mp3", read("配上音月.mp3", ["音月.mp3"])) == "配上音月.mp3"


def test_words_on_screen_stay_as_they_were_typed():
    plan = plan_message("在开头写上“谈出音月”，最后淡出", scene("V60", "zh"))

    assert plan.operations[0].described()["text"] == "谈出音月"


def test_a_question_quotes_the_message_as_it_was_typed():
    plan = plan_message("把背景音月弄得像云朵那样", scene("T", "zh"))

    assert all("音乐弄得" not in piece for piece in (*plan.unread, *plan.aside))
