"""Films told clip by clip: "beach.jpg for 3 s, then the first 10 s of dance.mov"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.targets import tidy
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, Reorder, SetClipDuration, Trim
from cutroom.domain.kinds.programmes import Slideshow

LEADING = (
    "make", "video", "add", "use", "show", "play", "start_at", "end_at", "reorder", "insert",
    "concat", "slideshow", "generate", "duration_word", "position", "set", "clip", "picture",
)  # fmt: skip
"""What may stand round the clips and their lengths without asking for more."""
WORDS = frozenset(
    {"follow", "follows", "timeline", "sequence", "storyboard", "layout", "structure"}
)
LENGTHS = ("time", "dur", "span")
SLACK = 0.06


@dataclass(frozen=True, slots=True)
class Panel:
    """One clip of the film that is told, and how much of it is shown."""

    name: str
    number: int
    length: float | None = None
    span: Span | None = None
    called: bool = False
    """It is called by its name, not by its place."""


def storyboard(parts: Sequence[Clause]) -> tuple[Outcome, set[int]] | None:
    """Return what a film told clip by clip comes to, and the places of the clauses that tell it."""
    read = [_panels(part) for part in parts]
    timed = {at for at, told in enumerate(read) if told and any(map(_is_timed, told))}
    beside = {at for at, told in enumerate(read) if told is not None and {at - 1, at + 1} & timed}
    places = timed | beside
    panels = _with_rest([one for at in sorted(places) for one in read[at] or ()], parts)
    if (
        not all(map(_is_timed, panels[:-1]))
        or sum(map(_is_timed, panels)) < 2
        or len({panel.number for panel in panels}) < len(panels)
    ):
        return None
    told = [parts[at] for at in sorted(places)]
    outcome = _filmed(told, panels)
    return None if outcome is None else (outcome, places)


def _is_timed(panel: Panel) -> bool:
    return panel.length is not None or panel.span is not None


def _panels(c: Clause) -> list[Panel] | None:
    """Return the clips that a clause tells with their lengths; None when it says more."""
    if c.stage.zh and c.small("total") and not c.small("per"):
        return None
    panels: list[Panel] = []
    early: Token | None = None
    for token in c.tokens:
        if token.is_small("per") or token.is_a("all"):
            return None
        if token.kind == "punct" or _leads(token):
            continue
        if (found := _pointed(token, c.stage)) is not None:
            panels.append(found if early is None else _timed(found, early))
            early = None
        elif token.kind in LENGTHS:
            last = panels[-1] if panels else None
            if last is not None and last.length is None and last.span is None:
                panels[-1] = _timed(last, token)
            elif early is None:
                early = token
            else:
                return None
        else:
            return None
    return panels if early is None else None


def _leads(token: Token) -> bool:
    if token.kind == "clips" and token.text.lower().startswith(("opening", "closing")):
        return True
    if token.kind == "ordinal":
        return False
    return token.is_small() or token.is_a(*LEADING) or token.text.lower() in WORDS


def _pointed(token: Token, stage: Stage) -> Panel | None:
    if token.is_a("rest"):
        return Panel("", REST)
    if token.kind == "asset":
        numbers = stage.numbers_of(str(token.value))
    elif isinstance(token.value, Pick):
        numbers = list(token.value.clips)
    else:
        return None
    count = len(stage.shots)
    if len(numbers) != 1 or not 0 < abs(numbers[0]) <= count:
        return None
    number = numbers[0] if numbers[0] > 0 else count + 1 + numbers[0]
    return Panel(stage.shots[number - 1].name, number, called=token.kind == "asset")


REST = 0
"""The number of the panel that stands for all clips that are not named."""


def _with_rest(panels: Sequence[Panel], parts: Sequence[Clause]) -> list[Panel]:
    """Return the panels with "the rest" as the clips that no other panel names."""
    shots = parts[0].stage.shots if parts else ()
    named = {panel.number for panel in panels}
    others = [n for n in range(1, len(shots) + 1) if n not in named]
    return [
        one
        for panel in panels
        for one in (
            [replace(panel, name=shots[n - 1].name, number=n) for n in others]
            if panel.number == REST
            else [panel]
        )
    ]


def _timed(panel: Panel, token: Token) -> Panel:
    if isinstance(token.value, Span):
        return replace(panel, span=token.value)
    return replace(panel, length=token.amount)


def _filmed(told: Sequence[Clause], panels: Sequence[Panel]) -> Outcome | None:
    """Return the order and the lengths of the clips as operations."""
    c = told[0]
    stage = c.stage
    ordered = [panel.number for panel in panels]
    names = [panel.name for panel in panels]
    shown = any(part.says("slideshow") for part in told)
    operations: list[Operation] = []
    if shown and all(stage.shots[n - 1].is_picture for n in ordered):
        operations.append(Slideshow(images=list(names)))
    elif any(part.says("rest") for part in told) and len(set(ordered)) == len(stage.shots):
        pass  # lengths of some and of the others tell no order
    elif ordered != list(range(1, len(stage.shots) + 1)):
        if not stage.laid and not _stands(panels):
            operations.append(Concat(clips=list(names)))
        elif sorted(ordered) == list(range(1, len(stage.shots) + 1)):
            operations.append(Reorder(order=list(ordered)))
        elif ordered != sorted(ordered):
            return None
    running = _running(panels)
    for panel in panels:
        if panel.length is None and panel.span is None:
            continue
        placed = stage.laid or not any(isinstance(op, Concat) for op in operations)
        cut = _cut(panel, stage, running=running, placed=placed)
        if cut is None:
            length = stage.length_of(panel.number)
            return ask(c, "beyond", length=f"{length:g}")
        operations.append(cut)
    return do(*operations)


def _stands(panels: Sequence[Panel]) -> bool:
    """Say whether clips are only told by their places: the first 3 s, the last 5 s."""
    ordered = [panel.number for panel in panels]
    return ordered == sorted(ordered) and not any(panel.called for panel in panels)


def _running(panels: Sequence[Panel]) -> bool:
    """Say whether stretches tell when each clip is on screen: 0-3 s, 3-6 s, 6-10 s."""
    at = 0.0
    for panel in panels:
        span = panel.span
        if span is None or span.how != "between" or abs(span.start - at) > SLACK:
            return False
        if span.end is None:
            return panel is panels[-1]
        at = span.end
    return True


def _cut(panel: Panel, stage: Stage, *, running: bool, placed: bool) -> Operation | None:
    """Return the operation that shows so much of a clip; None when there is not so much of it."""
    clip = panel.number if placed else panel.name
    length = stage.length_of(panel.number)
    if panel.length is not None:
        return SetClipDuration(clip=clip, duration=panel.length)
    span = panel.span or Span(0, None)
    start, end = span.within(length)
    if span.how == "last":
        start, end = max(0.0, length - span.start), length
    end = length if end is None else end
    if running or stage.shots[panel.number - 1].is_picture:
        return SetClipDuration(clip=clip, duration=tidy(end - start))
    if end > length + SLACK or start >= end:
        return None
    return Trim(clip=clip, start=tidy(start), end=tidy(end))
