"""A stretch that is spared: silence but for the last seconds."""

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask_which, do
from cutroom.backend.planner.rules.length import sounds_only
from cutroom.backend.planner.rules.targets import SLACK, settle, settle_each, tidy
from cutroom.domain.kinds.base import ClipRef, Operation
from cutroom.domain.kinds.cutting import RemoveRange, Trim
from cutroom.domain.kinds.framing import ApplyEffect, ApplyFilter, Color, Flip, Lut, Rotate, Speed
from cutroom.domain.kinds.sounding import MuteSound, Volume


def kept_but(c: Clause) -> Outcome | None:
    """Drop the stretches that are left out of what is kept: "keep all but the last 10 s"."""
    keeping = c.says("keep") and not c.has("remove", "cut", "trim")
    if not (c.spans and c.small("except") and keeping) or sounds_only(c):
        return None
    clip, wrong = _own_clip(c)
    if wrong:
        return wrong
    gone: list[Operation] = []
    for span in c.spans:
        parts = settle_each(c, span, clip)
        if isinstance(parts, Outcome):
            return parts
        gone += [RemoveRange(start=start, end=end, clip=own) for own, start, end in parts]
    return Outcome(gone)


def nothing_but(c: Clause) -> Outcome | None:
    """Keep a stretch of one clip alone: "remove everything except the last 5 s of clip 2"."""
    removing = c.has("remove", "cut", "trim") and not c.says("keep")
    if not (c.small("except") and removing and len(c.spans) == 1) or sounds_only(c):
        return None
    clip, wrong = _own_clip(c)
    if not isinstance(clip, int) or len(c.stage.shots) < 2:
        return wrong
    start, end, wrong = settle(c, c.spans[0], clip)
    at = clip if clip > 0 else len(c.stage.shots) + 1 + clip
    before = sum(shot.seconds for shot in c.stage.shots[: at - 1])
    until = c.stage.length_of(clip) if end == "end" else end
    return wrong or do(Trim(start=tidy(before + start), end=tidy(before + until)))


def _own_clip(c: Clause) -> tuple[ClipRef | None, Outcome | None]:
    """Return the clip whose stretch is left out, which an exception else takes for one itself."""
    named = [n for pick in c.picks for n in pick.clips]
    named += [n for name in c.assets for n in c.stage.numbers_of(name)]
    if any(abs(n) > len(c.stage.shots) or not n for n in named):
        return None, ask_which(c, next(n for n in named if abs(n) > len(c.stage.shots) or not n))
    if len(named) == 1:
        return named[0], None
    each = c.small("per") or any(pick.all and not pick.plural for pick in c.picks)
    return "all" if each and len(c.stage.shots) > 1 and not named else None, None


TIMED = (ApplyEffect, ApplyFilter, Color, Flip, Lut, MuteSound, Rotate, Speed, Volume)
"""Treatments with a start and an end of their own."""


def spares_a_stretch(c: Clause) -> bool:
    """Say whether the one stretch that a clause names is what is left out."""
    if not c.small("except") or len(c.spans) != 1:
        return False
    excepted = next(at for at, t in enumerate(c.tokens) if t.is_small("except"))
    spared = next(at for at, t in enumerate(c.tokens) if t.kind == "span")
    return excepted < spared or c.stage.zh


def all_but(c: Clause, outcome: Outcome) -> Outcome:
    """Return treatments of a stretch as treatments of all but that stretch, where it is spared."""
    if not spares_a_stretch(c) or not any(isinstance(op, TIMED) for op in outcome.operations):
        return outcome
    start, end, wrong = settle(c, c.spans[0], None)
    if wrong:
        return wrong
    turned: list[Operation] = []
    for op in outcome.operations:
        if not isinstance(op, TIMED) or op.start != start:
            turned.append(op)
            continue
        if start > SLACK:
            turned.append(op.model_copy(update={"start": 0.0, "end": start}))
        if end != "end" and end < c.stage.length - SLACK:
            turned.append(op.model_copy(update={"start": end, "end": tidy(c.stage.length)}))
    return Outcome(turned, outcome.questions)
