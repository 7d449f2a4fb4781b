"""A draft to a file on disk: render, wait, download, say what was measured."""

import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio

from cutroom.client.answers import RenderStatus
from cutroom.client.placing import part_of, write_whole
from cutroom.domain.clock import Clock
from cutroom.domain.media import MediaFacts
from cutroom.errors import (
    BackendError,
    BackendFault,
    CutroomError,
    EmptyDraft,
    FileDamaged,
    FileError,
    JobNotFound,
    LinkError,
    OutputRefused,
    RateLimited,
    RenderCancelled,
    RenderFailed,
    RenderOverdue,
    SessionNotFound,
    UnknownRefusal,
)
from cutroom.protocol.envelope import rebuild_error
from cutroom.translate.captions import FORMATS, caption_segments, subtitle_text
from cutroom.translate.drafts import read_wire_timeline
from cutroom.workflow.jobs import Job
from cutroom.workflow.journal import JobRecord
from cutroom.workflow.orders import is_timeline, size_of, unpack
from cutroom.workflow.restoring import Restore, Restored, restored_empty
from cutroom.workflow.results import CheckResult, ExportResult
from cutroom.workflow.snapshots import fetch_snapshot
from cutroom.workflow.timelines import unpack_timeline

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

LONG_POLL_S = 20.0
BREATH_S = 0.05
"""Between polls that themselves wait for news."""
HOSTED_POLL_S = 30.0
LOST_POLLS = 5
"""This many polls in a row may fail before the wait is given up."""
RENDERED = 99.0
"""Percent of an export at which the render is done and the download begins."""
ATTEMPTS = 2
BUDGETS = 12
"""After this many budgets a render that is overdue is left alone until somebody asks for it."""
LENGTH_SLACK_S = 1.0
"""By how much a file may be shorter or longer than its timeline."""
Inspect = Callable[[Path], Awaitable[MediaFacts]]
"""Decodes a finished file and says what it is; raises FileError where it is none."""
ENDED = frozenset({"completed", "failed", "cancelled"})


@dataclass(frozen=True, slots=True)
class Waits:
    """How long exports wait, in seconds; without `poll_s` a backend of ours tells news."""

    poll_s: float | None
    budget_s: float


