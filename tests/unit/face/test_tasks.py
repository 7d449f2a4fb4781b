"""Long calls as tasks: the real room over a scripted backend, with a host that polls."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import anyio
import anyio.to_thread
import pytest
from mcp import Client, MCPError

from cutroom.backend.app import Parts
from cutroom.face import waiting
from cutroom.face.server import build_server
from cutroom.workflow.room import Room
from tests.support.backend import in_process
from tests.support.backend_parts import ScriptedEditor, ScriptedRenderer
from tests.support.real_rooms import opened, scripted
from tests.support.task_hosts import (
    CancelTask,
    NamedTask,
    TaskHost,
    UpdateTask,
    ask,
    get_task,
)

pytestmark = pytest.mark.anyio
TITLE = json.dumps({"op": "add_text", "text": "Urban Dreams"})


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every call that may become a task one at once."""
    monkeypatch.setattr(waiting, "AS_TASK_S", 0.0)


@pytest.fixture
def editor() -> ScriptedEditor:
    return ScriptedEditor()


@pytest.fixture
def renderer() -> ScriptedRenderer:
    return ScriptedRenderer()


@pytest.fixture
def parts(editor: ScriptedEditor, renderer: ScriptedRenderer) -> Parts:
    return scripted(editor=editor, renderer=renderer)


@asynccontextmanager
async def room_in(folder: Path, parts: Parts) -> AsyncIterator[Room]:
    async with (
        in_process(folder / "backend", parts=parts) as backend,
        opened(backend, folder) as room,
    ):
        yield room


@asynccontextmanager
async def connected(room: Room, *extensions: TaskHost, era: str = "auto") -> AsyncIterator[Client]:
    async def source() -> Room:
        return room

    server = build_server(source, "0.0.1")
    async with Client(server, mode=era, extensions=list(extensions)) as client:
        yield client


async def test_a_host_that_knows_tasks_gets_the_answer_of_get_job(
    parts: Parts, tmp_path: Path, editor: ScriptedEditor, renderer: ScriptedRenderer
) -> None:
    def go_on() -> None:
        editor.gate.set()
        renderer.gate.set()

    host = TaskHost(on_task=go_on)
    editor.gate.clear()

    async with room_in(tmp_path, parts) as room, connected(room, host) as client:
        edited = await client.call_tool("send_edit", {"message": TITLE})
        renderer.gate.clear()
        exported = await client.call_tool("export", {"output_path": str(tmp_path / "film.mp4")})
        again = await client.call_tool("get_job", {"job_id": host.created[1].task_id})

    assert edited.structured_content["status"] == "done"
    assert edited.structured_content["changes"]
    assert exported.structured_content["status"] == "completed"
    assert exported.structured_content == again.structured_content
    assert exported.content == again.content
    assert [task.status for task in host.created] == ["working", "working"]
    assert all(task.task_id.startswith("job_") for task in host.created)


async def test_who_did_not_declare_the_extension_never_sees_a_task(
    parts: Parts, tmp_path: Path
) -> None:
    async with room_in(tmp_path, parts) as room:
        for era in ("legacy", "2026-07-28"):
            async with connected(room, era=era) as client:
                edited = await client.call_tool("send_edit", {"message": TITLE})
                assert edited.structured_content["session_id"]
        async with connected(room, TaskHost(), era="legacy") as client:
            edited = await client.call_tool("send_edit", {"message": TITLE})

    assert edited.structured_content["status"] in ("done", "unchanged")


