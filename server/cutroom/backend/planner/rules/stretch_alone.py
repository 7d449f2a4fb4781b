"""A stretch that is treated alone, or spared: looks from 10 to 20 s, silence but for the end."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.rules.targets import SLACK, settle, tidy
from cutroom.domain.kinds.base import ClipRef, Operation
from cutroom.domain.kinds.cutting import Loop, Reverse, Split
from cutroom.domain.kinds.framing import ApplyEffect, ApplyFilter, Color, Flip, Rotate, Speed
from cutroom.domain.kinds.sounding import MuteSound

BY_CLIP = (ApplyFilter, Color, Flip, Loop, Reverse, Rotate)
"""Treatments of whole clips."""
TIMED = (ApplyEffect, MuteSound, Speed)
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


def treated_alone(c: Clause, op: Operation) -> Outcome | None:
    """Return the cuts around a stretch and the treatment of what lies between them.

    None where the stretch is not one, or where other wishes of the message count clips too.
    """
    alone = c.whole and not c.stage.apart
    if not isinstance(op, BY_CLIP) or not alone or len(c.spans) != 1 or c.picks:
        return None
    if not c.stage.length or c.spans[0].how == "before" or c.has("boomerang") or c.quotes:
        return None
    start, end, wrong = settle(c, c.spans[0], None)
    if wrong:
        return wrong
    stop = c.stage.length if end == "end" else float(end)
    edges = [0.0, *accumulate(shot.seconds for shot in c.stage.shots)]
    cuts = [tidy(at) for at in (start, stop) if all(abs(at - edge) > SLACK for edge in edges)]
    numbers = _between(sorted([*edges, *cuts]), start, stop, spared=spares_a_stretch(c))
    if not numbers:
        return None
    clip: ClipRef = numbers[0] if len(numbers) == 1 else [*numbers]
    return do(*[Split(at=at) for at in cuts], op.model_copy(update={"clip": clip}))


def _between(edges: Sequence[float], start: float, stop: float, *, spared: bool) -> list[int]:
    """Return the numbers of the clips between two times, or of all the others."""
    inside = [
        number
        for number, (begin, end) in enumerate(pairwise(edges), 1)
        if begin >= start - SLACK and end <= stop + SLACK
    ]
    if not spared:
        return inside
    return [number for number in range(1, len(edges)) if number not in inside]
