"""Reports that go on while something takes long: hosts give up on a call that is silent."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

import anyio

from cutroom.domain.clock import Clock
from cutroom.workflow.reporting import Report, silent

T = TypeVar("T")
REPORT_EVERY_S = 5.0


async def tell_while(work: Callable[[Report], Awaitable[T]], report: Report, clock: Clock) -> T:
    """Return what `work` does; what it reported last is repeated every 5 s."""
    if report is silent:
        return await work(silent)
    told = (0.0, "")
    done: list[T] = []
    failure: Exception | None = None

    async def hear(percent: float, words: str) -> None:
        nonlocal told
        told = (max(percent, told[0]), words)
        await report(*told)

    async def repeat() -> None:
        with suppress(anyio.ClosedResourceError, anyio.BrokenResourceError):
            while True:
                await clock.sleep(REPORT_EVERY_S)
                await report(*told)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(repeat)
        try:
            done.append(await work(hear))
        except Exception as error:
            # Out of the group it would come wrapped.
            failure = error
        tasks.cancel_scope.cancel()
    if failure is not None:
        raise failure
    return done[0]


class Load:
    """How much of an upload has left, over all its parts; sizes in bytes."""

    BESIDE = 1_000_000
    """What a part weighs beside its bytes: the backend has to look at it as well."""

    def __init__(self, sizes: list[int], report: Report) -> None:
        self._whole = sum(sizes) + self.BESIDE * len(sizes)
        self._report = report
        self._count = len(sizes)
        self._number = 0
        self._before = 0
        self._size = 0
        self._name = ""
        self._told = -1

    async def begin(self, name: str, size: int) -> None:
        """Turn to the next part."""
        self._before += self._size + (self.BESIDE if self._number else 0)
        self._number += 1
        self._name, self._size = name, size
        await self.sent(0)

    async def sent(self, count: int) -> None:
        """Tell that so many bytes of the part have left."""
        percent = int(100 * (self._before + min(count, self._size)) / self._whole)
        if percent == self._told and count:
            return
        self._told = percent
        place = f" ({self._number} of {self._count})" if self._count > 1 else ""
        await self._report(percent, f"Uploading {self._name}{place}...")
