"""Camera moves cut in two, so that a split clip goes on as it went before."""

from dataclasses import replace

from cutroom.domain.draft import Motion
from cutroom.domain.timing import Ms

PUNCH_MS: Ms = 260
"""A punch is over after this time."""


def _end(motion: Motion, duration: Ms) -> Ms:
    end = duration if motion.end is None else motion.end
    return min(end, motion.start + PUNCH_MS) if motion.ease == "punch" else end


def standing(motion: Motion | None, offset: Ms, duration: Ms) -> Motion | None:
    """Return the view at an offset into a clip of `duration`, standing still."""
    if motion is None:
        return None
    start, end = motion.start, _end(motion, duration)
    part = min(1.0, max(0.0, (offset - start) / max(1, end - start)))
    scale = motion.scale_from * (motion.scale_to / motion.scale_from) ** part
    along = part
    way = 1 / motion.scale_to - 1 / motion.scale_from
    if abs(way) > 1e-9:
        along = (1 / scale - 1 / motion.scale_from) / way
    x = motion.x_from + (motion.x_to - motion.x_from) * along
    y = motion.y_from + (motion.y_to - motion.y_from) * along
    return Motion(scale, scale, x, y, x, y)


def cut_motion(
    motion: Motion | None, offset: Ms, duration: Ms
) -> tuple[Motion | None, Motion | None]:
    """Return the moves of the two parts of a clip that is cut at `offset`."""
    view = standing(motion, offset, duration)
    if motion is None or view is None:
        return None, None
    end = _end(motion, duration)
    if offset >= end:
        return motion if motion.end is not None else replace(motion, end=end), view
    if offset <= motion.start:
        later = None if motion.end is None else motion.end - offset
        return view, replace(motion, start=motion.start - offset, end=later)
    ease = motion.ease if motion.ease == "punch" else "linear"
    left = replace(
        motion, scale_to=view.scale_from, x_to=view.x_from, y_to=view.y_from, end=None, ease=ease
    )
    right = replace(
        motion,
        scale_from=view.scale_from,
        x_from=view.x_from,
        y_from=view.y_from,
        start=0,
        end=None if motion.end is None else motion.end - offset,
        ease=ease,
    )
    return left, right
