"""Our jobs as tasks: the same id, the same journal, so they survive a restart."""

from collections.abc import Mapping
from typing import Any

from mcp import MCPError
from mcp.types import INTERNAL_ERROR, CallToolResult

from cutroom.errors import CutroomError, JobNotFound
from cutroom.face.failures import failure
from cutroom.face.tasks import TaskStatus, TaskView
from cutroom.face.tools.arguments import RoomSource
from cutroom.face.tools.results import answer_job
from cutroom.workflow.journal import KEPT_S
from cutroom.workflow.results import EditResult, ExportResult

RUNNING = frozenset({"working", "pending", "processing"})
REVISION = "2026-07-28"


class JobTasks:
    """The task source of a room; a task's id is its job's."""

    def __init__(self, room: RoomSource) -> None:
        self._room = room

    async def begun(self, result: CallToolResult) -> TaskView | None:
        """Return the task of a job that still runs.

        An edit that only waits for its export names the export's job, whose result has
        another shape than the edit's: such a call stays an ordinary one.
        """
        body = result.structured_content or {}
        job_id = body.get("job_id")
        is_running = body.get("status") in RUNNING and "export" not in body
        return await self.find(job_id) if is_running and isinstance(job_id, str) else None

    async def find(self, task_id: str) -> TaskView | None:
        """Return a job as a task; what `get_job` would answer is its result."""
        room = await self._room()
        try:
            note = await room.job_note(task_id)
        except JobNotFound:
            return None
        result: CallToolResult | None
        try:
            standing = await room.get_job(task_id, wait_s=0)
        except JobNotFound:
            return None
        except CutroomError as error:
            status: TaskStatus = "completed"
            result = failure(error)
        else:
            status = _status(standing)
            ended = status == "completed"
            result = await answer_job(room, standing, REVISION) if ended else None
        return TaskView(
            task_id=task_id,
            status=status,
            created=note.created,
            updated=note.heard,
            ttl_s=KEPT_S,
            words=note.words if status == "working" else "",
            result=result,
        )

    async def take_answers(self, task_id: str, answers: Mapping[str, Any]) -> None:
        """Drop them: a question of ours is the result of its task, the answer a new call."""

    async def cancel(self, task_id: str) -> None:
        """Cancel the job; it may have ended by itself."""
        room = await self._room()
        try:
            await room.cancel_job(task_id)
        except CutroomError as error:
            raise MCPError(code=INTERNAL_ERROR, message=f"{error} {error.hint}") from error


def _status(result: EditResult | ExportResult) -> TaskStatus:
    if result.status == "cancelled":
        return "cancelled"
    export = result.export if isinstance(result, EditResult) else None
    runs = result.status in RUNNING or (export is not None and export.status in RUNNING)
    return "working" if runs else "completed"
