"""The raw sound behind a part of the soundtrack: files as they are played, composed beds."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from cutroom.backend.render.beds.limits import MAX_MS, MIN_MS
from cutroom.backend.render.beds.limits import VERSION as BED_VERSION
from cutroom.backend.render.keeping import keep_newest
from cutroom.backend.render.sound.audio_sources import (
    BLOCK,
    Floats,
    iter_reversed,
    iter_silence,
    iter_sound,
)
from cutroom.backend.render.sound.drying import Room, measure_room
from cutroom.backend.render.sound.parts import SEAM, Part
from cutroom.backend.render.sound.raw_sound import RawSound, Sound
from cutroom.backend.render.sound.spectral import Noise, measure_noise
from cutroom.backend.render.sound.tempo import iter_stretched
from cutroom.backend.render.sound.treating import iter_treated
from cutroom.backend.render.sources import Source
from cutroom.domain.timing import Ms
from cutroom.errors import EngineFailed

MAX_BEDS = 12
MAX_BED_BYTES = 1_000_000_000


class Materials:
    """Opens the sound of parts; beds are composed once and kept under `beds`."""

    def __init__(self, sources: Mapping[str, Source], *, beds: Path, scratch: Path) -> None:
        self._sources = sources
        """By digest."""
        self._beds = beds
        self._scratch = scratch
        self._noises: dict[str, Noise] = {}
        """By digest, each measured once."""
        self._rooms: dict[str, Room] = {}

    def iter_part(self, part: Part) -> Iterator[Floats]:
        """Yield exactly `part.frames` frames, at full volume and without fades."""
        blocks = self._iter_plain(part)
        for treatment in part.treatments:
            profile = self._noise(part) if treatment.kind == "denoise" else None
            room = self._room(part) if treatment.kind == "dereverb" else None
            blocks = iter_treated(blocks, treatment, part.frames, noise=profile, room=room)
        yield from blocks

    def _noise(self, part: Part) -> Noise | None:
        """Return what the steady noise of a part's file is like; a bed has none."""
        if not part.digest:
            return None
        if part.digest not in self._noises:
            source = self._sources[part.digest]
            self._noises[part.digest] = measure_noise(source.path, source.asset.facts)
        return self._noises[part.digest]

    def _room(self, part: Part) -> Room | None:
        """Return how the room rings in which a part's file was recorded; a bed has none."""
        if not part.digest:
            return None
        if part.digest not in self._rooms:
            source = self._sources[part.digest]
            self._rooms[part.digest] = measure_room(source.path, source.asset.facts)
        return self._rooms[part.digest]

    def _iter_plain(self, part: Part) -> Iterator[Floats]:
        if part.bed:
            yield from _filled(self._bed(part), part.source_start, part.frames)
            return
        source = self._sources[part.digest]
        path, format = source.path, source.asset.facts.format
        if part.repeats:
            yield from self._iter_repeated(path, format, part)
        else:
            read = iter_reversed if part.reversed else iter_sound
            blocks = read(path, format, part.source_start, part.source_end)
            yield from iter_stretched(blocks, part.speed, part.frames)

    def _iter_repeated(self, path: Path, format: str, part: Part) -> Iterator[Floats]:
        once = self._decoded(path, format, part.source_start + part.frames)
        if not len(once):
            yield from iter_silence(part.frames)
            return
        seam = 0 if part.period else min(SEAM, len(once) // 4)
        period = part.period or len(once) - seam
        end = part.source_start + part.frames
        for start in range(part.source_start, end, BLOCK):
            yield repeated(once, start, min(start + BLOCK, end), period=period, seam=seam)

    def _decoded(self, path: Path, format: str, frames: int) -> RawSound:
        """Return a file's sound from its start, at most so many frames, kept on disk."""
        with tempfile.NamedTemporaryFile(dir=self._scratch, suffix=".f32", delete=False) as file:
            for block in iter_sound(path, format, 0, frames, to_end=False):
                file.write(np.ascontiguousarray(block, "<f4").tobytes())
        return RawSound(Path(file.name))

    def _bed(self, part: Part) -> RawSound:
        length = min(MAX_MS, max(MIN_MS, part.bed_ms))
        path = self._beds / f"{part.bed}-{part.seed}-{length}-v{BED_VERSION}.f32".replace(" ", "_")
        if path.is_file():
            os.utime(path)
        else:
            self._compose(part, length, path)
            keep_newest(self._beds, "*.f32", files=MAX_BEDS, size=MAX_BED_BYTES)
        return RawSound(path)

    def _compose(self, part: Part, length: Ms, path: Path) -> None:
        """Write a bed by pieces, so that it appears whole: an hour of it is 1.4 GB."""
        # Most films have no bed, and each of their workers would load the composer.
        from cutroom.backend.render.beds.compose import compose_onto, frames_of

        unfinished = self._scratch / f"bed-{length}.f32"
        tape = RawSound(unfinished, frames_of(length))
        try:
            compose_onto(tape, part.bed, length, part.seed)
        except ValueError as error:
            raise EngineFailed(str(error), hint="Choose another style of music.") from None
        finally:
            tape.close()
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.replace(path)


def repeated(once: Sound, start: int, end: int, *, period: int, seam: int) -> Floats:
    """Return the frames start..end of a sound that begins again every `period` frames.

    Where one round's last `seam` frames meet the next round's first, they cross at
    equal power; the very first beginning and, so far as it is reached, the last end stay.
    """
    out = np.zeros((end - start, 2), np.float32)
    first = max(0, (start - len(once)) // period)
    for turn in range(first, end // period + 1):
        at = turn * period
        low, high = max(start, at), min(end, at + min(len(once), period + seam))
        if low >= high:
            continue
        piece = np.array(once[low - at : high - at], np.float32)
        if seam:
            place = np.arange(low - at, high - at)
            gain = np.ones(len(place), np.float32)
            if turn:
                gain *= np.sin(np.clip(place / seam, 0, 1) * np.pi / 2)
            gain *= np.sin(np.clip((len(once) - place) / seam, 0, 1) * np.pi / 2)
            piece *= gain[:, None].astype(np.float32)
        out[low - start : high - start] += piece
    return out


def _filled(sound: Sound, start: int, frames: int) -> Iterator[Floats]:
    """Yield so many frames of a sound from `start` on, then silence."""
    for at in range(start, min(len(sound), start + frames), BLOCK):
        yield np.asarray(sound[at : min(at + BLOCK, start + frames)])
    yield from iter_silence(frames - max(0, min(frames, len(sound) - start)))
