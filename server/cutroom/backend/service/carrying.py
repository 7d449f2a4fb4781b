"""What a list of operations does to a draft and its history, before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cutroom.backend.service.ports import Changed, Load
from cutroom.backend.store.drafts import History
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.answering import Answer, Clarify, Nothing, Refuse, Unsupported
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.programmes import (
    Batch,
    Check,
    Credits,
    Describe,
    ExportTimeline,
    ListMedia,
    Redo,
    Restore,
    SaveProject,
    State,
    Undo,
    Upload,
)
from cutroom.domain.operations import DELIVERIES
from cutroom.errors import EditError, OperationRejected
from cutroom.protocol.timelines import UNPUBLISHED

HISTORY = (Undo, Redo, Restore, SaveProject)
FOR_THE_CLIENT = (State, ListMedia, Describe, Check, Upload, Credits, *DELIVERIES)
"""Operations that read or deliver: reported, so that the client acts on them."""

Apply = Callable[[Draft, Sequence[Operation]], Changed]
Foresee = Callable[[Batch, Draft], tuple[str, ...]]
"""Says which films a batch will make; raises EditError where it can make none."""
Tell = Callable[[History, Draft, str | None], tuple[str, ...] | None]
"""Puts versions into words, where a description asks for them."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Where operations have led so far."""

    history: History
    draft: Draft
    fresh: bool = False
    """The draft is not that of `history.head`: it wants a revision of its own."""
    mark: str | None = None
    done: tuple[Operation, ...] = ()
    remarks: tuple[str, ...] = ()
    problems: tuple[EditError, ...] = ()
    """What was tried and did not fit."""
    unavailable: tuple[EditError, ...] = ()
    """What was not tried, because nobody here can or may do it."""

    def problem(self, message: str, hint: str) -> "Carried":
        """Return the same with one more thing that did not fit."""
        error = OperationRejected(message, hint=hint)
        return replace(self, problems=(*self.problems, error))

    def refusal(self, message: str, hint: str | None = None) -> "Carried":
        """Return the same with one more thing that was not tried."""
        error = OperationRejected(message, hint=hint)
        return replace(self, unavailable=(*self.unavailable, error))


def carry_out(
    operations: Sequence[Operation],
    start: Carried,
    *,
    load: Load,
    apply: Apply,
    strictly: bool,
    tell: Tell | None = None,
    foresee: Foresee | None = None,
) -> Carried:
    """Carry out operations in order; neighbouring edits count as one.

    Strictly, the first that cannot be done raises EditError and nothing counts; else it
    is noted as a problem and the others go on.
    """
    carried = start
    for kind, group in groupby(operations, key=_kind):
        members = list(group)
        match kind:
            case "edit":
                carried = _edit(members, carried, apply, strictly=strictly)
            case "history":
                for operation in members:
                    carried = _move(operation, carried, load)
            case "batch":
                for operation in members:
                    carried = _batch(operation, carried, foresee)
            case "client":
                for operation in members:
                    carried = _served(operation, carried, tell)
            case _:
                for operation in members:
                    carried = _explain(operation, carried)
        if strictly and (carried.problems or carried.unavailable):
            raise (*carried.problems, *carried.unavailable)[0]
    return carried


def _kind(operation: Operation) -> str:
    if isinstance(operation, HISTORY):
        return "history"
    if isinstance(operation, Batch):
        return "batch"
    if isinstance(operation, ExportTimeline) and operation.format in UNPUBLISHED:
        return "answer"
    if isinstance(operation, FOR_THE_CLIENT):
        return "client"
    if isinstance(operation, Answer) or not operation.local:
        return "answer"
    return "edit"


def _batch(operation: Operation, carried: Carried, foresee: Foresee | None) -> Carried:
    """Report a batch, whose films the client has made, with what will come of it."""
    if foresee is None or not isinstance(operation, Batch):
        return _explain(operation, carried)
    try:
        told = foresee(operation, carried.draft)
    except EditError as error:
        return replace(carried, problems=(*carried.problems, error))
    return replace(carried, done=(*carried.done, operation), remarks=(*carried.remarks, *told))


