"""Compose a background bed: words and a length in, finished stereo samples out."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.beds import mastering
from cutroom.backend.render.beds.arrange import stream_of, write_score
from cutroom.backend.render.beds.form import Form, plan_form
from cutroom.backend.render.beds.limits import MAX_MS, MIN_MS
from cutroom.backend.render.beds.mixdown import iter_mix
from cutroom.backend.render.beds.styles import STYLES as STYLES
from cutroom.backend.render.beds.styles import BedStyle
from cutroom.backend.render.beds.tones import RATE as RATE

TARGET_LUFS = -16.0
CEILING = 10 ** (-1.7 / 20)


def compose(style: str, duration_ms: int, seed: int = 0) -> NDArray[np.float32]:
    """Return a bed as `(frames, 2)` float32 at 48 kHz, exactly `duration_ms` long.

    The same style, length and seed always give the same music. It ends on a final chord
    that has faded when the time is up.

    Raises:
        ValueError: the style is unknown, or the length is outside 1 s to 60 min.
    """
    bed = np.empty((frames_of(duration_ms), 2), np.float32)
    compose_onto(bed, style, duration_ms, seed)
    return bed


def compose_onto(tape: mastering.Tape, style: str, duration_ms: int, seed: int = 0) -> None:
    """Compose a bed onto a tape of `frames_of` its length, as `compose` does, by pieces."""
    form, recipe = _form_for(style, duration_ms, seed)
    frames, beat_s = len(tape), form.tempo.beat_s
    notes = write_score(recipe, form, seed)
    for first, block in iter_mix(recipe, notes, beat_s=beat_s, frames=frames, seed=seed):
        tape[first : first + block.shape[1]] = block.T
    _fade_out(tape, form.ring_s)
    _master(tape)


def frames_of(duration_ms: int) -> int:
    """Return how many frames a bed of so many milliseconds has."""
    return round(duration_ms * RATE / 1000)


def beat_times_ms(style: str, duration_ms: int, seed: int = 0) -> list[float]:
    """Return when the beats of that bed fall, in ms; the last one is the final chord."""
    form, _ = _form_for(style, duration_ms, seed)
    return [beat * form.tempo.beat_s * 1000 for beat in range(form.tempo.beats + 1)]


def _form_for(style: str, duration_ms: int, seed: int) -> tuple[Form, BedStyle]:
    recipe = _style_named(STYLES, style)
    if not MIN_MS <= duration_ms <= MAX_MS:
        raise ValueError(f"A bed lasts from 1 s to 60 min; {duration_ms} ms is outside.")
    return plan_form(recipe, duration_ms / 1000, stream_of(seed, "form")), recipe


def _style_named(styles: Mapping[str, BedStyle], name: str) -> BedStyle:
    if name not in styles:
        raise ValueError(f"There is no bed style {name!r}; the styles are {', '.join(styles)}.")
    return styles[name]


def _fade_out(bed: mastering.Tape, ring_s: float) -> None:
    """Let the final chord die away so that the last sample is silence."""
    start = max(0, len(bed) - round(0.85 * ring_s * RATE))
    end = bed[start : len(bed)]
    falling = np.linspace(0, 1, len(end), dtype=np.float32)
    end *= (np.sin((1 - falling) * np.pi / 2) ** 2.0)[:, None]
    end[-1] = 0
    bed[start : len(bed)] = end


def _master(bed: mastering.Tape) -> None:
    """Bring the bed to the common loudness, twice, since the limiter takes a little away."""
    for _ in range(2):
        gain = 10 ** ((TARGET_LUFS - mastering.loudness_lufs(bed)) / 20)
        mastering.soften(bed, gain=gain, knee=0.5, ceiling=0.95)
        mastering.limit(bed, CEILING)
