"""The finished file, opened and looked at: is it the film that was laid out?

Everything is counted; pictures are sampled where decoding is cheap, just behind key
frames, and compared with freshly painted frames.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import av
import cv2
import numpy as np
from av.audio.resampler import AudioResampler
from av.container import InputContainer
from av.error import FFmpegError
from av.frame import Frame
from av.video.frame import VideoFrame

from cutroom.backend.render.compositor import Compositor
from cutroom.backend.render.frames import rows_of
from cutroom.backend.render.jobs import Scene
from cutroom.backend.render.layer_checks import DEEPEST, Sample, layer_samples, shows
from cutroom.backend.render.layout import FrameLayout, Layout
from cutroom.backend.render.planes import Plane, Sheet
from cutroom.backend.render.sounding import LEVEL_MS
from cutroom.domain.timing import Ms

SAMPLES = 6
"""Pictures that are compared, besides those that words appear in."""

CUES = 4
"""Cues that are looked for in the picture."""

DEEP_CUES = 2
"""Of those, the ones that are looked for even where many frames have to be decoded first."""

ALIKE_DB = 22.0
"""A decoded picture this close to the painted one is that picture; encoding gives 35 to 50."""

SILENT = 1e-4
AUDIBLE = 4e-3
"""Levels (root mean square) that count as silence, and as certainly heard."""
STRAY = 1.5
"""How far a level may lie from those of the mix around it, as a factor."""


class Check(NamedTuple):
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What the file should hold."""

    layout: Layout
    scene: Scene
    starts: tuple[int, ...]
    """First frames of the chunks: the key frames."""
    duration_ms: Ms
    levels: tuple[float, ...]
    """Loudness of each half second."""
    copied: tuple[tuple[int, int], ...] = ()
    """The frames that were taken over from a film as they were."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the file says of itself."""

    duration_ms: Ms
    width: int
    height: int
    rate: Fraction
    video_codec: str
    audio_codec: str


def verify(path: Path, expected: Expected) -> tuple[FileFacts, tuple[Check, ...]]:
    """Return the facts of a finished file and the result of every check."""
    try:
        with av.open(str(path)) as container:
            facts = _facts(container)
            checks = [
                *_stream_checks(container, facts, expected),
                _packet_check(container, expected),
            ]
            container.seek(0)
            checks.append(_sound_check(container, expected))
            checks += _picture_checks(container, expected)
    except (FFmpegError, IndexError) as error:
        facts = FileFacts(0, 0, 0, Fraction(0), "", "")
        return facts, (Check("readable", False, f"The file cannot be read: {error}."),)
    return facts, tuple(checks)


def _facts(container: InputContainer) -> FileFacts:
    video, audio = container.streams.video[0], container.streams.audio[0]
    return FileFacts(
        round((container.duration or 0) / 1000),
        video.codec_context.width,
        video.codec_context.height,
        video.average_rate or Fraction(0),
        video.codec_context.codec.canonical_name,
        audio.codec_context.codec.canonical_name,
    )


def _stream_checks(
    container: InputContainer, facts: FileFacts, expected: Expected
) -> Iterator[Check]:
    profile = expected.scene.profile
    codecs = (facts.video_codec, facts.audio_codec)
    counts = (len(container.streams.video), len(container.streams.audio))
    ok = codecs == (profile.codec, profile.sound) and counts == (1, 1)
    yield Check("streams", ok, f"{counts[0]} video ({codecs[0]}), {counts[1]} audio ({codecs[1]})")
    size = (facts.width, facts.height)
    wanted = (profile.width, profile.height)
    yield Check("size", size == wanted, f"{size[0]}x{size[1]}")
    context = container.streams.video[0].codec_context
    tags = (context.color_range, context.colorspace, context.color_primaries, context.color_trc)
    tagged = tuple(int(tag) for tag in tags) == (1, 1, 1, 1)
    tagged = tagged and context.pix_fmt == profile.pix_fmt
    told = f"BT.709, limited range, {profile.pix_fmt}"
    yield Check("colours", tagged, told if tagged else f"{context.pix_fmt}, tags {tags}")
    frame_ms = 1000 / profile.rate
    off = abs(facts.duration_ms - expected.duration_ms)
    yield Check("duration", off <= frame_ms + 30, f"{facts.duration_ms / 1000:.3f} s")


def _packet_check(container: InputContainer, expected: Expected) -> Check:
    """Count the frames and see that each has its own time, in one unbroken row."""
    rate = expected.scene.profile.rate
    shown: list[int] = []
    last = None
    in_order = True
    for packet in container.demux(video=0):
        if packet.size == 0 or packet.pts is None:
            continue
        # Matroska keeps no decoding times, so the first may be unknown.
        if packet.dts is not None:
            in_order = in_order and (last is None or packet.dts > last)
            last = packet.dts
        shown.append(round(packet.pts * packet.time_base * rate))
    whole = sorted(shown) == list(range(expected.layout.frames))
    detail = f"{len(shown)} frames at {float(rate):g} per second"
    return Check("frames", whole and in_order, detail)


