"""Sound played faster or slower at its own pitch, at one speed or at a changing one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, log2

from cutroom.backend.render.sound.audio_sources import RATE, Floats, iter_silence
from cutroom.backend.render.sound.filtering import Filter, iter_filtered
from cutroom.backend.render.sound.stretching import iter_woven

_STEP = RATE // 50
"""Frames given to the filter at once."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a stretch of source plays, in its own frames.

    Speed `first` up to frame `ramp_start`, `last` from `ramp_end` on, and between them
    a change that is even in the time of the listener.
    """

    first: float
    last: float
    ramp_start: int = 0
    ramp_end: int = 0

    @property
    def is_plain(self) -> bool:
        """True when nothing needs to be done."""
        return self.first == 1 == self.last

    def place(self, heard: int) -> float:
        """Return the frame of the source that plays so many frames after the start."""
        begins = self.ramp_start / self.first
        length = self.ramp_end - self.ramp_start
        lasts = 2 * length / (self.first + self.last)
        if heard <= begins or lasts <= 0:
            return heard * self.first
        inside = min(heard - begins, lasts)
        gained = (self.last - self.first) * inside * inside / (2 * lasts)
        return (
            self.ramp_start + self.first * inside + gained + (heard - begins - inside) * self.last
        )


PLAIN = Speed(1, 1)


def iter_stretched(blocks: Iterable[Floats], speed: Speed, frames: int) -> Iterator[Floats]:
    """Yield exactly this many frames of the blocks played at a speed, pitch kept."""
    left = frames
    for block in _at_speed(blocks, speed):
        piece = block[:left]
        left -= len(piece)
        yield piece
        if not left:
            return
    yield from iter_silence(left)


def _at_speed(blocks: Iterable[Floats], speed: Speed) -> Iterable[Floats]:
    if speed.is_plain:
        return blocks
    # FFmpeg's atempo loses its place whenever its tempo changes, so ramps are ours.
    if speed.first != speed.last:
        return iter_woven(blocks, speed.place)
    return iter_filtered(_stepped(blocks), _tempos(speed))


def _stepped(blocks: Iterable[Floats]) -> Iterator[Floats]:
    for block in blocks:
        for start in range(0, len(block), _STEP):
            yield block[start : start + _STEP]


def _tempos(speed: Speed) -> list[Filter]:
    """Return a chain of atempo filters, each within the range in which it blends cleanly."""
    stages = max(1, ceil(abs(log2(speed.first)) - 1e-9))
    return [("atempo", f"{speed.first ** (1 / stages):.6f}")] * stages
