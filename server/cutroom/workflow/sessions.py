"""The sessions this home has opened, and which one a call means."""

import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from cutroom.client.records import exclusive, read_json, write_json
from cutroom.domain.clock import Clock

MOST_SESSIONS = 500
FRESH_S = 5.0
"""A session in steady use is written down this often: every call would cost a file."""
MOST_SOURCES = 500
MOST_EDITS = 20
LONGEST_EDIT = 120


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """What we remember of a session; times in seconds since the epoch."""

    session_id: str
    name: str
    backend: str
    task_id: str = ""
    language: str | None = None
    created: float = 0.0
    used: float = 0.0
    sources: tuple[str, ...] = ()
    """The paths and addresses that were uploaded, for a session that must be restored."""
    edits: tuple[str, ...] = ()
    """The latest messages that changed the draft, cut short."""
    replaced_by: str = ""
    """The session that was opened when the backend had lost this one."""

    @property
    def spoken(self) -> str | None:
        """The session's language; where nobody chose one, that of the latest edit."""
        if self.language is None and self.edits:
            return detect_language(self.edits[-1])
        return self.language


class SessionBook:
    """The sessions on disk, shared by all processes of one home."""

    def __init__(self, home: Path, backend: str, clock: Clock, *, continues: bool) -> None:
        self._path = home / "sessions.json"
        self._backend = backend
        self._clock = clock
        self._continues = continues
        self._current: str | None = None
        self._noted: dict[str, float] = {}
        """When the use of each session was last written down, on the monotonic clock."""
        self._known: tuple[tuple[int, ...], list[SessionEntry]] | None = None
        """What the file held, and by what it is known to be the same file still."""
        self._mutex = threading.Lock()
        """File locks part processes, not the threads of one."""

    def all(self) -> list[SessionEntry]:
        """Return this backend's sessions, latest used first."""
        mine = [entry for entry in self._read() if entry.backend == self._backend]
        return sorted(mine, key=lambda entry: entry.used, reverse=True)

    def current(self) -> str | None:
        """Return the session this process used last, if any."""
        if self._current is None and self._continues:
            self._current = next((entry.session_id for entry in self.all()), None)
        return self._current

    def find(self, session_id: str) -> SessionEntry | None:
        """Return what is remembered of a session."""
        return next((entry for entry in self.all() if entry.session_id == session_id), None)

    def add(self, entry: SessionEntry) -> None:
        """Remember a session that was just opened."""
        now = self._clock.now()
        self._keep(replace(entry, backend=self._backend, created=now, used=now))
        self._current = entry.session_id

    def use(self, session_id: str) -> None:
        """Make a session the one that calls without an id mean."""
        now = self._clock.monotonic()
        self._current = session_id
        if now - self._noted.get(session_id, float("-inf")) < FRESH_S:
            return
        # The order is kept: whoever was written down longest ago stands first.
        self._noted.pop(session_id, None)
        self._noted[session_id] = now
        if len(self._noted) > MOST_SESSIONS:
            del self._noted[next(iter(self._noted))]
        known = self.find(session_id) or SessionEntry(session_id, "project", self._backend)
        self._keep(replace(known, used=self._clock.now()))

    def resolve(self, session_id: str) -> str:
        """Return the session that stands in the place of a lost one, or the same."""
        seen = {session_id}
        while True:
            known = self.find(session_id)
            if known is None or not known.replaced_by or known.replaced_by in seen:
                return session_id
            session_id = known.replaced_by
            seen.add(session_id)

    def replace(self, session_id: str, fresh: SessionEntry) -> None:
        """Remember a session that was opened in the place of a lost one."""
        known = self.find(session_id)
        if known is not None:
            self._keep(replace(known, replaced_by=fresh.session_id))
        self.add(fresh)

    def note_sources(self, session_id: str, sources: Sequence[str]) -> None:
        """Remember what was uploaded into a session."""
        known = self.find(session_id) or SessionEntry(session_id, "project", self._backend)
        kept = tuple(dict.fromkeys((*known.sources, *sources)))[-MOST_SOURCES:]
        self._keep(replace(known, sources=kept))

    def note_edit(self, session_id: str, words: str) -> None:
        """Remember a message that changed a session's draft."""
        known = self.find(session_id) or SessionEntry(session_id, "project", self._backend)
        line = " ".join(words.split())
        short = line if len(line) <= LONGEST_EDIT else f"{line[: LONGEST_EDIT - 1]}…"
        self._keep(replace(known, edits=(*known.edits, short)[-MOST_EDITS:]))

    def forget(self, session_id: str) -> None:
        """Drop a session that the backend no longer knows."""
        if self._current == session_id:
            self._current = None
        with self._mutex, exclusive(self._path.with_suffix(".lock")):
            self._write([entry for entry in self._read() if entry.session_id != session_id])

    def _keep(self, entry: SessionEntry) -> None:
        with self._mutex, exclusive(self._path.with_suffix(".lock")):
            others = [kept for kept in self._read() if kept.session_id != entry.session_id]
            self._write([*others, entry])

    def _read(self) -> list[SessionEntry]:
        seal = self._seal()
        known = self._known
        if known is not None and known[0] == seal:
            return known[1]
        body = read_json(self._path)
        listed = body.get("sessions") if isinstance(body, dict) else None
        items = listed if isinstance(listed, list) else []
        entries = [entry for item in items if (entry := _entry(item)) is not None]
        # Looked at before it was read: a file that came in between is read again next time.
        self._known = (seal, entries)
        return entries

    def _seal(self) -> tuple[int, ...]:
        """Return what tells the file from any other that took its place; every one is new."""
        try:
            found = self._path.stat()
        except OSError:
            return ()
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _write(self, entries: list[SessionEntry]) -> None:
        latest = sorted(entries, key=lambda entry: entry.used)[-MOST_SESSIONS:]
        write_json(self._path, {"sessions": [asdict(entry) for entry in latest]})


def _entry(item: Any) -> SessionEntry | None:
    names = {field.name for field in fields(SessionEntry)}
    try:
        known = {key: value for key, value in item.items() if key in names}
        lists = {key: tuple(known[key]) for key in ("sources", "edits") if key in known}
        times = {key: float(known.get(key, 0.0)) for key in ("created", "used")}
        return SessionEntry(**{**known, **lists, **times})
    except (AttributeError, TypeError, ValueError):
        return None


def detect_language(text: str) -> str:
    """Return the language code that a message's script suggests."""
    scripts = {
        "ja": (("\u3040", "\u30ff"),),
        "ko": (("\uac00", "\ud7af"), ("\u1100", "\u11ff")),
        "zh-CN": (("\u4e00", "\u9fff"), ("\u3400", "\u4dbf")),
        "ru": (("\u0400", "\u04ff"),),
        "ar": (("\u0600", "\u06ff"),),
        "hi": (("\u0900", "\u097f"),),
        "th": (("\u0e00", "\u0e7f"),),
    }
    for code, ranges in scripts.items():
        if any(first <= letter <= last for letter in text for first, last in ranges):
            return code
    return "en"


def reply_language(text: str, session_language: str | None) -> str:
    """Return the language to answer in: the message's own, or the session's without letters."""
    detected = detect_language(text)
    if detected != "en" or any(letter.isalpha() for letter in text):
        return detected
    return session_language or detected
