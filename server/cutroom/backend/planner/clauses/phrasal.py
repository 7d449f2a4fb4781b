"""Words whose meaning hangs on their neighbours: "take … out", "cut … in half", captions off."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import OBJECTS, is_verb
from cutroom.backend.planner.clauses.pieces import QUALITIES, is_break
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.vocabulary import Facet, forms

PARTICLES = {
    "take": ("out", "off", "away"), "cut": ("out", "off", "away"), "slap": ("on", "together"),
    "stick": ("together", "on"), "put": ("together", "back"),
    "get": ("back",), "join": ("together", "up"),
    "glue": ("together",), "mash": ("together",), "string": ("together",), "bung": ("together",),
    "piece": ("together",), "edit": ("out", "together"), "tie": ("together",),
    "lump": ("together",),
    "throw": ("out", "away", "on", "in"),
    "trim": ("out", "off", "away"), "chop": ("off", "out"), "leave": ("out",), "crop": ("out",),
    "turn": ("up", "down", "off"), "bring": ("up", "down", "back"),
    "crank": ("up",),
    "read": ("aloud", "out", "out loud"), "say": ("aloud", "out loud"),
    "speed": ("up",), "slow": ("down",), "warm": ("up",), "cool": ("down",), "clean": ("up",),
    "tidy": ("up",), "sort": ("out",), "lighten": ("up",), "swap": ("out",),
}  # fmt: skip
"""Verbs whose particle may stand after their object."""
NEAR = 60
"""Tokens round a word in which a deed may be about it."""
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


def _is_loose(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "like" is no filler word to be cut: "grade it like an old film"."""
    near = tokens[max(0, at - NEAR) : at + NEAR]
    return _is_about(tokens, at) or not any(t.is_a("remove", "mute", "cut") for t in near)


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
        told = _by_neighbours(tokens, at)
        if told is not None:
            result[at] = told
        elif (joined := _joined(tokens, at)) is not None:
            place, meaning = joined
            result[at] = replace(token, kind="phrase", facets=meaning)
            result[place] = replace(tokens[place], kind="phrase", facets=FILLER)
    return result


FILLER: tuple[Facet, ...] = (("small", "filler"),)


def _by_neighbours(tokens: Sequence[Token], at: int) -> Token | None:
    """Return a word as what stands round it makes it mean; None when it means what it says."""
    token = tokens[at]
    said = token.text.lower()
    if said in MEANINGS and token.kind != "asset":
        holds, facets = MEANINGS[said]
        if holds(tokens, at):
            return replace(token, kind="phrase", facets=facets)
    if token.is_a("transition") and _orders(tokens, at):
        return replace(token, facets=(*token.facets, ("concept", "add")))
    if said in ("caption", "subtitle") and _orders(tokens, at):
        return replace(token, facets=(*token.facets, ("concept", "add")))
    if (keeper := _takes(tokens, at)) is not None:
        return keeper
    if _halved(tokens, at):
        return replace(token, facets=(("concept", "split"),))
    if token.kind == "ordinal" and _begins(tokens, at):
        return replace(token, kind="phrase", value=None, facets=FILLER)
    return None


def _unwanted(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and _closes(tokens, at + 1)


def _idles(tokens: Sequence[Token], at: int) -> bool:
    hyphened = at > 0 and tokens[at - 1].text == "-"
    return hyphened or _is_loose(tokens, at)


def _after_time(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].kind == "time"


def _owned(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text.lower() in OWNING


def _counted(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].is_small("per")


def _placed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether 去 only follows a place: 放到第一段去."""
    if not at:
        return False
    before = tokens[at - 1]
    place = before.is_a("start_at", "end_at") or before.kind == "ordinal"
    timed = at + 1 < len(tokens) and tokens[at + 1].kind in ("time", "dur")
    return (place or before.of("position") is not None) and not timed


def _joined(tokens: Sequence[Token], at: int) -> tuple[int, tuple[Facet, ...]] | None:
    """Return where a verb's particle stands, and what both mean: "take … out"."""
    verb = tokens[at].text.lower()
    particles = PARTICLES.get(verb)
    if not particles:
        return None
    for place in range(at + 1, min(len(tokens), at + 1 + REACH)):
        other = tokens[place]
        if (other.kind == "punct" and other.text != "-") or other.is_small("connector"):
            return None
        if other.text.lower() == "out" and _made_of(tokens[at + 1 : place]):
            return None
        if other.text.lower() in particles:
            meaning = forms().get(f"{verb} {other.text.lower()}")
            return (place, meaning) if meaning else None
    return None


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


Holds = Callable[[Sequence[Token], int], bool]
REMOVING: tuple[Facet, ...] = (("concept", "remove"),)
MEANINGS: dict[str, tuple[Holds, tuple[Facet, ...]]] = {
    "不要": (_unwanted, REMOVING),
    "不用": (_unwanted, REMOVING),
    "不需要": (_unwanted, REMOVING),
    "去": (_placed, FILLER),
    "like": (_idles, FILLER),
    "short": (_after_time, (("concept", "social"),)),
    "shorts": (_after_time, (("concept", "social"),)),
    "but not": (_quality_next, (("small", "not"),)),
    "but": (_spares_one, (("small", "except"),)),
    "off": (_switches, REMOVING),
    "clip": (_orders, (("concept", "trim"),)),
    "clip out": (_is_noun, (("concept", "clip"),)),
    "cut out": (_is_noun, (("concept", "clip"),)),
    "talk": (_owned, (("concept", "video"),)),
    "speech": (_owned, (("concept", "video"),)),
    "slide": (_counted, (("concept", "picture"),)),
    "slides": (_counted, (("concept", "picture"),)),
}
"""Words whose neighbours decide: what must hold, and what they mean then."""
