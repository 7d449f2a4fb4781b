"""The sound of any file as stereo float32 at 48 kHz, from any sample on, block by block."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil
from pathlib import Path

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError, InvalidDataError
from av.packet import Packet
from av.stream import Discard
from numpy.typing import NDArray

from cutroom.backend.render.probing.containers import open_container
from cutroom.backend.render.probing.stream_probe import main_audio, source_origin
from cutroom.errors import EngineFailed

Floats = NDArray[np.float32]
"""Sound of shape (frames, 2)."""

RATE = 48_000
BLOCK = RATE
"""Frames handed on at once."""

_PREROLL_S = Fraction(1, 2)
"""Decoders that carry state over packets settle within this much."""
_GAP = RATE // 100
"""Timestamps further than this from the counted samples are believed instead of the count."""
_UNSEEKABLE = frozenset({"mp3", "aac"})
"""Raw streams only estimate where a seek lands; their packets are skipped instead."""
_LOUDEST = 16.0
_DAMAGES = 100
"""Damaged places that are stepped over before the rest of a file counts as silent."""


def iter_sound(
    path: Path, format: str, start: int, end: int, *, to_end: bool = True
) -> Iterator[Floats]:
    """Yield the frames start..end (48 kHz, from the source's time zero) in blocks.

    Stretches without sound are silence, before zero too. With `to_end` false the
    blocks stop where the file's sound does. Mono plays on both sides at full level.
    """
    return _blocks(_covering(path, format, start, end, to_end=to_end))


def _covering(path: Path, format: str, start: int, end: int, *, to_end: bool) -> Iterator[Floats]:
    at = start
    for position, block in _pieces(path, format, start, end):
        if position > at:
            silent = min(position, end) - at
            yield from iter_silence(silent)
            at += silent
        piece = block[at - position : end - position] if position < end else block[:0]
        if len(piece):
            yield piece
            at += len(piece)
        if at >= end:
            return
    if to_end:
        yield from iter_silence(end - at)


def iter_silence(frames: int) -> Iterator[Floats]:
    """Yield this many frames of silence."""
    while frames > 0:
        block = np.zeros((min(frames, BLOCK), 2), np.float32)
        frames -= len(block)
        yield block


def iter_reversed(path: Path, format: str, start: int, end: int) -> Iterator[Floats]:
    """Yield the frames start..end from the last to the first, a few seconds at a time."""
    step = 10 * RATE
    while end > start:
        low = max(start, end - step)
        yield np.concatenate(list(iter_sound(path, format, low, end)))[::-1]
        end = low


def _blocks(pieces: Iterable[Floats]) -> Iterator[Floats]:
    """Gather small pieces into blocks of about a second."""
    held: list[Floats] = []
    count = 0
    for piece in pieces:
        held.append(piece)
        count += len(piece)
        if count >= BLOCK:
            yield _sound(np.concatenate(held))
            held, count = [], 0
    if held:
        yield _sound(np.concatenate(held))


def _pieces(path: Path, format: str, start: int, end: int) -> Iterator[tuple[int, Floats]]:
    """Yield decoded pieces with the frame at which each begins, in order."""
    try:
        with open_container(path, format, unseen=True) as container:
            stream = main_audio(container)
            if stream is None:
                return
            origin = source_origin(container)
            _ignore_others(container, stream)
            if _landed_late(container, stream, format, start, origin):
                container.seek(0, backward=True)
            yield from _decoded(container, stream, origin, start, end)
    except FFmpegError as error:
        raise EngineFailed(
            f"The sound of {path.name} cannot be decoded: {error.strerror}."
        ) from None


def _ignore_others(container: InputContainer, chosen: AudioStream) -> None:
    for stream in container.streams:
        if stream is not chosen:
            stream.discard = Discard.all


def _landed_late(
    container: InputContainer, stream: AudioStream, format: str, start: int, origin: Fraction
) -> bool:
    """Seek to shortly before a frame; say whether the file led us past it all the same."""
    target_s = Fraction(start, RATE) + origin - _PREROLL_S
    if format in _UNSEEKABLE or start <= RATE or stream.time_base is None:
        return False
    target = int(target_s / stream.time_base)
    try:
        container.seek(target, stream=stream, backward=True)
        first = next((packet for packet in container.demux(stream) if packet.pts is not None), None)
        if first is None or first.pts is None or first.pts > target:
            return True
        container.seek(target, stream=stream, backward=True)
    except FFmpegError:
        return True
    return False


def _decoded(
    container: InputContainer, stream: AudioStream, origin: Fraction, start: int, end: int
) -> Iterator[tuple[int, Floats]]:
    """Decode from where the container stands until `end`, placing samples by their times."""
    wanted_s = Fraction(start, RATE) + origin - _PREROLL_S
    clock = stream.time_base
    wanted = ceil(wanted_s / clock) if clock else None
    lane = _Lane(origin)
    for packet in _packets(container, stream):
        if wanted is not None and packet.pts is not None and packet.pts < wanted:
            continue
        try:
            frames = packet.decode()
        except FFmpegError:
            # The AAC decoder answers damage with numbers of its own, not only "invalid data".
            continue
        for frame in frames:
            yield from lane.feed(frame)
        if lane.at is not None and lane.at >= end:
            return
    yield from lane.finish()


def _packets(container: InputContainer, stream: AudioStream) -> Iterator[Packet]:
    """Yield the packets of a stream, stepping over damage as players do."""
    for _ in range(_DAMAGES):
        try:
            yield from container.demux(stream)
            return
        except InvalidDataError:
            continue


class _Lane:
    """Turns decoded frames into stereo at 48 kHz, and knows where each sample belongs."""

    def __init__(self, origin: Fraction) -> None:
        self.at: int | None = None
        """The frame at which the next output begins."""
        self._origin = origin
        self._origin_s = float(origin)
        self._resampler: AudioResampler | None = None
        self._form: tuple[int, str, str] | None = None
        self._anchor = Fraction(0)
        self._anchor_at = 0.0
        self._samples = 0
        """Taken since the last restart, at the rate they came with."""

    def feed(self, frame: AudioFrame) -> Iterator[tuple[int, Floats]]:
        """Yield what a frame adds."""
        form = (frame.sample_rate, frame.layout.name, frame.format.name)
        if form != self._form or self.at is None or self._is_off(frame):
            begins = self._expected()
            if frame.pts is not None and frame.time_base is not None:
                begins = (frame.pts * frame.time_base - self._origin) * RATE
            yield from self.finish()
            self._restart(frame, begins)
            self._form = form
        self._samples += frame.samples
        # The resampler would refuse times that jump by less than the tolerated gap.
        frame.pts = None
        yield from self._take(frame)

    def _expected(self) -> Fraction:
        """Return where the next frame begins if nothing is missing, in frames of 48 kHz."""
        rate = self._form[0] if self._form else RATE
        return self._anchor + Fraction(self._samples * RATE, rate)

    def _is_off(self, frame: AudioFrame) -> bool:
        """Say whether a frame of the same form begins elsewhere than expected."""
        # For every frame there is, floats will do: they are exact to less than a sample.
        time, rate = frame.time, frame.sample_rate
        if time is None:
            return False
        begins = (time - self._origin_s) * RATE
        return abs(begins - self._anchor_at - self._samples * RATE / rate) > _GAP

    def finish(self) -> Iterator[tuple[int, Floats]]:
        """Yield what the resampler still holds."""
        if self._resampler is not None:
            yield from self._take(None)
            self._resampler = None

    def _restart(self, frame: AudioFrame, begins: Fraction) -> None:
        # FFmpeg spreads mono over two sides at -3 dB each; every player plays it at full level.
        layout = "mono" if frame.layout.nb_channels == 1 else "stereo"
        # Most sound comes as it is wanted, but for the order of its samples.
        plain = (frame.sample_rate, frame.format.name) == (RATE, "fltp")
        if not plain or frame.layout.name not in {"mono", "stereo"}:
            self._resampler = AudioResampler(format="flt", layout=layout, rate=RATE)
        self._anchor, self._samples = begins, 0
        self._anchor_at = float(begins)
        self.at = round(begins)

    def _take(self, frame: AudioFrame | None) -> Iterator[tuple[int, Floats]]:
        if self.at is None:
            return
        if self._resampler is not None:
            blocks = [_stereo(piece) for piece in self._resampler.resample(frame)]
        else:
            blocks = [_woven(frame)] if frame is not None else []
        for block in blocks:
            yield self.at, block
            self.at += len(block)


def _stereo(piece: AudioFrame) -> Floats:
    """Return a resampled frame as (frames, 2)."""
    channels = piece.layout.nb_channels
    samples = piece.to_ndarray().reshape(-1, channels).astype(np.float32, copy=False)
    return np.repeat(samples, 2, axis=1) if channels == 1 else samples


def _woven(frame: AudioFrame) -> Floats:
    """Return a frame of one plane of floats a side as (frames, 2)."""
    block = np.empty((frame.samples, 2), np.float32)
    for side, plane in enumerate((frame.planes[0], frame.planes[-1])):
        # PyAV's stubs do not say that planes are buffers.
        samples = np.frombuffer(plane, np.float32)  # pyright: ignore[reportCallIssue, reportArgumentType]
        block[:, side] = samples[: frame.samples]
    return block


def _sound(samples: Floats) -> Floats:
    """Return samples without the nonsense that float files may hold."""
    if not np.isfinite(samples).all():
        samples = np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)
    return np.clip(samples, -_LOUDEST, _LOUDEST).astype(np.float32, copy=False)
