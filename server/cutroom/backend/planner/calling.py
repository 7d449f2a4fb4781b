"""Files called by a word of their name: "the dunes", "the lake photo" for 2-lake.jpg."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cutroom.backend.planner.traditional import fold
from cutroom.backend.planner.vocabulary import forms, is_cjk

PART = re.compile(r"[a-z]{4,}|^[\u3400-\u9fff]$|[\u3400-\u9fff]{2,}")
NEVER = frozenset(
    {"video", "photo", "clip", "image", "picture", "music", "logo", "sound", "first", "second"}
    | {"last", "third", "final", "movie", "film", "title", "text", "cover", "background"}
    | {*"一二三四五六七八九十两几每各这那第上下前后左右中大小多少全整"}
)
"""Words that never stand for a file of that name."""
NOUNED = r"(?<![\w-])({0})(?=\s+(?:clip|photo|picture|image|pic|shot|footage)\b)"
"""A word of the lexicon wants a noun behind it to be a file."""
ENDS = ("intro", "outro", "片头", "片尾", "正片")
"""Words of the lexicon that are a file when a file is called so."""
LATIN = (
    r"\b(?:the|that|this|my|our)\s+({0})(?![\w-])"
    r"|(?<![\w-])({0})(?=\s+(?:clip|photo|picture|image|pic|video|shot|footage|part|one)\b)"
)
CHINESE = (
    r"({0})(?=的?(?:[那这]一?[张段个条幅]|[张段个条幅]?(?:照片|图片|相片|视频|片段|素材|镜头|图)))"
)
ALONE = r"({0})(?=的?(?:[那这]一?[张段个条幅]|[张段条幅]|的(?:原声|声音|音量|画面)))"
"""A name of one character wants a classifier or its own sound behind it."""


FILMED = (".mp4", ".mov", ".jpg", ".jpeg", ".png", ".webp", ".mkv", ".webm")


def _listed(text: str, words: dict[str, set[str]], shared: Counter[str]) -> frozenset[str]:
    """Return the words that call files where several are listed: "the speech and the dance"."""
    found = {
        word
        for name, own in words.items()
        if name.lower().endswith(FILMED)
        for word in own
        if shared[word] == 1
        and word not in NEVER
        and word.isascii()
        and re.search(rf"\bthe {re.escape(word)}(?![\w-])", text)
    }
    joined = "|".join(map(re.escape, found))
    pair = rf"\bthe (?:{joined})(?:,| and|, and|, then| then) the (?:{joined})\b"
    return frozenset(found) if len(found) > 1 and re.search(pair, text) else frozenset()


def called(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a folded message calls a file by a word that no other file's name has."""
    words = {name: set(PART.findall(fold(name.rsplit(".", 1)[0]))) for name in names}
    shared = Counter(word for found in words.values() for word in found)
    listed = _listed(text, words, shared)
    for name, found in words.items():
        for word in found:
            known = word in forms() and word not in ENDS
            if shared[word] > 1 or word in NEVER or (known and is_cjk(word[0])):
                continue
            pattern = (CHINESE if is_cjk(word[0]) else LATIN).format(re.escape(word))
            if known and word not in listed:
                pattern = NOUNED.format(re.escape(word))
            if len(word) == 1:
                pattern = ALONE.format(re.escape(word))
            if word in ENDS and is_cjk(word[0]):
                pattern = f"({re.escape(word)})"
            for match in re.finditer(pattern, text):
                start, end = match.span(match.lastindex or 0)
                yield start, end, name


def placed_names(text: str, names: Sequence[str]) -> dict[int, tuple[int, str]]:
    """Return where session files are named: start to (end, name), the longest at a place."""
    placed: dict[int, tuple[int, str]] = {}
    for name in names:
        stem = name.rsplit(".", 1)[0]
        for spelling in (name, stem):
            folded = fold(spelling)
            if len(folded) < 2 or (spelling == stem and folded in forms()):
                continue
            at = text.find(folded)
            while at >= 0:
                end = at + len(folded)
                if _stands_alone(text, at, end) and end > placed.get(at, (0, ""))[0]:
                    placed[at] = (end, name)
                at = text.find(folded, end)
    for at, end, name in called(text, names):
        if not any(start <= at < last for start, (last, _) in placed.items()):
            placed[at] = (end, name)
    return placed


def _stands_alone(text: str, start: int, end: int) -> bool:
    def joins(char: str) -> bool:
        return char.isascii() and (char.isalnum() or char in "_")

    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (joins(before) and joins(text[start])) and not (
        joins(after) and joins(text[end - 1])
    )
