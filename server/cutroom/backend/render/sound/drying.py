"""A room's echo turned down: what rings on after each sound, told by how fast it dies away.

The power that a band had a moment ago, after as much dying away as the room allows, is
taken for echo; what stands out of it is kept. Early reflections stay, and so does what the
room does to the colour of a voice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.sound.audio_sources import RATE, Floats, iter_sound
from cutroom.backend.render.sound.spectral import BINS, HOP, Power, iter_reshaped
from cutroom.domain.media import MediaFacts

SHORTEST_S, LONGEST_S = 0.12, 1.6
"""Rooms die away by 60 dB within these."""

_LEARNED_FRAMES = 300 * RATE
_STEP = RATE // 100
_FALL_STEPS = 6
"""A fall that counts lasts this many hundredths of a second."""
_DEEP_DB = 8.0
_SLOW_SHARE = 0.3
"""The slowest falls tell the room; faster ones are how sounds end by themselves."""

_LATE_S = 0.048
"""What comes later than this after a sound is echo."""
_LATE_HOPS = round(_LATE_S * RATE / HOP)
_MORE = 0.8
"""What of the power of then counts as still ringing, besides what has died away."""
_SMOOTH = 0.7
_MEMORY = 0.9
_DEPTH_DB = -20.0


@dataclass(frozen=True, slots=True)
class Room:
    """How long a room rings on: seconds until a sound has died away by 60 dB."""

    seconds: float


def measure_room(path: Path, facts: MediaFacts) -> Room:
    """Return how long the room rings on in which a file was recorded."""
    frames = min(facts.duration * RATE // 1000, _LEARNED_FRAMES)
    held = np.zeros(0, np.float32)
    powers: list[NDArray[np.float32]] = []
    for block in iter_sound(path, facts.format, 0, frames):
        mono = np.concatenate([held, block.mean(axis=1)])
        whole = len(mono) // _STEP * _STEP
        powers.append(np.square(mono[:whole]).reshape(-1, _STEP).mean(axis=1))
        held = mono[whole:]
    power = np.concatenate(powers) if powers else np.zeros(0, np.float32)
    return Room(ring_s(10 * np.log10(np.maximum(power, 1e-12))))


def ring_s(levels: NDArray[np.floating]) -> float:
    """Return how long a room rings on from the levels (dB) of every hundredth of a second."""
    falls: list[float] = []
    floor = float(np.percentile(levels, 5)) + 6 if len(levels) else 0.0
    first = 0
    while first < len(levels) - _FALL_STEPS:
        last = first
        while (
            last + 1 < len(levels) and levels[last + 1] < levels[last] and levels[last + 1] > floor
        ):
            last += 1
        depth = float(levels[first] - levels[last])
        if last - first >= _FALL_STEPS and depth >= _DEEP_DB:
            falls.append(depth / ((last - first) / 100))
        first = last + 1
    if not falls:
        return SHORTEST_S
    slow = float(np.quantile(falls, _SLOW_SHARE))
    return min(LONGEST_S, max(SHORTEST_S, 60 / slow))


def iter_dried(blocks: Iterable[Floats], room: Room, amount: float) -> Iterator[Floats]:
    """Yield a sound with the echo of its room turned down by up to 20 dB times the amount."""
    return iter_reshaped(blocks, _Dryer(room, 10 ** (_DEPTH_DB * amount / 20)).gains)


class _Dryer:
    """Gains by how far each band stands out of what rings on from a moment ago."""

    def __init__(self, room: Room, floor: float) -> None:
        self._left = _MORE * 10 ** (-6 * _LATE_S / room.seconds)
        self._floor = floor
        self._past = np.zeros((_LATE_HOPS, BINS), np.float32)
        self._ringing = np.zeros(BINS, np.float32)
        self._before = np.zeros(BINS, np.float32)

    def gains(self, power: Power) -> Power:
        found = np.empty_like(power)
        past = np.concatenate([self._past, power])
        for place, row in enumerate(power):
            self._ringing = _SMOOTH * self._ringing + (1 - _SMOOTH) * past[place]
            echo = np.maximum(self._left * self._ringing, 1e-14)
            stands = row / echo
            clear = _MEMORY * self._before + (1 - _MEMORY) * np.maximum(stands - 1, 0)
            # The onset of a sound must not wait for its average.
            clear = np.where(stands > 4, np.maximum(clear, stands - 1), clear)
            gain = clear / (1 + clear)
            self._before = gain * gain * stands
            found[place] = gain
        self._past = past[-_LATE_HOPS:]
        return np.maximum(found, self._floor)
