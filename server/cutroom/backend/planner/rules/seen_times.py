"""When something laid over the film is seen: on a clip, at its edge, in a stretch of each."""

import re
from collections.abc import Sequence
from itertools import accumulate

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask
from cutroom.backend.planner.rules.targets import chosen, settle, tidy

EACH = re.compile(r"\b(?:each|every)\b|每一?[段张个条]")
Seen = list[tuple[float, float]]
"""Stretches of the programme, in seconds."""


def over_clips(c: Clause, hold: float, laid: str = "") -> Seen | Outcome | None:
    """Return when something is seen that clips are named for; None where none are.

    At an edge of a clip, or from a moment of it, it is seen for `hold` seconds where no
    length is told; else as long as the clip is. `laid` is the file that is laid over them.
    """
    numbers, everything, wrong = chosen(c)
    own = c.stage.numbers_of(laid)
    numbers = [n for n in numbers or () if n not in own] or None
    shown = any(c.stage.numbers_of(name) for name in c.assets if name != laid)
    named = shown or any(pick.clips for pick in c.picks) or c.small("except")
    each = everything and EACH.search(c.text.lower()) is not None
    if not (named or each) or not c.stage.shots:
        return None
    if wrong:
        return wrong
    count = len(c.stage.shots)
    places = [n if n > 0 else count + 1 + n for n in numbers or ()] or [*range(1, count + 1)]
    if not numbers and not each:
        return None
    found: Seen = []
    starts = [0.0, *accumulate(shot.seconds for shot in c.stage.shots)]
    for place in sorted(dict.fromkeys(places)):
        parts = _within(c, place, hold)
        if isinstance(parts, Outcome):
            return parts
        found += [(starts[place - 1] + start, starts[place - 1] + end) for start, end in parts]
    return joined(found)


def over_spans(c: Clause) -> Seen | Outcome:
    """Return each stretch of the film that a clause names."""
    found: Seen = []
    for span in c.spans:
        start, end, wrong = settle(c, span, None)
        if wrong:
            return wrong
        found.append((start, c.stage.length if end == "end" else end))
    return found


def _within(c: Clause, place: int, hold: float) -> Seen | Outcome:
    """Return when something is seen within one clip, in its own seconds."""
    whole = c.stage.length_of(place)
    told = c.number("dur", "time")
    if c.spans:
        parts: Seen = []
        for span in c.spans:
            start, end, wrong = settle(c, span, place)
            if wrong:
                return wrong
            until = whole if end == "end" else end
            parts.append((start, min(start + told, whole) if told and end == "end" else until))
        return parts
    moment = c.moment()
    if moment is not None and moment >= whole:
        return ask(c, "beyond", length=f"{whole:g}")
    if moment is not None:
        return [(moment, min(whole, moment + (told or hold)))]
    seconds = min(told or (hold if c.says("start_at", "end_at") else whole), whole)
    if c.says("end_at") and not c.says("start_at"):
        return [(whole - seconds, whole)]
    return [(0.0, seconds)]


def joined(parts: Sequence[tuple[float, float]]) -> Seen:
    """Return stretches with those that follow at once as one."""
    found: Seen = []
    for start, end in parts:
        if found and abs(found[-1][1] - start) < 0.01:
            found[-1] = (found[-1][0], tidy(end))
        else:
            found.append((tidy(start), tidy(end)))
    return found


def without(whole: tuple[float, float], gone: Sequence[tuple[float, float]]) -> Seen:
    """Return what is left of a stretch when others are taken out of it."""
    left: Seen = [whole]
    for start, end in gone:
        left = [
            part
            for low, high in left
            for part in ((low, min(high, start)), (max(low, end), high))
            if part[1] - part[0] > 0.01
        ]
    return [(tidy(low), tidy(high)) for low, high in left]
