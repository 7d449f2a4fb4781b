"""A message to a settled edit: send, follow the stream, compare before with after."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from cutroom.domain.clock import Clock
from cutroom.domain.difference import describe_changes
from cutroom.errors import CutroomError, SessionNotFound, StreamCut
from cutroom.translate.actions import Action, ActionKind
from cutroom.translate.follow_ups import follow_up
from cutroom.translate.gui import translate_reply
from cutroom.workflow.hearing import Hearing, refusal_in
from cutroom.workflow.jobs import Job
from cutroom.workflow.orders import DELIVERIES
from cutroom.workflow.requests import EditRequest, read_request
from cutroom.workflow.restoring import Restore
from cutroom.workflow.results import ActionResult, EditResult
from cutroom.workflow.snapshots import Snapshot, fetch_snapshot, new_media, snapshot_of
from cutroom.workflow.staging import Stages
from cutroom.workflow.transcript import Transcript, recall
from cutroom.workflow.turns import Turns

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

EditStatus = Literal["done", "unchanged", "needs_answer", "failed"]
READ_ONLY = frozenset(
    {"state", "credits", "list_media", "describe", "check", "upload", "save_project", *DELIVERIES}
)
"""Operations that are carried out without changing the draft."""
INTERRUPTED = "interrupted"
"""How our own backend marks a message whose process died."""
MOST_HOPS = 2
"""Messages of our own that one edit may lead to, after instructions to drag or click."""
ASKS_FOR = {
    ActionKind.EXPORT: "Call export to save the film.",
    ActionKind.SHOW_TIMELINE: "The timeline stands in this result.",
    ActionKind.SHOW_STATE: "The timeline stands in this result.",
    ActionKind.SEND_EDIT: "Say it with send_edit: {words}",
    ActionKind.SHOW_CREDITS: "Call get_credits to see the balance.",
}
UNCHANGED = {
    "zh": "时间线没有变化。",
    "en": "Nothing changed on the timeline.",
}
CHANGED = {
    "zh": "时间线已改变，但摘要中看不出细节。",
    "en": "The timeline changed in a way that its summary does not show.",
}
WORDLESS = {
    "zh": "后端没有任何答复，时间线至今没有变化。重新发送之前，请先用 get_timeline 查看。",
    "en": "The backend said nothing, and nothing has changed on the timeline so far. Look with "
    "get_timeline before you send it again.",
}
NEW_MEDIA = {"zh": "+ 素材 {name}", "en": "+ media {name}"}


class Edits:
    """Carries out edit jobs, one at a time in each session."""

    def __init__(
        self,
        clock: Clock,
        turns: Turns,
        *,
        recovery_waits_s: tuple[float, ...],
        restore: Restore | None = None,
    ) -> None:
        self._hearing = Hearing(clock, recovery_waits_s=recovery_waits_s)
        self._turns = turns
        self._restore = restore
        self._begun: dict[str, int] = {}

    def generation(self, session_id: str) -> int:
        """Return how many edits this process has begun in a session."""
        return self._begun.get(session_id, 0)

    async def run(self, job: Job, client: "BackendClient", request: EditRequest) -> EditResult:
        """Send the request, wait for its end and say what changed."""
        session_id = job.record.session_id
        self._begun[session_id] = self.generation(session_id) + 1

        async def waiting() -> None:
            await job.tell(0, "Waiting for the edit before this one...")

        async with self._turns.take(session_id, waiting):
            return await self._run(job, client, request)

    async def _run(self, job: Job, client: "BackendClient", request: EditRequest) -> EditResult:
        note = ""
        try:
            before = await fetch_snapshot(client, job.record.session_id)
        except SessionNotFound as lost:
            note = await self._restored(job, client, request, lost)
            before = await fetch_snapshot(client, job.record.session_id)
        await self._note(job, before)
        stages = Stages(client, job, before, request.lang)
        try:
            transcript = await self._hearing.hear(job, client, request, stages)
        except SessionNotFound as lost:
            # Refused before a byte of the stream came: the message has never acted.
            if note:
                raise
            note = await self._restored(job, client, request, lost)
            before = await fetch_snapshot(client, job.record.session_id)
            await self._note(job, before)
            stages = Stages(client, job, before, request.lang)
            transcript = await self._hearing.hear(job, client, request, stages)
        after = await fetch_snapshot(client, job.record.session_id)
        result, actions = await self._settle(client, job, request, stages, after, transcript)
        if not await client.is_ours():
            result = await self._hop(job, client, request, before, result, actions)
        return result.model_copy(update={"reply": f"{note}\n{result.reply}".strip()})

    async def _restored(
        self, job: Job, client: "BackendClient", request: EditRequest, lost: SessionNotFound
    ) -> str:
        """Move the job to a session that takes the lost one's place; say so."""
        if self._restore is None:
            raise lost
        await job.tell(0, "The session is gone; opening it again...")
        restored = await self._restore(client, job.record.session_id, request.lang)
        if restored is None:
            raise lost
        job.record.session_id = restored.session_id
        await job.write()
        return restored.said

    async def _note(self, job: Job, before: Snapshot) -> None:
        """Write down what the draft was, for a process that may have to settle this edit."""
        job.record.before = {
            "draft": dict(before.state.draft),
            "version": before.state.version,
            "timeline": before.text,
            "fingerprint": before.fingerprint(),
        }
        await job.tell(2, "Sending the request...")

    async def _hop(
        self,
        job: Job,
        client: "BackendClient",
        request: EditRequest,
        first: Snapshot,
        result: EditResult,
        actions: list[Action],
    ) -> EditResult:
        """Carry out instructions to drag or click, by messages of our own.

        A message that failed costs its action, never the edit before it.
        """
        for _ in range(MOST_HOPS):
            chosen = _next_message(result, actions, request)
            if chosen is None:
                break
            action, message = chosen
            actions = [known for known in actions if known is not action]
            await job.tell(60, f"Carrying out: {message}")
            try:
                before = await fetch_snapshot(client, job.record.session_id)
                stages = Stages(client, job, before, request.lang)
                own = replace(request, message=message, asked=request.words)
                transcript = await self._hearing.hear(job, client, own, stages)
                after = await fetch_snapshot(client, job.record.session_id)
                latest, more = await self._settle(client, job, own, stages, after, transcript)
            except CutroomError as error:
                return _with_hop(result, action, done=False, detail=f"{error} {error.hint}")
            changes = _changes(first, after, request.lang)
            result = _with_hop(result, action, done=latest.status == "done", detail=message)
            result = _joined(result, latest, changes)
            actions = [*actions, *more]
        return result

    async def settle(self, client: "BackendClient", job: Job) -> EditResult:
        """Say what came of an edit whose process died while it waited."""
        record = job.record
        request = read_request(record.request)
        if record.before is None:
            raise StreamCut(
                "The edit was never sent: the server stopped first.", hint="Send it again."
            )
        cause = StreamCut("The server that sent the edit has stopped.")
        now = await fetch_snapshot(client, record.session_id)
        state = replace(now.state, draft=record.before["draft"], version=record.before["version"])
        before = snapshot_of(state)
        stages = Stages(client, job, before, request.lang)
        last = now.state.last_message
        if last.get("text") == request.message and last.get("status") != "working":
            transcript = recall(last)
        elif now.fingerprint() != record.before.get("fingerprint"):
            transcript = Transcript()
        else:
            looked = Stages(client, job, now, request.lang)
            transcript = await self._hearing.recover(
                job, client, request, looked, cause, Transcript()
            )
            now = await fetch_snapshot(client, record.session_id)
        return (await self._settle(client, job, request, stages, now, transcript))[0]

    async def _settle(
        self,
        client: "BackendClient",
        job: Job,
        request: EditRequest,
        stages: Stages,
        after: Snapshot,
        transcript: Transcript,
    ) -> tuple[EditResult, list[Action]]:
        before = stages.before
        if transcript.status == INTERRUPTED and after.state.draft == before.state.draft:
            raise StreamCut("The edit was interrupted; nothing changed.", hint="Send it again.")
        ours = await client.is_ours()
        changes = _changes(before, after, request.lang, media=not ours)
        changed = bool(changes) or after.state.draft != before.state.draft
        refusal = refusal_in(transcript)
        if refusal is not None and not changed:
            raise client.explained(refusal)
        questions = transcript.questions
        said = "" if changed and transcript.is_trouble and not ours else transcript.words
        reply, actions = (said, ()) if ours or not said else _translated(said)
        if not reply:
            complaints = [] if changed and not ours else transcript.errors
            unsaid = CHANGED if changed else WORDLESS if transcript.is_empty else UNCHANGED
            reply = "\n".join(complaints or changes) or unsaid[request.lang]
        broke = bool(transcript.errors) and not changed and not ours
        if broke and said:
            reply = "\n".join((reply, *transcript.errors))
        choice = "" if ours else stages.choice(after)
        result = EditResult(
            status="failed"
            if broke
            else settled_status(transcript, changed=changed, asks=bool(questions)),
            session_id=job.record.session_id,
            reply=f"{reply}\n{choice}".strip(),
            plan=transcript.plan,
            changes=changes,
            actions=[_acted(action) for action in actions],
            timeline=after.text,
            version=after.state.version,
            questions=questions or None,
            credits=None if ours else await stages.cost(),
        )
        return result, list(actions)


