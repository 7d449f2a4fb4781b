"""Size, rate and quality of a render."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

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

QUALITIES: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        "draft": (29.0, "superfast"),
        "low": (27.0, "veryfast"),
        "medium": (23.0, "veryfast"),
        "high": (20.0, "veryfast"),
        "best": (16.0, "medium"),
    }
)
"""Quality names, each with x264's constant rate factor and preset."""

SMALLEST, LARGEST = 64, 8192
"""The pixels a side may have."""

UNSUPPORTED_FORMATS = frozenset({"mov", "webm", "mkv", "gif", "avi", "mp3", "wav", "m4a", "prores"})


@dataclass(frozen=True, slots=True)
class Profile:
    """How a render is encoded; every field decides bytes of the file."""

    width: int
    height: int
    rate: Fraction
    crf: float = 20.0
    preset: str = "veryfast"
    audio_bitrate: int = 192_000
    format: str = "mp4"
    quality: str = "high"


def profile_for(
    draft: Draft, *, format: str = "mp4", quality: str = "high", resolution: str | None = None
) -> Profile:
    """Return the profile for a draft; a resolution such as "720p" is the shorter side.

    Raises OperationRejected with the choices when a value is unknown.
    """
    if format.lower().lstrip(".") != "mp4":
        known = format.lower().lstrip(".") in UNSUPPORTED_FORMATS
        what = "is not offered yet" if known else "is unknown"
        raise OperationRejected(
            f'The export format "{format}" {what}; exports are MP4 (H.264 and AAC).',
            hint='Leave the format away or use "mp4".',
        )
    if quality.lower() not in QUALITIES:
        choices = ", ".join(QUALITIES)
        raise OperationRejected(
            f'There is no quality "{quality}".', hint=f"Choose one of {choices}."
        )
    width, height = size_for(draft.canvas.width, draft.canvas.height, resolution)
    crf, preset = QUALITIES[quality.lower()]
    return Profile(width, height, draft.canvas.rate, crf, preset, quality=quality.lower())


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
