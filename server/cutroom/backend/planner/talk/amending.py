"""The last operations taken up again: with other values, for other clips, or without some."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.rules.length import FEWER_SECONDS, MORE_SECONDS
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.backend.planner.words.leaning import INSISTING, OTHERS, SAME, SPARED, TURNED
from cutroom.domain.draft import Cue
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import ClipRef, Operation
from cutroom.domain.kinds.cutting import (
    RemoveRange,
    SetClipDuration,
    SetTargetDuration,
)
from cutroom.domain.kinds.framing import (
    ApplyEffect,
    ApplyFade,
    ApplyFilter,
    ApplyTransition,
    Color,
    Flip,
    RemoveTransition,
    Rotate,
    Speed,
    Zoom,
)
from cutroom.domain.kinds.lettering import AddText, EditText, LowerThird
from cutroom.domain.kinds.programmes import Slideshow, Undo
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, Volume

Redone = tuple[Operation, ...] | None
SCOPE = ("clip", "start", "end")
"""Where a grade holds, which is no part of it."""
LONG_TITLE_S = 15.0
"""Words on screen do not stay longer than that unless it is said of them."""
DARK = ("暗", "亮", "快", "慢", "大", "小")
MORE = frozenset({"and", "also", "as well", "too", "plus", "还有", "另外", "也", "以及", "同样"})
BOTH = frozenset({"both", "them", "each", "都", "两个都", "两边都"})


def retargeted(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Take back the last operations and give them to the clips meant, or spare some.

    "I meant only the second one", "not on the lake photo", 我是说只暗第二段.
    """
    mine = _clip_operations(recent)
    if not u.has(TURNED | SPARED) and MISSAID.search(u.text) is None:
        return None
    if not mine or len(mine) < len(recent):
        return _last_cut(u, recent)
    if not u.pointed or not u.idle(recent, "keep", "end_at", "start_at"):
        return None
    spared = u.has(SPARED) and not u.has(INSISTING)
    if u.values and MISSAID.search(u.text) is None and not u.has(MEANT) and _set_all(mine, u):
        return lasting(u, recent)
    redone: list[Operation] = []
    for op in recent:
        clips = u.pointed
        if spared:
            before = numbers_of(op, u.stage)
            clips = [n for n in before if n not in u.pointed]
            if not clips and len(recent) == 1:
                return (Undo(steps=1),)
            if len(clips) == len(before) or not clips:
                return None
        fresh = _with_value(op, u.values) if u.values else op
        if fresh is None:
            return None
        redone.append(altered(fresh, {"clip": _clip(clips)}))
    return Undo(steps=1), *redone


MEANT = frozenset({"meant", "mean", "i meant", "i mean", "我是说", "不对", "我说的是"})


def _set_all(mine: Sequence[Operation], u: Utterance) -> bool:
    """Say whether all clips were given a length, so that one of them is an exception."""
    count = len(u.stage.shots)
    return (
        all(isinstance(op, SetClipDuration) for op in mine)
        and count > len(u.pointed)
        and all(len(numbers_of(op, u.stage)) == count for op in mine)
    )


MISSAID = re.compile(r"(?:说|写|弄|搞)错了?|\bwrong (?:one|clip)s?\b")


