"""Frames of moving pictures, found by their time stamps.

A reader answers "which frame is on screen at this instant" exactly, whatever the
rate, forwards and backwards, and hands it out as planes in the film's own colours.
"""

import contextlib
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange
from av.video.stream import VideoStream

from cutroom.backend.render.footage.damage import DamageLog
from cutroom.backend.render.pixels.deinterlacing import Deinterlacer
from cutroom.backend.render.pixels.hdr import is_hdr, tone_mapped
from cutroom.backend.render.pixels.planes import (
    BT601,
    BT709,
    MATRICES,
    Plane,
    Planes,
    in_film_colors,
    planes_of_rgb,
    rows_of,
)
from cutroom.backend.render.pixels.webp_frames import WebpReader
from cutroom.backend.render.probing.containers import open_container
from cutroom.backend.render.probing.stream_probe import main_video, source_origin
from cutroom.backend.render.sources import Source
from cutroom.errors import FileDamaged

FAR_AHEAD_US = 3_000_000
"""A jump forward of more than this seeks; a shorter one decodes on."""

HOP_US = 250_000
"""A jump forward of less than this decodes on even where a key frame lies between."""

FOREVER_US = 1 << 60

KEPT_BYTES = 160 * 2**20
"""Decoded frames that a reader keeps while it walks backwards."""

MAX_READERS = 4
"""Open decoders; the one used longest ago is closed."""

NEAR_US = 400_000
"""This close before the frame that is looked for, all frames are decoded; further away
those that no other needs are left out."""

NEAR_FRAMES, AROUND = 4, 8
"""The same in frames, where the file's index tells how long those around the place last."""

SPARING = frozenset({"h264", "hevc"})
"""Codecs that know which of their frames no other needs."""

LEAD_FRAMES = 2
"""Frames before a place that are read too where they are interlaced: each needs its neighbours."""

HD_LINES = 720
"""Films without a colour tag are BT.601 below this height, as they always were."""


class _Kept(NamedTuple):
    at_us: int
    until_us: int
    planes: Planes


