"""Politeness around a request changes nothing of what is planned."""

import random

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.rephrasing.courtesy import plainly
from tests.language.contexts import scene
from tests.language.score import HERE, load

SETS = ("dev", "own", "own2", "blind", "blind4", "blind9", "blind12", "blind13")
AROUND = {
    "en": (
        "Please {}",
        "Hey there! {}",
        "{}, thanks a lot!",
        "I'd like you to {}",
        "Great, now {}",
        "Perfect. {}",
        "{} as soon as possible please",
        "In this project, {}",
        "First of all, {}",
    ),
    "zh": (
        "请{}",
        "麻烦你{}，谢谢",
        "你好，{}",
        "能不能{}？",
        "可以{}吗？",
        "好的，现在{}",
        "我需要你{}",
        "首先，{}",
    ),
}
ALREADY = {
    "en": ("hi", "hey", "please", "could", "can", "i", "ok", "now", "how", "what", "is", "would"),
    "zh": ("请", "帮", "麻", "能", "可", "我", "你", "好", "这", "那"),
}
SAMPLE = 150


def _plan(request, message):
    plan = plan_message(message, scene(request["context"], request["lang"]))
    return sorted(repr(op.described()) for op in plan.operations), bool(plan.questions)


def _requests(lang):
    """Return a fixed sample of plain requests that are carried out."""
    chosen = []
    for name in SETS:
        for request in load(HERE / f"requests_{name}.jsonl"):
            text = request["text"]
            opens = text.lower().split()[0] if lang == "en" else text[:1]
            plain = opens not in ALREADY[lang] and not {"?", "？", "吗"} & set(text)
            if request["lang"] == lang and plain and not _plan(request, text)[1]:
                chosen.append(request)
    return random.Random(5).sample(chosen, SAMPLE)  # noqa: S311 - a sample, not a secret


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_courtesies_change_nothing(lang):
    changed = [
        frame.format(request["text"].rstrip(".。"))
        for request in _requests(lang)
        for frame in AROUND[lang]
        if _plan(request, frame.format(request["text"].rstrip(".。")))
        != _plan(request, request["text"])
    ]

    assert len(changed) <= 0.01 * SAMPLE * len(AROUND[lang]), changed


@pytest.mark.parametrize("message", ["Thanks", "Perfect.", "谢谢", "好的，", "please", "OK", "?"])
def test_a_message_that_is_only_polite_stays_whole(message):
    assert plainly(message) == message


def test_thanks_that_are_to_be_shown_stay():
    assert plainly('add the text "Thanks"') == 'add the text "Thanks"'
    assert plainly("end with the text thank you") == "end with the text thank you"
    assert plainly("结尾加字幕谢谢") == "结尾加字幕谢谢"
