"""Other ways to write the same request: marks, letters, figures, units."""

import re
from collections.abc import Iterator
from functools import cache

from cutroom.backend.planner.words.figures import DIGITS
from cutroom.backend.planner.words.quantities import CARDINALS
from cutroom.backend.planner.words.traditional import PAIRS
from tests.language.said import Said

OPENING, CLOSING = "\"“‘「『«'", "\"”’」』»'"
QUOTED = re.compile(rf"[{OPENING}](?P<words>[^{OPENING}{CLOSING}]{{2,60}})[{CLOSING}](?![a-zA-Z])")
MARKS = ("''", '""', "“”", "‘’", "「」", "『』", "«»")


def quotes(request: Said) -> Iterator[str]:
    """Say it with every other kind of quotation marks."""
    found = list(QUOTED.finditer(request.text))
    paired = all(request.touches(*met.span()) for met in found)
    if paired and 2 * len(found) == sum(request.text.count(mark) for mark in OPENING + "”’」』»"):
        for opening, closing in MARKS:
            yield QUOTED.sub(rf"{opening}\g<words>{closing}", request.text)


def cases(request: Said) -> Iterator[str]:
    """Say it in lower case, in capitals and as a headline."""
    if not request.zh:
        yield request.changed(str.lower)
        yield request.changed(str.upper)
        headline = re.compile(r"\b[a-z](?=[a-z]{2})")
        yield request.changed(lambda part: headline.sub(lambda met: met[0].upper(), part))


def stops(request: Said) -> Iterator[str]:
    """Say it with another stop at the end, or none."""
    bare = request.text.rstrip(" .!。！")
    if request.ends_in_content:
        return
    ends = ("", "。", "！", "~") if request.zh else ("", ".", "!", "!!", "...")
    for stop in ("",) if bare.endswith(("?", "？")) else ends:
        yield bare + stop


def widths(request: Said) -> Iterator[str]:
    """Say it with full-width figures, or with half-width marks."""
    wide = {ord(char): chr(ord(char) + 0xFEE0) for char in "0123456789%"}
    if request.zh:
        yield request.changed(lambda part: part.translate(str.maketrans("，。！？：；", ",.!?:;")))
    yield request.changed(lambda part: part.translate(wide))


def spaces(request: Said) -> Iterator[str]:
    """Say it with more or fewer blanks."""
    if not request.zh:
        yield request.changed(lambda part: part.replace(" ", "  "))
        yield " " + request.text + "\n"
        return
    near = "(?<=[\u3400-\u9fff]){0}(?=[0-9])|(?<=[0-9]){0}(?=[\u3400-\u9fff])"
    yield request.changed(lambda part: re.sub(near.format(" "), "", part))
    yield request.changed(lambda part: re.sub(near.format(""), " ", part))


SPELLINGS = (
    (r"\b(c|C)olor", r"\1olour"), (r"\b(c|C)enter\b", r"\1entre"), (r"\b(g|G)ray", r"\1rey"),
    (r"(normal|stabil|synchron|saturat)ize\b", r"\1ise"), (r"\b(c|C)olour", r"\1olor"),
)  # fmt: skip


def spelling(request: Said) -> Iterator[str]:
    """Say it in British or American spelling."""
    for here, there in () if request.zh else SPELLINGS:
        yield request.changed(lambda part, here=here, there=there: re.sub(here, there, part))


TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 90: "ninety"}
WORDS = {v: word for word, v in CARDINALS.items() if 0 < v < 20 and word not in ("couple", "dozen")}
COUNTED = r"(?= (?:seconds?|minutes?|clips|photos|times)\b)"
SPELT = re.compile(rf"\b({'|'.join([*WORDS.values(), *TENS.values()])}){COUNTED}")
FIGURES = re.compile(rf"(?<![\d.:,#x×-])\b(\d{{1,2}}){COUNTED}")
NUMERALS = "零一二三四五六七八九"


def _spelt(number: int) -> str:
    tens, ones = number // 10 * 10, number % 10
    if number in WORDS or number in TENS:
        return (WORDS | TENS)[number]
    return f"{TENS[tens]}-{WORDS[ones]}" if tens in TENS and ones else str(number)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number < 10:
        return NUMERALS[number]
    return ("" if tens == 1 else NUMERALS[tens]) + "十" + (NUMERALS[ones] if ones else "")


def numbers(request: Said) -> Iterator[str]:
    """Say it with figures for number words, and words for figures."""
    if request.zh:
        figure = re.compile(r"(?<![\d.:比第])(\d{1,2})(?=秒|分钟)")
        yield request.changed(lambda part: figure.sub(lambda met: _numeral(int(met[1])), part))
        ordinal = re.compile(r"第([一二三四五六七八九])(?=[段个张])")
        yield request.changed(lambda part: ordinal.sub(lambda met: f"第{DIGITS[met[1]]}", part))
        counted = re.compile(
            r"(?<![一二三四五六七八九十百零第点半])([两三四五六七八九])(?=秒|分钟)"
        )
        yield request.changed(lambda part: counted.sub(lambda met: str(DIGITS[met[1]]), part))
        return
    yield request.changed(lambda part: FIGURES.sub(lambda met: _spelt(int(met[1])), part))
    yield request.changed(lambda part: SPELT.sub(lambda met: f"{CARDINALS[met[1]]:g}", part))
    clip = re.compile(r"\bclip ([1-5])\b")
    yield request.changed(lambda part: clip.sub(lambda met: f"clip {_spelt(int(met[1]))}", part))


SECONDS = re.compile(
    r"(?<![\d.:,-])\b(\d+(?:\.\d+)?) ?(?:seconds|second|secs|sec|s)\b(?! (?:photo|clip|video))"
)
MOMENT = re.compile(
    r"\b(at|from|to|until|after|before) ([1-5]?\d) ?(?:seconds|secs|sec|s)\b(?! mark)"
)


def units(request: Said) -> Iterator[str]:
    """Say it with the unit of time written otherwise, or as a clock shows it."""
    if request.zh:
        yield request.changed(lambda part: re.sub(r"(?<=\d)秒钟?", "s", part))
        yield request.changed(lambda part: part.replace("秒钟", "秒"))
        return
    for unit in (" seconds", "s", " s", " sec", " secs"):
        yield request.changed(lambda part, unit=unit: SECONDS.sub(rf"\g<1>{unit}", part))
    for clock in ("0:{:02}", "00:{:02}"):
        yield request.changed(
            lambda part, clock=clock: MOMENT.sub(
                lambda met: f"{met[1]} {clock.format(int(met[2]))}", part
            )
        )


@cache
def _traditional() -> dict[int, str]:
    return {ord(PAIRS[at + 1]): PAIRS[at] for at in range(len(PAIRS) - 2, -1, -2)}


def traditional(request: Said) -> Iterator[str]:
    """Say it in traditional characters."""
    if request.zh:
        yield request.changed(lambda part: part.translate(_traditional()))
