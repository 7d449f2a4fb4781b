"""When proxies are made: in the background, what was looked at first, never beside a render."""

import logging
from collections.abc import Callable

import anyio
import anyio.abc
import anyio.to_thread

from cutroom.backend.render.sources import Source
from cutroom.backend.service.ports import MakesProxies
from cutroom.backend.service.proxy_queue import ProxyQueue, Reach
from cutroom.domain.clock import Clock
from cutroom.domain.media import MediaKind
from cutroom.errors import CutroomError

logger = logging.getLogger(__name__)

CALM_S = 0.25
"""How long the room is left to who has just come in, before the first proxy is made."""
WAIT_S = 3.0
"""How often it is looked whether renders have ended."""


class Proxying:
    """Works through what is wanted, one second of footage at a time; sleeps otherwise."""

    def __init__(
        self,
        maker: MakesProxies,
        *,
        is_rendering: Callable[[], bool],
        renders_elsewhere: Callable[[], bool],
        clock: Clock,
        tasks: anyio.abc.TaskGroup,
        reach: Reach = Reach.ALL,
    ) -> None:
        self._maker = maker
        self._is_rendering = is_rendering
        """Cheap; asked many times a second."""
        self._renders_elsewhere = renders_elsewhere
        self._clock = clock
        self._tasks = tasks
        self._queue = ProxyQueue(reach)
        self._quick: set[str] = set()
        """Digests of footage that needs no proxies."""
        self._closing = anyio.Event()
        self._is_working = False
        self._rested = anyio.Event()

    def arrived(self, source: Source) -> None:
        """Have footage made ready that has just come in: for a first look, then all of it."""
        if source.asset.kind is not MediaKind.VIDEO or source.asset.loops:
            return
        self._queue.arrived(source)
        self.wake()

    def wish(self, source: Source, second: int) -> None:
        """Put a second that was looked at, and those around it, before all others.

        Any thread may call it; the work begins with the next `wake`.
        """
        if source.asset.digest not in self._quick:
            self._queue.looked(source, second)

    def wake(self) -> None:
        """Begin, unless there is nothing to do or it is being done."""
        if self._queue and not self._is_working and not self._closing.is_set():
            self._is_working = True
            self._rested = anyio.Event()
            self._tasks.start_soon(self._work)

    async def close(self) -> None:
        """Stop at once; what is not made stays unmade."""
        self._closing.set()
        if self._is_working:
            await self._rested.wait()

    async def _work(self) -> None:
        try:
            await self._pause(CALM_S)
            is_open = True
            while is_open and self._queue and not self._closing.is_set():
                if await anyio.to_thread.run_sync(self._must_wait):
                    # Its memory and its core belong to the render.
                    await anyio.to_thread.run_sync(self._maker.close)
                    await self._pause(WAIT_S)
                else:
                    is_open = await anyio.to_thread.run_sync(self._make_one)
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(self._maker.close)
            self._is_working = False
            self._rested.set()
        # Somebody may have looked while the process was being ended.
        if self._queue.is_asked:
            self.wake()

    async def _pause(self, seconds: float) -> None:
        """Wait; a close ends the wait."""

        async def sleep() -> None:
            await self._clock.sleep(seconds)
            tasks.cancel_scope.cancel()

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(sleep)
            await self._closing.wait()
            tasks.cancel_scope.cancel()

    def _must_wait(self) -> bool:
        try:
            return self._is_rendering() or self._renders_elsewhere()
        except CutroomError:
            logger.warning("it is not known whether anything renders", exc_info=True)
            return True

    def _make_one(self) -> bool:
        """Make what comes next; False where the rest is left until somebody looks again."""
        wanted = self._queue.take()
        if wanted is None:
            return False
        source = wanted.source
        try:
            if not self._maker.is_slow(source):
                self._quick.add(source.asset.digest)
                self._queue.forget(source)
            elif wanted.ahead and not self._maker.may_go_ahead():
                self._queue.put_back(wanted)
                return False
            elif not self._maker.make(source, wanted.second, should_stop=self._must_stop):
                self._queue.put_back(wanted)
        except (CutroomError, OSError) as error:
            logger.info("no proxy of %s: %s", source.asset.digest, error)
            self._queue.forget(source)
        except Exception:
            logger.exception("a proxy met an error of ours")
            self._queue.forget(source)
        return True

    def _must_stop(self) -> bool:
        return self._closing.is_set() or self._is_rendering()
