"""What a brief may have wished for that no operation came of: quoted back, never lost unseen."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from cutroom.backend.planner.briefs.background_parts import Part, parts_of
from cutroom.backend.planner.briefs.taking_back import TURNING
from cutroom.backend.planner.clauses.clause import OBJECTS, Clause, is_verb
from cutroom.backend.planner.clauses.grammar import negations
from cutroom.backend.planner.clauses.strange_orders import parts_between
from cutroom.backend.planner.clauses.telling_pieces import explains
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.rules.accounting import unread
from cutroom.backend.planner.rules.asking import kind
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.telling import (
    ASIDE,
    LED,
    PLEADING,
    PLEADING_ZH,
    REASON_ZH,
    SUBJECT,
    TELLING_ZH,
)
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Split
from cutroom.domain.kinds.programmes import Batch, Redo, Restore, Undo
from cutroom.domain.operations import parse_operation

IDLE_DEEDS = (
    "make", "set", "use", "need", "see", "show", "find", "check", "keep", "play", "describe",
    "upload", "publish", "add",
)  # fmt: skip
"""Verbs that alone do not tell that something is wished for."""
VALUES = ("filter", "effect", "transition", "mood", "color", "position", "platform")
MEASURES = frozenset({"span", "at", "time", "dur", "percent", "times", "db", "ratio", "height"})
STRONG = frozenset({"quote", "ratio", "height", "percent", "times", "db"})
LOOKS = ("filter", "effect", "transition")
"""What is hardly said without wishing for it."""
UNDONE = re.compile(
    r"\b(?:no|not|never|without|\w+n't|leave|nothing|cannot|(?:except|but) the title)\b"
    r"|不|别|没|勿|算了|无"
)
"""What wishes that something stays undone."""
REMEMBERED = re.compile(r"\b(?:don't|do not|never) forget\b|别忘|不要忘|不能忘")
QUOTED = re.compile("“([^”]+)”")
SETTLING = (Answer, Undo, Redo, Restore, Split)
"""What of a short message speaks for all of it, or makes of its clips others than were named."""
LOOKING = frozenset({"describe", "find", "check", "state", "list_media"})
AGREEING = ("concat", "rest")
"""What clips are and do anyway when others of them were cut."""
MOST, LONGEST = 4, 80
"""Pieces that are quoted back, and the characters of each."""


def set_aside(
    message: str, tokens: Sequence[Token], plan: Plan, stage: Stage, *, brief: bool
) -> tuple[str, ...]:
    """Return the pieces of a message that may be wishes and of which nothing came.

    A message that is no brief has no background: nothing of it is looked at but beside edits.
    """
    acting = [op for op in (*plan.operations, *plan.held) if not isinstance(op, Answer)]
    if not brief and (not acting or any(map(_settles, plan.operations))):
        return ()
    acting = [*acting, *(one for op in acting if isinstance(op, Batch) for one in _each(op))]
    told = " ".join([*(one.text for one in plan.questions), *plan.unread])
    left: list[str] = []
    parts = (parts_of if brief else _short_parts)(message, tokens, zh=stage.zh)
    for part, after in zip_longest(parts, parts[1:]):
        if after is not None and TURNING.match(after.text.strip()):
            continue
        if not _may_wish(part, zh=stage.zh) or _is_told(part, told):
            continue
        if not brief and (explains(part.tokens) or any(t.is_a(*AGREEING) for t in part.content)):
            continue
        under, _ = negations(part.tokens, message)
        clause = Clause(
            tuple(part.tokens), part.text, stage, message=message, negated=under, original=message
        )
        lost = unread(clause, acting) if acting else part.content
        if any(_weighs(t, part) and (brief or not t.of("mood")) for t in lost):
            left.append(part.text.strip()[:LONGEST])
        if len(left) == MOST:
            break
    return tuple(dict.fromkeys(left))


def _settles(op: Operation) -> bool:
    """Say whether an operation answers a whole message, or changes what its words count."""
    return isinstance(op, SETTLING) or kind(op) in LOOKING


def _short_parts(message: str, tokens: Sequence[Token], *, zh: bool) -> list[Part]:
    """Return the parts of a message that is no brief: a connector parts them too."""
    runs = [run[1:] if run[0].is_small("connector") else run for run in parts_between(tokens)]
    return [Part(run, message[run[0].start : run[-1].end]) for run in runs if run]


def _each(batch: Batch) -> list[Operation]:
    """Return what a batch does to each of its items."""
    bodies = [*batch.ops, *(body for one in batch.variants or () for body in one["ops"])]
    return [parse_operation(body) for body in bodies]


def _is_told(part: Part, told: str) -> bool:
    """Say whether a question already quotes a part."""
    text = part.text.strip().lower()
    quoted = [one.lower() for piece in QUOTED.findall(told) for one in piece.split(" … ")]
    return text[: len(text) // 2 + 1] in told.lower() or any(
        one in text for one in quoted if len(one) > 1
    )


def _may_wish(part: Part, *, zh: bool) -> bool:
    """Say whether something in a part could be carried out."""
    text = part.text.lower()
    if UNDONE.search(text) and not REMEMBERED.search(text):
        return False
    weighty = [t for t in part.content if _weighs(t, part)]
    pleading = (PLEADING_ZH if zh else PLEADING).search(text) is not None
    deeds = any(is_verb(t, head=False) and not t.is_a(*IDLE_DEEDS) for t in part.content)
    if not pleading and _only_tells(text, zh=zh):
        return deeds and bool(part.pointers)
    strong = any(t.kind in STRONG or any(map(t.of, LOOKS)) for t in weighty)
    return bool(weighty) and (pleading or deeds or strong or len(weighty) > 1)


def _only_tells(text: str, *, zh: bool) -> bool:
    """Say whether a part begins as a story or a reason does."""
    if zh:
        return REASON_ZH.match(text) is not None or TELLING_ZH.search(text) is not None
    return ASIDE.match(text) is not None or SUBJECT.match(LED.sub("", text)) is not None


def _weighs(token: Token, part: Part) -> bool:
    """Say whether a token is of the kind that wishes are made of."""
    if token.kind in MEASURES or token.kind == "quote" or any(map(token.of, VALUES)):
        return True
    head = next((t for t in part.tokens if t.kind != "punct"), None) is token
    return token.is_a(*OBJECTS) or (is_verb(token, head=head) and not token.is_a(*IDLE_DEEDS))
