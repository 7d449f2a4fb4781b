"""Plain cards with words on them: a black screen at the end that says "The End"."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.rules.lettering import words_style
from cutroom.backend.planner.rules.targets import tidy
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Insert
from cutroom.domain.kinds.lettering import AddText

ON_IT = re.compile(
    r"\b(?:on|over|across|onto) (?:it|that|this|the (?:\w+ )?(?:screen|card|slide|frame))\b"
    r"|上面?(?:要|再|加|放)?(?:写|打|显示|出现|有)|写着|写上"
)
"""What says that words stand on the card that was just told of."""


CARD = re.compile(
    r"\b(?:over|on|against)(?: an?)?(?: plain| solid)? (black|white)"
    r"(?: screen| card| slide)?(?=,? (?:for|at|in) |$)"
    r"|\b(black|white) (?:(?:title|text|chapter) )?(?:screen|card|slide)\b"
    r"|(?<![字底])([黑白])[屏场](?!.{0,4}淡)"
)
ON_BLACK, ON_WHITE = ("#000000", "#FFFFFF"), ("#FFFFFF", "#000000")
BETWEEN_CLIPS = re.compile(
    r"\b(?:title|text|chapter|section) (?:card|slide|screen)s?\b.*\b(?:between|after|before)\b"
)
"""A card that parts two clips."""
INKS = {"black": ON_BLACK, "white": ON_WHITE, "黑": ON_BLACK, "白": ON_WHITE}
"""A card's colour, and that of words that are to be read on it."""
CARD_SECONDS = 3.0


def card_with(c: Clause, words: str) -> Outcome | None:
    """Return a card at one end of the film and the words on it: "The End" over black."""
    found = CARD.search(c.text.lower())
    edge = c.spans[0] if len(c.spans) == 1 and c.spans[0].how in ("first", "last") else None
    at_end = c.says("start_at", "end_at")
    placed = edge is not None or (not c.spans and (at_end or c.moment() is not None))
    between = BETWEEN_CLIPS.search(c.text.lower()) is not None
    if not (found or between) or not c.quotes or not placed or c.picks:
        return None
    ground, ink = INKS[found[1] or found[2] or found[3]] if found else ON_BLACK
    seconds = (edge.end if edge else c.number("dur", "time")) or CARD_SECONDS
    last = edge.how == "last" if edge else c.says("end_at")
    start = tidy(c.stage.length) if last else 0.0 if edge or at_end else c.moment() or 0.0
    style = {key: value for key, value in words_style(c).items() if key != "background"}
    style["color"] = ink if style.get("color") in (None, ground) else style["color"]
    return do(
        Insert(asset=f"color:{ground}", at="end" if last else start, duration=seconds),
        AddText(text=words, start=start, end=tidy(start + seconds), **style),
    )


def on_card(both: Outcome) -> Outcome:
    """Put a plain picture before the words that are to stand on it: 加2秒黑屏，上面写…."""
    cards = [op for op in both.operations if isinstance(op, Insert) and op.asset[:6] == "color:"]
    words = [op for op in both.operations if isinstance(op, AddText)]
    card = cards[0] if len(cards) == 1 else None
    if card is None or len(both.operations) != 1 + len(words) or not card.duration:
        return both
    if not isinstance(card.at, int | float):
        return both
    shown = {"start": card.at, "end": round(card.at + card.duration, 3)}
    return Outcome([card, *(op.model_copy(update=shown) for op in words)], both.questions)


def on_cards(operations: Sequence[Operation], message: str, length: float) -> list[Operation]:
    """Return the operations with the words that are written on a card shown as long as it is.

    The card lies at one end of a film so many seconds long; other plans stay as they are.
    """
    cards = [op for op in operations if isinstance(op, Insert) and op.asset[:6] == "color:"]
    words = [op for op in operations if isinstance(op, AddText)]
    card = cards[0] if len(cards) == 1 else None
    if card is None or len(words) != 1 or not card.duration or not ON_IT.search(message.lower()):
        return list(operations)
    if card.at not in (0, "end"):
        return list(operations)
    start = 0.0 if card.at == 0 else tidy(length)
    shown = words[0].model_copy(update={"start": start, "end": tidy(start + card.duration)})
    rest = [op for op in operations if op is not card and op is not words[0]]
    at = next(i for i, op in enumerate(operations) if op is card or op is words[0])
    return [*rest[:at], card, shown, *rest[at:]]
