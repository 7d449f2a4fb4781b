"""A few words that go on about the last deed: a bare value, a stretch, a place, one passage."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Sequence
from typing import Any

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.amending import amended, cue_of
from cutroom.backend.planner.talk.focus import Focus
from cutroom.backend.planner.talk.turning_round import pair_of
from cutroom.backend.planner.talk.utterance import VALUED, Utterance, altered
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.draft import Cue
from cutroom.domain.kinds.answering import Nothing
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import (
    ApplyEffect,
    ApplyFade,
    ApplyFilter,
    ApplyTransition,
    Color,
    Flip,
    Lut,
    Pan,
    RemoveTransition,
    RemoveZoom,
    Rotate,
    Speed,
    Zoom,
)
from cutroom.domain.kinds.lettering import EditText, RemoveText
from cutroom.domain.kinds.programmes import Redo, Undo
from cutroom.domain.kinds.sounding import AddMusic, Volume

Redone = tuple[Operation, ...] | None
LONGEST = 48
"""Characters of a message that goes on about the last deed."""
LEAD = (
    r"(?:(?:no|nope|oh|ok|okay|yes|actually|wait|hmm+|sorry|and|but|now|just|please|maybe)\b[, ]*)*"
)
LEAD_ZH = r"(?:(?:不|不对|不是|算了|嗯|好|等等|那|还是|就|再|请)[，, ]*)*"
BACK = re.compile(
    rf"{LEAD}(?:put|bring|get|have) (?:it|that|them|those)(?: all)? back(?: again)?(?: please)?"
    rf"|{LEAD}(?:take|get|have) (?:it|that|them|those)(?: all)? (?:away|off|out) again(?: please)?"
    rf"|{LEAD}remove (?:it|that|them) again(?: please)?"
    rf"|{LEAD_ZH}(?:把)?(?:它|那个|刚才那个|刚才的)?(?:放|加|弄|拿|恢复|找)回来(?:吧|了)?"
    rf"|{LEAD_ZH}(?:又|再)(?:把它)?(?:去掉|拿掉|撤掉|取消)(?:吧|了)?"
)
"""What takes the last message back."""


def went_on(u: Utterance, focus: Focus | None, recent: Sequence[Operation]) -> Redone:
    """Return what a few words make of the last deed; None when they are about something else."""
    text = u.text.strip(" .!。！~～")
    if not recent or len(text) > LONGEST:
        return None
    if (off := _removed(text, recent)) is not None:
        return off
    if BACK.fullmatch(text):
        return (Redo(),) if u.stage.scene.undone else (Undo(steps=1),)
    found = (
        _measured(u, text, recent)
        or _only_there(u, recent)
        or _other_way(text, recent)
        or _strengthened(text, recent)
        or _louder(text, recent)
    )
    if found is not None or focus is None:
        return found
    return _of_one_join(u, focus) or _of_words(u, text, focus)


TWICE_TOLD = re.compile(
    r"(?:(?:a (?:little |tiny )?(?:bit |tad )?|slightly |much |make (?:it|them|that) )*"
    r"(?:longer|shorter|faster|slower|quicker|louder|quieter|lower|higher|bigger|smaller)"
    r"|(?:时间|时长|速度|音量|声音)?(?:再|要|稍微|更)*[长短久快慢大小高低](?:一?[点些]|一下)(?:吧)?)"
    r"[，,:：;] *(?=\S)"
)
"""What tells which way a value goes before the value itself: 时间长一点，2秒."""


def _measured(u: Utterance, text: str, recent: Sequence[Operation]) -> Redone:
    """Give the last deed a value that stands alone: "2x", "one second each", 两倍."""
    u = _after(u, TWICE_TOLD.match(text))
    said = [t for t in u.said if not t.is_small("filler", "connector")]
    values = [t for t in said if t.kind in VALUED]
    if len(values) != 1 or any(t not in values and not _apiece(t) for t in said):
        return None
    last, (token,) = recent[-1], values
    if isinstance(last, Speed) and token.kind in ("times", "percent"):
        again = altered(last, {"factor": token.amount})
        return (again,) if last.start is None else (Undo(steps=1), again)
    each = any(map(_apiece, said))
    if isinstance(last, ApplyTransition | ApplyFade):
        long = each and token.amount > LONGEST_PASSAGE_S
        return None if long else _passages(recent, token.kind, token.amount)
    return None if each else amended(u, recent)


def _apiece(token: Token) -> bool:
    return token.text.lower() in ("each", "apiece", "每个", "各", "每一个")


LONGEST_PASSAGE_S = 2.5
"""Seconds "each" that may still be of passages and not of clips."""


def _passages(recent: Sequence[Operation], kind: str, seconds: float) -> Redone:
    if kind not in ("time", "dur", "number", "each"):
        return None
    mine = [op for op in recent if isinstance(op, ApplyTransition | ApplyFade)]
    return tuple(altered(op, {"duration": seconds}) for op in mine)


def _after(u: Utterance, found: re.Match[str] | None) -> Utterance:
    """Return a message without what was matched at its beginning."""
    if found is None:
        return u
    start = u.text.index(found[0]) + found.end()
    message = " " * start + u.message[start:]
    return Utterance(message, [t for t in u.tokens if t.start >= start], u.stage)


def _only_there(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Do the last deed in a stretch alone: "from 20 to 25", "at 0:10 for 3 seconds"."""
    last = recent[-1] if len(recent) == 1 else None
    if last is None or isinstance(last, AddMusic) or not {"start", "clip"} <= _fields(last):
        return None
    if getattr(last, "start", None) is not None or not u.idle([last], "part", "play"):
        return None
    if any(t.kind in ("quote", "asset", "clips", "ordinal") for t in u.said):
        return None
    clip = getattr(last, "clip", None)
    length = u.stage.length_of(clip) if isinstance(clip, int) else u.stage.length
    stretch = _stretch(u, length * (last.factor if isinstance(last, Speed) else 1))
    if stretch is None:
        return None
    start, end = stretch
    if isinstance(last, Zoom):
        return Undo(steps=1), altered(last, {"start": start, "duration": round(end - start, 3)})
    if "end" not in _fields(last):
        return None
    return Undo(steps=1), altered(last, {"start": start, "end": end})


