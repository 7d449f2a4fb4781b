"""In which order seconds of footage get proxies: looked at, about to be looked at, the rest."""

import math
import threading
from collections import OrderedDict, deque
from dataclasses import dataclass
from enum import StrEnum

from cutroom.backend.render.sources import Source

AHEAD_S = 60
"""Seconds from the beginning of a file that are made ready when it arrives, after those that
a first look goes to."""
FRAMES, SHEET = 3, 12
"""How many frames first looks spread over a film: plain frames, and a contact sheet. A short
film is made whole sooner than those of a sheet one by one."""
AROUND = (0, 1, 2, -1)
"""The seconds made for one that was looked at, in this order."""
MOST_WAITING = 600
"""Seconds of footage that wait at most; the oldest wishes are forgotten."""


class Reach(StrEnum):
    """How much of the footage gets proxies."""

    ALL = "all"
    SOME = "some"
    """The beginning, and what is looked at."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A second of footage; `ahead` where nobody has asked for it."""

    source: Source
    second: int
    ahead: bool = False


class ProxyQueue:
    """What is still to be made, the most urgent first. Safe for threads."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._waiting: deque[Wanted] = deque(maxlen=MOST_WAITING)
        self._rest: OrderedDict[str, tuple[Source, deque[int]]] = OrderedDict()
        """The seconds of whole films, by digest; the film looked at last is the first."""
        self._guard = threading.Lock()

    @property
    def is_asked(self) -> bool:
        """Whether something waits that is more than made ahead."""
        return bool(self._waiting)

    def __bool__(self) -> bool:
        return bool(self._waiting or self._rest)

    def arrived(self, source: Source) -> None:
        """Put a file that has just come in behind all others."""
        duration = source.asset.facts.duration
        last = _last_second(source)
        if self._reach is Reach.NONE or duration <= 0:
            return
        counts = (FRAMES,) if last < AHEAD_S else (FRAMES, SHEET)
        looks = [duration * (2 * n + 1) // (2000 * count) for count in counts for n in range(count)]
        numbers = dict.fromkeys([*looks, *range(min(AHEAD_S, last + 1))])
        with self._guard:
            for number in numbers:
                wanted = Wanted(source, number)
                if wanted not in self._waiting and len(self._waiting) < MOST_WAITING:
                    self._waiting.append(wanted)
            if self._reach is Reach.ALL and last >= AHEAD_S:
                beyond = deque(range(AHEAD_S, last + 1))
                self._rest.setdefault(source.asset.digest, (source, beyond))

    def looked(self, source: Source, second: int) -> None:
        """Put a second that was looked at, and those around it, before all others.

        The rest of that film comes next: on from there, then from its beginning.
        """
        if self._reach is Reach.NONE:
            return
        last = _last_second(source)
        around = [second + step for step in AROUND if 0 <= second + step <= last]
        with self._guard:
            for wanted in [Wanted(source, number) for number in reversed(around)]:
                if wanted in self._waiting:
                    self._waiting.remove(wanted)
                self._waiting.appendleft(wanted)
            if self._reach is Reach.ALL:
                order = deque([*range(second, last + 1), *range(second)])
                self._rest[source.asset.digest] = source, order
                self._rest.move_to_end(source.asset.digest, last=False)

    def take(self) -> Wanted | None:
        """Return what is to be made next, or None."""
        with self._guard:
            if self._waiting:
                return self._waiting.popleft()
            while self._rest:
                digest, (source, order) = next(iter(self._rest.items()))
                if order:
                    return Wanted(source, order.popleft(), ahead=True)
                del self._rest[digest]
        return None

    def put_back(self, wanted: Wanted) -> None:
        """Take back what could not be made now."""
        with self._guard:
            if wanted.ahead:
                _, order = self._rest.setdefault(
                    wanted.source.asset.digest, (wanted.source, deque())
                )
                order.appendleft(wanted.second)
            else:
                self._waiting.appendleft(wanted)

    def forget(self, source: Source) -> None:
        """Drop everything of a film that needs no proxies or can have none."""
        with self._guard:
            left = [one for one in self._waiting if one.source != source]
            self._waiting = deque(left, maxlen=MOST_WAITING)
            self._rest.pop(source.asset.digest, None)


def _last_second(source: Source) -> int:
    return max(0, math.ceil(source.asset.facts.duration / 1000) - 1)
