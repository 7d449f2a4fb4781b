"""Rambling English part by part: what each part does, whether it wishes, tells, or finds fault."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from dataclasses import dataclass
from enum import Enum

from cutroom.backend.planner.briefs.chatting import pieces_of
from cutroom.backend.planner.briefs.reported import as_order, is_order
from cutroom.backend.planner.words.chat import (
    ADDED,
    ASKED,
    IDLY,
    LED,
    ORDERED,
    SAID,
    SCRAPPED,
    TIMED,
    UNTOUCHED,
    WISHING,
)
from cutroom.backend.planner.words.small_talk import DEED
from cutroom.backend.planner.words.wish_words import (
    ALTHOUGH,
    ASKED_IF,
    AT_TIME,
    COMPARED,
    COULD_BE,
    COULD_RISE,
    EVEN_OUT,
    HEADED,
    IDIOM,
    LATER,
    LEFT_OUT,
    LIKED,
    LONG_ENOUGH,
    MADE_SO,
    MORE_OF,
    MULLED,
    NOT_THERE,
    NOW_CALLED,
    ONE_FILM,
    REFUSED,
    REVERSED,
    SO_ONLY,
    SOMETHING,
    STOPPED,
    TO_COME,
)
from cutroom.backend.planner.words.wishing import (
    FAULT,
    GONE,
    HOW_ABOUT,
    IDLE,
    LEADING,
    MADE_IT,
    MAY_IT,
    NICE,
    NICE_IF,
    NOMINAL,
    PLACED,
    PLANNED,
    PURPOSE,
    REASON,
    STAYS,
    SUBJECTED,
    THINGLIKE,
    TURN,
    UNWISHED,
    VALUE,
    WONDERED,
)


class Kind(Enum):
    """What a part of a message does."""

    WISH = "wish"
    VALUE = "value"
    FAULT = "fault"
    TOLD = "told"
    STAYS = "stays"
    OTHER = "other"


@dataclass
class Utterance:
    """A part of a message, as it may be read alone."""

    text: str
    kind: Kind
    strong: bool = True
    """A sentence ended before it."""
    turns: bool = False
    """It takes back the wish before it."""


HEAD = re.compile(rf"(?:{DEED}|don't|do not|no)\b", re.IGNORECASE)
BREAK = re.compile(
    r"(?<=\w)\s+(?=(?:my|our|his|her|their) [\w-]+(?: [\w-]+)? (?:is|are|was|were|has|hates?|loves?|likes?|wants?|says?|said|keeps?|thinks|thought|can't|doesn't|did|does)\b"
    r"|(?:it's|its|that's|thats|there's|theres|he's|she's|they're|i'm|im|we're) (?:just|only|not|so|too|a|an|my|our|the|me|all|way|really|driving|making|what|where|when|how|why|like|kind|about|been|got|no)\b"
    r"|(?:i|we|she|he|they) (?:love|hate|think|know|guess|hope|was|were|am|had|tried|filmed|shot|recorded|got|don't|can't|didn't|couldn't)\b"
    rf"|so (?:yeah|then|now|basically|please|maybe|just|ideally) (?={DEED}\b)"
    r"|(?:otherwise|because|cause|cos|coz|cuz) (?=\w+ \w+)"
    r"|so (?:please )?(?=(?:kick|push|leave|hide|lose|stop|that can|it can|those can|this can)\b)"
    r"|so (?=(?:that|this) (?:one|bit|part) (?:\w+ ){0,2}(?:can|should|shouldn't|needs|has|must)|(?:anything|everything|all) (?:before|after|past))"
    r"|so (?=[\ue000-\uf8ff]|everything else|the rest|just the|only the|maybe|please)"
    r"|(?:no|nope|wait|actually|scratch that)\b[, ]+(?:wait|no|actually|make|put|sorry)\b)",
    re.IGNORECASE,
)
"""Where a clause begins that nothing leads in, behind an order that is whole."""
JOINS = re.compile(
    r"(?:\b(?:that|if|when|where|what|who|which|how|because|cause|as|since|think|guess|hope|so|and|but|or|while|until|till|before|after|than|of|with|from|in|on|at|for|to|like|bit|part|moment|time|all|say|says|saying|reads)|[,:]) ?$",
    re.IGNORECASE,
)
FIGURE = re.compile(r"(?<!clip )\b\d+(?! (?:is|are|looks?)\b)")
ENDING = re.compile(
    r"(?<!said)(?<!say)(?<!says)(?<!told him)(?<!told her)(?<!told them)[ ,]+(?:no|nope|actually no|no wait|oh wait)$",
    re.IGNORECASE,
)
LONG_TALE = 7
"""Words from which what begins with its subject is told."""
FOUND_SO = re.compile(r"\bfinds? (?:it|that|them|this)\b", re.IGNORECASE)
MORE_DEEDS = re.compile(
    r"(?:just |please )*(?:stop|kick|push|hide|axe|calm|quieten|tame|lift|end) (?:it|that|them|those|the|this)\b",
    re.IGNORECASE,
)
WANTS = re.compile(r"\b(?:want|need|prefer|like|rather|ask)\w*\b", re.IGNORECASE)
FILLING = re.compile(
    r"^(?:(?:yeah|yes|yep|um+|uh+|hmm+|er+|erm|oh|ok|okay|well|so|and|but|then|also|plus|lol|haha+|like|i mean|you know|honestly|really|anyway|right|now|please|pls|ps|p\.s\.|though|still|instead|maybe|perhaps|too|lastly|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next)\b[,.!: ]*)+$",
    re.IGNORECASE,
)


def utterances(bare: str) -> list[Utterance]:
    """Return the parts of a chat, each with what it does."""
    said: list[Utterance] = []
    turns = False
    for piece in pieces_of(bare):
        strong = piece.before in ("", ". ")
        for at, text in enumerate(_broken(piece.text)):
            turn, rest = _turned(text)
            ending = ENDING.search(rest)
            rest = rest[: ending.start()] if ending else rest
            if turn and GONE.search(turn):
                _take_back(said)
            else:
                turns = bool(turn) or (turns and not strong)
            if not rest or FILLING.match(rest):
                continue
            if SCRAPPED.match(LED.sub("", rest)) or REFUSED.match(rest):
                _take_back(said)
            kind = kind_of(rest)
            if turns and (found := MADE_IT.match(rest)):
                kind, rest = Kind.VALUE, rest[found.end() :]
            said.append(Utterance(rest, kind, strong and not at, turns))
            turns = ending is not None or (turns and kind not in (Kind.WISH, Kind.VALUE))
    return [_given_up(one, after) for one, after in zip([*said], [*said[1:], None], strict=True)]


def _take_back(said: list[Utterance]) -> None:
    """Take back the last wish."""
    if said and said[-1].kind in (Kind.WISH, Kind.VALUE):
        said[-1].kind = Kind.TOLD


def _given_up(one: Utterance, after: Utterance | None) -> Utterance:
    """Return a thought as told only, where what follows gives it up."""
    if one.kind is Kind.WISH and ASKED_IF.match(one.text) and after is not None:
        one.kind = Kind.TOLD if REFUSED.match(after.text) and not after.strong else one.kind
    if MULLED.match(LED.sub("", one.text)) and after is not None and not after.strong:
        turned = after.turns or re.match(r"(?:but|then|though)\b", after.text, re.IGNORECASE)
        one.kind = Kind.TOLD if turned else one.kind
    return one


def _broken(text: str) -> list[str]:
    """Cut a part where a clause begins that nothing leads in: "cut it its just me walking"."""
    parts: list[str] = []
    start = 0
    for found in BREAK.finditer(text):
        head = text[start : found.start()]
        bare = _pleaded(LED.sub("", head))
        led = found.string[found.end() :].startswith(("so ", "otherwise", "because", "c"))
        if len(head.split()) < 2 or JOINS.search(head) or not (led or HEAD.match(bare)):
            continue
        parts.append(head)
        start = found.end()
    return [*parts, text[start:]]


def _turned(text: str) -> tuple[str, str]:
    """Return how a part begins by taking something back, and what follows that."""
    found = TURN.match(text)
    if found is None:
        return "", text.strip(" ,")
    return found[0], text[found.end() :].strip(" ,")


def _pleaded(text: str) -> str:
    plea = ASKED.match(text)
    return text[plea.end() :] if plea else text


def kind_of(text: str) -> Kind:
    """Return what a part does."""
    bare = LED.sub("", text).strip()
    if not bare:
        return Kind.OTHER
    bare = HEADED.sub("", bare)
    if IDIOM.match(bare) or COULD_RISE.match(bare) or COULD_BE.match(bare) or ONE_FILM.search(bare):
        return Kind.WISH
    if TO_COME.match(bare) or NOT_THERE.match(bare) or EVEN_OUT.match(bare) or MORE_OF.match(bare):
        return Kind.WISH
    if LIKED.match(bare) or (MADE_SO.match(bare) and not ORDERED.match(bare)):
        return Kind.TOLD
    if LONG_ENOUGH.match(bare) or bare.lower() in ("double", "triple", "half", "twice"):
        return Kind.VALUE
    led = LEADING.match(bare)
    if led and HEAD.match(_pleaded(bare[led.end() :])):
        return Kind.WISH
    if (
        MORE_DEEDS.match(bare)
        or LEFT_OUT.match(bare)
        or STOPPED.match(bare)
        or REVERSED.match(bare)
    ):
        return Kind.WISH
    if ALTHOUGH.match(text) and MAY_IT.match(ALTHOUGH.sub("", text)):
        return Kind.WISH
    if LATER.search(bare):
        return Kind.TOLD
    if ADDED.match(bare) and not re.search(r"\b(?:is|are|was|were)\b", bare):
        return Kind.WISH
    if SO_ONLY.match(bare) or SO_ONLY.match(text):
        return Kind.WISH
    if COMPARED.match(bare):
        return Kind.VALUE
    if REASON.match(text) or PURPOSE.match(bare) or (PLANNED.match(bare)):
        return Kind.WISH if TIMED.match(text) else Kind.TOLD
    if _stays(bare):
        return Kind.STAYS
    if WONDERED.match(bare):
        return Kind.TOLD
    if MAY_IT.match(bare) or (PLACED.match(bare) and not FAULT.search(bare)):
        return Kind.WISH
    if ASKED.match(bare):
        return (
            Kind.TOLD if IDLE.match(_pleaded(bare)) or PURPOSE.match(_pleaded(bare)) else Kind.WISH
        )
    if ORDERED.match(bare):
        return Kind.TOLD if IDLE.match(bare) else Kind.WISH
    return _spoken(bare)


def _stays(bare: str) -> bool:
    """Say whether a part only leaves something as it is, or finds it right."""
    asked = _pleaded(bare)
    if UNTOUCHED.match(asked):
        return True
    kept = asked == bare or re.match(r"(?:leave|keep|not|don't)\b", asked) is not None
    return (
        kept and STAYS.match(asked) is not None and not is_order(bare) and not FIGURE.search(asked)
    )


def _spoken(bare: str) -> Kind:
    """Return what a part does that is no order and no plea."""
    if NICE.match(bare) or NICE_IF.match(bare):
        return Kind.WISH
    if UNWISHED.search(bare) or IDLY.search(bare) or AT_TIME.match(bare):
        return Kind.TOLD
    if NOW_CALLED.match(bare):
        return Kind.WISH
    told = SUBJECTED.match(bare) is not None
    wishes = WISHING.search(bare)
    if wishes and told and wishes[0].lower().startswith("no ") and not WANTS.search(bare):
        wishes = None
    if is_order(bare) or as_order(bare) != bare or SAID.match(bare) or wishes:
        return Kind.WISH
    if FOUND_SO.search(bare):
        return Kind.TOLD
    if FAULT.search(bare) and (told or len(bare.split()) > 2):
        return Kind.FAULT
    if told:
        return Kind.TOLD
    if HOW_ABOUT.match(bare) and THINGLIKE.search(bare):
        return Kind.WISH
    if NOMINAL.match(bare) and THINGLIKE.search(bare):
        return Kind.WISH
    if SOMETHING.match(bare):
        return Kind.VALUE
    if (
        re.match(r"(?:the|my|our|his|her|their)\b", bare)
        and len(bare.split()) >= LONG_TALE
        and not THINGLIKE.search(bare)
    ):
        return Kind.TOLD
    return Kind.VALUE if VALUE.search(bare) or THINGLIKE.search(bare) else Kind.OTHER
