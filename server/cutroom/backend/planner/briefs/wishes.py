"""Which parts of a rambling message are wishes, and which only say more of the one before."""

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.briefs.sayings import (
    ATTRIBUTES,
    FAMILIES,
    MEASURES,
    POINTERS,
    SPEAKING,
    TIMES,
    Saying,
    Wish,
)
from cutroom.backend.planner.clauses.clause import OBJECTS, is_verb
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.lexicon import VERBS
from cutroom.backend.planner.words.rambling import (
    CHOICE,
    COMPLAINT,
    GIVEN_UP,
    GONE_AGAIN,
    HEADING,
    KEPT_SO,
    LASTING,
    LEFT_ALONE,
    NEEDLESS,
    NOT_ELSEWHERE,
    ORDERING,
    OTHERWISE,
    PUT_OTHERWISE,
    REST_GONE,
    ROLE,
    SEEN,
    SPEAKS,
    SUBJECT,
    SURELY,
    TELLING,
    TURNING,
    UNWANTED,
    WIDE,
)

FEWEST = 2
"""Parts of a message that rambles."""
LONGEST_VALUE, LONGEST_TURN = 12, 4
"""Characters of a part that only gives a value, or only takes one back."""
MOST_STRANGE = 4
"""Characters nobody knows in a part that is a wish."""
IDLE = (NEEDLESS, NOT_ELSEWHERE, ROLE, HEADING)
ANYWHERE = (TELLING, SUBJECT, SEEN, COMPLAINT, OTHERWISE, CHOICE)
AS_A_WHOLE = (*IDLE, LEFT_ALONE, LASTING, GONE_AGAIN)
"""What tells, by some of its words or by all of them."""
VALUES = ("filter", "effect", "transition", "mood", "color", "position", "platform", "format")
SAYING_MORE = ("show", "bigger", "smaller", "opacity", "bold", "outline", "animate", "all")
VAGUE_DEEDS = ("make", "set", "add")
STANDING = ("denoise", "stabilize", "normalize", "subtitle", "export", "crop", "rotate", "flip")
"""Deeds that need no object."""
WAITING = frozenset({"text", "title", "subtitle", "voiceover", "intro", "outro", "background"})
"""What is said or shown, and waits for its words."""
WHOLE = frozenset({"height", "ratio", "mb", "lufs"})
"""Measures that are those of the whole film."""
LAYERS = frozenset({"music", "text", "title", "logo", "watermark", "subtitle", "voiceover"})
"""What has times of its own."""
SOME_ONE = re.compile(r"一[个段张条]|其中")
PICTURES = re.compile(r"照片|图片|张图|相片")
COUNTED = "三两四五几段个条"


def gathered(parts: Sequence[Saying], asks: Callable[[Saying], bool]) -> list[Wish]:
    """Return the wishes of a message, each with what says more of it.

    `asks` tells whether a part that does not sound like a wish is understood as one.
    """
    wishes: list[Wish] = []
    told: list[Saying] = []
    for part in parts:
        last = wishes[-1] if wishes else None
        if LEFT_ALONE.match(part.text):
            if last is not None and WIDE.search(last.text) and part.pointers:
                last.said.append(part)
            told = []
        elif last is not None and not told and GIVEN_UP.match(part.text):
            last.said.pop()
            wishes = wishes if last.said else wishes[:-1]
        elif _is_idle(part, last, told):
            told = [] if KEPT_SO.search(part.text) else told
        elif last is not None and not told and _says_which(part, last):
            last.told, last.said = [], [*last.said[:-1], part]
        elif len(parts) > FEWEST and LASTING.match(part.text) and not wishes:
            told.append(part)
        elif last is not None and not told and (_turns(part, last) or _says_more(part, last)):
            last.said.append(part)
        elif not _wishes(part) and not asks(part):
            told.append(part)
        else:
            lends = any(one.pointers or one.things for one in told)
            if last is not None and not lends and _leans(part, last):
                last.said.append(part)
            else:
                wishes.append(Wish(told, [part]))
            told = []
    return [*wishes, Wish(told)] if told else wishes


def sounds_told(text: str) -> bool:
    """Say whether the words of a part are those of a telling."""
    return any(one.search(text) for one in ANYWHERE) or any(one.match(text) for one in AS_A_WHOLE)


def tells(part: Saying) -> bool:
    """Say whether a part that is no wish is surely meant as none."""
    if sounds_told(part.text):
        return True
    return not any(t.kind in MEASURES | {"quote"} for t in part.content)


def _is_idle(part: Saying, last: Wish | None, told: Sequence[Saying]) -> bool:
    """Say whether a part asks for nothing, or for nothing new."""
    if any(idle.match(part.text) for idle in IDLE):
        return True
    if last is None:
        return False
    return OTHERWISE.search(part.text) is not None or (not told and _repeats(part, last))


def _says_which(part: Saying, wish: Wish) -> bool:
    """Say whether a part names what the same deed right before left open: 删一个，删第四个."""
    before = wish.said[-1]
    deeds = [{name for t in one.content for name in _deeds(t)} for one in (before, part)]
    same = bool(deeds[1]) and deeds[0] == deeds[1] and bool(part.pointers)
    return same and SOME_ONE.search(before.text) is not None and not before.pointers


