import pytest

from cutroom.backend.planner.phrasing.saying import say_operation
from cutroom.backend.service.adapters import RuleEditor
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import ApplyEffect
from cutroom.domain.kinds.layering import ChromaKey
from cutroom.domain.kinds.lettering import AddText, Captions, Line
from cutroom.domain.kinds.programmes import Assemble, Slideshow
from tests.language.contexts import scene


def remarks(context: str, operation: Operation, language: str) -> str:
    setting = scene(context, language)
    changed = RuleEditor().apply(
        setting.draft, [operation], setting.assets,
        subtitles={}, language=language, measure=lambda wanted: None,
    )  # fmt: skip
    return " ".join(changed.remarks)


@pytest.mark.parametrize(
    ("context", "operation", "chinese", "english"),
    [
        ("C3", ChromaKey(color="green"), "绿色部分", "What is green"),
        ("C3", ChromaKey(color="green", replace="#FFFFFF"), "“白色”", "#FFFFFF"),
        ("P3", Slideshow(transition="fade"), "“淡化”转场", "a fade of"),
        ("C5", Assemble(style="montage", duration=20), "混剪风格", "montage: 5 clips"),
    ],
)
def test_what_a_reply_remarks_names_values_in_its_own_language(
    context, operation, chinese, english
):
    assert chinese in remarks(context, operation, "zh")
    assert english in remarks(context, operation, "en")


def test_more_words_than_can_be_read_are_told() -> None:
    many = Captions(lines=[Line(start=0, end=2, text="lorem ipsum " * 400)])
    few = Captions(lines=[Line(start=0, end=2, text="lorem ipsum " * 42)])

    told = remarks("C3", many, "en")

    assert '"lorem ipsum lorem ipsum lorem ipsum lore…" has 4,800 letters' in told
    assert "px high" in told
    assert "px high" not in remarks("C3", few, "en")


def test_a_clip_is_evened_as_a_whole() -> None:
    assert "beginning to its end" in remarks("C3", ApplyEffect(name="deflicker", start=1), "en")
    assert "beginning to its end" not in remarks("C3", ApplyEffect(name="deflicker"), "en")


def test_words_without_an_end_are_not_said_to_stay_to_the_end() -> None:
    assert say_operation(AddText(text="Hi"), "en") == "add the text “Hi” from 0 s"
    assert say_operation(AddText(text="Hi", end="end"), "en").endswith("from 0 s to the end")
    assert say_operation(AddText(text="Hi", start=2), "zh") == "第 2 秒起添加文字“Hi”"
