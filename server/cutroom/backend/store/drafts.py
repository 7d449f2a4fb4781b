"""The revisions of a session's draft, and the pointer to the one in force.

Revisions are immutable. Undo and redo only move the head; the redo line lasts until a
new revision branches off.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cutroom.backend.store.database import Database
from cutroom.domain.ids import SessionId

BEFORE = "before "
"""What leads to the version that another one was made from: "before 5"."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What is known of a revision without its draft."""

    number: int
    parent: int | None
    label: str
    """What was asked for, in a few words."""
    mark: str | None = None
    """The name a person gave this version."""


@dataclass(frozen=True, slots=True)
class History:
    """All revisions of a session, the head, and the way forward again."""

    head: int
    redo: tuple[int, ...] = ()
    """What undo left behind; the next to redo stands last."""
    revisions: Mapping[int, Revision] = field(default_factory=dict)

    def undone(self) -> "History | None":
        """Return the history one step earlier, or None at the beginning."""
        parent = self.revisions[self.head].parent
        return None if parent is None else replace(self, head=parent, redo=(*self.redo, self.head))

    def redone(self) -> "History | None":
        """Return the history one step later, or None when nothing was undone."""
        if not self.redo:
            return None
        return replace(self, head=self.redo[-1], redo=self.redo[:-1])

    @property
    def before(self) -> int | None:
        """The revision that the latest edit, or undo, started from; None at the beginning."""
        return self.redo[-1] if self.redo else self.revisions[self.head].parent

    def named(self, wanted: int | str) -> tuple[Revision, ...]:
        """Return the revisions a number, a mark or words of a label may mean, best kind first."""
        if isinstance(wanted, str) and wanted.casefold().startswith(BEFORE):
            parents = [one.parent for one in self.named(wanted[len(BEFORE) :])]
            return tuple(self.revisions[one] for one in parents if one is not None)
        if isinstance(wanted, int) or wanted.strip().lstrip("v#").isdigit():
            number = int(str(wanted).strip().lstrip("v#"))
            return (self.revisions[number],) if number in self.revisions else ()
        words = wanted.strip().casefold()
        every = tuple(self.revisions.values())
        marked = tuple(r for r in every if r.mark is not None and r.mark.casefold() == words)
        labelled = tuple(r for r in every if r.label.casefold() == words)
        loosely = tuple(r for r in every if words and words in f"{r.mark} {r.label}".casefold())
        # A name given twice means its latest bearer.
        return marked[-1:] or labelled[-1:] or loosely


class Drafts:
    """Reads and appends revisions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def history(self, session_id: SessionId) -> History:
        """Return where the session's draft stands and every revision there is."""
        with self._database.reading() as rows:
            session = rows.execute(
                "SELECT head, redo FROM sessions WHERE id = ?", (session_id,)
            ).fetchone()
            revisions = rows.execute(
                "SELECT number, parent, label, mark FROM drafts WHERE session_id = ?"
                " ORDER BY number",
                (session_id,),
            ).fetchall()
        return History(
            session["head"],
            tuple(json.loads(session["redo"])),
            {row["number"]: Revision(*row) for row in revisions},
        )

    def wire(self, session_id: SessionId, number: int) -> str:
        """Return the wire draft of a revision, as JSON text."""
        with self._database.reading() as rows:
            row = rows.execute(
                "SELECT wire FROM drafts WHERE session_id = ? AND number = ?", (session_id, number)
            ).fetchone()
        return row["wire"]

    def head_wire(self, session_id: SessionId) -> tuple[int, str]:
        """Return the number and the wire draft of the revision in force."""
        with self._database.reading() as rows:
            row = rows.execute(
                "SELECT number, wire FROM drafts JOIN sessions ON session_id = id"
                " AND number = head WHERE id = ?",
                (session_id,),
            ).fetchone()
        return row["number"], row["wire"]

    def commit(
        self,
        session_id: SessionId,
        *,
        base: int,
        moved: History,
        wire: str | None,
        label: str,
        mark: str | None,
        now: float,
    ) -> int | None:
        """Move the head as `moved` says, append `wire` as a revision on it, mark the result.

        Returns the new head; None, with nothing written, when another process has moved
        the head away from `base`.
        """
        with self._database.writing() as rows:
            found = rows.execute("SELECT head FROM sessions WHERE id = ?", (session_id,)).fetchone()
            if found["head"] != base:
                return None
            head, redo = moved.head, moved.redo
            if wire is not None:
                highest = rows.execute(
                    "SELECT max(number) FROM drafts WHERE session_id = ?", (session_id,)
                ).fetchone()[0]
                rows.execute(
                    "INSERT INTO drafts (session_id, number, parent, wire, label, created_at)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (session_id, highest + 1, head, wire, label, now),
                )
                head, redo = highest + 1, ()
            if mark is not None:
                rows.execute(
                    "UPDATE drafts SET mark = ? WHERE session_id = ? AND number = ?",
                    (mark, session_id, head),
                )
            rows.execute(
                "UPDATE sessions SET head = ?, redo = ? WHERE id = ?",
                (head, json.dumps(redo), session_id),
            )
            return head
