import json
import subprocess
import sys

import anyio
import httpx
import pytest

from cutroom.client.credentials import Credentials
from cutroom.client.redaction import redact
from cutroom.errors import ExportBlocked, OutOfCredits, RateLimited, TokenRejected
from tests.support.wires import SECRET, Wire, refused, said

pytestmark = pytest.mark.anyio

BALANCE = {"available": 60, "frozen": 40, "total": 100}
WEEK = 7 * 24 * 3600
GRANT = {"token": "nmv_usr_1", "user_id": "anon_77"}


def keeping(tmp_path, **options):
    known = {"client_id": "client-1", "token_file": tmp_path / "token.json", **options}
    return Credentials(**known)


async def test_a_kept_token_is_used_by_the_next_process(tmp_path):
    first = Wire([said(GRANT), said(BALANCE)])
    await first.client(credentials=keeping(tmp_path)).fetch_credits()
    second = Wire([said(BALANCE)])
    await second.client(credentials=keeping(tmp_path)).fetch_credits()

    assert second.asked[0].headers["authorization"] == "Bearer nmv_usr_1"
    assert (tmp_path / "token.json").stat().st_mode & 0o777 == 0o600


async def test_a_kept_token_belongs_to_one_client_id_and_one_backend(tmp_path):
    await Wire([said(GRANT), said(BALANCE)]).client(credentials=keeping(tmp_path)).fetch_credits()
    other = Wire([said({"token": "nmv_usr_2"}), said(BALANCE)])

    await other.client(credentials=keeping(tmp_path, client_id="client-2")).fetch_credits()

    assert other.asked[1].headers["authorization"] == "Bearer nmv_usr_2"


@pytest.mark.parametrize(
    ("lasts", "after", "requests"),
    [
        ({}, WEEK - 120, 1),
        ({}, WEEK, 2),
        ({"expires_in": 100}, 30, 1),
        ({"expires_in": 100}, 50, 2),
        ({"expires_at": "1970-01-12T13:50:00Z"}, 3000, 2),
        ({"expires_at": "1970-01-13T14:46:40Z"}, 3000, 1),
        ({"expires_at": "soon"}, WEEK - 120, 1),
    ],
)
async def test_a_token_near_its_end_is_replaced_before_it_is_used(lasts, after, requests):
    wire = Wire([said(GRANT | lasts), said(BALANCE), said(GRANT), said(BALANCE)])
    client = wire.client(token=None)
    await client.fetch_credits()
    wire.clock.hands += after

    before = len(wire.asked)
    wire.answers[:] = wire.answers if requests == 2 else [said(BALANCE)]
    await client.fetch_credits()

    assert len(wire.asked) - before == requests


async def test_requests_that_wait_together_share_one_token(tmp_path):
    def answer(request):
        if request.url.path.endswith("anonymous-token"):
            return said(GRANT)
        return said(BALANCE)

    wire = Wire([answer] * 20)
    client = wire.client(credentials=keeping(tmp_path))
    async with anyio.create_task_group() as tasks:
        for _ in range(8):
            tasks.start_soon(client.fetch_credits)

    assert [r.url.path for r in wire.asked].count("/api/auth/anonymous-token") == 1


async def test_requests_that_are_rejected_together_share_one_renewal():
    def answer(request):
        if request.url.path.endswith("anonymous-token"):
            return said({"token": f"nmv_usr_{sum('anonymous' in r.url.path for r in wire.asked)}"})
        fresh = request.headers["authorization"].endswith("_2")
        return said(BALANCE) if fresh else refused(1001, status=401)

    wire = Wire([answer] * 40)
    client = wire.client(token=None)
    async with anyio.create_task_group() as tasks:
        for _ in range(8):
            tasks.start_soon(client.fetch_credits)

    ids = [r.headers.get("x-client-id") for r in wire.asked if "anonymous" in r.url.path]
    assert ids == ["client-1", "client-1"]


async def test_a_renewed_token_that_is_rejected_too_is_told():
    wire = Wire([said(GRANT), refused(1001), said({"token": "nmv_usr_2"}), refused(1001)])

    with pytest.raises(TokenRejected) as caught:
        await wire.client(token=None).fetch_credits()

    assert len(wire.asked) == 4
    assert "renewed and refused again" in caught.value.hint


@pytest.mark.parametrize(
    "answer",
    [refused(1001), refused(1010), refused(1011), httpx.Response(401, json={"detail": "bad"})],
)
async def test_a_persons_own_token_is_never_replaced_by_an_anonymous_one(answer):
    wire = Wire([answer])

    with pytest.raises(TokenRejected) as caught:
        await wire.client().fetch_credits()

    assert len(wire.asked) == 1
    assert "NEMO_TOKEN was refused" in caught.value.hint


async def test_a_client_id_that_is_missing_is_sent_and_then_made_anew(tmp_path):
    file = tmp_path / "client_id"
    wire = Wire([refused(400, status=400), said(GRANT), said(BALANCE)])
    known = Credentials(client_id_file=file)

    await wire.client(credentials=known).fetch_credits()

    first, second = (r.headers["x-client-id"] for r in wire.asked[:2])
    assert first != second == file.read_text(encoding="utf-8").strip()


