"""Colour look-up tables in .cube files, read strictly: a fault is told by its line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cutroom.errors import FileDamaged, FileMissing, FileTooLarge

Floats = NDArray[np.float32]

MAX_BYTES = 40_000_000
LARGEST_CURVE, LARGEST_CUBE = 65_536, 128


@dataclass(frozen=True, slots=True)
class Cube:
    """Curves for red, green and blue, a cube of colours, or both in this order."""

    curves: Floats | None
    """One row for each step, three columns."""
    cube: Floats | None
    """Indexed by blue, green, red."""
    low: tuple[float, float, float] = (0.0, 0.0, 0.0)
    high: tuple[float, float, float] = (1.0, 1.0, 1.0)
    """What the first and the last entries stand for."""

    def applied(self, rgb: Floats) -> Floats:
        """Return colours (rows of red, green, blue, 0..1) as the table has them, 0..1."""
        low, high = np.array(self.low, np.float32), np.array(self.high, np.float32)
        place = np.clip((rgb - low) / (high - low), 0, 1).astype(np.float32)
        if self.curves is not None:
            steps = np.linspace(0, 1, len(self.curves), dtype=np.float32)
            sides = [np.interp(place[:, n], steps, self.curves[:, n]) for n in range(3)]
            place = np.clip(np.stack(sides, axis=1), 0, 1).astype(np.float32)
        if self.cube is not None:
            place = _between(self.cube, place)
        return np.clip(place, 0, 1).astype(np.float32)


def _between(cube: Floats, place: Floats) -> Floats:
    """Return colours between the eight entries around each place."""
    last = cube.shape[0] - 1
    scaled = place * last
    floor = np.minimum(scaled.astype(np.int32), last - 1)
    part = scaled - floor
    red, green, blue = floor[:, 0], floor[:, 1], floor[:, 2]
    result = np.zeros_like(place)
    for corner in range(8):
        up = [corner >> side & 1 for side in range(3)]
        weight = np.ones(len(place), np.float32)
        for side in range(3):
            weight *= part[:, side] if up[side] else 1 - part[:, side]
        result += cube[blue + up[2], green + up[1], red + up[0]] * weight[:, None]
    return result


def read_cube(path: Path, name: str) -> Cube:
    """Read a .cube file; `name` is what messages call it.

    Raises FileMissing, FileTooLarge, and FileDamaged with the line at fault.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise FileTooLarge(f"{name} is above 40 MB, which is too much for a look-up table.")
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        raise FileMissing(f"{name} cannot be read.", hint="Upload it again.") from None
    return _Reader(name).read(text)


class _Reader:
    """One file's reading: its head of keywords, then its rows of numbers."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._curve_size = 0
        self._cube_size = 0
        self._low = (0.0, 0.0, 0.0)
        self._high = (1.0, 1.0, 1.0)
        self._rows: list[tuple[float, float, float]] = []

    def read(self, text: str) -> Cube:
        number = 0
        for number, words in _lines(text):
            if words[0][0].isalpha():
                self._keyword(number, words)
            else:
                self._row(number, words)
        wanted = self._curve_size + self._cube_size**3
        if not wanted:
            raise self._fault(number, "the file ends without LUT_1D_SIZE or LUT_3D_SIZE")
        if len(self._rows) != wanted:
            raise self._fault(
                number, f"the file ends after {len(self._rows)} rows of numbers instead of {wanted}"
            )
        rows = np.array(self._rows, np.float32)
        size = self._cube_size
        return Cube(
            rows[: self._curve_size] if self._curve_size else None,
            rows[self._curve_size :].reshape(size, size, size, 3) if size else None,
            self._low,
            self._high,
        )

    def _keyword(self, number: int, words: list[str]) -> None:
        match words[0].upper():
            case "TITLE":
                return
            case "LUT_1D_SIZE":
                self._curve_size = self._size(number, words, LARGEST_CURVE)
            case "LUT_3D_SIZE":
                self._cube_size = self._size(number, words, LARGEST_CUBE)
            case "DOMAIN_MIN":
                self._low = self._three(number, words[1:])
            case "DOMAIN_MAX":
                self._high = self._three(number, words[1:])
            case "LUT_1D_INPUT_RANGE" | "LUT_3D_INPUT_RANGE":
                if len(words) != 3:
                    raise self._fault(number, f"{words[0]} takes two numbers")
                low, high = (self._number(number, word) for word in words[1:])
                self._low, self._high = (low, low, low), (high, high, high)
            case _:
                raise self._fault(number, f'"{words[0][:40]}" is no keyword of .cube files')
        if any(high <= low for low, high in zip(self._low, self._high, strict=True)):
            raise self._fault(number, "the range ends where it begins, or before")

    def _size(self, number: int, words: list[str], largest: int) -> int:
        size = int(words[1]) if len(words) == 2 and words[1].isdecimal() else 0
        if self._rows:
            raise self._fault(number, f"{words[0]} comes after the first row of numbers")
        if not 2 <= size <= largest:
            raise self._fault(number, f"{words[0]} takes a whole number from 2 to {largest}")
        return size

    def _row(self, number: int, words: list[str]) -> None:
        wanted = self._curve_size + self._cube_size**3
        if not wanted:
            raise self._fault(number, "numbers come before LUT_1D_SIZE or LUT_3D_SIZE")
        if len(self._rows) >= wanted:
            raise self._fault(number, f"its size asks for {wanted} rows, and here is one more")
        self._rows.append(self._three(number, words))

    def _three(self, number: int, words: list[str]) -> tuple[float, float, float]:
        if len(words) != 3:
            raise self._fault(number, f"three numbers are needed, not {len(words)}")
        red, green, blue = (self._number(number, word) for word in words)
        return red, green, blue

    def _number(self, number: int, word: str) -> float:
        try:
            value = float(word)
        except ValueError:
            raise self._fault(number, f'"{word[:40]}" is no number') from None
        if not np.isfinite(value):
            raise self._fault(number, f'"{word[:40]}" is no finite number')
        return value

    def _fault(self, number: int, what: str) -> FileDamaged:
        return FileDamaged(
            f"{self._name} is no whole look-up table: line {number}: {what}.",
            hint="Export the table again as a .cube file, then upload it.",
        )


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the words of each line that says something, with its number."""
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split()
        if words and not words[0].startswith("#"):
            yield number, words
