"""A finished file from the backend to its place on disk, whole or not at all."""

import os
import re
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import anyio
import anyio.to_thread
import httpx

from cutroom.client.placing import part_of, place, write_error
from cutroom.client.policy import MOST_TRIES, backoff_s
from cutroom.domain.clock import Clock
from cutroom.errors import StreamCut

Open = Callable[[Mapping[str, str]], Awaitable[httpx.Response]]
"""Asks for the file with the given headers; the caller closes the response."""


async def save(open_: Open, target: Path, *, clock: Clock, expected: int | None = None) -> Path:
    """Write a file's bytes beside `target` and give them that name at the end.

    A broken transfer goes on where it stopped if the backend can do that, else from the
    beginning; three in a row without a new byte are enough. An existing file is never
    overwritten: a number is added. Returns the path used.
    """
    part = part_of(target)
    try:
        await _fetch(open_, part, clock, expected)
        return await anyio.to_thread.run_sync(place, part, target)
    except OSError as error:
        raise write_error(error, target) from error
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.Path(part).unlink(missing_ok=True)


async def _fetch(open_: Open, part: Path, clock: Clock, expected: int | None) -> None:
    size, furthest, tries, mark = 0, 0, 0, ""
    async with await anyio.open_file(part, "xb") as file:
        while True:
            response = await open_(_range(size, mark))
            whole = False
            try:
                if size and not _continues(response, size):
                    size = 0
                    await file.seek(0)
                    await file.truncate()
                mark = response.headers.get("etag", "")
                async for block in response.aiter_bytes():
                    await file.write(block)
                    size += len(block)
                whole = expected is None or size >= expected
            except httpx.TransportError:
                whole = expected is not None and size == expected
            finally:
                await response.aclose()
            if whole:
                break
            tries = 1 if size > furthest else tries + 1
            furthest = max(furthest, size)
            if tries >= MOST_TRIES:
                raise StreamCut(_short_of(size, expected))
            await clock.sleep(backoff_s(tries, 0.0))
        if expected is not None and size != expected:
            raise StreamCut(_short_of(size, expected))
        await file.flush()
        await anyio.to_thread.run_sync(os.fsync, file.wrapped.fileno())


def _range(size: int, mark: str) -> dict[str, str]:
    """Return the headers that ask for the bytes that are missing."""
    plain = {"Accept-Encoding": "identity"}
    if not size:
        return plain
    same = {"If-Range": mark} if mark and not mark.startswith("W/") else {}
    return {"Range": f"bytes={size}-", **plain, **same}


def _continues(response: httpx.Response, size: int) -> bool:
    found = re.match(r"bytes (\d+)-", response.headers.get("content-range", ""))
    return response.status_code == 206 and found is not None and int(found.group(1)) == size


def _short_of(size: int, expected: int | None) -> str:
    if expected is None:
        return "The download broke before the file was whole."
    return f"{size} of {expected} bytes of the file arrived."
