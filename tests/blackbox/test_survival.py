"""Exports and edits outlive calls, workers, hosts and servers; nothing torn is left behind."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import MCPError

from tests.support.hosts import RUNNING, Host, chunks_of, gone, open_host, workers_of
from tests.support.photos import write_photos

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.stdio,
    pytest.mark.ffmpeg,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("survival"),
]
FILM = [
    {"op": "slideshow", "seconds_per_image": 8},
    {"op": "resize", "width": 320, "height": 180},
]
"""Some fourteen chunks: long enough to be met in the middle."""
SHORT = [
    {"op": "slideshow", "seconds_per_image": 1},
    {"op": "resize", "width": 160, "height": 90},
]


async def cut(host: Host, folder: Path, operations: list[dict[str, Any]], photos: int = 3) -> str:
    """Make a film of photos in a fresh session; return the session's id."""
    session = await host.call("create_session", name="survivor")
    sources = [str(path) for path in write_photos(folder / "media", photos)]
    await host.call("upload", sources=sources)
    await host.call("send_edit", operations=operations)
    return session["session_id"]


def leftovers(folder: Path) -> list[str]:
    """Return what torn work would leave: parts beside targets, in the store, big ones anywhere.

    Small parts in the cache do not count: it is bounded, and forgets them within the hour.
    """
    signs = (".part", ".cutroom-", "incoming/", "sound-", "mix-")
    names = [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
    torn = [name for name in names if any(sign in name for sign in signs)]
    return [name for name in torn if not ("/cache/" in name and "/.part-" in name)]


def assert_whole(result: dict[str, Any], target: Path) -> None:
    assert result["status"] == "completed", result
    assert result["verified"] is True
    assert Path(result["path"]) == target
    assert target.stat().st_size == result["size_bytes"]


# --- Calls ------------------------------------------------------------------------------------


async def test_a_call_answers_with_the_job_when_its_time_is_up(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    async with open_host(tmp_path) as host:
        await cut(host, tmp_path, FILM)

        started = await host.call("export", output_path=str(target), wait_s=0)
        async with host.held():
            waited = await host.call("get_job", job_id=started["job_id"], wait_s=0.5)
            again = await host.call("export", output_path=str(target), wait_s=0)
        finished = await host.finished(waited)

    assert started["status"] in RUNNING
    assert (waited["status"], waited["job_id"]) == ("processing", started["job_id"])
    assert again["job_id"] == started["job_id"]
    assert_whole(finished, target)


async def test_a_job_goes_on_when_the_host_cancels_the_call(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    async with open_host(tmp_path) as host:
        await cut(host, tmp_path, FILM)

        async with anyio.create_task_group() as tasks:
            call = anyio.CancelScope()

            async def ask() -> None:
                with call:
                    await host.ask("export", output_path=str(target), wait_s=50)

            tasks.start_soon(ask)
            async with host.held():
                call.cancel()
                [job] = host.jobs("export")
                standing = await host.call("get_job", job_id=job["job_id"], wait_s=0)
        finished = await host.finished(standing)

    assert call.cancelled_caught
    assert standing["status"] == "processing"
    assert_whole(finished, target)


async def test_the_same_message_sent_twice_while_it_runs_is_one_edit(tmp_path: Path) -> None:
    answers: list[dict[str, Any]] = []
    async with open_host(tmp_path) as host:
        await cut(host, tmp_path, SHORT)
        before = await host.call("get_timeline")
        waiting = 0
        both_wait = anyio.Event()

        async def report(_progress: float, _total: float | None, _message: str | None) -> None:
            nonlocal waiting
            waiting += 1
            if waiting >= 4:
                both_wait.set()

        async def ask() -> None:
            body = {"message": "mirror clip 1"}
            result = await host.client.call_tool("send_edit", body, progress_callback=report)
            assert result.structured_content is not None
            answers.append(result.structured_content)

        store = host.home / "backend" / "store.db"
        with closing(sqlite3.connect(store, isolation_level=None)) as other:
            # While another process writes, an edit waits: both messages are under way.
            other.execute("BEGIN IMMEDIATE")
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(ask)
                tasks.start_soon(ask)
                with anyio.move_on_after(5):
                    await both_wait.wait()
                other.execute("ROLLBACK")

    assert [answer["status"] for answer in answers] == ["done", "done"]
    assert {answer["version"] for answer in answers} == {before["version"] + 1}


async def test_a_cancelled_job_stays_cancelled_and_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    async with open_host(tmp_path) as host:
        await cut(host, tmp_path, FILM)
        started = await host.call("export", output_path=str(target), wait_s=0)
        async with host.held():
            cancelled = await host.call("cancel_job", job_id=started["job_id"])
        later = await host.call("get_job", job_id=started["job_id"])

    assert (cancelled["status"], later["status"]) == ("cancelled", "cancelled")
    assert not target.exists()
    assert leftovers(tmp_path) == []


# --- Workers ------------------------------------------------------------------------------------


async def test_an_export_survives_the_death_of_a_worker(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    async with open_host(tmp_path) as host:
        await cut(host, tmp_path, FILM)
        started = await host.call("export", output_path=str(target), wait_s=0)
        async with host.held() as workers:
            os.kill(workers[0], signal.SIGKILL)
        finished = await host.finished(started)
        now = workers_of(host.home)

    assert_whole(finished, target)
    assert workers[0] not in now
    assert leftovers(tmp_path) == []


async def test_an_export_whose_workers_always_die_fails_with_a_sentence(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    async with open_host(tmp_path) as host:
        await cut(host, tmp_path, SHORT)
        async with anyio.create_task_group() as tasks:

            async def kill_all() -> None:
                while True:
                    for pid in workers_of(host.home):
                        with suppress(ProcessLookupError):
                            os.kill(pid, signal.SIGKILL)
                    await anyio.sleep(0.002)

            tasks.start_soon(kill_all)
            started = await host.ask("export", output_path=str(target), wait_s=50)
            tasks.cancel_scope.cancel()
        again = await host.finished(await host.call("export", output_path=str(target)))

    assert started.is_error
    assert started.structured_content is not None
    assert started.structured_content["status"] == "failed"
    assert "died" in started.structured_content["message"]
    assert "Export again" in started.structured_content["error"]["hint"]
    assert_whole(again, target)
    assert leftovers(tmp_path) == []


# --- Servers --------------------------------------------------------------------------------------


async def test_an_export_goes_on_in_a_new_process_after_sudden_deaths(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    kept: dict[Path, int] = {}
    job = ""
    for chunks in (2, 6):
        async with open_host(tmp_path) as host:
            if not job:
                await cut(host, tmp_path, FILM)
                started = await host.call("export", output_path=str(target), wait_s=0)
                job = started["job_id"]
            else:
                resumed = await host.call("get_job", job_id=job, wait_s=0)
                assert resumed["status"] in RUNNING
            async with host.held(chunks=chunks):
                now = chunks_of(host.home)
                assert not target.exists()
                assert kept.items() <= now.items()
                kept = now
                await host.kill()

    async with open_host(tmp_path) as host:
        finished = await host.finished(await host.call("get_job", job_id=job, wait_s=0))
        same = await host.call("get_job", job_id=job)

    assert_whole(finished, target)
    assert same == finished
    assert kept.items() <= chunks_of(tmp_path / "home").items()
    assert leftovers(tmp_path) == []
    assert sorted(path.name for path in tmp_path.glob("*.mp4")) == ["film.mp4"]


async def test_a_finished_job_is_remembered_by_the_next_process(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    async with open_host(tmp_path) as host:
        session = await cut(host, tmp_path, SHORT)
        edited = await host.call("send_edit", message="mirror clip 1")
        exported = await host.finished(await host.call("export", output_path=str(target)))
        [*_, edit] = host.jobs("edit")
        await host.kill()

    async with open_host(tmp_path) as host:
        export = await host.call("get_job", job_id=exported["job_id"])
        again = await host.call("get_job", job_id=edit["job_id"])
        timeline = await host.call("get_timeline", session_id=session)

    assert export == exported
    assert (again["status"], again["changes"]) == ("done", edited["changes"])
    assert timeline["timeline"] == edited["timeline"]


async def test_an_edit_whose_server_is_killed_is_done_or_was_never_begun(tmp_path: Path) -> None:
    async with open_host(tmp_path) as host:
        session = await cut(host, tmp_path, SHORT)
        before = await host.call("get_timeline")
        known = len(host.jobs("edit"))
        flips = [{"op": "flip", "clip": 1}] * 399 + [{"op": "flip", "clip": 2}]

        async with anyio.create_task_group() as tasks:

            async def ask() -> None:
                with suppress(MCPError):
                    await host.ask("send_edit", operations=flips)

            tasks.start_soon(ask)
            with anyio.fail_after(20):
                while len(host.jobs("edit")) == known:
                    await anyio.sleep(0.001)
            [*_, job] = host.jobs("edit")
            await host.kill()
            tasks.cancel_scope.cancel()

    async with open_host(tmp_path) as host:
        told = await host.ask("get_job", job_id=job["job_id"], wait_s=20)
        after = await host.call("get_timeline", session_id=session)
        more = await host.call("send_edit", message="mirror clip 2")

    body = told.structured_content
    assert body is not None
    if told.is_error:
        assert (after["version"], after["tracks"]) == (before["version"], before["tracks"])
        assert body["error"]["hint"] == "Send it again."
    else:
        assert body["status"] == "done"
        assert body["changes"]
        assert after["version"] == before["version"] + 1
    assert more["status"] == "done"


async def test_a_killed_batch_makes_only_what_is_missing_when_it_is_asked_for_again(
    tmp_path: Path,
) -> None:
    wish = "make a 4 second video of each photo, zoom in, export at 320x180"
    photos = [str(path) for path in write_photos(tmp_path / "media", 4)]
    folder = tmp_path / "home" / "exports" / "many-1"
    async with open_host(tmp_path) as host:
        session = await host.call("create_session", name="many")
        await host.call("upload", sources=photos)
        begun = await host.call("send_edit", message=wish, wait_s=0)
        with anyio.fail_after(60):
            while len(list(folder.glob("*.mp4"))) < 2:
                await anyio.sleep(0.002)
        [job] = host.jobs("export")
        await host.kill()
    kept = {path.name: path.stat().st_ino for path in folder.glob("*.mp4")}

    async with open_host(tmp_path) as host:
        again = await host.call(
            "send_edit", message=wish, session_id=session["session_id"], wait_s=0
        )
        result = await host.finished(again)
        third = await host.finished(await host.call("get_job", job_id=job["job_id"]))

    items = result["export"]["items"]
    assert begun["status"] in RUNNING
    assert result["export"]["job_id"] == job["job_id"]
    assert [item["status"] for item in items] == ["completed"] * 4
    assert all(item["verified"] and item["duration_s"] == 4 for item in items)
    assert third["items"] == items
    now = {path.name: path.stat().st_ino for path in folder.glob("*.mp4")}
    assert len(kept) >= 2 and kept.items() <= now.items()
    assert len(now) == 4
    assert leftovers(tmp_path) == []


async def test_a_host_that_leaves_takes_the_server_with_it_and_the_job_waits(
    tmp_path: Path,
) -> None:
    target, code = tmp_path / "film.mp4", tmp_path / "code"
    told = ("sh", "-c", '"$@"; echo $? > "$0"', str(code))
    async with open_host(tmp_path, wrap=told) as host:
        await cut(host, tmp_path, FILM)
        started = await host.call("export", output_path=str(target), wait_s=0)
        with anyio.fail_after(20):
            while not chunks_of(host.home):
                await anyio.sleep(0.002)
        workers = workers_of(host.home)

    # Had the server lingered, its host would have ended it, and no code been written.
    assert code.read_text().strip() == "0"
    await gone(*workers)
    assert not target.exists() or started["job_id"]

    async with open_host(tmp_path) as host:
        finished = await host.finished(await host.call("get_job", job_id=started["job_id"]))

    assert_whole(finished, target)
    assert leftovers(tmp_path) == []


# --- Full disks -----------------------------------------------------------------------------------

MOUNT = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"'


def small_disk(folder: Path, size: str) -> tuple[str, ...]:
    """Return the command that runs another one with a small disk of its own on a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ("unshare", "-rm", "sh", "-c", MOUNT, "sh", size, str(folder))
    try:
        tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    if tried.returncode:
        pytest.skip("no private mounts are allowed here")
    return command


async def assert_full(host: Host, target: Path) -> None:
    """Export onto a full disk: a sentence, no file, and the session is as good as before."""
    before = await host.call("get_timeline")
    result = await host.ask("export", output_path=str(target), wait_s=50)
    after = await host.call("get_timeline")

    words = result.content[0].text
    assert result.is_error, words
    assert "room" in words or "disk is full" in words
    assert "Errno" not in words
    assert "OSError" not in words
    assert (after["version"], after["tracks"]) == (before["version"], before["tracks"])
    inside = Path(f"/proc/{host.pid}/root{target.parent}")
    assert [path.name for path in inside.iterdir() if path.suffix == ".mp4"] == []
    assert leftovers(inside) == []


async def test_a_full_disk_at_the_target_fails_the_export_with_a_sentence(tmp_path: Path) -> None:
    small = tmp_path / "small"
    async with open_host(tmp_path, wrap=small_disk(small, "4k")) as host:
        await cut(host, tmp_path, SHORT)

        await assert_full(host, small / "film.mp4")

        elsewhere = tmp_path / "film.mp4"
        result = await host.call("export", output_path=str(elsewhere), wait_s=50)
        assert_whole(result, elsewhere)


async def test_a_full_cache_fails_the_export_with_a_sentence(tmp_path: Path) -> None:
    cache = tmp_path / "home" / "backend" / "cache"
    async with open_host(tmp_path, wrap=small_disk(cache, "100k")) as host:
        await cut(host, tmp_path, [*SHORT, {"op": "add_music", "style": "lo-fi"}])

        await assert_full(host, tmp_path / "film.mp4")


async def test_files_that_may_not_grow_fail_the_export_with_a_sentence(tmp_path: Path) -> None:
    """The limit of a user instead of a disk: this one holds without any rights."""
    blocks = 4_000_000 // 512
    limited = ("sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh")
    music = {"op": "add_music", "style": "lo-fi"}
    async with open_host(tmp_path, wrap=limited) as host:
        await cut(host, tmp_path, [*FILM, music])

        await assert_full(host, tmp_path / "film.mp4")

        await host.call("send_edit", message="remove the music")
        await host.call("send_edit", operations=[{"op": "trim", "end": 2}])
        result = await host.call("export", output_path=str(tmp_path / "film.mp4"), wait_s=50)
        assert_whole(result, tmp_path / "film.mp4")
