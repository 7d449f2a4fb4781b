"""What outlives a listener, a process, and another process on the same home."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial

import anyio
import anyio.to_thread
import pytest

from cutroom.backend.app import SystemClock
from cutroom.backend.http import messages
from cutroom.backend.service.process import own_identity
from cutroom.backend.store.renders import RenderStatus
from cutroom.backend.store.store import open_store
from cutroom.domain.ids import RenderId, SessionId
from tests.contract.test_backend_protocol import (
    TITLE,
    events_of,
    open_session,
    poll,
    response_of,
    send,
    start_render,
    state_of,
    upload,
)
from tests.contract.wire import sample
from tests.support.backend import in_process, on_loopback

pytestmark = pytest.mark.anyio
in_thread = anyio.to_thread.run_sync
OTHER = '{"op": "add_text", "text": "Another"}'


async def last_message(http, session_id: str) -> dict:
    with anyio.fail_after(20):
        while True:
            state = (await state_of(http, session_id))["data"]["state"]
            message = state.get("last_message", {"status": "working"})
            if message["status"] != "working":
                return message | {"version": state["version"]}
            await anyio.sleep(0.01)


@pytest.mark.parametrize("opened", [in_process, on_loopback])
async def test_an_edit_goes_on_when_its_listener_hangs_up(tmp_path, parts, editor, opened, caplog):
    async with opened(tmp_path, parts=parts) as backend:
        session_id = await open_session(backend.http)
        editor.gate.clear()

        body = sample("run_sse.request", SID=session_id, MESSAGE=TITLE)
        async with backend.http.stream("POST", "/run_sse", json=body) as answer:
            assert answer.status_code == 200
            assert await in_thread(editor.begun.wait, 20)
        editor.gate.set()
        message = await last_message(backend.http, session_id)

    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
    assert (message["status"], message["reply"], message["version"]) == ("done", "Done.", 1)
    assert message["plan"][0]["op"] == "add_text"


async def test_the_same_message_sent_while_it_runs_joins_the_run(backend, editor):
    session_id = await open_session(backend.http)
    body = sample("run_sse.request", SID=session_id, MESSAGE=TITLE)
    editor.gate.clear()

    # Headers come once a message is accepted, so both are in flight before the gate opens.
    async with backend.http.stream("POST", "/run_sse", json=body) as first:
        assert await in_thread(editor.begun.wait, 20)
        async with backend.http.stream("POST", "/run_sse", json=body) as second:
            editor.gate.set()
            answers = [(await answer.aread()).decode() for answer in (first, second)]

    assert editor.planned == [TITLE]
    told, again = (response_of(events_of(answer)) for answer in answers)
    assert told == again
    assert told["version"] == 1


async def test_the_messages_of_a_session_take_turns_and_sessions_do_not_wait(backend, editor):
    session_id, elsewhere = [await open_session(backend.http) for _ in range(2)]
    editor.gate.clear()
    versions: dict[str, int] = {}

    async def listen(name: str, session: str, message: str) -> None:
        versions[name] = response_of(await send(backend.http, session, message))["version"]

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listen, "first", session_id, TITLE)
        assert await in_thread(editor.begun.wait, 20)
        editor.begun.clear()
        tasks.start_soon(listen, "second", session_id, OTHER)
        tasks.start_soon(listen, "elsewhere", elsewhere, OTHER)
        assert await in_thread(editor.begun.wait, 20)
        assert editor.planned == [TITLE, OTHER]
        editor.gate.set()

    assert versions == {"first": 1, "second": 2, "elsewhere": 1}


async def test_a_long_edit_sends_pulses(backend, editor, monkeypatch):
    monkeypatch.setattr(messages, "PULSE_S", 0.01)
    session_id = await open_session(backend.http)
    editor.gate.clear()

    body = sample("run_sse.request", SID=session_id, MESSAGE=TITLE)
    async with backend.http.stream("POST", "/run_sse", json=body) as answer:
        blocks = answer.aiter_raw()
        for _ in range(3):
            assert await anext(blocks) == b'data: {"type":"heartbeat"}\n\n'
        editor.gate.set()
        rest = b"".join([block async for block in blocks])

    assert b"functionResponse" in rest


async def test_an_edit_is_planned_anew_when_another_process_was_faster(backend, editor):
    session_id = SessionId(await open_session(backend.http))
    other = await in_thread(open_store, backend.home)

    def interfere() -> None:
        editor.on_plan = None
        history = other.drafts.history(session_id)
        wire = other.drafts.wire(session_id, 0)
        place = {"base": history.head, "moved": history}
        other.drafts.commit(session_id, **place, wire=wire, label="theirs", mark=None, now=1.0)

    editor.on_plan = interfere
    response = response_of(await send(backend.http, session_id, TITLE))
    history = await in_thread(other.drafts.history, session_id)
    other.database.close()

    assert (response["status"], response["version"]) == ("done", 2)
    assert [one.label for one in history.revisions.values()][:2] == ["empty", "theirs"]
    assert history.revisions[2].parent == 1
    assert len(editor.planned) == 2


async def test_nothing_is_lost_by_a_restart(tmp_path, parts):
    async with in_process(tmp_path, parts=parts) as first:
        session_id = await open_session(first.http)
        await upload(first.http, session_id, ("beach.mp4", b"film"))
        await send(first.http, session_id, TITLE)
        await start_render(first.http, session_id)
        await poll(first.http)
        before = await state_of(first.http, session_id)

    async with in_process(tmp_path, parts=parts) as second:
        assert await state_of(second.http, session_id) == before
        url = before["data"]["state"]["generated_media"][0]["url"]
        assert (await second.http.get(url)).content == b"a film of few bytes"


async def test_a_message_that_died_with_its_process_is_called_interrupted(tmp_path, parts):
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    dead = json.dumps([json.loads(own_identity().text)[0], child.pid, "", "mark"])
    async with in_process(tmp_path, parts=parts) as first:
        session_id = SessionId(await open_session(first.http))
        begin = first.app.state.services.store.messages.begin
        await in_thread(partial(begin, "m1", session_id, "trim it", owner=dead, now=1.0))

    async with in_process(tmp_path, parts=parts) as second:
        message = await last_message(second.http, session_id)

    assert (message["status"], message["text"]) == ("interrupted", "trim it")


async def test_closing_gives_a_running_render_to_the_next_process(tmp_path, parts, renderer):
    renderer.gate.clear()
    async with in_process(tmp_path, parts=parts) as first:
        session_id = await open_session(first.http)
        await send(first.http, session_id, TITLE)
        await start_render(first.http, session_id)
        assert await in_thread(renderer.begun.wait, 20)
    assert renderer.rendered == []

    renderer.gate.set()
    async with in_process(tmp_path, parts=parts) as second:
        assert (await poll(second.http))["status"] == "completed"
    assert [path.name for path in (tmp_path / "renders").iterdir()] == ["render_1731970000.mp4"]


async def test_two_backends_on_one_home_see_the_same_and_render_once(tmp_path, parts, renderer):
    renderer.gate.clear()
    async with (
        in_process(tmp_path, parts=parts) as one,
        in_process(tmp_path, parts=parts) as other,
    ):
        session_id = await open_session(one.http)
        await send(other.http, session_id, TITLE)
        await start_render(one.http, session_id)
        assert await in_thread(renderer.begun.wait, 20)

        path = "/api/render/proxy/lambda/render_1731970000"
        seen = (await other.http.get(path)).json()
        renderer.gate.set()
        finished = await poll(other.http)

    assert (seen["status"], seen["progress"]) == ("processing", 50)
    assert finished["status"] == "completed"
    assert len(renderer.rendered) == 1


async def test_a_render_of_another_process_is_cancelled_through_the_store(
    tmp_path, parts, renderer, monkeypatch
):
    monkeypatch.setattr("cutroom.backend.service.render_queue.BEAT_S", 0.01)
    renderer.gate.clear()
    async with (
        in_process(tmp_path, parts=parts) as one,
        in_process(tmp_path, parts=parts) as other,
    ):
        session_id = await open_session(one.http)
        await send(one.http, session_id, TITLE)
        await start_render(one.http, session_id)
        assert await in_thread(renderer.begun.wait, 20)

        await other.http.post("/api/render/proxy/lambda/render_1731970000/cancel")

        assert (await poll(one.http))["status"] == "cancelled"


CRASHING = """
import sys
from pathlib import Path

