"""Leaving with good manners: no new calls, and time for those that run."""

from collections.abc import Iterator
from contextlib import contextmanager

from cutroom.domain.clock import Clock


class Drain:
    """Knows whether the server is leaving, and which calls it still owes an answer."""

    def __init__(self, patience_s: float, clock: Clock) -> None:
        self._patience_s = patience_s
        self._clock = clock
        self._begun: float | None = None
        self._calls = 0

    @property
    def calls(self) -> int:
        """How many calls run at this moment."""
        return self._calls

    @property
    def is_draining(self) -> bool:
        """Whether the server is leaving."""
        return self._begun is not None

    @property
    def is_over(self) -> bool:
        """Whether nobody is waited for any longer."""
        if self._begun is None:
            return False
        return not self._calls or self._clock.monotonic() - self._begun >= self._patience_s

    def begin(self) -> None:
        """Let no new call in."""
        if self._begun is None:
            self._begun = self._clock.monotonic()

    @contextmanager
    def counted(self, *, is_stream: bool) -> Iterator[None]:
        """Wait for the block when leaving; streams without an end are not waited for."""
        self._calls += not is_stream
        try:
            yield
        finally:
            self._calls -= not is_stream
