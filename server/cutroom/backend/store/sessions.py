"""Sessions: who owns them, what they are called, what they wait to hear."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cutroom.backend.store.database import Database
from cutroom.domain.ids import SessionId

LOWEST_ID = 10**18


@dataclass(frozen=True, slots=True)
class Session:
    """One conversation, as it was opened."""

    id: SessionId
    user_id: str
    task_id: str
    name: str
    language: str
    created_at: float


class Sessions:
    """Opens sessions and finds them again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, user_id: str, name: str, language: str, *, empty: str, now: float) -> Session:
        """Open a session whose first revision, number 0, is the `empty` wire draft."""
        session = Session(
            SessionId(str(LOWEST_ID + secrets.randbelow(9 * LOWEST_ID))),
            user_id,
            f"task_{secrets.token_hex(12)}",
            name,
            language,
            now,
        )
        with self._database.writing() as rows:
            rows.execute(
                "INSERT INTO sessions (id, user_id, task_id, name, language, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (session.id, user_id, session.task_id, name, language, now),
            )
            rows.execute(
                "INSERT INTO drafts (session_id, number, wire, label, created_at)"
                " VALUES (?, 0, ?, 'empty', ?)",
                (session.id, empty, now),
            )
        return session

    def find(self, session_id: str, user_id: str) -> Session | None:
        """Return the user's session of this id, or None."""
        with self._database.reading() as rows:
            row = rows.execute(
                "SELECT id, user_id, task_id, name, language, created_at FROM sessions"
                " WHERE id = ? AND user_id = ?",
                (session_id, user_id),
            ).fetchone()
        return None if row is None else Session(*row)

    def pending(self, session_id: SessionId) -> Mapping[str, Any] | None:
        """Return the question that waits for an answer, with the message it arose from."""
        with self._database.reading() as rows:
            row = rows.execute(
                "SELECT pending FROM sessions WHERE id = ?", (session_id,)
            ).fetchone()
        return None if row is None or row["pending"] is None else json.loads(row["pending"])

    def set_pending(self, session_id: SessionId, pending: Mapping[str, Any] | None) -> None:
        """Remember a question, or forget it with None."""
        text = None if pending is None else json.dumps(pending, ensure_ascii=False)
        with self._database.writing() as rows:
            rows.execute("UPDATE sessions SET pending = ? WHERE id = ?", (text, session_id))
