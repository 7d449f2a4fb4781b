"""A session that the backend has lost, opened again with what we know of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import anyio.to_thread

from cutroom.workflow.ingest import Ingest
from cutroom.workflow.sessions import SessionBook, SessionEntry

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

Lang = Literal["zh", "en"]
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
    files: int
    said: str


class Restorer:
    """Opens lost sessions again: what was uploaded comes back, what was edited is told."""

    def __init__(self, book: SessionBook, ingest: Ingest) -> None:
        self._book = book
        self._ingest = ingest

    async def restore(
        self, client: "BackendClient", session_id: str, lang: Lang
    ) -> Restored | None:
        """Return the session that takes a lost one's place; None for one we know nothing of."""
        entry = await anyio.to_thread.run_sync(self._book.find, session_id)
        if entry is None:
            return None
        opened = await client.create_session(entry.name, entry.language)
        fresh = SessionEntry(
            opened.session_id, entry.name, entry.backend, opened.task_id, entry.language
        )
        await anyio.to_thread.run_sync(self._book.replace, session_id, fresh)
        words, said, count = WORDS[lang], [WORDS[lang]["opened"]], 0
        if entry.sources:
            taken = await self._ingest.take(client, opened.session_id, entry.sources)
            count = len(taken.files)
            sources = tuple(dict.fromkeys(entry.sources))
            await anyio.to_thread.run_sync(self._book.note_sources, opened.session_id, sources)
            said.append(words["files"].format(count=count, all=len(entry.sources)))
        if entry.edits:
            told = "; ".join(f"“{edit}”" for edit in entry.edits[-MOST_TOLD:])
            said.append(words["lost"].format(edits=told))
        return Restored(opened.session_id, count, " ".join(said))


Restore = Callable[["BackendClient", str, Lang], Awaitable[Restored | None]]
"""How edits ask for a lost session to be opened again."""
