"""Sound whose tempo changes all the time, at its own pitch and always in step.

Short overlapping pieces are taken from where the programme wants them, each shifted by
at most a few milliseconds to where its waveform goes on from the piece before. Shifts
never add up: every piece is looked for around its true place.
"""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.sound.audio_sources import BLOCK, Floats

_HOP = 720
_PIECE = 2 * _HOP
_REACH = 480
"""Frames (10 ms) by which a piece may be shifted."""
_COARSE = 3
"""Waveforms are compared on every third frame."""
_RISING = np.hanning(_PIECE + 1)[:_HOP].astype(np.float32)[:, None]

Place = Callable[[int], float]
"""Returns the frame of the source that belongs to a frame of the programme."""


def iter_woven(blocks: Iterable[Floats], place: Place) -> Iterator[Floats]:
    """Yield a sound at the tempo that `place` tells, until the sound is over."""
    source = _Reader(blocks)
    ready: list[Floats] = []
    falling = np.zeros((_HOP, 2), np.float32)
    follows: Floats | None = None
    count = 0
    while not source.is_over(wanted := round(place(count * _HOP))):
        start = wanted if follows is None else _matched(source, wanted, follows)
        piece = source.frames(start, start + 2 * _PIECE)
        # The very first piece begins hard: nothing fades out under it.
        rising = piece[:_HOP] if follows is None else piece[:_HOP] * _RISING
        ready.append(falling + rising)
        falling = piece[_HOP:_PIECE] * (1 - _RISING)
        follows = piece[_HOP:_PIECE]
        count += 1
        if len(ready) * _HOP >= BLOCK:
            yield np.concatenate(ready)
            ready = []
    yield np.concatenate([*ready, falling])


def _matched(source: "_Reader", wanted: int, follows: Floats) -> int:
    """Return where, near the wanted frame, the waveform is most like what should follow."""
    near = _mono(source.frames(wanted - _REACH, wanted + _REACH + _HOP))
    model = _mono(follows)
    likeness = np.correlate(near, model, "valid")
    sums = np.concatenate([[0.0], np.cumsum(np.square(near, dtype=np.float64))])
    power = np.maximum(sums[len(model) :] - sums[: len(sums) - len(model)], 1e-12)
    score = likeness / np.sqrt(power)
    middle = _REACH // _COARSE
    if score.max() <= 1e-9:
        return wanted
    best = int(np.argmax(score))
    return wanted + (best - middle) * _COARSE


def _mono(sound: Floats) -> NDArray[np.float32]:
    return sound[::_COARSE].sum(axis=1)


class _Reader:
    """A stretch of a sound that comes in blocks, read around a place that only moves on."""

    def __init__(self, blocks: Iterable[Floats]) -> None:
        self._blocks = iter(blocks)
        self._held = np.zeros((0, 2), np.float32)
        self._start = 0
        self._ended = False

    def is_over(self, frame: int) -> bool:
        """Say whether the sound ends before a frame."""
        self._read_to(frame + 1)
        return self._ended and frame >= self._start + len(self._held)

    def frames(self, start: int, end: int) -> Floats:
        """Return frames of the sound; silence before its start and past its end."""
        self._read_to(end)
        self._forget_before(start - BLOCK)
        out = np.zeros((end - start, 2), np.float32)
        low, high = max(start, self._start), min(end, self._start + len(self._held))
        if low < high:
            out[low - start : high - start] = self._held[low - self._start : high - self._start]
        return out

    def _read_to(self, end: int) -> None:
        while not self._ended and self._start + len(self._held) < end:
            block = next(self._blocks, None)
            if block is None:
                self._ended = True
            else:
                self._held = np.concatenate([self._held, block.astype(np.float32, copy=False)])
                self._forget_before(end - 4 * BLOCK)

    def _forget_before(self, frame: int) -> None:
        gone = min(len(self._held), max(0, frame - self._start))
        if gone > BLOCK:
            self._held = self._held[gone:]
            self._start += gone
