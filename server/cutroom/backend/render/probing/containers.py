"""Containers told by their first bytes, and opened by no other demuxer than their own.

FFmpeg guesses formats, and some of its guesses (playlists, concat scripts, picture
sequences) open other files or addresses. So the content is recognised here, and the
demuxer is named when a file is opened.
"""

import re
from pathlib import Path
from types import MappingProxyType

import av
from av.container import InputContainer

from cutroom.backend.render.probing.text_encoding import MARKS, decoded
from cutroom.errors import FileDamaged, FileMissing, UnsupportedMedia

HEAD_BYTES = 4096
"""How much of a file is read to recognise it."""

DEMUXERS = MappingProxyType(
    {
        "mp4": "mov",
        "mov": "mov",
        "m4a": "mov",
        "avi": "avi",
        "webm": "matroska",
        "mkv": "matroska",
        "gif": "gif",
        "mp3": "mp3",
        "aac": "aac",
        "wav": "wav",
    }
)
"""FFmpeg's demuxer for each format that it may open."""

UNSEEN = MappingProxyType({"skip_frame": "all"})
"""Given to a container whose packets or sound alone are wanted: while it is opened no picture
is decoded, which takes longer than all the rest. It leaves the pixel format unknown."""

PICTURES = frozenset({"jpg", "png", "webp"})
SUBTITLES = frozenset({"srt", "vtt", "ass"})

_FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"OggS", "an Ogg file"),
    (b"fLaC", "a FLAC file"),
    (b"FLV\x01", "a Flash video"),
    (b"\x30\x26\xb2\x75", "a Windows Media file"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture or a camera raw file"),
    (b"MM\x00*", "a TIFF picture or a camera raw file"),
    (b"8BPS", "a Photoshop document"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x00\x00\x01\xba", "an MPEG program stream"),
    (b"FORM", "an AIFF file"),
    (b"caff", "a Core Audio file"),
)
_SCRIPTS = (
    (r"#EXTM3U", "a playlist, which would lead to other files"),
    (r"ffconcat\b", "a concat script, which would lead to other files"),
    (r"\[playlist\]", "a playlist, which would lead to other files"),
    (r"v=0\s", "a session description, which would lead to a network stream"),
    (r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<MPD\b", "a DASH manifest, which would lead elsewhere"),
    (r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg\b", "an SVG drawing"),
    (r"(?i:<!DOCTYPE html|<html)", "a web page"),
)
_SUBTITLE_TEXT = (
    (r"WEBVTT\b", "vtt"),
    (r"\[Script Info\]", "ass"),
    (r"(?:\d+[ \t]*\r?\n)?\s*\d+:\d\d:\d\d[,.]\d{1,3}[ \t]*-->", "srt"),
)
_STILL_BRANDS = frozenset({b"avif", b"avis", b"heic", b"heix", b"hevc", b"mif1", b"msf1"})
_QUICKTIME_BOXES = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_ID3_BYTES = 10


def recognise(path: Path, *, name: str | None = None) -> str:
    """Return the accepted format that a file's content has, such as "mp4", "png" or "srt".

    Raises FileMissing, FileDamaged (empty) and UnsupportedMedia (of no accepted type).
    """
    name = name or path.name
    if not path.is_file():
        reason = "is a folder" if path.is_dir() else "does not exist"
        raise FileMissing(f"{name} {reason}.")
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
            if head.startswith(b"ID3") and len(head) >= _ID3_BYTES:
                file.seek(_id3_length(head))
                after = file.read(HEAD_BYTES)
                return _after_tag(after, name)
    except OSError as error:
        raise FileMissing(
            f"{name} cannot be read: {error.strerror or 'no reason given'}."
        ) from None
    if not head:
        raise FileDamaged(f"{name} is empty.")
    found = _binary_format(head, name) or _text_format(head, name)
    if found is None:
        raise UnsupportedMedia(f"{name} is of no accepted type, whatever its name says.")
    return found


def open_container(path: Path, format: str, *, unseen: bool = False) -> InputContainer:
    """Open a file with the demuxer of its format and no other; only local files are read.

    `unseen` is for reading packets or sound: where the file itself tells all decoding
    times, no picture is decoded on the way, and the pixel format stays unknown. The caller
    closes it. Raises av.FFmpegError when the demuxer refuses the content.
    """
    return av.open(
        str(path),
        format=DEMUXERS[format],
        options=dict(UNSEEN) if unseen and DEMUXERS[format] == "mov" else None,
        container_options={"protocol_whitelist": "file"},
        metadata_errors="replace",
    )


def _binary_format(head: bytes, name: str) -> str | None:
    if head[4:8] == b"ftyp":
        return _iso_format(head, name)
    if head[4:8] in _QUICKTIME_BOXES:
        return "mov"
    if head[:4] in (b"RIFF", b"RF64"):
        kinds = {b"AVI ": "avi", b"WAVE": "wav", b"WEBP": "webp"}
        return kinds.get(head[8:12])
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "webm" if b"webm" in head[:64] else "mkv"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    for magic, words in _FOREIGN:
        if head.startswith(magic):
            raise UnsupportedMedia(f"{name} is {words}, which is not accepted.")
    return _raw_audio_format(head.lstrip(b"\x00"))


def _iso_format(head: bytes, name: str) -> str:
    brand = head[8:12]
    if brand in _STILL_BRANDS:
        raise UnsupportedMedia(
            f"{name} is a HEIC or AVIF picture, which is not accepted.",
            hint="Save it as JPEG or PNG and upload that.",
        )
    if brand == b"qt  ":
        return "mov"
    return "m4a" if brand in (b"M4A ", b"M4B ") else "mp4"


def _raw_audio_format(head: bytes) -> str | None:
    """Tell MPEG layer III from ADTS by the sync word and the layer bits."""
    if len(head) < 4 or head[0] != 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:
        return "aac"
    layer_three = head[1] & 0xE6 == 0xE2 and head[1] & 0x18 != 0x08
    usable = head[2] & 0xF0 != 0xF0 and head[2] & 0x0C != 0x0C
    return "mp3" if layer_three and usable else None


def _id3_length(head: bytes) -> int:
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return size + _ID3_BYTES * (2 if head[5] & 0x10 else 1)


def _after_tag(after: bytes, name: str) -> str:
    if not after:
        raise FileDamaged(f"{name} holds a tag but no sound.")
    if after.startswith(b"fLaC"):
        raise UnsupportedMedia(f"{name} is a FLAC file, which is not accepted.")
    # Taggers pad and sometimes miscount; the MP3 demuxer searches for the next sync word itself.
    return _raw_audio_format(after.lstrip(b"\x00")) or "mp3"


def _text_format(head: bytes, name: str) -> str | None:
    text = head_text(head)
    if text is None:
        return None
    for pattern, words in _SCRIPTS:
        if re.match(pattern, text, re.DOTALL):
            raise UnsupportedMedia(f"{name} is {words}.")
    for pattern, format in _SUBTITLE_TEXT:
        if re.match(pattern, text):
            return format
    if re.search(r"^[ \t]*LUT_[13]D_SIZE[ \t]", text, re.MULTILINE):
        return "cube"
    raise UnsupportedMedia(f"{name} is a text file, whatever its name says.")


def head_text(head: bytes) -> str | None:
    """Return the first bytes as text without blanks before it, or None for binary content."""
    if b"\x00" in head and not head.startswith(MARKS):
        return None
    text = decoded(head, whole=False)
    strange = sum(char == "\ufffd" or (char < " " and char not in "\t\r\n\f") for char in text)
    return text.lstrip() if strange * 10 <= len(text) else None
