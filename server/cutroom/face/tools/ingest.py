"""upload."""

from typing import Annotated

from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult
from pydantic import Field

from cutroom.errors import REFUSALS, FileError
from cutroom.face.tool import make_tool
from cutroom.face.tools.arguments import FETCHES, RoomSource, SessionArgument
from cutroom.face.tools.results import answer, with_error
from cutroom.workflow.results import UploadResult


class IngestTools:
    """Bringing files in."""

    def __init__(self, room: RoomSource) -> None:
        self._room = room

    def tools(self) -> list[Tool]:
        """Return this family's tools."""
        return [make_tool(self.upload, title="Upload media", annotations=FETCHES)]

    async def upload(
        self,
        sources: Annotated[
            list[str],
            Field(min_length=1, max_length=200, description="Paths, file URIs or http(s) URLs"),
        ],
        session_id: SessionArgument = None,
    ) -> Annotated[CallToolResult, UploadResult]:
        """Add photos, videos, music or subtitles (mp4 mov avi webm mkv jpg png gif webp mp3 wav
        m4a aac srt vtt). Returns the names to use in edits, and which files were refused and why.
        """
        room = await self._room()
        result = await room.upload(sources, session_id)
        if result.files:
            return answer(result)
        first = result.rejected[0]
        kind = REFUSALS.get(first.code or 0, FileError)
        return with_error(answer(result), kind(first.reason, hint=first.hint))
