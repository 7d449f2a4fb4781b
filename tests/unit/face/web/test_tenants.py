"""Rooms of principals: opened once, kept while needed, closed when idle."""

from contextlib import asynccontextmanager

import anyio
import pytest
from mcp.server import MCPServer

from cutroom.errors import ConfigError, EngineFailed
from cutroom.face.web import tenants as module
from cutroom.face.web.tenants import IDLE_S, Tenants
from tests.support.clocks import HastyClock

pytestmark = pytest.mark.anyio


class Houses:
    """Opens houses, and knows which stand open."""

    def __init__(self):
        self.opened: list[str] = []
        self.open: set[str] = set()
        self.busy: set[str] = set()
        self.failure: Exception | None = None
        self.break_down = anyio.Event()
        self.closed = anyio.Event()

    @asynccontextmanager
    async def __call__(self, principal):
        self.opened.append(principal)
        if self.failure is not None:
            raise self.failure
        self.open.add(principal)
        houses = self

        class House:
            is_busy = property(lambda self: principal in houses.busy)

            async def room(self):
                raise AssertionError("nobody asks for the room here")

        try:
            async with anyio.create_task_group() as tasks:
                if principal == "weak":
                    tasks.start_soon(self._break)
                yield House()
                tasks.cancel_scope.cancel()
        finally:
            self.open.remove(principal)
            self.closed.set()

    async def _break(self):
        await self.break_down.wait()
        raise ValueError("the roof")


class StillClock(HastyClock):
    """Fakes `Clock`: nobody who sleeps is woken."""

    async def sleep(self, seconds):
        await anyio.sleep_forever()


def tenants_of(houses, clock=None):
    return Tenants(houses, lambda room: MCPServer("test"), clock or StillClock())


async def test_many_calls_at_once_open_one_room_for_each_principal():
    houses = Houses()
    tenants = tenants_of(houses)

    async def call(principal):
        async with tenants.entered(principal):
            await anyio.lowlevel.checkpoint()

    async with tenants.open():
        async with anyio.create_task_group() as calls:
            for principal in ["ana", "ben"] * 5:
                calls.start_soon(call, principal)
        assert (sorted(houses.opened), tenants.count) == (["ana", "ben"], 2)

    assert houses.open == set()


async def test_an_idle_room_is_closed_and_opened_again_when_called_for():
    houses, clock = Houses(), HastyClock()
    tenants = tenants_of(houses, clock)

    with anyio.fail_after(20):
        async with tenants.open():
            begun = clock.hands
            async with tenants.entered("ana"):
                pass
            await houses.closed.wait()
            idle = clock.hands - begun
            async with tenants.entered("ana"):
                pass

    assert idle >= IDLE_S
    assert houses.opened == ["ana", "ana"]


async def test_a_room_with_a_call_or_a_job_is_not_idle_and_the_home_never_is():
    houses, clock = Houses(), HastyClock()
    tenants = tenants_of(houses, clock)
    houses.busy.add("ben")

    with anyio.fail_after(20):
        async with tenants.open(), tenants.entered("ana"):
            for principal in ("ben", "", "idle"):
                async with tenants.entered(principal):
                    pass
            await houses.closed.wait()
            assert houses.open == {"ana", "ben", ""}


async def test_a_room_that_could_not_be_opened_is_tried_anew():
    houses = Houses()
    houses.failure = ConfigError("No.")
    tenants = tenants_of(houses)

    async with tenants.open():
        with pytest.raises(ConfigError):
            async with tenants.entered("ana"):
                pass
        houses.failure = None
        async with tenants.entered("ana"):
            assert houses.open == {"ana"}


async def test_a_room_that_breaks_down_leaves_the_others_standing(caplog):
    houses = Houses()
    tenants = tenants_of(houses)

    with anyio.fail_after(20):
        async with tenants.open(), tenants.entered("ana"):
            async with tenants.entered("weak"):
                pass
            houses.break_down.set()
            while tenants.count > 1:
                await anyio.lowlevel.checkpoint()
            assert houses.open == {"ana"}
            houses.break_down = anyio.Event()
            async with tenants.entered("weak"):
                assert houses.open == {"ana", "weak"}

    assert "a room has failed" in caplog.text


async def test_beyond_the_most_rooms_the_longest_idle_one_makes_room(monkeypatch):
    monkeypatch.setattr(module, "MOST_OPEN", 2)
    houses, clock = Houses(), StillClock()
    tenants = tenants_of(houses, clock)

    async with tenants.open():
        for principal in ("ana", "ben"):
            clock.hands += 1
            async with tenants.entered(principal):
                pass
        async with tenants.entered("cleo"), tenants.entered("ben"):
            await houses.closed.wait()
            assert houses.open == {"ben", "cleo"}
            with pytest.raises(EngineFailed, match="Too many people"):
                async with tenants.entered("ana"):
                    pass
