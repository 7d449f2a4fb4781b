import json
import logging

import httpx
import pytest

from cutroom.client.credentials import Credentials
from cutroom.errors import (
    BackendFault,
    BackendSilent,
    BackendUnreachable,
    OutOfCredits,
    ProtocolError,
    RateLimited,
    SessionNotFound,
    StreamCut,
    TokenRejected,
)
from tests.support.wires import SECRET, Wire, events, refused, said

pytestmark = pytest.mark.anyio

BALANCE = {"available": 60, "frozen": 40, "total": 100}
STARTED = {"success": True, "data": {"id": "r", "status": "pending", "progress": 5}}


async def hear(client, text="trim it"):
    async with client.send_message("1", text) as heard:
        return [event async for event in heard]


async def test_every_request_carries_the_token_and_all_attribution_headers():
    wire = Wire(
        [
            said({"session_id": "1", "task_id": "t"}),
            said(BALANCE),
            said({"state": {}}),
            events(b"data: {}\n\n"),
            said({"files": []}),
            httpx.Response(200, json=STARTED),
            httpx.Response(200, json=STARTED),
            httpx.Response(200, json=STARTED),
        ]
    )
    client = wire.client()

    await client.create_session("project", "en")
    await client.fetch_credits()
    await client.fetch_state("1")
    await hear(client)
    await client.upload_urls("1", ["https://example.com/a.mp4"])
    await client.start_render("r", "1", {}, {})
    await client.poll_render("r")
    await client.cancel_render("r")

    assert len(wire.asked) == 8
    for request in wire.asked:
        assert request.headers["authorization"] == f"Bearer {SECRET}"
        assert request.headers["x-skill-source"] == "a-skill"
        assert request.headers["x-skill-version"] == "1.2.3"
        assert request.headers["x-skill-platform"] == "cursor"


async def test_a_message_is_spelled_as_documented():
    wire = Wire([events()])

    await hear(wire.client(), "加字幕")

    request = wire.asked[0]
    assert request.url.path == "/run_sse"
    assert request.headers["accept"] == "text/event-stream"
    assert json.loads(request.content) == {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": "1",
        "new_message": {"parts": [{"text": "加字幕"}]},
    }


async def test_a_render_sends_the_draft_as_it_was_received():
    draft = {"t": [{"zz": 1.0, "tt": 0}], "d": 10, "新": None}
    wire = Wire([httpx.Response(200, json=STARTED)])

    await wire.client().start_render("render_1", "1", draft, {"format": "mp4", "quality": "high"})

    body = json.loads(wire.asked[0].content)
    assert list(body) == ["id", "sessionId", "draft", "output"]
    assert json.dumps(body["draft"]) == json.dumps(draft)


@pytest.mark.parametrize(
    "answer",
    [
        {"status": "completed", "progress": 100, "output": {"url": "u", "duration": 3, "size": 9}},
        {"success": True, "data": {"status": "completed", "progress": 100, "outputUrl": "u"}},
    ],
)
async def test_both_shapes_of_a_poll_are_read(answer):
    status = await Wire([httpx.Response(200, json=answer)]).client().poll_render("r")

    assert (status.status, status.progress, status.url) == ("completed", 100, "u")


async def test_a_rate_limit_is_waited_out_once():
    wire = Wire([refused(429, status=429, **{"retry-after": "7"}), said(BALANCE)])

    balance = await wire.client().fetch_credits()

    assert (balance.total, wire.clock.slept) == (100, [7])


async def test_a_second_rate_limit_is_told():
    wire = Wire([refused(429, status=429), refused(429, status=429)])

    with pytest.raises(RateLimited):
        await wire.client().fetch_credits()

    assert wire.clock.slept == [30]


async def test_a_given_token_is_never_replaced():
    wire = Wire([refused(1001, status=401)])

    with pytest.raises(TokenRejected):
        await wire.client().fetch_credits()

    assert len(wire.asked) == 1


