"""Which languages texts and models are in, as far as letters and names tell."""

import re
from collections.abc import Mapping
from types import MappingProxyType

LATIN = "latin"
"""Said of texts in Latin letters, which do not tell their language."""

_SCRIPTS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "ja": re.compile(r"[\u3040-\u30ff]"),
        "ko": re.compile(r"[\uac00-\ud7af\u1100-\u11ff]"),
        "zh": re.compile(r"[\u3400-\u9fff]"),
        "ru": re.compile(r"[\u0400-\u04ff]"),
        "ar": re.compile(r"[\u0600-\u06ff]"),
        "he": re.compile(r"[\u0590-\u05ff]"),
        "el": re.compile(r"[\u0370-\u03ff]"),
        "hi": re.compile(r"[\u0900-\u097f]"),
        "th": re.compile(r"[\u0e00-\u0e7f]"),
        LATIN: re.compile(r"[A-Za-z\u00c0-\u024f]"),
    }
)
"""Letters by language. The first that occurs tells: Japanese and Korean use Chinese ones too."""

_ALIKE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "zh": frozenset({"zh", "yue", "ja"}),
        "ru": frozenset({"ru", "uk", "bg", "sr", "kk", "be", "mk", "mn", "ky"}),
        "ar": frozenset({"ar", "fa", "ur", "ps"}),
        "hi": frozenset({"hi", "ne", "mr", "sa"}),
    }
)
"""Languages that are written with the same letters."""
_OTHER_LETTERS = frozenset({"ko", "he", "el", "th", "ka", "ml", "te"}).union(*_ALIKE.values()) - {
    "sr"
}

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "english": "en",
        "american": "en",
        "british": "en",
        "英语": "en",
        "英文": "en",
        "chinese": "zh",
        "mandarin": "zh",
        "cmn": "zh",
        "中文": "zh",
        "普通话": "zh",
        "cantonese": "yue",
        "粤语": "yue",
        "japanese": "ja",
        "日语": "ja",
        "日文": "ja",
        "korean": "ko",
        "韩语": "ko",
        "german": "de",
        "deutsch": "de",
        "德语": "de",
        "french": "fr",
        "法语": "fr",
        "spanish": "es",
        "西班牙语": "es",
        "italian": "it",
        "portuguese": "pt",
        "dutch": "nl",
        "polish": "pl",
        "russian": "ru",
        "俄语": "ru",
        "ukrainian": "uk",
        "turkish": "tr",
        "arabic": "ar",
        "persian": "fa",
        "hindi": "hi",
        "vietnamese": "vi",
        "thai": "th",
        "swedish": "sv",
        "norwegian": "no",
        "danish": "da",
        "finnish": "fi",
        "czech": "cs",
        "greek": "el",
        "hungarian": "hu",
        "romanian": "ro",
        "catalan": "ca",
        "icelandic": "is",
        "georgian": "ka",
        "kazakh": "kk",
        "nepali": "ne",
        "serbian": "sr",
        "slovak": "sk",
        "slovenian": "sl",
        "swahili": "sw",
        "welsh": "cy",
        "luxembourgish": "lb",
        "latvian": "lv",
        "malayalam": "ml",
        "telugu": "te",
    }
)
"""Languages by the names that models and wishes use."""

_REGIONAL = re.compile(r"(?<![a-z])([a-z]{2,3})[-_][a-z]{2}(?![a-z])")
"""A code with a region: one without is taken for a word, unless it stands alone."""
_CODES = frozenset(NAMES.values())


def script_of(text: str) -> str | None:
    """Return the language that a text's letters tell, LATIN, or None for none at all."""
    return next((name for name, letters in _SCRIPTS.items() if letters.search(text)), None)


def languages_in(text: str) -> tuple[str, ...]:
    """Return the languages that a description names, such as "Chinese + English" or "en_US"."""
    folded = text.casefold()
    found = {
        folded.index(name): code
        for name, code in NAMES.items()
        if re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", folded)
    }
    for matched in _REGIONAL.finditer(folded):
        found[matched.start()] = NAMES.get(matched[1], matched[1])
    alone = NAMES.get(folded.strip(), folded.strip())
    if alone in _CODES:
        found[0] = alone
    known = (found[place] for place in sorted(found))
    return tuple(dict.fromkeys(code for code in known if code in _CODES))


def reads(language: str, script: str) -> bool:
    """Say whether a language is written in the letters of a text."""
    if script == LATIN:
        return language not in _OTHER_LETTERS
    return language in _ALIKE.get(script, {script})
