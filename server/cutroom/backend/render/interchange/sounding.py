"""A draft's sound as tracks: the clips' own, music, voices and effects."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from cutroom.backend.render.interchange.laying import clip_segments
from cutroom.backend.render.interchange.media_book import MediaBook
from cutroom.backend.render.interchange.tracks import Medium, Segment, Track
from cutroom.domain.draft import Draft, Sound, SoundRole
from cutroom.domain.editing.pieces import played
from cutroom.domain.media import MediaKind
from cutroom.domain.timing import TimeRange, frame_at

NAMES = {SoundRole.MUSIC: "Music", SoundRole.VOICE: "Voice", SoundRole.EFFECT: "Effects"}
MUTED_AS = {SoundRole.MUSIC: "music", SoundRole.VOICE: "voice"}


def lay_audio(draft: Draft, book: MediaBook, rate: Fraction) -> tuple[Track, ...]:
    """Return the tracks of sound; what is silent or muted is in none, a level has its own part."""
    named: dict[str, list[list[Segment]]] = {}
    holes = _holes(draft, "clips", rate)
    for segments in (*_of_clips(draft, book, rate), *_of_overlays(draft, book, rate)):
        named.setdefault("Clips", []).append(_without(segments, holes))
    for sound in draft.sounds:
        holes = _holes(draft, MUTED_AS.get(sound.role, ""), rate)
        laid = _without(_of_sound(draft, sound, book, rate), holes)
        named.setdefault(NAMES[sound.role], []).append(laid)
    tracks = []
    for name, items in named.items():
        for number, row in enumerate(_rows([item for item in items if item]), start=1):
            tracks.append(Track("audio", name if number == 1 else f"{name} {number}", tuple(row)))
    return tuple(tracks)


def _holes(draft: Draft, target: str, rate: Fraction) -> list[tuple[range, float]]:
    """Return the frames of stretches with a gain of their own, and that gain."""
    found = (mute for mute in draft.mutes if mute.target in (target, "all"))
    holes = ((mute.range.frames(rate), mute.gain) for mute in found)
    return sorted(holes, key=lambda hole: hole[0].start)


def _heard(segments: list[Segment], volume: float) -> list[Segment]:
    return [
        replace(one, volume=volume, opacity=1.0)
        for one in segments
        if one.medium.kind == "film" and one.medium.has_sound and not one.is_frozen and volume > 0
    ]


def _of_clips(draft: Draft, book: MediaBook, rate: Fraction) -> Iterator[list[Segment]]:
    for index, clip in enumerate(draft.clips):
        if clip.asset is not None:
            shown = clip_segments(clip, draft.range_of(index), book, rate)
            yield _heard(shown, clip.volume)


def _of_overlays(draft: Draft, book: MediaBook, rate: Fraction) -> Iterator[list[Segment]]:
    for overlay in draft.overlays:
        asset = book.asset(overlay.asset)
        end = min(overlay.range.end, draft.duration)
        if asset is None or asset.kind is not MediaKind.VIDEO or overlay.range.start >= end:
            continue
        length = end - overlay.range.start
        clip = overlay.clip
        if clip is not None:
            clip = played(clip, overlay.source_start, length, still=clip.frozen)
            if clip is None:
                continue
            span = TimeRange(overlay.range.start, overlay.range.start + clip.duration)
            yield _heard(clip_segments(clip, span, book, rate), overlay.volume)
            continue
        span = TimeRange(overlay.range.start, end)
        whole = _whole(span, book.of(asset), overlay.volume, rate)
        yield _heard(_played(whole, overlay.source_start, rate, loop=False), overlay.volume)


def _of_sound(draft: Draft, sound: Sound, book: MediaBook, rate: Fraction) -> list[Segment]:
    asset = book.asset(sound.asset)
    span = TimeRange(sound.range.start, min(sound.range.end, draft.duration))
    if span.duration <= 0 or sound.volume <= 0 or (asset is None and not sound.bed):
        return []
    if asset is not None and not asset.facts.has_audio:
        return []
    medium = book.bed(sound) if asset is None else book.of(asset)
    whole = _whole(span, medium, sound.volume, rate)
    found = _played(whole, sound.source_start, rate, loop=sound.loop and asset is not None)
    if not found:
        return []
    most = span.duration
    found[0] = replace(found[0], fade_in=frame_at(min(sound.fade_in, most), rate))
    found[-1] = replace(found[-1], fade_out=frame_at(min(sound.fade_out, most), rate))
    return found


def _whole(span: TimeRange, medium: Medium, volume: float, rate: Fraction) -> Segment:
    frames = span.frames(rate)
    return Segment(frames.start, len(frames), medium, volume=volume)


def _played(whole: Segment, begin: int, rate: Fraction, *, loop: bool) -> list[Segment]:
    """Return a sound from a time on until it is over, or again and again."""
    length = whole.medium.length(rate)
    source = round(Fraction(begin) * rate / 1000)
    if not loop:
        count = min(whole.frames, length - source)
        return [replace(whole, frames=count, source=source)] if count > 0 else []
    segments, at, source = [], whole.start, source % length
    while at < whole.end:
        count = min(whole.end - at, length - source)
        segments.append(replace(whole, start=at, frames=count, source=source))
        at, source = at + count, 0
    return segments


def _without(segments: list[Segment], holes: list[tuple[range, float]]) -> list[Segment]:
    """Return segments without the muted stretches, and quieter or louder in others."""
    for hole, gain in holes:
        segments = [part for one in segments for part in _around(one, hole, gain)]
    return segments


def _around(segment: Segment, hole: range, gain: float) -> Iterator[Segment]:
    first, last = max(segment.start, hole.start), min(segment.end, hole.stop)
    if first >= last:
        yield segment
        return
    if first > segment.start:
        yield _part(segment, segment.start, first)
    if gain:
        inside = _part(segment, first, last)
        yield replace(inside, volume=inside.volume * gain)
    if last < segment.end:
        yield _part(segment, last, segment.end)


def _part(segment: Segment, start: int, end: int) -> Segment:
    """Return the part of a segment between two frames of the film."""
    skipped = segment.end - end if segment.is_reversed else start - segment.start
    return replace(
        segment,
        start=start,
        frames=end - start,
        source=segment.source + round(skipped * segment.speed),
        fade_in=segment.fade_in if start == segment.start else 0,
        fade_out=segment.fade_out if end == segment.end else 0,
    )


def _rows(items: list[list[Segment]]) -> list[list[Segment]]:
    """Return rows in which nothing meets, as few as can be."""
    rows: list[list[Segment]] = []
    for item in sorted(items, key=lambda one: one[0].start):
        free = next((row for row in rows if row[-1].end <= item[0].start), None)
        if free is None:
            rows.append(free := [])
        free += item
    return rows
