"""Two readings of one message, as written and without its chat, and which is the clearer one."""

import re

from cutroom.backend.planner.plan import Plan
from cutroom.domain.kinds.answering import Answer, Nothing, Unsupported
from cutroom.domain.kinds.programmes import Batch, Find

SENTENCE = re.compile(r"[.!?](?:\s+(?=[\"'“]?[A-Z0-9])|\s*$)")
"""Where a written sentence ends."""
WRITTEN = 3
"""Sentences from which a message is written rather than chatted."""


def clearer(chat: Plan, plain: Plan, message: str) -> Plan:
    """Return the plan of a message without its chat, unless the message as written is clearer."""
    if any(isinstance(op, Batch) for op in plain.operations) or not _acts(chat):
        return plain
    if not _acts(plain):
        return chat
    one, other = _open(chat), _open(plain)
    if one != other:
        return chat if one < other else plain
    if _deeds(chat) > _deeds(plain):
        return chat
    return plain if len(SENTENCE.findall(message)) >= WRITTEN else chat


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
