"""Rambling English read wish by wish, each with what was told of before it.

What a person tells, explains or leaves as it is asks for nothing; each wish is read alone, as an
order that names what it points at, with the values that are said after it.
"""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from cutroom.backend.planner.briefs.chatting import in_full, without_hedges
from cutroom.backend.planner.briefs.focus_of_talk import Focus, pointed
from cutroom.backend.planner.briefs.rambling import MENDING, is_settled, joined
from cutroom.backend.planner.briefs.reported import as_order, as_undergone
from cutroom.backend.planner.briefs.utterances import Kind, Utterance, utterances
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.words.chat import ASKED, LED, ORDERED, SAID, SMALL, UPSIDE
from cutroom.backend.planner.words.telling import MANNER
from cutroom.backend.planner.words.wishing import (
    AFTER_ALL,
    AT_TIME,
    BLURRY,
    CLIPPED,
    FAULTS_MENDED,
    HOW_ABOUT,
    IT,
    LEADING,
    LESS_NOISE,
    LONGER,
    MAY_IT,
    MENDED_SO,
    MOMENT,
    MORE_VOICE,
    MOVED,
    NAMELESS,
    NICE,
    NICE_IF,
    NOMINAL,
    NOW_CALLED,
    ONE,
    OTHERS,
    OVER_TOP,
    QUOTE,
    RENAMED,
    REPORTED,
    ROUND,
    SHOWN_SMALL,
    THINGLIKE,
    TURN_UP,
)
from cutroom.domain.kinds.answering import Clarify
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.lettering import AddText
from cutroom.domain.kinds.sounding import AudioEffect

FEWEST_WORDS = 24
"""Words of a message that rambles."""
MOST = 24
MENDS = (*MENDING, AudioEffect)
DULL_STEMS = ("clip", "video", "photo", "product", "demo", "talk", "street")
TAIL = re.compile(
    r"(?:[, ]+(?:please|pls|plz|too|as well|also|instead|though|maybe|i think|i guess|if possible|if you can|obviously|thanks|again|for me|actually|really|rather|either))+$",
    re.IGNORECASE,
)
MAY = re.compile(
    r"(?:can|could|may|might|should|shall|would) (?P<what>it|they|that|this|those|these|(?:the|my|that|this|those|our|his|her) (?:[\w']+ ){0,3}?[\w']+?) (?=(?:please |also |maybe |just |all |both |not )*(?:be|go|come|sit|stay|have|last|start|end|get|run|play|say|read|look|fade|appear|disappear|move|show)\b)",
    re.IGNORECASE,
)


TOPIC = re.compile(
    r"(?:(?:and|but|so|then|oh|also|as for|now|yeah|ok|about|with) )*(?:the|my|our|that|clip|first|last|about|around|at|in|\d)\b",
    re.IGNORECASE,
)
SOMETHING = re.compile(r"(?:something|anything) \w+", re.IGNORECASE)
ONE_OF = re.compile(r"^(?:just |only )?one (?=on |at |in |over |saying )", re.IGNORECASE)
MEANING = re.compile(
    r"^(?:meaning (?:that )?|which means (?:that )?)?(?P<clip>(?:clip )?\d)(?= (?:should|goes|has to|needs))",
    re.IGNORECASE,
)
CLIP_FIRST = re.compile(rf"{CLIPPED}|the \w+ (?:clip|one|photo|shot)\b", re.IGNORECASE)
VALUED = re.compile(
    r"\b(?:at|by|for|to|in) .*\d|\b(?:half|twice|double|black and white|slow motion|faster|slower|louder|quieter|brighter|muted|volume|speed)\b",
    re.IGNORECASE,
)
ECHOING = re.compile(r"\becho|\breverb", re.IGNORECASE)
NEEDLESS = re.compile(r"\b(?:don't|doesn't|do not|no) (?:really )?need\b", re.IGNORECASE)
SHAPING = re.compile(r"make (?:it|this|the video) ", re.IGNORECASE)
TALL = re.compile(r"\b(?:tall|upright)\b", re.IGNORECASE)
NAMING = re.compile(r"\b(?:name|title|called|spelled|spelt)\b", re.IGNORECASE)
PLAINLY_NAMED = re.compile(
    r"(?:the|that|my|our|this) (?:\w+ )?(?:mp3|file|song|music|track|video|clip|wav|photo|picture|one)$|whatever$",
    re.IGNORECASE,
)
"""What only names again what a wish is about."""
SIDEWAYS = re.compile(r"\bsideways\b|\bon its side\b", re.IGNORECASE)


