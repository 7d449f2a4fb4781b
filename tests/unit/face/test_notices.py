"""What hosts are told when work has ended, in both protocol eras."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.shared.subscriptions import ResourcesListChanged, ResourceUpdated

from cutroom.face.server import build_server
from cutroom.workflow.room import Room
from tests.support.backend import in_process
from tests.support.real_rooms import opened, scripted

pytestmark = pytest.mark.anyio
TITLE = json.dumps({"op": "add_text", "text": "Urban Dreams"})


@asynccontextmanager
async def served(folder: Path, **options: Any) -> AsyncIterator[Client]:
    async with (
        in_process(folder / "backend", parts=scripted()) as backend,
        opened(backend, folder) as room,
    ):

        async def source() -> Room:
            return room

        async with Client(build_server(source, "0.0.1"), **options) as client:
            yield client


class Ears:
    """Keeps what a handshake-era host is notified of."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str | None]] = []
        self.news = anyio.Event()

    async def __call__(self, message: Any) -> None:
        method = getattr(message, "method", None)
        if method and method.startswith("notifications/resources"):
            self.heard.append((method, getattr(message.params, "uri", None)))
            self.news.set()

    async def until(self, method: str, uri: str | None = None) -> None:
        with anyio.fail_after(10):
            while (f"notifications/resources/{method}", uri) not in self.heard:
                await self.news.wait()
                self.news = anyio.Event()


@pytest.mark.filterwarnings("ignore::mcp.MCPDeprecationWarning")
async def test_a_subscriber_hears_that_an_edit_changed_its_timeline(tmp_path: Path) -> None:
    ears = Ears()
    async with served(tmp_path, mode="legacy", message_handler=ears) as client:
        opened = await client.call_tool("create_session", {})
        uri = f"cutroom://sessions/{opened.structured_content['session_id']}/timeline"
        await client.subscribe_resource(uri)
        await client.call_tool("send_edit", {"message": TITLE})
        await ears.until("updated", uri)
        await client.unsubscribe_resource(uri)
        ears.heard.clear()
        await client.call_tool("send_edit", {"message": TITLE.replace("Urban", "City")})
        await client.call_tool("export", {})
        await ears.until("list_changed")
        can = client.server_capabilities

    assert can.resources.subscribe
    assert can.resources.list_changed
    assert ("notifications/resources/updated", uri) not in ears.heard


async def test_a_listener_hears_of_edits_and_films(tmp_path: Path) -> None:
    async with served(tmp_path, mode="2026-07-28") as client:
        opened = await client.call_tool("create_session", {})
        uri = f"cutroom://sessions/{opened.structured_content['session_id']}/timeline"
        heard: list[Any] = []
        with anyio.fail_after(10):
            async with client.listen(
                resource_subscriptions=[uri], resources_list_changed=True
            ) as events:
                await client.call_tool("send_edit", {"message": TITLE})
                await client.call_tool("export", {})
                async for event in events:
                    heard.append(event)
                    if len(heard) == 2:
                        break

    assert {type(event) for event in heard} == {ResourceUpdated, ResourcesListChanged}
    assert next(event.uri for event in heard if isinstance(event, ResourceUpdated)) == uri


@asynccontextmanager
async def two_processes(folder: Path, **options: Any) -> AsyncIterator[tuple[Client, Room]]:
    """Give a host of one room, and another room over the same home and backend."""
    async with (
        in_process(folder / "backend", parts=scripted()) as backend,
        opened(backend, folder) as room,
        opened(backend, folder) as other,
    ):

        async def source() -> Room:
            return room

        async with Client(build_server(source, "0.0.1"), **options) as client:
            yield client, other


@pytest.mark.filterwarnings("ignore::mcp.MCPDeprecationWarning")
async def test_a_subscriber_hears_of_the_edits_of_another_process(tmp_path: Path) -> None:
    ears = Ears()
    async with two_processes(tmp_path, mode="legacy", message_handler=ears) as (client, other):
        session = (await other.create_session("Shared")).session_id
        await other.send_edit(message=TITLE, session_id=session)
        uri = f"cutroom://sessions/{session}/timeline"
        await client.subscribe_resource(uri)
        before = list(ears.heard)
        await other.send_edit(message=TITLE.replace("Urban", "City"), session_id=session)
        await ears.until("updated", uri)
        told = (await client.read_resource(uri)).contents[0].text

    assert before == []
    assert "City Dreams" in told


async def test_a_listener_hears_of_the_edits_of_another_process(tmp_path: Path) -> None:
    async with two_processes(tmp_path, mode="2026-07-28") as (client, other):
        session = (await other.create_session("Shared")).session_id
        uri = f"cutroom://sessions/{session}/draft"
        with anyio.fail_after(10):
            async with client.listen(resource_subscriptions=[uri]) as events:
                await other.send_edit(message=TITLE, session_id=session)
                event = await anext(aiter(events))

    assert isinstance(event, ResourceUpdated)
    assert event.uri == uri


@pytest.mark.filterwarnings("ignore::mcp.MCPDeprecationWarning")
async def test_what_this_process_did_is_told_once(tmp_path: Path) -> None:
    ears = Ears()
    async with two_processes(tmp_path, mode="legacy", message_handler=ears) as (client, other):
        mine = (await client.call_tool("create_session", {})).structured_content["session_id"]
        theirs = (await other.create_session("Theirs")).session_id
        uris = [f"cutroom://sessions/{one}/timeline" for one in (mine, theirs)]
        for uri in uris:
            await client.subscribe_resource(uri)
        await client.call_tool("send_edit", {"message": TITLE, "session_id": mine})
        # Told later than ours would be a second time.
        await other.send_edit(message=TITLE, session_id=theirs)
        await ears.until("updated", uris[1])

    assert ears.heard.count(("notifications/resources/updated", uris[0])) == 1


@pytest.mark.parametrize("era", ["legacy", "2026-07-28"])
async def test_a_finished_film_is_linked_listed_and_readable(tmp_path: Path, era: str) -> None:
    async with served(tmp_path, mode=era) as client:
        await client.call_tool("send_edit", {"message": TITLE})
        before = (await client.list_resources()).resources
        result = await client.call_tool("export", {"output_path": str(tmp_path / "film.mp4")})
        [link] = [block for block in result.content if block.type == "resource_link"]
        after = (await client.list_resources()).resources
        told = json.loads((await client.read_resource(link.uri)).contents[0].text)

    assert (link.name, link.mime_type, link.size) == ("film.mp4", "video/mp4", 19)
    assert "resource_link" not in json.dumps(result.structured_content)
    assert str(link.uri) not in [str(entry.uri) for entry in before]
    assert str(link.uri) in [str(entry.uri) for entry in after]
    assert told["uri"] == (tmp_path / "film.mp4").as_uri()
    assert told["status"] == "completed"
