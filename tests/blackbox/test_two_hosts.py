"""Two hosts on one machine share a home: nothing is lost, doubled or torn."""

import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.support.hosts import RUNNING, Host, open_host
from tests.support.photos import write_photos

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.stdio,
    pytest.mark.ffmpeg,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("two-hosts"),
]
SHORT = [
    {"op": "slideshow", "seconds_per_image": 1},
    {"op": "resize", "width": 160, "height": 90},
]
LONG = [
    {"op": "slideshow", "seconds_per_image": 8},
    {"op": "resize", "width": 320, "height": 180},
]


@asynccontextmanager
async def two_hosts(folder: Path) -> AsyncIterator[tuple[Host, Host]]:
    async with (
        open_host(folder, name="one") as one,
        open_host(folder, name="other", alone=False) as other,
    ):
        yield one, other


async def both(one: Any, other: Any) -> list[Any]:
    """Run two calls at the same time; return their results in order."""
    found: list[Any] = [None, None]

    async def keep(place: int, call: Any) -> None:
        found[place] = await call

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(keep, 0, one)
        tasks.start_soon(keep, 1, other)
    return found


def assert_sound(home: Path) -> None:
    with closing(sqlite3.connect(home / "backend" / "store.db")) as store:
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert store.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_both_work_at_once_from_an_empty_home_to_their_films(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]

    async def journey(host: Host, name: str) -> tuple[str, dict[str, Any], dict[str, Any]]:
        session = await host.call("create_session", name=name)
        await host.call("upload", sources=photos)
        await host.call("send_edit", operations=SHORT)
        edited = await host.call("send_edit", message=f"add the title '{name}'")
        target = str(tmp_path / "film.mp4")
        exported = await host.call("export", output_path=target, wait_s=0)
        return session["session_id"], edited, await host.finished(exported)

    async with two_hosts(tmp_path) as (one, other):
        (first, edit, film), (second, edit_2, film_2) = await both(
            journey(one, "Alpha"), journey(other, "Beta")
        )
        assert_sound(one.home)

    assert first != second
    assert ("Alpha" in edit["timeline"], "Beta" in edit_2["timeline"]) == (True, True)
    assert "Beta" not in edit["timeline"]
    assert [one["status"] for one in (film, film_2)] == ["completed", "completed"]
    assert [one["verified"] for one in (film, film_2)] == [True, True]
    assert {Path(one["path"]).name for one in (film, film_2)} == {"film.mp4", "film-2.mp4"}
    for one in (film, film_2):
        assert Path(one["path"]).stat().st_size == one["size_bytes"]
    kept = list((tmp_path / "home" / "backend" / "media").glob("??/*"))
    assert len(kept) == 2


async def test_a_job_of_one_host_is_answered_by_the_other(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    target = tmp_path / "film.mp4"

    async with two_hosts(tmp_path) as (one, other):
        await one.call("upload", sources=photos)
        await one.call("send_edit", operations=LONG)
        started = await one.call("export", output_path=str(target), wait_s=0)
        async with one.held():
            seen = await other.call("get_job", job_id=started["job_id"], wait_s=0)
        results = await both(one.finished(started), other.finished(seen))

    assert seen["status"] in RUNNING
    assert results[0] == results[1]
    assert results[0]["status"] == "completed"
    assert [path.name for path in tmp_path.glob("*.mp4")] == ["film.mp4"]


async def test_a_job_of_one_host_is_cancelled_by_the_other(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    target = tmp_path / "film.mp4"

    async with two_hosts(tmp_path) as (one, other):
        await one.call("upload", sources=photos)
        await one.call("send_edit", operations=LONG)
        started = await one.call("export", output_path=str(target), wait_s=0)
        async with one.held():
            await other.call("cancel_job", job_id=started["job_id"])
            ended = await one.finished(started)
        told = await other.finished(await other.call("get_job", job_id=started["job_id"]))

    assert (ended["status"], told["status"]) == ("cancelled", "cancelled")
    assert not target.exists()


async def test_the_living_host_takes_over_what_the_dead_one_had_begun(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    target = tmp_path / "film.mp4"

    async with open_host(tmp_path, name="other") as other:
        async with open_host(tmp_path, name="one", alone=False) as one:
            await one.call("upload", sources=photos)
            await one.call("send_edit", operations=LONG)
            started = await one.call("export", output_path=str(target), wait_s=0)
            async with one.held():
                seen = await other.call("get_job", job_id=started["job_id"], wait_s=0)
                await one.kill()
        finished = await other.finished(seen)

    assert seen["status"] in RUNNING
    assert (finished["status"], finished["verified"]) == ("completed", True)
    assert target.stat().st_size == finished["size_bytes"]


async def test_both_edit_one_session_and_no_edit_is_lost(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]

    async def title(host: Host, session: str, words: list[str]) -> None:
        for word in words:
            cue = {"op": "add_text", "text": word, "start": 0, "end": 1}
            done = await host.call("send_edit", operations=[cue], session_id=session)
            assert done["status"] == "done"

    async with two_hosts(tmp_path) as (one, other):
        session = (await one.call("upload", sources=photos))["session_id"]
        before = await one.call("send_edit", operations=SHORT)
        await both(
            title(one, session, ["red", "green", "blue"]),
            title(other, session, ["uno", "due", "tre"]),
        )
        seen = await both(
            one.call("get_timeline", session_id=session),
            other.call("get_timeline", session_id=session),
        )
        undone = await other.call("send_edit", message="undo", session_id=session)
        assert_sound(one.home)

    assert seen[0] == seen[1]
    assert seen[0]["version"] == before["version"] + 6
    for word in ("red", "green", "blue", "uno", "due", "tre"):
        assert f'"{word}"' in seen[0]["timeline"]
    assert undone["timeline"].count('"') == seen[0]["timeline"].count('"') - 2


async def test_each_host_keeps_to_its_own_latest_session(tmp_path: Path) -> None:
    async with two_hosts(tmp_path) as (one, other):
        mine = await one.call("create_session", name="mine")
        theirs = await other.call("create_session", name="theirs")
        seen = await both(one.call("get_timeline"), other.call("get_timeline"))

    assert [view["session_id"] for view in seen] == [mine["session_id"], theirs["session_id"]]
