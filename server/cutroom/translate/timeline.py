"""A timeline as one line of text, the way the skills show it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cutroom.domain.terms import name_in_chinese, value_in_chinese
from cutroom.domain.timeline import Segment, Timeline, Track, TrackKind
from cutroom.domain.timing import Ms, seconds_text

LONGEST_TEXT = 160
TOLD = frozenset(
    {
        *("transition", "speed", "playing", "frozen", "hold", "turned", "flipped", "crop", "cell"),
        *("color", "look", "key", "table", "held", "fade in", "fade out"),
        *("sound fade in", "sound fade out", "muted", "levels", "loudness"),
    }
)
"""The details that the line tells; the data beside it holds all of them."""
SECONDS = re.compile(r"(?<=\d) s\b")
MOST_SEGMENTS = 40
"""A longer track shows its beginning and its end."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """The words and marks that one language puts around a timeline."""

    head: str
    head_single: str
    empty: str
    nothing: str
    colon: str
    opening: str
    closing: str
    comma: str
    between: str
    quotes: tuple[str, str]
    unit: str
    muted: str
    volume: str
    more: str
    film: str
    gap: str
    names: dict[str, str]


ENGLISH = Lettering(
    head="Timeline ({n} tracks): ",
    head_single="Timeline (1 track): ",
    empty="Timeline (0 tracks): empty. Upload files and say what to make of them.",
    nothing="empty",
    colon=": ",
    opening=" (",
    closing=")",
    comma=", ",
    between=", ",
    quotes=('"', '"'),
    unit="s",
    muted="muted",
    volume="volume {percent}%",
    more="… {n} more …",
    film="Film: ",
    gap=" ",
    names={},
)

CHINESE = Lettering(
    head="时间线（{n} 条轨道）：",
    head_single="时间线（1 条轨道）：",
    empty="时间线（0 条轨道）：空。请先上传文件，再说要做什么。",
    nothing="空",
    colon="：",
    opening="（",
    closing="）",
    comma="，",
    between="、",
    quotes=("“", "”"),
    unit="秒",
    muted="静音",
    volume="音量 {percent}%",
    more="……另有 {n} 段……",
    film="全片：",
    gap=" ",
    names={
        "Video": "视频",
        "BGM": "背景音乐",
        "Voice": "旁白",
        "Effects": "音效",
        "Title": "标题",
        "Captions": "字幕",
        "Lower third": "人名条",
        "Credits": "片尾字幕",
        "Countdown": "倒计时",
        "Overlay": "叠加",
        "Waveform": "声波",
        "Picture effects": "画面效果",
    },
)


def timeline_text(timeline: Timeline, lang: str = "en") -> str:
    """Return the whole timeline as one line of text, in English or Chinese."""
    words = CHINESE if lang.lower().startswith("zh") else ENGLISH
    tracks = timeline.tracks
    if not tracks:
        return words.empty
    head = words.head_single if len(tracks) == 1 else words.head.format(n=len(tracks))
    parts = [f"{i}. {_track(track, words)}" for i, track in enumerate(tracks, start=1)]
    film = _details(timeline.details, words)
    if film:
        parts.append(words.film + words.comma.join(film))
    return head + words.gap.join(parts)


def _track(track: Track, words: Lettering) -> str:
    name = words.names.get(track.name, track.name)
    if not track.segments:
        return name + words.colon + words.nothing
    shown = [_segment(segment, track, words) for segment in track.segments]
    if len(shown) > MOST_SEGMENTS:
        half = MOST_SEGMENTS // 2
        rest = words.more.format(n=len(shown) - 2 * half)
        shown = [*shown[:half], rest, *shown[-half:]]
    return name + words.colon + words.between.join(shown)


def _segment(segment: Segment, track: Track, words: Lettering) -> str:
    facts = [span_text(segment.start, segment.end) + words.unit]
    loudness = _loudness(segment, track.kind, words)
    if loudness:
        facts.append(loudness)
    if track.kind in {TrackKind.VIDEO, TrackKind.OVERLAY}:
        facts += _details(segment.details, words)
    return (
        _label(segment, track.kind, words)
        + words.opening
        + words.comma.join(facts)
        + (words.closing)
    )


def _label(segment: Segment, kind: TrackKind, words: Lettering) -> str:
    if segment.text is None and kind is not TrackKind.TEXT:
        return _short(segment.name)
    left, right = words.quotes
    return left + _short(segment.text if segment.text is not None else segment.name) + right


def _loudness(segment: Segment, kind: TrackKind, words: Lettering) -> str:
    if segment.volume is None:
        return ""
    if segment.volume == 0:
        return words.muted
    percent = f"{segment.volume * 100:.3g}"
    if kind is TrackKind.AUDIO:
        return f"{percent}%"
    return "" if percent == "100" else words.volume.format(percent=percent)


def _details(details: Mapping[str, str], words: Lettering) -> list[str]:
    told = {key: value for key, value in details.items() if key in TOLD}
    if words is CHINESE:
        told = {
            name_in_chinese(key): SECONDS.sub(words.unit, value_in_chinese(key, value))
            for key, value in told.items()
        }
    return [f"{key} {value}".strip() for key, value in told.items()]


def _short(text: str) -> str:
    """Return words on one line, cut where they would flood the summary."""
    line = " / ".join(part.strip() for part in text.splitlines() if part.strip())
    return line if len(line) <= LONGEST_TEXT else line[: LONGEST_TEXT - 1].rstrip() + "…"


def span_text(start: Ms, end: Ms) -> str:
    """Return a range in seconds: 0 and 2500 are "0-2.5"."""
    return f"{seconds_text(start) or '0'}-{seconds_text(end) or '0'}"
