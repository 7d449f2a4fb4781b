"""How clips look: colours, turns, cuts, places and camera moves, and what lies over all.

Each is looked for by the same frame without it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from cutroom.backend.render.checks.things import HALF, Bare, Thing, part_of
from cutroom.backend.render.coding.formats import VIDEO_CODECS
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.compositing.effects import effect_name, glitches
from cutroom.backend.render.layout import (
    FLASHES,
    FrameLayout,
    Layout,
    Shot,
    effect_range,
)
from cutroom.backend.render.pixels.geometry import shape_of
from cutroom.backend.render.pixels.looks import filter_name
from cutroom.backend.render.pixels.moves import REST
from cutroom.domain.draft import Background, Clip, Effect, Fade, Fit, Grade, Look, Motion
from cutroom.domain.timing import Ms

FINE = 0.1
"""The part that must be found of what encoders take away first."""

FINE_EFFECTS = frozenset({"grain", "sharpen"})

COARSE = 0.52
"""Above this share of its largest crf an encoder may leave nothing of a fine effect."""

SAME_SHAPE = 0.01
"""Shapes that differ by no more of themselves fill each other."""

Change = Callable[[Shot], Shot]


class Scene(NamedTuple):
    """A clip where it is seen: on the main track or in a window, and by which name."""

    clip: Clip
    name: str
    origin: Ms
    """The time of the film at which its own begins."""
    whole: range
    alone: range
    """The frames in which no transition mixes it with another."""
    in_window: bool = False


def scenes_of(layout: Layout) -> Iterator[Scene]:
    """Yield each clip of the main track, then each in a window."""
    draft, passages = layout.draft, layout.passages
    for index, (clip, start) in enumerate(zip(draft.clips, layout.starts, strict=True)):
        entering = passages[index]
        leaving = passages[index + 1] if index + 1 < len(passages) else None
        end = start + clip.duration
        alone = part_of(
            layout, entering.end if entering else start, leaving.start if leaving else end
        )
        whole = part_of(layout, start, end)
        yield Scene(clip, f"clip {index + 1}", start, whole, alone)
    for overlay in draft.overlays:
        if overlay.clip is not None:
            span = part_of(layout, overlay.range.start, overlay.range.end)
            origin = overlay.range.start - overlay.source_start
            name = layout.name_of(overlay.asset)
            yield Scene(overlay.clip, name, origin, span, span, in_window=True)


def on_shots(scene: Scene, change: Change) -> Bare:
    """Return what changes the shots of a clip in a frame."""

    def on_main(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        below = change(frame.below) if frame.below is not None else None
        above = change(frame.above) if frame.above is not None else None
        return (frame._replace(below=below, above=above),)

    def in_windows(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        windows = tuple(
            one._replace(shot=change(one.shot)) if one.shot.asset == scene.clip.asset else one
            for one in frame.windows
        )
        return (frame._replace(windows=windows),)

    return in_windows if scene.in_window else on_main


def look_things(layout: Layout, profile: Profile) -> Iterator[Thing]:
    """Yield what is done to the pictures of clips, and to the finished picture."""
    for scene in scenes_of(layout):
        spans = (scene.alone, scene.whole)
        for kind, named, change in _treatments(layout, scene):
            name = f"{named} ({scene.name})" if named else scene.name
            yield Thing(kind, name, spans, on_shots(scene, change))
        yield from _moves(layout, scene)
    yield from _ground(layout)
    for effect in layout.draft.effects:
        if effect.region is None and effect_name(effect.name) is not None:
            yield _effect(layout, effect, coarse=_is_coarse(profile))
    yield from _fades(layout)


def _treatments(layout: Layout, scene: Scene) -> Iterator[tuple[str, str, Change]]:
    """Yield the kind and the name of what is done to a clip, and how to leave it away."""
    look, usual = scene.clip.look, Look()
    if look.key is not None:
        yield "keyed colours", look.key.color, _without(key=None)
    if look.steady:
        yield "steadied", "", lambda shot: shot._replace(steady=None)
    if look.even:
        yield "light made even", "", lambda shot: shot._replace(gain=1.0)
    if look.lut is not None:
        yield "colour tables", layout.name_of(look.lut.asset), _without(lut=None)
    if look.grade != Grade():
        yield "grades", "", _without(grade=Grade())
    known = tuple(one for one in look.filters if filter_name(one.name) is not None)
    if known:
        yield "filters", known[-1].name, _without(filters=())
    if look.rotate or look.flip_horizontal or look.flip_vertical:
        yield "turned", "", _without(rotate=0, flip_horizontal=False, flip_vertical=False)
    if look.crop is not None:
        yield "cropped", "", _without(crop=None)
    placed = (look.scale, look.x, look.y, look.opacity)
    if placed != (usual.scale, usual.x, usual.y, usual.opacity):
        yield "placed", "", _without(scale=1.0, x=0.0, y=0.0, opacity=1.0)
    if look.cell is not None and not scene.in_window:
        yield "cells", "", _without(cell=None)
    fit = look.fit or layout.draft.canvas.fit
    in_cell = scene.in_window or look.cell is not None
    if fit is not Fit.CROP and not in_cell and not _fills(layout, scene.clip):
        yield "fitted", fit.value, lambda shot: shot._replace(fit=Fit.CROP)


def _without(**usual: Any) -> Change:
    return lambda shot: shot._replace(look=replace(shot.look, **usual))


def _fills(layout: Layout, clip: Clip) -> bool:
    """Say whether a clip's picture has the canvas's shape, or none of its own."""
    asset = layout.asset(clip.asset)
    if asset is None or not asset.facts.height:
        return True
    canvas = layout.draft.canvas
    shape = canvas.width / canvas.height
    return abs(shape_of(asset.facts, clip.look) - shape) <= SAME_SHAPE * shape


def _moves(layout: Layout, scene: Scene) -> Iterator[Thing]:
    """Yield a camera's move, looked for first in the third where it has gone farthest."""
    motion = scene.clip.motion
    if motion is None:
        return
    length = len(scene.whole) // 3
    first = scene.whole[:length] if _away(motion, last=False) > _away(motion, last=True) else None
    best = first or scene.whole[2 * length :]
    alone = range(max(best.start, scene.alone.start), min(best.stop, scene.alone.stop))
    bare = on_shots(scene, lambda shot: shot._replace(view=REST))
    yield Thing("camera moves", scene.name, (alone, best, scene.whole), bare)


