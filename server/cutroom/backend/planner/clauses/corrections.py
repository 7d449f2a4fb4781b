"""What takes back a part of what was just said: "no, I meant the first 5", 不对，是第二段."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token

FAMILIES: tuple[tuple[str, ...], ...] = (
    ("span",),
    ("clips", "asset", "ordinal"),
    ("quote",),
    ("at", "time", "dur", "each"),
    ("percent", "db", "times", "lufs"),
    ("ratio", "size", "height"),
    ("degrees",),
    ("count",),
)
"""Kinds of tokens that may stand for one another."""
FACETS = ("position", "color", "filter", "effect", "mood", "language", "format", "platform")
SHAPES = ("vertical", "horizontal", "square")
IDLE = frozenset({"是", "actually", "to", "in"})


def is_correction(piece: Sequence[Token]) -> bool:
    """Say whether a piece takes back the one before it."""
    first = piece[0]
    if first.text.lower() == "actually" and len(piece) > 1:
        return all(t.kind != "phrase" or t.is_small() or _shown(t) for t in piece[1:])
    return first.is_small("correction")


def corrected(before: Sequence[Token], piece: Sequence[Token]) -> list[Token] | None:
    """Return the earlier piece with what the later one corrects in it; None if nothing fits."""
    result = list(before)
    said = _edges([t for t in piece if not t.is_small("correction")], before)
    changed = False
    for at, token in enumerate(said):
        if at and said[at - 1].kind == "asset" and isinstance(token.value, Pick):
            # 乐队那段: the noun behind a name points at nothing else.
            continue
        places = [n for n in range(len(result) - 1, -1, -1) if _like(result[n], token)]
        alike = [n for n in places if result[n].kind == token.kind]
        place = (alike or places or [-1])[0]
        if place < 0:
            if token.kind != "phrase" or _shown(token):
                return None
            continue
        result[place] = _in_its_unit(token, result[place])
        changed = True
    return result if changed else None


def _shown(token: Token) -> bool:
    """Say whether a phrase names a value."""
    return any(token.of(facet) for facet in FACETS) or token.is_a(*SHAPES)


def _like(old: Token, new: Token) -> bool:
    if new.kind == "number":
        return old.kind in ("number", "percent", "time", "dur", "times", "db", "count", "at")
    if any(old.kind in family and new.kind in family for family in FAMILIES):
        return True
    if new.is_a(*SHAPES) or new.kind == "ratio":
        return old.is_a(*SHAPES) or old.kind == "ratio"
    return any(old.of(facet) and new.of(facet) for facet in FACETS)


def _in_its_unit(new: Token, old: Token) -> Token:
    """Give a bare number the unit of what it replaces."""
    if new.kind != "number" or old.kind == "number":
        return new
    share = old.kind == "percent" and abs(new.amount) > 1
    return replace(new, kind=old.kind, value=new.amount / 100 if share else new.amount)


def _edge(token: Token | None) -> int:
    """Return 1 for "the first", -1 for "the last", 0 for anything else."""
    if token is None:
        return 0
    if isinstance(token.value, Pick):
        only = [n for n in token.value.clips if abs(n) == 1 and len(token.value.clips) == 1]
        return only[0] if only and not token.value.noun else 0
    return int(token.amount) if token.kind == "ordinal" and token.value in (1, -1) else 0


def _edges(tokens: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """Read "the first 5" as a stretch where a stretch is corrected."""
    stretched = any(t.kind == "span" for t in before)
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        edge = _edge(last)
        if stretched and edge and token.kind in ("number", "time"):
            how = "first" if edge == 1 else "last"
            span = Span(0 if how == "first" else token.amount, token.amount, how)
            result[-1] = replace(token, kind="span", value=span)
        else:
            result.append(token)
    return result
