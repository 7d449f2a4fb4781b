"""A few words about words on screen or passages just laid: in the middle, 第一个不要."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.amending import cue_of
from cutroom.backend.planner.talk.focus import Focus
from cutroom.backend.planner.talk.turning_round import pair_of
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.words.leaning import COUNTS, LEAD_EN, LEAD_ZH
from cutroom.domain.draft import Cue, CueRole, CueStyle
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import (
    ApplyTransition,
    RemoveTransition,
)
from cutroom.domain.kinds.lettering import AddText, EditText, RemoveText

Redone = tuple[Operation, ...] | None


def of_one_join(u: Utterance, focus: Focus) -> Redone:
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


JOIN_GONE = re.compile(
    rf"{LEAD_EN}(?:remove|drop|lose|delete|take out|not|skip) (?:on |at )?the (?P<en>first|second|third|last)"
    r"(?: (?:one|transition|fade|dissolve|cut))?(?: please)?"
    rf"|{LEAD_ZH}(?:把)?(?:(?P<last>最后一个)|第(?P<n>[一二三四五六七八九])个)(?:转场|叠化)?(?:给我)?(?:不要|去掉|删掉|不加)(?:了|吧|转场)*"
    rf"|{LEAD_ZH}(?:去掉|删掉|不要)(?:(?P<zhlast>最后一个)|第(?P<zhn>[一二三四五六七八九])个)(?:转场|叠化)?(?:了|吧)*"
)
PLACES = {"first": 1, "second": 2, "third": 3}


def join_gone(u: Utterance, text: str, focus: Focus) -> Redone:
    """Take away one of the passages just laid between all clips: 第一个不要."""
    last, found = focus.last, JOIN_GONE.fullmatch(text)
    cuts = len(u.stage.shots) - 1
    if not isinstance(last, ApplyTransition) or found is None or cuts < len("ab"):
        return None
    if last.between not in (None, "all"):
        return None
    number = found["n"] or found["zhn"]
    at = COUNTS[number] if number else PLACES.get(found["en"] or "", cuts)
    return (RemoveTransition(between=(at, at + 1)),) if at <= cuts else None


BETWEEN = re.compile(r"\bbetween\b|之间|中间")


def of_words(u: Utterance, text: str, focus: Focus) -> Redone:
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
    if (row := ROW_ZH.fullmatch(text)) is not None:
        return (EditText(target=target, position="top" if row["up"] or row["top"] else "bottom"),)
    if (lettered := LETTERS.fullmatch(text)) is not None:
        return (EditText(target=target, size=float(lettered["en"] or lettered["zh"])),)
    if LOWER.fullmatch(text):
        return (EditText(target=target, position="bottom"),)
    return _copied(u, text, cue) or _at_an_edge(text, cue, u.stage) or _at_a_moment(u, text, cue)


LETTERS = re.compile(
    rf"{LEAD_EN}(?:make |set )?(?:the )?(?:font|text|letter)?[ -]?size (?:of |to |at )?(?P<en>\d{{2,3}})(?: ?px)?"
    rf"|{LEAD_ZH}(?:字号|字体大小|文字大小)(?:改成|调到|设为|为|改为|用)?(?P<zh>\d{{2,3}})(?:号)?(?:吧)?"
)
LOWER = re.compile(
    rf"{LEAD_EN}(?:a (?:bit|little) )?(?:lower|further down)(?: down)?(?: on (?:the )?(?:screen|picture))?(?: please)?"
    rf"|{LEAD_ZH}(?:位置|文字)?(?:再|稍微)?低一?[点些](?:吧)?"
)
MOMENT_EN = re.compile(
    rf"{LEAD_EN}(?:(?:show|put|move|start|place|have) (?:it|that) )?(?:at|to|from) [\d:.]+(?: ?(?:s|sec|secs|seconds?))?(?: please| instead)?"
)
MOMENT_ZH = re.compile(
    rf"{LEAD_ZH}(?:改|移|挪|放|换|调)?(?:到|在|从)[^，。]{{1,8}}?(?:的?时候|处|时)?(?:再|才)?(?:出现|显示|开始|出来)?(?:吧)?"
    rf"|{LEAD_ZH}[^，。]{{1,8}}?(?:的?时候|处|时)?(?:再|才)?(?:出现|显示出来|出来)(?:吧)?"
)
GONE_AT = re.compile(
    rf"{LEAD_EN}(?:hide|remove|take|drop|lose) (?:it|that)(?: off| away| down)? (?:at|after|from) .{{1,14}}"
    rf"|{LEAD_ZH}[^，。]{{1,8}}?(?:的?时候|处|时|以后|之后|后)?(?:就|再)?(?:消失|去掉|隐藏|不见|没了|不显示)(?:掉|了|吧)*"
)


def _at_a_moment(u: Utterance, text: str, cue: Cue) -> Redone:
    """Let words come or go at a moment: "at 0:05", 16秒消失."""
    moments = [t.amount for t in u.said if t.kind in ("at", "time")]
    moments += [
        t.value.start for t in u.said if isinstance(t.value, Span) and t.value.how == "after"
    ]
    if len(moments) != 1 or u.pointed or any(t.kind == "quote" for t in u.said):
        return None
    at, target = round(moments[0], 3), cue.text.split("\n")[0]
    if GONE_AT.fullmatch(text):
        return (EditText(target=target, end=at),) if at > cue.range.start / 1000 else None
    if not (MOMENT_EN.fullmatch(text) or MOMENT_ZH.fullmatch(text)) or at >= u.stage.length:
        return None
    end = round(min(u.stage.length, at + cue.range.duration / 1000), 3)
    return (EditText(target=target, start=at, end=end),)


ROW_ZH = re.compile(
    rf"{LEAD_ZH}(?:文字|标题|位置)?(?:再|稍微)?(?:放|移|挪|往|改)?(?:到|在)?靠?(?:(?P<up>上|顶)|[下底])(?:面|方|边|部|一?[点些])+(?:的位置|位置)?(?:去|吧)?"
    rf"|{LEAD_ZH}(?:文字|标题|位置)?(?:再|稍微)?靠(?:(?P<top>上|顶)|[下底])(?:面|方|边|部|一?[点些])*(?:吧)?"
)
COPIED = re.compile(
    r"^(?:and |also )*(?:on|over) .{3,30} (?:too|as well|also)$|也(?:写|加|放|来|要)(?:上|一个)?$|"
    r"\b(?:same|that) (?:text|title|words|one)\b|\bthe same\b|\bthe text again\b|一样的|同样的|循环2遍|[再也](?:出现|显示|放|来)一?[次遍个]|\brepeat (?:it|that)\b|\bsame (?:thing )?(?:again )?at\b|\b(?:it|that) again at\b"
)


def _copied(u: Utterance, text: str, cue: Cue) -> Redone:
    """Write the words spoken of once more, at an end of the film or over a clip."""
    if not COPIED.search(text) or any(t.kind == "quote" for t in u.said) or u.span:
        return None
    moments = [t.amount for t in u.said if t.kind in ("at", "time")]
    if u.values and not moments:
        return None
    late, early = u.is_a("end_at", "outro"), u.is_a("start_at", "intro")
    long = cue.range.duration / 1000
    if len(moments) == 1 and not u.pointed and moments[0] < u.stage.length:
        start = moments[0]
    elif len(u.pointed) == 1 and not late:
        start = sum(shot.seconds for shot in u.stage.shots[: u.pointed[0] - 1])
    elif late != early and not u.pointed:
        start = max(0.0, u.stage.length - long) if late else 0.0
    else:
        return None
    style = cue.style
    return (
        AddText(
            text=cue.text,
            start=round(start, 3),
            end=round(min(u.stage.length, start + long), 3),
            position=style.position,
            size=style.size,
            color=None if style.color == CueStyle().color else style.color,
            bold=style.bold or None,
            style="title" if cue.role is CueRole.TITLE else None,
        ),
    )


CENTRED = re.compile(
    rf"{LEAD_EN}(?:(?:put|move|place|have|keep|make) (?:it|that|the (?:title|text)) )?"
    r"(?:in|to|at|into) the (?:very |exact )?(?:middle|cent(?:er|re))"
    r"(?: of the (?:screen|frame|picture|image|video))?(?: please| instead)?|cent(?:er|re)d?(?: it)?"
    rf"|{LEAD_ZH}(?:把它)?(?:放|移|挪|摆|改|换)?(?:到|在)?(?:画面|屏幕)?(?:的)?(?:正?中间|正?中央|居中)(?:的位置|位置)?(?:吧)?"
)
SIZED_ZH = re.compile(
    rf"{LEAD_ZH}(?:把它|它)?(?:稍微|再)*(?:(?P<up>放大|变大)|(?:缩小|变小))(?:一?[点些]|一下)?(?:吧)?"
)
AT_EDGE = re.compile(
    rf"{LEAD_EN}(?:(?:put|move|place|have|show) (?:it|that|the (?:title|text)) )?(?:at|to|near) the very "
    rf"(?P<x>end|start)|{LEAD_EN}(?:(?:put|move|place|have|show) (?:it|that) )?(?:at|to|near) the "
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


MIDDLE = re.compile(r"\bmiddle\b|中间")
CLIP = re.compile(r"clip|video|shot|photo|picture|[段片张]")


def _numbered(u: Utterance) -> Redone:
    """Take away the first or the last of several words, where there is but one clip."""
    titles = sorted(u.stage.titles, key=lambda cue: cue.range.start)
    ordinals = [int(t.amount) for t in u.said if t.kind == "ordinal"]
    picks = [t.value for t in u.said if isinstance(t.value, Pick) and not CLIP.search(t.text)]
    ordinals += [n for pick in picks for n in pick.clips]
    if (any(pick.middle for pick in picks) or MIDDLE.search(u.text)) and len(titles) % 2:
        ordinals.append((len(titles) + 1) // 2)
    if len(u.stage.shots) > 1 or len(titles) <= 1 or len(ordinals) != 1 or not u.is_a("remove"):
        return None
    place = ordinals[0] - 1 if ordinals[0] > 0 else len(titles) + ordinals[0]
    if u.values or u.span is not None or not 0 <= place < len(titles):
        return None
    if not u.idle((), "remove", "text", "title", "middle", "mid_of"):
        return None
    words = titles[place].text.split("\n")[0]
    if sum(cue.text.split("\n")[0] == words for cue in titles) > 1:
        return (RemoveText(index=u.stage.titles.index(titles[place]) + 1),)
    return (RemoveText(text=words),)
