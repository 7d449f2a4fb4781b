"""The outline of a mix, for waveform pictures: read by pieces, however long it is."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cutroom.backend.render.sound.audio_sources import RATE, Floats
from cutroom.backend.render.sound.raw_sound import RawSound

_SPAN = 10 * RATE


def peaks(pcm: Path, count: int) -> Floats:
    """Return `count` rows of lowest sample, highest sample and level (RMS) of a raw mix."""
    mix = RawSound(pcm)
    blocks = (mix[start : start + _SPAN] for start in range(0, len(mix), _SPAN))
    outline = _outline(blocks, len(mix), count)
    mix.close()
    return outline


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
