"""What the client costs beside bare httpx: CPU per event and per megabyte, and memory.

    python -m tests.bench.bench_client [events|uploads|memory]

A server in a process of its own answers over loopback, every event in a chunk of its own as
event streams come; only this process's CPU is counted. The bare side does the least that any
client must: it has httpx-sse part the events and reads their JSON, or posts the file as a form.
"""

import asyncio
import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from httpx_sse import EventSource

from cutroom.client.api import BackendClient
from cutroom.client.credentials import Credentials
from cutroom.client.headers import Attribution
from cutroom.protocol.events import ToolCall, Words, encode_event, frame
from tests.support.clocks import HastyClock

EVENTS = 20_000
UPLOAD_MB = 500
ROUNDS = 3
SERVER = """
import asyncio, sys
from tests.bench.bench_client import EVENTS, stream_of
async def serve(reader, writer):
    head = (await reader.readuntil(b"\\r\\n\\r\\n")).decode().lower()
    size = int(head.partition("content-length: ")[2].split("\\r")[0] or 0)
    while size:
        size -= len(await reader.read(min(size, 1 << 20)))
    if "/run_sse" in head:
        writer.write(b"HTTP/1.1 200 OK\\r\\ncontent-type: text/event-stream\\r\\n"
                     b"connection: close\\r\\ntransfer-encoding: chunked\\r\\n\\r\\n")
        for event in stream_of(EVENTS).split(b"\\n\\n")[:-1]:
            event += b"\\n\\n"
            writer.write(b"%x\\r\\n%s\\r\\n" % (len(event), event))
            await writer.drain()
        writer.write(b"0\\r\\n\\r\\n")
    else:
        body = b'{"code":0,"data":{"files":[]}}'
        writer.write(b"HTTP/1.1 200 OK\\r\\nconnection: close\\r\\ncontent-type: application/json"
                     b"\\r\\ncontent-length: %d\\r\\n\\r\\n%s" % (len(body), body))
    await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""
HOUR_S = 3600


class Beats(httpx.AsyncBaseTransport):
    """Answers every message with the same stream, without a socket."""

    def __init__(self, stream: Callable[[], AsyncIterator[bytes]]) -> None:
        self.stream = stream

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        kind = {"content-type": "text/event-stream"}
        return httpx.Response(200, headers=kind, content=self.stream())


@contextmanager
def serving() -> Iterator[str]:
    """Run the server in a process of its own and yield its address."""
    with subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(run.stdout.readline())}"
        finally:
            run.terminate()


def client_of(url: str, **options: Any) -> BackendClient:
    """Return a client of an address."""
    known = {"credentials": Credentials(token="t"), "attribution": Attribution("s", "1"), **options}
    return BackendClient(url, clock=HastyClock(), ours=False, **known)


async def cpu_s(*works: Callable[[], Awaitable[None]]) -> list[float]:
    """Return the least CPU time of several runs of each work, in turns; in seconds."""
    least = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for place, work in enumerate(works):
            gc.collect()
            begun = time.process_time()
            await work()
            least[place] = min(least[place], time.process_time() - begun)
    return least


def stream_of(count: int) -> bytes:
    """Return a stream of framework events as they come from an edit."""
    call = encode_event(
        [ToolCall("edit_multitrack", {"op": "fade", "at": 2.5}, "fc-1")],
        invocation="e-0",
        event_id="a",
        at_s=1.5,
    )
    words = encode_event([Words("已完成 the title " * 4)], invocation="e-0", event_id="b", at_s=1.5)
    return (frame(call) + frame(words)) * (count // 2)


async def bench_events(url: str) -> None:
    """Print the CPU per event and the ratio."""

    async def bare() -> None:
        count = 0
        async with (
            httpx.AsyncClient(base_url=url, trust_env=False) as http,
            http.stream("POST", "/run_sse", json={}) as response,
        ):
            async for event in EventSource(response).aiter_sse():
                json.loads(event.data)
                count += 1
        assert count == EVENTS

    async def ours() -> None:
        count = 0
        async with client_of(url) as client, client.send_message("1", "x") as heard:
            async for _ in heard:
                count += 1
        assert count == EVENTS

    one, other = await cpu_s(bare, ours)
    each = f"bare {one / EVENTS * 1e6:.1f} us, ours {other / EVENTS * 1e6:.1f} us each"
    print(f"events: {each}, ratio {other / one:.2f}")


async def bench_uploads(url: str) -> None:
    """Print the CPU per megabyte, the ratio, and how far memory rose."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "film.mp4"
        with file.open("wb") as out:
            out.truncate(UPLOAD_MB * 1_000_000)

        async def bare() -> None:
            async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as http:
                with file.open("rb") as source:
                    await http.post("/upload", files={"files": ("film.mp4", source, "video/mp4")})

        async def ours() -> None:
            async with client_of(url) as client:
                await client.upload_file("1", file, name="film.mp4")

        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        (other,) = await cpu_s(ours)
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        (one,) = await cpu_s(bare)
    each = f"bare {one / UPLOAD_MB * 1e3:.2f} ms, ours {other / UPLOAD_MB * 1e3:.2f} ms per MB"
    print(f"uploads: {each}, ratio {other / one:.2f}; ", end="")
    print(f"peak memory rose by {grown:.1f} MB over {UPLOAD_MB} MB")


async def bench_memory(url: str) -> None:
    """Print how many bytes an hour of heartbeats leaves behind."""
    hands = 0.0

    async def hour() -> AsyncIterator[bytes]:
        nonlocal hands
        for second in range(HOUR_S):
            hands += 1
            await asyncio.sleep(0)
            yield b": beat\n\n" if second % 2 else b'data: {"type":"heartbeat"}\n\n'
            if second == 60:
                gc.collect()
                marks.append(tracemalloc.get_traced_memory()[0])
        gc.collect()
        marks.append(tracemalloc.get_traced_memory()[0])

    marks: list[int] = []
    tracemalloc.start()
    limits = {"edit_timeout_s": 2 * HOUR_S, "silence_timeout_s": 2 * HOUR_S}
    beats = Beats(hour)
    options = {"transport": beats, "stream_time": lambda: hands, **limits}
    async with client_of(url, **options) as client, client.send_message("1", "x") as heard:
        async for _ in heard:
            pass
    tracemalloc.stop()
    grown = marks[1] - marks[0]
    print(f"memory: {grown} bytes more after {HOUR_S} heartbeats than after 60")


BENCHES = {"events": bench_events, "uploads": bench_uploads, "memory": bench_memory}


async def main(names: list[str]) -> None:
    """Run the named benches, or all."""
    with serving() as url:
        for name in names or list(BENCHES):
            await BENCHES[name](url)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
