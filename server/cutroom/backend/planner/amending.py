"""The last operations taken up again: with other values, for other clips, or without some."""

from collections.abc import Sequence

from cutroom.backend.planner.accounts import ABOUT
from cutroom.backend.planner.leaning_words import IDLE, INSISTING, OTHERS, SAME, SPARED, TURNED
from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.references import Pick
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.stretches import Span
from cutroom.domain.draft import Cue
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SetClipDuration, SetTargetDuration
from cutroom.domain.kinds.framing import (
    ApplyFade,
    ApplyTransition,
    Color,
    Pan,
    RemoveTransition,
    SetAspect,
    Speed,
    Zoom,
)
from cutroom.domain.kinds.lettering import AddText, EditText, LowerThird
from cutroom.domain.kinds.programmes import Slideshow, Undo
from cutroom.domain.kinds.sounding import AddMusic, Volume

LONG_TITLE_S = 15.0
"""Words on screen do not stay longer than that unless it is said of them."""


def retargeted(
    said: Sequence[Token], recent: Sequence[Operation], stage: Stage
) -> tuple[Operation, ...] | None:
    """Take back the last operations and give them to the clips meant, or spare some.

    "I meant only the second one", "not on the lake photo", 我是说只暗第二段.
    """
    words = {t.text.lower() for t in said}
    numbers = _pointed(said, stage)
    mine = _clip_operations(recent)
    if not words & (TURNED | SPARED) or not mine or len(mine) < len(recent):
        return _last_cut(said, words, recent)
    if not numbers or not _idle_but(said, recent):
        return None
    spared = bool(words & SPARED) and not words & INSISTING
    values = _values(said)
    redone: list[Operation] = []
    for op in recent:
        clips = numbers
        if spared:
            before = _numbers_of(op, stage)
            clips = [n for n in before if n not in numbers]
            if len(clips) == len(before) or not clips:
                return None
        fresh = _with_value(op, values) if values else op
        if fresh is None:
            return None
        redone.append(fresh.model_copy(update={"clip": _clip(clips)}))
    return Undo(steps=1), *redone


def _last_cut(
    said: Sequence[Token], words: set[str], recent: Sequence[Operation]
) -> tuple[Operation, ...] | None:
    """Read "everywhere but the last cut" after transitions."""
    laid = recent[-1] if recent else None
    if not isinstance(laid, ApplyTransition) or not words & SPARED:
        return None
    cut = next((t for t in said if t.is_a("cutpoint", "transition", "cut", "join")), None)
    which = next((int(t.amount) for t in said if t.kind == "ordinal"), None)
    if cut is None or which is None or laid.between not in (None, "all"):
        return None
    return (RemoveTransition(which="last" if which == -1 else which),)


def extended(
    said: Sequence[Token], recent: Sequence[Operation], stage: Stage
) -> tuple[Operation, ...] | None:
    """Do the last operations to other clips as well: "the same for the last clip"."""
    words = {t.text.lower() for t in said}
    if not words & SAME or any(t.kind in ("quote", "percent", "times", "span") for t in said):
        return None
    last = recent[-1] if recent else None
    if (
        isinstance(last, ApplyFade)
        and last.target == "video"
        and _idle_but(said, recent, ends=True)
    ):
        end = any(t.is_a("end_at", "outro") for t in said)
        start = any(t.is_a("start_at", "intro") for t in said)
        if end != start and (last.dir == "in") == end:
            return (last.model_copy(update={"dir": "out" if end else "in"}),)
    mine = _clip_operations(recent)
    numbers = _pointed(said, stage)
    if not numbers and any(t.is_a("rest") or t.text.lower() in OTHERS for t in said):
        taken = {n for op in mine for n in _numbers_of(op, stage)}
        numbers = [n for n in range(1, len(stage.shots) + 1) if n not in taken]
    if not mine or not numbers or not _idle_but(said, recent):
        return None
    return tuple(op.model_copy(update={"clip": _clip(numbers)}) for op in mine)


def amended(
    said: Sequence[Token], recent: Sequence[Operation], stage: Stage
) -> tuple[Operation, ...] | None:
    """Give the last operations another value: "make it 3", "no, 10 %", 改成三秒."""
    values = _values(said)
    if len(values) != 1 or not _idle_but(said, recent):
        return None
    edits = [op for op in recent if not isinstance(op, Answer)]
    ((kind, amount),) = values.items()
    seconds = amount if kind in ("time", "dur", "number", "each") else None
    if seconds is not None and (timed := _timed(edits, seconds, stage)):
        return timed
    changed = [(op, _with_value(op, values)) for op in edits]
    if not any(new is not None and new != op for op, new in changed):
        return None
    level = edits[-1]
    if isinstance(level, AddMusic | Volume) and kind == "percent":
        return (
            (Volume(target="music", volume=round(amount, 4)),)
            if isinstance(level, AddMusic)
            else (
                level.model_copy(update={"volume": round(amount, 4), "factor": None, "db": None}),
            )
        )
    return Undo(steps=1), *(new or op for op, new in changed)


