"""Written timelines read again, and held against the programme that they were written from."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree

from cutroom.backend.render.checks.expectations import Check
from cutroom.backend.render.interchange.edl import events_of
from cutroom.backend.render.interchange.tracks import Programme, Segment, Track


@dataclass(frozen=True, slots=True)
class Row:
    """A clip as it was found: what it shows, and when, in frames of the film."""

    name: str
    start: int
    frames: int
    source: int | None = None
    """Where it begins in its medium; None where its speed makes that something else."""


def check_timeline(programme: Programme, format: str, texts: Sequence[str]) -> tuple[Check, ...]:
    """Return whether the clips of written files are those of a programme."""
    try:
        with warnings.catch_warnings():
            # The readers ask XML elements for their truth, of which newer Pythons warn.
            warnings.simplefilter("ignore")
            found = _found(programme, format, texts)
    # Whatever a reader raises, the file is not what it should be.
    except Exception as error:
        return (Check("readable", False, f"The file cannot be read: {error}."),)
    wanted = _wanted(programme, format)
    count = sum(len(rows) for rows in wanted)
    same = len(found) == len(wanted) and all(
        len(rows) == len(others) and all(map(_is_same, rows, others))
        for rows, others in zip(wanted, found, strict=True)
    )
    ends = max((row.start + row.frames for rows in found for row in rows), default=0)
    meant = max((row.start + row.frames for rows in wanted for row in rows), default=0)
    return (
        Check("clips", same, f"{sum(map(len, found))} of {count} as on the timeline"),
        Check("duration", ends == meant, f"{float(ends / programme.rate):.3f} s"),
    )


def _is_same(row: Row, other: Row) -> bool:
    known = None not in (row.source, other.source)
    placed = (row.name, row.start, row.frames) == (other.name, other.start, other.frames)
    return placed and (not known or row.source == other.source)


def _wanted(programme: Programme, format: str) -> list[list[Row]]:
    return [
        [
            _row(segment, format)
            for segment in (
                [event.segment for event in events_of(track)] if format == "edl" else track.segments
            )
        ]
        for track in (filled(programme) if format == "edl" else programme.tracks)
    ]


def filled(programme: Programme) -> tuple[Track, ...]:
    """Return the tracks that hold something; a film has one at least."""
    return tuple(track for track in programme.tracks if track.segments) or programme.tracks


def _row(segment: Segment, format: str) -> Row:
    plain = segment.speed == 1 and not segment.is_reversed and not segment.is_frozen
    name = " ".join(segment.medium.name.split())
    source = segment.source if plain or format == "otio" else None
    return Row(name, segment.start, segment.frames, source)


def _found(programme: Programme, format: str, texts: Sequence[str]) -> list[list[Row]]:
    if format == "fcpxml":
        return _read_fcpxml(programme, texts[0])
    import opentimelineio as otio

    rate = float(programme.rate)
    if format == "edl":
        return [
            _read_edl(otio.adapters.read_from_string(text, "cmx_3600", rate=rate), rate)
            for text in texts
        ]
    adapter = {"otio": "otio_json", "fcp7xml": "fcp_xml"}[format]
    timeline = otio.adapters.read_from_string(texts[0], adapter)
    rows = [_rows(track, rate) for track in timeline.tracks]
    if format == "fcp7xml":
        rows = [row for row, track in zip(rows, timeline.tracks, strict=True) if _shows(track)]
    return rows


def _shows(track: Any) -> bool:
    """Say whether a track is more than titles."""
    import opentimelineio as otio

    clips = list(track.find_clips())
    generator = otio.schema.GeneratorReference
    return not clips or not all(isinstance(one.media_reference, generator) for one in clips)


def _rows(track: Any, rate: float, offset: int = 0) -> list[Row]:
    rows = []
    for clip in track.find_clips():
        place = clip.range_in_parent()
        timed = bool(clip.effects) and any("Time" in str(one.schema_name()) for one in clip.effects)
        source = None if timed else round(clip.source_range.start_time.value_rescaled_to(rate))
        rows.append(
            Row(
                " ".join(clip.name.split()),
                round(place.start_time.value_rescaled_to(rate)) + offset,
                round(place.duration.value_rescaled_to(rate)),
                source,
            )
        )
    return rows


def _read_edl(timeline: Any, rate: float) -> list[Row]:
    (track,) = timeline.tracks
    if track.source_range is None:
        return _rows(track, rate)
    return _rows(track, rate, -round(track.source_range.start_time.value_rescaled_to(rate)))


def _read_fcpxml(programme: Programme, text: str) -> list[list[Row]]:
    """Return what hangs on each lane: the main track, those above it, then the sounds."""
    root = ElementTree.fromstring(text)  # noqa: S314 - our own file
    lanes: dict[int, list[Row]] = {}
    rate = programme.rate
    for item in root.findall("./project/sequence/spine/*"):
        if item.tag == "transition":
            continue
        if item.tag != "gap":
            lanes.setdefault(0, []).append(_placed(item, _frames(item, "offset", rate), rate))
        begin = _frames(item, "offset", rate) - _frames(item, "start", rate)
        for hung in item:
            if hung.get("lane") is not None and hung.tag != "title":
                start = begin + _frames(hung, "offset", rate)
                lanes.setdefault(int(str(hung.get("lane"))), []).append(_placed(hung, start, rate))
    ordered = [*range(len(programme.of("video")))]
    ordered += [-lane for lane in range(1, len(programme.of("audio")) + 1)]
    return [sorted(lanes.get(lane, []), key=lambda row: row.start) for lane in ordered]


def _placed(item: ElementTree.Element, start: int, rate: Fraction) -> Row:
    plain = item.find("timeMap") is None
    source = _frames(item, "start", rate) if plain else None
    return Row(
        " ".join(str(item.get("name")).split()), start, _frames(item, "duration", rate), source
    )


def _frames(item: ElementTree.Element, key: str, rate: Fraction) -> int:
    return round(Fraction(str(item.get(key, "0s")).removesuffix("s")) * rate)


def one_track(programme: Programme, track: Track) -> str:
    """Return the mark of a track in the name of a file: V2, A1."""
    kin = programme.of(track.kind)
    return f"{'V' if track.kind == 'video' else 'A'}{kin.index(track) + 1}"
