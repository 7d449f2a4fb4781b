"""Where instants of the programme before a request lie after it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.domain.editing.pieces import Piece, bent_offset
from cutroom.domain.timing import Ms, TimeRange


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of the old programme that is still there, and where it stands now."""

    span: TimeRange
    place: int
    start: Ms
    duration: Ms
    rate: float
    bend: float
    mirrored: bool

    def at(self, instant: Ms) -> Ms:
        inside = self.span.end - instant if self.mirrored else instant - self.span.start
        offset = bent_offset(inside, self.span, self.rate, self.bend)
        return self.start + min(self.duration, offset)

    def image(self, old: TimeRange) -> TimeRange | None:
        part = old.intersection(self.span)
        if part is None:
            return None
        start, end = sorted((self.at(part.start), self.at(part.end)))
        return TimeRange(start, end) if start < end else None


class TimeMap:
    """Carries old programme time to new through cuts, inserts, speeds and moves.

    With `turning` it also goes backwards with what was turned round; without, each
    stretch keeps its direction.
    """

    def __init__(self, pieces: Sequence[Piece], old_duration: Ms, *, turning: bool = False) -> None:
        stretches: list[_Stretch] = []
        self._added: set[int] = set()
        at = 0
        for place, piece in enumerate(pieces):
            duration = piece.clip.duration
            if piece.span is None:
                self._added.add(place)
            else:
                back = turning and piece.mirrored
                stretches.append(
                    _Stretch(piece.span, place, at, duration, piece.rate, piece.bend, back)
                )
            at += duration
        self._stretches = sorted(stretches, key=lambda one: one.span)
        self._ends = [stretch.span.end for stretch in self._stretches]
        self._old_duration = old_duration
        self.duration = at

    @property
    def keeps_start(self) -> bool:
        """Say whether the first instant of the old programme is still there."""
        return bool(self._stretches) and self._stretches[0].span.start == 0

    def instant(self, old: Ms) -> Ms:
        """Return the new place of an instant; of a removed one, where the film goes on."""
        if old >= self._old_duration:
            return self._old_end() + old - self._old_duration
        at = bisect_right(self._ends, old)
        if at == len(self._stretches):
            return self._old_end()
        stretch = self._stretches[at]
        return stretch.at(max(old, stretch.span.start))

    def parts(self, old: TimeRange) -> list[TimeRange]:
        """Return every new stretch of a range, in the order of the old programme."""
        runs: list[TimeRange] = []
        last: _Stretch | None = None
        for at in range(bisect_right(self._ends, old.start), len(self._stretches)):
            stretch = self._stretches[at]
            if stretch.span.start >= old.end:
                break
            image = stretch.image(old)
            if image is None:
                continue
            if last is not None and self._goes_on(last, stretch):
                runs[-1] = TimeRange(min(runs[-1].start, image.start), max(runs[-1].end, image.end))
            else:
                runs.append(image)
            last = stretch
        beyond = old.end - self._old_duration
        if beyond > 0:
            runs = self._with_beyond(runs, old, beyond)
        return runs

    def _with_beyond(self, runs: list[TimeRange], old: TimeRange, beyond: Ms) -> list[TimeRange]:
        end = min(self.duration, self._old_end() + beyond)
        start = self._old_end() + max(0, old.start - self._old_duration)
        if start >= end:
            return runs
        if runs and runs[-1].end == start:
            return [*runs[:-1], TimeRange(runs[-1].start, end)]
        return [*runs, TimeRange(start, end)]

    def _goes_on(self, one: _Stretch, other: _Stretch) -> bool:
        """Say whether only added material stands between two stretches of one direction."""
        if one.mirrored != other.mirrored:
            return False
        place, next_place = one.place, other.place
        if one.mirrored:
            place, next_place = next_place, place
        if next_place <= place:
            return False
        return all(between in self._added for between in range(place + 1, next_place))

    def _old_end(self) -> Ms:
        if not self._stretches:
            return 0
        last = self._stretches[-1]
        return last.start + last.duration
