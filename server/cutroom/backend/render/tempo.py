"""Sound played faster or slower at its own pitch, at one speed or at a changing one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, log2, sqrt

import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.filter import Graph

from cutroom.backend.render.audio_sources import RATE, Floats, iter_silence

_STEP = RATE // 50
"""Frames given to the filter at once: speeds change no finer than this."""
_MAX_STEPS = 400


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

    def at(self, frame: int) -> float:
        """Return the speed at a frame of the source."""
        length = max(1, self.ramp_end - self.ramp_start)
        part = min(1.0, max(0.0, (frame - self.ramp_start) / length))
        return sqrt(self.first**2 + (self.last**2 - self.first**2) * part)


PLAIN = Speed(1, 1)


def iter_stretched(blocks: Iterable[Floats], speed: Speed, frames: int) -> Iterator[Floats]:
    """Yield exactly this many frames of the blocks played at a speed, pitch kept."""
    left = frames
    for block in blocks if speed.is_plain else _filtered(blocks, speed):
        piece = block[:left]
        left -= len(piece)
        yield piece
        if not left:
            return
    yield from iter_silence(left)


def _filtered(blocks: Iterable[Floats], speed: Speed) -> Iterator[Floats]:
    graph = _graph(speed)
    at = 0
    for block in blocks:
        for start in range(0, len(block), _STEP):
            piece = np.ascontiguousarray(block[start : start + _STEP], np.float32)
            frame = AudioFrame.from_ndarray(piece.reshape(1, -1), format="flt", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
            at += len(piece)
            graph.push(frame)
            yield from _pulled(graph)
    graph.push(None)
    yield from _pulled(graph)


def _pulled(graph: Graph) -> Iterator[Floats]:
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(frame, AudioFrame):
            yield frame.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False)


def _graph(speed: Speed) -> Graph:
    """Build a chain of atempo filters, each within the range in which it blends cleanly."""
    extreme = max(abs(log2(speed.first)), abs(log2(speed.last)))
    stages = max(1, ceil(extreme - 1e-9))
    graph = Graph()
    last = graph.add_abuffer(
        format="flt", sample_rate=RATE, layout="stereo", time_base=Fraction(1, RATE)
    )
    if speed.first != speed.last:
        commands = graph.add("asendcmd", f"commands='{_commands(speed, stages)}'")
        last.link_to(commands)
        last = commands
    for stage in range(stages):
        tempo = graph.add("atempo", f"{speed.first ** (1 / stages):.6f}", name=f"tempo{stage}")
        last.link_to(tempo)
        last = tempo
    last.link_to(graph.add("abuffersink"))
    graph.configure()
    return graph


def _commands(speed: Speed, stages: int) -> str:
    length = speed.ramp_end - speed.ramp_start
    steps = max(2, min(_MAX_STEPS, length // _STEP))
    lines = []
    for step in range(steps):
        begins = (speed.ramp_start + length * step / steps) / RATE
        middle = speed.ramp_start + round(length * (step + 0.5) / steps)
        tempo = speed.at(middle) ** (1 / stages)
        orders = ",".join(f"tempo{stage} tempo {tempo:.6f}" for stage in range(stages))
        lines.append(f"{begins:.6f} {orders}")
    return ";".join(lines)