import anyio

from cutroom.backend.app import Parts
from tests.contract.test_backend_protocol import TITLE, open_session, send, start_render
from tests.support.backend import in_process, on_loopback
from tests.support.backend_parts import (
    PlainViewer, ScriptedEditor, ScriptedRenderer, probe_by_name,
)


async def main():
    renderer = ScriptedRenderer()
    renderer.gate.clear()
    parts = Parts(
        probe=probe_by_name, editor=ScriptedEditor(), renderer=renderer, viewer=PlainViewer()
    )
    async with in_process(Path(sys.argv[1]), parts=parts) as backend:
        session_id = await open_session(backend.http)
        await send(backend.http, session_id, TITLE)
        await start_render(backend.http, session_id)
        await anyio.to_thread.run_sync(renderer.begun.wait, 20)
        print(session_id, flush=True)
        await anyio.sleep_forever()


anyio.run(main)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
async def test_a_render_survives_the_sudden_death_of_its_process(tmp_path, parts, renderer):
    command = [sys.executable, "-c", CRASHING, str(tmp_path)]
    victim = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert victim.stdout is not None
    with victim.stdout:
        session_id = (await in_thread(victim.stdout.readline)).strip()
    async with in_process(tmp_path, parts=parts) as backend:
        alive = (await backend.http.get("/api/render/proxy/lambda/render_1731970000")).json()
        assert renderer.rendered == []

        victim.send_signal(signal.SIGKILL)
        await in_thread(victim.wait)
        finished = await poll(backend.http)

    assert alive["status"] == "processing"
    assert finished["status"] == "completed"
    assert len(session_id) == 19
    assert len(renderer.rendered) == 1


