"""The clock that everything asks."""

from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits; tests pass one whose hands they move."""

    def now(self) -> float:
        """Return seconds since the epoch."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait this many seconds."""
        ...
