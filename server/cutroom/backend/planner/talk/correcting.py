"""The last message said anew with what is put right: "I meant the last 30", 不对，是前15秒."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from cutroom.backend.planner.plan import Plan, Scene
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.amending import numbers_of
from cutroom.backend.planner.words.traditional import fold
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.programmes import Undo

Anew = Callable[[str, Scene], Plan]
"""Plans a message against another scene."""

OPENING = re.compile(
    r"^(?:(?:oh|oops|um+|hm+|ah+|uh|wait|hang on|hold on|sorry|my (?:bad|mistake)|no|nope|nah|ok"
    r"|i'm sorry|actually|well"
    r"|not (?:that|this)(?: one| clip)?|(?:that's |that was )?(?:the )?wrong(?: one| clip)?"
    r"|that's not (?:it|right|what i meant)|i said|i (?:actually |really )?mean(?:t)?(?: to say)?"
    r"|rather|it should(?: have)? be(?:en)?|(?:that|it) should be)\b[\s,.!:;-]*)+"
    r"|^(?:(?:哦|噢|啊|呃|嗯|等等|等一下|等下|不好意思|抱歉|不对|不是(?:的|这个|这段|这张|那个)?|错了"
    r"|不(?=[，,。！! ])|(?:我)?(?:说|写|搞|弄|打|讲)错了?|我是说|我(?:说|指)的是|我的意思是"
    r"|应该是|是说)[\s，,。！!、]*)+"
)
"""What takes the last message back in part."""
FIRMLY = re.compile(
    r"\b(?:sorry|no|nope|nah|oops|wrong|mistake|not|said|meant?|should)\b|[不错]|我是说|的是|意思|应该"
)
NOT_BUT = re.compile(
    r"^(?:not|it's not|it isn't) (?:the |that )?[^,;.]{1,30}[,;.] ?(?:but |it's |i meant? )*"
    r"(?P<en>.+)$"
    r"|^不是[^，,。]{1,12}[，,。 ](?:我说的|而|应该)?是?(?P<zh>.+)$"
)
TAIL = re.compile(
    r"[,\s]*\b(?:instead|i mean|i meant|rather|please|not (?:the |that |this )?[\w ]{1,20})[.!]*$"
    r"|[，,]不是[^，,]{1,12}$|[吧啊哦呢了]+$"
)
OTHER = re.compile(
    r"^(?:on |for |to |in )?(?:the )?other(?: (?:one|clip|photo|picture|video|shot))?$"
    r"|^(?:是|把)?(?:另外?一?个?|别的)(?:那)?(?:一)?(?:段|张|个|条)?$"
)
"""The clip that the last deed was not done to."""
LONGEST = 60
"""Characters of a message that puts another one right."""


def is_corrective(message: str) -> bool:
    """Say whether a message opens by taking back a part of the last one."""
    text = fold(message).lower().strip()
    opening = OPENING.match(text)
    firm = opening is not None and FIRMLY.search(opening[0]) is not None
    return len(text) <= LONGEST and (firm or NOT_BUT.match(text) is not None)


def put_right(message: str, scene: Scene, language: str, anew: Anew) -> Plan | None:
    """Undo the last message and say it with what is put right; None when nothing fits."""
    before = None if scene.parent is None else scene.earlier.get(scene.parent)
    if before is None or not scene.said or not is_corrective(message):
        return None
    then = replace(scene, draft=before, recent=(), said="", earlier={}, parent=None)
    done = _edits(anew(scene.said, then))
    if not done or [op.described() for op in done] != [op.described() for op in scene.recent]:
        return None
    zh = language == "zh"
    rest = meant_instead(message)
    if OTHER.match(fold(rest).lower()):
        others = _others(done, Stage(then, language))
        if len(others) != 1:
            return None
        rest = f"第{others[0]}段" if zh else f"clip {others[0]}"
    if HALF.search(scene.said.lower()) and EDGE.fullmatch(rest.lower()):
        rest += "半段" if zh else " half"
    said = scene.said.rstrip(" .。!！?？")
    meant = f"{said}，不对，我是说" if zh else f"{said}, no, I meant "
    for candidate in (meant + rest, meant + _numbered(rest, zh=zh), rest):
        plan = anew(candidate, then)
        edits = _edits(plan)
        if plan.questions or plan.unread or len(edits) < len(plan.operations):
            continue
        if Counter(map(type, edits)) == Counter(map(type, done)) and edits != done:
            return Plan((Undo(steps=1), *edits), language=language)
    return None


def meant_instead(message: str) -> str:
    """Return what is meant, without what takes back and what is not meant."""
    text = fold(message).lower()
    start = 0
    while True:
        lead = len(text) - len(text[start:].lstrip())
        opening = NOT_BUT.match(text[lead:]) or OPENING.match(text[lead:])
        if opening is None:
            break
        groups = opening.groupdict()
        kept = groups.get("en") or groups.get("zh")
        stop = lead + (opening.end() - len(kept) if kept else opening.end())
        if stop <= start or stop >= len(text):
            break
        start = stop
    rest = message[start:].strip(" .!。！,，")
    return TAIL.sub("", rest).strip(" ,，") or rest


HALF = re.compile(r"\b(?:first|second|last|other) half\b|半段")
EDGE = re.compile(r"(?:the )?(?:first|second|last|other)|[前后]")
NUMBERED = re.compile(r"^\d{1,2}(?:(?: ?(?:,|and|&|with) ?|和|跟|与|、)\d{1,2})*$")


def _numbered(rest: str, *, zh: bool) -> str:
    """Return bare numbers as clips, other words as they are."""
    if NUMBERED.match(rest) is None:
        return rest
    numbers = re.findall(r"\d+", rest)
    if zh:
        return "和".join(f"第{number}段" for number in numbers)
    return ("clips " if len(numbers) > 1 else "clip ") + " and ".join(numbers)


def _edits(plan: Plan) -> list[Operation]:
    return [op for op in plan.operations if not isinstance(op, Answer)]


def _others(done: Sequence[Operation], stage: Stage) -> list[int]:
    """Return the clips that the last deed was not done to."""
    touched = {n for op in done for n in numbers_of(op, stage)}
    return [n for n in range(1, len(stage.shots) + 1) if n not in touched]
