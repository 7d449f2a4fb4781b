"""Words nobody knows, where they may be what a clip or the thing acted on is called."""

import re

from cutroom.backend.planner.clauses.clause import Clause, is_verb

REACH = 24
"""Tokens on either side by which a word is judged."""
DETERMINERS = frozenset({"the", "my", "his", "her", "their", "our", "this", "that"})


def is_the_object(at: int, c: Clause) -> bool:
    """Say whether an unknown word is the very thing that is acted on: "brighten the sky"."""
    token, near = c.tokens[at], max(0, at - REACH)
    before = [t for t in c.tokens[near:at] if t.kind != "punct"]
    if token.kind == "char":
        marks = (i for i in range(at - 1, near - 1, -1) if c.tokens[i].text in ("把", "将", "的"))
        taken = next(marks, -1)
        between = c.tokens[taken + 1 : at] if taken >= 0 else ()
        ahead = c.tokens[at + 1 : at + REACH]
        following = next((t for t in ahead if t.kind != "char"), None)
        return (
            taken >= 0
            and all(t.kind == "char" for t in between)
            and following is not None
            and is_verb(following, head=False)
        )
    after = c.tokens[at + 1] if at + 1 < len(c.tokens) else None
    ends = after is None or after.kind == "punct" or after.is_small()
    if not ends or len(before) < 2 or before[-1].text.lower() not in DETERMINERS:
        return False
    return (
        is_verb(before[-2], head=not near and len(before) == 2) or before[-2].text.lower() == "on"
    )


MEASURES = frozenset({"time", "span", "dur", "at", "ordinal"})


TOPICAL = (
    "keep",
    "slow",
    "slow_down",
    "speed_up",
    "speed",
    "part",
    "trim",
    "remove",
    "mute",
    "freeze",
    "reverse",
)
"""What is done to a clip rather than to what is seen in it."""


POINTERS = ("clips", "asset", "ordinal")
LISTING = re.compile(
    r"\s*(?:,\s*|，|、)?(?:and|or|&|plus|和|跟|与|以及|还有)?\s*(?:the|my|our|that|this)?\s*[\u3400-\u9fff]{0,6}"
)
"""What may stand between two clips of a list."""
WHILE = frozenset({"while", "when", "once"})


CALLED = frozenset(
    {
        "那段",
        "这段",
        "的时候",
        "期间",
        "那张",
        "那个",
        "那条",
        "那幅",
        "这张",
        "这幅",
        "这条",
    }
)


def names_a_clip(at: int, c: Clause) -> bool:
    """Say whether an unknown word is what somebody calls a clip: "the sunset one", 日出那张."""
    if len(c.stage.shots) < 2:
        return False
    after = next((t for t in c.tokens[at + 1 :] if t.kind != "char"), None)
    if after is None:
        return False
    beside = bool(c.assets) or any(pick.clips for pick in c.picks)
    if c.tokens[at].kind == "char":
        return after.text in CALLED and (not beside or _goes_on(at, c))
    led = [t.text.lower() for t in c.tokens[max(0, at - 3) : at]]
    if DETERMINERS & {*led} and WHILE & {*led}:
        return not beside
    before = c.tokens[at - 1].text.lower().split()[-1:] if at else []
    thing = after.is_a("one", "picture", "clip", "video") and after.text.isascii()
    named = thing and not DETERMINERS.isdisjoint(before)
    return named and (not beside or _goes_on(at, c))


def _goes_on(at: int, c: Clause) -> bool:
    """Say whether an unknown name stands in a list with clips that are known."""
    earlier = [t for t in c.tokens[:at] if t.kind in POINTERS]
    if not earlier:
        return False
    gap = c.message[earlier[-1].end : c.tokens[at].start].lower()
    return LISTING.fullmatch(gap) is not None


def is_topic(at: int, c: Clause) -> bool:
    """Say whether unknown words stand where a Chinese clause says what it is about: 采访只要…."""
    if len(c.stage.shots) < 2 or c.picks or c.assets or c.scope is not None:
        return False
    first = 1 if c.tokens[0].text in ("把", "将", "给", "让") else 0
    last = first
    while last < len(c.tokens) and c.tokens[last].kind == "char":
        last += 1
    if not first <= at < last or last - first < 2 or last == len(c.tokens):
        return False
    return c.tokens[last].kind in MEASURES or c.tokens[last].is_a(*TOPICAL)
