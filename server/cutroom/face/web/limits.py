"""How much one principal may ask: so many calls in a minute, spread or at once."""

from cutroom.domain.clock import Clock

MINUTE_S = 60.0
MOST_KEPT = 10_000


class RateLimit:
    """Counts calls as a bucket that holds a minute's calls and fills at an even pace."""

    def __init__(self, per_minute: float, clock: Clock) -> None:
        self._size = per_minute
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}
        """By principal: calls left, and when they were counted on the monotonic clock."""

    def wait_s(self, principal: str) -> float:
        """Count a call; return 0, or the seconds after which the next one would be let in."""
        if not self._size:
            return 0.0
        now = self._clock.monotonic()
        left, counted = self._left.pop(principal, (self._size, now))
        left = min(self._size, left + (now - counted) * self._size / MINUTE_S)
        if len(self._left) >= MOST_KEPT:
            del self._left[next(iter(self._left))]
        is_let_in = left >= 1
        self._left[principal] = (left - 1 if is_let_in else left, now)
        return 0.0 if is_let_in else (1 - left) * MINUTE_S / self._size
