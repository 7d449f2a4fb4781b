"""Long work that outlives the call that started it, and the process where need be."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import anyio
import anyio.abc
import anyio.to_thread
from pydantic import BaseModel

from cutroom.domain.clock import Clock
from cutroom.errors import CutroomError, EngineFailed, JobNotFound, LinkError, RenderOverdue
from cutroom.workflow.journal import JobRecord, Journal
from cutroom.workflow.reporting import STILL_WORKING, Report
from cutroom.workflow.results import as_json
from cutroom.workflow.telling import REPORT_EVERY_S
from cutroom.workflow.waiting import wait_at_most

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0
"""How often the journal is read for a job that another living process works on."""
WAITED_ENOUGH = 95.0
"""Percent that a job of unknown length never reports beyond."""


class Job:
    """A job this process works on."""

    def __init__(self, record: JobRecord, journal: Journal, started: float) -> None:
        self.record = record
        self.started = started
        """On the monotonic clock."""
        self.noticed = started
        """When somebody who waits was last told that work goes on."""
        self.finished = anyio.Event()
        self.changed = anyio.Event()
        self.scope = anyio.CancelScope()
        self.cancel_asked = False
        self.journal = journal

    async def tell(self, percent: float, words: str) -> None:
        """Note how far the work is; whoever waits hears of it."""
        record = self.record
        if int(percent) <= int(record.percent) and words == record.words:
            return
        record.percent = max(record.percent, min(100.0, percent))
        record.words = words
        await self.write()

    async def write(self) -> None:
        """Write the record to disk and wake whoever waits for news."""
        await anyio.to_thread.run_sync(self.journal.write, self.record)
        self.changed.set()
        self.changed = anyio.Event()


@dataclass(frozen=True, slots=True)
class JobNote:
    """What is known of a job beside its result; times in seconds since the epoch."""

    created: float
    heard: float
    words: str


Work = Callable[[Job], Awaitable[BaseModel]]
Listener = Callable[[JobRecord], Awaitable[None]]

MOST_OWN = 10_000
ANNOUNCE_S = 1.0
"""How long a host that does not listen may hold up the end of a job."""


class Jobs:
    """All jobs of a room; each runs in the room's task group."""

    def __init__(
        self,
        journal: Journal,
        clock: Clock,
        tasks: anyio.abc.TaskGroup,
        *,
        backend: str,
        still_working_s: float,
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._tasks = tasks
        self._backend = backend
        self._still_working_s = still_working_s
        self._running: dict[str, Job] = {}
        self._own: dict[str, None] = {}
        """The jobs that this process has worked on, latest last."""
        self._starting = anyio.Lock()
        self._pruned = False
        self.listeners: list[Listener] = []
        """Called with the record of every job that this process has done."""

    async def start(
        self, kind: str, session_id: str, *, request: Mapping[str, Any], key: str, work: Work
    ) -> Job:
        """Start a job, or return the running one that the same request started."""
        async with self._starting:
            same = self._same(kind, session_id, key)
            if same is not None:
                return same
            await self._prune()
            record = JobRecord(
                job_id=self._journal.fresh_id(),
                kind="edit" if kind == "edit" else "export",
                session_id=session_id,
                backend=self._backend,
                request=dict(request),
                key=key,
                created=self._clock.now(),
            )
            await anyio.to_thread.run_sync(self._journal.claim, record.job_id)
            return await self._run(record, work)

    def _same(self, kind: str, session_id: str, key: str) -> Job | None:
        for job in self._running.values():
            known = job.record
            if (known.kind, known.session_id, known.key) == (kind, session_id, key):
                return job
        return None

    def is_running(self, kind: str, session_id: str, key: str) -> bool:
        """Say whether the same request is being worked on here, so that a call would join it."""
        return self._same(kind, session_id, key) is not None

    async def resume(self, job_id: str, work: Work) -> Job | None:
        """Take over a job whose process is gone.

        None when its process still lives, or when it ended before we could.
        """
        async with self._starting:
            if job_id in self._running:
                return self._running[job_id]
            if not await anyio.to_thread.run_sync(self._journal.claim, job_id):
                return None
            # It may have ended between the caller's look and our claim.
            record = await self.read(job_id)
            if record.status != "running":
                self._journal.release(job_id, ended=True)
                return None
            return await self._run(record, work)

    async def _run(self, record: JobRecord, work: Work) -> Job:
        job = Job(record, self._journal, self._clock.monotonic())
        await job.write()
        self._running[record.job_id] = job
        self._own[record.job_id] = None
        if len(self._own) > MOST_OWN:
            del self._own[next(iter(self._own))]
        self._tasks.start_soon(self._work, job, work)
        return job

    async def _work(self, job: Job, work: Work) -> None:
        record = job.record
        try:
            with job.scope:
                await self._finish(job, work)
            if job.cancel_asked and record.status == "running":
                record.status = "cancelled"
        finally:
            # Also when the room closes: the record then says "running", its lock is
            # free, and the next process takes over.
            with anyio.CancelScope(shield=True):
                try:
                    await job.write()
                except CutroomError:
                    logger.exception("job %s could not be written down", record.job_id)
                # Only now: whoever asked meanwhile would have found an unfinished record and
                # nobody at work on it.
                self._running.pop(record.job_id, None)
                self._journal.release(record.job_id, ended=record.status != "running")
                if record.status == "done":
                    # Before the answer, so that whoever reads it finds what it links to.
                    with anyio.move_on_after(ANNOUNCE_S):
                        await self._announce(record)
                job.finished.set()
                job.changed.set()

    async def _announce(self, record: JobRecord) -> None:
        for listener in self.listeners:
            await self.announce_to(listener, record)

    async def announce_to(self, listener: Listener, record: JobRecord) -> None:
        """Tell a listener of a job that is done."""
        try:
            await listener(record)
        except Exception:
            # Who cannot be told must not end the room that works for others.
            logger.exception("the end of job %s could not be announced", record.job_id)

    async def _finish(self, job: Job, work: Work) -> None:
        record = job.record
        try:
            result = await work(job)
        except (RenderOverdue, LinkError) as error:
            # The render goes on without us: the next get_job asks for it again.
            if record.render_id is not None:
                record.words = f"{error} {error.hint}"
                return
            self._fail(record, error)
        except CutroomError as error:
            self._fail(record, error)
        except Exception:
            logger.exception("job %s failed unexpectedly", record.job_id)
            self._fail(record, EngineFailed("The work stopped for a reason of our own."))
        else:
            record.result = as_json(result)
            record.percent = 100.0
            record.status = "done"
            record.before = None
            record.request.pop("draft", None)
            record.request.pop("draft_text", None)

    def _fail(self, record: JobRecord, error: CutroomError) -> None:
        record.error = {"kind": error.kind, "message": str(error), "hint": error.hint}
        record.status = "failed"

    async def read(self, job_id: str) -> JobRecord:
        """Return a job as it stands, whichever process works on it."""
        if job_id in self._running:
            return self._running[job_id].record
        record = await anyio.to_thread.run_sync(self._journal.read, job_id)
        if record is None:
            raise JobNotFound(f"There is no job {job_id[:80]!r}.")
        return record

    async def peek(self, job_id: str) -> JobRecord | None:
        """Return a job as it was last written down, or None."""
        return await anyio.to_thread.run_sync(self._journal.read, job_id)

    def is_own(self, job_id: str) -> bool:
        """Say whether this process has worked on a job."""
        return job_id in self._own

    @property
    def is_busy(self) -> bool:
        """Whether this process works on any job."""
        return bool(self._running)

    def running(self, job_id: str) -> Job | None:
        """Return the job when this process works on it."""
        return self._running.get(job_id)

    async def wait(self, job: Job, wait_s: float, report: Report) -> bool:
        """Wait for a job of ours, reporting at once and every 5 s; say whether it ended.

        Leaving early, or being cancelled, does nothing to the job.
        """
        end = self._clock.monotonic() + wait_s
        shown = job.record.percent
        words = job.record.words or STILL_WORKING
        told = (shown, words)
        await report(*told)
        while not job.finished.is_set():
            now = self._clock.monotonic()
            if now >= end:
                return False
            news = job.changed
            heard = await wait_at_most(news, min(REPORT_EVERY_S, end - now), self._clock)
            if job.finished.is_set():
                break
            words = job.record.words or STILL_WORKING
            if self._clock.monotonic() - job.noticed >= self._still_working_s:
                job.noticed, words = self._clock.monotonic(), STILL_WORKING
            drift = 0.0 if heard else (WAITED_ENOUGH - shown) * 0.05
            shown = max(shown + max(0.0, drift), job.record.percent)
            if not heard or told != (shown, words):
                told = (shown, words)
                await report(*told)
        return True

    async def wait_elsewhere(self, job_id: str, wait_s: float, report: Report) -> JobRecord:
        """Wait for a job that another process works on, by reading what it writes down."""
        end = self._clock.monotonic() + wait_s
        told = float("-inf")
        while True:
            record = await self.read(job_id)
            now = self._clock.monotonic()
            if record.status != "running" or now >= end:
                return record
            if now - told >= REPORT_EVERY_S:
                told = now
                await report(record.percent, record.words or STILL_WORKING)
            await self._clock.sleep(min(LOOK_EVERY_S, end - now))

    async def cancel(self, job: Job) -> None:
        """Stop a job of ours and wait until it has stopped."""
        job.cancel_asked = True
        job.scope.cancel()
        await job.finished.wait()

    async def settle(self, record: JobRecord) -> None:
        """Write down what became of a job that nobody works on."""
        await anyio.to_thread.run_sync(self._journal.write, record)

    async def note(self, job_id: str) -> JobNote:
        """Return when a job began and was last heard of, and what it said."""
        record = await self.read(job_id)
        written = await anyio.to_thread.run_sync(self._journal.written, job_id)
        return JobNote(record.created, max(record.created, written), record.words)

    async def exports_of(self, session_id: str) -> list[JobRecord]:
        """Return a session's exports, oldest first."""
        records = await anyio.to_thread.run_sync(self._journal.all)
        return [r for r in records if r.kind == "export" and r.session_id == session_id]

    async def _prune(self) -> None:
        if not self._pruned:
            self._pruned = True
            await anyio.to_thread.run_sync(self._journal.prune, self._clock.now())
