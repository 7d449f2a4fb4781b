"""The film's sound drawn over its picture: as the line it is, or as bars of how loud it is."""

from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.pixels.geometry import Box, anchored
from cutroom.backend.render.pixels.painting import lay_mask
from cutroom.backend.render.pixels.planes import Plane, Sheet, yuv_of
from cutroom.backend.render.sound.raw_sound import RawSound

RATE = 4800
"""Samples per second that are kept for drawing, one byte each."""
_EACH = 48_000 // RATE

POINTS, POINT_SAMPLES = 160, 1
"""Points of a line, and the samples between them: a thirtieth of a second in all."""

BARS, BAR_SAMPLES = 49, RATE // 25
"""Bars, and the samples that each tells of; the middle one is now."""

_WIDE, _HIGH = 0.92, 0.2
"""The share of the canvas that a drawing takes; in a corner it is less than half as wide."""
_CORNER = 0.4

Heard = NDArray[np.int8]


def hear(pcm: Path) -> Heard:
    """Return a raw mix (stereo float32 at 48 kHz) as few small samples, loud ones at ±127."""
    mix = RawSound(pcm)
    count = len(mix) // _EACH
    heard = np.zeros(count, np.int8)
    for first in range(0, count, RATE * 60):
        last = min(count, first + RATE * 60)
        block = mix[first * _EACH : last * _EACH].reshape(-1, _EACH, 2)
        heard[first:last] = np.clip(np.round(block.mean(axis=(1, 2)) * 190), -127, 127)
    return heard


def values_at(heard: Heard, at_s: float, mode: str) -> bytes:
    """Return what is drawn at an instant: points of the line, or heights of the bars."""
    now = round(at_s * RATE)
    if mode == "line":
        window = _window(heard, now - POINTS // 2, POINTS)
        return (window.astype(np.int16) + 128).astype(np.uint8).tobytes()
    # Bars stand on a grid of their own, so that each keeps its height while it passes.
    first = now // BAR_SAMPLES - BARS // 2
    window = _window(heard, first * BAR_SAMPLES, BARS * BAR_SAMPLES)
    power = np.square(window.reshape(BARS, BAR_SAMPLES).astype(np.float32)).mean(axis=1)
    heights = np.clip(np.round(np.sqrt(power) * 4), 0, 255).astype(np.uint8)
    phase = now % BAR_SAMPLES * 255 // BAR_SAMPLES
    return bytes([phase]) + heights.tobytes()


def _window(heard: Heard, first: int, count: int) -> Heard:
    window = np.zeros(count, np.int8)
    low, high = max(0, first), min(len(heard), first + count)
    if low < high:
        window[low - first : high - first] = heard[low:high]
    return window


def draw_wave(sheet: Sheet, position: str, color: str, mode: str, values: bytes) -> None:
    """Draw a moment of sound onto a canvas."""
    box = wave_box(position, (sheet.width, sheet.height))
    left, top = int(box.left) // 2 * 2, int(box.top) // 2 * 2
    width = min(sheet.width - left, round(box.right - box.left) // 2 * 2)
    height = min(sheet.height - top, round(box.bottom - box.top) // 2 * 2)
    draw = _line_mask if mode == "line" else _bars_mask
    lay_mask(sheet, draw(width, height, values), left, top, yuv_of(color))


def wave_box(position: str, canvas: tuple[int, int]) -> Box:
    """Return the canvas area of a drawing."""
    share = _CORNER if "-" in position else _WIDE
    size = canvas[0] * share, min(canvas) * _HIGH
    left, top = anchored(position, size, canvas)
    left, top = max(0.0, left), max(0.0, top)
    return Box(left, top, min(canvas[0], left + size[0]), min(canvas[1], top + size[1]))


@lru_cache(maxsize=4)
def _line_mask(width: int, height: int, values: bytes) -> Plane:
    mask = np.zeros((height, width), np.uint8)
    points = np.frombuffer(values, np.uint8).astype(np.float32)
    thick = max(1, round(height / 40))
    x = np.linspace(thick, width - 1 - thick, len(points))
    y = height / 2 - np.clip((points - 128) / 85, -1, 1) * (height / 2 - thick)
    # Sub-pixel places: OpenCV takes them as sixteenths.
    line = np.round(np.stack([x, y], axis=1) * 16).astype(np.int32)
    cv2.polylines(mask, [line], False, 255, thick, cv2.LINE_AA, shift=4)
    return mask


@lru_cache(maxsize=4)
def _bars_mask(width: int, height: int, values: bytes) -> Plane:
    mask = np.zeros((height, width), np.uint8)
    phase, heights = values[0] / 255, values[1:]
    pitch = width / (len(heights) - 1)
    for number, loud in enumerate(heights):
        middle = (number + 0.5 - phase) * pitch
        half = max(1.0, loud / 255 * (height / 2 - 1))
        left, right = round((middle - pitch * 0.3) * 16), round((middle + pitch * 0.3) * 16)
        top, bottom = round((height / 2 - half) * 16), round((height / 2 + half) * 16)
        cv2.rectangle(mask, (left, top), (right, bottom), 255, cv2.FILLED, cv2.LINE_AA, shift=4)
    return mask
