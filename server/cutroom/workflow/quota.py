"""How much disk one room may take: what it keeps is counted, what is rebuilt as needed is not."""

import os
from pathlib import Path

import anyio.to_thread

from cutroom.errors import OverQuota

REBUILT = Path("backend") / "cache"
"""Inside a home: may be deleted any time, and does not count."""


class Quota:
    """The room that is left in one home."""

    def __init__(self, home: Path, limit_bytes: int) -> None:
        self._home = home
        self._limit = limit_bytes
        """0: as much as the disk holds."""

    async def left(self) -> int | None:
        """Return how many bytes may still come in; None where nobody counts."""
        if not self._limit:
            return None
        return max(0, self._limit - await anyio.to_thread.run_sync(kept_bytes, self._home))

    async def check(self, wanted: int = 1) -> None:
        """Raise OverQuota when so many bytes more would be too many."""
        left = await self.left()
        if left is not None and wanted > left:
            raise self.refusal(left)

    def refusal(self, left: int) -> OverQuota:
        """Return the error that tells what is left of what is allowed."""
        return OverQuota(
            f"There is no room for this: of {self._limit / 1e6:,.0f} MB for your files and films "
            f"{left / 1e6:,.1f} MB are left."
        )


def kept_bytes(home: Path) -> int:
    """Return how many bytes a home holds for good; blocks."""
    rebuilt, total, folders = str(home / REBUILT), 0, [str(home)]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if not entry.is_dir(follow_symlinks=False):
                        total += entry.stat(follow_symlinks=False).st_size
                    elif entry.path != rebuilt:
                        folders.append(entry.path)
        except OSError:
            # Gone since it was listed.
            continue
    return total
