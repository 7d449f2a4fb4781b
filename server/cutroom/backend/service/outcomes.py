"""What came of a message: as the tool's result, as events, as the store keeps it."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cutroom.backend.planner.phrasing.refusals import check_in_chinese, refusal_in_chinese
from cutroom.backend.planner.plan import Question
from cutroom.domain.kinds.base import Operation
from cutroom.errors import CutroomError
from cutroom.protocol.events import Event, StateChange, ToolCall, ToolResult, Words
from cutroom.protocol.paths import EDIT_TOOL


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one message."""

    status: str
    """done, unchanged, needs_answer or failed."""
    reply: str
    operations: tuple[Operation, ...] = ()
    """What was understood, carried out or not."""
    version: int = 0
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
        return body if self.error is None else body | {"error": error_body(self.error)}

    def record(self) -> dict[str, Any]:
        """Return the outcome as the store keeps it."""
        return {"reply": self.reply, "plan": self._described(), **self.response()}

    def events(self) -> list[tuple[Event, ...]]:
        """Return what the stream says, one tuple for each event."""
        call = f"adk-{secrets.token_hex(8)}"
        result = ToolResult(EDIT_TOOL, self.response(), call)
        delta = {} if self.wire is None else {"draft": self.wire, "version": self.version}
        return [
            (ToolCall(EDIT_TOOL, {"operations": self._described()}, call),),
            (result, StateChange(delta)) if delta else (result,),
            (Words(self.reply),),
        ]

    def _described(self) -> list[dict[str, Any]]:
        return [operation.described() for operation in self.operations]


def failure(
    error: CutroomError, *, operations: Sequence[Operation] = (), version: int = 0
) -> Outcome:
    """Return the outcome of a message that met an error before anything was changed."""
    return Outcome("failed", sentence(error), tuple(operations), version, error=error)


def sentence(error: CutroomError, language: str = "en") -> str:
    """Return what happened and what to do next, as one text in "en" or "zh"."""
    parts = [part for part in (str(error), error.hint) if part]
    if language == "zh":
        return "".join(refusal_in_chinese(part) for part in parts)
    return " ".join(parts)


def told_in(notes: Sequence[str], language: str) -> str:
    """Return what an export tells beside its facts, as one text in "en" or "zh"."""
    if language.lower().startswith("zh"):
        return "".join(refusal_in_chinese(note) for note in notes)
    return " ".join(notes)


def in_language(error: CutroomError, language: str) -> CutroomError:
    """Return an error that says the same in "en" or "zh"."""
    if not language.lower().startswith("zh"):
        return error
    hint = refusal_in_chinese(error.hint) if error.hint else None
    return type(error)(refusal_in_chinese(str(error)), hint=hint)


def checks_in(checks: Sequence[Mapping[str, Any]], language: str) -> list[dict[str, Any]]:
    """Return the checks of a finished file as they are told in "en" or "zh"."""
    if not language.lower().startswith("zh"):
        return [dict(check) for check in checks]
    told = []
    for check in checks:
        name, detail = check_in_chinese(str(check["name"]), str(check["detail"]))
        told.append({**check, "name": name, "detail": detail})
    return told


def error_body(error: CutroomError) -> dict[str, Any]:
    """Return an error as JSON-like data, so that the client can raise the same class."""
    return {
        "kind": error.kind,
        "code": error.code,
        "message": str(error),
        "hint": error.hint,
    }
