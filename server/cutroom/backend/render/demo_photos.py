"""Five photo-like pictures for the demo, drawn from gradients, noise and a fixed seed."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 2100, 1400
Picture = NDArray[np.floating]
Color = tuple[float, float, float]


def write_demo_photos(folder: Path) -> list[Path]:
    """Write the five pictures as JPEG files into a folder; return their paths in order."""
    paths = []
    for number, (name, draw) in enumerate(SCENES.items(), 1):
        path = folder / f"{number}-{name}.jpg"
        Image.fromarray(_develop(draw(np.random.default_rng(number)))).save(path, quality=92)
        paths.append(path)
    return paths


def _develop(picture: Picture) -> NDArray[np.uint8]:
    """Return 8-bit pixels with a little grain, as a sensor would give."""
    grain = np.random.default_rng(99).normal(0, 0.006, picture.shape[:2]).astype(np.float32)
    return (np.clip(picture + grain[..., None], 0, 1) * 255 + 0.5).astype(np.uint8)


def _tint(red: float, green: float, blue: float) -> Picture:
    """Return a colour as an array that multiplies and adds to pictures."""
    return np.array((red, green, blue), np.float32)


def _sky(*stops: tuple[float, Color]) -> Picture:
    """Return a vertical gradient through colours at heights 0 (top) to 1 (bottom)."""
    heights = np.linspace(0, 1, HEIGHT)
    places = [stop[0] for stop in stops]
    channels = [np.interp(heights, places, [stop[1][c] for stop in stops]) for c in range(3)]
    column = np.stack(channels, axis=-1).astype(np.float32)
    return np.repeat(column[:, None, :], WIDTH, axis=1)


def _ridge(rng: np.random.Generator, base: float, rough: float) -> NDArray[np.float64]:
    """Return a mountain line: one height in pixels for every column, by midpoint noise."""
    line = np.full(WIDTH, base * HEIGHT)
    for octave in range(1, 9):
        knots = rng.normal(0, rough * HEIGHT / 2**octave, 2**octave + 2)
        line += np.interp(np.linspace(0, len(knots) - 1, WIDTH), np.arange(len(knots)), knots)
    return line


def _below(line: NDArray[np.float64], soft: float = 1.5) -> Picture:
    """Return 0..1: how much of each pixel lies below a line, with a soft edge in pixels."""
    rows = np.arange(HEIGHT)[:, None]
    return np.clip((rows - line[None, :]) / soft, 0, 1).astype(np.float32)[..., None]


def _paint(picture: Picture, mask: Picture, color: Color | Picture) -> Picture:
    return picture * (1 - mask) + np.asarray(color, np.float32) * mask


def _glow(x: float, y: float, radius: float) -> Picture:
    """Return a round falloff around a point given in fractions of the picture."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    distance = np.hypot(columns - x * WIDTH, rows - y * HEIGHT) / (radius * HEIGHT)
    return np.exp(-(distance**2)).astype(np.float32)[..., None]


def _disc(x: float, y: float, radius: float) -> Picture:
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    distance = np.hypot(columns - x * WIDTH, rows - y * HEIGHT) - radius * HEIGHT
    return np.clip(0.5 - distance / 2, 0, 1)[..., None]


def _layers(
    picture: Picture, rng: np.random.Generator, far: Color, near: Color, count: int, top: float
) -> Picture:
    """Paint ridges from far to near, each with mist at its foot."""
    for step in range(count):
        share = step / max(1, count - 1)
        color = tuple(a * (1 - share) + b * share for a, b in zip(far, near, strict=True))
        line = _ridge(rng, top + share * (0.93 - top), 0.16 - 0.05 * share)
        mask = _below(line)
        depth = np.clip((np.arange(HEIGHT)[:, None] - line[None, :]) / (0.30 * HEIGHT), 0, 1)
        mist = (1 - share) * 0.45 * depth[..., None].astype(np.float32)
        body = (
            np.asarray(color, np.float32) * (1 - mist) + np.asarray(far, np.float32) * 1.25 * mist
        )
        picture = _paint(picture, mask, body)
    return picture


def _dawn(rng: np.random.Generator) -> Picture:
    picture = _sky((0, (0.24, 0.36, 0.62)), (0.45, (0.93, 0.66, 0.58)), (0.7, (1.0, 0.86, 0.66)))
    picture = picture + _glow(0.64, 0.55, 0.5) * _tint(0.35, 0.22, 0.06)
    picture = _paint(picture, _disc(0.64, 0.52, 0.055), (1.0, 0.95, 0.8))
    return _layers(picture, rng, (0.70, 0.56, 0.62), (0.10, 0.13, 0.22), 6, 0.50)


def _lake(rng: np.random.Generator) -> Picture:
    picture = _sky((0, (0.20, 0.50, 0.85)), (0.5, (0.70, 0.86, 0.96)), (0.6, (0.85, 0.93, 0.97)))
    picture = _layers(picture, rng, (0.50, 0.64, 0.76), (0.13, 0.30, 0.25), 4, 0.34)
    shore = int(0.66 * HEIGHT)
    mirror = picture[2 * shore - HEIGHT : shore][::-1]
    waves = rng.normal(0, 1, (HEIGHT - shore, 1)).cumsum(axis=0)
    shift = (np.sin(waves / 3) * np.linspace(1, 14, HEIGHT - shore)[:, None]).astype(int)
    columns = (np.arange(WIDTH)[None, :] + shift) % WIDTH
    water = np.take_along_axis(mirror, columns[..., None], axis=1)
    picture[shore:] = water * _tint(0.72, 0.84, 0.92) + _tint(0.0, 0.03, 0.06)
    return picture


