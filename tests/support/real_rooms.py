"""The real room over the real backend, with scripted parts where media would be slow."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from cutroom.backend.app import Parts, SystemClock
from cutroom.client.api import BackendClient
from cutroom.client.credentials import Credentials
from cutroom.client.headers import Attribution
from cutroom.domain.clock import Clock
from cutroom.workflow.room import Room
from cutroom.workflow.settings import RoomSettings
from tests.support.backend import RunningBackend
from tests.support.backend_parts import (
    PlainViewer,
    ScriptedEditor,
    ScriptedRenderer,
    probe_by_name,
)


def scripted(**parts: Any) -> Parts:
    """Return backend parts that need no decoder and no lexicon."""
    chosen = {"editor": ScriptedEditor(), "renderer": ScriptedRenderer(), "viewer": PlainViewer()}
    return Parts(probe=probe_by_name, **{**chosen, **parts})


def client_of(backend: RunningBackend, clock: Clock | None = None, **options: Any) -> BackendClient:
    """Return a client of a running backend."""
    return BackendClient(
        backend.url,
        credentials=Credentials(token=backend.token),
        attribution=Attribution("video-editing-ai-image", "1.0.0"),
        clock=clock or SystemClock(),
        transport=backend.transport,
        **options,
    )


@asynccontextmanager
async def opened(
    backend: RunningBackend,
    folder: Path,
    *,
    clock: Clock | None = None,
    client: BackendClient | None = None,
    **settings: Any,
) -> AsyncIterator[Room]:
    """Open a room whose home and allowed folder lie in `folder`."""
    clock = clock or SystemClock()
    known = client or client_of(backend, clock)

    async def connect() -> BackendClient:
        return known

    wanted = {"backend": "local", "home": folder / "home", "allowed_dirs": (folder,), **settings}
    async with known, Room(connect=connect, clock=clock, settings=RoomSettings(**wanted)) as room:
        yield room
