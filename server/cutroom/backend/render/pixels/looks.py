"""Colour of clips: grades and named filters, as tables on planes.

A treatment is a curve for luma, a factor for chroma, and two tints that depend on
luma. Everything mixes linearly, so a filter's intensity mixes its treatment.
"""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from cutroom.backend.render.pixels.planes import Planes
from cutroom.domain.draft import Filter, Grade, Look
from cutroom.domain.styles import FILTERS, look_named

_STEPS = np.arange(256, dtype=np.float64)
_LIGHT = np.clip((_STEPS - 16) / 219, 0, 1)
"""Brightness 0..1 of each luma byte."""


@dataclass(frozen=True)
class Treatment:
    """What happens to a picture's colours."""

    curve: np.ndarray
    """Luma 0..1 for each of 256 luma bytes."""
    saturation: float
    tint_u: np.ndarray
    """Added to U, in steps of 1/224, for each luma byte (before the curve)."""
    tint_v: np.ndarray


@dataclass(frozen=True, slots=True)
class _Recipe:
    """A named filter in a few numbers; warmth and the split tones are in chroma steps."""

    contrast: float = 1.0
    gamma: float = 1.0
    lift: float = 0.0
    ceiling: float = 1.0
    saturation: float = 1.0
    warmth: float = 0.0
    shadows: tuple[float, float] = (0.0, 0.0)
    """U and V added to the dark parts."""
    lights: tuple[float, float] = (0.0, 0.0)


_RECIPES = {
    "black_and_white": _Recipe(saturation=0.0, contrast=1.06),
    "sepia": _Recipe(saturation=0.0, shadows=(-12, 8), lights=(-22, 12), contrast=0.97, lift=0.02),
    "warm": _Recipe(warmth=9, saturation=1.06, gamma=1.03),
    "cool": _Recipe(warmth=-9, saturation=0.97),
    "vintage": _Recipe(0.9, 1.04, 0.06, 0.96, 0.72, 4, (4, 1), (-9, 4)),
    "cinematic": _Recipe(1.12, 0.97, 0.01, 0.985, 0.94, 0, (7, -6), (-7, 6)),
    "vivid": _Recipe(contrast=1.09, saturation=1.36),
    "vhs": _Recipe(0.93, 1.0, 0.05, 0.95, 1.16, 0, (5, 3), (-2, 4)),
    "fade": _Recipe(0.84, 1.06, 0.09, 0.97, 0.82),
    "soft": _Recipe(0.9, 1.08, 0.03, 1.0, 0.92, 2),
    "dramatic": _Recipe(1.3, 0.92, 0.0, 1.0, 0.82),
    "golden": _Recipe(1.03, 1.05, 0.01, 1.0, 1.1, 13, (0, 2), (-8, 4)),
    "noir": _Recipe(contrast=1.38, gamma=0.9, saturation=0.0),
    "teal_orange": _Recipe(1.1, 1.0, 0.0, 1.0, 1.08, 0, (11, -9), (-11, 9)),
    "pastel": _Recipe(0.86, 1.12, 0.07, 1.0, 0.78, 1),
    "bright": _Recipe(contrast=1.02, gamma=1.16, saturation=1.05),
    "moody": _Recipe(1.06, 0.86, 0.03, 0.93, 0.78, -3, (3, -3)),
    "invert": _Recipe(contrast=-1.0, saturation=-1.0),
}


def filter_name(name: str) -> str | None:
    """Return the filter that a name means, or None for one we do not have."""
    found = look_named(name, FILTERS)
    return found if found in _RECIPES else None


def filter_names() -> tuple[str, ...]:
    """Return the filters there are."""
    return tuple(_RECIPES)


def _cooked(recipe: _Recipe) -> Treatment:
    light = _LIGHT ** (1 / recipe.gamma)
    light = (light - 0.5) * recipe.contrast + 0.5
    light = recipe.lift + np.clip(light, 0, 1) * (recipe.ceiling - recipe.lift)
    low, high = (1 - _LIGHT) ** 1.5, _LIGHT**1.2
    warmth = recipe.warmth * (0.35 + 0.65 * np.sqrt(_LIGHT))
    tint_u = recipe.shadows[0] * low + recipe.lights[0] * high - warmth
    tint_v = recipe.shadows[1] * low + recipe.lights[1] * high + warmth * 0.72
    return Treatment(light, recipe.saturation, tint_u, tint_v)


def _graded(grade: Grade) -> Treatment:
    light = np.clip(_LIGHT * grade.brightness, 0, 1)
    light = np.clip((light - 0.5) * grade.contrast + 0.5, 0, 1)
    light = light ** (1 / max(0.05, grade.gamma))
    warmth = 22 * grade.temperature * (0.35 + 0.65 * np.sqrt(_LIGHT))
    return Treatment(light, grade.saturation, -warmth, warmth * 0.72)


def _mixed(treatment: Treatment, intensity: float) -> Treatment:
    part = min(1.0, max(0.0, intensity))
    return Treatment(
        _LIGHT + (treatment.curve - _LIGHT) * part,
        1 + (treatment.saturation - 1) * part,
        treatment.tint_u * part,
        treatment.tint_v * part,
    )


@lru_cache(maxsize=64)
def treatments(grade: Grade, filters: tuple[Filter, ...]) -> tuple[Treatment, ...]:
    """Return what a look does to colours, in order; unknown filters do nothing."""
    found = [] if grade == Grade() else [_graded(grade)]
    for item in filters:
        name = filter_name(item.name)
        if name is not None and item.intensity > 0:
            found.append(_mixed(_cooked(_RECIPES[name]), item.intensity))
    return tuple(found)


def is_colored(look: Look) -> bool:
    """Say whether a look changes colours at all."""
    return look.lut is not None or bool(treatments(look.grade, look.filters))


def treated(planes: Planes, look: Look) -> Planes:
    """Return a picture in the colours of a look."""
    for treatment in treatments(look.grade, look.filters):
        planes = _apply(planes, treatment)
    return planes


def _apply(planes: Planes, treatment: Treatment) -> Planes:
    table = np.clip(np.round(16 + treatment.curve * 219), 16, 235).astype(np.uint8)
    half = (planes.u.shape[1], planes.u.shape[0])
    small = cv2.resize(planes.y, half, interpolation=cv2.INTER_AREA)
    chroma = []
    for plane, tint in ((planes.u, treatment.tint_u), (planes.v, treatment.tint_v)):
        # Two bytes cannot go below zero in between, so the tint rides on the table of 128.
        offsets = np.clip(np.round(128 + tint), 0, 255).astype(np.uint8)
        base = 128 - 128 * treatment.saturation - 128
        mixed = cv2.addWeighted(plane, treatment.saturation, cv2.LUT(small, offsets), 1.0, base)
        chroma.append(np.clip(mixed, 16, 240))
    return Planes(
        cv2.LUT(planes.y, table),
        chroma[0],
        chroma[1],
        planes.alpha,
        planes.offset_x,
        planes.offset_y,
    )
