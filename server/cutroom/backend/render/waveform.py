"""The outline of a sound, for waveform pictures."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cutroom.backend.render.audio_sources import RATE, Floats, iter_sound
from cutroom.backend.render.raw_sound import RawSound
from cutroom.domain.media import MediaFacts
from cutroom.domain.timing import Ms

_SPAN = 10 * RATE


def peaks(path: Path, count: int, *, facts: MediaFacts | None = None) -> Floats:
    """Return `count` rows of lowest sample, highest sample and level (RMS), start to end.

    With facts, the path is a media file and its sound is decoded; without, it is a mix.
    """
    if facts is None:
        raw = RawSound(path)
        blocks = (raw[start : start + _SPAN] for start in range(0, len(raw), _SPAN))
        return _outline(blocks, len(raw), count)
    frames = round(facts.duration * RATE / 1000)
    return _outline(iter_sound(path, facts.format, 0, frames), frames, count)


def peaks_between(path: Path, facts: MediaFacts, start: Ms, end: Ms, *, count: int) -> Floats:
    """Return the outline of a stretch (milliseconds) of a media file, as `peaks` does."""
    first, last = start * RATE // 1000, end * RATE // 1000
    return _outline(iter_sound(path, facts.format, first, last), last - first, count)


def _outline(blocks: Iterator[Floats], frames: int, count: int) -> Floats:
    """Gather a sound of known length into equal buckets, block by block."""
    low, high = np.zeros(count), np.zeros(count)
    power, number = np.zeros(count), np.zeros(count)
    at = 0
    for block in blocks:
        bucket = (np.arange(at, at + len(block)) * count) // max(1, frames)
        starts = np.flatnonzero(np.diff(bucket, prepend=-1))
        rows = bucket[starts]
        lows = np.minimum.reduceat(block.min(axis=1), starts)
        highs = np.maximum.reduceat(block.max(axis=1), starts)
        squares = np.add.reduceat(np.square(block, dtype=np.float64).mean(axis=1), starts)
        fresh = number[rows] == 0
        low[rows] = np.where(fresh, lows, np.minimum(low[rows], lows))
        high[rows] = np.where(fresh, highs, np.maximum(high[rows], highs))
        power[rows] += squares
        number[rows] += np.diff(np.append(starts, len(block)))
        at += len(block)
    level = np.sqrt(power / np.maximum(number, 1))
    return np.stack([low, high, level], axis=1).astype(np.float32)