class Exports:
    """Carries out export jobs."""

    def __init__(
        self,
        clock: Clock,
        waits: Waits,
        turn: Callable[[str], AbstractAsyncContextManager[None]],
        *,
        inspect: Inspect | None = None,
        restore: Restore | None = None,
    ) -> None:
        self._clock = clock
        self._waits = waits
        self._inspect = inspect
        self._restore = restore
        self._turn = turn
        """Waits until no edit of a session is under way, and holds new ones off."""

    async def run(self, job: Job, client: "BackendClient") -> ExportResult:
        """Render the draft in the job's record and bring the file to its place.

        A job that comes from a dead process goes on with the render it had started.
        """
        await self._take_draft(job, client)
        if job.record.request["output"].get("format") in FORMATS and not await client.is_ours():
            return await self._write_captions(job.record)
        status = await self._known(job, client)
        for attempt in range(1, ATTEMPTS + 1):
            if status is None:
                await self._start(job, client)
                status = RenderStatus("pending")
            status = await self._follow(job, client, status)
            if status.status == "completed":
                return await self._deliver(job, client, status)
            error = _error(status)
            if attempt == ATTEMPTS or not error.retryable:
                raise error
            status = None
        raise AssertionError("every attempt returns or raises")

    async def _write_captions(self, record: JobRecord) -> ExportResult:
        """Write the words of the timeline down here: no foreign backend is known to do it."""
        segments = caption_segments(read_wire_timeline(record.request["draft"]))
        if not segments:
            raise EmptyDraft(
                "There are no captions on the timeline.", hint="Add captions or titles first."
            )
        text = subtitle_text(segments, record.request["output"]["format"])
        wanted = self._wanted(record)
        path = await anyio.to_thread.run_sync(write_whole, text.encode(), wanted)
        check = {"name": "captions", "ok": True, "detail": f"{len(segments)} of them"}
        status = RenderStatus("completed", 100, verified=True, checks=(check,))
        return export_result(record, status, path, ours=False)

    async def _take_draft(self, job: Job, client: "BackendClient") -> None:
        """Note the draft to render, once the edits before this export have landed."""
        if "draft" in job.record.request:
            return
        await job.tell(0, "Looking at the draft...")
        async with self._turn(job.record.session_id):
            try:
                snapshot = await fetch_snapshot(client, job.record.session_id)
            except SessionNotFound as lost:
                restored = await self._restored(job, client, lost)
                if restored.lost:
                    raise restored_empty(restored) from lost
                snapshot = await fetch_snapshot(client, restored.session_id)
        if not snapshot.ready:
            note = job.record.request.get("note", "")
            words = "The timeline is empty: there is nothing to export."
            raise EmptyDraft(f"{note} {words}".strip())
        job.record.request["draft"] = dict(snapshot.state.draft)
        job.record.request["draft_text"] = snapshot.state.draft_text
        job.record.request["length_s"] = snapshot.timeline.duration / 1000

    async def _restored(self, job: Job, client: "BackendClient", lost: SessionNotFound) -> Restored:
        """Move the job to a session that takes the lost one's place."""
        restored = None
        if self._restore is not None:
            restored = await self._restore(client, job.record.session_id, None)
        if restored is None:
            raise lost
        job.record.session_id = restored.session_id
        job.record.request["note"] = restored.said
        await job.write()
        return restored

    async def _known(self, job: Job, client: "BackendClient") -> RenderStatus | None:
        """Return how the render stands that a dead process started, if the backend knows it."""
        if job.record.render_id is None:
            return None
        try:
            return await client.poll_render(job.record.render_id)
        except (BackendError, JobNotFound):
            return None

    async def _start(self, job: Job, client: "BackendClient") -> None:
        try:
            await self._ask(job, client)
        except SessionNotFound as lost:
            # The draft is in our hands: the film is the one that was asked for all the same.
            await self._restored(job, client, lost)
            await self._ask(job, client)
        except (RenderFailed, UnknownRefusal):
            # A start whose answer was lost was repeated: then the backend knows the id.
            if await self._known(job, client) is None:
                raise

    async def _ask(self, job: Job, client: "BackendClient") -> None:
        record = job.record
        record.render_id = f"render_{int(self._clock.now() * 1000)}_{secrets.token_hex(6)}"
        record.words = "Rendering..."
        # Written down before it is sent: a new process must know what to ask for.
        await job.write()
        output = record.request["output"]
        if await client.is_ours():
            output = {**output, "language": record.request.get("language") or "en"}
            if is_timeline(output):
                output |= _references(record.request)
        await client.start_render(
            record.render_id,
            record.session_id,
            record.request["draft"],
            output,
            draft_text=record.request.get("draft_text") or "",
        )

    async def _follow(
        self, job: Job, client: "BackendClient", status: RenderStatus
    ) -> RenderStatus:
        """Poll until the render has ended.

        Past the budget the job says that it is overdue and goes on; after many budgets it
        raises RenderOverdue, and the next get_job asks again.
        """
        ours = await client.is_ours()
        eager = ours and self._waits.poll_s is None
        budget_s = self._waits.budget_s
        begun = self._clock.monotonic()
        lost = 0
        while status.status not in ENDED:
            late = not ours and self._clock.monotonic() - begun >= budget_s
            overdue = f"The render has taken longer than {budget_s:.0f} seconds."
            if late and self._clock.monotonic() - begun >= budget_s * BUDGETS:
                raise RenderOverdue(overdue)
            await self._clock.sleep(BREATH_S if eager else self._waits.poll_s or HOSTED_POLL_S)
            try:
                status = await client.poll_render(
                    job.record.render_id or "", wait_s=LONG_POLL_S if eager else None
                )
                lost = 0
            except (LinkError, BackendFault, RateLimited):
                lost += 1
                if lost >= LOST_POLLS:
                    raise
            words = f"Rendering... {status.progress}%"
            if late:
                words = f"{overdue} It goes on in the background."
            await job.tell(min(RENDERED, status.progress), words)
        return status

    async def _deliver(
        self, job: Job, client: "BackendClient", status: RenderStatus
    ) -> ExportResult:
        record = job.record
        wanted = self._wanted(record)
        await job.tell(RENDERED, "Fetching the file...")
        if record.request.get("timeline") and await client.is_ours():
            return await self._deliver_timeline(record, client, status, wanted)
        if record.request.get("may_stand") and await _stands(wanted, status):
            path = wanted
        else:
            path = await client.download(
                status.url, wanted, render_id=record.render_id or "", expected=status.size_bytes
            )
        if record.request.get("unpack"):
            path = await anyio.to_thread.run_sync(unpack, path)
        if await client.is_ours():
            return export_result(record, status, path, ours=True)
        status = await self._inspected(record, status, path)
        result = export_result(record, status, path, ours=False)
        task = str(record.request.get("task_id") or "")
        link = await client.fetch_task_link(task, record.session_id)
        if link is None:
            return result
        return result.model_copy(update={"message": f"{result.message} {link}"})

    async def _deliver_timeline(
        self, record: JobRecord, client: "BackendClient", status: RenderStatus, wanted: Path
    ) -> ExportResult:
        """Bring a timeline to its place, and what belongs to it into a folder beside it."""
        archive = await client.download(
            status.url,
            part_of(wanted),
            render_id=record.render_id or "",
            expected=status.size_bytes,
        )
        path, folder = await anyio.to_thread.run_sync(unpack_timeline, archive, wanted)
        return export_result(record, status, path, ours=True, beside=folder)

    def _wanted(self, record: JobRecord) -> Path:
        """Return where the file shall lie, with the number that is free by now."""
        wanted = Path(record.request["path"])
        if record.request.get("numbered"):
            wanted = wanted.with_stem(next_stem(wanted.parent, record.request["name"], wanted))
        return wanted

    async def _inspected(self, record: JobRecord, status: RenderStatus, path: Path) -> RenderStatus:
        """Return a foreign backend's status with what the file itself shows.

        What is no film is removed: an error page must not stand there as one.
        """
        if self._inspect is None:
            return status
        try:
            facts = await self._inspect(path)
        except (BackendError, FileError) as error:
            await anyio.Path(path).unlink(missing_ok=True)
            raise FileDamaged(
                f"The backend's file cannot be played: {error}", hint="Call export again."
            ) from error
        found = facts.duration / 1000
        wanted = float(record.request.get("length_s") or 0)
        fits = not wanted or not found or abs(found - wanted) <= max(LENGTH_SLACK_S, wanted / 20)
        checks = (
            {"name": "decodes", "ok": True, "detail": f"{facts.format}, {facts.video_codec}"},
            {"name": "duration", "ok": fits, "detail": f"{found:g} s of {wanted:g} s"},
        )
        asked = path.suffix.removeprefix(".").lower()
        if _family(asked) != _family(facts.format):
            fits = False
            told = f"the file is {facts.format}, {asked} was asked for"
            checks = (*checks, {"name": "format", "ok": False, "detail": told})
        return replace(
            status,
            duration_s=found or status.duration_s,
            width=facts.width or status.width,
            height=facts.height or status.height,
            video_codec=facts.video_codec or None,
            audio_codec=facts.audio_codec or None,
            verified=fits,
            checks=checks,
        )


