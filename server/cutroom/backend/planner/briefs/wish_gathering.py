"""The wishes of a rambling English message, each with its values and with what it points at."""

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.briefs.focus_of_talk import NAMED_CLIP, Focus, pointed
from cutroom.backend.planner.briefs.rambling import is_settled
from cutroom.backend.planner.briefs.reported import as_undergone
from cutroom.backend.planner.briefs.utterances import Kind, Utterance
from cutroom.backend.planner.briefs.wish_orders import Reading, Wish, in_words, ordered
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.words.chat import HIDES, LED, SIDE
from cutroom.backend.planner.words.wish_words import (
    AFTER_ALL,
    AT_TIME,
    CLIP_FIRST,
    COMPARED,
    EACH_CUT,
    ENDS_WHEN,
    FASTER,
    FAULTS_MENDED,
    FIGURE,
    LAST_FIRST,
    LESS_NOISE,
    LONG_ENOUGH,
    MATERIAL,
    MENDED_SO,
    MORE_VOICE,
    NEEDLESS,
    NO_THING,
    NOT_MORE,
    ONLY_LENGTH,
    OTHERS,
    PASSAGES,
    QUOTE,
    RATHER_THAN,
    SIZED,
    SOMETHING,
    SOUND_FILE,
    STARTS_WITH,
    TAIL,
    TO_OTHERS,
    TOPIC,
    VALUED,
    WHERE_IT_IS,
)
from cutroom.backend.planner.words.wishing import IT, MOMENT, ONE, THINGLIKE

MOVING = re.compile(r"(?:move|start|begin) ", re.IGNORECASE)
CARD = re.compile(r"\b(?:title|text|caption|words|card)\b(?!.*[\ue000-\uf8ff])", re.IGNORECASE)
"""Words that are asked for and not yet told."""


def gathered(
    parts: Sequence[Utterance], focus: Focus, reading: Reading, read: Callable[[str], Plan]
) -> Reading:
    """Return the wishes of a message's parts."""
    for at, part in enumerate(parts):
        follow = parts[at + 1] if at + 1 < len(parts) else None
        ends = ENDS_WHEN.match(LED.sub("", part.text)) if follow is not None else None
        timed = AT_TIME.match(follow.text) if ends and follow is not None else None
        if ends and timed:
            deed = "start" if "start" in ends["deed"] or "begin" in ends["deed"] else "end"
            reading.wishes.append(Wish((f"the video should {deed} at {timed['time']}",)))
            reading.insights += 1
        elif part.kind is Kind.WISH and (negated := NO_THING.match(part.text)):
            reading.told.append(part.text)
            if negated["what"].lower().rstrip("s") in reading.laid:
                _wish(part, reading, focus, parts[at - 1] if at else None)
        elif part.kind is Kind.WISH:
            _wish(part, reading, focus, parts[at - 1] if at else None)
        elif order := _in_a_row(parts[at:], focus, reading):
            if not reading.wishes or not reading.wishes[-1].texts[0].startswith("put the clips"):
                if reading.wishes and reading.wishes[-1].texts[0].startswith(
                    ("move ", "start ", "begin ")
                ):
                    reading.wishes.pop()
                reading.wishes.append(Wish((order,)))
                reading.insights += 1
        elif wanted := _wanted(part.text):
            reading.wishes += [Wish((one,)) for one in wanted]
        elif part.kind is Kind.VALUE and not _is_topic(part, follow):
            _value(part, reading, focus, read, parts[at - 1] if at else None)
        elif part.kind is Kind.TOLD and _says_where(part, reading):
            reading.wishes[-1].values.append(WHERE_IT_IS.sub("", LED.sub("", part.text)))
        elif part.kind is Kind.FAULT:
            focus.hear(part.text)
            reading.told.append(part.text)
            if not _is_mended(follow, focus):
                reading.faults.append(part.text)
        else:
            if part.kind is not Kind.OTHER:
                focus.hear(part.text)
                reading.told.append(part.text)
            elif any(one.kind != "thing" for one in focus.named(part.text)):
                focus.hear(part.text)
            if (found := NEEDLESS.search(part.text)) and found["what"]:
                what = found["what"].lower().rstrip("s")
                if what in reading.laid:
                    reading.wishes.append(Wish((f"remove the {what}",)))
                reading.insights += 1
    return reading


