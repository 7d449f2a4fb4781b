"""Start-up, idle memory and exit, against a minimal server with as many tools, interleaved.

From spawn to the answer of initialize, resident memory then, and from the end of stdin to
the end of the process.

python -m tests.bench.bench_startup [--runs 15]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MINIMAL = """
from mcp.server import MCPServer
server = MCPServer("minimal", log_level="WARNING")
for number in range({tools}):
    def tool(path: str = "", number: int = {{}}.get("x", 0)) -> str:
        \"\"\"Do one thing.\"\"\"
        return path
    server.add_tool(tool, name=f"tool_{{number}}")
server.run()
"""
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "bench", "version": "1"},
    },
}
OPENING: list[dict[str, object]] = [
    {"jsonrpc": "2.0", "method": "notifications/initialized"},
    {
        "jsonrpc": "2.0",
        "id": 2,
        "method": "tools/call",
        "params": {"name": "get_credits", "arguments": {}},
    },
]
"""A call that starts the embedded backend."""


def measure(
    command: list[str], environment: dict[str, str], *, opens_room: bool
) -> tuple[float, float, float]:
    """Return milliseconds to the initialize answer, resident megabytes, milliseconds to exit."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(INITIALIZE).encode() + b"\n")
    process.stdin.flush()
    process.stdout.readline()
    took = (time.perf_counter() - begun) * 1000
    status = Path(f"/proc/{process.pid}/status")
    resident = 0.0
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        resident = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
    if opens_room:
        for message in OPENING:
            process.stdin.write(json.dumps(message).encode() + b"\n")
        process.stdin.flush()
        process.stdout.readline()
    left = time.perf_counter()
    process.stdin.close()
    # Without a timeout: with one, Python looks for the end only now and then.
    process.wait()
    return took, resident, (time.perf_counter() - left) * 1000


def main() -> None:
    """Print medians and ratios of interleaved runs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "minimal.py"
        script.write_text(MINIMAL.format(tools=10), encoding="utf-8")
        environment = {**os.environ, "CUTROOM_HOME": str(Path(folder) / "home")}
        commands = {
            "minimal": [sys.executable, str(script)],
            "cutroom": [sys.executable, "-m", "cutroom"],
            "open": [sys.executable, "-m", "cutroom"],
        }
        found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                found[name].append(measure(command, environment, opens_room=name == "open"))
    medians = {}
    for name, values in found.items():
        warm = list(zip(*values[1:], strict=True))
        medians[name] = [statistics.median(column) for column in warm]
        start, resident, leave = medians[name]
        print(
            f"{name:8} start {start:6.0f} ms   resident {resident:5.1f} MB   exit {leave:4.0f} ms"
        )
    ratio = [a / b for a, b in zip(medians["cutroom"], medians["minimal"], strict=True)]
    print(f"ratio    start {ratio[0]:6.2f}      resident {ratio[1]:5.2f}      (n = {runs})")


if __name__ == "__main__":
    main()
