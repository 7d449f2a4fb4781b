"""A request that is whole in itself means the same after another one."""

import random

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from tests.language.conversing import Talk, opened_store
from tests.language.score import HERE, load

MEDIA = ("beach.jpg", "dog.mp4:12", "street.mp4:20", "logo.png", "song.mp3:60", "周末.mp4:8")
TALKS, TURNS, BENT_AT_MOST = 60, 6, 0.02
"""What leans on purpose is among the requests: "undo the music", "rotate it"."""


@pytest.fixture
def store(tmp_path):
    with opened_store(tmp_path) as store:
        yield store


def _alone(talk: Talk, lang: str, text: str) -> list[dict[str, object]]:
    scene = Scene(talk.draft, talk._material.assets, lang)
    return [op.described() for op in plan_message(text, scene).operations]


def test_hardly_a_request_is_bent_by_the_one_before(store):
    rng = random.Random(20)  # noqa: S311 - a sample, not a secret
    requests: dict[str, list[str]] = {"en": [], "zh": []}
    for path in sorted(HERE.glob("requests_*.jsonl")):
        for request in load(path):
            requests[request["lang"]].append(request["text"])
    bent = []
    for _ in range(TALKS):
        lang = rng.choice(["en", "zh"])
        talk = Talk(store, lang, rng.sample(MEDIA, rng.randint(2, 6)))
        for text in rng.sample(requests[lang], TURNS):
            alone = _alone(talk, lang, text)
            plan = talk.say(text).plan
            if plan != alone and [op["op"] for op in alone] != ["clarify"]:
                bent.append((text, alone, plan))

    assert len(bent) <= BENT_AT_MOST * TALKS * TURNS, bent


@pytest.mark.parametrize(
    ("lang", "before", "text"),
    [
        ("en", "add some upbeat music", "delete the second clip"),
        ("en", "add some upbeat music", "convert to black and white"),
        ("en", "add some upbeat music", "give it a vintage look"),
        ("en", "add the title 'Hello' for 3 seconds", "cut off the final 8 seconds"),
        ("en", "cut the first 3 seconds", "remove all clips except number 3"),
        ("en", "put logo.png in the corner", "make every clip 2 seconds long"),
        ("zh", "加点轻松的音乐", "最后五秒不要了"),
        ("zh", "加点轻松的音乐", "加个黑白滤镜"),
        ("zh", "加个标题「周末」", "只保留最后20秒"),
        ("zh", "加个标题「周末」", "变成1比1"),
        ("zh", "把画面调暗一点", "只留第一段和第三段"),
    ],
)
def test_an_edit_of_its_own_is_not_taken_for_a_word_about_the_last(store, lang, before, text):
    talk = Talk(store, lang, MEDIA)
    talk.say(before)
    alone = _alone(talk, lang, text)

    assert talk.say(text).plan == alone


@pytest.mark.parametrize(
    ("lang", "question", "text"),
    [
        ("en", "add a title", "never mind"),
        ("en", "add a title", "what can you do?"),
        ("en", "add a title", "no music please"),
        ("zh", "加个文字", "算了"),
        ("zh", "加个文字", "采访部分不要音乐"),
    ],
)
def test_what_answers_nothing_is_not_written_on_the_screen(store, lang, question, text):
    talk = Talk(store, lang, MEDIA)
    assert talk.say(question).outcome.questions

    assert not any(op["op"] == "add_text" for op in talk.say(text).plan)
