"""One message settled: read, carried out, committed as one revision, put into words."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.service.batching import Apply, check_batch
from cutroom.backend.service.carrying import FOR_THE_CLIENT, HISTORY, Carried, carry_out
from cutroom.backend.service.comparing import Versions
from cutroom.backend.service.material import Earlier, Material, SessionMaterial
from cutroom.backend.service.narrating import Narration
from cutroom.backend.service.outcomes import Outcome, sentence
from cutroom.backend.service.ports import Analyst, Changed, Editor, Pending, Story
from cutroom.backend.store.drafts import History
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock
from cutroom.domain.difference import Lang, describe_changes
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.answering import Clarify
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.programmes import Redo, Restore, Undo, Upload
from cutroom.domain.measures import Measured, SpeechOf, Wanted
from cutroom.domain.media import Asset
from cutroom.domain.operations import parse_operation
from cutroom.domain.reading import read_timeline
from cutroom.errors import BackendFault
from cutroom.protocol.draft_codec import encode_draft

TRIES = 5
"""How often an edit is planned anew when another process was faster."""
LABEL_CHARACTERS = 80
MOST_RECENT = 20
"""How many operations the next message may lean on."""
MOST_QUESTIONS = 8
"""How many questions wait for their answers."""
COMMANDS = (*HISTORY, *FOR_THE_CLIENT)
"""Operations that are never the answer to a question: "undo" means undo."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a session is asked for: words, or operations given as such."""

    session: Session
    text: str
    operations: tuple[Operation, ...] | None = None

    @property
    def label(self) -> str:
        """What the version that this makes is called."""
        text = " ".join(self.text.split())
        if not text:
            text = ", ".join(str(one.described()["op"]) for one in self.operations or ())
        return text if len(text) <= LABEL_CHARACTERS else f"{text[: LABEL_CHARACTERS - 1]}…"


class Settler:
    """Settles requests; blocks."""

    def __init__(
        self,
        store: Store,
        *,
        editor: Editor,
        analyst: Analyst,
        narration: Narration,
        material: Material,
        clock: Clock,
    ) -> None:
        self._store = store
        self._analyst = analyst
        self._narration = narration
        self._editor = editor
        self._material = material
        self._clock = clock

    def settle(self, request: Request) -> Outcome:
        """Return what came of a request. Raises CutroomError with nothing changed."""
        for _ in range(TRIES):
            outcome = self._attempt(request)
            if outcome is not None:
                return outcome
        raise BackendFault("The timeline kept changing meanwhile; nothing was done.")

    def close(self) -> None:
        """End what is being spoken or listened to; nobody waits for it."""
        self._narration.close()
        self._analyst.close()

    def _attempt(self, request: Request) -> Outcome | None:
        """Return the outcome, or None when another process moved the draft meanwhile."""
        session = request.session
        material = self._material.of(session.id)
        history = self._store.drafts.history(session.id)
        before = material.draft(history.head)
        plan, asking = self._plan(request, before, material, history)
        apply = self.applying(session, material, plan.language)
        carried = carry_out(
            plan.operations,
            Carried(history, before),
            load=material.draft,
            apply=lambda draft, operations: apply(draft, operations, material.assets),
            strictly=request.operations is not None,
            foresee=lambda batch, draft: check_batch(
                batch, draft, material.assets, apply, _lang(plan)
            ),
            tell=lambda history, draft, what: _versions(history, draft, material, _lang(plan)).told(
                what
            ),
        )
        # Everything that may fail comes before the commit: a failure means "nothing changed".
        outcome = self._outcome(plan, carried, before, material)
        version = self._commit(request, carried, outcome, base=history.head)
        if version is None:
            return None
        self._remember(session, asking, outcome.questions, carried)
        return replace(outcome, version=version)

    def applying(self, session: Session, material: SessionMaterial, language: str) -> Apply:
        """Return what applies operations in a session, its questions about media answered."""

        def apply(
            draft: Draft, operations: Sequence[Operation], assets: Sequence[Asset]
        ) -> Changed:
            return self._editor.apply(
                draft,
                operations,
                assets,
                subtitles=material.subtitles,
                language=language,
                measure=lambda wanted: self._answer(wanted, session, material),
            )

        return apply

    def _answer(self, wanted: Wanted, session: Session, material: SessionMaterial) -> Measured:
        """Answer what editing asks before it can go on."""
        if isinstance(wanted, SpeechOf):
            return self._narration.spoken(session.id, wanted)
        return self._analyst.measure(wanted, material.sources)

    def _plan(
        self, request: Request, draft: Draft, material: SessionMaterial, history: History
    ) -> tuple[Plan, str]:
        """Return the plan, and the message from which its questions arose."""
        session, text = request.session, request.text
        language = "zh" if session.language.lower().startswith("zh") else "en"
        if request.operations is not None:
            return Plan(request.operations, language=language), text
        kept = self._store.sessions.pending(session.id)
        scene = _scene(draft, material, history, language, _read_recent(kept))
        alone = self._editor.plan(text, scene)
        if alone.operations and all(isinstance(one, COMMANDS) for one in alone.operations):
            return alone, text
        waiting = _read_pending(kept)
        for pending in waiting:
            plan = self._editor.plan(text, scene, pending=pending)
            if plan != alone:
                others = tuple(one.question for one in waiting if one is not pending)
                asked = plan.meant or pending.message
                return replace(plan, questions=(*plan.questions, *others)), asked
        return alone, text

    def _outcome(
        self, plan: Plan, carried: Carried, before: Draft, material: SessionMaterial
    ) -> Outcome:
        changed = carried.draft != before or carried.mark is not None
        questions = _questions(plan)
        errors = (*carried.problems, *carried.unavailable)
        if questions:
            status = "needs_answer"
        elif changed or _serves_client(carried):
            status = "done"
        elif errors or (not plan.operations and plan.unread):
            status = "failed"
        else:
            status = "unchanged"
        problems = tuple(sentence(problem, plan.language) for problem in carried.problems)
        story = Story(plan, changed, carried.done, carried.remarks, problems)
        rewritten = carried.fresh or carried.draft != before
        return Outcome(
            status,
            self._editor.reply(story),
            plan.operations,
            questions=questions,
            error=errors[0] if status == "failed" and errors else None,
            wire=encode_draft(carried.draft, material.names) if rewritten else None,
        )

    def _commit(
        self, request: Request, carried: Carried, outcome: Outcome, *, base: int
    ) -> int | None:
        if carried.history.head == base and not carried.fresh and carried.mark is None:
            return base
        return self._store.drafts.commit(
            request.session.id,
            base=base,
            moved=carried.history,
            wire=json.dumps(outcome.wire, ensure_ascii=False) if carried.fresh else None,
            label=request.label,
            mark=carried.mark,
            now=self._clock.now(),
        )

    def _remember(
        self, session: Session, message: str, questions: tuple[Question, ...], carried: Carried
    ) -> None:
        """Keep what waits for an answer, and what the next message may lean on."""
        asked = [
            {"text": one.text, "options": list(one.options)} for one in questions[:MOST_QUESTIONS]
        ]
        recent = _recent(carried)
        if recent is None:
            before = self._store.sessions.pending(session.id) or {}
            recent = before.get("recent", [])
        kept = {"message": message, "questions": asked, "recent": recent}
        self._store.sessions.set_pending(session.id, kept if asked or recent else None)


