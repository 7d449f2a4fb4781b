"""Credits are spent with the person's leave alone; the embedded backend never asks."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.types import ElicitResult

from cutroom.face.server import build_server
from cutroom.workflow.room import Room
from tests.support.hosted import Hosted, add_title, add_video, hold, on, refuse, tool, turn
from tests.unit.face.test_asking import Person, served

pytestmark = pytest.mark.anyio
ERAS = pytest.mark.parametrize("era", ["legacy", "2026-07-28"])
ASKED = "generate a video of a city at night"
YES, NO = {"answer": "Yes, spend them"}, {"answer": "No"}


def service(*more: Any) -> Hosted:
    made = turn(*tool("generate_video_with_seedance"), "Here.", change=add_video("city.mp4"))
    return Hosted([made, *more])


@asynccontextmanager
async def called(
    hosted: Hosted, folder: Path, era: str, person: Any = None
) -> AsyncIterator[Client]:
    async with hosted.room(folder) as room:

        async def source() -> Room:
            return room

        server = build_server(source, "0.0.1", wait_s=20)
        async with Client(server, mode=era, elicitation_callback=person) as client:
            yield client


async def ended(client: Client, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    result = await client.call_tool(name, arguments)
    body: dict[str, Any] = result.structured_content or {}
    while body["status"] == "working":
        result = await client.call_tool("get_job", {"job_id": body["job_id"]})
        body = result.structured_content or {}
    assert not result.is_error
    return body


@ERAS
async def test_a_person_is_asked_once_before_a_paid_step_and_told_what_is_left(
    tmp_path: Path, era: str
) -> None:
    hosted, person = service(), Person(YES, YES)
    async with called(hosted, tmp_path, era, person) as client:
        body = await ended(client, "send_edit", {"message": ASKED})

    [form] = person.asked
    assert form.message == (
        "Having the hosted service make new video takes credits, about 100 for each clip; "
        "90 are available. Go on?"
    )
    assert form.requested_schema["properties"]["answer"]["enum"] == ["Yes, spend them", "No"]
    assert body["status"] == "done"
    assert hosted.messages == [ASKED]


@ERAS
@pytest.mark.parametrize("answer", [NO, None])
async def test_without_a_yes_nothing_is_sent_and_the_result_says_so(
    tmp_path: Path, era: str, answer: dict[str, Any] | None
) -> None:
    hosted, person = service(), Person(*([answer] if answer else []))
    async with called(hosted, tmp_path, era, person) as client:
        body = await ended(client, "send_edit", {"message": ASKED})

    assert len(person.asked) == 1
    assert body["status"] == ("unchanged" if answer else "needs_answer")
    assert "Nothing was sent and nothing was spent." in body["reply"]
    assert body["changes"] == []
    assert hosted.messages == []


@ERAS
async def test_a_host_that_cannot_ask_is_told_what_to_do_and_agrees_by_an_argument(
    tmp_path: Path, era: str
) -> None:
    hosted = service()
    async with called(hosted, tmp_path, era) as client:
        held = await ended(client, "send_edit", {"message": ASKED})
        unsent = list(hosted.messages)
        done = await ended(client, "send_edit", {"message": ASKED, "spend_credits": True})

    assert held["status"] == "needs_answer"
    assert held["questions"][0]["about"] == "credits"
    assert held["credits"]["available"] == 90
    assert "spend_credits=true" in held["reply"]
    assert unsent == []
    assert done["status"] == "done"
    assert hosted.messages == [ASKED]


async def test_every_paid_step_is_asked_about_anew(tmp_path: Path) -> None:
    hosted, person = service(turn("Another.", change=add_video("b.mp4"))), Person(YES, YES)
    async with called(hosted, tmp_path, "legacy", person) as client:
        await ended(client, "send_edit", {"message": ASKED})
        other = await client.call_tool("create_session", {})
        session = (other.structured_content or {})["session_id"]
        await ended(client, "send_edit", {"message": ASKED, "session_id": session})

    assert len(person.asked) == 2


async def test_edits_commands_and_exports_of_the_hosted_service_ask_nothing(
    tmp_path: Path,
) -> None:
    hosted, person = Hosted([turn("Done.", change=add_title("Hi"))]), Person(YES)
    async with called(hosted, tmp_path, "legacy", person) as client:
        await ended(client, "send_edit", {"message": "add the title 'generate a video'"})
        await ended(client, "send_edit", {"message": "credits"})

    assert person.asked == []
    assert len(hosted.messages) == 1


async def test_exact_operations_that_make_new_material_are_asked_about(tmp_path: Path) -> None:
    made = [{"op": "generate", "kind": "music", "prompt": "calm piano"}]
    hosted, person = Hosted(), Person(NO)
    async with called(hosted, tmp_path, "legacy", person) as client:
        body = await ended(client, "send_edit", {"operations": made})

    assert person.asked[0].message.startswith("Having the hosted service make new music")
    assert body["status"] == "unchanged"
    assert hosted.messages == []


async def test_the_same_call_sent_again_while_it_runs_is_not_asked_about(tmp_path: Path) -> None:
    gate = anyio.Event()
    hosted, person = service(), Person(YES)
    hosted.faults += on("message", hold(gate))
    async with called(hosted, tmp_path, "legacy", person) as client:
        first = await client.call_tool("send_edit", {"message": ASKED, "wait_s": 0})
        again = await client.call_tool("send_edit", {"message": ASKED, "wait_s": 0})
        gate.set()
        body = first.structured_content or {}
        while body["status"] == "working":
            told = await client.call_tool("get_job", {"job_id": body["job_id"]})
            body = told.structured_content or {}

    assert len(person.asked) == 1
    assert (again.structured_content or {})["job_id"] == (first.structured_content or {})["job_id"]
    assert len(hosted.messages) == 1


async def test_a_balance_that_cannot_be_read_does_not_keep_the_question_back(
    tmp_path: Path,
) -> None:
    hosted, person = service(), Person(YES)
    hosted.faults += on("credits", refuse(500, status=500), times=9)
    async with called(hosted, tmp_path, "legacy", person) as client:
        body = await ended(client, "send_edit", {"message": ASKED})

    assert "available" not in person.asked[0].message
    assert body["status"] == "done"


async def test_a_chinese_request_is_asked_about_in_chinese(tmp_path: Path) -> None:
    hosted, asked = Hosted(), []

    async def person(context: Any, params: Any) -> ElicitResult:
        asked.append(params)
        return ElicitResult(action="accept", content={"answer": "否"})

    async with called(hosted, tmp_path, "2026-07-28", person) as client:
        body = await ended(client, "send_edit", {"message": "生成一段海边日落的视频"})

    assert asked[0].message == "让托管服务生成新的视频需要积分，每个片段约 100；现有 90。是否继续？"
    assert body["reply"] == "没有发送任何请求，也没有消耗积分。"


@ERAS
async def test_the_embedded_backend_never_asks_for_credits(tmp_path: Path, era: str) -> None:
    person = Person(YES)
    async with served(tmp_path, era, person) as client:
        result = await client.call_tool("send_edit", {"message": ASKED})

    assert person.asked == []
    assert "credits" not in json.dumps((result.structured_content or {}).get("questions", []))
