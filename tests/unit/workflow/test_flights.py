"""Shared reads: one answer for many, and never an old one."""

import anyio
import pytest

from cutroom.workflow.flights import Flights

pytestmark = pytest.mark.anyio


class Reads:
    """A read that can be held, and counts."""

    def __init__(self):
        self.begun = 0
        self.let = anyio.Event()

    async def __call__(self):
        self.begun += 1
        number = self.begun
        await self.let.wait()
        return number


async def settle():
    for _ in range(20):
        await anyio.lowlevel.checkpoint()


async def test_who_asks_while_a_read_runs_shares_the_next_one():
    read, answers = Reads(), {}

    async def ask(name):
        answers[name] = await flights.ride("q", read)

    async with anyio.create_task_group() as tasks:
        flights = Flights(tasks)
        tasks.start_soon(ask, "first")
        await settle()
        for name in ("second", "third", "fourth"):
            tasks.start_soon(ask, name)
        await settle()
        assert read.begun == 1
        read.let.set()

    assert answers == {"first": 1, "second": 2, "third": 2, "fourth": 2}


async def test_other_questions_fly_by_themselves():
    read, answers = Reads(), {}
    read.let.set()

    async with anyio.create_task_group() as tasks:
        flights = Flights(tasks)
        for question in ("a", "b"):
            answers[question] = await flights.ride(question, read)

    assert answers == {"a": 1, "b": 2}


async def test_a_caller_who_leaves_takes_nothing_from_the_others():
    read, answers = Reads(), []

    async def ask():
        answers.append(await flights.ride("q", read))

    async with anyio.create_task_group() as tasks:
        flights = Flights(tasks)
        async with anyio.create_task_group() as leaver:
            leaver.start_soon(ask)
            await settle()
            leaver.cancel_scope.cancel()
        tasks.start_soon(ask)
        await settle()
        read.let.set()

    assert answers == [2]


async def test_a_failure_is_told_to_each_and_not_remembered():
    async def fail():
        raise ValueError("no")

    async def work():
        return "well"

    async with anyio.create_task_group() as tasks:
        flights = Flights(tasks)
        with pytest.raises(ValueError, match="no"):
            await flights.ride("q", fail)
        assert await flights.ride("q", work) == "well"


async def test_nothing_is_kept_once_all_have_landed():
    async def work():
        return None

    async with anyio.create_task_group() as tasks:
        flights = Flights(tasks)
        for number in range(10):
            assert await flights.ride(number, work) is None
        assert not flights._flying
        assert not flights._boarding


async def test_only_so_many_reads_run_at_once_and_the_waiting_still_board():
    read, answers = Reads(), []

    async def ask(question):
        answers.append(await flights.ride(question, read))

    async with anyio.create_task_group() as tasks:
        flights = Flights(tasks, at_once=2)
        for question in ("a", "b", "c", "c"):
            tasks.start_soon(ask, question)
        await settle()
        assert read.begun == 2
        read.let.set()

    assert sorted(answers) == [1, 2, 3, 3]
