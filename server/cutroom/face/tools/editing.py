"""send_edit and list_operations."""

from typing import Annotated, Any

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult, InputRequiredResult
from pydantic import BaseModel, Field

from cutroom.face.apps.page import SHOWN_BY
from cutroom.face.asking import converse
from cutroom.face.progress import reporter
from cutroom.face.tool import make_tool
from cutroom.face.tools.arguments import ADDS, READS, RoomSource, SessionArgument, WaitArgument
from cutroom.face.tools.results import answer_data, answer_job
from cutroom.face.waiting import Waits
from cutroom.workflow.paying import declined, is_about_credits, is_agreed
from cutroom.workflow.results import EditResult


class OperationsResult(BaseModel):
    """The operations: one line each, or their full schemas."""

    operations: list[dict[str, Any]]


class EditingTools:
    """Changing the film."""

    def __init__(self, room: RoomSource, waits: Waits) -> None:
        self._room = room
        self._waits = waits

    def tools(self) -> list[Tool]:
        """Return this family's tools."""
        return [make_tool(self.send_edit, title="Edit", annotations=ADDS, meta=SHOWN_BY)]

    def reference_tools(self) -> list[Tool]:
        """Return the tool that explains operations."""
        return [make_tool(self.list_operations, title="List operations", annotations=READS)]

    async def send_edit(
        self,
        context: Context,
        message: Annotated[
            str | None,
            Field(description="What to change, in English or Chinese; one request, any length"),
        ] = None,
        operations: Annotated[
            list[dict[str, Any]] | None,
            Field(description="Instead of message: exact operations, see list_operations"),
        ] = None,
        session_id: SessionArgument = None,
        spend_credits: Annotated[
            bool, Field(description="The user agreed to what this costs (hosted service only)")
        ] = False,
        wait_s: WaitArgument = None,
    ) -> Annotated[CallToolResult, EditResult] | InputRequiredResult:
        """Change the video in words, e.g. "make a 30 s slideshow with crossfades and lo-fi music,
        title 'Urban Dreams' for 3 s" or 剪掉前5秒; also undo, redo, "… and export". Returns what
        was understood (plan), what changed, the new timeline. status needs_answer: send the
        answer as the next message. status working: call get_job; never send the edit again.
        """
        room = await self._room()

        async def edit(
            words: str | None,
            exact: list[dict[str, Any]] | None,
            session: str | None,
            *,
            may_spend: bool,
        ) -> EditResult:
            return await room.send_edit(
                message=words,
                operations=exact,
                session_id=session,
                may_spend=may_spend,
                wait_s=self._waits.seconds(context, wait_s),
                report=reporter(context),
            )

        async def go_on(told: str, asked: EditResult) -> EditResult:
            session = asked.session_id
            if not is_about_credits(asked):
                return await edit(told, None, session, may_spend=spend_credits)
            if not is_agreed(asked, told):
                return declined(asked)
            return await edit(message, operations, session, may_spend=True)

        result = await converse(
            context,
            lambda: edit(message, operations, session_id, may_spend=spend_credits),
            go_on,
        )
        if isinstance(result, InputRequiredResult):
            return result
        return await answer_job(room, result, context.protocol_version)

    async def list_operations(
        self,
        names: Annotated[
            list[str] | None, Field(description="Operations to show with full schema and example")
        ] = None,
    ) -> Annotated[CallToolResult, OperationsResult]:
        """List the operations that send_edit(operations=...) takes, one line each, or some in
        full. Rarely needed: words are understood.
        """
        from cutroom.face.reference import describe_operations, outline_operations

        listed = describe_operations(names) if names else outline_operations()
        lines = [f"{entry['op']}: {entry['summary']}" for entry in listed]
        return answer_data({"operations": listed}, "\n".join(lines))
