"""English as people chat: what only leads, softens or tells goes, the wishes stand as orders.

"So my sister sent me this and the beginning drags, could you maybe lose the first ten secs, oh
and while you're at it put some music under it" asks for two things; the rest is talk.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cutroom.backend.planner.briefs.reported import as_order, as_undergone, is_order
from cutroom.backend.planner.rephrasing.english.spoken import in_few_words
from cutroom.backend.planner.rephrasing.english.surroundings import in_context
from cutroom.backend.planner.rephrasing.restating import HELD_ONE, QUOTED
from cutroom.backend.planner.words.chat import (
    ADDED,
    AFTER_THAT,
    ASKED,
    AT_PLACE,
    BETWEEN,
    BLEEPED,
    BOTHERED,
    CLIP_NAMED,
    CLOCK,
    CORRECTING,
    COUNTED,
    CUT,
    DELIVERING,
    EDGE,
    FAULTED,
    FIX,
    FORM,
    FOUND,
    GET_OUT,
    HEDGED,
    HIDES,
    IDLE,
    IDLY,
    LABEL,
    LED,
    LETTERS,
    LONGEST,
    LOOKING,
    MANY,
    MARKED,
    MENDED,
    MIRRORED,
    ONLY_CLIP,
    ORDERED,
    ORDERLY,
    OTHER_CLIP,
    OTHER_ORDER,
    OWN,
    OWN_SUBJECT,
    PARTICLE,
    PLACED,
    PLACING,
    POINTING,
    PRAISED,
    PRECEDED,
    QUIET,
    REASONED,
    REMEMBERED,
    SAID,
    SAME_TIME,
    SCRAPPED,
    SHALL,
    SHORTEST,
    SIDE,
    SITE,
    SIZE,
    SMALL,
    STRETCH,
    TELLING,
    THERE,
    THING,
    TIMED,
    TREATED,
    TURNED,
    TWO,
    UMS,
    UNTOUCHED,
    UP,
    UPSIDE,
    WANTED,
    WISHING,
    WITHOUT,
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


def chat_told(message: str, names: Sequence[str] = ()) -> str:
    """Return an English message in which chat has become orders; any other as it is.

    `names` are the files that a clip may be called by.
    """
    bared = without_hedges(message)
    if bared is None:
        return message
    said, bare, held = bared
    if TWO.search(said):
        return message
    orders, changed = _as_orders(bare.strip(), names)
    if not changed and bare == said:
        return message
    return in_full(_at_that_time(in_few_words(orders)), held)


def without_hedges(message: str) -> tuple[str, str, list[str]] | None:
    """Return a chat with its quotes held, the same without hedges, and what is held.

    Nothing is returned for a message that is no chat.
    """
    if not is_chat(message):
        return None
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return chr(0xE000 + len(held) - 1)

    said = QUOTED.sub(hold, message)
    if WORDED.search(said) or LOOKING.match(said.lower()):
        return None
    bare = in_context(said)
    for pattern in HEDGED:
        bare = pattern.sub("", bare)
    if len(COUNTED.findall(bare)) > 1:
        bare = COUNTED.sub(". ", bare)
    bare = OTHER_CLIP.sub(r"\g<clip>\g<rest>", bare)
    bare = OTHER_ORDER.sub(r"\1", bare)
    return said, ORDERLY.sub(_numbered, LABEL.sub(_labelled, in_few_words(bare))), held


def in_full(text: str, held: Sequence[str]) -> str:
    """Return a text with the quotes that were held."""
    return HELD_ONE.sub(lambda f: held[ord(f[0]) - 0xE000], text)


def _labelled(found: re.Match[str]) -> str:
    """Return "first clip: too dark, …" as a sentence about that clip."""
    told = FOUND.match(found.string[found.end() :].split(",")[0].split(".")[0])
    return f"the {found[1]} {found[2]}{' is' if told else ','} "


ORDINALS = ("first", "second", "third", "fourth", "fifth")


def _numbered(found: re.Match[str]) -> str:
    """Return an order told by places in numbers: "it should go third, first, second"."""
    told = re.findall("|".join(ORDINALS), found[1].lower())
    return "put the clips in the order " + ", ".join(str(ORDINALS.index(one) + 1) for one in told)


def _at_that_time(orders: str) -> str:
    """Return orders in which "same time" is the one stretch that was named before it."""
    found = SAME_TIME.search(orders)
    before = STRETCH.findall(orders[: found.start()]) if found else []
    if found is None or len(set(before)) != 1:
        return orders
    start, end = (one if ":" in one else f"{one} seconds" for one in before[0])
    return f"{orders[: found.start()]} from {start} to {end}{orders[found.end() :]}"


def _as_orders(said: str, names: Sequence[str]) -> tuple[str, bool]:
    """Return the wishes of a message as orders, and whether more than pleas went from it."""
    pieces = pieces_of(said)
    delivers = DELIVERING.search(said) is not None
    for piece in pieces:
        _judge(piece)
        piece.tells = piece.tells and not (delivers and SITE.search(piece.text))
    if all(piece.tells and not piece.asks for piece in pieces):
        return said, False
    orders = Orders(_things(names))
    for at, piece in enumerate(pieces):
        if SCRAPPED.match(LED.sub("", piece.text)):
            orders.scrap(piece)
            continue
        if _goes(piece, pieces[at + 1 :]):
            orders.leave(piece)
        else:
            orders.keep(piece)
    return "".join(orders.kept), orders.changed


@dataclass
class Orders:
    """The orders found so far, and what was told before the next one."""

    things: re.Pattern[str] = THING
    kept: list[str] = field(default_factory=list)
    lent: list[Piece] = field(default_factory=list)
    told: Piece | None = None
    wants: bool = False
    found: bool = False
    """What was kept last finds fault."""
    changed: bool = False

    def leave(self, piece: Piece) -> None:
        """Leave a piece out, which may lend what it names to the next order."""
        self.told, self.changed = piece, True
        bare = LED.sub("", piece.text)
        if OWN_SUBJECT.match(bare):
            self.lent = [one for one in self.lent if not PRAISED.search(one.text) or one.faults]
        if UNTOUCHED.match(bare) is None:
            self.lent.append(piece)

    def scrap(self, piece: Piece) -> None:
        """Take back the order before a piece that says so."""
        minded = BOTHERED.match(piece.text) is None
        while self.kept and self.told is None and CORRECTING.fullmatch(self.kept[-1].strip(" .,")):
            self.kept.pop()
        if self.kept and self.told is None and (minded or self.found):
            self.kept.pop()
        self.told, self.changed = piece, True

    def keep(self, piece: Piece) -> None:
        """Keep a piece, as an order if it asks."""
        self.wants = self.wants and piece.before != ". "
        text, mark = piece.text, piece.before
        if mark == ". " and self.told is None:
            self.lent = []
        if not piece.asks and mark == ". ":
            self.lent = []
        if piece.asks:
            text = self._ordered(text)
        elif mark == ". " and ADDED.match(LED.sub("", text)):
            text = f"add {LED.sub('', text)}"
        elif self.wants and (undergone := as_undergone(LED.sub("", text))):
            text = undergone
        if mark == " " and piece.asks:
            mark = " and "
        placed = not piece.asks and self.told is None and PLACED.match(text) is not None
        mark = ", " if placed and self.kept else mark
        more = not piece.asks and mark == ", " and not _stands(piece, text)
        if (self.told is not None and not more) or (
            mark in (" ", ", ", " and ") and _stands(piece, text)
        ):
            mark = ". "
        if piece.asks and mark == ". " and piece.before == ", " and SHALL.match(text):
            mark = " "
        self.kept.append(mark + text if self.kept else text)
        self.told, self.found = None, piece.faults and not piece.asks

    def _ordered(self, text: str) -> str:
        unled = LED.sub("", text)
        bare = SAID.sub("", unled)
        self.changed = self.changed or bare != unled
        self.wants = self.wants or WANTED.search(bare) is not None
        plea = ASKED.match(bare)
        asked = bare[plea.end() :] if plea else bare
        self.changed = self.changed or (plea is not None and plea.end() > len("would you please "))
        order = as_order(asked)
        self.changed = self.changed or order != asked
        lent = self.lent
        if self.told is not None and FIX.match(order):
            order = _fixed(self.told.text, order)
        if self.told is not None and self.told.faults and not _topic(lent, self.things):
            lent = [Piece(text) for text in self.kept if LETTERS.search(text)]
        own = self.told is not None and OWN_SUBJECT.match(LED.sub("", self.told.text))
        if own and self.told is not None and MANY.search(order):
            lent = [self.told]
        pointed = _pointed(_raised(order, self.told), lent, self.things)
        timed = self.told is not None and re.search(r"\d", self.told.text) is not None
        timed = timed and TREATED.match(order) is not None
        points = MANY.search(order) or (timed and POINTING.search(order))
        if pointed == order and self.told is not None and points:
            self.kept.append((". " if self.kept else "") + self.told.text)
        if THING.search(order) or (pointed != order and LETTERS.search(pointed) is None):
            self.lent = []
        return pointed


def _stands(piece: Piece, text: str) -> bool:
    """Say whether a piece is a sentence of its own: an order, or a clip with what it does."""
    if HELD_ONE.match(text):
        return False
    if WITHOUT.match(text):
        return True
    if piece.asks:
        return piece.before == ", " or POINTING.search(text) is None
    return OWN.match(LED.sub("", text)) is not None


def _goes(piece: Piece, after: Sequence[Piece]) -> bool:
    """Say whether a piece only tells: a fault does where the wish that follows mends it."""
    if piece.faults and not piece.asks:
        follow = next((one for one in after if one.asks or not (one.tells or one.faults)), None)
        if (
            follow is not None
            and follow.asks
            and (_mends(piece, follow) or FIX.match(LED.sub("", follow.text)))
        ):
            return True
        joined = follow is not None and follow.asks and follow.before != ". "
        if follow is not None and TURNED.match(ASKED.sub("", LED.sub("", follow.text), count=1)):
            return False
        led = follow is not None and follow.text.lower().startswith("so ")
        return joined and follow is not None and (led or POINTING.search(follow.text) is not None)
    if ONLY_CLIP.match(piece.text) and CLOCK.search(piece.text):
        return any(one.asks and POINTING.search(one.text) for one in after[:1])
    return piece.tells and not piece.asks


def _mends(fault: Piece, order: Piece) -> bool:
    """Say whether an order mends what was found at fault."""
    return any(bad.search(fault.text) and good.search(order.text) for bad, good in MENDED)


def pieces_of(said: str) -> list[Piece]:
    """Return the clauses of a chat, each with the mark before it."""
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
    if AT_PLACE.match(piece.text) and PLACING.search(piece.text):
        piece.asks = True
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
    if (ONLY_CLIP.match(piece.text) and piece.before != ", ") or FOUND.match(bare):
        piece.tells = True
        return
    piece.faults = FAULTED.match(bare) is not None
    piece.tells = TELLING.match(bare) is not None and not REMEMBERED.search(bare)
    if IDLY.search(bare) or IDLE.match(bare):
        piece.tells = True
        return
    piece.asks = bool(ORDERED.match(bare) or WISHING.search(bare) or is_order(bare))


def _pointed(text: str, told: Sequence[Piece], thing: re.Pattern[str]) -> str:
    """Return an order with what it points at, where that was only told before."""
    times = [found[0] for piece in told for found in CLOCK.finditer(piece.text)]
    if times and THERE.search(text):
        return THERE.sub(f"at {times[-1]}", text)
    topic = _topic(told, thing)
    if CLOCK.fullmatch(topic) and BLEEPED.match(text):
        return BLEEPED.sub(f"mute one second at {topic}", text)
    if text.lower().startswith("it ") and EDGE.match(topic):
        return text
    if text.endswith(" there") or " there " in text:
        text = THERE.sub(f"in {topic}", text) if CLIP_NAMED.match(topic) else text
    side = next((found[1] for one in told if (found := SIDE.search(one.text))), "")
    if side and topic.startswith("the part from") and HIDES.match(text):
        return POINTING.sub(f"the {side}{topic.removeprefix('the part')}", text, count=1)
    text = GET_OUT.sub(r"remove \1", text) if topic else text
    found = POINTING.search(text)
    timed = EDGE.match(topic) or CLOCK.search(topic) or topic.startswith(("the part", "at "))
    if not topic or (timed and re.search(r"\d", text)):
        return text
    if found is None or THING.search(text[: found.start()]):
        return (
            SIZE.sub(lambda f: f"{f[0]} of {topic}", text, count=1)
            if LETTERS.search(topic)
            else text
        )
    moved = PARTICLE.match(text[found.end() :])
    if moved:
        return f"{text[: found.start()]}{moved[1]} {topic}{text[found.end() + moved.end() :]}"
    return text[: found.start()] + topic + text[found.end() :]


def _fixed(told: str, order: str) -> str:
    """Return "fix that" as what mends what was told."""
    if UPSIDE.search(told):
        return "rotate it by 180 degrees"
    return "flip it horizontally" if MIRRORED.search(told) else order


def _raised(order: str, told: Piece | None) -> str:
    """Return "bump it up" as what it does to what was found too small, or too quiet."""
    found = UP.match(order)
    if found is None or told is None or not told.faults:
        return order
    if SMALL.search(told.text):
        return f"make {found[1]} bigger"
    return f"make {found[1]} louder" if QUIET.search(told.text) else order


def _things(names: Sequence[str]) -> re.Pattern[str]:
    """Return what may be pointed back at, with the files that are there by their names."""
    stems = [name.rsplit(".", 1)[0].lower() for name in names]
    called = [re.escape(stem) for stem in stems if stem.isalpha() and len(stem) > len("abc")]
    if not called:
        return THING
    return re.compile(rf"\bthe (?:{'|'.join(called)})\b|{THING.pattern}", re.IGNORECASE)


def _topic(told: Sequence[Piece], thing: re.Pattern[str]) -> str:
    """Return what was named last in what was told, as an order names it."""
    for piece in reversed(told):
        things = list(thing.finditer(piece.text))
        if not things:
            continue
        topic = things[-1][0]
        if UMS.search(topic):
            return "the filler words"
        if AFTER_THAT.match(topic):
            times = [found[0] for one in told for found in CLOCK.finditer(one.text)]
            return AFTER_THAT.sub(rf"everything \g<side> {times[-1]}", topic) if times else ""
        between = BETWEEN.match(topic)
        return f"the part from {between[1]} to {between[2]}" if between else topic
    return ""