async def test_a_job_whose_owner_fell_silent_is_taken_over_once(tmp_path, parts):
    store = await in_thread(open_store, tmp_path)
    opened = store.sessions.open("local", "project", "en", empty='{"t": []}', now=1.0)
    silent = json.dumps(["another machine", 1, "5", "mark"])
    add = partial(store.renders.add, draft={}, output={}, owner=silent, now=1.0)
    await in_thread(partial(add, RenderId("render_1731970000"), opened.id))
    store.database.close()

    async with in_process(tmp_path, parts=parts) as backend:
        finished = await poll(backend.http)

    assert finished["status"] == RenderStatus.FAILED
    assert own_identity().text != silent


LIVING = """
from cutroom.backend.service.process import own_identity

print(own_identity().text, flush=True)
input()
"""


async def test_a_process_looks_after_the_renders_of_others_although_nobody_asks(
    tmp_path, parts, renderer, monkeypatch
):
    monkeypatch.setattr("cutroom.backend.service.render_queue.WATCH_S", 0.01)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, "-c", LIVING], **pipes) as other:
        assert other.stdout is not None
        owner = (await in_thread(other.stdout.readline)).strip()
        store = await in_thread(open_store, tmp_path)
        async with in_process(tmp_path, parts=parts) as backend:
            session_id = SessionId(await open_session(backend.http))
            await send(backend.http, session_id, TITLE)
            draft = json.loads(store.drafts.head_wire(session_id)[1])
        job = RenderId("render_1731970000")
        store.renders.add(job, session_id, draft=draft, output={}, owner=owner, now=time.time())

        async with in_process(tmp_path, parts=parts):
            assert not renderer.begun.is_set()
            await in_thread(other.communicate, "go")
            assert await in_thread(renderer.begun.wait, 20)
        store.database.close()


class LingeringBeats(SystemClock):
    """A clock whose sleepers wake up late: only when the gate is open, even if cancelled."""

    def __init__(self) -> None:
        self.leaving, self.gate = anyio.Event(), anyio.Event()

    async def sleep(self, seconds: float) -> None:
        try:
            await anyio.sleep(seconds)
        except anyio.get_cancelled_exc_class():
            self.leaving.set()
            with anyio.CancelScope(shield=True):
                await self.gate.wait()
            raise


async def test_a_render_that_is_asked_for_while_the_last_one_is_put_away_begins(tmp_path, parts):
    clock = LingeringBeats()
    async with in_process(tmp_path / "b", parts=replace(parts, clock=clock)) as backend:
        session_id = await open_session(backend.http)
        await send(backend.http, session_id, TITLE)
        await start_render(backend.http, session_id, id="render_1")
        with anyio.fail_after(20):
            await clock.leaving.wait()

        await start_render(backend.http, session_id, id="render_2")
        clock.gate.set()

        assert (await poll(backend.http, "render_2"))["status"] == "completed"


async def test_media_of_uploads_that_were_broken_off_go_at_the_start(tmp_path, parts):
    async with in_process(tmp_path, parts=parts) as backend:
        session_id = await open_session(backend.http)
        await upload(backend.http, session_id, ("a.jpg", b"a picture"))
    (kept,) = (tmp_path / "media").glob("??/*")
    orphan, fresh = kept.with_name("0" * 64 + ".jpg"), kept.with_name("1" * 64 + ".jpg")
    torn = tmp_path / "media" / "incoming" / "1-x.part"
    for path, age_s in ((kept, 10**6), (orphan, 10**6), (fresh, 10), (torn, 10**5)):
        path.touch()
        os.utime(path, (time.time() - age_s,) * 2)

    async with in_process(tmp_path, parts=parts):
        pass

    assert [path.exists() for path in (kept, orphan, fresh, torn)] == [True, False, True, False]
