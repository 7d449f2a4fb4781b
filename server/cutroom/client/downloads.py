"""A finished file from a response to its place on disk, whole or not at all."""

import os
import secrets
from pathlib import Path

import anyio
import anyio.to_thread
import httpx

from cutroom.client.placing import place, write_error
from cutroom.errors import StreamCut


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
