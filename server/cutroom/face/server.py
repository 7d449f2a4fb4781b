"""The MCP server: everything it offers, in one visible list."""

from mcp.server import CacheHint, MCPServer

from cutroom.face.job_tasks import JobTasks
from cutroom.face.prompts import prompts
from cutroom.face.resources import register_resources
from cutroom.face.tasks import Tasks
from cutroom.face.tools.arguments import RoomSource
from cutroom.face.tools.editing import EditingTools
from cutroom.face.tools.exports import ExportTools
from cutroom.face.tools.ingest import IngestTools
from cutroom.face.tools.sessions import SessionTools
from cutroom.face.tools.viewing import ViewingTools
from cutroom.face.waiting import Waits

INSTRUCTIONS = (
    "cutroom edits video by chat. Order: upload -> send_edit (words, English or Chinese) -> "
    "preview or get_timeline -> export. When a result has status working or processing, call "
    "get_job with its job_id until it is done; never send the same edit twice. When status is "
    "needs_answer, ask the user, then send the answer as the next message. Trust `changes`, "
    "not intentions: an edit that changed nothing says so."
)


def build_server(room: RoomSource, version: str, *, wait_s: float | None = None) -> MCPServer:
    """Return the server; it opens the room at the first call that needs it.

    `wait_s` is how long calls may wait for long work; None leaves it to what the host allows.
    """
    waits = Waits(wait_s)
    sessions, editing = SessionTools(room), EditingTools(room, waits)
    server = MCPServer(
        "cutroom",
        title="cutroom",
        description="An editing room for AI assistants",
        version=version,
        instructions=INSTRUCTIONS,
        log_level="WARNING",
        cache_hints={"tools/list": CacheHint(ttl_ms=3_600_000, scope="public")},
        extensions=[Tasks(JobTasks(room), ["send_edit", "export"])],
        tools=[
            *sessions.tools(),
            *IngestTools(room).tools(),
            *editing.tools(),
            *ViewingTools(room).tools(),
            *ExportTools(room, waits).tools(),
            *editing.reference_tools(),
            *sessions.last_tools(),
        ],
    )
    register_resources(server, room)
    for prompt in prompts():
        server.add_prompt(prompt)
    return server
