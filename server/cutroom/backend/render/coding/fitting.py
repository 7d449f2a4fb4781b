"""Films below a size: the finest rate factor whose file fits, then fewer pixels.

One factor for the whole film spends the bytes where they are needed, as two passes would;
a few chunks tell what a factor costs before all are rendered.
"""

from collections.abc import Callable
from dataclasses import replace
from math import log2

from cutroom.backend.render.coding.formats import VIDEO_CODECS
from cutroom.backend.render.coding.profiles import Profile
from cutroom.errors import OperationRejected

Measure = Callable[[Profile, int | None], int]
"""Returns the bytes of a film in a profile, from so many samples or, with None, exactly."""

SAMPLES = 5
ROUNDS = 7
HALVING = 6.0
"""Steps of the rate factor that about halve a file."""
ROOM = 0.97
"""What is aimed at, as a share of the limit."""
WASTE = 0.80
"""A film that fills less than this of its limit may get finer, up to what was asked for."""
HEAD, FRAME = 6_000, 16
"""Bytes that a container takes, at all and for each frame."""
COARSEST = {"h264": 36, "hevc": 38, "vp9": 52, "av1": 54}
"""Beyond these, fewer pixels look better."""
SMALLEST_SIDE = 180
QUIET_BITRATE = 48_000


def fitted(
    profile: Profile, limit: int, *, frames: int, seconds: float, shrink: bool, measure: Measure
) -> tuple[Profile, tuple[str, ...]]:
    """Return the profile whose film stays below `limit` bytes, and what was given up for it.

    Raises OperationRejected when nothing does.
    """
    start = profile
    room = limit * ROOM - HEAD - FRAME * frames
    bitrate = int(min(profile.audio_bitrate, max(QUIET_BITRATE, room * 8 / seconds * 0.2)))
    profile = replace(profile, audio_bitrate=bitrate)
    profile = _guess(profile, room, start, shrink=shrink, measure=measure)
    best: Profile | None = None
    for _ in range(ROUNDS):
        size = measure(profile, None)
        if size <= room and (best is None or profile.crf < best.crf):
            best = profile
            if size >= room * WASTE or profile.crf <= start.crf:
                break
        further = _next(profile, size, room, start, shrink=shrink)
        if further is None or (best is not None and further.crf >= best.crf):
            break
        profile = further
    if best is None:
        raise OperationRejected(
            f"{seconds:.0f} s of this film do not fit into {limit / 1e6:g} MB.",
            hint="Allow more, shorten the film, or ask for a smaller resolution.",
        )
    best = _with_better_sound(best, start, room, seconds, measure)
    return best, _given_up(start, best)


def _with_better_sound(
    best: Profile, start: Profile, room: float, seconds: float, measure: Measure
) -> Profile:
    """Return the profile with the sound taking what the pictures leave over."""
    spare = (room - measure(best, None)) * 8 / seconds * 0.9
    richer = int(min(start.audio_bitrate, best.audio_bitrate + max(0.0, spare)))
    if richer < best.audio_bitrate * 1.1:
        return best
    better = replace(best, audio_bitrate=richer)
    return better if measure(better, None) <= room else best


def _guess(
    profile: Profile, room: float, start: Profile, *, shrink: bool, measure: Measure
) -> Profile:
    """Return where to begin, told by a few chunks."""
    for _ in range(ROUNDS):
        size = measure(profile, SAMPLES)
        further = _next(profile, size, room, start, shrink=shrink)
        if size <= room or further is None:
            return profile
        near = further.crf - profile.crf <= 2 and further.width == profile.width
        profile = further
        if near:
            return profile
    return profile


def _next(
    profile: Profile, size: int, room: float, start: Profile, *, shrink: bool
) -> Profile | None:
    """Return the profile that should come nearer to the room, if there is one."""
    step = HALVING * log2(size / max(1.0, room))
    step = step + 0.3 if step > 0 else step * 0.8
    crf = round(max(start.crf, profile.crf + step), 1)
    coarsest = COARSEST[profile.codec]
    most = VIDEO_CODECS[profile.codec].largest_crf
    smaller = _shrunk(profile)
    if crf > coarsest and shrink and smaller is not None:
        # About two thirds of the pixels; the factor for them is told by the next measure.
        return replace(smaller, crf=max(start.crf, coarsest - HALVING))
    crf = min(crf, most)
    if crf == profile.crf:
        return None
    return replace(profile, crf=crf)


def _shrunk(profile: Profile) -> Profile | None:
    width, height = (round(side * 0.4) * 2 for side in (profile.width, profile.height))
    if min(width, height) < SMALLEST_SIDE:
        return None
    return replace(profile, width=width, height=height)


def _given_up(asked: Profile, got: Profile) -> tuple[str, ...]:
    said = []
    if (asked.width, asked.height) != (got.width, got.height):
        said.append(f"Made {got.width}x{got.height} to stay below the size.")
    elif got.crf > asked.crf + 8:
        said.append("The size left room for a coarse picture only.")
    return tuple(said)
