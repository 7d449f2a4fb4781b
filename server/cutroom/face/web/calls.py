"""Around every message that reaches a server: what the caller may do, and how long it took."""

import time
from contextlib import nullcontext
from typing import Any

from mcp.server.context import CallNext, HandlerResult, ServerRequestContext
from mcp.types import CallToolResult

from cutroom.face.web.metrics import Metrics
from cutroom.face.web.scopes import EXPORTING_TOOLS, READING_TOOLS
from cutroom.workflow.permits import without_exports

EDITING_TOOLS = frozenset({"create_session", "upload", "send_edit", "cancel_job"})
KNOWN_TOOLS = READING_TOOLS | EXPORTING_TOOLS | EDITING_TOOLS


class Calls:
    """A middleware of the MCP server."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    async def __call__(
        self, ctx: ServerRequestContext[Any, Any], call_next: CallNext
    ) -> HandlerResult:
        """Carry a message out, within what its token allows."""
        tool = (ctx.params or {}).get("name") if ctx.method == "tools/call" else None
        begun = time.perf_counter()
        outcome = "error"
        try:
            with nullcontext() if may_export(ctx.request) else without_exports():
                result = await call_next(ctx)
            outcome = "error" if _is_error(result) else "ok"
            return result
        finally:
            if tool is not None:
                self._metrics.calls.note(
                    time.perf_counter() - begun, tool=tool_label(tool), outcome=outcome
                )


def may_export(request: Any) -> bool:
    """Say whether the caller behind an HTTP request may export; without tokens everybody may."""
    granted = getattr(request, "scope", {}).get("auth")
    return granted is None or "export" in granted.scopes


def tool_label(name: object) -> str:
    """Return a tool's name as a label: callers must not make up new ones."""
    return name if isinstance(name, str) and name in KNOWN_TOOLS else "other"


def _is_error(result: HandlerResult) -> bool:
    if isinstance(result, CallToolResult):
        return bool(result.is_error)
    return isinstance(result, dict) and result.get("isError") is True