def _changes(
    before: Snapshot, after: Snapshot, lang: Literal["zh", "en"], *, media: bool = True
) -> list[str]:
    found = list(describe_changes(before.timeline, after.timeline, lang))
    if media:
        found += [NEW_MEDIA[lang].format(name=name) for name in new_media(before, after)]
    return found


def settled_status(transcript: Transcript, *, changed: bool, asks: bool) -> EditStatus:
    """Return the honest status: nothing is done without a change, unless it only reads."""
    told = transcript.status
    status: EditStatus
    if told in get_args(EditStatus):
        status = told  # type: ignore[assignment]
    elif asks:
        status = "needs_answer"
    elif transcript.is_trouble and not changed:
        status = "failed"
    else:
        status = "done"
    if status == "done" and not changed and not _only_reads(transcript.plan):
        return "unchanged"
    return "done" if status == "unchanged" and changed else status


def _only_reads(plan: list[dict[str, Any]]) -> bool:
    return bool(plan) and all(operation.get("op") in READ_ONLY for operation in plan)


def _translated(words: str) -> tuple[str, tuple[Action, ...]]:
    """Return the reply without its GUI instructions, and those."""
    translated = translate_reply(words)
    return translated.text, translated.actions


def _acted(action: Action) -> ActionResult:
    """Return a GUI instruction with what became of it; views stand in the result already."""
    done = action.kind in (ActionKind.SHOW_TIMELINE, ActionKind.SHOW_STATE)
    detail = ASKS_FOR[action.kind].format(words=action.detail)
    return ActionResult(kind=action.kind.value, done=done, detail=detail)


