"""Wishes that stand alone are read alone: nothing of one bends another."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cutroom.backend.planner.clause import is_verb
from cutroom.backend.planner.pieces import STRONG
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.tokens import Token
from cutroom.domain.kinds.answering import Answer, Clarify, Nothing, Refuse, Unsupported
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, Reorder, Split
from cutroom.domain.kinds.programmes import Assemble, Batch, Highlights, Slideshow

THINGS = (
    "subtitle", "title", "text", "music", "transition", "logo", "watermark", "intro", "outro",
    "credits_roll", "lower_third", "countdown", "voiceover", "sound", "voice", "original",
    "thumbnail", "waveform", "grid", "split_screen", "pip", "bars", "background", "silence",
)  # fmt: skip
"""What a wish names when it is about something of its own."""
EXTENTS = ("video", "picture", "all")
ANCHORS = frozenset({"clips", "asset", "span", "at", "ratio", "height"})
FOLLOWING = frozenset(
    {
        "then", "after that", "next", "finally", "afterwards", "and then", "as well as", "lastly",
        "and also", "also", "plus", "additionally", "on top of that", "besides that",
        "然后", "再", "并且", "接着", "同时", "还有", "另外", "顺便", "之后", "接下来", "随后",
        "最后再", "还要", "并把", "再把", "此外", "然后把", "然后再把", "另外再", "再给", "并给",
        "最后把", "最后给",
    }
)  # fmt: skip
"""Connectors that begin a wish of its own; "and" may as well join two things of one."""
JOINING = frozenset({",", "，", "and", "并"})
"""What begins a wish of its own only before a verb."""
TAKING = frozenset({"把", "将", "给", "别", "要"})
"""Before these 最后 is "finally"; else it may be "at the end"."""
LEANING = frozenset(
    {
        "same", "too", "again", "instead", "both", "there", "either", "only", "but", "others",
        "rest", "half", "one", "ones", "也", "都", "其他", "其余", "另一", "刚才", "同样", "一样",
        "反过来", "不过", "但", "但是", "除了", "一半", "两个", "各", "is",
        "are", "was", "太", "有点",
    }
)  # fmt: skip
USING = ("用", "使用", "采用", "选用")
"""What names the means of the wish before, when nothing else is done: 加水印，用logo."""
POINTING = ("it", "rest", "one", "half")
COUNTING = (Slideshow, Assemble, Highlights, Split, Concat, Reorder)
"""Operations after which "the second" or "the end" may mean what they made."""
ORDERING = (Concat, Reorder, Slideshow)
"""Operations that come of several sentences together."""
SILENT = (Answer, Clarify, Nothing, Refuse, Unsupported)


def read_apart(
    message: str, tokens: Sequence[Token], whole: Plan, read: Callable[[str], Plan]
) -> Plan:
    """Return the plan of a message, or of its sentences where each one stands alone.

    `whole` is what the message was read as in one go, `read` plans one sentence of it.
    """
    if any(isinstance(op, Batch) for op in whole.operations):
        return whole
    for joined in (False, True):
        parts = _parts(tokens, joined=joined)
        if len(parts) < 2 or not _stands(parts) or _share(parts):
            continue
        plans = [read(message[part[0].start : part[-1].end]) for part in parts]
        made = [op for plan in plans[:-1] for op in plan.operations]
        if _is_settled(whole) and any(isinstance(op, ORDERING) for op in whole.operations):
            return whole
        if all(map(_is_settled, plans)) and not any(isinstance(op, COUNTING) for op in made):
            operations = tuple(_once([*made, *plans[-1].operations]))
            return (
                whole
                if _alike(operations, whole.operations)
                else replace(whole, operations=operations, questions=(), unread=())
            )
    return whole


def _once(operations: Sequence[Operation]) -> list[Operation]:
    """Return operations without what is only said again: 手抖得厉害，稳定一下."""
    kept: list[Operation] = []
    for op in operations:
        last = kept[-1].described() if kept else {}
        said = op.described()
        if said != last and said != {key: value for key, value in last.items() if key != "clip"}:
            kept.append(op)
    return kept


def _alike(one: Sequence[Operation], other: Sequence[Operation]) -> bool:
    return sorted(map(repr, one)) == sorted(map(repr, other))


def _parts(tokens: Sequence[Token], *, joined: bool) -> list[list[Token]]:
    """Part the tokens at full stops and at words that begin the next wish."""
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        listed = token.text == "." and [t.kind for t in parts[-1]] == ["number"]
        stops = (token.text in STRONG and not listed) or token.text.lower() in FOLLOWING
        follow = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text == "最后" and follow is not None:
            stops = follow.text in TAKING
        if not stops and joined and token.text.lower() in JOINING and follow is not None:
            stops = is_verb(follow, head=True)
        if stops:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if any(t.kind != "punct" for t in part)]


def _stands(parts: Sequence[Sequence[Token]]) -> bool:
    """Say whether each wish but the first names its thing, and none points at another."""
    anchored = all(
        any(t.kind in ANCHORS or (t.is_a(*THINGS, *EXTENTS) and not t.of("format")) for t in part)
        for part in parts[1:]
    )
    announced = any(part[-1].text == ":" for part in parts)
    keyed = any(t.is_a("green_screen") for part in parts for t in part)
    return anchored and not announced and not keyed and not any(_leans(part) for part in parts)


def _leans(part: Sequence[Token]) -> bool:
    """Say whether a wish points at something said before, or only tells what is wrong."""
    if part[0].text in USING and not any(is_verb(t, head=False) for t in part[1:]):
        return True
    for at, token in enumerate(part):
        before = part[at - 1] if at else None
        apposed = before is not None and (
            before.kind in ("span", "clips") or before.of("position") is not None
        )
        if (token.is_a(*POINTING) and not apposed) or token.is_small("not", "if"):
            return True
        if token.text.lower() in LEANING:
            return True
    return False


def _share(parts: Sequence[Sequence[Token]]) -> bool:
    """Say whether two wishes are about the same kind of thing."""
    named: set[str] = set()
    for part in parts:
        own = {thing for thing in THINGS for token in part if token.is_a(thing)}
        if named & own:
            return True
        named |= own
    return False


def _is_settled(plan: Plan) -> bool:
    """Say whether a sentence alone was understood to its end."""
    edits = [op for op in plan.operations if not isinstance(op, SILENT)]
    return (
        bool(edits) and len(edits) == len(plan.operations) and not (plan.questions or plan.unread)
    )
