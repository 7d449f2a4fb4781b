"""What other processes of the same home have done: their ended jobs, as they are written down."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import anyio
import anyio.to_thread
from anyio.abc import TaskStatus

from cutroom.domain.clock import Clock
from cutroom.workflow.jobs import Jobs, Listener
from cutroom.workflow.journal import JobRecord

LOOK_S = 1.0
"""How often the journal is looked at while somebody wants to hear of it."""


class Others:
    """Looks for the jobs of other processes, as long as anybody listens."""

    def __init__(self, folder: Path, jobs: Jobs, clock: Clock) -> None:
        self._folder = folder
        self._jobs = jobs
        self._clock = clock
        self._is_looking = False

    async def watch(
        self,
        listener: Listener,
        is_wanted: Callable[[], bool],
        *,
        task_status: TaskStatus[None] = anyio.TASK_STATUS_IGNORED,
    ) -> None:
        """Tell of every job that another process ends from now on, until nobody wants it.

        It counts as started once it is known what had been there before.
        """
        if self._is_looking:
            task_status.started()
            return
        self._is_looking = True
        try:
            seen = await anyio.to_thread.run_sync(_written, self._folder)
            task_status.started()
            while is_wanted():
                await self._clock.sleep(LOOK_S)
                now = await anyio.to_thread.run_sync(_written, self._folder)
                for name in sorted(name for name, when in now.items() if seen.get(name) != when):
                    await self._tell(name, listener)
                seen = now
        finally:
            self._is_looking = False

    async def _tell(self, name: str, listener: Listener) -> None:
        job_id = name.removesuffix(".json")
        if self._jobs.is_own(job_id):
            return
        record: JobRecord | None = await self._jobs.peek(job_id)
        if record is not None and record.status == "done":
            await self._jobs.announce_to(listener, record)


def _written(folder: Path) -> Mapping[str, int]:
    """Return when each job of a journal was last written down; blocks."""
    try:
        with os.scandir(folder) as entries:
            jobs = [one for one in entries if one.name.startswith("job_")]
            return {one.name: one.stat().st_mtime_ns for one in jobs if one.name.endswith(".json")}
    except OSError:
        # There is no journal yet, or a job was forgotten this instant: the next look tells.
        return {}
