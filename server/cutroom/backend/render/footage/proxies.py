"""Proxies: footage kept once more with a key frame every few frames, for looking at it.

A picture deep inside a long group of pictures takes half a second to reach. Each second
of a proxy is an entry of its own, encoded so well that looking cannot tell it from the
footage, and never part of an export. Entries appear whole, may vanish at any time, and
are known by the hash of the footage's bytes.
"""

import json
import struct
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
from av.codec.context import Flags
from av.error import FFmpegError
from av.video.codeccontext import VideoCodecContext

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.coding.encoding import Encoded, pack, unpack
from cutroom.backend.render.footage.frames import FrameReader, planes_of_frame
from cutroom.backend.render.pixels.painting import shrunk
from cutroom.backend.render.pixels.planes import Planes, rows_of
from cutroom.backend.render.sources import Source
from cutroom.domain.media import MediaKind
from cutroom.errors import FileDamaged

PROXY_VERSION = 2
KIND = "seconds"
FOLDER = "proxies"
"""The folder beside the chunks."""
PROXY_BYTES = 5 * 2**30
"""What all proxies may take on disk: forty minutes to an hour of 1080p footage."""
SECOND_US = 1_000_000
LONGEST_SIDE = 1920
"""Pixels; larger footage is scaled down to this, smaller keeps its size."""
KEY_EVERY = 12
QUALITY = {"preset": "ultrafast", "crf": "19", "x264-params": "scenecut=0:bframes=0:ref=1"}
"""About 45 dB from the footage (40 of grainy one); a picture takes 2 to 4 ms to decode at 1080p."""
KEPT = 4
"""Seconds that a shelf keeps in memory, as they lie on disk."""
ENOUGH = 0.999
"""The share of the pixels asked for that a proxy must have."""

_SIZE = struct.Struct("<I")

Wish = Callable[[Source, int], None]
"""Hears that a second of some footage was looked at and has no proxy."""


@dataclass(frozen=True, slots=True)
class _Second:
    """One second of a proxy as it lies on disk."""

    times_us: list[int]
    """When its pictures appear."""
    width: int
    height: int
    offset_x: float
    offset_y: float
    is_whole: bool
    """Not scaled down."""
    parameters: bytes
    frames: list[Encoded]


def proxy_cache(root: Path) -> ChunkCache:
    """Return the cache of proxies beside the chunks under `root`."""
    return ChunkCache(root / FOLDER, PROXY_BYTES)


def second_key(source: Source, number: int) -> str:
    """Return the name of a second's entry."""
    return f"{source.asset.digest}-{number}-v{PROXY_VERSION}"


def make_second(reader: FrameReader, number: int, cache: ChunkCache) -> None:
    """Store a second of a reader's footage; what cannot be a proxy is stored as nothing.

    Raises DiskFull.
    """
    key = second_key(reader.source, number)
    if cache.path(key, KIND).is_file():
        return
    try:
        content = _encoded(reader, number)
    except (FileDamaged, FFmpegError):
        content = b""
    cache.write(key, content, KIND)


def _encoded(reader: FrameReader, number: int) -> bytes:
    """Return a second of a reader's footage as an entry; empty when it has holes to see through."""
    times: list[int] = []
    packets: list[av.Packet] = []
    context: VideoCodecContext | None = None
    head: dict[str, object] = {}
    for at_us, planes in reader.run(number * SECOND_US, (number + 1) * SECOND_US):
        if planes.alpha is not None:
            return b""
        factor = min(1.0, LONGEST_SIDE / max(planes.width, planes.height))
        small = planes if factor == 1.0 else shrunk(planes, factor)
        if context is None:
            context = _encoder(small.width, small.height)
            head = {
                "size": [small.width, small.height],
                "offset": [small.offset_x, small.offset_y],
                "whole": small is planes,
            }
        elif head["size"] != [small.width, small.height]:
            return b""
        frame = _frame(small)
        frame.pts, frame.time_base = len(times), Fraction(1, 1000)
        packets += context.encode(frame)
        times.append(at_us)
    if context is None:
        return b""
    packets += context.encode(None)
    text = json.dumps({**head, "times": times}).encode()
    run = pack(bytes(context.extradata or b""), packets, framed=False)
    return _SIZE.pack(len(text)) + text + run


