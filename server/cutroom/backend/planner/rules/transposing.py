"""Stretches that change places: one moved or copied elsewhere, two exchanged."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.rules.subjects import SOUNDS, WORDS
from cutroom.backend.planner.rules.targets import SLACK, settle, single, tidy
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.base import Instant
from cutroom.domain.kinds.cutting import KeepRanges

Stretch = tuple[float, float]
COPIED = ("duplicate", "loop")
TEASED = re.compile(
    r"\bas (?:a |an |the )?(?:\w+ )?(?:teaser|hook|preview|cold open|intro|opener|outro|trailer)\b"
    r"|\b(?:again|once more|one more time)\b|再(?:放|来|播)一遍"
    r"|(?:作为?|当)(?:预告|开场|片头|片尾)"
)
"""What lets a stretch come a second time."""
FIRST = re.compile(
    r"\b(?:put|place|move|have|bring) .{3,40} first$"
    r"|\b(?:start|begin|open) (?:\w+ ){0,3}(?:with|on)\b"
    r"|(?:放|排|挪|移|提|调|搬)(?:在|到)?(?:最前面?|最开头|第一个?|前面|首位)"
)
LAST = re.compile(
    r"\b(?:put|place|move|have) .{3,40} last$|\b(?:end|finish|close) (?:\w+ ){0,3}(?:with|on)\b"
    r"|(?:放|排|挪|移|调|搬)(?:在|到)?(?:最后面?|最末|末尾|后面)"
)
HALVES = re.compile(
    r"\b(?:first|two|both)(?: half)?(?: (?:and|with))?(?: the)?(?: (?:second|last))? hal(?:f|ves)\b"
    r"|前后两(?:半|部分)|前(?:半|一半)(?:段|部分)?[和跟与]后(?:半|一半)(?:段|部分)?"
)


def transpose(c: Clause) -> Outcome | None:
    """Move or copy a stretch of the film: "move 10-20 s to the start", 把最后5秒挪到开头."""
    if (
        c.quotes
        or c.of_kind("file")
        or c.says(*WORDS, *SOUNDS, "fade", "effect", "transition", "zoom")
    ):
        return None
    if c.has("swap") and HALVES.search(c.text.lower()) and not c.picks and c.stage.length:
        half = tidy(c.stage.length / 2)
        return do(KeepRanges(ranges=[(half, tidy(c.stage.length)), (0.0, half)]))
    led = bool(FIRST.search(c.text.lower()) or LAST.search(c.text.lower()))
    moved = c.has("move", "insert", *COPIED) or c.says("insert") or led
    if len(c.spans) != 1 or not (moved or (c.has("use", "add") and TEASED.search(c.text.lower()))):
        return None
    stretch = _stretch(c)
    if isinstance(stretch, Outcome):
        return stretch
    to = _place(c)
    if to is None:
        return None
    copied = c.has(*COPIED) or TEASED.search(c.text.lower()) is not None
    if not copied and stretch[0] - SLACK <= to <= stretch[1] + SLACK:
        return None
    return do(KeepRanges(ranges=_laid(c.stage.length, stretch, to, copied=copied)))


def _stretch(c: Clause) -> Stretch | Outcome:
    """Return what changes places, in seconds of the film."""
    clip, wrong = single(c) if c.picks or c.assets else (None, None)
    if wrong:
        return wrong
    start, end, wrong = settle(c, c.spans[0], clip)
    if wrong:
        return wrong
    ahead = sum(shot.seconds for shot in c.stage.shots[: _index(c, clip)])
    length = c.stage.length if clip is None else c.stage.length_of(clip)
    return tidy(ahead + start), tidy(ahead + (length if end == "end" else end))


def _index(c: Clause, clip: int | None) -> int:
    """Return how many clips come before one."""
    if clip is None:
        return 0
    return clip - 1 if clip > 0 else len(c.stage.shots) + clip


def _place(c: Clause) -> float | None:
    """Return the second of the film before which a stretch is put."""
    text = c.text.lower()
    if FIRST.search(text):
        return 0.0
    if LAST.search(text):
        return c.stage.length
    span = next((at for at, t in enumerate(c.tokens) if isinstance(t.value, Span)), None)
    if span is None:
        return None
    behind = [t for t in c.tokens[span + 1 :] if _is_a_place(t)]
    ahead = [t for t in c.tokens[:span] if t.is_a("start_at", "end_at", "intro")]
    if len(behind) != 1 and not (ahead and not behind):
        return None
    mark = behind[0] if behind else ahead[0]
    if mark.is_a("start_at", "intro"):
        return 0.0
    if mark.is_a("end_at"):
        return c.stage.length
    return tidy(mark.amount) if mark.amount <= c.stage.length + SLACK else None


def _is_a_place(token: Token) -> bool:
    return token.is_a("start_at", "end_at", "intro") or token.kind in ("at", "time")


def _laid(length: float, moved: Stretch, to: float, *, copied: bool) -> list[tuple[float, Instant]]:
    """Return the film as stretches in their new order."""
    rest = [(0.0, length)] if copied else [(0.0, moved[0]), (moved[1], length)]
    before = [(low, min(high, to)) for low, high in rest if low < to]
    after = [(max(low, to), high) for low, high in rest if high > to]
    order = [*before, moved, *after]
    return [(tidy(low), tidy(high)) for low, high in order if high - low > SLACK]