def _says_where(part: Utterance, reading: Reading) -> bool:
    """Say whether a part tells where what is to be hidden stands: "it's at the left until 0:20"."""
    hides = reading.wishes and HIDES.search(reading.wishes[-1].texts[-1])
    where = WHERE_IT_IS.match(LED.sub("", part.text))
    return bool(hides and where and (SIDE.search(part.text) or MOMENT.search(part.text)))


def _in_a_row(parts: Sequence[Utterance], focus: Focus, reading: Reading) -> str:
    """Return the order of clips that are only named one after the other: "speech, dance, rings"."""
    named: list[str] = []
    first = STARTS_WITH.match(reading.wishes[-1].texts[0]) if reading.wishes else None
    if first and (found := re.search(r"\d", first["clip"])):
        named.append(found[0])
    elif first:
        word = first["clip"].split()[1]
        named += [focus.stems[word].removeprefix("clip ")] if word in focus.stems else []
    before = len(named)
    for part in parts:
        word = TAIL.sub("", LED.sub("", part.text)).strip().lower().removeprefix("the ")
        if part.kind not in (Kind.OTHER, Kind.VALUE) or word not in focus.stems:
            break
        named.append(focus.stems[word].removeprefix("clip "))
    several = len(named) > max(2, before) or (
        len(named) > before and len(named) == len(focus.stems)
    )
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
    named = None if QUOTE.search(part.text) else TOPIC.match(part.text)
    return (
        named is not None
        and follow is not None
        and follow.kind is not Kind.OTHER
        and not follow.strong
        and (IT.search(follow.text) is not None or part.strong or follow.kind is not Kind.VALUE)
    )


def _is_mended(follow: Utterance | None, focus: Focus) -> bool:
    """Say whether what follows mends what was found at fault, or goes on about it."""
    if follow is None:
        return False
    own = follow.kind is Kind.FAULT and any(one.kind == "clip" for one in focus.named(follow.text))
    return follow.kind in (Kind.WISH, Kind.VALUE, Kind.FAULT) and not own


def _wish(part: Utterance, reading: Reading, focus: Focus, before: Utterance | None) -> None:
    """Take a part for a wish of its own."""
    order = ordered(part.text)
    reading.insights += RATHER_THAN.search(part.text) is not None
    others = before is not None and OTHERS.match(before.text) and before.kind is Kind.WISH
    if reading.wishes and (part.turns or (others and AFTER_ALL.match(part.text))):
        reading.wishes.pop()
        reading.insights += 1
        reading.told.append(before.text if before else "")
    if MENDED_SO.match(order) and reading.told:
        mending = mending_orders(reading.told, focus)
        if mending:
            reading.insights += 1
            reading.wishes += [Wish((one,)) for one in mending]
            focus.hear(part.text)
            return
    order = TO_OTHERS.sub("", order) if "music" in order else order
    told = pointed(in_words(order, reading, focus), focus)
    reading.insights += told.insight
    texts = tuple(in_words(text, reading, focus) for text in told.texts)
    timed = AT_TIME.match(before.text) if before is not None and not part.strong else None
    if timed and not MOMENT.search(part.text):
        reading.insights += 1
        texts = tuple(f"{text} at {timed['time']}" for text in texts)
    reading.wishes.append(Wish(texts, joins=told.joins))
    if not told.joins:
        focus.hear(part.text, wished=True)


