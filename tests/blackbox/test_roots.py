"""The folders that a host has opened, over the real server."""

import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, ListRootsResult, Root

from tests.support.hosts import PATIENCE_S, environment, processes_of
from tests.support.photos import write_photos

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.stdio,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("roots"),
]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@asynccontextmanager
async def opened(folder: Path, roots: Sequence[str], **settings: str) -> AsyncIterator[Client]:
    """Connect a host that has opened folders to a server whose person chose none."""
    person = folder / "person"
    person.mkdir()
    seen = environment(folder, HOME=str(person), TMPDIR=str(person), **settings)
    if not settings:
        del seen["CUTROOM_ALLOWED_DIRS"]
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "cutroom"], env=seen, cwd=str(person)
    )

    async def name_roots(_: Any) -> ListRootsResult:
        return ListRootsResult(roots=[Root(uri=uri) for uri in roots])

    with (folder / "stderr").open("wb") as errors:
        async with Client(
            stdio_client(server, errlog=errors), mode="legacy", list_roots_callback=name_roots
        ) as client:
            yield client
    with anyio.fail_after(PATIENCE_S):
        while processes_of(folder / "home"):
            await anyio.sleep(0.05)


def message(result: CallToolResult) -> str:
    assert result.structured_content is not None
    return str(result.structured_content.get("error", {}).get("message", ""))


def delivery(folder: Path) -> dict[str, Any]:
    return {"output_path": str(folder / "film.mp4"), "wait_s": 50}


@pytest.mark.ffmpeg
async def test_media_is_read_and_films_are_written_where_the_host_works(tmp_path: Path) -> None:
    project, elsewhere = tmp_path / "项目 one", tmp_path / "elsewhere"
    inside, outside = (str(write_photos(folder, 1, (64, 48))[0]) for folder in (project, elsewhere))
    roots = [project.as_uri(), "file:///", "file:///no/such/folder"]
    slide = [
        {"op": "slideshow", "seconds_per_image": 1},
        {"op": "resize", "width": 64, "height": 48},
    ]

    async with opened(tmp_path, roots) as client:
        read = await client.call_tool("upload", {"sources": [inside]})
        refused = await client.call_tool("upload", {"sources": [outside]})
        await client.call_tool("send_edit", {"operations": slide})
        film = await client.call_tool("export", delivery(project))
        kept_in = await client.call_tool("export", delivery(elsewhere))

    assert not read.is_error, read.content
    assert "outside the allowed folders" in message(refused)
    assert film.structured_content is not None
    assert film.structured_content["status"] == "completed"
    assert (project / "film.mp4").is_file()
    assert "outside the allowed folders" in message(kept_in)


async def test_folders_that_the_person_chose_are_not_widened(tmp_path: Path) -> None:
    project, chosen = tmp_path / "project", tmp_path / "chosen"
    photo = str(write_photos(project, 1, (64, 48))[0])
    chosen.mkdir()

    async with opened(tmp_path, [project.as_uri()], CUTROOM_ALLOWED_DIRS=str(chosen)) as client:
        refused = await client.call_tool("upload", {"sources": [photo]})

    assert "outside the allowed folders" in message(refused)
