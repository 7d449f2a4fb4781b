"""Long sound on disk, in memory only piece by piece: raw stereo float32 at 48 kHz."""

import weakref
from io import BufferedRandom, BufferedReader
from pathlib import Path
from typing import Protocol

import numpy as np

from cutroom.backend.render.sound.audio_sources import Floats

FRAME_BYTES = 8


class Sound(Protocol):
    """Sound that is read in slices: an array, or one on disk."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> Floats: ...


class RawSound:
    """A file of sound that is read and written in slices, each a copy of its own.

    A mapped file would count as memory as long as it is mapped, an hour of it 1.4 GB.
    """

    def __init__(self, path: Path, frames: int | None = None) -> None:
        """Open a file for reading, or make one of so many frames of silence."""
        self._file: BufferedReader | BufferedRandom
        if frames is None:
            self._file = path.open("rb")
        else:
            self._file = path.open("w+b")
            self._file.truncate(frames * FRAME_BYTES)
        # Whoever reads a material to its end has no say over where it comes from.
        weakref.finalize(self, self._file.close)
        self._frames = path.stat().st_size // FRAME_BYTES

    def close(self) -> None:
        """Write what is left and release the file."""
        self._file.close()

    def __len__(self) -> int:
        return self._frames

    def __getitem__(self, part: slice, /) -> Floats:
        start, end, _ = part.indices(self._frames)
        piece = np.empty((max(0, end - start), 2), "<f4")
        self._file.seek(start * FRAME_BYTES)
        count = self._file.readinto(piece.data.cast("B")) if len(piece) else 0
        return piece[: count // FRAME_BYTES]

    def __setitem__(self, part: slice, piece: Floats, /) -> None:
        start, end, _ = part.indices(self._frames)
        if len(piece) != end - start:
            raise ValueError(f"{len(piece)} frames do not fit into {end - start}")
        # Silence where nothing was written yet takes no room on the disk.
        if not piece.any() and not self[start:end].any():
            return
        self._file.seek(start * FRAME_BYTES)
        self._file.write(np.ascontiguousarray(piece, "<f4").data)

    def silence(self) -> None:
        """Replace all of it by silence."""
        self._file.truncate(0)
        self._file.truncate(self._frames * FRAME_BYTES)
