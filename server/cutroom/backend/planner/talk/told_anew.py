"""The last deed told anew in words of its own: "warmer instead", "bring it back but quieter"."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.rules.past import BROUGHT
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import ApplyEffect, ApplyFilter, Color, Lut, Speed, Zoom
from cutroom.domain.kinds.programmes import Undo
from cutroom.domain.kinds.sounding import MuteSound, Volume

Redone = tuple[Operation, ...] | None
LONGEST = 80
"""Characters of a message that tells the last deed anew."""
INSTEAD = re.compile(
    r"\b(?:instead|rather)\b(?: of that)?[ .!]*$|^(?:还是|不如|换成|改成|那就)|(?:代替|替代)(?:它|吧)?$"
)
"""What says that something takes the place of the last deed."""
BUT = re.compile(r"\bback\b[, ]*(?:but|only|just|and|at)\b.*|回来[，,]?(?:但|不过|只|音量|调)?.*")
WANTED = re.compile(
    r"(?:声音|原声)还是(?:要|留|保留)(?:着|的|吧)?[，, ]*(?:但是?|不过|只是)?.+|(?:要|保留|留着)(?:声音|原声)[，, ]*(?:但是?|不过).+"
    r"|\b(?:keep|leave) (?:the |its )?(?:sound|audio)[, ]+but\b.+"
)
"""What wants the sound after all, at another level."""
LOOKS = (ApplyFilter, ApplyEffect, Color, Lut)


def told_anew(u: Utterance, recent: Sequence[Operation], plan: Callable[[str], Plan]) -> Redone:
    """Return what takes the place of the last deed; None when nothing does."""
    if len(u.text) > LONGEST or len(recent) != 1:
        return None
    if (there := _there(u, recent[0], plan)) is not None:
        return there
    return _other_look(u, recent[0], plan) or _heard_again(u, recent[0], plan)


THERE = re.compile(
    r"\b(?:right )?(?:in |over )?there\b|\bat that (?:point|moment|spot)\b|\b(?:in|during|over) that (?:part|bit|section|stretch)\b"
    r"|(?:在)?(?:那里|那儿|那个地方|那一段|那段)(?:上)?"
)
"""The stretch that the last deed was done to."""


def _there(u: Utterance, last: Operation, plan: Callable[[str], Plan]) -> Redone:
    """Do something else to the stretch spoken of: "zoom in there", 那里放大."""
    found = THERE.search(u.text)
    start, end = getattr(last, "start", None), getattr(last, "end", None)
    if found is None or not isinstance(start, float) or not isinstance(end, float):
        return None
    if getattr(last, "clip", None) is not None or u.has_names or u.values or u.span is not None:
        return None
    own = plan(u.message[: found.start()] + u.message[found.end() :])
    if own.questions or own.unread or len(own.operations) != 1:
        return None
    long = (end - start) / (last.factor if isinstance(last, Speed) else 1)
    (deed,) = own.operations
    fields = set(type(deed).model_fields)
    if isinstance(deed, Zoom):
        return (altered(deed, {"start": start, "duration": round(long, 3)}),)
    if not {"start", "end", "clip"} <= fields:
        return None
    return (altered(deed, {"start": start, "end": round(start + long, 3)}),)


def _other_look(u: Utterance, last: Operation, plan: Callable[[str], Plan]) -> Redone:
    """Give the film another look and take the last one off: "just less saturated instead"."""
    if not isinstance(last, LOOKS) or not INSTEAD.search(u.text.strip()):
        return None
    own = plan(u.message)
    if own.questions or own.unread or not own.operations:
        return None
    kinds = {type(op) for op in own.operations}
    if not kinds <= set(LOOKS) or any(_settings(op) & _settings(last) for op in own.operations):
        return None
    clip = getattr(last, "clip", None)
    edits = [op if getattr(op, "clip", 0) else altered(op, {"clip": clip}) for op in own.operations]
    return Undo(steps=1), *edits


def _settings(op: Operation) -> set[str]:
    """Return what an operation sets, which the same setting would only change again."""
    return {op.op if isinstance(op, ApplyFilter | Lut) else key for key in op.described()} - SCOPED


SCOPED = {"op", "clip", "start", "end", "intensity"}


def _heard_again(u: Utterance, last: Operation, plan: Callable[[str], Plan]) -> Redone:
    """Let a clip be heard again at another level: "bring it back but at half volume"."""
    heard = (BROUGHT.search(u.text) and BUT.search(u.text)) or WANTED.search(u.text)
    if not isinstance(last, MuteSound) or not heard:
        return None
    levels = [op for op in plan(u.message).operations if isinstance(op, Volume)]
    if len(levels) != 1 or levels[0].clip is not None:
        return None
    target = "music" if last.target == "music" else levels[0].target
    return Undo(steps=1), altered(levels[0], {"clip": last.clip, "target": target})