def _next_message(
    result: EditResult, actions: list[Action], request: EditRequest
) -> tuple[Action, str] | None:
    """Return the first instruction that may go out as a message of ours, and that message."""
    if result.status in ("needs_answer", "failed"):
        return None
    for action in actions:
        message = follow_up(action, request.words)
        if message is not None:
            return action, message
    return None


def _with_hop(result: EditResult, action: Action, *, done: bool, detail: str) -> EditResult:
    """Return a result whose instruction was carried out, or was not and why."""
    asked = _acted(action)
    told = ActionResult(kind="send_edit", done=done, detail=detail)
    actions = [told if known == asked else known for known in result.actions]
    return result.model_copy(update={"actions": actions})


def _joined(result: EditResult, latest: EditResult, changes: list[str]) -> EditResult:
    """Return one result for an edit and the message that it led to."""
    kinds = {(action.kind, action.detail) for action in result.actions}
    fresh = [action for action in latest.actions if (action.kind, action.detail) not in kinds]
    silent = latest.status == "unchanged" and latest.reply in UNCHANGED.values()
    replies = [result.reply] if silent else [result.reply, latest.reply]
    if result.reply in UNCHANGED.values() and latest.changes:
        replies = [latest.reply]
    return latest.model_copy(
        update={
            "status": "done" if changes else latest.status,
            "reply": "\n\n".join(dict.fromkeys(text for text in replies if text)),
            "plan": [*result.plan, *latest.plan],
            "changes": changes,
            "actions": [*result.actions, *fresh],
            "credits": latest.credits or result.credits,
        }
    )
