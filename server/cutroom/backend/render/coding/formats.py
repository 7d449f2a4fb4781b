"""What a file can be: its container, its codecs, and what this build of FFmpeg can write."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import av
from av.codec.codec import UnknownCodecError

from cutroom.errors import OperationRejected
from cutroom.protocol.timelines import TIMELINES

Grade = tuple[float, str]
"""A constant rate factor and an effort, in the encoder's own words."""


@dataclass(frozen=True, slots=True)
class VideoCodec:
    """A way to write pictures."""

    name: str
    """As FFmpeg's demuxers call it."""
    title: str
    encoder: str
    grades: Mapping[str, Grade]
    """By the name of the quality."""
    efforts: Mapping[str, str]
    """By the name of the speed; empty where there is nothing to choose."""
    pixels: tuple[str, ...] = ("yuv420p",)
    """Pixel formats, the usual one first."""
    largest_crf: int = 0
    """0: it has no constant rate factor."""
    reorder: int = 0
    """Frames by which decoding runs ahead of showing."""
    framed: bool = False
    """Its units come with start codes and are stored with their lengths."""


def _grades(*grades: Grade) -> Mapping[str, Grade]:
    return MappingProxyType(dict(zip(QUALITIES, grades, strict=True)))


def _efforts(slow: str, medium: str, fast: str) -> Mapping[str, str]:
    return MappingProxyType({"slow": slow, "medium": medium, "fast": fast})


QUALITIES = ("draft", "low", "medium", "high", "best")

H264 = VideoCodec(
    "h264",
    "H.264",
    "libx264",
    _grades(
        (29, "superfast"), (27, "veryfast"), (23, "veryfast"), (20, "veryfast"), (16, "medium")
    ),
    _efforts("slow", "medium", "veryfast"),
    largest_crf=51,
    reorder=2,
    framed=True,
)
H265 = VideoCodec(
    "hevc",
    "H.265",
    "libx265",
    _grades(
        (32, "ultrafast"), (29, "superfast"), (26, "veryfast"), (23, "veryfast"), (18, "medium")
    ),
    _efforts("medium", "fast", "superfast"),
    ("yuv420p", "yuv420p10le"),
    largest_crf=51,
    reorder=2,
    framed=True,
)
VP9 = VideoCodec(
    "vp9",
    "VP9",
    "libvpx-vp9",
    _grades((46, "5"), (41, "5"), (36, "5"), (31, "4"), (24, "2")),
    _efforts("2", "4", "5"),
    largest_crf=63,
)
AV1 = VideoCodec(
    "av1",
    "AV1",
    "libsvtav1",
    _grades((50, "12"), (45, "11"), (39, "10"), (32, "9"), (24, "6")),
    _efforts("5", "8", "11"),
    ("yuv420p", "yuv420p10le"),
    largest_crf=63,
)
PRORES = VideoCodec(
    "prores",
    "ProRes",
    "prores_ks",
    _grades((0, "proxy"), (0, "proxy"), (0, "lt"), (0, "standard"), (0, "hq")),
    MappingProxyType({}),
    ("yuv422p10le", "yuv444p10le"),
)

DECODED_AS: Mapping[tuple[str, str], str] = MappingProxyType(
    {("prores", "yuv444p10le"): "yuv444p12le"}
)
"""Where a decoder gives other pixels than were written: ProRes 4444 comes with 12 bits."""

VIDEO_CODECS: Mapping[str, VideoCodec] = MappingProxyType(
    {codec.name: codec for codec in (H264, H265, VP9, AV1, PRORES)}
)

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("h264", "h.264", "avc", "x264", "libx264"), "h264"),
        **dict.fromkeys(("hevc", "h265", "h.265", "x265", "libx265"), "hevc"),
        **dict.fromkeys(("vp9", "libvpx-vp9"), "vp9"),
        **dict.fromkeys(("av1", "libsvtav1", "svt-av1", "svtav1"), "av1"),
        **dict.fromkeys(("prores", "prores_ks", "apple prores"), "prores"),
        **dict.fromkeys(("mp3", "libmp3lame"), "mp3"),
        **dict.fromkeys(("opus", "libopus"), "opus"),
        **dict.fromkeys(("pcm", "pcm_s16le", "wav", "lpcm"), "pcm_s16le"),
        "aac": "aac",
        "flac": "flac",
    }
)
"""What codecs are called, and their names here."""

CHIPS: Mapping[str, str] = MappingProxyType(
    {
        "nvenc": "NVIDIA (NVENC)",
        "qsv": "Intel (Quick Sync)",
        "vaapi": "VA-API",
        "videotoolbox": "Apple (VideoToolbox)",
        "amf": "AMD (AMF)",
    }
)
"""How the names of hardware encoders end, and whose they are."""

