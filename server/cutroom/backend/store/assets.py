"""The assets of a session, in the order in which they arrived."""

import hashlib
import json
import sqlite3
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from pydantic import TypeAdapter

from cutroom.backend.store.database import Database
from cutroom.domain.ids import AssetId, SessionId
from cutroom.domain.media import Asset, MediaFacts

FACTS: TypeAdapter[MediaFacts] = TypeAdapter(MediaFacts)


@dataclass(frozen=True, slots=True)
class Kept:
    """An asset and the file name ending under which the store keeps its bytes."""

    asset: Asset
    extension: str


class Assets:
    """Registers assets and lists them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def register(
        self,
        session_id: SessionId,
        name: str,
        *,
        digest: str,
        size: int,
        facts: MediaFacts,
        extension: str,
        now: float,
    ) -> Asset:
        """Return the asset of these bytes under this name, making it if it is new.

        The same bytes under the same name are the same asset; other bytes under a name
        that is taken get a number: "a.jpg", "a (2).jpg".
        """
        with self._database.writing() as rows:
            same = rows.execute(
                "SELECT * FROM assets WHERE session_id = ? AND digest = ?", (session_id, digest)
            ).fetchall()
            for row in same:
                if row["name"] == name:
                    return _kept(row).asset
            taken = {
                row["name"]
                for row in rows.execute(
                    "SELECT name FROM assets WHERE session_id = ?", (session_id,)
                )
            }
            name = _free(name, taken)
            # The same bytes under a second name are a thing of their own to the person.
            seed = digest if not same else hashlib.sha256(f"{digest}/{name}".encode()).hexdigest()
            asset = Asset(AssetId(f"ast_{seed[:24]}"), name, facts, size, digest)
            body = json.dumps(FACTS.dump_python(facts, mode="json"))
            rows.execute(
                "INSERT INTO assets VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (session_id, asset.id, name, digest, size, body, extension, now),
            )
            return asset

    def every(self, session_id: SessionId) -> tuple[Kept, ...]:
        """Return the session's assets, oldest first."""
        with self._database.reading() as rows:
            found = rows.execute(
                "SELECT * FROM assets WHERE session_id = ? ORDER BY rowid", (session_id,)
            ).fetchall()
        return tuple(_kept(row) for row in found)


def _kept(row: sqlite3.Row) -> Kept:
    facts: Any = json.loads(row["facts"])
    asset = Asset(
        AssetId(row["id"]), row["name"], FACTS.validate_python(facts), row["size"], row["digest"]
    )
    return Kept(asset, row["extension"])


def _free(name: str, taken: set[str]) -> str:
    path = PurePosixPath(name)
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = f"{path.stem} ({number}){path.suffix}"
    return candidate
