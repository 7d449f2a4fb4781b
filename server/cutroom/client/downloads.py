"""A finished file from a response to its place on disk, whole or not at all."""

import errno
import os
import secrets
from pathlib import Path

import anyio
import anyio.to_thread
import httpx

from cutroom.errors import DiskFull, OutputRefused, StreamCut


async def save(response: httpx.Response, target: Path, *, expected: int | None = None) -> Path:
    """Write a response's bytes beside `target` and give them that name at the end.

    An existing file is never overwritten: a number is added. Returns the path used.
    """
    part = target.with_name(f".{target.stem[:80]}.{secrets.token_hex(6)}.part")
    try:
        size = await _write(response, part)
        if expected is not None and size != expected:
            raise StreamCut(f"Only {size} of {expected} bytes of the file arrived.")
        return await anyio.to_thread.run_sync(place, part, target)
    except OSError as error:
        raise write_error(error, target) from error
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.Path(part).unlink(missing_ok=True)


async def _write(response: httpx.Response, part: Path) -> int:
    size = 0
    async with await anyio.open_file(part, "xb") as file:
        async for block in response.aiter_bytes(1 << 20):
            size += len(block)
            await file.write(block)
        await file.flush()
        await anyio.to_thread.run_sync(os.fsync, file.wrapped.fileno())
    return size


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


def write_error(error: OSError, target: Path) -> DiskFull | OutputRefused:
    """Return what a failed write means for the person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"There is no room left to write {target.name}.")
    reason = os.strerror(error.errno) if error.errno else "it cannot be written"
    return OutputRefused(f"{target} cannot be written: {reason}.")
