"""From a cue's words to lines of letters with their sizes and places in a block."""

from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.render.lettering.fonts import family_of
from cutroom.backend.render.lettering.letters import Letter, letters_of, paragraphs
from cutroom.backend.render.lettering.placing import WIDEST, Place, place_of
from cutroom.backend.render.lettering.roles import MANNERS, size_of
from cutroom.backend.render.lettering.wrap import wrap
from cutroom.domain.draft import CueRole, CueStyle

SMALLEST = 1.0
"""Pixels per em below which words are left out rather than drawn still smaller."""
SHRINK = 0.93
CREDITS_TALLEST = 12.0
"""Canvas heights that rolling credits may be long before they shrink."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its letters, its size in pixels per em and its place in the block."""

    letters: Sequence[Letter]
    size: float
    x: float
    baseline: float
    first: int
    """How many letters the lines before it hold."""

    @property
    def width(self) -> float:
        """In pixels, as measured letter by letter."""
        return self.size * sum(letter.width for letter in self.letters)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """All lines of a cue within a box, in pixels from the box's top left.

    Equal only to itself, so that what is painted from it can be found again quickly.
    """

    lines: tuple[Line, ...]
    width: float
    height: float
    size: float
    place: Place

    @property
    def letters(self) -> int:
        """How many letters all lines hold."""
        return sum(len(line.letters) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Span:
    """The letters from `start` to before `end` of one line."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Paragraph:
    letters: Sequence[Letter]
    scale: float


def lay_out(text: str, role: CueRole, style: CueStyle, *, width: int, height: int) -> Block | None:
    """Return the words laid out for a canvas, as large as wanted or as fits; None if empty."""
    parts = _paragraphs(text, role, style)
    if all(letter.is_space for part in parts for letter in part.letters):
        return None
    size = size_of(role, style, width=width, height=height)
    credits = role is CueRole.CREDITS
    tallest = height * (CREDITS_TALLEST if credits else MANNERS[role].tallest)
    padding = 1.0 if has_box(role, style) else 0.0
    leading = MANNERS[role].leading
    while size * SHRINK >= SMALLEST and _least_height(parts, size, width, leading) > tallest:
        size *= SHRINK
    while True:
        lines = _wrap(parts, (width * WIDEST) / size - padding, role)
        tall = sum(scale for _, scale in lines) * size * leading
        if tall + padding * size <= tallest and _widest(lines) * size <= width * WIDEST:
            break
        if size * SHRINK < SMALLEST:
            lines = lines[: max(1, int(tallest / (size * leading)))]
            break
        size *= SHRINK
    return _stack(lines, size, leading, place_of(role, style.position))


def _least_height(parts: Sequence[_Paragraph], size: float, width: int, leading: float) -> float:
    """Return the height below which the words cannot be broken into lines."""
    ink = sum(
        part.scale**2 * sum(letter.width for letter in part.letters if not letter.is_space)
        for part in parts
    )
    return ink * size**2 * leading / (width * WIDEST)


def has_box(role: CueRole, style: CueStyle) -> bool:
    """Say whether a box stands behind the words."""
    return (style.background or MANNERS[role].background) is not None


def _paragraphs(text: str, role: CueRole, style: CueStyle) -> list[_Paragraph]:
    manner, family = MANNERS[role], family_of(style.font)
    bold = manner.bold if style.bold is None else style.bold
    lines = paragraphs(text)
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    found = []
    for index, line in enumerate(lines):
        second = index > 0 and manner.small_after_first < 1
        heavy = bold and not (second and style.bold is None)
        scale = manner.small_after_first if second else 1.0
        found.append(_Paragraph(letters_of(line, family, bold=heavy), scale))
    return found


def _wrap(
    parts: list[_Paragraph], limit: float, role: CueRole
) -> list[tuple[Sequence[Letter], float]]:
    lines: list[tuple[Sequence[Letter], float]] = []
    for part in parts:
        wrapped = wrap(part.letters, limit / part.scale, balanced=MANNERS[role].balanced)
        lines.extend((line, part.scale) for line in wrapped or [()])
    return lines


def _widest(lines: list[tuple[Sequence[Letter], float]]) -> float:
    return max(scale * sum(letter.width for letter in line) for line, scale in lines)


def _stack(
    lines: list[tuple[Sequence[Letter], float]], size: float, leading: float, place: Place
) -> Block:
    """Put lines under each other, flush with the side on which the block stands."""
    wide = _widest(lines) * size
    stacked: list[Line] = []
    top, count = 0.0, 0
    for letters, scale in lines:
        em = size * scale
        free = wide - em * sum(letter.width for letter in letters)
        x = {"left": 0.0, "center": free / 2, "right": free}[place.side]
        # An ideograph's box reaches 0.88 em above the baseline.
        baseline = top + em * ((leading - 1) / 2 + 0.88)
        stacked.append(Line(letters, em, x, baseline, count))
        top += em * leading
        count += len(letters)
    return Block(tuple(stacked), wide, top, size, place)
