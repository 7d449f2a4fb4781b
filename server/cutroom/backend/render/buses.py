"""Parts added up: volumes, fades and mutes on each, ducking and the film's fades on all."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from cutroom.backend.render.audio_sources import RATE, Floats
from cutroom.backend.render.ducking import duck_curve, gains
from cutroom.backend.render.soundtrack import DECLICK, Bus, Part, Ramp

_SPAN = 10 * RATE


class Buses:
    """Sums of parts on disk, so that an hour of sound needs no more memory than a second.

    Beside each sum stands what its parts lack (or exceed) against their usual volumes.
    """

    def __init__(self, frames: int, scratch: Path) -> None:
        self._frames = frames
        self._scratch = scratch
        self._sums: dict[str, Floats] = {}

    def _sum(self, name: str) -> Floats:
        if name not in self._sums:
            path = self._scratch / f"{name}.f32"
            self._sums[name] = np.memmap(path, "<f4", "w+", shape=(self._frames, 2))
        return self._sums[name]

    def add(self, part: Part, blocks: Iterable[Floats]) -> Iterator[int]:
        """Add a part block by block; yields how many frames each block had."""
        total = self._sum(part.bus)
        lack = part.usual - part.volume
        missing = self._sum(f"{part.bus}-missing") if lack else None
        at = part.start
        for block in blocks:
            piece = block
            gain = envelope(part.ramps, part.holes, at, at + len(block))
            if gain is not None:
                piece = block * gain
            total[at : at + len(block)] += piece * np.float32(part.volume)
            if missing is not None:
                missing[at : at + len(block)] += piece * np.float32(lack)
            at += len(block)
            yield len(block)

    def combine(self, fades: tuple[Ramp, ...]) -> tuple[Floats, Floats | None]:
        """Return the programme, and how it would be at usual volumes if that differs."""
        sound = self._sum(Bus.FRONT)
        differs = any(name.endswith("-missing") for name in self._sums)
        usual = self._sum("usual") if differs else None
        ducked = Bus.UNDER in self._sums and Bus.FRONT in self._sums
        curve = duck_curve(sound) if ducked else None
        for start in range(0, self._frames, _SPAN):
            end = min(start + _SPAN, self._frames)
            duck = gains(curve, start, end) if curve is not None else None
            fade = envelope(fades, (), start, end)
            sound[start:end] = self._added("", start, end, duck, fade)
            if usual is not None:
                missing = self._added("-missing", start, end, duck, fade)
                usual[start:end] = sound[start:end] + missing
        return sound, usual

    def _added(
        self,
        ending: str,
        start: int,
        end: int,
        duck: Floats | None,
        fade: Floats | None,
    ) -> Floats:
        total = np.zeros((end - start, 2), np.float32)
        for bus in Bus:
            if bus + ending in self._sums:
                piece = self._sums[bus + ending][start:end]
                total += piece * duck if bus is Bus.UNDER and duck is not None else piece
        return total if fade is None else total * fade


def envelope(
    ramps: tuple[Ramp, ...], holes: tuple[tuple[int, int], ...], start: int, end: int
) -> Floats | None:
    """Return the gain of the programme's frames start..end as a column; None if all 1."""
    around = [
        (low - DECLICK, low, high, high + DECLICK)
        for low, high in holes
        if low - DECLICK < end and high + DECLICK > start
    ]
    active = [ramp for ramp in ramps if (ramp.end > start if ramp.rising else ramp.start < end)]
    if not around and not active:
        return None
    frames = np.arange(start, end)
    gain = np.ones(len(frames))
    for ramp in active:
        gain *= _ramp(ramp, frames)
    for before, low, high, after in around:
        closing = np.clip((low - frames) / (low - before), 0, 1)
        opening = np.clip((frames - high) / (after - high), 0, 1)
        gain *= np.where(frames < low, closing, opening)
    return gain.astype(np.float32)[:, None]


def _ramp(ramp: Ramp, frames: np.ndarray) -> np.ndarray:
    part = np.clip((frames - ramp.start + 0.5) / max(1, ramp.end - ramp.start), 0, 1)
    if not ramp.rising:
        part = 1 - part
    quarter = np.sin(part * np.pi / 2)
    return quarter if ramp.shape == "power" else quarter**2
