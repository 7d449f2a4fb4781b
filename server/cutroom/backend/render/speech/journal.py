"""What has been heard of a file so far, for whoever goes on after a break."""

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

from cutroom.backend.render.keeping import keep_newest
from cutroom.domain.timing import TimeRange

MAX_FILES, MAX_BYTES = 50, 50_000_000
"""How much unfinished journals may take."""


class Heard(NamedTuple):
    """What a recogniser told of a stretch."""

    text: str
    tokens: list[str]
    times: list[float]
    """Seconds from the stretch's start; none where it tells none."""


class Journal:
    """A file with a line for each stretch that was heard; without it, one begins anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.heard: dict[TimeRange, Heard] = {}

    def read(self) -> dict[TimeRange, Heard]:
        """Return what an earlier run wrote down; lines that were cut off count as none."""
        with contextlib.suppress(OSError):
            for line in self._path.read_text(encoding="utf-8").splitlines():
                with contextlib.suppress(ValueError, TypeError, KeyError):
                    kept = json.loads(line)
                    place = TimeRange(int(kept["start"]), int(kept["end"]))
                    self.heard[place] = Heard(
                        str(kept["text"]), [*map(str, kept["tokens"])], [*map(float, kept["times"])]
                    )
        return self.heard

    def add(self, place: TimeRange, heard: Heard) -> None:
        """Write a stretch down. What cannot be written is still heard."""
        self.heard[place] = heard
        kept = {"start": place.start, "end": place.end, **heard._asdict()}
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(kept, ensure_ascii=False) + "\n")

    def forget(self) -> None:
        """Remove the file: the whole is kept elsewhere now."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
            keep_newest(self._path.parent, "*.jsonl", files=MAX_FILES, size=MAX_BYTES)
