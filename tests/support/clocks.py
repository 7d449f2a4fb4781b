"""A clock that tests move, or that moves itself when somebody waits."""

from dataclasses import dataclass, field

import anyio

MOMENT_S = 0.004
"""What a fake wait leaves to real work, such as a file that a thread writes."""


@dataclass
class HastyClock:
    """Fakes `Clock`: whoever sleeps is woken in a moment, and the hands have moved that far."""

    hands: float = 1_000_000.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.hands

    def monotonic(self) -> float:
        return self.hands

    async def sleep(self, seconds: float) -> None:
        await anyio.sleep(MOMENT_S)
        self.slept.append(seconds)
        self.hands += seconds
