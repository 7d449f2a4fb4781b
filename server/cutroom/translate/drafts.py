"""Any backend's draft to a timeline; a foreign one is read as liberally as can be."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cutroom.domain.reading import read_timeline
from cutroom.domain.timeline import Segment, Timeline, Track, TrackKind
from cutroom.domain.timing import Ms
from cutroom.protocol.draft_codec import AUDIO, TEXT, VIDEO, decode_draft, is_ours, names_in

START_KEYS = ("s", "st", "start", "start_time", "startTime", "begin", "from")
END_KEYS = ("e", "et", "end", "end_time", "endTime")
LENGTH_KEYS = ("d", "dur", "duration", "duration_ms")
VOLUME_KEYS = ("volume", "vol", "v", "gain")
TEXT_KEYS = ("text", "content", "caption", "title", "words")
NAME_KEYS = ("name", "title", "description", "desc", "filename", "file_name", "label", "prompt")
ADDRESS_KEYS = ("url", "cdn_url", "src", "source", "path")
CAPTIONS_FROM = 4
"""This many text segments on an unnamed track are captions and no title."""


def read_wire_timeline(raw: object) -> Timeline:
    """Return the timeline of a draft as it was received; nothing at all is an empty one."""
    if isinstance(raw, Mapping) and is_ours(raw):
        return read_timeline(decode_draft(raw), names_in(raw))
    body = _mapping(raw)
    meta = _mapping(body.get("m"))
    tracks = tuple(_track(track) for track in _items(_first([body], ("t", "tracks"))))
    ends = [segment.end for track in tracks for segment in track.segments]
    length = _time(body, meta, LENGTH_KEYS)
    return Timeline(
        duration=max(ends, default=0) or length or 0,
        width=_whole(meta.get("width")) or _whole(body.get("width")) or 0,
        height=_whole(meta.get("height")) or _whole(body.get("height")) or 0,
        rate=float(_whole(meta.get("fps")) or _whole(body.get("fps")) or 30),
        tracks=tuple(track for track in tracks if track.segments),
    )


def _track(raw: Mapping[str, Any]) -> Track:
    meta = _mapping(raw.get("m"))
    number = _first([raw], ("tt", "type"))
    kind = {VIDEO: TrackKind.VIDEO, AUDIO: TrackKind.AUDIO, TEXT: TrackKind.TEXT}.get(
        number if isinstance(number, int) else -1, TrackKind.OTHER
    )
    segments = tuple(_segments(_items(_first([raw], ("sg", "segments"))), kind))
    given = _text(_first([meta, raw], ("name", "label")))
    return Track(kind, given or _track_name(kind, number, len(segments)), segments)


def _track_name(kind: TrackKind, number: object, count: int) -> str:
    if kind is TrackKind.VIDEO:
        return "Video"
    if kind is TrackKind.AUDIO:
        return "BGM"
    if kind is TrackKind.TEXT:
        return "Captions" if count >= CAPTIONS_FROM else "Title"
    return f"Track type {number}" if number is not None else "Track"


def _segments(raws: Iterable[Mapping[str, Any]], kind: TrackKind) -> Iterable[Segment]:
    """Yield segments; one without a start begins where the one before it ends."""
    at: Ms = 0
    for index, raw in enumerate(raws, start=1):
        meta = _mapping(raw.get("m"))
        start = _time(raw, meta, START_KEYS)
        start = at if start is None else start
        length = _time(raw, meta, LENGTH_KEYS)
        end = _time(raw, meta, END_KEYS)
        at = max(start, start + length if length is not None else end or start)
        text = _text(_first([meta, raw], TEXT_KEYS)) if kind is TrackKind.TEXT else ""
        yield Segment(
            name=_name(raw, meta) or text or f"segment {index}",
            start=start,
            end=at,
            id=_text(raw.get("id")),
            text=text or None,
            volume=_volume(raw, meta),
            details=_details(raw, meta),
        )


def _name(raw: Mapping[str, Any], meta: Mapping[str, Any]) -> str:
    name = _text(_first([meta, raw], NAME_KEYS))
    if name:
        return name
    address = _text(_first([meta, raw], ADDRESS_KEYS))
    return address.partition("?")[0].rstrip("/").rsplit("/", 1)[-1]


def _volume(raw: Mapping[str, Any], meta: Mapping[str, Any]) -> float | None:
    """Return a gain; backends give 0..1 or percent, and nobody means 300 %."""
    value = _first([meta, raw], VOLUME_KEYS)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1000:
        return None
    return value / 100 if value > 2 else float(value)


def _details(raw: Mapping[str, Any], meta: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key in ("transition", "color", "position", "fade", "speed"):
        value = _first([meta, raw], (key,))
        if isinstance(value, Mapping):
            value = _first([value], ("type", "name", "kind"))
        text = _text(value)
        if text:
            found[key] = text
    return found


def _time(raw: Mapping[str, Any], meta: Mapping[str, Any], keys: Sequence[str]) -> Ms | None:
    return _whole(_first([raw, meta], keys))


def _first(places: Iterable[Mapping[str, Any]], keys: Sequence[str]) -> Any:
    return next((p[k] for p in places for k in keys if p.get(k) is not None), None)


def _items(value: object) -> list[Mapping[str, Any]]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [item for item in value if isinstance(item, Mapping)]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return ""
    return str(value).strip() if isinstance(value, (str, int, float)) else ""


def _whole(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return round(value) if value == value and abs(value) < 1e12 else None
