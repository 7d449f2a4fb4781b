"""The tools' names, schemas and annotations as stored truth.

After an intended change: `python -m tests.golden.test_tool_schemas` writes the file anew.
"""

import json
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client

from cutroom.face.server import build_server
from tests.support.rooms import FakeRoom

STORED = Path(__file__).with_name("tools.json")


async def listed() -> list[dict[str, Any]]:
    async def source() -> FakeRoom:
        return FakeRoom()

    async with Client(build_server(source, "0.0.1")) as client:  # type: ignore[arg-type]
        tools = (await client.list_tools()).tools
    return [tool.model_dump(by_alias=True, exclude_none=True, mode="json") for tool in tools]


@pytest.mark.anyio
async def test_the_tools_are_the_stored_ones() -> None:
    assert await listed() == json.loads(STORED.read_text(encoding="utf-8"))


@pytest.mark.anyio
async def test_every_tool_is_annotated_closed_and_described() -> None:
    tools = await listed()

    assert 0 < len(tools) <= 12
    for tool in tools:
        hints = tool["annotations"]
        assert {"readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"} <= set(hints)
        assert tool["title"]
        assert tool["description"]
        assert tool["inputSchema"]["additionalProperties"] is False
        assert not {"anyOf", "oneOf", "allOf"} & set(tool["inputSchema"])
        assert tool["outputSchema"]["type"] == "object"


@pytest.mark.anyio
async def test_the_tools_cost_a_model_little() -> None:
    """Stands in for the token count (tests/bench): 4 characters a token is on the high side."""
    tools = await listed()
    paid = [
        {"name": tool["name"], "description": tool["description"], "schema": tool["inputSchema"]}
        for tool in tools
    ]

    assert len(json.dumps(paid)) < 1_500 * 4
    assert len(json.dumps(tools)) < 5_000 * 4


if __name__ == "__main__":
    STORED.write_text(
        json.dumps(anyio.run(listed), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
