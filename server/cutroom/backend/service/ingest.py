"""Uploads: received to disk, probed by content, kept by hash, named for the session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import anyio
import anyio.to_thread

from cutroom.backend.render.sources import Source
from cutroom.backend.service.naming import clean_name
from cutroom.backend.service.ports import FetchesMedia, Probe
from cutroom.backend.store.files import Incoming, Received
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock
from cutroom.domain.ids import SessionId
from cutroom.domain.media import Asset
from cutroom.errors import CutroomError, FileDamaged, FileTooLarge

MAX_URLS = 100
AT_ONCE = 4
"""How many URLs are fetched side by side."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that was not taken, and why."""

    name: str
    error: CutroomError


class Upload:
    """One file on its way in; bytes beyond the limit are counted and dropped."""

    def __init__(self, name: str, incoming: Incoming, max_bytes: int | None) -> None:
        self.name = name
        self._incoming = incoming
        self._max_bytes = max_bytes
        self._arrived = 0
        self._error: CutroomError | None = None

    async def write(self, block: bytes) -> None:
        """Take a block; a full disk is remembered, so that the rest can still be read off."""
        self._arrived += len(block)
        if self._error is not None or self._is_over():
            return
        try:
            await anyio.to_thread.run_sync(self._incoming.write, block)
        except CutroomError as error:
            self._error = error

    def _is_over(self) -> bool:
        return self._max_bytes is not None and self._arrived > self._max_bytes

    def add(self, block: bytes) -> None:
        """Take a block that is here already; blocks."""
        self._arrived += len(block)
        self._incoming.write(block)

    def finish(self) -> Received:
        """Close the file and return it; blocks. Raises what went wrong on the way."""
        if self._error is None and self._is_over():
            limit = (self._max_bytes or 0) / 1_000_000
            self._error = FileTooLarge(
                f"{self.name} is {self._arrived / 1_000_000:.1f} MB; the limit is {limit:g} MB."
            )
        if self._error is None and self._arrived == 0:
            self._error = FileDamaged(f"{self.name} is empty.")
        if self._error is not None:
            self._incoming.abandon()
            raise self._error
        return self._incoming.close()

    def abandon(self) -> None:
        """Forget the file, when its sender has gone; blocks."""
        self._incoming.abandon()


class Ingest:
    """Takes files into a session."""

    def __init__(
        self,
        store: Store,
        *,
        probe: Probe,
        fetcher: FetchesMedia,
        clock: Clock,
        max_bytes: int | None,
        on_arrival: Callable[[Source], None] = lambda source: None,
    ) -> None:
        self._store = store
        self._probe = probe
        self._fetcher = fetcher
        self._clock = clock
        self._max_bytes = max_bytes
        self._on_arrival = on_arrival
        self._probing = anyio.CapacityLimiter(2)

    async def begin(self, name: str) -> Upload:
        """Open a file to receive."""
        incoming = await anyio.to_thread.run_sync(self._store.media.begin)
        return Upload(clean_name(name), incoming, self._max_bytes)

    async def take(self, session_id: SessionId, upload: Upload) -> Asset | Rejected:
        """Probe a file that has arrived and make it an asset, or say why not."""
        try:
            asset = await anyio.to_thread.run_sync(
                self.keep, session_id, upload, limiter=self._probing
            )
        except CutroomError as error:
            return Rejected(upload.name, error)
        self._on_arrival(Source(asset, self._store.media.place(asset.digest, asset.facts.format)))
        return asset

    def keep(self, session_id: SessionId, upload: Upload) -> Asset:
        """Make an asset of a file that has arrived; blocks. Raises when it is none."""
        received = upload.finish()
        try:
            facts = self._probe(received.path, name=upload.name)
            self._store.media.keep(received, facts.format)
        finally:
            received.discard()
        return self._store.assets.register(
            session_id,
            clean_name(upload.name, ending=facts.format),
            digest=received.digest,
            size=received.size,
            facts=facts,
            extension=facts.format,
            now=self._clock.now(),
        )

    async def take_urls(self, session_id: SessionId, urls: Sequence[str]) -> list[Asset | Rejected]:
        """Fetch files and take them in the order in which they were named."""
        arrived: list[Upload | Rejected | None] = [None] * len(urls)
        turns = anyio.CapacityLimiter(AT_ONCE)

        async def fetch(place: int, url: str) -> None:
            async with turns:
                arrived[place] = await self._fetch(url)

        async with anyio.create_task_group() as tasks:
            for place, url in enumerate(urls):
                tasks.start_soon(fetch, place, url)
        return [
            one if isinstance(one, Rejected) else await self.take(session_id, one)
            for one in arrived
            if one is not None
        ]

    async def _fetch(self, url: str) -> Upload | Rejected:
        upload = await self.begin(url.partition("?")[0])
        try:
            fetched = await self._fetcher.fetch(url, upload.write, max_bytes=self._max_bytes)
        except CutroomError as error:
            await anyio.to_thread.run_sync(upload.abandon)
            return Rejected(url, error)
        except BaseException:
            upload.abandon()
            raise
        if fetched.name:
            upload.name = clean_name(fetched.name)
        return upload
