"""A client half of the tasks extension: polls tasks as a host does, or hands them to the test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import anyio
from mcp import Client, types
from mcp.client import ClaimContext, ClientExtension, ResultClaim

POLL_S = 0.02


class CreatedTask(types.Result):
    """What a call answers when it became a task."""

    result_type: Literal["task"] = "task"
    task_id: str
    status: str
    created_at: str
    last_updated_at: str
    ttl_ms: int
    poll_interval_ms: int
    status_message: str | None = None


class TaskState(types.Result):
    """What `tasks/get` answers."""

    task_id: str | None = None
    status: str | None = None
    status_message: str | None = None
    result: dict[str, Any] | None = None
    error: dict[str, Any] | None = None


class NamedTask(types.RequestParams):
    """Names a task."""

    task_id: str
    input_responses: dict[str, Any] | None = None


class GetTask(types.Request[NamedTask, Literal["tasks/get"]]):
    method: Literal["tasks/get"] = "tasks/get"
    params: NamedTask
    name_param = "taskId"


class UpdateTask(types.Request[NamedTask, Literal["tasks/update"]]):
    method: Literal["tasks/update"] = "tasks/update"
    params: NamedTask
    name_param = "taskId"


class CancelTask(types.Request[NamedTask, Literal["tasks/cancel"]]):
    method: Literal["tasks/cancel"] = "tasks/cancel"
    params: NamedTask
    name_param = "taskId"


@dataclass
class TaskHost(ClientExtension):
    """Declares the extension; with `follows` off, calls answer with the task's first state."""

    follows: bool = True
    created: list[CreatedTask] = field(default_factory=list)
    on_task: Callable[[], None] | None = None
    """Called once a task is known: lets the work go on that had to last until then."""
    identifier = "io.modelcontextprotocol/tasks"

    def claims(self) -> list[ResultClaim[CreatedTask]]:
        return [ResultClaim(result_type="task", model=CreatedTask, resolve=self._resolve)]

    async def _resolve(self, task: CreatedTask, context: ClaimContext) -> types.CallToolResult:
        self.created.append(task)
        if self.on_task is not None:
            self.on_task()
        if not self.follows:
            return types.CallToolResult(content=[], structured_content=None, is_error=True)
        while True:
            state = await context.session.send_request(
                GetTask(params=NamedTask(task_id=task.task_id)), TaskState
            )
            if state.status == "completed":
                return types.CallToolResult.model_validate(state.result)
            assert state.status == "working"
            await anyio.sleep(POLL_S)


async def ask(client: Client, request: types.Request[Any, Any]) -> TaskState:
    """Send a request of the extension."""
    return await client.session.send_request(request, TaskState)


async def get_task(client: Client, task_id: str) -> TaskState:
    """Return a task as it stands."""
    return await ask(client, GetTask(params=NamedTask(task_id=task_id)))
