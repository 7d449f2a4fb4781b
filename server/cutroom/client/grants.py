"""The anonymous token at rest: one per backend, for its owner only."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio.to_thread

from cutroom.client.keyrings import Keyring
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


class GrantStore:
    """Keeps the tokens: in the system's keyring where one takes them, else in a file."""

    def __init__(self, file: Path, keyring: Keyring | None = None) -> None:
        self._file = file
        self._keyring = keyring

    async def read(self, backend: str, client_id: str) -> Grant | None:
        """Return the token kept for a backend and a client id, or None."""
        if self._keyring is not None:
            secret = await self._keyring.read(_name(backend))
            kept = None if secret is None else _grant(_decoded(secret), client_id)
            if kept is not None:
                return kept
        return await anyio.to_thread.run_sync(self._read_file, backend, client_id)

    async def write(self, backend: str, client_id: str, grant: Grant) -> None:
        """Keep a token; a folder that cannot be written costs only the memory of it."""
        kept = {
            "client_id": client_id,
            "token": grant.token,
            "user_id": grant.user_id,
            "expires": grant.expires,
        }
        if self._keyring is not None:
            secret = json.dumps(kept, separators=(",", ":"))
            if await self._keyring.write(_name(backend), secret):
                await anyio.to_thread.run_sync(self._write_file, backend, None)
                return
        await anyio.to_thread.run_sync(self._write_file, backend, kept)

    def _read_file(self, backend: str, client_id: str) -> Grant | None:
        return _grant(_entries(self._file).get(backend), client_id)

    def _write_file(self, backend: str, kept: Mapping[str, Any] | None) -> None:
        entries = _entries(self._file)
        if kept is None and backend not in entries:
            return
        others = {name: entry for name, entry in entries.items() if name != backend}
        with suppress(CutroomError):
            write_json(self._file, others if kept is None else {**others, backend: kept})


def _name(backend: str) -> str:
    return f"anonymous token for {backend}"


def _decoded(secret: str) -> object:
    try:
        return json.loads(secret)
    except ValueError:
        return None


def _grant(entry: object, client_id: str) -> Grant | None:
    """Return what was kept, where it is whole and belongs to the client id."""
    if not isinstance(entry, Mapping) or entry.get("client_id") != client_id:
        return None
    token, expires = entry.get("token"), entry.get("expires")
    if not isinstance(token, str) or not isinstance(expires, (int, float)):
        return None
    return Grant(token, str(entry.get("user_id") or ""), float(expires))


def _entries(file: Path) -> dict[str, Any]:
    body = read_json(file)
    return dict(body) if isinstance(body, Mapping) else {}
