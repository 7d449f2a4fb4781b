"""The sound of a finished file, decoded and held against the mix it was made of."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.container import InputContainer

from cutroom.backend.render.checks.expectations import Check
from cutroom.backend.render.checks.recollection import Memory
from cutroom.backend.render.sounding import LEVEL_MS
from cutroom.domain.draft import Mute
from cutroom.domain.timing import Ms

SILENT = 1e-4
AUDIBLE = 4e-3
"""Levels (root mean square) that count as silence, and as certainly heard."""
STRAY = 1.5
"""How far a level may lie from those of the mix around it, as a factor."""

SPILLED = 0.5
"""How much of the level beside it codecs may carry into a silent half second."""

NEAR_LU = 1.0
"""Loudness this near is the one that was asked for."""

LONGEST_MS: Ms = 60
"""By how much the sound may be longer or shorter than the film."""

GATHERED = 64
"""Decoded frames that are measured at once."""


def sound_check(
    path: Path,
    mark: str,
    levels: tuple[float, ...],
    duration_ms: Ms,
    memory: Memory,
    *,
    options: dict[str, str] | None = None,
) -> Check:
    """See that a film's sound is as long, and as loud where it should be loud.

    `mark` tells of its packets: the same ones are not decoded twice for the same mix.
    """
    question = ("sound", mark, levels, duration_ms)
    known = memory.recall(question)
    if known is not None:
        return Check("sound", True, str(known.get("detail")))
    with av.open(str(path), options=options) as container:
        heard, seconds = heard_levels(container, len(levels))
    check = check_levels(heard, seconds, levels, duration_ms)
    check = check._replace(ok=check.ok and abs(seconds * 1000 - duration_ms) <= LONGEST_MS)
    if check.ok:
        memory.keep(question, {"detail": check.detail})
    return check


def _as_heard(levels: tuple[float, ...], duration: Ms) -> tuple[float, ...]:
    """Return levels with the last one spread over a whole stretch, as the decoded one is."""
    share = min(1.0, (duration - (len(levels) - 1) * LEVEL_MS) / LEVEL_MS) if levels else 1.0
    return (*levels[:-1], *(level * max(0.0, share) ** 0.5 for level in levels[-1:]))


def check_levels(
    levels: list[float], seconds: float, mixed: tuple[float, ...], duration: Ms
) -> Check:
    """See that each half second is as loud, or as silent, as the mix is around it."""
    expected = _as_heard(mixed, duration)
    heard = [*levels, *[0.0] * (len(expected) - len(levels))]
    dead, loud, off = [], [], []
    for index, level in enumerate(expected):
        # Codecs shift sound by a few milliseconds, over the edge of a window.
        around = expected[max(0, index - 1) : index + 2]
        if level > AUDIBLE and heard[index] < SILENT:
            dead.append(index)
        elif level < SILENT and heard[index] > max(AUDIBLE, SPILLED * max(around)):
            loud.append(index)
        elif min(around) > AUDIBLE and not (
            min(around) / STRAY < heard[index] < max(around) * STRAY
        ):
            off.append(index)
    for what, found in (("silent", dead), ("heard unasked", loud), ("at another level", off)):
        if found:
            times = ", ".join(f"{index * LEVEL_MS / 1000:g} s" for index in found[:5])
            return Check("sound", False, f"{what} at {times}")
    if max(expected, default=0) < SILENT:
        return Check("sound", True, f"{seconds:.2f} s, silent as laid out")
    ratio = float(np.linalg.norm(heard) / np.linalg.norm(expected))
    away = abs(20 * np.log10(max(ratio, SILENT)))
    return Check("sound", True, f"{seconds:.2f} s, heard, {away:.1f} dB from the mix")


def check_loudness(loudness: tuple[float, float | None] | None, *, alike: bool) -> Iterator[Check]:
    """Tell how loud a film is, and where that missed its goal; `alike`: it sounds as mixed."""
    if loudness is None:
        return
    measured, goal = loudness
    told = f"{measured:.1f} LUFS"
    if goal is not None and measured < goal - NEAR_LU:
        told += f", not {goal:g}: more would clip its peaks or raise its noise"
    yield Check("loudness", alike, told)


def check_mutes(mutes: Sequence[Mute], mixed: tuple[float, ...], *, alike: bool) -> Iterator[Check]:
    """Tell which muted stretches are silent, and where other sound goes on."""
    silent: list[str] = []
    mingled: list[str] = []
    for mute in mutes:
        if mute.gain:
            continue
        first, last = -(-mute.range.start // LEVEL_MS), mute.range.end // LEVEL_MS
        inside = mixed[first:last]
        told = f"{mute.range.start / 1000:g} to {mute.range.end / 1000:g} s"
        if inside:
            (silent if max(inside) < SILENT else mingled).append(told)
    parts = [("silent", silent), ("other sound goes on", mingled)]
    detail = "; ".join(f"{words}: {', '.join(found[:5])}" for words, found in parts if found)
    if detail:
        yield Check("mutes", alike, detail)


def heard_levels(container: InputContainer, count: int) -> tuple[list[float], float]:
    """Return the root mean square of each half second, and the length in seconds."""
    stream = container.streams.audio[0]
    rate = stream.codec_context.sample_rate
    step = rate * LEVEL_MS // 1000
    sums, total = np.zeros(count + 1), 0
    plain = AudioResampler(format="fltp")
    held: list[AudioFrame] = []
    begins = ends = 0

    def measure() -> None:
        power = np.concatenate([frame.to_ndarray() for frame in held], axis=1).astype(np.float64)
        slots = np.clip((begins + np.arange(power.shape[1])) // step, 0, count)
        sums[:] += np.bincount(slots, np.mean(power**2, axis=0), minlength=count + 1)
        held.clear()

    for frame in (one for raw in container.decode(stream) for one in plain.resample(raw)):
        # One without a time counts as the first.
        start = round((frame.time or 0.0) * rate)
        if held and (start != ends or len(held) == GATHERED):
            measure()
        if not held:
            begins = start
        held.append(frame)
        ends = start + frame.samples
        total = max(total, ends)
    if held:
        measure()
    return [float(np.sqrt(value / step)) for value in sums], total / rate
