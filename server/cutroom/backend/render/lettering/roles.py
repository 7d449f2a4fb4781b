"""What each role of a cue looks like where its style leaves the choice."""

from dataclasses import dataclass
from typing import Literal

from cutroom.domain.draft import CueRole, CueStyle

DEFAULT_OUTLINE = CueStyle().outline
Side = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Manner:
    """A role's defaults; sizes are in pixels per em on a canvas whose shorter side is 1080."""

    position: str
    size: float
    bold: bool = True
    leading: float = 1.28
    """Distance of baselines in ems."""
    outline: float = 0.055
    """Width of the outline in ems."""
    background: str | None = None
    balanced: bool = True
    small_after_first: float = 1.0
    """Size of the lines after the first paragraph, relative to it."""
    bar: bool = False
    """A bar in the highlight colour at the left of the box."""
    tallest: float = 0.9
    """Share of the canvas height that the words may take before they shrink."""


MANNERS = {
    CueRole.TITLE: Manner("center", 96, outline=0.035, leading=1.24),
    CueRole.CAPTION: Manner("bottom", 52, outline=0.06, tallest=0.5),
    CueRole.LOWER_THIRD: Manner(
        "bottom-left",
        50,
        leading=1.34,
        outline=0.05,
        background="#0E1116CC",
        balanced=False,
        small_after_first=0.66,
        bar=True,
        tallest=0.6,
    ),
    CueRole.CREDITS: Manner("center", 46, bold=False, leading=1.6, outline=0.035, balanced=False),
    CueRole.COUNTDOWN: Manner("center", 340, outline=0.02),
}
PORTRAIT_CAPTION = 58
"""Captions are a little larger where a telephone shows them."""


def size_of(role: CueRole, style: CueStyle, *, width: int, height: int) -> float:
    """Return the letter height (em) in pixels of this canvas."""
    size = style.size if style.size and style.size > 0 else MANNERS[role].size
    if style.size is None and role is CueRole.CAPTION and height > width:
        size = PORTRAIT_CAPTION
    return max(1.0, min(size, 1080) * min(width, height) / 1080)
