"""Letters to coverage: the shapes of a line, its outline and its emoji."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import cv2
import numpy as np
from PIL import Image, ImageDraw

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
        if runs and len(visible) < len(line.letters) and base_is_backwards(line.letters):
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
    """Return a line's runs from left to right.

    Two levels of direction are known: a line reads the way of its first letter that
    has one, and stretches of the other way are turned within it.
    """
    ways = _directions(letters)
    pairs = zip(letters, ways, strict=True)
    runs = [
        Run(face, tuple(letter for letter, _ in group), backwards)
        for (face, backwards), group in groupby(pairs, key=lambda pair: (pair[0].face, pair[1]))
    ]
    if not any(ways):
        return runs
    stretches = [list(group) for _, group in groupby(runs, key=lambda run: run.backwards)]
    ordered = [stretch[::-1] if stretch[0].backwards else stretch for stretch in stretches]
    if base_is_backwards(letters):
        ordered.reverse()
    return [run for stretch in ordered for run in stretch]


def base_is_backwards(letters: Sequence[Letter]) -> bool:
    """Say whether a line reads from right to left, as its first letter with a way does."""
    kinds = (unicodedata.bidirectional(letter.text[0]) for letter in letters)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def _directions(letters: Sequence[Letter]) -> list[bool]:
    """Say for each letter whether it reads from right to left."""
    kinds = [unicodedata.bidirectional(letter.text[0]) for letter in letters]
    strong = [
        True if kind in ("R", "AL") else False if kind in ("L", "EN", "AN") else None
        for kind in kinds
    ]
    if True not in strong:
        return [False] * len(letters)
    base = base_is_backwards(letters)
    before = base
    sides: list[bool] = []
    for way in strong:
        before = before if way is None else way
        sides.append(before)
    after = base
    for at in range(len(strong) - 1, -1, -1):
        way = strong[at]
        if way is None:
            sides[at] = sides[at] if sides[at] == after else base
        else:
            after = way
    return sides
