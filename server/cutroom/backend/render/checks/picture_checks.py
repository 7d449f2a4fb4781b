"""Pictures of a finished file, held against freshly painted ones.

They are sampled where decoding is cheap, just behind key frames. A part of a film whose
very packets were looked at before, for the same frame, is not decoded again.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple, TypeVar

import cv2
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame

from cutroom.backend.render.checks.expectations import Check, Expected
from cutroom.backend.render.checks.layer_checks import DEEPEST, Sample, layer_samples, shows
from cutroom.backend.render.checks.recollection import Memory
from cutroom.backend.render.chunks import frame_text
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.footage.frames import SPARING
from cutroom.backend.render.layout import ENGINE_VERSION, FrameLayout, Layout
from cutroom.backend.render.lettering.draw import LETTERING_VERSION
from cutroom.backend.render.pixels.planes import Plane, rows_of

SAMPLES = 6
"""Pictures that are compared, besides those that words appear in."""

CUES = 4
"""Cues that are looked for in the picture."""

DEEP_CUES = 2
"""Of those, the ones that are looked for even where many frames have to be decoded first."""

ALIKE_DB = 22.0
"""A decoded picture this close to the painted one is that picture; encoding gives 35 to 50."""


T = TypeVar("T")


class Look(NamedTuple):
    """What a decoded picture is like beside the painted one."""

    likeness: float
    """Peak signal-to-noise ratio of the brightness, in dB."""
    is_black: bool
    is_meant_black: bool
    is_same: bool
    """Bit by bit."""
    mark: str
    """The hash of its brightness."""
    meant: str
    """The same of the painted one."""
    form: str
    """Its pixel format."""

    @property
    def is_fine(self) -> bool:
        """Say whether there is nothing against it."""
        return self.likeness >= ALIKE_DB and (self.is_meant_black or not self.is_black)


class Thing(NamedTuple):
    """Something to look for: the frame it is in, and that frame's layout without it."""

    number: int
    bare: FrameLayout


class Gaze:
    """Looks at pictures of a film, each only once for the same packets and the same frame."""

    def __init__(
        self, container: InputContainer, marks: Sequence[str], expected: Expected, memory: Memory
    ) -> None:
        self._container = container
        container.streams.video[0].thread_type = "SLICE"
        self._marks = marks
        self._expected = expected
        self._memory = memory
        self._digests = {
            identity: source.asset.digest for identity, source in expected.scene.sources.items()
        }
        self.looks: dict[int, Look] = {}
        """What was seen, by the number of the frame."""
        self.shown: dict[str, bool | None] = {}
        """By its name, whether a thing is seen; None when nobody could tell."""

    def take_in(self, numbers: set[int], things: Mapping[str, Thing]) -> None:
        """Look at these frames, and whether things are seen in them."""
        self._recall(numbers, things)
        doubts = {name: thing for name, thing in things.items() if name not in self.shown}
        wanted = sorted({*(numbers - self.looks.keys()), *(one.number for one in doubts.values())})
        if not wanted:
            return
        scene = self._expected.scene
        size = (scene.profile.width, scene.profile.height)
        # Near key frames, where most of a copied film is looked at, threads only cost.
        threads = 1 if self._expected.copied else 0
        compositor = Compositor(size, scene.sources, scene.background, scene.cache, threads=threads)
        try:
            with ThreadPoolExecutor(1) as decoder:
                found = {number: decoder.submit(self._decode, number) for number in wanted}
                for number, picture in found.items():
                    here = {name: one for name, one in doubts.items() if one.number == number}
                    self._look(compositor, number, picture, here)
        finally:
            compositor.close()

    def _recall(self, numbers: set[int], things: Mapping[str, Thing]) -> None:
        for number in numbers:
            known = self._memory.recall(self._question(number, None))
            if known is not None and set(known) == set(Look._fields):
                self.looks[number] = Look(**known)  # pyright: ignore[reportArgumentType]
        for name, thing in things.items():
            known = self._memory.recall(self._question(thing.number, thing.bare))
            if known is not None and thing.number in self.looks:
                self.shown[name] = True if known.get("shown") else None

    def _look(
        self,
        compositor: Compositor,
        number: int,
        decoded: Future[VideoFrame | None],
        things: Mapping[str, Thing],
    ) -> None:
        frame = self._expected.layout.frame(number)
        painted = compositor.compose(frame).y.copy()
        raw = decoded.result()
        if raw is None:
            return
        picture = luma(raw)
        look = Look(
            float(cv2.PSNR(picture, painted)),
            is_black(picture),
            is_black(painted),
            bool(np.array_equal(picture, painted)),
            _mark(picture),
            _mark(painted),
            raw.format.name,
        )
        self.looks[number] = look
        if look.is_fine:
            self._memory.keep(self._question(number, None), look._asdict())
        for name, thing in things.items():
            shown = self.shown[name] = shows(compositor, picture, frame, thing.bare)
            if shown is not False and look.is_fine:
                self._memory.keep(self._question(number, thing.bare), {"shown": shown})

    def _question(self, number: int, bare: FrameLayout | None) -> tuple[object, ...]:
        """Return all that decides what is seen: packets, and what they should show."""
        expected = self._expected
        chunk = chunk_of(number, expected.starts)
        ground = expected.scene.background
        return (
            self._marks[chunk],
            number - expected.starts[chunk],
            (expected.scene.profile.width, expected.scene.profile.height),
            (ENGINE_VERSION, LETTERING_VERSION),
            (ground.kind, ground.color, self._digests.get(ground.asset) if ground.asset else None),
            frame_text(expected.layout.frame(number), self._digests),
            frame_text(bare, self._digests) if bare is not None else None,
        )

    def _decode(self, number: int) -> VideoFrame | None:
        """Return one frame, decoding no more of what comes before than it needs."""
        container, stream = self._container, self._container.streams.video[0]
        context = stream.codec_context
        rate = self._expected.scene.profile.rate
        container.seek(int(number / rate * 1_000_000) + 1, backward=True)
        for packet in container.demux(stream):
            place = round(_place(packet.pts, packet.time_base) * rate) if packet.size else number
            if context.name in SPARING:
                context.skip_frame = "NONREF" if place < number else "DEFAULT"
            frames = packet.decode()
            if packet.size and place == number:
                # Nothing that follows is needed to have it.
                frames += context.decode(None)
                context.flush_buffers()
            for frame in frames:
                shown = round(_place(frame.pts, stream.time_base) * rate)
                if shown >= number:
                    return frame if shown == number else None
        return None


