"""What rules answer with: operations, and the questions that only the person can settle."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.plan import Question
from cutroom.backend.planner.rules.questions import QUESTIONS
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.words.places import clip_at
from cutroom.domain.kinds.answering import Clarify, Nothing, Refuse, Unsupported
from cutroom.domain.kinds.base import Operation


@dataclass
class Outcome:
    """What one clause comes to."""

    operations: list[Operation] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def and_also(self, other: "Outcome | None") -> "Outcome":
        """Return both outcomes as one."""
        if other is None:
            return self
        return Outcome([*self.operations, *other.operations], [*self.questions, *other.questions])


def kind(op: Operation) -> str:
    """Return an operation's name."""
    return str(type(op).model_fields["op"].default)


Rule = Callable[[Clause], Outcome | None]


def do(*operations: Operation) -> Outcome:
    """Return an outcome that carries out operations."""
    return Outcome(list(operations))


def ask(c: Clause | Stage, key: str, options: Sequence[str] = (), **named: object) -> Outcome:
    """Return an outcome that asks one of the questions, of a clause or of a whole message."""
    stage = c if isinstance(c, Stage) else c.stage
    shots = stage.shots
    known = {"count": len(shots), "names": stage.listed([shot.name for shot in shots])} | named
    text = QUESTIONS[key][1 if stage.zh else 0].format(**known)
    clarify = Clarify(about=text, options=list(options) or None)
    return Outcome([clarify], [Question(text, tuple(options))])


def ask_which(c: Clause, number: int) -> Outcome:
    """Return the question about a clip that is not there."""
    return ask(c, "no_clip", clip=clip_at(number, zh=c.stage.zh))


def nothing(c: Clause, en: str, zh: str) -> Outcome:
    """Return an outcome that changes nothing, and why."""
    return do(Nothing(why=zh if c.stage.zh else en))


def unsupported(c: Clause, what: tuple[str, str], offer: tuple[str, str]) -> Outcome:
    """Return an outcome that says what cannot be done here, and the nearest that can."""
    which = 1 if c.stage.zh else 0
    return do(Unsupported(what=what[which], offer=offer[which]))


def refuse(c: Clause, en: str, zh: str) -> Outcome:
    """Return an outcome that must not be done, and why."""
    return do(Refuse(why=zh if c.stage.zh else en))