@dataclass
class Wish:
    """An order and the values that were said after it."""

    texts: tuple[str, ...]
    values: list[str] = field(default_factory=list)
    joins: bool = False

    def said(self, text: str) -> str:
        """Return one of its orders with its values."""
        return ", ".join([text, *self.values])


@dataclass(frozen=True)
class Wishes:
    """A rambling message by its wishes: what they ask for, and what was only told beside them."""

    plan: Plan
    told: tuple[str, ...]
    insight: bool
    """Some wish was understood by what only such a reading knows."""

    def tells(self, piece: str) -> bool:
        """Say whether a piece of the message was only told."""
        words = _letters(piece)
        return any(words in told or told in words for told in map(_letters, self.told) if told)


def _letters(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


@dataclass
class Reading:
    """The wishes of a message, and the faults that no wish mends."""

    wishes: list[Wish] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    insights: int = 0
    """What only a reading wish by wish can tell: what is pointed at, and what is meant by it."""


def read_wishes(
    message: str,
    clips: Sequence[str],
    read: Callable[[str], Plan],
) -> Wishes | None:
    """Return a rambling English message read by its wishes; None where it is none.

    `clips` are the names of the clips in their order, by which they may be called.
    """
    if len(message.split()) < FEWEST_WORDS:
        return None
    bared = without_hedges(REPORTED.sub(r"\g<verb> \g<what>", message))
    if bared is None:
        return None
    _, bare, held = bared
    parts = utterances(bare.strip())
    if not 1 < len(parts) <= MOST or not any(map(_rambles, parts)):
        return None

    def full(text: str) -> Plan:
        return read(in_full(text, held))

    reading = _gathered(parts, Focus(_stems(clips)), full)
    if not reading.wishes:
        return None
    plans = _planned(reading, full)
    aside = tuple(in_full(one, held) for plan in plans for one in plan.aside)
    plan = joined(replace(plans[0], aside=tuple(dict.fromkeys(aside))), plans)
    told = tuple(in_full(one, held) for one in reading.told)
    return Wishes(plan, told, insight=reading.insights > 0)


def _rambles(part: Utterance) -> bool:
    """Say whether a part does something else than wish."""
    return part.turns or part.kind not in (Kind.WISH, Kind.VALUE)


def _stems(clips: Sequence[str]) -> dict[str, str]:
    """Return the words of file names that tell one clip from the others."""
    words = [re.findall(r"[a-z]{4,}", name.rsplit(".", 1)[0].lower()) for name in clips]
    count = Counter(word for own in words for word in {*own})
    return {
        word: f"clip {at}"
        for at, own in enumerate(words, 1)
        for word in own
        if count[word] == 1 and word not in DULL_STEMS
    }


def _gathered(parts: Sequence[Utterance], focus: Focus, read: Callable[[str], Plan]) -> Reading:
    """Return the wishes of a message's parts."""
    reading = Reading()
    for at, part in enumerate(parts):
        follow = parts[at + 1] if at + 1 < len(parts) else None
        if part.kind is Kind.WISH:
            _wish(part, reading, focus, parts[at - 1] if at else None)
        elif order := _in_a_row(parts[at:], focus):
            if not reading.wishes or not reading.wishes[-1].texts[0].startswith("put the clips"):
                if reading.wishes and reading.wishes[-1].texts[0].startswith("move "):
                    reading.wishes.pop()
                reading.wishes.append(Wish((order,)))
                reading.insights += 1
        elif wanted := _wanted(part.text):
            reading.wishes += [Wish((one,)) for one in wanted]
        elif part.kind is Kind.VALUE and not _is_topic(part, follow):
            _value(part, reading, focus, read)
        elif part.kind is Kind.FAULT:
            focus.hear(part.text)
            reading.told.append(part.text)
            if not _is_mended(part, follow):
                reading.faults.append(part.text)
        else:
            focus.hear(part.text)
            if part.kind is not Kind.OTHER:
                reading.told.append(part.text)
            reading.insights += NEEDLESS.search(part.text) is not None
    return reading


def _in_a_row(parts: Sequence[Utterance], focus: Focus) -> str:
    """Return the order of clips that are only named one after the other: "speech, dance, rings"."""
    named: list[str] = []
    for part in parts:
        word = TAIL.sub("", LED.sub("", part.text)).strip().lower().removeprefix("the ")
        if part.kind not in (Kind.OTHER, Kind.VALUE) or word not in focus.stems:
            break
        named.append(focus.stems[word].removeprefix("clip "))
    several = len(named) > 2 or (named and len(named) == len(focus.stems))
    return f"put the clips in the order {', '.join(named)}" if several else ""


def _wanted(text: str) -> list[str]:
    """Return what "less of the noise and more of her" asks for."""
    return [
        order
        for pattern, order in (
            (LESS_NOISE, "reduce the background noise"),
            (MORE_VOICE, "make the voice louder"),
        )
        if pattern.search(text)
    ]


def _is_topic(part: Utterance, follow: Utterance | None) -> bool:
    """Say whether a part only names what the wish after it is about: "and the third one, …"."""
    named = TOPIC.match(part.text)
    return (
        named is not None
        and follow is not None
        and follow.kind in (Kind.WISH, Kind.TOLD, Kind.FAULT, Kind.VALUE)
        and not follow.strong
        and (IT.search(follow.text) is not None or part.strong or follow.kind is not Kind.VALUE)
    )


def _is_mended(fault: Utterance, follow: Utterance | None) -> bool:
    """Say whether the wish that follows mends what was found at fault."""
    return follow is not None and follow.kind in (Kind.WISH, Kind.VALUE, Kind.FAULT)


def _wish(part: Utterance, reading: Reading, focus: Focus, before: Utterance | None) -> None:
    """Take a part for a wish of its own."""
    order = ordered(part.text)
    others = before is not None and OTHERS.match(before.text) and before.kind is Kind.WISH
    if reading.wishes and (part.turns or (others and AFTER_ALL.match(part.text))):
        reading.wishes.pop()
        reading.insights += 1
        reading.told.append(before.text if before else "")
    if MENDED_SO.match(order) and reading.told:
        mending = _mending(reading.told, focus)
        if mending:
            reading.insights += 1
            reading.wishes += [Wish((one,)) for one in mending]
            focus.hear(part.text)
            return
    told = pointed(_in_words(order, reading, focus), focus)
    reading.insights += told.insight
    texts = tuple(_in_words(text, reading, focus) for text in told.texts)
    timed = AT_TIME.match(before.text) if before is not None and not part.strong else None
    if timed and not MOMENT.search(part.text):
        reading.insights += 1
        texts = tuple(f"{text} at {timed['time']}" for text in texts)
    reading.wishes.append(Wish(texts, joins=told.joins))
    if not told.joins:
        focus.hear(part.text, wished=True)


def _mending(told: Sequence[str], focus: Focus) -> list[str]:
    """Return the orders that mend the faults which were told of, each in its clip."""
    mending: dict[str, None] = {}
    for text in told:
        clip = next((one.text for one in focus.named(text) if one.kind == "clip"), "")
        for pattern, order in FAULTS_MENDED:
            if pattern.search(text):
                whole = order.replace(" it", f" {clip or 'it'}")
                mending[whole if clip in whole else f"{order} in {clip}"] = None
    return list(mending)


def _in_words(order: str, reading: Reading, focus: Focus) -> str:
    """Return an order in the plainest words, by what was told before it."""
    told = " ".join(reading.told[-2:])
    if (found := RENAMED.match(order)) and NAMING.search(told + order):
        reading.insights += 1
        return f"change the title to {found['words']}"
    if (found := NOW_CALLED.match(order)) and (words := QUOTE.findall(told)):
        reading.insights += 1
        return f"replace the text {words[-1]} with {found['words']}"
    if (found := ROUND.match(order)) and (UPSIDE.search(told) or SIDEWAYS.search(told)):
        reading.insights += 1
        return f"rotate {found['what']} by {180 if UPSIDE.search(told) else 90} degrees"
    if found := TURN_UP.match(order):
        return _turned(order, found, told)
    return _plainer(order, focus)


def _plainer(order: str, focus: Focus) -> str:
    """Return an order in plainer words, where its own tell what is meant."""
    if found := MOVED.match(order):
        where = re.sub(r"^(?:to|(?:right )?at|in|on) ", "", found["where"])
        where = {"first": "the beginning", "last": "the end"}.get(where.lower(), where)
        return f"move {found['what']} to {where}"
    if found := LONGER.match(order):
        what = focus.stems.get(found["what"].lower().removeprefix("the "), found["what"])
        return f"show {what}{order[found.end() :]}"
    if found := SHOWN_SMALL.match(order):
        return f"show {found['what']} as picture in picture {order[found.end() :]}".strip()
    if found := NAMELESS.match(order):
        return f"write {found['words']} {found['place'] or ''}{order[found.end() :]}".strip()
    if SHAPING.match(order):
        order = TALL.sub("vertical", order)
    return OVER_TOP.sub("over it", BLURRY.sub("a blurred background", order))


def _turned(order: str, found: re.Match[str], told: str) -> str:
    """Return "turn it up" as what it does to what was found too small, or too loud."""
    what, by = found["what"] or found["clip"], found["by"] or ""
    up = (found["way"] or found["early"]).lower() == "up"
    if up and SMALL.search(told):
        return f"make {what} bigger{by}"
    clip = what.lower().startswith(
        ("clip", "the first", "the second", "the third", "the last", "the middle")
    )
    return f"make {what} {'louder' if up else 'quieter'}" if clip else order


def _value(part: Utterance, reading: Reading, focus: Focus, read: Callable[[str], Plan]) -> None:
    """Take a part for what says more of the wish before, or for a wish of its own."""
    bare = TAIL.sub("", LED.sub("", part.text)).strip()
    alone = pointed(_in_words(bare, reading, focus), focus)
    named = ONE.search(bare) is not None or alone.texts[0].startswith("write ")
    if undergone := as_undergone(bare):
        reading.wishes.append(Wish(pointed(undergone, focus).texts))
        focus.hear(part.text, wished=True)
        return
    named = named or (CLIP_FIRST.match(bare) is not None and VALUED.search(bare) is not None)
    own = part.strong and THINGLIKE.search(bare)
    if named or (own and is_settled(read(alone.texts[0]))) or SOMETHING.match(bare):
        focus.hear(part.text, wished=True)
        reading.wishes.append(Wish(alone.texts))
        return
    focus.told.append([])
    if part.turns and reading.wishes:
        reading.wishes[-1].values.append(f"no, {bare}")
    elif reading.wishes:
        reading.wishes[-1].values.append(bare)


def _numbered(found: re.Match[str]) -> str:
    """Return a clip that was named by its number alone."""
    return found["clip"] if found["clip"].lower().startswith("clip") else f"clip {found['clip']}"


def ordered(text: str) -> str:
    """Return a wish as the order it stands for."""
    bare = LEADING.sub("", MEANING.sub(_numbered, LED.sub("", text).strip()))
    bare = SAID.sub("", bare)
    bare = TAIL.sub("", bare)
    if MAY_IT.match(bare):
        bare = MAY.sub(lambda f: f"{f['what']} should ", bare, count=1)
    else:
        plea = ASKED.match(bare)
        bare = bare[plea.end() :] if plea else bare
    bare = NICE_IF.sub("", bare)
    nice = NICE.match(bare)
    bare = nice["what"] if nice else bare
    proposed = HOW_ABOUT.match(bare)
    bare = bare[proposed.end() :] if proposed else bare
    if NOMINAL.match(bare) and THINGLIKE.search(bare) and not ORDERED.match(bare):
        return f"add {ONE_OF.sub('a text ', bare)}"
    return TAIL.sub("", as_order(bare))


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
                if wish.joins:
                    plan = replace(plan, aside=(*plan.aside, spoken))
            if plans and _only_asks_words(plans[-1]) and any(map(_writes, plan.operations)):
                plans.pop()
                said.pop()
            plans.append(plan)
            said.append(spoken)
    return [*plans, *_mended(reading, plans, read)]


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
        orders = [order for pattern, order in FAULTS_MENDED if pattern.search(fault)]
        plan = read(orders[0] if ECHOING.search(fault) else LED.sub("", fault))
        mends = is_settled(plan) and all(isinstance(op, MENDS) for op in plan.operations)
        if mends and not {type(op) for op in plan.operations} & done:
            mending.append(plan)
    return mending


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
            idle = MANNER.match(value.lower()) or PLAINLY_NAMED.match(value)
            lost += [] if idle else [value]
    return replace(plan, aside=(*plan.aside, *lost)), whole
