"""When music plays: the times that are told, a clip, an end or a beginning of the film."""

import re
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome
from cutroom.backend.planner.rules.seen_times import over_clips
from cutroom.backend.planner.rules.targets import single, tidy, when


def of_clip(c: Clause) -> tuple[float | None, float | None, Outcome | None]:
    """Return when the named clip plays; from it on where it is only said to begin there."""
    number, wrong = single(c)
    if wrong or number is None:
        return None, None, wrong
    at = number if number > 0 else len(c.stage.shots) + 1 + number
    start = sum(shot.seconds for shot in c.stage.shots[: at - 1])
    begins = c.says("start_at") or c.small("from", "after")
    return tidy(start), None if begins else tidy(start + c.stage.length_of(at)), None


def _begins(c: Clause) -> bool:
    """Say whether the music only begins at what is named: 从第二段开始."""
    return c.small("from") or c.says("start_at")


def fading_edges(c: Clause) -> dict[str, float | None]:
    """Return the lengths of "over the first 3 s" and "over the last 2 s" where it fades."""
    if not c.says("fade_in", "fade_out"):
        return {}
    return {span.how: span.end for span in c.spans if span.how in ("first", "last")}


def times(c: Clause, asset: str | None = None) -> tuple[dict[str, Any], Outcome | None]:
    """Return from when to when music is laid, and what is wrong with that."""
    held = c.of_kind("dur") and not c.says("fade_in", "fade_out")
    if (c.spans and not fading_edges(c)) or c.of_kind("at") or held:
        start, end, wrong = when(c)
        return {"start": start or 0.0, "end": end if end is not None else "end"}, wrong
    if c.stage.zh and len(c.picks) == 1 and c.picks[0].clips and _begins(c):
        start, _, wrong = of_clip(c)
        return {"start": start}, wrong
    return _under_clips(c, asset) if not c.stage.zh else ({}, None)


WHILE_SEEN = re.compile(
    r"\b(?:under(?:neath)?|during|over|beneath|behind|while|on|to|for|only|just)\b", re.IGNORECASE
)


def _under_clips(c: Clause, song: str | None) -> tuple[dict[str, Any], Outcome | None]:
    """Return from when to when the clips are seen that music is laid under."""
    if WHILE_SEEN.search(c.text) is None or c.small("except", "from", "after", "before"):
        return {}, None
    if c.negated or c.says("duck", "start_at", "end_at", "voice") or len(c.stage.shots) < 2:
        return {}, None
    seen = over_clips(c, c.stage.length, song or "")
    if isinstance(seen, Outcome):
        return {}, seen
    if seen is None or len(seen) != 1 or seen[0] == (0.0, c.stage.length):
        return {}, None
    return {"start": seen[0][0], "end": seen[0][1]}, None
