"""Treatments of a stretch alone: a look, a turn, a level or a repetition from here to there."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask
from cutroom.backend.planner.rules.targets import Part, settle_each, tidy, when
from cutroom.domain.kinds.base import ClipRef, Operation
from cutroom.domain.kinds.cutting import Boomerang, DuplicateClip, Loop, Reverse
from cutroom.domain.kinds.framing import ApplyFilter, Color, Flip, Lut, Rotate
from cutroom.domain.kinds.sounding import Volume

LOOKS = (ApplyFilter, Color, Lut)
"""What begins at a moment and lasts, where no end is named."""
STRETCHED = (*LOOKS, Volume, Flip, Rotate, Reverse, Boomerang, Loop)
"""Treatments with a start and an end that the rules read for the whole film or for clips."""
HALFWAY = re.compile(
    r"\b(?:from )?(?:half|mid) ?way (?:through|in|on)\b|从(?:中间|一半)(?:开始|起|往后)"
)
"""The moment at half of the film, from which on something lasts."""


def of_a_stretch(c: Clause, outcome: Outcome) -> Outcome:
    """Return treatments as those of the stretch that a clause names, if it names one."""
    if not c.of_kind("span", "at") and not HALFWAY.search(c.text.lower()):
        return outcome
    operations: list[Operation] = []
    for op in outcome.operations:
        op = _repeated(c, op)
        if not isinstance(op, STRETCHED) or op.start is not None or op.end is not None:
            operations.append(op)
            continue
        parts = _parts(c, op, op.clip)
        if isinstance(parts, Outcome):
            return parts
        operations += [
            op.model_copy(update={"clip": clip, "start": start, "end": end})
            for clip, start, end in parts
        ]
    return Outcome(operations, outcome.questions)


def _repeated(c: Clause, op: Operation) -> Operation:
    """Return copies of a stretch as its repetition: they follow it at once."""
    if isinstance(op, DuplicateClip) and c.spans:
        clip = op.clip if c.picks or c.assets else None
        return Loop(times=op.times + 1, clip=clip)
    return op


def _parts(c: Clause, op: Operation, clip: ClipRef | None) -> list[Part] | Outcome:
    if c.spans:
        found = [settle_each(c, one, clip) for one in c.spans]
        wrong = next((one for one in found if isinstance(one, Outcome)), None)
        return wrong or [part for one in found if not isinstance(one, Outcome) for part in one]
    if HALFWAY.search(c.text.lower()) and c.stage.length:
        return [(None, tidy(c.stage.length / 2), "end")]
    start, end, wrong = when(c, clip)
    if wrong:
        return wrong
    if start is None or (end is None and not isinstance(op, (*LOOKS, Volume))):
        return ask(c, "which_range")
    return [(clip, start, "end" if end is None else end)]
