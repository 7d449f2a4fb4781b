"""ASS text: its words, when each is sung, where they stand; and songs written as ASS again."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from cutroom.backend.render.lettering.letters import paragraphs, split
from cutroom.domain.draft import Syllable
from cutroom.domain.timing import Ms

ALIGNMENTS = MappingProxyType(
    {
        "bottom-left": 1,
        "bottom": 2,
        "bottom-center": 2,
        "bottom-right": 3,
        "left": 4,
        "center-left": 4,
        "center": 5,
        "right": 6,
        "center-right": 6,
        "top-left": 7,
        "top": 8,
        "top-center": 8,
        "top-right": 9,
    }
)
"""Places as ASS numbers them, like a keypad."""

PLACES = MappingProxyType({number: name for name, number in list(ALIGNMENTS.items())[::-1]})
USUAL = 2

_BLOCK = re.compile(r"\{([^}]*)\}")
_TAG = re.compile(r"\\(?:(k[fot]?|K)\s*(\d+)|(p)(\d+)|(an)([1-9]))")
_BREAKS = MappingProxyType({r"\N": "\n", r"\n": "\n", r"\h": " "})


class Told(NamedTuple):
    """What a line of ASS says; tags that mean nothing here are left out."""

    text: str
    sung: tuple[Syllable, ...]
    alignment: int | None
    """As ASS numbers places; None where the line's style decides."""


def read_line(source: str) -> Told:
    """Return the words of a line of ASS, with their times where it sings."""
    text, begun, length = "", 0, 0
    alignment: int | None = None
    drawing = False
    sung: list[Syllable] = []
    for part, is_block in _parts(source):
        if not is_block:
            text += "" if drawing else _plain(part)
            continue
        for tag in _TAG.finditer(part):
            if tag[3]:
                drawing = tag[4] != "0"
            elif tag[5]:
                alignment = alignment or int(tag[6])
            else:
                begun = int(tag[2]) * 10 if tag[1] == "kt" else begun + length
                length = 0 if tag[1] == "kt" else int(tag[2]) * 10
                sung.append(Syllable(letters_in(text), begun))
    return Told(text.strip(), _distinct(sung, letters_in(text)), alignment)


def _parts(source: str) -> Iterator[tuple[str, bool]]:
    """Yield plain text and what stands in braces, in turn."""
    for number, part in enumerate(_BLOCK.split(source)):
        yield part, bool(number % 2)


def _plain(text: str) -> str:
    for mark, meant in _BREAKS.items():
        text = text.replace(mark, meant)
    return text


def _distinct(sung: Sequence[Syllable], letters: int) -> tuple[Syllable, ...]:
    """Return syllables without those that hold no letters."""
    spans = pairwise((*(one.first for one in sung), letters))
    return tuple(one for one, (first, end) in zip(sung, spans, strict=True) if end > first)


def letters_in(text: str) -> int:
    """Return how many letters are seen of a text."""
    return sum(not letter.isspace() for line in paragraphs(text) for letter in split(line))


def sung_text(text: str, sung: Sequence[Syllable], duration: Ms) -> str:
    """Return ASS text that is sung at these times."""
    edges = [_place_of(text, one.first) for one in sung]
    times = [min(max(0, round(one.start / 10)), round(duration / 10)) for one in sung]
    pieces = [text[: edges[0]]]
    if times[0] > 0:
        pieces.append(f"{{\\k{times[0]}}}")
    ends = pairwise((*edges, len(text)))
    lengths = pairwise((*times, round(duration / 10)))
    for (start, end), (begin, stop) in zip(ends, lengths, strict=True):
        pieces.append(f"{{\\k{max(0, stop - begin)}}}{text[start:end]}")
    return "".join(pieces).replace("\n", r"\N")


def _place_of(text: str, letters: int) -> int:
    """Return where in a text the letter stands that so many others precede."""
    at = 0
    for letter in split(text):
        if not letter.isspace():
            if letters == 0:
                return at
            letters -= 1
        at += len(letter)
    return len(text)
