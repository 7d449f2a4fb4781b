"""Sessions, timelines, drafts and exports as readable resources."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from cutroom.errors import CutroomError
from cutroom.face.links import SESSIONS
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
            return _as_link(await (await room()).export_link(session_id, number))
        except CutroomError as error:
            raise ResourceNotFoundError(f"{error} {error.hint}") from error

    server.resource(
        SESSIONS,
        name="sessions",
        title="Sessions",
        description="The editing sessions of this machine, latest first",
        mime_type="application/json",
    )(sessions)
    server.resource(
        f"{SESSIONS}/{{session_id}}/timeline",
        name="timeline",
        title="Timeline",
        description="A session's timeline as text",
        mime_type="text/plain",
    )(timeline)
    server.resource(
        f"{SESSIONS}/{{session_id}}/draft",
        name="draft",
        title="Draft",
        description="A session's draft as JSON",
        mime_type="application/json",
    )(draft)
    server.resource(
        f"{SESSIONS}/{{session_id}}/exports/{{number}}",
        name="export",
        title="Export",
        description="A link to a session's n-th export (from 1), with what was measured on it",
        mime_type="application/json",
    )(export)


def _as_link(export: Mapping[str, Any]) -> str:
    """Return an export as JSON, the address of its file first."""
    path, url = export.get("path"), export.get("url")
    link = {"uri": Path(path).as_uri()} if path else {"uri": url} if url else {}
    return json.dumps({**link, **export}, ensure_ascii=False)
