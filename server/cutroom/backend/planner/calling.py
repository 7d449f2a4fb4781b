"""Files called by a word of their name: "the dunes", "the lake photo" for 2-lake.jpg."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cutroom.backend.planner.traditional import fold
from cutroom.backend.planner.vocabulary import forms, is_cjk

PART = re.compile(r"[a-z]{4,}|[\u3400-\u9fff]{2,}")
LATIN = (
    r"\b(?:the|that|this|my|our)\s+({0})(?![\w-])"
    r"|(?<![\w-])({0})(?=\s+(?:clip|photo|picture|image|pic|video|shot|footage|part|one)\b)"
)
CHINESE = (
    r"({0})(?=的?(?:[那这]一?[张段个条幅]|[张段个条幅]?(?:照片|图片|相片|视频|片段|素材|镜头|图)))"
)


def called(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a folded message calls a file by a word that no other file's name has."""
    words = {name: set(PART.findall(fold(name.rsplit(".", 1)[0]))) for name in names}
    shared = Counter(word for found in words.values() for word in found)
    for name, found in words.items():
        for word in found:
            if shared[word] > 1 or word in forms():
                continue
            pattern = (CHINESE if is_cjk(word[0]) else LATIN).format(re.escape(word))
            for match in re.finditer(pattern, text):
                start, end = match.span(match.lastindex or 0)
                yield start, end, name