def _turns(part: Saying, wish: Wish) -> bool:
    """Say whether a part takes back what was said, or says it anew after that."""
    last = wish.said[-1].text if wish.said else ""
    anew = len(last) <= LONGEST_TURN and TURNING.match(last) is not None
    return TURNING.match(part.text) is not None or anew


def _repeats(part: Saying, wish: Wish) -> bool:
    """Say whether a part only says the wish before it once more: 声音不要，去掉就行."""
    if GONE_AGAIN.match(part.text) and UNWANTED.search(wish.said[-1].text if wish.said else ""):
        return True
    said = {name for one in wish.said for t in one.content for name in _deeds(t)}
    own = {name for t in part.content for name in _deeds(t)}
    if _strange(part) > MOST_STRANGE // 2 or SPEAKING.search(part.text):
        return False
    telling = MEASURES | POINTERS | {"quote"}
    if own <= {"split"}:
        telling -= {"count", "clips"}
    new = any(t.kind in telling or any(map(t.of, VALUES)) for t in part.content)
    return bool(own) and own <= said and not new and not part.things - wish.things


def _strange(part: Saying) -> int:
    """Return how many characters of a part nobody knows."""
    return sum(len(t.text) for t in part.content if t.kind in ("char", "word"))


def stands(part: Saying) -> bool:
    """Say whether a part may be read by itself: it names a deed or a thing."""
    return bool(part.things) or any(_deeds(t) or t.is_a("add") for t in part.content)


def _deeds(token: Token) -> list[str]:
    """Return what a token does."""
    concepts = [name for facet, name in token.facets if facet == "concept"]
    return [name for name in concepts if name in VERBS and name not in VAGUE_DEEDS]


def _says_more(part: Saying, wish: Wish) -> bool:
    """Say whether a part without a deed gives the wish before it a value: 一直显示, 帧率60."""
    if not _leans(part, wish) or len(part.text) > LONGEST_VALUE or TELLING.search(part.text):
        return False
    strange = _strange(part)
    valued = any(
        t.kind in MEASURES or any(map(t.of, VALUES)) or t.is_a(*SAYING_MORE) for t in part.content
    )
    return valued and strange <= MOST_STRANGE // 2


def _wishes(part: Saying) -> bool:
    """Say whether a part asks for something."""
    content = part.content
    if any(t.kind == "quote" for t in content):
        return True
    deeds = [t for t in content if is_verb(t, head=t is content[0])]
    valued = any(any(map(t.of, VALUES)) for t in content)
    measured = any(t.kind in MEASURES for t in content)
    matter = deeds or valued or measured or any(t.is_a(*OBJECTS) for t in content)
    if CHOICE.search(part.text):
        return False
    sure = SURELY.search(part.text) is not None
    if not sure and (SEEN.search(part.text) or SUBJECT.match(part.text)):
        return False
    if ORDERING.search(part.text):
        return bool(matter) or sure
    if TELLING.search(part.text):
        return False
    strange = _strange(part)
    if strange * 2 > sum(len(t.text) for t in content) or strange > MOST_STRANGE:
        return False
    if deeds and not part.text.endswith(("了", "的")):
        return True
    if content and is_verb(content[0], head=True):
        return True
    return (valued or measured) and not strange and len(content) > len(part.pointers)


def _leans(part: Saying, wish: Wish) -> bool:
    """Say whether a part only says more of the wish before it."""
    layered = wish.things & LAYERS and all(t.kind in TIMES for t in part.pointers)
    if PUT_OTHERWISE.match(part.text) or (REST_GONE.match(part.text) and _ranged(wish)):
        return True
    if part.pointers and not layered:
        return False
    if any(t.kind == "quote" for t in part.content):
        waits = not any(t.kind == "quote" for one in wish.said for t in one.content)
        spoken = SPEAKS.search(part.text) and SPEAKS.search(wish.text)
        return waits and bool(wish.things & WAITING or spoken)
    if WIDE.match(part.text.lstrip(COUNTED)):
        return False
    if not part.things:
        return not any(t.is_a(*STANDING) or t.kind in WHOLE for t in part.content)
    each = any(t.is_small("per") for t in part.content)
    if _of_pictures(wish) and (each or part.things <= {"transition", "zoom"}):
        return True
    adds = any(t.is_a("add") for t in part.content) and not part.things & {"size", "font"}
    adds = adds and not part.text.startswith("字")
    return _shares(part.things, wish.things) and not (adds and part.things & LAYERS)


def _ranged(wish: Wish) -> bool:
    """Say whether a wish names a stretch of the film."""
    return any(t.kind == "span" for one in wish.said for t in one.tokens)


def _shares(own: frozenset[str], before: frozenset[str]) -> bool:
    """Say whether what is named is, or belongs to, what was named before."""
    nouns, named = own - ATTRIBUTES, before - ATTRIBUTES
    for family in FAMILIES:
        if own <= family and ((nouns and named & family) or (not nouns and before & family)):
            return True
    return False


def _of_pictures(wish: Wish) -> bool:
    """Say whether a wish makes a film of pictures."""
    said = [t for one in (*wish.told, *wish.said) for t in one.content]
    return any(t.is_a("picture", "slideshow") or PICTURES.search(t.text) for t in said)
