"""The MCP server: everything it offers, in one visible list."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from mcp import MCPError
from mcp.server import CacheHint, MCPServer
from mcp.server.caching import CacheableMethod
from mcp.types import INVALID_PARAMS, CallToolResult, InputRequiredResult, Resource

from cutroom.face.announcing import AnnouncedRoom
from cutroom.face.apps.page import timeline_app
from cutroom.face.completing import Completions
from cutroom.face.failures import unknown_tool
from cutroom.face.icon import icon
from cutroom.face.job_tasks import JobTasks
from cutroom.face.notices import Notices
from cutroom.face.prompts import prompts
from cutroom.face.resources import register_resources
from cutroom.face.roots import Roots
from cutroom.face.shelf import Shelf
from cutroom.face.tasks import Tasks
from cutroom.face.tools.arguments import RoomSource
from cutroom.face.tools.editing import EditingTools
from cutroom.face.tools.exports import ExportTools
from cutroom.face.tools.ingest import IngestTools
from cutroom.face.tools.sessions import SessionTools
from cutroom.face.tools.viewing import ViewingTools
from cutroom.face.view_readings import register_readings
from cutroom.face.waiting import Waits

INSTRUCTIONS = (
    "cutroom edits video by chat. Order: upload -> send_edit (words, English or Chinese) -> "
    "preview or get_timeline -> export. When a result has status working or processing, call "
    "get_job with its job_id until it is done; never send the same edit twice. When status is "
    "needs_answer, ask the user, then send the answer as the next message. Trust `changes`, "
    "not intentions: an edit that changed nothing says so."
)

FIXED = CacheHint(ttl_ms=3_600_000, scope="public")
CACHE_HINTS: dict[CacheableMethod, CacheHint] = {
    "tools/list": FIXED,
    "prompts/list": FIXED,
    "resources/templates/list": FIXED,
    "server/discover": FIXED,
    "resources/list": CacheHint(ttl_ms=0, scope="private"),
    "resources/read": CacheHint(ttl_ms=0, scope="private"),
}


class RoomServer(MCPServer):
    """An MCP server that also lists what its room has worked on."""

    shelf: Shelf

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Any = None
    ) -> CallToolResult | InputRequiredResult:
        """Return a tool's result; for a name that no tool has, the names there are."""
        known = [tool.name for tool in self._tool_manager.list_tools()]
        if name not in known:
            return unknown_tool(name, known)
        return await super().call_tool(name, arguments, context)

    async def list_resources(self) -> list[Resource]:
        """Return the fixed resources, then timelines and films, oldest first."""
        return [*await super().list_resources(), *self.shelf.listed()]

    async def get_prompt(
        self, name: str, arguments: dict[str, Any] | None = None, context: Any = None
    ) -> Any:
        """Return a rendered prompt; an unknown one is the caller's mistake, not a fault."""
        try:
            return await super().get_prompt(name, arguments, context)
        except ValueError as error:
            raise MCPError(code=INVALID_PARAMS, message=str(error)) from error


def build_server(
    room: RoomSource,
    version: str,
    *,
    wait_s: float | None = None,
    asks_roots: bool = False,
    lifespan: Callable[[MCPServer], AbstractAsyncContextManager[None]] | None = None,
) -> MCPServer:
    """Return the server; it opens the room at the first call that needs it.

    `wait_s` is how long calls may wait for long work; None leaves it to what the host allows.
    `asks_roots` says that folders which the host has opened may be used as allowed ones.
    `lifespan` is entered when a connection opens on stdio, and left when it ends.
    """
    waits, notices, shelf = Waits(wait_s), Notices(), Shelf()
    roots = Roots(are_welcome=asks_roots)
    announced = AnnouncedRoom(room, notices, shelf)
    sessions = SessionTools(announced, announced.session_opened)
    editing = EditingTools(announced, waits)
    server = RoomServer(
        "cutroom",
        title="cutroom",
        description="An editing room for AI assistants",
        icons=[icon()],
        version=version,
        instructions=INSTRUCTIONS,
        log_level="WARNING",
        lifespan=lifespan,
        cache_hints=CACHE_HINTS,
        subscriptions=notices.bus,
        extensions=[Tasks(JobTasks(announced), ["send_edit", "export"]), timeline_app()],
        tools=[
            *sessions.tools(),
            *IngestTools(announced, roots).tools(),
            *editing.tools(),
            *ViewingTools(announced).tools(),
            *ExportTools(announced, waits, roots).tools(),
            *editing.reference_tools(),
            *sessions.last_tools(),
        ],
    )
    server.shelf = shelf
    notices.attach(server)
    register_resources(server, announced)
    register_readings(server, announced)
    server.completion()(Completions(announced).complete)
    for prompt in prompts():
        server.add_prompt(prompt)
    return server
