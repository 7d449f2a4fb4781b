"""How much of what a treatment changes is found in a decoded picture."""

from typing import NamedTuple

import cv2
import numpy as np
from av.video.frame import VideoFrame

from cutroom.backend.render.pixels.planes import Plane, Sheet, rows_of

STRONG, STRONG_SHARE = 16, 0.0002
FAINT, FAINT_SHARE = 5, 0.005
"""By how much a treatment must change how large a share of a picture, that anybody could see
it: little of it strongly, or more of it faintly."""

PIXELS = 40_000
"""Changed pixels that are compared at most, spread over all of them."""


class Pixels(NamedTuple):
    """A picture as the three planes of a film, 4:2:0."""

    y: Plane
    u: Plane
    v: Plane


def pixels_of(sheet: Sheet) -> Pixels:
    """Return a copy of a painted picture."""
    return Pixels(sheet.y.copy(), sheet.u.copy(), sheet.v.copy())


def decoded(frame: VideoFrame) -> Pixels:
    """Return a copy of a decoded picture."""
    if frame.format.name != "yuv420p":
        frame = frame.reformat(format="yuv420p")
    width, height = frame.width, frame.height
    half = width // 2, height // 2
    sizes = ((width, height), half, half)
    planes = zip(frame.planes, sizes, strict=True)
    return Pixels(*(rows_of(plane)[:high, :wide].copy() for plane, (wide, high) in planes))


def part_found(seen: Pixels, having: Pixels, without: Pixels) -> float | None:
    """Return how much of a change is in a decoded picture: about 0 for none, 1 for all of it.

    What encoding loses lies in other directions, mostly. None: nobody could see the change.
    """
    changes = [cv2.absdiff(one, other) for one, other in zip(having, without, strict=True)]
    for floor, share in ((STRONG, STRONG_SHARE), (FAINT, FAINT_SHARE)):
        picked = [change >= floor for change in changes]
        count = max(np.count_nonzero(one) / one.size for one in picked)
        if count >= share:
            return _projected(seen, having, without, picked)
    return None


def _projected(seen: Pixels, having: Pixels, without: Pixels, picked: list[Plane]) -> float:
    """Return the length of what is seen along the way from one picture to the other."""
    along = whole = 0.0
    for shown, one, other, mask in zip(seen, having, without, picked, strict=True):
        places = np.flatnonzero(mask)
        every = -(-len(places) // PIXELS) or 1
        places = places[::every]
        bare = other.ravel()[places].astype(np.float32)
        change = one.ravel()[places] - bare
        along += every * float(np.dot(shown.ravel()[places] - bare, change))
        whole += every * float(np.dot(change, change))
    return along / whole
