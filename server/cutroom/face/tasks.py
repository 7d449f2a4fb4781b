"""The tasks extension (SEP-2663): a host that knows it polls long work by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, Protocol

from mcp import MCPError
from mcp.server.context import CallNext, HandlerResult, ServerRequestContext
from mcp.server.extension import Extension, MethodBinding
from mcp.server.mcpserver import require_client_extension
from mcp.types import (
    HEADER_MISMATCH,
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    RequestParams,
)
from pydantic import Field

from cutroom.face.waiting import answering_as_task

EXTENSION = "io.modelcontextprotocol/tasks"
REVISIONS = frozenset({"2026-07-28"})
POLL_MS = 1000

TaskStatus = Literal["working", "input_required", "completed", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task as it stands; times in seconds since the epoch."""

    task_id: str
    status: TaskStatus
    created: float
    updated: float
    ttl_s: float
    words: str = ""
    result: CallToolResult | None = None
    """What the call would have answered; tool errors are results too."""
    error: Mapping[str, Any] | None = None
    """The JSON-RPC error of a call that ended without a result."""
    questions: Mapping[str, Any] = field(default_factory=dict)
    """Requests to the user by key, while input is required."""


class TaskSource(Protocol):
    """Where tasks come from."""

    async def begun(self, result: CallToolResult) -> TaskView | None:
        """Return the task that a call's answer stands for; None when the answer is final."""

    async def find(self, task_id: str) -> TaskView | None:
        """Return a task as it stands, or None when there is none."""

    async def take_answers(self, task_id: str, answers: Mapping[str, Any]) -> None:
        """Take answers of the user; those nobody asked for are dropped."""

    async def cancel(self, task_id: str) -> None:
        """Stop a task; one that has ended stays what it is."""


class TaskParams(RequestParams):
    """Names a task."""

    task_id: str


class AnswerParams(TaskParams):
    """Answers questions of a task."""

    input_responses: dict[str, Any] = Field(default_factory=dict)


class Tasks(Extension):
    """Answers calls of long tools with tasks, where the request itself declared the extension."""

    identifier = EXTENSION

    def __init__(
        self, source: TaskSource, tools: Sequence[str], *, required: Sequence[str] = ()
    ) -> None:
        self._source = source
        self._tools = frozenset(tools)
        self._required = frozenset(required)
        """Tools that cannot be called without the extension."""

    def methods(self) -> Sequence[MethodBinding]:
        """Return the requests that the extension adds."""
        return [
            MethodBinding("tasks/get", TaskParams, self._get, REVISIONS),
            MethodBinding("tasks/update", AnswerParams, self._update, REVISIONS),
            MethodBinding("tasks/cancel", TaskParams, self._cancel, REVISIONS),
        ]

    async def intercept_tool_call(
        self,
        params: CallToolRequestParams,
        ctx: ServerRequestContext[Any, Any],
        call_next: CallNext,
    ) -> HandlerResult:
        """Answer with a task when the call began long work and the host can poll it."""
        if params.name not in self._tools:
            return await call_next(ctx)
        if not _is_declared(ctx):
            if params.name in self._required:
                require_client_extension(ctx, EXTENSION)
            return await call_next(ctx)
        with answering_as_task():
            result = await call_next(ctx)
        task = await self._source.begun(result) if isinstance(result, CallToolResult) else None
        return result if task is None else {"resultType": "task", **_wire(task)}

    async def _get(self, ctx: ServerRequestContext[Any, Any], params: TaskParams) -> dict[str, Any]:
        task = await self._known(ctx, params.task_id)
        answer = {"resultType": "complete", **_wire(task)}
        if task.result is not None:
            answer["result"] = task.result.model_dump(mode="json", by_alias=True, exclude_none=True)
        if task.error is not None:
            answer["error"] = dict(task.error)
        if task.status == "input_required":
            answer["inputRequests"] = dict(task.questions)
        return answer

    async def _update(
        self, ctx: ServerRequestContext[Any, Any], params: AnswerParams
    ) -> dict[str, Any]:
        task = await self._known(ctx, params.task_id)
        await self._source.take_answers(task.task_id, params.input_responses)
        return {"resultType": "complete"}

    async def _cancel(
        self, ctx: ServerRequestContext[Any, Any], params: TaskParams
    ) -> dict[str, Any]:
        task = await self._known(ctx, params.task_id)
        await self._source.cancel(task.task_id)
        return {"resultType": "complete"}

    async def _known(self, ctx: ServerRequestContext[Any, Any], task_id: str) -> TaskView:
        require_client_extension(ctx, EXTENSION)
        _check_route(ctx, task_id)
        task = await self._source.find(task_id)
        if task is None:
            raise MCPError(code=INVALID_PARAMS, message="There is no such task.")
        return task


def _is_declared(ctx: ServerRequestContext[Any, Any]) -> bool:
    can = ctx.session.client_capabilities
    return (
        ctx.protocol_version in REVISIONS
        and can is not None
        and EXTENSION in (can.extensions or {})
    )


def _check_route(ctx: ServerRequestContext[Any, Any], task_id: str) -> None:
    """Refuse a request whose routing header names another task than its body."""
    named = getattr(ctx.request, "headers", {}).get("mcp-name")
    if named not in (None, task_id):
        raise MCPError(code=HEADER_MISMATCH, message="Mcp-Name and params.taskId differ.")


def _wire(task: TaskView) -> dict[str, Any]:
    told = {"statusMessage": task.words} if task.words else {}
    return {
        "taskId": task.task_id,
        "status": task.status,
        "createdAt": _moment(task.created),
        "lastUpdatedAt": _moment(task.updated),
        "ttlMs": int(task.ttl_s * 1000),
        "pollIntervalMs": POLL_MS,
        **told,
    }


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
