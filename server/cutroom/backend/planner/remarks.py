"""English remarks said as wishes: comparisons, asides to a time, "once … and once …"."""

import re

FAULTS = (
    "quiet|loud|dark|dim|bright|soft|faint|slow|fast|long|short|shaky|noisy|blurry|small|big|tiny|dull"
    "|high|low|large|boring"
)
"""Qualities that one finds fault with."""
COMPARED = {
    "quieter": "too quiet", "softer": "too quiet", "fainter": "too quiet", "louder": "too loud",
    "darker": "too dark", "dimmer": "too dark", "brighter": "too bright", "lighter": "too bright",
    "slower": "too slow", "faster": "too fast", "shakier": "shaky", "noisier": "noisy",
}  # fmt: skip
SEEMS = r"(?:is|are|was|were|looks?|sounds?|seems?|feels?|comes? out|'s|’s|s)"
DEGREE = (
    r"(?:a (?:bit|little|touch|tad|lot)|slightly|kinda|kind of|sort of|rather|quite|pretty|way"
    r"|really|very|so|super|far|much|a bit too|a little too|noticeably|just|still)"
)
OTHERS = (
    r"(?:than|compared (?:to|with)) (?:all )?(?:the )?(?:rest|others?|other \w+|clip \d+"
    r"|everything else|the (?:first|second|third|last) (?:clip|one)|it should be"
    r"|i'd like|i want|that|them)"
    r"(?: of (?:it|them|the \w+))?"
)
THAN = re.compile(rf"\b({SEEMS}) (?:{DEGREE} )*({'|'.join(COMPARED)}) {OTHERS}\b", re.IGNORECASE)
"""A fault found by comparing: "clip 2 is quieter than the rest"."""
FOUND = re.compile(
    r"(?<=[a-z]) ?\b(is|are|looks?|sounds?|seems?|feels?|'s|’s)"
    rf" (?:{DEGREE} )+(loud|quiet|dark|bright|fast|slow|dim)\b"
    r"(?! (?:music|clip|video|scene|shot|enough))",
    re.IGNORECASE,
)
"""A fault found by degree: "the music is a bit loud"."""
LACKING = re.compile(
    r"\b(?:isn'?t|is not|aren'?t|are not|not|doesn'?t (?:look|sound|seem))"
    r" (?:quite |really |nearly )?"
    r"(loud|bright|fast|slow|dark|quiet|long|big|large) enough\b",
    re.IGNORECASE,
)
OPPOSITE = {
    "loud": "quiet", "bright": "dark", "fast": "slow", "slow": "fast", "dark": "bright",
    "quiet": "loud", "long": "short", "big": "small", "large": "small",
}  # fmt: skip
CLOCK = (
    r"(?:\d+:\d{2}(?::\d{2})?|\d+(?:\.\d+)?\s?(?:s|secs?|seconds?)\b(?: mark| in)?"
    r"|the \d+[ -]second mark)"
)
SUBORDINATE = (
    r"(?:right |just |exactly )?(?:when|where|as|once|while|after)"
    r"\s+(?:the\s|my\s|our\s)?(?!clip|photo|video|music|title|picture|song|logo)[a-z']+"
    r"(?:\s+(?!add|put|show|cut|remove|make|set|and|then|clip)[a-z']+){0,5}?"
)
BEFORE_TIME = re.compile(
    rf"\b{SUBORDINATE},?\s+(?:at|around|about|@|near)\s+({CLOCK})", re.IGNORECASE
)
BEHIND_TIME = re.compile(
    rf"\b((?:at|around|about|@|from|near)\s+{CLOCK}),?\s+{SUBORDINATE}(?=\s*(?:[,.;!?]|$))",
    re.IGNORECASE,
)
"""What happens at a time that is named as well: "at 0:14 when he starts talking"."""
TIMES_OVER = re.compile(
    r"\b(twice|two times|2 times|three times|3 times"
    r"|in (?:two|2|three|3) (?:versions|formats|sizes|aspect ratios))"
    r"\s*[:,–-]?\s*(?=(?:once|one|first|a|an)\b|\d+:\d+)",
    re.IGNORECASE,
)
ONCE = re.compile(
    r"\bonce (?=in |as |at |for |with |vertical|horizontal|square|landscape|portrait)", re.I
)
DELIVERS = re.compile(
    r"\b(?:export|render|output|save|deliver|give me|download|make)\b", re.IGNORECASE
)
TO_THE_END = re.compile(
    r",?\s*(?:and\s+)?(?:loop(?:ed|ing)?|repeat(?:ed|ing)?|extend(?:ed)?)"
    r"(?: it| the (?:music|song|track))?"
    r"\s+(?:to|until it|so (?:that )?it|if needed to|as needed to)\s*"
    r"(?:match(?:es)?|fit(?:s)?|fill(?:s)?|cover(?:s)?|lasts?|span(?:s)?)"
    r"\s+(?:the\s+)?(?:whole|entire|full|total)?\s*(?:length of the\s+)?"
    r"(?:video|film|clip|timeline|duration|length)"
    r"(?:'s|’s)?(?:\s+(?:length|duration))?",
    re.IGNORECASE,
)
"""Music is laid to the end anyway."""
HEARD = re.compile(r"\b(?:music|song|track|bgm|soundtrack|\w+\.(?:mp3|wav|m4a))\b", re.IGNORECASE)


def as_wishes(message: str) -> str:
    """Return an English message with its remarks said as faults and times."""
    if not message.isascii() and any("\u3400" <= char <= "\u9fff" for char in message):
        return message
    said = THAN.sub(lambda f: f"{f[1]} {COMPARED[f[2].lower()]}", message)
    said = FOUND.sub(lambda f: f" {_copula(f[1])} too {f[2]}", said)
    said = LACKING.sub(lambda f: f"is too {OPPOSITE[f[1].lower()]}", said)
    said = BEHIND_TIME.sub(r"\1", BEFORE_TIME.sub(r"at \1", said))
    if DELIVERS.search(said):
        told = TIMES_OVER.sub("", said)
        said = ONCE.sub("", told) if told != said or len(ONCE.findall(said)) > 1 else said
    if HEARD.search(said):
        said = TO_THE_END.sub("", said)
    return said


def _copula(word: str) -> str:
    return "is" if word in ("'s", "’s") else word
