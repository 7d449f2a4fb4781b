"""Rambling Chinese messages, commas and all: what is told is parted from what is wished for.

Each wish is read by itself, with the clip or the time that was told of right before it.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cutroom.backend.planner.briefs.sayings import ATTRIBUTES, Saying, Wish, sayings, texts
from cutroom.backend.planner.briefs.wishes import FEWEST, gathered, sounds_told, stands, tells
from cutroom.backend.planner.briefs.wordings import noun_of, wordings
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.rambling import (
    AT_THAT,
    COMPLAINT,
    CONDITION,
    FULL,
    INQUIRING,
    SEEKING,
    SEEN,
    TELLING,
    UNTOLD,
)
from cutroom.backend.planner.words.remarks_zh import QUOTED
from cutroom.domain.kinds.answering import Answer, Nothing
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    Concat,
    DeleteClip,
    KeepRanges,
    MoveClip,
    Reorder,
    Reverse,
    SetClipDuration,
    SwapClips,
    Trim,
)
from cutroom.domain.kinds.framing import AutoCrop, Color, Stabilize
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.kinds.lettering import AddText
from cutroom.domain.kinds.programmes import Assemble
from cutroom.domain.kinds.sounding import DenoiseAudio, NormalizeAudio, RemoveSilence, Volume

SHORTEST, LONGEST = 24, 600
"""Characters of a message that rambles."""
MOST = 24
SENTENCES = 2
"""Sentences of a brief, which is read as a whole where it is clear."""
NO_WISH = "没有提出"
ENDS = "。！!？?\n ~"
"""Parts of a message that rambles."""
READING = frozenset({"describe", "find", "check", "state", "list_media"})
PLACING = (Concat, Reorder, MoveClip, SwapClips, SetClipDuration, Trim, DeleteClip, KeepRanges)
"""What says itself how a film is put together."""
MENDING = (Color, Volume, NormalizeAudio, DenoiseAudio, Stabilize, AutoCrop, RemoveSilence)
"""What mends what is complained of."""


@dataclass(frozen=True)
class Reading:
    """A rambling message as it was read wish by wish."""

    plans: tuple[Plan, ...]
    chatty: bool
    """Something in it was told and not wished for."""
    hangs: bool
    """Something in it hangs on what nobody has looked up."""
    sentences: int
    """How many of its stops are full ones."""


def read_rambling(
    message: str,
    tokens_of: Callable[[str], list[Token]],
    read: Callable[[str], Plan],
    unclear: Callable[[str], Plan],
    *,
    clear: bool,
    written: int,
) -> Reading | None:
    """Return a plan for each wish of a rambling message; None where it does not ramble.

    `written` is its length before it was put plainly. One that is `clear` as a whole is
    read again only where some of it sounds told.
    """
    if not SHORTEST <= written <= LONGEST:
        return None
    if clear and not any(map(sounds_told, texts(message))):
        return None
    parts = sayings(message, tokens_of)
    if not FEWEST <= len(parts) <= MOST:
        return None
    wishes = gathered(_placed(parts, tokens_of), lambda part: _asks(part, read))
    plans: list[Plan] = []
    faults: list[tuple[int, Plan]] = []
    for wish in wishes:
        main = _settled(wish, read) if wish.said else []
        if any(_widened(wish, plan) for plan in main) or CONDITION.match(wish.text):
            main = [unclear(wish.text)]
        if main and all(map(_asks_for_nothing, main)) and not all(map(tells, wish.said)):
            main = [unclear(wish.text)]
        for told in wish.told:
            plan = _complained(told, main, read)
            if plan is not None:
                faults.append((len(plans), plan))
        plans += main or [unclear(part.text) for part in wish.told if not tells(part)]
    cured = {type(op) for plan in plans for op in plan.operations}
    for at, plan in reversed(faults):
        if not cured & {type(op) for op in plan.operations}:
            plans.insert(at, plan)
    kept = [part for wish in wishes for part in wish.said]
    full = len(FULL.findall(message.rstrip(ENDS)))
    hangs = any(CONDITION.match(wish.text) for wish in wishes)
    return (
        Reading(tuple(plans), any(part not in kept and tells(part) for part in parts), hangs, full)
        if plans
        else None
    )


def _placed(parts: Sequence[Saying], tokens_of: Callable[[str], list[Token]]) -> list[Saying]:
    """Return parts with the last stretch that was told of for what points back to it."""
    placed: list[Saying] = []
    stretch = ""
    for part in parts:
        spans = [t for t in part.tokens if t.kind == "span"]
        if AT_THAT.search(part.text) and not spans and stretch:
            text = AT_THAT.sub(stretch, part.text, count=1)
            part = Saying(text, tuple(tokens_of(text)))
        elif spans:
            stretch = spans[-1].text
        placed.append(part)
    return placed


def _asks(part: Saying, read: Callable[[str], Plan]) -> bool:
    """Say whether a part that does not sound like a wish is understood as one to its end."""
    idle = any(one.search(part.text) for one in (TELLING, COMPLAINT, SEEN))
    return not idle and is_settled(read(part.text))


def _settled(wish: Wish, read: Callable[[str], Plan]) -> list[Plan]:
    """Return the plans of a wish, said in the way that is understood best."""
    tried: list[Plan] = []
    for wording in wordings(wish):
        plan = read(wording)
        if is_settled(plan) and not _widened(wish, plan):
            return [_completed(wish, plan, read)]
        tried.append(plan)
    best = min(tried, key=_unsettled)
    for at in range(len(wish.said) - 1, 0, -1):
        points = any(one.pointers for one in wish.said)
        first = Wish(wish.told, wish.said[:at])
        rest = Wish([] if points else wish.told, wish.said[at:])
        if not stands(rest.said[0]):
            continue
        head = next(filter(is_settled, map(read, wordings(first))), None)
        if head is not None:
            apart = [head, *_settled(rest, read)]
            return apart if sum(map(_unsettled, apart)) <= _unsettled(best) else [best]
    return [best]


def _unsettled(plan: Plan) -> int:
    """Return how far a plan is from being settled."""
    return _left_open(plan) + (not is_settled(plan))


def _left_open(plan: Plan) -> int:
    """Return how much of a plan is asked."""
    return len(plan.questions) + len(plan.unread)


def _completed(wish: Wish, plan: Plan, read: Callable[[str], Plan]) -> Plan:
    """Return a wish's plan with what its parts alone say of the same thing."""
    noun = noun_of([*wish.told, *wish.said[:1]])
    operations = list(plan.operations)
    for part in wish.said if noun and len(wish.said) > 1 else ():
        adds = any(t.is_a("add") for t in part.content)
        if part.pointers or part.things - ATTRIBUTES or adds:
            continue
        alone = read(noun + part.text)
        if len(alone.operations) != 1 or not is_settled(alone):
            continue
        told = alone.operations[0]
        for at, op in enumerate(operations):
            if type(op) is type(told):
                operations[at] = _filled(op, told)
    return replace(plan, operations=tuple(operations))


