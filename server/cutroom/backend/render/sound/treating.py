"""Treatments of sound carried out: every one yields as many frames as it is given."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, log2

import numpy as np

from cutroom.backend.render.sound.audio_sources import RATE, Floats, iter_silence
from cutroom.backend.render.sound.drying import Room, iter_dried
from cutroom.backend.render.sound.filtering import Filter, iter_filtered
from cutroom.backend.render.sound.spectral import Noise, iter_denoised
from cutroom.domain.draft import Treatment


def iter_treated(
    blocks: Iterable[Floats],
    treatment: Treatment,
    frames: int,
    *,
    noise: Noise | None = None,
    room: Room | None = None,
) -> Iterator[Floats]:
    """Yield exactly `frames` frames of a sound after one treatment; unknown kinds do nothing."""
    amount = treatment.amount
    match treatment.kind:
        case "denoise":
            treated = iter(blocks) if noise is None else iter_denoised(blocks, noise, amount)
        case "dereverb":
            treated = iter(blocks) if room is None else iter_dried(blocks, room, amount)
        case "voice_enhance":
            treated = _filtered(blocks, _voice(amount))
        case "pitch":
            treated = _filtered(blocks, _pitch(treatment.semitones))
        case "echo":
            treated = _filtered(blocks, _echo(amount))
        case "swap_channels":
            treated = (np.ascontiguousarray(block[:, ::-1]) for block in blocks)
        case _:
            treated = iter(blocks)
    yield from _exactly(treated, frames)


def _exactly(blocks: Iterable[Floats], frames: int) -> Iterator[Floats]:
    left = frames
    for block in blocks:
        piece = block[:left]
        left -= len(piece)
        if len(piece):
            yield piece
        if not left:
            return
    yield from iter_silence(left)


def _voice(amount: float) -> list[Filter]:
    """Rumble cut, less boom, more presence, quiet words nearer to loud ones."""
    return [
        ("highpass", "f=80"),
        ("equalizer", f"f=240:t=o:w=1.2:g={-3 * amount:.2f}"),
        ("equalizer", f"f=3400:t=o:w=1.4:g={4 * amount:.2f}"),
        (
            "acompressor",
            f"threshold=0.1:ratio={1 + 2 * amount:.2f}:attack=8:release=150"
            f":makeup={1 + 0.6 * amount:.2f}:knee=4",
        ),
    ]


def _pitch(semitones: float) -> list[Filter]:
    """Play at another rate, then bring the tempo back."""
    factor = 2 ** (semitones / 12)
    stages = max(1, ceil(abs(log2(factor)) - 1e-9))
    tempo = (1 / factor) ** (1 / stages)
    return [
        ("asetrate", f"{round(RATE * factor)}"),
        ("aresample", f"{RATE}"),
        *[("atempo", f"{tempo:.8f}")] * stages,
    ]


def _echo(amount: float) -> list[Filter]:
    """Three repeats, each softer than the one before."""
    decays = "|".join(f"{max(0.01, amount * share):.3f}" for share in (0.8, 0.45, 0.22))
    return [("aecho", f"in_gain=1:out_gain=0.85:delays=220|440|660:decays={decays}")]


def _filtered(blocks: Iterable[Floats], filters: Sequence[Filter]) -> Iterator[Floats]:
    """Yield a sound that went through filters, in the form that it came in."""
    form = ("aformat", f"sample_fmts=flt:sample_rates={RATE}:channel_layouts=stereo")
    return iter_filtered(blocks, [*filters, form])
