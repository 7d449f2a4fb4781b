"""How a waiting call tells its host that work goes on."""

from collections.abc import Awaitable, Callable

Report = Callable[[float, str], Awaitable[None]]
"""Takes percent 0..100, never falling, and words for a person."""

SETTING_UP = "Setting things up..."
STILL_WORKING = "⏳ Still working..."


async def silent(percent: float, words: str) -> None:
    """Take a report and drop it: for callers that do not listen."""
