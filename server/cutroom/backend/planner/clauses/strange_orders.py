"""Orders known by their form alone, of which nobody knows the verb: "and quantize the blorb"."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS, is_verb
from cutroom.backend.planner.clauses.pieces import STOPS, is_break
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.ordering import (
    DEGREES_ZH,
    GOVERNED,
    GOVERNING,
    LEADING,
    LEADING_ZH,
    NO_ORDER,
    NO_ORDER_ZH,
    OBJECTS_AHEAD,
    PLEAS,
    POLITE_ZH,
    QUALIFYING,
    TELLERS_ZH,
    TELLING_ENDS,
    TURNING,
    WISHED,
)

ARTICLES = frozenset({"the", "a", "an", "any", "all", "some", "my", "our", "its"})
NAMED = ("clips", "asset", "quote")
JOINING = ("and", "&", "plus", "和", "以及", "跟", "与", "及", "还有", "、")
LISTING_ZH = ("和", "、", "以及", "跟", "与", "及", "还有")
STRANGE = ("word", "char")
"""Kinds of tokens that the lexicon does not know."""


def parts_between(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens between breaks, each part with the connector that opens it."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind == "punct" and token.text in STOPS:
            parts.append([])
        elif is_break(token) and token.kind != "punct":
            parts.append([token])
        else:
            parts[-1].append(token)
    return [part for part in parts if any(t.kind != "punct" for t in part)]


def strange_order(part: Sequence[Token], before: Sequence[Token], message: str) -> int | None:
    """Return where in a message an order of unknown verb begins; None where a part is none."""
    text = message[part[0].start : part[-1].end]
    if turns_stranger(part) or (acts_on_stranger(part) and not NO_ORDER_ZH.search(text)):
        return part[_head(part)].start
    if all(t.text.isascii() for t in part):
        return part[_head(part)].start if orders_strangely(part, before) else None
    return part[_led(part)].start if _orders_strangely_zh(part, text) else None


def lists_stranger(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Say whether a part only adds an unknown thing to what a wish names: "… and the gribbles"."""
    if not before or not (before[-1].is_a(*OBJECTS) or before[-1].kind in NAMED):
        return False
    if any(t.text == ":" or t.text.lower() in GOVERNING for t in before):
        return False
    rest = list(part[_led(part) :])
    strange = [t for t in rest if t.kind in STRANGE]
    led = part[0].is_small("connector") and part[0].text.lower() not in JOINING
    articles = all(t.text.lower() in ARTICLES for t in rest[: len(rest) - len(strange)])
    if led or not articles or strange != rest[len(rest) - len(strange) :]:
        return False
    if all(t.kind == "char" for t in strange):
        text = "".join(t.text for t in strange)
        joined = part[0].text in LISTING_ZH and len(strange) > 1
        return joined and not (NO_ORDER_ZH.search(text) or TELLERS_ZH.search(text))
    words = [t.text.lower() for t in strange]
    return 0 < len(words) <= MOST_WORDS and all(
        word.isalpha()
        and len(word) > 2
        and word not in NO_ORDER
        and not word.endswith(TELLING_ENDS)
        for word in words
    )


def _led(part: Sequence[Token]) -> int:
    """Return where a Chinese part begins behind the connector that joins it."""
    return 1 if part[0].is_small("connector") and len(part) > 1 else 0


def acts_on_stranger(part: Sequence[Token]) -> bool:
    """Say whether a known verb has nothing but an unknown thing for its object: "crop the moon"."""
    rest = [t for t in part[_head(part) :] if t.kind != "punct" and not t.is_small("connector")]
    verbs = [at for at, t in enumerate(rest) if is_verb(t, head=at == 0)]
    if len(verbs) != 1 or any(t.kind not in (*STRANGE, "phrase") for t in rest):
        return False
    at = verbs[0]
    if rest[at].is_a(*OPEN) or rest[at].text.lower() in NO_ORDER:
        return False
    said = [t for t in rest if not t.is_small("filler") or t is rest[at]]
    others = [t for t in said if t is not rest[at]]
    if not others or any(t.kind not in STRANGE for t in others):
        return False
    if rest[at].text.isascii():
        led = at + 1 < len(rest) and rest[at + 1].text.lower() in OBJECTS_AHEAD
        return at == 0 and led and rest[-1].kind == "word" and len(others) <= MOST_WORDS
    return len(others) > 1 and at in (0, len(rest) - 1)


