"""The sound of the main track: clips with their handles, crossfades, speeds and edges."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

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
from cutroom.backend.render.sound.tempo import PLAIN, Speed
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Clip, Draft, Overlay
from cutroom.domain.editing.pieces import played
from cutroom.domain.ids import AssetId
from cutroom.domain.media import MediaKind
from cutroom.domain.timing import Ms


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
        and before.treatments == after.treatments
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


def iter_clip_parts(draft: Draft, sources: Mapping[AssetId, Source]) -> Iterator[Part]:
    """Yield the sound of each run of clips; frozen and held pictures have none."""
    starts = draft.starts()
    holes = muted(draft, "clips")
    for first, last in _runs(draft):
        clip, tail = draft.clips[first], draft.clips[last]
        source = audible_source(sources, clip.asset)
        if source is None or clip.frozen:
            continue
        end = starts[last] + tail.duration - tail.hold
        lead = _half_passage(draft, first)
        trail = _half_passage(draft, last + 1) if tail.hold == 0 else 0
        yield _clip_part(source, clip, tail, starts[first], end, lead, trail, holes)


def window_part(
    overlay: Overlay, clip: Clip, source: Source, holes: tuple[Hole, ...]
) -> Part | None:
    """Return the sound of a clip in a window; None where it holds a picture or is over."""
    if source.asset.kind is not MediaKind.VIDEO:
        return None
    shown = played(clip, overlay.source_start, overlay.range.duration, still=False)
    if shown is None or shown.frozen:
        return None
    start = overlay.range.start
    end = start + shown.duration - shown.hold
    part = _clip_part(source, shown, shown, start, end, 0, 0, holes)
    return replace(part, volume=overlay.volume)


def _clip_part(
    source: Source,
    clip: Clip,
    tail: Clip,
    start: Ms,
    end: Ms,
    lead: Ms,
    trail: Ms,
    holes: tuple[Hole, ...],
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
        treatments=clip.treatments,
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