class FrameReader:
    """The frames of one film, by time. Not for several threads.

    A leaping one is asked for places here and there, and keeps nothing for a walk back.
    """

    def __init__(
        self,
        source: Source,
        *,
        threads: int = 1,
        leaping: bool = False,
        damage: DamageLog | None = None,
    ) -> None:
        self.source = source
        self._damage = damage
        self._hurt_us: int | None = None
        self._threads = threads
        self._leaping = leaping
        self._container: InputContainer | None = None
        self._stream: VideoStream
        self._frames: Iterator[tuple[int, VideoFrame]] = iter(())
        self._current: tuple[int, VideoFrame] | None = None
        self._next: tuple[int, VideoFrame] | None = None
        self._converted: _Kept | None = None
        self._back: list[_Kept] = []
        self._zero_us = 0
        self._sparse_until_us = 0
        self._fields = Deinterlacer()
        self._lead_us = 0

    def at(self, at_us: int) -> Planes:
        """Return the frame that is on screen at a source time, the first or last at the edges.

        Raises FileDamaged when nothing can be decoded.
        """
        kept = self._from_back(at_us)
        if kept is not None:
            return kept.planes
        if self._current is None or at_us < self._current[0]:
            backwards = self._current is not None and not self._leaping
            self._seek(at_us, keep=backwards)
            kept = self._from_back(at_us) if backwards else None
            if kept is not None:
                return kept.planes
        elif self._next is not None and self._is_sooner_by_seeking(self._next[0], at_us):
            self._seek(at_us, keep=False)
        self._advance(at_us, keep=False)
        return self._convert_current().planes

    def run(self, start_us: int, end_us: int) -> Iterator[tuple[int, Planes]]:
        """Yield each frame on screen from one source time to before another, with its time.

        Raises FileDamaged when nothing can be decoded.
        """
        planes = self.at(start_us)
        assert self._current is not None  # noqa: S101
        yield self._current[0], planes
        while self._next is not None and self._next[0] < end_us:
            self._current, self._converted = self._next, None
            self._next = next(self._frames, None)
            yield self._current[0], self._convert_current().planes

    def distance(self, at_us: int) -> int:
        """Return how many microseconds lie between the reader and an instant; far if behind."""
        if self._current is None:
            return 0
        ahead = at_us - self._current[0]
        if ahead >= 0:
            return ahead
        return 0 if self._from_back(at_us) is not None else FAR_AHEAD_US - ahead

    def close(self) -> None:
        """Release the decoder and the file."""
        self._tell_damage()
        if self._container is not None:
            self._container.close()
        self._container, self._current, self._next = None, None, None
        self._converted, self._back = None, []

    def _is_sooner_by_seeking(self, from_us: int, at_us: int) -> bool:
        """Say whether a place ahead is reached sooner from a key frame than by decoding on."""
        if at_us - from_us <= HOP_US:
            return False
        if at_us - from_us > FAR_AHEAD_US:
            return True
        entries, clock = self._stream.index_entries, self._stream.time_base
        if not clock:
            return False
        number = entries.search_timestamp(int(Fraction(at_us + self._zero_us, 1_000_000) / clock))
        if number < 0:
            return False
        key_us = round(entries[number].timestamp * clock * 1_000_000) - self._zero_us
        return key_us > from_us

    def _from_back(self, at_us: int) -> _Kept | None:
        """Return the frame kept for walking backwards that is on screen at an instant."""
        for kept in reversed(self._back):
            if kept.at_us <= at_us < kept.until_us:
                return kept
        return None

    def _open(self) -> None:
        facts = self.source.asset.facts
        try:
            # Their streams tell how far frames are reordered without a look at pictures.
            blindly = facts.video_codec in SPARING
            container = open_container(self.source.path, facts.format, unseen=blindly)
        except (FFmpegError, OSError) as error:
            raise FileDamaged(f"{self.source.asset.name} cannot be opened.") from error
        stream = main_video(container)
        if stream is None:
            container.close()
            raise FileDamaged(f"{self.source.asset.name} holds no moving pictures.")
        self._container, self._stream = container, stream
        self._stream.codec_context.thread_count = self._threads
        if self._threads != 1:
            self._stream.thread_type = "AUTO"
        self._zero_us = round(source_origin(container) * 1_000_000)
        self._frames = self._decode()

    def _decode(self) -> Iterator[tuple[int, VideoFrame]]:
        """Yield frames in order of time, with times counted from the file's start."""
        assert self._container is not None  # noqa: S101
        count, last = 0, -1
        fields = self._fields = Deinterlacer()
        rate = self._rate
        demuxer = self._container.demux(self._stream)
        while True:
            try:
                packet = next(demuxer, None)
                if packet is not None:
                    self._spare(packet)
                decoded = packet.decode() if packet is not None else []
            except FFmpegError:
                # Before the first picture it only means that no whole one was begun.
                if last >= 0 and self._hurt_us is None:
                    self._hurt_us = last
                continue
            whole = [one for frame in decoded for one in fields.feed(frame)]
            if packet is None:
                whole += fields.finish()
            for frame in whole:
                if frame.pts is None or frame.time_base is None:
                    at_us = round(count * 1_000_000 / rate)
                else:
                    at_us = round(frame.pts * frame.time_base * 1_000_000) - self._zero_us
                count += 1
                if frame.key_frame and not frame.is_corrupt:
                    self._tell_damage(at_us)
                elif frame.is_corrupt and last >= 0 and self._hurt_us is None:
                    self._hurt_us = at_us
                if at_us > last:
                    last = at_us
                    yield at_us, frame
            if packet is None:
                self._tell_damage(last)
                return

    def _tell_damage(self, until_us: int | None = None) -> None:
        """Note a damaged stretch that has come to its end."""
        if self._hurt_us is not None and self._damage is not None:
            self._damage.note(self.source, self._hurt_us, until_us or self._hurt_us)
        self._hurt_us = None

    def _spare(self, packet: Packet) -> None:
        """Leave out what nobody needs on the way to a place that was jumped to."""
        if packet.pts is None or packet.time_base is None or self._sparse_until_us < 0:
            return
        at_us = round(packet.pts * packet.time_base * 1_000_000) - self._zero_us
        context = self._stream.codec_context
        if at_us < self._sparse_until_us and context.name in SPARING:
            context.skip_frame = "NONREF"
        elif at_us >= self._sparse_until_us:
            context.skip_frame = "DEFAULT"

    def _seek(self, at_us: int, *, keep: bool) -> None:
        """Place the reader before an instant; `keep` gathers the frames passed on the way."""
        self._back = []
        self._converted = None
        back_us = 0
        fresh = self._container is None
        if fresh:
            self._open()
        while True:
            self._sparse_until_us = -1 if keep else at_us - self._near_us(at_us)
            target = max(0, at_us - back_us - self._lead_us)
            jumps = not fresh or at_us >= FAR_AHEAD_US
            if jumps:
                self._jump(target)
            fresh = False
            self._current, self._next = next(self._frames, None), None
            found = self._current is not None and self._current[0] <= at_us
            if jumps and self._fields.is_at_work and not self._lead_us:
                self._lead_us = round(LEAD_FRAMES * 1_000_000 / self._rate)
                continue
            if found or target == 0:
                break
            back_us = max(500_000, back_us * 3)
        if self._current is None or self._current[0] > max(0, at_us):
            self._rewind()
        self._next = next(self._frames, None)
        if keep:
            self._advance(at_us, keep=True)

    def _near_us(self, at_us: int) -> int:
        """Return how close before a place all frames are decoded."""
        entries, clock = self._stream.index_entries, self._stream.time_base
        if self._lead_us or not clock:
            return NEAR_US
        at = int(Fraction(at_us + self._zero_us, 1_000_000) / clock)
        number = entries.search_timestamp(at, any_frame=True)
        last = min(len(entries), number + AROUND)
        times = [entries[place].timestamp for place in range(max(0, number - AROUND), last)]
        longest = max((later - earlier for earlier, later in pairwise(times)), default=0)
        return min(NEAR_US, round(NEAR_FRAMES * longest * clock * 1_000_000)) or NEAR_US

    @property
    def _rate(self) -> Fraction:
        return self.source.asset.facts.rate or Fraction(30)

    def _jump(self, target_us: int) -> None:
        assert self._container is not None  # noqa: S101
        self._tell_damage()
        try:
            self._container.seek(target_us + self._zero_us, backward=True)
        except FFmpegError:
            self._container.close()
            self._open()
            return
        self._frames = self._decode()

    def _rewind(self) -> None:
        """Begin again from the file's start, for files in which seeking leads nowhere."""
        if self._container is not None:
            self._container.close()
        self._open()
        self._current = next(self._frames, None)
        if self._current is None:
            raise FileDamaged(f"{self.source.asset.name} holds no picture that can be decoded.")

    def _advance(self, at_us: int, *, keep: bool) -> None:
        """Decode on until the current frame is the one on screen."""
        if self._next is None and self._current is not None and self._converted is None:
            self._next = next(self._frames, None)
        size = 0
        if keep:
            size = self._gather(size)
        while self._next is not None and self._next[0] <= at_us:
            self._current, self._converted = self._next, None
            self._next = next(self._frames, None)
            if keep:
                size = self._gather(size)

    def _gather(self, size: int) -> int:
        kept = self._convert_current()
        self._back.append(kept)
        size += kept.planes.size_bytes
        while size > KEPT_BYTES and len(self._back) > 1:
            size -= self._back.pop(0).planes.size_bytes
        return size

    def _convert_current(self) -> _Kept:
        assert self._current is not None  # noqa: S101
        if self._converted is None:
            at_us, frame = self._current
            until_us = self._next[0] if self._next is not None else FOREVER_US
            self._converted = _Kept(at_us, until_us, planes_of_frame(frame))
        return self._converted


