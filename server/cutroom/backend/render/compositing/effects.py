"""Treatments of the finished picture: vignette, blur, grain and their like."""

import math
from collections.abc import Callable
from functools import lru_cache

import cv2
import numpy as np

from cutroom.backend.render.layout import EffectShot
from cutroom.backend.render.pixels.planes import Plane, Sheet, yuv_of
from cutroom.domain.draft import Rect
from cutroom.domain.styles import EFFECTS as NAMES
from cutroom.domain.styles import look_named

Effect = Callable[["Parts", EffectShot], None]

WIDE = 2.39
"""The shape that `letterbox` leaves."""


class Parts:
    """The part of a canvas that an effect may change."""

    __slots__ = ("height", "scale", "sides", "u", "v", "width", "y")

    def __init__(self, sheet: Sheet, region: Rect | None) -> None:
        rows, columns = slice(0, sheet.height), slice(0, sheet.width)
        if region is not None:
            columns = _even_slice(region.x, region.width, sheet.width)
            rows = _even_slice(region.y, region.height, sheet.height)
        half_rows = slice(rows.start // 2, rows.stop // 2)
        half_columns = slice(columns.start // 2, columns.stop // 2)
        self.y = sheet.y[rows, columns]
        self.u = sheet.u[half_rows, half_columns]
        self.v = sheet.v[half_rows, half_columns]
        self.height, self.width = self.y.shape
        self.scale = min(sheet.width, sheet.height) / 1080
        """Pixels per pixel of a canvas whose shorter side is 1080."""
        self.sides = (
            _sides(sheet.y, rows, columns),
            _sides(sheet.u, half_rows, half_columns),
            _sides(sheet.v, half_rows, half_columns),
        )

    @property
    def planes(self) -> tuple[Plane, Plane, Plane]:
        return self.y, self.u, self.v


def _sides(plane: Plane, rows: slice, columns: slice) -> tuple[Plane, Plane, Plane, Plane]:
    """Return the lines just outside a part: left, right, above, below; its own at the edges."""
    height, width = plane.shape
    left, right = max(0, columns.start - 1), min(width - 1, columns.stop)
    above, below = max(0, rows.start - 1), min(height - 1, rows.stop)
    return plane[rows, left], plane[rows, right], plane[above, columns], plane[below, columns]


def _even_slice(start: float, length: float, size: int) -> slice:
    first = min(size - 2, max(0, round(start * size / 2) * 2))
    last = min(size, max(first + 2, round((start + length) * size / 2) * 2))
    return slice(first, last)


def apply_effect(sheet: Sheet, shot: EffectShot) -> None:
    """Change a canvas in place; an effect we do not have does nothing."""
    effect = EFFECTS.get(effect_name(shot.name) or "")
    if effect is not None and shot.amount > 0:
        effect(Parts(sheet, shot.region), shot)


def effect_name(name: str) -> str | None:
    """Return the effect that a name means, or None for one we do not have."""
    plain = look_named(name, NAMES) or name.strip().lower()
    return plain if plain in EFFECTS else None


def _vignette(parts: Parts, shot: EffectShot) -> None:
    mask, half = _vignette_masks(parts.width, parts.height, round(min(1.5, shot.amount), 3))
    # Luma darkens towards 16 and chroma towards 128, hence the two additions.
    dark = cv2.multiply(parts.y, mask, scale=1 / 255)
    np.copyto(parts.y, cv2.add(dark, _rest(mask, 16)))
    for plane in (parts.u, parts.v):
        np.copyto(plane, cv2.add(cv2.multiply(plane, half, scale=1 / 255), _rest(half, 128)))


def _rest(mask: Plane, ground: int) -> Plane:
    table = np.round((255 - np.arange(256)) * ground / 255).astype(np.uint8)
    return cv2.LUT(mask, table)


@lru_cache(maxsize=4)
def _vignette_masks(width: int, height: int, amount: float) -> tuple[Plane, Plane]:
    x = (np.arange(width) + 0.5) / width * 2 - 1
    y = (np.arange(height) + 0.5) / height * 2 - 1
    far = np.clip((np.sqrt(x[None, :] ** 2 + y[:, None] ** 2) - 0.45) / 0.97, 0, 1)
    smooth = far * far * (3 - 2 * far)
    mask = np.round(255 * (1 - np.clip(0.72 * amount * smooth, 0, 1))).astype(np.uint8)
    return mask, cv2.resize(mask, (width // 2, height // 2), interpolation=cv2.INTER_AREA)


def _blur(parts: Parts, shot: EffectShot) -> None:
    sigma = 14 * shot.amount * parts.scale
    for plane, size in zip(parts.planes, (sigma, sigma / 2, sigma / 2), strict=True):
        np.copyto(plane, _blurred(plane, size))


def _blurred(plane: Plane, sigma: float) -> Plane:
    """Blur; wide blurs run at a fraction of the size, which nobody can see."""
    factor = max(1, int(sigma // 3))
    if factor == 1:
        return cv2.GaussianBlur(plane, (0, 0), max(0.1, sigma), borderType=cv2.BORDER_REPLICATE)
    height, width = plane.shape
    small = (max(2, width // factor), max(2, height // factor))
    tiny = cv2.resize(plane, small, interpolation=cv2.INTER_AREA)
    tiny = cv2.GaussianBlur(tiny, (0, 0), sigma / factor, borderType=cv2.BORDER_REPLICATE)
    return cv2.resize(tiny, (width, height), interpolation=cv2.INTER_LINEAR)


def _sharpen(parts: Parts, shot: EffectShot) -> None:
    soft = cv2.GaussianBlur(parts.y, (0, 0), max(0.6, 1.4 * parts.scale))
    strength = 0.9 * shot.amount
    np.copyto(parts.y, cv2.addWeighted(parts.y, 1 + strength, soft, -strength, 0))
    np.clip(parts.y, 16, 235, out=parts.y)


def _grain(parts: Parts, shot: EffectShot) -> None:
    noise = _noise(parts.width, parts.height)
    # The same sheet of noise, laid elsewhere on every frame.
    dx, dy = (shot.step * 7919) % 64, (shot.step * 104_729) % 64
    piece = noise[dy : dy + parts.height, dx : dx + parts.width]
    strength = min(2.0, shot.amount)
    mixed = cv2.addWeighted(parts.y, 1.0, piece, 0.5 * strength, -64 * strength)
    np.copyto(parts.y, np.clip(mixed, 16, 235))


@lru_cache(maxsize=2)
def _noise(width: int, height: int) -> Plane:
    rng = np.random.default_rng(2718)
    raw = rng.normal(128, 22, (height + 64, width + 64)).astype(np.float32)
    soft = cv2.GaussianBlur(raw, (0, 0), 0.7)
    return np.clip(np.round(soft), 0, 255).astype(np.uint8)


def glitches(step: int) -> bool:
    """Say whether the picture is torn so many frames after a glitch began; it rests at times."""
    return bool(_glitch_chances(step).random() <= 0.6)


def _glitch_chances(step: int) -> np.random.Generator:
    return np.random.default_rng(step // 2 + 99)


def _glitch(parts: Parts, shot: EffectShot) -> None:
    rng = _glitch_chances(shot.step)
    if rng.random() > 0.6:
        return
    reach = max(2, int(parts.width * 0.05 * shot.amount))
    for _ in range(int(rng.integers(2, 7))):
        top = int(rng.integers(0, parts.height // 2)) * 2
        bottom = min(parts.height, top + int(rng.integers(2, max(3, parts.height // 16))) * 2)
        shift = int(rng.integers(-reach, reach + 1)) * 2
        parts.y[top:bottom] = np.roll(parts.y[top:bottom], shift, axis=1)
        half = slice(top // 2, bottom // 2)
        parts.u[half] = np.roll(parts.u[half], shift // 2 + reach // 3, axis=1)
        parts.v[half] = np.roll(parts.v[half], shift // 2 - reach // 3, axis=1)


def _vhs(parts: Parts, shot: EffectShot) -> None:
    shift = max(1, round(3 * parts.scale * shot.amount))
    for plane, way in ((parts.u, shift), (parts.v, -shift)):
        np.copyto(plane, cv2.blur(np.roll(plane, way, axis=1), (shift * 4 + 1, 1)))
    parts.y[1::4] = cv2.addWeighted(parts.y[1::4], 0.92, parts.y[1::4], 0, 1.3)
    _grain(parts, shot._replace(amount=0.6 * shot.amount))


def _letterbox(parts: Parts, shot: EffectShot) -> None:
    wide = parts.width / parts.height < WIDE
    size = parts.width / WIDE if wide else parts.height * WIDE
    whole = parts.height if wide else parts.width
    bar = math.floor((whole - size) / 4 * min(1.0, shot.amount)) * 2
    if bar <= 0:
        return
    for plane, tone, thickness in zip(
        parts.planes, (16, 128, 128), (bar, bar // 2, bar // 2), strict=True
    ):
        lines = plane if wide else plane.T
        lines[:thickness] = tone
        lines[-thickness:] = tone


def _flash(color: str) -> Effect:
    def flash(parts: Parts, shot: EffectShot) -> None:
        rise = 0.12
        part = shot.progress
        strength = part / rise if part < rise else ((1 - part) / (1 - rise)) ** 2
        veil(parts.planes, color, strength * min(1.0, shot.amount))

    return flash


def veil(planes: tuple[Plane, Plane, Plane], color: str, amount: float) -> None:
    """Lay a colour over planes, 0..1."""
    if amount <= 0:
        return
    for plane, tone in zip(planes, yuv_of(color), strict=True):
        np.copyto(plane, cv2.addWeighted(plane, 1 - amount, plane, 0, tone * amount))


def _delogo(parts: Parts, shot: EffectShot) -> None:
    """Fill the part from its surroundings, the nearer line counting the more."""
    for plane, sides in zip(parts.planes, parts.sides, strict=True):
        height, width = plane.shape
        left, right, above, below = (_calmed(line) for line in sides)
        across, down = _nearness(width), _nearness(height)
        rows = across[0][None, :] * left[:, None] + across[1][None, :] * right[:, None]
        columns = down[0][:, None] * above[None, :] + down[1][:, None] * below[None, :]
        weights = (across[0] + across[1])[None, :] + (down[0] + down[1])[:, None]
        filled = np.round((rows + columns) / weights)
        part = min(1.0, shot.amount)
        np.copyto(plane, cv2.addWeighted(plane, 1 - part, filled.astype(np.uint8), part, 0))


def _calmed(line: Plane) -> np.ndarray:
    """Return a line without its fine detail, which would be drawn out into streaks."""
    wide = np.ascontiguousarray(line, np.float32)[None, :]
    sigma = max(0.5, wide.shape[1] / 24)
    return cv2.GaussianBlur(wide, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)[0]


@lru_cache(maxsize=16)
def _nearness(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return how near each place of a line is to its start and to its end."""
    away = np.arange(1, count + 1, dtype=np.float32)
    near = 1 / (away * away)
    return near, near[::-1].copy()


def _pixelate(parts: Parts, shot: EffectShot) -> None:
    side = max(2, round(28 * parts.scale * shot.amount))
    for plane, size in zip(parts.planes, (side, side / 2, side / 2), strict=True):
        height, width = plane.shape
        small = (max(1, round(width / size)), max(1, round(height / size)))
        tiny = cv2.resize(plane, small, interpolation=cv2.INTER_AREA)
        np.copyto(plane, cv2.resize(tiny, (width, height), interpolation=cv2.INTER_NEAREST))


EFFECTS: dict[str, Effect] = {
    "vignette": _vignette,
    "blur": _blur,
    "sharpen": _sharpen,
    "grain": _grain,
    "glitch": _glitch,
    "vhs": _vhs,
    "letterbox": _letterbox,
    "pixelate": _pixelate,
    "delogo": _delogo,
    "white_flash": _flash("#FFFFFF"),
    "black_flash": _flash("#000000"),
}
"""The effects there are. A new one: a function here, and a line in the tests' table."""
