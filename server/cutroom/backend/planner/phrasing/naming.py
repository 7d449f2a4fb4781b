"""Parameter values by the names that people use for them, in both languages."""

from collections.abc import Iterator, Mapping
from functools import cache

from cutroom.backend.planner.phrasing.phrases import WORDS_ZH
from cutroom.backend.planner.words import values


def _tables() -> Iterator[Mapping[str, str]]:
    yield values.FILTERS
    yield values.EFFECTS
    yield values.TRANSITIONS
    yield values.AUDIO_EFFECTS
    yield values.LANGUAGES
    yield dict(values.COLORS.values())


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Return each value's first English and first Chinese form."""
    found: dict[str, tuple[str, str]] = {}
    for table in _tables():
        for value, listed in table.items():
            forms = listed.split("|")
            english = next((form for form in forms if form.isascii()), value)
            chinese = next((form for form in forms if not form.isascii()), value)
            found.setdefault(value.lower(), (english, chinese))
    return found


def color_in_chinese(value: str) -> str:
    """Return a colour as Chinese says it before a noun: 绿色, #00FF00."""
    said = name_of(value, zh=True)
    short = len(said) == 1 and not said.isascii()
    return f"{said}色" if short else said


def name_of(value: str, *, zh: bool) -> str:
    """Return what a value is called; unknown ones (files, words) stay as they are."""
    if zh and value in WORDS_ZH:
        return WORDS_ZH[value]
    named = _names().get(value.lower())
    return named[1 if zh else 0] if named else value
