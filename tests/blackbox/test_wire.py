"""Bytes that no host should send, and hosts that behave badly, against the real server."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conformance.conftest import served
from tests.support.hosts import environment, processes_of
from tests.support.photos import write_photos

pytestmark = [
    pytest.mark.stdio,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("wire"),
]
PATIENCE_S = 30.0
SERVER = (sys.executable, "-m", "cutroom")
MODERN = "2026-07-28"


def initialize(version: str = "2025-06-18") -> dict[str, Any]:
    host = {"name": "raw", "version": "1"}
    return {"protocolVersion": version, "capabilities": {}, "clientInfo": host}


def modern(version: str = MODERN, **params: Any) -> dict[str, Any]:
    prefix = "io.modelcontextprotocol"
    meta = {f"{prefix}/protocolVersion": version, f"{prefix}/clientCapabilities": {}}
    return {"_meta": meta, **params}


class RawHost:
    """Writes lines to a server and reads lines from it, nothing more."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self.home = folder / "home"
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(folder),
            cwd=folder,
        )
        self._lines: queue.Queue[bytes] = queue.Queue()
        self._reader: threading.Thread | None = None

    def read_along(self) -> None:
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def write(self, raw: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(raw)
        self.process.stdin.flush()

    def send(self, method: str, params: Any = None, **parts: Any) -> None:
        message = {"jsonrpc": "2.0", "method": method, **parts}
        if params is not None:
            message["params"] = params
        self.write(json.dumps(message).encode() + b"\n")

    def answer(self, wanted: Any) -> dict[str, Any]:
        """Return the answer to a request by its id; notices in between are passed over."""
        while True:
            message = json.loads(self._lines.get(timeout=PATIENCE_S))
            if message.get("id") == wanted and "method" not in message:
                return message

    def ask(self, request_id: Any, method: str, params: Any = None) -> dict[str, Any]:
        self.send(method, params, id=request_id)
        return self.answer(request_id)

    def call(self, request_id: Any, tool: str, **arguments: Any) -> dict[str, Any]:
        asked = self.ask(request_id, "tools/call", {"name": tool, "arguments": arguments})
        result: dict[str, Any] = asked["result"]
        return result

    def greet(self) -> None:
        assert "result" in self.ask("hello", "initialize", initialize())
        self.send("notifications/initialized")

    def hang_up(self) -> None:
        assert self.process.stdin is not None
        with suppress(BrokenPipeError):
            self.process.stdin.close()

    def end(self) -> None:
        """Leave nothing open, whatever became of the server."""
        self.hang_up()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE_S)
        self.process.kill()
        self.process.wait()
        if self._reader is not None:
            self._reader.join(PATIENCE_S)
        assert self.process.stdout is not None
        self.process.stdout.close()


@contextmanager
def raw_host(
    folder: Path, *, reads: bool = True, command: Sequence[str] = SERVER
) -> Iterator[RawHost]:
    host = RawHost(folder, command)
    if reads:
        host.read_along()
    try:
        yield host
    finally:
        host.end()
    until(lambda: not processes_of(host.home))


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, "it has not come true"
        time.sleep(0.05)


def begin_export(host: RawHost, folder: Path) -> str:
    """Have a film of some seconds rendered; return the job while it runs."""
    photos = [str(path) for path in write_photos(folder / "media", 3, (1600, 1200))]
    host.call("u", "upload", sources=photos)
    slides = [{"op": "slideshow", "seconds_per_image": 20, "motion": "zoom"}]
    assert not host.call("e", "send_edit", operations=slides)["isError"]
    target = str(folder / "film.mp4")
    begun = host.call("x", "export", output_path=target, wait_s=0)["structuredContent"]
    assert begun["status"] in ("pending", "processing")
    return str(begun["job_id"])


# --- Lines ------------------------------------------------------------------------------------


