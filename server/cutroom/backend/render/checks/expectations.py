"""What a finished film should hold, and how it is told what it does hold."""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from cutroom.backend.render.copying import Copy
from cutroom.backend.render.jobs import Scene
from cutroom.backend.render.layout import Layout
from cutroom.domain.timing import Ms


class Check(NamedTuple):
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What the file should hold."""

    layout: Layout
    scene: Scene
    starts: tuple[int, ...]
    """First frames of the chunks: the key frames."""
    duration_ms: Ms
    levels: tuple[float, ...]
    """Loudness of each half second."""
    loudness: tuple[float, float | None] | None = None
    """What the mix measures and what it aimed at, in LUFS; None for silence."""
    copied: tuple[Copy, ...] = ()
    """What was taken over from films as it was."""
    fresh: tuple[int, ...] = ()
    """First frames of the chunks that were made for this very film."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the file says of itself."""

    duration_ms: Ms
    width: int
    height: int
    rate: Fraction
    video_codec: str
    audio_codec: str
