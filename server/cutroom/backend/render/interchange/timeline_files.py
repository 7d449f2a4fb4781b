"""A timeline for another editor as one archive: the timeline, and what belongs to it."""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from cutroom.backend.render.checks.expectations import Check
from cutroom.backend.render.interchange.companions import addresses, write_companions
from cutroom.backend.render.interchange.edl import edl_text
from cutroom.backend.render.interchange.fcp7 import fcp7_text
from cutroom.backend.render.interchange.fcpxml import fcpxml_text
from cutroom.backend.render.interchange.laying import lay_video
from cutroom.backend.render.interchange.losses import losses
from cutroom.backend.render.interchange.media_book import MediaBook, timecode_rate
from cutroom.backend.render.interchange.otio_timelines import otio_text
from cutroom.backend.render.interchange.reading_back import check_timeline, filled, one_track
from cutroom.backend.render.interchange.sounding import lay_audio
from cutroom.backend.render.interchange.titles import title_rows
from cutroom.backend.render.interchange.tracks import Programme, Words
from cutroom.backend.render.scratch import scratch
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms, TimeRange, frame_at
from cutroom.protocol.timelines import BESIDE, FILES, MAIN, ending_of_timeline

SCRATCH = "timeline-"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a timeline's file."""

    format: str
    title: str
    originals: tuple[Path, ...] = ()
    """Files of the person's own, which may be the uploads."""
    is_here: bool = False
    """Whether the editor that opens it sees this machine's disk."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it."""

    checks: tuple[Check, ...]
    notes: tuple[str, ...]
    duration: Ms


def programme_of(draft: Draft, book: MediaBook, title: str, rate: Fraction) -> Programme:
    """Return a draft as tracks of segments at a rate."""
    end = draft.duration
    words = []
    for cue in sorted(draft.cues, key=lambda cue: cue.range.start):
        frames = TimeRange(cue.range.start, max(cue.range.start, min(cue.range.end, end)))
        shown = frames.frames(rate)
        if cue.text.strip() and shown:
            words.append(Words(shown.start, len(shown), cue.text, cue.role, cue.style))
    return Programme(
        title,
        rate,
        draft.canvas.width,
        draft.canvas.height,
        frame_at(end, rate),
        (*lay_video(draft, book, rate), *lay_audio(draft, book, rate)),
        tuple(words),
    )


def write_timeline(
    out: Path,
    draft: Draft,
    sources: Mapping[AssetId, Source],
    wish: Wish,
    *,
    cache: Path,
    tell: Callable[[float], None],
    should_stop: Callable[[], bool],
) -> Written:
    """Write a timeline with what belongs to it as a ZIP file, and read the timeline back."""
    beside = BESIDE if wish.is_here else f"{FILES}/"
    urls, copies = addresses(sources, wish.originals, is_here=wish.is_here, beside=beside)
    own = draft.canvas.rate
    rate = own if wish.format == "otio" else timecode_rate(own)
    assets = {identity: source.asset for identity, source in sources.items()}
    size = draft.canvas.width, draft.canvas.height
    book = MediaBook(assets, urls, rate=rate, size=size, beside=beside)
    programme = programme_of(draft, book, wish.title, rate)
    tell(0.1)
    texts = texts_of(programme, wish.format)
    checks = check_timeline(programme, wish.format, list(texts.values()))
    with scratch(cache, SCRATCH) as folder:
        work = folder / FILES
        work.mkdir()
        write_companions(work, draft, book, copies, cache=cache, should_stop=should_stop)
        tell(0.8)
        _pack(out, texts, work)
    notes = (*_remarks(programme, wish, own), *_lost(draft, programme, wish.format))
    return Written(checks, notes, draft.duration)


def texts_of(programme: Programme, format: str) -> dict[str, str]:
    """Return the files of a timeline by their names, the main one first."""
    main = f"{MAIN}.{ending_of_timeline(format)}"
    match format:
        case "fcpxml":
            return {main: fcpxml_text(programme)}
        case "fcp7xml":
            return {main: fcp7_text(programme)}
        case "otio":
            return {main: otio_text(programme)}
    first, *others = filled(programme)
    texts = {main: edl_text(programme, first)}
    for track in others:
        mark = one_track(programme, track)
        texts[f"{FILES}/{MAIN}-{mark}.edl"] = edl_text(programme, track)
    return texts


def _pack(out: Path, texts: Mapping[str, str], folder: Path) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in texts.items():
            archive.writestr(name, text.encode("utf-8"), zipfile.ZIP_DEFLATED)
        for path in sorted(folder.iterdir()):
            archive.write(path, f"{FILES}/{path.name}")


def _remarks(programme: Programme, wish: Wish, own: Fraction) -> list[str]:
    said = []
    if programme.rate != own:
        said.append(
            f"Timecode counts {float(programme.rate):.5g} frames per second here; the film has "
            f"{float(own):.5g}."
        )
    if wish.format == "edl" and len(programme.tracks) > 1:
        said.append("An EDL holds one track; the others are in files of their own.")
    if wish.format in ("otio", "edl") and title_rows(programme.words):
        said.append("Titles are markers in it.")
    if not wish.is_here:
        said.append("It knows your files by their names: put them beside it.")
    return said


def _lost(draft: Draft, programme: Programme, format: str) -> list[str]:
    names = losses(draft, programme, format)
    return [f"Not in the file: {'; '.join(names)}."] if names else []
