"""Finished exports as links that a host can follow through the resource template."""

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from mcp.types import ResourceLink

from cutroom.workflow.results import ExportResult

if TYPE_CHECKING:
    from cutroom.workflow.room import Room

SESSIONS = "cutroom://sessions"
LINKS_SINCE = "2025-06-18"
"""Hosts of earlier protocol revisions do not know links in results."""


def timeline_uri(session_id: str) -> str:
    """Return where a session's timeline can be read."""
    return f"{SESSIONS}/{session_id}/timeline"


def draft_uri(session_id: str) -> str:
    """Return where a session's draft can be read."""
    return f"{SESSIONS}/{session_id}/draft"


def export_uri(session_id: str, number: int) -> str:
    """Return where a session's n-th export (from 1) can be read."""
    return f"{SESSIONS}/{session_id}/exports/{number}"


async def export_links(
    room: "Room", export: ExportResult | None, revision: str | None
) -> list[ResourceLink]:
    """Return the link to a finished export, for hosts that know links."""
    place = (export.path or export.url) if export is not None else None
    if export is None or place is None or (revision or "") < LINKS_SINCE:
        return []
    number = await room.export_number(export.session_id, export.job_id)
    if number is None:
        return []
    path = Path(export.path or unquote(urlsplit(place).path))
    return [
        ResourceLink(
            type="resource_link",
            uri=export_uri(export.session_id, number),
            name=path.name,
            mime_type=mimetypes.guess_type(path.name)[0]
            or ("video/mp4" if path.suffix else "inode/directory"),
            size=export.size_bytes,
        )
    ]
