"""A token is planted, journeys run and fail: it shows nowhere but in its own file."""

import logging
from pathlib import Path

import anyio
import httpx
import pytest
import uvicorn

from cutroom.client.api import BackendClient
from cutroom.client.credentials import Credentials
from cutroom.client.headers import Attribution
from cutroom.errors import CutroomError
from tests.support.hosted import Hosted, add_title, answer, cut, edit, export, film, on, turn

pytestmark = pytest.mark.anyio

PLANTED = "nmv_usr_PLANTED0123456789"


def echoing(code: int, status: int = 200):
    """Return a refusal that repeats the token it was sent."""

    async def act(request, carry_out):
        sent = request.headers.get("authorization", "") + PLANTED
        body = {"code": code, "message": f"bad {sent}", "data": {"hint": f"try {PLANTED}"}}
        return httpx.Response(status, json=body)

    return act


async def journeys(service, folder, client):
    """Walk through every endpoint, well and badly; return everything that was said."""
    said = []
    (folder / "a.jpg").write_bytes(b"x")

    async def attempt(awaitable):
        try:
            result = await awaitable
            said.append(result.model_dump_json())
        except CutroomError as error:
            said.append(f"{error!r} {error} {error.hint} {error.__cause__!r}")

    async def report(percent, words):
        said.append(words)

    async with service.room(folder, client=client) as room:
        await attempt(room.create_session("x", "en"))
        await attempt(room.upload([str(folder / "a.jpg")]))
        await attempt(edit(room, "add a title", report=report))
        await attempt(film(room, "add another and export"))
        for place, acts in {
            "message": [echoing(2001), echoing(1002), cut(20), echoing(9999, 403)],
            "upload": [echoing(4001), echoing(4002, 413)],
            "render": [echoing(402, 402), echoing(500, 500)],
            "credits": [echoing(1001, 401), answer(lambda: httpx.Response(200, text=PLANTED))],
            "claim": [echoing(1001)],
        }.items():
            for act in acts:
                service.faults = on(place, act, times=3)
                await attempt(edit(room, f"title {len(said)}"))
                await attempt(room.upload([str(folder / "a.jpg")]))
                await attempt(export(room))
                await attempt(room.get_credits())
                await attempt(room.create_session("y", "en"))
        said += [repr(client), repr(room), str(await room.sessions())]
    return said


def files_with(folder: Path, text: str) -> list[str]:
    """Return the names of the files that hold a text."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in found if text.encode() in path.read_bytes()]


@pytest.mark.parametrize("given", [True, False])
async def test_a_planted_token_shows_nowhere(tmp_path, caplog, capfd, given):
    caplog.set_level(logging.DEBUG)
    words = f"Done with {PLANTED}. Click Export."
    service = Hosted([turn(words, change=add_title(f"t{n}")) for n in range(40)])
    service.claim = PLANTED
    kept = tmp_path / "home" / "token.json"
    if given:
        known = Credentials(token=PLANTED, client_id="c")
    else:
        known = Credentials(client_id="c", token_file=kept)
        service._token = lambda request: httpx.Response(
            200, json={"code": 0, "data": {"token": PLANTED}}
        )
    client = service.client(credentials=known)

    said = await journeys(service, tmp_path, client)
    out, err = capfd.readouterr()

    assert len(said) > 40
    for text in (*said, caplog.text, out, err, repr(known)):
        assert PLANTED not in text
    assert files_with(tmp_path, PLANTED) == ([] if given else ["token.json"])
    if not given:
        assert kept.stat().st_mode & 0o777 == 0o600
    assert all(PLANTED not in str(request.url) for request in service.asked)
    assert any(PLANTED in request.headers.get("authorization", "") for request in service.asked)


async def test_the_libraries_below_log_no_token_either(caplog):
    async def app(scope, receive, send):
        body = b'{"code":0,"data":{"available":1,"frozen":0,"total":1}}'
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    caplog.set_level(logging.DEBUG)
    config = uvicorn.Config(app, port=0, log_config=None, lifespan="off", ws="none")
    server = uvicorn.Server(config)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(server.serve)
        with anyio.fail_after(10):
            while not server.started:
                await anyio.lowlevel.checkpoint()
        port = server.servers[0].sockets[0].getsockname()[1]
        known = Credentials(token=PLANTED)
        who = Attribution("s", "1")
        async with BackendClient(
            f"http://127.0.0.1:{port}", credentials=known, attribution=who, clock=Hosted().clock
        ) as client:
            assert (await client.fetch_credits()).total == 1
        server.should_exit = True

    assert "httpcore" in {record.name.split(".")[0] for record in caplog.records}
    assert PLANTED not in caplog.text
