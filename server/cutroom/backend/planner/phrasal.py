"""Words whose meaning hangs on their neighbours: "take … out", "cut … in half", captions off."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.clause import OBJECTS, is_verb
from cutroom.backend.planner.pieces import QUALITIES, is_break
from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.vocabulary import forms

PARTICLES = {
    "take": ("out", "off", "away"), "cut": ("out", "off", "away"), "slap": ("on",),
    "throw": ("out", "away", "on", "in"),
    "trim": ("out", "off", "away"), "chop": ("off", "out"), "leave": ("out",), "crop": ("out",),
    "edit": ("out",), "turn": ("up", "down", "off"), "bring": ("up", "down", "back"),
    "crank": ("up",),
    "read": ("aloud", "out", "out loud"), "say": ("aloud", "out loud"),
    "speed": ("up",), "slow": ("down",), "warm": ("up",), "cool": ("down",), "clean": ("up",),
    "tidy": ("up",), "sort": ("out",), "lighten": ("up",), "swap": ("out",),
}  # fmt: skip
"""Verbs whose particle may stand after their object."""
REACH = 6
"""Tokens between a verb and its particle."""


def _orders(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "clip" is the verb: at the head of its piece, with an object behind it."""
    head = at == 0 or is_break(tokens[at - 1]) or tokens[at - 1].is_small("filler")
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    direct = after is not None and (
        after.text.lower() in ("the", "this", "it", "my")
        or after.is_small("from")
        or (at == 0 and after.kind == "time")
    )
    return (
        head and direct and not (at and tokens[at - 1].text.lower() in ("the", "a", "my", "this"))
    )


