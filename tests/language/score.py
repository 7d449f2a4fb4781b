"""Score the planner on labelled requests: `python -m tests.language.score [file …]`."""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.stage import Stage
from tests.language.contexts import scene
from tests.language.matching import ANSWERS, READING, Matcher

HERE = Path(__file__).parent
VERDICTS = ("right", "wrong edit", "rest asked", "asked needlessly", "false success", "missed")


@dataclass(frozen=True)
class Result:
    """How one request went."""

    request: dict[str, Any]
    plan: list[dict[str, Any]]
    verdict: str
    seconds: float


def load(path: Path) -> list[dict[str, Any]]:
    """Return the requests of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def judge(request: dict[str, Any]) -> Result:
    """Plan one request and say how it went."""
    setting = scene(request["context"], request["lang"])
    began = perf_counter()
    plan = plan_message(request["text"], setting)
    seconds = perf_counter() - began
    bodies = [op.described() for op in plan.operations]
    matcher = Matcher(Stage(setting, request["lang"]))
    if matcher.fits(request["expected"], bodies, request.get("allow", ())):
        return Result(request, bodies, "right", seconds)
    if _is_part(matcher, request, bodies):
        return Result(request, bodies, "rest asked", seconds)
    return Result(request, bodies, _failing(request, bodies), seconds)


def _is_part(matcher: Matcher, request: dict[str, Any], bodies: list[dict[str, Any]]) -> bool:
    """Say whether what was done is right as far as it goes, and the rest was asked about."""
    if not any(op["op"] == "clarify" for op in bodies):
        return False
    done = [op for op in bodies if op["op"] not in ANSWERS]
    labels = [
        {**label, "optional": True} if label["op"] != "any_of" else label
        for label in request["expected"]
    ]
    return bool(done) and matcher.fits(labels, done, request.get("allow", ()))


def _failing(request: dict[str, Any], bodies: list[dict[str, Any]]) -> str:
    edits = [op for op in bodies if op["op"] not in ANSWERS | READING]
    labels = json.dumps(request["expected"])
    wants_edit = any(name not in ANSWERS for name in _names(request["expected"]))
    if edits:
        return "wrong edit" if wants_edit or '"clarify"' in labels else "false success"
    if any(op["op"] == "clarify" for op in bodies):
        return "asked needlessly"
    return "missed"


def _names(expected: Sequence[dict[str, Any]]) -> list[str]:
    return [
        name
        for label in expected
        for name in (
            [n for option in label["options"] for n in _names(option)]
            if label["op"] == "any_of"
            else [label["op"]]
        )
    ]


def table(results: Sequence[Result]) -> str:
    """Return the counts by language and by tag."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        for group in (
            "all",
            result.request["lang"],
            *(f"#{tag}" for tag in result.request["tags"]),
        ):
            groups[group][result.verdict] += 1
    lines = [f"{'':18}" + "".join(f"{verdict:>18}" for verdict in VERDICTS)]
    order = sorted(groups, key=lambda group: (group.startswith("#"), group))
    for group in order:
        counts = groups[group]
        total = sum(counts.values())
        cells = "".join(f"{counts[v]:>10} {counts[v] / total:>6.0%}" + " " for v in VERDICTS)
        lines.append(f"{group:18}{cells}")
    spent = [result.seconds * 1000 for result in results]
    lines.append(f"median {median(spent):.1f} ms, most {max(spent):.1f} ms a message")
    return "\n".join(lines)


def main(names: Sequence[str]) -> None:
    """Print the table and every request that went otherwise than labelled."""
    for name in names or ("requests_dev.jsonl",):
        results = [judge(request) for request in load(HERE / name)]
        print(name)
        for result in results:
            if result.verdict != "right":
                print(f"  {result.request['id']} [{result.verdict}] {result.request['text']}")
                print(f"      {json.dumps(result.plan, ensure_ascii=False)}")
        print(table(results))


if __name__ == "__main__":
    main(sys.argv[1:])
