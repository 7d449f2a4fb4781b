"""The clauses of a message to their outcomes, each read with what came before it."""

import re
from collections.abc import Iterable, Sequence

from pydantic import ValidationError

from cutroom.backend.planner.clauses.clause import SUBSTANTIVES, Clause, is_verb
from cutroom.backend.planner.plan import Question
from cutroom.backend.planner.rules.absorbing import (
    fills_key,
    joins_show,
    keeps_some,
    out_of_them,
    refines,
    sets_music,
)
from cutroom.backend.planner.rules.asking import Outcome, ask, kind
from cutroom.backend.planner.rules.batches import batch
from cutroom.backend.planner.rules.chatter import is_chatter
from cutroom.backend.planner.rules.cut_sides import after_split, behind_itself, last_split, of_copy
from cutroom.backend.planner.rules.following import (
    following,
    laid_anew,
    parts_film,
    suppose_each,
    suppose_moved,
    supposed,
)
from cutroom.backend.planner.rules.play_order import sequence
from cutroom.backend.planner.rules.questions import QUESTIONS
from cutroom.backend.planner.rules.restyling import restyles
from cutroom.backend.planner.rules.spoken_for import condition, is_covered, only_reason
from cutroom.backend.planner.rules.storyboards import storyboard
from cutroom.backend.planner.rules.understanding import edits, understood
from cutroom.domain.kinds.answering import Clarify, Unsupported
from cutroom.domain.kinds.base import Operation

BLACK = re.compile(r"\bblack\b|黑", re.IGNORECASE)
"""What only a picture fades to."""


def resolved(parts: Sequence[Clause]) -> tuple[list[Outcome], list[str]]:
    """Return the outcome of every clause that a rule understands, and the other pieces."""
    try:
        together = batch(parts, understood) or sequence(parts)
        board = None if together or _reorders(parts) else storyboard(parts)
    except ValidationError:
        together, board = ask(parts[0], "out_of_range", text=parts[0].said[:120]), None
    if together is not None:
        return [together], []
    reading = _Reading(parts)
    if board is not None:
        reading.take(*board)
    for at, clause in enumerate(parts):
        reading.read(at, clause)
    return reading.outcomes, reading.pieces


def _reorders(parts: Sequence[Clause]) -> bool:
    return any(part.says("reorder") and part.picks for part in parts)


