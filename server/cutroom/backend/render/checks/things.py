"""What can be looked for in single pictures of a film, and in which of its frames."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, TypeVar

from cutroom.backend.render.layout import FrameLayout, Layout
from cutroom.domain.draft import Background
from cutroom.domain.timing import frame_at

MOST = 4
"""Things of one kind that are looked for, and as many again of what was made just now."""

DEEPEST = 24
"""Frames behind a key frame that a sample lies at most, if it is one of many."""

DEEP = 2
"""Things of one kind that are looked for even where more frames have to be decoded first."""

SHARE = 12
"""One frame in so many may be decoded to look for yet more things."""

PLACES = 12
"""Frames of a thing that are considered."""

HALF = 0.5
"""The part of a change that must be found: with less a picture is nearer to the one without."""

Bare = Callable[[FrameLayout, int], tuple[FrameLayout, ...]]
"""Takes a frame and its number; gives what it would be without a thing."""

T = TypeVar("T")


class Thing(NamedTuple):
    """Something that must be seen, the frames to look in (the best first), and its lack."""

    kind: str
    name: str
    spans: tuple[range, ...]
    bare: Bare
    least: float = HALF
    """The part of the change that must be found in a decoded picture."""
    sure: bool = True
    """False: encoding may take all of it away."""
    ground: Background | None = None
    """What would show behind the pictures without it."""


class Sample(NamedTuple):
    """One thing, and a frame that shows it and is cheap to decode."""

    kind: str
    name: str
    number: int
    frame: FrameLayout
    bares: tuple[FrameLayout, ...]
    """The same frame without it, in every way that it could be missing."""
    least: float = HALF
    sure: bool = True
    ground: Background | None = None


class _Place(NamedTuple):
    cost: int
    """Frames to decode; nothing for one that is looked at anyway."""
    number: int


def spread(things: Sequence[T], most: int) -> list[T]:
    """Return a few of these things, spread over all of them."""
    return list(things[:: max(1, -(-len(things) // most))])


def samples_of(
    layout: Layout,
    things: Iterable[Thing],
    starts: tuple[int, ...],
    *,
    fresh: tuple[int, ...] = (),
    taken: frozenset[int] = frozenset(),
) -> list[Sample]:
    """Return what to look for in a film whose key frames are `starts`.

    `fresh` are those of parts made just now, and `taken` the frames looked at anyway.
    """
    kinds: dict[str, list[Sample]] = {}
    costs: dict[int, int] = {}
    for thing in things:
        found = _sample(layout, thing, starts, taken)
        if found is not None:
            costs[id(found[0])] = found[1]
            kinds.setdefault(thing.kind, []).append(found[0])
    made = [(one, end) for one, end in pairwise((*starts, layout.frames)) if one in fresh]
    kept: set[int] = set()
    for samples in kinds.values():
        cheap = [one for one in samples if costs[id(one)] <= DEEPEST]
        new = [one for one in cheap if any(start <= one.number < end for start, end in made)]
        free = spread([one for one in cheap if not costs[id(one)]], MOST)
        rest = spread([one for one in cheap if costs[id(one)]], MOST)[: MOST - len(free)]
        chosen = [*free, *rest, *spread(new, MOST)] or samples[:DEEP]
        kept.update(id(one) for one in chosen)
    _afford(kinds, costs, kept, layout.frames // SHARE)
    return [one for samples in kinds.values() for one in samples if id(one) in kept]


def _afford(
    kinds: dict[str, list[Sample]], costs: dict[int, int], kept: set[int], budget: int
) -> None:
    """Keep deeper ones too, the cheapest first, of kinds that have few, within a budget."""
    more = [
        one
        for samples in kinds.values()
        for one in samples
        if id(one) not in kept and sum(id(other) in kept for other in samples) < MOST
    ]
    for one in sorted(more, key=lambda sample: costs[id(sample)])[: 2 * MOST]:
        budget -= costs[id(one)]
        if budget < 0:
            return
        kept.add(id(one))


def _sample(
    layout: Layout, thing: Thing, starts: tuple[int, ...], taken: frozenset[int]
) -> tuple[Sample, int] | None:
    """Return the cheapest frame in which a thing makes a difference, and what it costs."""
    found: list[tuple[Sample, int]] = []
    for span in thing.spans:
        for cost, number in _places(span, starts, layout.frames, taken):
            frame = layout.frame(number)
            bares = tuple(bare for bare in thing.bare(frame, number) if bare != frame)
            if not bares and thing.ground is None:
                continue
            seen = (thing.kind, thing.name, number, frame, bares or (frame,))
            sample = Sample(*seen, thing.least, thing.sure, thing.ground)
            if cost <= DEEPEST:
                return sample, cost
            found.append((sample, cost))
            break
    return min(found, key=lambda pair: pair[1], default=None)


def _places(
    span: range, starts: tuple[int, ...], total: int, taken: frozenset[int]
) -> list[_Place]:
    """Return frames within a range, those before which little has to be decoded first."""
    found = []
    for start, end in pairwise((*starts, total)):
        first, last = max(start, span.start), min(end, span.stop)
        if first < last:
            found.append(_Place(0 if first in taken else 1 + first - start, first))
    return sorted(found)[:PLACES]


def moment(number: int, rate: Fraction) -> Fraction:
    """Return when a frame is shown, in milliseconds."""
    return Fraction(number * 1000) / rate


def part_of(layout: Layout, start: Fraction | int, end: Fraction | int) -> range:
    """Return the frames between two times in milliseconds."""
    first, last = (frame_at(round(at), layout.rate) for at in (start, end))
    return range(max(0, first), min(last, layout.frames))
