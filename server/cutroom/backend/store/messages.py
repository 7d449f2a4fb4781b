"""Messages and what came of them, kept for clients that hung up before the reply."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cutroom.backend.store.database import Database
from cutroom.domain.ids import SessionId

WORKING = "working"
INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a session."""

    id: str
    text: str
    status: str
    """working, interrupted, or the outcome's own: done, unchanged, needs_answer, failed."""
    outcome: Mapping[str, Any]
    """Reply, plan, questions and version, once they are known."""
    created_at: float
    finished_at: float | None


class Messages:
    """Keeps messages from their arrival on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(
        self, message_id: str, session_id: SessionId, text: str, *, owner: str, now: float
    ) -> None:
        """Note a message that is being worked on by the process `owner`."""
        with self._database.writing() as rows:
            rows.execute(
                "INSERT INTO messages (id, session_id, text, status, owner, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (message_id, session_id, text, WORKING, owner, now),
            )

    def finish(
        self, message_id: str, status: str, outcome: Mapping[str, Any], *, now: float
    ) -> None:
        """Note what came of a message."""
        with self._database.writing() as rows:
            rows.execute(
                "UPDATE messages SET status = ?, outcome = ?, finished_at = ? WHERE id = ?",
                (status, json.dumps(outcome, ensure_ascii=False), now, message_id),
            )

    def latest(self, session_id: SessionId) -> Message | None:
        """Return the session's latest message, or None."""
        with self._database.reading() as rows:
            row = rows.execute(
                "SELECT * FROM messages WHERE session_id = ? ORDER BY rowid DESC LIMIT 1",
                (session_id,),
            ).fetchone()
        return None if row is None else _message(row)

    def owners_at_work(self) -> frozenset[str]:
        """Return the processes that left messages unfinished, or are working on them."""
        with self._database.reading() as rows:
            found = rows.execute("SELECT DISTINCT owner FROM messages WHERE status = ?", (WORKING,))
            return frozenset(row["owner"] for row in found)

    def interrupt(self, owners: Iterable[str], *, now: float) -> None:
        """Close the messages of processes that have died."""
        with self._database.writing() as rows:
            rows.executemany(
                "UPDATE messages SET status = ?, finished_at = ? WHERE status = ? AND owner = ?",
                [(INTERRUPTED, now, WORKING, owner) for owner in owners],
            )


def _message(row: sqlite3.Row) -> Message:
    return Message(
        row["id"],
        row["text"],
        row["status"],
        json.loads(row["outcome"]),
        row["created_at"],
        row["finished_at"],
    )
