"""The tools as a host sees them, over an in-memory connection, in both protocol eras."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from mcp import Client

from cutroom.errors import FileTooLarge, OperationRejected
from cutroom.face.server import build_server
from tests.support.rooms import SESSION, TIMELINE, FakeRoom

pytestmark = pytest.mark.anyio
ERAS = pytest.mark.parametrize("era", ["legacy", "2026-07-28"])


@asynccontextmanager
async def connected(room: FakeRoom, era: str = "auto") -> AsyncIterator[Client]:
    async def source() -> FakeRoom:
        return room

    async with Client(build_server(source, "0.0.1"), mode=era) as client:  # type: ignore[arg-type]
        yield client


@ERAS
async def test_an_edit_answers_with_structure_and_a_text_twin(era: str) -> None:
    room = FakeRoom()

    async with connected(room, era) as client:
        result = await client.call_tool("send_edit", {"message": "add the title 'Hi'"})

    assert not result.is_error
    assert result.structured_content is not None
    assert result.structured_content["changes"] == ['+ title "Hi" 0-3 s']
    assert "questions" not in result.structured_content
    assert TIMELINE in result.content[0].text


@ERAS
async def test_unknown_arguments_are_refused_by_name(era: str) -> None:
    room = FakeRoom()

    async with connected(room, era) as client:
        result = await client.call_tool("upload", {"sources": ["a.jpg"], "speed": 2})

    assert result.is_error
    assert "'speed'" in result.content[0].text
    assert result.structured_content["error"]["kind"] == "UnknownArgument"
    assert room.calls == []


async def test_wrong_arguments_are_told_without_the_validators_jargon() -> None:
    async with connected(FakeRoom()) as client:
        result = await client.call_tool("send_edit", {"message": "x", "wait_s": 500})

    assert result.is_error
    assert "wait_s" in result.content[0].text
    assert "pydantic" not in result.content[0].text
    assert "500" not in result.content[0].text


async def test_text_that_looks_like_json_stays_text_and_lists_in_strings_are_lists() -> None:
    room = FakeRoom()

    async with connected(room) as client:
        for message in ('["a"]', "null", '{"op": "flip"}'):
            assert not (await client.call_tool("send_edit", {"message": message})).is_error
        await client.call_tool("upload", {"sources": '["a.jpg", "b.jpg"]'})

    said = [arguments.get("message") for _, arguments in room.calls[:3]]
    assert said == ['["a"]', "null", '{"op": "flip"}']
    assert room.calls[3] == ("upload", {"sources": ["a.jpg", "b.jpg"]})


async def test_null_for_an_optional_argument_means_its_absence() -> None:
    room = FakeRoom()

    async with connected(room) as client:
        result = await client.call_tool("send_edit", {"message": "x", "session_id": None})

    assert not result.is_error


async def test_an_error_says_what_happened_and_what_to_do_in_text_and_data() -> None:
    room = FakeRoom(failure=FileTooLarge("clip.mov is 612 MB; the limit is 500 MB."))

    async with connected(room) as client:
        result = await client.call_tool("get_timeline", {})

    error = result.structured_content["error"]
    assert result.is_error
    assert error["code"] == 4002
    assert error["kind"] == "FileTooLarge"
    assert error["retryable"] is False
    assert error["hint"] in result.content[0].text
    assert "612 MB" in result.content[0].text


async def test_files_that_were_all_refused_make_the_upload_an_error_with_the_list() -> None:
    async with connected(FakeRoom()) as client:
        result = await client.call_tool("upload", {"sources": ["bad.txt"]})

    assert result.is_error
    assert result.structured_content["error"]["code"] == 4001
    assert result.structured_content["rejected"][0]["source"] == "bad.txt"


async def test_one_good_file_makes_the_upload_a_success_that_names_the_refused() -> None:
    async with connected(FakeRoom()) as client:
        result = await client.call_tool("upload", {"sources": ["a.jpg", "bad.txt"]})

    assert not result.is_error
    assert "bad.txt" in result.content[0].text


async def test_a_failed_export_is_an_error_with_its_job() -> None:
    async with connected(FakeRoom()) as client:
        result = await client.call_tool("get_job", {"job_id": "job_9"})

    assert result.is_error
    assert result.structured_content["job_id"] == "job_9"
    assert result.structured_content["error"]["kind"] == "RenderFailed"


async def test_pictures_stand_inside_the_preview() -> None:
    async with connected(FakeRoom()) as client:
        result = await client.call_tool("preview", {"at": [1, 2]})

    assert [block.type for block in result.content] == ["text", "image", "image"]
    assert len(result.structured_content["frames"]) == 2


async def test_versions_to_compare_reach_the_room() -> None:
    room = FakeRoom()
    async with connected(room) as client:
        await client.call_tool("preview", {"kind": "before_after", "versions": [2, 4]})

    assert room.calls[-1] == (
        "preview",
        {"at": None, "kind": "before_after", "versions": [2, 4]},
    )


async def test_progress_rises_strictly() -> None:
    seen: list[float] = []

    async def listen(progress: float, total: float | None, message: str | None) -> None:
        seen.append(progress)

    async with connected(FakeRoom()) as client:
        await client.call_tool("send_edit", {"message": "x"}, progress_callback=listen)

    assert len(seen) == 3
    assert seen == sorted(set(seen))


async def test_operations_are_listed_in_one_line_each_and_in_full_when_named() -> None:
    async with connected(FakeRoom()) as client:
        outline = await client.call_tool("list_operations", {})
        full = await client.call_tool("list_operations", {"names": ["trim", "add_text"]})

    names = [entry["op"] for entry in outline.structured_content["operations"]]
    assert {"trim", "slideshow", "add_music", "export"} <= set(names)
    assert "clarify" not in names
    assert full.structured_content["operations"][0]["schema"]["properties"]["start"]


async def test_an_unknown_operation_name_is_an_error_that_quotes_it() -> None:
    async with connected(FakeRoom()) as client:
        result = await client.call_tool("list_operations", {"names": ["explode"]})

    assert result.is_error
    assert result.structured_content["error"]["kind"] == OperationRejected.__name__
    assert "explode" in result.content[0].text


async def test_resources_tell_sessions_timelines_and_drafts() -> None:
    async with connected(FakeRoom()) as client:
        sessions = await client.read_resource("cutroom://sessions")
        timeline = await client.read_resource(f"cutroom://sessions/{SESSION}/timeline")
        draft = await client.read_resource(f"cutroom://sessions/{SESSION}/draft")

    assert SESSION in sessions.contents[0].text
    assert timeline.contents[0].text == TIMELINE
    assert '"d": 4000' in draft.contents[0].text


async def test_the_three_workflows_are_prompts_with_arguments() -> None:
    async with connected(FakeRoom()) as client:
        listed = await client.list_prompts()
        prompt = await client.get_prompt(
            "iterative_edit", {"files": "a.jpg b.jpg", "rough_cut": "a slideshow"}
        )

    assert [entry.name for entry in listed.prompts] == [
        "quick_edit",
        "batch_style",
        "iterative_edit",
    ]
    assert all(entry.description for entry in listed.prompts)
    assert "a slideshow" in prompt.messages[0].content.text


async def test_a_fault_of_ours_is_told_in_a_sentence_and_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    room = FakeRoom(failure=RuntimeError("key 'x' at 0x7f3a"))

    async with connected(room) as client:
        result = await client.call_tool("send_edit", {"message": "trim it"})

    assert result.is_error
    assert result.structured_content is not None
    assert result.structured_content["error"]["hint"]
    assert "0x7f3a" not in result.content[0].text
    assert "0x7f3a" in caplog.text


async def test_names_that_are_no_text_do_not_end_the_connection() -> None:
    room = FakeRoom(failure=FileTooLarge("caf\udce9.mp4 is too large."))

    async with connected(room) as client:
        result = await client.call_tool("send_edit", {"message": "trim it"})

    assert result.content[0].text.startswith("caf?.mp4 is too large.")