def mending_orders(told: Sequence[str], focus: Focus) -> list[str]:
    """Return the orders that mend the faults which were told of, each in its clip."""
    mending: dict[str, None] = {}
    for text in told:
        clip = next((one.text for one in focus.named(text) if one.kind == "clip"), "")
        for pattern, order in FAULTS_MENDED:
            if pattern.search(text):
                whole = order.replace(" it", f" {clip or 'it'}")
                mending[whole if clip in whole else f"{order} in {clip}"] = None
    return list(mending)


def _value(
    part: Utterance,
    reading: Reading,
    focus: Focus,
    read: Callable[[str], Plan],
    before: Utterance | None,
) -> None:
    """Take a part for what says more of the wish before, or for a wish of its own."""
    bare = TAIL.sub("", LED.sub("", part.text)).strip()
    enough = LONG_ENOUGH.match(bare)
    bare = re.sub(r"^like (?=\w)", "", enough["long"] if enough else bare)
    if FIGURE.fullmatch(bare) and reading.wishes and FASTER.search(reading.wishes[-1].texts[-1]):
        bare = bare if bare.endswith(("x", "%")) else f"{bare}x"
        clip = NAMED_CLIP.search(reading.wishes[-1].texts[-1])
        reading.wishes[-1] = Wish((f"play {clip[0] if clip else 'it'} at {bare} speed",))
        return
    if undergone := as_undergone(bare):
        reading.wishes.append(Wish(pointed(undergone, focus).texts))
        focus.hear(part.text, wished=True)
        return
    order = _long(bare, focus) if _after_fault(before) else ""
    if LAST_FIRST.match(bare):
        return
    if SOUND_FILE.match(bare) and part.strong:
        order = f"add {bare.removesuffix(' only')}"
    if found := EACH_CUT.match(bare):
        order = f"keep only the {found['part']} {found['long']} of each clip"
    if SIZED.match(bare) and not reading.wishes:
        order = f"export {bare}"
    alone = pointed(order or in_words(bare, reading, focus), focus)
    if order or _is_own(part, bare, alone.texts[0], reading, read, before):
        focus.hear(part.text, wished=True)
        reading.wishes.append(Wish(alone.texts))
        return
    focus.told.append([])
    if not reading.wishes:
        focus.told.pop()
        focus.hear(part.text)
        return
    if found := NOT_MORE.match(bare):
        bare = f"at {found['share']} volume"
    values = reading.wishes[-1].values
    if part.turns and values and FIGURE.fullmatch(bare) and FIGURE.search(values[-1]):
        values[-1] = FIGURE.sub(bare, values[-1], count=1)
    else:
        values.append(f"no, {bare}" if part.turns else bare)


def _after_fault(before: Utterance | None) -> bool:
    return before is not None and before.kind is Kind.FAULT


def _long(bare: str, focus: Focus) -> str:
    """Return a length that follows a fault as how long the thing at fault is to be shown."""
    one = focus.subject()
    if one is None or not ONLY_LENGTH.match(bare) or one.kind not in ("thing", "clip"):
        return ""
    return f"show {one.text} for {bare}"


def _is_own(
    part: Utterance,
    bare: str,
    order: str,
    reading: Reading,
    read: Callable[[str], Plan],
    before: Utterance | None,
) -> bool:
    """Say whether a part without a verb is a wish of its own."""
    if NAMED_CLIP.fullmatch(bare):
        return False
    if not reading.wishes:
        begins = part.strong or (before is not None and before.kind is not Kind.VALUE)
        return begins and MATERIAL.search(bare) is None and is_settled(read(order))
    if order.startswith("write ") and CARD.search(reading.wishes[-1].texts[-1]):
        return False
    if SOMETHING.match(bare):
        return "music" not in reading.wishes[-1].texts[-1]
    if ONE.search(bare) or order.startswith(("write ", "keep only the ")) or PASSAGES.match(bare):
        return True
    if CLIP_FIRST.match(bare) and VALUED.search(bare):
        return True
    anew = before is not None and before.kind not in (Kind.WISH, Kind.VALUE)
    apart = (part.strong and THINGLIKE.search(bare)) or (anew and COMPARED.match(bare))
    return bool(apart) and is_settled(read(order))
