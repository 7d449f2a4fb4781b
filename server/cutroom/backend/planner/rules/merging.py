"""Operations of one message that repeat or complete each other, as one."""

import json
from collections.abc import Sequence

from cutroom.backend.planner.rules.speed import FASTER, LAPSED, SLOWER
from cutroom.domain.kinds.answering import Answer, Nothing
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    Concat,
    DeleteClip,
    KeepRanges,
    RemoveRange,
    Reorder,
    SetTargetDuration,
    Trim,
)
from cutroom.domain.kinds.framing import BackgroundFill, Color, SetAspect, Speed, Zoom
from cutroom.domain.kinds.lettering import AddText, Captions, EditText, StyleCaptions
from cutroom.domain.kinds.programmes import Assemble, Export, Highlights, Slideshow
from cutroom.domain.kinds.sounding import AddMusic, RemoveFillers, RemoveSilence

UNMEASURED = (FASTER, SLOWER, LAPSED)
"""Factors that stand where only a direction was said, until one is measured out."""
UNTOLD_STYLE = "upbeat"
"""The music that is laid where no style is said."""
SCOPE = ("clip", "start", "end")
"""What two grades must have in common to be one; other settings only the clip."""
MERGING = (EditText, Export, Color, StyleCaptions, Captions, RemoveSilence)
"""Operations of which two in a row are one, when they do not contradict."""

CUTTING = (RemoveRange, Trim, KeepRanges, DeleteClip)
"""What takes out parts of a film by their times."""


def tidied(operations: Sequence[Operation]) -> list[Operation]:
    """Drop repeats, and "none" beside real work."""
    kept: list[Operation] = []
    seen: set[str] = set()
    for op in operations:
        if isinstance(op, RemoveFillers):
            first = next((at for at, k in enumerate(kept) if isinstance(k, RemoveFillers)), None)
            if first is not None:
                words = [*(getattr(kept[first], "words", None) or ()), *(op.words or ())]
                kept[first] = RemoveFillers(words=words or None)
                continue
        last = kept[-1] if kept else None
        if isinstance(last, Concat) and isinstance(op, Reorder) and op.order == "filename":
            kept[-1] = last.model_copy(update={"order": "filename"})
            continue
        if _said_before(kept, op):
            continue
        if isinstance(op, AddMusic) and op.asset:
            kept = [k for k in kept if not (isinstance(k, AddMusic) and _plays_again(k, op))]
            seen = set(map(_spelled, kept))
        both = _as_one(last, op)
        if both is not None:
            kept[-1] = both
            seen = set(map(_spelled, kept))
            continue
        if _spelled(op) not in seen:
            kept.append(op)
            seen.add(_spelled(op))
    kept = [_beside_what_is_gone(op, kept[:at]) for at, op in enumerate(kept)]
    if any(not isinstance(op, Nothing) and not isinstance(op, Answer) for op in kept):
        kept = [op for op in kept if not isinstance(op, Nothing)]
    return _limited_last(_without_titles_twice(kept))


def _limited_last(operations: list[Operation]) -> list[Operation]:
    """Return operations with the longest a film may be after the cuts that are told by times."""
    limits = [op for op in operations if isinstance(op, SetTargetDuration) and op.max_seconds]
    cuts = [at for at, op in enumerate(operations) if isinstance(op, CUTTING)]
    if not limits or not cuts or operations.index(limits[0]) > cuts[-1]:
        return operations
    after = operations[cuts[-1]]
    rest = [op for op in operations if op not in limits]
    at = rest.index(after) + 1
    return [*rest[:at], *limits, *rest[at:]]


def _beside_what_is_gone(op: Operation, before: Sequence[Operation]) -> Operation:
    """Return a look of a stretch that was cut out before it as a look of all that stays."""
    if not isinstance(op, Color) or op.clip is not None or op.start is None:
        return op
    gone = [(cut.start, cut.end) for cut in before if isinstance(cut, RemoveRange)]
    whole = {"start": None, "end": None}
    return op.model_copy(update=whole) if (op.start, op.end) in gone else op


def _spelled(op: Operation) -> str:
    """Return an operation as text that is the same for the same one."""
    return json.dumps(op.described(), sort_keys=True)


def _plays_again(first: AddMusic, second: AddMusic) -> bool:
    """Say whether the same file is to play over the same stretch once more, at its last level."""
    return (first.asset, first.start, first.end) == (second.asset, second.start, second.end)


def _said_before(kept: Sequence[Operation], op: Operation) -> bool:
    """Say whether an operation only repeats what the one before it says more closely."""
    last = kept[-1] if kept else None
    if isinstance(last, Color) and isinstance(op, Color) and op.clip is None:
        graded = {key: value for key, value in last.described().items() if key != "clip"}
        return last.clip is not None and op.described() == graded
    if not (isinstance(op, Speed) and isinstance(last, Speed)):
        return False
    return op.clip is None and op.start is None and op.factor == last.factor