SOUND_ENCODERS: Mapping[str, str] = MappingProxyType(
    {
        "aac": "aac",
        "mp3": "libmp3lame",
        "opus": "libopus",
        "pcm_s16le": "pcm_s16le",
        "flac": "flac",
    }
)


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of film file; the first codec of each row is the usual one."""

    muxer: str
    video: tuple[str, ...]
    sound: tuple[str, ...]


CONTAINERS: Mapping[str, Container] = MappingProxyType(
    {
        "mp4": Container("mp4", ("h264", "hevc", "av1", "vp9"), ("aac", "opus")),
        "mov": Container("mov", ("prores", "h264", "hevc"), ("pcm_s16le", "aac")),
        "webm": Container("webm", ("vp9", "av1"), ("opus",)),
        "mkv": Container(
            "matroska", ("h264", "hevc", "vp9", "av1", "prores"), ("aac", "opus", "flac")
        ),
    }
)

SOUND_FILES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "mp3": ("mp3", "mp3"),
        "wav": ("wav", "pcm_s16le"),
        "m4a": ("ipod", "aac"),
        "aac": ("adts", "aac"),
        "flac": ("flac", "flac"),
        "opus": ("opus", "opus"),
        "ogg": ("ogg", "opus"),
    }
)
"""Files of sound alone: FFmpeg's muxer and the codec."""

PICTURE_FILES = ("png", "jpg")
WORD_FILES = ("srt", "vtt", "ass", "txt")
SAME_FORMAT: Mapping[str, str] = MappingProxyType(
    {
        "jpeg": "jpg",
        "m4v": "mp4",
        "mpeg4": "mp4",
        "quicktime": "mov",
        "matroska": "mkv",
        "xml": "fcp7xml",
    }
)
FORMATS = (*CONTAINERS, "gif", *SOUND_FILES, *PICTURE_FILES, *WORD_FILES, *TIMELINES)


def format_named(format: str) -> str:
    """Return the format's name here. Raises OperationRejected with the choices."""
    text = format.strip().lower().lstrip(".") or "mp4"
    found = SAME_FORMAT.get(text, text)
    if found in FORMATS:
        return found
    near = ALIASES.get(text)
    hint = f"Formats: {', '.join(FORMATS)}."
    if near in VIDEO_CODECS:
        home = next(name for name, box in CONTAINERS.items() if near in box.video)
        hint = f'{text} is a codec: ask for format "{home}" with codec "{text}". {hint}'
    raise OperationRejected(f'The export format "{format}" is unknown.', hint=hint)


def video_codec_for(format: str, asked: str | None) -> VideoCodec:
    """Return how the pictures of a film file are written. Raises OperationRejected."""
    box = CONTAINERS[format]
    if asked is None or not asked.strip():
        return next(
            (VIDEO_CODECS[name] for name in box.video if can_encode(VIDEO_CODECS[name].encoder)),
            VIDEO_CODECS[box.video[0]],
        )
    codec = VIDEO_CODECS.get(ALIASES.get(asked.strip().lower(), ""))
    if codec is None:
        titles = ", ".join(one.title for one in VIDEO_CODECS.values())
        raise OperationRejected(f'There is no video codec "{asked}".', hint=f"Choose of {titles}.")
    if codec.name not in box.video:
        homes = " or ".join(name for name, one in CONTAINERS.items() if codec.name in one.video)
        titles = ", ".join(VIDEO_CODECS[name].title for name in box.video)
        raise OperationRejected(
            f"{codec.title} does not go into a .{format} file.",
            hint=f"Ask for format {homes}, or for one of {titles}.",
        )
    if not can_encode(codec.encoder):
        works = [VIDEO_CODECS[name] for name in box.video]
        titles = ", ".join(one.title for one in works if can_encode(one.encoder))
        raise OperationRejected(
            f"The FFmpeg in this installation cannot write {codec.title}.",
            hint=f"What works in .{format}: {titles or 'nothing'}.",
        )
    return codec


def sound_codec_for(format: str, video: str, asked: str | None) -> str:
    """Return how the sound of a film file is written. Raises OperationRejected."""
    box = CONTAINERS[format]
    if asked is None or not asked.strip():
        # Only editing formats carry raw sound; other films would grow by it for nothing.
        raw = format == "mov" and video != "prores"
        return "aac" if raw else box.sound[0]
    codec = ALIASES.get(asked.strip().lower(), "")
    if codec not in SOUND_ENCODERS:
        names = ", ".join(SOUND_ENCODERS)
        raise OperationRejected(f'There is no audio codec "{asked}".', hint=f"Choose of {names}.")
    if codec not in box.sound:
        raise OperationRejected(
            f"{codec} sound does not go into a .{format} file.",
            hint=f"What works there: {', '.join(box.sound)}.",
        )
    if not can_encode(SOUND_ENCODERS[codec]):
        works = ", ".join(one for one in box.sound if can_encode(SOUND_ENCODERS[one]))
        raise OperationRejected(
            f"The FFmpeg in this installation cannot write {codec}.",
            hint=f"What works in .{format}: {works or 'nothing'}.",
        )
    return codec


def hardware_named(codec: str | None) -> tuple[str | None, str | None]:
    """Return a codec's plain name and, where one was asked for, the hardware encoder.

    "h264_nvenc" is ("h264", "h264_nvenc"), "nvenc" alone means H.264.
    """
    text = (codec or "").strip().lower()
    family, _, kind = text.rpartition("_")
    if kind not in CHIPS:
        return codec, None
    plain = ALIASES.get(family or "h264", family)
    return plain, f"{plain}_{kind}"


@lru_cache(maxsize=64)
def can_encode(encoder: str) -> bool:
    """Say whether this build of FFmpeg has an encoder."""
    try:
        av.Codec(encoder, "w")
    except UnknownCodecError:
        return False
    return True
