"""Messages become revisions: planned, carried out, committed, told as events.

An edit runs on its own, whether or not anybody listens. The messages of a session take
turns; the same message sent again while it runs joins the run.
"""

import json
import logging
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import anyio
import anyio.abc
import anyio.to_thread
from pydantic import ValidationError

from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.service.carrying import FOR_THE_CLIENT, Carried, carry_out
from cutroom.backend.service.material import Material
from cutroom.backend.service.ports import Editor, Pending, Story
from cutroom.backend.service.process import is_dead
from cutroom.backend.store.drafts import History
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock
from cutroom.domain.draft import Draft
from cutroom.domain.media import Asset
from cutroom.domain.operations import Clarify, Operation, parse_operation
from cutroom.errors import BackendFault, CutroomError, NotUnderstood, OperationRejected
from cutroom.protocol.draft_codec import encode_draft
from cutroom.protocol.events import Event, StateChange, ToolCall, ToolResult, Words
from cutroom.protocol.paths import EDIT_TOOL

logger = logging.getLogger(__name__)

LONGEST_MESSAGE = 20_000
"""Characters that a message may have."""
MOST_OPERATIONS = 500
TRIES = 5
"""How often an edit is planned anew when another process was faster."""
LABEL_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one message."""

    status: str
    """done, unchanged, needs_answer or failed."""
    reply: str
    version: int
    operations: tuple[dict[str, Any], ...] = ()
    questions: tuple[Question, ...] = ()
    error: CutroomError | None = None
    wire: Mapping[str, Any] | None = None
    """The new wire draft where it changed."""

    def response(self) -> dict[str, Any]:
        """Return the outcome as the tool's result."""
        body: dict[str, Any] = {
            "ok": self.status in ("done", "unchanged"),
            "status": self.status,
            "version": self.version,
            "questions": [{"text": q.text, "options": list(q.options)} for q in self.questions],
        }
        if self.error is not None:
            body["error"] = {
                "kind": self.error.kind,
                "code": self.error.code,
                "message": str(self.error),
                "hint": self.error.hint,
            }
        return body

    def record(self) -> dict[str, Any]:
        """Return the outcome as the store keeps it."""
        return {"reply": self.reply, "plan": list(self.operations), **self.response()}

    def events(self) -> list[tuple[Event, ...]]:
        """Return what the stream says, one tuple for each event."""
        call = f"adk-{secrets.token_hex(8)}"
        result = ToolResult(EDIT_TOOL, self.response(), call)
        delta = {} if self.wire is None else {"draft": self.wire, "version": self.version}
        return [
            (ToolCall(EDIT_TOOL, {"operations": list(self.operations)}, call),),
            (result, StateChange(delta)) if delta else (result,),
            (Words(self.reply),),
        ]


@dataclass
class Run:
    """An edit under way; any number of listeners may follow it from its beginning."""

    id: str
    session: Session
    text: str
    operations: tuple[Operation, ...] | None
    events: list[tuple[Event, ...]] = field(default_factory=list)
    finished: anyio.Event = field(default_factory=anyio.Event)


