"""Reads that many callers want at once, done once; no answer is older than its question."""

from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

import anyio
import anyio.abc

T = TypeVar("T")
AT_ONCE = 8
"""Reads under way at once; more would only wait for one another further on."""


class _Flight(Generic[T]):
    """One read, and what came of it."""

    def __init__(self) -> None:
        self.landed = anyio.Event()
        self.answers: list[T] = []
        """The one answer, once there is one."""
        self.failure: Exception = RuntimeError("The room was closed.")


class Flights(Generic[T]):
    """Lets callers with the same question share an answer.

    Whoever comes while a read is under way waits for the next one, which everybody who came
    meanwhile shares: a read never began before the call that it answers.
    """

    def __init__(self, tasks: anyio.abc.TaskGroup, *, at_once: float = AT_ONCE) -> None:
        self._tasks = tasks
        self._turn = anyio.CapacityLimiter(at_once)
        self._flying: dict[Hashable, _Flight[T]] = {}
        self._boarding: dict[Hashable, _Flight[T]] = {}

    async def ride(self, question: Hashable, read: Callable[[], Awaitable[T]]) -> T:
        """Return what `read` does, or what the same read of another caller does."""
        flight = self._boarding.get(question)
        if flight is None:
            flight = _Flight[T]()
            self._boarding[question] = flight
            # Not in the caller's own task: others go on waiting when the caller hangs up.
            self._tasks.start_soon(self._fly, question, flight, read)
        await flight.landed.wait()
        if not flight.answers:
            raise flight.failure
        return flight.answers[0]

    async def _fly(
        self, question: Hashable, flight: _Flight[T], read: Callable[[], Awaitable[T]]
    ) -> None:
        before = self._flying.get(question)
        try:
            if before is not None:
                await before.landed.wait()
            async with self._turn:
                # From here on nobody boards: the read begins now.
                del self._boarding[question]
                self._flying[question] = flight
                flight.answers.append(await read())
        except Exception as error:
            flight.failure = error
        finally:
            for flights in (self._boarding, self._flying):
                if flights.get(question) is flight:
                    del flights[question]
            flight.landed.set()
