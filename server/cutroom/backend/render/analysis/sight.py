"""Where a film's picture jumps, and how much it moves, seen small."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation
from av.video.stream import VideoStream
from numpy.typing import NDArray

from cutroom.backend.render.pixels.webp_frames import iter_pictures
from cutroom.backend.render.probing.containers import open_container
from cutroom.backend.render.probing.stream_probe import main_video, source_origin
from cutroom.domain.measures import ACTIVITY_STEP, Sight
from cutroom.domain.media import MediaFacts
from cutroom.domain.timing import Ms
from cutroom.errors import FileDamaged

_WIDTH, _HEIGHT = 64, 36
_BINS = 16
_LARGE = 0.25
"""A mean difference of this much of the scale counts as a wholly other picture."""
_LEAST = 0.08
"""Jumps smaller than this are not worth noting."""
_AROUND = 6
"""Frames on either side whose own changes a jump must stand out from."""
_ACTIVE = 2550.0
"""A mean difference of a tenth of the scale is the most activity that is told."""


@dataclass(slots=True)
class _Watch:
    """What the differences of neighbouring frames are, as far as a film was watched."""

    times: list[Ms] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)
    """Mean difference to the frame before."""
    shifts: list[float] = field(default_factory=list)
    """Difference of the distribution of brightness and colour to that of the frame before."""
    skips: list[float] = field(default_factory=list)
    """Mean difference to the last frame but one."""


def measure_sight(path: Path, facts: MediaFacts) -> Sight:
    """Return where a film's picture jumps and how much it moves. Raises FileDamaged."""
    watch = _Watch()
    last: list[tuple[NDArray[np.float32], NDArray[np.float32]]] = []
    for at, small in _iter_small(path, facts):
        seen = (small, _spread(small))
        watch.times.append(at)
        watch.steps.append(_difference(small, last[-1][0]) if last else 0.0)
        watch.shifts.append(float(np.abs(seen[1] - last[-1][1]).sum() / 2) if last else 0.0)
        watch.skips.append(_difference(small, last[-2][0]) if len(last) > 1 else 1.0)
        last = [*last[-1:], seen]
    if not watch.times:
        raise FileDamaged(f"{path.name} holds no picture that can be decoded.")
    return Sight(_jumps(watch), _activity(watch, facts.duration))


def _iter_small(path: Path, facts: MediaFacts) -> Iterator[tuple[Ms, NDArray[np.float32]]]:
    """Yield every frame's time and its planes side by side, very small."""
    for at_us, frame in iter_video(path, facts):
        yield at_us // 1000, _small(frame)


def iter_video(path: Path, facts: MediaFacts) -> Iterator[tuple[int, VideoFrame]]:
    """Yield every frame with its time in microseconds, decoded a little roughly for speed."""
    if facts.format == "webp":
        for at_us, picture in iter_pictures(path):
            yield at_us, VideoFrame.from_ndarray(picture, format="rgb24")
        return
    with open_container(path, facts.format) as container:
        stream = main_video(container)
        if stream is None:
            return
        zero = source_origin(container)
        stream.thread_type = "AUTO"
        stream.codec_context.options = {"skip_loop_filter": "all"}
        for frame in _iter_frames(container, stream):
            if frame.pts is None or frame.time_base is None:
                continue
            at_us = int((frame.pts * frame.time_base - zero) * 1_000_000)
            if at_us >= 0:
                yield at_us, frame


def _iter_frames(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
            if packet is None:
                return
            yield from packet.decode()
        except FFmpegError:
            continue


def _small(frame: VideoFrame) -> NDArray[np.float32]:
    small = frame.reformat(_WIDTH, _HEIGHT, format="yuv444p", interpolation=Interpolation.AREA)
    return small.to_ndarray().astype(np.float32)


def _spread(small: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how brightness and colours are distributed, each plane adding up to a third."""
    counts = [
        np.bincount((plane.ravel() // (256 // _BINS)).astype(np.intp), minlength=_BINS)
        for plane in small.reshape(3, -1)
    ]
    return (np.concatenate(counts) / small.size).astype(np.float32)


def _difference(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    return float(np.abs(one - other).reshape(3, -1).mean(axis=1).max() / 255)


def _jumps(watch: _Watch) -> tuple[tuple[Ms, float], ...]:
    """Return the frames that begin something new; flashes and fast moves do not."""
    steps, shifts = np.array(watch.steps), np.array(watch.shifts)
    size = 0.5 * np.minimum(1, steps / _LARGE) + 0.5 * np.minimum(1, shifts * 1.5)
    found = []
    for index in np.flatnonzero(size > _LEAST):
        near = slice(max(0, index - _AROUND), index + _AROUND + 1)
        others = np.delete(size[near], index - near.start)
        score = float(size[index] - np.median(others)) if len(others) else 0.0
        if score <= _LEAST or size[index] < size[near].max() or _is_flash(watch, int(index)):
            continue
        found.append((watch.times[index], round(score, 3)))
    return tuple(found)


def _is_flash(watch: _Watch, index: int) -> bool:
    """Say whether the jump goes into or out of a single frame, and all is as it was before."""
    return any(skip < watch.steps[index] / 4 for skip in watch.skips[index : index + 2])


def _activity(watch: _Watch, duration: Ms) -> bytes:
    jumps = {at for at, _ in _jumps(watch)}
    counts = max(1, -(-duration // ACTIVITY_STEP))
    total, number = np.zeros(counts), np.zeros(counts)
    for at, step in zip(watch.times, watch.steps, strict=True):
        if at not in jumps and at // ACTIVITY_STEP < counts:
            total[at // ACTIVITY_STEP] += step
            number[at // ACTIVITY_STEP] += 1
    mean = total / np.maximum(number, 1)
    return np.clip(np.round(mean * _ACTIVE), 0, 255).astype(np.uint8).tobytes()
