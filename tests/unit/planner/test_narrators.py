"""Requests for spoken words: who shall speak, and where something is said."""

import pytest

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene


@pytest.mark.parametrize(
    ("message", "voice"),
    [
        ("add a voiceover saying 'Welcome to our town' with the voice bella", "bella"),
        ("add a voiceover saying 'Welcome' in a female voice", "female"),
        ('add a voice-over "Hello" as a man', "male"),
        ("use voice af_bella to say 'hello'", "af_bella"),
        ("add a voiceover saying 'Hello' in a British accent", "british"),
        ("用女声加旁白“欢迎来到我们的小镇”", "female"),
        ("add a voiceover saying 'Welcome'", None),
        ("add voiceover 'with the voice of reason as a man'", None),
    ],
)
def test_a_voice_is_read_from_around_the_words(message: str, voice: str | None) -> None:
    (spoken,) = plan_message(message, scene("V60", "en")).operations

    assert spoken.described()["op"] == "voiceover"
    assert spoken.described().get("voice") == voice


@pytest.mark.parametrize(
    ("message", "query"),
    [
        ("where do I say 'welcome'?", "welcome"),
        ('find where she says "our town"', "our town"),
        ("when does he mention the price?", "the price"),
        ("找到我说“欢迎”的地方", "欢迎"),
    ],
)
def test_where_something_is_said_is_looked_for(message: str, query: str) -> None:
    (found,) = plan_message(message, scene("V60", "en")).operations

    assert found.described() == {"op": "find", "query": query}
