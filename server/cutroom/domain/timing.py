"""Time on the timeline: whole milliseconds, ranges, frames, clock text."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, isfinite

Ms = int
"""Milliseconds on the timeline or in a source; always whole."""


def ms(seconds: float) -> Ms:
    """Return seconds as whole milliseconds, rounded to the nearest.

    Raises ValueError for NaN and infinities.
    """
    if not isfinite(seconds):
        raise ValueError("a time must be a finite number of seconds")
    return round(seconds * 1000)


def seconds(value: Ms) -> float:
    """Return milliseconds as seconds."""
    return value / 1000


def seconds_text(value: Ms) -> str:
    """Return milliseconds as the shortest seconds text: 3000 is "3", 2500 is "2.5"."""
    return f"{value / 1000:.3f}".rstrip("0").rstrip(".")


def frame_at(value: Ms, rate: Fraction) -> int:
    """Return the index of the first frame that begins at or after this instant."""
    return ceil(Fraction(value) * rate / 1000)


@dataclass(frozen=True, slots=True, order=True)
class TimeRange:
    """A stretch of time that includes `start` and excludes `end`.

    Ranges that only touch do not overlap: a cut at four seconds belongs to the
    clip that begins there.
    """

    start: Ms
    end: Ms

    @property
    def duration(self) -> Ms:
        """The length in milliseconds."""
        return self.end - self.start

    def frames(self, rate: Fraction) -> range:
        """Return the indices of the frames shown in this range at `rate`.

        A frame belongs to the range that holds its first instant, so ranges
        that touch share no frame and skip none, whatever the rate.
        """
        return range(frame_at(self.start, rate), frame_at(self.end, rate))

    def overlaps(self, other: "TimeRange") -> bool:
        """Say whether the two share an instant."""
        return self.start < other.end and other.start < self.end

    def intersection(self, other: "TimeRange") -> "TimeRange | None":
        """Return what both cover, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return TimeRange(start, end) if start < end else None

    def shifted(self, by: Ms) -> "TimeRange":
        """Return the range moved by some milliseconds."""
        return TimeRange(self.start + by, self.end + by)
