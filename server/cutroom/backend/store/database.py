"""One SQLite file in WAL mode: one connection per process, one writer at a time.

Several processes may open the same file; each waits its turn to write. Everything here
blocks and belongs in a worker thread.
"""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cutroom.backend.store.files import disk_error
from cutroom.backend.store.migrations import STEPS
from cutroom.errors import BackendFault, CutroomError, DiskFull, StoreDamaged

BUSY_MS = 10_000
"""How long a writer waits for another process."""
WAL_TRIES = 100
WAL_PAUSE_S = 0.05


class Database:
    """A connection that hands out transactions, one at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._connection = self._open()
            self._migrate()
        except OSError as error:
            raise disk_error(error) from error
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        try:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            _enter_wal(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _migrate(self) -> None:
        with self.writing() as rows:
            rows.execute(
                "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)"
            )
            done = {row["name"] for row in rows.execute("SELECT name FROM migrations")}
            if done - {name for name, _ in STEPS}:
                raise StoreDamaged(
                    "The data folder was written by a newer cutroom.", hint="Update cutroom."
                )
            for name, statements in STEPS:
                if name not in done:
                    for statement in statements:
                        rows.execute(statement)
                    rows.execute("INSERT INTO migrations VALUES (?, datetime('now'))", (name,))

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection inside a transaction: kept whole at the end, or not at all."""
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                except BaseException:
                    self._connection.execute("ROLLBACK")
                    raise
                self._connection.execute("COMMIT")
            except sqlite3.Error as error:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise self._explained(error) from error

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection for statements that only read."""
        with self._lock:
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise self._explained(error) from error

    def close(self) -> None:
        """Close the file; the log is folded in when no other process holds it."""
        with self._lock:
            self._connection.close()

    def _explained(self, error: sqlite3.Error) -> CutroomError:
        text = str(error)
        if "full" in text:
            return DiskFull("The data folder's disk is full.")
        if "locked" in text or "busy" in text:
            return BackendFault("Another cutroom is holding the data folder.")
        if isinstance(error, sqlite3.OperationalError) and "unable to open" in text:
            return StoreDamaged("The data folder cannot be written.")
        return StoreDamaged(f"The store {self._path.name} cannot be read.")


def _enter_wal(connection: sqlite3.Connection) -> None:
    # SQLite does not honour its busy timeout while another process makes the same switch.
    for attempt in range(WAL_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if attempt == WAL_TRIES - 1:
                raise
            time.sleep(WAL_PAUSE_S)
        else:
            return
