"""A change of pace, colour or direction taken off again: "remove the slow motion", 取消倒放."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do, kind, nothing
from cutroom.backend.planner.rules.targets import target
from cutroom.backend.planner.words.traditional import fold
from cutroom.domain.draft import Clip
from cutroom.domain.kinds.base import ClipRef, Operation
from cutroom.domain.kinds.cutting import Reverse
from cutroom.domain.kinds.framing import Color, Flip, Rotate, Speed
from cutroom.domain.kinds.programmes import Undo

NAMES = (
    ("speed", r"slow[- ]?mo(?:tion)?|speed[- ]?(?:up|change|ramp|effect|adjustment)s?|slow[- ]?down"
     r"|fast[- ]?(?:forward|motion)|time[- ]?lapse(?: effect)?"
     r"|慢放|慢动作|慢镜头|加速|减速|变速|快进|倍速"),
    ("reverse", r"reverse|reversal|reversing|backwards?(?: playback)?|倒放|倒播|倒着放|反向播放"),
    ("brightness", r"bright(?:ness|ening)|darken(?:ing)?|亮度|提亮|调亮|变亮|压暗|调暗"),
    ("contrast", r"contrast|对比度"),
    ("saturation", r"saturation|饱和度"),
    ("rotate", r"rotat(?:e|ion|ing)|旋转"),
    ("flip", r"flip(?:ping)?|mirror(?:ing)?|镜像|翻转"),
)  # fmt: skip
"""What may be taken off, with its names in both languages."""
OF_CLIP = r"(?: (?:on|of|from|for|in) .{1,30})?"
DONE = r"(?: (?:change|effect|adjustment|correction|setting)s?)?"
OFF = {
    name: re.compile(
        rf"(?:undo|remove|take off|take away|get rid of|lose|drop|cancel|reset|revert|turn off|restore)"
        rf" (?:the |that |my |all (?:the )?|its )?(?:original |normal )?(?:{words}){DONE}{OF_CLIP}"
        rf"|(?:no|stop the) (?:more )?(?:{words})(?: (?:any ?more|please|after all))*"
        rf"|(?:把|将)?.{{0,8}}?(?:去掉|取消|撤销|撤掉|关掉|恢复|还原|重置|不要)(?:一下)?(?:刚才|刚刚|之前|那个|原来|原本|原先|正常|的)*"
        rf"(?:{words})(?:效果)?(?:了|吧|掉)*"
        rf"|(?:把|将)?(?:刚才|刚刚|之前|那个|那段|的)*.{{0,6}}?(?:{words})(?:效果)?(?:给|都|就|也)?"
        r"(?:去掉|取消|撤销|撤掉|关掉|恢复(?:正常|原来的?|原样)?|还原|重置|不要)(?:掉|了|吧)*"
    )
    for name, words in NAMES
}
LATE = re.compile(r"^(?:还是|那|算了|请|把|nah|no|ok|actually|please|and|[，, ])+")
LONGEST = 60
"""Characters of a clause that takes a change off."""


def what_is_off(c: Clause) -> str | None:
    """Return which change a clause wants off and nothing else."""
    text = LATE.sub("", fold(c.text).lower().strip(" .。!！?？~")).removesuffix("吧")
    if len(text) > LONGEST or c.quotes or c.spans or c.of_kind("times", "percent", "at", "time"):
        return None
    if c.says("music", "title", "text", "subtitle", "logo"):
        return None
    return next((name for name, off in OFF.items() if off.fullmatch(text)), None)


def taken_off(c: Clause) -> Outcome | None:
    """Take a change off the clips that have it; say so where none has it."""
    name = what_is_off(c)
    if name is None:
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    recent = c.stage.scene.recent
    if recent and clip is None and all(kind(op) == name for op in recent):
        return do(Undo(steps=1))
    return _neutral(c, name, clip)


GRADES = ("brightness", "contrast", "saturation")
CHANGED: dict[str, Callable[[Clip], bool]] = {
    "speed": lambda clip: clip.speed != 1 or clip.speed_to is not None,
    "reverse": lambda clip: clip.reversed,
    "rotate": lambda clip: clip.look.rotate != 0,
    "flip": lambda clip: clip.look.flip_horizontal or clip.look.flip_vertical,
    **{name: lambda clip, name=name: getattr(clip.look.grade, name) != 1 for name in GRADES},
}
"""Whether a clip has each change."""


def _neutral(c: Clause, name: str, clip: ClipRef | None) -> Outcome:
    """Return the operations that make clips as they were before a change of one kind."""
    clips = c.stage.scene.draft.clips
    numbers = [clip] if isinstance(clip, int) else clip if isinstance(clip, list) else []
    meant = {n if isinstance(n, int) and n > 0 else len(clips) + 1 + int(n) for n in numbers}
    changed = [
        (at, one)
        for at, one in enumerate(clips, 1)
        if (not meant or at in meant) and CHANGED[name](one)
    ]
    if not changed:
        return nothing(c, "nothing there is changed in that way", "那里没有这样的改动")
    bodies: dict[str, tuple[Operation, list[int]]] = {}
    for at, one in changed:
        op = _undoing(name, one)
        bodies.setdefault(repr(op), (op, []))[1].append(at)
    return do(
        *(
            op.model_copy(update={"clip": at[0] if len(at) == 1 else at})
            for op, at in bodies.values()
        )
    )


def _undoing(name: str, clip: Clip) -> Operation:
    match name:
        case "speed":
            return Speed(factor=1.0)
        case "reverse":
            return Reverse()
        case "rotate":
            return Rotate(degrees=-clip.look.rotate)
        case "flip":
            return Flip(axis="horizontal" if clip.look.flip_horizontal else "vertical")
    fields: dict[str, Any] = {name: round(1 / max(0.25, getattr(clip.look.grade, name)), 4)}
    return Color(**fields)
