"""upload."""

from typing import Annotated

from mcp.server.mcpserver import (
    AcceptedElicitation,
    Context,
    Elicit,
    ElicitationResult,
    Resolve,
)
from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult
from pydantic import Field

from cutroom.errors import REFUSALS, FileError
from cutroom.face.asking import NamedFile, can_ask
from cutroom.face.progress import reporter
from cutroom.face.roots import Roots
from cutroom.face.tool import make_tool
from cutroom.face.tools.arguments import FETCHES, RoomSource, SessionArgument
from cutroom.face.tools.results import answer, with_error
from cutroom.workflow.results import UploadResult


class IngestTools:
    """Bringing files in."""

    def __init__(self, room: RoomSource, roots: Roots) -> None:
        self._room = room
        self._roots = roots

    def tools(self) -> list[Tool]:
        """Return this family's tools."""

        # Defined here because what asks the person needs the room.
        async def upload(
            context: Context,
            sources: Annotated[
                list[str],
                Field(min_length=1, max_length=200, description="Paths, file URIs or http(s) URLs"),
            ],
            named: Annotated[ElicitationResult[NamedFile], Resolve(self._ask)],
            session_id: SessionArgument = None,
        ) -> Annotated[CallToolResult, UploadResult]:
            """Add photos, videos, music, subtitles or .cube LUTs (mp4 mov avi webm mkv jpg png gif
            webp mp3 wav m4a aac srt vtt ass cube). Returns the names to use in edits, and which
            files were refused and why.
            """
            file = named.data.file.strip() if isinstance(named, AcceptedElicitation) else ""
            return await self._upload(context, [file] if file else sources, session_id)

        return [make_tool(upload, title="Upload media", annotations=FETCHES)]

    async def _ask(self, sources: list[str], context: Context) -> NamedFile | Elicit[NamedFile]:
        """Ask for a file where none of the given ones can be read and somebody can be asked."""
        if not can_ask(context):
            return NamedFile()
        missing = await self._out_of_reach(context, sources)
        if len(missing) < len(sources):
            return NamedFile()
        shown = ", ".join(source[:200] for source in missing[:3])
        return Elicit(f"{shown} cannot be read. Which file shall be used?", NamedFile)

    async def _out_of_reach(self, context: Context, sources: list[str]) -> list[str]:
        """Return what cannot be read, with the host's own folders allowed."""
        room = await self._room()
        missing = await room.out_of_reach(sources)
        if missing and await self._roots.learn(context, room):
            return await room.out_of_reach(sources)
        return missing

    async def _upload(
        self, context: Context, sources: list[str], session_id: str | None
    ) -> CallToolResult:
        room = await self._room()
        await self._out_of_reach(context, sources)
        result = await room.upload(sources, session_id, report=reporter(context))
        if result.files or result.tickets:
            return answer(result)
        first = result.rejected[0]
        kind = REFUSALS.get(first.code or 0, FileError)
        return with_error(answer(result), kind(first.reason, hint=first.hint))
