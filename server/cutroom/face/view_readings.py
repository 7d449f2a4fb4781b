"""What the timeline's page reads through its host: resources, which cost a model nothing."""

import base64
import json
from typing import TYPE_CHECKING, Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from cutroom.errors import CutroomError
from cutroom.face.links import SESSIONS
from cutroom.face.tools.arguments import RoomSource

if TYPE_CHECKING:
    from cutroom.workflow.room import Room

LONGEST = 400
"""Characters of what is asked for: 16 instants and a size are far below."""


def register_readings(server: MCPServer, room: RoomSource) -> None:
    """Add the page's one resource template to the server."""

    async def view(session_id: str, what: str) -> str:
        try:
            found = await _read(await room(), session_id, what)
        except CutroomError as error:
            raise ResourceNotFoundError(f"{error} {error.hint}") from error
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))

    server.resource(
        f"{SESSIONS}/{{session_id}}/view/{{+what}}",
        name="view",
        title="View",
        description="What the timeline view draws from: frames, sound outlines, films",
        mime_type="application/json",
    )(view)


async def _read(room: "Room", session_id: str, what: str) -> dict[str, Any]:
    """Return `since/N`, `frames/SIDE/T,T,…`, `outlines`, or `films/N/PART`.

    Raises ResourceNotFoundError for anything else.
    """
    match what[:LONGEST].split("/"):
        case ["since", since]:
            from cutroom.workflow.results import as_json

            return as_json(await room.view(session_id, since))
        case ["frames", side, times] if side.isdecimal():
            return {"frames": await room.frames(session_id, _instants(times), int(side))}
        case ["outlines"]:
            return {"tracks": await room.outlines(session_id)}
        case ["films", number, part] if part.isdecimal():
            content = await room.film_part(session_id, number, int(part))
            return {"data": base64.b64encode(content).decode("ascii")}
    raise ResourceNotFoundError(f"The view has nothing called {what[:60]!r}.")


def _instants(times: str) -> list[float]:
    try:
        return [float(time) for time in times.split(",")]
    except ValueError:
        raise ResourceNotFoundError("Instants are seconds with commas between them.") from None
