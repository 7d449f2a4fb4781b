"""Frames to H.264 and samples to AAC, each into a small MP4 that can be joined later."""

import io
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.codeccontext import VideoCodecContext

from cutroom.backend.render.frames import rows_of
from cutroom.backend.render.planes import Sheet
from cutroom.backend.render.profiles import Profile

SOUND_RATE = 48_000
BLOCK = 1024
"""Samples of one AAC frame."""

MAX_GOP = 300
"""Frames between key frames at most; each chunk begins with one."""


def encode_chunk(sheets: Iterable[Sheet], profile: Profile) -> bytes:
    """Encode frames as one closed run that begins with a key frame.

    The settings do not depend on the content, so that all chunks of a profile share
    their parameter sets and can stand one after the other.
    """
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=profile.rate)
        context = stream.codec_context
        _set_up(context, profile)
        for number, sheet in enumerate(sheets):
            frame = _frame(sheet)
            frame.pts, frame.time_base = number, 1 / profile.rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return buffer.getvalue()


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
