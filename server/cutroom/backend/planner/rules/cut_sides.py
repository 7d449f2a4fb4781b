"""What "the second half" and "the copy" mean once a clip was cut or copied."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    DuplicateClip,
    MoveClip,
    Split,
)


def last_split(clause: Clause) -> Sequence[Operation]:
    """Return the cut that the last message made, whose sides may be spoken of."""
    recent = clause.stage.scene.recent
    return recent if len(recent) == 1 and isinstance(recent[0], Split) else ()


def after_split(clause: Clause, earlier: Sequence[Operation]) -> Clause:
    """Let halves and what comes after mean the two sides of the cut that was just made."""
    cut = earlier[-1] if earlier else None
    if not isinstance(cut, Split) or len(clause.spans) > 1:
        return clause
    if cut.clip is not None:
        return _within_clip(clause, cut)
    tokens: list[Token] = []
    alone = len(clause.stage.shots) == 1
    named = clause.of_kind("span", "time") or (not alone and any(p.clips for p in clause.picks))
    pointing = (t for t in clause.tokens if named or not _points_this(t))
    for token in pointing:
        span = token.value
        if not named and (side := _side_of(token, cut.at)) is not None:
            token = replace(token, kind="span", value=side, facets=())
        if isinstance(span, Span) and span.how == "share" and span.end in (0.5, 1):
            side = Span(0, cut.at, "before") if span.start == 0 else Span(cut.at, None, "after")
            token = replace(token, value=side)
        tokens.append(token)
    moved = any(t.kind == "span" and t not in clause.tokens for t in tokens)
    return replace(clause, tokens=tuple(tokens), scope=None if moved else clause.scope)


def of_copy(clause: Clause, earlier: Sequence[Operation]) -> Clause:
    """Let "the copy" mean the clip that was just copied."""
    made = earlier[-1] if earlier else None
    placing = clause.has("move", "insert") and clause.says("duplicate")
    placing = placing and (not clause.picks or _named_first(clause))
    head = next((t for t in clause.content()), None)
    bare = clause.stage.zh and head is not None and head.is_a("move", "insert")
    if bare and isinstance(made, DuplicateClip) and isinstance(made.clip, int):
        copied = replace(
            clause.tokens[0], kind="clips", facets=(), value=Pick((made.clip,), noun="clip")
        )
        return replace(clause, tokens=(copied, *clause.tokens), negated=frozenset())
    if not (isinstance(made, DuplicateClip) and isinstance(made.clip, int)):
        return clause
    if not (placing or treats_copy(clause, earlier)):
        return clause
    if clause.picks:
        own = Pick((made.clip,), noun="clip")
        pointed = (
            replace(t, kind="clips", facets=(), value=own) if t.is_a("duplicate") else t
            for t in clause.tokens
        )
        return replace(clause, tokens=tuple(pointed), scope=own)
    tokens = tuple(
        replace(t, facets=(("concept", "it"),)) if t.is_a("duplicate") else t for t in clause.tokens
    )
    return replace(clause, tokens=tokens, scope=Pick((made.clip,)))


def _named_first(clause: Clause) -> bool:
    """Say whether the copy is what moves, and the clip that is named only where to."""
    at = next((i for i, t in enumerate(clause.tokens) if t.is_a("duplicate")), 0)
    return at > 0 and clause.tokens[at].text.lower() in COPIED and clause.small("after", "before")


COPIED = ("copy", "duplicate", "duplicated clip", "copied clip")


def treats_copy(clause: Clause, earlier: Sequence[Operation]) -> bool:
    """Say whether something other than its place is changed about the copy just made."""
    made = earlier[-1] if earlier else None
    if not isinstance(made, DuplicateClip) or not isinstance(made.clip, int):
        return False
    named = next((at for at, t in enumerate(clause.tokens) if t.is_a("duplicate")), 0)
    noun = named > 0 and clause.tokens[named].text.lower() in COPIED
    return noun and not clause.picks and not clause.assets and not clause.has("move", "insert")


def behind_itself(outcome: Outcome, clause: Clause, earlier: Sequence[Operation]) -> Outcome:
    """Return what is done to a copy with the clip it is done to behind the copy.

    A copy has no number before it is made, and looks as the clip does until then.
    """
    made = earlier[-1] if earlier else None
    if not treats_copy(clause, earlier) or not isinstance(made, DuplicateClip):
        return outcome
    done = bool(outcome.operations) and all(
        getattr(op, "clip", None) == made.clip for op in outcome.operations
    )
    if not done or outcome.questions or not isinstance(made.clip, int):
        return outcome
    place = made.clip if made.clip > 0 else len(clause.stage.shots) + 1 + made.clip
    return outcome.and_also(do(MoveClip(clip=made.clip, to=place + made.times)))


def _within_clip(clause: Clause, cut: Split) -> Clause:
    """Let "the first part of it" mean a side of the cut within its clip."""
    tokens: list[Token] = []
    for token in clause.tokens:
        parted = any(word in token.text.lower() for word in ("part", "half", "piece", "部分", "半"))
        side = _side_of(token, cut.at) if parted else None
        span = token.value
        if (
            parted
            and isinstance(span, Span)
            and span.how == "share"
            and 0.5 in (span.start, span.end)
        ):
            side = Span(0, cut.at, "before") if span.start == 0 else Span(cut.at, None, "after")
        tokens.append(token if side is None else replace(token, kind="span", value=side, facets=()))
    if tokens == list(clause.tokens) or not isinstance(cut.clip, int):
        return clause
    return replace(clause, tokens=tuple(tokens), scope=Pick((cut.clip,)))


def _points_this(token: Token) -> bool:
    return isinstance(token.value, Pick) and token.value.this


LATER = (
    "后面", "后边", "后半", "后一段", "the second part", "the latter", "后半部分", "剩下",
    "second part", "last part", "second piece", "second section",
)  # fmt: skip

EARLIER = (
    "前面", "前边", "前半", "前一段", "the first part", "前半部分", "first part", "first piece",
    "first section",
)  # fmt: skip


def _side_of(token: Token, at: float) -> Span | None:
    """Return the side of a cut that words point at: 后面那段, "the rest"."""
    said = token.text.lower()
    if isinstance(token.value, Pick) and token.value.clips in ((1,), (2,), (-1,)):
        first = token.value.clips == (1,)
        return Span(0, at, "before") if first else Span(at, None, "after")
    if token.is_a("rest") or said.startswith(LATER):
        return Span(at, None, "after")
    return Span(0, at, "before") if said.startswith(EARLIER) else None
