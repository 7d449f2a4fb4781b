"""`cutroom serve` being stopped: what runs is finished, what comes is sent away."""

import signal

import anyio
import pytest

from tests.support.photos import write_photos
from tests.support.web import serving, team

pytestmark = [pytest.mark.anyio, pytest.mark.xdist_group("serving")]


async def test_a_running_call_is_finished_and_a_new_one_sent_away(tmp_path):
    settings, tokens = team(tmp_path, ana="read edit")
    [photo] = write_photos(tmp_path / "media", 1, (64, 48))
    content = photo.read_bytes()
    answers, going = {}, anyio.Event()
    bearer = {"Authorization": f"Bearer {tokens['ana']}"}

    async def slowly():
        yield content[:100]
        await going.wait()
        yield content[100:]

    with anyio.fail_after(30):
        async with serving(tmp_path, **settings) as web:
            ready = await web.http.get("/readyz")
            asked = await web.call("upload", token=tokens["ana"], sources=["a.jpg"])

            async def send():
                answers["slow"] = await web.http.put(asked["tickets"][0]["url"], content=slowly())

            async with anyio.create_task_group() as calls:
                calls.start_soon(send)
                while (
                    "cutroom_calls_running 1"
                    not in (await web.http.get("/metrics", headers=bearer)).text
                ):
                    await anyio.sleep(0)
                web.server.handle_exit(signal.SIGTERM, None)
                leaving = await web.http.get("/readyz")
                alive = await web.http.get("/healthz")
                late = await web.tool("get_timeline", token=tokens["ana"])
                going.set()
            await web.server.stopped.wait()

    assert (ready.status_code, leaving.status_code, alive.status_code) == (200, 503, 200)
    assert (late.status_code, late.headers["retry-after"]) == (503, "5")
    assert "being stopped" in late.json()["error"]["message"]
    assert answers["slow"].status_code == 201


async def test_an_idle_server_leaves_at_once(tmp_path):
    with anyio.fail_after(30):
        async with serving(tmp_path) as web:
            await web.call("create_session")
            web.server.handle_exit(signal.SIGTERM, None)
            await web.server.stopped.wait()


async def test_a_second_signal_waits_for_nobody(tmp_path):
    settings, tokens = team(tmp_path, ana="read edit")
    begun = anyio.Event()

    async def never():
        yield b"\xff\xd8"
        begun.set()
        await anyio.sleep_forever()

    with anyio.fail_after(30):
        async with serving(tmp_path, CUTROOM_DRAIN_S="9999", **settings) as web:
            asked = await web.call("upload", token=tokens["ana"], sources=["a.jpg"])
            async with anyio.create_task_group() as calls:

                async def send():
                    await web.http.put(asked["tickets"][0]["url"], content=never())

                calls.start_soon(send)
                await begun.wait()
                web.server.handle_exit(signal.SIGTERM, None)
                web.server.handle_exit(signal.SIGTERM, None)
                await web.server.stopped.wait()
                calls.cancel_scope.cancel()
