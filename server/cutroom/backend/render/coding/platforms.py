"""What the places that show films want: shape, size, rate and loudness."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from cutroom.errors import OperationRejected


@dataclass(frozen=True, slots=True)
class Platform:
    """One place and its wishes; sizes are the pixels of the shorter side."""

    title: str
    aspect: str | None = None
    """None: the film keeps its shape."""
    smallest: int = 0
    largest: int = 8192
    rate: int = 60
    """Frames per second at most."""
    quality: str = "high"
    audio_bitrate: int = 192_000
    lufs: float | None = -14.0
    """None: the film keeps its loudness."""
    most_mb: float | None = None
    """The largest file that is taken there."""


def _tall(title: str) -> Platform:
    return Platform(title, "9:16", 1080, 1080)


PLATFORMS: Mapping[str, Platform] = MappingProxyType(
    {
        "youtube": Platform("YouTube", None, 1080, 2160, audio_bitrate=256_000),
        "youtube_shorts": _tall("YouTube Shorts"),
        "tiktok": _tall("TikTok"),
        "douyin": _tall("Douyin"),
        "kuaishou": _tall("Kuaishou"),
        "wechat": Platform("WeChat Channels", "9:16", 1080, 1080, rate=30),
        "reels": Platform("Instagram Reels", "9:16", 1080, 1080, rate=30),
        "instagram": Platform("Instagram", "1:1", 1080, 1080, rate=30),
        "xiaohongshu": Platform("Xiaohongshu", "3:4", 1080, 1080),
        "facebook": Platform("Facebook", None, 720, 1080, rate=30),
        "bilibili": Platform("bilibili", None, 1080, 2160, audio_bitrate=256_000),
        "twitter": Platform("X", None, 720, 1080),
        "linkedin": Platform("LinkedIn", None, 720, 1080, rate=30),
        "vimeo": Platform("Vimeo", None, 720, 2160, audio_bitrate=256_000),
        "whatsapp": Platform("WhatsApp", None, 0, 720, 30, "medium", 128_000, most_mb=16),
        "web": Platform("the web", None, 0, 720, 30, "medium", 128_000, None),
        "4k": Platform("4K", None, 2160, 2160, audio_bitrate=256_000, lufs=None),
    }
)

SAME_PLACE: Mapping[str, str] = MappingProxyType(
    {
        "shorts": "youtube_shorts",
        "instagram_reels": "reels",
        "instagram_square": "instagram",
        "x": "twitter",
        "uhd": "4k",
        "2160p": "4k",
    }
)


def platform_named(name: str) -> Platform:
    """Return a platform by its name. Raises OperationRejected with the choices."""
    text = name.strip().lower().replace(" ", "_").replace("-", "_")
    found = PLATFORMS.get(SAME_PLACE.get(text, text))
    if found is None:
        raise OperationRejected(
            f'There is no export preset "{name}".', hint=f"Presets: {', '.join(PLATFORMS)}."
        )
    return found


def short_side(platform: Platform, side: int) -> int:
    """Return the shorter side that a film of this shorter side gets."""
    return max(platform.smallest, min(side, platform.largest))


def rate_for(rate: Fraction, most: float) -> Fraction:
    """Return a rate of at most so many frames per second: the film's own, or a whole part of it."""
    parts = 1
    while rate / parts > Fraction(most).limit_denominator(1001) + Fraction(1, 100):
        parts += 1
    return rate / parts
