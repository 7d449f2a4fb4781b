"""Folders for unfinished work that are cleared away even when their process is killed."""

import contextlib
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cutroom.backend.render.cache import refusal_of

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

HELD = "held"
"""The file in a scratch folder that its process keeps locked as long as it lives."""
OLD_S = 86_400.0
"""A folder without such a file is left alone for this long."""


@contextlib.contextmanager
def scratch(parent: Path, prefix: str) -> Iterator[Path]:
    """Yield a fresh folder that goes with the block; those of dead processes go at once.

    Raises DiskFull and OutputRefused.
    """
    with _made(parent, prefix) as name:
        folder = Path(name)
        with (folder / f".{HELD}").open("wb") as file:
            _lock(file)
            # It appears locked: nobody can take the folder for an abandoned one in between.
            Path(file.name).replace(folder / HELD)
            yield folder


def _made(parent: Path, prefix: str) -> tempfile.TemporaryDirectory[str]:
    try:
        parent.mkdir(parents=True, exist_ok=True)
        clear_abandoned(parent, prefix)
        return tempfile.TemporaryDirectory(prefix=prefix, dir=parent, ignore_cleanup_errors=True)
    except OSError as error:
        refusal = refusal_of(error, "anything for the time being")
        if refusal is None:
            raise
        raise refusal from error


def clear_abandoned(parent: Path, *prefixes: str) -> None:
    """Remove the scratch folders in `parent` whose processes are gone."""
    for prefix in prefixes:
        for folder in parent.glob(f"{prefix}*"):
            if _is_abandoned(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_abandoned(folder: Path) -> bool:
    try:
        with (folder / HELD).open("rb") as file:
            return _lock(file)
    except FileNotFoundError:
        with contextlib.suppress(OSError):
            return time.time() - folder.stat().st_mtime > OLD_S
    except OSError:
        pass
    return False


def _lock(file: BinaryIO) -> bool:
    if fcntl is None:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
