"""Two readings of one message, as written and without its chat, and which is the clearer one."""

import re

from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.words.chat import LABEL, OTHER_CLIP
from cutroom.domain.kinds.answering import Answer, Nothing, Unsupported
from cutroom.domain.kinds.programmes import Batch, Find

SENTENCE = re.compile(r"[.!?](?:\s+(?=[\"'“]?[A-Z0-9])|\s*$)")
"""Where a written sentence ends."""
HEADED = re.compile(r"\s*(?:please )?for (?:all|each|every|both)\b[^.:;!?]{0,40}:", re.IGNORECASE)
"""What heads wishes for items one by one."""
WRITTEN = 3
"""Sentences from which a message is written rather than chatted."""


def clearer(chat: Plan, plain: Plan, message: str) -> Plan:
    """Return the plan of a message without its chat, unless the message as written is clearer."""
    if not _acts(chat):
        return plain
    if not _acts(plain):
        return chat
    if HEADED.match(message) and _apart(plain) and not _apart(chat) and not plain.questions:
        return plain
    one, other = _open(chat), _open(plain)
    if one != other:
        return chat if one < other else plain
    written = len(SENTENCE.findall(message)) >= WRITTEN
    mended = OTHER_CLIP.search(message) or LABEL.search(message)
    return plain if written and not mended and _deeds(plain) > _deeds(chat) else chat


def clearer_by_wishes(wishes: Plan, whole: Plan, *, insight: bool) -> Plan:
    """Return the plan of a message wish by wish, unless it is as clear as a whole.

    With `insight` the wishes tell something that the whole could not know.
    """
    if not _acts(wishes) or _apart(whole):
        return whole
    one, other = (_open(plan) + len(plan.questions) for plan in (wishes, whole))
    if one != other or not _acts(whole):
        return wishes if one < other or not _acts(whole) else whole
    more = _deeds(wishes) - _deeds(whole)
    return wishes if insight or (more >= 0 and not _says_less(wishes, whole)) else whole


def _says_less(wishes: Plan, whole: Plan) -> bool:
    """Say whether a plan does the same as another one, with a value less."""
    one, other = ([op.described() for op in plan.operations] for plan in (wishes, whole))
    return any(
        less != more and less.items() <= more.items() and more not in one
        for less in one
        for more in other
    )


def _apart(plan: Plan) -> bool:
    """Say whether a plan makes films of their own."""
    return any(isinstance(op, Batch) for op in plan.operations)


def _open(plan: Plan) -> int:
    """Return how much of a message a plan leaves open, or answers instead of doing it."""
    answered = sum(isinstance(op, Unsupported | Nothing | Find) for op in plan.operations)
    return len(plan.questions) + len(plan.aside) + answered


def _deeds(plan: Plan) -> int:
    """Return how much a plan does."""
    return sum(not isinstance(op, Answer) for op in (*plan.operations, *plan.held))


def _acts(plan: Plan) -> bool:
    """Say whether a plan does something, or hands something over."""
    return bool(plan.held) or any(not isinstance(op, Answer) for op in plan.operations)
