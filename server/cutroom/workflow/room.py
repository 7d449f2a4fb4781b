"""The room: what every tool and every command line verb means."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import anyio
import anyio.abc
import anyio.to_thread

from cutroom.client.answers import Picture
from cutroom.domain.clock import Clock
from cutroom.errors import EditError, FileMissing, SessionNotFound
from cutroom.translate.compounds import split_export
from cutroom.translate.routing import Route, route
from cutroom.workflow.delivery import Delivery
from cutroom.workflow.desk import JobDesk
from cutroom.workflow.edits import Edits
from cutroom.workflow.exports import Exports, Inspect, Waits
from cutroom.workflow.ingest import Ingest
from cutroom.workflow.jobs import Job, JobNote, Jobs, Listener, Work
from cutroom.workflow.journal import Journal
from cutroom.workflow.looks import Looks
from cutroom.workflow.openings import Openings, checked_id
from cutroom.workflow.others import Others
from cutroom.workflow.paying import hold, paid_material
from cutroom.workflow.quota import Quota
from cutroom.workflow.reporting import SETTING_UP, Report, silent
from cutroom.workflow.requests import EditRequest, make_request, read_edit
from cutroom.workflow.restoring import Restorer
from cutroom.workflow.results import (
    CreditsResult,
    EditResult,
    ExportResult,
    PreviewResult,
    SessionResult,
    TimelineResult,
    UploadResult,
)
from cutroom.workflow.sessions import SessionBook
from cutroom.workflow.settings import RoomSettings
from cutroom.workflow.standing import edit_standing, export_standing
from cutroom.workflow.telling import tell_while
from cutroom.workflow.turns import Turns
from cutroom.workflow.viewing import LAST, ViewResult, read_part
from cutroom.workflow.waiting import Deadline, deadline_in

if TYPE_CHECKING:
    from types import TracebackType

    from cutroom.client.api import BackendClient

LONGEST_WAIT_S = 300.0
"""No call waits longer, whatever it is told; most hosts cut calls at 60 s (face/waiting.py)."""


class Room:
    """One editing room over one backend; long work goes on in its task group."""

    def __init__(
        self,
        *,
        connect: "Callable[[], Awaitable[BackendClient]]",
        clock: Clock,
        settings: RoomSettings,
        inspect: Inspect | None = None,
    ) -> None:
        self._connect = connect
        self._clock = clock
        self._settings = settings
        self._book = SessionBook(
            settings.home, settings.backend, clock, continues=settings.continues_latest
        )
        self._ingest = Ingest(settings.allowed_dirs, max_bytes=settings.max_upload_bytes)
        self.quota = Quota(settings.home, settings.quota_bytes)
        """What its files and films may still take."""
        self._restorer = Restorer(self._book, self._ingest)
        turns = Turns(settings.home / "turns", clock)
        self._edits = Edits(
            clock,
            turns,
            recovery_waits_s=settings.recovery_waits_s,
            restore=self._restorer.restore,
        )
        waits = Waits(settings.render_poll_s, settings.render_budget_s)
        self._exports = Exports(
            clock, waits, turns.take, inspect=inspect, restore=self._restorer.restore
        )
        self._openings = Openings(self._book, connect, settings.backend)
        self._tasks: anyio.abc.TaskGroup | None = None
        self._open_jobs: Jobs | None = None
        self._open_looks: Looks | None = None

    async def __aenter__(self) -> Self:
        self._tasks = anyio.create_task_group()
        await self._tasks.__aenter__()
        self._open_jobs = Jobs(
            Journal(self._settings.home / "jobs"),
            self._clock,
            self._tasks,
            backend=self._settings.backend,
            still_working_s=self._settings.still_working_s,
        )
        self._others = Others(self._settings.home / "jobs", self._open_jobs, self._clock)
        self._open_looks = Looks(
            self._openings, self._connect, self._restorer, self._book, self._jobs, self._tasks
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: "TracebackType | None",
    ) -> None:
        if self._tasks is None:
            return
        # Jobs are left as they are: the journal says "running", the next process resumes.
        self._tasks.cancel_scope.cancel()
        # The error is the caller's own: passed to the group, it would come out wrapped.
        await self._tasks.__aexit__(None, None, None)

    @property
    def _jobs(self) -> Jobs:
        if self._open_jobs is None:
            raise RuntimeError("The room is not open.")
        return self._open_jobs

    @property
    def _looks(self) -> Looks:
        if self._open_looks is None:
            raise RuntimeError("The room is not open.")
        return self._open_looks

    @property
    def is_busy(self) -> bool:
        """Whether any job runs here."""
        return self._jobs.is_busy

    @property
    def _desk(self) -> JobDesk:
        return JobDesk(
            self._jobs,
            self._edits,
            backend=self._settings.backend,
            connect=self._connect,
            delivery=self._delivery,
        )

    def _delivery(self, client: "BackendClient") -> Delivery:
        return Delivery(
            client,
            self._jobs,
            self._exports,
            self._edits,
            self._book,
            exports_folder=self._settings.home / "exports",
            allowed=self._settings.allowed_dirs,
            quota=self.quota,
            unpacks=not self._settings.is_remote,
        )

    # --- Sessions --------------------------------------------------------------------

    async def create_session(
        self, name: str = "project", language: str | None = None
    ) -> SessionResult:
        """Open a new session and make it the one that calls without an id mean."""
        return await self._openings.create(name, language)

    async def sessions(self) -> list[dict[str, Any]]:
        """Return the sessions of this home, latest used first."""
        return [asdict(entry) for entry in await anyio.to_thread.run_sync(self._book.all)]

    async def draft(self, session_id: str) -> dict[str, Any]:
        """Return a session's draft as the backend sent it."""
        client = await self._connect()
        return dict((await client.fetch_state(checked_id(session_id))).draft)

    # --- Material and views ------------------------------------------------------------

    async def upload(
        self, sources: list[str], session_id: str | None = None, *, report: Report | None = None
    ) -> UploadResult:
        """Bring files and addresses into a session; refused ones are listed with reasons."""
        if not sources:
            raise EditError("No files were named.", hint="Give paths, file URIs or http(s) URLs.")
        await self.quota.check()
        return await self._taken(sources, session_id, report)

    async def _taken(
        self, sources: list[str], session_id: str | None, report: Report | None = None
    ) -> UploadResult:
        session = await self._openings.meant(session_id)
        client = await self._connect()

        async def take(told: Report) -> tuple[UploadResult, str]:
            ingest = partial(self._ingest.take, client, sources=sources, report=told)
            return await self._restorer.reading(client, session, ingest)

        result, note = await tell_while(take, report or silent, self._clock)
        session = result.session_id
        await self._openings.used(session)
        refused = {item.source for item in result.rejected}
        taken = [source for source in sources if source not in refused]
        await anyio.to_thread.run_sync(self._book.note_sources, session, taken)
        return result.model_copy(update={"message": f"{note} {result.message}".strip()})

    def widen(self, folders: Sequence[Path]) -> bool:
        """Allow further folders; say whether there were any new ones."""
        known = self._settings.allowed_dirs
        new = tuple(folder for folder in folders if folder not in known)
        if new:
            self._settings = replace(self._settings, allowed_dirs=(*known, *new))
            self._ingest.allowed = self._settings.allowed_dirs
        return bool(new)

    async def out_of_reach(self, sources: Sequence[str]) -> list[str]:
        """Return the sources that are neither addresses nor files which may be read."""
        return await anyio.to_thread.run_sync(self._ingest.out_of_reach, list(sources))

    async def get_timeline(
        self, session_id: str | None = None, detail: str = "summary"
    ) -> TimelineResult:
        """Return the timeline as it stands, as text and as data."""
        return await self._looks.timeline(session_id, detail)

    async def preview(
        self,
        session_id: str | None = None,
        at: Sequence[float] | None = None,
        kind: str = "frames",
        versions: Sequence[int] = (),
    ) -> tuple[PreviewResult, list[Picture]]:
        """Return pictures of the draft and what they show; `versions` are compared."""
        return await self._looks.preview(session_id, at, kind, versions)

    async def view(self, session_id: str | None = None, since: str = LAST) -> ViewResult:
        """Return what a picture of the timeline shows; `since` is the version to compare with."""
        return await self._looks.view(session_id, since)

    async def frames(
        self, session_id: str, times: Sequence[float], side: int
    ) -> list[dict[str, Any]]:
        """Return small pictures of the draft at instants in seconds, as data for a page."""
        return await self._looks.frames(session_id, times, side)

    async def outlines(self, session_id: str) -> dict[str, list[int]]:
        """Return how loud each track is along the film, 0 to 999, by its name."""
        return await self._looks.outlines(session_id)

    async def film(self, session_id: str, number: str) -> Path:
        """Return the file of a session's n-th export. Raises JobNotFound and FileMissing."""
        export = await self._desk.export_link(checked_id(session_id), number)
        path = Path(export.get("path") or "")
        if not await anyio.Path(path).is_file():
            raise FileMissing(f"Export {number} has no file.", hint="Export the film again.")
        return path

    async def film_part(self, session_id: str, number: str, part: int) -> bytes:
        """Return a part (from 0) of a film's bytes, as long as `PART_BYTES` but the last."""
        return await anyio.to_thread.run_sync(
            read_part, await self.film(session_id, number), max(0, part)
        )

    async def get_credits(self) -> CreditsResult:
        """Return the account's balance."""
        return await self._delivery(await self._connect()).credits()

    # --- Edits and exports -------------------------------------------------------------

    async def send_edit(
        self,
        *,
        message: str | None = None,
        operations: list[dict[str, Any]] | None = None,
        session_id: str | None = None,
        may_spend: bool = True,
        wait_s: float | None = None,
        report: Report | None = None,
    ) -> EditResult:
        """Change the film by words or by operations; commands are answered by their flow.

        Without leave to spend, a step that takes credits is asked about instead of sent.
        """
        deadline = self._deadline(wait_s)
        report = report or silent
        words, checked = read_edit(message, operations)
        await report(0, SETTING_UP if self._book.current() is None else "Sending the request...")
        session = await self._openings.meant(session_id, report=report, words=words)
        client = await self._connect()
        command = route(words) if checked is None else None
        if command is not None:
            obey = partial(self._delivery(client).command, command, words=words)
            answer = await self._obeyed(client, session, obey, delivers=command is Route.EXPORT)
            return await self._desk.with_export(answer, deadline, report)
        entry = await anyio.to_thread.run_sync(self._book.find, session)
        request = make_request(words, checked, entry.language if entry else None)
        if checked is None and not await client.is_ours():
            parted = split_export(words)
            if parted.wishes is not None and not parted.edit:
                deliver = self._delivery(client).export_command
                obey = partial(deliver, words=words, wishes=parted.wishes)
                answer = await self._obeyed(client, session, obey, delivers=True)
                return await self._desk.with_export(answer, deadline, report)
            request = replace(request, message=parted.edit, export=parted.wishes, asked=words)
        key = json.dumps([words, checked], sort_keys=True)
        if not may_spend and not await client.is_ours():
            made = paid_material(words, checked)
            # One that runs already has been agreed to: this call only joins it.
            if made is not None and not self._jobs.is_running("edit", session, key):
                ask = partial(hold, self._delivery(client), request=request, made=made)
                return await self._obeyed(client, session, ask, delivers=False)
        job = await self._jobs.start(
            "edit",
            session,
            request=request.written(),
            key=key,
            work=self._edit_work(client, request),
        )
        return await self._edit_answer(job, deadline, report, implicit=session_id is None)

    async def _obeyed(
        self,
        client: "BackendClient",
        session_id: str,
        obey: Callable[[str], Awaitable[EditResult]],
        *,
        delivers: bool,
    ) -> EditResult:
        """Return the answer to a message that is only a command."""
        reading = self._restorer.reading
        answer, note = await reading(client, session_id, obey, delivers=delivers)
        await self._openings.used(answer.session_id)
        return answer.model_copy(update={"reply": f"{note}\n{answer.reply}".strip()})

    async def _edit_answer(
        self, job: Job, deadline: Deadline, report: Report, *, implicit: bool
    ) -> EditResult:
        await self._jobs.wait(job, deadline.left(), report)
        try:
            result = edit_standing(job.record)
        except SessionNotFound:
            if implicit:
                await anyio.to_thread.run_sync(self._book.forget, job.record.session_id)
            raise
        await self._openings.used(job.record.session_id)
        return await self._desk.with_export(result, deadline, report)

    def _edit_work(self, client: "BackendClient", request: EditRequest) -> Work:
        async def work(job: Job) -> EditResult:
            result = await self._edits.run(job, client, request)
            if result.changes:
                session, said = result.session_id, request.words
                await anyio.to_thread.run_sync(self._book.note_edit, session, said)
            return await self._delivery(client).follow_up(result, request)

        return work

    async def export(
        self,
        *,
        session_id: str | None = None,
        output_path: str | None = None,
        format: str = "mp4",
        quality: str | None = "high",
        resolution: str | None = None,
        options: Mapping[str, Any] | None = None,
        wait_s: float | None = None,
        report: Report | None = None,
    ) -> ExportResult:
        """Render the film to a file; a long render goes on as a job.

        `options` are further parameters of the `export` operation, such as a preset.
        """
        deadline = self._deadline(wait_s)
        report = report or silent
        await report(0, "Looking at the draft...")
        session = await self._openings.meant(session_id, report=report)
        delivery = self._delivery(await self._connect())
        asked = {"format": format, "quality": quality, "resolution": resolution}
        wishes = {**asked, **(options or {})}
        job = await delivery.start_export(session, wishes, output_path)
        await self._jobs.wait(job, deadline.left(), report)
        result = export_standing(job.record)
        await self._openings.used(result.session_id)
        return result

    # --- Jobs --------------------------------------------------------------------------

    async def get_job(
        self, job_id: str, wait_s: float | None = None, report: Report | None = None
    ) -> EditResult | ExportResult:
        """Return the result of the call that started a job, whatever process started it."""
        return await self._desk.standing(job_id, self._deadline(wait_s), report or silent)

    async def cancel_job(self, job_id: str) -> EditResult | ExportResult:
        """Stop a job; one that has ended stays what it is."""
        return await self._desk.cancel(job_id)

    async def export_link(self, session_id: str, number: str) -> Mapping[str, Any]:
        """Return a session's n-th export (from 1) as it stands."""
        return await self._desk.export_link(session_id, number)

    async def export_count(self, session_id: str) -> int:
        """Return how many exports a session has."""
        return await self._desk.export_count(session_id)

    async def export_number(self, session_id: str, job_id: str) -> int | None:
        """Return which export of its session (from 1) a job is."""
        return await self._desk.export_number(session_id, job_id)

    async def job_note(self, job_id: str) -> JobNote:
        """Return when a job began and was last heard of, and what it said."""
        return await self._jobs.note(job_id)

    def when_done(self, listener: Listener) -> None:
        """Have a listener called with the record of every job that this process has done."""
        self._jobs.listeners.append(listener)

    async def watch_others(self, listener: Listener, is_wanted: Callable[[], bool]) -> None:
        """Have a listener called with what other processes will do, while that is wanted."""
        if self._tasks is not None:
            await self._tasks.start(self._others.watch, listener, is_wanted)

    def _deadline(self, wait_s: float | None) -> Deadline:
        wanted = self._settings.wait_s if wait_s is None else wait_s
        return deadline_in(min(LONGEST_WAIT_S, wanted), self._clock)
