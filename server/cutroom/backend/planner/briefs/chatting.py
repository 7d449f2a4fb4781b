"""English as people chat: what only leads, softens or tells goes, the wishes stand as orders.

"So my sister sent me this and the beginning drags, could you maybe lose the first ten secs, oh
and while you're at it put some music under it" asks for two things; the rest is talk.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cutroom.backend.planner.briefs.reported import as_order, as_undergone
from cutroom.backend.planner.rephrasing.restating import HELD_ONE, QUOTED
from cutroom.backend.planner.rephrasing.spoken import in_few_words
from cutroom.backend.planner.words.chat import (
    ASKED,
    CLOCK,
    CORRECTING,
    CUT,
    DELIVERING,
    EDGE,
    FAULTED,
    FORM,
    HEDGED,
    IDLE,
    IDLY,
    LED,
    LETTERS,
    LONGEST,
    LOOKING,
    MANY,
    MARKED,
    ORDERED,
    OWN,
    POINTING,
    PRECEDED,
    REASONED,
    REMEMBERED,
    SAID,
    SAME_TIME,
    SHORTEST,
    SITE,
    SIZE,
    STRETCH,
    TELLING,
    THERE,
    THING,
    TIMED,
    TWO,
    UNTOUCHED,
    WANTED,
    WISHING,
    WORDED,
)


@dataclass
class Piece:
    """A clause, what stood before it, and what it does."""

    text: str
    before: str = ""
    asks: bool = False
    tells: bool = False
    faults: bool = False


def is_chat(message: str) -> bool:
    """Say whether a message is long enough to be chat, and no written form."""
    long_enough = len(message.split()) >= SHORTEST and len(message) <= LONGEST
    return long_enough and FORM.search(message) is None


def punctuated(message: str) -> str:
    """Return a message with the apostrophes that were left out."""
    for pattern, told in MARKED:
        message = pattern.sub(told, message)
    return message


def chat_told(message: str) -> str:
    """Return an English message in which chat has become orders; any other as it is."""
    if not is_chat(message):
        return message
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return chr(0xE000 + len(held) - 1)

    said = QUOTED.sub(hold, message)
    if WORDED.search(said) or LOOKING.match(said.lower()) or TWO.search(said):
        return message
    bare = said
    for pattern in HEDGED:
        bare = pattern.sub("", bare)
    orders, changed = _as_orders(bare.strip())
    if not changed and bare == said:
        return message
    return HELD_ONE.sub(lambda f: held[ord(f[0]) - 0xE000], _at_that_time(in_few_words(orders)))


def _at_that_time(orders: str) -> str:
    """Return orders in which "same time" is the one stretch that was named before it."""
    found = SAME_TIME.search(orders)
    before = STRETCH.findall(orders[: found.start()]) if found else []
    if found is None or len(set(before)) != 1:
        return orders
    start, end = (one if ":" in one else f"{one} seconds" for one in before[0])
    return f"{orders[: found.start()]} from {start} to {end}{orders[found.end() :]}"


def _as_orders(said: str) -> tuple[str, bool]:
    """Return the wishes of a message as orders, and whether more than pleas went from it."""
    pieces = _pieces(said)
    delivers = DELIVERING.search(said) is not None
    for piece in pieces:
        _judge(piece)
        piece.tells = piece.tells and not (delivers and SITE.search(piece.text))
    if not any(piece.asks for piece in pieces):
        return said, False
    orders = Orders()
    for at, piece in enumerate(pieces):
        if _goes(piece, pieces[at + 1 :]):
            orders.leave(piece)
        else:
            orders.keep(piece)
    return "".join(orders.kept), orders.changed


@dataclass
class Orders:
    """The orders found so far, and what was told before the next one."""

    kept: list[str] = field(default_factory=list)
    lent: list[Piece] = field(default_factory=list)
    told: Piece | None = None
    wants: bool = False
    changed: bool = False

    def leave(self, piece: Piece) -> None:
        """Leave a piece out, which may lend what it names to the next order."""
        self.told, self.changed = piece, True
        if UNTOUCHED.match(LED.sub("", piece.text)) is None:
            self.lent.append(piece)

    def keep(self, piece: Piece) -> None:
        """Keep a piece, as an order if it asks."""
        self.wants = self.wants and piece.before != ". "
        text, mark = piece.text, piece.before
        if mark == ". " and self.told is None:
            self.lent = []
        if piece.asks:
            text = self._ordered(text)
        elif self.wants and (undergone := as_undergone(LED.sub("", text))):
            text = undergone
        if mark == " " and piece.asks:
            mark = " and "
        if self.told is not None or (mark in (" ", ", ", " and ") and _stands(piece, text)):
            mark = ". "
        self.kept.append(mark + text if self.kept else text)
        self.told = None

    def _ordered(self, text: str) -> str:
        unled = LED.sub("", text)
        bare = SAID.sub("", unled)
        self.changed = self.changed or bare != unled
        self.wants = self.wants or WANTED.search(bare) is not None
        asked = ASKED.sub("", bare, count=1) if ASKED.match(bare) else bare
        order = as_order(asked)
        self.changed = self.changed or order != asked
        pointed = _pointed(order, self.lent)
        if pointed == order and self.told is not None and MANY.search(order):
            self.kept.append((". " if self.kept else "") + self.told.text)
        if THING.search(order):
            self.lent = []
        return pointed


def _stands(piece: Piece, text: str) -> bool:
    """Say whether a piece is a sentence of its own: an order, or a clip with what it does."""
    if HELD_ONE.match(text):
        return False
    if piece.asks:
        return piece.before == ", " or POINTING.search(text) is None
    return OWN.match(LED.sub("", text)) is not None


def _goes(piece: Piece, after: Sequence[Piece]) -> bool:
    """Say whether a piece only tells: a fault does where the wish that follows mends it."""
    if piece.faults and not piece.asks:
        follow = next((one for one in after if one.asks or not (one.tells or one.faults)), None)
        joined = follow is not None and follow.asks and follow.before != ". "
        led = follow is not None and follow.text.lower().startswith("so ")
        return joined and follow is not None and (led or POINTING.search(follow.text) is not None)
    return piece.tells and not piece.asks


def _pieces(said: str) -> list[Piece]:
    pieces: list[Piece] = []
    start, before = 0, ""
    for found in CUT.finditer(said):
        text = said[start : found.start()]
        mark = ". " if found["strong"] else ", " if found["comma"] else " "
        if mark == " " and PRECEDED.search(text[-60:]):
            continue
        if text.strip():
            pieces.append(Piece(text.strip(), before))
            before = mark
        elif mark == ". ":
            before = mark
        start = found.end()
    if said[start:].strip(" ,.!?"):
        pieces.append(Piece(said[start:].strip(" ,"), before))
    return pieces


def _judge(piece: Piece) -> None:
    """Tell of a piece whether it asks, tells or finds fault."""
    bare = SAID.sub("", LED.sub("", piece.text))
    if not bare or TIMED.match(piece.text):
        piece.tells = not bare
        return
    if CORRECTING.match(piece.text):
        return
    if UNTOUCHED.match(bare):
        piece.tells = True
        return
    if REASONED.match(piece.text):
        piece.tells = True
        return
    if ASKED.match(bare):
        piece.asks = IDLE.match(ASKED.sub("", bare, count=1)) is None
        piece.tells = not piece.asks
        return
    if HELD_ONE.search(bare):
        piece.asks = True
        return
    piece.faults = FAULTED.match(bare) is not None
    piece.tells = TELLING.match(bare) is not None and not REMEMBERED.search(bare)
    piece.asks = ORDERED.match(bare) is not None or (
        WISHING.search(bare) is not None and not IDLY.search(bare)
    )


def _pointed(text: str, told: Sequence[Piece]) -> str:
    """Return an order with what it points at, where that was only told before."""
    topic = next(
        (things[-1][0] for piece in reversed(told) if (things := list(THING.finditer(piece.text)))),
        "",
    )
    times = [found[0] for piece in told for found in CLOCK.finditer(piece.text)]
    if times and THERE.search(text):
        return THERE.sub(f"at {times[-1]}", text)
    found = POINTING.search(text)
    if not topic or (EDGE.match(topic) and re.search(r"\d", text)):
        return text
    if found is None or THING.search(text[: found.start()]):
        return (
            SIZE.sub(lambda f: f"{f[0]} of {topic}", text, count=1)
            if LETTERS.search(topic)
            else text
        )
    return text[: found.start()] + topic + text[found.end() :]
