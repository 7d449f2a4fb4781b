"""A message to a settled edit: send, follow the stream, compare before with after."""

from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

import anyio

from cutroom.domain.clock import Clock
from cutroom.domain.difference import describe_changes
from cutroom.errors import BackendSilent, LinkError, StreamCut
from cutroom.translate.actions import Action, ActionKind
from cutroom.translate.gui import translate_reply
from cutroom.workflow.jobs import Job
from cutroom.workflow.operations import say_operations
from cutroom.workflow.reporting import STILL_WORKING
from cutroom.workflow.results import ActionResult, EditResult
from cutroom.workflow.sessions import reply_language
from cutroom.workflow.snapshots import Snapshot, fetch_snapshot, snapshot_of
from cutroom.workflow.transcript import Transcript, recall

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

EditStatus = Literal["done", "unchanged", "needs_answer", "failed"]
READ_ONLY = frozenset(
    {"export", "state", "credits", "list_media", "describe", "check", "upload", "save_project"}
)
"""Operations that are carried out without changing the draft."""
INTERRUPTED = "interrupted"
"""How our own backend marks a message whose process died."""
LOOK_S = (0.5, 1.0, 2.0, 2.0, 5.0)
"""Between looks at a backend that tells whether a message is still being worked on."""
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


@dataclass(frozen=True, slots=True)
class EditRequest:
    """Words, or operations that were checked."""

    message: str
    operations: list[dict[str, Any]] | None = None
    language: str = "en"

    def written(self) -> dict[str, Any]:
        """Return the request as the journal keeps it."""
        return {
            "message": self.message,
            "operations": self.operations,
            "language": self.language,
        }


def read_request(body: Mapping[str, Any]) -> EditRequest:
    """Return a request as the journal kept it."""
    return EditRequest(
        message=str(body.get("message") or ""),
        operations=body.get("operations"),
        language=str(body.get("language") or "en"),
    )


def make_request(
    message: str | None, operations: list[dict[str, Any]] | None, session_language: str | None
) -> EditRequest:
    """Return the request for words or for checked operations."""
    if operations is not None:
        return EditRequest(say_operations(operations), operations, session_language or "en")
    text = message or ""
    return EditRequest(text, None, reply_language(text, session_language))


class Edits:
    """Carries out edit jobs, one at a time in each session."""

    def __init__(self, clock: Clock, *, recovery_waits_s: tuple[float, ...]) -> None:
        self._clock = clock
        self._recovery_waits_s = recovery_waits_s
        self._locks: dict[str, anyio.Lock] = {}
        self._begun: dict[str, int] = {}

    def lock(self, session_id: str) -> anyio.Lock:
        """Return the lock under which a session's draft is changed, or read for an export."""
        return self._locks.setdefault(session_id, anyio.Lock())

    def generation(self, session_id: str) -> int:
        """Return how many edits this process has begun in a session."""
        return self._begun.get(session_id, 0)

    async def run(self, job: Job, client: "BackendClient", request: EditRequest) -> EditResult:
        """Send the request, wait for its end and say what changed."""
        session_id = job.record.session_id
        self._begun[session_id] = self.generation(session_id) + 1
        lock = self.lock(session_id)
        if lock.statistics().locked:
            await job.tell(0, "Waiting for the edit before this one...")
        async with lock:
            before = await fetch_snapshot(client, session_id)
            await self._note(job, before)
            try:
                transcript = await self._follow(job, client, request)
            except (StreamCut, BackendSilent) as error:
                transcript = await self._recover(job, client, request, before, error)
            after = await fetch_snapshot(client, session_id)
        return await self._settle(client, job, request, before, after, transcript)

    async def _note(self, job: Job, before: Snapshot) -> None:
        """Write down what the draft was, for a process that may have to settle this edit."""
        job.record.before = {
            "draft": dict(before.state.draft),
            "version": before.state.version,
            "timeline": before.text,
            "fingerprint": before.fingerprint(),
        }
        await job.tell(2, "Sending the request...")

    async def _follow(self, job: Job, client: "BackendClient", request: EditRequest) -> Transcript:
        transcript = Transcript()
        operations = request.operations if await client.is_ours() else None
        sent = client.send_message(job.record.session_id, request.message, operations=operations)
        async with aclosing(sent) as events:
            async for event in events:
                transcript.hear(event)
                if transcript.tools and job.record.percent < 10:
                    await job.tell(10, "The backend is editing...")
        return transcript

    async def _recover(
        self,
        job: Job,
        client: "BackendClient",
        request: EditRequest,
        before: Snapshot,
        cause: LinkError,
    ) -> Transcript:
        """Look for the edit in the state; the message is never sent again."""
        await job.tell(job.record.percent, STILL_WORKING)
        ours = await client.is_ours()
        for wait_s in LOOK_S * 60 if ours else self._recovery_waits_s:
            await self._clock.sleep(wait_s)
            now = await fetch_snapshot(client, job.record.session_id)
            last = now.state.last_message
            if last.get("text") == request.message and last.get("status") != "working":
                return recall(last)
            if now.fingerprint() != before.fingerprint() and not ours:
                return Transcript()
        raise type(cause)(
            f"{cause} The timeline has not changed since.",
            hint="Send the edit again if you still want it.",
        )

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
        last = now.state.last_message
        if last.get("text") == request.message and last.get("status") != "working":
            transcript = recall(last)
        elif now.fingerprint() != record.before.get("fingerprint"):
            transcript = Transcript()
        else:
            transcript = await self._recover(job, client, request, now, cause)
            now = await fetch_snapshot(client, record.session_id)
        return await self._settle(client, job, request, before, now, transcript)

    async def _settle(
        self,
        client: "BackendClient",
        job: Job,
        request: EditRequest,
        before: Snapshot,
        after: Snapshot,
        transcript: Transcript,
    ) -> EditResult:
        if transcript.status == INTERRUPTED and after.state.draft == before.state.draft:
            raise StreamCut("The edit was interrupted; nothing changed.", hint="Send it again.")
        changes = list(describe_changes(before.timeline, after.timeline, _lang(request.language)))
        changed = bool(changes) or after.state.draft != before.state.draft
        questions = transcript.questions
        reply, actions = await _translated(client, transcript.words)
        if not reply:
            reply = "\n".join(transcript.errors or changes) or _unchanged(request.language)
        return EditResult(
            status=settled_status(transcript, changed=changed, asks=bool(questions)),
            session_id=job.record.session_id,
            reply=reply,
            plan=transcript.plan,
            changes=changes,
            actions=actions,
            timeline=after.text,
            version=after.state.version,
            questions=questions or None,
        )


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


async def _translated(client: "BackendClient", words: str) -> tuple[str, list[ActionResult]]:
    """Return the reply without its GUI instructions, and what those meant."""
    if not words or await client.is_ours():
        return words, []
    translated = translate_reply(words)
    return translated.text, [_acted(action) for action in translated.actions]


def _acted(action: Action) -> ActionResult:
    """Return a GUI instruction with what became of it; views stand in the result already."""
    done = action.kind in (ActionKind.SHOW_TIMELINE, ActionKind.SHOW_STATE)
    detail = ASKS_FOR[action.kind].format(words=action.detail)
    return ActionResult(kind=action.kind.value, done=done, detail=detail)


def _unchanged(language: str) -> str:
    return UNCHANGED[_lang(language)]


def _lang(language: str) -> Literal["zh", "en"]:
    return "zh" if language.lower().startswith("zh") else "en"