def _dunes(rng: np.random.Generator) -> Picture:
    picture = _sky((0, (0.16, 0.42, 0.74)), (0.6, (0.86, 0.84, 0.78)))
    columns = np.linspace(0, 1, WIDTH)
    for step in range(5):
        share = step / 4
        phase = rng.uniform(0, 6)
        line = HEIGHT * (0.48 + 0.11 * step + 0.055 * np.sin(columns * (3.5 - share) * 2 + phase))
        line = line + HEIGHT * 0.02 * np.sin(columns * 11 + 2 * phase)
        slope = np.gradient(line) * WIDTH / HEIGHT
        light = (1 / (1 + np.exp(slope * 2.2))).astype(np.float32)[None, :, None]
        depth = np.clip((np.arange(HEIGHT)[:, None] - line[None, :]) / (0.45 * HEIGHT), 0, 1)
        lit = _tint(0.97, 0.74, 0.46) * (0.80 + 0.20 * share)
        shade = _tint(0.52, 0.30, 0.22) * (0.75 + 0.25 * share)
        body = lit * light + shade * (1 - light)
        body = body * (1 - 0.35 * depth[..., None].astype(np.float32))
        picture = _paint(picture, _below(line), body)
    return picture


def _city(rng: np.random.Generator) -> Picture:
    picture = _sky((0, (0.05, 0.06, 0.20)), (0.45, (0.45, 0.22, 0.45)), (0.72, (1.0, 0.56, 0.36)))
    picture = picture + _glow(0.4, 0.74, 0.45) * _tint(0.30, 0.14, 0.05)
    for depth in range(3):
        canvas = Image.new("L", (WIDTH, HEIGHT), 0)
        windows = Image.new("L", (WIDTH, HEIGHT), 0)
        body, light = ImageDraw.Draw(canvas), ImageDraw.Draw(windows)
        x = -40
        while x < WIDTH:
            width = int(rng.integers(70, 190) * (0.7 + 0.3 * depth))
            top = int(HEIGHT * (0.38 + 0.13 * depth + rng.uniform(0, 0.24)))
            body.rectangle((x, top, x + width, HEIGHT), fill=255)
            _light_windows(light, rng, (x, top, width), depth)
            x += width + int(rng.integers(0, 26))
        mask = np.asarray(canvas, np.float32)[..., None] / 255
        tone = _tint(0.30, 0.18, 0.33) * np.float32(1 - 0.40 * depth)
        picture = _paint(picture, mask, tone)
        lit = np.asarray(windows, np.float32)[..., None] / 255
        glow = np.asarray(windows.filter(ImageFilter.GaussianBlur(7)), np.float32)[..., None] / 255
        picture = picture + (0.9 * lit + 0.5 * glow) * _tint(1.0, 0.78, 0.42)
    return picture


def _light_windows(
    light: ImageDraw.ImageDraw, rng: np.random.Generator, box: tuple[int, int, int], depth: int
) -> None:
    x, top, width = box
    size = 7 + 3 * depth
    for row in range(top + 16, HEIGHT - 10, size * 3):
        for column in range(x + 10, x + width - size - 6, size * 2):
            if rng.random() < 0.34:
                light.rectangle(
                    (column, row, column + size - 1, row + size), fill=int(rng.integers(120, 256))
                )


def _night(rng: np.random.Generator) -> Picture:
    picture = _sky((0, (0.01, 0.02, 0.08)), (0.7, (0.06, 0.13, 0.26)), (0.9, (0.15, 0.26, 0.34)))
    columns = np.linspace(0, 1, WIDTH)
    rows = np.linspace(0, 1, HEIGHT)[:, None]
    for band in range(3):
        curve = 0.42 + 0.08 * band + 0.09 * np.sin(columns * (3.2 + band) + 1.7 * band)
        height = np.clip(curve[None, :] - rows, 0, 1)
        rays = 0.6 + 0.4 * np.sin(columns * 90 + 9 * np.sin(columns * 13 + band))
        veil = np.exp(-height * 7) * (height > 0) * rays[None, :]
        color = _tint(0.10, 0.75, 0.48) if band < 2 else _tint(0.42, 0.25, 0.70)
        picture = picture + veil[..., None].astype(np.float32) * color * (0.55)
    for _ in range(900):
        y, x = int(rng.integers(0, HEIGHT * 3 // 4)), int(rng.integers(1, WIDTH - 1))
        picture[y : y + 2, x : x + 2] += np.float32(rng.uniform(0.15, 0.9))
    return _layers(picture, rng, (0.10, 0.20, 0.26), (0.01, 0.02, 0.04), 3, 0.72)


SCENES: dict[str, Callable[[np.random.Generator], Picture]] = {
    "dawn": _dawn,
    "lake": _lake,
    "dunes": _dunes,
    "city": _city,
    "night": _night,
}
"""The demo's pictures by name, in order."""
