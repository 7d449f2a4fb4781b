"""export, get_job and cancel_job."""

from functools import partial
from typing import Annotated, Any

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from cutroom.errors import FileNotAllowed
from cutroom.face.apps.page import SHOWN_BY
from cutroom.face.progress import reporter
from cutroom.face.roots import Roots
from cutroom.face.tool import make_tool
from cutroom.face.tools.arguments import (
    ADDS,
    READS,
    STOPS,
    RoomSource,
    SessionArgument,
    WaitArgument,
)
from cutroom.face.tools.results import answer_job
from cutroom.face.waiting import Waits
from cutroom.workflow.results import CheckResult, ExportResult, ItemResult

JobArgument = Annotated[str, Field(description="From send_edit or export")]


class JobResult(BaseModel):
    """An edit or an export, with the fields of the call that started it."""

    status: str
    job_id: str | None = None
    session_id: str
    progress: int | None = None
    message: str | None = None
    path: str | None = None
    verified: bool | None = None
    checks: list[CheckResult] | None = None
    items: list[ItemResult] | None = None
    reply: str | None = None
    changes: list[str] | None = None
    timeline: str | None = None
    export: dict[str, Any] | None = None


class ExportTools:
    """Delivering the film, and asking after work that takes long."""

    def __init__(self, room: RoomSource, waits: Waits, roots: Roots) -> None:
        self._room = room
        self._waits = waits
        self._roots = roots

    def tools(self) -> list[Tool]:
        """Return this family's tools."""
        return [
            make_tool(self.export, title="Export video", annotations=ADDS, meta=SHOWN_BY),
            make_tool(self.get_job, title="Get job", annotations=READS),
            make_tool(self.cancel_job, title="Cancel job", annotations=STOPS),
        ]

    async def export(
        self,
        context: Context,
        session_id: SessionArgument = None,
        output_path: Annotated[
            str | None, Field(description="File or folder; never overwrites")
        ] = None,
        format: Annotated[
            str, Field(description="mp4, mov, webm, gif, mp3, wav, png, srt", max_length=10)
        ] = "mp4",
        quality: Annotated[str, Field(description="low, medium, high or best")] = "high",
        resolution: Annotated[
            str | None, Field(description="720p, 1080p, 2160p or WIDTHxHEIGHT; default: the canvas")
        ] = None,
        wait_s: WaitArgument = None,
    ) -> Annotated[CallToolResult, ExportResult]:
        """Render the film to a file, check it, and return its path. Takes seconds to minutes;
        status processing: call get_job with the job_id.
        """
        room = await self._room()
        ask = partial(
            room.export,
            session_id=session_id,
            output_path=output_path,
            format=format,
            quality=quality,
            resolution=resolution,
            wait_s=self._waits.seconds(context, wait_s),
            report=reporter(context),
        )
        try:
            result = await ask()
        except FileNotAllowed:
            if not await self._roots.learn(context, room):
                raise
            result = await ask()
        return await answer_job(room, result, context.protocol_version)

    async def get_job(
        self, context: Context, job_id: JobArgument, wait_s: WaitArgument = None
    ) -> Annotated[CallToolResult, JobResult]:
        """Wait for a running edit or export and return its result. Jobs survive restarts."""
        room = await self._room()
        wait_s = self._waits.seconds(context, wait_s)
        result = await room.get_job(job_id, wait_s=wait_s, report=reporter(context))
        return await answer_job(room, result, context.protocol_version)

    async def cancel_job(
        self, context: Context, job_id: JobArgument
    ) -> Annotated[CallToolResult, JobResult]:
        """Stop a running edit or export."""
        room = await self._room()
        return await answer_job(room, await room.cancel_job(job_id), context.protocol_version)
