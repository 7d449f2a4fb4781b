"""The last deed turned to something else: undone for another clip, the other way round, eased."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.amending import (
    CLOSE_S,
    MISSAID,
    MORE_OF_IT,
    cue_of,
    numbers_of,
)
from cutroom.backend.planner.talk.degrees import halved
from cutroom.backend.planner.talk.focus import Focus
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.words.leaning import TURNED
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SetClipDuration, SetTargetDuration, Split, SwapClips
from cutroom.domain.kinds.framing import (
    ApplyFade,
    ApplyTransition,
    Color,
    RemoveTransition,
    Rotate,
    Speed,
)
from cutroom.domain.kinds.lettering import EditText
from cutroom.domain.kinds.programmes import Undo
from cutroom.domain.kinds.sounding import AddMusic, RemoveMusic, Volume

Redone = tuple[Operation, ...] | None
UNDONE = re.compile(r"\b(?:undo|take (?:that|it) back|cancel|revert)\b|撤销|撤回|取消|撤掉|退回")
ROUND = re.compile(
    r"\b(?:the )?(?:other|wrong) way (?:a)?round\b|\bvice versa\b|\bthe opposite\b"
    r"|(?:弄|搞|做|说|写)?反了|正好相反"
)
LATER = re.compile(r"\b(?:later|further on)\b|晚|推迟|延后|往后")
SOONER = re.compile(r"\b(?:earlier|sooner)\b|早|提前|往前")
LONGER = re.compile(r"\blonger\b|(?:多|再)(?:停|放|显示|留|待)|久|长")
SHORTER = re.compile(r"\bshorter\b|少(?:停|放|显示|留)|短")
NOT_SO = re.compile(
    r"^(?:no,? |but |hmm,? |well,? )*(?:it's |that's )?"
    r"(?:not (?:quite )?(?:that|so|as|this)(?: \w+)?|(?:a (?:bit|little) )?"
    r"too (?:slow|fast|bright|dark|strong|much|warm|cool))(?: though)?$"
    r"|^(?:有点|也|这)?(?:太|过于)(?:慢|快|亮|暗|强|暖|冷|过|多|浓)了?$"
    r"|^(?:just |maybe )?(?:a (?:little |tiny )?(?:bit|touch) |a tad |slightly )?less"
    r"(?: so| please| than that)*$"
    r"|^(?:不要|别|不用|没|没有|不要?)(?:这么|那么)(?:慢|快|亮|暗|强|暖|冷|浓)$"
)
MIDDLE = 2
LITTLE = 1.3


def redirected(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Take the last deed back and do it to other clips: "undo that, do it to the third"."""
    if len(recent) == 1 and isinstance(recent[0], SwapClips):
        return _other_pair(u, recent[0])
    mine = [op for op in recent if "clip" in type(op).model_fields]
    if not mine or len(mine) < len(recent) or len(u.stage.shots) < MIDDLE:
        return None
    if ROUND.search(u.text) and not u.has_names:
        return _complement(u, mine)
    if not UNDONE.search(u.text) or not u.pointed:
        return None
    if not u.idle(recent, "undo", "restore", "remove", "replace"):
        return None
    clip = u.pointed[0] if len(u.pointed) == 1 else list(u.pointed)
    return Undo(steps=1), *(altered(op, {"clip": clip}) for op in mine)


def _other_pair(u: Utterance, last: SwapClips) -> Redone:
    """Let other clips change places: "I meant a and c", 说错了，是第一段和第三段."""
    turned = u.has(TURNED) or MISSAID.search(u.text) is not None
    if not turned or len(u.pointed) != MIDDLE or not u.idle([last], "swap"):
        return None
    pair = u.pointed
    if any(t.kind == "asset" for t in u.said) and isinstance(last.a, int):
        moved = {last.a: last.b, last.b: last.a}
        pair = [int(str(moved.get(n, n))) for n in pair]
    return Undo(steps=1), altered(last, {"a": pair[0], "b": pair[1]})


def _complement(u: Utterance, mine: Sequence[Operation]) -> Redone:
    """Do the last deed to the clips that it was not done to."""
    done = {n for op in mine for n in numbers_of(op, u.stage)}
    others = [n for n in range(1, len(u.stage.shots) + 1) if n not in done]
    if not others or len(u.text) > len("sorry, the other way round please"):
        return None
    clip = others[0] if len(others) == 1 else others
    return Undo(steps=1), *(altered(op, {"clip": clip}) for op in mine)


