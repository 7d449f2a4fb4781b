"""Makes proxies in a process of its own, a second of footage at a time."""

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from cutroom.backend.render.footage.proxies import KIND, PROXY_BYTES, proxy_cache, second_key
from cutroom.backend.render.jobs import ProxyJob
from cutroom.backend.render.pool import WorkerPool
from cutroom.backend.render.power import Power
from cutroom.backend.render.probing.key_frames import is_far_apart
from cutroom.backend.render.sources import Source
from cutroom.errors import RenderCancelled

SPARE_BYTES = 2 * 2**30
"""Proxies are made only while so much room is left on the disk."""
AHEAD_BYTES = PROXY_BYTES * 4 // 5
"""What one run may make or find made: beyond it, what is new would push out what is not old."""
AHEAD_SPARE_BYTES = 2 * PROXY_BYTES
"""The room that is left on the disk where more is made than was asked for."""
TRIM_EVERY = 30
"""Seconds of proxies that are made before their folder is looked over."""


class ProxyMaker:
    """One process at the lowest priority, started by the first second that is made."""

    def __init__(self, cache: Path, *, power: Power | None = None) -> None:
        self._root = cache
        self._cache = proxy_cache(cache)
        self._pool = WorkerPool(1)
        self._slow: dict[str, bool] = {}
        self._made = 0
        self._power = power or Power()
        self._sizes: dict[str, int] = {}
        """The bytes of each second that this run has come by."""

    def is_slow(self, source: Source) -> bool:
        """Say whether pictures of this footage take long to reach; blocks."""
        digest = source.asset.digest
        if digest not in self._slow:
            self._slow[digest] = is_far_apart(source)
        return self._slow[digest]

    def make(self, source: Source, second: int, *, should_stop: Callable[[], bool]) -> bool:
        """Make a second of a proxy unless it is there; False when it was stopped.

        Blocks. Raises DiskFull, EngineFailed and RenderFailed.
        """
        path = self._cache.path(second_key(source, second), KIND)
        if self._is_there(path) or not self._has_room(SPARE_BYTES):
            return True
        job = ProxyJob(source, second, self._root)
        try:
            self._pool.run(
                [0], lambda _: job, on_step=lambda _n, _done: None, should_stop=should_stop
            )
        except RenderCancelled:
            return False
        self._is_there(path)
        self._made += 1
        if self._made % TRIM_EVERY == 0:
            self._cache.trim()
        return True

    def may_go_ahead(self) -> bool:
        """Say whether more may be made than was asked for: there is room, and no battery drains."""
        if sum(self._sizes.values()) > AHEAD_BYTES or self._power.is_on_battery:
            return False
        return self._has_room(AHEAD_SPARE_BYTES)

    def _is_there(self, path: Path) -> bool:
        """Say whether a second is made; if so it counts as used now."""
        with contextlib.suppress(OSError):
            self._sizes[path.name] = path.stat().st_size
            os.utime(path)
            return True
        return False

    def _has_room(self, spare: int) -> bool:
        with contextlib.suppress(OSError):
            self._root.mkdir(parents=True, exist_ok=True)
            return shutil.disk_usage(self._root).free > spare
        return False

    def close(self) -> None:
        """End the process; the next second starts another."""
        self._pool.close()
