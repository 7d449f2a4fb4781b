"""A track as an edit decision list (CMX 3600): cuts, dissolves and even speeds.

Written here, because the library's adapter divides by a speed where it has to multiply;
it reads what comes out of this.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import zip_longest
from math import ceil
from pathlib import PurePath

from cutroom.backend.render.interchange.tracks import Medium, Programme, Segment, Track, Words
from cutroom.domain.draft import CueRole

REEL = re.compile(r"[^A-Z0-9]+")
REEL_LETTERS = 8
NO_REEL = "AX"


@dataclass(frozen=True, slots=True)
class Event:
    """A segment as a list of edits has it: a dissolve lies wholly within the later one."""

    segment: Segment
    dissolve: int
    """Frames of the dissolve at its beginning."""


def edl_text(programme: Programme, track: Track) -> str:
    """Return one track of a programme as an .edl file; titles are locators of the main one."""
    lines = [f"TITLE: {_plain(programme.title)}", "FCM: NON-DROP FRAME", ""]
    reels = _reels(track.segments)
    channel = "V" if track.kind == "video" else "A"
    words = programme.words if track is programme.tracks[0] else ()
    before: Event | None = None
    for number, event in enumerate(events_of(track), start=1):
        lines += _lines(number, before, event, reels, channel, programme.rate)
        lines += _locators(event.segment, words, programme.rate)
        before = event
    return "\n".join(lines) + "\n"


def events_of(track: Track) -> list[Event]:
    """Return a track's segments, each up to where the next one begins to come in."""
    events = []
    for segment, after in zip_longest(track.segments, track.segments[1:]):
        start, end, dissolve = segment.start, segment.end, 0
        if segment.lead is not None:
            start -= segment.lead.early
            dissolve = segment.lead.early + segment.lead.late
        if after is not None and after.lead is not None:
            end -= after.lead.early
        events.append(Event(_moved(segment, start, end), dissolve))
    return events


def _moved(segment: Segment, start: int, end: int) -> Segment:
    """Return a segment with other edges, and the part of its medium that it then plays."""
    if segment.is_frozen:
        return replace(segment, start=start, frames=end - start)
    shift = segment.end - end if segment.is_reversed else start - segment.start
    source = max(0, segment.source + round(shift * segment.speed))
    return replace(segment, start=start, frames=end - start, source=source)


def _lines(
    number: int,
    before: Event | None,
    event: Event,
    reels: dict[Medium, str],
    channel: str,
    rate: Fraction,
) -> list[str]:
    segment = event.segment
    reel = reels[segment.medium]
    times = (
        segment.source,
        segment.source + segment.used,
        segment.start,
        segment.end,
    )
    name, found = _plain(segment.medium.name), []
    if event.dissolve and before is not None:
        last = before.segment
        out = last.source + last.used
        cut = _line(number, reels[last.medium], channel, "C", (out, out, last.end, last.end), rate)
        found = [cut, _line(number, reel, channel, f"D {event.dissolve:03d}", times, rate)]
        found.append(f"* FROM CLIP NAME:  {_plain(last.medium.name)}")
        found.append(f"* TO CLIP NAME:  {name}")
        found.append(f"* TO FILE: {segment.medium.url}")
    else:
        found = [_line(number, reel, channel, "C", times, rate)]
        found.append(f"* FROM CLIP NAME:  {name}")
        found.append(f"* FROM FILE: {segment.medium.url}")
    speed = Fraction(0) if segment.is_frozen else segment.speed
    if speed != 1 or segment.is_reversed:
        shown = float(-speed if segment.is_reversed else speed) * float(rate)
        found.append(f"M2   {reel:8} {shown:05.1f} {' ' * 16}{timecode(segment.source, rate)}")
    if segment.is_frozen:
        found.append("* * FREEZE FRAME")
    return found


def _line(
    number: int, reel: str, channel: str, edit: str, times: tuple[int, ...], rate: Fraction
) -> str:
    shown = " ".join(timecode(time, rate) for time in times)
    return f"{number:03d}  {reel:8} {channel:5} {edit:8} {shown}"


def _locators(segment: Segment, words: Sequence[Words], rate: Fraction) -> list[str]:
    return [
        f"* LOC: {timecode(one.start, rate)} YELLOW  {_plain(one.text)}"
        for one in words
        if one.role is not CueRole.CAPTION and segment.start <= one.start < segment.end
    ]


def timecode(frame: int, rate: Fraction) -> str:
    """Return a frame as hours, minutes, seconds and frames, none dropped."""
    whole = ceil(rate)
    seconds, rest = divmod(frame, whole)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:{rest:02}"


def _reels(segments: Sequence[Segment]) -> dict[Medium, str]:
    """Return a name of eight letters and digits for each medium."""
    found: dict[Medium, str] = {}
    for segment in segments:
        if segment.medium in found:
            continue
        stem = REEL.sub("", PurePath(segment.medium.name).stem.upper())[:REEL_LETTERS] or NO_REEL
        reel, number = stem, 1
        while reel in found.values() and reel != NO_REEL:
            number += 1
            reel = f"{stem[: REEL_LETTERS - len(str(number))]}{number}"
        found[segment.medium] = reel
    return found


def _plain(text: str) -> str:
    """Return text that stays on its line."""
    return " ".join(text.split())
