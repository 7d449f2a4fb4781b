"""When proxies are made: in the background, what was looked at first, never beside a render."""

import logging
import math
import threading
from collections import deque
from collections.abc import Callable

import anyio
import anyio.abc
import anyio.to_thread

from cutroom.backend.render.sources import Source
from cutroom.backend.service.ports import MakesProxies
from cutroom.domain.clock import Clock
from cutroom.domain.media import MediaKind
from cutroom.errors import CutroomError

logger = logging.getLogger(__name__)

CALM_S = 0.25
"""How long the room is left to who has just come in, before the first proxy is made."""
WAIT_S = 3.0
"""How often it is looked whether renders have ended."""
AHEAD_S = 60
"""Seconds from the beginning of a file that are made ready when it arrives, after those that
a first look goes to; the others when they are looked at."""
LOOKS = (3, 12)
"""How many frames first looks spread over a film: plain frames, and a contact sheet."""
AROUND = (0, 1, 2, -1)
"""The seconds made for one that was looked at, in this order."""
MOST_WAITING = 600
"""Seconds of footage that wait at most; the oldest wishes are forgotten."""

Wanted = tuple[Source, int]


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
    ) -> None:
        self._maker = maker
        self._is_rendering = is_rendering
        """Cheap; asked many times a second."""
        self._renders_elsewhere = renders_elsewhere
        self._clock = clock
        self._tasks = tasks
        self._waiting: deque[Wanted] = deque(maxlen=MOST_WAITING)
        self._guard = threading.Lock()
        self._quick: set[str] = set()
        """Digests of footage that needs no proxies."""
        self._closing = anyio.Event()
        self._is_working = False
        self._rested = anyio.Event()

    def arrived(self, source: Source) -> None:
        """Have footage made ready that has just come in: for a first look, then its beginning."""
        if source.asset.kind is not MediaKind.VIDEO or source.asset.loops:
            return
        duration = source.asset.facts.duration
        looks = [duration * (2 * n + 1) // (2000 * count) for count in LOOKS for n in range(count)]
        beginning = range(min(AHEAD_S, math.ceil(duration / 1000)))
        if duration:
            numbers = dict.fromkeys([*looks, *beginning])
            self._want([(source, number) for number in numbers], first=False)
        self.wake()

    def wish(self, source: Source, second: int) -> None:
        """Put a second that was looked at, and those around it, before all others.

        Any thread may call it; the work begins with the next `wake`.
        """
        last = max(0, math.ceil(source.asset.facts.duration / 1000) - 1)
        around = [second + step for step in AROUND if 0 <= second + step <= last]
        if source.asset.digest not in self._quick:
            self._want([(source, number) for number in around], first=True)

    def _want(self, wanted: list[Wanted], *, first: bool) -> None:
        with self._guard:
            for one in reversed(wanted) if first else wanted:
                if one in self._waiting:
                    self._waiting.remove(one)
                if first:
                    self._waiting.appendleft(one)
                elif len(self._waiting) < MOST_WAITING:
                    self._waiting.append(one)

    def wake(self) -> None:
        """Begin, unless there is nothing to do or it is being done."""
        if self._waiting and not self._is_working and not self._closing.is_set():
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
            while self._waiting and not self._closing.is_set():
                if await anyio.to_thread.run_sync(self._must_wait):
                    # Its memory and its core belong to the render.
                    await anyio.to_thread.run_sync(self._maker.close)
                    await self._pause(WAIT_S)
                else:
                    await anyio.to_thread.run_sync(self._make_one)
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(self._maker.close)
            self._is_working = False
            self._rested.set()
        # Somebody may have looked while the process was being ended.
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

    def _make_one(self) -> None:
        with self._guard:
            if not self._waiting:
                return
            source, second = self._waiting.popleft()
        try:
            if not self._maker.is_slow(source):
                self._quick.add(source.asset.digest)
                self._forget(source)
            elif not self._maker.make(source, second, should_stop=self._must_stop):
                self._want([(source, second)], first=True)
        except (CutroomError, OSError) as error:
            logger.info("no proxy of %s: %s", source.asset.digest, error)
            self._forget(source)
        except Exception:
            logger.exception("a proxy met an error of ours")
            self._forget(source)

    def _must_stop(self) -> bool:
        return self._closing.is_set() or self._is_rendering()

    def _forget(self, source: Source) -> None:
        with self._guard:
            left = [one for one in self._waiting if one[0] != source]
            self._waiting = deque(left, maxlen=MOST_WAITING)
