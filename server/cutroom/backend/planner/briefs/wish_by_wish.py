"""Rambling English read wish by wish, each with what was told of before it.

What a person tells, explains or leaves as it is asks for nothing; each wish is read alone, as an
order that names what it points at, with the values that are said after it.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cutroom.backend.planner.briefs.chatting import in_full, without_hedges
from cutroom.backend.planner.briefs.focus_of_talk import NAMED_CLIP, Focus
from cutroom.backend.planner.briefs.rambling import MENDING, is_settled, joined
from cutroom.backend.planner.briefs.utterances import Kind, Utterance, utterances
from cutroom.backend.planner.briefs.wish_gathering import gathered, mending_orders
from cutroom.backend.planner.briefs.wish_orders import Reading, Wish
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.words.chat import LED
from cutroom.backend.planner.words.telling import MANNER
from cutroom.backend.planner.words.wish_words import (
    ALL_BEFORE,
    APPOSED,
    AT_MOST,
    ECHOING,
    FIGURE,
    NAMED_SO,
    NUMBERED_CLIP,
    ONLY_PART,
    PLAINLY_NAMED,
    REPORTED,
    RIGHT_ORDER,
    SHAPED_BY,
    SHORTER,
    SO_DO,
    SQUARE_TOLD,
    STILL,
    VAGUE_CUT,
)
from cutroom.domain.kinds.answering import Clarify, Nothing
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.lettering import AddText
from cutroom.domain.kinds.sounding import AudioEffect

FEWEST_WORDS = 24
"""Words of a message that rambles."""
MOST = 24
MENDS = (*MENDING, AudioEffect)
DULL_STEMS = ("clip", "video", "photo", "product", "demo", "talk")


@dataclass(frozen=True)
class Wishes:
    """A rambling message by its wishes: what they ask for, and what was only told beside them."""

    plan: Plan
    told: tuple[str, ...]
    insight: bool
    """Some wish was understood by what only such a reading knows."""

    def tells(self, piece: str) -> bool:
        """Say whether a piece of the message was only told."""
        left = words = _letters(piece)
        for one in filter(None, map(_letters, self.told)):
            if words in one:
                return True
            left = left.replace(one, "", 1)
        return 3 * len(left) < len(words)


def _letters(text: str) -> str:
    return "".join(re.findall(r"[a-z0-9]+", text.lower()))


def read_wishes(
    message: str,
    clips: Sequence[str],
    laid: frozenset[str],
    read: Callable[[str], Plan],
) -> Wishes | None:
    """Return a rambling English message read by its wishes; None where it is none.

    `clips` are the names of the clips in their order, by which they may be called, `laid` the
    kinds of things that lie beside them (music, title, caption).
    """
    if len(message.split()) < FEWEST_WORDS:
        return None
    bared = without_hedges(_prepared(message))
    if bared is None:
        return None
    _, bare, held = bared
    parts = utterances(bare.strip())
    if not 1 < len(parts) <= MOST or not any(map(_rambles, parts)):
        return None

    def full(text: str) -> Plan:
        return read(in_full(text, held))

    reading = gathered(parts, Focus(_stems(clips), laid=laid), Reading(laid=laid), full)
    if not reading.wishes and not reading.faults:
        return None
    plans = _planned(reading, full)
    if not plans:
        return None
    aside = tuple(in_full(one, held) for plan in plans for one in plan.aside)
    plan = joined(replace(plans[0], aside=tuple(dict.fromkeys(aside))), plans)
    told = tuple(in_full(one, held) for one in reading.told)
    return Wishes(plan, told, insight=reading.insights > 0)


def _prepared(message: str) -> str:
    """Return a message with what somebody said in plain words, and names in quotes."""
    message = REPORTED.sub(r"\g<verb> \g<what>", message)
    message = NAMED_SO.sub(r'\g<lead> "\g<name>"', message)
    message = APPOSED.sub(r"\g<clip> ", AT_MOST.sub(r"at most \g<long>", message))
    message = RIGHT_ORDER.sub(r"put the clips in the order \g<row>", message)
    message = ALL_BEFORE.sub(r"everything \g<side> ", message)
    message = SO_DO.sub(r"remove \g<what>", STILL.sub("each photo", message))
    message = SQUARE_TOLD.sub(r"make it \g<shape>", message)
    message = SHAPED_BY.sub(r"\g<w>:\g<h>", message)
    return NUMBERED_CLIP.sub(r"clip \g<n>", message)


def _rambles(part: Utterance) -> bool:
    """Say whether a part does something else than wish."""
    return part.turns or part.kind not in (Kind.WISH, Kind.VALUE)


def _stems(clips: Sequence[str]) -> dict[str, str]:
    """Return the words of file names that tell one clip from the others."""
    words = [re.findall(r"[a-z]{4,}", name.rsplit(".", 1)[0].lower()) for name in clips]
    count = Counter(word for own in words for word in {*own})
    whole = {
        name.rsplit(".", 1)[0].lower(): f"clip {at}"
        for at, name in enumerate(clips, 1)
        if re.fullmatch(r"[a-z]{3,}[_-]?\d+", name.rsplit(".", 1)[0].lower())
        and not name.lower().startswith("clip")
    }
    return whole | {
        word: f"clip {at}"
        for at, own in enumerate(words, 1)
        for word in own
        if count[word] == 1 and word not in DULL_STEMS
    }


def _planned(reading: Reading, read: Callable[[str], Plan]) -> list[Plan]:
    """Return the plan of each wish, joined with the wish before it where that is clearer."""
    plans: list[Plan] = []
    said: list[str] = []
    for wish in reading.wishes:
        for text in wish.texts:
            plan, spoken = _best(wish, text, read)
            if said and (wish.joins or not is_settled(plan) or not is_settled(plans[-1])):
                together = read(f"{said[-1]}. {spoken}")
                gained = together.operations != plans[-1].operations and (
                    not is_settled(plan)
                    or wish.joins
                    or all(op in together.operations for op in plan.operations)
                )
                if gained and is_settled(together):
                    plans[-1], said[-1] = together, f"{said[-1]}. {spoken}"
                    continue
                if wish.joins or _asks_nothing(plan):
                    plan = replace(plan, aside=(*plan.aside, spoken))
            if plans and _only_asks_words(plans[-1]) and any(map(_writes, plan.operations)):
                plans.pop()
                said.pop()
            plans.append(plan)
            said.append(spoken)
    kept = [
        plan
        for at, plan in enumerate(plans)
        if not (at + 1 < len(plans) and _is_vague(said[at], plan, said[at + 1], plans[at + 1]))
    ]
    return [*kept, *_mended(reading, plans, read)]


def _is_vague(text: str, plan: Plan, follow: str, after: Plan) -> bool:
    """Say whether a wish is said more exactly by the next: "speed it up, so double speed"."""
    if VAGUE_CUT.match(text) and ONLY_PART.match(follow):
        return True
    same = [op.described()["op"] for op in plan.operations] == ["speed"]
    again = [op.described()["op"] for op in after.operations] == ["speed"]
    return same and again and not FIGURE.search(text) and not NAMED_CLIP.search(text)


def _asks_nothing(plan: Plan) -> bool:
    """Say whether no wish was found in what was taken for one."""
    return bool(plan.operations) and all(isinstance(op, Nothing) for op in plan.operations)


def _only_asks_words(plan: Plan) -> bool:
    """Say whether a plan only asks what words are to be shown."""
    asks = [op for op in plan.operations if isinstance(op, Clarify)]
    return bool(asks) and len(asks) == len(plan.operations) and "should the t" in asks[0].about


def _writes(op: Operation) -> bool:
    return isinstance(op, AddText)


def _mended(reading: Reading, plans: Sequence[Plan], read: Callable[[str], Plan]) -> list[Plan]:
    """Return the plans that mend the faults which no wish mends."""
    done = {type(op) for plan in plans for op in plan.operations}
    mending: list[Plan] = []
    for fault in reading.faults:
        said = [LED.sub("", fault), *mending_orders([fault], Focus())]
        tried = map(read, reversed(said) if ECHOING.search(fault) else said)
        plan = next(filter(_mends, tried), None)
        if plan is None:
            reading.told.remove(fault)
        elif not {type(op) for op in plan.operations} & done:
            mending.append(plan)
    return mending


def _mends(plan: Plan) -> bool:
    """Say whether a plan mends what may be at fault, and nothing else."""
    return is_settled(plan) and all(isinstance(op, MENDS) for op in plan.operations)


def _is_idle(value: str, wish: Wish) -> bool:
    """Say whether a value that changes nothing has nothing to say: "nothing fancy", "shorter"."""
    measured = any(FIGURE.search(one) for one in wish.values)
    told = MANNER.match(value.lower()) or PLAINLY_NAMED.match(value)
    return bool(told or (measured and SHORTER.match(value)))


def _best(wish: Wish, text: str, read: Callable[[str], Plan]) -> tuple[Plan, str]:
    """Return the plan of an order with its values; a value that changes nothing stays unread."""
    whole = wish.said(text)
    plan = read(whole)
    if not is_settled(plan) and wish.values:
        other = " ".join([text, *wish.values])
        tried = read(other)
        if is_settled(tried):
            plan, whole = tried, other
    lost: list[str] = []
    for at, value in enumerate(wish.values):
        rest = ", ".join([text, *wish.values[:at], *wish.values[at + 1 :]])
        if read(rest).operations == plan.operations:
            measured = any(FIGURE.search(one) for one in wish.values)
            idle = (
                (SHORTER.match(value) and measured)
                or MANNER.match(value.lower())
                or PLAINLY_NAMED.match(value)
            )
            lost += [] if idle else [value]
    return replace(plan, aside=(*plan.aside, *lost)), whole
