"""Stretches that an operation treats: whole clips, or a time of the film or of each clip."""

from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.selecting import clip_indices, piece_places, range_in
from cutroom.domain.kinds.base import ClipRef, Instant


def stretch_places(
    bench: Bench, clip: ClipRef | None, start: float | None, end: Instant | None
) -> list[int]:
    """Return the pieces meant: of clips, or of a stretch in seconds, which is cut out of them."""
    if start is None and end is None:
        return piece_places(bench, clip)
    return [place for run in _cut_out(bench, clip, start, end) for place in run]


def stretch_runs(
    bench: Bench, clip: ClipRef | None, start: float | None, end: Instant | None
) -> list[list[int]]:
    """Return the places meant run by run: one for each clip, one stretch, or everything."""
    if start is not None or end is not None:
        return _cut_out(bench, clip, start, end)
    if clip is None:
        return [list(range(len(bench.pieces)))]
    return [piece_places(bench, index + 1) for index in clip_indices(bench, clip)]


def _cut_out(
    bench: Bench, clip: ClipRef | None, start: float | None, end: Instant | None
) -> list[list[int]]:
    """Cut stretches out of the clips that show them; return the pieces of each."""
    indices = [None] if clip is None else [*clip_indices(bench, clip)]
    last: Instant = "end" if end is None else end
    ranges = [range_in(bench, start or 0, last, index) for index in indices]
    for one in ranges:
        bench.places_in(one)
    return [bench.places_in(one) for one in ranges]