def _encoder(width: int, height: int) -> VideoCodecContext:
    context = cast(VideoCodecContext, av.CodecContext.create("libx264", "w"))
    context.width, context.height = width + width % 2, height + height % 2
    context.pix_fmt = "yuv420p"
    context.time_base = Fraction(1, 1000)
    context.gop_size = KEY_EVERY
    context.thread_count = 1
    context.color_range = context.colorspace = 1
    context.options = QUALITY
    context.flags |= Flags.global_header
    return context


def _frame(planes: Planes) -> av.VideoFrame:
    """Copy planes into a frame; an odd edge is repeated to make it even."""
    wide, high = planes.width + planes.width % 2, planes.height + planes.height % 2
    frame = av.VideoFrame(wide, high, "yuv420p")
    frame.color_range = frame.colorspace = 1
    for plane, part in zip(frame.planes, (planes.y, planes.u, planes.v), strict=True):
        rows = rows_of(plane)
        rows[: part.shape[0], : part.shape[1]] = part
        if part is planes.y:
            rows[: part.shape[0], part.shape[1] : wide] = part[:, -1:]
            rows[part.shape[0] : high, :wide] = rows[part.shape[0] - 1, :wide]
    return frame


class ProxyShelf:
    """Reads the proxies that are there. Not for several threads."""

    def __init__(self, root: Path, wish: Wish | None = None) -> None:
        self._cache = proxy_cache(root)
        self._wish = wish
        self._kept: OrderedDict[str, _Second | None] = OrderedDict()

    def picture(self, source: Source, at_us: int, density: float) -> Planes | None:
        """Return the picture on screen at a source time, or None where no proxy has it.

        `density` is how many pixels are wanted for each pixel of the footage.
        """
        facts = source.asset.facts
        if facts.kind is not MediaKind.VIDEO or facts.has_alpha or facts.format in {"gif", "webp"}:
            return None
        number = max(0, at_us) // SECOND_US
        second = self._second(source, number)
        wanted = min(1.0, density) * ENOUGH * max(facts.width, facts.height)
        if second is None:
            return None
        if not second.is_whole and max(second.width, second.height) < wanted:
            return None
        return _decoded(second, max(0, bisect_right(second.times_us, at_us) - 1))

    def _second(self, source: Source, number: int) -> _Second | None:
        key = second_key(source, number)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        content = self._cache.read(key, KIND)
        if content is None:
            if self._wish is not None:
                self._wish(source, number)
            return None
        self._kept[key] = _read(content)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


def _read(content: bytes) -> _Second | None:
    if not content:
        return None
    (size,) = _SIZE.unpack_from(content)
    head = json.loads(content[_SIZE.size : _SIZE.size + size])
    run = unpack(content[_SIZE.size + size :])
    (width, height), (offset_x, offset_y) = head["size"], head["offset"]
    return _Second(
        times_us=head["times"],
        width=width,
        height=height,
        offset_x=offset_x,
        offset_y=offset_y,
        is_whole=head["whole"],
        parameters=run.parameters,
        frames=run.frames,
    )


def _decoded(second: _Second, place: int) -> Planes | None:
    """Return a picture of a second, decoded from the key frame before it."""
    first = max(n for n in range(place + 1) if second.frames[n].is_key)
    context = cast(VideoCodecContext, av.CodecContext.create("h264", "r"))
    context.extradata = second.parameters
    context.thread_count = 1
    frames: list[av.VideoFrame] = []
    for encoded in second.frames[first : place + 1]:
        frames += context.decode(av.Packet(encoded.content))
    frames += context.decode(None)
    if len(frames) != place + 1 - first:
        return None
    whole = planes_of_frame(frames[-1])
    high, wide = (second.height + 1) // 2, (second.width + 1) // 2
    return Planes(
        whole.y[: second.height, : second.width],
        whole.u[:high, :wide],
        whole.v[:high, :wide],
        None,
        second.offset_x,
        second.offset_y,
    )
