"""The names of the clips, written over each of them."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.rules.targets import tidy
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.lettering import AddText

NAMES = re.compile(
    r"\b(?:file ?)?names? of (?:each|every|the|all(?: the)?) (?:clip|video|photo|file|picture)s?\b"
    r"|\b(?:each|every) (?:clip|video|photo|picture)(?:'s|s') (?:file ?)?name\b"
    r"|\b(?:clip|file|video|photo) ?names? (?:on|over|as)\b"
    r"|\b(?:title|label|caption|name) (?:each|every) (?:clip|video|photo|picture) (?:with|by|after)"
    r" (?:its|the) (?:own )?(?:file ?)?name\b",
    re.IGNORECASE,
)
WRITES = ("add", "insert", "show", "make", "set", "title", "text", "subtitle", "overlay")


NUMBERS = re.compile(
    r"\bnumber (?:the|all|all the|each|every|my) (?:clip|photo|video|picture)s?\b", re.IGNORECASE
)


def clip_names(c: Clause) -> Outcome | None:
    """Write over each clip what its file is called: "title each clip with its file name"."""
    if c.stage.zh or c.quotes or not c.stage.shots:
        return None
    numbered = NUMBERS.search(c.text) is not None
    if not numbered and (NAMES.search(c.text) is None or not c.has(*WRITES)):
        return None
    if c.has("remove", "rename", "reorder", "export"):
        return None
    place = c.val("position") or ("bottom-right" if c.says("corner") else None)
    written: list[Operation] = []
    start = 0.0
    for number, shot in enumerate(c.stage.shots, 1):
        name = str(number) if numbered else shot.name.rsplit(".", 1)[0].replace("_", " ")
        end = start + shot.seconds
        written.append(AddText(text=name, start=tidy(start), end=tidy(end), position=place))
        start = end
    return do(*written)
