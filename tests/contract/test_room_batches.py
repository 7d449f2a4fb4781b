"""Batches through the room: a file for each item, whatever befalls the others."""

import json
import threading
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pytest

from cutroom.backend.app import SystemClock
from cutroom.backend.service.adapters import RuleEditor
from cutroom.errors import RenderCancelled, RenderFailed
from cutroom.workflow.remote import RemoteRoom
from cutroom.workflow.results import EditResult, ExportResult
from cutroom.workflow.settings import RoomSettings
from cutroom.workflow.tickets import Tickets
from tests.support.backend import in_process
from tests.support.backend_parts import ScriptedRenderer
from tests.support.real_rooms import client_of, opened, scripted

pytestmark = pytest.mark.anyio

FILMS = "make each photo a separate 3 second video with the title 'Hello'"


class StagedRenderer(ScriptedRenderer):
    """Films come out one by one: some fail, and one waits until the test lets it go."""

    def __init__(self, *, failing: str = "", waits_at: int = 0) -> None:
        super().__init__()
        self.failing = failing
        self.waits_at = waits_at
        self.waiting = threading.Event()
        self.stopped = threading.Event()
        self.names: list[str] = []

    def render(self, draft, sources, output, out, *, on_progress, should_stop):
        name = next(iter(sources[asset].asset.name for asset in draft.assets))
        if len(self.rendered) + 1 == self.waits_at:
            self.gate.clear()
            self.waiting.set()
        self.error = RenderFailed(f"{name} came out wrong.") if name == self.failing else None
        try:
            film = super().render(
                draft, sources, output, out, on_progress=on_progress, should_stop=should_stop
            )
        except RenderCancelled:
            self.stopped.set()
            raise
        self.names.append(name)
        return film

    async def heard(self, event: threading.Event) -> None:
        with anyio.fail_after(20):
            await anyio.to_thread.run_sync(event.wait, abandon_on_cancel=True)


def parts(renderer: ScriptedRenderer) -> Any:
    return scripted(editor=RuleEditor(), renderer=renderer)


async def with_photos(room, folder: Path, names=("dawn", "lake", "dunes"), language="en") -> str:
    session = await room.create_session("Trip", language)
    paths = [folder / f"{name}.jpg" for name in names]
    for path in paths:
        path.write_bytes(path.name.encode())
    await room.upload([str(path) for path in paths])
    return session.session_id


async def finished(room, result):
    while result.status in ("pending", "processing", "working"):
        result = await room.get_job(result.job_id, wait_s=20)
    return result


async def export_of(room, result) -> ExportResult:
    """Return the export that an edit has led to, as soon as there is one."""
    with anyio.fail_after(20):
        while isinstance(result, EditResult) and result.export is None:
            result = await room.get_job(result.job_id, wait_s=0.05)
    return result if isinstance(result, ExportResult) else result.export


async def test_every_item_becomes_a_file_and_the_timeline_stays(tmp_path):
    heard: list[str] = []

    async def report(percent: float, words: str) -> None:
        heard.append(words)

    renderer = StagedRenderer()
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path)
        result = await finished(room, await room.send_edit(message=FILMS, report=report))
        timeline = await room.get_timeline()

    export = result.export
    folder = tmp_path / "home" / "exports" / "Trip-1"
    assert (result.status, result.changes, result.version) == ("done", [], timeline.version)
    assert (export.status, export.verified, export.path) == ("completed", True, str(folder))
    assert [(item.name, item.status) for item in export.items] == [
        ("dawn", "completed"), ("lake", "completed"), ("dunes", "completed"),
    ]  # fmt: skip
    assert [Path(item.path).name for item in export.items] == ["dawn.mp4", "lake.mp4", "dunes.mp4"]
    assert sorted(path.name for path in folder.iterdir()) == ["dawn.mp4", "dunes.mp4", "lake.mp4"]
    assert [[cue.text for cue in draft.cues] for draft in renderer.rendered] == [["Hello"]] * 3
    assert any("2 of 3 (lake)" in words for words in heard)
    assert "dawn, lake, dunes" in result.reply and "3 files are in" in result.reply


async def test_one_that_fails_is_told_alone_and_made_when_asked_again(tmp_path):
    renderer = StagedRenderer(failing="lake.jpg")
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path)
        first = await finished(room, await room.send_edit(message=FILMS))
        renderer.failing = ""
        again = await finished(room, await room.send_edit(message=FILMS))
        third = await finished(room, await room.send_edit(message=FILMS))

    assert [item.status for item in first.export.items] == ["completed", "failed", "completed"]
    assert "lake.jpg came out wrong" in first.export.items[1].message
    assert "2 of 3 files" in first.export.message and "lake" in first.export.message
    assert renderer.names == ["dawn.jpg", "dunes.jpg", "lake.jpg"]
    assert [item.status for item in again.export.items] == ["completed"] * 3
    assert again.export.path == first.export.path
    assert "2 of them were there already" in again.export.message
    assert "All of them were there already" in third.export.message


