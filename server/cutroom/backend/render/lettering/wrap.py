"""Breaking paragraphs into lines."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from cutroom.backend.render.lettering.letters import Letter

NEVER_FIRST = frozenset(
    "、。，．：；？！…‥—～ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・·"
    ")]}〉》」』】〕〗〙〛）］｝”’»›"
    "?!,.:;%％‰℃°′″"
)
NEVER_LAST = frozenset("([{〈《「『【〔〖〘〚（［｛“‘«‹$¥￥£€#＃@＠")
STOPS = frozenset((*"、。，．：；？！…,.:;?!）」』】》”—", "——"))
BALANCED_LINES = 4
BALANCED_LETTERS = 240
"""Above these, lines are filled one after the other: nobody sees the last one's length."""
INSIDE_WIDE = 0.1
"""What a break between two ideographs costs, as a share of a line: it may split a word."""


def wrap(letters: Sequence[Letter], limit: float, *, balanced: bool) -> list[Sequence[Letter]]:
    """Return a paragraph's lines, none wider than `limit` ems unless one letter is.

    Latin breaks at spaces and hyphens, ideographs anywhere that leaves no closing mark
    at a line's start and no opening mark at its end; longer words break where they must.
    Balanced lines are of similar length and prefer to end at a stop.
    """
    breaks = [at for at in range(1, len(letters)) if may_break(letters, at)]
    edges = _fill(letters, breaks, limit)
    lines = len(edges) - 1
    if balanced and 1 < lines <= BALANCED_LINES and len(letters) <= BALANCED_LETTERS:
        edges = _balance(letters, breaks, lines, limit) or edges
    return [trim(letters[a:b]) for a, b in pairwise(edges)]


def trim(line: Sequence[Letter]) -> Sequence[Letter]:
    """Return a line without the spaces at its ends."""
    start, end = 0, len(line)
    while end > start and line[end - 1].is_space:
        end -= 1
    while start < end and line[start].is_space:
        start += 1
    return line[start:end]


def may_break(letters: Sequence[Letter], at: int) -> bool:
    """Say whether a line may end before the letter at this index."""
    before, after = letters[at - 1], letters[at]
    last = next((one for one in reversed(letters[:at]) if not one.is_space), before)
    if after.is_space or after.text[0] in NEVER_FIRST or last.text[0] in NEVER_LAST:
        return False
    if before.is_space or before.is_wide or after.is_wide:
        return True
    joint = before.text in "-–—/" and at > 1 and letters[at - 2].text.isalpha()
    return joint and after.text.isalpha()


def _fill(letters: Sequence[Letter], breaks: list[int], limit: float) -> list[int]:
    """Return the edges of lines that each take as many letters as fit."""
    edges, width, candidate, allowed = [0], 0.0, 0, set(breaks)
    for at, letter in enumerate(letters):
        if at in allowed:
            candidate = at
        width += letter.width
        if width > limit + 1e-6 and not letter.is_space and at > edges[-1]:
            edge = candidate if candidate > edges[-1] else at
            edges.append(edge)
            width = sum(one.width for one in letters[edge : at + 1])
    return [*edges, len(letters)]


def _balance(
    letters: Sequence[Letter], breaks: list[int], lines: int, limit: float
) -> list[int] | None:
    """Return edges of exactly so many lines of the most similar length, or None."""
    ends = [0, *accumulate(letter.width for letter in letters)]
    ideal = ends[-1] / lines
    spots = [0, *breaks, len(letters)]
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for line in range(lines):
        reached: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, edges) in best.items():
            for spot in spots:
                if spot <= start or (line == lines - 1) != (spot == len(letters)):
                    continue
                width = ends[spot] - ends[start] - _trailing(letters, start, spot)
                if width > limit + 1e-6:
                    break
                total = cost + ((width - ideal) / ideal) ** 2 + _price(letters, spot)
                if spot not in reached or total < reached[spot][0]:
                    reached[spot] = (total, [*edges, spot])
        best = reached
    found = best.get(len(letters))
    return found[1] if found else None


def _trailing(letters: Sequence[Letter], start: int, end: int) -> float:
    width = 0.0
    while end > start and letters[end - 1].is_space:
        end -= 1
        width += letters[end].width
    return width


def _price(letters: Sequence[Letter], at: int) -> float:
    if at == len(letters) or letters[at - 1].is_space:
        before = letters[at - 2] if at >= 2 else letters[at - 1]
        return 0.0 if at == len(letters) or before.text in STOPS else INSIDE_WIDE / 4
    return 0.0 if letters[at - 1].text in STOPS else INSIDE_WIDE
