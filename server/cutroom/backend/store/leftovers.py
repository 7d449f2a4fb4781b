"""What nobody needs any more: sessions at rest, and media that no session has."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from cutroom.backend.store.database import Database
from cutroom.backend.store.files import MediaFile, MediaFiles
from cutroom.backend.store.messages import WORKING
from cutroom.backend.store.renders import OPEN
from cutroom.domain.ids import RenderId, SessionId

_STANDING = """
    SELECT id, name, max(
        created_at,
        coalesce((SELECT max(created_at) FROM drafts WHERE session_id = s.id), 0),
        coalesce((SELECT max(created_at) FROM assets WHERE session_id = s.id), 0),
        coalesce((SELECT max(coalesce(finished_at, created_at)) FROM messages
                  WHERE session_id = s.id), 0),
        coalesce((SELECT max(coalesce(completed_at, created_at)) FROM renders
                  WHERE session_id = s.id), 0)
    ) AS active_at,
    EXISTS (SELECT 1 FROM messages WHERE session_id = s.id AND status = ?)
    OR EXISTS (SELECT 1 FROM renders WHERE session_id = s.id AND status IN (?, ?)) AS is_busy
    FROM sessions AS s ORDER BY active_at
"""
_TABLES = ("renders", "messages", "assets", "drafts")


@dataclass(frozen=True, slots=True)
class Standing:
    """A session and when it last changed, in seconds since the epoch."""

    id: SessionId
    name: str
    active_at: float
    is_busy: bool
    """Somebody edits or renders it."""


class Leftovers:
    """Finds what is left over, and removes it."""

    def __init__(self, database: Database, media: MediaFiles) -> None:
        self._database = database
        self._media = media

    def sessions(self) -> tuple[Standing, ...]:
        """Return every session, the one at rest longest first."""
        with self._database.reading() as rows:
            found = rows.execute(_STANDING, (WORKING, *OPEN)).fetchall()
        return tuple(
            Standing(SessionId(row["id"]), row["name"], row["active_at"], bool(row["is_busy"]))
            for row in found
        )

    def forget(self, session_ids: Collection[SessionId], *, before: float) -> tuple[RenderId, ...]:
        """Remove sessions that are still at rest since `before`; return their renders."""
        renders: list[RenderId] = []
        with self._database.writing() as rows:
            for row in rows.execute(_STANDING, (WORKING, *OPEN)).fetchall():
                name = row["id"]
                if name not in session_ids or row["is_busy"] or row["active_at"] >= before:
                    continue
                mine = rows.execute("SELECT id FROM renders WHERE session_id = ?", (name,))
                renders += [RenderId(found["id"]) for found in mine]
                for table in _TABLES:
                    rows.execute(f"DELETE FROM {table} WHERE session_id = ?", (name,))  # noqa: S608
                rows.execute("DELETE FROM sessions WHERE id = ?", (name,))
        return tuple(renders)

    def media(self, *, before: float, without: Collection[SessionId] = ()) -> Iterator[MediaFile]:
        """Yield the files, at rest since `before`, that no session has; some do not count."""
        with self._database.reading() as rows:
            found = rows.execute("SELECT DISTINCT session_id, digest FROM assets").fetchall()
        held = {row["digest"] for row in found if row["session_id"] not in without}
        for file in self._media.kept():
            if file.digest not in held and file.touched < before:
                yield file

    def renders(self, session_ids: Collection[SessionId]) -> frozenset[RenderId]:
        """Return the renders of sessions."""
        with self._database.reading() as rows:
            found = rows.execute("SELECT id, session_id FROM renders").fetchall()
        return frozenset(RenderId(row["id"]) for row in found if row["session_id"] in session_ids)

    def sweep_media(self, *, before: float) -> int:
        """Remove media that no session has, as a failed upload leaves it; return the bytes."""
        return sum(
            file.size
            for file in list(self.media(before=before))
            if self._media.remove(file.path, before=before)
        )


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    total = 0
    for path in folder.rglob("*") if folder.is_dir() else ():
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:
            continue
    return total
