"""What is done to time: speed, playing backwards, freezing, transitions, frames in between."""

from collections.abc import Iterator
from dataclasses import replace

from cutroom.backend.render.checks.look_checks import Scene, on_shots, scenes_of
from cutroom.backend.render.checks.things import Bare, Thing, moment
from cutroom.backend.render.layout import FrameLayout, Layout, Shot
from cutroom.domain.draft import Clip
from cutroom.domain.timing import TimeRange


def time_things(layout: Layout) -> Iterator[Thing]:
    """Yield what changes the time of clips, and what leads from one to the next."""
    for scene in scenes_of(layout):
        asset = layout.asset(scene.clip.asset)
        if asset is not None and asset.facts.duration > 0:
            yield from _timed(layout, scene)
    yield from _passages(layout)


def _timed(layout: Layout, scene: Scene) -> Iterator[Thing]:
    clip = scene.clip
    early, late = _part(scene.alone, 0.25, 0.5), _part(scene.alone, 0.6, 1.0)
    if clip.frozen:
        yield Thing(
            "held", scene.name, (late,), _played(layout, scene, replace(clip, frozen=False))
        )
    elif clip.reversed:
        forwards = _played(layout, scene, replace(clip, reversed=False))
        for place in (_part(scene.alone, 0.0, 0.3), _part(scene.alone, 0.7, 1.0)):
            yield Thing("played backwards", scene.name, (place,), forwards)
    elif clip.speed_to is not None or clip.speed != 1:
        kind = "speed" if clip.speed_to is None else "speed ramps"
        for place in (early, late):
            yield Thing(kind, scene.name, (place,), _played(layout, scene, _unhurried(clip)))
    if clip.hold and not clip.frozen:
        share = clip.hold / clip.duration
        tail = _part(scene.alone, 1 - share / 2, 1.0)
        running = replace(clip, hold=0, source=_longer(clip, clip.hold))
        yield Thing("held", scene.name, (tail,), _played(layout, scene, running))
    if layout.draft.canvas.between != "drop":
        yield Thing("frames in between", scene.name, (late, early), on_shots(scene, _unmixed))


def _part(frames: range, start: float, end: float) -> range:
    """Return a part of some frames, at least one of them."""
    first = round(len(frames) * start)
    return frames[min(first, max(0, len(frames) - 1)) : max(first + 1, round(len(frames) * end))]


def _unhurried(clip: Clip) -> Clip:
    """Return a clip of the same length that plays as it was recorded."""
    source = TimeRange(clip.source.start, clip.source.start + clip.duration - clip.hold)
    return replace(clip, speed=1.0, speed_to=None, source=source)


def _longer(clip: Clip, by: int) -> TimeRange:
    return TimeRange(clip.source.start, clip.source.end + round(by * clip.speed))


def _unmixed(shot: Shot) -> Shot:
    return shot._replace(between=None)


def _played(layout: Layout, scene: Scene, clip: Clip) -> Bare:
    """Return what shows a clip's picture at the time of another one's."""

    def bare(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        at_us = layout.source_us(clip, moment(number, layout.rate) - scene.origin)
        return on_shots(scene, lambda shot: shot._replace(at_us=at_us, between=None))(frame, number)

    return bare


def _passages(layout: Layout) -> Iterator[Thing]:
    """Yield the transitions: in the middle of one is neither the one picture nor the other."""
    for index, span in enumerate(layout.passages):
        if span is not None:
            lead = layout.draft.clips[index].lead
            frames = span.frames(layout.rate)
            name = f"{lead.kind if lead else ''} ({index} to {index + 1})"
            yield Thing("transitions", name, (_part(frames, 0.4, 0.7),), _alone)


def _alone(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
    plain = frame._replace(above=None, passage="", progress=0.0)
    return (plain, plain._replace(below=frame.above)) if frame.above is not None else (plain,)