def _family(format: str) -> str:
    """Return what stands for all the formats that are one container under several names."""
    return {"mov": "mp4", "m4v": "mp4", "m4a": "mp4", "mkv": "webm", "jpeg": "jpg"}.get(
        format, format
    )


async def _stands(path: Path, status: RenderStatus) -> bool:
    """Say whether a process that died had brought a batch's film to its place already."""
    try:
        return (await anyio.Path(path).stat()).st_size == status.size_bytes
    except OSError:
        return False


def _error(status: RenderStatus) -> CutroomError:
    """Return why a render did not become a file."""
    if status.status == "cancelled":
        return RenderCancelled("The render was cancelled.")
    told = status.error
    if told.get("kind") and told.get("message"):
        return rebuild_error(told["kind"], str(told["message"]), told.get("hint"))
    return RenderFailed(f"The render failed. {status.message}".strip())


def export_result(
    record: JobRecord, status: RenderStatus, path: Path, *, ours: bool, beside: Path | None = None
) -> ExportResult:
    """Return what a finished export is: its place, its measures, its checks."""
    size = size_of(path)
    checks = [_check(item) for item in status.checks]
    if not checks:
        checks = [CheckResult(name="size", ok=size > 0, detail=f"{size} bytes were downloaded")]
    return ExportResult(
        status="completed",
        job_id=record.job_id,
        session_id=record.session_id,
        progress=100,
        path=str(path),
        # An address on loopback dies with this process: only a hosted one is worth telling.
        url=None if ours or "nmv_usr_" in status.url else status.url or None,
        size_bytes=size,
        duration_s=status.duration_s,
        width=status.width,
        height=status.height,
        video_codec=status.video_codec,
        audio_codec=status.audio_codec,
        verified=status.verified,
        checks=checks,
        message=_message(record, status, path, size, beside),
    )