async def test_a_request_that_lacks_the_client_id_is_repeated_with_it_once():
    wire = Wire([refused(400, status=400), said(BALANCE)])

    await wire.client().fetch_credits()

    assert [r.headers.get("x-client-id") for r in wire.asked] == [None, "client-1"]


async def test_an_exhausted_quota_of_tokens_is_told_after_one_wait():
    wire = Wire([refused(429, status=429), refused(429, status=429)])

    with pytest.raises(RateLimited):
        await wire.client(token=None).fetch_credits()

    assert (len(wire.asked), wire.clock.slept) == (2, [30])


@pytest.mark.parametrize(
    ("refusal", "hint"),
    [
        (refused(2001), "https://nemovideo.com/register?bind=anon_77"),
        (
            httpx.Response(402, json={"code": 2001, "msg": "no", "data": {"user_id": "anon_8"}}),
            "https://nemovideo.com/register?bind=anon_8",
        ),
    ],
)
async def test_an_anonymous_account_without_credits_gets_its_registration_link(refusal, hint):
    wire = Wire([said(GRANT), refusal])

    with pytest.raises(OutOfCredits) as caught:
        await wire.client(token=None).fetch_credits()

    assert hint in caught.value.hint


async def test_the_bind_id_is_taken_from_whatever_answer_names_it():
    opened = {"session_id": "1", "task_id": "t", "user_id": "anon_9 x"}
    wire = Wire([said({"token": "nmv_usr_1"}), said(opened), refused(2001)])
    client = wire.client(token=None, web_url="https://web.test/")
    await client.create_session("project")

    with pytest.raises(OutOfCredits) as caught:
        await client.fetch_credits()

    assert "https://web.test/register?bind=anon_9%20x" in caught.value.hint


async def test_a_registered_account_without_credits_is_told_to_top_up():
    with pytest.raises(OutOfCredits) as caught:
        await Wire([refused(2001)]).client().fetch_credits()

    assert "Top up at https://nemovideo.com" in caught.value.hint
    assert "register" not in caught.value.hint


async def test_a_blocked_export_is_the_tier_once_the_headers_were_sent():
    with pytest.raises(ExportBlocked) as caught:
        await Wire([httpx.Response(402, text="")]).client().start_render("r", "1", {}, {})

    assert "all attribution headers" in caught.value.hint
    assert "Credits would not help" in caught.value.hint


@pytest.mark.parametrize("body", [{"code": 4002, "msg": "no"}, {"error": {"code": "4002"}}])
async def test_codes_are_found_in_every_envelope(body):
    with pytest.raises(Exception, match=r"no|HTTP") as caught:
        await Wire([httpx.Response(200, json=body)]).client().fetch_credits()

    assert caught.value.code == 4002


async def test_a_token_in_the_backends_own_words_is_struck_out():
    answer = refused(1001, message=f"bad token {SECRET} or nmv_usr_other")

    with pytest.raises(TokenRejected) as caught:
        await Wire([answer]).client().fetch_credits()

    assert str(caught.value) == "bad token [token] or [token]"


def test_short_tokens_do_not_eat_words():
    assert redact("an export", "ex") == "an export"


ASK = """
import sys, anyio
from pathlib import Path
from cutroom.client.credentials import Credentials
from cutroom.client.api import BackendClient
from cutroom.client.headers import Attribution
from cutroom.wiring import SystemClock
async def main():
    known = Credentials(client_id="c", token_file=Path(sys.argv[2]))
    clock = SystemClock()
    async with BackendClient(sys.argv[1], credentials=known,
                             attribution=Attribution("s", "1"), clock=clock) as client:
        await client.fetch_credits()
anyio.run(main)
"""


@pytest.mark.stdio
async def test_processes_that_start_together_share_one_token(tmp_path):
    asked = []

    async def serve(stream):
        async with stream:
            head = await stream.receive(65536)
            path = head.split(b" ")[1].decode()
            asked.append(path)
            if path.endswith("anonymous-token"):
                await anyio.sleep(0.3)
                body = json.dumps({"code": 0, "data": GRANT}).encode()
            else:
                body = json.dumps({"code": 0, "data": BALANCE}).encode()
            top = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
            await stream.send(top.encode() + body)

    listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
    port = listener.extra(anyio.abc.SocketAttribute.local_port)  # noqa: S610 - not Django
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listener.serve, serve)
        command = [sys.executable, "-c", ASK, f"http://127.0.0.1:{port}", str(tmp_path / "t.json")]

        async def ask():
            done = await anyio.run_process(command, stderr=subprocess.PIPE)
            assert done.returncode == 0

        async with anyio.create_task_group() as askers:
            for _ in range(3):
                askers.start_soon(ask)
        tasks.cancel_scope.cancel()
    await listener.aclose()

    assert sorted(path.rsplit("/", 1)[1] for path in asked) == ["anonymous-token"] + ["simple"] * 3
