"""Jobs on disk: what a new process needs to answer for work it did not start."""

import re
import secrets
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from cutroom.client.placing import sweep_parts
from cutroom.client.records import FileLock, read_json, write_json

JOB_ID = re.compile(r"job_[A-Za-z0-9_-]{16,64}")
KEPT_S = 30 * 24 * 3600.0
"""A finished job is remembered for 30 days."""
MOST_SWEPT = 20
"""Folders that are looked through, the latest first."""

Status = Literal["running", "done", "failed", "cancelled"]


@dataclass(slots=True)
class JobRecord:
    """One job as it is written down; never a token, times in seconds since the epoch."""

    job_id: str
    kind: Literal["edit", "export"]
    session_id: str
    backend: str
    request: dict[str, Any]
    key: str
    """What makes a second request the same one: it joins the running job."""
    status: Status = "running"
    percent: float = 0.0
    words: str = ""
    created: float = 0.0
    render_id: str | None = None
    before: dict[str, Any] | None = None
    """An edit's draft before it was sent, with its version and timeline."""
    result: dict[str, Any] | None = None
    error: dict[str, Any] | None = None


@dataclass(slots=True)
class Journal:
    """The job files of one home."""

    folder: Path
    _locks: dict[str, FileLock] = field(default_factory=dict)

    def fresh_id(self) -> str:
        """Return an unguessable id."""
        return f"job_{secrets.token_urlsafe(18)}"

    def write(self, record: JobRecord) -> None:
        """Write a job down as it stands."""
        write_json(self.folder / f"{record.job_id}.json", asdict(record))

    def read(self, job_id: str) -> JobRecord | None:
        """Return a job as it was last written down, or None."""
        if not JOB_ID.fullmatch(job_id):
            return None
        return _record(read_json(self.folder / f"{job_id}.json"))

    def written(self, job_id: str) -> float:
        """Return when a job was last written down, in seconds since the epoch."""
        try:
            return (self.folder / f"{job_id}.json").stat().st_mtime
        except OSError:
            return 0.0

    def all(self) -> list[JobRecord]:
        """Return every job that can be read, oldest first."""
        found = (_record(read_json(path)) for path in self.folder.glob("job_*.json"))
        return sorted((job for job in found if job), key=lambda job: job.created)

    def claim(self, job_id: str) -> bool:
        """Become the process that works on a job; False while another one lives and does."""
        if job_id in self._locks:
            return True
        lock = FileLock(self.folder / f"{job_id}.lock")
        if not lock.acquire():
            return False
        self._locks[job_id] = lock
        return True

    def release(self, job_id: str, *, ended: bool) -> None:
        """Stop being responsible for a job.

        Once it has ended its lock file goes: whoever still claims it looks at the record
        next and finds the end there.
        """
        lock = self._locks.pop(job_id, None)
        if lock is None:
            return
        if ended:
            (self.folder / f"{job_id}.lock").unlink(missing_ok=True)
        lock.release()

    def prune(self, now: float) -> None:
        """Forget jobs that ended long ago, and what dead processes left where films go."""
        records = self.all()
        paths = (record.request.get("path") for record in reversed(records))
        folders = dict.fromkeys(Path(path).parent for path in paths if isinstance(path, str))
        for folder in list(folders)[:MOST_SWEPT]:
            sweep_parts(folder, now)
        for record in records:
            if record.status != "running" and now - record.created > KEPT_S:
                (self.folder / f"{record.job_id}.json").unlink(missing_ok=True)


def _record(body: Any) -> JobRecord | None:
    names = {item.name for item in fields(JobRecord)}
    try:
        return JobRecord(**{key: value for key, value in body.items() if key in names})
    except (AttributeError, TypeError):
        return None