def _timed(
    edits: Sequence[Operation], seconds: float, stage: Stage
) -> tuple[Operation, ...] | None:
    """Return how long the last thing should be instead."""
    last = edits[-1] if edits else None
    fades = [op for op in edits if isinstance(op, ApplyFade)]
    match last:
        case Slideshow():
            return (SetClipDuration(clip="all", duration=seconds),)
        case SetClipDuration() | ApplyTransition():
            return (last.model_copy(update={"duration": seconds}),)
        case SetTargetDuration(seconds=float()):
            return (last.model_copy(update={"seconds": seconds}),)
        case ApplyFade():
            return tuple(op.model_copy(update={"duration": seconds}) for op in fades)
        case AddText() | EditText() | LowerThird() if seconds <= LONG_TITLE_S:
            cue = cue_of(last, stage)
            if cue is None:
                return None
            end = cue.range.start / 1000 + seconds
            return (EditText(target=cue.text.split("\n")[0], end=round(end, 3)),)
    return None


def cue_of(op: Operation, stage: Stage) -> Cue | None:
    """Return the words that an operation wrote or changed."""
    match op:
        case AddText(text=text) | LowerThird(name=text):
            name: str | int = text
        case EditText():
            name = op.text or op.target
        case _:
            return None
    titles = stage.titles
    if isinstance(name, int):
        return titles[name - 1] if 0 < name <= len(titles) else None
    found = [cue for cue in titles if name in cue.text]
    return found[-1] if found else None


CLIPPED = (Color, Speed, Zoom, Pan, SetClipDuration)


def _clip_operations(recent: Sequence[Operation]) -> list[Operation]:
    """Return the last operations that are done to clips."""
    return [
        op
        for op in recent
        if "clip" in type(op).model_fields and not isinstance(op, Answer | Volume)
    ]


def _values(said: Sequence[Token]) -> dict[str, float]:
    kinds = ("percent", "times", "time", "dur", "number", "each", "degrees", "ratio")
    found = {t.kind: t.amount for t in said if t.kind in kinds}
    return {kind: amount for kind, amount in found.items() if amount}


def _with_value(op: Operation, values: dict[str, float]) -> Operation | None:
    """Return an operation with another value of its kind; None when it takes none."""
    kind, amount = next(iter(values.items()))
    match op:
        case Speed() if kind in ("times", "number"):
            return op.model_copy(update={"factor": amount})
        case Color() if kind == "percent":
            said = op.model_dump(exclude_none=True, exclude={"op", "clip", "auto"})
            turned = {
                key: round(1 + (amount if value > 1 else -amount), 4)
                for key, value in said.items()
                if isinstance(value, int | float) and key != "temperature"
            }
            return op.model_copy(update=turned) if len(turned) == 1 else None
        case Volume() | AddMusic() if kind == "percent":
            return op.model_copy(update={"volume": amount})
        case SetClipDuration() if kind in ("time", "dur", "number"):
            return op.model_copy(update={"duration": amount})
        case SetAspect():
            return None
    return None


def _pointed(said: Sequence[Token], stage: Stage) -> list[int]:
    """Return the clips that a message points at."""
    count = len(stage.shots)
    found: list[int] = []
    for token in said:
        if isinstance(token.value, Pick):
            pick = token.value
            found += [n if n > 0 else count + 1 + n for n in pick.clips if abs(n) <= count]
            if pick.middle and count % 2:
                found.append((count + 1) // 2)
        elif token.kind == "asset":
            found += stage.numbers_of(str(token.value))
    return list(dict.fromkeys(found))


def _numbers_of(op: Operation, stage: Stage) -> list[int]:
    clip, count = getattr(op, "clip", None), len(stage.shots)
    if clip in (None, "all"):
        return list(range(1, count + 1))
    found: list[int] = []
    for one in clip if isinstance(clip, list) else [clip]:
        if isinstance(one, int):
            found.append(one if one > 0 else count + 1 + one)
        else:
            found += stage.numbers_of(str(one))
    return found


def _clip(numbers: Sequence[int]) -> int | list[int]:
    return numbers[0] if len(numbers) == 1 else list(numbers)


def _idle_but(said: Sequence[Token], recent: Sequence[Operation], *, ends: bool = False) -> bool:
    """Say whether a message has nothing of its own beside clips, values and the same deed."""
    deeds = _deeds(recent)
    for token in said:
        word = token.text.lower()
        pointing = isinstance(token.value, Pick | Span) or token.kind in (
            "asset", "ordinal", "percent", "times", "time", "dur", "number", "each", "count",
        )  # fmt: skip
        known = word in IDLE | SAME | TURNED | SPARED | OTHERS or token.is_a("rest", "it", "one")
        known = known or token.is_small("filler", "connector", "correction", "this", "same")
        edge = ends and token.is_a("end_at", "start_at", "fade_out", "fade_in", "outro", "intro")
        if not (pointing or known or edge or token.is_a(*deeds)):
            return False
    return True


def _deeds(recent: Sequence[Operation]) -> tuple[str, ...]:
    """Return the words for what was done, which may be said again."""

    found = (
        {"freeze", "show"} if any(isinstance(op, SetClipDuration) for op in recent) else set[str]()
    )
    for op in recent:
        found |= ABOUT.get(str(type(op).model_fields["op"].default), frozenset())
    return tuple(found)
