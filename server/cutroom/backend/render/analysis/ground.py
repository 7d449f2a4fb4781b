"""Whether something stands before a plain ground, and which colour that has."""

import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.analysis.bars import iter_samples
from cutroom.backend.render.pixels.planes import YUV_TO_RGB
from cutroom.backend.render.sources import Source
from cutroom.domain.measures import Ground

_RIM = 0.05
"""The share of a side that is the rim; below, people reach out of the picture."""
_LIGHT, _HUE = 30.0, 12.0
"""How far luma and chroma may be from the ground's and still belong to it."""
_MOST = 0.9
"""The share of the rim that must be ground, in every sample."""
_LEAST = 0.02
"""The share of the picture that must stand before it."""

Colors = NDArray[np.float64]


def measure_ground(source: Source) -> Ground:
    """Return the colour of a plain ground, or none."""
    rims: list[Colors] = []
    insides: list[Colors] = []
    for picture in iter_samples(source):
        height, width = picture.shape[:2]
        down, across = max(1, round(height * _RIM)), max(1, round(width * _RIM))
        sides = (picture[:down], picture[:, :across], picture[:, -across:])
        rims.append(np.concatenate([side.reshape(-1, 3) for side in sides]).astype(np.float64))
        insides.append(picture[::4, ::4].reshape(-1, 3).astype(np.float64))
    if not rims:
        return Ground(None)
    color = np.median(np.concatenate(rims), axis=0)
    plain = all(_share(rim, color) >= _MOST for rim in rims)
    busy = any(1 - _share(inside, color) >= _LEAST for inside in insides)
    return Ground(_hex(color) if plain and busy else None)


def _share(places: Colors, color: Colors) -> float:
    """Return how many of the places have about a colour."""
    light = np.abs(places[:, 0] - color[0]) <= _LIGHT
    hue = np.hypot(places[:, 1] - color[1], places[:, 2] - color[2]) <= _HUE
    return float((light & hue).mean())


def _hex(yuv: Colors) -> str:
    rgb = np.clip(np.round(YUV_TO_RGB[:, :3] @ yuv + YUV_TO_RGB[:, 3]), 0, 255).astype(int)
    return "#" + "".join(f"{part:02X}" for part in rgb)
