"""A finished file gets its name: never torn, never over another file."""

import errno
import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

from cutroom.errors import DiskFull, OutputRefused

PART = re.compile(r"\..{0,80}\.[0-9a-f]{12}\.part", re.DOTALL)
STALE_S = 900.0
"""A part that nobody has written to for so long was left by a process that died."""


def part_of(target: Path) -> Path:
    """Return a fresh name beside a target for what is not whole yet."""
    return target.with_name(f".{target.stem[:80]}.{secrets.token_hex(6)}.part")


def sweep_parts(folder: Path, now: float) -> None:
    """Remove what dead processes left in a folder; `now` is in seconds since the epoch."""
    with suppress(OSError):
        for path in folder.glob(".*.part"):
            stale = PART.fullmatch(path.name) and now - path.lstat().st_mtime > STALE_S
            if stale and path.is_file():
                path.unlink(missing_ok=True)


def place(part: Path, target: Path) -> Path:
    """Give a finished file its name without overwriting; returns the name it got."""
    number = 1
    while True:
        chosen = target if number == 1 else target.with_stem(f"{target.stem}-{number}")
        try:
            os.link(part, chosen)
        except FileExistsError:
            number += 1
            continue
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS):
                raise
            # The disk knows no second names: reserve the name, then move onto it.
            try:
                os.close(os.open(chosen, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
            except FileExistsError:
                number += 1
                continue
            part.replace(chosen)
            return chosen
        return chosen


def write_whole(content: bytes, target: Path) -> Path:
    """Write a small file under its name, or the next free one; returns the name it got.

    Raises OutputRefused and DiskFull.
    """
    part = part_of(target)
    try:
        part.write_bytes(content)
        return place(part, target)
    except OSError as error:
        raise write_error(error, target) from error
    finally:
        part.unlink(missing_ok=True)


def write_error(error: OSError, target: Path) -> DiskFull | OutputRefused:
    """Return what a failed write means for the person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull(f"There is no room left to write {target.name}.")
    reason = os.strerror(error.errno) if error.errno else "it cannot be written"
    return OutputRefused(f"{target} cannot be written: {reason}.")
