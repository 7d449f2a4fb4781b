"""What shall be as it was, or is so already: fades, ducking, clips turned round (English)."""

import re
from collections.abc import Callable

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing, unsupported
from cutroom.backend.planner.rules.targets import target
from cutroom.domain.draft import Clip
from cutroom.domain.kinds.cutting import Reverse
from cutroom.domain.kinds.framing import Flip

UNFADED = re.compile(
    r"\b(?:remove|delete|take|get rid of|lose|drop|cancel|undo|turn off|no)"
    r" (?:the |that |all (?:the )?|any )?fades?(?:[ -](?:in|out)s?)?\b(?! transition)"
)
UNDUCKED = re.compile(r"\bno ducking\b")
UNREVERSED = re.compile(
    r"\bun-?revers\w+\b|\bundo the revers\w+ (?:on|of|for)\b|\bplay (?:it|clip \d+|the \w+ clip)"
    r" forwards?(?: again)?$"
)
UNFLIPPED = re.compile(r"\bun-?(?:flip|mirror)\w*\b")
PART_OF_CLIP = re.compile(
    r"\b(?:remove|cut(?: out)?|delete|take out|trim|lose|drop) (?:the |a )?(?:middle|centre|center)"
    r"(?: (?:part|bit|section|piece))? (?:out )?of (?:clip \d+|the \w+ (?:clip|video|shot))"
)
"""A part of a clip of which nobody said where it begins and ends."""


NOT_AT_FIRST = re.compile(
    r"\b(?:add|put|use|lay|play|have|want)\b.{0,30}\b(?:music|song|soundtrack)\b.{0,6}"
    r"\b(?:but )?not (?:right )?(?:at|in|from|during|over) the (?:very )?"
    r"(?:beginning|start|opening|intro)\b"
)
"""Music that shall begin later, of which nobody said when."""


def put_back(c: Clause) -> Outcome | None:
    """Take a fade, ducking or a turn away, or say that there is none."""
    if c.stage.zh or c.quotes:
        return None
    said = c.text.lower()
    draft = c.stage.scene.draft
    if PART_OF_CLIP.search(said) and not c.spans:
        return ask(c, "which_range")
    if NOT_AT_FIRST.search(said) and not (c.spans or c.moment() is not None):
        return ask(c, "when")
    if UNDUCKED.search(said):
        if any(sound.duck for sound in draft.sounds):
            return unsupported(
                c,
                ("taking the ducking away", "取消闪避"),
                ("undo goes back to before it", "可以撤销到闪避之前"),
            )
        return nothing(c, "the music is not lowered under voices", "配乐没有随人声压低")
    if UNFADED.search(said) and not c.says("transition", "text", "title", "subtitle", "music"):
        fades = draft.fades
        if any((fades.video_in, fades.video_out, fades.audio_in, fades.audio_out)):
            return unsupported(
                c,
                ("taking a fade away", "去掉淡入淡出"),
                ("undo goes back to before it", "可以撤销到加淡入淡出之前"),
            )
        return nothing(c, "there is no fade on it", "上面没有淡入淡出")
    if UNREVERSED.search(said):
        return _turned_again(c, Reverse(), lambda clip: clip.reversed, "reversed")
    if UNFLIPPED.search(said):
        flip = Flip(axis="horizontal")
        return _turned_again(c, flip, lambda clip: clip.look.flip_horizontal, "flipped")
    return None


def _turned_again(
    c: Clause, deed: Reverse | Flip, is_turned: Callable[[Clip], bool], how: str
) -> Outcome:
    """Turn clips once more that were turned; say so where they were not."""
    clip, wrong = target(c)
    if wrong:
        return wrong
    clips = c.stage.scene.draft.clips
    numbers = [clip] if isinstance(clip, int) else clip if isinstance(clip, list) else []
    meant = [one for at, one in enumerate(clips, 1) if {at, at - len(clips) - 1} & {*numbers}]
    if not any(map(is_turned, meant or clips)):
        return nothing(c, f"nothing there is {how}", "那里没有翻转或倒放")
    return do(deed.model_copy(update={"clip": clip}))
