"""A clock that tests move, or that moves itself when somebody waits."""

from dataclasses import dataclass, field

import anyio
import anyio.lowlevel


@dataclass
class HastyClock:
    """Fakes `Clock`: whoever sleeps is woken at once, and the hands have moved that far."""

    hands: float = 1_000_000.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.hands

    def monotonic(self) -> float:
        return self.hands

    async def sleep(self, seconds: float) -> None:
        await anyio.lowlevel.checkpoint()
        self.slept.append(seconds)
        self.hands += seconds