def picture_checks(
    container: InputContainer, marks: Sequence[str], expected: Expected, memory: Memory
) -> tuple[list[Check], set[str]]:
    """Return what pictures tell, and their pixel formats; `marks` has each chunk's packets."""
    taken = spread([run.first for run in expected.copied], SAMPLES)
    plain = {*spread(expected.starts, SAMPLES), *spread(expected.fresh, SAMPLES), *taken}
    worded, layered = cue_samples(expected), layer_samples(expected.layout, expected.starts)
    things = {f"layer {place}": Thing(one.number, one.bare) for place, one in enumerate(layered)}
    for index, number in worded.items():
        wordless = _wordless(expected, index, number)
        if wordless is not None:
            things[f"cue {index}"] = Thing(number, wordless)
    numbers = {*plain, *worded.values(), *(sample.number for sample in layered)}
    gaze = Gaze(container, marks, expected, memory)
    gaze.take_in(numbers, things)
    looks = dict(sorted(gaze.looks.items()))
    worst = min((look.likeness for look in looks.values()), default=99.0)
    looked = len(looks) > 0 and len(looks) == len(numbers)
    like = f"{len(looks)} pictures compared, the least alike {worst:.1f} dB"
    black = [number for number, one in looks.items() if one.is_black and not one.is_meant_black]
    checks = [
        Check("pictures", looked and worst >= ALIKE_DB, like),
        Check("no unexpected black", not black, f"black at frames {black}" if black else "none"),
        _frozen_check(looks, expected),
    ]
    if expected.copied:
        changed = [number for number in taken if number in looks and not looks[number].is_same]
        count = sum(run.last - run.first for run in expected.copied)
        detail = f"{count} of {expected.layout.frames} frames taken over as they were"
        told = f"{detail}, {len(taken)} compared bit by bit"
        checks.append(Check("copied", not changed, f"changed: {changed}" if changed else told))
    if worded:
        cues = expected.layout.draft.cues
        # White words on a white picture, or a veil over all: nothing that could be seen.
        unseen = [
            cues[index].text
            for index, number in worded.items()
            if number in looks and gaze.shown.get(f"cue {index}", False) is False
        ]
        detail = f"not seen: {unseen}" if unseen else f"{len(worded)} seen"
        checks.append(Check("words", not unseen, detail))
    return [*checks, *_layer_checks(gaze, layered)], {look.form for look in looks.values()}


def chunk_of(number: int, starts: Sequence[int]) -> int:
    """Return the index of the chunk that a frame belongs to."""
    return max(0, int(np.searchsorted(starts, number, side="right")) - 1)


