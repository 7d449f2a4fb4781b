"""Letters to coverage: the shapes of a line, its outline and its emoji."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import cv2
import numpy as np
from PIL import Image, ImageDraw

from cutroom.backend.render.lettering.bidi import is_backwards, levels_of, shown_order
from cutroom.backend.render.lettering.fonts import EMOJI, PICTURE_SIZE, Face, scaled
from cutroom.backend.render.lettering.layout import Line
from cutroom.backend.render.lettering.letters import Letter

SLANT = 0.2
"""Pixels to the right per pixel upwards in italics: about 11 degrees."""
PICTURE_TOP = 0.95
"""How far emoji reach above the baseline, in ems."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring letters of one face and direction, in the order they are written."""

    face: Face
    letters: tuple[Letter, ...]
    backwards: bool
    first: int = 0
    """How many letters of the line are written before it."""

    @property
    def text(self) -> str:
        """The letters as one string, to be shaped together."""
        return "".join(letter.text for letter in self.letters)


def _fineness(size: float) -> int:
    """Return how many times larger letters of this size are drawn, to be averaged down.

    FreeType moves outlines and advances to whole pixels and Pillow cannot stop it:
    at the final size letters would stand unevenly.
    """
    return 4 if size < 40 else 2 if size < 160 else 1


class Sheet:
    """Three layers the size of a block: letters, letters with outline, coloured emoji."""

    def __init__(self, width: int, height: int, *, stroke: float, slanted: bool) -> None:
        self.letters = np.zeros((height, width), np.uint8)
        self.outline = np.zeros((height, width), np.uint8)
        self.emoji: np.ndarray | None = None
        """Premultiplied; None while there is none."""
        self._stroke = stroke
        self._slanted = slanted

    def draw(self, line: Line, x: float, baseline: int, *, shown: int | None = None) -> None:
        """Draw a line, or its first `shown` letters, from `x` on a whole baseline."""
        visible = line.letters if shown is None else line.letters[:shown]
        runs = visual_runs(visible)
        if (
            runs
            and len(visible) < len(line.letters)
            and is_backwards([letter.text for letter in line.letters])
        ):
            x += line.width - line.size * sum(letter.width for letter in visible)
        top = max(0, baseline - round(1.6 * line.size) - 8)
        end = min(self.letters.shape[0], baseline + round(1.0 * line.size) + 8)
        fine = _fineness(line.size)
        size = (fine * self.letters.shape[1], fine * (end - top))
        strips = Image.new("L", size), Image.new("L", size)
        for run in runs:
            if run.face.pictures:
                x = self._draw_emoji(run, x, baseline, line.size)
            else:
                x = self._draw_run(run, (x, baseline - top), line.size, strips)
        for layer, strip in zip((self.letters, self.outline), strips, strict=True):
            ink = cv2.resize(
                np.asarray(strip), (layer.shape[1], end - top), interpolation=cv2.INTER_AREA
            )
            if self._slanted:
                ink = _slant(ink, baseline - top)
            np.maximum(layer[top:end], ink, out=layer[top:end])

    def _draw_run(
        self,
        run: Run,
        at: tuple[float, float],
        size: float,
        strips: tuple[Image.Image, Image.Image],
    ) -> float:
        """Draw a run into the strips, letters and outline, and return where the pen stops."""
        fine = _fineness(size)
        font = scaled(run.face, round(size * fine, 2))
        direction = "rtl" if run.backwards else None
        for strip, stroke in zip(strips, (0.0, self._stroke), strict=True):
            if strip is strips[0] or stroke > 0:
                ImageDraw.Draw(strip).text(
                    (at[0] * fine, at[1] * fine),
                    run.text,
                    fill=255,
                    font=font,
                    anchor="ls",
                    direction=direction,
                    stroke_width=stroke * fine,
                )
        return at[0] + font.getlength(run.text, direction=direction) / fine

    def _draw_emoji(self, run: Run, x: float, baseline: int, size: float) -> float:
        if self.emoji is None:
            self.emoji = np.zeros((*self.letters.shape, 4), np.uint8)
        for letter in run.letters:
            picture = _picture(letter.text, max(1, round(size * letter.width)))
            _paste(picture, self.emoji, round(x), baseline - round(size * PICTURE_TOP))
            x += size * letter.width
        return x


def _paste(picture: np.ndarray, onto: np.ndarray, x: int, y: int) -> None:
    height, width = onto.shape[:2]
    left, top = max(0, x), max(0, y)
    right, bottom = min(width, x + picture.shape[1]), min(height, y + picture.shape[0])
    if left < right and top < bottom:
        target = onto[top:bottom, left:right]
        np.maximum(target, picture[top - y : bottom - y, left - x : right - x], out=target)


@lru_cache(maxsize=256)
def _picture(text: str, width: int) -> np.ndarray:
    """Return an emoji scaled to a width, premultiplied."""
    font = scaled(EMOJI, PICTURE_SIZE)
    wide = max(1, round(font.getlength(text)))
    full = Image.new("RGBA", (wide, round(wide * 128 / 136)))
    _, top, _, _ = font.getbbox(text, anchor="ls")
    # Pasting onto nothing leaves the colours multiplied by their alpha, as we want them.
    ImageDraw.Draw(full).text((0, -top), text, font=font, anchor="ls", embedded_color=True)
    size = (width, max(1, round(width * full.height / full.width)))
    way = cv2.INTER_AREA if width < wide else cv2.INTER_CUBIC
    return cv2.resize(np.asarray(full), size, interpolation=way)


def _slant(ink: np.ndarray, baseline: int) -> np.ndarray:
    matrix = np.array([[1, -SLANT, SLANT * baseline], [0, 1, 0]], np.float64)
    return cv2.warpAffine(ink, matrix, ink.shape[::-1], flags=cv2.INTER_CUBIC)


def visual_runs(letters: Sequence[Letter]) -> list[Run]:
    """Return a line's runs from left to right."""
    levels = levels_of([letter.text for letter in letters])
    numbered = enumerate(zip(letters, levels, strict=True))
    runs: list[Run] = []
    run_levels: list[int] = []
    for (face, level), group in groupby(numbered, key=lambda one: (one[1][0].face, one[1][1])):
        members = list(group)
        inner = tuple(letter for _, (letter, _) in members)
        runs.append(Run(face, inner, backwards=level % 2 == 1, first=members[0][0]))
        run_levels.append(level)
    return [runs[number] for number in shown_order(run_levels)]


def places_of(line: Line, start: int, end: int) -> list[tuple[float, float]]:
    """Return where letters of a line stand, in pixels from its left, in one part or several."""
    found: list[tuple[float, float]] = []
    x = 0.0
    for run in visual_runs(line.letters):
        whole = _width(run, len(run.letters), line.size)
        first, last = (min(max(0, at - run.first), len(run.letters)) for at in (start, end))
        if first < last:
            left, right = (_width(run, count, line.size) for count in (first, last))
            found.append(
                (x + whole - right, x + whole - left) if run.backwards else (x + left, x + right)
            )
        x += whole
    return found


def _width(run: Run, count: int, size: float) -> float:
    """Return how wide the first letters of a run are when they are drawn."""
    if run.face.pictures:
        return size * sum(letter.width for letter in run.letters[:count])
    text = "".join(letter.text for letter in run.letters[:count])
    if not text:
        return 0.0
    fine = _fineness(size)
    direction = "rtl" if run.backwards else None
    return scaled(run.face, round(size * fine, 2)).getlength(text, direction=direction) / fine
