"""A draft's pictures as tracks: the main track, and what lies over it."""

from dataclasses import replace
from fractions import Fraction

from cutroom.backend.render.interchange.media_book import MediaBook
from cutroom.backend.render.interchange.tracks import Box, Passage, Segment, Track
from cutroom.backend.render.layout import Layout, repeats
from cutroom.backend.render.pixels.geometry import anchored, shape_of
from cutroom.domain.draft import Clip, Draft, Fit, Overlay
from cutroom.domain.editing.pieces import is_still, played
from cutroom.domain.media import Asset
from cutroom.domain.timing import Ms, TimeRange, frame_at

STILL_HEAD_S = 60
"""How far into a picture it begins: transitions want some of it before the cut."""
ENDLESS = 10**6
"""Frames of a picture beyond its segment."""


def lay_video(draft: Draft, book: MediaBook, rate: Fraction) -> tuple[Track, ...]:
    """Return the tracks of pictures, the main one first."""
    layout = Layout(
        draft,
        {identity: asset for identity in draft.assets if (asset := book.asset(identity))},
        rate=rate,
        is_drawn_anew=lambda cue: False,
    )
    tracks = [Track("video", "V1", _main(draft, book, rate, layout))]
    for number, row in enumerate(_rows(_over(draft, book, rate)), start=2):
        tracks.append(Track("video", f"V{number}", tuple(row)))
    return tuple(tracks)


def _main(draft: Draft, book: MediaBook, rate: Fraction, layout: Layout) -> tuple[Segment, ...]:
    found: list[Segment] = []
    for index, clip in enumerate(draft.clips):
        fills = (clip.look.fit or draft.canvas.fit) is Fit.CROP
        segments = [
            replace(one, fills=fills)
            for one in clip_segments(clip, draft.range_of(index), book, rate)
        ]
        passage = layout.passages[index]
        if segments and found and passage is not None and clip.lead is not None:
            lead = _lead(found[-1], segments[0], clip.lead.kind, passage, rate)
            segments[0] = replace(segments[0], lead=lead)
        found += segments
    return tuple(found)


def clip_segments(clip: Clip, span: TimeRange, book: MediaBook, rate: Fraction) -> list[Segment]:
    """Return what a clip shows in a stretch of the film; its held end is a segment of its own."""
    frames = span.frames(rate)
    if not frames:
        return []
    start, count = frames.start, len(frames)
    asset = book.asset(clip.asset)
    medium = book.color(clip.color) if asset is None else book.of(asset)
    whole = Segment(start, count, medium, opacity=clip.look.opacity)
    if medium.kind != "film":
        return [replace(whole, source=round(STILL_HEAD_S * rate))]
    if clip.frozen:
        return [replace(whole, source=_frame(clip.source.start, rate), is_frozen=True)]
    if asset is not None and repeats(asset) and clip.source.end > asset.facts.duration:
        return _rounds(whole, clip.source.start, rate)
    speed = clip.speed if clip.speed_to is None else (clip.speed + clip.speed_to) / 2
    stop = frame_at(span.end - clip.hold, rate) if clip.hold else span.frames(rate).stop
    segments = []
    if stop > start:
        moving = replace(
            whole,
            frames=stop - start,
            speed=Fraction(speed).limit_denominator(1000),
            is_reversed=clip.reversed,
        )
        segments.append(_fitted(moving, clip.source.start, rate))
    if stop < frames.stop:
        last = clip.source.start if clip.reversed else clip.source.end - 1
        held = replace(whole, start=stop, frames=frames.stop - stop, is_frozen=True)
        segments.append(replace(held, source=_frame(last, rate)))
    return segments


def _frame(instant: Ms, rate: Fraction) -> int:
    return int(Fraction(instant) * rate / 1000)


def _fitted(segment: Segment, start: Ms, rate: Fraction) -> Segment:
    """Return a segment that begins at a time of its medium, within what there is of it."""
    source = round(Fraction(start) * rate / 1000)
    most = segment.medium.length(rate) - segment.used
    return replace(segment, source=max(0, min(source, most)))


def _rounds(whole: Segment, begin: Ms, rate: Fraction) -> list[Segment]:
    """Return a moving picture that begins again whenever it is over."""
    length = whole.medium.length(rate)
    segments, at, source = [], whole.start, _frame(begin, rate) % length
    while at < whole.end:
        count = min(whole.end - at, length - source)
        segments.append(replace(whole, start=at, frames=count, source=source))
        at, source = at + count, 0
    return segments