FRONT = re.compile(
    r"\b(?:the )?(?:first|front|earlier|left) (?:part|half|bit|piece|section)\b"
    r"|\b(?:the )?(?:part|bit|piece|half) before(?: (?:it|that|the cut|the split))?\b"
    r"|前(?:面|边)?(?:那|的|那个)?(?:一)?(?:部分|半段|半截|半部分|一半|截)|前面(?:那)?一?段"
)
BACK = re.compile(
    r"\b(?:the )?(?:second|back|last|later|other|right|remaining) (?:part|half|bit|piece|section)\b"
    r"|\b(?:the )?(?:part|bit|piece|half) (?:after|behind)(?: (?:it|that|the cut|the split))?\b"
    r"|后(?:面|边)?(?:那|的|那个)?(?:一)?(?:部分|半段|半截|半部分|一半|截)|后面(?:那)?一?段"
)


def by_part(u: Utterance, recent: Sequence[Operation]) -> str | None:
    """Return a message about a half of what was just split, its half as a clip's number."""
    last = recent[-1] if len(recent) == 1 else None
    front, back = FRONT.search(u.text), BACK.search(u.text)
    found = front or back
    if not isinstance(last, Split) or found is None or (front and back):
        return None
    if last.clip is None and len(u.stage.shots) > MIDDLE and re.search(r"half|半", found[0]):
        return None
    number = last.clip if isinstance(last.clip, int) else _ending_at(last.at, u.stage)
    spans = (t for t in u.said if isinstance(t.value, Span))
    if number is None or any(not found.start() <= t.start < found.end() for t in spans):
        return None
    number += 0 if front else 1
    clip = f"第{number}段" if u.stage.zh else f"clip {number}"
    return u.message[: found.start()] + clip + u.message[found.end() :]


def _ending_at(at: float, stage: Stage) -> int | None:
    """Return the number of the clip that ends at a time of the film."""
    end = 0.0
    for number, shot in enumerate(stage.shots, 1):
        end += shot.seconds
        if abs(end - at) <= CLOSE_S:
            return number
    return None


STILL = re.compile(
    r"^(?:it's |that's )?still (?:a (?:bit|little) )?too (?P<how>dark|bright|slow|fast|loud|quiet)$"
)