def test_noise_and_calls_before_initialize_do_no_harm(tmp_path: Path) -> None:
    with raw_host(tmp_path) as host:
        for noise in (b"not json\n", b"\n", b"[]\n", b"{}\n", b"null\n", b"\xff\xfe\x00\n"):
            host.write(noise)
        host.write(b'[{"jsonrpc":"2.0","id":1,"method":"ping"}]\n')
        early = host.ask(2, "tools/list")
        early_call = host.ask(3, "tools/call", {"name": "get_credits", "arguments": {}})
        host.greet()
        listed = host.ask(4, "tools/list")

    assert early["error"]["code"] < 0
    assert early_call["error"]["code"] < 0
    assert len(listed["result"]["tools"]) == 10


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("2024-11-05", "2024-11-05"),
        ("2025-03-26", "2025-03-26"),
        ("2025-06-18", "2025-06-18"),
        ("2025-11-25", "2025-11-25"),
        ("1999-01-01", "2025-11-25"),
        ("tomorrow", "2025-11-25"),
    ],
)
def test_every_revision_gets_one_that_is_spoken(tmp_path: Path, asked: str, given: str) -> None:
    with raw_host(tmp_path) as host:
        answer = host.ask(1, "initialize", initialize(asked))

    assert answer["result"]["protocolVersion"] == given


def test_an_unknown_modern_revision_is_told_the_known_ones(tmp_path: Path) -> None:
    with raw_host(tmp_path) as host:
        found = host.ask(1, "server/discover", modern())
        unknown = host.ask(2, "server/discover", modern("2099-01-01"))
        listed = host.ask(3, "tools/list", modern())

    assert "io.modelcontextprotocol/tasks" in found["result"]["capabilities"]["extensions"]
    assert unknown["error"]["code"] == -32022
    assert MODERN in unknown["error"]["data"]["supported"]
    assert listed["result"]["ttlMs"] == 3_600_000


def test_wrong_shapes_are_refused_and_the_next_call_works(tmp_path: Path) -> None:
    wrong: list[tuple[str, Any]] = [
        ("tools/call", {"name": 5}),
        ("tools/call", {"name": "upload", "arguments": ["a.jpg"]}),
        ("tools/call", {}),
        ("resources/read", {"uri": 7}),
        ("prompts/get", {"name": "quick_edit", "arguments": "none"}),
        ("completion/complete", {"ref": "quick_edit"}),
        ("no/such/method", {}),
        ("tasks/get", {"taskId": "job_1"}),
    ]
    with raw_host(tmp_path) as host:
        host.greet()
        refused = [host.ask(number, *one) for number, one in enumerate(wrong)]
        unknown = host.call("t", "no_such_tool")
        worked = host.call("c", "get_credits")

    assert [answer["error"]["code"] < 0 for answer in refused] == [True] * len(wrong)
    assert unknown["isError"]
    assert "no_such_tool" in unknown["structuredContent"]["error"]["message"]
    assert "get_credits" in unknown["structuredContent"]["error"]["hint"]
    assert not worked["isError"]


def test_the_same_id_twice_and_five_megabytes_do_not_end_the_connection(tmp_path: Path) -> None:
    with raw_host(tmp_path) as host:
        host.greet()
        for _ in range(2):
            host.send("tools/call", {"name": "get_credits", "arguments": {}}, id="same")
        host.answer("same")
        big = host.call("big", "send_edit", message="a" * 5_000_000)
        junk = host.call("junk", "get_timeline", **{"x" * 1_000_000: 1})
        worked = host.call("c", "get_credits")

    assert big["isError"]
    assert "5000000 characters" in big["content"][0]["text"]
    assert len(json.dumps(junk)) < 2_000
    assert not worked["isError"]


# --- Hosts ------------------------------------------------------------------------------------


@pytest.mark.ffmpeg
def test_a_job_outlives_a_closed_stdin_and_its_process_does_not(tmp_path: Path) -> None:
    with raw_host(tmp_path) as host:
        host.greet()
        job = begin_export(host, tmp_path)
        host.hang_up()
        host.process.wait(PATIENCE_S)
        until(lambda: not processes_of(host.home))

    with raw_host(tmp_path) as later:
        later.greet()
        asked = later.call(1, "get_job", job_id=job, wait_s=0)["structuredContent"]
        stopped = later.call(2, "cancel_job", job_id=job)["structuredContent"]

    assert asked["status"] in ("pending", "processing", "completed")
    assert stopped["status"] in ("cancelled", "completed")


BETWEEN = """
import subprocess, sys, threading
server = subprocess.Popen(
    [sys.executable, "-m", "cutroom"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
)
def back():
    for line in server.stdout:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
threading.Thread(target=back, daemon=True).start()
for line in sys.stdin.buffer:
    server.stdin.write(line)
    server.stdin.flush()
"""
"""A host in a process of its own: when it is killed its pipes close, as a crashed host's do."""


