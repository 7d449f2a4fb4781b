"""What the tools answer: the structured results of the public contract."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

CREDITS = "credits"
"""What a question is about that must be answered before something is paid for."""


class Result(BaseModel):
    """A structured result; empty optional fields are left out when it is sent."""

    model_config = ConfigDict(extra="forbid")


class SessionResult(Result):
    """A session that was opened."""

    session_id: str
    task_id: str
    backend: str
    message: str


class UploadedFile(Result):
    """One file that is in the session now."""

    name: str
    asset_id: str
    kind: str
    duration_s: float | None = None
    width: int | None = None
    height: int | None = None
    size_bytes: int | None = None


class RejectedFile(Result):
    """One source that could not be taken, and why."""

    source: str
    code: int | None = None
    reason: str
    hint: str


class TicketResult(Result):
    """Where a file on the caller's own machine can be sent, once and soon."""

    source: str
    url: str


class UploadResult(Result):
    """Which files came in and which did not."""

    session_id: str
    files: list[UploadedFile]
    rejected: list[RejectedFile]
    tickets: list[TicketResult] | None = None
    """Of files that only the caller can read: where to PUT them."""
    message: str


class SegmentResult(Result):
    """One thing on a track, in programme time."""

    index: int
    name: str
    start_s: float
    end_s: float
    volume: float | None = None
    text: str | None = None
    details: dict[str, str] | None = None


class TrackResult(Result):
    """One lane of the timeline."""

    index: int
    type: Literal["video", "audio", "text", "overlay", "other"]
    name: str
    segments: list[SegmentResult]


class CanvasResult(Result):
    """The film's size in pixels and its frames per second."""

    width: int
    height: int
    fps: float


class TimelineResult(Result):
    """The whole timeline, as text and as data."""

    session_id: str
    timeline: str
    duration_s: float
    canvas: CanvasResult
    version: int
    tracks: list[TrackResult]
    media: list[UploadedFile]
    versions: list[dict[str, Any]] | None = None
    ready_to_export: bool
    message: str | None = None
    """What else to know, such as that the session had to be opened anew."""


class QuestionResult(Result):
    """What must be answered before the edit can go on."""

    text: str
    options: list[str] = Field(default_factory=list)
    about: str | None = None
    """`credits` where the answer lets some be spent."""


class ActionResult(Result):
    """What an instruction in the backend's words meant, and whether it was carried out."""

    kind: Literal["export", "show_timeline", "show_state", "send_edit", "show_credits"]
    done: bool
    detail: str


class CreditsResult(Result):
    """The account's balance."""

    available: float
    frozen: float
    total: float
    message: str


class CheckResult(Result):
    """One thing that was measured on the finished file."""

    name: str
    ok: bool
    detail: str


class ItemResult(Result):
    """One file of a batch, or why there is none."""

    name: str
    status: Literal["pending", "completed", "failed", "cancelled"]
    path: str | None = None
    url: str | None = None
    size_bytes: int | None = None
    duration_s: float | None = None
    width: int | None = None
    height: int | None = None
    verified: bool | None = None
    message: str | None = None


class ExportResult(Result):
    """An export: its file once it is done, its progress until then."""

    status: Literal["pending", "processing", "completed", "failed", "cancelled"]
    job_id: str
    session_id: str
    progress: int
    """Percent, 0 to 100."""
    path: str | None = None
    url: str | None = None
    size_bytes: int | None = None
    duration_s: float | None = None
    width: int | None = None
    height: int | None = None
    video_codec: str | None = None
    audio_codec: str | None = None
    verified: bool | None = None
    checks: list[CheckResult] | None = None
    items: list[ItemResult] | None = None
    message: str


class EditResult(Result):
    """What became of a message or of a list of operations."""

    status: Literal["done", "working", "unchanged", "needs_answer", "failed", "cancelled"]
    session_id: str
    job_id: str | None = None
    reply: str
    plan: list[dict[str, Any]] = Field(default_factory=list)
    changes: list[str] = Field(default_factory=list)
    actions: list[ActionResult] = Field(default_factory=list)
    timeline: str
    version: int
    questions: list[QuestionResult] | None = None
    credits: CreditsResult | None = None
    export: ExportResult | None = None


class FrameResult(Result):
    """One picture of a preview."""

    at_s: float
    width: int
    height: int


class PreviewResult(Result):
    """What the pictures beside this result show."""

    session_id: str
    kind: Literal["frames", "contact_sheet", "waveform", "before_after"]
    frames: list[FrameResult]
    message: str


def as_json(result: BaseModel) -> dict[str, Any]:
    """Return a result as it is sent: JSON-like, short, without empty optional fields."""
    sent: dict[str, Any] = _short(result.model_dump(mode="json", exclude_none=True))
    return sent


def _short(value: Any) -> Any:
    """Write whole numbers without a fraction: models pay for every digit."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _short(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_short(part) for part in value]
    return value
