"""The anonymous token on disk: one per backend, readable by its owner only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cutroom.client.records import read_json, write_json
from cutroom.errors import CutroomError

EXPIRES_SOON_S = 60.0
"""A token this close to its end is not used any more."""


@dataclass(frozen=True, slots=True)
class Grant:
    """An anonymous token and what came with it; `expires` in seconds since the epoch."""

    token: str = field(repr=False)
    user_id: str = ""
    expires: float = float("inf")

    def is_usable(self, now: float) -> bool:
        """Say whether the token will last for the next requests."""
        return bool(self.token) and now < self.expires - EXPIRES_SOON_S


def read_grant(file: Path, backend: str, client_id: str) -> Grant | None:
    """Return the token kept for a backend and a client id, or None."""
    entry = _entries(file).get(backend)
    if not isinstance(entry, Mapping) or entry.get("client_id") != client_id:
        return None
    token, expires = entry.get("token"), entry.get("expires")
    if not isinstance(token, str) or not isinstance(expires, (int, float)):
        return None
    return Grant(token, str(entry.get("user_id") or ""), float(expires))


def write_grant(file: Path, backend: str, client_id: str, grant: Grant) -> None:
    """Keep a token; a folder that cannot be written costs only the memory of it."""
    kept = {
        "client_id": client_id,
        "token": grant.token,
        "user_id": grant.user_id,
        "expires": grant.expires,
    }
    try:
        write_json(file, {**_entries(file), backend: kept})
    except CutroomError:
        return


def _entries(file: Path) -> dict[str, Any]:
    body = read_json(file)
    return dict(body) if isinstance(body, Mapping) else {}
