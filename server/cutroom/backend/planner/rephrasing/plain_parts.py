"""Parts of the film in plain words: all outside a stretch, amounts without their unit."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.rephrasing.terse import Turn, compiled, turned
from cutroom.backend.planner.words.remarks_zh import AMOUNT

SHARES = {"third": "33.333333%", "quarter": "25%", "half": "50%"}
UNIT = r"(?:seconds?|secs?|s|minutes?|mins?)"
TURNED: tuple[tuple[str, str, Turn], ...] = (
    # All that lies outside a stretch is all but that stretch.
    (
        "outside",
        r"\b(?:everything|anything|all|the parts?|the rest|whatever|what)(?: (?:that|which))?(?:'s| is| lies| falls)? outside(?: of)? (?=\d|from|the|clip)",
        "everything except ",
    ),
    # A second amount without its unit.
    (
        "and",
        rf"\b((?:first|last|final|opening) \d+(?:\.\d+)?) ?({UNIT}) ((?:of|from) [^,.;]{{1,40}}?),? and (?:the )?(first|last|final) (\d+(?:\.\d+)?)(?= (?:of|from)\b)",
        r"\1 \2 \3 and the \4 \5 \2",
    ),
    # A share by which something grows or shrinks.
    (
        "a ",
        r"\b(?:by )?a (third|quarter|half) (?=(?:shorter|longer|smaller|bigger|larger|faster|slower|quieter|louder)\b)",
        lambda f: f"{SHARES[f[1].lower()]} ",
    ),
    (
        "of",
        r"\b(?:all|the whole|the entirety|the entire length) of (?=(?:the )?(?:clip|photo|video) \d|the (?:first|second|third|fourth|fifth|last) (?:clip|photo|video|shot)\b)",
        "",
    ),
    (
        "in half",
        r"\b(?:cut|reduce|chop|slash) (?:down )?(?:the |its )?(?:total |overall )?(?:length|duration|runtime|running time)(?: of (?:the (?:video|film|clip)|it))? in half\b",
        "make the video half as long",
    ),
)
ENGLISH = compiled(TURNED)
REST = r"(?:其他|其它|其余|剩下|剩余|别的)"
WHOLE = r"(?:都|全部|全都|统统|一律)"
SPARED = re.compile(rf"(除了?[^，。；、,;]{{1,20}}?(?:以外|之外|外)?)[，,]\s*(?={REST}|{WHOLE})")
EDGE = r"(?:最?前面?|最?后面?|最后|开头|结尾|末尾|中间|第)?的?"
OUTSIDE = re.compile(
    rf"(?<!除)(?<!除了)(?<!\d)(?P<part>{EDGE}(?:\d+(?:\.\d+)?(?:到|至|-|~))?{AMOUNT}(?:(?:到|至|-|~)第?{AMOUNT})?"
    r"|(?:倒数)?第[一二三四五六七八九十\d]+[段张个条]|最后一[段张个条])(?:的?(?:片段|部分|内容))?(?:以外|之外)"
)
REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (OUTSIDE, r"除了\g<part>以外"),
    (SPARED, r"\1"),
)
"""Chinese exceptions, said in the order and with the stops of the plainest form."""


def in_plain_parts(text: str) -> str:
    """Return an English message with its parts of the film in the plainest words."""
    return turned(text, ENGLISH)