def spread(things: Sequence[T], most: int) -> list[T]:
    """Return a few of these things, spread over all of them."""
    return list(things[:: max(1, -(-len(things) // most))])


def _layer_checks(gaze: Gaze, samples: list[Sample]) -> list[Check]:
    """Tell what was laid into the picture, one check for each kind of thing."""
    seen: dict[str, int] = {}
    unseen: dict[str, list[str]] = {}
    for place, sample in enumerate(samples):
        if sample.number not in gaze.looks:
            continue
        found = gaze.shown.get(f"layer {place}")
        seen[sample.kind] = seen.get(sample.kind, 0) + (found is not False)
        if found is False:
            unseen.setdefault(sample.kind, []).append(f"{sample.name} at frame {sample.number}")
    return [
        Check(
            kind,
            kind not in unseen,
            f"not seen: {unseen[kind]}" if kind in unseen else f"{count} seen",
        )
        for kind, count in seen.items()
    ]


def cue_samples(expected: Expected) -> dict[int, int]:
    """Return, by the number of a cue, a frame that shows it and is cheap to decode.

    A few cues spread over all, and a few of those in chunks that were made just now.
    """
    layout = expected.layout
    bounds = [*pairwise((*expected.starts, layout.frames))]
    spans = [cue.range.frames(layout.rate) for cue in layout.draft.cues]
    made = [(start, end) for start, end in bounds if start in expected.fresh]
    new = [
        index
        for index, frames in enumerate(spans)
        if any(frames.start < end and start < frames.stop for start, end in made)
    ]
    chosen: dict[int, int] = {}
    deep = 0
    for index in sorted({*spread(range(len(spans)), CUES), *spread(new, CUES)}):
        frames = spans[index]
        if not layout.draft.cues[index].text.strip() or not frames:
            continue
        settled = _settled(layout, index, frames)
        places = [
            (max(start, settled.start) - start, max(start, settled.start))
            for start, end in bounds
            if max(start, settled.start) < min(end, settled.stop)
        ]
        if not places:
            continue
        if min(places)[0] > DEEPEST:
            if deep == DEEP_CUES:
                continue
            deep += 1
        chosen[index] = min(places)[1]
    return chosen


def _settled(layout: Layout, index: int, frames: range) -> range:
    """Return the frames at which a cue's words stand, after coming in and before going."""
    animated = layout.draft.cues[index].style.animation is not None
    first = min(frames.start, layout.frames)
    last = min(frames.stop, layout.frames)
    middle = (first + last) // 2
    shot = layout.frame(min(middle, layout.frames - 1)).cues
    if any(cue.elapsed is not None for cue in shot):
        # Rolling and typed words are all there in the second third at the latest.
        return range(first + (last - first) * 2 // 5, max(middle, last - (last - first) // 3) + 1)
    margin = round(layout.rate * 2 / 5) if animated else 0
    if last - first <= 2 * margin + 1:
        return range(middle, middle + 1)
    return range(first + margin, last - margin)


def _wordless(expected: Expected, index: int, number: int) -> FrameLayout | None:
    """Return a frame's layout without one of its cues; None when that is not on screen."""
    frame = expected.layout.frame(number)
    at = Fraction(number * 1000) / expected.layout.rate
    cues = [
        position
        for position, cue in enumerate(expected.layout.draft.cues)
        if cue.range.start <= at < cue.range.end
    ]
    if index not in cues:
        return None
    position = cues.index(index)
    return frame._replace(cues=frame.cues[:position] + frame.cues[position + 1 :])


def _frozen_check(looks: dict[int, Look], expected: Expected) -> Check:
    """See that pictures that should differ do."""
    stuck = []
    for one, other in pairwise(looks):
        shots = (expected.layout.frame(one).below, expected.layout.frame(other).below)
        if shots[0] is None or shots[1] is None or shots[0].asset == shots[1].asset:
            continue
        same = looks[one].mark == looks[other].mark and not looks[one].is_black
        if same and looks[one].meant != looks[other].meant:
            stuck.append(other)
    return Check("no frozen picture", not stuck, f"at frames {stuck}" if stuck else "none")


def _mark(picture: Plane) -> str:
    return blake2b(picture.tobytes(), digest_size=20).hexdigest()


def luma(frame: VideoFrame) -> Plane:
    """Return a copy of a frame's brightness."""
    if frame.format.components[0].bits > 8:
        frame = frame.reformat(format="yuv420p")
    return rows_of(frame.planes[0])[: frame.height, : frame.width].copy()


def is_black(picture: Plane) -> bool:
    """Say whether a picture is nothing but black."""
    mean, deviation = cv2.meanStdDev(picture)
    return float(mean[0][0]) < 20 and float(deviation[0][0]) < 2


def _place(pts: int | None, time_base: Fraction | None) -> Fraction:
    """Return when a frame is shown, in seconds; one without a time counts as the first."""
    return pts * time_base if pts is not None and time_base is not None else Fraction(0)
