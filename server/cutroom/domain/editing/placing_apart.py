"""Uploads that a request places itself, on a track where the others are laid first."""

from collections.abc import Sequence

from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.laying import slides
from cutroom.domain.editing.selecting import places_named
from cutroom.domain.ids import AssetId
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Insert
from cutroom.domain.kinds.layering import OverlayImage


def placed_apart(bench: Bench, operations: Sequence[Operation]) -> frozenset[AssetId]:
    """Return the uploads that are laid over the film or inserted, when the track is empty.

    Where clips are spoken of by number, only the last uploads can stay out: the numbers
    of the others would change.
    """
    if bench.pieces:
        return frozenset()
    laid = slides(bench.assets)
    names = [asset.name for asset in laid]
    places = {
        place
        for op in operations
        if isinstance(op, OverlayImage | Insert)
        for place in places_named(names, op.asset)
    }
    named = {place for op in operations for place in _named(op, names)}
    places -= named
    if any(_numbered(op) for op in operations):
        tail = len(laid)
        while tail and tail - 1 in places:
            tail -= 1
        places = {place for place in places if place >= tail}
    return frozenset(laid[place].id for place in places) if len(places) < len(laid) else frozenset()


def _parts(operation: Operation) -> list[object]:
    clip = getattr(operation, "clip", None)
    return list(clip) if isinstance(clip, list) else [clip]


def _numbered(operation: Operation) -> bool:
    return any(isinstance(one, int) for one in _parts(operation))


def _named(operation: Operation, names: Sequence[str]) -> list[int]:
    """Return the uploads that an operation speaks of as clips."""
    return [
        place
        for one in _parts(operation)
        if isinstance(one, str) and one != "all"
        for place in places_named(names, one)
    ]
