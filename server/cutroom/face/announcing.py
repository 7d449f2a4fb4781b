"""Ended work to notices: which resources an edit, an export or a new session has changed."""

from typing import TYPE_CHECKING

from cutroom.face.links import SESSIONS, draft_uri, timeline_uri
from cutroom.face.notices import Notices
from cutroom.face.shelf import Shelf
from cutroom.face.tools.arguments import RoomSource
from cutroom.workflow.journal import JobRecord

if TYPE_CHECKING:
    from cutroom.workflow.room import Room


class AnnouncedRoom:
    """A room source that hears what its room has done, and tells the hosts."""

    def __init__(self, room: RoomSource, notices: Notices, shelf: Shelf) -> None:
        self._source = room
        self._notices = notices
        self._shelf = shelf
        self._heard: Room | None = None
        notices.on_listening = self._watch

    async def __call__(self) -> "Room":
        """Return the room, opening it at the first call."""
        room = await self._source()
        if room is not self._heard:
            self._heard = room
            room.when_done(self._announce)
        return room

    async def _watch(self) -> None:
        """Hear of other processes too, now that somebody listens."""
        await (await self()).watch_others(self._announce, self._notices.is_heard)

    async def session_opened(self, session_id: str) -> None:
        """Tell of a session that was opened by name."""
        self._shelf.put_timeline(session_id)
        await self._notices.tell_updated([SESSIONS])
        await self._notices.tell_listed()

    async def _announce(self, record: JobRecord) -> None:
        session_id, result = record.session_id, record.result or {}
        is_listed_anew = self._shelf.put_timeline(session_id)
        if record.kind == "export" and self._heard is not None:
            number = await self._heard.export_number(session_id, record.job_id)
            if number is not None:
                is_listed_anew |= self._shelf.put_export(session_id, number)
        if result.get("changes"):
            await self._notices.tell_updated([timeline_uri(session_id), draft_uri(session_id)])
        if is_listed_anew:
            await self._notices.tell_listed()