class _Reading:
    """What has been made of the clauses of a message so far."""

    def __init__(self, parts: Sequence[Clause]) -> None:
        self.outcomes: list[Outcome] = []
        self.pieces: list[str] = []
        """What no rule understands, as it was written."""
        self._parts = parts
        self._earlier: list[Operation] = []
        self._skipped: list[Clause] = []

    def take(self, outcome: Outcome, places: Iterable[int]) -> None:
        """Take what clauses mean together, so that they are not read by themselves."""
        self.outcomes.append(outcome)
        self._earlier.extend(outcome.operations)
        self._skipped.extend(self._parts[at] for at in places)

    def read(self, at: int, clause: Clause) -> None:
        """Read one clause after those before it."""
        parts, earlier = self._parts, self._earlier
        if is_covered(clause, parts, earlier) or clause in self._skipped:
            return
        held = condition(clause)
        if held is not None:
            if not held and at + 1 < len(parts):
                self._skipped.append(parts[at + 1])
            return
        if fills_key(clause, self.outcomes) or only_reason(clause, parts[at + 1 : at + 2]):
            return
        if restyles(clause, self.outcomes):
            return
        outcome = understood(of_copy(after_split(clause, earlier or last_split(clause)), earlier))
        if outcome is not None:
            outcome = behind_itself(self._placed(clause, outcome), clause, earlier)
            if not self._joins(at, clause, outcome):
                self._keep(clause, outcome)
        elif not self._goes_with_last(clause) and not is_chatter(clause):
            self.pieces.append(clause.said)
            if _excludes(clause) and self.outcomes and edits(self.outcomes[-1]):
                self.outcomes.pop()

    def _placed(self, clause: Clause, outcome: Outcome) -> Outcome:
        """Return an outcome with the places that earlier clauses give its operations."""
        return following(
            laid_anew(outcome, clause, self._earlier),
            self._earlier,
            about_it=clause.says("it"),
            bare=not clause.says("video", "picture") and BLACK.search(clause.text) is None,
            after=_comes_after(clause),
        )

    def _joins(self, at: int, clause: Clause, outcome: Outcome) -> bool:
        """Say whether an outcome belongs to what was said before, and is told there."""
        outcomes = self.outcomes
        if keeps_some(outcomes, clause):
            return True
        if at and refines(outcome, outcomes, clause, self._parts[at - 1]):
            return True
        if BLACK.search(clause.text) is None and sets_music(outcome, outcomes, clause):
            return True
        if out_of_them(outcome, outcomes, clause):
            return True
        if joins_show(outcome, outcomes, clause):
            suppose_each(outcomes[-1], clause.stage)
            return True
        waits = outcomes and _is_open(outcomes[-1]) and _leans(outcomes[-1], clause, outcome)
        return bool(waits) or (self._goes_with_last(clause) and not _looks(clause))

    def _goes_with_last(self, clause: Clause) -> bool:
        """Say whether a clause only says more of something that nobody here can do."""
        beyond = self.outcomes and _is_beyond(self.outcomes[-1])
        return bool(beyond) and _goes_on(clause)

    def _keep(self, clause: Clause, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        clause.stage.supposed = supposed(outcome, clause.stage)
        if parts_film(outcome.operations, clause.stage):
            clause.stage.parted = True
        suppose_each(outcome, clause.stage)
        suppose_moved(outcome, clause.stage)
        self._earlier.extend(outcome.operations)


LEANING = frozenset(
    {
        "speed", "filter", "color", "rotate", "flip", "crop", "reverse", "zoom", "effect",
        "freeze", "trim", "set_clip_duration", "mute",
    }
)  # fmt: skip
"""What is done to a clip that an earlier part of the message may name."""


WHERE = ("which_own", "which_items", "which_clip", "no_clip", "which_range", "which_two", "unread")
"""The questions about the clip or the stretch that is meant."""


def _is_open(outcome: Outcome) -> bool:
    """Say whether nothing came of a part but a question."""
    return bool(outcome.questions) and all(isinstance(op, Clarify) for op in outcome.operations)


def _comes_after(clause: Clause) -> bool:
    """Say whether "then" leads into a part that names no time of its own."""
    gap = clause.message[: clause.tokens[0].start].lower().rstrip()
    timed = clause.of_kind("at", "span") or clause.says("start_at", "end_at")
    return gap.endswith(("then", "followed by", "after that", "afterwards")) and not timed


def _is_beyond(outcome: Outcome) -> bool:
    """Say whether nobody here can do what a part asks for."""
    return bool(outcome.operations) and all(
        isinstance(op, Unsupported) for op in outcome.operations
    )


def _goes_on(clause: Clause) -> bool:
    """Say whether a part without a verb of its own only says more of the one before."""
    return bool(clause.inherited) and not any(is_verb(t, head=False) for t in clause.tokens)


def _looks(clause: Clause) -> bool:
    """Say whether a part names a look, which no part before it can have asked for."""
    return any(clause.val(facet) for facet in SUBSTANTIVES)


def _asks_where(question: Question) -> bool:
    """Say whether a question is about the clip or the stretch that is meant."""
    heads = (text.partition("{")[0] for key in WHERE for text in QUESTIONS[key])
    return question.text.startswith(tuple(head for head in heads if head))


def _leans(before: Outcome, clause: Clause, outcome: Outcome) -> bool:
    """Say whether a part names nothing of its own: it waits for what the part before is about."""
    if clause.picks or clause.assets or clause.spans or clause.quotes:
        return False
    if not any(_asks_where(question) for question in before.questions):
        return False
    return bool(outcome.operations) and all(
        kind(op) in LEANING and getattr(op, "clip", None) in (None, "all")
        for op in outcome.operations
    )


def _excludes(clause: Clause) -> bool:
    """Say whether a piece takes clips out of what was said before it: 但第二段不要有音乐."""
    named = any(pick.clips for pick in clause.picks)
    return named and (bool(clause.negated) or clause.small("not", "except"))
