"""Whether a container is all there, by the lengths it declares; nothing is decoded."""

from pathlib import Path
from typing import BinaryIO

_UNKNOWN_RIFF = 0x7FFF_F000
"""Recorders that cannot seek back leave lengths near 2^31 or 2^32 in the header."""
_FILM_BOXES = frozenset(
    {b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"styp", b"uuid", b"meta", b"free"}
)
"""What an MP4 is made of; whatever else stands behind its last box was only hung on."""
_SEGMENT_ID = b"\x18\x53\x80\x67"


def missing_bytes(path: Path, format: str) -> int:
    """Return how many declared bytes are missing at the file's end; 0 for a whole file."""
    size = path.stat().st_size
    with path.open("rb") as file:
        match format:
            case "mp4" | "mov" | "m4a":
                return _iso_end(file, size) - size
            case "avi" | "wav":
                return max(0, _riff_end(file, format, size) - size)
            case "webm" | "mkv":
                return max(0, _matroska_end(file, size) - size)
            case _:
                return 0


def _iso_end(file: BinaryIO, size: int) -> int:
    """Return where the last top-level box ends, or the file's size if boxes stop earlier."""
    at = 0
    while at + 8 <= size:
        file.seek(at)
        header = file.read(16)
        length = int.from_bytes(header[:4], "big")
        if length == 1:
            length = int.from_bytes(header[8:16], "big")
        if length < 8 or (at + length > size and header[4:8] not in _FILM_BOXES):
            return size
        at += length
    return max(at, size)


def _riff_end(file: BinaryIO, format: str, size: int) -> int:
    header = file.read(12)
    length = int.from_bytes(header[4:8], "little")
    if format == "wav":
        return _wave_end(file, size)
    return 0 if length == 0 or length >= _UNKNOWN_RIFF else 8 + length


def _wave_end(file: BinaryIO, size: int) -> int:
    at = 12
    while at + 8 <= size:
        file.seek(at)
        header = file.read(8)
        length = int.from_bytes(header[4:8], "little")
        if header[:4] == b"data":
            return 0 if length >= _UNKNOWN_RIFF else at + 8 + length
        at += 8 + length + (length & 1)
    return 0


def _matroska_end(file: BinaryIO, size: int) -> int:
    """Return the end of the first segment, or 0 where it was written without a length."""
    head = file.read(4096)
    at = head.find(_SEGMENT_ID)
    if at < 0 or at + 12 > len(head):
        return 0
    start = at + len(_SEGMENT_ID)
    lead = head[start]
    width = 9 - lead.bit_length()
    if width > 8:
        return 0
    value = int.from_bytes(head[start : start + width], "big") & ((1 << 7 * width) - 1)
    unknown = (1 << 7 * width) - 1
    return 0 if value == unknown else start + width + value
