"""A room without a backend: answers from memory, for tests of the face."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cutroom.errors import JobNotFound
from cutroom.workflow.jobs import JobNote, Listener
from cutroom.workflow.reporting import Report
from cutroom.workflow.results import (
    CanvasResult,
    CreditsResult,
    EditResult,
    ExportResult,
    FrameResult,
    PreviewResult,
    RejectedFile,
    SessionResult,
    TimelineResult,
    UploadedFile,
    UploadResult,
)

SESSION = "1234567890123456789"
TIMELINE = "Timeline (1 track): 1. Video: a.jpg (0-4s)"


@dataclass
class Picture:
    mime: str
    data: bytes


@dataclass
class FakeRoom:
    """Fakes `cutroom.workflow.room.Room`; set `failure` to make every call raise it."""

    failure: Exception | None = None
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    listeners: list[Listener] = field(default_factory=list)

    def _called(self, call: str, **arguments: Any) -> None:
        self.calls.append((call, arguments))
        if self.failure is not None:
            raise self.failure

    async def create_session(
        self, name: str = "project", language: str | None = None
    ) -> SessionResult:
        self._called("create_session", name=name, language=language)
        return SessionResult(
            session_id=SESSION, task_id="task_1", backend="local", message="Ready."
        )

    async def upload(
        self, sources: list[str], session_id: str | None = None, report: Any = None
    ) -> UploadResult:
        self._called("upload", sources=sources)
        good = [source for source in sources if not source.startswith("bad")]
        return UploadResult(
            session_id=SESSION,
            files=[UploadedFile(name=source, asset_id="ast_1", kind="image") for source in good],
            rejected=[
                RejectedFile(
                    source=source, code=4001, reason="Not a picture.", hint="Send another."
                )
                for source in sources
                if source not in good
            ],
            message=f"{len(good)} files uploaded.",
        )

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
        self._called("send_edit", message=message, operations=operations)
        if report is not None:
            await report(0, "Editing")
            await report(0, "Editing")
            await report(100, "Done")
        return EditResult(
            status="done",
            session_id=SESSION,
            reply="Added a title.",
            plan=[{"op": "add_text", "text": "Hi"}],
            changes=['+ title "Hi" 0-3 s'],
            timeline=TIMELINE,
            version=2,
        )

    async def get_timeline(
        self, session_id: str | None = None, detail: str = "summary"
    ) -> TimelineResult:
        self._called("get_timeline", session_id=session_id, detail=detail)
        return TimelineResult(
            session_id=SESSION,
            timeline=TIMELINE,
            duration_s=4,
            canvas=CanvasResult(width=1920, height=1080, fps=30),
            version=1,
            tracks=[],
            media=[UploadedFile(name="beach.mp4", asset_id="ast_1", kind="video")],
            ready_to_export=True,
        )

    async def preview(
        self,
        session_id: str | None = None,
        at: list[float] | None = None,
        kind: str = "frames",
        versions: Sequence[int] = (),
    ) -> tuple[PreviewResult, list[Picture]]:
        self._called("preview", at=at, kind=kind, versions=versions)
        frames = [FrameResult(at_s=second, width=16, height=9) for second in at or [0]]
        result = PreviewResult(session_id=SESSION, kind="frames", frames=frames, message="1 frame.")
        return result, [Picture("image/jpeg", b"\xff\xd8jpeg")] * len(frames)

    async def export(self, *, report: Report | None = None, **arguments: Any) -> ExportResult:
        self._called("export", **arguments)
        return ExportResult(
            status="processing",
            job_id="job_1",
            session_id=SESSION,
            progress=10,
            message="Rendering.",
        )

    async def get_job(
        self, job_id: str, wait_s: float | None = None, report: Report | None = None
    ) -> ExportResult:
        self._called("get_job", job_id=job_id)
        return ExportResult(
            status="failed", job_id=job_id, session_id=SESSION, progress=40, message="Disk full."
        )

    async def cancel_job(self, job_id: str) -> ExportResult:
        self._called("cancel_job", job_id=job_id)
        return ExportResult(
            status="cancelled", job_id=job_id, session_id=SESSION, progress=40, message="Cancelled."
        )

    async def get_credits(self) -> CreditsResult:
        self._called("get_credits")
        return CreditsResult(available=0, frozen=0, total=0, message="Nothing is charged here.")

    async def out_of_reach(self, sources: Sequence[str]) -> list[str]:
        return [source for source in sources if source.startswith("bad")]

    def when_done(self, listener: Listener) -> None:
        self.listeners.append(listener)

    async def job_note(self, job_id: str) -> JobNote:
        raise JobNotFound(f"There is no job {job_id!r}.")

    async def export_count(self, session_id: str) -> int:
        return 2

    async def export_number(self, session_id: str, job_id: str) -> int | None:
        return None

    async def sessions(self) -> list[dict[str, Any]]:
        return [{"session_id": SESSION, "name": "project"}]

    async def draft(self, session_id: str) -> dict[str, Any]:
        self._called("draft", session_id=session_id)
        return {"d": 4000, "t": []}

    async def export_link(self, session_id: str, number: str) -> dict[str, Any]:
        self._called("export_link", session_id=session_id, number=number)
        return {"path": "film.mp4"}