def _away(motion: Motion, *, last: bool) -> float:
    """Return how far a move's first or last view is from the whole picture."""
    scale = motion.scale_to if last else motion.scale_from
    x, y = (motion.x_to, motion.y_to) if last else (motion.x_from, motion.y_from)
    return abs(scale - 1) + abs(x - 0.5) + abs(y - 0.5)


def _ground(layout: Layout) -> Iterator[Thing]:
    """Yield the ground of the film, in clips that leave some of it free."""
    ground = layout.draft.canvas.background
    if ground == Background():
        return
    for scene in scenes_of(layout):
        look = scene.clip.look
        small = look.scale < 1 or look.x or look.y or look.opacity < 1
        padded = (look.fit or layout.draft.canvas.fit) is Fit.PAD and not _fills(layout, scene.clip)
        if not scene.in_window and scene.clip.asset and (small or padded or look.cell):
            bare = on_shots(scene, lambda shot: shot)
            spans = (scene.alone, scene.whole)
            yield Thing("background", scene.name, spans, bare, ground=Background())


def _is_coarse(profile: Profile) -> bool:
    """Say whether films of a profile may lose their grain."""
    return profile.crf > COARSE * VIDEO_CODECS[profile.codec].largest_crf


def _effect(layout: Layout, effect: Effect, *, coarse: bool) -> Thing:
    """Return an effect over the finished picture, looked for where it is strong."""
    name = effect_name(effect.name) or effect.name
    span = effect_range(effect, layout.draft.duration).frames(layout.rate)
    span = range(span.start, min(span.stop, layout.frames))
    spans: tuple[range, ...] = (span,)
    if effect.name in FLASHES:
        # Its first frame shows nothing yet.
        spans = (span[1 : max(2, len(span) // 3)], span)
    elif name == "glitch":
        spans = tuple(
            range(number, number + 1) for number in span[:60] if glitches(number - span.start)
        )
    fine = name in FINE_EFFECTS
    sure = not fine or (effect.amount >= 1 and not coarse)

    def bare(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        effects = tuple(one for one in frame.effects if one.name != effect.name)
        flashes = tuple(one for one in frame.flashes if one.name != effect.name)
        return (frame._replace(effects=effects, flashes=flashes),)

    return Thing("effects", name, spans, bare, FINE if fine else HALF, sure)


def _fades(layout: Layout) -> Iterator[Thing]:
    """Yield the fades at the film's beginning and end, looked for in their darker halves."""
    fades, end = layout.draft.fades, layout.draft.duration

    def bare(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        return (frame._replace(veils=()),)

    def half(fade: Fade) -> Ms:
        return max(1, fade.duration // 2)

    if fades.video_in is not None and fades.video_in.duration:
        yield Thing("fades", "in", (part_of(layout, 0, half(fades.video_in)),), bare)
    if fades.video_out is not None and fades.video_out.duration:
        span = part_of(layout, end - half(fades.video_out), end)
        yield Thing("fades", "out", (span,), bare)
