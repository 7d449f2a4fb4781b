"""Proxies are made behind the back of a real server, and leave nothing behind."""

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import pytest

from tests.support.hosts import PATIENCE_S, Host, gone, open_host, workers_of
from tests.support.media import write_film

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.stdio,
    pytest.mark.ffmpeg,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("proxies"),
]
SECONDS = 20


def proxies_of(host: Host) -> list[Path]:
    folder = host.home / "backend" / "cache" / "proxies"
    return [path for path in folder.rglob("*-v*") if path.is_file()]


@asynccontextmanager
async def made_ready(folder: Path, seconds: int) -> AsyncIterator[Host]:
    """Upload footage with one key frame and wait for so many seconds of its proxy."""
    options = {"preset": "ultrafast", "crf": "20", "x264-params": "keyint=infinite"}
    film = write_film(folder / "clip.mp4", seconds=SECONDS, keyframe_every=9999, options=options)
    async with open_host(folder) as host:
        await host.call("upload", sources=[str(film)])
        with anyio.fail_after(PATIENCE_S):
            while len(proxies_of(host)) < seconds:
                await anyio.sleep(0.02)
        yield host


async def test_footage_is_made_ready_by_a_patient_process_that_ends_when_it_is_done(
    tmp_path: Path,
) -> None:
    async with made_ready(tmp_path, 1) as host:
        (worker,) = workers_of(host.home)
        patience = os.getpriority(os.PRIO_PROCESS, worker)
        with anyio.fail_after(PATIENCE_S * 2):
            while len(proxies_of(host)) < SECONDS:
                await anyio.sleep(0.02)
        await gone(worker)

    assert patience == 19


async def test_a_server_that_is_killed_takes_the_making_of_proxies_with_it(
    tmp_path: Path,
) -> None:
    async with made_ready(tmp_path, 1) as host:
        assert workers_of(host.home)

        await host.kill()

        assert workers_of(host.home) == []


async def test_an_export_ends_the_making_of_proxies_and_is_done_by_others(tmp_path: Path) -> None:
    async with made_ready(tmp_path, 1) as host:
        (patient,) = workers_of(host.home)
        await host.call("send_edit", operations=[{"op": "insert", "asset": "clip.mp4"}])
        started = await host.call("export", output_path=str(tmp_path / "film.mp4"), wait_s=0)
        await gone(patient)
        finished = await host.finished(started)

    assert finished["status"] == "completed"
    assert finished["verified"] is True
