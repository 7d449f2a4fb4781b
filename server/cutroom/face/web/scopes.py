"""What a message needs: the scope of each method and tool."""

from collections.abc import Mapping
from typing import Any

READING_TOOLS = frozenset({"get_timeline", "preview", "get_job", "list_operations", "get_credits"})
EXPORTING_TOOLS = frozenset({"export"})
EDITING_METHODS = frozenset({"tasks/cancel", "tasks/update"})


def needed_scope(message: Any) -> str:
    """Return the scope that a JSON-RPC message needs; tools nobody sorted here need `edit`."""
    if not isinstance(message, Mapping):
        return "read"
    method = message.get("method")
    if method != "tools/call":
        return "edit" if method in EDITING_METHODS else "read"
    params = message.get("params")
    name = params.get("name") if isinstance(params, Mapping) else None
    if not isinstance(name, str):
        return "edit"
    if name in READING_TOOLS:
        return "read"
    return "export" if name in EXPORTING_TOOLS else "edit"