async def test_a_task_outlives_the_server_that_began_it(
    parts: Parts, tmp_path: Path, renderer: ScriptedRenderer
) -> None:
    host = TaskHost(follows=False)
    async with room_in(tmp_path, parts) as room, connected(room, host) as client:
        await room.send_edit(message=TITLE)
        renderer.gate.clear()
        await client.call_tool("export", {"output_path": str(tmp_path / "film.mp4")})
        await anyio.to_thread.run_sync(renderer.begun.wait)
        before = await get_task(client, host.created[0].task_id)

    async with room_in(tmp_path, parts) as room, connected(room, TaskHost()) as client:
        renderer.gate.set()
        with anyio.fail_after(20):
            while (state := await get_task(client, host.created[0].task_id)).status == "working":
                await anyio.sleep(0.02)

    assert before.status == "working"
    assert before.result is None
    assert state.status == "completed"
    assert state.result["structuredContent"]["status"] == "completed"
    assert state.result["isError"] is False


async def test_a_cancelled_task_is_told_as_such(
    parts: Parts, tmp_path: Path, renderer: ScriptedRenderer
) -> None:
    host = TaskHost(follows=False)
    async with room_in(tmp_path, parts) as room, connected(room, host) as client:
        await room.send_edit(message=TITLE)
        renderer.gate.clear()
        await client.call_tool("export", {})
        [task] = host.created
        await ask(client, CancelTask(params=NamedTask(task_id=task.task_id)))
        state = await get_task(client, task.task_id)

    assert state.status == "cancelled"
    assert state.result is None


@pytest.mark.parametrize("era", ["legacy", "2026-07-28"])
async def test_a_call_that_the_host_gives_up_leaves_its_job(
    parts: Parts, tmp_path: Path, editor: ScriptedEditor, era: str
) -> None:
    told: list[tuple[float, str | None]] = []

    async def listen(progress: float, total: float | None, words: str | None) -> None:
        told.append((progress, words))

    async with room_in(tmp_path, parts) as room, connected(room, era=era) as client:
        editor.gate.clear()
        async with anyio.create_task_group() as calls:
            calls.start_soon(
                partial(client.call_tool, "send_edit", {"message": TITLE}, progress_callback=listen)
            )
            await anyio.to_thread.run_sync(editor.begun.wait)
            calls.cancel_scope.cancel()
        editor.gate.set()
        joined = await client.call_tool("send_edit", {"message": TITLE})

    assert told[0] == (0, "Setting things up...")
    assert joined.structured_content["status"] == "done"
    assert joined.structured_content["version"] == 1


async def test_an_error_that_ended_a_job_is_the_result_of_its_task(
    parts: Parts, tmp_path: Path
) -> None:
    async with room_in(tmp_path, parts) as room, connected(room, TaskHost()) as client:
        result = await client.call_tool("export", {})

    assert result.is_error
    assert result.structured_content["error"]["kind"] == "EmptyDraft"


async def test_a_message_that_only_exports_stays_an_ordinary_call(
    parts: Parts, tmp_path: Path, renderer: ScriptedRenderer
) -> None:
    host = TaskHost()
    async with room_in(tmp_path, parts) as room, connected(room, host) as client:
        await client.call_tool("send_edit", {"message": TITLE})
        host.created.clear()
        renderer.gate.clear()
        plain = await client.call_tool("send_edit", {"message": "export"})
        renderer.gate.set()
        job_id = plain.structured_content["job_id"]
        exported = await client.call_tool("get_job", {"job_id": job_id})

    assert host.created == []
    assert plain.structured_content["status"] == "working"
    assert exported.structured_content["status"] == "completed"


async def test_unknown_tasks_and_hosts_without_the_extension_are_refused(
    parts: Parts, tmp_path: Path
) -> None:
    unknown = NamedTask(task_id="job_" + "A" * 24, input_responses={})
    async with room_in(tmp_path, parts) as room:
        async with connected(room, TaskHost()) as client:
            for request in (CancelTask(params=unknown), UpdateTask(params=unknown)):
                with pytest.raises(MCPError) as refused:
                    await ask(client, request)
                assert refused.value.code == -32602
        async with connected(room) as client:
            with pytest.raises(MCPError) as refused:
                await get_task(client, unknown.task_id)
            assert refused.value.code == -32021
