"""Load by the protocol's own Inspector: a real client's calls of one tool, over stdio and HTTP.

python -m tests.bench.bench_inspector [--seconds 5] [--at-once 10]      needs npm once
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.conformance.conftest import served
from tests.conformance.node_tools import INSPECTOR, NodeTools, fetched
from tests.support.hosts import environment

TOOLS = ("get_timeline", "list_operations", "get_credits")


def load(
    inspector: NodeTools, target: list[str], tool: str, folder: Path, seconds: float, at_once: int
) -> str:
    """Return what the Inspector measured, as it prints it."""
    bounds = ["--load-duration", str(seconds), "--load-concurrency", str(at_once)]
    done = inspector.run(
        "mcp-inspector",
        *("--cli", *target, "--method", "tools/call", "--tool-name", tool, "--load", *bounds),
        *("--format", "json", "-q"),
        timeout_s=seconds + 60,
        variables=environment(folder),
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


def main() -> None:
    """Print latencies and errors of each tool, by both ways to the server."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--at-once", type=int, default=10)
    chosen = parser.parse_args()
    inspector = fetched(INSPECTOR)
    if inspector is None:
        raise SystemExit(f"{INSPECTOR} cannot be fetched here.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with served(folder, "cutroom", "serve", "--port") as url:
            ways = {"stdio": [sys.executable, "-m", "cutroom"], "HTTP": [url]}
            for way, target in ways.items():
                for tool in TOOLS:
                    told = load(inspector, target, tool, folder, chosen.seconds, chosen.at_once)
                    print(f"{way:6} {tool:16} {json.dumps(json.loads(told))}", flush=True)


if __name__ == "__main__":
    main()
