"""How loud a sound is, from moment to moment."""

from pathlib import Path

import numpy as np

from cutroom.backend.render.sound.audio_sources import RATE, iter_sound
from cutroom.domain.measures import LEVEL_STEP, LOWEST, Levels
from cutroom.domain.media import MediaFacts

_STEP = RATE * LEVEL_STEP // 1000


def measure_levels(path: Path, facts: MediaFacts) -> Levels:
    """Return the level of every 10 ms of a file's sound."""
    frames = facts.duration * RATE // 1000
    found: list[bytes] = []
    rest = np.zeros(0, np.float32)
    for block in iter_sound(path, facts.format, 0, frames):
        power = np.concatenate([rest, np.square(block).mean(axis=1)])
        whole = len(power) // _STEP * _STEP
        found.append(_levels(power[:whole].reshape(-1, _STEP)))
        rest = power[whole:]
    if len(rest):
        found.append(_levels(rest[None]))
    return Levels(b"".join(found))


def _levels(power: np.ndarray) -> bytes:
    mean = np.maximum(power.mean(axis=1, dtype=np.float64), 1e-13)
    return np.clip(np.round(-20 * np.log10(mean)), 0, LOWEST).astype(np.uint8).tobytes()
