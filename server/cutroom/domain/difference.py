"""What changed between two timelines, one line each."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from cutroom.domain.reading import number, percent
from cutroom.domain.terms import name_in_chinese, value_in_chinese
from cutroom.domain.timeline import Segment, Timeline, Track, TrackKind
from cutroom.domain.timing import Ms, seconds_text

Lang = Literal["en", "zh"]

_LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Video": ("clip", "片段"),
        "Overlay": ("overlay", "叠加"),
        "BGM": ("BGM", "背景音乐"),
        "Voice": ("voice", "旁白"),
        "Effects": ("sound", "音效"),
        "Title": ("title", "标题"),
        "Captions": ("caption", "字幕"),
        "Lower third": ("lower third", "人名条"),
        "Credits": ("credits", "片尾字幕"),
        "Countdown": ("countdown", "倒计时"),
        "Picture effects": ("effect", "画面效果"),
        "Waveform": ("waveform", "声波"),
    }
)
_DEFAULTS: Mapping[str, str] = MappingProxyType(
    {"fit": "crop", "loudness": "-14 LUFS", "speed": "1x", "opacity": "100 %", "scale": "100 %"}
)
"""What holds where nothing else was decided."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A segment with its track and its number there."""

    track: Track
    number: int
    segment: Segment

    def label(self, lang: Lang) -> str:
        """Return what to call it: clip 2 "beach.mp4", title "Urban Dreams"."""
        english, chinese = _LABELS.get(self.track.name, (self.track.name, self.track.name))
        word = chinese if lang == "zh" else english
        if self.track.kind is TrackKind.VIDEO:
            word = f"{word} {self.number}"
        return f'{word} "{_shown(self.segment)}"'


def _shown(segment: Segment) -> str:
    text = segment.text if segment.text is not None else segment.name
    return " ".join(text.split()) if len(text) <= 80 else " ".join(text[:79].split()) + "…"


def describe_changes(before: Timeline, after: Timeline, lang: Lang = "en") -> list[str]:
    """Return one line for each thing added (+), changed (~) or removed (-).

    Two timelines that differ never give an empty list.
    """
    lines = [*_film(before, after, lang)]
    for name in _track_names(before, after):
        lines += _track(_places(before, name), _places(after, name), lang)
    if not lines and before != after:
        lines.append(_word("~ timeline", "~ 时间线", lang))
    return lines


@dataclass(frozen=True, slots=True)
class Mark:
    """A segment of the later timeline that is new or different: its track and its number there."""

    track: int
    """From 1, as is the segment."""
    segment: int
    added: bool


def mark_changes(before: Timeline, after: Timeline) -> list[Mark]:
    """Return which segments of the later timeline an edit added or changed.

    A clip that only begins earlier or later because of its neighbours did not change.
    """
    marks: list[Mark] = []
    for name in _track_names(before, after):
        old, new = _places(before, name), _places(after, name)
        pairs = _pairs(old, new)
        was = {id(other): one for one, other in pairs}
        moved = {id(other) for _, other in _out_of_order(pairs)}
        for place in new:
            one = was.get(id(place))
            if one is None or id(place) in moved or any(_changed(one, place, "en")):
                marks.append(_mark(after, place, added=one is None))
    return marks


def _mark(timeline: Timeline, place: _Place, *, added: bool) -> Mark:
    track = next(n for n, one in enumerate(timeline.tracks, 1) if one is place.track)
    segments = place.track.segments
    return Mark(track, next(n for n, one in enumerate(segments, 1) if one is place.segment), added)


def _word(english: str, chinese: str, lang: Lang) -> str:
    return chinese if lang == "zh" else english


def _key(key: str, lang: Lang) -> str:
    return name_in_chinese(key) if lang == "zh" else key


def _change(subject: str, key: str, old: str | None, new: str | None, lang: Lang) -> str:
    nothing = _key(_DEFAULTS.get(key, "none"), lang)
    if lang == "zh":
        old, new = (value and value_in_chinese(key, value) for value in (old, new))
    middle = f"{subject} {_key(key, lang)}" if subject else _key(key, lang)
    return f"~ {middle} {old or nothing} -> {new or nothing}"


def _film(before: Timeline, after: Timeline, lang: Lang) -> Iterator[str]:
    old, new = (f"{one.width}x{one.height}" for one in (before, after))
    if old != new:
        yield _change("", "canvas", old, new, lang)
    if before.rate != after.rate:
        old, new = (f"{number(one.rate)} fps" for one in (before, after))
        yield _change("", "frame rate", old, new, lang)
    if before.duration != after.duration:
        old, new = (f"{seconds_text(one.duration)} s" for one in (before, after))
        yield _change("", "duration", old, new, lang)
    yield from _details("", before.details, after.details, lang)


def _details(
    subject: str, old: Mapping[str, str], new: Mapping[str, str], lang: Lang
) -> Iterator[str]:
    for key in dict.fromkeys([*old, *new]):
        if old.get(key) != new.get(key):
            yield _change(subject, key, old.get(key), new.get(key), lang)


