"""What the page asks of its host, answered by our own server for one session only."""

import json
from collections.abc import Mapping
from typing import Any

from mcp import Client, MCPError

from cutroom.face.links import SESSIONS

TOOLS: Mapping[str, frozenset[str]] = {
    "get_timeline": frozenset({"detail"}),
    "preview": frozenset({"at", "kind", "versions"}),
    "send_edit": frozenset({"message", "operations", "spend_credits", "wait_s"}),
    "export": frozenset({"format", "quality", "resolution", "wait_s"}),
    "get_job": frozenset({"job_id", "wait_s"}),
    "cancel_job": frozenset({"job_id"}),
}
"""What may be called, with what; the session is ours to say, and so is where files go."""
OF_SESSION = ("get_timeline", "preview", "send_edit", "export")
REFUSED = -32602


class StudioBridge:
    """Forwards tool calls and resource reads of the page to the server, and nothing else."""

    def __init__(self, client: Client, session_id: str) -> None:
        self._client = client
        self.session_id = session_id

    async def answer(self, method: object, params: object) -> dict[str, Any]:
        """Return the result of a request. Raises MCPError, also for what is not allowed."""
        asked = params if isinstance(params, Mapping) else {}
        match method:
            case "tools/call":
                return await self._call(asked.get("name"), asked.get("arguments") or {})
            case "resources/read":
                return await self._read(asked.get("uri"))
        raise MCPError(code=-32601, message="The studio forwards tool calls and reads only.")

    async def _call(self, name: object, arguments: object) -> dict[str, Any]:
        if not isinstance(name, str) or name not in TOOLS or not isinstance(arguments, Mapping):
            raise MCPError(code=REFUSED, message="The studio does not call this tool.")
        given = {key: value for key, value in arguments.items() if key in TOOLS[name]}
        if name in OF_SESSION:
            given["session_id"] = self.session_id
        result = await self._client.call_tool(name, given)
        return result.model_dump(by_alias=True, exclude_none=True, mode="json")

    async def _read(self, uri: object) -> dict[str, Any]:
        own = f"{SESSIONS}/{self.session_id}/"
        if not isinstance(uri, str) or not uri.startswith(own) or ".." in uri:
            raise MCPError(code=REFUSED, message="The studio reads its own session only.")
        result = await self._client.read_resource(uri)
        return result.model_dump(by_alias=True, exclude_none=True, mode="json")


def error_body(error: MCPError) -> dict[str, Any]:
    """Return an error as JSON-RPC has it."""
    return {"error": {"code": error.code, "message": error.message}}


def parsed(body: bytes) -> Mapping[str, Any]:
    """Return a JSON object, or an empty one where there is none."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, Mapping) else {}
