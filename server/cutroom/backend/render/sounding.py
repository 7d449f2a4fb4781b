"""The whole sound of a film: mixed, encoded, kept, with what is needed to check it."""

import json
import struct
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.coding.encoding import SOUND_RATE
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.jobs import SoundFileJob, SoundJob
from cutroom.backend.render.scratch import clear_abandoned, scratch
from cutroom.backend.render.sound.mixing import MIXING, mix, mix_key
from cutroom.backend.render.sound.raw_sound import RawSound
from cutroom.backend.render.sound.sound_files import Tell, encode_track, write_sound
from cutroom.backend.render.sound.soundtrack import lay_out
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms

SOUND_VERSION = 1
"""Part of every sound key: raise it when the same draft sounds otherwise."""

LEVEL_MS: Ms = 500
"""Length of the stretches whose loudness is noted."""

MIX_SHARE = 0.7
"""The share of a sound file's work that is mixing."""

KIND = "sound"
MIXES = "mix"
"""The folder of finished mixes in a cache."""
SCRATCH = "sound-"
"""How the folders begin in which sound is made."""
_LENGTH = struct.Struct("<I")


class SoundTrack(NamedTuple):
    """Encoded sound and the root mean square of each half second, 0..1, before encoding."""

    content: bytes
    levels: tuple[float, ...]
    lufs: float
    silent: bool
    goal_lufs: float | None = None
    """The loudness that was aimed at."""


def sound_key(draft: Draft, sources: Mapping[AssetId, Source], profile: Profile) -> str:
    """Return the hash of everything that is heard; what is only seen does not count."""
    mixed = mix_key(lay_out(draft, sources))
    form = (profile.audio_bitrate, profile.sound, profile.container)
    text = repr((SOUND_VERSION, mixed, form))
    return blake2b(text.encode(), digest_size=20).hexdigest()


def make_sound(job: SoundJob) -> None:
    """Mix and encode a film's sound and store it under the job's key."""
    with scratch(job.cache, SCRATCH) as folder:
        pcm = folder / "mix.raw"
        report = mix(job.draft, job.sources, pcm, cache=job.cache / MIXES)
        levels = sound_levels(pcm)
        content = encode_track(pcm, job.codec, job.bitrate, muxer=job.container)
    about = {"levels": levels, "lufs": report.lufs, "silent": report.silent}
    head = json.dumps({**about, "goal": report.goal_lufs}).encode()
    packed = _LENGTH.pack(len(head)) + head + content
    ChunkCache(job.cache).write(job.key, packed, KIND)


def clear_torn_sound(cache: Path) -> None:
    """Remove what workers that were killed had begun to mix."""
    clear_abandoned(cache, SCRATCH)
    clear_abandoned(cache / MIXES, MIXING)


def make_sound_file(job: SoundFileJob, tell: Tell) -> None:
    """Mix a film's sound, or take the mix that is kept, and write it under the job's name."""
    told = 0

    def step(part: float) -> None:
        nonlocal told
        if round(part * 100) > told:
            told = round(part * 100)
            tell(part)

    with scratch(job.cache, SCRATCH) as folder:
        pcm = folder / "mix.raw"
        mix(
            job.draft,
            job.sources,
            pcm,
            cache=job.cache / MIXES,
            on_progress=lambda part: step(part * MIX_SHARE),
        )
        write_sound(
            pcm,
            job.out,
            job.format,
            job.bitrate,
            tell=lambda part: step(MIX_SHARE + part * (1 - MIX_SHARE)),
        )


def mixed_levels(draft: Draft, sources: Mapping[AssetId, Source], cache: Path) -> tuple[float, ...]:
    """Return the root mean square of each half second of a mix that is kept."""
    with scratch(cache, SCRATCH) as folder:
        pcm = folder / "mix.raw"
        mix(draft, sources, pcm, cache=cache / MIXES)
        return tuple(sound_levels(pcm))


def read_sound(cache: ChunkCache, key: str) -> SoundTrack | None:
    """Return stored sound, or None when it is missing or damaged."""
    packed = cache.read(key, KIND)
    if packed is None:
        return None
    length = _LENGTH.unpack_from(packed)[0]
    head = json.loads(packed[_LENGTH.size : _LENGTH.size + length])
    content = packed[_LENGTH.size + length :]
    return SoundTrack(
        content, tuple(head["levels"]), head["lufs"], head["silent"], head.get("goal")
    )


def sound_levels(pcm: Path) -> list[float]:
    """Return the root mean square of each half second of a raw mix."""
    if pcm.stat().st_size == 0:
        return []
    samples = RawSound(pcm)
    step = SOUND_RATE * LEVEL_MS // 1000
    levels = []
    for start in range(0, len(samples), step):
        block = np.asarray(samples[start : start + step], np.float64)
        levels.append(round(float(np.sqrt(np.mean(block**2))), 6))
    samples.close()
    return levels
