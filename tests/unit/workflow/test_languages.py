"""A session's language is a code, however it was given."""

import pytest

from cutroom.errors import NotUnderstood
from cutroom.workflow.languages import language_code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("en", "en"),
        ("EN_us", "en-US"),
        ("zh", "zh"),
        ("zh_hans_cn", "zh-Hans-CN"),
        ("Chinese", "zh-CN"),
        ("简体中文", "zh-CN"),
        ("繁體中文", "zh-TW"),
        (" deutsch ", "de"),
        ("jp", "ja"),
        ("es-419", "es-419"),
        ("", None),
        (None, None),
    ],
)
def test_a_language_becomes_its_code(said, code):
    assert language_code(said) == code


@pytest.mark.parametrize("said", ["klingon", "the one I speak", "en; drop", "e", "🙂"])
def test_what_is_no_language_is_refused_with_a_way_on(said):
    with pytest.raises(NotUnderstood) as refused:
        language_code(said)

    assert "language code" in str(refused.value)
    assert "zh-CN" in (refused.value.hint or "")
