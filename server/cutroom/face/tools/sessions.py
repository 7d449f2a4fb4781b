"""create_session and get_credits."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult
from pydantic import Field

from cutroom.face.tool import make_tool
from cutroom.face.tools.arguments import ADDS, READS, RoomSource
from cutroom.face.tools.results import answer
from cutroom.workflow.results import CreditsResult, SessionResult


class SessionTools:
    """Opening sessions and asking for the balance."""

    def __init__(self, room: RoomSource, told: Callable[[str], Awaitable[None]]) -> None:
        self._room = room
        self._told = told
        """Hears the id of every session that was opened."""

    def tools(self) -> list[Tool]:
        """Return this family's tools."""
        return [make_tool(self.create_session, title="Create session", annotations=ADDS)]

    def last_tools(self) -> list[Tool]:
        """Return what is listed at the end, being needed least."""
        return [make_tool(self.get_credits, title="Get credits", annotations=READS)]

    async def create_session(
        self,
        name: Annotated[str, Field(min_length=1, max_length=120)] = "project",
        language: Annotated[
            str | None, Field(max_length=20, description="ISO code of the user's language")
        ] = None,
    ) -> Annotated[CallToolResult, SessionResult]:
        """Start a new, empty video project. Optional: other tools open one when none is there."""
        room = await self._room()
        opened = await room.create_session(name, language)
        await self._told(opened.session_id)
        return answer(opened)

    async def get_credits(self) -> Annotated[CallToolResult, CreditsResult]:
        """Show the credit balance. Local editing is free."""
        room = await self._room()
        return answer(await room.get_credits())
