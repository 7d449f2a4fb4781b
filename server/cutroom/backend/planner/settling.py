"""From clauses to a plan: ask each rule in turn, put together, say what stays unread."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.hearing import parsed
from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.planner.rules.asking import Outcome, ask, kind, nothing
from cutroom.backend.planner.rules.merging import tidied
from cutroom.backend.planner.rules.play_order import joined_whole
from cutroom.backend.planner.rules.resolve import resolved
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.completing import UNKNOWN_CLIP
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.patterns import FILE
from cutroom.domain.kinds.answering import Answer, Clarify, Nothing, Refuse
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Insert
from cutroom.domain.operations import DELIVERIES

FREE = frozenset(
    {
        "upload",
        "credits",
        "state",
        "list_media",
        "generate",
        "unsupported",
        "refuse",
        "none",
        "clarify",
        "describe",
        "undo",
        "redo",
        "restore",
        "find",
    }
)
"""Operations that need nothing uploaded."""
IDLE = ("asked for", "按要求", "没有提出")
"""What a reason says that only tells that there was no wish."""


def planned(
    message: str,
    scene: Scene,
    language: str,
    *,
    cut_off: str = "",
    tokens: list[Token] | None = None,
) -> Plan:
    """Return the plan of a rewritten message; `cut_off` is what is past its longest."""
    stage = Stage(scene, language)
    parts = parsed(message, stage, tokens)
    if not parts:
        why = "消息里没有文字" if language == "zh" else "the message has no words"
        return Plan((Nothing(why=why),), language=language)
    outcomes, unread = resolved(parts)
    total = Outcome()
    for outcome in outcomes:
        total = total.and_also(outcome)
    for piece in unread:
        total = total.and_also(about_unread(parts[0], piece))
    if any(isinstance(op, Refuse) for op in total.operations):
        total = Outcome([op for op in total.operations if isinstance(op, Refuse)])
    total = _with_media(parts[0], total)
    operations = joined_whole(tidied(total.operations), stage)
    if cut_off:
        unread = [*unread, cut_off[:120]]
    return held_back(
        Plan(
            tuple(operations),
            tuple(_once(total.questions)),
            tuple(unread),
            language,
            reasons=unmet(total.operations),
        )
    )


def unmet(operations: Sequence[Operation]) -> tuple[str, ...]:
    """Return why wishes change nothing, where others beside them are carried out."""
    if all(isinstance(op, Answer) for op in operations):
        return ()
    whys = [op.why for op in operations if isinstance(op, Nothing)]
    return tuple(dict.fromkeys(w for w in whys if not any(mark in w for mark in IDLE)))


def held_back(plan: Plan) -> Plan:
    """Return a plan whose deliveries wait while something is asked.

    What is delivered would not be what the answer makes of it.
    """
    held = [op for op in plan.operations if isinstance(op, DELIVERIES)]
    if not held or not plan.questions:
        return plan
    rest = tuple(op for op in plan.operations if op not in held)
    return replace(plan, operations=rest, held=(*plan.held, *held))


def about_unread(c: Clause, piece: str) -> Outcome:
    """Ask what an unread piece means, or which clip it speaks of."""
    found = UNKNOWN_CLIP.search(piece.lower())
    known = c.assets or any(pick.clips for pick in c.picks)
    named = FILE.search(piece)
    if named and not c.assets and not any(t.kind == "quote" for t in c.tokens):
        names = c.stage.listed([asset.name for asset in c.stage.scene.assets]) or "-"
        return ask(c, "no_file", name=named[0], names=names)
    if found and len(c.stage.shots) > 1 and not known:
        return ask(c, "which_clip", [shot.name for shot in c.stage.shots[:6]])
    return ask(c, "unread", text=piece[:120])


def _with_media(c: Clause, total: Outcome) -> Outcome:
    """Ask for material when there is none, instead of edits that need some."""
    if not total.operations:
        return nothing(c, "no edit was asked for", "没有提出剪辑要求")
    if not c.stage.is_blank:
        return total
    usable = [op for op in total.operations if _needs_nothing(op)]
    if len(usable) == len(total.operations):
        return total
    media = ask(c, "no_media")
    rest = [op for op in usable if not isinstance(op, Clarify)]
    return Outcome([*rest, *media.operations], media.questions)


def _needs_nothing(op: Operation) -> bool:
    name = kind(op)
    return name in FREE or (isinstance(op, Insert) and op.asset.startswith("color:"))


def _once(questions: Sequence[Question]) -> list[Question]:
    kept: list[Question] = []
    for question in questions:
        if question not in kept:
            kept.append(question)
    return kept
