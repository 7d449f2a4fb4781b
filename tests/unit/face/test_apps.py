"""What hosts that show MCP Apps are told, and what all the others see of it."""

import json

import pytest
from mcp import Client, MCPError

from cutroom.face.apps.page import URI
from cutroom.face.server import build_server
from tests.support.rooms import SESSION, FakeRoom

pytestmark = pytest.mark.anyio

SHOWING = {"get_timeline", "send_edit", "export"}


def client() -> Client:
    async def source() -> FakeRoom:
        return FakeRoom()

    return Client(build_server(source, "0.0.1"), mode="auto")  # type: ignore[arg-type]


async def test_the_tools_that_show_the_film_name_its_page():
    async with client() as host:
        tools = (await host.list_tools()).tools

    named = {tool.name for tool in tools if tool.meta and tool.meta.get("ui")}
    assert named == SHOWING
    assert all(tool.meta == {"ui": {"resourceUri": URI}} for tool in tools if tool.name in named)


async def test_the_page_is_one_html_document_that_may_reach_nowhere():
    async with client() as host:
        listed = {str(one.uri): one for one in (await host.list_resources()).resources}
        page = (await host.read_resource(URI)).contents[0]

    assert listed[URI].mime_type == page.mime_type == "text/html;profile=mcp-app"
    assert page.text.startswith("<!doctype html>")
    for told in (listed[URI], page):
        csp = (told.meta or {})["ui"]["csp"]
        assert csp
        assert not any(csp.values())


async def test_hosts_of_2026_are_told_of_the_extension():
    async with client() as host:
        extensions = host.server_capabilities.extensions or {}

    assert "io.modelcontextprotocol/ui" in extensions


@pytest.mark.parametrize(
    "what", ["", "nothing", "frames/96/a,b", "frames/x/1", "films/1/x", "since", "a/b/c/d"]
)
async def test_readings_that_do_not_exist_are_not_found(what):
    async with client() as host:
        with pytest.raises(MCPError):
            await host.read_resource(f"cutroom://sessions/{SESSION}/view/{what}")


async def test_the_view_adds_one_template_to_the_list():
    async with client() as host:
        templates = (await host.list_resource_templates()).resource_templates

    ours = [one for one in templates if "/view/" in one.uri_template]
    assert len(ours) == 1
    assert len(json.dumps(ours[0].model_dump(exclude_none=True))) < 400
