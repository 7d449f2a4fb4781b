import pytest

from cutroom.backend.service.adapters import RuleEditor
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.layering import ChromaKey
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
