"""A draft as a person reads it: numbered tracks of named segments.

Both backends' drafts become this value, so what shows, compares and counts timelines
is written once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cutroom.domain.timing import Ms


class TrackKind(StrEnum):
    """The four kinds of track, and one for what a later backend may add."""

    VIDEO = "video"
    AUDIO = "audio"
    TEXT = "text"
    OVERLAY = "overlay"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Segment:
    """One thing on a track, in programme time."""

    name: str
    start: Ms
    end: Ms
    id: str = ""
    """The backend's own id; empty when it gives none."""
    text: str | None = None
    """The words of a text segment."""
    volume: float | None = None
    """Linear gain of something heard; None where it does not apply."""
    details: Mapping[str, str] = field(default_factory=dict)
    """Everything else that was decided, in words: {"speed": "2x", "transition": "fade 1 s"}."""


@dataclass(frozen=True, slots=True)
class Track:
    """An ordered lane of segments of one kind."""

    kind: TrackKind
    name: str
    """Video, BGM, Voice, Title, Captions, Overlay, …"""
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole film as tracks."""

    duration: Ms
    width: int
    height: int
    rate: float
    tracks: tuple[Track, ...]
    details: Mapping[str, str] = field(default_factory=dict)
    """What belongs to the film and to no segment: {"fade out": "1 s to black"}."""
