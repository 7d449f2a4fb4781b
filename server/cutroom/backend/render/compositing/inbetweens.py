"""Pictures of moments between two frames of a film: mixed, or moved along with what moves."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.layout import Between
from cutroom.backend.render.pixels.planes import Plane, Planes
from cutroom.backend.render.sources import Source

_Name = TypeVar("_Name")
_Value = TypeVar("_Value")

Flow = NDArray[np.float32]
"""For each pixel how far it moves to the right and down until the other frame."""

KEPT = 4
"""Frames, and flows between them, that are kept ready: slow motion asks for them again."""

LONG_SIDE = 480
"""Pixels of the longer side of the pictures in which movement is looked for."""

OTHER_SHOT = 36.0
"""Neighbours that differ by this much all over are two shots, and nothing lies between."""


class Inbetweens:
    """Makes pictures between the frames that `read` returns. Not for several threads."""

    def __init__(self, read: Callable[[Source, int], Planes]) -> None:
        self._read = read
        self._frames: OrderedDict[tuple[str, int], Planes] = OrderedDict()
        self._flows: OrderedDict[tuple[str, int, int], tuple[Flow, Flow]] = OrderedDict()

    def clear(self) -> None:
        """Forget what was kept."""
        self._frames.clear()
        self._flows.clear()

    def at(self, source: Source, at_us: int, between: Between) -> Planes:
        """Return the picture that lies between the frames at two source times."""
        first, second = self._frame(source, at_us), self._frame(source, between.next_us)
        if first.y.shape != second.y.shape or _is_cut(first.y, second.y):
            return first if between.part < 0.5 else second
        if between.method == "blend":
            return _mixed(first, second, between.part)
        name = (source.asset.digest, at_us, between.next_us)
        flows = self._flows.get(name)
        if flows is None:
            flows = _kept(self._flows, name, _flows(first.y, second.y))
        return _moved(first, second, flows, between.part)

    def _frame(self, source: Source, at_us: int) -> Planes:
        name = (source.asset.digest, at_us)
        found = self._frames.get(name)
        return found or _kept(self._frames, name, self._read(source, at_us))


def _kept(shelf: OrderedDict[_Name, _Value], name: _Name, value: _Value) -> _Value:
    shelf[name] = value
    while len(shelf) > KEPT:
        shelf.popitem(last=False)
    return value


def _is_cut(first: Plane, second: Plane) -> bool:
    small = [cv2.resize(one, (64, 36), interpolation=cv2.INTER_AREA) for one in (first, second)]
    return float(cv2.absdiff(small[0], small[1]).mean()) > OTHER_SHOT


def _mixed(first: Planes, second: Planes, part: float) -> Planes:
    def mix(one: Plane, other: Plane) -> Plane:
        return cv2.addWeighted(one, 1 - part, other, part, 0)

    return _joined(first, second, mix)


def _joined(first: Planes, second: Planes, mix: Callable[[Plane, Plane], Plane]) -> Planes:
    alpha = first.alpha
    if alpha is not None and second.alpha is not None:
        alpha = mix(alpha, second.alpha)
    return replace(
        first,
        y=mix(first.y, second.y),
        u=mix(first.u, second.u),
        v=mix(first.v, second.v),
        alpha=alpha,
        woven=None,
    )


def _flows(first: Plane, second: Plane) -> tuple[Flow, Flow]:
    """Return how things move from one frame to the other, and back, in pixels of the flow."""
    height, width = first.shape
    share = min(1.0, LONG_SIDE / max(width, height))
    size = (max(16, round(width * share)), max(16, round(height * share)))
    one, other = (cv2.resize(p, size, interpolation=cv2.INTER_AREA) for p in (first, second))
    search = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    there = search.calc(one, other, np.zeros((*one.shape, 2), np.float32))
    back = search.calc(other, one, np.zeros((*one.shape, 2), np.float32))
    return np.asarray(there, np.float32), np.asarray(back, np.float32)


def _moved(first: Planes, second: Planes, flows: tuple[Flow, Flow], part: float) -> Planes:
    """Return both frames moved to the moment between them, and mixed there."""
    there, back = flows
    rest = 1 - part
    # Each place of the new picture looks back along the way of what passes through it.
    to_first = np.asarray(-rest * part * there + part * part * back, np.float32)
    to_second = np.asarray(rest * rest * there - part * rest * back, np.float32)

    def mix(one: Plane, other: Plane) -> Plane:
        return cv2.addWeighted(_along(one, to_first), rest, _along(other, to_second), part, 0)

    return _joined(first, second, mix)


def _along(plane: Plane, flow: Flow) -> Plane:
    """Return a plane read at places moved by a flow of another size."""
    height, width = plane.shape
    across, down = _places(width, height)
    wide = cv2.resize(flow, (width, height), interpolation=cv2.INTER_LINEAR)
    x = across + wide[..., 0] * np.float32(width / flow.shape[1])
    y = down + wide[..., 1] * np.float32(height / flow.shape[0])
    return cv2.remap(plane, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


@lru_cache(maxsize=4)
def _places(width: int, height: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    across, down = np.meshgrid(np.arange(width), np.arange(height))
    return across.astype(np.float32), down.astype(np.float32)
