"""Camera moves: where the view of a picture stands at an instant."""

from fractions import Fraction
from typing import NamedTuple

from cutroom.domain.draft import Motion
from cutroom.domain.timing import Ms

SOFT_PART = 0.12
"""The part of a smooth move that is spent on starting, and again on stopping."""

PUNCH_MS = 260
"""How long a punch takes at most."""


class View(NamedTuple):
    """The part of the fitted picture that is seen: 1/scale of it around a centre."""

    scale: float
    x: float
    y: float


REST = View(1.0, 0.5, 0.5)


def view_at(
    motion: Motion | None, since: Fraction, duration: Ms, leading: Ms, trailing: Ms
) -> tuple[View, float]:
    """Return the view this long after a clip's start, and the largest scale of its motion.

    A move over the whole clip also covers the time that the clip is seen inside its
    transitions (`leading` before its start, `trailing` after its end), so that no
    picture stands still while it dissolves.
    """
    if motion is None:
        return REST, 1.0
    start, end = Fraction(motion.start), Fraction(duration if motion.end is None else motion.end)
    if motion.start == 0 and motion.end in {None, duration}:
        start, end = Fraction(-leading), Fraction(duration + trailing)
    if motion.ease == "punch":
        end = min(end, start + PUNCH_MS)
    part = float((since - start) / (end - start)) if end > start else float(since >= end)
    part = eased(min(1.0, max(0.0, part)), motion.ease)
    return view_between(motion, part), max(motion.scale_from, motion.scale_to)


def eased(part: float, ease: str) -> float:
    """Return the part of the way that is covered after a part of the time."""
    if ease == "linear":
        return part
    if ease == "punch":
        return 1 - (1 - part) ** 4
    speed = 1 / (1 - SOFT_PART)
    if part < SOFT_PART:
        return speed * part * part / (2 * SOFT_PART)
    if part > 1 - SOFT_PART:
        rest = 1 - part
        return 1 - speed * rest * rest / (2 * SOFT_PART)
    return speed * (part - SOFT_PART / 2)


def view_between(motion: Motion, part: float) -> View:
    """Return the view at a part of the way: growth is geometric, its fixed point stands still."""
    first, last = motion.scale_from, motion.scale_to
    scale = first * (last / first) ** part
    along = part
    if abs(1 / last - 1 / first) > 1e-9:
        along = (1 / scale - 1 / first) / (1 / last - 1 / first)
    x = motion.x_from + (motion.x_to - motion.x_from) * along
    y = motion.y_from + (motion.y_to - motion.y_from) * along
    return View(round(scale, 9), round(_inside(x, scale), 9), round(_inside(y, scale), 9))


def _inside(center: float, scale: float) -> float:
    """Keep the view within the picture, or the picture within a view that is larger."""
    low, high = sorted((0.5 / scale, 1 - 0.5 / scale))
    return min(high, max(low, center))
