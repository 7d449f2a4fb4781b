"""Proxies are made behind the back of a real server, and leave nothing behind."""

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import anyio
import pytest

from tests.support.hosts import Host, gone, open_host, workers_of
from tests.support.media import write_film

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.stdio,
    pytest.mark.ffmpeg,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("proxies"),
]
SECONDS = 60
PATIENCE_S = 90.0
"""What waits for everybody else may have to wait long."""


@asynccontextmanager
async def footage_in(folder: Path) -> AsyncIterator[Host]:
    """Upload footage that has one key frame."""
    options = {"preset": "ultrafast", "crf": "20", "x264-params": "keyint=infinite"}
    film = write_film(
        folder / "clip.mp4",
        width=160,
        height=90,
        seconds=SECONDS,
        keyframe_every=9999,
        options=options,
    )
    async with open_host(folder) as host:
        await host.call("upload", sources=[str(film)])
        with anyio.fail_after(PATIENCE_S):
            yield host


async def a_proxy_of(host: Host) -> None:
    folder = host.home / "backend" / "cache" / "proxies"
    while not any(path.is_file() for path in folder.rglob("*-v*")):
        await anyio.sleep(0.02)


def is_last_of_all(pid: int) -> bool:
    """Say whether a process lets all others go first, those of other sessions too."""
    with suppress(OSError):
        group = Path(f"/proc/{pid}/autogroup")
        together = group.read_text().split()[-1] if group.exists() else "19"
        return (os.getpriority(os.PRIO_PROCESS, pid), together) == (19, "19")
    return False


async def test_footage_is_made_ready_by_a_process_that_lets_all_others_go_first(
    tmp_path: Path,
) -> None:
    async with footage_in(tmp_path) as host:
        while not any(is_last_of_all(pid) for pid in workers_of(host.home)):
            await anyio.sleep(0.02)
        await a_proxy_of(host)


async def test_a_server_that_is_killed_takes_the_making_of_proxies_with_it(
    tmp_path: Path,
) -> None:
    async with footage_in(tmp_path) as host:
        await a_proxy_of(host)

        await host.kill()

        assert workers_of(host.home) == []


async def test_an_export_ends_the_making_of_proxies_at_once(tmp_path: Path) -> None:
    async with footage_in(tmp_path) as host:
        await a_proxy_of(host)
        patient = workers_of(host.home)
        await host.call("send_edit", operations=[{"op": "insert", "asset": "clip.mp4"}])
        started = await host.call("export", output_path=str(tmp_path / "film.mp4"), wait_s=0)
        await gone(*patient)
        await host.call("cancel_job", job_id=started["job_id"])
