"""What a stream of events amounted to: words, operations understood, how it went."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cutroom.protocol.events import Event, StreamError, ToolCall, ToolResult, Words
from cutroom.protocol.paths import EDIT_TOOL
from cutroom.workflow.results import QuestionResult

TEMPORARY_ISSUE = re.compile(r"\bencountered a temporary issue\b", re.IGNORECASE)
"""A closing sentence of the hosted backend that means nothing when the work was done."""
TROUBLE = "The backend met an error."


@dataclass(slots=True)
class Transcript:
    """Collects events in their order; partial words give way to the whole ones."""

    said: list[str] = field(default_factory=list)
    plan: list[dict[str, Any]] = field(default_factory=list)
    outcome: Mapping[str, Any] = field(default_factory=dict)
    """The edit tool's own answer, where the backend gives one."""
    errors: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    """The numbers or names of the errors, in their order."""
    tools: int = 0
    _partial: dict[str, str] = field(default_factory=dict)
    _working: list[str] = field(default_factory=list)
    """Tools that were called and have not answered."""

    def hear(self, event: Event) -> None:
        """Take in one event."""
        match event:
            case Words(partial=True):
                self._partial[event.author] = self._partial.get(event.author, "") + event.text
            case Words():
                self._partial.pop(event.author, None)
                # Frameworks send an event twice when something was attached to it.
                if self.said[-1:] != [event.text]:
                    self.said.append(event.text)
            case ToolCall(name=name, args=args):
                self.tools += 1
                self._working.append(name)
                if name == EDIT_TOOL:
                    self.plan += _operations(args.get("operations"))
            case ToolResult(name=name, response=response):
                if name in self._working:
                    self._working.remove(name)
                if name == EDIT_TOOL:
                    self.outcome = response
            case StreamError(code=code, message=message):
                self.errors.append(message or TROUBLE)
                self.codes.append(code)
            case _:
                pass

    @property
    def words(self) -> str:
        """All that was said; a closing "temporary issue" counts only when it is all."""
        said = [text.strip() for text in (*self.said, *self._partial.values()) if text.strip()]
        sound = [text for text in said if not TEMPORARY_ISSUE.search(text)]
        return "\n\n".join(sound if sound or self.tools else said)

    @property
    def is_empty(self) -> bool:
        """Whether nothing came but signs of life."""
        return not (self.said or self._partial or self.tools or self.errors)

    @property
    def is_unfinished(self) -> bool:
        """Whether a tool was still at work when the stream ended."""
        return bool(self._working) and not self.errors

    @property
    def only_complaints(self) -> bool:
        """Whether the closing "temporary issue" is all that was said."""
        return bool(self.said) and all(TEMPORARY_ISSUE.search(text) for text in self.said)

    @property
    def is_trouble(self) -> bool:
        """Whether nothing came but complaints."""
        return self.only_complaints or bool(self.errors and not self.said)

    @property
    def status(self) -> str | None:
        """The outcome as the backend itself puts it, where it does."""
        status = self.outcome.get("status")
        return status if isinstance(status, str) else None

    @property
    def questions(self) -> list[QuestionResult]:
        """What must be answered before the edit can go on."""
        return read_questions(self.outcome.get("questions"))


def _operations(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [dict(item) for item in value if isinstance(item, Mapping)]


def read_questions(value: object) -> list[QuestionResult]:
    """Return questions from bare sentences or from objects with options."""
    found: list[QuestionResult] = []
    for item in value if isinstance(value, Sequence) and not isinstance(value, str) else ():
        if isinstance(item, str) and item:
            found.append(QuestionResult(text=item))
        elif isinstance(item, Mapping):
            text = item.get("text") or item.get("about") or item.get("question")
            options = item.get("options") or []
            if text:
                found.append(QuestionResult(text=str(text), options=[str(o) for o in options]))
    return found


def recall(last_message: Mapping[str, Any]) -> Transcript:
    """Return what came of a message whose stream nobody read to the end."""
    inner = last_message.get("outcome")
    outcome = {**last_message, **inner} if isinstance(inner, Mapping) else dict(last_message)
    reply = outcome.get("reply")
    return Transcript(
        said=[reply] if isinstance(reply, str) and reply else [],
        plan=_operations(outcome.get("plan") or outcome.get("operations")),
        outcome=outcome,
    )