def _served(operation: Operation, carried: Carried, tell: Tell | None) -> Carried:
    """Report what the client acts on; versions are described here."""
    told: tuple[str, ...] | None = None
    if tell is not None and isinstance(operation, Describe):
        try:
            told = tell(carried.history, carried.draft, operation.what)
        except EditError as error:
            return replace(carried, problems=(*carried.problems, error))
    return replace(
        carried, done=(*carried.done, operation), remarks=(*carried.remarks, *(told or ()))
    )


def _edit(
    operations: list[Operation], carried: Carried, apply: Apply, *, strictly: bool
) -> Carried:
    try:
        changed = apply(carried.draft, operations)
        return _changed(carried, operations, changed)
    except EditError:
        if strictly:
            raise
    # One of them does not fit: keep the longest list of those that go together.
    fitting: list[Operation] = []
    last: Changed | None = None
    problems: list[EditError] = []
    for operation in operations:
        try:
            last = apply(carried.draft, [*fitting, operation])
            fitting.append(operation)
        except EditError as error:
            problems.append(error)
    carried = replace(carried, problems=(*carried.problems, *problems))
    return carried if last is None else _changed(carried, fitting, last)


def _changed(carried: Carried, operations: Sequence[Operation], changed: Changed) -> Carried:
    return replace(
        carried,
        draft=changed.draft,
        fresh=carried.fresh or changed.draft != carried.draft,
        done=(*carried.done, *operations),
        remarks=(*carried.remarks, *changed.remarks),
    )


def _move(operation: Operation, carried: Carried, load: Load) -> Carried:
    match operation:
        case Undo(steps=steps):
            return _step(operation, carried, load, steps, back=True)
        case Redo(steps=steps):
            return _step(operation, carried, load, steps, back=False)
        case Restore(to=wanted):
            return _restore(operation, carried, load, wanted)
        case SaveProject(name=name):
            return replace(carried, mark=name, done=(*carried.done, operation))
    return carried


def _step(operation: Operation, carried: Carried, load: Load, steps: int, *, back: bool) -> Carried:
    history, taken = carried.history, 0
    if carried.fresh and back:
        taken = 1
    while taken < steps:
        further = history.undone() if back else history.redone()
        if further is None:
            break
        history, taken = further, taken + 1
    if not taken:
        return carried.problem(
            "There is nothing left to undo." if back else "There is nothing to redo.",
            hint="Call get_timeline to see the present version.",
        )
    return replace(
        carried,
        history=history,
        draft=load(history.head),
        fresh=False,
        done=(*carried.done, operation),
    )


def _restore(operation: Operation, carried: Carried, load: Load, wanted: int | str) -> Carried:
    found = carried.history.named(wanted)
    if len(found) != 1:
        known = ", ".join(
            f"{one.number} ({one.mark or one.label})"
            for one in list(carried.history.revisions.values())[-8:]
        )
        several = "is not clear" if found else "does not exist"
        return carried.problem(f'Version "{wanted}" {several}.', hint=f"Versions: {known}.")
    # Going back is a step of its own, so that undo returns from it.
    draft = load(found[0].number)
    return replace(
        carried, draft=draft, fresh=draft != carried.draft, done=(*carried.done, operation)
    )


def _explain(operation: Operation, carried: Carried) -> Carried:
    match operation:
        case Clarify():
            return carried
        case Unsupported(what=what, offer=offer):
            return carried.refusal(f"This is not possible here: {what}.", hint=offer)
        case Refuse(why=why):
            return carried.refusal(why)
        case Nothing():
            return carried
        case ExportTimeline():
            return carried.problem(
                "CapCut and JianYing publish no format for their drafts, so none can be written.",
                hint="Export an MP4 for them, or fcpxml, fcp7xml, edl or otio for other editors.",
            )
    name = str(operation.described()["op"])
    return carried.refusal(
        f'"{name}" was understood, but is not available here.',
        hint="Call list_operations to see what the embedded backend carries out.",
    )
