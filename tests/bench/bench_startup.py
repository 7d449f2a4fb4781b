"""Start-up: spawn to the answer of initialize, against a minimal server with as many tools.

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


def measure(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return milliseconds to the initialize answer, and the resident megabytes then."""
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
    process.stdin.close()
    process.wait(timeout=10)
    return took, resident


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
        }
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                found[name].append(measure(command, environment))
    medians = {}
    for name, values in found.items():
        warm = values[1:]
        medians[name] = (
            statistics.median(value[0] for value in warm),
            statistics.median(value[1] for value in warm),
        )
        print(
            f"{name:8} initialize {medians[name][0]:6.0f} ms   resident {medians[name][1]:5.1f} MB"
        )
    ratio = [a / b for a, b in zip(medians["cutroom"], medians["minimal"], strict=True)]
    print(f"ratio    initialize {ratio[0]:6.2f}      resident {ratio[1]:5.2f}   (n = {runs})")


if __name__ == "__main__":
    main()
