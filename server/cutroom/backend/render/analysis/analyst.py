"""The analyst: answers what editing asks about media, and remembers the answers."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from cutroom.backend.render.analysis.bars import measure_bars
from cutroom.backend.render.analysis.beats import measure_beats
from cutroom.backend.render.analysis.ground import measure_ground
from cutroom.backend.render.analysis.levels import measure_levels
from cutroom.backend.render.analysis.light import measure_light
from cutroom.backend.render.analysis.shake import measure_shake
from cutroom.backend.render.analysis.sight import measure_sight
from cutroom.backend.render.beds.compose import beat_times_ms
from cutroom.backend.render.beds.limits import MAX_MS, MIN_MS
from cutroom.backend.render.cache import keep_whole
from cutroom.backend.render.keeping import keep_newest
from cutroom.backend.render.sources import Source
from cutroom.backend.render.speech.listener import Listener
from cutroom.domain.draft import Rect
from cutroom.domain.ids import AssetId
from cutroom.domain.measures import (
    Bars,
    BarsOf,
    Beats,
    BeatsOf,
    BeatsOfBed,
    Ground,
    GroundOf,
    Levels,
    LevelsOf,
    Light,
    LightOf,
    MediaMeasured,
    MediaWanted,
    Shake,
    ShakeOf,
    Sight,
    SightOf,
    Word,
    Words,
    WordsOf,
)
from cutroom.errors import FileMissing

VERSION = 1
"""Part of every kept answer's name: raise it when measuring changes."""
MAX_ANSWERS = 400
MAX_BYTES = 100_000_000


_Plain = LevelsOf | SightOf | BarsOf | GroundOf | ShakeOf | LightOf | BeatsOf | BeatsOfBed
"""What is measured by plain arithmetic."""


class MediaAnalyst:
    """Measures files once; answers are kept by the hash of the file's content."""

    def __init__(self, cache: Path, speech_model: Path | None = None) -> None:
        self._folder = cache / "analysis"
        self._listener = Listener(speech_model, cache / "hearing")

    def measure(self, wanted: MediaWanted, sources: Mapping[AssetId, Source]) -> MediaMeasured:
        """Answer a question about media; blocks, for a long film's picture up to minutes.

        Raises FileMissing for unknown assets, FileDamaged, EngineFailed, and OperationRejected
        for words where no model can hear them.
        """
        if isinstance(wanted, BeatsOfBed):
            return _beats_of_bed(wanted)
        source = sources.get(wanted.asset)
        if source is None or not source.path.is_file():
            raise FileMissing(f"The file of {wanted.asset} is gone.", hint="Upload it again.")
        path = self._folder / f"{self._name(wanted)}-{source.asset.digest[:40]}-v{VERSION}.json"
        kept = _read(path, wanted)
        if kept is not None:
            return kept
        found = (
            self._heard(wanted, source)
            if isinstance(wanted, WordsOf)
            else _measured(wanted, source)
        )
        # An answer that cannot be kept is still an answer.
        if keep_whole(path, json.dumps(_encoded(found)).encode()):
            keep_newest(self._folder, "*.json", files=MAX_ANSWERS, size=MAX_BYTES)
        return found

    def close(self) -> None:
        """End what takes long; nobody waits for it."""
        self._listener.close()

    def _heard(self, wanted: WordsOf, source: Source) -> Words:
        levels = self.measure(LevelsOf(wanted.asset), {wanted.asset: source})
        assert isinstance(levels, Levels)  # noqa: S101
        return self._listener.hear(source, levels, wanted.language)

    def _name(self, wanted: MediaWanted) -> str:
        name = type(wanted).__name__.lower()
        match wanted:
            case BeatsOf(bpm=bpm) if bpm:
                return f"{name}-{bpm:g}"
            case WordsOf(language=language):
                # Another model may hear other words.
                model = self._listener.model().identity[:16]
                return f"{name}-{model}-{sha256((language or '').encode()).hexdigest()[:8]}"
        return name


def _measured(wanted: _Plain, source: Source) -> MediaMeasured:
    facts = source.asset.facts
    match wanted:
        case LevelsOf():
            return measure_levels(source.path, facts)
        case SightOf():
            return measure_sight(source.path, facts)
        case BarsOf():
            return measure_bars(source)
        case GroundOf():
            return measure_ground(source)
        case ShakeOf():
            return measure_shake(source.path, facts)
        case LightOf():
            return measure_light(source.path, facts)
        case BeatsOf(bpm=bpm):
            return measure_beats(source.path, facts, bpm=bpm)
        case BeatsOfBed():
            return _beats_of_bed(wanted)


def _beats_of_bed(wanted: BeatsOfBed) -> Beats:
    length = min(MAX_MS, max(MIN_MS, wanted.length))
    return Beats(tuple(beat_times_ms(wanted.style, length, wanted.seed)))


# --- kept answers -----------------------------------------------------------------


def _encoded(found: MediaMeasured) -> dict[str, Any]:
    return {
        key: base64.b64encode(value).decode() if isinstance(value, bytes) else value
        for key, value in asdict(found).items()
    }


def _read(path: Path, wanted: MediaWanted) -> MediaMeasured | None:
    """Return a kept answer; a damaged one counts as none."""
    try:
        return _READERS[type(wanted)](json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError, binascii.Error):
        return None


def _bars(kept: dict[str, Any]) -> Bars:
    return Bars(None if kept["inside"] is None else Rect(**kept["inside"]))


def _sight(kept: dict[str, Any]) -> Sight:
    jumps = tuple((int(at), float(score)) for at, score in kept["jumps"])
    return Sight(jumps, base64.b64decode(kept["activity"]))


_READERS: Mapping[type, Callable[[dict[str, Any]], MediaMeasured]] = {
    LevelsOf: lambda kept: Levels(base64.b64decode(kept["values"])),
    SightOf: _sight,
    BarsOf: _bars,
    GroundOf: lambda kept: Ground(kept["color"]),
    ShakeOf: lambda kept: Shake(
        base64.b64decode(kept["times"]),
        base64.b64decode(kept["steps"]),
        base64.b64decode(kept["cuts"]),
        float(kept["jitter"]),
    ),
    LightOf: lambda kept: Light(
        base64.b64decode(kept["times"]),
        base64.b64decode(kept["means"]),
        base64.b64decode(kept["cuts"]),
    ),
    WordsOf: lambda kept: Words(
        tuple(Word(str(one["text"]), int(one["start"]), int(one["end"])) for one in kept["words"]),
        bool(kept["is_timed"]),
    ),
    BeatsOf: lambda kept: Beats(tuple(map(float, kept["times"]))),
}
