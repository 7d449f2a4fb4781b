"""What a still picture is: opened by its own decoder, measured before it is decoded."""

from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from PIL import ExifTags, GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
from PIL.ImageFile import ImageFile

from cutroom.backend.render.pixels.webp_frames import frame_lengths, is_uneven, shows_through
from cutroom.domain.media import MediaFacts, MediaKind
from cutroom.domain.timing import Ms
from cutroom.errors import FileDamaged, FileTooLarge

MAX_PIXELS = 100_000_000
MAX_SIDE = 16_384

_OPENERS = MappingProxyType(
    {
        "jpg": JpegImagePlugin.JpegImageFile,
        "png": PngImagePlugin.PngImageFile,
        "webp": WebPImagePlugin.WebPImageFile,
        "gif": GifImagePlugin.GifImageFile,
    }
)
_ORIENTATIONS = MappingProxyType(
    {
        1: (0, False),
        2: (0, True),
        3: (180, False),
        4: (180, True),
        5: (270, True),
        6: (90, False),
        7: (90, True),
        8: (270, False),
    }
)
"""EXIF orientation to clockwise degrees, and whether the picture is flipped before the turn."""


def open_picture(file: BinaryIO, format: str) -> ImageFile:
    """Open a still picture ("jpg", "png", "webp", "gif") with its own decoder only.

    Pillow's own size limit does not apply: `check_size` holds ours.
    """
    return _OPENERS[format](file)


def check_size(width: int, height: int, name: str) -> None:
    """Refuse pictures that nobody can mean to put into a film; raises FileTooLarge."""
    if width > MAX_SIDE or height > MAX_SIDE:
        raise FileTooLarge(
            f"{name} is {width} x {height} pixels; the longest side allowed is {MAX_SIDE} pixels.",
            hint="Scale the picture down, then upload it again.",
        )
    if width * height > MAX_PIXELS:
        raise FileTooLarge(
            f"{name} has {width * height / 1e6:.0f} megapixels; the limit is 100 megapixels.",
            hint="Scale the picture down, then upload it again.",
        )


def check_gif_canvas(path: Path, name: str) -> None:
    """Refuse a GIF by the canvas in its header, before any decoder allocates it."""
    with path.open("rb") as file:
        head = file.read(10)
    check_size(int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little"), name)


def probe_picture(path: Path, format: str, name: str) -> MediaFacts:
    """Return the facts of a picture; an animated WebP is a film without sound."""
    try:
        with path.open("rb") as file:
            if format == "webp":
                check_size(*_webp_canvas(file.read(32)), name)
                file.seek(0)
            with open_picture(file, format) as picture:
                check_size(*picture.size, name)
                rotation, mirrored = _orientation(picture)
                alpha = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
                mode = picture.mode
                width, height = picture.size
                picture.draft(None, (max(1, width // 8), max(1, height // 8)))
                picture.load()
    except ValueError as error:
        if "too large" in str(error).lower():
            raise FileTooLarge(f"{name} unpacks to far more than its size.") from None
        raise _damaged(name) from None
    except (OSError, SyntaxError, EOFError, IndexError, KeyError):
        raise _damaged(name) from None
    lengths = frame_lengths(path) if format == "webp" else []
    if len(lengths) > 1:
        return _animated(lengths, width, height, has_alpha=shows_through(path))
    if rotation in (90, 270):
        width, height = height, width
    return MediaFacts(
        kind=MediaKind.IMAGE,
        format=format,
        width=width,
        height=height,
        rotation=rotation,
        mirrored=mirrored,
        has_alpha=alpha,
        pixel_format=mode,
    )


def _animated(lengths: list[Ms], width: int, height: int, *, has_alpha: bool) -> MediaFacts:
    total = sum(lengths)
    return MediaFacts(
        kind=MediaKind.VIDEO,
        format="webp",
        duration=total,
        width=width,
        height=height,
        rate=Fraction(1000 * len(lengths), total).limit_denominator(1001),
        has_alpha=has_alpha,
        is_vfr=is_uneven(lengths),
        video_codec="webp",
        pixel_format="rgba" if has_alpha else "rgb24",
    )


def _damaged(name: str) -> FileDamaged:
    return FileDamaged(f"{name} is cut short or damaged: its picture cannot be read.")


def _orientation(picture: ImageFile) -> tuple[int, bool]:
    """Return the turn and flip that EXIF asks for; unreadable EXIF asks for nothing."""
    try:
        value = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except (ValueError, OSError, SyntaxError, KeyError, TypeError):
        return 0, False
    return _ORIENTATIONS.get(value, (0, False)) if isinstance(value, int) else (0, False)


def _webp_canvas(head: bytes) -> tuple[int, int]:
    """Read the canvas size from a WebP header: its decoder allocates before it tells."""
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = head[26:28], head[28:30]
    return int.from_bytes(width, "little") & 0x3FFF, int.from_bytes(height, "little") & 0x3FFF
