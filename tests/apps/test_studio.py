"""The timeline in a browser: who gets in, what is served, and that it follows the session."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from mcp import Client

from cutroom.face.server import build_server
from cutroom.studio.app import create_studio
from cutroom.studio.bridge import StudioBridge
from cutroom.studio.gate import Gate
from tests.support.app_hosts import DRAWN, VIEW, AppHost, opened_host, serving
from tests.support.hosted import Hosted, add_video, turn
from tests.support.hosts import environment

pytestmark = [pytest.mark.anyio, pytest.mark.ffmpeg, pytest.mark.xdist_group("browser")]

FILM = {"resolution": "320x180", "quality": "draft", "wait_s": 50}


@dataclass
class Studio:
    """A studio that runs, and a visitor without a browser."""

    host: AppHost
    session: str
    gate: Gate
    visitor: httpx.AsyncClient

    async def enter(self) -> str:
        """Use the link; return the key."""
        opened = await self.visitor.post("/open", json={"token": self.gate.token})
        assert opened.status_code == 200, opened.text
        return opened.json()["key"]

    async def call(self, key: str, tool: str, **arguments) -> dict:
        """Call a tool as the page does."""
        asked = {"method": "tools/call", "params": {"name": tool, "arguments": arguments}}
        return (await self.visitor.post("/rpc", json=asked, headers=bearer(key))).json()


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


@asynccontextmanager
async def opened_studio(folder: Path, *words: str) -> AsyncIterator[Studio]:
    async with opened_host(folder) as host:
        session = await host.slideshow(2, *words)
        gate = Gate(0)
        app = create_studio(host.room, StudioBridge(host.client, session), gate)
        async with serving(app) as port:
            gate.port = port
            home = f"http://127.0.0.1:{port}"
            async with httpx.AsyncClient(
                base_url=home, headers={"Origin": home}, trust_env=False, timeout=60
            ) as visitor:
                yield Studio(host, session, gate, visitor)


async def test_the_link_opens_once_and_nothing_goes_without_it(tmp_path):
    async with opened_studio(tmp_path) as studio:
        asked = {"method": "tools/call", "params": {"name": "get_timeline"}}
        before = await studio.visitor.post("/rpc", json=asked)
        wrong = await studio.visitor.post("/open", json={"token": "guessed"})
        key = await studio.enter()
        again = await studio.visitor.post("/open", json={"token": studio.gate.token})
        guessed = await studio.visitor.post("/rpc", json=asked, headers=bearer("guessed"))
        inside = await studio.visitor.post("/rpc", json=asked, headers=bearer(key))

    assert [before.status_code, wrong.status_code] == [401, 403]
    assert [again.status_code, guessed.status_code] == [403, 401]
    assert inside.json()["result"]["structuredContent"]["session_id"] == studio.session


async def test_other_hosts_and_origins_are_turned_away(tmp_path):
    async with opened_studio(tmp_path) as studio:
        port = studio.gate.port
        token = {"token": studio.gate.token}
        refused = [
            await studio.visitor.get("/", headers={"Host": f"evil.example:{port}"}),
            await studio.visitor.get("/", headers={"Host": "127.0.0.1:1"}),
            await studio.visitor.get("/", headers={"Origin": "http://evil.example"}),
            await studio.visitor.post("/open", json=token, headers={"Origin": "null"}),
            await studio.visitor.post(
                "/open", json=token, headers={"Origin": f"http://localhost:{port}"}
            ),
        ]
        async with httpx.AsyncClient(trust_env=False) as stranger:
            bare = await stranger.post(f"http://127.0.0.1:{port}/open", json=token)
        still = await studio.enter()

    assert {answer.status_code for answer in (*refused, bare)} == {421}
    assert still


async def test_the_page_may_touch_its_own_session_only(tmp_path):
    async with opened_studio(tmp_path) as studio:
        other = (await studio.host.room.create_session("Secret")).session_id
        key = await studio.enter()
        shown = await studio.call(key, "get_timeline", session_id=other)
        upload = await studio.call(key, "upload", sources=["/etc/hostname"])
        export = await studio.call(key, "export", output_path=str(tmp_path / "x.mp4"), wait_s=0)
        reads = []
        for uri in (
            f"cutroom://sessions/{other}/draft",
            f"cutroom://sessions/{studio.session}/../{other}/draft",
            "cutroom://sessions",
            "ui://cutroom/timeline.html",
        ):
            asked = {"method": "resources/read", "params": {"uri": uri}}
            answer = await studio.visitor.post("/rpc", json=asked, headers=bearer(key))
            reads.append(answer.json())
        listed = {"method": "tools/list", "params": {}}
        odd = await studio.visitor.post("/rpc", json=listed, headers=bearer(key))
        torn = await studio.visitor.post("/rpc", content=b"{", headers=bearer(key))
        deep = await studio.visitor.post("/rpc", content=b"[" * 200_000, headers=bearer(key))
        long = await studio.visitor.post("/rpc", content=b" " * 2_000_000, headers=bearer(key))
        job = export["result"]["structuredContent"]["job_id"]
        await studio.host.room.cancel_job(job)

    assert shown["result"]["structuredContent"]["session_id"] == studio.session
    assert "error" in upload
    assert not (tmp_path / "x.mp4").exists()
    assert all("error" in answer for answer in reads)
    assert "error" in odd.json()
    assert all("error" in answer.json() for answer in (torn, deep, long))


async def test_films_are_sent_whole_and_in_ranges_to_who_may_see_them(tmp_path):
    async with opened_studio(tmp_path) as studio:
        export = await studio.host.room.export(session_id=studio.session, **FILM)
        content = Path(export.path or "").read_bytes()
        closed = await studio.visitor.get("/films/1")
        key = await studio.enter()
        whole = await studio.visitor.get("/films/1")
        part = await studio.visitor.get("/films/1", headers={"Range": "bytes=10-19"})
        beyond = await studio.visitor.get("/films/1", headers={"Range": "bytes=999999999-"})
        saved = await studio.visitor.get("/films/1?download")
        studio.visitor.cookies.clear()
        by_key = await studio.visitor.get("/films/1", headers=bearer(key))
        missing = await studio.visitor.get("/films/7", headers=bearer(key))
        outside = await studio.visitor.get("/films/..%2f..%2fetc", headers=bearer(key))

    assert closed.status_code == 401
    assert (whole.status_code, whole.content) == (200, content)
    assert whole.headers["content-type"] == "video/mp4"
    assert (part.status_code, part.content) == (206, content[10:20])
    assert beyond.status_code == 416
    assert saved.headers["content-disposition"].startswith("attachment")
    assert (by_key.status_code, missing.status_code) == (200, 404)
    assert outside.status_code == 404


async def test_the_pages_forbid_themselves_everything_foreign(tmp_path):
    async with opened_studio(tmp_path) as studio:
        pages = [await studio.visitor.get(path) for path in ("/", "/view")]

    policies = [page.headers["content-security-policy"] for page in pages]
    assert all("default-src 'none'" in policy for policy in policies)
    assert "frame-ancestors 'none'" in policies[0]
    assert "sandbox allow-scripts;" in policies[1]
    assert {page.headers["referrer-policy"] for page in pages} == {"no-referrer"}
    assert {page.headers["cache-control"] for page in pages} == {"no-store"}
    assert not any(studio.gate.token in page.text for page in pages)


async def test_the_browser_shows_follows_edits_and_plays(browser, tmp_path):
    async with opened_studio(tmp_path) as studio, browser.page(900, 1200) as page:
        await page.open(studio.gate.link)
        view = await page.frame(VIEW)
        await view.wait(DRAWN)
        address = await page.run("location.href")

        await studio.host.room.send_edit(message="add lo-fi music", session_id=studio.session)
        await view.wait("document.querySelector('.audio .segment')")
        await page.run(
            "document.getElementById('words').value = \"add the title 'Hello' for 2 s\"; "
            "document.getElementById('send').click()"
        )
        await view.wait("document.querySelector('.text .segment')?.innerText === 'Hello'")
        await page.wait("document.getElementById('reply').innerText.length > 5")
        await view.click("#undo")
        await view.wait("!document.querySelector('.text')")

        await studio.host.room.export(session_id=studio.session, **FILM)
        await page.wait("document.querySelector('#player video')?.readyState >= 1")
        await page.run("document.querySelector('#player video').currentTime = 3")
        await page.wait("document.querySelector('#player video').seeking === false")
        player = await page.run(
            "(({ duration, videoWidth, currentTime }) => [duration, videoWidth, currentTime])"
            "(document.querySelector('#player video'))"
        )
        download = await page.run("document.querySelector('#list a').getAttribute('href')")
        reach = await view.run(
            "(() => { try { return Boolean(parent.document); } catch { return false; } })()"
        )
        await page.ask("Page.reload")
        view = await page.frame(VIEW)
        await view.wait(DRAWN)
        complaints = page.complaints()

    assert address == f"http://127.0.0.1:{studio.gate.port}/"
    assert player == [pytest.approx(4, abs=0.1), 320, pytest.approx(3, abs=0.1)]
    assert download == "/films/1?download"
    assert reach is False
    assert complaints == []


async def test_before_credits_are_spent_the_browser_asks(browser, tmp_path):
    service = Hosted([turn("Here.", change=add_video("city.mp4"))])
    async with service.room(tmp_path) as room:

        async def source():
            return room

        async with Client(build_server(source, "0.0.1")) as client:
            session = (await room.create_session("Trip")).session_id
            gate = Gate(0)
            app = create_studio(room, StudioBridge(client, session), gate)
            async with serving(app) as port, browser.page(900, 800) as page:
                gate.port = port
                await page.open(gate.link)
                await page.wait("!document.getElementById('ask').hidden")
                for press in ("last", "first"):
                    await page.run(
                        "document.getElementById('words').value = 'generate a city video'; "
                        "document.getElementById('send').click()"
                    )
                    await page.wait("!document.getElementById('choice').hidden")
                    asked = await page.run("document.getElementById('reply').innerText")
                    sent = list(service.messages)
                    await page.run(
                        f"document.querySelector('#choice button:{press}-child').click()"
                    )
                    await page.wait(
                        "document.getElementById('choice').hidden"
                        " && !document.getElementById('send').disabled"
                    )
                await page.wait("document.getElementById('reply').innerText.includes('Here.')")

    assert "90 are available" in asked
    assert sent == []
    assert service.messages == ["generate a city video"]


async def test_a_used_link_says_how_to_get_another(browser, tmp_path):
    async with opened_studio(tmp_path) as studio, browser.page() as page:
        await studio.enter()
        await page.open(studio.gate.link)
        await page.wait("!document.getElementById('trouble').hidden")
        trouble = await page.run("document.getElementById('trouble').innerText")

    assert "Run `cutroom studio` again" in trouble


@pytest.mark.stdio
def test_the_command_prints_its_link_and_ends_on_ctrl_c(tmp_path):
    seen = environment(tmp_path, PYTHONUNBUFFERED="1")
    command = [sys.executable, "-m", "cutroom"]
    empty = subprocess.run(
        [*command, "studio", "--no-open"], env=seen, cwd=tmp_path, capture_output=True, text=True
    )
    made = subprocess.run(
        [*command, "session", "Trip", "--json"],
        env=seen,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    with subprocess.Popen(
        [*command, "studio", "--no-open"],
        env=seen,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as studio:
        assert studio.stdout is not None
        assert studio.stderr is not None
        link = studio.stdout.readline().split()[-1]
        home, _, token = link.partition("/#")
        opened = httpx.post(
            f"{home}/open", json={"token": token}, headers={"Origin": home}, trust_env=False
        )
        os.kill(studio.pid, signal.SIGINT)
        said = studio.stderr.read()
        code = studio.wait()

    assert empty.returncode == 1
    assert "There is no session to show yet." in empty.stderr
    assert opened.json()["session_id"] == json.loads(made.stdout)["session_id"]
    assert token not in said
    assert "Traceback" not in said
    assert code in (0, 130)
