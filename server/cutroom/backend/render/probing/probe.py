"""What a file is: told by its content, measured without decoding it whole."""

from pathlib import Path

import pysubs2
from pysubs2.exceptions import Pysubs2Error

from cutroom.backend.render.pixels.cubes import read_cube
from cutroom.backend.render.probing.containers import PICTURES, SUBTITLES, recognise
from cutroom.backend.render.probing.picture_probe import check_gif_canvas, probe_picture
from cutroom.backend.render.probing.stream_probe import probe_streams
from cutroom.backend.render.probing.text_encoding import decoded
from cutroom.domain.media import MediaFacts, MediaKind
from cutroom.errors import FileDamaged, FileTooLarge

MAX_SUBTITLE_BYTES = 10_000_000


def probe(path: Path, *, name: str | None = None) -> MediaFacts:
    """Return what is known of a file; `name` is what messages call it.

    The type comes from the content. One picture and one sound are decoded, so that
    what passes here can be edited. Raises FileMissing, FileDamaged, UnsupportedMedia
    and FileTooLarge.
    """
    name = name or path.name
    format = recognise(path, name=name)
    if format in SUBTITLES:
        return _probe_subtitles(path, format, name)
    if format == "cube":
        read_cube(path, name)
        return MediaFacts(kind=MediaKind.LUT, format=format)
    if format in PICTURES:
        return probe_picture(path, format, name)
    if format == "gif":
        check_gif_canvas(path, name)
    facts = probe_streams(path, format, name)
    # A GIF of one frame is a photo, and Pillow knows better than a demuxer what is in it.
    still = format == "gif" and facts.kind is MediaKind.IMAGE
    return probe_picture(path, format, name) if still else facts


def read_subtitles(path: Path, format: str, name: str) -> pysubs2.SSAFile:
    """Parse a subtitle file ("srt", "vtt" or "ass") in whatever encoding it has."""
    if path.stat().st_size > MAX_SUBTITLE_BYTES:
        raise FileTooLarge(f"{name} is above 10 MB, which is too much for subtitles.")
    try:
        return pysubs2.SSAFile.from_string(
            decoded(path.read_bytes()), format_=_parser(path, format)
        )
    except (Pysubs2Error, ValueError, IndexError, KeyError):
        raise FileDamaged(f"{name} is damaged: its subtitles cannot be read.") from None


def _probe_subtitles(path: Path, format: str, name: str) -> MediaFacts:
    events = read_subtitles(path, format, name).events
    length = max((event.end for event in events if not event.is_comment), default=0)
    return MediaFacts(kind=MediaKind.SUBTITLE, format=format, duration=max(0, length))


def _parser(path: Path, format: str) -> str:
    return format if format != "ass" or b"[V4+" in path.read_bytes()[:65536] else "ssa"
