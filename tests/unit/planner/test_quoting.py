"""Questions quote what was written, whatever the message was rewritten to before it was read."""

import re

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.rephrasing.quoting import as_written
from tests.language.contexts import scene

RESTATED = [
    "hey, pls frobnicate teh second clip w/o zing",
    "- bounce all clips to their own files\n- blorb: the first clip, effect=zing",
    "- crop all of them to 9:16 and save individually\n- blorb: the first clip, effect=zing",
    "could you please make the second clip more blorby, thanks",
    "麻烦你帮我：1、每个影片單獨輸出一個方形版本；2、把第一段弄得蓬松一點，谢谢",
    "麻烦你帮我：1、把第1段和第3段分别导出成单独的文件；2、把第一段弄得蓬松一點，谢谢",
    "我想把第二段做成果冻效果，可以吗？",
]


@pytest.mark.parametrize("message", RESTATED)
def test_questions_quote_the_words_of_the_message(message):
    plan = plan_message(message, scene("C3", "zh" if message[0] > "z" else "en"))
    quoted = [found for one in plan.questions for found in re.findall("“([^“”]+)”", one.text)]

    assert quoted
    for piece in quoted:
        assert all(part in message for part in piece.split(" … ")), piece


def test_what_a_plan_left_unread_is_quoted_as_it_was_written():
    message = "could you pls quantize teh blorb of clip 2"
    plan = plan_message(message, scene("C3", "en"))

    assert all(piece in message for piece in plan.unread)


@pytest.mark.parametrize(
    ("asked", "answer", "text"),
    [
        ("- mute clip 1\n- add a title", "Our Trip", "Our Trip"),
        ("hi, i'd like u to add a title pls", "Our Trip", "Our Trip"),
        ("麻烦你帮我加个标题，谢谢", "我们的旅行", "我们的旅行"),
    ],
)
def test_the_question_of_a_rewritten_message_takes_its_answer(asked, answer, text):
    now = scene("C3", "zh" if asked[0] > "z" else "en")
    (question,) = plan_message(asked, now).questions

    plan = plan_message(answer, now, pending=question, pending_message=asked)

    assert [op.described()["text"] for op in plan.operations] == [text]


def test_words_without_a_counterpart_stay_as_they_were_read():
    assert as_written("entirely other words", "cut it", "cut it") == "entirely other words"
