"""A stretch that is spared: silence but for the last seconds."""

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome
from cutroom.backend.planner.rules.targets import SLACK, settle, tidy
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import ApplyEffect, ApplyFilter, Color, Flip, Lut, Rotate, Speed
from cutroom.domain.kinds.sounding import MuteSound, Volume

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
