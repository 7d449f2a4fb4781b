"""Shapes: ratios, sizes in pixels, parts of a picture."""

from cutroom.domain.draft import Rect
from cutroom.errors import OperationRejected

SHORT_SIDE = 1080
LONGEST_SIDE = 7680
SAME_SHAPE = 0.005


def even(value: float) -> int:
    """Return the nearest even number of pixels, at least 16."""
    return max(16, 2 * round(value / 2))


def ratio_value(ratio: str) -> float:
    """Return width over height for text such as "9:16"."""
    width, height = (float(part) for part in ratio.split(":"))
    if width <= 0 or height <= 0:
        raise OperationRejected(f"{ratio} is no shape.", hint='Give a ratio such as "9:16".')
    if not 0.1 <= width / height <= 10:
        raise OperationRejected(
            f"{ratio} is too narrow to be a film.", hint="Stay between 1:10 and 10:1."
        )
    return width / height


def size_for(shape: float) -> tuple[int, int]:
    """Return width and height with the shorter side at 1080 pixels."""
    if shape >= 1:
        return min(LONGEST_SIDE, even(SHORT_SIDE * shape)), SHORT_SIDE
    return SHORT_SIDE, min(LONGEST_SIDE, even(SHORT_SIDE / shape))


def same_shape(one: float, other: float) -> bool:
    """Say whether two shapes cannot be told apart."""
    return abs(one / other - 1) < SAME_SHAPE


def ratio_rect(picture: float, wanted: float, anchor: str | None) -> Rect:
    """Return the largest part of a picture that has the wanted shape, held at an anchor."""
    width, height = min(1.0, wanted / picture), min(1.0, picture / wanted)
    x, y = anchor_point(anchor)
    return Rect((1 - width) * x, (1 - height) * y, width, height)


def anchor_point(anchor: str | None) -> tuple[float, float]:
    """Return where an anchor lies: 0..1 from the left and from the top."""
    words = anchor or "center"
    x = 0.0 if "left" in words else 1.0 if "right" in words else 0.5
    y = 0.0 if "top" in words else 1.0 if "bottom" in words else 0.5
    return x, y


def inner(outer: Rect | None, part: Rect) -> Rect:
    """Return a part of a part, as a part of the whole."""
    if outer is None:
        return part
    return Rect(
        outer.x + part.x * outer.width,
        outer.y + part.y * outer.height,
        outer.width * part.width,
        outer.height * part.height,
    )


def turned_rect(rect: Rect | None, quarters: int) -> Rect | None:
    """Return the same part of a picture that is turned clockwise by quarters."""
    if rect is None:
        return None
    for _ in range(quarters % 4):
        rect = Rect(1 - rect.y - rect.height, rect.x, rect.height, rect.width)
    return rect
