"""`cutroom clean`: how much room the data folder takes, and what of it nobody needs."""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cutroom.config import LOCAL, Settings, read_settings
from cutroom.errors import ConfigError

if TYPE_CHECKING:
    from cutroom.backend.service.cleaning import Survey
    from cutroom.workflow.sessions import SessionBook

DAY_S = 24 * 3600
MOST_NAMED = 8


def clean(chosen: argparse.Namespace) -> int:
    """Print what could be removed; with `--yes`, remove it."""
    from cutroom.backend.service import cleaning
    from cutroom.wiring import SystemClock

    if chosen.days < 1:
        raise ConfigError("--days is a number of days from 1 on.")
    settings, clock = read_settings(), SystemClock()
    before = clock.now() - chosen.days * DAY_S
    found: list[Survey] = []
    for home in _homes(settings):
        book = _book(home)
        used = {entry.session_id: entry.used for entry in book.all()}
        one = cleaning.survey(home / "backend", before=before, now=clock.now(), used=used)
        found.append(one)
        if chosen.yes:
            gone = cleaning.clean(one, before=before, now=clock.now(), cache=chosen.cache)
            for session_id in gone:
                book.forget(session_id)
    told = _told(settings, found, chosen)
    print(json.dumps(told, ensure_ascii=False, indent=2) if chosen.json else _lines(told))
    return 0


def _book(home: Path) -> "SessionBook":
    from cutroom.wiring import SystemClock
    from cutroom.workflow.sessions import SessionBook

    return SessionBook(home, LOCAL, SystemClock(), continues=False)


def _homes(settings: Settings) -> list[Path]:
    """Return the data folder and those of principals, where a backend has worked."""
    from cutroom.backend.service.cleaning import holds_backend

    principals = sorted((settings.home / "principals").glob("*"))
    return [home for home in (settings.home, *principals) if holds_backend(home / "backend")]


def _told(settings: Settings, found: "list[Survey]", chosen: argparse.Namespace) -> dict[str, Any]:
    from cutroom.backend.store.leftovers import size_of

    cache = sum(one.cache_size for one in found)
    sizes = {
        "media": sum(one.media_size for one in found),
        "films": sum(one.films_size for one in found),
        "cache": cache if chosen.cache else 0,
    }
    return {
        "home": str(settings.home),
        "removed": bool(chosen.yes),
        "days": chosen.days,
        "sessions": [
            {"session_id": session.id, "name": session.name, "changed": _day(session.active_at)}
            for one in found
            for session in one.sessions
        ],
        "media": {"files": sum(len(one.media) for one in found), "bytes": sizes["media"]},
        "films": {"files": sum(len(one.films) for one in found), "bytes": sizes["films"]},
        "cache": {"bytes": cache, "goes": bool(chosen.cache)},
        "exports": {"bytes": sum(size_of(home / "exports") for home in _homes(settings))},
        "bytes": sum(sizes.values()),
    }


def _lines(told: dict[str, Any]) -> str:
    names = [f'"{one["name"]}" ({one["changed"]})' for one in told["sessions"][:MOST_NAMED]]
    more = len(told["sessions"]) - len(names)
    listed = f": {', '.join(names)}" if names else ""
    goes = "goes" if told["cache"]["goes"] else "stays; --cache removes it, it is rebuilt as needed"
    lines = [
        f"Data folder {told['home']}",
        f"  sessions unused for {told['days']} days: {len(told['sessions'])}{listed}"
        + (f" and {more} more" if more > 0 else ""),
        f"  uploads that no session needs then: {told['media']['files']}, "
        f"{_size(told['media']['bytes'])}",
        f"  copies of films delivered elsewhere: {told['films']['files']}, "
        f"{_size(told['films']['bytes'])}",
        f"  cache: {_size(told['cache']['bytes'])} ({goes})",
        f"  exports/: {_size(told['exports']['bytes'])} (stays: films may be there alone)",
    ]
    if told["removed"]:
        return "\n".join([*lines, f"Removed: {_size(told['bytes'])}."])
    if not told["bytes"] and not told["sessions"]:
        return "\n".join([*lines, "Nothing has to go."])
    word = f"`cutroom clean --yes` removes {_size(told['bytes'])}; nothing has been removed yet."
    return "\n".join([*lines, word])


def _size(count: int) -> str:
    return f"{count / 1e9:.2f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"


def _day(at_s: float) -> str:
    return datetime.fromtimestamp(at_s, UTC).strftime("%Y-%m-%d")