class ReaderPool:
    """The open readers of a worker, at most a few, at most two to a film."""

    def __init__(
        self, *, threads: int = 1, leaping: bool = False, damage: DamageLog | None = None
    ) -> None:
        self._threads = threads
        self._damage = damage
        self._leaping = leaping
        self._most = MAX_READERS
        self._readers: list[FrameReader | WebpReader] = []

    def make_room(self, films: int) -> None:
        """Keep at least so many films open from here on: all that one frame shows."""
        self._most = max(self._most, films)

    def at(self, source: Source, at_us: int) -> Planes:
        """Return a film's frame, from the reader that stands nearest before it."""
        mine = [reader for reader in self._readers if reader.source.path == source.path]
        reader = min(mine, key=lambda r: r.distance(at_us), default=None)
        # Two clips of one film may dissolve into each other: each gets a reader.
        if reader is None or (reader.distance(at_us) > FAR_AHEAD_US and len(mine) < 2):
            reader = self._opened(source)
        else:
            self._readers.remove(reader)
        self._readers.append(reader)
        while len(self._readers) > self._most:
            self._readers.pop(0).close()
        return reader.at(at_us)

    def is_near(self, source: Source, at_us: int) -> bool:
        """Say whether a reader stands just before an instant."""
        mine = (reader for reader in self._readers if reader.source.path == source.path)
        return any(reader.distance(at_us) <= NEAR_US for reader in mine)

    def _opened(self, source: Source) -> FrameReader | WebpReader:
        if source.asset.facts.format == "webp":
            return WebpReader(source)
        return FrameReader(
            source, threads=self._threads, leaping=self._leaping, damage=self._damage
        )

    def close(self) -> None:
        """Close every reader."""
        for reader in self._readers:
            with contextlib.suppress(FFmpegError):
                reader.close()
        self._readers.clear()


