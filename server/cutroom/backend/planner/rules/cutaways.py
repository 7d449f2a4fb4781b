"""Cutaways: footage that covers the film for a while, whose sound goes on."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.targets import SLACK, tidy
from cutroom.domain.kinds.layering import OverlayImage

COVERS = re.compile(
    r"\b(?:over|on top of|cover(?:s|ing)?|cut(?: |-)?aways?|b-?roll|overlay(?:ing|ed)?)\b"
    r"|盖住|盖在|盖上|覆盖|叠在|叠到|叠加|遮住|切到"
)
"""What lays footage over other footage."""
WITH = re.compile(r"\b(?:with|by|using)\b|用|拿")
BESIDE = ("pip", "split_screen", "grid", "corner", "remove", "transition", "music", "move")


def cutaway(c: Clause) -> Outcome | None:
    """Show a film over the others for a stretch: "cover 0:20 to 0:30 with broll.mov"."""
    films = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "video"]
    if not 0 < len(films) <= len("ab") or not COVERS.search(c.text.lower()):
        return None
    if c.quotes or c.says(*BESIDE) or c.val("position") is not None or len(c.stage.shots) < 2:
        return None
    stretch = _stretch(c)
    if stretch is None:
        return None
    cover = _cover(c, films)
    base = next((name for name in films if name != cover), None)
    ahead = 0.0 if base is None else _before(c, base, cover)
    start, end = tidy(ahead + stretch[0]), tidy(ahead + stretch[1])
    if end > c.stage.length + SLACK or start >= end:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    return do(OverlayImage(asset=cover, start=start, end=end, position="center", scale=1.0))


def _stretch(c: Clause) -> tuple[float, float] | None:
    """Return the stretch that is covered, in seconds; None where no end is told."""
    if len(c.spans) == 1:
        start, end = c.spans[0].within(c.stage.length)
        return start, c.stage.length if end is None else end
    moment, seconds = c.moment(), c.number("dur", "time")
    return (moment, moment + seconds) if moment is not None and seconds else None


def _cover(c: Clause, films: list[str]) -> str:
    """Return the film that covers: the one after "with", else the one named first."""
    using = WITH.search(c.text.lower())
    if len(films) == 1 or using is None:
        return films[0]
    place = c.tokens[0].start + using.end()
    behind = [str(t.value) for t in c.of_kind("asset") if t.start >= place]
    return next((name for name in behind if name in films), films[0])


def _before(c: Clause, base: str, cover: str) -> float:
    """Return how long the film has run where the covered clip begins."""
    seconds = 0.0
    for shot in c.stage.shots:
        if shot.name == base:
            return seconds
        # Footage that covers is not laid as a clip where nothing is laid yet.
        seconds += 0.0 if shot.name == cover and not c.stage.laid else shot.seconds
    return 0.0
