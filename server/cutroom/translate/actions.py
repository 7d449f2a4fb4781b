"""What a GUI instruction in a reply asks us to do."""

from dataclasses import dataclass
from enum import StrEnum


class ActionKind(StrEnum):
    """The closed set of actions that replies can ask for."""

    EXPORT = "export"
    SHOW_TIMELINE = "show_timeline"
    SHOW_STATE = "show_state"
    SEND_EDIT = "send_edit"
    SHOW_CREDITS = "show_credits"


@dataclass(frozen=True, slots=True)
class Action:
    """One instruction, and the words that gave it."""

    kind: ActionKind
    detail: str
    optional: bool = False
    """Whether the person was offered it rather than told to do it."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A reply without its GUI instructions, and what those meant."""

    text: str
    actions: tuple[Action, ...]
