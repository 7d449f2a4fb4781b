"""Whose turn it is in a session: one edit at a time, among all processes of a home."""

import hashlib
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import anyio.to_thread

from cutroom.client.records import FileLock
from cutroom.domain.clock import Clock

LOOK_S = 0.2
"""How often we look whether another process has ended its edit."""
Waiting = Callable[[], Awaitable[None]]
"""Is called once where a turn does not come at once."""


async def in_silence() -> None:
    """Wait for a turn without telling anybody."""


class Turns:
    """Lets the edits of a session follow each other; a process that dies gives its turn away."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._locks: dict[str, anyio.Lock] = {}

    @asynccontextmanager
    async def take(self, session_id: str, waiting: Waiting = in_silence) -> AsyncIterator[None]:
        """Wait until nobody edits the session, and hold others off meanwhile."""
        own = self._locks.setdefault(session_id, anyio.Lock())
        told = own.statistics().locked
        if told:
            await waiting()
        name = hashlib.sha256(session_id.encode()).hexdigest()[:32]
        async with own:
            with FileLock(self._folder / f"{name}.lock") as shared:
                while not await anyio.to_thread.run_sync(self._taken, shared):
                    if not told:
                        told = True
                        await waiting()
                    await self._clock.sleep(LOOK_S)
                yield

    def _taken(self, lock: FileLock) -> bool:
        """Take a lock; a folder that takes none only costs the order among processes."""
        try:
            return lock.acquire() or not self._takes_locks()
        except OSError:
            return True

    def _takes_locks(self) -> bool:
        """Say whether a refused lock means that somebody holds it."""
        probe = self._folder / f".{secrets.token_hex(8)}.lock"
        try:
            with FileLock(probe) as lock:
                return lock.acquire()
        finally:
            probe.unlink(missing_ok=True)