def _filled(op: Operation, told: Operation) -> Operation:
    """Return an operation with what another one of its kind says and it leaves open."""
    fields = type(op).model_fields
    update = {
        name: getattr(told, name)
        for name in fields
        if getattr(op, name) == fields[name].default != getattr(told, name)
    }
    return op.model_copy(update=update)


def _widened(wish: Wish, plan: Plan) -> bool:
    """Say whether what is for an unnamed part of a film would be done to all of it."""
    if not UNTOLD.search(wish.text):
        return False
    told = ("clip", "start")
    return all(getattr(op, name, None) is None for op in plan.operations for name in told)


def _complained(told: Saying, main: Sequence[Plan], read: Callable[[str], Plan]) -> Plan | None:
    """Return what a complaint asks for, where the wish after it does not mend that."""
    if not COMPLAINT.search(told.text) or (main and told.pointers):
        return None
    plan = read(told.text)
    if not is_settled(plan) or any(type(op) not in MENDING for op in plan.operations):
        return None
    done = {type(op) for one in main for op in one.operations}
    return None if {type(op) for op in plan.operations} & done else plan


def is_settled(plan: Plan) -> bool:
    """Say whether a wish alone was understood to its end, and changes something."""
    edits = [op for op in plan.operations if not isinstance(op, Answer) and _acts(op)]
    return bool(edits) and len(edits) == len(plan.operations) and not _left_open(plan)