def _last_cut(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Read "everywhere but the last cut" after transitions."""
    laid = recent[-1] if recent else None
    if not isinstance(laid, ApplyTransition) or not u.has(SPARED):
        return None
    which = next((int(t.amount) for t in u.said if t.kind == "ordinal"), None)
    if not u.is_a("cutpoint", "transition", "cut") or which is None:
        return None
    if laid.between not in (None, "all"):
        return None
    return (RemoveTransition(which="last" if which == -1 else which),)


def lasting(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Give some clips another length: "the first one longer, 6"."""
    timed = any(isinstance(op, SetClipDuration | Slideshow) for op in recent)
    if not timed or not u.pointed or len(u.values) != 1:
        return None
    ((kind, amount),) = u.values.items()
    if kind not in ("time", "dur", "number") or not u.idle(recent, "lengthen", "shorten"):
        return None
    return (SetClipDuration(clip=_clip(u.pointed), duration=amount),)


def extended(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Do the last operations to other clips or stretches as well."""
    last = recent[-1] if recent else None
    if isinstance(last, STRETCHED) and len(recent) == 1 and u.span is not None:
        return _further(u, last) if last.start is not None or last.end is not None else None
    if isinstance(last, RemoveRange | MuteSound) and len(recent) == 1:
        another = _another(u, last)
        if another is not None:
            return another
    joined = ALSO.match(u.text.strip()) is not None and u.idle(recent, "one")
    if not (u.has(SAME) or joined):
        return None
    if any(t.kind in ("quote", "span") for t in u.said) or u.values:
        return None
    if isinstance(last, ApplyFade) and last.target == "video":
        return _other_end(u, last, recent)
    mine = _clip_operations(recent)
    numbers = u.pointed
    if not numbers and (u.has(OTHERS) or u.is_a("rest")):
        taken = {n for op in mine for n in numbers_of(op, u.stage)}
        numbers = [n for n in range(1, len(u.stage.shots) + 1) if n not in taken]
    if not mine or not numbers or not u.idle(recent):
        return None
    return tuple(
        _at_its_end(op, numbers, u.stage) or altered(op, {"clip": _clip(numbers)}) for op in mine
    )


def _at_its_end(op: Operation, numbers: Sequence[int], stage: Stage) -> Operation | None:
    """Return a cut at a clip's end as one at another clip's end; None for other operations."""
    if not isinstance(op, RemoveRange) or not isinstance(op.clip, int) or len(numbers) != 1:
        return None
    if op.start <= 0 or op.end == "end":
        return None
    before = stage.length_of(op.clip) + op.end - op.start
    if abs(before - op.end) > CLOSE_S:
        return None
    length = stage.length_of(numbers[0])
    start = round(length - (op.end - op.start), 3)
    return altered(op, {"clip": numbers[0], "start": start, "end": length})


STRETCHED = (
    RemoveRange, MuteSound, ApplyFilter, ApplyEffect, Color, Flip, Rotate, Speed, Volume,
)  # fmt: skip
"""Operations on a stretch, which may be done to another one."""
CLOSE_S = 0.06
"""Seconds by which a cut may miss a clip's end."""


def _further(u: Utterance, last: Operation) -> Redone:
    """Cut out, silence or treat one more stretch: "and the bit from 3:00 to 3:20"."""
    joined = u.has(MORE) or u.has(SAME)
    if u.span is None or not joined or not u.idle([last], "part"):
        return None
    clip = getattr(last, "clip", None)
    length = u.stage.length_of(clip) if isinstance(clip, int) else u.stage.length
    start, end = u.span.within(length)
    stop = length if end is None else end
    if not 0 <= start < stop <= length:
        return None
    return (altered(last, {"start": start, "end": stop}),)


ALSO = re.compile(
    r"^(?:and|plus|also)\b(?! then)|^(?:还有|以及|另外|再加上?)"
    r"|^\S{1,6}(?:那|这)?[段张个条]?呢[？?]?$"
)
"""What opens a message that only names one more clip."""
ALIKE = re.compile(r"\bsame length\b|\bjust as long\b|一样长|同样长")
ANOTHER = re.compile(
    r"\balso\b|也有|\banother\b|\bone more\b|\bsame (?:thing )?(?:again )?at\b|还有|又"
)


def _another(u: Utterance, last: RemoveRange | MuteSound) -> Redone:
    """Cut out or silence one more moment: "there's another one at 2:30, two seconds"."""
    moment = next((t.amount for t in u.said if t.kind == "at"), None)
    seconds = u.values.get("time") or u.values.get("dur")
    start, end = last.start, last.end
    if ALIKE.search(u.text) and isinstance(start, float) and isinstance(end, float):
        seconds = end - start
    if moment is None or not seconds or not ANOTHER.search(u.text) or u.has_names:
        return None
    if moment + seconds > u.stage.length:
        return None
    return (altered(last, {"start": moment, "end": round(moment + seconds, 3)}),)


def _other_end(u: Utterance, last: ApplyFade, recent: Sequence[Operation]) -> Redone:
    if not u.idle(recent, "end_at", "start_at", "outro", "intro", "fade_in", "fade_out"):
        return None
    end, start = u.is_a("end_at", "outro"), u.is_a("start_at", "intro")
    if end == start or (last.dir == "in") != end:
        return None
    return (altered(last, {"dir": "out" if end else "in"}),)


def amended(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Give the last operations another value: "make it 3", "no, 10 %", 改成三秒."""
    if len(u.values) != 1 or not u.idle(recent, "duration_word", "increase", "decrease", "all"):
        return None
    if MORE_SECONDS.search(u.text) or FEWER_SECONDS.search(u.text):
        return None
    edits = [op for op in recent if not isinstance(op, Answer)]
    if isinstance(edits[-1], Volume | AddMusic) and u.is_a("speed", "speed_up", "slow_down"):
        return None
    ((kind, amount),) = u.values.items()
    if kind == "number" and isinstance(edits[-1], Volume | AddMusic) and 1 < amount <= 100:
        kind, amount = "percent", amount / 100
    if kind in ("time", "dur", "number", "each") and (timed := _timed(u, edits, amount)):
        return timed
    level = edits[-1]
    if isinstance(level, AddMusic) and kind == "percent":
        return (Volume(target="music", volume=round(amount, 4)),)
    if isinstance(level, Volume) and kind == "percent":
        return (altered(level, {"volume": round(amount, 4), "factor": None, "db": None}),)
    changed = [(op, _with_value(op, u.values)) for op in edits]
    if not any(new is not None and new != op for op, new in changed):
        return None
    return Undo(steps=1), *(new or op for op, new in changed)


MORE_SO = re.compile(
    r"^(?:(?:and |just )?(?:a (?:little |tiny )?(?:bit|touch|hair|notch|smidge)|a little|a tad"
    r"|bit|even|some|slightly) )?"
    r"(?:more|further)(?: please)?$"
    r"|^(?:再|更)(?:来|多|强)?(?:一)?(?:点|些|下)(?:点)?吧?$"
)
TOO_MUCH = re.compile(
    r"\btoo (?:loud|bright|fast|strong|much|big|dark|quiet|slow|warm|cool)\b"
    r"|太(?:大|响|吵|亮|快|强|多|暗|小|慢|暖|冷)"
)
OF_SOUND = re.compile(r"loud|strong|much|big|quiet|[大响吵强多小]")
EASED = 0.8
MORE_OF_IT = 1.5
"""The power by which a pace goes on further the way it was changed."""


def more_or_less(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Do the last thing a little more, or take back a part of it: "a bit more", 太大了."""
    last = recent[-1] if len(recent) == 1 else None
    text = u.text.strip(" .!。！")
    if MORE_SO.match(text) and isinstance(last, Speed):
        return (altered(last, {"factor": round(last.factor**MORE_OF_IT, 3)}),)
    if MORE_SO.match(text) and isinstance(last, Color | Volume | Zoom):
        return (last,) if not isinstance(last, Volume) or last.volume is None else None
    found = TOO_MUCH.search(text)
    if found is None or u.has_names or u.values or len(text) > MOST_COMPLAINED:
        return None
    if u.is_a("title", "text", "subtitle", "logo", "transition", "picture", "video"):
        return None
    if isinstance(last, Volume | AddMusic) and OF_SOUND.search(found[0]):
        quiet = re.search(r"quiet|小", found[0])
        target = "music" if isinstance(last, AddMusic) else last.target
        clip = None if isinstance(last, AddMusic) else last.clip
        return (Volume(target=target, clip=clip, factor=1.25 if quiet else EASED),)
    return None


MOST_COMPLAINED = 24
"""Characters of a message that only finds something too much."""


def _timed(u: Utterance, edits: Sequence[Operation], seconds: float) -> Redone:
    """Return how long the last thing should be instead."""
    if any(isinstance(op, Slideshow) for op in edits):
        return (SetClipDuration(clip="all", duration=seconds),)
    last = edits[-1] if edits else None
    if isinstance(last, RemoveRange) and len(edits) == 1:
        return _cut_by(last, seconds, u.stage)
    if isinstance(last, STRETCHED) and len(edits) == 1 and last.end is not None:
        return _held_for(last, seconds, u.stage)
    match last:
        case SetClipDuration() | ApplyTransition():
            return (altered(last, {"duration": seconds}),)
        case SetTargetDuration(seconds=float()):
            return (altered(last, {"seconds": seconds}),)
        case ApplyFade():
            fades = [op for op in edits if isinstance(op, ApplyFade)]
            again = [altered(op, {"duration": seconds}) for op in fades]
            if u.has(BOTH) and len(again) == 1 and _faded_both(u.stage):
                other = "out" if last.dir == "in" else "in"
                again.append(altered(last, {"duration": seconds, "dir": other}))
            return tuple(again)
        case AddText() | EditText() | LowerThird() if seconds <= LONG_TITLE_S:
            cue = cue_of(last, u.stage)
            if cue is None:
                return None
            end = cue.range.start / 1000 + seconds
            return (EditText(target=cue.text.split("\n")[0], end=round(end, 3)),)
    return None


def _cut_by(last: RemoveRange, seconds: float, stage: Stage) -> Redone:
    """Cut more or less off the same end: "20 is too much, make it 10"."""
    if last.end == "end" or not isinstance(last.clip, int | None):
        return None
    cut = last.end - last.start
    length = (stage.length if last.clip is None else stage.length_of(last.clip)) + cut
    if abs(last.end - length) <= CLOSE_S and last.start > 0 and seconds < length:
        fields = {"start": round(length - seconds, 3)}
    elif last.start <= CLOSE_S:
        fields = {"end": seconds}
    else:
        return None
    return Undo(steps=1), altered(last, fields)


def _held_for(last: Operation, seconds: float, stage: Stage) -> Redone:
    """Treat a longer or shorter stretch from the same edge: "make it 15"."""
    start, end, clip = (getattr(last, key) for key in ("start", "end", "clip"))
    if not isinstance(clip, int | None):
        return None
    length = stage.length if clip is None else stage.length_of(clip)
    if not (start or 0) and seconds < length:
        return Undo(steps=1), altered(last, {"end": seconds})
    at_end = end == "end" or (isinstance(end, float) and abs(end - length) <= CLOSE_S)
    if at_end and seconds < length:
        return Undo(steps=1), altered(last, {"start": round(length - seconds, 3)})
    return None


def _faded_both(stage: Stage) -> bool:
    draft = stage.scene.draft
    return bool(draft.fades.video_in and draft.fades.video_out)


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


def _clip_operations(recent: Sequence[Operation]) -> list[Operation]:
    """Return the last operations that are done to clips."""
    return [
        op
        for op in recent
        if "clip" in type(op).model_fields and not isinstance(op, Answer | Volume)
    ]


def _with_value(op: Operation, values: dict[str, float]) -> Operation | None:
    """Return an operation with another value of its kind; None when it takes none."""
    kind, amount = next(iter(values.items()))
    match op:
        case Speed() if kind in ("times", "number", "percent"):
            return altered(op, {"factor": amount})
        case Color() if kind == "percent":
            said = op.model_dump(exclude_none=True, exclude={"op", "auto", *SCOPE})
            turned = {
                key: round(1 + (amount if value > 1 else -amount), 4)
                for key, value in said.items()
                if isinstance(value, int | float) and key != "temperature"
            }
            return altered(op, turned) if len(turned) == 1 else None
        case Volume() | AddMusic() if kind == "percent":
            return altered(op, {"volume": amount})
        case SetClipDuration() if kind in ("time", "dur", "number"):
            return altered(op, {"duration": amount})
    return None


def numbers_of(op: Operation, stage: Stage) -> list[int]:
    """Return the clips that an operation is about."""
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


def _clip(numbers: Sequence[int]) -> ClipRef:
    return numbers[0] if len(numbers) == 1 else [*numbers]
