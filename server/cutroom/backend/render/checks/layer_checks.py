"""Each thing laid into the picture, looked for in the finished file.

A decoded picture must be nearer to the painted one that has the thing than to the same
one without it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np

from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.layout import FrameLayout, Layout, effect_range
from cutroom.backend.render.pixels.planes import Plane
from cutroom.domain.draft import Rect
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import TimeRange

MOST = 4
"""Things of one kind that are looked for."""

DEEPEST = 24
"""Frames behind a key frame that a sample may lie at most."""

Strip = Callable[[FrameLayout], FrameLayout]


class Sample(NamedTuple):
    """One thing, and a frame that shows it and is cheap to decode."""

    kind: str
    name: str
    number: int
    frame: FrameLayout
    bare: FrameLayout
    """The same frame without it."""


class _Thing(NamedTuple):
    kind: str
    name: str
    range: TimeRange
    strip: Strip


def layer_samples(layout: Layout, starts: tuple[int, ...]) -> list[Sample]:
    """Return what to look for in a film whose key frames are `starts`."""
    found: list[Sample] = []
    counts: dict[str, int] = {}
    for thing in _things(layout):
        if counts.get(thing.kind, 0) >= MOST:
            continue
        number = cheap_frame(thing.range.frames(layout.rate), starts, layout.frames)
        if number is None:
            continue
        frame = layout.frame(number)
        bare = thing.strip(frame)
        if bare != frame:
            counts[thing.kind] = counts.get(thing.kind, 0) + 1
            found.append(Sample(thing.kind, thing.name, number, frame, bare))
    return found


def cheap_frame(frames: range, starts: tuple[int, ...], total: int) -> int | None:
    """Return a frame within a range that lies just behind a key frame, if there is one."""
    places = [
        (max(start, frames.start) - start, max(start, frames.start))
        for start, end in pairwise((*starts, total))
        if max(start, frames.start) < min(end, frames.stop)
    ]
    return min(places)[1] if places and min(places)[0] <= DEEPEST else None


def _things(layout: Layout) -> Iterator[_Thing]:
    for overlay in layout.draft.overlays:
        if overlay.clip is not None:
            shot = overlay.clip.asset

            def strip(frame: FrameLayout, shot: object = shot) -> FrameLayout:
                others = tuple(one for one in frame.windows if one.shot.asset != shot)
                return frame._replace(windows=others)

            yield _Thing("windows", overlay.id, _settled(layout, overlay.range), strip)
            continue

        def clear(frame: FrameLayout, asset: AssetId = overlay.asset) -> FrameLayout:
            others = tuple(one for one in frame.overlays if one.asset != asset)
            return frame._replace(overlays=others)

        yield _Thing("overlays", overlay.id, _settled(layout, overlay.range), clear)
    for effect in layout.draft.effects:
        if effect.region is not None:

            def plain(frame: FrameLayout, region: Rect = effect.region) -> FrameLayout:
                others = tuple(one for one in frame.effects if one.region != region)
                return frame._replace(effects=others)

            span = effect_range(effect, layout.draft.duration)
            yield _Thing("hidden regions", f"{effect.name} {effect.id}", span, plain)

    if layout.draft.waves:
        yield _Thing("waveform", "", TimeRange(0, layout.draft.duration), _undrawn)
    for clip, start in zip(layout.draft.clips, layout.starts, strict=True):
        if clip.look.key is not None:
            span = TimeRange(start, start + clip.duration)
            yield _Thing("keyed colours", f"{clip.look.key.color} {clip.id}", span, _unkeyed)
        if clip.look.steady:
            span = TimeRange(start, start + clip.duration)
            yield _Thing("steadied", clip.id, span, _shaking)
        if clip.look.even:
            span = TimeRange(start, start + clip.duration)
            yield _Thing("light made even", clip.id, span, _flickering)
        if clip.look.lut is not None:
            span = TimeRange(start, start + clip.duration)
            yield _Thing("colour tables", clip.id, span, _untabled)


def _unkeyed(frame: FrameLayout) -> FrameLayout:
    below = frame.below
    if below is None or below.look.key is None:
        return frame
    return frame._replace(below=below._replace(look=replace(below.look, key=None)))


def _untabled(frame: FrameLayout) -> FrameLayout:
    below = frame.below
    if below is None or below.look.lut is None:
        return frame
    return frame._replace(below=below._replace(look=replace(below.look, lut=None)))


def _shaking(frame: FrameLayout) -> FrameLayout:
    below = frame.below
    return frame if below is None else frame._replace(below=below._replace(steady=None))


def _flickering(frame: FrameLayout) -> FrameLayout:
    below = frame.below
    return frame if below is None else frame._replace(below=below._replace(gain=1.0))


def _undrawn(frame: FrameLayout) -> FrameLayout:
    return frame._replace(waves=())


def _settled(layout: Layout, span: TimeRange) -> TimeRange:
    """Return when something that comes in and goes stands as it is."""
    margin = min(400, span.duration // 3)
    end = min(span.end - margin, layout.draft.duration)
    return TimeRange(span.start + margin, max(span.start + margin + 1, end))


def shows(
    compositor: Compositor, picture: Plane, frame: FrameLayout, bare: FrameLayout
) -> bool | None:
    """Say whether a decoded picture shows what `bare` lacks; None when nobody could tell."""
    without = compositor.compose(bare).y.copy()
    having = compositor.compose(frame).y
    changed = cv2.absdiff(having, without) > 16
    if not changed.any():
        return None
    seen = picture[changed].astype(np.int16)
    near = np.abs(seen - having[changed]).mean()
    far = np.abs(seen - without[changed]).mean()
    return bool(near < far)
