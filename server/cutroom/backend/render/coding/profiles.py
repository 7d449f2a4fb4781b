"""Size, rate and quality of a render."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from cutroom.backend.render.coding.formats import (
    CONTAINERS,
    QUALITIES,
    VideoCodec,
    format_named,
    hardware_named,
    sound_codec_for,
    video_codec_for,
)
from cutroom.domain.draft import Draft
from cutroom.errors import OperationRejected

SHORT_SIDES: Mapping[str, int] = MappingProxyType(
    {
        "360p": 360,
        "480p": 480,
        "540p": 540,
        "720p": 720,
        "1080p": 1080,
        "1440p": 1440,
        "2k": 1440,
        "2160p": 2160,
        "4k": 2160,
        "uhd": 2160,
    }
)
"""Resolution names and the pixels of their shorter side."""

SMALLEST, LARGEST = 64, 8192
"""The pixels a side may have."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How a render is encoded."""

    width: int
    height: int
    rate: Fraction
    crf: float = 20.0
    preset: str = "veryfast"
    audio_bitrate: int = 192_000
    format: str = "mp4"
    quality: str = "high"
    codec: str = "h264"
    encoder: str = "libx264"
    pix_fmt: str = "yuv420p"
    sound: str = "aac"
    """The codec of the sound."""
    set_number: int = 0
    """The number of H.264's parameter sets, so that those of others can stand beside them."""

    @property
    def pictures(self) -> tuple[object, ...]:
        """All that decides the bytes of the pictures; sound and container do not."""
        size = (self.width, self.height, self.rate)
        return (*size, self.encoder, self.crf, self.preset, self.pix_fmt, self.set_number)

    @property
    def container(self) -> str:
        """FFmpeg's name of the file format."""
        return CONTAINERS[self.format].muxer


def profile_for(
    draft: Draft,
    *,
    format: str = "mp4",
    quality: str | None = None,
    resolution: str | None = None,
    codec: str | None = None,
    audio_codec: str | None = None,
    crf: float | None = None,
    pix_fmt: str | None = None,
    speed: str | None = None,
    rate: Fraction | None = None,
    audio_bitrate: int = 192_000,
) -> Profile:
    """Return the profile for a draft; a resolution such as "720p" is the shorter side.

    Raises OperationRejected with the choices when a value is unknown.
    """
    form = format_named(format)
    if form not in CONTAINERS:
        raise OperationRejected(
            f"A .{form} file is no film.", hint=f"Films: {', '.join(CONTAINERS)}."
        )
    asked, hardware = hardware_named(codec)
    video = video_codec_for(form, asked)
    width, height = size_for(draft.canvas.width, draft.canvas.height, resolution)
    name = quality_named(quality)
    factor, effort = video.grades[name]
    return Profile(
        width,
        height,
        rate or draft.canvas.rate,
        factor if crf is None else _factor(video, crf),
        effort if speed is None else _effort(video, speed),
        audio_bitrate,
        form,
        name,
        video.name,
        hardware or video.encoder,
        _pixels(video, pix_fmt, plain=hardware is not None),
        sound_codec_for(form, video.name, audio_codec),
    )


def quality_named(quality: str | None) -> str:
    """Return the quality's name here. Raises OperationRejected with the choices."""
    name = (quality or "high").strip().lower()
    if name not in QUALITIES:
        choices = ", ".join(QUALITIES)
        raise OperationRejected(
            f'There is no quality "{quality}".', hint=f"Choose one of {choices}."
        )
    return name


def _factor(video: VideoCodec, crf: float) -> float:
    if not video.largest_crf:
        raise OperationRejected(
            f"{video.title} has no crf.", hint="Give a quality: draft, low, medium, high or best."
        )
    if not 0 <= crf <= video.largest_crf:
        raise OperationRejected(
            f"The crf of {video.title} lies between 0 and {video.largest_crf}.",
            hint="Smaller is better and larger; leave it away to use the quality.",
        )
    return crf


def _effort(video: VideoCodec, speed: str) -> str:
    effort = video.efforts.get(speed.strip().lower())
    if effort is None and video.efforts:
        raise OperationRejected(
            f'There is no encoder speed "{speed}".', hint=f"Choose of {', '.join(video.efforts)}."
        )
    return effort or video.grades["high"][1]


def _pixels(video: VideoCodec, asked: str | None, *, plain: bool) -> str:
    choices = ("yuv420p",) if plain else video.pixels
    if asked is None or not asked.strip():
        return choices[0]
    if asked.strip().lower() not in choices:
        raise OperationRejected(
            f"{video.title} is not written with the pixel format {asked} here.",
            hint=f"What plays everywhere: {', '.join(choices)}.",
        )
    return asked.strip().lower()


def size_for(width: int, height: int, resolution: str | None) -> tuple[int, int]:
    """Return even pixel sizes for a canvas at a resolution ("720p", "4k", "WxH" or None)."""
    if resolution is None or not resolution.strip():
        return _even(width), _even(height)
    text = resolution.strip().lower()
    exact = re.fullmatch(r"(\d{2,5})\s*[x×*]\s*(\d{2,5})", text)
    if exact:
        sides = int(exact[1]), int(exact[2])
        if not all(SMALLEST <= side <= LARGEST for side in sides):
            raise OperationRejected(
                f'The resolution "{resolution}" is out of reach.',
                hint=f"Each side may have {SMALLEST} to {LARGEST} pixels.",
            )
        return _even(sides[0]), _even(sides[1])
    short = SHORT_SIDES.get(text)
    if short is None:
        raise OperationRejected(
            f'There is no resolution "{resolution}".',
            hint="Use 720p, 1080p, 1440p, 4k, or a size such as 1280x720.",
        )
    scale = Fraction(short, min(width, height))
    return _even(width * scale), _even(height * scale)


def _even(pixels: int | Fraction) -> int:
    return max(SMALLEST, round(Fraction(pixels) / 2) * 2)
