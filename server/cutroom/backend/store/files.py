"""Media by the hash of its bytes: written aside, synced, then put in place at once."""

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cutroom.errors import CutroomError, DiskFull, OutputRefused

ASIDE = "incoming"


@dataclass(frozen=True, slots=True)
class Received:
    """A file that has arrived whole and waits to be kept or discarded."""

    path: Path
    digest: str
    """SHA-256 of the bytes, 64 hex digits."""
    size: int
    """Bytes."""

    def discard(self) -> None:
        """Remove the file."""
        self.path.unlink(missing_ok=True)


class Incoming:
    """A file being written block by block; hashed on the way."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._hash = hashlib.sha256()
        self._size = 0
        with _disk_errors():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("wb")

    @property
    def size(self) -> int:
        """Bytes so far."""
        return self._size

    def write(self, block: bytes) -> None:
        """Append a block."""
        with _disk_errors():
            self._file.write(block)
        self._hash.update(block)
        self._size += len(block)

    def close(self) -> Received:
        """Sync the file to disk and return it."""
        with _disk_errors():
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
        return Received(self._path, self._hash.hexdigest(), self._size)

    def abandon(self) -> None:
        """Close and remove the file."""
        with suppress(OSError):
            self._file.close()
        self._path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A kept file, and when it was last taken in, in seconds since the epoch."""

    path: Path
    digest: str
    size: int
    touched: float


class MediaFiles:
    """The folder that keeps media."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @property
    def incoming(self) -> Path:
        """The folder of files that have not arrived whole."""
        return self._root / ASIDE

    def begin(self) -> Incoming:
        """Open a new file beside the kept ones."""
        return Incoming(self.incoming / f"{os.getpid()}-{secrets.token_hex(8)}.part")

    def place(self, digest: str, extension: str) -> Path:
        """Return where the file of this hash stands."""
        return self._root / digest[:2] / f"{digest}.{extension}"

    def keep(self, received: Received, extension: str) -> Path:
        """Move a received file to its place; one that is there already wins."""
        place = self.place(received.digest, extension)
        with _disk_errors():
            place.parent.mkdir(parents=True, exist_ok=True)
            if _is_there(place, received.size):
                received.discard()
            else:
                received.path.replace(place)
                _sync_folder(place.parent)
        return place

    def kept(self) -> Iterator[MediaFile]:
        """Yield every file that stands in its place."""
        for path in sorted(self._root.glob("[0-9a-f][0-9a-f]/*")):
            with suppress(OSError):
                stat = path.stat()
                yield MediaFile(path, path.name.partition(".")[0], stat.st_size, stat.st_mtime)

    def remove(self, path: Path, *, before: float) -> bool:
        """Remove a kept file unless it was taken in again since `before`."""
        aside = path.with_name(f".{path.name}~{secrets.token_hex(4)}")
        try:
            path.replace(aside)
            if aside.stat().st_mtime >= before:
                aside.replace(path)
                return False
            aside.unlink()
        except OSError:
            return False
        return True


def _is_there(place: Path, size: int) -> bool:
    """Say whether a file stands in its place, and if so mark it as taken in just now."""
    try:
        if place.stat().st_size != size:
            return False
        os.utime(place)
    except FileNotFoundError:
        return False
    return True


def sweep(folder: Path, pattern: str, *, before: float) -> None:
    """Remove files that match and were last touched before this time (epoch seconds)."""
    for path in folder.glob(pattern) if folder.is_dir() else ():
        with suppress(OSError):
            if path.stat().st_mtime < before:
                path.unlink()


def _sync_folder(folder: Path) -> None:
    # Windows cannot open folders; the rename is durable there without it.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class _disk_errors:  # noqa: N801 - reads as a clause: with _disk_errors()
    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, OSError):
            raise disk_error(error) from error


def disk_error(error: OSError) -> CutroomError:
    """Return the sentence for an operating system's refusal to write."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull("The data folder's disk is full.")
    return OutputRefused(
        f"The data folder cannot be written: {error.strerror}.",
        hint="Set CUTROOM_HOME to a writable folder.",
    )