def planes_of_frame(frame: VideoFrame) -> Planes:
    """Return a decoded frame as planes in BT.709, limited range."""
    if is_hdr(frame):
        return tone_mapped(frame)
    if frame.format.is_rgb or frame.format.name.startswith(("pal", "mono")):
        rgba = frame.reformat(format="rgba").to_ndarray()
        alpha = np.ascontiguousarray(rgba[..., 3])
        return planes_of_rgb(np.ascontiguousarray(rgba[..., :3]), _unless_opaque(alpha))
    alpha = None
    if frame.format.name.startswith(("yuva", "ya8", "ya16")):
        alpha = _unless_opaque(
            np.ascontiguousarray(frame.reformat(format="rgba").to_ndarray()[..., 3])
        )
    full = frame.format.name.startswith("yuvj") or int(frame.color_range) == ColorRange.JPEG
    matrix = _matrix(frame)
    if frame.format.name not in {"yuv420p", "yuvj420p"}:
        # Only the layout changes here: FFmpeg's change of matrix is visibly inexact.
        extent = ColorRange.JPEG if full else ColorRange.MPEG
        frame = frame.reformat(format="yuv420p", src_color_range=extent, dst_color_range=extent)
    planes = _plain_planes(frame, alpha)
    return planes if matrix == BT709 and not full else in_film_colors(planes, matrix, full=full)


def _unless_opaque(alpha: Plane) -> Plane | None:
    return None if alpha.size == 0 or alpha.min() == 255 else alpha


def _matrix(frame: VideoFrame) -> tuple[float, float]:
    """Return the red and blue weights of a frame's colours, guessed by size without a tag."""
    untagged = BT709 if frame.height >= HD_LINES else BT601
    return MATRICES.get(int(frame.colorspace), untagged)


def _plain_planes(frame: VideoFrame, alpha: Plane | None) -> Planes:
    """Return a frame's own memory as planes; they keep the frame alive."""
    parts = []
    for index, plane in enumerate(frame.planes):
        width = frame.width if index == 0 else (frame.width + 1) // 2
        height = frame.height if index == 0 else (frame.height + 1) // 2
        parts.append(rows_of(plane)[:height, :width])
    return Planes(parts[0], parts[1], parts[2], alpha)
