"""A job as it stands, in the words and shape of the call that started it."""

from cutroom.protocol.envelope import rebuild_error
from cutroom.workflow.films import batch_standing, is_batch
from cutroom.workflow.journal import JobRecord
from cutroom.workflow.reporting import STILL_WORKING
from cutroom.workflow.results import EditResult, ExportResult

SHOWN_FAILURES = frozenset({"RenderFailed", "EngineFailed", "EngineError", "DiskFull"})
"""Failures that an export reports as its status; all others are errors of the call."""
STOPPED_EDIT = "The edit was cancelled; what the backend had already begun may still land."
STOPPED_EXPORT = "The export was cancelled. Finished parts are kept; export starts again."


def edit_standing(record: JobRecord) -> EditResult:
    """Return what is known of an edit; raises the error that ended it."""
    if record.status == "done" and record.result is not None:
        return EditResult.model_validate(record.result)
    if record.status == "failed":
        _raise(record)
    before = record.before or {}
    cancelled = record.status == "cancelled"
    return EditResult(
        status="cancelled" if cancelled else "working",
        session_id=record.session_id,
        job_id=record.job_id,
        reply=STOPPED_EDIT if cancelled else record.words or STILL_WORKING,
        timeline=str(before.get("timeline") or ""),
        version=int(before.get("version") or 0),
    )


def export_standing(record: JobRecord) -> ExportResult:
    """Return what is known of an export; raises errors that are no failed render."""
    if record.status == "done" and record.result is not None:
        return ExportResult.model_validate(record.result)
    kind = (record.error or {}).get("kind")
    if record.status == "failed" and kind not in SHOWN_FAILURES and kind != "RenderCancelled":
        _raise(record)
    if record.status == "cancelled" or kind == "RenderCancelled":
        return _export(record, "cancelled", STOPPED_EXPORT)
    if record.status == "failed":
        error = record.error or {}
        return _export(
            record, "failed", f"{error.get('message')} {error.get('hint') or ''}".strip()
        )
    words = record.words or STILL_WORKING
    follow = f"{words} Call get_job with {record.job_id} for the file."
    return _export(record, "processing" if record.render_id else "pending", follow)


def _export(record: JobRecord, status: str, message: str) -> ExportResult:
    if is_batch(record):
        return batch_standing(record, status, message)
    return ExportResult.model_validate(
        {
            "status": status,
            "job_id": record.job_id,
            "session_id": record.session_id,
            "progress": int(record.percent),
            "message": message,
        }
    )


def _raise(record: JobRecord) -> None:
    error = record.error or {}
    raise rebuild_error(
        error.get("kind"), str(error.get("message") or "The job failed."), error.get("hint")
    )
