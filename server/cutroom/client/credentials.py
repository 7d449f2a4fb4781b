"""The token and the client id; neither ever shows in a text of ours."""

import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path

import anyio
import anyio.to_thread

LONGEST_CLIENT_ID = 64
CLIENT_ID_FILE = Path("~/.config/nemovideo/client_id")
"""Where the hosted backend's own tools keep the id too; it never holds a token."""


class Credentials:
    """A given token, or an anonymous one that is fetched once and shared by all requests."""

    def __init__(
        self,
        *,
        token: str | None = None,
        client_id: str | None = None,
        client_id_file: Path = CLIENT_ID_FILE,
    ) -> None:
        self._token = token
        self._given = token is not None
        self._fetch: Callable[[str], Awaitable[str]] | None = None
        self._client_id = client_id
        self._file = client_id_file
        self._lock = anyio.Lock()

    def fetch_with(self, fetch: Callable[[str], Awaitable[str]]) -> None:
        """Set how an anonymous token is asked for: client id in, token out."""
        self._fetch = fetch

    def __repr__(self) -> str:
        """Show where the token comes from, never the token."""
        return f"Credentials({'given' if self._given else 'anonymous'})"

    async def token(self) -> str:
        """Return the token, fetching an anonymous one at first need."""
        if self._token is None:
            await self._replace(None)
        return self._token or ""

    async def renew(self, rejected: str) -> bool:
        """Replace a rejected anonymous token; a token given by the person is never replaced.

        Requests that wait together share one renewal.
        """
        if self._given:
            return False
        await self._replace(rejected)
        return True

    async def _replace(self, rejected: str | None) -> None:
        async with self._lock:
            if self._token == rejected and self._fetch is not None:
                self._token = await self._fetch(await self.client_id())

    async def client_id(self) -> str:
        """Return the id under which anonymous tokens are asked for, made at first need."""
        if self._client_id is None:
            self._client_id = await anyio.to_thread.run_sync(
                _kept_client_id, self._file.expanduser()
            )
        return self._client_id

    async def new_client_id(self) -> str:
        """Replace a client id that the backend does not take."""
        self._client_id = str(uuid.uuid4())
        await anyio.to_thread.run_sync(_keep, self._file.expanduser(), self._client_id)
        return self._client_id


def _kept_client_id(file: Path) -> str:
    """Return the id in the file, or write a fresh one there."""
    try:
        kept = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        kept = ""
    if kept and len(kept) <= LONGEST_CLIENT_ID and kept.isprintable() and kept.isascii():
        return kept
    fresh = str(uuid.uuid4())
    _keep(file, fresh)
    return fresh


def _keep(file: Path, client_id: str) -> None:
    """Write the id; a folder that cannot be written costs only the memory of it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f".{file.name}.{uuid.uuid4().hex}")
        fresh.write_text(client_id + "\n", encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(file)
    except OSError:
        return
