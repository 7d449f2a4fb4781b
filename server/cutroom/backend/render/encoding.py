"""Frames to H.264 and samples to AAC, each into a small MP4 that can be joined later."""

import io
import re
import struct
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
from av.codec.context import Flags
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext

from cutroom.backend.render.frames import rows_of
from cutroom.backend.render.planes import Sheet
from cutroom.backend.render.profiles import Profile

SOUND_RATE = 48_000
BLOCK = 1024
"""Samples of one AAC frame."""

CHUNK_VERSION = 2
"""Raised when chunks are stored in another form."""

MAX_GOP = 300
"""Frames between key frames at most; each chunk begins with one."""


def encode_chunk(sheets: Iterable[Sheet], profile: Profile) -> bytes:
    """Encode frames as one closed run that begins with a key frame; `unpack` reads it.

    The settings do not depend on the content, so that all chunks of a profile share
    their parameter sets and can stand one after the other.
    """
    context = av.CodecContext.create("libx264", "w")
    _set_up(context, profile)
    context.flags |= Flags.global_header
    context.open()
    packets: list[Packet] = []
    for number, sheet in enumerate(sheets):
        frame = _frame(sheet)
        frame.pts, frame.time_base = number, 1 / profile.rate
        packets += context.encode(frame)
    packets += context.encode(None)
    return pack(bytes(context.extradata or b""), packets)


def stream_head(profile: Profile) -> tuple[bytes, bytes]:
    """Return an MP4 of one grey frame, the model of a profile's stream, and its parameter sets."""
    sheet = Sheet(profile.width, profile.height)
    sheet.fill((128, 128, 128))
    parameters = unpack(encode_chunk([sheet], profile)).parameters
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=profile.rate)
        _set_up(stream.codec_context, profile)
        frame = _frame(sheet)
        frame.pts, frame.time_base = 0, 1 / profile.rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return buffer.getvalue(), parameters


class Encoded(NamedTuple):
    """A frame as the encoder left it, in MP4's framing."""

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


def pack(parameters: bytes, packets: Iterable[Packet]) -> bytes:
    """Return packets and parameter sets as one block."""
    rows, contents = [], []
    for packet in packets:
        content = _framed(bytes(packet))
        rows.append(_ROW.pack(packet.pts or 0, packet.is_keyframe, len(content)))
        contents.append(content)
    return b"".join([_HEAD.pack(len(parameters), len(rows)), parameters, *rows, *contents])


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
    """Return H.264 units with their lengths before them, as MP4 has it, for start codes."""
    units = [unit for unit in _START.split(content) if unit]
    return b"".join(len(unit).to_bytes(4, "big") + unit for unit in units)


def _set_up(context: VideoCodecContext, profile: Profile) -> None:
    context.width, context.height = profile.width, profile.height
    context.pix_fmt = "yuv420p"
    context.time_base = 1 / profile.rate
    context.thread_count = 1
    context.gop_size = MAX_GOP
    context.color_range = 1
    context.colorspace, context.color_primaries, context.color_trc = 1, 1, 1
    context.options = {
        "preset": profile.preset,
        "crf": f"{profile.crf:g}",
        "profile": "high",
        "x264-params": "open-gop=0:force-cfr=1:chromaloc=0",
    }


def _frame(sheet: Sheet) -> av.VideoFrame:
    """Copy a canvas into a frame of the encoder's own."""
    frame = av.VideoFrame(sheet.width, sheet.height, "yuv420p")
    for plane, source in zip(frame.planes, (sheet.y, sheet.u, sheet.v), strict=True):
        rows_of(plane)[: source.shape[0], : source.shape[1]] = source
    frame.color_range = 1
    frame.colorspace = 1
    return frame


def encode_sound(pcm: Path, bitrate: int) -> bytes:
    """Encode interleaved float32 stereo at 48 kHz as AAC."""
    samples = np.memmap(pcm, np.float32, "r").reshape(-1, 2)
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=SOUND_RATE, layout="stereo")
        stream.codec_context.bit_rate = bitrate
        for start in range(0, len(samples), BLOCK):
            block = np.ascontiguousarray(samples[start : start + BLOCK].T)
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            frame.sample_rate, frame.time_base = SOUND_RATE, Fraction(1, SOUND_RATE)
            frame.pts = start
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return buffer.getvalue()
