"""The token and the client id; neither ever shows in a text of ours."""

import os
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import anyio
import anyio.to_thread

from cutroom.client.grants import Grant, GrantStore
from cutroom.client.keyrings import Keyring
from cutroom.client.records import FileLock
from cutroom.domain.clock import Clock

LONGEST_CLIENT_ID = 64
CLIENT_ID_FILE = Path("~/.config/nemovideo/client_id")
"""Where the hosted backend's own tools keep the id too; it never holds a token."""
ANONYMOUS = "anon_"
"""How the ids of users begin who have not registered."""
LOOK_S = 0.1
LOOKS = 600
"""How often we look whether another process has finished asking for the shared token."""


class Credentials:
    """A given token, or an anonymous one that is fetched once and shared by all requests.

    With a `token_file` the anonymous token is kept there, or in the keyring, and shared by
    all processes.
    """

    def __init__(
        self,
        *,
        token: str | None = None,
        client_id: str | None = None,
        client_id_file: Path = CLIENT_ID_FILE,
        token_file: Path | None = None,
        keyring: Keyring | None = None,
    ) -> None:
        self._grant = Grant(token) if token is not None else None
        self._given = token is not None
        self._fetch: Callable[[str], Awaitable[Grant]] | None = None
        self._clock: Clock | None = None
        self._backend = ""
        self._client_id = client_id
        self._client_id_file = client_id_file
        self._token_file = token_file
        self._store = GrantStore(token_file, keyring) if token_file is not None else None
        self._lock = anyio.Lock()

    def fetch_with(
        self, fetch: Callable[[str], Awaitable[Grant]], *, backend: str, clock: Clock
    ) -> None:
        """Set how and where an anonymous token is asked for: client id in, token out."""
        self._fetch, self._backend, self._clock = fetch, backend, clock

    def __repr__(self) -> str:
        """Show where the token comes from, never the token."""
        return f"Credentials({'given' if self._given else 'anonymous'})"

    @property
    def given(self) -> bool:
        """Whether the token is the person's own; such a one is never replaced."""
        return self._given

    @property
    def user_id(self) -> str:
        """The account behind the token, as far as the backend has said."""
        return self._grant.user_id if self._grant is not None else ""

    @property
    def anonymous(self) -> bool:
        """Whether nobody has registered the account behind the token."""
        return not self._given or self.user_id.startswith(ANONYMOUS)

    async def learn(self, user_id: str) -> None:
        """Remember the account that an answer named."""
        if self._grant is None or not user_id or user_id == self._grant.user_id:
            return
        self._grant = replace(self._grant, user_id=user_id)
        if not self._given:
            await self._keep()

    async def token(self) -> str:
        """Return the token, fetching an anonymous one at first need and near its end."""
        grant = self._grant
        if grant is None or not (self._given or grant.is_usable(self._now())):
            await self._replace(grant)
        return self._grant.token if self._grant is not None else ""

    async def renew(self, rejected: str) -> bool:
        """Replace a rejected anonymous token; a token given by the person is never replaced.

        Requests that wait together share one renewal, also across processes.
        """
        if self._given:
            return False
        grant = self._grant
        if grant is not None and grant.token == rejected:
            await self._replace(grant)
        return True

    async def _replace(self, worn: Grant | None) -> None:
        async with self._lock:
            if self._grant is not worn or self._fetch is None:
                return
            client_id = await self.client_id()
            async with self._alone():
                self._grant = await self._kept(client_id, worn)
                if self._grant is None:
                    self._grant = worn
                    self._grant = await self._fetch(client_id)
                    await self._keep()

    async def _kept(self, client_id: str, worn: Grant | None) -> Grant | None:
        """Return the token that another process has fetched meanwhile, or an earlier one has."""
        if self._store is None:
            return None
        kept = await self._store.read(self._backend, client_id)
        worn_token = worn.token if worn is not None else ""
        if kept is None or kept.token == worn_token or not kept.is_usable(self._now()):
            return None
        return kept

    async def _keep(self) -> None:
        if self._store is not None and self._grant is not None:
            await self._store.write(self._backend, await self.client_id(), self._grant)

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """Keep other processes from asking for the same token at the same time.

        A folder that takes no lock, or a process that never lets go, only costs the
        sharing.
        """
        if self._token_file is None or self._clock is None:
            yield
            return
        with FileLock(self._token_file.with_suffix(".lock")) as lock:
            for _ in range(LOOKS):
                try:
                    if await anyio.to_thread.run_sync(lock.acquire):
                        break
                except OSError:
                    break
                await self._clock.sleep(LOOK_S)
            yield

    def _now(self) -> float:
        return self._clock.now() if self._clock is not None else 0.0

    async def client_id(self) -> str:
        """Return the id under which anonymous tokens are asked for, made at first need."""
        if self._client_id is None:
            self._client_id = await anyio.to_thread.run_sync(
                _kept_client_id, self._client_id_file.expanduser()
            )
        return self._client_id

    async def new_client_id(self) -> str:
        """Replace a client id that the backend does not take."""
        self._client_id = str(uuid.uuid4())
        file = self._client_id_file.expanduser()
        await anyio.to_thread.run_sync(_write_client_id, file, self._client_id)
        return self._client_id


def _kept_client_id(file: Path) -> str:
    """Return the id in the file, or write a fresh one there."""
    kept = _read_client_id(file)
    if kept:
        return kept
    fresh = str(uuid.uuid4())
    _write_client_id(file, fresh, first=not file.exists())
    return _read_client_id(file) or fresh


def _read_client_id(file: Path) -> str:
    try:
        kept = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    usable = len(kept) <= LONGEST_CLIENT_ID and kept.isprintable() and kept.isascii()
    return kept if usable else ""


def _write_client_id(file: Path, client_id: str, *, first: bool = False) -> None:
    """Write the id; a folder that cannot be written costs only the memory of it.

    The `first` writer wins: what another process wrote in the meantime stays.
    """
    fresh = file.with_name(f".{file.name}.{uuid.uuid4().hex}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(client_id + "\n", encoding="utf-8")
        fresh.chmod(0o600)
        if first:
            os.link(fresh, file)
        else:
            fresh.replace(file)
    except OSError:
        pass
    finally:
        fresh.unlink(missing_ok=True)
