"""What a clause is about, settled against the stage: clips, stretches, assets."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, ask_which
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.domain.kinds.base import ClipRef, Instant

EVERY = ("每段", "每一段", "每个片段")
SLACK = 0.05
"""Seconds that a spoken time may lie beyond the end."""


def tidy(value: float) -> float:
    """Return a number without binary dust."""
    return round(value, 4)


def _absent(c: Clause, numbers: Sequence[int]) -> Outcome | None:
    count = len(c.stage.shots)
    bad = next((n for n in numbers if n == 0 or abs(n) > count), None)
    if bad is None or not count:
        return None
    return ask_which(c, bad)


def unknown_file(c: Clause) -> Outcome | None:
    """Ask when a file is named that nobody uploaded."""
    file = next((token for token in c.tokens if token.kind == "file"), None)
    if file is None:
        return None
    names = c.stage.listed([asset.name for asset in c.stage.scene.assets]) or "-"
    return ask(c, "no_file", name=file.text, names=names)


def chosen(c: Clause) -> tuple[list[int] | None, bool, Outcome | None]:
    """Return the clip numbers that are named, whether all are meant, and what is wrong."""
    exceptions = _exceptions(c)
    numbers: list[int] = []
    everything = False
    for token in c.tokens:
        if token.kind == "clips" and isinstance(token.value, Pick):
            pick = token.value
            if pick.this and len(c.stage.shots) > 1 and not c.scope:
                return None, False, ask(c, "which_clip")
            group = c.stage.pictures_among_films if pick.all and pick.images else []
            everything = everything or (pick.all and not group)
            numbers.extend(group or pick.clips)
            if pick.middle and len(c.stage.shots) % 2:
                numbers.append((len(c.stage.shots) + 1) // 2)
            elif pick.middle:
                return None, False, ask(c, "which_clip")
        elif token.kind == "asset":
            shown = c.stage.numbers_of(str(token.value))
            numbers.extend(shown)
    if not numbers and not everything and c.scope is not None:
        numbers, everything = list(c.scope.clips), c.scope.all
    if exceptions:
        count = len(c.stage.shots)
        out = {n if n > 0 else count + 1 + n for n in exceptions}
        meant = [n for n in numbers if n not in exceptions] or range(1, count + 1)
        others = [n for n in meant if n not in out]
        return others, False, _absent(c, exceptions) or (None if others else ask(c, "which_clip"))
    numbers = list(dict.fromkeys(numbers))
    everything = everything or (c.written(*EVERY) and len(c.stage.shots) > 1)
    return numbers or None, everything, _absent(c, numbers) or unknown_file(c)


def _exceptions(c: Clause) -> list[int]:
    """Return the clips after "except"; Chinese puts 除了 before and 以外 behind."""
    after = False
    numbers: list[int] = []
    for token in c.tokens:
        after = after or token.is_small("except")
        if after and token.kind == "clips" and isinstance(token.value, Pick):
            numbers.extend(token.value.clips)
            count = len(c.stage.shots)
            if token.value.middle and count % 2:
                numbers.append((count + 1) // 2)
        elif after and token.kind == "asset":
            numbers.extend(c.stage.numbers_of(str(token.value)))
    return numbers


def target(c: Clause) -> tuple[ClipRef | None, Outcome | None]:
    """Return what `clip` should be: a number, a list, "all", or None for the whole programme."""
    numbers, everything, wrong = chosen(c)
    if wrong:
        return None, wrong
    if numbers is not None:
        return (numbers[0] if len(numbers) == 1 else list(numbers)), None
    return ("all" if everything and _insists(c) else None), None


def _insists(c: Clause) -> bool:
    return any(pick.all for pick in c.picks) or c.written(*EVERY) or bool(c.scope and c.scope.all)


def single(c: Clause) -> tuple[int | None, Outcome | None]:
    """Return the one clip that is meant; asks when there are several and none is named."""
    numbers, everything, wrong = chosen(c)
    if wrong:
        return None, wrong
    if numbers:
        return numbers[0], None
    if len(c.stage.shots) == 1:
        return 1, None
    return None, ask(c, "which_clip") if not everything else None


def length_for(c: Clause, clip: ClipRef | None) -> float:
    """Return the seconds that times of this clause count within."""
    return c.stage.length_of(clip) if isinstance(clip, int) else c.stage.length


Part = tuple[ClipRef | None, float, Instant]
FROM_THE_END = ("last", "share", "middle", "but_last")


def settle_each(c: Clause, span: Span, clip: ClipRef | None) -> list[Part] | Outcome:
    """Return where a stretch lies in each clip that is meant, by clips alike: 每段最后2秒."""
    count = len(c.stage.shots)
    each = clip == "all" or isinstance(clip, list) or (clip is None and c.small("per"))
    if span.how not in FROM_THE_END or not each or count == 1:
        start, end, wrong = settle(c, span, clip)
        return wrong or [(clip, start, end)]
    numbers = [n for n in clip if isinstance(n, int)] if isinstance(clip, list) else []
    found: dict[tuple[float, Instant], list[int]] = {}
    for number in numbers or range(1, count + 1):
        start, end, wrong = settle(c, span, number)
        if wrong:
            return wrong
        found.setdefault((start, end), []).append(number)
    return [
        (clips[0] if len(clips) == 1 else "all" if len(clips) == count else [*clips], *stretch)
        for stretch, clips in found.items()
    ]


def settle(c: Clause, span: Span, clip: ClipRef | None) -> tuple[float, Instant, Outcome | None]:
    """Return a stretch's start and end; asks when it lies beyond the end or runs backwards."""
    length = length_for(c, clip)
    start, end = span.within(length)
    if span.how == "last":
        end = length
        if length and span.start > length + SLACK:
            return 0, "end", ask(c, "beyond", length=f"{length:g}")
    if end is not None and end <= start:
        return start, end, ask(c, "backwards")
    if length and (start >= length or (end is not None and end > length + SLACK)):
        return start, "end", ask(c, "beyond", length=f"{length:g}")
    return tidy(start), "end" if end is None else tidy(end), None


def when(
    c: Clause, clip: ClipRef | None = None
) -> tuple[float | None, Instant | None, Outcome | None]:
    """Return the start and end a clause names, by a stretch, an instant, an edge or a length."""
    length = length_for(c, clip)
    duration = c.number("dur")
    if spans := c.spans:
        start, end, wrong = settle(c, spans[0], clip)
        if spans[0].how == "after" and duration is not None:
            end = tidy(start + duration)
        return start, end, wrong
    moment = c.moment()
    if moment is not None:
        if length and moment > length + SLACK:
            return None, None, ask(c, "beyond", length=f"{length:g}")
        stop = duration if duration is not None else c.number("time")
        return moment, tidy(moment + stop) if stop else None, None
    if duration is None:
        duration = c.number("time")
    last = any(t.value == -1 and not t.text.isascii() for t in c.of_kind("ordinal"))
    if c.says("end_at") or last:
        hold = duration or 3.0
        return tidy(max(0.0, length - hold)), tidy(length) if length else "end", None
    if c.says("start_at", "intro"):
        return 0.0, duration, None
    if c.says("middle") or c.small("mid_of"):
        middle = length / 2
        return tidy(middle), tidy(middle + (duration or 3.0)), None
    if duration is not None:
        return 0.0, duration, None
    return None, None, None
