"""How a wish of a rambling message may be said by itself, with what was told right before it."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.briefs.sayings import ATTRIBUTES, NAMED, SPEAKING, TIMES, Saying, Wish
from cutroom.backend.planner.clauses.clause import is_verb
from cutroom.backend.planner.words.rambling import (
    COMPLAINT,
    EDGE_OF,
    FROM,
    PUT_OTHERWISE,
    REST_GONE,
    THERE,
    THESE,
    THIS_PART,
    WIDE,
)

TOLD = 3
"""Parts before a wish that may lend it a clip, a time or a name."""
LONGEST_NOUN = 4
OF_THE_FILM = frozenset(
    {"music", "title", "subtitle", "video", "all", "export", "filler", "silence"}
)
"""What a clip or a time told of before is hardly meant for."""
ABOUT = re.compile(r"^大?概?约?从?|开始$")


def wordings(wish: Wish) -> list[str]:
    """Return how a wish may be said by itself, the likeliest first."""
    if not wish.said:
        return [wish.text]
    said = _begun(wish)
    if exact := _exactly(wish):
        return [exact, said]
    told, first = wish.told[-TOLD:], wish.said[0]
    own = {t.kind for one in wish.said for t in one.pointers}
    lent = [t for one in told for t in one.pointers]
    clips = [t.text for t in lent if t.kind not in TIMES and not own - TIMES][-1:]
    times = [t.text for t in lent if t.kind in TIMES and not own & TIMES][-1:]
    edges = [EDGE_OF.search(one.text) for one in told if not times and not own & TIMES]
    times = times or [found["edge"] + found["long"] for found in edges if found][-1:]
    pointer = "".join([*clips, *times])
    wide = bool(first.things & OF_THE_FILM) or WIDE.match(first.text) is not None
    place = "" if wide or own else _place(told)
    noun = "" if own or _things(wish.said) else noun_of(told)
    context = "，".join(one.text for one in told if one.pointers or one.things)
    if not (pointer or noun or place or context):
        return [said]
    lending = [pointer + noun + place + said, pointer + said, f"{context}，{said}"]
    if times and THERE.search(said):
        lending.insert(0, THERE.sub(f"从{ABOUT.sub('', times[0])}开始", said, count=1))
    if len(lent) > 1 and THESE.search(said):
        pointers = "和".join(dict.fromkeys(t.text for t in lent))
        lending.insert(0, THESE.sub(f"{pointers}都", said, count=1))
    back = THIS_PART.search(said) is not None or THERE.search(said) is not None
    if (wide and not back) or not (pointer or noun or place):
        return [said, *lending]
    return lending if pointer else [*lending, said]


def _exactly(wish: Wish) -> str:
    """Return a wish by the stretch that is said for it at last; empty where none is."""
    spans = [t.text for one in wish.said for t in one.tokens if t.kind == "span"]
    if spans and REST_GONE.match(wish.said[-1].text):
        return f"只保留{spans[-1]}"
    later = [one for one in wish.said[1:] if PUT_OTHERWISE.match(one.text) and one.pointers]
    deeds = [t.text for t in wish.said[0].content if is_verb(t, head=True)]
    return later[0].pointers[0].text + deeds[0] if later and deeds else ""


def noun_of(told: Sequence[Saying]) -> str:
    """Return the last thing that was told of; empty for none."""
    said = [t for one in told for t in one.content if not SPEAKING.match(t.text)]
    named = [t.text for t in said if t.is_a(*NAMED)]
    known = [noun for noun in named if len(noun) <= LONGEST_NOUN and not COMPLAINT.search(noun)]
    return known[-1] if known else ""


def _things(said: Sequence[Saying]) -> frozenset[str]:
    return frozenset[str]().union(*(one.things for one in said)) - ATTRIBUTES


def _place(told: Sequence[Saying]) -> str:
    """Return the place in the picture that was told of."""
    placed = [t.text for one in told[1 - TOLD :] for t in one.content if t.of("position")]
    return placed[0] if placed else ""


def _begun(wish: Wish) -> str:
    """Return the words of a wish, those of a voice with their start said first."""
    starts = [one.text for one in wish.said if FROM.match(one.text)]
    rest = [one.text for one in wish.said if not FROM.match(one.text)]
    voiced = "voiceover" in wish.things and starts and rest
    return "，".join([starts[0] + rest[0], *rest[1:]]) if voiced else wish.text
