"""Which session a call means, and how sessions are opened."""

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import anyio
import anyio.to_thread

from cutroom.errors import SessionNotFound
from cutroom.workflow.languages import language_code
from cutroom.workflow.reporting import SETTING_UP, Report, silent
from cutroom.workflow.results import SessionResult
from cutroom.workflow.sessions import SessionBook, SessionEntry, detect_language

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

SESSION_ID = re.compile(r"[\w:@-][\w.:@-]{0,127}")


class Openings:
    """Opens sessions and knows which one a call without an id means."""

    def __init__(
        self,
        book: SessionBook,
        connect: "Callable[[], Awaitable[BackendClient]]",
        backend: str,
    ) -> None:
        self._book = book
        self._connect = connect
        self._backend = backend
        self._turn = anyio.Lock()

    async def create(self, name: str, language: str | None = None) -> SessionResult:
        """Open a new session and make it the one that calls without an id mean.

        Raises NotUnderstood for a language that is none.
        """
        name = " ".join(name.split())[:200] or "project"
        language = language_code(language)
        if language is None and detect_language(name) != "en":
            language = detect_language(name)
        result = await self._open(name, language)
        client = await self._connect()
        link = await client.fetch_task_link(result.task_id, result.session_id)
        if link is None:
            return result
        return result.model_copy(update={"message": f"{result.message} On the web: {link}"})

    async def _open(self, name: str, language: str | None) -> SessionResult:
        client = await self._connect()
        opened = await client.create_session(name, language)
        entry = SessionEntry(opened.session_id, name, self._backend, opened.task_id, language)
        await anyio.to_thread.run_sync(self._book.add, entry)
        return SessionResult(
            session_id=opened.session_id,
            task_id=opened.task_id,
            backend=self._backend,
            message=f"Session {name!r} is ready. Upload files, then say what to make.",
        )

    async def meant(
        self, session_id: str | None, *, report: Report = silent, words: str = ""
    ) -> str:
        """Return the session a call means, opening one when there is none."""
        if session_id is not None:
            return await anyio.to_thread.run_sync(self._book.resolve, checked_id(session_id))
        async with self._turn:
            current = await anyio.to_thread.run_sync(self._book.current)
            if current is None:
                await report(0, SETTING_UP)
                language = detect_language(words) if words else None
                current = (await self._open("project", language)).session_id
            return current

    async def used(self, session_id: str) -> None:
        """Note that a session is in use: calls without an id mean it from now on."""
        await anyio.to_thread.run_sync(self._book.use, session_id)


def checked_id(session_id: str) -> str:
    """Return an id that can be one: it becomes a part of addresses. Raises SessionNotFound."""
    text = session_id.strip()
    if not SESSION_ID.fullmatch(text):
        raise SessionNotFound(f"There is no session {text[:40]!r}.")
    return text
