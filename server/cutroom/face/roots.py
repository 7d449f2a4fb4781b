"""Folders that the host has opened: media may be read there, and films written.

Only a host on this machine is asked, only where nobody has chosen the folders, and only
once a path lies outside of them. Revisions since 2026-07-28 know no such folders.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import anyio.to_thread
from mcp import MCPError
from mcp.server.mcpserver import Context
from mcp.types import ListRootsRequest, ListRootsResult

from cutroom.errors import FileError
from cutroom.workflow.paths import parse_source

if TYPE_CHECKING:
    from cutroom.workflow.room import Room

PATIENCE_S = 3.0
"""How long a host may take to name its folders."""
MOST = 50


class Roots:
    """Asks the host for its folders and lets the room use them."""

    def __init__(self, *, are_welcome: bool) -> None:
        self._are_welcome = are_welcome

    async def learn(self, context: Context, room: "Room") -> bool:
        """Say whether the room reaches further now that the host was asked."""
        if not self._are_welcome or not _names_roots(context):
            return False
        told: ListRootsResult | None = None
        with suppress(MCPError), anyio.move_on_after(PATIENCE_S):
            told = await context.session.send_request(ListRootsRequest(), ListRootsResult)
        if told is None:
            return False
        uris = [str(root.uri) for root in told.roots[:MOST]]
        return room.widen(await anyio.to_thread.run_sync(_folders, uris))


def _names_roots(context: Context) -> bool:
    told = context.client_capabilities
    return told is not None and told.roots is not None and context.session.can_send_request


def _folders(uris: list[str]) -> list[Path]:
    """Return the folders that file URIs name; the top of a disk is none of them."""
    found: list[Path] = []
    for uri in uris:
        with suppress(FileError, OSError):
            path = parse_source(uri).resolve()
            if uri.startswith("file:") and path.is_dir() and path != Path(path.anchor):
                found.append(path)
    return found
