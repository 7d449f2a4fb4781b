"""The last look, turn or level the other way, stronger, weaker or off: "wrong way", 淡一点."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Sequence
from typing import Any

from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.backend.planner.words.leaning import LEAD_EN, LEAD_ZH
from cutroom.domain.kinds.answering import Nothing
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import (
    ApplyEffect,
    ApplyFade,
    ApplyFilter,
    Color,
    Flip,
    Lut,
    Pan,
    RemoveZoom,
    Rotate,
    Speed,
    Zoom,
)
from cutroom.domain.kinds.programmes import Undo
from cutroom.domain.kinds.sounding import AddMusic, Volume

Redone = tuple[Operation, ...] | None
WRONG_WAY = re.compile(
    rf"{LEAD_EN}(?:that(?:'s| is| was) )?(?:turn(?:ed)? it )?(?:in )?(?:the )?(?:wrong|other|opposite)"
    r" (?:way|direction|axis|side)(?: please)?"
    rf"|{LEAD_ZH}(?:转|翻|移|弄|搞)?反了|{LEAD_ZH}方向(?:反|错|不对)了?"
    rf"|{LEAD_ZH}(?:往|向|朝)?(?:反|另外?一?个?)方向(?:转|翻|移)?(?:吧)?"
)


def other_way(text: str, recent: Sequence[Operation]) -> Redone:
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
    rf"{LEAD_EN}(?:{FIRMER}|(?:make it |a (?:little |tiny )?bit |a tad |slightly |much )*{SOFTER})"
    r"(?: please)?"
    rf"|{LEAD_ZH}(?:滤镜|效果)?(?:再|要|稍微|更|还要)*(?:(?P<zhmore>强烈?|重|浓|明显|夸张)|(?P<zhless>轻|淡|弱|柔和?))"
    r"(?:一?[点些]|一下)(?:吧)?"
)
"""How strong a look or a zoom shall be."""
FURTHER, LESS = 1.4, 0.6


def strengthened(text: str, recent: Sequence[Operation]) -> Redone:
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
    rf"{LEAD_EN}(?:take|remove|get rid of|lose|drop) (?:it|that|this)(?: (?:away|off|out))?"
    rf"(?: again| please| after all)?|{LEAD_ZH}(?:把)?(?:它|这个|那个)?(?:去掉|拿掉|撤掉|不要了)(?:吧)?"
)


def removed(text: str, recent: Sequence[Operation]) -> Redone:
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
TOO_LOUD = re.compile(
    rf"{LEAD_EN}(?:now )?(?:it's |that's |it is |the music is )?(?:now )?(?:still )?(?:a (?:bit|little) |way |much |far )?too (?:(?P<loud>loud|strong|noisy)|(?P<quiet>quiet|soft|low|faint))(?: now)?"
)
LOUDER_ZH = re.compile(
    rf"{LEAD_ZH}(?:声音|音量)?(?:再|要|还要|更|稍微)*(?:(?P<up>大|响|高)|(?P<down>小|轻|低))声?(?:一?[点些])(?:吧)?"
)


def unlooked(u: Utterance, recent: Sequence[Operation]) -> Redone:
    """Take the look off that was just laid, by its name: "remove the vignette", 去掉暗角."""
    last = recent[-1] if len(recent) == 1 else None
    if not isinstance(last, ApplyEffect | ApplyFilter) or not u.is_a("remove") or u.has_names:
        return None
    named = {t.of(facet) for t in u.said for facet in ("effect", "filter")} - {None}
    return (Undo(steps=1),) if named == {last.name} and len(u.said) <= len("abcd") else None


DOWN_ZH = re.compile(
    rf"(?P<lead>{LEAD_ZH})(?:(?P<down>低|少|小|暗|弱|淡)|(?:高|多|大|亮|强|浓))(?:一?[点些])(?:吧)?"
)
REFUSED = re.compile(r"不|错|算了")


def other_sense(text: str, recent: Sequence[Operation]) -> Redone:
    """Change what was changed the other way: 不，低一点."""
    last = recent[-1] if len(recent) == 1 else None
    found = DOWN_ZH.fullmatch(text)
    if not isinstance(last, Color) or found is None or not REFUSED.search(found["lead"]):
        return None
    graded = last.model_dump(exclude_none=True, exclude={"op", "auto", "clip", "start", "end"})
    if len(graded) != 1:
        return None
    ((key, value),) = graded.items()
    if not isinstance(value, int | float) or key == "temperature":
        return None
    if (value > 1) != bool(found["down"]):
        return None
    return Undo(steps=1), altered(last, {key: round(2 - value, 4)})


def louder(text: str, recent: Sequence[Operation]) -> Redone:
    """Take the last change of a level further: 再大一点."""
    last = recent[-1] if len(recent) == 1 else None
    too = TOO_LOUD.fullmatch(text)
    if too is not None and isinstance(last, AddMusic | Volume):
        target = "music" if isinstance(last, AddMusic) else last.target
        clip = last.clip if isinstance(last, Volume) else None
        return (Volume(target=target, clip=clip, factor=0.7 if too["loud"] else 1.4),)
    found = LOUDER_ZH.fullmatch(text)
    if found is None or not isinstance(last, Volume) or last.target == "music":
        return None
    scope = {"volume": None, "db": None, "factor": 1.4 if found["up"] else 0.7}
    return (altered(last, scope),)