@pytest.mark.ffmpeg
def test_a_killed_host_leaves_no_process_behind(tmp_path: Path) -> None:
    with raw_host(tmp_path, command=[sys.executable, "-c", BETWEEN]) as host:
        host.greet()
        begin_export(host, tmp_path)
        os.kill(host.process.pid, signal.SIGKILL)
        host.process.wait()
        until(lambda: not processes_of(host.home))


def test_a_host_that_never_reads_is_left_when_it_goes(tmp_path: Path) -> None:
    with raw_host(tmp_path, reads=False) as host:
        host.send("initialize", initialize(), id=0)
        host.send("notifications/initialized")
        for number in range(1, 60):
            host.send("tools/list", {}, id=number)
        assert host.process.stdout is not None
        host.hang_up()
        host.process.stdout.close()
        host.process.wait(PATIENCE_S)


def test_a_host_that_never_reads_and_stays_is_left_too(tmp_path: Path) -> None:
    with raw_host(tmp_path, reads=False) as host:
        host.send("initialize", initialize(), id=0)
        host.send("notifications/initialized")
        for number in range(1, 60):
            host.send("tools/list", {}, id=number)
        host.hang_up()

        assert host.process.wait(PATIENCE_S) == 0


@pytest.mark.parametrize("called", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_server_that_waits_for_its_host(tmp_path: Path, called: int) -> None:
    with raw_host(tmp_path) as host:
        host.greet()
        host.call("c", "get_credits")
        host.process.send_signal(called)

        assert host.process.wait(PATIENCE_S) == -called


# --- HTTP -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("wire"), "cutroom", "serve", "--port") as url:
        yield url


HEADERS = {
    "Accept": "application/json, text/event-stream",
    "Content-Type": "application/json",
    "MCP-Protocol-Version": MODERN,
    "Mcp-Method": "server/discover",
}
DISCOVER = {"jsonrpc": "2.0", "id": 1, "method": "server/discover", "params": modern()}


def post(address: str, *, body: Any = DISCOVER, **headers: str) -> httpx.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    changed = {name.replace("_", "-"): value for name, value in headers.items()}
    merged = {**HEADERS, **changed}
    return httpx.post(address, content=content, headers=merged, timeout=PATIENCE_S, trust_env=False)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:3000"}, 200),
        ({"Content-Type": "text/plain"}, 400),
        ({"MCP-Protocol-Version": "2099-01-01"}, 400),
        ({"Mcp-Method": "tools/list"}, 400),
    ],
)
def test_foreign_hosts_and_origins_are_turned_away(
    address: str, headers: dict[str, str], status: int
) -> None:
    assert post(address, **headers).status_code == status


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"x" * 5_000_000, 413),
        (b"not json", 400),
        (b"", 400),
        (b"[]", 400),
        ({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}, 400),
    ],
    ids=["5 MB", "no JSON", "nothing", "a batch", "no revision"],
)
def test_bodies_that_are_no_request_are_refused_and_the_next_is_answered(
    address: str, body: Any, status: int
) -> None:
    assert post(address, body=body).status_code == status
    assert post(address).status_code == 200


def test_a_body_of_unknown_length_is_measured_as_it_comes(address: str) -> None:
    blocks = (b"x" * 100_000 for _ in range(50))

    answer = httpx.post(address, content=blocks, headers=HEADERS, trust_env=False)

    assert answer.status_code == 413
    assert post(address).status_code == 200


@pytest.mark.parametrize("revision", ["2025-06-18", "2024-11-05", ""])
def test_a_call_before_any_handshake_is_refused(address: str, revision: str) -> None:
    called = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_credits"}}
    headers = {"MCP-Protocol-Version": revision} if revision else {}
    plain = {name: value for name, value in HEADERS.items() if not name.startswith(("MCP", "Mcp"))}

    answer = httpx.post(
        address, json=called, headers={**plain, **headers}, timeout=PATIENCE_S, trust_env=False
    )

    assert answer.status_code == 400
    assert "session" in answer.json()["error"]["message"].lower()


def test_an_unknown_session_of_the_handshake_era_is_not_found(address: str) -> None:
    listing = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    headers = {"Mcp-Session-Id": "f" * 32, "MCP-Protocol-Version": "2025-06-18"}

    assert post(address, body=listing, **headers).status_code == 404
