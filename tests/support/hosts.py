"""Hosts: real MCP clients, each with a server process of its own that can be watched and killed.

Nothing outlives a test: when a host closes, every process that works for its home must
have gone, and what the server wrote to stderr must not speak of errors.
"""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult

NOISE = re.compile(r"ERROR|CRITICAL|Traceback|ExceptionGroup|Exception\b")
RUNNING = ("pending", "processing", "working")
LAUNCH = 'echo $$ > "$1"; shift; exec "$@"'
"""Writes the server's process id down; the shell then becomes the server."""
PATIENCE_S = 20.0
LOOK_S = 0.05


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """Return what a server sees: a home and an allowed folder inside `folder`, and settings."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        **{key: os.environ[key] for key in ("PYTHONPATH",) if key in os.environ},
        "CUTROOM_HOME": str(folder / "home"),
        "CUTROOM_ALLOWED_DIRS": str(folder),
        **settings,
    }


@dataclass(slots=True)
class Host:
    """A connected host and the server process behind it."""

    client: Client
    home: Path
    pid: int
    noise: Path
    """Where the server's stderr goes."""

    async def ask(self, tool: str, **arguments: Any) -> CallToolResult:
        """Call a tool and return the whole result, errors too."""
        return await self.client.call_tool(tool, arguments)

    async def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """Call a tool that must not fail; return its structured result."""
        result = await self.ask(tool, **arguments)
        assert not result.is_error, result.content
        assert result.structured_content is not None
        return result.structured_content

    async def finished(self, result: dict[str, Any]) -> dict[str, Any]:
        """Wait for the job behind a result, however long it takes."""
        while result["status"] in RUNNING:
            result = (
                await self.ask("get_job", job_id=result["job_id"], wait_s=20)
            ).structured_content
        return result

    @asynccontextmanager
    async def held(self, *, chunks: int = 1) -> AsyncIterator[list[int]]:
        """Stop all workers in the middle of a render, once so many chunks are finished.

        Nothing moves inside the block; afterwards those that still live go on.
        """
        with anyio.fail_after(PATIENCE_S):
            while not workers_of(self.home) or len(chunks_of(self.home)) < chunks:
                await anyio.sleep(0.002)
        stopped: list[int] = []
        while fresh := [pid for pid in workers_of(self.home) if pid not in stopped]:
            for pid in fresh:
                _signal(pid, signal.SIGSTOP)
            stopped += fresh
            await anyio.sleep(LOOK_S)
        try:
            yield stopped
        finally:
            for pid in stopped:
                _signal(pid, signal.SIGCONT)

    def jobs(self, kind: str) -> list[dict[str, Any]]:
        """Return the jobs of one kind as they stand on disk, oldest first."""
        found = [json.loads(path.read_text()) for path in (self.home / "jobs").glob("job_*.json")]
        return sorted((j for j in found if j["kind"] == kind), key=lambda job: job["created"])

    async def kill(self) -> None:
        """End the server without any warning, and wait until all that worked for it has gone."""
        workers = workers_of(self.home)
        _signal(self.pid, signal.SIGKILL)
        for pid in workers:
            _signal(pid, signal.SIGCONT)
        await gone(self.pid, *workers)


@asynccontextmanager
async def open_host(
    folder: Path,
    *,
    name: str = "host",
    wrap: Sequence[str] = (),
    alone: bool = True,
    **settings: str,
) -> AsyncIterator[Host]:
    """Launch a server on `folder` and connect to it; `wrap` is a command to launch it through.

    `alone` says that no other server works on the same home when this one closes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    seen = environment(folder, **settings)
    pid, noise = folder / f"{name}.pid", folder / f"{name}.stderr"
    launch = ["-c", LAUNCH, "sh", str(pid), *wrap, sys.executable, "-m", "cutroom"]
    server = StdioServerParameters(command="/bin/sh", args=launch, env=seen, cwd=str(folder))
    home = Path(seen["CUTROOM_HOME"])
    with noise.open("ab") as errors:
        async with Client(stdio_client(server, errlog=errors)) as client:
            host = Host(client, home, int(pid.read_text()), noise)
            yield host
    with anyio.fail_after(PATIENCE_S):
        while _runs(host.pid) or (alone and processes_of(home)):
            await anyio.sleep(LOOK_S)
    said = noise.read_text(encoding="utf-8", errors="replace")
    assert not NOISE.search(said), said


def speak(folder: Path, calls: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    """Call tools with literal JSON, one after the other, on a server of their own.

    Return the results. Every byte on stdout must be a JSON-RPC message, stderr must be
    quiet, and the server must end by itself, with code 0, when its stdin closes.
    """
    hello = {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    }
    with (
        (folder / "spoken.stderr").open("w+", encoding="utf-8") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "cutroom"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            env=environment(folder),
            cwd=folder,
        ) as server,
    ):
        _ask(server, 0, "initialize", json.dumps(hello))
        _say(server, '{"jsonrpc": "2.0", "method": "notifications/initialized"}')
        results = [
            _ask(server, number, "tools/call", f'{{"name": "{tool}", "arguments": {arguments}}}')
            for number, (tool, arguments) in enumerate(calls, 1)
        ]
        rest, _ = server.communicate(timeout=PATIENCE_S)
        errors.seek(0)
        said = errors.read()
    # A notification may still have been on its way behind the last answer.
    assert all(json.loads(line)["jsonrpc"] == "2.0" for line in rest.splitlines())
    assert server.returncode == 0, said
    assert not NOISE.search(said), said
    return results


def _say(server: subprocess.Popen[str], line: str) -> None:
    assert server.stdin is not None
    server.stdin.write(line + "\n")
    server.stdin.flush()


def _ask(server: subprocess.Popen[str], number: int, method: str, body: str) -> dict[str, Any]:
    _say(server, f'{{"jsonrpc": "2.0", "id": {number}, "method": "{method}", "params": {body}}}')
    assert server.stdout is not None
    while True:
        message = json.loads(server.stdout.readline())
        assert message["jsonrpc"] == "2.0"
        if message.get("id") == number:
            return message["result"]


def processes_of(home: Path) -> list[int]:
    """Return every live process that was started with this home."""
    mark = f"CUTROOM_HOME={home}".encode()
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            with suppress(OSError):
                if mark in (place / "environ").read_bytes().split(b"\0"):
                    found.append(int(place.name))
    return sorted(found)


async def gone(*pids: int) -> None:
    """Wait until these processes have ended."""
    with anyio.fail_after(PATIENCE_S):
        while any(_runs(pid) for pid in pids):
            await anyio.sleep(LOOK_S)


def workers_of(home: Path) -> list[int]:
    """Return the rendering processes that work for a home."""
    found = []
    for pid in processes_of(home):
        with suppress(OSError):
            if b"cutroom.backend.render.worker" in Path(f"/proc/{pid}/cmdline").read_bytes():
                found.append(pid)
    return found


def chunks_of(home: Path) -> dict[Path, int]:
    """Return the finished chunks in a home's cache with their inodes: written anew, they differ."""
    found = {}
    for path in (home / "backend" / "cache" / "chunks").glob("*/*"):
        with suppress(OSError):
            if not path.name.startswith("."):
                found[path] = path.stat().st_ino
    return found


def _signal(pid: int, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def _runs(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False
