"""Short-lived addresses for people far away: one takes a file in, another gives a film out."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from cutroom.domain.clock import Clock

UPLOAD_S = 15 * 60.0
"""How long an upload may be begun."""
DOWNLOAD_S = 60 * 60.0
MOST_TICKETS = 2_000
"""Of one principal; the oldest make room."""
UPLOADS = "/upload"
DOWNLOADS = "/download"


@dataclass(frozen=True, slots=True)
class Ticket:
    """What an address stands for; times on the monotonic clock."""

    principal: str
    ends: float
    session_id: str = ""
    """Where an upload goes."""
    path: Path = Path()
    """What a download gives out; of an upload, the name that the file gets."""
    is_taken: bool = False


class Tickets:
    """Every address that was handed out and still holds; kept by the hash of its secret."""

    def __init__(self, base_url: str, clock: Clock) -> None:
        self._base_url = base_url.rstrip("/")
        self._clock = clock
        self._uploads: dict[str, Ticket] = {}
        self._downloads: dict[str, Ticket] = {}
        self._known: dict[tuple[str, Path], tuple[str, float]] = {}
        """The address of each film, and when it ends."""

    def upload_url(self, principal: str, session_id: str, name: str) -> str:
        """Return an address that takes one file, once."""
        secret = secrets.token_urlsafe(32)
        ends = self._clock.monotonic() + UPLOAD_S
        self._keep(self._uploads, secret, Ticket(principal, ends, session_id, Path(name)))
        return f"{self._base_url}{UPLOADS}/{secret}"

    def download_url(self, principal: str, path: Path) -> str:
        """Return an address that gives a film out; a fresh one is the same for a while."""
        now = self._clock.monotonic()
        secret, ends = self._known.get((principal, path), ("", 0.0))
        if ends - now < DOWNLOAD_S / 2:
            secret, ends = secrets.token_urlsafe(32), now + DOWNLOAD_S
            self._known = {key: kept for key, kept in self._known.items() if kept[1] > now}
            self._known[principal, path] = (secret, ends)
            self._keep(self._downloads, secret, Ticket(principal, ends, path=path))
        return f"{self._base_url}{DOWNLOADS}/{secret}/{quote(path.name)}"

    def take_upload(self, secret: str) -> Ticket | None:
        """Return what an upload's address stands for, and let nobody else use it."""
        ticket = self._found(self._uploads, secret)
        if ticket is None or ticket.is_taken:
            return None
        self._uploads[_hash(secret)] = replace(ticket, is_taken=True)
        return ticket

    def give_back(self, secret: str) -> None:
        """Let an address be used again whose upload was cut off."""
        ticket = self._found(self._uploads, secret)
        if ticket is not None:
            self._uploads[_hash(secret)] = replace(ticket, is_taken=False)

    def find_download(self, secret: str) -> Ticket | None:
        """Return what a download's address stands for, as long as it holds."""
        return self._found(self._downloads, secret)

    def _found(self, tickets: dict[str, Ticket], secret: str) -> Ticket | None:
        ticket = tickets.get(_hash(secret))
        return ticket if ticket and ticket.ends > self._clock.monotonic() else None

    def _keep(self, tickets: dict[str, Ticket], secret: str, ticket: Ticket) -> None:
        now = self._clock.monotonic()
        for key in [key for key, kept in tickets.items() if kept.ends <= now]:
            del tickets[key]
        mine = [key for key, kept in tickets.items() if kept.principal == ticket.principal]
        for key in mine[: max(0, len(mine) + 1 - MOST_TICKETS)]:
            del tickets[key]
        tickets[_hash(secret)] = ticket


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
