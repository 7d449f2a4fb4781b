"""The request that a question came from, completed by the answer to it."""

import re
from collections.abc import Callable
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.hearing import as_wishes, language_of, parsed, rewritten, tokens_of
from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.planner.rephrasing.quoting import in_own_words
from cutroom.backend.planner.rules.asking import Outcome
from cutroom.backend.planner.rules.questions import QUESTIONS
from cutroom.backend.planner.rules.resolve import resolved
from cutroom.backend.planner.rules.understanding import understood
from cutroom.backend.planner.settling import about_unread
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.answering import answers_nothing, is_bare, says_it_again
from cutroom.backend.planner.talk.completing import completions
from cutroom.backend.planner.talk.correcting import is_corrective, meant_instead
from cutroom.domain.kinds.answering import Answer, Clarify, Nothing
from cutroom.domain.kinds.base import Operation

QUOTES = ("'", '"', "“", "‘", "「", "『")
"""How an answer begins that is words on screen."""
KEPT = re.compile(r"\bkeep|as it is|保持|原长|不变")
"""What an answer says that keeps a length."""


def completed(
    message: str,
    scene: Scene,
    pending: Question,
    asked: str,
    plan_message: Callable[[str, Scene], Plan],
) -> Plan | None:
    """Complete the request that a question came from; None when the message is a new request."""
    stage = Stage(scene, language_of(asked, scene.language))
    language = language_of(message, scene.language)
    said, told = as_wishes(*rewritten(asked, stage), stage)
    open_clauses = [
        c
        for c in parsed(said, stage, told)
        if pending in _asked_about(c, lambda text: in_own_words(text, asked, said))
    ]
    if not open_clauses:
        return None
    clause = open_clauses[0]
    if {"keep its length", "保持原长"} & set(pending.options) and KEPT.search(message.lower()):
        why = "时长保持不变" if language == "zh" else "its length stays as it is"
        return Plan((Nothing(why=why),), language=language)
    words = message.strip().strip("。.!！")
    alone = plan_message(message, replace(scene, recent=()))
    complete = any(not isinstance(op, Clarify | Nothing) for op in alone.operations)
    tokens = tokens_of(message, stage)
    if is_corrective(words):
        return _asked_anew(words, scene, asked, plan_message)
    bare = is_bare(tokens) or says_it_again(tokens, clause.tokens)
    if not words.startswith(QUOTES) and (
        (complete and not bare) or answers_nothing(message, tokens, clause.tokens)
    ):
        return None
    for candidate in completions(clause, words):
        operations = _settled(candidate, words, pending, stage)
        if operations:
            return Plan(tuple(operations), (), (), language)
    return None


def _settled(candidate: str, words: str, pending: Question, stage: Stage) -> list[Operation]:
    """Return what a completed request does; nothing where its question stays open."""
    clauses = parsed(candidate, stage)
    outcome = Outcome()
    for clause in clauses:
        outcome = outcome.and_also(understood(clause))
    real = [op for op in outcome.operations if not isinstance(op, Nothing)]
    if resolved(clauses)[1] or pending in outcome.questions:
        return []
    if _asks_for_clip(pending, stage) and any(map(_widened, real)):
        return []
    if _takes_no_words(pending, stage) and any(_writes(op, words) for op in real):
        return []
    return [] if any(isinstance(op, Clarify) for op in real) else real


def _asked_about(c: Clause, quoting: Callable[[str], str]) -> list[Question]:
    """Return what a clause leaves open, quoted as it was written."""
    outcome = understood(c) or about_unread(c, c.text)
    return [replace(one, text=quoting(one.text)) for one in outcome.questions]


def _asks_for_clip(question: Question, stage: Stage) -> bool:
    """Say whether a question offers clips to choose from."""
    return not {shot.name for shot in stage.shots}.isdisjoint(question.options)


def _takes_no_words(question: Question, stage: Stage) -> bool:
    """Say whether a question offers words on screen to choose from, or what was not understood."""
    if question.text.startswith(UNREAD):
        return True
    return not {cue.text for cue in stage.titles}.isdisjoint(question.options)


UNREAD = tuple(text.split("{")[0] for key in ("unread", "left_over") for text in QUESTIONS[key])
"""How questions about what was not understood begin."""


def _writes(op: Operation, words: str) -> bool:
    """Say whether an answer itself would be written on the screen."""
    return getattr(op, "op", "") in ("add_text", "edit_text") and getattr(op, "text", None) == words


def _asked_anew(
    words: str, scene: Scene, asked: str, plan_message: Callable[[str, Scene], Plan]
) -> Plan | None:
    """Put a request again with what an answer corrects in it: "oops, I meant 1:10 to 1:20"."""
    rest, said = meant_instead(words), asked.rstrip(" .。!！?？")
    zh = language_of(asked, scene.language) == "zh"
    again = f"{said}，不对，我是说{rest}" if zh else f"{said}, no, I meant {rest}"
    plan = plan_message(again, scene)
    alone = plan_message(rest, replace(scene, recent=()))
    if plan.unread or any(isinstance(op, Nothing) for op in plan.operations):
        return None
    if any(not isinstance(op, Answer) for op in alone.operations):
        return None
    return replace(plan, meant=again)


def _widened(op: Operation) -> bool:
    """Say whether an operation on clips names none."""
    return "clip" in type(op).model_fields and getattr(op, "clip", None) is None
