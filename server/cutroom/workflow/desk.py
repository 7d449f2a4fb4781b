"""Questions about jobs: how one stands, whoever works on it, and how to stop it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

import anyio

from cutroom.errors import CutroomError, EditError, JobNotFound
from cutroom.workflow.delivery import Delivery
from cutroom.workflow.edits import Edits
from cutroom.workflow.jobs import Job, Jobs, Work
from cutroom.workflow.journal import JobRecord
from cutroom.workflow.reporting import Report
from cutroom.workflow.requests import read_request
from cutroom.workflow.results import EditResult, ExportResult, as_json
from cutroom.workflow.standing import edit_standing, export_standing
from cutroom.workflow.waiting import Deadline

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient


class JobDesk:
    """Answers for every job of this home, and takes over those whose process died."""

    def __init__(
        self,
        jobs: Jobs,
        edits: Edits,
        *,
        backend: str,
        connect: "Callable[[], Awaitable[BackendClient]]",
        delivery: "Callable[[BackendClient], Delivery]",
    ) -> None:
        self._jobs = jobs
        self._edits = edits
        self._backend = backend
        self._connect = connect
        self._delivery = delivery

    async def standing(
        self, job_id: str, deadline: Deadline, report: Report
    ) -> EditResult | ExportResult:
        """Return the result of the call that started a job, or how far it is."""
        record = await self._awaited(job_id, deadline, report)
        if record.kind == "export":
            return export_standing(record)
        return await self.with_export(edit_standing(record), deadline, report)

    async def with_export(
        self, result: EditResult, deadline: Deadline, report: Report
    ) -> EditResult:
        """Bring the export that belongs to an edit up to date, waiting for it meanwhile."""
        if result.export is None:
            return result
        record = await self._awaited(result.export.job_id, deadline, report)
        return self._delivery(await self._connect()).with_export(result, record)

    async def _awaited(self, job_id: str, deadline: Deadline, report: Report) -> JobRecord:
        record = await self._known(job_id)
        job = self._jobs.running(record.job_id)
        if job is None and record.status == "running":
            job = await self._jobs.resume(record.job_id, self._resumed(record))
        if job is None:
            return await self._jobs.wait_elsewhere(record.job_id, deadline.left(), report)
        await self._jobs.wait(job, deadline.left(), report)
        return job.record

    async def _known(self, job_id: str) -> JobRecord:
        record = await self._jobs.read(job_id.strip())
        if record.backend != self._backend:
            raise JobNotFound(
                f"The job belongs to the backend {record.backend!r}.",
                hint=f"Start cutroom with CUTROOM_BACKEND={record.backend} to ask for it.",
            )
        return record

    def _resumed(self, record: JobRecord) -> Work:
        async def export(job: Job) -> ExportResult:
            return await self._delivery(await self._connect()).carry_out(job)

        async def edit(job: Job) -> EditResult:
            client = await self._connect()
            result = await self._edits.settle(client, job)
            return await self._delivery(client).follow_up(result, read_request(record.request))

        return export if record.kind == "export" else edit

    async def cancel(self, job_id: str) -> EditResult | ExportResult:
        """Stop a job; one that has ended stays what it is."""
        record = await self._known(job_id)
        if record.status == "running":
            await self._stop(record)
            record = await self._jobs.read(record.job_id)
        return export_standing(record) if record.kind == "export" else edit_standing(record)

    async def _stop(self, record: JobRecord) -> None:
        job = self._jobs.running(record.job_id)
        if job is None:
            job = await self._jobs.resume(record.job_id, _idle)
        if record.render_id is not None:
            await self._cancel_render(record.render_id)
        elif job is None:
            raise EditError(
                "Another process works on this job.", hint="Call get_job to wait for it."
            )
        if job is not None:
            await self._jobs.cancel(job)

    async def _cancel_render(self, render_id: str) -> None:
        client = await self._connect()
        try:
            await client.cancel_render(render_id)
        except CutroomError:
            # The render may have ended this instant, or never have begun.
            return

    async def export_link(self, session_id: str, number: str) -> Mapping[str, Any]:
        """Return a session's n-th export (from 1) as it stands."""
        records = await self._jobs.exports_of(session_id)
        if not number.isdecimal() or not 1 <= int(number) <= len(records):
            raise JobNotFound(f"The session has {len(records)} exports; there is no {number!r}.")
        return as_json(export_standing(records[int(number) - 1]))

    async def export_count(self, session_id: str) -> int:
        """Return how many exports a session has."""
        return len(await self._jobs.exports_of(session_id))

    async def export_number(self, session_id: str, job_id: str) -> int | None:
        """Return which export of its session (from 1) a job is."""
        ids = [record.job_id for record in await self._jobs.exports_of(session_id)]
        return ids.index(job_id) + 1 if job_id in ids else None


async def _idle(job: Job) -> EditResult | ExportResult:
    """Hold a job of a dead process until it is cancelled."""
    await anyio.sleep_forever()
    raise AssertionError("a sleep without end has ended")
