"""A server of the tools that the conformance scenarios ask for, on our own extension.

Tasks and progress are `cutroom.face`'s; only what the tasks do is made up.

    python -m tests.conformance.scripted_server PORT
"""

import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import anyio
import anyio.abc
from mcp import MCPError
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.types import (
    CallToolResult,
    ElicitRequest,
    ElicitRequestFormParams,
    InputRequiredResult,
    TextContent,
)

from cutroom.face.progress import reporter
from cutroom.face.tasks import Tasks, TaskStatus, TaskView
from cutroom.face.waiting import is_answering_as_task

ENDED = ("completed", "failed", "cancelled")
TTL_S = 3600.0


def said(words: str, *, is_error: bool = False) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=words)], is_error=is_error)


def form(message: str, **properties: Any) -> ElicitRequest:
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return ElicitRequest(params=ElicitRequestFormParams(message=message, requested_schema=schema))


@dataclass
class ScriptedTask:
    """Work in memory that can ask questions in the middle."""

    task_id: str = field(default_factory=lambda: f"task_{uuid4().hex}")
    status: TaskStatus = "working"
    created: float = field(default_factory=time.time)
    updated: float = field(default_factory=time.time)
    result: CallToolResult | None = None
    error: dict[str, Any] | None = None
    questions: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, Any] = field(default_factory=dict)
    answered: anyio.Event = field(default_factory=anyio.Event)
    ended: anyio.Event = field(default_factory=anyio.Event)
    scope: anyio.CancelScope = field(default_factory=anyio.CancelScope)

    def turn(self, status: TaskStatus) -> None:
        self.status, self.updated = status, time.time()
        if status in ENDED:
            self.ended.set()

    async def ask(self, **questions: ElicitRequest) -> dict[str, Any]:
        """Wait until every question has its answer."""
        self.questions = {
            f"{key}-{self.task_id}": request.model_dump(
                mode="json", by_alias=True, exclude_none=True
            )
            for key, request in questions.items()
        }
        self.answers, self.answered = {}, anyio.Event()
        self.turn("input_required")
        await self.answered.wait()
        self.turn("working")
        return self.answers


Work = Callable[[ScriptedTask], Awaitable[CallToolResult]]


class ScriptedTasks:
    """The task source of the scripted server."""

    def __init__(self) -> None:
        self._tasks: dict[str, ScriptedTask] = {}
        self._group: anyio.abc.TaskGroup | None = None

    @asynccontextmanager
    async def running(self, server: MCPServer) -> AsyncIterator[None]:
        async with anyio.create_task_group() as self._group:
            yield
            self._group.cancel_scope.cancel()

    async def carry_out(self, work: Work) -> CallToolResult:
        """Begin work; answer with its task, or wait for its end where there are no tasks."""
        assert self._group is not None
        task = ScriptedTask()
        self._tasks[task.task_id] = task
        self._group.start_soon(self._run, task, work)
        if is_answering_as_task():
            return CallToolResult(content=[], structured_content={"task": task.task_id})
        await task.ended.wait()
        if task.error is not None:
            raise MCPError(**task.error)
        return task.result or said("The task was cancelled.", is_error=True)

    async def _run(self, task: ScriptedTask, work: Work) -> None:
        with task.scope:
            try:
                task.result = await work(task)
            except MCPError as error:
                task.error = {"code": error.code, "message": error.message}
                task.turn("failed")
            else:
                task.turn("completed")

    async def begun(self, result: CallToolResult) -> TaskView | None:
        task_id = (result.structured_content or {}).get("task")
        return await self.find(task_id) if task_id else None

    async def find(self, task_id: str) -> TaskView | None:
        task = self._tasks.get(task_id)
        if task is None:
            return None
        return TaskView(
            task_id=task_id,
            status=task.status,
            created=task.created,
            updated=task.updated,
            ttl_s=TTL_S,
            words="Scripted work" if task.status == "working" else "",
            result=task.result,
            error=task.error,
            questions=task.questions if task.status == "input_required" else {},
        )

    async def take_answers(self, task_id: str, answers: Mapping[str, Any]) -> None:
        task = self._tasks[task_id]
        for key, answer in answers.items():
            if task.questions.pop(key, None) is not None:
                task.answers[key] = answer
        if task.status == "input_required" and not task.questions:
            task.answered.set()

    async def cancel(self, task_id: str) -> None:
        task = self._tasks[task_id]
        if task.status not in ENDED:
            task.scope.cancel()
            task.turn("cancelled")


tasks = ScriptedTasks()
REQUIRED = ["failing_job", "test_tool_with_task"]
LONG = ["slow_compute", "protocol_error_job", "confirm_delete", "multi_input", *REQUIRED]
server = MCPServer(
    "scripted",
    version="1",
    lifespan=tasks.running,
    log_level="ERROR",
    extensions=[Tasks(tasks, LONG, required=REQUIRED)],
)


@server.tool()
async def greet(name: str) -> str:
    """Answer at once, never as a task."""
    return f"Hello, {name}!"


@server.tool()
async def slow_compute(seconds: float = 1, label: str = "") -> CallToolResult:
    """Take some time."""

    async def work(task: ScriptedTask) -> CallToolResult:
        await anyio.sleep(seconds)
        return said(f"{label or 'It'} took {seconds:g} s.")

    return await tasks.carry_out(work)


@server.tool()
async def failing_job() -> CallToolResult:
    """End with a tool's error."""

    async def work(task: ScriptedTask) -> CallToolResult:
        await anyio.sleep(0.3)
        return said("It went wrong.", is_error=True)

    return await tasks.carry_out(work)


@server.tool()
async def protocol_error_job() -> CallToolResult:
    """End with an error of the protocol."""

    async def work(task: ScriptedTask) -> CallToolResult:
        await anyio.sleep(0.3)
        raise MCPError(code=-32603, message="Nothing came of it.")

    return await tasks.carry_out(work)


@server.tool()
async def confirm_delete(filename: str = "film.mp4") -> CallToolResult:
    """Ask one question in the middle."""

    async def work(task: ScriptedTask) -> CallToolResult:
        told = await task.ask(sure=form(f"Delete {filename}?", confirm={"type": "boolean"}))
        return said(f"{filename}: {list(told.values())}")

    return await tasks.carry_out(work)


@server.tool()
async def multi_input() -> CallToolResult:
    """Ask two questions at once."""

    async def work(task: ScriptedTask) -> CallToolResult:
        told = await task.ask(
            name=form("What name?", name={"type": "string"}),
            place=form("What place?", place={"type": "string"}),
        )
        return said(f"{len(told)} answers")

    return await tasks.carry_out(work)


@server.tool()
async def test_tool_with_task(context: Context) -> CallToolResult | InputRequiredResult:
    """Ask before anything is begun, then take some time."""
    told = (context.input_responses or {}).get("user_name")
    if told is None:
        return InputRequiredResult(
            input_requests={"user_name": form("Who is it?", name={"type": "string"})}
        )

    async def work(task: ScriptedTask) -> CallToolResult:
        await anyio.sleep(0.2)
        return said(f"Good day, {getattr(told, 'content', None)}.")

    return await tasks.carry_out(work)


@server.tool()
async def test_tool_with_progress(context: Context) -> str:
    """Report how far it is."""
    report = reporter(context)
    for percent in (0, 50, 100):
        await report(percent, f"{percent} percent")
        await anyio.sleep(0.05)
    return "Done."


if __name__ == "__main__":
    server.run("streamable-http", port=int(sys.argv[1]))