def _scene(
    draft: Draft,
    material: SessionMaterial,
    history: History,
    language: str,
    recent: tuple[Operation, ...],
) -> Scene:
    """Return what a message is read against."""
    head = history.revisions[history.head]
    whole = recent and len(head.label) < LABEL_CHARACTERS
    return Scene(
        draft,
        material.assets,
        language,
        tuple(one.mark or one.label for one in history.revisions.values()),
        recent,
        said=head.label if whole else "",
        earlier=Earlier(material, history.revisions.keys()),
        undone=bool(history.redo),
        parent=head.parent,
    )


def _lang(plan: Plan) -> Lang:
    return "zh" if plan.language == "zh" else "en"


def _versions(history: History, draft: Draft, material: SessionMaterial, lang: Lang) -> Versions:
    """Return the session's versions, told apart by their timelines."""

    def compare(old: Draft, new: Draft) -> list[str]:
        before, after = (read_timeline(one, material.names) for one in (old, new))
        return describe_changes(before, after, lang)

    return Versions(history, draft, material.draft, compare, lang)


def _questions(plan: Plan) -> tuple[Question, ...]:
    """Return what the plan asks, whether as questions or as `clarify` operations."""
    asked = [
        Question(op.about, tuple(op.options or ()))
        for op in plan.operations
        if isinstance(op, Clarify)
    ]
    return plan.questions or tuple(asked)


def _recent(carried: Carried) -> list[dict[str, Any]] | None:
    """Return what was done, as the next message may lean on it; None when nothing was."""
    if any(isinstance(one, (Undo, Redo, Restore)) for one in carried.done[-1:]):
        return []
    edits = [one for one in carried.done if not isinstance(one, COMMANDS)]
    return [one.described() for one in edits[-MOST_RECENT:]] or None


def _read_recent(kept: Mapping[str, Any] | None) -> tuple[Operation, ...]:
    found: list[Operation] = []
    for body in (kept or {}).get("recent", ()):
        with suppress(ValidationError):
            found.append(parse_operation(body))
    return tuple(found)


def _read_pending(kept: Mapping[str, Any] | None) -> list[Pending]:
    if kept is None:
        return []
    return [
        Pending(Question(one["text"], tuple(one["options"])), kept["message"])
        for one in kept["questions"]
    ]


def _serves_client(carried: Carried) -> bool:
    """Say whether anything was read or will be delivered; files come by the upload tool only."""
    return any(
        isinstance(operation, FOR_THE_CLIENT) and not isinstance(operation, Upload)
        for operation in carried.done
    )
