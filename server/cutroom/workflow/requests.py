"""An edit as it was asked for: in words or operations, with the export it ends with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from cutroom.errors import EditError
from cutroom.workflow.operations import check_operations, say_operations
from cutroom.workflow.sessions import reply_language

LONGEST_MESSAGE = 100_000
"""Characters; a message above this is a mistake."""


@dataclass(frozen=True, slots=True)
class EditRequest:
    """Words, or operations that were checked."""

    message: str
    operations: list[dict[str, Any]] | None = None
    language: str = "en"
    export: dict[str, Any] | None = None
    """The parameters of the export to start once the edit has landed."""
    asked: str = ""
    """The person's own words, where the message is not all of them."""

    @property
    def words(self) -> str:
        """All that the person said."""
        return self.asked or self.message

    @property
    def lang(self) -> Literal["zh", "en"]:
        """The language of our own sentences about it."""
        return "zh" if self.language.lower().startswith("zh") else "en"

    def written(self) -> dict[str, Any]:
        """Return the request as the journal keeps it."""
        return {
            "message": self.message,
            "operations": self.operations,
            "language": self.language,
            "export": self.export,
            "asked": self.asked,
        }


def read_request(body: Mapping[str, Any]) -> EditRequest:
    """Return a request as the journal kept it."""
    return EditRequest(
        message=str(body.get("message") or ""),
        operations=body.get("operations"),
        language=str(body.get("language") or "en"),
        export=body.get("export"),
        asked=str(body.get("asked") or ""),
    )


def make_request(
    message: str | None, operations: list[dict[str, Any]] | None, session_language: str | None
) -> EditRequest:
    """Return the request for words or for checked operations."""
    if operations is not None:
        return EditRequest(say_operations(operations), operations, session_language or "en")
    text = message or ""
    return EditRequest(text, None, reply_language(text, session_language))


def read_edit(
    message: str | None, operations: list[dict[str, Any]] | None
) -> tuple[str, list[dict[str, Any]] | None]:
    """Return the words or the checked operations of an edit; exactly one of them is needed."""
    words = (message or "").strip()
    if operations and words:
        raise EditError(
            "Both message and operations were given.", hint="Send one of them per call."
        )
    if operations is not None and not words:
        return "", check_operations(operations)
    if not words:
        raise EditError(
            "There is neither a message nor operations.",
            hint='Say what to change, such as "make a 30 s slideshow with music".',
        )
    if len(words) > LONGEST_MESSAGE:
        raise EditError(
            f"The message has {len(words)} characters; the limit is {LONGEST_MESSAGE}.",
            hint="Send a shorter request.",
        )
    return words, None
