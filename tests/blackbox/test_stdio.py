"""A real MCP client against `python -m cutroom`, as a host launches it."""

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import av
import pytest
from mcp import Client, StdioServerParameters

from tests.support.photos import write_logo, write_photos

pytestmark = [pytest.mark.anyio, pytest.mark.stdio, pytest.mark.ffmpeg]
ERAS = pytest.mark.parametrize("era", ["legacy", "2026-07-28"])


@asynccontextmanager
async def host(folder: Path, era: str = "auto", **settings: str) -> AsyncIterator[Client]:
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        "CUTROOM_HOME": str(folder / "home"),
        "CUTROOM_ALLOWED_DIRS": str(folder),
        **settings,
    }
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "cutroom"], env=environment, cwd=str(folder)
    )
    async with Client(server, mode=era) as client:
        yield client


async def call(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    assert result.structured_content is not None
    return result.structured_content


async def finished(client: Client, result: dict[str, Any]) -> dict[str, Any]:
    while result["status"] in ("pending", "processing", "working"):
        result = await call(client, "get_job", job_id=result["job_id"], wait_s=20)
    return result


@ERAS
async def test_three_photos_become_an_mp4(tmp_path: Path, era: str) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 3)]

    async with host(tmp_path, era) as client:
        uploaded = await call(client, "upload", sources=photos)
        edited = await call(
            client, "send_edit", message="make a 6 second slideshow with crossfades and lo-fi music"
        )
        timeline = await call(client, "get_timeline")
        target = str(tmp_path / "film.mp4")
        exported = await finished(
            client, await call(client, "export", output_path=target, resolution="360p")
        )

    assert [file["name"] for file in uploaded["files"]] == [
        "photo1.jpg",
        "photo2.jpg",
        "photo3.jpg",
    ]
    assert edited["status"] == "done"
    assert edited["changes"]
    assert timeline["duration_s"] == pytest.approx(6, abs=0.05)
    assert exported["status"] == "completed"
    assert exported["verified"] is True
    with av.open(target) as film:
        video, audio = film.streams.video[0], film.streams.audio[0]
        assert (video.codec_context.name, audio.codec_context.name) == ("h264", "aac")
        pictures = [frame.to_ndarray(format="rgb24") for frame in film.decode(video)]
    assert len(pictures) == 180
    red, green, blue = (pictures[at][5, 5].astype(int) for at in (10, 90, 170))
    assert red.argmax() == 0
    assert green.argmax() == 1
    assert blue.argmax() == 2


async def test_a_logo_lies_over_the_slides_and_the_command_words_export(tmp_path: Path) -> None:
    media = tmp_path / "media"
    sources = [str(path) for path in [*write_photos(media, 2), write_logo(media)]]

    async with host(tmp_path, "auto") as client:
        await call(client, "upload", sources=sources)
        edited = await call(
            client, "send_edit", message="create a slideshow of the two photos with the logo"
        )
        exported = await call(client, "send_edit", message="导出", wait_s=45)
        export = await finished(client, exported["export"])

    assert edited["plan"][0]["op"] == "slideshow"
    assert any("logo.png" in line for line in edited["changes"])
    assert export["status"] == "completed"
    assert Path(export["path"]).is_file()


async def test_refinements_change_what_they_name_and_undo_takes_them_back(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 3)]

    async with host(tmp_path) as client:
        await call(client, "upload", sources=photos)
        first = await call(client, "send_edit", message="make a slideshow, 2 seconds per photo")
        second = await call(client, "send_edit", message="add the title 'Spring' for 2 seconds")
        third = await call(client, "send_edit", message="delete the second clip")
        undone = await call(client, "send_edit", message="undo")
        nothing = await call(client, "send_edit", message="undo that purple elephant thing")

    assert any("Spring" in line for line in second["changes"])
    assert any("photo2.jpg" in line for line in third["changes"])
    assert undone["timeline"] == second["timeline"]
    assert undone["timeline"] != first["timeline"]
    assert nothing["status"] != "done" or nothing["changes"]


async def test_operations_are_applied_all_or_not_at_all(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    good = {"op": "slideshow", "seconds_per_image": 2}

    async with host(tmp_path) as client:
        await call(client, "upload", sources=photos)
        done = await call(client, "send_edit", operations=[good, {"op": "flip", "clip": 1}])
        bad = await client.call_tool(
            "send_edit",
            {"operations": [{"op": "flip", "clip": 2}, {"op": "delete_clip", "clip": 9}]},
        )
        after = await call(client, "get_timeline")

    assert done["status"] == "done"
    assert bad.is_error or bad.structured_content["status"] == "failed"
    assert "9" in bad.content[0].text
    assert after["version"] == done["version"]


async def test_preview_shows_frames_inside_the_result(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]

    async with host(tmp_path) as client:
        await call(client, "upload", sources=photos)
        await call(client, "send_edit", message="make a slideshow, 2 seconds per photo")
        result = await client.call_tool("preview", {"kind": "contact_sheet"})

    pictures = [block for block in result.content if block.type == "image"]
    assert not result.is_error
    assert len(pictures) == 1
    assert len(pictures[0].data) < 750_000 * 4 / 3
