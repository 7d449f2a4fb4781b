"""Pauses and filler words: cut out, or silenced."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.rules.correcting import DROPPED
from cutroom.backend.planner.words.vocabulary import forms
from cutroom.domain.kinds.sounding import MuteFillers, RemoveFillers, RemoveSilence

UNSPOKEN = re.compile(
    r"\b(?:where|when|with|in which|that have|of)\s+(?:nobody|no ?one|there(?:'s| is| are)? no"
    r"|nothing|no|i'm not"
    r"|he's not|she's not|they're not|i am not)\b.{0,14}?\b(?:speak\w*|talk\w*|speech|said|saying"
    r"|voices?|sound"
    r"|audio|happens|happening|words)\b"
)
PLAGUED = re.compile(
    r"\b(?:too many|so many|too much|loads of|lots of|a lot of|tons of|heaps of|full of|plenty of"
    r"|keeps?|constantly|all these|so much|such long)\b"
)
"""What finds that there is too much of something."""
MURMURS = frozenset("嗯啊呃额哦喔噢")
LISTED = re.compile(r" and | or |, ")
NAMES_OF_FILLERS = (
    "hesitations", "hesitation",
    "like", "filler", "fillers", "filler word", "filler words", "口水词", "语气词", "口头禅",
    "口水话", "啰嗦的部分", "废话", "口误", "口头语", "语气助词", "口癖", "水词",
)  # fmt: skip
KINDS_OF_FILLERS = ("重复", "说重复", "说错", "讲错", "口误", "卡壳", "磕", "啰嗦", "结巴", "ng")
"""What speaks of fillers without being one that could be looked for."""


def _plagued(c: Clause) -> bool:
    """Say whether a clause complains of pauses or fillers: "there are too many ums"."""
    complains = not c.stage.zh and PLAGUED.search(c.text.lower()) is not None
    mended = c.has("correct", "optimize")
    other = c.says("add", "insert", "lengthen", "find", "show", "describe", "mute")
    return (complains or mended) and not other and not c.negated


def silence(c: Clause) -> Outcome | None:
    """Cut pauses, filler words, or silence them."""
    plain = _plainly_told(c)
    if plain is not None:
        return plain
    outcome = Outcome()
    plagued = _plagued(c)
    cut = c.has("remove", "cut", "trim")
    if c.says("silence") and (
        plagued or cut or c.has("shorten", "keep") or c.inherited & {"remove"}
    ):
        outcome.operations.append(_pauses(c))
    if c.says("filler") and (plagued or cut or c.has("mute") or c.inherited & {"remove", "cut"}):
        kind = MuteFillers if c.has("mute") and not c.has("remove", "cut") else RemoveFillers
        outcome.operations.append(kind(words=_fillers(c) or list(c.quotes) or None))
    if outcome.operations:
        return outcome
    shortened = c.has("cut", "trim", "set", "make") and not c.spans
    return do(RemoveSilence(), RemoveFillers()) if c.says("talking_head") and shortened else None


def _plainly_told(c: Clause) -> Outcome | None:
    """Return what wordings come to that name no pause: silent parts, quoted words, "no ums"."""
    if UNSPOKEN.search(c.text.lower()) and c.has("remove", "cut", "trim") and not c.spans:
        return do(RemoveSilence(min_silence=c.number("time", "dur")))
    said = [quote for quote in c.quotes if ("concept", "filler") in forms().get(quote.lower(), ())]
    read = c.stage.captions and DROPPED.search(c.text)
    if c.has("remove", "cut") and said and not read and all(len(quote) <= 9 for quote in c.quotes):
        return do(RemoveFillers(words=list(c.quotes)))
    pointed = c.spans or c.picks or c.assets
    if (
        c.has("mute")
        and c.quotes
        and not pointed
        and not c.says("subtitle", "title", "text", "music")
    ):
        return do(MuteFillers(words=list(c.quotes)))
    if c.says("mute") and c.says("keep") and c.of_kind("number", "ordinal") and not c.spans:
        return do(RemoveSilence(keep=[int(t.amount) for t in c.of_kind("number", "ordinal")]))
    if c.written("静音") and c.says("remove") and not pointed:
        return do(RemoveSilence())
    if not c.prohibited and not c.has("remove") and c.denies("silence", "filler"):
        gone = [RemoveSilence()] if c.denies("silence") else []
        return do(*gone, *([RemoveFillers()] if c.denies("filler") else []))
    return None


def _pauses(c: Clause) -> RemoveSilence:
    """Return the pauses that go: all but some, or those of a length and a level."""
    numbers = [int(t.amount) for t in c.of_kind("number")]
    if c.says("keep") and numbers:
        return RemoveSilence(keep=numbers)
    db = c.number("db")
    room, pause = _room_and_pause(c, c.number("time", "dur"))
    return RemoveSilence(
        min_silence=pause,
        threshold_db=db if db is not None and db <= 0 else None,
        padding=room if room is not None and room <= 5 else None,
    )


def _fillers(c: Clause) -> list[str]:
    """Return the filler words that are named."""
    return [
        word
        for t in c.live()
        if t.is_a("filler")
        for word in _apart(t.text)
        if not t.text.lower().endswith("ing")
        and t.text.lower() not in NAMES_OF_FILLERS
        and not t.text.startswith(KINDS_OF_FILLERS)
    ]


def _apart(text: str) -> list[str]:
    """Return fillers that are written as one by themselves: "ums and uhs", 嗯啊."""
    if len(set(text)) > 1 and set(text) <= MURMURS:
        return list(dict.fromkeys(text))
    return LISTED.split(text)


def _room_and_pause(c: Clause, seconds: float | None) -> tuple[float | None, float | None]:
    """Return how much room stays round speech, and how long a pause must be to go."""
    if not c.says("padding"):
        return None, seconds
    times = c.of_kind("time", "dur")
    if len(times) < 2:
        compared = c.says("lengthen") or c.written("than", "over")
        return (None, seconds) if compared else (seconds, None)
    mark = c.tokens.index(next(t for t in c.tokens if t.is_a("padding")))
    room = min(times, key=lambda t: abs(c.tokens.index(t) - mark))
    return room.amount, next(t.amount for t in times if t is not room)