def _quality_next(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.is_a(*QUALITIES, "warmer", "cooler", "bigger", "smaller")


def _switches(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "off" is the deed: "captions off"."""
    head = next((i for i in range(at - 1, -1, -1) if is_break(tokens[i])), -1)
    piece = tokens[head + 1 : at]
    thing = bool(piece) and piece[-1].is_a(*OBJECTS)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if thing and after is not None and after.is_small("from", "at", "after", "before", "for"):
        return not any(is_verb(t, head=True) for t in piece)
    return thing and _closes(tokens, at + 1) and not any(is_verb(t, head=True) for t in piece)


def _spares_one(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "but" makes an exception: "all clips but the first"."""
    head = next((i for i in range(at - 1, -1, -1) if is_break(tokens[i])), -1)
    every = any(t.is_a("all") or t.text.lower().startswith("every") for t in tokens[head + 1 : at])
    rest = [t for t in tokens[at + 1 : at + 5] if t.text.lower() not in ("the", "for", "not")]
    pointed = bool(rest) and (rest[0].kind in ("ordinal", "asset") or rest[0].is_a("clip"))
    acted = any(is_verb(t, head=False) for t in rest[1:3])
    return every and pointed and not acted


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "first" only opens a list of deeds: "first, drop clip 3"."""
    if tokens[at].text.lower() not in ("first", "firstly"):
        return False
    before = tokens[at - 1] if at else None
    opened = before is None or is_break(before) or before.text.lower() in ("so", "ok", "okay")
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return opened and after is not None and (after.text == "," or is_verb(after, head=False))


def _is_about(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "like" only loosens a measure: "remove like the first 4 seconds"."""
    after = next((t for t in tokens[at + 1 :] if not t.is_small("filler")), None)
    spoken = any(t.is_a("filler") for t in tokens if t.text.lower() != "like")
    return not spoken and after is not None and after.kind in (
        "span", "time", "number", "ordinal", "at", "percent", "times", "clips",
    )  # fmt: skip


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a piece ends here, but for particles."""
    while at < len(tokens) and tokens[at].text in ("了", "吧", "啊", "的", "啦"):
        at += 1
    return at >= len(tokens) or is_break(tokens[at])


def phrasal(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with parted verbs given their whole meaning: "take the music out"."""
    result = list(tokens)
    for at, token in enumerate(tokens):
        if token.text in ("不要", "不用", "不需要") and at and _closes(tokens, at + 1):
            result[at] = replace(token, facets=(("concept", "remove"),))
            continue
        if token.text.lower() == "like" and at and tokens[at - 1].text == "-":
            result[at] = replace(token, facets=(("small", "filler"),))
            continue
        timed = at > 0 and tokens[at - 1].kind == "time"
        if token.text.lower() in ("short", "shorts") and timed:
            result[at] = replace(token, kind="phrase", facets=(("concept", "social"),))
            continue
        if token.text.lower() == "but not" and _quality_next(tokens, at):
            result[at] = replace(token, facets=(("small", "not"),))
            continue
        if token.is_a("transition") and _orders(tokens, at):
            result[at] = replace(token, facets=(*token.facets, ("concept", "add")))
            continue
        if token.text.lower() in ("caption", "subtitle") and _orders(tokens, at):
            result[at] = replace(token, facets=(*token.facets, ("concept", "add")))
            continue
        if token.text.lower() in ("clip out", "cut out") and _is_noun(tokens, at):
            result[at] = replace(token, facets=(("concept", "clip"),))
            continue
        if (
            token.text.lower() in ("talk", "speech")
            and at
            and tokens[at - 1].text.lower() in OWNING
        ):
            result[at] = replace(token, facets=(("concept", "video"),))
            continue
        if token.text.lower() in ("slide", "slides") and at and tokens[at - 1].is_small("per"):
            result[at] = replace(token, facets=(("concept", "picture"),))
            continue
        if (keeper := _takes(tokens, at)) is not None:
            result[at] = keeper
            continue
        if _halved(tokens, at):
            result[at] = replace(token, facets=(("concept", "split"),))
            continue
        if token.text.lower() == "off" and _switches(tokens, at):
            result[at] = replace(token, kind="phrase", facets=(("concept", "remove"),))
            continue
        if token.text.lower() == "but" and _spares_one(tokens, at):
            result[at] = replace(token, facets=(("small", "except"),))
            continue
        if token.kind == "ordinal" and _begins(tokens, at):
            result[at] = replace(token, kind="phrase", value=None, facets=(("small", "filler"),))
            continue
        if token.text.lower() == "clip" and _orders(tokens, at):
            result[at] = replace(token, facets=(("concept", "trim"),))
            continue
        placed = at > 0 and (
            tokens[at - 1].is_a("start_at", "end_at")
            or tokens[at - 1].kind == "ordinal"
            or tokens[at - 1].of("position") is not None
        )
        timed = at + 1 < len(tokens) and tokens[at + 1].kind in ("time", "dur")
        if token.text == "去" and placed and not timed:
            result[at] = replace(token, facets=(("small", "filler"),))
            continue
        spoken = any(t.is_a("remove", "mute", "cut") for t in tokens)
        if token.text.lower() == "like" and (_is_about(tokens, at) or not spoken):
            result[at] = replace(token, facets=(("small", "filler"),))
            continue
        particles = PARTICLES.get(token.text.lower())
        if not particles:
            continue
        for place in range(at + 1, min(len(tokens), at + 1 + REACH)):
            other = tokens[place]
            if (other.kind == "punct" and other.text != "-") or other.is_small("connector"):
                break
            if other.text.lower() == "out" and _made_of(tokens[at + 1 : place]):
                break
            if other.text.lower() in particles:
                meaning = forms().get(f"{token.text.lower()} {other.text.lower()}")
                if meaning:
                    result[at] = replace(token, kind="phrase", facets=meaning)
                    result[place] = replace(other, kind="phrase", facets=(("small", "filler"),))
                break
    return result


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "a 5 second clip out of this" makes a clip."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    counted = before is not None and (
        before.kind in ("time", "number") or before.text.lower() in ("a", "short", "quick")
    )
    return counted and after is not None and after.text.lower() == "of"


OWNING = ("my", "the", "this", "our", "his", "her", "their", "a", "whole", "entire")


def _made_of(between: Sequence[Token]) -> bool:
    """Say whether films are cut out of something: "cut three teasers out of it"."""
    counted = any(t.kind == "number" and t.amount > 1 for t in between)
    return counted and any(t.is_a("promo", "social", "highlights") for t in between)


def _takes(tokens: Sequence[Token], at: int) -> Token | None:
    """Return "take" and "use" as keeping: "take the first 3 s", "use 2 seconds from each"."""
    if tokens[at].text.lower() not in ("take", "use", "grab"):
        return None
    rest = [
        t for t in tokens[at + 1 : at + 5] if t.text.lower() not in ("the", "only", "just", "a")
    ]
    if not rest:
        return None
    edge = rest[0].kind == "ordinal" and rest[0].amount in (1, -1) and len(rest) > 1
    timed = rest[0].kind == "time" or (edge and rest[1].kind == "time")
    ahead = tokens[at + 1 : at + 1 + REACH]
    stop = next((n for n, t in enumerate(ahead) if is_break(t)), len(ahead))
    parted = any(t.text.lower() in ("out", "off", "away") for t in ahead[:stop])
    if not timed or parted:
        return None
    return replace(tokens[at], kind="phrase", facets=(("concept", "keep"),))


HALVING = ("cut", "chop", "slice", "break", "divide", "split")


def _halved(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a cut parts its object: "cut clip 1 in half", "chop it into two"."""
    if tokens[at].text.lower() not in HALVING:
        return False
    for place in range(at + 1, min(len(tokens) - 1, at + REACH)):
        if is_break(tokens[place]):
            return False
        parted = tokens[place + 1]
        shared = parted.is_a("half") or (parted.kind == "number" and parted.amount >= 2)
        if tokens[place].text.lower() in ("in", "into") and shared:
            after = tokens[place + 2] if place + 2 < len(tokens) else None
            return after is None or is_break(after) or after.is_a("part", "clip", "half")
    return False
