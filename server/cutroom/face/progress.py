"""Waiting calls to MCP progress notifications."""

from mcp.server.mcpserver import Context

from cutroom.workflow.reporting import Report


def reporter(context: Context) -> Report:
    """Return a reporter that sends strictly increasing progress to the waiting host."""
    sent = -1.0

    async def report(percent: float, message: str) -> None:
        nonlocal sent
        sent = max(percent, sent + 0.01)
        await context.report_progress(sent, 100, message)

    return report
