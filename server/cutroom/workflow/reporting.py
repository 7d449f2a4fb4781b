"""How a waiting call tells what is going on."""

from collections.abc import Awaitable, Callable

Report = Callable[[float, str], Awaitable[None]]
"""Takes the percentage done (0 to 100) and a few words for a person."""


async def report_nothing(percent: float, message: str) -> None:
    """Take a report and drop it: for callers that do not listen."""
