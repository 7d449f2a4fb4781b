"""get_timeline and preview."""

import base64
from typing import Annotated, Literal

from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult, ImageContent
from pydantic import Field

from cutroom.face.apps.page import SHOWN_BY
from cutroom.face.tool import make_tool
from cutroom.face.tools.arguments import READS, RoomSource, SessionArgument
from cutroom.face.tools.results import answer
from cutroom.workflow.results import PreviewResult, TimelineResult


class ViewingTools:
    """Looking at the film without changing it."""

    def __init__(self, room: RoomSource) -> None:
        self._room = room

    def tools(self) -> list[Tool]:
        """Return this family's tools."""
        return [
            make_tool(self.get_timeline, title="Get timeline", annotations=READS, meta=SHOWN_BY),
            make_tool(self.preview, title="Preview", annotations=READS),
        ]

    async def get_timeline(
        self,
        session_id: SessionArgument = None,
        detail: Annotated[
            Literal["summary", "full"], Field(description="full adds looks, motion and versions")
        ] = "summary",
    ) -> Annotated[CallToolResult, TimelineResult]:
        """Show the tracks with clips, music, titles and their times, and the uploaded media."""
        room = await self._room()
        return answer(await room.get_timeline(session_id, detail))

    async def preview(
        self,
        session_id: SessionArgument = None,
        at: Annotated[
            list[Annotated[float, Field(ge=0, allow_inf_nan=False)]] | None,
            Field(max_length=12, description="Seconds; default: spread over the film"),
        ] = None,
        kind: Literal["frames", "contact_sheet", "waveform", "before_after"] = "frames",
        versions: Annotated[
            list[Annotated[int, Field(ge=0)]] | None,
            Field(
                max_length=2,
                description="Two to compare, or one with the present; default: the last edit",
            ),
        ] = None,
    ) -> Annotated[CallToolResult, PreviewResult]:
        """See the film as it will be exported: frames at times, a contact sheet of the whole, the
        sound's waveform, or two versions side by side. Use it to check an edit before exporting.
        """
        room = await self._room()
        result, pictures = await room.preview(session_id, at, kind, versions or ())
        blocks = [
            ImageContent(
                type="image", data=base64.b64encode(picture.data).decode(), mime_type=picture.mime
            )
            for picture in pictures
        ]
        return answer(result, *blocks)
