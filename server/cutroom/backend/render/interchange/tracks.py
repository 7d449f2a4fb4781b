"""A film as other editors see it: tracks of segments of media files, counted in frames."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from cutroom.domain.draft import CueRole, CueStyle

MediumKind = Literal["film", "still", "sound"]


@dataclass(frozen=True, slots=True)
class Medium:
    """A file that segments show or play."""

    name: str
    url: str
    kind: MediumKind
    rate: Fraction
    """Its own frames per second; the film's for stills and sounds."""
    frames: int
    """How much of it there is, at its own rate."""
    width: int = 0
    height: int = 0
    has_sound: bool = False

    def length(self, rate: Fraction) -> int:
        """Return how many whole frames of another rate it lasts, one at least."""
        return max(1, int(self.frames / self.rate * rate))


@dataclass(frozen=True, slots=True)
class Passage:
    """A transition over a cut: so many frames before it and after it."""

    kind: str
    early: int
    late: int


@dataclass(frozen=True, slots=True)
class Box:
    """Where a picture stands: its width as a share of the frame's, its centre in fractions."""

    width: float
    x: float = 0.5
    y: float = 0.5


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a track that shows or plays a part of a medium."""

    start: int
    frames: int
    medium: Medium
    source: int = 0
    """The first frame of what it plays of the medium, at the film's rate."""
    speed: Fraction = Fraction(1)
    is_reversed: bool = False
    is_frozen: bool = False
    """Only the frame at `source` is seen."""
    volume: float = 1.0
    fade_in: int = 0
    fade_out: int = 0
    lead: Passage | None = None
    """The transition on the cut before it."""
    box: Box | None = None
    """None: it has the frame to itself."""
    fills: bool = True
    """A picture of another shape fills the frame, cut off at its edges; else all of it is seen."""
    opacity: float = 1.0

    @property
    def end(self) -> int:
        """The frame after the last."""
        return self.start + self.frames

    @property
    def used(self) -> int:
        """How many frames of the medium play, at the film's rate."""
        return 1 if self.is_frozen else max(1, round(self.frames * self.speed))


@dataclass(frozen=True, slots=True)
class Track:
    """A row of segments in order of time, none over another."""

    kind: Literal["video", "audio"]
    name: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words on screen."""

    start: int
    frames: int
    text: str
    role: CueRole
    style: CueStyle


@dataclass(frozen=True, slots=True)
class Programme:
    """The whole film; its first track is the main one."""

    title: str
    rate: Fraction
    width: int
    height: int
    frames: int
    tracks: tuple[Track, ...]
    words: tuple[Words, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return float(self.frames / self.rate)

    def of(self, kind: Literal["video", "audio"]) -> tuple[Track, ...]:
        """Return the tracks of pictures or of sound, the lowest first."""
        return tuple(track for track in self.tracks if track.kind == kind)
