"""Completions: what can be typed into a prompt or a resource address."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from mcp.types import (
    Completion,
    CompletionArgument,
    CompletionContext,
    PromptReference,
    ResourceTemplateReference,
)

from cutroom.domain.styles import BEDS, STYLES
from cutroom.errors import CutroomError
from cutroom.face.tools.arguments import RoomSource

if TYPE_CHECKING:
    from cutroom.workflow.room import Room

MOST_VALUES = 100
WORDS = frozenset({"request", "instructions", "rough_cut"})
"""Prompt arguments that are requests in words."""
LAST_PART = re.compile(r"(?s)(.*[,;.，；。\n]\s*)?(.*)")


class Completions:
    """Answers `completion/complete` for our prompts and resource templates."""

    def __init__(self, room: RoomSource) -> None:
        self._room = room

    async def complete(
        self,
        ref: PromptReference | ResourceTemplateReference,
        argument: CompletionArgument,
        context: CompletionContext | None,
    ) -> Completion | None:
        """Return what the argument's beginning can become."""
        known = (context.arguments if context else None) or {}
        try:
            found = await self._values(argument.name, argument.value, known)
        except CutroomError:
            # A session that is gone completes to nothing.
            return None
        return Completion(
            values=found[:MOST_VALUES], total=len(found), has_more=len(found) > MOST_VALUES
        )

    async def _values(self, name: str, typed: str, known: dict[str, str]) -> list[str]:
        match name:
            case "session_id":
                return await self._sessions(typed)
            case "number":
                return await self._exports(known.get("session_id", ""), typed)
            case "files":
                return _after_last_part(typed, await self._assets(known.get("session_id")))
            case "music":
                return _beginning(typed, BEDS)
            case "style":
                return _beginning(typed, STYLES)
            case _ if name in WORDS:
                return _after_last_part(typed, _operations())
            case _:
                return []

    async def _sessions(self, typed: str) -> list[str]:
        wanted = typed.casefold()
        return [
            entry["session_id"]
            for entry in await (await self._room()).sessions()
            if entry["session_id"].startswith(typed) or wanted in entry["name"].casefold()
        ]

    async def _exports(self, session_id: str, typed: str) -> list[str]:
        room = await self._room()
        count = await room.export_count(session_id)
        return _beginning(typed, [str(number) for number in range(1, count + 1)])

    async def _assets(self, session_id: str | None) -> list[str]:
        room = await self._room()
        wanted = session_id or await _latest(room)
        return [file.name for file in (await room.get_timeline(wanted)).media] if wanted else []


async def _latest(room: "Room") -> str | None:
    """Return the session used last; asking the room for its timeline would open one."""
    entries = await room.sessions()
    return entries[0]["session_id"] if entries else None


def _operations() -> list[str]:
    from cutroom.domain.kinds.answering import Answer
    from cutroom.domain.operations import KINDS

    return [name.replace("_", " ") for name, kind in KINDS.items() if not issubclass(kind, Answer)]


def _beginning(typed: str, choices: Iterable[str]) -> list[str]:
    wanted = typed.strip().casefold()
    return [choice for choice in choices if choice.casefold().startswith(wanted)]


def _after_last_part(typed: str, choices: Iterable[str]) -> list[str]:
    """Complete the last of several parts, and keep those before it."""
    parts = LAST_PART.fullmatch(typed)
    before, last = (parts[1] or "", parts[2]) if parts else ("", typed)
    return [before + choice for choice in _beginning(last, choices)]
