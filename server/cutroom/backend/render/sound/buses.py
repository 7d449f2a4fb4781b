"""Parts added up: volumes, fades and mutes on each, ducking and the film's fades on all."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from cutroom.backend.render.sound.audio_sources import RATE, Floats
from cutroom.backend.render.sound.ducking import duck_curve, gains
from cutroom.backend.render.sound.parts import DECLICK, Bus, Hole, Part, Ramp
from cutroom.backend.render.sound.raw_sound import RawSound

_SPAN = 10 * RATE
_HEARD = 10 ** (-50 / 20)
"""A part that never reaches this level counts as silence."""


class Buses:
    """Sums of parts on disk, so that an hour of sound needs no more memory than a second."""

    def __init__(self, frames: int, scratch: Path) -> None:
        self._frames = frames
        self._scratch = scratch
        self._sums: dict[Bus, RawSound] = {}
        self.is_silent = True
        """Nothing but zeros so far."""
        self.heard: list[Part] = []
        """The parts that turned out to hold more than silence."""

    def _sum(self, bus: Bus) -> RawSound:
        if bus not in self._sums:
            path = self._scratch / f"{bus}.f32"
            self._sums[bus] = RawSound(path, self._frames)
        return self._sums[bus]

    def add(self, part: Part, blocks: Iterable[Floats]) -> Iterator[int]:
        """Add a part block by block; yields how many frames each block had."""
        total = self._sum(part.bus)
        at = part.start
        highest = 0.0
        for block in blocks:
            self.is_silent = self.is_silent and not block.any()
            gain = envelope(part.ramps, part.holes, at, at + len(block))
            scale = np.float32(part.volume) if gain is None else gain * np.float32(part.volume)
            total[at : at + len(block)] += block * scale
            if highest < _HEARD:
                highest = max(highest, float(np.abs(block).max(initial=0)))
            at += len(block)
            yield len(block)
        if highest >= _HEARD:
            self.heard.append(part)

    def close(self) -> None:
        """Release the files."""
        for total in self._sums.values():
            total.close()

    def combine(self, fades: tuple[Ramp, ...]) -> RawSound:
        """Return the programme: music ducked under what is in front, the film's fades on all."""
        sound = self._sum(Bus.FRONT)
        curve = duck_curve(sound) if Bus.UNDER in self._sums else None
        for start in range(0, self._frames, _SPAN):
            end = min(start + _SPAN, self._frames)
            total = sound[start:end]
            if Bus.BESIDE in self._sums:
                total += self._sums[Bus.BESIDE][start:end]
            if curve is not None:
                total += self._sums[Bus.UNDER][start:end] * gains(curve, start, end)
            fade = envelope(fades, (), start, end)
            if fade is not None:
                total *= fade
            sound[start:end] = total
        return sound


def envelope(
    ramps: tuple[Ramp, ...], holes: tuple[Hole, ...], start: int, end: int
) -> Floats | None:
    """Return the gain of the programme's frames start..end as a column; None if all 1."""
    around = [hole for hole in holes if hole.start - DECLICK < end and hole.end + DECLICK > start]
    active = [ramp for ramp in ramps if (ramp.end > start if ramp.rising else ramp.start < end)]
    if not around and not active:
        return None
    frames = np.arange(start, end)
    gain = np.ones(len(frames))
    for ramp in active:
        gain *= _ramp(ramp, frames)
    for hole in around:
        closing = np.clip((hole.start - frames) / DECLICK, 0, 1)
        opening = np.clip((frames - hole.end) / DECLICK, 0, 1)
        outside = np.where(frames < hole.start, closing, opening)
        gain *= hole.gain + (1 - hole.gain) * outside
    return gain.astype(np.float32)[:, None]


def _ramp(ramp: Ramp, frames: np.ndarray) -> np.ndarray:
    part = np.clip((frames - ramp.start + 0.5) / max(1, ramp.end - ramp.start), 0, 1)
    if not ramp.rising:
        part = 1 - part
    quarter = np.sin(part * np.pi / 2)
    return quarter if ramp.shape == "power" else quarter**2