def _one_song(first: AddMusic, second: AddMusic) -> AddMusic | None:
    """Return two composed beds over the same stretch as one, as it was said last."""
    if first.asset or second.asset or (first.start, first.end) != (second.start, second.end):
        return None
    told = {"style": second.style} if second.style != UNTOLD_STYLE else {}
    changed = {
        name: value
        for name in ("volume", "fade_in", "fade_out", "section", "duck")
        if (value := getattr(second, name)) != AddMusic.model_fields[name].default
    }
    return first.model_copy(update={**told, **changed})


def _zooms_again(first: Zoom, second: Zoom) -> bool:
    """Say whether the zoom of all the film is told again with its times: 从头到尾慢慢推."""
    alike = (first.direction, first.clip) == (second.direction, second.clip)
    return alike and first.start is None and second.start == 0


def _best_of(first: Highlights, second: Highlights) -> Highlights | None:
    """Return so many of the best moments, and how long they are together, as one wish."""
    if (first.duration and second.duration) or (first.count and second.count):
        return None
    told = {key: value for key, value in second.described().items() if value is not None}
    return first.model_copy(update={key: told[key] for key in told if key != "op"})


def _without_titles_twice(kept: list[Operation]) -> list[Operation]:
    """Return operations in which the title of a whole film is not written a second time."""
    texts = {op.text for op in kept if isinstance(op, AddText)}
    return [
        op.model_copy(update={"title": None})
        if isinstance(op, Assemble | Slideshow) and op.title in texts
        else op
        for op in kept
    ]


def _as_one(first: Operation | None, second: Operation) -> Operation | None:
    """Return two settings of the same words, clips or delivery as one."""
    if isinstance(first, Highlights) and isinstance(second, Highlights):
        return _best_of(first, second)
    if isinstance(first, AddMusic) and isinstance(second, AddMusic):
        return _one_song(first, second)
    if isinstance(first, Speed) and isinstance(second, Speed) and first.factor in UNMEASURED:
        alike = (first.factor > 1) == (second.factor > 1) and first.clip == second.clip
        return second if alike and first.start is None and second.start is None else None
    if isinstance(first, SetTargetDuration) and isinstance(second, Highlights):
        seconds = first.seconds or first.max_seconds
        return None if second.duration else second.model_copy(update={"duration": seconds})
    if isinstance(first, BackgroundFill) and isinstance(second, SetAspect):
        first, second = second, first
    if isinstance(first, Highlights) and isinstance(second, SetTargetDuration):
        longest = second.seconds or second.max_seconds
        return None if first.duration else first.model_copy(update={"duration": longest})
    if isinstance(first, SetAspect) and isinstance(second, BackgroundFill):
        blurred = first.fit is None and second.kind == "blur"
        return first.model_copy(update={"fit": "blur"}) if blurred else None
    if isinstance(first, Zoom) and isinstance(second, Zoom):
        return second if _zooms_again(first, second) else None
    if isinstance(first, EditText) and isinstance(second, AddText):
        return _rewritten(first, second) if first.text == second.text else None
    if isinstance(first, SetAspect) and isinstance(second, SetAspect):
        fits = first.ratio == second.ratio and None in (first.fit, second.fit)
        return (second if first.fit is None else first) if fits else None
    if first is None or type(first) is not type(second) or not isinstance(second, MERGING):
        return None
    scope = SCOPE if isinstance(second, Color) else SCOPE[:1]
    if any(getattr(first, key, None) != getattr(second, key, None) for key in scope):
        return None
    if isinstance(first, Export) and isinstance(second, Export) and _two_films(first, second):
        return None
    own, other = (op.model_dump(exclude_unset=True, exclude={"op"}) for op in (first, second))
    own, other = ({k: v for k, v in said.items() if v is not None} for said in (own, other))
    if any(own[key] != other[key] for key in own.keys() & other.keys() if key != "clip"):
        return None
    return type(second)(**own | other)


def _rewritten(first: EditText, second: AddText) -> EditText:
    """Return the changed words with the look and the end that were said of them after it."""
    told = second.model_dump(exclude_unset=True, include={"position", "size", "color", "end"})
    return first.model_copy(update={name: value for name, value in told.items() if value})


def _two_films(first: Export, second: Export) -> bool:
    """Say whether one export names only the size of a film and the other only a shape."""
    sized, shaped = (
        (bool(op.resolution) for op in (first, second)),
        (bool(op.aspect) for op in (first, second)),
    )
    return [*sized] == [True, False] and [*shaped] == [False, True]
