"""Caches that stay small: the files used last are kept, the others go."""

from contextlib import suppress
from pathlib import Path


def keep_newest(folder: Path, pattern: str, *, files: int, size: int) -> None:
    """Remove the files of a folder that were used longest ago, beyond a number or bytes.

    The newest stays whatever its size.
    """
    found = []
    for path in folder.glob(pattern):
        with suppress(OSError):
            found.append((path.stat().st_mtime_ns, path.stat().st_size, path))
    total = 0
    for rank, (_, bytes_, path) in enumerate(sorted(found, reverse=True)):
        total += bytes_
        if rank and (rank >= files or total > size):
            # Another render may have taken it away, or have it open on Windows.
            with suppress(OSError):
                path.unlink(missing_ok=True)
