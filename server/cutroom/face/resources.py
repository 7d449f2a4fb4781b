"""Sessions, timelines, drafts and exports as readable resources."""

import json

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from cutroom.errors import CutroomError
from cutroom.face.tools.arguments import RoomSource


def register_resources(server: MCPServer, room: RoomSource) -> None:
    """Add the resources of the contract to the server."""

    async def sessions() -> str:
        return json.dumps(await (await room()).sessions(), ensure_ascii=False)

    async def timeline(session_id: str) -> str:
        try:
            return (await (await room()).get_timeline(session_id)).timeline
        except CutroomError as error:
            raise ResourceNotFoundError(f"{error} {error.hint}") from error

    async def draft(session_id: str) -> str:
        try:
            return json.dumps(await (await room()).draft(session_id), ensure_ascii=False)
        except CutroomError as error:
            raise ResourceNotFoundError(f"{error} {error.hint}") from error

    async def export(session_id: str, number: str) -> str:
        try:
            return json.dumps(await (await room()).export_link(session_id, number))
        except CutroomError as error:
            raise ResourceNotFoundError(f"{error} {error.hint}") from error

    server.resource(
        "cutroom://sessions",
        name="sessions",
        title="Sessions",
        description="The editing sessions of this machine, latest first",
        mime_type="application/json",
    )(sessions)
    server.resource(
        "cutroom://sessions/{session_id}/timeline",
        name="timeline",
        title="Timeline",
        description="A session's timeline as text",
        mime_type="text/plain",
    )(timeline)
    server.resource(
        "cutroom://sessions/{session_id}/draft",
        name="draft",
        title="Draft",
        description="A session's draft as JSON",
        mime_type="application/json",
    )(draft)
    server.resource(
        "cutroom://sessions/{session_id}/exports/{number}",
        name="export",
        title="Export",
        description="Where a session's n-th export stands, with its measurements",
        mime_type="application/json",
    )(export)
