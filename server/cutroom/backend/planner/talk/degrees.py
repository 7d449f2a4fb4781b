"""The last change taken further or halved, and a cut turned to the other end."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.talk.amending import CLOSE_S, SCOPE
from cutroom.backend.planner.talk.focus import kind_of
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.backend.planner.words.accounts import ABOUT
from cutroom.backend.planner.words.leaning import SAME
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import RemoveRange
from cutroom.domain.kinds.framing import (
    ApplyFilter,
    ApplyTransition,
    Color,
    RemoveTransition,
    Speed,
    Zoom,
)
from cutroom.domain.kinds.programmes import Undo
from cutroom.domain.kinds.sounding import AddMusic, Volume

Redone = tuple[Operation, ...] | None
LONGEST = 40
"""Characters of a message that only says more, less, or the other end."""
LEVEL = re.compile(
    r"^(?:(?:and|ok|no|even|still|a (?:little |tiny )?(?:bit|touch)|a tad|slightly|much|now"
    r"|make it|go|turn it|bring it|keep going)[, ]+)*"
    r"(?:(?P<down>lower|quieter|softer|down|less loud)|(?P<up>louder|higher|up))"
    r"(?: (?:still|please|a (?:bit|little|touch|tad)|more|again))*$"
)
QUIETER, LOUDER = 0.7, 1.4
"""How far a level goes that was changed or chosen by the message before."""
OVERDONE = re.compile(
    r"^(?:(?:no|hmm+|but|well|ok|maybe|that's|it's)[, ]+)*not (?:quite )?(?:so|that|as|this) much"
    r"(?: please)?$|^(?:that's |it's )?(?:a (?:bit|little) |way |far )?"
    r"(?:too much|overdone|over the top)$"
    r"|^(?:that's |it's )?(?:a (?:bit|little) )?(?:less|subtler|more subtle)(?: please)?$"
    r"|^(?:还是)?(?:有点|有些|稍微有点|好像有点)?(?:太)?过(?:了|头了?|火了?|度了?)(?:点)?$"
    r"|^(?:有点|太)(?:夸张|多|重)了?(?:点)?$|^(?:不要|不用|别)(?:这么|那么)(?:多|夸张|明显)$"
)
WITHDRAWN = re.compile(
    r"^(?:把)?(?:刚才|刚刚|上个|上一个)(?:的|那个|那步|那一步|那下|改的)*(?:操作|修改)?(?:给)?"
    r"(?:取消|撤销|不要|不算)(?:掉|了)*吧?$|^取消(?:刚才|刚刚)(?:的|那个|那步|那一步)*吧?$"
)
"""What takes the last change back without naming it."""
FRONT = re.compile(r"\b(?:start|beginning|front|first part)\b|前|开头|头上|片头")
BACK = re.compile(r"\b(?:end|ending|back|tail|last part)\b|后|结尾|末尾|尾|片尾")
INSTEAD = re.compile(
    r"\b(?:instead|actually|i mean(?:t)?|no|sorry|wait|rather|wrong end|other end)\b"
    r"|不对|不是|错了|应该是|我是说|弄反|搞反|改成"
)
FIRST_ONLY = re.compile(
    r"^(?:(?:no|ok|actually)[, ]+)*(?:only|just) (?:on |at |for )?the (?P<en>first|last)"
    r"(?: (?:one|cut|join|transition))?(?: please)?$"
    r"|^(?:只|就)(?:要|加|留|在|保留)*(?:第一个|(?P<zh>最后一个))(?:转场|地方|切点)?(?:吧|就行|就好|要)*$"
)


def by_degrees(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Return the last change taken further, halved, or given to the other end."""
    text = u.text.strip(" .!。！")
    last = recent[-1] if recent else None
    if last is None or len(text) > LONGEST:
        return None
    if WITHDRAWN.match(text) or _names_the_last(u, recent):
        return (Undo(steps=1),)
    if (same := _of_the_same_clip(u, last)) is not None and len(recent) == 1:
        return same
    if (edge := _other_end(u, text, recent)) is not None:
        return edge
    if u.values or (u.has_names and not FIRST_ONLY.match(text)):
        return None
    if (found := LEVEL.match(text)) is not None and isinstance(last, Volume | AddMusic):
        return _level(last, QUIETER if found["down"] else LOUDER)
    if OVERDONE.match(text) is not None and len(recent) == 1:
        return halved(last)
    return _one_passage(u, text, recent)


