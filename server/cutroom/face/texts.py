"""Results as short text, for hosts and people that do not read the structured twin."""

from cutroom.workflow.results import (
    CreditsResult,
    EditResult,
    ExportResult,
    PreviewResult,
    SessionResult,
    TimelineResult,
    UploadResult,
)

MOST_CHANGES = 24
"""Changes that the text tells; the structured twin has them all."""

AnyResult = (
    SessionResult
    | UploadResult
    | EditResult
    | TimelineResult
    | PreviewResult
    | ExportResult
    | CreditsResult
)


def text_of(result: AnyResult) -> str:
    """Return what the result says, in a few lines."""
    match result:
        case EditResult():
            return _edit(result)
        case ExportResult():
            return _export(result)
        case TimelineResult():
            return f"{result.message}\n{result.timeline}" if result.message else result.timeline
        case UploadResult():
            return _upload(result)
        case SessionResult():
            return f"{result.message} session_id={result.session_id}"
        case PreviewResult() | CreditsResult():
            return result.message


def _upload(result: UploadResult) -> str:
    refused = [f"- {file.source}: {file.reason} {file.hint}" for file in result.rejected]
    return "\n".join([result.message, *refused])


def _edit(result: EditResult) -> str:
    lines = [result.reply, *result.changes[:MOST_CHANGES]]
    if len(result.changes) > MOST_CHANGES:
        lines.append(f"… and {len(result.changes) - MOST_CHANGES} more changes.")
    for question in result.questions or []:
        lines += [] if question.text in result.reply else [question.text]
        lines += [f"  - {option}" for option in question.options]
    if result.status == "working" and (result.job_id or "") not in result.reply:
        lines.append(f"Still working: call get_job with job_id {result.job_id}.")
    if result.export is not None:
        known = result.export.message in result.reply
        lines += _files(result.export) if known else [_export(result.export)]
    lines += [] if result.timeline in result.reply else [result.timeline]
    return "\n".join(line for line in lines if line)


def _files(result: ExportResult) -> list[str]:
    """Return what became of each item of a batch."""
    return [
        f"- {item.name}: {item.path or item.url or item.message or item.status}"
        for item in (result.items or [])[:MOST_CHANGES]
    ]


def _export(result: ExportResult) -> str:
    return "\n".join([_whole(result), *_files(result)])


def _whole(result: ExportResult) -> str:
    if result.status in ("pending", "processing"):
        called = "" if result.job_id in result.message else f" Call get_job with {result.job_id}."
        return f"{result.message} {result.progress} %.{called}"
    return result.message
