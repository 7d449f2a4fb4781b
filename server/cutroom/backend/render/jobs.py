"""What a worker is asked to do, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.layout import FrameLayout
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Background, Draft
from cutroom.domain.ids import AssetId
from cutroom.errors import CutroomError


@dataclass(frozen=True, slots=True)
class Scene:
    """What all chunks of a render share."""

    sources: Mapping[AssetId, Source]
    background: Background
    profile: Profile
    cache: Path


@dataclass(frozen=True, slots=True)
class ChunkJob:
    """Paint and encode these frames, and store them under the key."""

    scene: Scene
    key: str
    frames: tuple[FrameLayout, ...]


@dataclass(frozen=True, slots=True)
class CopyJob:
    """Take this many packets of a film over, from the given one on, and store them."""

    source: Source
    packet: int
    frames: int
    parameters: bytes
    key: str
    cache: Path


@dataclass(frozen=True, slots=True)
class SoundJob:
    """Mix and encode the whole sound, and store it under the key."""

    draft: Draft
    sources: Mapping[AssetId, Source]
    bitrate: int
    key: str
    cache: Path
    codec: str = "aac"
    container: str = "mp4"
    """FFmpeg's name of the file that the sound goes into."""


@dataclass(frozen=True, slots=True)
class SoundFileJob:
    """Mix the whole sound and write it as a file of its own."""

    draft: Draft
    sources: Mapping[AssetId, Source]
    format: str
    bitrate: int
    out: Path
    cache: Path


@dataclass(frozen=True, slots=True)
class ProxyJob:
    """Make a second of a film's proxy."""

    source: Source
    second: int
    cache: Path


Job = ChunkJob | CopyJob | SoundJob | SoundFileJob | ProxyJob


@dataclass(frozen=True, slots=True)
class Stepped:
    """So many frames of the job are done, or such a part of the sound."""

    frames: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The job is done and its result is in the cache."""

    key: str
    frames: int = 0
    """The frames of the chunk; 0 for sound."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The job cannot be done."""

    error: CutroomError


WorkerReply = Stepped | Finished | Failed
