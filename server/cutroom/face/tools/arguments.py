"""The arguments that several tools share, and how tools are annotated."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

from mcp.types import ToolAnnotations
from pydantic import Field

if TYPE_CHECKING:
    from cutroom.workflow.room import Room

RoomSource = Callable[[], "Awaitable[Room]"]
"""Gives the room, opening it at the first call: starting the server stays quick."""

SessionArgument = Annotated[
    str | None, Field(description="From create_session; default: the latest session")
]
WaitArgument = Annotated[
    float | None, Field(ge=0, le=50, description="Seconds to wait before answering with a job")
]

READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
ADDS = ToolAnnotations(
    read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=False
)
FETCHES = ToolAnnotations(
    read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=True
)
STOPS = ToolAnnotations(
    read_only_hint=False, destructive_hint=True, idempotent_hint=True, open_world_hint=False
)
