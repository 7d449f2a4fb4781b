"""The three workflows of the skills, by an assistant that knows only what the server says.

It reads the prompts, the descriptions and the schemas, sends what they allow, and goes on
as the results tell it.
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from mcp import Client
from mcp.types import CallToolResult, Tool

from tests.support.hosts import RUNNING, open_host
from tests.support.photos import write_photos

pytestmark = [pytest.mark.anyio, pytest.mark.stdio, pytest.mark.ffmpeg]


class Assistant:
    """Calls tools as their descriptions say, and keeps the transcript."""

    def __init__(self, client: Client, tools: list[Tool]) -> None:
        self.client = client
        self.tools = {tool.name: tool for tool in tools}
        self.transcript: list[str] = []

    async def read_prompt(self, name: str, **arguments: str) -> list[str]:
        """Return the tools that a prompt names, in its order."""
        [prompt] = [p for p in (await self.client.list_prompts()).prompts if p.name == name]
        assert {p.name for p in prompt.arguments or [] if p.required} <= set(arguments)
        told = (await self.client.get_prompt(name, arguments)).messages[0].content.text
        assert all(value in told for value in arguments.values())
        named = re.findall("|".join(map(re.escape, self.tools)), told)
        return list(dict.fromkeys(named))

    async def call(self, name: str, /, **arguments: Any) -> dict[str, Any]:
        result = await self.ask(name, **arguments)
        body = result.structured_content
        assert body is not None
        while body.get("status") in RUNNING and "job_id" in body:
            assert "get_job" in (self.tools[name].description or "")
            body = (await self.ask("get_job", job_id=body["job_id"])).structured_content
            assert body is not None
        return body

    async def ask(self, name: str, /, **arguments: Any) -> CallToolResult:
        self.transcript.append(name)
        tool = self.tools[name]
        jsonschema.validate(arguments, tool.input_schema)
        result = await self.client.call_tool(name, arguments)
        assert not result.is_error, result.content
        assert tool.output_schema is not None
        jsonschema.validate(result.structured_content, tool.output_schema)
        return result


@asynccontextmanager
async def assistant(folder: Path) -> AsyncIterator[Assistant]:
    async with open_host(folder) as host:
        yield Assistant(host.client, (await host.client.list_tools()).tools)


def photos_in(folder: Path, count: int) -> list[str]:
    return [str(path) for path in write_photos(folder / "media", count)]


async def test_quick_edit(tmp_path: Path) -> None:
    photos = photos_in(tmp_path, 3)
    request = "turn these images into a 6 second slideshow with background music"

    async with assistant(tmp_path) as me:
        named = await me.read_prompt("quick_edit", files=", ".join(photos), request=request)
        uploaded = await me.call("upload", sources=photos)
        edited = await me.call("send_edit", message=request)
        sheet = await me.ask("preview", kind="contact_sheet")
        exported = await me.call("export", resolution="360p")

    assert named == me.transcript == ["upload", "send_edit", "preview", "export"]
    assert len(uploaded["files"]) == 3
    assert edited["status"] == "done"
    assert [block.type for block in sheet.content] == ["text", "image"]
    assert Path(exported["path"]).is_file()
    assert exported["duration_s"] == pytest.approx(6, abs=0.05)


async def test_batch_style(tmp_path: Path) -> None:
    photos = photos_in(tmp_path, 2)
    wishes = ["show it for 2 seconds in black and white", "show it for 1 second, title 'Second'"]
    exports: list[dict[str, Any]] = []

    async with assistant(tmp_path) as me:
        named = await me.read_prompt(
            "batch_style", files=", ".join(photos), instructions="; ".join(wishes)
        )
        for photo, wish in zip(photos, wishes, strict=True):
            opened = await me.call("create_session", name=Path(photo).stem)
            session = opened["session_id"]
            await me.call("upload", sources=[photo], session_id=session)
            edited = await me.call("send_edit", message=wish, session_id=session)
            assert edited["changes"], edited
            exports.append(await me.call("export", session_id=session, resolution="360p"))

    assert named == list(dict.fromkeys(me.transcript))
    assert [Path(one["path"]).name for one in exports] == ["photo1-1.mp4", "photo2-1.mp4"]


async def test_iterative_edit(tmp_path: Path) -> None:
    photos = photos_in(tmp_path, 3)
    rough = "make a slideshow, 2 seconds per photo, with lo-fi music"

    async with assistant(tmp_path) as me:
        named = await me.read_prompt("iterative_edit", files=", ".join(photos), rough_cut=rough)
        await me.call("upload", sources=photos)
        cut = await me.call("send_edit", message=rough)
        shown = await me.call("get_timeline")
        await me.ask("preview", kind="contact_sheet")
        titled = await me.call("send_edit", message="add the title 'Spring' for 2 seconds")
        quieter = await me.call("send_edit", message="music at 20 %")
        undone = await me.call("send_edit", message="undo")
        vague = await me.call("send_edit", message="make it nicer somehow")
        answered = await me.call("send_edit", message="make the colours warm")
        exported = await me.call("export", resolution="360p")

    assert "send_edit" in named
    assert shown["timeline"] == cut["timeline"]
    assert any("Spring" in line for line in titled["changes"])
    assert quieter["changes"]
    assert undone["timeline"] == titled["timeline"]
    assert vague["status"] == "needs_answer"
    assert vague["questions"]
    assert answered["status"] == "done"
    assert exported["verified"] is True


async def test_what_the_server_says_names_only_tools_and_arguments_that_exist(
    tmp_path: Path,
) -> None:
    async with assistant(tmp_path) as me:
        said = [tool.description or "" for tool in me.tools.values()]
        said.append(me.client.instructions or "")
        arguments = {key for tool in me.tools.values() for key in tool.input_schema["properties"]}

    words = set(re.findall(r"\b[a-z]+_[a-z_]+\b", " ".join(said)))
    assert words <= {*me.tools, *arguments, "needs_answer"}
