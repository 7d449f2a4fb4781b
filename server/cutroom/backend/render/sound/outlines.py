"""How loud each track is along the film, for drawing waveforms under its segments."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from cutroom.backend.render.cache import keep_whole
from cutroom.backend.render.keeping import keep_newest
from cutroom.backend.render.scratch import scratch
from cutroom.backend.render.sound.audio_sources import Floats
from cutroom.backend.render.sound.buses import envelope
from cutroom.backend.render.sound.materials import Materials
from cutroom.backend.render.sound.mixing import mix_key
from cutroom.backend.render.sound.parts import Part
from cutroom.backend.render.sound.soundtrack import Soundtrack, lay_out
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.reading import SOUND_TRACKS

FULL = 999
"""What a sample at full scale is drawn as."""
MAX_OUTLINES = 400
MAX_OUTLINE_BYTES = 4_000_000


def outlines(
    draft: Draft, sources: Mapping[AssetId, Source], *, cache: Path, count: int
) -> dict[str, list[int]]:
    """Return the peaks of each track that is heard, by its name: `count` numbers of 0 to 999.

    They are those of the parts at their volumes, before ducking and loudness. `cache` is
    where mixes are kept; an outline whose parts did not change is not measured again.
    """
    found = {}
    for name, alone in _lanes(draft):
        track = lay_out(alone, sources)
        if track.parts and track.frames:
            found[name] = _kept(track, sources, cache, count)
    return found


def _lanes(draft: Draft) -> Iterator[tuple[str, Draft]]:
    """Yield each track's name with a draft in which nothing else is heard."""
    still = tuple(replace(clip, volume=0.0) for clip in draft.clips)
    yield "Video", replace(draft, overlays=(), sounds=())
    yield "Overlay", replace(draft, clips=still, sounds=())
    for role, name in SOUND_TRACKS.items():
        own = tuple(sound for sound in draft.sounds if sound.role is role)
        yield name, replace(draft, clips=still, overlays=(), sounds=own)


def _kept(
    track: Soundtrack, sources: Mapping[AssetId, Source], cache: Path, count: int
) -> list[int]:
    path = cache / "outlines" / f"{mix_key(track)}-{count}.json"
    if path.is_file():
        return json.loads(path.read_text(encoding="ascii"))
    levels = _measured(track, sources, cache, count)
    if keep_whole(path, json.dumps(levels, separators=(",", ":")).encode("ascii")):
        keep_newest(path.parent, "*.json", files=MAX_OUTLINES, size=MAX_OUTLINE_BYTES)
    return levels


def _measured(
    track: Soundtrack, sources: Mapping[AssetId, Source], cache: Path, count: int
) -> list[int]:
    peaks = np.zeros(count, np.float32)
    by_digest = {source.asset.digest: source for source in sources.values()}
    with scratch(cache, "outline-") as folder:
        materials = Materials(by_digest, beds=cache / "beds", scratch=folder)
        for part in track.parts:
            at = part.start
            for block in materials.iter_part(part):
                _raise_peaks(peaks, block, part, at, track.frames)
                at += len(block)
    return [min(FULL, round(float(peak) * FULL)) for peak in peaks]


def _raise_peaks(peaks: Floats, block: Floats, part: Part, at: int, frames: int) -> None:
    """Bring a block that starts at a frame of the film into the peaks of its buckets."""
    early = max(0, -at)
    block, at = block[early:], at + early
    if not len(block):
        return
    gain = envelope(part.ramps, part.holes, at, at + len(block))
    loud = np.abs(block if gain is None else block * gain).max(axis=1) * np.float32(part.volume)
    buckets = np.minimum((at + np.arange(len(block))) * len(peaks) // frames, len(peaks) - 1)
    starts = np.flatnonzero(np.diff(buckets, prepend=-1))
    rows = buckets[starts]
    peaks[rows] = np.maximum(peaks[rows], np.maximum.reduceat(loud, starts))
