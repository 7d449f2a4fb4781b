"""Completions, prompts and identity, as a host sees them."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from mcp import Client, MCPError
from mcp.types import INVALID_PARAMS, PromptReference, ResourceTemplateReference

from cutroom.face.icon import icon
from cutroom.face.server import build_server
from tests.support.rooms import SESSION, FakeRoom

pytestmark = pytest.mark.anyio
TEMPLATE = "cutroom://sessions/{session_id}/exports/{number}"


@asynccontextmanager
async def connected(era: str = "auto") -> AsyncIterator[Client]:
    async def source() -> FakeRoom:
        return FakeRoom()

    async with Client(build_server(source, "0.0.1"), mode=era) as client:  # type: ignore[arg-type]
        yield client


@pytest.mark.parametrize(
    ("prompt", "argument", "typed", "expected"),
    [
        ("quick_edit", "files", "", ["beach.mp4"]),
        ("quick_edit", "files", "a.jpg, be", ["a.jpg, beach.mp4"]),
        ("quick_edit", "style", "wed", ["wedding"]),
        ("batch_style", "music", "LO", ["lo-fi"]),
        ("iterative_edit", "session_id", SESSION[:4], [SESSION]),
        ("iterative_edit", "session_id", "proj", [SESSION]),
        ("iterative_edit", "session_id", "x", []),
        ("iterative_edit", "rough_cut", "trim to 10 s, add m", ["trim to 10 s, add music"]),
        ("quick_edit", "nonsense", "", []),
    ],
)
async def test_what_was_begun_is_completed(
    prompt: str, argument: str, typed: str, expected: list[str]
) -> None:
    async with connected() as client:
        found = await client.complete(
            PromptReference(type="ref/prompt", name=prompt), {"name": argument, "value": typed}
        )

    assert found.completion.values == expected


async def test_addresses_are_completed_with_sessions_and_numbers() -> None:
    ref = ResourceTemplateReference(type="ref/resource", uri=TEMPLATE)
    async with connected("legacy") as client:
        sessions = await client.complete(ref, {"name": "session_id", "value": ""})
        numbers = await client.complete(
            ref, {"name": "number", "value": ""}, context_arguments={"session_id": SESSION}
        )
        can = client.server_capabilities

    assert sessions.completion.values == [SESSION]
    assert numbers.completion.values == ["1", "2"]
    assert can.completions is not None


async def test_every_argument_of_a_prompt_is_described() -> None:
    async with connected() as client:
        prompts = (await client.list_prompts()).prompts
        told = await client.get_prompt(
            "quick_edit", {"files": "a.jpg", "request": "a film", "style": "vlog", "music": "lo-fi"}
        )
        plain = await client.get_prompt("quick_edit", {"files": "a.jpg", "request": "a film"})

    assert all(argument.description for prompt in prompts for argument in prompt.arguments)
    assert "a film, in the style vlog with lo-fi music" in told.messages[0].content.text
    assert "message: a film\n" in plain.messages[0].content.text


async def test_the_icon_is_small_and_lists_may_be_kept() -> None:
    async with connected("2026-07-28") as client:
        tools, resources = await client.list_tools(), await client.list_resources()

    assert len(json.dumps(icon().model_dump(by_alias=True, exclude_none=True))) < 1000
    assert tools.ttl_ms == 3_600_000
    assert (tools.cache_scope, resources.cache_scope) == ("public", "private")


@pytest.mark.parametrize("arguments", [{}, {"files": "a.jpg"}])
async def test_a_prompt_that_is_unknown_or_lacks_arguments_is_the_callers_mistake(
    arguments: dict[str, str],
) -> None:
    async with connected() as client:
        for name in ("no_such_prompt", "batch_style"):
            with pytest.raises(MCPError) as refused:
                await client.get_prompt(name, arguments)
            assert refused.value.code == INVALID_PARAMS
