"""How bright each frame of a film is, seen small."""

from pathlib import Path

import numpy as np
from av.video.reformatter import Interpolation
from numpy.typing import NDArray

from cutroom.backend.render.analysis.sight import iter_video
from cutroom.domain.measures import Light
from cutroom.domain.media import MediaFacts
from cutroom.errors import FileDamaged

_SIZE = (64, 36)
_OTHER_SHOT = 0.35
"""Frames that are this unlike, brightness apart, belong to two shots."""

_Small = NDArray[np.float32]


def measure_light(path: Path, facts: MediaFacts) -> Light:
    """Return how bright each frame of a film is. Raises FileDamaged."""
    times: list[int] = []
    means: list[float] = []
    cuts: list[int] = []
    last: _Small | None = None
    for at_us, frame in iter_video(path, facts):
        small = frame.reformat(*_SIZE, format="gray", interpolation=Interpolation.AREA)
        picture = np.asarray(small.to_ndarray() / 255, np.float32)
        times.append(at_us)
        means.append(float(picture.mean()))
        cuts.append(int(last is None or _unlike(last, picture)))
        last = picture
    if not times:
        raise FileDamaged(f"{path.name} holds no picture that can be decoded.")
    return Light(
        np.array(times, np.int64).tobytes(),
        np.array(means, np.float32).tobytes(),
        np.array(cuts, np.uint8).tobytes(),
    )


def _unlike(one: _Small, other: _Small) -> bool:
    """Say whether two pictures differ in more than how bright they are."""
    level = [picture / max(0.02, float(picture.mean())) for picture in (one, other)]
    return float(np.abs(level[0] - level[1]).mean()) > _OTHER_SHOT
