"""Windows keep step with the clips below them: cut, moved, sped up and repeated as those are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cutroom.domain.draft import Overlay
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import played, with_duration
from cutroom.domain.editing.repeating import turned
from cutroom.domain.timing import Ms, TimeRange


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of the programme before the request, and where it plays now."""

    old: TimeRange
    start: Ms
    rate: float
    mirrored: bool


def kept_in_step(bench: Bench, window: Overlay) -> list[Overlay]:
    """Return the window as the request leaves it; none when its moment is gone."""
    parts: list[Overlay] = []
    for run in _runs(bench, window.range):
        part = _part(bench, window, run)
        if part is not None:
            parts.append(part if not parts else replace(part, id=bench.new_id("o")))
    return parts


def _runs(bench: Bench, wanted: TimeRange) -> Iterator[_Run]:
    """Yield what is left of a stretch, neighbours that still play on as one."""
    last: _Run | None = None
    at = 0
    for piece in bench.pieces:
        origin = bench.echoes.get(piece.clip.id, piece)
        start, at = at, at + piece.clip.duration
        span = origin.span
        old = None if span is None else span.intersection(wanted)
        if old is None or span is None or old.duration <= 0:
            continue
        edges = sorted((origin.offset_of(old.start), origin.offset_of(old.end)))
        rate = (edges[1] - edges[0]) / old.duration
        run = _Run(old, start + edges[0], rate, origin.mirrored)
        if last is not None and _goes_on(last, run):
            last = replace(last, old=TimeRange(last.old.start, run.old.end))
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _goes_on(before: _Run, after: _Run) -> bool:
    plain = all(run.rate == 1 and not run.mirrored for run in (before, after))
    return (
        plain
        and before.old.end == after.old.start
        and before.start + before.old.duration == after.start
    )


def _part(bench: Bench, window: Overlay, run: _Run) -> Overlay | None:
    length = round(run.old.duration * run.rate)
    if window.clip is None or length <= 0:
        return None
    place = TimeRange(run.start, run.start + length)
    untouched = run.old == window.range and run.rate == 1 and not run.mirrored
    if untouched:
        return replace(window, range=place)
    still = bench.still(window.clip)
    begin = window.source_start + run.old.start - window.range.start
    asset = bench.asset_of(window.clip)
    if asset is not None and asset.loops and not still:
        return replace(window, range=place, source_start=begin % window.clip.duration)
    clip = played(window.clip, begin, run.old.duration, still=still)
    if clip is None:
        return None
    if run.mirrored:
        clip = turned(clip, still=still)
    if still or clip.frozen:
        clip = with_duration(clip, length)
    elif run.rate != 1:
        ramp = None if clip.speed_to is None else clip.speed_to / run.rate
        hold = round(clip.hold * run.rate)
        clip = replace(clip, speed=clip.speed / run.rate, speed_to=ramp, hold=hold)
    return replace(window, range=place, source_start=0, clip=clip)
