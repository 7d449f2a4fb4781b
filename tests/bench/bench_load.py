"""Load over HTTP: many calls at once while a film is rendered, and memory over many calls.

python -m tests.bench.bench_load [--calls 100000] [--at-once 500] [--rounds 20] [--era modern]
"""

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.conformance.conftest import served
from tests.support.hosts import processes_of
from tests.support.photos import write_photos

MOST_P99_MS = 250.0
MODERN, LEGACY = "2026-07-28", "2025-11-25"
PREFIX = "io.modelcontextprotocol"
COMMAND = ("cutroom", "serve", "--port")


class Line(asyncio.Protocol):
    """One connection that sends prepared requests and does as little as possible itself."""

    def __init__(self) -> None:
        self._heard = b""
        self._answered: asyncio.Future[bytes] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        head, found, body = self._heard.partition(b"\r\n\r\n")
        if not found or self._answered is None:
            return
        if b"content-length:" in head.lower():
            length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
            is_whole = len(body) >= length
        else:
            is_whole = body.endswith(b"0\r\n\r\n")
        if is_whole:
            self._heard = b""
            if not self._answered.done():
                self._answered.set_result(head + b"\r\n\r\n" + body)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(exc or ConnectionError("hung up"))

    async def ask(self, request: bytes) -> bytes:
        """Send a request; return the whole answer."""
        assert self._transport is not None
        if self._transport.is_closing():
            # The server hangs up on lines that have been quiet for a while.
            raise ConnectionError("hung up")
        self._answered = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answered


class Caller:
    """Prepares and sends calls to one server, in one era of the protocol."""

    def __init__(self, url: str, era: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or 0
        self._version = MODERN if era == "modern" else LEGACY
        self._session = ""

    async def line(self) -> Line:
        """Return a fresh connection."""
        loop = asyncio.get_running_loop()
        _, line = await loop.create_connection(Line, self._host, self._port)
        return line

    def request(self, method: str, number: int, **params: Any) -> bytes:
        """Return a request as bytes."""
        named = {"Mcp-Method": method, "Mcp-Name": params.get("name", "")}
        if self._version == MODERN:
            params["_meta"] = {
                f"{PREFIX}/protocolVersion": MODERN,
                f"{PREFIX}/clientCapabilities": {},
            }
        body = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        headers = {
            "Host": f"{self._host}:{self._port}",
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            "MCP-Protocol-Version": self._version,
            "Content-Length": str(len(body)),
            **(named if self._version == MODERN else {}),
            **({"Mcp-Session-Id": self._session} if self._session else {}),
        }
        lines = "".join(f"{key}: {value}\r\n" for key, value in headers.items())
        return f"POST /mcp HTTP/1.1\r\n{lines}\r\n{body}".encode()

    async def greet(self, line: Line) -> None:
        """Open a session where the era has sessions."""
        if self._version == MODERN:
            return
        host = {"name": "bench", "version": "1"}
        hello = {"protocolVersion": LEGACY, "capabilities": {}, "clientInfo": host}
        answer = await line.ask(self.request("initialize", 0, **hello))
        head = answer.partition(b"\r\n\r\n")[0].decode("latin-1")
        named = [row for row in head.split("\r\n") if row.lower().startswith("mcp-session-id:")]
        self._session = named[0].partition(":")[2].strip()

    async def call(self, line: Line, tool: str, **arguments: Any) -> dict[str, Any]:
        """Return a tool's structured result."""
        asked = self.request("tools/call", 1, name=tool, arguments=arguments)
        return content_of(await line.ask(asked))


def content_of(answer: bytes) -> dict[str, Any]:
    """Return the structured result in an answer that must be one."""
    text = answer.decode()
    assert text.startswith("HTTP/1.1 200"), text[:500]
    begin = text.index('{"jsonrpc"')
    result = json.JSONDecoder().raw_decode(text[begin:])[0]["result"]
    assert not result.get("isError"), result
    content: dict[str, Any] = result["structuredContent"]
    return content


async def timed(lines: list[Line], requests: list[bytes], session: str) -> list[float]:
    """Return the milliseconds of one call on each line, all begun at once."""
    took: list[float] = []

    async def one(line: Line, request: bytes) -> None:
        begun = time.perf_counter()
        answer = await line.ask(request)
        took.append((time.perf_counter() - begun) * 1000)
        assert answer.startswith(b"HTTP/1.1 200") and session.encode() in answer, answer[:500]

    await asyncio.gather(*(one(*pair) for pair in zip(lines, requests, strict=True)))
    return took


def resident_mb(pid: int) -> float:
    """Return a process's resident memory in megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


async def round_of(
    lines: list[Line], requests: list[bytes], session: str, rounds: int, name: str
) -> None:
    """Print what many rounds took, each with all calls at once."""
    begun, took = time.perf_counter(), list[float]()
    for _ in range(rounds):
        took += await timed(lines, requests, session)
    seconds = time.perf_counter() - begun
    took.sort()
    p99 = took[int(len(took) * 0.99) - 1]
    print(
        f"{name:24} p50 {statistics.median(took):6.0f} ms  p99 {p99:6.0f} ms  "
        f"most {took[-1]:6.0f} ms  {len(took) / seconds:5.0f}/s",
        flush=True,
    )


async def soak(
    lines: list[Line], requests: list[bytes], session: str, pid: int, calls: int
) -> None:
    """Print the server's memory over many calls."""
    few = 50
    before = resident_mb(pid)
    for done in range(0, calls, few):
        await timed(lines, requests, session)
        if done % max(few, calls // 10 // few * few) == 0:
            print(f"{done:8} calls: {resident_mb(pid):6.1f} MB", flush=True)
    print(f"{calls:8} calls: {resident_mb(pid):6.1f} MB, {before:.1f} before")


async def main() -> None:
    """Print latencies without and with a render, then memory over the calls."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=5_000)
    parser.add_argument("--at-once", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--era", choices=["modern", "legacy"], default="modern")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, served(Path(name), *COMMAND) as url:
        photos = [str(path) for path in write_photos(Path(name) / "media", 5, (1600, 1200))]
        caller = Caller(url, chosen.era)
        first = await caller.line()
        await caller.greet(first)
        session = (await caller.call(first, "create_session"))["session_id"]
        await caller.call(first, "upload", session_id=session, sources=photos)
        slides = [{"op": "slideshow", "seconds_per_image": 60, "motion": "zoom"}]
        await caller.call(first, "send_edit", session_id=session, operations=slides)
        lines = [await caller.line() for _ in range(chosen.at_once)]
        asked = {"name": "get_timeline", "arguments": {"session_id": session}}
        requests = [
            caller.request("tools/call", number, **asked) for number in range(chosen.at_once)
        ]
        await timed(lines, requests, session)
        await round_of(lines, requests, session, chosen.rounds, "at once, idle")
        first = await caller.line()
        job = (await caller.call(first, "export", session_id=session, wait_s=0))["job_id"]
        await asyncio.sleep(3)
        await round_of(lines, requests, session, chosen.rounds, "at once, rendering")
        # A fresh line: the server hangs up on those that have been quiet for a while.
        first = await caller.line()
        standing = await caller.call(first, "get_job", job_id=job, wait_s=0)
        print(f"the export stands at {standing['progress']} %: {standing['status']}")
        await caller.call(first, "cancel_job", job_id=job)
        [pid, *_] = processes_of(Path(name) / "home")
        few = [await caller.line() for _ in range(50)]
        await soak(few, requests[:50], session, pid, chosen.calls)


if __name__ == "__main__":
    asyncio.run(main())
