"""Questions to the person in front of the host, where the host can put them.

Hosts that cannot are answered as ever: the result tells the question, and the answer
comes with the next call.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from mcp import MCPError
from mcp.server.mcpserver import Context
from mcp.types import (
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitResult,
    InputRequiredResult,
)
from pydantic import BaseModel, Field

from cutroom.face.tasks import REVISIONS
from cutroom.workflow.results import EditResult, QuestionResult, as_json

ANSWER = "answer"
MOST_QUESTIONS = 3
"""In a row; whoever was asked more often is better asked by the assistant."""
LONGEST_QUESTION = 1000


class NamedFile(BaseModel):
    """The file that a person names when none of the given ones can be read."""

    file: str = Field(default="", description="Path or web address of the file")


def can_ask(context: Context) -> bool:
    """Say whether the host has declared that it can put forms to a person."""
    told = context.client_capabilities
    forms = told.elicitation if told is not None else None
    if forms is None or (forms.form is None and forms.url is not None):
        return False
    return _asks_in_rounds(context) or context.session.can_send_request


async def converse(
    context: Context,
    first: Callable[[], Awaitable[EditResult]],
    go_on: Callable[[str, EditResult], Awaitable[EditResult]],
) -> EditResult | InputRequiredResult:
    """Carry out an edit and put its questions to the person, as far as that can be done.

    `go_on` takes an answer and the result that asked.
    """
    before = _answered(context)
    if before is None:
        result, asked = await first(), 0
    elif before.answer is None:
        return before.result
    else:
        result, asked = await go_on(before.answer, before.result), before.asked
    while asked < MOST_QUESTIONS and can_ask(context):
        question = _question_of(result)
        if question is None:
            break
        asked += 1
        if _asks_in_rounds(context):
            return _ask_next_round(result, question, asked)
        told = await _ask_here(context, question)
        if told is None:
            break
        result = await go_on(told, result)
    return result


@dataclass(frozen=True, slots=True)
class _Answered:
    """What came back from a question that was put before this round of a call."""

    result: EditResult
    """The result that asked."""
    answer: str | None
    """The person's answer; None when there was none."""
    asked: int
    """How many questions have been put so far."""


def _question_of(result: EditResult) -> QuestionResult | None:
    """Return the question that a person can answer for the edit to go on."""
    asks = result.status == "needs_answer" and bool(result.questions)
    wants_file = any(operation.get("op") == "upload" for operation in result.plan)
    return result.questions[0] if asks and not wants_file and result.questions else None


async def _ask_here(context: Context, question: QuestionResult) -> str | None:
    """Put a question while the call waits: the way before 2026-07-28."""
    try:
        told = await context.session.elicit_form(
            _words(question), _form(question), related_request_id=context.request_id
        )
    except MCPError:
        return None
    return _answer(told)


def _ask_next_round(
    result: EditResult, question: QuestionResult, asked: int
) -> InputRequiredResult:
    """Return the answer of a call that goes on when the host sends it again with the answer."""
    request = ElicitRequest(
        params=ElicitRequestFormParams(message=_words(question), requested_schema=_form(question))
    )
    # Sealed by the SDK: a host can neither read nor change it.
    state = json.dumps({"asked": asked, "result": as_json(result)})
    return InputRequiredResult(input_requests={ANSWER: request}, request_state=state)


def _answered(context: Context) -> _Answered | None:
    """Return what an earlier round of this call has asked, or None in the first round."""
    if not _asks_in_rounds(context) or context.request_state is None:
        return None
    state = json.loads(context.request_state)
    told = (context.input_responses or {}).get(ANSWER)
    return _Answered(
        EditResult.model_validate(state["result"]),
        _answer(told) if isinstance(told, ElicitResult) else None,
        int(state["asked"]),
    )


def _asks_in_rounds(context: Context) -> bool:
    """Say whether a question ends the call, which is sent again with the answer."""
    return context.protocol_version in REVISIONS


def _words(question: QuestionResult) -> str:
    return question.text[:LONGEST_QUESTION]


def _form(question: QuestionResult) -> dict[str, Any]:
    choices = {"enum": question.options} if question.options else {}
    field = {"type": "string", "title": "Answer", **choices}
    return {"type": "object", "properties": {ANSWER: field}, "required": [ANSWER]}


def _answer(told: ElicitResult) -> str | None:
    value = (told.content or {}).get(ANSWER) if told.action == "accept" else None
    return value.strip() or None if isinstance(value, str) else None
