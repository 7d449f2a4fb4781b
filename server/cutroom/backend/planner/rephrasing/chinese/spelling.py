"""Chinese as it was meant: a character typed for one that sounds or looks alike (谈出, 音月)."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from cutroom.backend.planner.rephrasing.unquoted import outside_quotes
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words import sounds
from cutroom.backend.planner.words.chinese import LOOKS, OTHER_WORDS, STRONG
from cutroom.backend.planner.words.traditional import simplified
from cutroom.backend.planner.words.vocabulary import forms, is_cjk

LONGEST = 400
"""Characters of a message in which such mistakes are looked for."""
WIDEST = 4
"""Characters of a word in which one may be mistyped."""
CONTENT = frozenset({"quote", "asset", "file", "url", "path", "punct"})
STOPS = frozenset(".;!?\n。；！？，,")
FUNCTION = frozenset(
    "的了是不在有我你他她它们着要点上下都一把出和个放用到说也就更太变弄去等再很来从条"
)
"""Characters that stand beside any other."""
COUNTERS = {"断": "段", "锻": "段", "短": "段", "缎": "段", "端": "段", "妙": "秒", "渺": "秒",
            "描": "秒", "苗": "秒", "被": "倍", "背": "倍", "贝": "倍", "桢": "帧",
            "贞": "帧"}  # fmt: skip
COUNTED = re.compile(
    r"(?P<n>第[\d一二三四五六七八九十两]+|(?<![\d:.])\d+(?:\.\d+)?|(?:最后|开头|结尾|前|后)[一两二三四五六七八九十]+)(?P<c>["
    + "".join(COUNTERS)
    + r"])(?![的片视边面景部道])"
)
"""A count with a mistyped counter: 第三断, 5妙."""
NUMERALS = {"依": "一", "译": "一", "衣": "一", "医": "一", "而": "二", "耳": "二", "叁": "三",
            "散": "三", "似": "四", "寺": "四", "武": "五", "午": "五", "琪": "七", "其": "七",
            "巴": "八", "就": "九", "酒": "九", "时": "十", "是": "十"}  # fmt: skip
NUMBERED = re.compile(r"第(?P<n>[" + "".join(NUMERALS) + r"])(?P<c>段|个|条|张|秒|帧)")
"""A mistyped number of a clip: 第依段."""
SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?<=[一二两三四五六七八九十\d首末前后这那每几])断"
            r"(?=(?:视频|片|素材|的|之间|中间|和|、|都|各|[,，。！])|$)"
        ),
        "段",
    ),
    (re.compile(r"(?<=第[一二三四五六七八九十\d])[章帐涨](?=照片|图|相片)"), "张"),
    (re.compile(r"(?<=[音声量面度色速幕体景块段号])条(?=[大小亮暗高低快慢整成到])"), "调"),
    (re.compile(r"自[募木]"), "字幕"),
    (re.compile(r"(?<!不)关[壁毕]"), "关闭"),
)
"""Slips that only what stands around them tells, and what was meant."""


@cache
def sounding() -> dict[str, frozenset[str]]:
    """Return the syllables of each character."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in sounds.SYLLABLES.split():
        syllable, chars = row.split(":")
        for char in chars:
            found[char].add(syllable)
    for group in LOOKS:
        for char in group:
            found[char].add(group)
    return {char: frozenset(said) for char, said in found.items()}


@cache
def patterns() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the forms of the lexicon by what is left of them without one character."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for form in forms():
        if 1 < len(form) <= WIDEST and all(map(is_cjk, form)):
            for at, char in enumerate(form):
                found[f"{form[:at]}*{form[at + 1 :]}"].append((char, form))
    return {pattern: tuple(pairs) for pattern, pairs in found.items()}


@cache
def everyday() -> frozenset[str]:
    """Return the words of everyday Chinese that are none of the trade."""
    return frozenset(sounds.ORDINARY.split())


@cache
def no_mistakes() -> frozenset[str]:
    """Return what is no mistake, whatever it sounds like."""
    return frozenset(OTHER_WORDS.split())


def alike(word: str) -> list[str]:
    """Return the forms that sound or look like a word but for one of its characters."""
    said, left = sounding(), patterns()
    return [
        form
        for at, char in enumerate(word)
        for other, form in left.get(f"{word[:at]}*{word[at + 1 :]}", ())
        if other != char and not said.get(char, frozenset()).isdisjoint(said.get(other, ()))
    ]


def typed_right(message: str, tokens: Sequence[Token]) -> str:
    """Return a Chinese message with one mistyped character forgiven in each word of the trade.

    What is quoted, named, or follows "写着" or a colon up to the next stop stays as it is.
    """
    if len(message) > LONGEST:
        return message
    right = [*message]
    plain, at, handed = simplified(message), 0, False
    while at < len(tokens):
        token = tokens[at]
        handed = (handed and token.text not in STOPS) or token.text in (":", "：")
        handed = handed or token.is_small("saying")
        width, meant = (1, None) if handed else _meant(tokens[at : at + WIDEST], plain)
        if meant:
            right[token.start : token.start + len(meant)] = meant
        at += width
    said = "".join(right)
    said = outside_quotes(COUNTED, lambda found: found["n"] + COUNTERS[found["c"]], said)
    said = outside_quotes(NUMBERED, lambda met: f"第{NUMERALS[met['n']]}{met['c']}", said)
    for slip, meant in SLIPS:
        said = outside_quotes(slip, meant, said)
    return said


def _meant(tokens: Sequence[Token], message: str) -> tuple[int, str | None]:
    """Return how many tokens stand for one mistyped word, and that word."""
    for count in range(len(tokens), 1, -1):
        run = tokens[:count]
        start, end = run[0].start, run[-1].end
        word = message[start:end]
        joined = end - start == sum(t.end - t.start for t in run)
        if not joined or len(word) > WIDEST or not all(map(is_cjk, word)):
            continue
        if any(t.kind in CONTENT for t in run) or word in forms() or word in no_mistakes():
            continue
        likely = [form for form in alike(word) if _is_likely(word, form, run)]
        if likely:
            return count, min(likely, key=lambda form: form not in STRONG)
    return 1, None


def _is_likely(word: str, form: str, run: Sequence[Token]) -> bool:
    """Say whether a word stands for a form: its odd character means nothing by itself."""
    at = next(at for at in range(len(word)) if word[at] != form[at])
    place = run[0].start + at
    odd = next(t for t in run if t.start <= place < t.end)
    if odd.end - odd.start > 1:
        return False
    if form in STRONG:
        return True
    if word in everyday():
        return False
    rest = word[:at] + word[at + 1 :]
    return odd.kind == "char" and word[at] not in FUNCTION and not set(rest) <= FUNCTION
