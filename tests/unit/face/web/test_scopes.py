import pytest

from cutroom.face.server import build_server
from cutroom.face.web.calls import KNOWN_TOOLS
from cutroom.face.web.scopes import needed_scope

CHANGING = {"create_session", "upload", "send_edit", "cancel_job", "export"}


def call(name):
    return {"method": "tools/call", "params": {"name": name}}


@pytest.mark.anyio
async def test_every_tool_that_changes_something_needs_more_than_reading():
    async def source():
        raise AssertionError("no room is needed to list tools")

    tools = await build_server(source, "0.0.1").list_tools()

    names = {tool.name for tool in tools}
    writing = {t.name for t in tools if not (t.annotations and t.annotations.read_only_hint)}
    assert names >= KNOWN_TOOLS
    assert {name for name in names if needed_scope(call(name)) != "read"} >= writing
    assert {name for name in KNOWN_TOOLS if needed_scope(call(name)) != "read"} == CHANGING


def test_only_export_needs_the_scope_of_exports():
    assert needed_scope(call("export")) == "export"
    assert needed_scope(call("send_edit")) == "edit"
    assert needed_scope({"method": "tasks/cancel"}) == "edit"


@pytest.mark.parametrize("name", ["unheard_of", None, 7, ["get_timeline"], "get_timeline "])
def test_a_tool_that_nobody_sorted_needs_to_edit(name):
    assert needed_scope(call(name)) == "edit"


@pytest.mark.parametrize(
    "message",
    [None, [], "x", {}, {"method": 3}, {"method": "resources/read"}, {"method": "tasks/get"}],
)
def test_all_else_is_reading(message):
    assert needed_scope(message) == "read"


@pytest.mark.parametrize("params", [None, [], "x"])
def test_a_call_of_nothing_needs_to_edit(params):
    assert needed_scope({"method": "tools/call", "params": params}) == "edit"
