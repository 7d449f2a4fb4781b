"""The room over the real backend: everything between a tool call and the wire."""

import json
from pathlib import Path

import anyio
import anyio.to_thread
import pytest

from cutroom.errors import (
    EditError,
    EmptyDraft,
    FileNotAllowed,
    JobNotFound,
    OutputRefused,
    SessionNotFound,
)
from tests.support.backend import in_process
from tests.support.backend_parts import ScriptedEditor, ScriptedRenderer
from tests.support.real_rooms import client_of, opened, scripted

pytestmark = pytest.mark.anyio

TITLE = json.dumps({"op": "add_text", "text": "Urban Dreams"})


async def noted(told):
    async def report(percent, words):
        told.append((percent, words))

    return report


def photo(folder: Path, name="a.jpg", content=b"a picture"):
    path = folder / name
    path.write_bytes(content)
    return str(path)


async def test_the_whole_journey(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        session = await room.create_session("My film", "en")
        uploaded = await room.upload([photo(tmp_path)])
        edited = await room.send_edit(message=TITLE)
        timeline = await room.get_timeline(detail="full")
        preview, pictures = await room.preview(at=[1.0])
        exported = await room.export(output_path=str(tmp_path / "out.mp4"))

    assert [file.name for file in uploaded.files] == ["a.jpg"]
    assert (edited.status, edited.reply, edited.version) == ("done", "Done.", 1)
    assert edited.plan == [{"op": "add_text", "text": "Urban Dreams", "start": 0.0}]
    assert '+ title "Urban Dreams" 0-3 s' in edited.changes
    assert edited.timeline == 'Timeline (1 track): 1. Title: "Urban Dreams" (0-3s)'
    assert (timeline.session_id, timeline.ready_to_export) == (session.session_id, True)
    assert [version["number"] for version in timeline.versions] == [0, 1]
    assert (len(preview.frames), pictures[0].mime) == (1, "image/jpeg")
    assert (exported.status, exported.verified, exported.progress) == ("completed", True, 100)
    assert Path(exported.path).read_bytes() == b"a film of few bytes"
    assert (exported.width, exported.video_codec, exported.size_bytes) == (1920, "h264", 19)


async def test_a_session_is_opened_at_first_need_and_kept(tmp_path):
    told = []
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        first = await room.send_edit(message=TITLE, report=await noted(told))
        second = await room.get_timeline()
        known = await room.sessions()

    assert first.session_id == second.session_id == known[0]["session_id"]
    assert told[0] == (0, "Setting things up...")


async def test_every_refused_source_is_listed_and_the_rest_goes_in(tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    sources = [
        photo(inside, "good 🎬.jpg"),
        photo(inside, "damaged.jpg", b"bad bytes"),
        photo(inside, "empty.jpg", b""),
        str(inside / "missing.jpg"),
        photo(tmp_path, "outside.jpg"),
        "http://127.0.0.1:9/a.jpg",
    ]
    async with (
        in_process(tmp_path / "b", parts=scripted()) as b,
        opened(b, tmp_path, allowed_dirs=(inside,)) as room,
    ):
        result = await room.upload(sources)

    assert [file.name for file in result.files] == ["good 🎬.jpg"]
    assert [item.source for item in result.rejected] == sources[1:]
    assert all(item.reason and item.hint for item in result.rejected)


async def test_a_file_above_the_limit_is_refused_before_anything_is_sent(tmp_path):
    async with (
        in_process(tmp_path / "b", parts=scripted()) as b,
        opened(b, tmp_path, max_upload_bytes=5) as room,
    ):
        result = await room.upload([photo(tmp_path)])

    assert (result.files, result.rejected[0].code) == ([], 4002)


async def test_names_with_quotes_arrive_as_they_are(tmp_path):
    name = 'it\'s "城" 100%.jpg'
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        result = await room.upload([photo(tmp_path, name)])

    assert [file.name for file in result.files] == [name]


async def test_operations_travel_beside_their_words(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        edited = await room.send_edit(operations=[{"op": "add_text", "text": "Hi"}])

    assert (edited.status, edited.timeline) == (
        "done",
        'Timeline (1 track): 1. Title: "Hi" (0-3s)',
    )


async def test_operations_may_be_long_when_put_into_words(tmp_path):
    texts = [{"op": "add_text", "text": f"{n} " + "x" * 4000} for n in range(8)]
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        edited = await room.send_edit(operations=texts)

    assert edited.status == "done"


async def test_an_edit_without_a_change_is_unchanged(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        await room.send_edit(message=TITLE)
        again = await room.send_edit(message=TITLE)

    assert (again.status, again.changes, again.version) == ("unchanged", [], 1)


async def test_a_question_comes_back_with_its_options(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        asked = await room.send_edit(message="ask")
        answered = await room.send_edit(message="blue")

    assert (asked.status, asked.questions[0].options) == ("needs_answer", ["red", "blue"])
    assert answered.status == "done"


async def test_an_operation_that_does_not_fit_fails_with_the_reason(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        failed = await room.send_edit(operations=[{"op": "reverse"}])

    assert failed.status == "failed"
    assert "reverse" in failed.reply


@pytest.mark.parametrize(
    "wrong", [{}, {"message": " "}, {"message": "x", "operations": [{"op": "undo"}]}]
)
async def test_an_edit_needs_either_words_or_operations(tmp_path, wrong):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        with pytest.raises(EditError):
            await room.send_edit(**wrong)


async def test_commands_are_answered_without_the_planner(tmp_path):
    editor = ScriptedEditor()
    parts = scripted(editor=editor)
    async with in_process(tmp_path / "b", parts=parts) as b, opened(b, tmp_path) as room:
        await room.send_edit(message=TITLE)
        credits = await room.send_edit(message="余额?")
        balance = await room.send_edit(message="balance")
        state = await room.send_edit(message="show tracks")
        upload = await room.send_edit(message="上传")
        export = await room.send_edit(message="Export, please!")

    assert editor.planned == [TITLE]
    assert credits.credits.total > 0
    assert (credits.reply, balance.reply) == (
        "由本机的内置后端处理，不收取任何费用。",
        "The embedded backend works on this machine; nothing is charged.",
    )
    assert state.reply == state.timeline == 'Timeline (1 track): 1. Title: "Urban Dreams" (0-3s)'
    assert (upload.status, "mp4" in upload.questions[0].text) == ("needs_answer", True)
    assert (export.status, export.export.status, export.job_id) == ("done", "completed", None)
    assert Path(export.export.path).is_file()


async def test_a_plan_that_ends_with_export_exports(tmp_path):
    plan = json.dumps([{"op": "add_text", "text": "Hi"}, {"op": "export"}])
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        edited = await room.send_edit(message=plan)

    assert (edited.status, edited.export.status) == ("done", "completed")
    assert [(action.kind, action.done) for action in edited.actions] == [("export", True)]


async def test_a_long_edit_is_answered_with_a_job_and_joined_when_sent_again(tmp_path):
    editor = ScriptedEditor()
    editor.gate.clear()
    parts = scripted(editor=editor)
    async with in_process(tmp_path / "b", parts=parts) as b, opened(b, tmp_path) as room:
        working = await room.send_edit(message=TITLE, wait_s=0)
        again = await room.send_edit(message=TITLE, wait_s=0)
        editor.gate.set()
        done = await room.get_job(working.job_id, wait_s=20)

    assert (working.status, working.job_id) == ("working", again.job_id)
    assert (done.status, done.version) == ("done", 1)
    assert editor.planned == [TITLE]


async def test_two_edits_of_one_session_take_turns(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        await room.create_session()
        results = []

        async def send(word):
            results.append(await room.send_edit(message=TITLE.replace("Urban", word)))

        async with anyio.create_task_group() as tasks:
            for word in ("One", "Two", "Three"):
                tasks.start_soon(send, word)

    assert sorted(result.version for result in results) == [1, 2, 3]
    assert all(len([c for c in r.changes if c.startswith("+")]) == 1 for r in results)


async def test_an_existing_file_is_left_alone_and_that_is_said(tmp_path):
    kept = tmp_path / "out.mp4"
    kept.write_bytes(b"mine")
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        await room.send_edit(message=TITLE)
        exported = await room.export(output_path=str(kept))

    assert kept.read_bytes() == b"mine"
    assert Path(exported.path).name == "out-2.mp4"
    assert "out.mp4 existed already" in exported.message


async def test_exports_are_refused_before_rendering(tmp_path):
    renderer = ScriptedRenderer()
    inside = tmp_path / "in"
    inside.mkdir()
    async with (
        in_process(tmp_path / "b", parts=scripted(renderer=renderer)) as b,
        opened(b, tmp_path, allowed_dirs=(inside,)) as room,
    ):
        with pytest.raises(EmptyDraft):
            await room.export()
        await room.send_edit(message=TITLE)
        with pytest.raises(FileNotAllowed):
            await room.export(output_path="/etc/out.mp4")
        with pytest.raises(OutputRefused):
            await room.export(output_path=str(inside / "no" / "out.mp4"))

    assert renderer.rendered == []


async def test_a_failed_render_is_tried_once_more_and_then_told(tmp_path):
    renderer = ScriptedRenderer(error=RuntimeError("a secret of the inside"))
    parts = scripted(renderer=renderer)
    async with in_process(tmp_path / "b", parts=parts) as b, opened(b, tmp_path) as room:
        await room.send_edit(message=TITLE)
        exported = await room.export()
        asked = await room.get_job(exported.job_id)

    assert (exported.status, asked) == ("failed", exported)
    assert "secret" not in exported.message


async def test_a_long_export_goes_on_while_nobody_waits(tmp_path):
    renderer = ScriptedRenderer()
    renderer.gate.clear()
    parts = scripted(renderer=renderer)
    async with in_process(tmp_path / "b", parts=parts) as b, opened(b, tmp_path) as room:
        await room.send_edit(message=TITLE)
        running = await room.export(wait_s=0)
        joined = await room.export(wait_s=0)
        renderer.gate.set()
        done = await room.get_job(running.job_id, wait_s=20)

    assert running.status in ("pending", "processing")
    assert joined.job_id == running.job_id
    assert (done.status, len(renderer.rendered)) == ("completed", 1)


async def test_an_export_can_be_cancelled(tmp_path):
    renderer = ScriptedRenderer()
    renderer.gate.clear()
    parts = scripted(renderer=renderer)
    async with in_process(tmp_path / "b", parts=parts) as b, opened(b, tmp_path) as room:
        await room.send_edit(message=TITLE)
        running = await room.export(wait_s=0)
        await anyio.to_thread.run_sync(renderer.begun.wait, 20)
        stopped = await room.cancel_job(running.job_id)
        later = await room.get_job(running.job_id, wait_s=0)

    assert (stopped.status, later.status) == ("cancelled", "cancelled")
    assert renderer.rendered == []


async def test_an_export_left_by_a_dead_room_is_finished_by_the_next(tmp_path):
    renderer = ScriptedRenderer()
    renderer.gate.clear()
    async with in_process(tmp_path / "b", parts=scripted(renderer=renderer)) as b:
        async with opened(b, tmp_path) as room:
            await room.send_edit(message=TITLE)
            running = await room.export(wait_s=0, output_path=str(tmp_path / "film.mp4"))
            await anyio.to_thread.run_sync(renderer.begun.wait, 20)
        renderer.gate.set()
        async with opened(b, tmp_path) as later:
            done = await later.get_job(running.job_id, wait_s=20)

    assert (done.status, done.job_id) == ("completed", running.job_id)
    assert Path(done.path) == tmp_path / "film.mp4"
    assert len(renderer.rendered) == 1


async def test_an_edit_left_by_a_dead_room_is_settled_by_the_next(tmp_path):
    editor = ScriptedEditor()
    editor.gate.clear()
    async with in_process(tmp_path / "b", parts=scripted(editor=editor)) as b:
        async with opened(b, tmp_path) as room:
            running = await room.send_edit(message=TITLE, wait_s=0)
            await anyio.to_thread.run_sync(editor.begun.wait, 20)
        editor.gate.set()
        async with opened(b, tmp_path) as later:
            done = await later.get_job(running.job_id, wait_s=20)

    assert (done.status, done.reply) == ("done", "Done.")
    assert '+ title "Urban Dreams" 0-3 s' in done.changes
    assert editor.planned == [TITLE]


async def test_a_finished_job_is_remembered_by_the_next_room(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b:
        async with opened(b, tmp_path) as room:
            await room.send_edit(message=TITLE)
            exported = await room.export()
        async with opened(b, tmp_path) as later:
            again = await later.get_job(exported.job_id)
            link = await later.export_link(exported.session_id, "1")

    assert again == exported
    assert link["path"] == exported.path


async def test_a_room_that_continues_finds_the_latest_session(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b:
        async with opened(b, tmp_path) as room:
            session = await room.create_session()
        async with opened(b, tmp_path, continues_latest=True) as shell:
            assert (await shell.get_timeline()).session_id == session.session_id


async def test_unknown_sessions_and_jobs_are_told(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        with pytest.raises(SessionNotFound):
            await room.get_timeline("1234567890123456789")
        with pytest.raises(SessionNotFound):
            await room.send_edit(message=TITLE, session_id="1234567890123456789")
        with pytest.raises(JobNotFound):
            await room.get_job("job_that_never_was_12345")


async def test_no_file_of_the_home_holds_the_token(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, opened(b, tmp_path) as room:
        await room.upload([photo(tmp_path)])
        await room.send_edit(message=TITLE)
        await room.export()

    written = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert written
    assert not any(b.token.encode() in path.read_bytes() for path in written)


async def test_a_backend_of_ours_is_recognised_by_asking(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b, client_of(b) as client:
        assert await client.is_ours()
