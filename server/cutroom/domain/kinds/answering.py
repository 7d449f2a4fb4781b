"""Answers that edit nothing."""

from typing import Literal

from cutroom.domain.kinds.base import Operation


class Answer(Operation):
    """Answers that edit nothing."""

    group = "Answers that edit nothing"


class Clarify(Answer):
    """Ask back: two readings differ, or what is addressed does not exist."""

    op: Literal["clarify"] = "clarify"
    about: str
    options: list[str] | None = None


class Unsupported(Answer):
    """Nobody here can do it; offer the nearest thing."""

    op: Literal["unsupported"] = "unsupported"
    what: str
    offer: str | None = None


class Refuse(Answer):
    """Must not be done."""

    op: Literal["refuse"] = "refuse"
    why: str


class Nothing(Answer):
    """No edit was asked for, or none is needed."""

    op: Literal["none"] = "none"
    why: str
