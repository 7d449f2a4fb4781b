"""A timeline's words as a subtitle file, for backends that write none themselves."""

from cutroom.domain.timeline import Segment, Timeline, TrackKind
from cutroom.domain.timing import Ms

FORMATS = ("srt", "vtt")
CAPTIONS = "Captions"


def caption_segments(timeline: Timeline) -> list[Segment]:
    """Return the captions in their order; where a film has none, all of its words."""
    tracks = [track for track in timeline.tracks if track.kind is TrackKind.TEXT]
    captions = [track for track in tracks if track.name == CAPTIONS] or tracks
    found = [segment for track in captions for segment in track.segments]
    told = [segment for segment in found if _words(segment) and segment.end > segment.start]
    return sorted(told, key=lambda segment: (segment.start, segment.end))


def subtitle_text(segments: list[Segment], format: str) -> str:
    """Return segments as the text of an SRT or a VTT file."""
    comma = "," if format == "srt" else "."
    cues = [
        f"{number}\n{_clock(one.start, comma)} --> {_clock(one.end, comma)}\n{_words(one)}\n"
        for number, one in enumerate(segments, 1)
    ]
    return "\n".join(cues if format == "srt" else ["WEBVTT\n", *cues])


def _words(segment: Segment) -> str:
    """Return a segment's words; a blank line or an arrow among them would end the cue."""
    words = segment.text if segment.text is not None else segment.name
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return "\n".join(lines).replace("-->", "→")


def _clock(at: Ms, comma: str) -> str:
    seconds, ms = divmod(at, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{comma}{ms:03}"