def _fields(op: Operation) -> set[str]:
    return set(type(op).model_fields)


def _stretch(u: Utterance, length: float) -> tuple[float, float] | None:
    """Return the stretch that is named, by its ends or by its start and how long it lasts."""
    if u.span is not None and not u.values:
        start, end = u.span.within(length)
        stop = length if end is None else end
        return (start, stop) if 0 <= start < stop <= length + SLACK_S else None
    moments = [t.amount for t in u.said if t.kind == "at"]
    seconds = u.values.get("dur") or u.values.get("time")
    if len(moments) != 1 or not seconds or len(u.values) != 1 or u.span is not None:
        return None
    stop = round(moments[0] + seconds, 3)
    return (moments[0], stop) if stop <= length + SLACK_S else None


SLACK_S = 0.05
WRONG_WAY = re.compile(
    rf"{LEAD}(?:that(?:'s| is| was) )?(?:turn(?:ed)? it )?(?:in )?(?:the )?(?:wrong|other|opposite)"
    r" (?:way|direction)(?: please)?"
    rf"|{LEAD_ZH}(?:转|翻|移|弄|搞)?反了|{LEAD_ZH}方向(?:反|错|不对)了?"
    rf"|{LEAD_ZH}(?:往|向|朝)?(?:反|另外?一?个?)方向(?:转|翻|移)?(?:吧)?"
)


def _other_way(text: str, recent: Sequence[Operation]) -> Redone:
    """Turn, flip or move the picture the other way: "wrong way", 转反了."""
    last = recent[-1] if len(recent) == 1 else None
    if last is None or not WRONG_WAY.fullmatch(text):
        return None
    match last:
        case Rotate(degrees=degrees):
            return Undo(steps=1), altered(last, {"degrees": -degrees})
        case Flip(axis=axis):
            other: dict[str, Any] = {"axis": "vertical" if axis == "horizontal" else "horizontal"}
        case Pan(direction=direction):
            other = {"direction": OPPOSITE[direction]}
        case Zoom(direction=direction):
            other = {"direction": "out" if direction == "in" else "in"}
        case _:
            return None
    return Undo(steps=1), altered(last, other)


