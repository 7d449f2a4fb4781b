"""A message in parts between its stops, and in English before the words of reasons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cutroom.backend.planner.clauses.pieces import STOPS
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.telling import (
    REASON,
)

ORDERS_AFTER = re.compile(
    r"so (?:please|could|can|take|cut|mute|speed|slow|delete|remove|trim|make|just|maybe)\b"
    r"|and (?=(?:the|my|our|his|her) \w+ (?:only |also )?(?:wants?|needs?|is|was|says?|thinks?)\b)"
)
"""Where a wish or another telling begins inside a sentence."""


POINTERS = frozenset({"clips", "asset", "span", "at"})


@dataclass
class Part:
    """A stretch of a message between two stops."""

    tokens: list[Token]
    text: str
    ends: bool = False
    """A sentence ends here."""
    led: str = ""
    """The word that opened it, such as "because"."""
    lent: list[Token] = field(default_factory=list)

    @property
    def content(self) -> list[Token]:
        return [t for t in self.tokens if t.kind != "punct"]

    @property
    def pointers(self) -> list[Token]:
        """The clips and times that are named."""
        return [t for t in self.tokens if t.kind in POINTERS and not is_this(t)]


def parts_of(message: str, tokens: Sequence[Token], *, zh: bool) -> list[Part]:
    """Return the parts between stops, and in English before the words of reasons."""
    runs: list[tuple[list[Token], bool, str]] = [([], False, "")]
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if token.kind == "punct" and token.text in STOPS:
            if token.text in ",，、" and (_lists(tokens, at) or _apposed(tokens, at)):
                runs[-1][0].append(token)
                continue
            run, _, led = runs[-1]
            runs[-1] = (run, token.text not in ",，、", led)
            runs.append(([], False, ""))
        elif not zh and runs[-1][0] and _opens_reason(tokens, at, message):
            runs.append(([], False, "" if word == "and" else word.split()[0]))
            runs[-1][0].append(token)
        else:
            runs[-1][0].append(token)
    parts: list[Part] = []
    for run, ends, led in runs:
        if any(t.kind != "punct" for t in run):
            parts.append(Part(run, message[run[0].start : run[-1].end], ends, led))
        elif parts and ends:
            parts[-1].ends = True
    return parts


def _lists(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a comma stands between two things of one list."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    kinds = ("asset", "clips", "quote", "number", "span")
    return before is not None and after is not None and before.kind in kinds and after.kind in kinds


def _apposed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a comma sets off a quote in the middle of a wish: my name, "Anna", at …"""
    near = [tokens[place] for place in (at - 1, at + 1) if 0 <= place < len(tokens)]
    quoted = next(
        (
            place
            for place in (at - 1, at + 1)
            if 0 <= place < len(tokens) and tokens[place].kind == "quote"
        ),
        -1,
    )
    if quoted < 0 or len(near) < 2:
        return False
    behind = tokens[quoted + 1] if quoted + 1 < len(tokens) else None
    before = tokens[quoted - 1] if quoted else None
    marks = (",", "，")
    return bool(before and behind and before.text in marks and behind.text in marks)


def _opens_reason(tokens: Sequence[Token], at: int, message: str) -> bool:
    rest = message[tokens[at].start :].lower()
    return bool(REASON.match(rest)) or bool(ORDERS_AFTER.match(rest))


def is_this(token: Token) -> bool:
    """Say whether a token only points back: "that bit"."""
    return isinstance(token.value, Pick) and token.value.this
