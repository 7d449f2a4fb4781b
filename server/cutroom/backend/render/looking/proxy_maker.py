"""Makes proxies in a process of its own, a second of footage at a time."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

from cutroom.backend.render.footage.proxies import KIND, PROXY_BYTES, proxy_cache, second_key
from cutroom.backend.render.jobs import ProxyJob
from cutroom.backend.render.pool import WorkerPool
from cutroom.backend.render.probing.key_frames import is_far_apart
from cutroom.backend.render.sources import Source
from cutroom.errors import RenderCancelled

SPARE_BYTES = 2 * PROXY_BYTES
"""Proxies are made only while so much room is left on the disk."""
TRIM_EVERY = 10
"""Seconds of proxies that are made before their folder is looked over."""


class ProxyMaker:
    """One process at the lowest priority, started by the first second that is made."""

    def __init__(self, cache: Path) -> None:
        self._root = cache
        self._cache = proxy_cache(cache)
        self._pool = WorkerPool(1)
        self._slow: dict[str, bool] = {}
        self._made = 0

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
        if self._cache.path(second_key(source, second), KIND).is_file() or not self._has_room():
            return True
        job = ProxyJob(source, second, self._root)
        try:
            self._pool.run(
                [0], lambda _: job, on_step=lambda _n, _done: None, should_stop=should_stop
            )
        except RenderCancelled:
            return False
        self._made += 1
        if self._made % TRIM_EVERY == 0:
            self._cache.trim()
        return True

    def _has_room(self) -> bool:
        with contextlib.suppress(OSError):
            self._root.mkdir(parents=True, exist_ok=True)
            return shutil.disk_usage(self._root).free > SPARE_BYTES
        return False

    def close(self) -> None:
        """End the process; the next second starts another."""
        self._pool.close()
