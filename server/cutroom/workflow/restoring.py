"""A session that the backend has lost, opened again with what we know of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

import anyio
import anyio.to_thread

from cutroom.errors import CutroomError, SessionNotFound
from cutroom.protocol.envelope import rebuild_error
from cutroom.workflow.ingest import Ingest
from cutroom.workflow.sessions import SessionBook, SessionEntry

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

T = TypeVar("T")
Lang = Literal["zh", "en"]
RESEND = "Send those edits again, then export."
WORDS = {
    "en": {
        "opened": "The backend no longer knew the session, so a new one was opened.",
        "files": "{count} of {all} files were uploaded again.",
        "lost": "Its earlier edits are gone: {edits}. Send them again if you still want them.",
    },
    "zh": {
        "opened": "后端已没有原来的会话，已新建一个。",
        "files": "已重新上传 {all} 个文件中的 {count} 个。",
        "lost": "之前的修改已丢失：{edits}。如仍需要，请重新发送。",
    },
}
MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Restored:
    """A new session in the place of a lost one, and what the person must know of it."""

    session_id: str
    said: str
    lost: bool
    """Whether edits went with the old session: its film is not the new one's."""


class Restorer:
    """Opens lost sessions again: what was uploaded comes back, what was edited is told."""

    def __init__(self, book: SessionBook, ingest: Ingest) -> None:
        self._book = book
        self._ingest = ingest
        self._turns: dict[str, anyio.Lock] = {}

    async def restore(
        self, client: "BackendClient", session_id: str, lang: Lang | None = None
    ) -> Restored | None:
        """Return the session that takes a lost one's place; None for one we know nothing of.

        Calls that lose the same session together get the same new one.
        """
        async with self._turns.setdefault(session_id, anyio.Lock()):
            entry = await anyio.to_thread.run_sync(self._book.find, session_id)
            if entry is None:
                return None
            words = WORDS[lang or ("zh" if (entry.language or "").startswith("zh") else "en")]
            said = [words["opened"]]
            fresh_id = entry.replaced_by
            if not fresh_id:
                fresh_id, count = await self._reopen(client, entry)
                if entry.sources:
                    said.append(words["files"].format(count=count, all=len(entry.sources)))
            if entry.edits:
                told = "; ".join(f"“{edit}”" for edit in entry.edits[-MOST_TOLD:])
                said.append(words["lost"].format(edits=told))
            return Restored(fresh_id, " ".join(said), lost=bool(entry.edits))

    async def _reopen(self, client: "BackendClient", entry: SessionEntry) -> tuple[str, int]:
        """Open a session like a lost one, with its files; return its id and their number."""
        opened = await client.create_session(entry.name, entry.language)
        fresh = SessionEntry(
            opened.session_id, entry.name, entry.backend, opened.task_id, entry.language
        )
        await anyio.to_thread.run_sync(self._book.replace, entry.session_id, fresh)
        if not entry.sources:
            return opened.session_id, 0
        taken = await self._ingest.take(client, opened.session_id, entry.sources)
        sources = tuple(dict.fromkeys(entry.sources))
        await anyio.to_thread.run_sync(self._book.note_sources, opened.session_id, sources)
        return opened.session_id, len(taken.files)

    async def reading(
        self,
        client: "BackendClient",
        session_id: str,
        read: Callable[[str], Awaitable[T]],
        *,
        delivers: bool = False,
    ) -> tuple[T, str]:
        """Return what `read` finds in a session, or in the one that takes its place, and what
        to say of that.

        What `delivers` a film is not done where the film's edits are lost.
        """
        try:
            return await read(session_id), ""
        except SessionNotFound:
            restored = await self.restore(client, session_id)
            if restored is None:
                raise
        if delivers and restored.lost:
            raise restored_empty(restored)
        try:
            return await read(restored.session_id), restored.said
        except CutroomError as error:
            told = f"{restored.said} {error}"
            raise rebuild_error(error.kind, told, error.hint) from error


def restored_empty(restored: Restored) -> SessionNotFound:
    """Return why a film is not delivered from a session that has lost it."""
    return SessionNotFound(restored.said, hint=RESEND)


Restore = Callable[["BackendClient", str, Lang | None], Awaitable[Restored | None]]
"""How edits and exports ask for a lost session to be opened again."""