def _track_names(before: Timeline, after: Timeline) -> list[str]:
    return list(dict.fromkeys(track.name for track in (*before.tracks, *after.tracks)))


def _places(timeline: Timeline, name: str) -> list[_Place]:
    tracks = [track for track in timeline.tracks if track.name == name]
    segments = [(track, segment) for track in tracks for segment in track.segments]
    return [_Place(track, count, one) for count, (track, one) in enumerate(segments, start=1)]


def _track(old: list[_Place], new: list[_Place], lang: Lang) -> list[str]:
    pairs = _pairs(old, new)
    kept_old = {id(one) for one, _ in pairs}
    kept_new = {id(one) for _, one in pairs}
    lines = [_gone(one, lang) for one in old if id(one) not in kept_old]
    lines += _moved(pairs, lang)
    for one, other in pairs:
        lines += _changed(one, other, lang)
    lines += [_added(one, lang) for one in new if id(one) not in kept_new]
    return lines


def _gone(place: _Place, lang: Lang) -> str:
    return f"- {place.label(lang)}"


def _added(place: _Place, lang: Lang) -> str:
    return f"+ {place.label(lang)} {_span(place.segment)}{_level(place)}"


def _level(place: _Place) -> str:
    volume = place.segment.volume
    if volume is None or (place.track.kind is TrackKind.VIDEO and volume == 1):
        return ""
    return f", {percent(volume)}"


def _span(segment: Segment) -> str:
    return f"{seconds_text(segment.start)}-{seconds_text(segment.end)} s"


def _pairs(old: list[_Place], new: list[_Place]) -> list[tuple[_Place, _Place]]:
    """Return what is the same segment before and after: by id, else by what it shows."""
    known = {place.segment.id: place for place in old if place.segment.id}
    pairs = [(known[one.segment.id], one) for one in new if one.segment.id in known]
    taken = {id(place) for pair in pairs for place in pair}
    rest: dict[object, list[_Place]] = {}
    for place in old:
        if id(place) not in taken:
            rest.setdefault(_words(place), []).append(place)
    for place in new:
        if id(place) not in taken and rest.get(_words(place)):
            pairs.append((rest[_words(place)].pop(0), place))
    return sorted(pairs, key=lambda pair: pair[1].number)


def _words(place: _Place) -> object:
    """Return what a segment is known by without its id; a clip with an id has no other name."""
    segment = place.segment
    if segment.id and place.track.kind is not TrackKind.TEXT:
        return segment.id
    return (segment.name, segment.text)


def _moved(pairs: list[tuple[_Place, _Place]], lang: Lang) -> list[str]:
    """Return a line for each clip that changed places."""
    return [
        _change(one.label(lang), "place", str(one.number), str(other.number), lang)
        for one, other in _out_of_order(pairs)
    ]


def _out_of_order(pairs: list[tuple[_Place, _Place]]) -> list[tuple[_Place, _Place]]:
    """Return the clips that changed places among those that stayed."""
    steady = _longest_rise([one.number for one, _ in pairs])
    same = {one.number for one, other in pairs if one.number == other.number}
    if len(same) >= len(steady):
        # Clips that changed places with each other: the others are where they were.
        steady = same
    return [
        (one, other)
        for one, other in pairs
        if one.track.kind is TrackKind.VIDEO and one.number not in steady
    ]


def _longest_rise(numbers: list[int]) -> set[int]:
    """Return the members of a longest increasing run: those that did not have to move."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for one in numbers:
        at = bisect_left(tails, one)
        before[one] = tails[at - 1] if at else None
        tails[at : at + 1] = [one]
    run: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        run.add(last)
        last = before[last]
    return run


def _changed(one: _Place, other: _Place, lang: Lang) -> Iterator[str]:
    old, new = one.segment, other.segment
    subject = one.label(lang)
    if old.text != new.text:
        yield _change(subject, "text", f'"{_shown(old)}"', f'"{_shown(new)}"', lang)
    elif old.name != new.name:
        yield _change(subject, "name", f'"{old.name}"', f'"{new.name}"', lang)
    if one.track.kind is TrackKind.VIDEO:
        if _length(old) != _length(new):
            was, now = (f"{seconds_text(_length(segment))} s" for segment in (old, new))
            yield _change(subject, "duration", was, now, lang)
    elif (old.start, old.end) != (new.start, new.end):
        yield f"~ {subject} {_span(old)} -> {_span(new)}"
    if old.volume != new.volume:
        was, now = (_percent(segment.volume) for segment in (old, new))
        yield _change(subject, "volume", was, now, lang)
    yield from _details(subject, old.details, new.details, lang)


def _length(segment: Segment) -> Ms:
    return segment.end - segment.start


def _percent(volume: float | None) -> str | None:
    return None if volume is None else percent(volume)
