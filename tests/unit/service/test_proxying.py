"""When proxies are made."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import anyio
import pytest

from cutroom.backend.render.sources import Source
from cutroom.backend.service.proxy_queue import AHEAD_S, Reach
from cutroom.backend.service.proxying import Proxying
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.errors import DiskFull, StoreDamaged
from tests.support.clocks import HastyClock

pytestmark = pytest.mark.anyio


def footage(name: str, seconds: int, kind: MediaKind = MediaKind.VIDEO) -> Source:
    facts = MediaFacts(kind, "mp4", duration=seconds * 1000, width=1920, height=1080)
    return Source(Asset(AssetId(name), name, facts, 1, name), Path(name))


@dataclass
class NotingMaker:
    """Notes what it is asked to make."""

    slow: bool = True
    full: bool = False
    ahead: Callable[[], bool] = lambda: True
    made: list[tuple[str, int]] = field(default_factory=list)
    on_make: Callable[[int], None] = lambda count: None
    closed: int = 0

    def is_slow(self, source: Source) -> bool:
        return self.slow

    def make(self, source: Source, second: int, *, should_stop: Callable[[], bool]) -> bool:
        if self.full:
            raise DiskFull("No room is left.")
        if should_stop():
            return False
        self.made.append((source.asset.name, second))
        self.on_make(len(self.made))
        return True

    def may_go_ahead(self) -> bool:
        return self.ahead()

    def close(self) -> None:
        self.closed += 1


async def worked(
    maker: NotingMaker,
    *acts: Callable[[Proxying], None],
    is_rendering: Callable[[], bool] = lambda: False,
    elsewhere: Callable[[], bool] = lambda: False,
    reach: Reach = Reach.ALL,
) -> None:
    """Let a room do things, and wait until nothing is left to make."""
    with anyio.fail_after(10):
        async with anyio.create_task_group() as tasks:
            proxying = Proxying(
                maker,
                is_rendering=is_rendering,
                renders_elsewhere=elsewhere,
                clock=HastyClock(),
                tasks=tasks,
                reach=reach,
            )
            for act in acts:
                act(proxying)


async def test_long_footage_is_made_ready_for_first_looks_then_from_its_beginning_to_its_end():
    maker = NotingMaker()

    await worked(maker, lambda p: p.arrived(footage("hour", 3600)))

    made = [second for _, second in maker.made]
    assert made[:3] == [600, 1800, 3000]
    assert made[3:15] == [150 + 300 * n for n in range(12)]
    assert made[15:] == list(range(3600))
    assert maker.closed == 1


async def test_of_several_films_all_beginnings_are_made_before_the_rest_of_any():
    maker = NotingMaker()

    await worked(
        maker, lambda p: p.arrived(footage("one", 62)), lambda p: p.arrived(footage("two", 61))
    )

    assert maker.made[-3:] == [("one", 60), ("one", 61), ("two", 60)]


async def test_short_footage_is_made_in_one_go_after_the_places_of_plain_frames():
    maker = NotingMaker()

    await worked(maker, lambda p: p.arrived(footage("film", 8)))

    assert [second for _, second in maker.made] == [1, 4, 6, 0, 2, 3, 5, 7]


@pytest.mark.parametrize(("reach", "count"), [(Reach.SOME, 15 + AHEAD_S), (Reach.NONE, 0)])
async def test_less_is_made_where_less_is_wanted(reach: Reach, count: int):
    maker = NotingMaker()

    await worked(maker, lambda p: p.arrived(footage("hour", 3600)), reach=reach)

    assert len(maker.made) == count


async def test_nothing_is_made_of_what_was_looked_at_where_none_is_wanted():
    maker = NotingMaker()

    await worked(
        maker, lambda p: p.wish(footage("film", 9), 3), lambda p: p.wake(), reach=Reach.NONE
    )

    assert maker.made == []


async def test_without_room_or_power_only_what_was_asked_for_is_made_until_the_next_look():
    answers = [False, True]
    maker = NotingMaker(ahead=lambda: answers.pop(0) if answers else True)
    film = footage("film", 6)

    with anyio.fail_after(10):
        async with anyio.create_task_group() as tasks:
            proxying = Proxying(
                maker,
                is_rendering=lambda: False,
                renders_elsewhere=lambda: False,
                clock=HastyClock(),
                tasks=tasks,
            )
            proxying.wish(film, 3)
            proxying.wake()
            while not maker.closed:
                await anyio.sleep(0)
            first = list(maker.made)
            while len(maker.made) == len(first):
                proxying.wake()
                await anyio.sleep(0)

    assert [second for _, second in first] == [3, 4, 5, 2]
    # The maker knows by itself what it has made before.
    assert [second for _, second in maker.made[4:]] == [3, 4, 5, 0, 1, 2]


async def test_what_was_looked_at_comes_first_with_its_surroundings():
    maker = NotingMaker()
    film = footage("film", 1000)

    await worked(
        maker,
        lambda p: p.arrived(footage("new", 2)),
        lambda p: p.wish(film, 500),
        lambda p: p.wish(film, 999),
        lambda p: p.wake(),
    )

    expected = [999, 998, 500, 501, 502, 499]
    assert maker.made[:6] == [("film", n) for n in expected]
    assert sorted(maker.made[6:8]) == [("new", 0), ("new", 1)]
    assert maker.made[8:11] == [("film", 999), ("film", 0), ("film", 1)]


async def test_photos_and_sounds_need_none_and_quick_footage_is_asked_about_once():
    maker = NotingMaker(slow=False)
    film = footage("film", 30)

    await worked(
        maker,
        lambda p: p.arrived(footage("photo", 0, MediaKind.IMAGE)),
        lambda p: p.arrived(footage("song", 90, MediaKind.AUDIO)),
        lambda p: p.arrived(film),
        lambda p: p.wish(film, 3),
    )

    assert maker.made == []


async def test_a_render_stops_the_work_and_its_end_lets_it_go_on():
    rendering = threading.Event()
    asked = []

    def on_make(count: int) -> None:
        if count == 2:
            rendering.set()

    def is_rendering() -> bool:
        if rendering.is_set():
            asked.append(len(maker.made))
            if len(asked) > 4:
                rendering.clear()
                return False
        return rendering.is_set()

    maker = NotingMaker(on_make=on_make)
    await worked(maker, lambda p: p.arrived(footage("film", 5)), is_rendering=is_rendering)

    assert set(asked) == {2}
    assert maker.closed > 1
    assert sorted(second for _, second in maker.made) == [0, 1, 2, 3, 4]


async def test_renders_of_other_processes_are_waited_for():
    answers = [True, True, False]
    maker = NotingMaker()

    await worked(
        maker,
        lambda p: p.arrived(footage("film", 1)),
        elsewhere=lambda: answers.pop(0) if answers else False,
    )

    assert maker.made == [("film", 0)]
    assert answers == []


async def test_a_store_that_cannot_be_read_is_asked_again():
    answers: list[bool | Exception] = [StoreDamaged("The store cannot be read."), False]
    maker = NotingMaker()

    def elsewhere() -> bool:
        answer = answers.pop(0) if answers else False
        if isinstance(answer, Exception):
            raise answer
        return answer

    await worked(maker, lambda p: p.arrived(footage("film", 1)), elsewhere=elsewhere)

    assert maker.made == [("film", 0)]


async def test_a_full_disk_ends_it_quietly():
    maker = NotingMaker(full=True)

    await worked(maker, lambda p: p.arrived(footage("film", 5)))

    assert maker.made == []
    assert maker.closed == 1


async def test_a_close_leaves_the_rest_unmade():
    maker = NotingMaker()
    with anyio.fail_after(10):
        async with anyio.create_task_group() as tasks:
            proxying = Proxying(
                maker,
                is_rendering=lambda: True,
                renders_elsewhere=lambda: False,
                clock=HastyClock(),
                tasks=tasks,
            )
            proxying.arrived(footage("film", 5))
            await proxying.close()
            proxying.arrived(footage("other", 5))

    assert maker.made == []
    assert maker.closed
