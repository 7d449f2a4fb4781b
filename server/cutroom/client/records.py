"""Small files that several processes share: atomic JSON and locks that die with their owner."""

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from cutroom.client.placing import write_error

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


def write_json(path: Path, body: object) -> None:
    """Write JSON that is either wholly there or not, readable by its owner only."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(body, file, ensure_ascii=False, separators=(",", ":"))
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise write_error(error, path) from error


def read_json(path: Path) -> Any:
    """Return what a JSON file holds; None when it is missing or damaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


class FileLock:
    """A lock that one process holds until it lets go or dies.

    POSIX record locks on purpose: a forked render worker that outlives its parent does
    not inherit them. Within one process they exclude nobody.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def acquire(self, *, wait: bool = False) -> bool:
        """Take the lock; False when another process holds it and we do not wait."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = self._path.open("ab")
        try:
            _lock(file, wait=wait)
        except OSError:
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Let go."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lock(file: IO[bytes], *, wait: bool) -> None:
    if fcntl is not None:
        fcntl.lockf(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        return
    import msvcrt

    file.seek(0)
    mode = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK  # type: ignore[attr-defined]
    msvcrt.locking(file.fileno(), mode, 1)  # type: ignore[attr-defined]


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold a lock for a short change that must not cross another process's."""
    with FileLock(path) as lock:
        lock.acquire(wait=True)
        yield