def _lead(
    before: Segment, after: Segment, kind: str, passage: TimeRange, rate: Fraction
) -> Passage | None:
    """Return the transition between two segments, as long as both have material for it."""
    cut = after.start
    own = before.lead.late if before.lead is not None else 0
    early = min(cut - frame_at(passage.start, rate), before.frames - own, _room(after, rate)[0])
    late = min(frame_at(passage.end, rate) - cut, after.frames, _room(before, rate)[1])
    if abs(early - late) == 1:
        # Rounding alone: the middle of a transition is its cut.
        early = late = min(early, late)
    return Passage(kind, early, late) if early > 0 and late > 0 else None


def _room(segment: Segment, rate: Fraction) -> tuple[int, int]:
    """Return how many frames could be shown before a segment begins and after it ends."""
    medium = segment.medium
    if medium.kind != "film" or segment.is_frozen:
        return ENDLESS, ENDLESS
    before = segment.source
    after = max(0, medium.length(rate) - segment.source - segment.used)
    if segment.is_reversed:
        before, after = after, before
    return int(before / segment.speed), int(after / segment.speed)


def _over(draft: Draft, book: MediaBook, rate: Fraction) -> list[list[Segment]]:
    """Return the segments of each overlay, the lowest first, as the compositor stacks them."""
    windows = [one for one in draft.overlays if one.clip is not None]
    windows.sort(key=lambda one: one.clip is not None and one.clip.look.cell is None)
    plain = [one for one in draft.overlays if one.clip is None]
    found = []
    for overlay in (*windows, *plain):
        asset = book.asset(overlay.asset)
        end = min(overlay.range.end, draft.duration)
        if asset is None or overlay.range.start >= end:
            continue
        span = TimeRange(overlay.range.start, end)
        box = _box(draft, overlay, asset)
        found.append(
            [
                replace(one, box=box, opacity=one.opacity * overlay.opacity)
                for one in _overlaid(overlay, asset, span, book, rate)
            ]
        )
    return [segments for segments in found if segments]


def _overlaid(
    overlay: Overlay, asset: Asset, span: TimeRange, book: MediaBook, rate: Fraction
) -> list[Segment]:
    if overlay.clip is not None:
        still = is_still(overlay.clip, asset)
        clip = played(overlay.clip, overlay.source_start, span.duration, still=still)
        return [] if clip is None else _lasting(clip, asset, span, book, rate)
    length = max(1, span.duration)
    start = overlay.source_start if asset.facts.duration else 0
    shown = Clip(overlay.id, overlay.asset, TimeRange(start, start + length))
    if asset.facts.duration and not repeats(asset):
        end = max(start + 1, min(start + length, asset.facts.duration))
        shown = replace(shown, source=TimeRange(start, end))
    return _lasting(shown, asset, span, book, rate)


def _lasting(
    clip: Clip, asset: Asset, span: TimeRange, book: MediaBook, rate: Fraction
) -> list[Segment]:
    """Return a clip's segments; once it is over, its last picture stands."""
    missing = span.duration - clip.duration
    if missing > 0 and not is_still(clip, asset):
        clip = replace(clip, hold=clip.hold + missing)
    return clip_segments(clip, span, book, rate)


def _box(draft: Draft, overlay: Overlay, asset: Asset) -> Box | None:
    """Return where an overlay stands when it does not move."""
    wide, high = draft.canvas.width, draft.canvas.height
    clip = overlay.clip
    if clip is not None and clip.look.cell is not None:
        cell = clip.look.cell
        if cell.width >= 1 and cell.height >= 1:
            return None
        return Box(cell.width, cell.x + cell.width / 2, cell.y + cell.height / 2)
    facts = asset.facts
    shape = shape_of(facts, clip.look) if clip else max(1, facts.width) / max(1, facts.height)
    width = overlay.scale * wide
    left, top = anchored(overlay.position, (width, width / shape), (wide, high))
    return Box(overlay.scale, (left + width / 2) / wide, (top + width / shape / 2) / high)


def _rows(items: list[list[Segment]]) -> list[list[Segment]]:
    """Return rows in which nothing meets and what lies over something stays above it."""
    rows: list[list[Segment]] = []
    for item in items:
        first, last = item[0].start, item[-1].end
        below = [
            number
            for number, row in enumerate(rows)
            if any(one.start < last and first < one.end for one in row)
        ]
        place = max(below) + 1 if below else 0
        if place == len(rows):
            rows.append([])
        rows[place] = sorted([*rows[place], *item], key=lambda one: one.start)
    return rows
