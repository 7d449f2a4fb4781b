"""How a film's picture moves as a whole, from frame to frame, seen small."""

from pathlib import Path

import cv2
import numpy as np
from av.video.reformatter import Interpolation
from numpy.typing import NDArray

from cutroom.backend.render.analysis.sight import iter_video
from cutroom.domain.measures import Shake
from cutroom.domain.media import MediaFacts
from cutroom.errors import FileDamaged

_LONG = 480
"""Pixels of the longer side of the picture that is watched."""
_POINTS = 240
_FEWEST = 12
"""Points that must be found again for a step to count; a new shot has hardly any."""
_ALIKE = 0.4
"""The share of the points that must move together."""

Luma = NDArray[np.uint8]


def measure_shake(path: Path, facts: MediaFacts) -> Shake:
    """Return how a film's picture moves as a whole. Raises FileDamaged."""
    times: list[int] = []
    steps: list[tuple[float, float, float]] = []
    cuts: list[int] = []
    last: Luma | None = None
    scale = _LONG / max(1, facts.width, facts.height)
    for at_us, frame in iter_video(path, facts):
        width = max(16, round(frame.width * min(1.0, scale) / 2) * 2)
        height = max(16, round(frame.height * min(1.0, scale) / 2) * 2)
        small = frame.reformat(width, height, format="gray", interpolation=Interpolation.AREA)
        picture = np.asarray(small.to_ndarray(), np.uint8)
        step = None if last is None or last.shape != picture.shape else _step(last, picture)
        times.append(at_us)
        steps.append(step or (0.0, 0.0, 0.0))
        cuts.append(int(step is None))
        last = picture
    if not times:
        raise FileDamaged(f"{path.name} holds no picture that can be decoded.")
    moves = np.array(steps, np.float32)
    return Shake(
        np.array(times, np.int64).tobytes(),
        moves.tobytes(),
        np.array(cuts, np.uint8).tobytes(),
        _jitter(moves),
    )


def _step(last: Luma, picture: Luma) -> tuple[float, float, float] | None:
    """Return shifts (fractions of the sides) and turn (radians) of most of the picture."""
    height, width = picture.shape
    points = cv2.goodFeaturesToTrack(last, _POINTS, 0.01, max(4, width // 48))
    if points is None or len(points) < _FEWEST:
        # A plain picture shows no movement; it is no new shot either.
        return (0.0, 0.0, 0.0) if cv2.absdiff(last, picture).mean() < 24 else None
    found, status, _ = cv2.calcOpticalFlowPyrLK(last, picture, points, np.empty_like(points))
    kept = status.ravel() == 1
    if kept.sum() < _FEWEST:
        return None
    here, there = points[kept].reshape(-1, 2), found[kept].reshape(-1, 2)
    matrix, inliers = cv2.estimateAffinePartial2D(here, there, ransacReprojThreshold=1.5)
    if matrix is None or inliers is None or inliers.sum() < _ALIKE * len(points):
        return None
    turn = float(np.arctan2(matrix[1, 0], matrix[0, 0]))
    middle = np.array([width / 2, height / 2])
    shift = matrix[:, :2] @ middle + matrix[:, 2] - middle
    return float(shift[0] / width), float(shift[1] / height), turn


def _jitter(steps: NDArray[np.float32]) -> float:
    """Return how much the picture trembles: the spread of changes of pace, per frame."""
    if len(steps) < 4:
        return 0.0
    jerks = np.diff(steps[1:], axis=0)[:, :2]
    return round(float(np.sqrt(np.mean(np.square(jerks)))), 6)
