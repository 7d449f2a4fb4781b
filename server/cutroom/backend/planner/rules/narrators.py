"""Who shall speak: voices that a request for spoken words names."""

import re

_PERSON = re.compile(
    r"\b(?:in|with|by|as|using|use)\s+(?:an?\s+|the\s+)?(?:[a-z]+\s+){0,2}?"
    r"(female|woman|girl|lady|male|man|boy|guy)\b"
)
_NAMED = re.compile(
    r"\b(?:(?:with|in|by|using|use)\s+(?:the\s+)?voice\s+(?:of\s+|called\s+|named\s+)?"
    r"|voice\s*[:=]\s*)([a-z0-9][\w+-]{1,40})"
)
_NUMBERED = re.compile(r"\bspeaker\s+(?:number\s+|#)?(\d{1,4})\b")
_ACCENT = re.compile(r"\b(?:in|with|using)\s+an?\s+([a-z]+)\s+(?:voice|accent)\b")
_CHINESE_PERSON = re.compile(r"([男女])(?:声|生的声音|人的声音|性的?声音)")
_CHINESE_NAMED = re.compile(r"用[“「\"]?([\w+-]{1,20}?)[”」\"]?的(?:声音|嗓音)")
_NO_NAMES = frozenset(
    {
        "over",
        "overs",
        "saying",
        "says",
        "say",
        "that",
        "which",
        "reading",
        "reads",
        "track",
        "volume",
    }
    | {"to", "at", "from", "for", "and", "in", "on", "with", "of", "the", "off", "is", "it", "up"}
    | {"down", "louder", "quieter"}
)
_WOMEN = frozenset({"female", "woman", "girl", "lady"})


def wished_voice(said: str, quotes: tuple[str, ...]) -> str | None:
    """Return the voice that a request names; the words to be spoken do not count."""
    text = said.casefold()
    for quote in quotes:
        text = text.replace(quote.casefold(), " ")
    if found := _CHINESE_PERSON.search(text):
        return "female" if found[1] == "女" else "male"
    if found := _PERSON.search(text):
        return "female" if found[1] in _WOMEN else "male"
    if found := _NUMBERED.search(text):
        return f"speaker {found[1]}"
    for pattern in (_NAMED, _ACCENT, _CHINESE_NAMED):
        found = pattern.search(text)
        if found and found[1] not in _NO_NAMES:
            return found[1]
    return None
