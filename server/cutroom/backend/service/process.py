"""Who is alive: processes that share a home know one another by these names."""

import json
import os
import platform
import secrets
from dataclasses import dataclass
from pathlib import Path

BEAT_S = 2.0
"""How often a process that renders shows life."""
SILENCE_S = 20.0
"""After this long without a beat a process counts as dead, whatever else is known."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A running backend: its process, when that process began, and its own mark."""

    host: str
    pid: int
    began: str
    """Tells a process from a later one of the same number; empty where unknown."""
    mark: str

    @property
    def text(self) -> str:
        """The identity as the store keeps it."""
        return json.dumps([self.host, self.pid, self.began, self.mark])


def own_identity() -> Identity:
    """Return a fresh identity for a backend in this process."""
    pid = os.getpid()
    return Identity(_host(), pid, _began(pid), secrets.token_hex(6))


def is_dead(owner: str | None, beat_at: float | None, *, now: float) -> bool:
    """Say whether the process `owner` can no longer be at work.

    A missing process is dead at once; a process of another machine or container only
    after its beats have stopped.
    """
    if owner is None:
        return True
    silent = beat_at is not None and now - beat_at > SILENCE_S
    try:
        host, pid, began, _ = json.loads(owner)
    except ValueError:
        return True
    if host != _host():
        return silent
    return not _runs(pid, began) or silent


def _host() -> str:
    # Containers that share a home have process numbers of their own.
    space = Path("/proc/self/ns/pid")
    try:
        return f"{platform.node()}/{space.readlink()}"
    except OSError:
        return platform.node()


def _runs(pid: int, began: str) -> bool:
    now_began = _began(pid)
    if began or now_began:
        return began == now_began
    if os.name == "nt":
        return True  # Signal 0 would end the process there; the beats must tell.
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _began(pid: int) -> str:
    """Return when a process began in the kernel's own count, or "" where it does not say."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
    state, *rest = fields.rpartition(")")[2].split()
    return "" if state == "Z" else rest[18]
