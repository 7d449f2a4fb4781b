"""Render jobs, persisted before they start, leased to the process that works on them."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cutroom.backend.store.database import Database
from cutroom.domain.ids import RenderId, SessionId


class RenderStatus(StrEnum):
    """The stations of a render, as the protocol spells them."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """True once nothing more will happen."""
        return self not in OPEN


OPEN = frozenset({RenderStatus.PENDING, RenderStatus.PROCESSING})


@dataclass(frozen=True, slots=True)
class Render:
    """One render job."""

    id: RenderId
    session_id: SessionId
    draft: Mapping[str, Any]
    """The wire draft that is rendered."""
    output: Mapping[str, Any]
    """What the client asked for: format, quality, resolution."""
    status: RenderStatus
    progress: float
    """0..1."""
    result: Mapping[str, Any]
    """Facts of the file once completed, or the error once failed."""
    owner: str | None
    """The process that works on it; None when nobody does."""
    beat_at: float | None
    """When the owner last showed life, in seconds since the epoch."""
    cancel: bool
    created_at: float
    completed_at: float | None


class Renders:
    """Keeps render jobs and their leases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        render_id: RenderId,
        session_id: SessionId,
        *,
        draft: Mapping[str, Any],
        output: Mapping[str, Any],
        owner: str,
        now: float,
    ) -> bool:
        """Persist a job; False when the id is taken."""
        with self._database.writing() as rows:
            if rows.execute("SELECT 1 FROM renders WHERE id = ?", (render_id,)).fetchone():
                return False
            rows.execute(
                "INSERT INTO renders (id, session_id, draft, output, status, owner, beat_at,"
                " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    render_id,
                    session_id,
                    json.dumps(draft, ensure_ascii=False),
                    json.dumps(output, ensure_ascii=False),
                    RenderStatus.PENDING,
                    owner,
                    now,
                    now,
                ),
            )
            return True

    def find(self, render_id: str) -> Render | None:
        """Return the job of this id, or None."""
        with self._database.reading() as rows:
            row = rows.execute("SELECT * FROM renders WHERE id = ?", (render_id,)).fetchone()
        return None if row is None else _render(row)

    def of_session(self, session_id: SessionId) -> tuple[Render, ...]:
        """Return the session's jobs, oldest first."""
        with self._database.reading() as rows:
            found = rows.execute(
                "SELECT * FROM renders WHERE session_id = ? ORDER BY rowid", (session_id,)
            ).fetchall()
        return tuple(_render(row) for row in found)

    def unfinished(self) -> tuple[Render, ...]:
        """Return every job that is not at its end, oldest first."""
        with self._database.reading() as rows:
            found = rows.execute(
                "SELECT * FROM renders WHERE status IN (?, ?) ORDER BY rowid", tuple(OPEN)
            ).fetchall()
        return tuple(_render(row) for row in found)

    def claim(
        self, owner: str, is_abandoned: Callable[[Render], bool], *, now: float
    ) -> Render | None:
        """Lease the oldest job that is ours or abandoned to `owner`; None when there is none."""
        with self._database.writing() as rows:
            found = rows.execute(
                "SELECT * FROM renders WHERE status IN (?, ?) ORDER BY rowid", tuple(OPEN)
            ).fetchall()
            for render in map(_render, found):
                if render.owner == owner or is_abandoned(render):
                    rows.execute(
                        "UPDATE renders SET owner = ?, beat_at = ?, status = ? WHERE id = ?",
                        (owner, now, RenderStatus.PROCESSING, render.id),
                    )
                    return render
        return None

    def beat(self, owner: str, *, now: float) -> frozenset[RenderId]:
        """Show that `owner` lives; return those of its jobs that somebody wants cancelled."""
        with self._database.writing() as rows:
            rows.execute(
                "UPDATE renders SET beat_at = ? WHERE owner = ? AND status IN (?, ?)",
                (now, owner, *OPEN),
            )
            found = rows.execute(
                "SELECT id FROM renders WHERE owner = ? AND cancel = 1 AND status IN (?, ?)",
                (owner, *OPEN),
            )
            return frozenset(RenderId(row["id"]) for row in found)

    def advance(self, render_id: RenderId, progress: float, *, owner: str) -> None:
        """Note how far a job has come (0..1), as long as `owner` holds it."""
        with self._database.writing() as rows:
            rows.execute(
                "UPDATE renders SET progress = ? WHERE id = ? AND owner = ? AND status = ?",
                (progress, render_id, owner, RenderStatus.PROCESSING),
            )

    def finish(
        self,
        render_id: RenderId,
        status: RenderStatus,
        result: Mapping[str, Any],
        *,
        owner: str,
        now: float,
    ) -> bool:
        """Close a job that `owner` still holds; False when it was taken over or closed."""
        with self._database.writing() as rows:
            changed = rows.execute(
                "UPDATE renders SET status = ?, result = ?, completed_at = ?,"
                " progress = CASE WHEN ? THEN 1.0 ELSE progress END"
                " WHERE id = ? AND owner = ? AND status IN (?, ?)",
                (
                    status,
                    json.dumps(result, ensure_ascii=False),
                    now,
                    status is RenderStatus.COMPLETED,
                    render_id,
                    owner,
                    *OPEN,
                ),
            )
            return changed.rowcount == 1

    def ask_cancel(self, render_id: RenderId, *, now: float) -> None:
        """Flag a job for its owner to stop; one that has not begun ends at once."""
        with self._database.writing() as rows:
            rows.execute("UPDATE renders SET cancel = 1 WHERE id = ?", (render_id,))
            rows.execute(
                "UPDATE renders SET status = ?, completed_at = ? WHERE id = ? AND status = ?",
                (RenderStatus.CANCELLED, now, render_id, RenderStatus.PENDING),
            )

    def release(self, owner: str) -> None:
        """Give up all leases of a process that closes, so that the next one may go on."""
        with self._database.writing() as rows:
            rows.execute(
                "UPDATE renders SET owner = NULL, status = ? WHERE owner = ? AND status IN (?, ?)",
                (RenderStatus.PENDING, owner, *OPEN),
            )

    def forget(self, render_ids: Iterable[RenderId]) -> None:
        """Remove jobs, such as those whose file was deleted."""
        with self._database.writing() as rows:
            rows.executemany("DELETE FROM renders WHERE id = ?", [(name,) for name in render_ids])


def _render(row: sqlite3.Row) -> Render:
    return Render(
        RenderId(row["id"]),
        SessionId(row["session_id"]),
        json.loads(row["draft"]),
        json.loads(row["output"]),
        RenderStatus(row["status"]),
        row["progress"],
        json.loads(row["result"] or "{}"),
        row["owner"],
        row["beat_at"],
        bool(row["cancel"]),
        row["created_at"],
        row["completed_at"],
    )
