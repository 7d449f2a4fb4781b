"""Making room: what of a backend's folder nobody needs any more, and taking it away."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from cutroom.backend.store.files import MediaFile
from cutroom.backend.store.leftovers import Standing, size_of
from cutroom.backend.store.store import DATABASE, Store, open_store
from cutroom.domain.ids import SessionId

FRESH_S = 3600.0
"""Media that came in within the last hour may belong to an upload that is under way."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What could go from one folder; sizes in bytes."""

    home: Path
    sessions: tuple[Standing, ...]
    media: tuple[MediaFile, ...]
    films: tuple[Path, ...]
    """Copies of films that were delivered elsewhere."""
    films_size: int
    cache_size: int

    @property
    def media_size(self) -> int:
        """What the media take."""
        return sum(file.size for file in self.media)


def holds_backend(home: Path) -> bool:
    """Say whether a backend has worked in a folder."""
    return (home / DATABASE).is_file()


def survey(home: Path, *, before: float, now: float, used: Mapping[str, float]) -> Survey:
    """Find the sessions at rest since `before`, what only they hold, and films that old; blocks.

    `used` says when sessions were last looked at, in seconds since the epoch.
    """
    store = open_store(home)
    try:
        sessions = tuple(
            one
            for one in store.leftovers.sessions()
            if not one.is_busy and max(one.active_at, used.get(one.id, 0.0)) < before
        )
        gone = {one.id for one in sessions}
        media = tuple(store.leftovers.media(before=now - FRESH_S, without=gone))
        films = _films(store, gone, before)
    finally:
        store.database.close()
    sizes = sum(size for _, size in films)
    paths = tuple(path for path, _ in films)
    return Survey(home, sessions, media, paths, sizes, size_of(store.cache_folder))


def _films(store: Store, gone: set[SessionId], before: float) -> list[tuple[Path, int]]:
    theirs = {store.film(name) for name in store.leftovers.renders(gone)}
    found = []
    for path in sorted(store.renders_folder.glob("[!.]*")):
        with suppress(OSError):
            stat = path.stat()
            if path in theirs or stat.st_mtime < before:
                found.append((path, stat.st_size))
    return found


def clean(found: Survey, *, before: float, now: float, cache: bool) -> tuple[SessionId, ...]:
    """Remove what a survey found and is still at rest; return the sessions that are gone; blocks.

    What has been used since the survey stays.
    """
    store = open_store(found.home)
    try:
        store.leftovers.forget({one.id for one in found.sessions}, before=before)
        left = {one.id for one in store.leftovers.sessions()}
        gone = tuple(one.id for one in found.sessions if one.id not in left)
        store.leftovers.sweep_media(before=now - FRESH_S)
        stays = {store.film(name) for name in store.leftovers.renders(left)}
        for path in found.films:
            with suppress(OSError):
                if path not in stays or path.stat().st_mtime < before:
                    path.unlink()
    finally:
        store.database.close()
    if cache:
        rmtree(store.cache_folder, ignore_errors=True)
    return gone
