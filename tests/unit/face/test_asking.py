"""Questions to the person: in place where the host can put them, in the result elsewhere."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp.types import ElicitResult

from cutroom.face.server import build_server
from cutroom.workflow.room import Room
from tests.support.backend import in_process
from tests.support.backend_parts import ScriptedEditor
from tests.support.real_rooms import opened, scripted

pytestmark = pytest.mark.anyio
ERAS = pytest.mark.parametrize("era", ["legacy", "2026-07-28"])
COLOUR = {"op": "add_text", "text": "ask: blue"}


class Person:
    """Answers forms as scripted, then declines; keeps what was asked."""

    def __init__(self, *answers: dict[str, Any]) -> None:
        self.answers = list(answers)
        self.asked: list[Any] = []

    async def __call__(self, context: Any, params: Any) -> ElicitResult:
        self.asked.append(params)
        if not self.answers:
            return ElicitResult(action="decline")
        return ElicitResult(action="accept", content=self.answers.pop(0))


@asynccontextmanager
async def served(
    folder: Path, era: str, person: Person | None = None, editor: ScriptedEditor | None = None
) -> AsyncIterator[Client]:
    parts = scripted(editor=editor or ScriptedEditor())
    async with (
        in_process(folder / "backend", parts=parts) as backend,
        opened(backend, folder) as room,
    ):

        async def source() -> Room:
            return room

        server = build_server(source, "0.0.1")
        async with Client(server, mode=era, elicitation_callback=person) as client:
            yield client


@ERAS
async def test_an_ambiguous_request_is_asked_about_in_place(tmp_path: Path, era: str) -> None:
    person, editor = Person({"answer": "blue"}), ScriptedEditor()
    async with served(tmp_path, era, person, editor) as client:
        result = await client.call_tool("send_edit", {"message": "ask"})

    [form] = person.asked
    assert form.message == "Which colour?"
    assert form.requested_schema["properties"]["answer"]["enum"] == ["red", "blue"]
    assert result.structured_content["status"] == "done"
    assert "ask: blue" in json.dumps(result.structured_content["changes"])
    assert editor.planned.count("ask") == 1


@ERAS
async def test_a_declined_question_stays_the_result_and_is_not_put_again(
    tmp_path: Path, era: str
) -> None:
    person, editor = Person(), ScriptedEditor()
    async with served(tmp_path, era, person, editor) as client:
        result = await client.call_tool("send_edit", {"message": "ask"})

    assert result.structured_content["status"] == "needs_answer"
    assert result.structured_content["questions"][0]["text"] == "Which colour?"
    assert len(person.asked) == 1
    assert editor.planned == ["ask"]


@ERAS
async def test_who_answers_with_nonsense_is_asked_three_times_at_most(
    tmp_path: Path, era: str
) -> None:
    person = Person(*[{"answer": "ask"}] * 9)
    async with served(tmp_path, era, person) as client:
        result = await client.call_tool("send_edit", {"message": "ask"})

    assert len(person.asked) == 3
    assert result.structured_content["status"] == "needs_answer"


@ERAS
async def test_a_host_that_cannot_ask_gets_the_question_and_answers_next(
    tmp_path: Path, era: str
) -> None:
    async with served(tmp_path, era) as client:
        asked = await client.call_tool("send_edit", {"message": "ask"})
        answered = await client.call_tool("send_edit", {"message": "blue"})
        missing = await client.call_tool("upload", {"sources": [str(tmp_path / "no.jpg")]})

    assert asked.structured_content["status"] == "needs_answer"
    assert answered.structured_content["status"] == "done"
    assert missing.structured_content["error"]["kind"] == "FileError"


@ERAS
async def test_a_person_names_another_file_when_none_can_be_read(tmp_path: Path, era: str) -> None:
    (tmp_path / "right.jpg").write_bytes(b"a picture")
    person = Person({"file": str(tmp_path / "right.jpg")})
    async with served(tmp_path, era, person) as client:
        found = await client.call_tool("upload", {"sources": [str(tmp_path / "wrong.jpg")]})
        declined = await client.call_tool("upload", {"sources": [str(tmp_path / "wrong.jpg")]})
        partly = await client.call_tool(
            "upload", {"sources": [str(tmp_path / "wrong.jpg"), str(tmp_path / "right.jpg")]}
        )

    assert [file["name"] for file in found.structured_content["files"]] == ["right.jpg"]
    assert declined.structured_content["error"]["kind"] == "FileError"
    assert len(partly.structured_content["rejected"]) == 1
    assert len(person.asked) == 2
