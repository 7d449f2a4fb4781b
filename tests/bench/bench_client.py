"""What the client costs beside bare httpx: CPU per event and per megabyte, and memory.

    python -m tests.bench.bench_client [events|uploads|memory]

Both sides run in this process over a transport without sockets, so that only their own work
is counted. The bare side does the least that any client must: it splits lines and reads the
JSON, or posts the file as a form.
"""

import asyncio
import gc
import json
import resource
import sys
import tempfile
import time
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import httpx

from cutroom.client.api import BackendClient
from cutroom.client.credentials import Credentials
from cutroom.client.headers import Attribution
from cutroom.protocol.events import ToolCall, Words, encode_event, frame
from tests.support.clocks import HastyClock

EVENTS = 20_000
UPLOAD_MB = 500
ROUNDS = 5
BLOCK = 16 * 1024
HOUR_S = 3600


class Drain(httpx.AsyncBaseTransport):
    """Takes every upload in and answers every message with the same stream."""

    def __init__(self, stream: Callable[[], AsyncIterator[bytes]] | None = None) -> None:
        self.stream = stream
        self.received = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        async for block in request.stream:
            self.received += len(block)
        if self.stream is not None:
            kind = {"content-type": "text/event-stream"}
            return httpx.Response(200, headers=kind, content=self.stream())
        return httpx.Response(200, json={"code": 0, "data": {"files": []}})


def client_of(transport: Drain, **options: object) -> BackendClient:
    """Return a client over a transport."""
    known = {"credentials": Credentials(token="t"), "attribution": Attribution("s", "1"), **options}
    return BackendClient(
        "http://x.test", clock=HastyClock(), ours=False, transport=transport, **known
    )


async def cpu_s(work: Callable[[], Awaitable[None]]) -> float:
    """Return the least CPU time of several runs, in seconds."""
    least = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        begun = time.process_time()
        await work()
        least = min(least, time.process_time() - begun)
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


async def bench_events() -> float:
    """Print and return the ratio of CPU per event."""
    body = stream_of(EVENTS)

    async def blocks() -> AsyncIterator[bytes]:
        for at in range(0, len(body), BLOCK):
            yield body[at : at + BLOCK]

    async def bare() -> None:
        count = 0
        async with (
            httpx.AsyncClient(base_url="http://x.test", transport=Drain(blocks)) as http,
            http.stream("POST", "/run_sse", json={}) as response,
        ):
            async for line in response.aiter_lines():
                if line.startswith("data:"):
                    json.loads(line[5:])
                    count += 1
        assert count == EVENTS

    async def ours() -> None:
        count = 0
        async with client_of(Drain(blocks)) as client:
            async for _ in client.send_message("1", "x"):
                count += 1
        assert count == EVENTS

    one, other = await cpu_s(bare), await cpu_s(ours)
    each = f"bare {one / EVENTS * 1e6:.1f} us, ours {other / EVENTS * 1e6:.1f} us each"
    print(f"events: {each}, ", end="")
    print(f"ratio {other / one:.2f}")
    return other / one


async def bench_uploads() -> float:
    """Print and return the ratio of CPU per megabyte, and how far memory rose."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "film.mp4"
        with file.open("wb") as out:
            out.truncate(UPLOAD_MB * 1_000_000)

        async def bare() -> None:
            transport = Drain()
            async with httpx.AsyncClient(base_url="http://x.test", transport=transport) as http:
                with file.open("rb") as source:
                    await http.post("/upload", files={"files": ("film.mp4", source, "video/mp4")})
            assert transport.received > UPLOAD_MB * 1_000_000

        async def ours() -> None:
            transport = Drain()
            async with client_of(transport) as client:
                await client.upload_file("1", file, name="film.mp4")
            assert transport.received > UPLOAD_MB * 1_000_000

        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        other = await cpu_s(ours)
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        one = await cpu_s(bare)
    each = f"bare {one / UPLOAD_MB * 1e3:.2f} ms, ours {other / UPLOAD_MB * 1e3:.2f} ms per MB"
    print(f"uploads: {each}, ", end="")
    print(f"ratio {other / one:.2f}; peak memory rose by {grown:.1f} MB over {UPLOAD_MB} MB")
    return other / one


async def bench_memory() -> int:
    """Print and return how many bytes an hour of heartbeats leaves behind."""
    hands = 0.0

    async def hour() -> AsyncIterator[bytes]:
        nonlocal hands
        for second in range(HOUR_S):
            hands += 1
            yield b": beat\n\n" if second % 2 else b'data: {"type":"heartbeat"}\n\n'
            if second == 60:
                gc.collect()
                marks.append(tracemalloc.get_traced_memory()[0])
        gc.collect()
        marks.append(tracemalloc.get_traced_memory()[0])

    marks: list[int] = []
    tracemalloc.start()
    limits = {"edit_timeout_s": 2 * HOUR_S, "silence_timeout_s": 2 * HOUR_S}
    async with client_of(Drain(hour), stream_time=lambda: hands, **limits) as client:
        async for _ in client.send_message("1", "x"):
            pass
    tracemalloc.stop()
    grown = marks[1] - marks[0]
    print(f"memory: {grown} bytes more after {HOUR_S} heartbeats than after 60")
    return grown


BENCHES = {"events": bench_events, "uploads": bench_uploads, "memory": bench_memory}


async def main(names: list[str]) -> None:
    """Run the named benches, or all."""
    for name in names or list(BENCHES):
        await BENCHES[name]()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
