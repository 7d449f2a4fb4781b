"""A few words that go on about the last deed: a bare value, a stretch, another number or clip."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Sequence

from cutroom.backend.planner.talk.amending import MORE, amended
from cutroom.backend.planner.talk.focus import Focus
from cutroom.backend.planner.talk.going_on_words import join_gone, of_one_join, of_words
from cutroom.backend.planner.talk.other_ways import (
    louder,
    other_sense,
    other_way,
    removed,
    strengthened,
    unlooked,
)
from cutroom.backend.planner.talk.utterance import VALUED, Utterance, altered
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.leaning import COUNTS, LEAD_EN, LEAD_ZH, SAME
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Loop, MoveClip, RemoveRange, Split, Trim
from cutroom.domain.kinds.framing import (
    ApplyFade,
    ApplyTransition,
    Speed,
    Zoom,
)
from cutroom.domain.kinds.lettering import LowerThird
from cutroom.domain.kinds.programmes import Redo, Undo
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, RemoveMusic, Volume

Redone = tuple[Operation, ...] | None
LONGEST = 48
"""Characters of a message that goes on about the last deed."""
BACK = re.compile(
    rf"{LEAD_EN}(?:undo|take back|revert|cancel|roll back) (?:the |that |my )?"
    r"(?:very )?(?:last|latest|previous|most recent) (?:one|thing|change|edit|step|move|action|bit)"
    rf"|{LEAD_EN}(?:put|bring|get|have) (?:it|that|them|those)(?: all)? back(?: again)?(?: please)?"
    rf"|{LEAD_EN}(?:take|get|have) (?:it|that|them|those)(?: all)? (?:away|off|out) again(?: please)?"
    rf"|{LEAD_EN}remove (?:it|that|them) again(?: please)?"
    rf"|{LEAD_ZH}(?:把)?(?:它|那个|刚才那个|刚才的)?(?:放|加|弄|拿|恢复|找)回来(?:吧|了)?"
    rf"|{LEAD_ZH}(?:又|再)(?:把它)?(?:去掉|拿掉|撤掉|取消)(?:吧|了)?"
)
"""What takes the last message back."""


def went_on(u: Utterance, focus: Focus | None, recent: Sequence[Operation]) -> Redone:
    """Return what a few words make of the last deed; None when they are about something else."""
    text = u.text.strip(" .!。！~～")
    if not recent or len(text) > LONGEST:
        return None
    if (off := removed(text, recent)) is not None:
        return off
    if BACK.fullmatch(text):
        return (Redo(),) if u.stage.scene.undone else (Undo(steps=1),)
    found = (
        _measured(u, text, recent)
        or _song_from(u, text, recent)
        or _only_there(u, recent)
        or other_way(text, recent)
        or strengthened(text, recent)
        or louder(text, recent)
        or unlooked(u, recent)
        or _bound(u, recent)
        or _repeated_times(text, u, recent)
        or other_sense(text, recent)
        or _another_clip(text, u, recent)
        or _next_place(text, u, recent)
        or _only_one_of(text, u, recent)
        or _named_with(text, u, recent)
    )
    if found is not None or focus is None:
        return found
    return of_one_join(u, focus) or join_gone(u, text, focus) or of_words(u, text, focus)


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
    said = [t for t in u.said if not (t.is_small("filler", "connector") or t.text in FITTING)]
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


FITTING = frozenset({"by", "at", "to", "about", "around", "only", "just", "到", "成", "为", "大概"})
"""What may stand before a value."""


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
    if any(t.kind in ("quote", "asset", "clips", "ordinal") for t in u.said) or u.has(SAME | MORE):
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


def _bound(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Move the edge of the last cut to another time: "remove all after 3:00", "hm, 2:45"."""
    last = recent[-1] if len(recent) == 1 else None
    said = [t for t in u.said if not t.is_small("filler", "connector", "correction", "not")]
    if len(said) != 1 or said[0].kind not in ("at", "time") or not u.idle((), "correct"):
        return None
    at = said[0].amount
    if isinstance(last, Split) and last.at != at:
        return Undo(steps=1), altered(last, {"at": at})
    if not isinstance(last, RemoveRange | Trim) or last.clip is not None:
        return None
    if last.end == "end" and last.start:
        return Undo(steps=1), altered(last, {"start": at})
    if said[0].kind == "at" and not last.start and isinstance(last.end, float):
        return Undo(steps=1), altered(last, {"end": at})
    return None


