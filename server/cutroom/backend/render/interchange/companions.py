"""What lies beside a timeline: composed music, plain colours, captions, copies of uploads."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from cutroom.backend.render.coding.subtitle_files import captions_text
from cutroom.backend.render.interchange.media_book import MediaBook, free_name
from cutroom.backend.render.pixels.planes import rgb_of
from cutroom.backend.render.scratch import scratch
from cutroom.backend.render.sound.materials import Materials
from cutroom.backend.render.sound.parts import FRAMES_PER_MS, Bus, Part
from cutroom.backend.render.sound.sound_files import write_sound
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft, Sound
from cutroom.domain.ids import AssetId
from cutroom.domain.media import MediaKind
from cutroom.errors import RenderCancelled

EDGE = 65_536
"""Bytes at both ends of a file by which it is known again."""
MOST_COPIED = 50_000_000
"""Bytes of an upload that is copied where nobody knows its own place."""
COPIED = frozenset({MediaKind.AUDIO, MediaKind.IMAGE})
SCRATCH = "timeline-"

StopRequest = Callable[[], bool]


def addresses(
    sources: Mapping[AssetId, Source], originals: Sequence[Path], *, is_here: bool, beside: str
) -> tuple[dict[AssetId, str], dict[str, Path]]:
    """Return where each upload lies for an editor, and which are to be copied under what name.

    A file of the person's own is named where it lies, as long as it is still the same; far
    away, by its name alone.
    """
    urls: dict[AssetId, str] = {}
    copies: dict[str, Path] = {}
    taken: set[str] = set()
    for identity, source in sources.items():
        own = _own(source, originals)
        small = source.asset.kind in COPIED and source.asset.size <= MOST_COPIED
        if own is not None:
            urls[identity] = own.absolute().as_uri()
        elif small:
            name = free_name(source.asset.name, taken)
            copies[name] = source.path
            urls[identity] = beside + quoted(name)
        elif is_here:
            urls[identity] = source.path.absolute().as_uri()
        else:
            urls[identity] = quoted(source.asset.name)
    return urls, copies


def _own(source: Source, originals: Sequence[Path]) -> Path | None:
    """Return the file that was uploaded; of several alike, the one of its name."""
    named = sorted(originals, key=lambda path: path.name != source.asset.name)
    return next((path for path in named if _is_same(path, source)), None)


def quoted(name: str) -> str:
    """Return a file name as part of an address."""
    return Path("/", name).as_uri().removeprefix("file:///")


def _is_same(path: Path, source: Source) -> bool:
    """Say whether a file is the one that was uploaded, by its size and both of its ends."""
    try:
        if path.stat().st_size != source.asset.size:
            return False
        with path.open("rb") as one, source.path.open("rb") as other:
            if one.read(EDGE) != other.read(EDGE):
                return False
            if source.asset.size <= EDGE:
                return True
            one.seek(-EDGE, 2)
            other.seek(-EDGE, 2)
            return one.read() == other.read()
    except OSError:
        return False


def write_companions(
    folder: Path,
    draft: Draft,
    book: MediaBook,
    copies: Mapping[str, Path],
    *,
    cache: Path,
    should_stop: StopRequest,
) -> None:
    """Write everything that a timeline's book has promised into a folder."""
    for name, path in copies.items():
        shutil.copyfile(path, folder / name)
    for name, color in book.colors.items():
        size = draft.canvas.width, draft.canvas.height
        Image.new("RGB", size, rgb_of(color)).save(folder / name)
    for name, sound in book.beds.items():
        if should_stop():
            raise RenderCancelled("The render was cancelled.")
        _write_bed(sound, folder / name, cache)
    if any(cue.role == "caption" and cue.text.strip() for cue in draft.cues):
        text = captions_text(draft, "srt")
        (folder / "captions.srt").write_text(text, encoding="utf-8")


def _write_bed(sound: Sound, out: Path, cache: Path) -> None:
    """Write composed music at its own level, without fades: the timeline has them."""
    length = sound.range.duration + sound.source_start
    part = Part(
        Bus.BESIDE,
        start=0,
        frames=length * FRAMES_PER_MS,
        volume=1.0,
        usual=1.0,
        bed=sound.bed or "",
        seed=sound.seed,
        bed_ms=length,
        treatments=sound.treatments,
    )
    with scratch(cache, SCRATCH) as folder:
        pcm = folder / "bed.f32"
        materials = Materials({}, beds=cache / "beds", scratch=folder)
        with pcm.open("wb") as file:
            for block in materials.iter_part(part):
                file.write(np.ascontiguousarray(block, "<f4").tobytes())
        write_sound(pcm, out, "wav", 0)