def _check(item: Mapping[str, Any]) -> CheckResult:
    detail = item.get("detail") or item.get("message") or ""
    return CheckResult(
        name=str(item.get("name") or "check"), ok=item.get("ok") is True, detail=str(detail)
    )


@dataclass(frozen=True, slots=True)
class Wording:
    """How a finished export is told in one language."""

    done: str
    kept: str
    doubt: str
    seconds: str
    comma: str
    beside: str


ENGLISH = Wording(
    done="✅ Exported to {path} ({facts}).",
    kept="{name} existed already and was left alone.",
    doubt="⚠️ Not everything could be verified: {checks}.",
    seconds="{length} s",
    comma=", ",
    beside="What belongs to it lies in {folder}.",
)
CHINESE = Wording(
    done="✅ 已导出到 {path}（{facts}）。",
    kept="{name} 已经存在，没有覆盖。",
    doubt="⚠️ 有检查没有通过：{checks}。",
    seconds="{length} 秒",
    comma="，",
    beside="相关文件在 {folder}。",
)


def _references(request: Mapping[str, Any]) -> dict[str, Any]:
    """Return how a timeline names its media: where they lie here, or by their names alone."""
    title = {"title": str(request.get("name") or "")}
    if not request.get("timeline"):
        return title
    return {**title, "references": "here", "originals": list(request.get("originals") or ())}


def _message(
    record: JobRecord, status: RenderStatus, path: Path, size: int, beside: Path | None
) -> str:
    words = CHINESE if str(record.request.get("language")).startswith("zh") else ENGLISH
    said = [] if record.request.get("is_part") else _done(record, status, path, size, words)
    failed = [str(item.get("name")) for item in status.checks if item.get("ok") is not True]
    if status.verified is False:
        said.append(words.doubt.format(checks=words.comma.join(failed) or "checks"))
    if beside is not None:
        said.append(words.beside.format(folder=beside))
    if status.message:
        said.append(status.message)
    note = str(record.request.get("note") or "")
    return " ".join([note, *said]).strip()


def _done(
    record: JobRecord, status: RenderStatus, path: Path, size: int, words: Wording
) -> list[str]:
    """Return where a film is and what it is; of a batch's films their results tell that."""
    facts = [_size_text(size)]
    if status.width and status.height:
        facts.insert(0, f"{status.width}x{status.height}")
    if status.duration_s is not None:
        length = f"{status.duration_s:.2f}".rstrip("0").rstrip(".")
        facts.insert(0, words.seconds.format(length=length))
    said = [words.done.format(path=path, facts=words.comma.join(facts))]
    asked = Path(record.request["path"]).name
    if path.stem != Path(asked).stem and not record.request.get("numbered"):
        said.append(words.kept.format(name=asked))
    return said


def _size_text(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{size / 1e3:.1f} kB"


def file_stem(name: str) -> str:
    """Return a session's name as the beginning of a file name."""
    plain = re.sub(r"[^\w\-. ]+", "", name).strip(" .").replace(" ", "-")
    return plain[:60] or "project"


def next_stem(folder: Path, name: str, like: Path) -> str:
    """Return the first free `<name>-<n>` in a folder, for a file that ends like another."""
    stem = file_stem(name)
    number = 1
    while (folder / f"{stem}-{number}{like.suffix}").exists():
        number += 1
    return f"{stem}-{number}"


def make_folder(exports: Path, name: str) -> Path:
    """Make the first free `<name>-<n>` in a folder, for a batch's films. Raises OutputRefused."""
    stem = file_stem(name)
    number = 1
    try:
        while (folder := exports / f"{stem}-{number}").exists():
            number += 1
        folder.mkdir(parents=True)
    except OSError as error:
        raise OutputRefused(f"{exports} cannot be written to: {error.strerror}.") from error
    return folder
