"""What is heard and when: the pure step between a draft and its sound.

Everything here is counted in frames of 48 kHz, and nothing names a caption, a photo
or a segment: what does not change the sound does not change the soundtrack.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cutroom.backend.render.sound.clip_sound import iter_clip_parts, window_part
from cutroom.backend.render.sound.parts import (
    DECLICK,
    FRAMES_PER_MS,
    Bus,
    Hole,
    Part,
    Ramp,
    audible_source,
    muted,
)
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft, Overlay, Sound, SoundRole
from cutroom.domain.ids import AssetId
from cutroom.domain.levels import USUAL_MUSIC


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """Everything that decides the finished mix."""

    frames: int
    loudness: float
    parts: tuple[Part, ...]
    fades: tuple[Ramp, ...]


def lay_out(draft: Draft, sources: Mapping[AssetId, Source]) -> Soundtrack:
    """Return what a draft sounds like; files without sound add nothing."""
    frames = draft.duration * FRAMES_PER_MS
    found = [*iter_clip_parts(draft, sources), *_overlay_parts(draft, sources)]
    found += _sound_parts(draft, sources)
    parts = (_within(part, frames) for part in found)
    fades = []
    if draft.fades.audio_in and draft.fades.audio_in.duration > 0:
        fades.append(Ramp(0, draft.fades.audio_in.duration * FRAMES_PER_MS, True))
    if draft.fades.audio_out and draft.fades.audio_out.duration > 0:
        start = max(0, frames - draft.fades.audio_out.duration * FRAMES_PER_MS)
        fades.append(Ramp(start, frames, False))
    audible = tuple(part for part in parts if part.frames > 0 and part.volume > 0)
    return Soundtrack(frames, draft.loudness, audible, tuple(fades))


def _within(part: Part, frames: int) -> Part:
    """Return the part without what lies beyond the end of the film."""
    return replace(part, frames=max(0, min(part.frames, frames - part.start)))


def _overlay_parts(draft: Draft, sources: Mapping[AssetId, Source]) -> Iterator[Part]:
    holes = muted(draft, "clips")
    for overlay in draft.overlays:
        source = audible_source(sources, overlay.asset)
        if source is None:
            continue
        if overlay.clip is None:
            yield _overlay_part(overlay, source, holes)
            continue
        part = window_part(overlay, overlay.clip, source, holes)
        if part is not None:
            yield part


def _overlay_part(overlay: Overlay, source: Source, holes: tuple[Hole, ...]) -> Part:
    start, end = overlay.range.start * FRAMES_PER_MS, overlay.range.end * FRAMES_PER_MS
    begin = overlay.source_start * FRAMES_PER_MS
    whole = source.asset.facts.duration * FRAMES_PER_MS
    return Part(
        bus=Bus.FRONT,
        start=start,
        frames=end - start,
        volume=overlay.volume,
        usual=1.0,
        digest=source.asset.digest,
        source_start=begin,
        source_end=begin + end - start,
        # The picture begins again when it is over; so does its sound.
        repeats=begin + end - start > whole,
        period=whole,
        ramps=(Ramp(start, start + DECLICK, True), Ramp(end - DECLICK, end, False)),
        holes=holes,
    )


def _sound_parts(draft: Draft, sources: Mapping[AssetId, Source]) -> Iterator[Part]:
    for sound in draft.sounds:
        source = None if sound.bed else audible_source(sources, sound.asset)
        if sound.bed or source is not None:
            yield _sound_part(draft, sound, source)


def _sound_part(draft: Draft, sound: Sound, source: Source | None) -> Part:
    start = sound.range.start * FRAMES_PER_MS
    stop = min(sound.range.end, draft.duration)
    end = stop * FRAMES_PER_MS
    targets = {SoundRole.MUSIC: ("music",), SoundRole.VOICE: ("voice",)}
    begin = sound.source_start * FRAMES_PER_MS
    fade_in = max(DECLICK if begin else 0, sound.fade_in * FRAMES_PER_MS)
    fade_out = max(DECLICK, sound.fade_out * FRAMES_PER_MS)
    length = max(0, end - start)
    ramps = [Ramp(max(start, end - fade_out), end, False)]
    if fade_in:
        ramps.append(Ramp(start, start + min(fade_in, length), True))
    return Part(
        bus=_bus(sound),
        start=start,
        frames=length,
        volume=sound.volume,
        usual=USUAL_MUSIC if sound.role is SoundRole.MUSIC else 1.0,
        digest=source.asset.digest if source is not None else "",
        bed=sound.bed or "",
        seed=sound.seed if sound.bed else 0,
        bed_ms=sound.range.duration + sound.source_start if sound.bed else 0,
        source_start=begin,
        source_end=begin + length,
        repeats=sound.loop and source is not None,
        ramps=tuple(ramps),
        treatments=sound.treatments,
        holes=muted(draft, *targets.get(sound.role, ())),
    )


def _bus(sound: Sound) -> Bus:
    if sound.role is SoundRole.VOICE:
        return Bus.FRONT
    return Bus.UNDER if sound.duck else Bus.BESIDE
