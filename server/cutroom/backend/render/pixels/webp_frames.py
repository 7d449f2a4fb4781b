"""Animated WebP pictures as films: FFmpeg cannot open them, Pillow can."""

from bisect import bisect_right
from collections.abc import Iterator
from io import BytesIO
from itertools import accumulate, pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import WebPImagePlugin

from cutroom.backend.render.pixels.planes import Planes, planes_of_rgb
from cutroom.backend.render.sources import Source
from cutroom.domain.timing import Ms
from cutroom.errors import FileDamaged

_USUAL: Ms = 100
"""What players make of a frame that asks for no time."""
_SHORTEST: Ms = 10
_BEHIND_US = 1 << 40
_FLAGS, _ALPHA = 20, 0x10
"""Where an extended file says what it holds, and its word for opacity."""


def frame_lengths(path: Path) -> list[Ms]:
    """Return how long each frame is shown; fewer than two are no film."""
    with path.open("rb") as file:
        return [length for length, _ in _iter_frames(file)]


def shows_through(path: Path) -> bool:
    """Say whether frames may leave some of the canvas empty, which is see-through."""
    with path.open("rb") as file:
        head = file.read(30)
        width, height = (1 + int.from_bytes(head[at : at + 3], "little") for at in (24, 27))
        whole = all(size == (width, height) for _, size in _iter_frames(file))
    return bool(head[_FLAGS] & _ALPHA) or not whole


def _iter_frames(file: BinaryIO) -> Iterator[tuple[Ms, tuple[int, int]]]:
    """Walk through the parts of the file and read the length and size of every frame."""
    file.seek(12)
    while len(head := file.read(8)) == 8:
        size = int.from_bytes(head[4:], "little")
        if head[:4] == b"ANMF":
            about = file.read(16)
            width, height = (1 + int.from_bytes(about[at : at + 3], "little") for at in (6, 9))
            length = int.from_bytes(about[12:15], "little")
            yield (length if length > _SHORTEST else _USUAL), (width, height)
            file.seek(size - 16 + size % 2, 1)
        else:
            file.seek(size + size % 2, 1)


def _opened(path: Path) -> WebPImagePlugin.WebPImageFile:
    """Open an animated picture so that what its frames leave empty comes out see-through."""
    content = bytearray(path.read_bytes())
    # Encoders drop the flag where no frame itself has an opacity, and Pillow believes them.
    content[_FLAGS] |= _ALPHA
    return WebPImagePlugin.WebPImageFile(BytesIO(content))


def iter_pictures(path: Path) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """Yield every frame as RGB, with its time in microseconds."""
    at_us = 0
    with _opened(path) as picture:
        for index, length in enumerate(frame_lengths(path)):
            picture.seek(index)
            yield at_us, np.asarray(picture.convert("RGB"))
            at_us += length * 1000


class WebpReader:
    """The frames of one animated WebP, by time. Not for several threads."""

    def __init__(self, source: Source) -> None:
        self.source = source
        starts = [0, *accumulate(length * 1000 for length in frame_lengths(source.path))]
        self._starts = starts[:-1]
        self._picture: WebPImagePlugin.WebPImageFile | None = None
        self._index = -1
        self._planes: Planes | None = None

    def at(self, at_us: int) -> Planes:
        """Return the frame on screen at a source time, the first or last at the edges."""
        index = max(0, bisect_right(self._starts, at_us) - 1)
        if self._planes is None or index != self._index:
            self._planes, self._index = self._read(index), index
        return self._planes

    def _read(self, index: int) -> Planes:
        try:
            if self._picture is None:
                self._picture = _opened(self.source.path)
            self._picture.seek(index)
            rgba = np.asarray(self._picture.convert("RGBA"))
        except (OSError, EOFError, SyntaxError, ValueError) as error:
            raise FileDamaged(f"{self.source.asset.name} cannot be read to its end.") from error
        alpha = np.ascontiguousarray(rgba[..., 3])
        opaque = alpha.size == 0 or int(alpha.min()) == 255
        return planes_of_rgb(np.ascontiguousarray(rgba[..., :3]), None if opaque else alpha)

    def distance(self, at_us: int) -> int:
        """Return how many microseconds lie between the reader and an instant; far if behind."""
        if self._index < 0:
            return 0
        ahead = at_us - self._starts[self._index]
        return ahead if ahead >= 0 else _BEHIND_US

    def close(self) -> None:
        """Forget the picture."""
        if self._picture is not None:
            self._picture.close()
        self._picture, self._planes, self._index = None, None, -1


def is_uneven(lengths: list[Ms]) -> bool:
    """Say whether frames are shown for different times."""
    return any(one != other for one, other in pairwise(lengths[:-1]))
