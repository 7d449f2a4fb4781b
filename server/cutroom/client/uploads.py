"""A file as a streamed multipart body: constant memory, whatever its size."""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

import anyio

from cutroom.domain.media import ACCEPTED, MediaKind
from cutroom.protocol.paths import UPLOAD_FIELD

BLOCK = 1024 * 1024
"""Bytes read and sent at a time."""

MIME = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "avi": "video/x-msvideo",
    "webm": "video/webm",
    "mkv": "video/x-matroska",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "m4a": "audio/mp4",
    "aac": "audio/aac",
    "srt": "application/x-subrip",
    "vtt": "text/vtt",
    "ass": "text/x-ssa",
    "cube": "text/plain",
}

Sent = Callable[[int], Awaitable[None]]


def mime_of(name: str) -> str:
    """Return the type that a file name promises."""
    return MIME.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def is_accepted_name(name: str) -> bool:
    """Say whether a file name ends like media that the hosted service takes."""
    ending = name.rpartition(".")[2].lower()
    ours = {MediaKind.SUBTITLE, MediaKind.LUT}
    media = (endings for kind, endings in ACCEPTED.items() if kind not in ours)
    return any(ending in endings for endings in media)


@dataclass(frozen=True, slots=True)
class FilePart:
    """One file as the body of an upload request; every read starts at the beginning."""

    path: Path
    name: str
    size: int
    """Bytes, as they were when the body's length was announced."""
    sent: Sent | None = None
    """Hears how many bytes of the file have left; anew from 0 when it is sent again."""
    boundary: str = field(default_factory=lambda: f"cutroom-{secrets.token_hex(16)}")

    def headers(self) -> dict[str, str]:
        """Return the headers of the request that carries the body."""
        length = len(self._head()) + self.size + len(self._tail())
        return {
            "Content-Type": f"multipart/form-data; boundary={self.boundary}",
            "Content-Length": str(length),
        }

    async def blocks(self) -> AsyncIterator[bytes]:
        """Yield the body; never more bytes of the file than were announced."""
        yield self._head()
        left = self.size
        async with await anyio.open_file(self.path, "rb") as file:
            while left and (block := await file.read(min(BLOCK, left))):
                left -= len(block)
                yield block
                if self.sent is not None:
                    await self.sent(self.size - left)
        yield self._tail()

    def _head(self) -> bytes:
        # Browsers escape exactly these three in a file name; everything else is raw UTF-8.
        name = self.name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
        return (
            f"--{self.boundary}\r\n"
            f'Content-Disposition: form-data; name="{UPLOAD_FIELD}"; filename="{name}"\r\n'
            f"Content-Type: {mime_of(self.name)}\r\n\r\n"
        ).encode("utf-8", "surrogateescape")

    def _tail(self) -> bytes:
        return f"\r\n--{self.boundary}--\r\n".encode("ascii")
