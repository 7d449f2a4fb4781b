"""What our client sends, held against samples written by hand."""

import json

import httpx
import pytest

from tests.contract.wire import SAMPLES
from tests.support.wires import Wire, events, said

pytestmark = pytest.mark.anyio


def sample(name):
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))


def sent(wire):
    return json.loads(wire.asked[-1].content)


async def test_a_session_is_asked_for_as_documented():
    wire = Wire([said({"session_id": "1", "task_id": "t"})])

    await wire.client().create_session("project", "zh-CN")

    assert sent(wire) == sample("create_session.request.json")


async def test_a_message_is_sent_as_documented():
    wire = Wire([events()])

    async with wire.client().send_message("SID", "MESSAGE") as heard:
        async for _ in heard:
            pass

    assert sent(wire) == sample("run_sse.request.json")


async def test_a_render_is_started_as_documented():
    wire = Wire([httpx.Response(200, json={"success": True, "data": {"status": "pending"}})])
    wanted = sample("render.request.json")

    await wire.client().start_render(wanted["id"], "SID", wanted["draft"], wanted["output"])

    assert sent(wire) == wanted


async def test_addresses_are_uploaded_as_documented():
    wire = Wire([said({"files": []})])

    await wire.client().upload_urls("1", ["https://example.com/a.mp4"])

    assert sent(wire) == {"urls": ["https://example.com/a.mp4"], "source_type": "url"}


async def test_a_bare_answer_without_an_envelope_is_read_as_well():
    wire = Wire([httpx.Response(200, json={"session_id": 1234567890123456789})])

    assert (await wire.client().create_session("project")).session_id == "1234567890123456789"
