"""Pictures of a finished file, held against freshly painted ones.

They are sampled where decoding is cheap, just behind key frames. A part of a film whose
very packets were looked at before, for the same frame, is not decoded again.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame

from cutroom.backend.render.checks.expectations import Check, Expected
from cutroom.backend.render.checks.layer_checks import layer_things
from cutroom.backend.render.checks.likeness import Pixels, decoded, part_found, pixels_of
from cutroom.backend.render.checks.look_checks import look_things
from cutroom.backend.render.checks.recollection import Memory
from cutroom.backend.render.checks.things import DEEPEST, Sample, samples_of, spread
from cutroom.backend.render.checks.time_checks import time_things
from cutroom.backend.render.chunks import frame_text
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.footage.frames import SPARING
from cutroom.backend.render.layout import ENGINE_VERSION, FrameLayout, Layout
from cutroom.backend.render.lettering.draw import LETTERING_VERSION
from cutroom.backend.render.pixels.planes import Plane, rows_of
from cutroom.domain.draft import Background

SAMPLES = 6
"""Pictures that are compared, besides those that words appear in."""

CUES = 4
"""Cues that are looked for in the picture."""

DEEP_CUES = 2
"""Of those, the ones that are looked for even where many frames have to be decoded first."""

WORDS = "words"
"""The kind of cues among all that is looked for."""

ALIKE_DB = 22.0
"""A decoded picture this close to the painted one is that picture; encoding gives 35 to 50."""


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

    def take_in(self, numbers: set[int], things: Mapping[str, Sample]) -> None:
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

    def _recall(self, numbers: set[int], things: Mapping[str, Sample]) -> None:
        for number in numbers:
            known = self._memory.recall(self._question(number))
            if known is not None and set(known) == set(Look._fields):
                self.looks[number] = Look(**known)  # pyright: ignore[reportArgumentType]
        for name, thing in things.items():
            known = self._memory.recall(self._question(thing.number, thing))
            if known is not None and thing.number in self.looks:
                self.shown[name] = True if known.get("shown") else None

    def _look(
        self,
        compositor: Compositor,
        number: int,
        coming: Future[VideoFrame | None],
        things: Mapping[str, Sample],
    ) -> None:
        painted = pixels_of(compositor.compose(self._expected.layout.frame(number)))
        raw = coming.result()
        if raw is None:
            return
        picture = decoded(raw)
        look = Look(
            float(cv2.PSNR(picture.y, painted.y)),
            is_black(picture.y),
            is_black(painted.y),
            bool(np.array_equal(picture.y, painted.y)),
            _mark(picture.y),
            _mark(painted.y),
            raw.format.name,
        )
        self.looks[number] = look
        if look.is_fine:
            self._memory.keep(self._question(number), look._asdict())
        for name, thing in things.items():
            shown = self.shown[name] = shows(compositor, picture, painted, thing)
            if shown is not False and look.is_fine:
                self._memory.keep(self._question(number, thing), {"shown": shown})

    def _question(self, number: int, thing: Sample | None = None) -> tuple[object, ...]:
        """Return all that decides what is seen: packets, and what they should show."""
        expected = self._expected
        chunk = chunk_of(number, expected.starts)
        bares = thing.bares if thing is not None else ()
        return (
            self._marks[chunk],
            number - expected.starts[chunk],
            (expected.scene.profile.width, expected.scene.profile.height),
            (ENGINE_VERSION, LETTERING_VERSION),
            self._ground(expected.scene.background),
            frame_text(expected.layout.frame(number), self._digests),
            *(frame_text(bare, self._digests) for bare in bares),
            *((self._ground(thing.ground),) if thing is not None and thing.ground else ()),
        )

    def _ground(self, ground: Background) -> tuple[object, ...]:
        asset = self._digests.get(ground.asset) if ground.asset else None
        return (ground.kind, ground.color, asset)

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
    worded = cue_samples(expected)
    things = _things(expected, worded, frozenset(plain))
    numbers = {*plain, *worded.values(), *(sample.number for sample in things.values())}
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
        checks.append(Check(WORDS, not unseen, detail))
    seen = [(sample, gaze.shown[name]) for name, sample in things.items() if name in gaze.shown]
    told = told_things([pair for pair in seen if pair[0].kind != WORDS], expected.layout.rate)
    return [*checks, *told], {look.form for look in looks.values()}


def chunk_of(number: int, starts: Sequence[int]) -> int:
    """Return the index of the chunk that a frame belongs to."""
    return max(0, int(np.searchsorted(starts, number, side="right")) - 1)


def shows(compositor: Compositor, picture: Pixels, painted: Pixels, thing: Sample) -> bool | None:
    """Say whether a decoded picture shows what the bare ones lack; None when nobody could tell."""
    parts = []
    for bare in thing.bares:
        ground = thing.ground
        sheet = compositor.compose_on(bare, ground) if ground else compositor.compose(bare)
        parts.append(part_found(picture, painted, Pixels(sheet.y, sheet.u, sheet.v)))
    # A transition between two pictures that are alike cannot be told from either.
    if any(part is None for part in parts):
        return None
    found = all(part is not None and part >= thing.least for part in parts)
    return found if found or thing.sure else None


def told_things(seen: Sequence[tuple[Sample, bool | None]], rate: Fraction) -> list[Check]:
    """Tell what was looked for one by one, in one check for each kind."""
    kinds: dict[str, dict[bool | None, list[str]]] = {}
    for sample, shown in seen:
        at = f"{float(sample.number / rate):.2f}".rstrip("0").rstrip(".")
        told = f"{sample.name} at {at} s".strip()
        kinds.setdefault(sample.kind, {}).setdefault(shown, []).append(told)
    checks = []
    for kind, found in kinds.items():
        parts = [
            f"{words}: {', '.join(found[shown])}"
            for shown, words in ((False, "not seen"), (True, "seen"), (None, "too small to see"))
            if shown in found
        ]
        checks.append(Check(kind, False not in found, "; ".join(parts)))
    return checks


def _things(
    expected: Expected, worded: Mapping[int, int], taken: frozenset[int]
) -> dict[str, Sample]:
    """Return all that is looked for, words included, each under a name of its own."""
    layout = expected.layout
    looks = look_things(layout, expected.scene.profile)
    wanted = [*layer_things(layout), *looks, *time_things(layout)]
    found = samples_of(layout, wanted, expected.starts, fresh=expected.fresh, taken=taken)
    things = {f"thing {place}": sample for place, sample in enumerate(found)}
    for index, number in worded.items():
        wordless = _wordless(expected, index, number)
        if wordless is not None:
            frame = layout.frame(number)
            things[f"cue {index}"] = Sample(WORDS, "", number, frame, (wordless,))
    return things


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
