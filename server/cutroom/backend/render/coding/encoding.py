"""Frames to runs of packets that can be joined later, whatever the codec."""

import io
import re
import struct
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from typing import NamedTuple, cast

import av
from av.codec.context import Flags
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.stream import VideoStream

from cutroom.backend.render.coding.encoders import set_up
from cutroom.backend.render.coding.formats import VIDEO_CODECS
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.fairness import share_fairly
from cutroom.backend.render.pixels.planes import Sheet, rows_of

SOUND_RATE = 48_000

CHUNK_VERSION = 5
"""Raised when chunks are stored in another form."""

AHEAD = 2
"""Frames that are painted before the encoder asks for them."""


def encode_chunk(sheets: Iterable[Sheet], profile: Profile, *, gliding: bool = False) -> bytes:
    """Encode frames as one closed run that begins with a key frame; `unpack` reads it.

    What stands in the parameter sets does not depend on the content, so that all chunks
    of a profile can stand one after the other; how hard the encoder searches does.
    """
    context = cast(VideoCodecContext, av.CodecContext.create(profile.encoder, "w"))
    set_up(context, profile, gliding=gliding)
    context.flags |= Flags.global_header
    context.open()
    if profile.codec == "av1":
        share_fairly()
    packets = _encoded(context, sheets, profile)
    framed = VIDEO_CODECS[profile.codec].framed
    return pack(bytes(context.extradata or b""), packets, framed=framed)


def _encoded(context: VideoCodecContext, sheets: Iterable[Sheet], profile: Profile) -> list[Packet]:
    """Encode beside the painting: where a core is idle, a chunk is there sooner."""
    packets: list[Packet] = []
    under_way: deque[Future[list[Packet]]] = deque()
    with ThreadPoolExecutor(1) as encoder:
        for number, sheet in enumerate(sheets):
            frame = _frame(sheet, profile)
            frame.pts, frame.time_base = number, 1 / profile.rate
            under_way.append(encoder.submit(context.encode, frame))
            if len(under_way) > AHEAD:
                packets += under_way.popleft().result()
        under_way.append(encoder.submit(context.encode, None))
        for rest in under_way:
            packets += rest.result()
    return packets


@lru_cache(maxsize=8)
def stream_head(profile: Profile) -> tuple[bytes, bytes]:
    """Return a file of one grey frame, the model of a profile's stream, and its parameter sets."""
    sheet = Sheet(profile.width, profile.height)
    sheet.fill((128, 128, 128))
    parameters = unpack(encode_chunk([sheet], profile)).parameters
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=profile.container) as container:
        stream = cast(VideoStream, container.add_stream(profile.encoder, rate=profile.rate))
        set_up(stream.codec_context, profile)
        frame = _frame(sheet, profile)
        frame.pts, frame.time_base = 0, 1 / profile.rate
        for packet in [*stream.encode(frame), *stream.encode()]:
            # x265 leaves the time of decoding unset where a stream ends before its B-frames' delay.
            packet.dts = packet.pts
            container.mux(packet)
    if profile.codec == "av1":
        share_fairly()
    return buffer.getvalue(), parameters


class Encoded(NamedTuple):
    """A frame as the encoder left it, framed as files hold it."""

    shown: int
    """Its place in the chunk when played; the order of the list is that of decoding."""
    is_key: bool
    content: bytes


class Run(NamedTuple):
    """An encoded chunk."""

    parameters: bytes
    frames: list[Encoded]


_HEAD = struct.Struct("<II")
_ROW = struct.Struct("<I?I")
_START = re.compile(b"\x00\x00\x00?\x01")


def pack(parameters: bytes, packets: Iterable[Packet], *, framed: bool = True) -> bytes:
    """Return packets and parameter sets as one block; `framed` units get lengths."""
    frames = []
    for packet in packets:
        content = _framed(bytes(packet)) if framed else bytes(packet)
        frames.append(Encoded(packet.pts or 0, packet.is_keyframe, content))
    return pack_run(Run(parameters, frames))


def pack_run(run: Run) -> bytes:
    """Return a chunk as one block."""
    rows = [_ROW.pack(frame.shown, frame.is_key, len(frame.content)) for frame in run.frames]
    head = _HEAD.pack(len(run.parameters), len(rows))
    return b"".join([head, run.parameters, *rows, *(frame.content for frame in run.frames)])


def unpack(block: bytes) -> Run:
    """Return the frames of a chunk. Raises ValueError when the block is not one."""
    try:
        size, count = _HEAD.unpack_from(block)
        at = _HEAD.size + size
        rows = [_ROW.unpack_from(block, at + n * _ROW.size) for n in range(count)]
    except struct.error as error:
        raise ValueError("not an encoded chunk") from error
    frames, start = [], at + count * _ROW.size
    for shown, is_key, length in rows:
        frames.append(Encoded(shown, is_key, block[start : start + length]))
        start += length
    if start != len(block):
        raise ValueError("a chunk of the wrong length")
    return Run(block[_HEAD.size : at], frames)


def _framed(content: bytes) -> bytes:
    """Return units with their lengths before them, as files hold them, for start codes."""
    units = [unit for unit in _START.split(content) if unit]
    return b"".join(len(unit).to_bytes(4, "big") + unit for unit in units)


def _frame(sheet: Sheet, profile: Profile) -> av.VideoFrame:
    """Copy a canvas into a frame of the encoder's own."""
    frame = av.VideoFrame(sheet.width, sheet.height, "yuv420p")
    for plane, source in zip(frame.planes, (sheet.y, sheet.u, sheet.v), strict=True):
        rows_of(plane)[: source.shape[0], : source.shape[1]] = source
    frame.color_range = 1
    frame.colorspace = 1
    if profile.pix_fmt != "yuv420p":
        frame = frame.reformat(format=profile.pix_fmt)
        frame.color_range, frame.colorspace = 1, 1
    return frame
