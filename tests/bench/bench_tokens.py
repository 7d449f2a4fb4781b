"""What a model pays: tokens (o200k) of the tools, and of typical answers.

python -m tests.bench.bench_tokens        needs npm once, for the tokenizer
"""

import json
import tempfile
from pathlib import Path
from typing import Any

import anyio
from mcp.types import CallToolResult

from tests.conformance.node_tools import TOKENIZER, NodeTools, fetched
from tests.golden.test_tool_schemas import listed
from tests.support.hosts import open_host
from tests.support.photos import write_photos

MOST_FOR_TOOLS = 1_500
MOST_FOR_LIST = 5_000
MOST_FOR_EDIT = 400
COUNT = """
const { encode } = require("gpt-tokenizer/encoding/o200k_base");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => encode(text).length)));
"""


def count(tools: NodeTools, texts: list[str]) -> list[int]:
    """Return how many tokens each text has."""
    done = tools.run("node", "-e", COUNT, timeout_s=60, text_in=json.dumps(texts))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def compact(value: Any) -> str:
    """Return JSON as hosts put it before a model."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


async def answers() -> dict[str, CallToolResult]:
    """Return typical answers of the real server, by what was asked."""
    found: dict[str, CallToolResult] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = [str(path) for path in write_photos(folder / "media", 5)]
        async with open_host(folder) as host:
            found["upload of 5 photos"] = await host.ask("upload", sources=photos)
            for message in (
                "make a 30 second slideshow with crossfades and lo-fi music",
                "add the title 'Urban Dreams' for the first 3 seconds",
                "set the music to 20 %",
                "swap the first two clips",
                "undo",
                "make it nicer somehow",
            ):
                found[f"edit: {message}"] = await host.ask("send_edit", message=message)
            found["timeline"] = await host.ask("get_timeline")
            found["timeline, full"] = await host.ask("get_timeline", detail="full")
            begun = await host.ask("export", resolution="320x180", wait_s=0)
            found["export, begun"] = begun
            job = begun.structured_content["job_id"]
            found["export, done"] = await host.ask("get_job", job_id=job, wait_s=50)
            found["operations"] = await host.ask("list_operations")
            found["one operation"] = await host.ask("list_operations", names=["add_text"])
            found["a wrong path"] = await host.ask("upload", sources=["/nowhere/a.jpg"])
    return found


async def main() -> None:
    """Print tokens for each tool and each answer, and what is beyond its bound."""
    node = fetched(TOKENIZER)
    if node is None:
        raise SystemExit(f"{TOKENIZER} cannot be fetched here.")
    tools = await listed()
    shown = [compact([tool["name"], tool["description"], tool["inputSchema"]]) for tool in tools]
    costs = count(node, [*shown, compact(tools)])
    for tool, cost in zip(tools, costs, strict=False):
        print(f"{cost:6}  {tool['name']}")
    paid, whole = sum(costs[:-1]), costs[-1]
    print(f"{paid:6}  all tools, as a model pays for them (bound {MOST_FOR_TOOLS})")
    print(f"{whole:6}  tools/list as a whole (bound {MOST_FOR_LIST})\n")
    found = await answers()
    data = count(node, [compact(result.structured_content) for result in found.values()])
    texts = count(node, [result.content[0].text for result in found.values()])
    print("  data    text")
    for asked, in_data, in_text in zip(found, data, texts, strict=True):
        print(f"{in_data:6}  {in_text:6}  {asked}")
    simple = [cost for asked, cost in zip(found, data, strict=True) if asked.startswith("edit")]
    print(f"{max(simple):6}          the dearest simple edit (bound {MOST_FOR_EDIT})")
    beyond = paid > MOST_FOR_TOOLS or whole > MOST_FOR_LIST or max(simple) > MOST_FOR_EDIT
    raise SystemExit(int(beyond))


if __name__ == "__main__":
    anyio.run(main)