async def test_an_anonymous_token_is_fetched_once_and_renewed_once():
    wire = Wire(
        [
            said({"token": "nmv_usr_1"}),
            said(BALANCE),
            refused(1001),
            said({"token": "nmv_usr_2"}),
            said(BALANCE),
        ]
    )
    client = wire.client(token=None)

    await client.fetch_credits()
    await client.fetch_credits()

    tokens = [request.headers.get("authorization") for request in wire.asked]
    one, two = "Bearer nmv_usr_1", "Bearer nmv_usr_2"
    assert tokens == [None, one, one, None, two]
    assert wire.asked[0].headers["x-client-id"] == "client-1"


async def test_reads_are_repeated_after_faults_and_cuts():
    wire = Wire([httpx.Response(502, text="<html>"), httpx.ReadError("gone"), said(BALANCE)])

    assert (await wire.client().fetch_credits()).available == 60


async def test_three_faults_are_enough():
    wire = Wire([httpx.Response(503)] * 3)

    with pytest.raises(BackendFault):
        await wire.client().fetch_credits()

    assert len(wire.asked) == 3


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (httpx.ReadTimeout("x"), BackendSilent),
        (httpx.RemoteProtocolError("x"), StreamCut),
        (httpx.Response(500, text="boom"), BackendFault),
    ],
)
async def test_a_message_that_may_have_arrived_is_never_sent_again(failure, error):
    wire = Wire([failure, events()])

    with pytest.raises(error):
        await hear(wire.client())

    assert len(wire.asked) == 1


async def test_a_message_that_never_arrived_is_sent_again():
    wire = Wire([httpx.ConnectError("x"), httpx.ConnectError("x"), events()])

    assert await hear(wire.client()) == []


async def test_an_unreachable_backend_is_told_as_such():
    with pytest.raises(BackendUnreachable):
        await hear(Wire([httpx.ConnectError("x")] * 3).client())


async def test_a_refusal_in_place_of_the_stream_is_raised():
    with pytest.raises(OutOfCredits, match="nothing left"):
        await hear(Wire([refused(2001, message="nothing left")]).client())


async def test_the_frameworks_own_not_found_means_the_session():
    answer = httpx.Response(404, json={"detail": "Session not found: 1"})

    with pytest.raises(SessionNotFound):
        await hear(Wire([answer]).client())


async def test_a_stream_that_breaks_is_a_cut():
    wire = Wire([events(b'data: {"text":"hi"}\n\n', error=httpx.RemoteProtocolError("x"))])

    with pytest.raises(StreamCut):
        await hear(wire.client())

    assert len(wire.asked) == 1


async def test_an_answer_that_is_no_json_is_told():
    with pytest.raises(ProtocolError):
        await Wire([httpx.Response(200, text="<html>")]).client().fetch_credits()


async def test_no_token_shows_anywhere(caplog):
    caplog.set_level(logging.DEBUG)
    client = Wire([refused(1001, status=401, message="bad token")]).client()

    with pytest.raises(TokenRejected) as caught:
        await client.fetch_credits()

    shown = (
        f"{caught.value!r} {caught.value} {client!r} {Credentials(token=SECRET)!r} {caplog.text}"
    )
    assert SECRET not in shown


async def test_a_client_id_is_kept_for_the_next_time(tmp_path):
    file = tmp_path / "deep" / "client_id"

    first = await Credentials(client_id_file=file).client_id()
    second = await Credentials(client_id_file=file).client_id()

    assert first == second == file.read_text(encoding="utf-8").strip()
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("kept", ["x" * 65, "", "two\nlines", "身份", "\x1b[31m"])
async def test_a_kept_client_id_that_no_header_may_carry_is_made_anew(tmp_path, kept):
    file = tmp_path / "client_id"
    file.write_text(kept, encoding="utf-8")

    made = await Credentials(client_id_file=file).client_id()

    assert made != kept
    assert len(made) <= 64
    assert made.isascii()
    assert made.isprintable()
    assert await Credentials(client_id_file=file).client_id() == made