def repeated(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Do the last change once more where it was not enough: "still too dark"."""
    last = recent[-1] if len(recent) == 1 else None
    found = STILL.match(u.text.strip(" .!"))
    if found is None:
        return None
    how = found["how"]
    if isinstance(last, Color) and last.brightness is not None:
        return (last,) if (last.brightness > 1) == (how == "dark") else None
    if isinstance(last, Speed):
        further = altered(last, {"factor": round(last.factor**MORE_OF_IT, 3)})
        return (further,) if (last.factor > 1) == (how == "slow") else None
    if isinstance(last, Volume | AddMusic) and how in ("loud", "quiet"):
        target = "music" if isinstance(last, AddMusic) else last.target
        clip = last.clip if isinstance(last, Volume) else None
        return (Volume(target=target, clip=clip, factor=0.8 if how == "loud" else 1.25),)
    return None


COMPARATIVE = re.compile(
    r"^(?P<fault>(?:that's |it's |that is |now it's )?(?:a bit |a little |way |much )?too"
    r" (?:fast|slow|quick|much)[,.;!]* )?(?:(?:and|make (?:it|that)|just|maybe"
    r"|hm+|ok|no|please|can (?:you|it be)|go)[, ]+)*"
    r"(?:(?:a (?:little |tiny )?(?:bit)?|a tad|slightly|even|still|much"
    r"|(?P<far>a lot|way|far|lots)) ?)*(?:an? )?"
    r"(?P<en>slower|faster|quicker)(?: ones?| (?:cross)?fades?| transitions?| wipes?| dissolves?)?"
    r"(?: still| please| than that)*$"
    r"|^(?P<zhfault>(?:有点|有些)?(?:太|过于)?[快慢]了?[，,。 ])?"
    r"(?:还|要|再|更|还要|再稍微|稍微|能不能再)*(?P<zh>慢|快)(?:一|上)?(?:点点|点|些|丢丢)(?:儿)?(?:吧)?$"
    r"|^(?:还要?|要)?[再更](?P<zhm>慢|快)(?P<zhfar>很多|得多|多)?(?:吧)?$"
)
SLOWED, HASTENED = 0.75, 1.25
FAR_SLOWED, FAR_HASTENED = 0.5, 2.0


def paced(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Change the pace of what was done last: "slower" after a slowed stretch or a passage."""
    found = COMPARATIVE.match(u.text.strip(" .!。！"))
    last = recent[-1] if recent else None
    if found is None:
        return None
    slower = (found["en"] or found["zh"] or found["zhm"]) in ("slower", "慢")
    if isinstance(last, ApplyTransition | ApplyFade):
        passages = [op for op in recent if type(op) is type(last)]
        return tuple(altered(op, {"duration": _stretched(op, longer=slower)}) for op in passages)
    if isinstance(last, Speed) and len(recent) == 1:
        back = found["fault"] is not None or found["zhfault"] is not None
        factor = (last.factor + 1) / MIDDLE if back and (last.factor < 1) != slower else 0.0
        far = found["far"] is not None or found["zhfar"] is not None
        step = (FAR_SLOWED if slower else FAR_HASTENED) if far else SLOWED if slower else HASTENED
        factor = round(factor or last.factor * step, 3)
        again = altered(last, {"factor": factor})
        return (again,) if last.start is None else (Undo(steps=1), again)
    return None


SIDEWAYS = re.compile(r"\b(?:left|right|clockwise|other way)\b|[左右]|时针|反方向|另一个方向")
MOST_TURNED = 7


def turned(u: Utterance, recent: Sequence[Operation]) -> str | None:
    """Return a message that tells which way to turn, as said of the clip just turned."""
    last = recent[-1] if len(recent) == 1 else None
    told = u.values.keys() <= {"degrees"} and (u.values or SIDEWAYS.search(u.text))
    if not isinstance(last, Rotate) or not told or u.has_names or len(u.said) > MOST_TURNED:
        return None
    numbers = numbers_of(last, u.stage)
    bare = u.message.strip(" .。")
    if u.stage.zh:
        return (
            f"把{'和'.join(f'第{n}段' for n in numbers)}{bare if '转' in bare else f'{bare}旋转'}"
        )
    return f"rotate clip {' and '.join(map(str, numbers))} {bare}"


def eased(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Take half of the last change back: "not that slow", 太快了."""
    last = recent[-1] if len(recent) == 1 else None
    if not isinstance(last, Speed | Color) or u.values or u.has_names:
        return None
    if not NOT_SO.match(u.text.strip(" .!。！")):
        return None
    return halved(last)


def shifted(u: Utterance, focus: Focus, recent: Sequence[Operation]) -> Redone:
    """Let words or music begin sooner or later by some seconds: "2 seconds later", 早一秒."""
    seconds = u.values.get("time") or u.values.get("dur")
    later, sooner = LATER.search(u.text), SOONER.search(u.text)
    if not seconds or bool(later) == bool(sooner) or u.has_names or u.span is not None:
        return None
    if len(u.said) > MOST_SAID:
        return None
    step = seconds if later else -seconds
    cue = cue_of(focus.last, u.stage) if focus.topic == "title" else None
    if cue is not None:
        start = max(0.0, cue.range.start / 1000 + step)
        end = min(u.stage.length, start + cue.range.duration / 1000)
        target = cue.text.split("\n")[0]
        return (EditText(target=target, start=round(start, 3), end=round(end, 3)),)
    if isinstance(focus.last, AddMusic):
        start = max(0.0, focus.last.start + step)
        return RemoveMusic(), altered(focus.last, {"start": round(start, 3)})
    return None


MOST_SAID = 8


LENGTH_ONLY = re.compile(
    r"^(?:(?:keep|leave) (?:it|that|this)[, ]+(?=but|and))?(?:(?:and|just|maybe|but|ok|hm+|now"
    r"|make (?:it|that|them)|it should be|should be|stay|last|show)[, ]+)*"
    r"(?:a (?:little|tiny )?(?: ?bit)? ?|a tad |slightly |much |even |still )*"
    r"(?P<en>longer|shorter)(?: (?:still|please|than that))?$"
    r"|^(?:还是|要|还要)?(?:再|更|稍微|稍)?(?:停|放|留|显示)?(?P<zh>久|长|短)(?:一点|一些|点|些)儿?(?:吧)?$"
    r"|^(?:再|要)?(?P<more>多|少)(?:停|留|放|显示|待)(?:一会儿?|一下|会儿?|一阵)吧?$"
    r"|^(?:还是|有点)?太(?P<too>长|短|久)了?$|^(?:it's |that's )?(?:still )?(?:a bit )?too"
    r" (?P<much>long|short)$"
)
PASSED = 1.5
"""How much longer or shorter a passage or a fade becomes."""


def lengthened(u: Utterance, focus: Focus, recent: Sequence[Operation]) -> Redone:
    """Let what was timed last go on longer or shorter: "a bit longer", 再久一点."""
    found = LENGTH_ONLY.match(u.text.strip(" .!。！"))
    if found is None:
        return None
    said = (
        found["en"]
        or found["zh"]
        or {"多": "久", "少": "短"}.get(found["more"] or "")
        or {"long": "短", "长": "短", "久": "短"}.get(found["too"] or found["much"], "长")
    )
    longer = said in ("longer", "久", "长")
    last = recent[-1] if recent else None
    match last:
        case SetClipDuration() | SetTargetDuration(seconds=float()):
            key = "duration" if isinstance(last, SetClipDuration) else "seconds"
            value = getattr(last, key)
            return (altered(last, {key: round(value * (LITTLE if longer else 1 / LITTLE), 1)}),)
        case ApplyTransition() | ApplyFade():
            fades = [op for op in recent if type(op) is type(last)]
            return tuple(altered(op, {"duration": _stretched(op, longer=longer)}) for op in fades)
    cue = cue_of(focus.last, u.stage) if focus.topic == "title" else None
    if cue is None:
        return None
    seconds = cue.range.duration / 1000 * (PASSED if longer else 1 / PASSED)
    end = min(cue.range.start / 1000 + seconds, u.stage.length)
    return (EditText(target=cue.text.split("\n")[0], end=round(end, 1)),)


def _stretched(op: Operation, *, longer: bool) -> float:
    duration = float(getattr(op, "duration", None) or 1.0)
    return round(duration * (PASSED if longer else 1 / PASSED), 2)


ONLY_BETWEEN = re.compile(
    r"\b(?:only|just)\b.*\bbetween\b|只(?:要|在|有|加在|放在)?.*(?:之间|中间)"
)


def narrowed(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Keep passages between two clips alone: "only between the last two"."""
    laid = next((op for op in reversed(recent) if isinstance(op, ApplyTransition)), None)
    count = len(u.stage.shots)
    if laid is None or laid.between not in (None, "all") or not ONLY_BETWEEN.search(u.text):
        return None
    pair = pair_of(u, count)
    if pair is None or count <= MIDDLE:
        return None
    cuts = [n for n in range(1, count) if (n, n + 1) != pair]
    return tuple(RemoveTransition(between=(n, n + 1)) for n in cuts)


def pair_of(u: Utterance, count: int) -> tuple[int, int] | None:
    """Return the two neighbours that are named, by number, or as the first or last two."""
    if (edge := EDGE_TWO.search(u.text)) is not None:
        named = [1, 2] if edge["first"] else [count - 1, count]
    elif u.span is not None and u.span.end is not None:
        named = [int(u.span.start), int(u.span.end)]
    else:
        named = u.pointed
    named = sorted(n if n > 0 else count + 1 + n for n in named)
    if len(named) != MIDDLE or named[1] - named[0] != 1 or not 0 < named[0] < count:
        return None
    return named[0], named[1]


EDGE_TWO = re.compile(r"(?P<first>\bfirst two\b|[前头]两)|\blast two\b|[后末]两|最后(?:面)?两")


HOLDING = ("lengthen", "shorten", "show", "freeze", "duration_word", "picture", "clip", "increase")


def held(u: Utterance) -> Redone:
    """Show a picture longer or shorter: "the first one a bit longer", 多停两秒."""
    longer, shorter = LONGER.search(u.text), SHORTER.search(u.text)
    if len(u.pointed) != 1 or bool(longer) == bool(shorter) or len(u.said) > MOST_SAID:
        return None
    shot = u.stage.shots[u.pointed[0] - 1]
    if not shot.is_picture or any(t.kind == "quote" for t in u.said) or u.span is not None:
        return None
    if not u.idle((), *HOLDING):
        return None
    seconds = u.values.get("time") or u.values.get("dur")
    added = seconds is not None and ADDED.search(u.text) is not None
    if u.values and not added:
        return None
    if seconds is None:
        length = shot.seconds * LITTLE if longer else shot.seconds / LITTLE
    else:
        length = shot.seconds + (seconds if longer else -seconds)
    if length <= 0:
        return None
    return (SetClipDuration(clip=u.pointed[0], duration=round(length, 1)),)


ADDED = re.compile(
    r"\b(?:seconds?|secs?|s|minutes?) (?:longer|shorter|more|less)\b|(?:多|少)(?:停|放|显示|留|待)"
)
