"""Encoders of graphics chips: used when asked for and able, else left for the software."""

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import cast

import av
from av.error import FFmpegError
from av.video.codeccontext import VideoCodecContext

from cutroom.backend.render.coding.formats import CHIPS, VIDEO_CODECS, can_encode
from cutroom.backend.render.coding.profiles import Profile

CHECK_SIZE = 320, 192
"""Some chips refuse smaller pictures."""
CHECK_FRAMES = 3


def settle_hardware(profile: Profile) -> tuple[Profile, str | None]:
    """Return the profile with an encoder that works, and a sentence where it is another one."""
    kind = profile.encoder.rpartition("_")[2]
    if kind not in CHIPS or is_able(profile.encoder):
        return profile, None
    codec = VIDEO_CODECS[profile.codec]
    why = "is not usable on this machine" if can_encode(profile.encoder) else "is not built in"
    said = f"The {CHIPS[kind]} encoder {why}; {codec.title} was encoded in software."
    return replace(profile, encoder=codec.encoder), said


@lru_cache(maxsize=16)
def is_able(encoder: str) -> bool:
    """Say whether a hardware encoder turns a few grey frames into packets; asked once."""
    if not can_encode(encoder):
        return False
    width, height = CHECK_SIZE
    try:
        context = cast(VideoCodecContext, av.CodecContext.create(encoder, "w"))
        context.width, context.height = width, height
        context.pix_fmt = "yuv420p"
        context.time_base = Fraction(1, 30)
        packets = 0
        for number in range(CHECK_FRAMES):
            frame = av.VideoFrame(width, height, "yuv420p")
            for plane in frame.planes:
                plane.update(bytes([128]) * plane.buffer_size)
            frame.pts, frame.time_base = number, Fraction(1, 30)
            packets += len(context.encode(frame))
        packets += len(context.encode(None))
    except (FFmpegError, ValueError, OSError):
        return False
    return packets == CHECK_FRAMES