def _names_the_last(u: Utterance, recent: Sequence[Operation]) -> bool:
    """Say whether the last change is undone by its name: "undo the crop"."""
    if not u.is_a("undo") or u.values or u.has_names or u.span is not None:
        return False
    deeds = {deed for op in recent for deed in ABOUT.get(kind_of(op), ())}
    named = [t for t in u.said if not t.is_small("filler") and not t.is_a("undo")]
    return bool(named) and all(t.is_a(*deeds) and not t.is_a("it", "all") for t in named)


def _of_the_same_clip(u: Utterance, last: Operation) -> Redone:
    """Cut as well at the other end of the clip spoken of: 后面10秒也剪掉."""
    if not isinstance(last, RemoveRange) or not isinstance(last.clip, int) or u.has_names:
        return None
    span = u.span
    if span is None or span.how not in ("first", "last") or not u.has(SAME):
        return None
    if u.is_a("video", "all") or not u.idle([last], "part"):
        return None
    length = u.stage.length_of(last.clip)
    start, end = span.within(length)
    stop = length if end is None else end
    if not 0 <= start < stop <= length:
        return None
    return (altered(last, {"start": round(start, 3), "end": round(stop, 3)}),)


def _level(last: Volume | AddMusic, factor: float) -> Redone:
    if isinstance(last, AddMusic):
        return (Volume(target="music", factor=factor),)
    scope = {key: getattr(last, key) for key in SCOPE}
    return (Volume(target=last.target, factor=factor, **scope),)


def halved(last: Operation) -> Redone:
    """Undo the last change and do half of it."""
    match last:
        case Zoom():
            scale = 1 + ((last.scale or ZOOMED) - 1) / 2
            return Undo(steps=1), altered(last, {"scale": round(scale, 3)})
        case ApplyFilter(intensity=intensity):
            return Undo(steps=1), altered(last, {"intensity": round(intensity / 2, 2)})
        case Color():
            graded = last.model_dump(exclude_none=True, exclude={"op", "auto", *SCOPE})
            less = {
                key: round((value + 1) / 2, 4)
                for key, value in graded.items()
                if isinstance(value, int | float) and key != "temperature"
            }
            return (Undo(steps=1), altered(last, less)) if less else None
        case Speed(factor=factor):
            return Undo(steps=1), altered(last, {"factor": round((factor + 1) / 2, 3)})
        case Volume(factor=float(factor)):
            return Undo(steps=1), altered(last, {"factor": round((factor + 1) / 2, 3)})
    return None


ZOOMED = 1.25
"""How far a zoom goes for which nothing was said."""


def _other_end(u: Utterance, text: str, recent: Sequence[Operation]) -> Redone:
    """Cut as much off the other end: "actually take them off the start instead"."""
    last = recent[-1]
    if len(recent) != 1 or not isinstance(last, RemoveRange) or not INSTEAD.search(text):
        return None
    if last.end == "end" or not isinstance(last.clip, int | None) or u.pointed:
        return None
    cut = last.end - last.start
    span = u.span
    told = span.end or span.start if span is not None and span.how in ("first", "last") else None
    seconds = told or u.values.get("time") or u.values.get("dur") or cut
    length = (u.stage.length if last.clip is None else u.stage.length_of(last.clip)) + cut
    front, back = FRONT.search(text), BACK.search(text)
    if bool(front) == bool(back) or not 0 < seconds < length:
        return None
    at_end = abs(last.end - length) <= CLOSE_S and last.start > CLOSE_S
    at_start = last.start <= CLOSE_S
    if front and at_end:
        return Undo(steps=1), altered(last, {"start": 0.0, "end": round(seconds, 3)})
    if back and at_start:
        fields = {"start": round(length - seconds, 3), "end": round(length, 3)}
        return Undo(steps=1), altered(last, fields)
    return None


def _one_passage(u: Utterance, text: str, recent: Sequence[Operation]) -> Redone:
    """Keep the passage of one cut alone: "only the first one", 只要第一个."""
    found = FIRST_ONLY.match(text)
    laid = next((op for op in reversed(recent) if isinstance(op, ApplyTransition)), None)
    count = len(u.stage.shots)
    if found is None or laid is None or laid.between not in (None, "all") or count < len("abc"):
        return None
    kept = count - 1 if found["en"] == "last" or found["zh"] else 1
    cuts = [n for n in range(1, count) if n != kept]
    return tuple(RemoveTransition(between=(n, n + 1)) for n in cuts)
