"""What a command or a plan asks for beside the edit: exports, balances, views."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, assert_never

import anyio.to_thread

from cutroom.domain.media import ACCEPTED_TEXT
from cutroom.errors import CutroomError
from cutroom.protocol.timelines import ending_of_timeline
from cutroom.translate.compounds import asks_for_file
from cutroom.translate.routing import Route
from cutroom.translate.timeline import timeline_text
from cutroom.workflow.batches import Batches
from cutroom.workflow.edits import Edits
from cutroom.workflow.exports import Exports, next_stem
from cutroom.workflow.films import is_batch
from cutroom.workflow.jobs import Job, Jobs
from cutroom.workflow.journal import JobRecord
from cutroom.workflow.orders import (
    ARCHIVE,
    BATCH,
    DELIVERIES,
    FILES,
    is_series,
    is_timeline,
    orders_in,
    wishes_of,
)
from cutroom.workflow.paths import ending_of, export_path, renamed
from cutroom.workflow.permits import check_export
from cutroom.workflow.quota import Quota
from cutroom.workflow.requests import EditRequest
from cutroom.workflow.results import (
    ActionResult,
    CreditsResult,
    EditResult,
    ExportResult,
    QuestionResult,
)
from cutroom.workflow.sessions import SessionBook, detect_language, reply_language
from cutroom.workflow.snapshots import Snapshot, fetch_snapshot
from cutroom.workflow.standing import export_standing
from cutroom.workflow.timelines import originals

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

Lang = Literal["zh", "en"]
BALANCE = {
    "zh": "可用积分 {available:g}，进行中的任务占用 {frozen:g}。",
    "en": "{available:g} credits available, {frozen:g} held for running work.",
}
FREE_IN_CHINESE = "由本机的内置后端处理，不收取任何费用。"
ASK_FILE = {
    "zh": f"请给出文件的路径或网址，用 upload 上传。支持的格式：{ACCEPTED_TEXT}。",
    "en": f"Which file? Call upload with its path or URL. Accepted formats: {ACCEPTED_TEXT}.",
}


class Delivery:
    """Starts exports and answers commands on behalf of the room."""

    def __init__(
        self,
        client: "BackendClient",
        jobs: Jobs,
        exports: Exports,
        edits: Edits,
        book: SessionBook,
        *,
        exports_folder: Path,
        allowed: Sequence[Path],
        quota: Quota,
        unpacks: bool = True,
    ) -> None:
        self._client = client
        self._jobs = jobs
        self._exports = exports
        self._edits = edits
        self._book = book
        self._folder = exports_folder
        self._allowed = allowed
        self._quota = quota
        self._unpacks = unpacks
        """Whether a series of pictures becomes a folder instead of an archive."""

    async def start_export(
        self,
        session_id: str,
        wishes: Mapping[str, Any],
        output_path: str | None,
        *,
        language: str | None = None,
    ) -> Job:
        """Check the place, then start an export job, or join the same one."""
        check_export()
        await self._quota.check()
        output = {key: value for key, value in wishes.items() if value is not None}
        ending = ending_of(output_path, str(output.get("format") or "mp4"))
        output["format"] = ending
        series = is_series(output)
        if series:
            ending = ARCHIVE
            output_path = None if output_path is None else renamed(output_path, ARCHIVE)
        timeline = is_timeline(output)
        if timeline and self._unpacks:
            ending = ending_of_timeline(ending)
        elif timeline:
            ending = ARCHIVE
            output_path = None if output_path is None else renamed(output_path, ARCHIVE)
        generation = self._edits.generation(session_id)
        entry = await anyio.to_thread.run_sync(self._book.find, session_id)
        name = entry.name if entry else "project"
        path = await anyio.to_thread.run_sync(self._place, output_path, ending, name)
        request = {
            "output": output,
            "path": str(path),
            "name": name,
            "numbered": output_path is None,
            "language": language or (entry.spoken if entry else None) or "en",
            "task_id": entry.task_id if entry else "",
            "unpack": series and self._unpacks,
        }
        if timeline and self._unpacks:
            request |= {"timeline": True, "originals": originals(entry.sources if entry else ())}
        return await self._jobs.start(
            "export",
            session_id,
            request=request,
            key=json.dumps([output, output_path, generation], sort_keys=True),
            work=self.carry_out,
        )

    async def start_batch(
        self, session_id: str, batch: Mapping[str, Any], version: int, *, language: str | None
    ) -> JobRecord:
        """Start a job that makes the films of a batch, or join the one that does.

        A job that a dead process left goes on; what another process makes is waited for.
        """
        check_export()
        await self._quota.check()
        key = json.dumps([dict(batch), version], sort_keys=True)
        for left in reversed(await self._jobs.exports_of(session_id)):
            if left.status == "running" and left.key == key:
                job = await self._jobs.resume(left.job_id, self.carry_out)
                return left if job is None else job.record
        entry = await anyio.to_thread.run_sync(self._book.find, session_id)
        request = {
            "batch": dict(batch),
            "version": version,
            "name": entry.name if entry else "project",
            "language": language or (entry.spoken if entry else None) or "en",
            "unpack": self._unpacks,
        }
        job = await self._jobs.start(
            "export", session_id, request=request, key=key, work=self.carry_out
        )
        return job.record

    async def carry_out(self, job: Job) -> ExportResult:
        """Render what an export job asks for: a film, or those of a batch."""
        if is_batch(job.record):
            return await Batches(self._exports, self._jobs, self._folder).run(job, self._client)
        return await self._exports.run(job, self._client)

    def _place(self, asked: str | None, ending: str, name: str) -> Path:
        return export_path(
            asked,
            ending=ending,
            default_name=next_stem(self._folder, name, Path(f"x.{ending}")),
            exports=self._folder,
            allowed=self._allowed,
        )

    async def credits(self, lang: Lang = "en") -> CreditsResult:
        """Return the balance in numbers and words."""
        balance = await self._client.fetch_credits()
        said = BALANCE[lang].format(available=balance.available, frozen=balance.frozen)
        if balance.message:
            said = (
                FREE_IN_CHINESE
                if lang == "zh" and await self._client.is_ours()
                else balance.message
            )
        return CreditsResult(
            available=balance.available,
            frozen=balance.frozen,
            total=balance.total,
            message=said,
        )

    async def command(self, command: Route, session_id: str, *, words: str) -> EditResult:
        """Answer a message that is nothing but a command; the backend's model is not asked."""
        lang: Lang = "zh" if detect_language(words).startswith("zh") else "en"
        match command:
            case Route.EXPORT:
                plan = [{"op": "export", "format": "mp4"}]
                return await self._exported(await self.view(session_id, "", plan), words)
            case Route.CREDITS:
                credits = await self.credits(lang)
                answer = await self.view(session_id, credits.message, [{"op": "credits"}])
                return answer.model_copy(update={"credits": credits})
            case Route.STATE:
                snapshot = await fetch_snapshot(self._client, session_id)
                said = timeline_text(snapshot.timeline, lang)
                return _answer(session_id, snapshot, said, [{"op": "state"}])
            case Route.UPLOAD:
                question = ASK_FILE[lang]
                answer = await self.view(session_id, question, [{"op": "upload"}])
                asked = [QuestionResult(text=question)]
                return answer.model_copy(update={"status": "needs_answer", "questions": asked})
            case _:
                assert_never(command)

    async def export_command(
        self, session_id: str, *, words: str, wishes: Mapping[str, Any]
    ) -> EditResult:
        """Answer a message that is nothing but an export with wishes."""
        plan = [{"op": "export", "format": "mp4", **wishes}]
        return await self._exported(await self.view(session_id, "", plan), words)

    async def view(self, session_id: str, reply: str, plan: list[dict[str, Any]]) -> EditResult:
        """Return an answer that only looks at the session."""
        return _answer(session_id, await fetch_snapshot(self._client, session_id), reply, plan)

    async def _exported(
        self, answer: EditResult, words: str, asked: Mapping[str, Any] | None = None
    ) -> EditResult:
        first = next((op for op in answer.plan if op.get("op") in FILES), {})
        output = wishes_of(asked or first)
        language = reply_language(words, None) if words else None
        if "preset" not in output:
            # A preset knows the quality that suits its place.
            output = {"quality": "high", **output}
        job = await self.start_export(answer.session_id, output, None, language=language)
        return answer.model_copy(update={"export": export_standing(job.record)})

    async def follow_up(self, result: EditResult, request: EditRequest) -> EditResult:
        """Carry out what the plan, the reply or the message asked for beside the edit."""
        wanted = {str(operation.get("op")) for operation in result.plan}
        asked = {action.kind for action in result.actions if not action.done}
        if "credits" in wanted:
            result = result.model_copy(update={"credits": await self.credits(request.lang)})
        elif "show_credits" in asked:
            result = await self._with_credits(result, request.lang)
        exports = "export" in asked and asks_for_file(request.words)
        ours = await self._client.is_ours()
        orders = orders_in(result.plan, ours=ours)
        batches = [op for op in result.plan if op.get("op") == BATCH] if ours else []
        if not orders and not batches and request.export is None and not exports:
            return result
        if result.status in ("needs_answer", "failed"):
            return _with_action(result, done=False, detail="The export waits for the edit.")
        try:
            for order in orders if batches else orders[:-1]:
                result = await self._written(result, await self._ordered(result, order))
            for batch in batches[:-1]:
                result = await self._written(result, await self._filmed(result, batch, request))
            if batches:
                record = await self._filmed(result, batches[-1], request)
                return result.model_copy(update={"export": export_standing(record)})
            asked_for = request.export or (orders[-1] if orders else None)
            return await self._exported(result, request.words, asked_for)
        except CutroomError as error:
            return _without_export(result, error)

    async def _ordered(self, result: EditResult, order: Mapping[str, Any]) -> JobRecord:
        return (await self.start_export(result.session_id, order, None)).record

    async def _filmed(
        self, result: EditResult, batch: Mapping[str, Any], request: EditRequest
    ) -> JobRecord:
        language = reply_language(request.words, None) if request.operations is None else None
        return await self.start_batch(result.session_id, batch, result.version, language=language)

    async def _written(self, result: EditResult, record: JobRecord) -> EditResult:
        """Return a result with a file that stands beside the last one, finished."""
        job = self._jobs.running(record.job_id)
        if job is not None:
            await job.finished.wait()
        export = export_standing(record)
        done = export.status == "completed"
        action = ActionResult(kind="export", done=done, detail=export.message)
        return result.model_copy(update={"actions": [*result.actions, action]})

    async def _with_credits(self, result: EditResult, lang: Lang) -> EditResult:
        """Return a result with the balance that its reply told the person to look up."""
        try:
            credits = result.credits or await self.credits(lang)
        except CutroomError:
            return result
        shown = ActionResult(kind="show_credits", done=True, detail=credits.message)
        actions = [shown if known.kind == "show_credits" else known for known in result.actions]
        return result.model_copy(update={"credits": credits, "actions": actions})

    def with_export(self, result: EditResult, record: JobRecord) -> EditResult:
        """Return an edit's result with its export as it stands now."""
        try:
            export = export_standing(record)
        except CutroomError as error:
            if _speaks_of_export(result):
                raise
            return _without_export(result, error)
        running = export.status in ("pending", "processing")
        status = result.status
        if not result.changes:
            status = "working" if running else "done" if export.status == "completed" else "failed"
        # What a batch makes of each file is worth reading beside where the files are.
        keeps = export.items is not None or not _speaks_of_export(result)
        said = result.reply if result.reply and keeps else ""
        updated = result.model_copy(
            update={
                "status": status,
                "export": export,
                "job_id": export.job_id if running else None,
                "reply": f"{said}\n{export.message}".strip(),
            }
        )
        return _with_action(updated, done=export.status == "completed", detail=export.message)


def _speaks_of_export(result: EditResult) -> bool:
    """Whether the reply has nothing to say but the export itself."""
    return not result.changes and all(op.get("op") in DELIVERIES for op in result.plan)


def _answer(
    session_id: str, snapshot: Snapshot, reply: str, plan: list[dict[str, Any]]
) -> EditResult:
    return EditResult(
        status="done",
        session_id=session_id,
        reply=reply,
        plan=plan,
        timeline=snapshot.text,
        version=snapshot.state.version,
    )


def _without_export(result: EditResult, error: CutroomError) -> EditResult:
    """Return an edit that stands, with the reason why its export does not."""
    words = f"{error} {error.hint}".strip()
    told = _with_action(result, done=False, detail=words)
    return told.model_copy(update={"reply": f"{result.reply}\n{words}".strip(), "export": None})


def _with_action(result: EditResult, *, done: bool, detail: str) -> EditResult:
    others = [action for action in result.actions if action.kind != "export" or action.done]
    action = ActionResult(kind="export", done=done, detail=detail)
    return result.model_copy(update={"actions": [*others, action]})
