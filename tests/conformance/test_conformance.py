"""The protocol's own conformance scenarios and the Inspector, against the server over HTTP.

`expected-<revision>.yml` lists the scenarios that ask for tools which only a test server
has. A regression fails, and so does an entry that passes by now.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.node_tools import NodeTools
from tests.support.photos import write_photos

pytestmark = [pytest.mark.conformance, pytest.mark.timeout(300)]
HERE = Path(__file__).parent
TASKS = [
    "tasks-lifecycle",
    "tasks-capability-negotiation",
    "tasks-wire-fields",
    "tasks-request-state-removal",
    "tasks-mrtr-input",
    "tasks-request-headers",
    "tasks-dispatch-and-envelope",
    "tasks-status-notifications",
    "tasks-required-task-error",
    "tasks-mrtr-composition",
]


@pytest.mark.parametrize("revision", ["2025-11-25", "2026-07-28"])
def test_the_server_conforms_but_for_scenarios_that_need_fixtures(
    conformance: NodeTools, server: str, tmp_path: Path, revision: str
) -> None:
    baseline = HERE / f"expected-{revision}.yml"

    done = conformance.run(
        "conformance",
        *("server", "--url", server, "--requirements", revision),
        *("--expected-failures", str(baseline), "-o", str(tmp_path)),
        timeout_s=90,
    )

    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


@pytest.mark.parametrize("scenario", [*TASKS, "tools-call-with-progress"])
def test_tasks_and_progress_conform(
    conformance: NodeTools, scripted_server: str, tmp_path: Path, scenario: str
) -> None:
    done = conformance.run(
        "conformance",
        *("server", "--url", scripted_server, "--scenario", scenario, "-o", str(tmp_path)),
        timeout_s=30,
    )

    assert done.returncode == 0, done.stdout[-6000:]
    checks = [
        check for file in tmp_path.rglob("checks.json") for check in json.loads(file.read_text())
    ]
    assert checks
    assert {check["status"] for check in checks} <= {"SUCCESS", "SKIPPED", "INFO"}


def test_the_inspector_finds_the_tools_portable(inspector: NodeTools, server: str) -> None:
    done = inspector.run(
        "mcp-inspector", "--cli", server, "--method", "tools/list", "--strict", timeout_s=30
    )

    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["tools"]) == 10


def test_the_inspector_calls_every_tool(inspector: NodeTools, server: str, tmp_path: Path) -> None:
    def call(tool: str, **arguments: Any) -> dict[str, Any]:
        done = inspector.run(
            "mcp-inspector",
            *("--cli", server, "--method", "tools/call", "--tool-name", tool),
            *("--tool-args-json", json.dumps(arguments), "--format", "json", "-q"),
            timeout_s=60,
        )
        result = json.loads(done.stdout)["result"]
        assert not result.get("isError"), result
        return result["structuredContent"]

    photos = [str(path) for path in write_photos(tmp_path, 2)]
    session = call("create_session", name="inspected")["session_id"]
    call("upload", session_id=session, sources=photos)
    slides = [{"op": "slideshow", "seconds_per_image": 1}]
    edited = call("send_edit", session_id=session, operations=slides)
    call("get_timeline", session_id=session)
    call("preview", session_id=session, kind="contact_sheet")
    exported = call("export", session_id=session, resolution="160x90", wait_s=50)
    again = call("get_job", job_id=exported["job_id"])
    cancelled = call("cancel_job", job_id=exported["job_id"])
    operations = call("list_operations")
    balance = call("get_credits")

    assert edited["status"] == "done"
    assert exported["status"] == again["status"] == cancelled["status"] == "completed"
    assert operations["operations"]
    assert balance["message"]