TIMES = re.compile(
    rf"{LEAD_EN}(?:(?:that's |it's )?too (?:long|much|often|many)[,.;]? )?(?:just |only |make it )*"
    r"(?:(?P<n>\d+|two|three|four|five|six|ten)(?: ?x| times)|(?P<two>twice)|(?P<once>once))"
    r"(?: (?:is )?(?:enough|will do|fine|ok)| please| in (?:all|total))*"
    rf"|{LEAD_ZH}(?:太(?:长|多|久)了?[，, ]*)?(?:只要|放|播|来|改成|循环|重复)*(?P<zh>\d+|[一二两三四五六七八九十])(?:遍|次)(?:就(?:够|行|好)了?|吧|够了)*"
)


def _repeated_times(text: str, u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Play the film so many times instead: "three times", 两遍就够."""
    last = recent[-1] if len(recent) == 1 else None
    found = TIMES.fullmatch(text) if isinstance(last, Loop) else None
    if not isinstance(last, Loop) or found is None:
        return None
    said = found["n"] or found["zh"] or ("two" if found["two"] else "一")
    times = int(said) if said.isdigit() else COUNTS[said]
    return (Undo(steps=1), altered(last, {"times": times})) if times > 1 else (Undo(steps=1),)


ALSO_CLIP = re.compile(
    rf"{LEAD_EN}(?:also |same (?:for|with|on) )?(?:clip |number |no\. ?|#)?(?P<n>\d{{1,2}})(?: (?:too|as well|also|please))+"
    r"|(?:and|also|plus|same for|same with|same on) (?:clip |number |no\. ?|#)?(?P<m>\d{1,2})(?: (?:too|as well|also|please))*"
)


def _another_clip(text: str, u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Do the last deed to one more clip that is named by a number alone: "and 3 as well"."""
    found = ALSO_CLIP.fullmatch(text)
    mine = [op for op in recent if isinstance(getattr(op, "clip", None), int)]
    if found is None or not mine or len(mine) < len(recent):
        return None
    number = int(found["n"] or found["m"])
    if not 0 < number <= len(u.stage.shots):
        return None
    return tuple(altered(op, {"clip": number}) for op in mine)


SONG_FROM = re.compile(
    rf"{LEAD_ZH}(?:让|把)?(?:它|音乐|歌|这首歌|配乐)?(?:从|在).{{1,8}}?(?:处|的地方|的时候)?(?:才|再)?(?:开始|起)(?:放|播放|播|响|进|出现)?(?:吧)?"
    rf"|{LEAD_ZH}(?:让|把)?(?:它|音乐|歌|这首歌|配乐)?(?:从|在).{{1,8}}?(?:放|播放|响起|进来?)(?:吧)?"
    rf"|{LEAD_EN}(?:only )?(?:from|starting (?:at|from)|start (?:it )?(?:at|from)) .{{1,16}}(?: on(?:wards)?| please)*"
)
FADED_OUT = re.compile(
    rf"{LEAD_ZH}(?:在)?(?:最后|结尾|末尾|快结束)(?:的时候|处|时)?(?:\d+秒)?(?:慢慢|渐渐|逐渐)?(?:淡出|渐弱)(?:吧)?"
)


NEXT = re.compile(r"(?:and )?then (?:the )?[\w' -]{2,30}|(?:然后|接着|再)(?:是|放)?.{1,12}")


def _next_place(text: str, u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Put another clip right after the one just moved: "then the dog"."""
    last = recent[-1] if len(recent) == 1 else None
    if not isinstance(last, MoveClip) or last.to < 1 or not NEXT.fullmatch(text):
        return None
    pointed = [n for n in u.pointed if n != last.to]
    plain = len(pointed) == 1 and not any(t.kind in ("quote", "span", *VALUED) for t in u.said)
    if not plain or not u.idle(recent, "start_at"):
        return None
    return (MoveClip(clip=pointed[0], to=last.to + (1 if pointed[0] > last.to else 0)),)


ONLY = re.compile(r"\b(?:only|just)\b|只")


def _only_one_of(text: str, u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Keep one of several cuts just made: "no, only the first minute"."""
    cuts = [op for op in recent if isinstance(op, RemoveRange)]
    if len(cuts) < len("ab") or len(cuts) < len(recent) or not ONLY.search(text) or u.span is None:
        return None
    longest = max(cut.end if isinstance(cut.end, float) else cut.start for cut in cuts)
    start, end = u.span.within(longest)
    kept = [
        cut
        for cut in cuts
        if abs(cut.start - start) <= SLACK_S and (cut.end == end or (end in (None, longest)))
    ]
    if len(kept) != 1 or not u.idle(recent, "remove", "cut", "trim"):
        return None
    return Undo(steps=1), kept[0]


def _named_with(text: str, u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Give a name strip its second line: with the subtitle "Biologist"."""
    last = recent[-1] if len(recent) == 1 else None
    words = [str(t.value) for t in u.said if t.kind == "quote" and t.value]
    if not isinstance(last, LowerThird) or last.title or len(words) != 1:
        return None
    if not SECOND_LINE.match(text):
        return None
    return Undo(steps=1), altered(last, {"title": words[0]})


SECOND_LINE = re.compile(
    r"(?:and |with |add )*(?:the |a |his |her |their )?(?:subtitle|title|role|job(?: title)?|position|second line|line below)\b"
    r"|(?:副标题|头衔|职位|身份|第二行|下面)(?:写|是|为)?"
)


def of_music(op: Operation | None) -> bool:
    """Say whether music was laid or its level changed."""
    return isinstance(op, AddMusic) or (isinstance(op, Volume) and op.target == "music")


STOPPED = re.compile(
    r"\b(?:pause|stop|silence|mute|cut|drop) (?:it|the music|the song)\b|(?:音乐|歌)?(?:停一下|停掉|暂停|停)"
)


def _song_from(u: Utterance, text: str, recent: Sequence[Operation]) -> Redone:
    """Begin the music just laid later, or let it fade: 从5秒开始放, 结尾淡出."""
    last = recent[-1] if recent else None
    if isinstance(last, AddMusic) and SONG_FROM.fullmatch(text):
        starts = [
            t.value.start for t in u.said if isinstance(t.value, Span) and t.value.end is None
        ]
        starts += [t.amount for t in u.said if t.kind in ("at", "time")]
        if len(starts) == 1 and 0 < starts[0] < u.stage.length:
            return RemoveMusic(), altered(last, {"start": round(starts[0], 3)})
    if of_music(last) and STOPPED.search(text) and u.span is not None and u.span.end is not None:
        start, end = u.span.within(u.stage.length)
        return (MuteSound(target="music", start=start, end=end),)
    if of_music(last) and FADED_OUT.fullmatch(text):
        seconds = next((t.amount for t in u.said if t.kind in ("time", "dur")), None)
        spans = [t.value for t in u.said if isinstance(t.value, Span) and t.value.how == "last"]
        seconds = seconds or (spans[0].end or spans[0].start if spans else None) or 2.0
        return (ApplyFade(target="audio", dir="out", duration=min(60.0, seconds)),)
    return None
