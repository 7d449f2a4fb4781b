"""Edits of one session follow each other, also those of different processes."""

import subprocess
import sys
from contextlib import contextmanager

import anyio
import pytest

from cutroom.client.records import FileLock
from cutroom.workflow import turns
from cutroom.workflow.turns import Turns
from tests.support.clocks import HastyClock
from tests.support.hosted import Hosted, add_title, edit, export, turn

pytestmark = pytest.mark.anyio

HOLD = """
import anyio, sys
from pathlib import Path
from cutroom.workflow.turns import Turns
async def main():
    async with Turns(Path(sys.argv[1]), None).take(sys.argv[2]):
        print("held", flush=True)
        sys.stdin.read()
anyio.run(main)
"""


@contextmanager
def another_process(home, session_id):
    """Hold a session's turn in a process that can be killed."""
    words = [sys.executable, "-c", HOLD, str(home / "turns"), session_id]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(words, text=True, **pipes) as other:
        try:
            assert other.stdout.readline() == "held\n"
            yield other
        finally:
            other.kill()


async def test_an_edit_waits_for_another_process_s_and_goes_on_when_that_dies(tmp_path):
    service = Hosted([turn("A.", change=add_title("A"))])
    async with service.room(tmp_path) as room:
        session = (await room.create_session("Holiday")).session_id
        with another_process(tmp_path / "home", session) as other:
            told = anyio.Event()
            found = []

            async def report(percent, words):
                if words.startswith("Waiting for the edit before"):
                    told.set()

            async def send():
                found.append(await edit(room, "add a title", report=report))

            async with anyio.create_task_group() as tasks:
                tasks.start_soon(send)
                with anyio.fail_after(20):
                    await told.wait()
                assert service.messages == []
                other.kill()

    assert found[0].status == "done"
    assert service.messages == ["add a title"]


async def test_an_export_waits_for_another_process_s_edit(tmp_path):
    service = Hosted()
    async with service.room(tmp_path) as room:
        session = (await room.create_session("Holiday")).session_id
        with another_process(tmp_path / "home", session) as other:
            waiting = await room.export(wait_s=0)
            assert (waiting.status, service.renders) == ("pending", [])
            other.kill()
            other.wait(10)
            exported = await export(room)

    assert exported.status == "completed"
    assert len(service.renders) == 1


async def test_another_session_s_turn_holds_nobody_up(tmp_path):
    service = Hosted([turn("A.", change=add_title("A"))])
    async with service.room(tmp_path) as room:
        await room.create_session("Holiday")
        with another_process(tmp_path / "home", "another"):
            edited = await edit(room, "add a title")

    assert edited.status == "done"


async def test_a_folder_that_takes_no_locks_holds_nobody_up(tmp_path, monkeypatch):
    class Refused(FileLock):
        def acquire(self, *, wait=False):
            return False

    monkeypatch.setattr(turns, "FileLock", Refused)

    with anyio.fail_after(10):
        async with Turns(tmp_path, HastyClock()).take("1"):
            pass

    (tmp_path / "turns").write_text("no folder")
    with anyio.fail_after(10):
        async with Turns(tmp_path / "turns", HastyClock()).take("1"):
            pass
