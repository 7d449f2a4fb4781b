"""Which way letters read, and the order in which they stand: the Unicode algorithm (UAX 9).

Explicit embeddings are left out: those characters are not drawn.
"""

import unicodedata
from collections.abc import Iterator, Sequence

BRACKETS = {"(": ")", "[": "]", "{": "}"}
_STRONG = ("L", "R", "AL")
_WAYS = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""What neutral characters take numbers for."""


def is_backwards(letters: Sequence[str]) -> bool:
    """Say whether a line reads from right to left, as its first letter with a way does."""
    kinds = (unicodedata.bidirectional(letter[0]) for letter in letters)
    return next((kind != "L" for kind in kinds if kind in _STRONG), False)


def levels_of(letters: Sequence[str]) -> list[int]:
    """Return each letter's level: odd ones read from right to left."""
    base = int(is_backwards(letters))
    kinds = [unicodedata.bidirectional(letter[0]) for letter in letters]
    if not any(kind in ("R", "AL", "AN") for kind in kinds):
        return [0] * len(letters)
    outer = "R" if base else "L"
    _settle_weak(kinds, outer)
    _settle_brackets(letters, kinds, outer)
    _settle_neutral(kinds, outer)
    raised = {"L": base, "R": 1, "EN": 2, "AN": 2}
    return [raised[kind] if kind != "L" or not base else 2 for kind in kinds]


def _settle_weak(kinds: list[str], outer: str) -> None:
    """Give marks, figures and what stands between them a kind of their surroundings (W1-W7)."""
    before, strong = outer, outer
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = kind = before
        if kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        strong = kind if kind in _STRONG else strong
        before = kinds[at]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        left, kind, right = kinds[at - 1 : at + 2]
        if left == right and (left, kind) in {("EN", "ES"), ("EN", "CS"), ("AN", "CS")}:
            kinds[at] = left
    for first, end in _runs(kinds, ("ET",)):
        if "EN" in (kinds[first - 1 : first] + kinds[end : end + 1]):
            kinds[first:end] = ["EN"] * (end - first)
    strong = outer
    for at, kind in enumerate(kinds):
        strong = kind if kind in ("L", "R") else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"
        elif kind not in _WAYS:
            kinds[at] = "ON"


def _settle_brackets(letters: Sequence[str], kinds: list[str], outer: str) -> None:
    """Let both brackets of a pair read the way of what they hold, or of the line (N0)."""
    for first, last in sorted(_pairs(letters, kinds)):
        inside = {_WAYS[kind] for kind in kinds[first + 1 : last] if kind in _WAYS}
        if not inside:
            continue
        before = next((_WAYS[kind] for kind in reversed(kinds[:first]) if kind in _WAYS), outer)
        other = "L" if outer == "R" else "R"
        way = other if outer not in inside and before == other else outer
        kinds[first] = kinds[last] = way


def _pairs(letters: Sequence[str], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that belong together."""
    opened: list[tuple[str, int]] = []
    for at, (letter, kind) in enumerate(zip(letters, kinds, strict=True)):
        if kind != "ON":
            continue
        if letter in BRACKETS:
            opened.append((BRACKETS[letter], at))
        elif any(letter == closing for closing, _ in opened):
            while opened:
                closing, first = opened.pop()
                if closing == letter:
                    yield first, at
                    break


def _settle_neutral(kinds: list[str], outer: str) -> None:
    """Give neutral characters the way on both their sides, else that of the line (N1, N2)."""
    for first, end in _runs(kinds, ("ON",)):
        left = _WAYS[kinds[first - 1]] if first else outer
        right = _WAYS[kinds[end]] if end < len(kinds) else outer
        kinds[first:end] = [left if left == right else outer] * (end - first)


def _runs(kinds: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Return where stretches of wanted kinds begin and end."""
    edges = [
        at
        for at in range(len(kinds) + 1)
        if (at < len(kinds) and kinds[at] in wanted) != (at > 0 and kinds[at - 1] in wanted)
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


def shown_order(levels: Sequence[int]) -> list[int]:
    """Return the numbers of things with these levels as they stand from left to right (L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        turned = [levels[number] >= level for number in order]
        edges = [
            at
            for at in range(len(order) + 1)
            if (at < len(order) and turned[at]) != (at > 0 and turned[at - 1])
        ]
        for first, end in zip(edges[::2], edges[1::2], strict=True):
            order[first:end] = order[first:end][::-1]
    return order
