"""Versions put into words: the tree of them, and what differs between two."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cutroom.backend.service.ports import Load
from cutroom.backend.store.drafts import History, Revision
from cutroom.domain.difference import Lang
from cutroom.domain.draft import Draft
from cutroom.errors import OperationRejected

TREE = "versions"
"""What `describe` is given for the tree of versions."""
PAIR = re.compile(r"versions? (.+?) ?\.\. ?(.+)", re.IGNORECASE)
"""What `describe` is given for two versions: "versions 2..now"."""
NOW, PREVIOUS = "now", "previous"
MOST_LISTED = 30
MOST_LINES = 40

Compare = Callable[[Draft, Draft], Sequence[str]]
"""Tells two drafts apart, one line for each difference."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of a session as they are asked about."""

    history: History
    present: Draft
    load: Load
    compare: Compare
    lang: Lang = "en"

    def told(self, what: str | None) -> tuple[str, ...] | None:
        """Return the lines that `what` asks for; None when it is not about versions.

        Raises OperationRejected for a version that does not exist.
        """
        if what is None:
            return None
        if what.strip().casefold() == TREE:
            return (self._tree(),)
        pair = PAIR.fullmatch(what.strip())
        return None if pair is None else (self._difference(pair.group(1), pair.group(2)),)

    def _tree(self) -> str:
        every = list(self.history.revisions.values())
        shown = "; ".join(self._line(one) for one in every[-MOST_LISTED:])
        zh = self.lang == "zh"
        return f"版本：{shown}。" if zh else f"Versions: {shown}."

    def _line(self, one: Revision) -> str:
        zh = self.lang == "zh"
        label = one.mark or one.label or ("空白" if zh else "empty")
        # A branch: what was undone before it does not lead here.
        branched = one.parent is not None and one.parent != one.number - 1
        origin = (f"，源自 {one.parent}" if zh else f", from {one.parent}") if branched else ""
        here = ("，当前" if zh else ", present") if one.number == self.history.head else ""
        return f"{one.number} {label}{origin}{here}"

    def _difference(self, first: str, second: str) -> str:
        old, new = self._drafted(first), self._drafted(second)
        lines = list(self.compare(old[1], new[1]))
        shown = "; ".join(lines[:MOST_LINES])
        if self.lang == "zh":
            return f"{old[0]} → {new[0]}：{shown or '没有区别'}。"
        return f"{old[0]} → {new[0]}: {shown or 'no difference'}."

    def _drafted(self, wanted: str) -> tuple[str, Draft]:
        zh = self.lang == "zh"
        plain = wanted.strip().casefold()
        if plain == NOW:
            return ("当前" if zh else "Present"), self.present
        if plain == PREVIOUS:
            before = self.history.undone()
            found = () if before is None else (before.revisions[before.head],)
        else:
            found = self.history.named(wanted)
        if len(found) != 1:
            raise OperationRejected(
                f"版本“{wanted}”不存在。" if zh else f'Version "{wanted}" does not exist.',
                hint=self._tree(),
            )
        number = found[0].number
        name = f"版本 {number}" if zh else f"Version {number}"
        return name, self.load(number)
