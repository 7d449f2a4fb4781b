"""Assets and what is known of them."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms


class MediaKind(StrEnum):
    """What an asset is, told by its content and never by its name."""

    VIDEO = "video"
    IMAGE = "image"
    AUDIO = "audio"
    SUBTITLE = "subtitle"
    LUT = "lut"
    """A table of colours."""


ACCEPTED = MappingProxyType(
    {
        MediaKind.VIDEO: ("mp4", "mov", "avi", "webm", "mkv"),
        MediaKind.IMAGE: ("jpg", "jpeg", "png", "gif", "webp"),
        MediaKind.AUDIO: ("mp3", "wav", "m4a", "aac"),
        MediaKind.SUBTITLE: ("srt", "vtt", "ass"),
        MediaKind.LUT: ("cube",),
    }
)
"""The accepted file name endings by kind, without the dot."""

ACCEPTED_TEXT = (
    "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac, srt, vtt, ass, cube"
)
"""The accepted formats as a sentence lists them."""


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What probing a file found; sizes are as shown, after rotation and pixel aspect."""

    kind: MediaKind
    format: str
    """The container's short name, such as "mp4", "png" or "mp3"."""
    duration: Ms = 0
    """0 for a still picture, a table of colours and subtitles without cues."""
    width: int = 0
    height: int = 0
    rate: Fraction | None = None
    """Average frames per second; None without moving pictures."""
    rotation: int = 0
    """Degrees clockwise that the decoder's picture must be turned: 0, 90, 180, 270."""
    mirrored: bool = False
    """The picture must be flipped left-right before it is turned (EXIF 2, 4, 5, 7)."""
    has_audio: bool = False
    sample_rate: int = 0
    channels: int = 0
    has_alpha: bool = False
    is_hdr: bool = False
    is_vfr: bool = False
    video_codec: str = ""
    audio_codec: str = ""
    pixel_format: str = ""


@dataclass(frozen=True, slots=True)
class Asset:
    """An uploaded or generated file, known by the hash of its bytes."""

    id: AssetId
    name: str
    """The file name as the person knows it, unique within a session."""
    facts: MediaFacts
    size: int
    """Bytes."""
    digest: str
    """SHA-256 of the bytes, 64 hex digits: the cache and the store go by it."""

    @property
    def kind(self) -> MediaKind:
        return self.facts.kind

    @property
    def loops(self) -> bool:
        """An animated picture begins again at its end; a film does not."""
        return self.facts.format in {"gif", "webp"}
