"""Waiting for an event with a bound, on a clock that tests can move."""

from dataclasses import dataclass

import anyio

from cutroom.domain.clock import Clock


async def wait_at_most(event: anyio.Event, seconds: float, clock: Clock) -> bool:
    """Wait until the event is set or the time is over; say whether it was set."""
    if event.is_set() or seconds <= 0:
        return event.is_set()
    async with anyio.create_task_group() as race:

        async def time_out() -> None:
            await clock.sleep(seconds)
            race.cancel_scope.cancel()

        race.start_soon(time_out)
        await event.wait()
        race.cancel_scope.cancel()
    return event.is_set()


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment by which a call must answer."""

    clock: Clock
    at: float
    """On the monotonic clock."""

    def left(self) -> float:
        """Return the seconds that remain, never less than none."""
        return max(0.0, self.at - self.clock.monotonic())


def deadline_in(seconds: float, clock: Clock) -> Deadline:
    """Return the deadline this many seconds from now."""
    return Deadline(clock, clock.monotonic() + max(0.0, seconds))