def _asks_for_nothing(plan: Plan) -> bool:
    """Say whether no wish was found in what was taken for one."""
    return all(isinstance(op, Nothing) and NO_WISH in op.why for op in plan.operations)


def _acts(op: Operation) -> bool:
    return op.described()["op"] not in READING


def joined(whole: Plan, plans: Sequence[Plan]) -> Plan:
    """Return the plans of wishes as one."""
    known = {_spelled(op): op for plan in plans for op in plan.operations}
    narrowed = any(isinstance(op, Reverse) and op.start is not None for op in known.values())
    known = {
        key: op
        for key, op in known.items()
        if not (narrowed and isinstance(op, Reverse) and op.start is None)
    }
    framed = any(isinstance(op, PLACING) for op in known.values())
    known = {k: op for k, op in known.items() if not (framed and _only_frames(op))}
    overlays = [op for op in known.values() if isinstance(op, OverlayImage)]
    twice = [a for a, b in pairwise(overlays) if a.asset == b.asset and a.start == b.start]
    return replace(
        whole,
        operations=tuple(op for op in known.values() if op not in twice),
        questions=tuple(dict.fromkeys(one for plan in plans for one in plan.questions)),
        unread=tuple(dict.fromkeys(one for plan in plans for one in plan.unread)),
        held=tuple(op for plan in plans for op in plan.held),
        reasons=tuple(dict.fromkeys(why for plan in plans for why in plan.reasons)),
    )


def _only_frames(op: Operation) -> bool:
    """Say whether a film of everything is only what the other wishes make: a recap that …"""
    return isinstance(op, Assemble) and op.duration is None


def better(whole: Plan, reading: Reading, lost: Callable[[Plan], int]) -> Plan:
    """Return the plan of the wishes one by one, or of the message as a whole where it is clearer.

    `lost` counts what of the message may be a wish and has no operation in a plan.
    """
    apart = joined(whole, reading.plans)
    asked, before = _left_open(apart), _left_open(whole)
    if reading.hangs:
        return apart
    if asked == before and _falls_short(apart, whole):
        return whole
    if asked != before:
        return apart if asked < before and lost(apart) <= lost(whole) + before - asked else whole
    if reading.sentences >= SENTENCES:
        return whole
    return apart if reading.chatty and lost(apart) <= lost(whole) else whole


def _guessed(op: Operation, message: str) -> bool:
    """Say whether words would be written that a message with quotes does not quote."""
    if not isinstance(op, AddText) or op.text not in message:
        return False
    return not any(op.text in found[0] for found in QUOTED.finditer(message))


def _falls_short(apart: Plan, whole: Plan) -> bool:
    """Say whether a wish read alone cannot be met, and can beside the others."""
    unmet = any(isinstance(op, Nothing) and NO_WISH not in op.why for op in apart.operations)
    done = {_spelled(op) for op in apart.operations if not isinstance(op, Answer)}
    return unmet and done < {_spelled(op) for op in whole.operations}


def without_inquiry(plan: Plan, message: str) -> Plan:
    """Return a plan of edits without a description that nobody asked for: 愣了好几秒."""
    if len(message) < SHORTEST:
        return plan
    idle = set[str]() if INQUIRING.search(message) else {"describe", "find"}
    idle -= {"find"} if SEEKING.search(message) else set[str]()
    edits = [op for op in plan.operations if op.described()["op"] not in idle]
    if QUOTED.search(message):
        edits = [op for op in edits if not _guessed(op, message)]
    acting = any(not isinstance(op, Answer) for op in edits)
    return replace(plan, operations=tuple(edits)) if acting else plan


def _spelled(op: Operation) -> str:
    return json.dumps(op.described(), sort_keys=True)