async def test_somebody_far_away_gets_an_address_for_each_file(tmp_path):
    async with in_process(tmp_path / "b", parts=parts(StagedRenderer(failing="lake.jpg"))) as b:
        client, clock = client_of(b), SystemClock()

        async def connect():
            return client

        room = RemoteRoom(
            connect=connect,
            clock=clock,
            settings=RoomSettings("local", tmp_path / "home", (tmp_path,)),
            principal="ana",
            tickets=Tickets("https://cut.example.com", clock),
            off_limits=tmp_path / "others",
        )
        async with client, room:
            session = await with_photos(room, tmp_path)
            result = await finished(room, await room.send_edit(message=FILMS))
            link = await room.export_link(session, "1")

    urls = [item.url for item in result.export.items]
    assert [bool(url) for url in urls] == [True, False, True]
    assert all(url.startswith("https://cut.example.com/") for url in urls if url)
    assert str(tmp_path) not in result.model_dump_json() + json.dumps(dict(link))
    assert [bool(item.get("url")) for item in link["items"]] == [True, False, True]


async def test_a_file_that_was_taken_away_is_made_again(tmp_path):
    renderer = StagedRenderer()
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path)
        first = await finished(room, await room.send_edit(message=FILMS))
        Path(first.export.items[0].path).unlink()
        again = await finished(room, await room.send_edit(message=FILMS))

    assert renderer.names == ["dawn.jpg", "lake.jpg", "dunes.jpg", "dawn.jpg"]
    assert again.export.items[0].path == first.export.items[0].path
    assert Path(again.export.items[0].path).is_file()


async def test_nothing_made_is_a_failure(tmp_path):
    renderer = StagedRenderer(failing="dawn.jpg")
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path, names=("dawn",))
        batch = {"op": "batch", "ops": []}
        result = await finished(room, await room.send_edit(operations=[batch]))

    assert (result.status, result.export.status) == ("failed", "failed")
    assert result.export.items[0].status == "failed"


async def test_cancelling_keeps_what_is_done_and_asking_again_makes_the_rest(tmp_path):
    renderer = StagedRenderer(waits_at=2)
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path)
        begun = await room.send_edit(message=FILMS, wait_s=0)
        await renderer.heard(renderer.waiting)
        running = await export_of(room, begun)
        job = running.job_id
        cancelled = await room.cancel_job(job)
        await renderer.heard(renderer.stopped)
        renderer.waits_at = 0
        renderer.gate.set()
        again = await finished(room, await room.send_edit(message=FILMS))

    assert [item.status for item in running.items] == ["completed", "pending", "pending"]
    assert "1 of 3 files are done" in running.message
    assert cancelled.status == "cancelled"
    assert [item.status for item in cancelled.items] == ["completed", "cancelled", "cancelled"]
    assert Path(cancelled.items[0].path).is_file()
    assert "1 of 3 files done, which are kept" in cancelled.message
    assert renderer.names == ["dawn.jpg", "lake.jpg", "dunes.jpg"]
    assert again.export.job_id != job
    assert [item.status for item in again.export.items] == ["completed"] * 3


async def test_the_same_request_joins_a_batch_that_runs(tmp_path):
    renderer = StagedRenderer(waits_at=2)
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path)
        first = await room.send_edit(message=FILMS, wait_s=0)
        await renderer.heard(renderer.waiting)
        second = await room.send_edit(message=FILMS, wait_s=0)
        jobs = [(await export_of(room, one)).job_id for one in (first, second)]
        renderer.gate.set()
        result = await finished(room, await room.get_job(jobs[1], wait_s=0))

    assert jobs[0] == jobs[1]
    assert result.status == "completed"
    assert len(renderer.names) == 3


async def test_a_new_process_goes_on_with_a_batch_that_a_dead_one_left(tmp_path):
    renderer = StagedRenderer(waits_at=2)
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b:
        async with opened(b, tmp_path) as room:
            session = await with_photos(room, tmp_path)
            begun = await room.send_edit(message=FILMS, wait_s=0)
            await renderer.heard(renderer.waiting)
            running = await export_of(room, begun)
        renderer.gate.set()
        async with opened(b, tmp_path) as room:
            asked = await room.send_edit(message=FILMS, session_id=session)
            result = await finished(room, asked)

    assert result.export.job_id == running.job_id
    assert [item.status for item in result.export.items] == ["completed"] * 3
    assert renderer.names == ["dawn.jpg", "lake.jpg", "dunes.jpg"]


async def test_an_edit_before_the_batch_is_in_its_films(tmp_path):
    renderer = StagedRenderer()
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path)
        edit = [{"op": "concat", "clips": "all"}, {"op": "filter", "name": "sepia"}]
        batch = {"op": "batch", "over": "clips", "ops": [{"op": "flip", "axis": "horizontal"}]}
        result = await finished(room, await room.send_edit(operations=[*edit, batch]))

    assert result.status == "done" and result.changes
    assert [Path(item.path).name for item in result.export.items] == [
        "01-dawn.mp4", "02-lake.mp4", "03-dunes.mp4",
    ]  # fmt: skip
    assert [len(draft.clips) for draft in renderer.rendered] == [1, 1, 1]


async def test_a_batch_that_no_item_takes_is_refused_before_a_render(tmp_path):
    renderer = StagedRenderer()
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path)
        result = await room.send_edit(message="for each photo: keep 60 s to 70 s, export as mp4")

    assert result.status in ("failed", "needs_answer")
    assert renderer.names == []


async def test_a_person_is_told_in_chinese(tmp_path):
    renderer = StagedRenderer(failing="lake.jpg")
    async with in_process(tmp_path / "b", parts=parts(renderer)) as b, opened(b, tmp_path) as room:
        await with_photos(room, tmp_path, language="zh")
        result = await finished(room, await room.send_edit(message="给每张照片做一个3秒的短片"))

    assert "3 个文件中有 2 个已放在" in result.reply
    assert "未做成：lake" in result.reply
