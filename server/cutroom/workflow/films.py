"""A batch as it stands: what became of each of its films, and the sentence about them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cutroom.workflow.journal import JobRecord
from cutroom.workflow.results import ExportResult, ItemResult

MOST_TOLD = 6
"""Films that failed whose reasons the sentence gives; the items have them all."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a batch is told in one language."""

    every: str
    some: str
    none: str
    there: str
    all_there: str
    missing: str
    doubt: str
    cancelled: str
    running: str
    comma: str
    colon: str


ENGLISH = Wording(
    every="✅ {count} files are in {folder}.",
    some="✅ {made} of {count} files are in {folder}.",
    none="None of the {count} films could be made.",
    there="{reused} of them were there already.",
    all_there="All of them were there already.",
    missing="⚠️ Not made: {films}.",
    doubt="⚠️ Not everything could be verified: {films}.",
    cancelled="The batch was cancelled with {made} of {count} files done, which are kept. The "
    "same request again makes the others.",
    running="{made} of {count} files are done. {words}",
    comma="; ",
    colon=": ",
)
CHINESE = Wording(
    every="✅ {count} 个文件已放在 {folder}。",
    some="✅ {count} 个文件中有 {made} 个已放在 {folder}。",
    none="{count} 个成片都没有做成。",
    there="其中 {reused} 个之前已经做好。",
    all_there="全部之前已经做好。",
    missing="⚠️ 未做成：{films}。",
    doubt="⚠️ 有检查没有通过：{films}。",
    cancelled="批量已取消：{count} 个文件中有 {made} 个已做好并保留。"
    "再次发送同样的请求会补做其余的。",
    running="已完成 {made}/{count} 个。{words}",
    comma="；",
    colon="：",
)


def is_batch(record: JobRecord) -> bool:
    """Say whether a job makes the films of a batch."""
    return "batch" in record.request


def batch_result(record: JobRecord) -> ExportResult:
    """Return a batch whose films have all been tried."""
    items = _items(record)
    made = [item for item in items if item.status == "completed"]
    words = _words(record)
    return ExportResult(
        status="completed" if made else "failed",
        job_id=record.job_id,
        session_id=record.session_id,
        progress=100,
        path=record.request.get("folder") if made else None,
        size_bytes=sum(item.size_bytes or 0 for item in made) or None,
        verified=all(item.verified for item in made) if made else None,
        items=items,
        message=_message(record, items, words),
    )


def batch_standing(record: JobRecord, status: str, message: str) -> ExportResult:
    """Return a batch that runs, or that ended before all of its films were tried."""
    items, words = _items(record), _words(record)
    made = sum(item.status == "completed" for item in items)
    folder = record.request.get("folder")
    told = words.cancelled if status == "cancelled" else words.running
    if items and status in ("cancelled", "pending", "processing"):
        message = told.format(made=made, count=len(items), words=message)
    ended = status in ("cancelled", "failed")
    return ExportResult.model_validate(
        {
            "status": status,
            "job_id": record.job_id,
            "session_id": record.session_id,
            "progress": int(record.percent),
            "path": folder if made else None,
            "items": [
                item.model_copy(update={"status": status})
                if ended and item.status == "pending"
                else item
                for item in items
            ],
            "message": message,
        }
    )


def _items(record: JobRecord) -> list[ItemResult]:
    films: Sequence[dict[str, Any]] = record.request.get("films") or ()
    return [
        ItemResult.model_validate(film["result"])
        if film.get("result")
        else ItemResult(name=str(film.get("name")), status="pending")
        for film in films
    ]


def _words(record: JobRecord) -> Wording:
    return CHINESE if str(record.request.get("language")).startswith("zh") else ENGLISH


def _message(record: JobRecord, items: Sequence[ItemResult], words: Wording) -> str:
    made = [item for item in items if item.status == "completed"]
    opening = words.every if len(made) == len(items) else words.some if made else words.none
    said = [
        opening.format(
            made=len(made), count=len(items), folder=Path(record.request.get("folder") or "")
        )
    ]
    reused = sum(bool(film.get("reused")) for film in record.request["films"])
    if reused:
        there = words.all_there if reused == len(items) else words.there
        said.append(there.format(reused=reused))
    lacking = [
        f"{item.name}{words.colon}{(item.message or '').rstrip('.。')}"
        for item in items
        if item.status == "failed"
    ]
    if lacking:
        more = [f"+{len(lacking) - MOST_TOLD}"] if len(lacking) > MOST_TOLD else []
        said.append(words.missing.format(films=words.comma.join([*lacking[:MOST_TOLD], *more])))
    doubtful = [item.name for item in made if item.verified is False]
    if doubtful:
        said.append(words.doubt.format(films=words.comma.join(doubtful)))
    return " ".join(said)
