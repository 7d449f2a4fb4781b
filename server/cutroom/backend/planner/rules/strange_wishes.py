"""Wishes whose verb nobody knows, which are asked about: "and quantize the blorb", 再腌制下萝卜."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.grammar import negations
from cutroom.backend.planner.clauses.strange_orders import (
    STRANGE,
    is_wholly_strange,
    lists_stranger,
    parts_between,
    strange_order,
)
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.rules.accounting import unread
from cutroom.backend.planner.rules.understanding import understood
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.ordering import OBJECTS_AHEAD
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation

MOST, LONGEST = 3, 80
"""Pieces that are asked about, and the characters of each."""


def strange_wishes(
    message: str, tokens: Sequence[Token], plan: Plan, stage: Stage
) -> tuple[str, ...]:
    """Return the orders of a message whose verb is unknown and that no reply speaks of."""
    acting = [op for op in (*plan.operations, *plan.held) if not isinstance(op, Answer)]
    if not acting or all(t.kind not in STRANGE for t in tokens):
        return ()
    told = " ".join([*(one.text for one in plan.questions), *plan.unread, *plan.aside]).lower()
    done = " ".join(map(repr, plan.operations)).lower()
    found: list[str] = []
    before: Sequence[Token] = []
    for part in parts_between(tokens):
        head = strange_order(part, before, message)
        if head is None and lists_stranger(part, before):
            head = part[1 if len(part) > 1 and part[0].is_small("connector") else 0].start
        before = part if head is None else before
        if head is None:
            continue
        piece = message[head : part[-1].end].strip(" .!。！")
        said = piece.lower()
        if _is_quoted(said, told) or _is_written(part, done):
            continue
        if not is_wholly_strange(part) and _is_read(_clause(part, message, stage), acting):
            continue
        found.append(piece[:LONGEST])
    return tuple(dict.fromkeys(found))[:MOST]


def _is_quoted(said: str, told: str) -> bool:
    """Say whether the questions already quote a part, or the better half of it."""
    return said[: len(said) // 2 + 1] in told


def _is_written(part: Sequence[Token], done: str) -> bool:
    """Say whether what is unknown behind the verb stands in an operation: "and call it Ocean"."""
    strange = [t for t in part if t.kind in STRANGE]
    named = [t for t in part if strange and t.start >= strange[0].end and t.kind != "punct"]
    said = "".join(t.text.lower() for t in named if t.text.lower() not in OBJECTS_AHEAD)
    return bool(said) and said in done.replace(" ", "")


def _clause(part: Sequence[Token], message: str, stage: Stage) -> Clause:
    under, forbidden = negations(part, message)
    text = message[part[0].start : part[-1].end]
    return Clause(
        tuple(part), text, stage,
        message=message, negated=under, prohibited=forbidden, original=message,
    )  # fmt: skip


def _is_read(clause: Clause, acting: Sequence[Operation]) -> bool:
    """Say whether a rule makes something of a part by itself, or its values are in the plan."""
    outcome = understood(clause)
    if outcome is not None and not outcome.questions:
        return True
    left = unread(clause, acting)
    known = [t for t in clause.content() if t.kind not in (*STRANGE, "ordinal") and t not in left]
    return any(t.kind != "phrase" or _is_value(t) for t in known)


def _is_value(token: Token) -> bool:
    return any(facet not in ("small", "concept") for facet, _ in token.facets)
