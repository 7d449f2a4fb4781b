"""What the planner sees and what it answers: scenes, plans and questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cutroom.domain.draft import Draft
from cutroom.domain.kinds.base import Operation
from cutroom.domain.media import Asset


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a message is read against: the draft, the uploads, the history's labels."""

    draft: Draft
    assets: tuple[Asset, ...] = ()
    language: str = "en"
    """The language of replies when the message does not tell: "en" or "zh"."""
    versions: tuple[str, ...] = ()
    """The labels of the versions so far, oldest first."""
    recent: tuple[Operation, ...] = ()
    """What the last message that changed something did, for messages that lean on it."""
    said: str = ""
    """That message, where it is known in full."""
    earlier: Mapping[int, Draft] = field(default_factory=dict, compare=False)
    """The drafts of the versions by their numbers, read when they are looked up."""
    undone: bool = False
    """The last step was to go back, and can be gone forward again."""
    parent: int | None = None
    """The number of the version that the present one was made from."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing only the person can settle, with the answers that would do."""

    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The operations proposed for one message, in order, and what stayed open."""

    operations: tuple[Operation, ...]
    questions: tuple[Question, ...] = ()
    unread: tuple[str, ...] = ()
    """Pieces of the message that were not understood, as they were written."""
    language: str = "en"
    aside: tuple[str, ...] = ()
    """Pieces that were taken for background, though they may have been wishes."""
    held: tuple[Operation, ...] = ()
    """Deliveries that wait until the questions are settled."""
    reasons: tuple[str, ...] = ()
    """Why a wish beside others changes nothing: "there is only one clip"."""
    meant: str = ""
    """The wish asked about, with what the answer corrected in it; it waits for its own answer."""