class Editing:
    """Starts runs and carries them through."""

    def __init__(
        self,
        store: Store,
        *,
        editor: Editor,
        material: Material,
        clock: Clock,
        owner: str,
        tasks: anyio.abc.TaskGroup,
    ) -> None:
        self._store = store
        self._editor = editor
        self._material = material
        self._clock = clock
        self._owner = owner
        self._tasks = tasks
        self._turns: dict[str, anyio.Lock] = {}
        self._running: dict[tuple[str, str, str], Run] = {}

    def submit(self, session: Session, text: str, bodies: Sequence[Any] | None = None) -> Run:
        """Start an edit from words, or from operations given as such, and return its run.

        Raises OperationRejected and NotUnderstood for what cannot be begun.
        """
        if len(text) > LONGEST_MESSAGE:
            raise NotUnderstood(
                f"The message has {len(text):,} characters; at most {LONGEST_MESSAGE:,} are read.",
                hint="Say it in several shorter messages.",
            )
        operations = None if bodies is None else _parsed(bodies)
        if not text.strip() and not operations:
            raise NotUnderstood("The message is empty.")
        key = (session.id, text, json.dumps(bodies, sort_keys=True, default=str))
        run = self._running.get(key)
        if run is None:
            run = Run(f"e-{secrets.token_hex(16)}", session, text, operations)
            self._running[key] = run
            self._tasks.start_soon(self._work, key, run)
        return run

    async def wait_idle(self) -> None:
        """Wait for all runs to end."""
        for run in list(self._running.values()):
            await run.finished.wait()

    def close_interrupted(self) -> None:
        """Mark the messages that dead processes left unfinished; blocks."""
        now = self._clock.now()
        owners = self._store.messages.owners_at_work() - {self._owner}
        self._store.messages.interrupt(
            [owner for owner in owners if is_dead(owner, None, now=now)], now=now
        )

    async def _work(self, key: tuple[str, str, str], run: Run) -> None:
        turn = self._turns.setdefault(run.session.id, anyio.Lock())
        try:
            async with turn:
                outcome = await anyio.to_thread.run_sync(self._settle_and_keep, run)
            run.events.extend(outcome.events())
        finally:
            del self._running[key]
            run.finished.set()
            if not any(other.session.id == run.session.id for other in self._running.values()):
                self._turns.pop(run.session.id, None)

    def _settle_and_keep(self, run: Run) -> Outcome:
        messages, now = self._store.messages, self._clock.now
        try:
            messages.begin(run.id, run.session.id, run.text, owner=self._owner, now=now())
            outcome = self._settle(run)
            messages.finish(run.id, outcome.status, outcome.record(), now=now())
        except CutroomError as error:
            outcome = self._failed(run, error)
        except Exception:
            logger.exception("an edit failed unexpectedly")
            error = BackendFault("The edit met an error of ours; the timeline is as it was.")
            outcome = self._failed(run, error)
        return outcome

    def _failed(self, run: Run, error: CutroomError) -> Outcome:
        reply = " ".join(part for part in (str(error), error.hint) if part)
        try:
            version = self._store.drafts.history(run.session.id).head
            outcome = Outcome("failed", reply, version, _described(run.operations), error=error)
            self._store.messages.finish(
                run.id, outcome.status, outcome.record(), now=self._clock.now()
            )
        except CutroomError:
            return Outcome("failed", reply, 0, _described(run.operations), error=error)
        return outcome

    def _settle(self, run: Run) -> Outcome:
        for _ in range(TRIES):
            outcome = self._attempt(run)
            if outcome is not None:
                return outcome
        raise BackendFault("The timeline kept changing meanwhile; nothing was done.")

    def _attempt(self, run: Run) -> Outcome | None:
        session = run.session
        material = self._material.of(session.id)
        history = self._store.drafts.history(session.id)
        before = material.draft(history.head)
        start = Carried(history, before)
        plan, message = self._plan(run, before, material.assets, history)
        subtitles = material.subtitles

        carried = carry_out(
            plan.operations,
            start,
            load=material.draft,
            apply=lambda draft, operations: self._editor.apply(
                draft, operations, material.assets, subtitles=subtitles, language=plan.language
            ),
            strictly=run.operations is not None,
        )
        version = self._commit(session, carried, base=history.head, label=_label(run, plan))
        if version is None:
            return None
        questions = _questions(plan)
        self._remember(session, message, questions)
        return self._outcome(plan, carried, before, version, questions, material.names)

    def _plan(
        self, run: Run, draft: Draft, assets: tuple[Asset, ...], history: History
    ) -> tuple[Plan, str]:
        """Return the plan, and the message from which its questions arose."""
        language = "zh" if run.session.language.lower().startswith("zh") else "en"
        if run.operations is not None:
            return Plan(run.operations, language=language), run.text
        versions = tuple(one.mark or one.label for one in history.revisions.values())
        scene = Scene(draft, assets, language, versions)
        alone = self._editor.plan(run.text, scene)
        waiting = _read_pending(self._store.sessions.pending(run.session.id))
        for pending in waiting:
            plan = self._editor.plan(run.text, scene, pending=pending)
            if plan != alone:
                others = tuple(one.question for one in waiting if one is not pending)
                return replace(plan, questions=(*plan.questions, *others)), pending.message
        return alone, run.text

    def _commit(self, session: Session, carried: Carried, *, base: int, label: str) -> int | None:
        untouched = carried.history.head == base and not carried.fresh and carried.mark is None
        if untouched:
            return base
        wire = None
        if carried.fresh:
            names = self._material.of(session.id).names
            wire = json.dumps(encode_draft(carried.draft, names), ensure_ascii=False)
        return self._store.drafts.commit(
            session.id,
            base=base,
            moved=carried.history,
            wire=wire,
            label=label,
            mark=carried.mark,
            now=self._clock.now(),
        )

    def _remember(self, session: Session, message: str, questions: tuple[Question, ...]) -> None:
        asked = [{"text": one.text, "options": list(one.options)} for one in questions]
        pending = {"message": message, "questions": asked} if asked else None
        self._store.sessions.set_pending(session.id, pending)

    def _outcome(
        self,
        plan: Plan,
        carried: Carried,
        before: Draft,
        version: int,
        questions: tuple[Question, ...],
        names: Mapping[Any, str],
    ) -> Outcome:
        changed = carried.draft != before
        if questions:
            status = "needs_answer"
        elif changed or carried.mark is not None or _serves_client(carried):
            status = "done"
        elif carried.problems or (not plan.operations and plan.unread):
            status = "failed"
        else:
            status = "unchanged"
        story = Story(
            plan,
            before,
            carried.draft,
            carried.done,
            carried.remarks,
            tuple(" ".join(part for part in (str(p), p.hint) if part) for p in carried.problems),
        )
        return Outcome(
            status,
            self._editor.reply(story),
            version,
            _described(plan.operations),
            questions,
            carried.problems[0] if status == "failed" and carried.problems else None,
            encode_draft(carried.draft, names) if changed else None,
        )


