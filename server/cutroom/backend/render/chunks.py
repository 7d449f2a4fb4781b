"""Runs of frames that are rendered and kept as one, and the keys they are known by.

Boundaries follow the film's own events (cuts, transitions, words coming and going),
so a change touches few chunks, and moving material in time touches none of its own.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.layout import (
    ENGINE_VERSION,
    CueShot,
    FrameLayout,
    Layout,
    OverlayShot,
    Shot,
    effect_range,
)
from cutroom.domain.draft import Background, Cue, Look
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import TimeRange, frame_at

LEAST, USUAL, LONGEST = 45, 75, 135
"""Frames of a chunk: no fewer for the sake of an event beside the main track, what is usual,
and the most it takes to reach a boundary of its own. Each chunk costs a key frame."""

BRIEF = 2 * LONGEST
"""Words on screen for no more frames than this are kept together through a dissolve."""

PLAIN = 240
"""Frames of a chunk of unbroken film without anything laid over it."""

SHORTEST = 12
"""Strong events closer than this many frames share a chunk."""


class Chunk(NamedTuple):
    """Frames `first` up to, not including, `last`, and the hash of what decides them."""

    first: int
    last: int
    key: str
    copy: int | None = None
    """Which of the film's copied runs it is."""


def divide(
    layout: Layout, assets: Mapping[AssetId, Asset], copied: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Return the frame ranges of the chunks, in order and without gaps.

    `copied` names ranges, in order, that are chunks as they stand.
    """
    strong, weak = _events(layout)
    ranges: list[tuple[int, int]] = []
    at = 0
    for first, last in [*copied, (layout.frames, layout.frames)]:
        for start, end in pairwise(_bounds(at, first, strong)):
            plain = _is_plain(layout, start, assets)
            ranges += _split(start, end, sorted(e for e in weak if start < e < end), plain=plain)
        if first < last:
            ranges.append((first, last))
        at = last
    return ranges


def _bounds(start: int, end: int, strong: set[int]) -> list[int]:
    """Return where the main track changes in a stretch, its edges included."""
    if start == end:
        return []
    bounds = [start]
    for event in sorted(event for event in strong if start < event < end):
        if event - bounds[-1] >= SHORTEST and end - event >= SHORTEST:
            bounds.append(event)
    return [*bounds, end]


def _events(layout: Layout) -> tuple[set[int], set[int]]:
    """Return the frames at which the main track changes, and those where something else does."""
    draft, rate, total = layout.draft, layout.rate, layout.frames
    strong: set[int] = set()
    shown = [cue.range.frames(rate) for cue in draft.cues]
    brief = [frames for frames in shown if len(frames) <= BRIEF]
    for start, passage in zip(layout.starts, layout.passages, strict=True):
        frame = frame_at(passage.start if passage else start, rate)
        # Words are what is changed most: they are not cut for the sake of a dissolve.
        if not passage or not any(frames.start < frame < frames.stop for frames in brief):
            strong.add(frame)
    spans = [segment.range for segment in (*draft.overlays, *draft.cues)]
    spans += [effect_range(effect, draft.duration) for effect in draft.effects]
    if draft.fades.video_in:
        spans.append(TimeRange(0, draft.fades.video_in.duration))
    if draft.fades.video_out:
        spans.append(TimeRange(draft.duration - draft.fades.video_out.duration, draft.duration))
    weak = {frame_at(edge, rate) for span in spans for edge in (span.start, span.end)}
    inside = range(1, total)
    return {e for e in strong if e in inside}, {e for e in weak if e in inside}


def _is_plain(layout: Layout, frame: int, assets: Mapping[AssetId, Asset]) -> bool:
    shot = layout.frame(frame)
    asset = assets.get(shot.below.asset) if shot.below and shot.below.asset else None
    return shot.above is None and asset is not None and asset.kind is MediaKind.VIDEO


def _split(start: int, end: int, weak: list[int], *, plain: bool) -> list[tuple[int, int]]:
    """Cut one stretch into chunks, at events where they are near enough."""
    ranges = []
    at = start
    while at < end:
        ahead = [event for event in weak if event > at]
        free = (ahead[0] if ahead else end) - at
        near = [e for e in ahead if LEAST <= e - at <= LONGEST and end - e >= LEAST]
        if plain and free > LONGEST:
            length = min(free, PLAIN) if free <= PLAIN or free - PLAIN > SHORTEST else free // 2
        elif near:
            length = min(near, key=lambda e: abs(e - at - USUAL)) - at
        elif end - at <= LONGEST:
            length = end - at
        else:
            length = (end - at) // round((end - at) / USUAL)
        ranges.append((at, at + length))
        at += length
    return ranges


def plan_chunks(
    layout: Layout,
    profile: Profile,
    assets: Mapping[AssetId, Asset],
    *,
    lettering: str,
    encoder: str = "",
    copied: Sequence[tuple[int, int, str]] = (),
) -> list[Chunk]:
    """Return the film's chunks with their keys; the texts are the versions of what makes them.

    `copied` gives ranges that are not rendered, each with what decides its packets.
    """
    chunks = []
    numbers = {(first, last): number for number, (first, last, _) in enumerate(copied)}
    for first, last in divide(layout, assets, [*numbers]):
        number = numbers.get((first, last))
        if number is not None:
            text = repr((encoder, copied[number][2], last - first))
            key = blake2b(text.encode(), digest_size=20).hexdigest()
            chunks.append(Chunk(first, last, key, number))
            continue
        frames = range(first, last)
        key = key_of(layout, profile, assets, frames, lettering=lettering, encoder=encoder)
        chunks.append(Chunk(first, last, key))
    return chunks


def key_of(
    layout: Layout,
    profile: Profile,
    assets: Mapping[AssetId, Asset],
    frames: range,
    *,
    lettering: str,
    encoder: str,
) -> str:
    """Return the hash of everything that decides the pixels and bytes of these frames."""
    digest = blake2b(digest_size=20)
    digests = {identity: asset.digest for identity, asset in assets.items()}
    ground = layout.draft.canvas.background
    head = (ENGINE_VERSION, encoder, profile.pictures, _ground_text(ground, digests))
    digest.update(repr(head).encode())
    worded = False
    for index in frames:
        frame = layout.frame(index)
        worded = worded or bool(frame.cues)
        digest.update(frame_text(frame, digests).encode())
    if worded:
        digest.update(lettering.encode())
    return digest.hexdigest()


def frame_text(frame: FrameLayout, digests: Mapping[AssetId, str]) -> str:
    """Return a frame's layout as text in which assets go by the hash of their bytes."""
    parts = (
        _shot_text(frame.below, digests),
        _shot_text(frame.above, digests),
        frame.passage,
        frame.progress,
        frame.effects,
        [_overlay_text(shot, digests) for shot in frame.overlays],
        [_cue_text(shot) for shot in frame.cues],
        frame.flashes,
        frame.veils,
        [f"{_shot_text(one.shot, digests)}{tuple(one[1:])}" for one in frame.windows],
        frame.waves,
    )
    return repr(parts)


def _shot_text(shot: Shot | None, digests: Mapping[AssetId, str]) -> str:
    if shot is None:
        return "-"
    asset = digests.get(shot.asset, "?") if shot.asset is not None else "-"
    place = (*shot.view, shot.peak, shot.ground_us, shot.steady, shot.between, shot.gain)
    files = [digests.get(identity, "?") for identity in shot.look.assets]
    return f"{asset}|{shot.at_us}|{shot.color}|{_look_text(shot.look)}|{shot.fit}|{place}|{files}"


def _overlay_text(shot: OverlayShot, digests: Mapping[AssetId, str]) -> str:
    return f"{digests.get(shot.asset, '?')}{tuple(shot[1:])}"


def _cue_text(shot: CueShot) -> str:
    return f"{_words_text(shot.cue)}{tuple(shot[1:])}"


def _ground_text(ground: Background, digests: Mapping[AssetId, str]) -> str:
    asset = digests.get(ground.asset, "?") if ground.asset is not None else "-"
    return f"{ground.kind}|{ground.color}|{asset}"


@lru_cache(maxsize=512)
def _look_text(look: Look) -> str:
    return repr(look)


@lru_cache(maxsize=512)
def _words_text(cue: Cue) -> str:
    return repr(cue)
