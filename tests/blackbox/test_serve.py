"""`cutroom serve` as a process: it ends on SIGTERM, and the next one goes on with its work."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.hosts import environment, processes_of
from tests.support.photos import write_photos
from tests.support.web import modern, result_of

pytestmark = [
    pytest.mark.stdio,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("serving"),
]
PATIENCE_S = 60
ADDRESS = re.compile(r"http://\S+(?=/mcp)")


@contextmanager
def served(folder: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """Start a server; it must end by itself once it was told to."""
    server = subprocess.Popen(
        [sys.executable, "-m", "cutroom", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(folder, **settings),
        cwd=folder,
    )
    try:
        assert server.stderr is not None
        found = ADDRESS.search(server.stderr.readline())
        assert found is not None
        with httpx.Client(base_url=found[0], timeout=PATIENCE_S, trust_env=False) as http:
            yield server, http
    finally:
        server.kill()
        server.communicate()


def call(http: httpx.Client, token: str, tool: str, **arguments: Any) -> dict[str, Any]:
    """Call a tool; return its structured result."""
    params = modern(name=tool, arguments=arguments)
    answer = http.post(
        "/mcp",
        json={"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params},
        headers={
            "Accept": "application/json, text/event-stream",
            "Authorization": f"Bearer {token}",
            "MCP-Protocol-Version": "2026-07-28",
            "Mcp-Method": "tools/call",
            "Mcp-Name": tool,
        },
    )
    content: dict[str, Any] = result_of(answer)["structuredContent"]
    return content


def made_token(folder: Path, name: str) -> str:
    """Make a token as whoever runs the server does."""
    made = subprocess.run(
        [sys.executable, "-m", "cutroom", "token", name, "--file", "tokens.json"],
        capture_output=True,
        text=True,
        check=True,
        env=environment(folder),
        cwd=folder,
    )
    return made.stdout.strip()


@pytest.mark.ffmpeg
def test_a_stopped_server_leaves_a_job_that_the_next_one_finishes(tmp_path: Path) -> None:
    token = made_token(tmp_path, "ana")
    settings = {"CUTROOM_TOKENS": str(tmp_path / "tokens.json")}
    [photo] = write_photos(tmp_path / "media", 1, (320, 240))
    with served(tmp_path, **settings) as (server, http):
        asked = call(http, token, "upload", sources=["a.jpg"])
        http.put(asked["tickets"][0]["url"], content=photo.read_bytes())
        slides = [{"op": "slideshow", "seconds_per_image": 30, "motion": "zoom"}]
        call(http, token, "send_edit", operations=slides)
        begun = call(http, token, "export", resolution="320x240", wait_s=0)
        server.send_signal(signal.SIGTERM)
        out, err = server.communicate(timeout=PATIENCE_S)
    left = processes_of(tmp_path / "home")

    with served(tmp_path, **settings) as (_, http):
        done = begun
        while done["status"] in ("pending", "processing"):
            done = call(http, token, "get_job", job_id=begun["job_id"], wait_s=20)
        film = http.get(done["url"])

    assert (server.returncode, out, left) == (0, "", [])
    assert token not in err
    assert done["status"] == "completed", done
    assert len(film.content) == done["size_bytes"]


def test_without_tokens_it_will_not_listen_for_others(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "cutroom", "serve", "--host", "0.0.0.0", "--port", "0"],  # noqa: S104
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        timeout=PATIENCE_S,
        check=False,
    )

    assert told.returncode == 1
    assert "Without tokens cutroom listens on this machine only" in told.stderr
    assert "CUTROOM_TOKENS" in told.stderr
    assert list(tmp_path.iterdir()) == []