def _parsed(bodies: Sequence[Any]) -> tuple[Operation, ...]:
    if len(bodies) > MOST_OPERATIONS:
        raise OperationRejected(f"At most {MOST_OPERATIONS} operations are taken at once.")
    found = []
    for number, body in enumerate(bodies, start=1):
        try:
            found.append(parse_operation(body))
        except (ValidationError, RecursionError) as error:
            detail = "it is nested too deeply"
            if isinstance(error, ValidationError):
                first = error.errors(include_url=False, include_context=False)[0]
                place = ".".join(str(part) for part in first["loc"][1:])
                detail = f"{place}: {first['msg']}" if place else first["msg"]
            raise OperationRejected(
                f"Operation {number} is not valid: {detail}.",
                hint="Call list_operations with its name to see its parameters.",
            ) from None
    return tuple(found)


def _described(operations: Sequence[Operation] | None) -> tuple[dict[str, Any], ...]:
    return tuple(operation.described() for operation in operations or ())


def _questions(plan: Plan) -> tuple[Question, ...]:
    """Return what the plan asks, whether as questions or as `clarify` operations."""
    asked = [
        Question(op.about, tuple(op.options or ()))
        for op in plan.operations
        if isinstance(op, Clarify)
    ]
    return plan.questions or tuple(asked)


def _read_pending(kept: Mapping[str, Any] | None) -> list[Pending]:
    if kept is None:
        return []
    return [
        Pending(Question(one["text"], tuple(one["options"])), kept["message"])
        for one in kept["questions"]
    ]


def _serves_client(carried: Carried) -> bool:
    return any(isinstance(operation, FOR_THE_CLIENT) for operation in carried.done)


def _label(run: Run, plan: Plan) -> str:
    text = " ".join(run.text.split())
    if not text:
        text = ", ".join(str(body["op"]) for body in _described(plan.operations))
    return text if len(text) <= LABEL_CHARACTERS else f"{text[: LABEL_CHARACTERS - 1]}…"
