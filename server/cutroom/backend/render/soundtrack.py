"""What is heard and when: the pure step between a draft and its sound.

Everything here is counted in frames of 48 kHz, and nothing names a caption, a photo
or a segment: what does not change the sound does not change the soundtrack.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from math import log10
from typing import Literal

from cutroom.backend.render.sources import Source
from cutroom.backend.render.tempo import PLAIN, Speed
from cutroom.domain.draft import Clip, Draft, Overlay, Sound, SoundRole
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms
from cutroom.errors import FileMissing

FRAMES_PER_MS = 48
DECLICK = 5 * FRAMES_PER_MS
"""The fade that keeps a hard cut from clicking."""
SEAM = 60 * FRAMES_PER_MS
"""The crossfade where a repeated file begins again."""

USUAL_MUSIC = 0.35
"""The volume at which music is meant to be heard; everything else is at 1."""

_LOUDER_SHARE = 1 / 12
_LOUDER_MAX_DB = 0.8
_ENOUGH = 0.25
"""The share of the film that sounds must cover together to speak for the whole."""


class Bus(StrEnum):
    """What a part is mixed with before the whole."""

    FRONT = "front"
    """Clips, overlays and voices: what music gives way to."""
    UNDER = "under"
    """What gives way."""
    BESIDE = "beside"
    """What neither gives way nor is given way to."""


@dataclass(frozen=True, slots=True)
class Ramp:
    """A fade between two frames of the programme; outside it, the sound is full or gone."""

    start: int
    end: int
    rising: bool
    shape: Literal["smooth", "power"] = "smooth"
    """`power` keeps the sum of two crossing sounds equally loud."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one material on the programme."""

    bus: Bus
    start: int
    frames: int
    volume: float
    usual: float
    """The volume at which the part leaves the film's loudness where it is."""
    digest: str = ""
    """The file's content; empty for a composed bed."""
    bed: str = ""
    seed: int = 0
    bed_ms: Ms = 0
    source_start: int = 0
    source_end: int = 0
    reversed: bool = False
    speed: Speed = PLAIN
    repeats: bool = False
    """Begin the file again when it is over; `source_start` may lie in a later round."""
    period: int = 0
    """Frames after which a file begins again; 0: when its sound ends, with a crossfade."""
    ramps: tuple[Ramp, ...] = ()
    holes: tuple[tuple[int, int], ...] = ()
    """Stretches of the programme in which the part is muted."""

    @property
    def end(self) -> int:
        """The frame after the last."""
        return self.start + self.frames


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
    found = [*_clip_parts(draft, sources), *_overlay_parts(draft, sources)]
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


def asked_db(parts: Sequence[Part], frames: int) -> float:
    """Return how much softer (negative) or louder than usual the whole film was asked to be.

    Only what is turned down everywhere makes the film softer: a clip lowered under music
    at its usual volume changes their relation, not the film. The softest common ground of
    what covers a quarter of the film decides, so that a brief effect does not. Louder than
    usual counts for a twelfth and at most 0.8 dB, because the target stays the target.
    """
    enough = _ENOUGH * min(frames, sum(part.frames for part in parts))
    ratios = sorted((part.volume / part.usual, part.frames) for part in parts)
    softer = _reached(reversed(ratios), enough)
    louder = _reached(ratios, enough)
    if softer < 1:
        return 20 * log10(softer)
    return min(_LOUDER_MAX_DB, _LOUDER_SHARE * 20 * log10(louder)) if louder > 1 else 0.0


def _reached(ratios: Iterable[tuple[float, int]], enough: float) -> float:
    """Return the ratio at which what came so far covers enough of the film."""
    covered = 0
    for ratio, frames in ratios:
        covered += frames
        if covered >= enough:
            return ratio
    return 1.0


def _within(part: Part, frames: int) -> Part:
    """Return the part without what lies beyond the end of the film."""
    return replace(part, frames=max(0, min(part.frames, frames - part.start)))


def _audible(sources: Mapping[AssetId, Source], asset: AssetId | None) -> Source | None:
    """Return an asset's source if it has sound; raises FileMissing for an unknown asset."""
    if asset is None:
        return None
    if asset not in sources:
        raise FileMissing(f"The file of asset {asset} is gone.", hint="Upload the file again.")
    return sources[asset] if sources[asset].asset.facts.has_audio else None


def _holes(draft: Draft, *targets: str) -> tuple[tuple[int, int], ...]:
    return tuple(
        (mute.range.start * FRAMES_PER_MS, mute.range.end * FRAMES_PER_MS)
        for mute in draft.mutes
        if mute.target in targets or mute.target == "all"
    )


def _runs_on(before: Clip, after: Clip) -> bool:
    """Say whether a clip goes on exactly where the one before it stopped, as after a split."""
    plain = all(
        clip.speed == 1 and clip.speed_to in (None, 1) and not clip.reversed and not clip.frozen
        for clip in (before, after)
    )
    return (
        plain
        and before.hold == 0
        and before.asset == after.asset
        and before.source.end == after.source.start
        and before.volume == after.volume
    )