def turns_stranger(part: Sequence[Token]) -> bool:
    """Say whether an English part begins with an order to turn something that nobody knows."""
    rest = [t for t in part[_head(part) :] if t.kind != "punct"]
    if len(rest) < 2 or rest[0].text.lower() not in TURNING:
        return False
    thing = next((t for t in rest[1:] if not t.is_small("filler")), None)
    if thing is None or thing.kind != "word" or not thing.text.isalpha():
        return False
    return not thing.text.lower().endswith(TELLING_ENDS)


MOST_WORDS = 3
"""Unknown words that one thing is called by."""
OPEN = ("set", "make", "need", "use", "see", "show", "find", "check", "keep", "describe", "play")
"""Verbs that tell nothing without their object."""


def orders_strangely(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Say whether an English part is an unknown verb with its object; `before` is what it joins."""
    at = _head(part)
    rest = part[at:]
    if len(rest) < 2 or not _may_be_verb(rest[0]) or _is_governed(part[:at], before):
        return False
    after = rest[1]
    if after.text.lower() in OBJECTS_AHEAD:
        return True
    bare = at > 0 and len(rest) == 2 and after.kind == "word"
    return bare and not after.text.lower().endswith(QUALIFYING) and not _lists(before)


def is_wholly_strange(part: Sequence[Token]) -> bool:
    """Say whether the object of such an order is unknown too, so that it bears on no other wish."""
    rest = part[_head(part) :]
    return (
        len(rest) > 2
        and rest[1].is_small("filler")
        and rest[1].text.lower() in OBJECTS_AHEAD
        and rest[2].kind == "word"
        and not any(t.is_a() or t.kind in ("clips", "asset", "quote") for t in rest)
    )


def _orders_strangely_zh(part: Sequence[Token], text: str) -> bool:
    """Say whether a Chinese part is led as a wish is, and has no word that is known."""
    strange = [t for t in part if t.kind == "char"]
    if len(strange) < 2 or any(_is_known(t) for t in part):
        return False
    bare = POLITE_ZH.sub("", text)
    if NO_ORDER_ZH.search(bare) or TELLERS_ZH.search(bare):
        return False
    return DEGREES_ZH.search(text) is not None or LEADING_ZH.match(text) is not None


def _head(part: Sequence[Token]) -> int:
    """Return where a part begins behind what leads into it."""
    at = 0
    while at < len(part) and (part[at].kind == "punct" or part[at].text.lower() in LEADING):
        at += 1
    return at


def _is_known(token: Token) -> bool:
    return token.kind not in ("char", "punct") and not token.is_small("filler", "connector")


def _may_be_verb(token: Token) -> bool:
    """Say whether an unknown word may be an order, by its form."""
    word = token.text.lower()
    if token.kind != "word" or not word.isalpha() or len(word) < 3 or word in NO_ORDER:
        return False
    return not word.endswith(TELLING_ENDS) and (not word.endswith("s") or word.endswith("ss"))


def _is_governed(lead: Sequence[Token], before: Sequence[Token]) -> bool:
    """Say whether "and" goes on with a telling or a purpose: "to relax and enjoy the ride"."""
    if not lead or lead[0].text.lower() not in ("and", "or", "&"):
        return False
    if any(t.text.lower() in PLEAS for t in lead):
        return False
    words = [t.text.lower() for t in before]
    aiming = any(
        word == "to" and after.kind == "word" and after.text.isalpha()
        for word, after in zip(words, before[1:], strict=False)
    )
    wished = WISHED.match(" ".join(words)) is not None
    return aiming or not GOVERNED.isdisjoint(words[2 if wished else 0 : -1])


def _lists(before: Sequence[Token]) -> bool:
    """Say whether what stands before may be a list of names or looks that goes on."""
    return bool(before) and (
        before[-1].kind in ("word", "quote") or any(t.is_small("for", "with") for t in before)
    )
