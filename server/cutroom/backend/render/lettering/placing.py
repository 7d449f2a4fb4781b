"""Where words stand on the canvas."""

from dataclasses import dataclass

from cutroom.backend.render.lettering.roles import MANNERS, Side
from cutroom.domain.draft import CueRole

MARGIN = 0.05
"""Of the canvas width and height, kept free at the edges."""
APP_TOP, APP_BOTTOM = 0.12, 0.2
"""Of the height of a portrait canvas, where telephone apps put their buttons."""
WIDEST = 0.86
"""Of the canvas width."""


@dataclass(frozen=True, slots=True)
class Place:
    """A block's place: -1, 0 or 1 on each axis, or the fractions of its centre."""

    x: int = 0
    y: int = 0
    center: tuple[float, float] | None = None

    @property
    def side(self) -> Side:
        """The side on which the block's lines are flush."""
        if self.center is not None:
            return "center"
        return ("left", "center", "right")[self.x + 1]


def parse_position(text: str | None) -> Place | None:
    """Return the place that a style names, or None where it names none."""
    words = (text or "").strip().lower().replace("_", "-").replace(" ", "-")
    if "," in words:
        return _fractions(words)
    named = {part for part in words.split("-") if part}
    if not named or not named <= {"top", "bottom", "left", "right", "center", "centre", "middle"}:
        return None
    return Place(
        ("right" in named) - ("left" in named),
        ("bottom" in named) - ("top" in named),
    )


def _fractions(text: str) -> Place | None:
    try:
        x, y = (min(max(float(part.strip("-") or "x"), 0.0), 1.0) for part in text.split(","))
    except ValueError:
        return None
    return Place(center=(x, y)) if x == x and y == y else None


def place_of(role: CueRole, position: str | None) -> Place:
    """Return the place of a cue: its style's, else its role's."""
    place = parse_position(position) or parse_position(MANNERS[role].position)
    return place or Place()


def top_left(
    place: Place, size: tuple[float, float], canvas: tuple[int, int]
) -> tuple[float, float]:
    """Return where a block of this size goes on the canvas, in pixels."""
    (width, height), (wide, tall) = size, canvas
    if place.center is not None:
        return place.center[0] * wide - width / 2, place.center[1] * tall - height / 2
    portrait = tall > wide
    top = tall * (APP_TOP if portrait else MARGIN)
    bottom = tall * (APP_BOTTOM if portrait else MARGIN)
    x = (wide * MARGIN, (wide - width) / 2, wide * (1 - MARGIN) - width)[place.x + 1]
    y = (top, (tall - height) / 2, tall - bottom - height)[place.y + 1]
    return x, y


def kept_inside(at: float, size: int, limit: int) -> int:
    """Return a coordinate moved as little as needed for the span to stay on the canvas."""
    return max(0, min(round(at), limit - size))