def _picture_checks(container: InputContainer, expected: Expected) -> list[Check]:
    """Compare decoded pictures with freshly painted ones, and look for the words."""
    scene = expected.scene
    size = (scene.profile.width, scene.profile.height)
    compositor = Compositor(size, scene.sources, scene.background, scene.cache, threads=0)
    worst, black, unseen, changed = 99.0, [], [], []
    taken = plain_samples(tuple(first for first, _ in expected.copied))
    plain, worded = [*plain_samples(expected.starts), *taken], cue_samples(expected)
    layered = layer_samples(expected.layout, expected.starts)
    numbers = {*plain, *worded.values(), *(sample.number for sample in layered)}
    decoded = _decoded(container, sorted(numbers), expected)
    try:
        for number, picture in decoded.items():
            painted = compositor.compose(expected.layout.frame(number))
            worst = min(worst, likeness(picture, painted))
            if number in taken and not np.array_equal(picture, painted.y):
                changed.append(number)
            if is_black(picture) and not is_black(painted.y):
                black.append(number)
        for index, number in worded.items():
            if number in decoded and not _shows_cue(compositor, expected, index, number, decoded):
                unseen.append(expected.layout.draft.cues[index].text)
        layers = _layer_checks(compositor, layered, decoded)
    finally:
        compositor.close()
    looked = len(decoded) > 0 and len(decoded) == len(numbers)
    like = f"{len(decoded)} pictures compared, the least alike {worst:.1f} dB"
    checks = [
        Check("pictures", looked and worst >= ALIKE_DB, like),
        Check("no unexpected black", not black, f"black at frames {black}" if black else "none"),
        _frozen_check(decoded, expected),
    ]
    if expected.copied:
        count = sum(last - first for first, last in expected.copied)
        detail = f"{count} of {expected.layout.frames} frames taken over as they were"
        told = f"{detail}, {len(taken)} compared bit by bit"
        checks.append(Check("copied", not changed, f"changed: {changed}" if changed else told))
    if worded:
        detail = f"not seen: {unseen}" if unseen else f"{len(worded)} seen"
        checks.append(Check("words", not unseen, detail))
    return [*checks, *layers]


def _layer_checks(
    compositor: Compositor, samples: list[Sample], decoded: dict[int, Plane]
) -> list[Check]:
    """Look for what was laid into the picture, one check for each kind of thing."""
    seen: dict[str, int] = {}
    unseen: dict[str, list[str]] = {}
    for sample in samples:
        if sample.number not in decoded:
            continue
        picture = decoded[sample.number]
        found = shows(compositor, picture, sample.frame, sample.bare)
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