OPPOSITE = {"left": "right", "right": "left", "up": "down", "down": "up"}
FIRMER = (
    r"(?:make it |a (?:little |tiny )?bit |a tad |slightly |even |much |way )*"
    r"(?P<more>stronger|heavier|more intense|more|more obvious)"
)
SOFTER = (
    r"(?P<less>weaker|lighter|softer|subtler|gentler|more subtle|less intense|less strong|less)"
)
STRENGTH = re.compile(
    rf"{LEAD}(?:{FIRMER}|(?:make it |a (?:little |tiny )?bit |a tad |slightly |much )*{SOFTER})"
    r"(?: please)?"
    rf"|{LEAD_ZH}(?:滤镜|效果)?(?:再|要|稍微|更|还要)*(?:(?P<zhmore>强烈?|重|浓|明显|夸张)|(?P<zhless>轻|淡|弱|柔和?))"
    r"(?:一?[点些]|一下)(?:吧)?"
)
"""How strong a look or a zoom shall be."""
FURTHER, LESS = 1.4, 0.6


def _strengthened(text: str, recent: Sequence[Operation]) -> Redone:
    """Make the last look or zoom stronger or weaker: "stronger", 轻一点."""
    last = recent[-1] if len(recent) == 1 else None
    found = STRENGTH.fullmatch(text)
    if found is None:
        return None
    more = bool(found["more"] or found["zhmore"])
    if isinstance(last, ApplyFilter):
        if more and last.intensity >= 1:
            zh = not text.isascii()
            return (Nothing(why="已经是最强了" if zh else "it is at its strongest already"),)
        share = min(1.0, last.intensity * (FURTHER if more else LESS))
        return Undo(steps=1), altered(last, {"intensity": round(share, 2)})
    if isinstance(last, Zoom):
        beyond = ((last.scale or ZOOMED) - 1) * (2 if more else 1 / 2)
        return Undo(steps=1), altered(last, {"scale": round(1 + beyond, 3)})
    return None


REMOVED = re.compile(
    rf"{LEAD}(?:take|remove|get rid of|lose|drop) (?:it|that|this)(?: (?:away|off|out))?"
    rf"(?: again| please| after all)?|{LEAD_ZH}(?:把)?(?:它|这个|那个)?(?:去掉|拿掉|撤掉|不要了)(?:吧)?"
)


def _removed(text: str, recent: Sequence[Operation]) -> Redone:
    """Take a zoom or a look away that was just laid over everything: "take it off"."""
    last = recent[-1] if len(recent) == 1 else None
    if not REMOVED.fullmatch(text) or getattr(last, "clip", None) is not None:
        return None
    if isinstance(last, Zoom):
        return (RemoveZoom(),)
    return (Undo(steps=1),) if isinstance(last, TREATMENTS) else None


TREATMENTS = (ApplyFilter, ApplyEffect, Color, Lut, Flip, Rotate, Speed, Pan, ApplyFade)
"""What is laid over a film, and no part of it."""
ZOOMED = 1.25
LOUDER_ZH = re.compile(
    rf"{LEAD_ZH}(?:声音|音量)?(?:再|要|还要|更|稍微)*(?:(?P<up>大|响|高)|(?P<down>小|轻|低))声?(?:一?[点些])(?:吧)?"
)


def _louder(text: str, recent: Sequence[Operation]) -> Redone:
    """Take the last change of a level further: 再大一点."""
    last = recent[-1] if len(recent) == 1 else None
    found = LOUDER_ZH.fullmatch(text)
    if found is None or not isinstance(last, Volume) or last.target == "music":
        return None
    scope = {"volume": None, "db": None, "factor": 1.4 if found["up"] else 0.7}
    return (altered(last, scope),)


def _of_one_join(u: Utterance, focus: Focus) -> Redone:
    """Take away or change the passage between two clips: "remove the one between 2 and 3"."""
    if not isinstance(focus.last, ApplyTransition) or not BETWEEN.search(u.text):
        return None
    pair = pair_of(u, len(u.stage.shots))
    if pair is None or u.is_a("clip", "text", "title"):
        return None
    if u.is_a("remove") or any(t.is_small("not", "except") for t in u.said):
        return (RemoveTransition(between=pair),)
    kinds = [kind for t in u.said if (kind := t.of("transition"))]
    seconds = u.values.get("time") or u.values.get("dur")
    if not (kinds or seconds) or not u.is_a("one"):
        return None
    told = {"kind": kinds[0] if kinds else None, "duration": seconds}
    fields = {key: value for key, value in told.items() if value}
    return (altered(focus.last, fields | {"between": list(pair)}),)


