"""What the room must be told: every knob that a tool call depends on."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """The settings of one room; times in seconds."""

    backend: str
    """local, nemo or a URL: sessions and jobs are remembered per backend."""
    home: Path
    allowed_dirs: tuple[Path, ...]
    wait_s: float = 25.0
    render_poll_s: float | None = None
    """None: 30 s, or event-driven where the backend can tell news itself."""
    render_budget_s: float = 300.0
    still_working_s: float = 120.0
    edit_timeout_s: float = 900.0
    silence_timeout_s: float = 600.0
    recovery_waits_s: tuple[float, ...] = (30.0, 60.0, 60.0, 60.0, 60.0)
    max_upload_bytes: int | None = None
    continues_latest: bool = False
    """Without a session id, go on with the latest session on disk: what a shell means."""
    quota_bytes: int = 0
    """What the home may take on disk, its cache aside; 0: as much as there is."""
    is_remote: bool = False
    """The caller shares no disk with us: a series of pictures stays one archive."""
