"""Rendered parts on disk, known by the hash of what decides them.

Several processes may share the folder: files appear by atomic rename, carry the
hash of their content, and may vanish at any time without harm.
"""

import contextlib
import errno
import os
import tempfile
import time
from hashlib import blake2b
from pathlib import Path

from cutroom.errors import CutroomError, DiskFull, OutputRefused

DEFAULT_LIMIT = 4 * 2**30
"""Bytes that the cache may take on disk."""

TORN_S = 3600.0
"""A half-written file this old was left by a process that was killed."""

_PART = ".part-"
_DIGEST = 20
_MAGIC = b"CRCK1\n"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def is_full(error: OSError) -> bool:
    """Say whether a write failed because no room is left."""
    return error.errno in _FULL


def refusal_of(error: OSError, what: str) -> CutroomError | None:
    """Return the sentence for a cache that takes nothing in; None for any other trouble."""
    if is_full(error):
        return DiskFull(f"No room is left to write {what}.")
    if error.errno in _REFUSED:
        return OutputRefused(
            f"The data folder's cache cannot be written: {error.strerror}.",
            hint="Make that folder writable, or set CUTROOM_HOME to another one.",
        )
    return None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it appears complete or not at all. Raises DiskFull, OutputRefused."""
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=_PART, dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        refusal = refusal_of(error, f"{len(content):,} bytes")
        if refusal is None:
            raise
        raise refusal from error


def keep_whole(path: Path, content: bytes) -> bool:
    """Write a file that only spares work later; say whether it could be kept."""
    try:
        write_whole(path, content)
    except (OSError, DiskFull, OutputRefused):
        return False
    return True


class ChunkCache:
    """Finished chunks and sound, each in a file that proves its own wholeness."""

    def __init__(self, root: Path, limit: int = DEFAULT_LIMIT) -> None:
        self.root = root
        self._limit = limit

    def path(self, key: str, kind: str = "chunks") -> Path:
        """Return where an entry lies, present or not."""
        return self.root / kind / key[:2] / key

    def read(self, key: str, kind: str = "chunks") -> bytes | None:
        """Return an entry's content, or None; a damaged entry is removed."""
        path = self.path(key, kind)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        start = len(_MAGIC) + _DIGEST
        content = stored[start:]
        proof = blake2b(content, digest_size=_DIGEST).digest()
        if stored[:start] != _MAGIC + proof:
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return content

    def write(self, key: str, content: bytes, kind: str = "chunks") -> None:
        """Store an entry. Raises DiskFull and OutputRefused."""
        write_whole(self.path(key, kind), _proven(content))

    def keep(self, key: str, content: bytes, kind: str) -> None:
        """Store an entry whose loss only means to find it out again."""
        keep_whole(self.path(key, kind), _proven(content))

    def trim(self) -> int:
        """Remove what was used longest ago until the limit holds; return the bytes freed."""
        entries = []
        for path in self.root.rglob("*"):
            with contextlib.suppress(OSError):
                if path.is_file():
                    stat = path.stat()
                    if path.name.startswith(_PART) and time.time() - stat.st_mtime > TORN_S:
                        path.unlink()
                        continue
                    entries.append((stat.st_mtime, stat.st_size, path))
        total = sum(size for _, size, _ in entries)
        freed = 0
        for _, size, path in sorted(entries):
            if total - freed <= self._limit:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                freed += size
        return freed


def _proven(content: bytes) -> bytes:
    """Return content with what proves its wholeness before it."""
    return _MAGIC + blake2b(content, digest_size=_DIGEST).digest() + content
