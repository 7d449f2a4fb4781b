"""A stretch of sound on the programme, counted in frames of 48 kHz."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from cutroom.backend.render.sound.tempo import PLAIN, Speed
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft, Treatment
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms
from cutroom.errors import FileMissing

FRAMES_PER_MS = 48
DECLICK = 5 * FRAMES_PER_MS
"""The fade that keeps a hard cut from clicking."""
SEAM = 60 * FRAMES_PER_MS
"""The crossfade where a repeated file begins again."""


class Bus(StrEnum):
    """What a part is mixed with before the whole."""

    FRONT = "front"
    """Clips, overlays and voices: what music gives way to."""
    UNDER = "under"
    """What gives way."""
    BESIDE = "beside"
    """What neither gives way nor is given way to."""


@dataclass(frozen=True, slots=True)
class Ramp:
    """A fade between two frames of the programme; outside it, the sound is full or gone."""

    start: int
    end: int
    rising: bool
    shape: Literal["smooth", "power"] = "smooth"
    """`power` keeps the sum of two crossing sounds equally loud."""


@dataclass(frozen=True, slots=True)
class Hole:
    """Frames of the programme in which something sounds at a gain of its own; 0 is muted."""

    start: int
    end: int
    gain: float = 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one material on the programme."""

    bus: Bus
    start: int
    frames: int
    volume: float
    usual: float
    """The volume at which the part leaves the film's loudness where it is."""
    digest: str = ""
    """The file's content; empty for a composed bed."""
    bed: str = ""
    seed: int = 0
    bed_ms: Ms = 0
    source_start: int = 0
    source_end: int = 0
    reversed: bool = False
    speed: Speed = PLAIN
    repeats: bool = False
    """Begin the file again when it is over; `source_start` may lie in a later round."""
    period: int = 0
    """Frames after which a file begins again; 0: when its sound ends, with a crossfade."""
    ramps: tuple[Ramp, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    holes: tuple[Hole, ...] = ()
    """Stretches of the programme in which the part is muted, or quieter or louder."""

    @property
    def end(self) -> int:
        """The frame after the last."""
        return self.start + self.frames


def audible_source(sources: Mapping[AssetId, Source], asset: AssetId | None) -> Source | None:
    """Return an asset's source if it has sound; raises FileMissing for an unknown asset."""
    if asset is None:
        return None
    if asset not in sources:
        raise FileMissing(f"The file of asset {asset} is gone.", hint="Upload the file again.")
    return sources[asset] if sources[asset].asset.facts.has_audio else None


def muted(draft: Draft, *targets: str) -> tuple[Hole, ...]:
    """Return the stretches in which any of the targets, or everything, is muted or at a gain."""
    return tuple(
        Hole(mute.range.start * FRAMES_PER_MS, mute.range.end * FRAMES_PER_MS, mute.gain)
        for mute in draft.mutes
        if mute.target in targets or mute.target == "all"
    )