def _runs(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the first and last index of clips whose sound is one piece."""
    first = 0
    for index, (before, after) in enumerate(pairwise(draft.clips)):
        if not _runs_on(before, after):
            yield first, index
            first = index + 1
    if draft.clips:
        yield first, len(draft.clips) - 1


def _half_passage(draft: Draft, index: int) -> Ms:
    """Return half the length of the transition before a clip, as the picture has it."""
    if not 0 < index < len(draft.clips):
        return 0
    lead = draft.clips[index].lead
    if lead is None or lead.kind in {"cut", "none"}:
        return 0
    before, after = draft.clips[index - 1].duration, draft.clips[index].duration
    return max(0, min(lead.duration // 2, before // 2, after // 2))


def _clip_parts(draft: Draft, sources: Mapping[AssetId, Source]) -> Iterator[Part]:
    starts = draft.starts()
    holes = _holes(draft, "clips")
    for first, last in _runs(draft):
        clip, tail = draft.clips[first], draft.clips[last]
        source = _audible(sources, clip.asset)
        if source is None or clip.frozen:
            continue
        end = starts[last] + tail.duration - tail.hold
        lead = _half_passage(draft, first)
        trail = _half_passage(draft, last + 1) if tail.hold == 0 else 0
        yield _clip_part(source, clip, tail, starts[first], end, lead, trail, holes)


def _clip_part(
    source: Source,
    clip: Clip,
    tail: Clip,
    start: Ms,
    end: Ms,
    lead: Ms,
    trail: Ms,
    holes: tuple[tuple[int, int], ...],
) -> Part:
    """Return the sound of a run of clips with its handles, as far as the source has any."""
    first, last = clip.speed, clip.speed if clip.speed_to is None else clip.speed_to
    low, high = clip.source.start, tail.source.end
    before, after = (high, low) if clip.reversed else (low, high)
    room_before = source.asset.facts.duration - before if clip.reversed else before
    room_after = after if clip.reversed else source.asset.facts.duration - after
    early = min(lead, int(max(0, room_before) / first))
    late = min(trail, int(max(0, room_after) / last))
    head, foot = early * first, late * last
    low, high = (low - foot, high + head) if clip.reversed else (low - head, high + foot)
    ramps = _edges(start, end, lead, trail, early, late, natural=room_before <= 0)
    ramp_start = round(head * FRAMES_PER_MS)
    length = (tail.source.end - clip.source.start) * FRAMES_PER_MS
    return Part(
        bus=Bus.FRONT,
        start=(start - early) * FRAMES_PER_MS,
        frames=(end - start + early + late) * FRAMES_PER_MS,
        volume=clip.volume,
        usual=1.0,
        digest=source.asset.digest,
        source_start=round(low * FRAMES_PER_MS),
        source_end=round(high * FRAMES_PER_MS),
        reversed=clip.reversed,
        speed=PLAIN if first == last == 1 else Speed(first, last, ramp_start, ramp_start + length),
        ramps=ramps,
        holes=holes,
    )


def _edges(
    start: Ms, end: Ms, lead: Ms, trail: Ms, early: Ms, late: Ms, *, natural: bool
) -> tuple[Ramp, ...]:
    """Return the crossfades of a clip's cuts, and tiny fades where sound begins or ends hard.

    A sound that starts where its file starts was not cut, and keeps its first attack.
    """
    ramps = []
    begins, stops = (start - early) * FRAMES_PER_MS, (end + late) * FRAMES_PER_MS
    if lead:
        ramps.append(
            Ramp((start - lead) * FRAMES_PER_MS, (start + lead) * FRAMES_PER_MS, True, "power")
        )
    if trail:
        ramps.append(
            Ramp((end - trail) * FRAMES_PER_MS, (end + trail) * FRAMES_PER_MS, False, "power")
        )
    if early < lead or (not lead and not natural):
        ramps.append(Ramp(begins, begins + DECLICK, True))
    if late < trail or not trail:
        ramps.append(Ramp(stops - DECLICK, stops, False))
    return tuple(ramps)


def _overlay_parts(draft: Draft, sources: Mapping[AssetId, Source]) -> Iterator[Part]:
    holes = _holes(draft, "clips")
    for overlay in draft.overlays:
        source = _audible(sources, overlay.asset)
        if source is not None:
            yield _overlay_part(overlay, source, holes)


def _overlay_part(overlay: Overlay, source: Source, holes: tuple[tuple[int, int], ...]) -> Part:
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
        source = None if sound.bed else _audible(sources, sound.asset)
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
        holes=_holes(draft, *targets.get(sound.role, ())),
    )


def _bus(sound: Sound) -> Bus:
    if sound.role is SoundRole.VOICE:
        return Bus.FRONT
    return Bus.UNDER if sound.duck else Bus.BESIDE