def plain_samples(starts: tuple[int, ...]) -> list[int]:
    """Return a few key frames spread over the film."""
    step = max(1, -(-len(starts) // SAMPLES))
    return list(starts[::step])


def cue_samples(expected: Expected) -> dict[int, int]:
    """Return, by the number of a cue, a frame that shows it and is cheap to decode."""
    layout = expected.layout
    cues = layout.draft.cues
    step = max(1, -(-len(cues) // CUES))
    bounds = [*pairwise((*expected.starts, layout.frames))]
    chosen: dict[int, int] = {}
    deep = 0
    for index in range(0, len(cues), step):
        frames = cues[index].range.frames(layout.rate)
        if not cues[index].text.strip() or not frames:
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


def _decoded(container: InputContainer, numbers: list[int], expected: Expected) -> dict[int, Plane]:
    """Return the luma of chosen frames, decoding only from the nearest key frame on."""
    stream = container.streams.video[0]
    stream.thread_type = "SLICE"
    rate = expected.scene.profile.rate
    found: dict[int, Plane] = {}
    for number in numbers:
        at = Fraction(number) / rate
        container.seek(int(at * 1_000_000) + 1, backward=True)
        for frame in container.decode(stream):
            shown = round(_seconds(frame) * rate)
            if shown == number:
                found[number] = luma(frame)
            if shown >= number:
                break
    return found


def luma(frame: VideoFrame) -> Plane:
    """Return a copy of a frame's brightness."""
    if frame.format.components[0].bits > 8:
        frame = frame.reformat(format="yuv420p")
    return rows_of(frame.planes[0])[: frame.height, : frame.width].copy()


def _seconds(frame: Frame) -> Fraction:
    """Return when a frame is shown or heard; one without a time counts as the first."""
    if frame.pts is None or frame.time_base is None:
        return Fraction(0)
    return frame.pts * frame.time_base


def likeness(picture: Plane, painted: Sheet) -> float:
    """Return the peak signal-to-noise ratio of two brightness planes in dB."""
    return float(cv2.PSNR(picture, painted.y))


def is_black(picture: Plane) -> bool:
    """Say whether a picture is nothing but black."""
    mean, deviation = cv2.meanStdDev(picture)
    return float(mean[0][0]) < 20 and float(deviation[0][0]) < 2


def _frozen_check(decoded: dict[int, Plane], expected: Expected) -> Check:
    """See that pictures that should differ do."""
    stuck = []
    for one, other in pairwise(sorted(decoded)):
        shots = (expected.layout.frame(one).below, expected.layout.frame(other).below)
        if shots[0] is None or shots[1] is None or shots[0].asset == shots[1].asset:
            continue
        if np.array_equal(decoded[one], decoded[other]) and not is_black(decoded[one]):
            stuck.append(other)
    return Check("no frozen picture", not stuck, f"at frames {stuck}" if stuck else "none")


def _shows_cue(
    compositor: Compositor, expected: Expected, index: int, number: int, decoded: dict[int, Plane]
) -> bool:
    """Say whether a decoded picture is nearer to the one with the words than to the one without."""
    frame = expected.layout.frame(number)
    at = Fraction(number * 1000) / expected.layout.rate
    cues = [
        position
        for position, cue in enumerate(expected.layout.draft.cues)
        if cue.range.start <= at < cue.range.end
    ]
    if index not in cues:
        return False
    # White words on a white picture, or a veil over all: nothing that could be seen.
    bare = _without(frame, cues.index(index))
    return shows(compositor, decoded[number], frame, bare) is not False


def _without(frame: FrameLayout, position: int) -> FrameLayout:
    return frame._replace(cues=frame.cues[:position] + frame.cues[position + 1 :])


def _sound_check(container: InputContainer, expected: Expected) -> Check:
    """Decode the sound and see that it is as long, and as loud where it should be loud."""
    levels, seconds = heard_levels(container, len(expected.levels))
    check = check_levels(levels, seconds, expected.levels, expected.duration_ms)
    off = abs(seconds * 1000 - expected.duration_ms)
    return check._replace(ok=check.ok and off <= 60)


def _as_heard(levels: tuple[float, ...], duration: Ms) -> tuple[float, ...]:
    """Return levels with the last one spread over a whole stretch, as the decoded one is."""
    share = min(1.0, (duration - (len(levels) - 1) * LEVEL_MS) / LEVEL_MS) if levels else 1.0
    return (*levels[:-1], *(level * max(0.0, share) ** 0.5 for level in levels[-1:]))


def check_levels(
    levels: list[float], seconds: float, mixed: tuple[float, ...], duration: Ms
) -> Check:
    """See that each half second is as loud, or as silent, as the mix is around it."""
    expected = _as_heard(mixed, duration)
    heard = [*levels, *[0.0] * (len(expected) - len(levels))]
    dead, loud, off = [], [], []
    for index, level in enumerate(expected):
        # Codecs shift sound by a few milliseconds, over the edge of a window.
        around = expected[max(0, index - 1) : index + 2]
        if level > AUDIBLE and heard[index] < SILENT:
            dead.append(index)
        elif max(around) < SILENT and heard[index] > AUDIBLE:
            loud.append(index)
        elif min(around) > AUDIBLE and not (
            min(around) / STRAY < heard[index] < max(around) * STRAY
        ):
            off.append(index)
    for what, found in (("silent", dead), ("heard unasked", loud), ("at another level", off)):
        if found:
            times = ", ".join(f"{index * LEVEL_MS / 1000:g} s" for index in found[:5])
            return Check("sound", False, f"{what} at {times}")
    if max(expected, default=0) < SILENT:
        return Check("sound", True, f"{seconds:.2f} s, silent as laid out")
    ratio = float(np.linalg.norm(heard) / np.linalg.norm(expected))
    away = abs(20 * np.log10(max(ratio, SILENT)))
    return Check("sound", True, f"{seconds:.2f} s, heard, {away:.1f} dB from the mix")


def heard_levels(container: InputContainer, count: int) -> tuple[list[float], float]:
    """Return the root mean square of each half second, and the length in seconds."""
    stream = container.streams.audio[0]
    step = stream.codec_context.sample_rate * LEVEL_MS // 1000
    sums, total = np.zeros(count + 1), 0
    plain = AudioResampler(format="fltp")
    for frame in (one for raw in container.decode(stream) for one in plain.resample(raw)):
        power = np.mean(frame.to_ndarray().astype(np.float64) ** 2, axis=0)
        start = round(_seconds(frame) * stream.codec_context.sample_rate)
        slots = np.clip((start + np.arange(len(power))) // step, 0, count)
        sums += np.bincount(slots, power, minlength=count + 1)
        total = max(total, start + len(power))
    return [float(np.sqrt(value / step)) for value in sums], total / (step * 1000 / LEVEL_MS)