BETWEEN = re.compile(r"\bbetween\b|之间|中间")


def _of_words(u: Utterance, text: str, focus: Focus) -> Redone:
    """Place or size the words spoken of, or take one of them away."""
    if focus.topic != "title":
        return None
    if (numbered := _numbered(u)) is not None:
        return numbered
    cue = cue_of(focus.last, u.stage)
    if cue is None:
        return None
    target = cue.text.split("\n")[0]
    if CENTRED.fullmatch(text):
        return (EditText(target=target, position="center"),)
    if (sized := SIZED_ZH.fullmatch(text)) is not None:
        return (EditText(target=target, size="larger" if sized["up"] else "smaller"),)
    return _at_an_edge(text, cue, u.stage)


CENTRED = re.compile(
    rf"{LEAD}(?:(?:put|move|place|have|keep|make) (?:it|that|the (?:title|text)) )?"
    r"(?:in|to|at|into) the (?:very |exact )?(?:middle|cent(?:er|re))"
    r"(?: of the (?:screen|frame|picture|image|video))?(?: please| instead)?|cent(?:er|re)d?(?: it)?"
    rf"|{LEAD_ZH}(?:把它)?(?:放|移|挪|摆|改|换)?(?:到|在)?(?:画面|屏幕)?(?:的)?(?:正?中间|正?中央|居中)(?:的位置|位置)?(?:吧)?"
)
SIZED_ZH = re.compile(
    rf"{LEAD_ZH}(?:把它|它)?(?:稍微|再)*(?:(?P<up>放大|变大)|(?:缩小|变小))(?:一?[点些]|一下)?(?:吧)?"
)
AT_EDGE = re.compile(
    rf"{LEAD}(?:(?:put|move|place|have|show) (?:it|that|the (?:title|text)) )?(?:at|to|near) the very "
    rf"(?P<x>end|start)|{LEAD}(?:(?:put|move|place|have|show) (?:it|that) )?(?:at|to|near) the "
    r"(?P<en>end|beginning|start)(?: of (?:the|my) (?:video|film|clip|movie))?(?: please| instead)?"
    rf"|{LEAD_ZH}(?:把它)?(?:放|移|挪|改|换|加)?(?:到|在|成)?(?:(?P<zhend>片尾|结尾|末尾|最后)|(?:片头|开头|最开始|最前面))"
    r"(?:的位置|处|出现|位置)?(?:吧)?"
)


def _at_an_edge(text: str, cue: Cue, stage: Stage) -> Redone:
    """Show words at the film's beginning or end, as long as before."""
    found = AT_EDGE.fullmatch(text)
    if found is None:
        return None
    long = min(cue.range.duration / 1000, stage.length)
    late = (found["x"] or found["en"]) == "end" or found["zhend"] is not None
    start = round(stage.length - long, 3) if late else 0.0
    end = round(start + long, 3)
    return (EditText(target=cue.text.split("\n")[0], start=start, end=end),)


CLIP = re.compile(r"clip|video|shot|photo|picture|[段片张]")


def _numbered(u: Utterance) -> Redone:
    """Take away the first or the last of several words, where there is but one clip."""
    titles = sorted(u.stage.titles, key=lambda cue: cue.range.start)
    ordinals = [int(t.amount) for t in u.said if t.kind == "ordinal"]
    picks = [t.value for t in u.said if isinstance(t.value, Pick) and not CLIP.search(t.text)]
    ordinals += [n for pick in picks for n in pick.clips]
    if len(u.stage.shots) > 1 or len(titles) <= 1 or len(ordinals) != 1 or not u.is_a("remove"):
        return None
    place = ordinals[0] - 1 if ordinals[0] > 0 else len(titles) + ordinals[0]
    if u.values or u.span is not None or not 0 <= place < len(titles):
        return None
    if not u.idle((), "remove", "text", "title"):
        return None
    return (RemoveText(text=titles[place].text.split("\n")[0]),)
