"""Load over HTTP: many calls at once while a film is rendered, and memory over many calls.

python -m tests.bench.bench_load [--calls 5000] [--at-once 500]
"""

import argparse
import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import anyio
import httpx

from tests.conformance.conftest import served
from tests.support.hosts import processes_of
from tests.support.photos import write_photos

MOST_P99_MS = 250.0
REVISION = "2026-07-28"
PREFIX = "io.modelcontextprotocol"
META = {f"{PREFIX}/protocolVersion": REVISION, f"{PREFIX}/clientCapabilities": {}}


class Caller:
    """Calls tools over HTTP with as little of its own work as possible."""

    def __init__(self, http: httpx.AsyncClient, url: str) -> None:
        self._http = http
        self._url = url

    async def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """Return a tool's structured result."""
        params = {"name": tool, "arguments": arguments, "_meta": META}
        body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
        headers = {
            "Accept": "application/json, text/event-stream",
            "MCP-Protocol-Version": REVISION,
            "Mcp-Method": "tools/call",
            "Mcp-Name": tool,
        }
        answer = await self._http.post(self._url, json=body, headers=headers)
        answer.raise_for_status()
        text = answer.text
        if text.startswith(("event:", "data:", ":", "id:")):
            text = [line[5:] for line in text.splitlines() if line.startswith("data:")][-1]
        result = json.loads(text)["result"]
        assert not result.get("isError"), result
        content: dict[str, Any] = result["structuredContent"]
        return content


async def timed(caller: Caller, session: str, count: int) -> list[float]:
    """Return the milliseconds of this many calls that all begin at once."""
    took: list[float] = []

    async def one() -> None:
        begun = time.perf_counter()
        await caller.call("get_timeline", session_id=session)
        took.append((time.perf_counter() - begun) * 1000)

    async with anyio.create_task_group() as calls:
        for _ in range(count):
            calls.start_soon(one)
    return sorted(took)


def resident_mb(pid: int) -> float:
    """Return a process's resident memory in megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def told(name: str, took: list[float], seconds: float) -> str:
    """Return the figures of one round in a line."""
    p99 = took[int(len(took) * 0.99) - 1]
    rate = len(took) / seconds
    return f"{name:24} p50 {statistics.median(took):6.0f} ms  p99 {p99:6.0f} ms  {rate:5.0f}/s"


async def main() -> None:
    """Print latencies without and with a render, then memory over the calls."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=5_000)
    parser.add_argument("--at-once", type=int, default=500)
    chosen = parser.parse_args()
    # Shorter than the server keeps connections: it must not close one under a request.
    limits = httpx.Limits(
        max_connections=chosen.at_once,
        max_keepalive_connections=chosen.at_once,
        keepalive_expiry=1.0,
    )
    with tempfile.TemporaryDirectory() as name, served(Path(name), *COMMAND) as url:
        photos = [str(path) for path in write_photos(Path(name) / "media", 5, (1600, 1200))]
        async with httpx.AsyncClient(limits=limits, timeout=120, trust_env=False) as http:
            caller = Caller(http, url)
            session = (await caller.call("create_session"))["session_id"]
            await caller.call("upload", session_id=session, sources=photos)
            slides = [{"op": "slideshow", "seconds_per_image": 20, "motion": "zoom"}]
            await caller.call("send_edit", session_id=session, operations=slides)
            await timed(caller, session, chosen.at_once)
            await round_of(caller, session, chosen.at_once, "at once, idle")
            job = await caller.call("export", session_id=session, wait_s=0)
            await round_of(caller, session, chosen.at_once, "at once, rendering")
            await caller.call("cancel_job", job_id=job["job_id"])
            [pid, *_] = processes_of(Path(name) / "home")
            before = resident_mb(pid)
            for done in range(0, chosen.calls, 50):
                await timed(caller, session, 50)
                if done % max(50, chosen.calls // 5) == 0:
                    print(f"{done:8} calls: {resident_mb(pid):6.1f} MB")
            print(f"{chosen.calls:8} calls: {resident_mb(pid):6.1f} MB, {before:.1f} before")


async def round_of(caller: Caller, session: str, count: int, name: str) -> None:
    """Print one round of calls."""
    begun = time.perf_counter()
    took = await timed(caller, session, count)
    print(told(name, took, time.perf_counter() - begun))


COMMAND = ("cutroom", "serve", "--port")

if __name__ == "__main__":
    anyio.run(main)
