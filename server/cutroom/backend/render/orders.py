"""What a client asks for beside the draft, read into one kind of order for each kind of file."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from cutroom.backend.render.coding.formats import (
    CONTAINERS,
    PICTURE_FILES,
    SOUND_FILES,
    VIDEO_CODECS,
    WORD_FILES,
    format_named,
)
from cutroom.backend.render.coding.platforms import Platform, platform_named, rate_for, short_side
from cutroom.backend.render.coding.profiles import (
    LARGEST,
    SMALLEST,
    Profile,
    profile_for,
    quality_named,
    size_for,
)
from cutroom.backend.render.coding.subtitle_files import written_cues
from cutroom.backend.render.interchange.packages import require_interchange
from cutroom.backend.render.sound.sound_files import LOSSLESS
from cutroom.domain.draft import Draft
from cutroom.domain.timing import Ms
from cutroom.errors import OperationRejected
from cutroom.protocol.timelines import TIMELINES

USUAL_LUFS = Draft().loudness
MB = 1_000_000
MOST_STILLS = 3000
GIF_LONG_SIDE = {"draft": 320, "low": 400, "medium": 480, "high": 600, "best": 720}
"""The longer side in pixels, unless the film is small itself."""
GIF_SMALL = 1000
"""A film whose sides are no longer than this was made for a GIF and keeps its size."""
GIF_RATE, GIF_FASTEST = Fraction(25, 2), 50
"""Frames per second: usual, and the most that browsers show."""
SOUND_BITRATES = {"draft": 96, "low": 128, "medium": 160, "high": 192, "best": 256}
"""Thousands of bits per second."""
LOWEST_BITRATE = 32_000
RATIO = re.compile(r"(\d{1,4}(?:\.\d+)?):(\d{1,4}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class FilmOrder:
    """A film with sound."""

    draft: Draft
    profile: Profile
    limit: int | None = None
    """Bytes that the file must stay below."""
    may_shrink: bool = False
    """Nobody asked for its size in pixels."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GifOrder:
    """A moving picture without sound."""

    draft: Draft
    width: int
    height: int
    rate: Fraction
    limit: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SoundOrder:
    """The sound alone."""

    draft: Draft
    format: str
    bitrate: int
    limit: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StillOrder:
    """One picture."""

    draft: Draft
    format: str
    at: Ms
    width: int
    height: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StillsOrder:
    """Pictures at even distances, as a ZIP file."""

    draft: Draft
    format: str
    rate: Fraction
    width: int
    height: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordsOrder:
    """The captions as a file."""

    draft: Draft
    format: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineOrder:
    """The timeline for another editor, as a ZIP file with what belongs to it."""

    draft: Draft
    format: str
    title: str
    originals: tuple[Path, ...] = ()
    """Files of the person's own, which may be the uploads."""
    is_here: bool = False
    """Whether the editor that opens it sees this machine's disk."""
    notes: tuple[str, ...] = ()


Order = FilmOrder | GifOrder | SoundOrder | StillOrder | StillsOrder | WordsOrder | TimelineOrder


def read_order(draft: Draft, output: Mapping[str, Any]) -> Order:
    """Return the order that `output` spells; an empty one is a good MP4.

    Raises OperationRejected with the choices when a value is unknown or impossible.
    """
    form = format_named(_text(output, "format") or "mp4")
    notes: list[str] = []
    place = _text(output, "preset")
    platform = platform_named(place) if place else None
    draft = _shaped(draft, _text(output, "aspect"), platform, notes)
    if platform is not None and platform.lufs is not None and draft.loudness == USUAL_LUFS:
        draft = replace(draft, loudness=platform.lufs)
    if form in CONTAINERS:
        return _film(draft, form, output, platform, notes)
    if form == "gif":
        return _gif(draft, output, notes)
    if form in SOUND_FILES:
        return _sound(draft, form, output, notes)
    if form in PICTURE_FILES:
        return _pictures(draft, form, output, notes)
    if form in TIMELINES:
        return _timeline(draft, form, output)
    assert form in WORD_FILES  # noqa: S101
    written_cues(draft)
    return WordsOrder(draft, form, tuple(notes))


def _timeline(draft: Draft, form: str, output: Mapping[str, Any]) -> TimelineOrder:
    require_interchange(form)
    paths = output.get("originals")
    originals = tuple(map(Path, map(str, paths))) if isinstance(paths, list) else ()
    title = _text(output, "title") or draft.title
    return TimelineOrder(draft, form, title, originals, output.get("references") == "here")


def _film(
    draft: Draft, form: str, output: Mapping[str, Any], platform: Platform | None, notes: list[str]
) -> FilmOrder:
    place = platform or Platform("")
    resolution = _text(output, "resolution")
    side = min(draft.canvas.width, draft.canvas.height)
    if resolution is None and short_side(place, side) != side:
        wanted = size_of_side(draft, short_side(place, side))
        resolution = f"{wanted[0]}x{wanted[1]}"
    fps = _number(output, "fps", 1, 120)
    profile = profile_for(
        draft,
        format=form,
        quality=_text(output, "quality") or place.quality,
        resolution=resolution,
        codec=_text(output, "codec"),
        audio_codec=_text(output, "audio_codec"),
        crf=_number(output, "crf", 0, 63),
        pix_fmt=_text(output, "pix_fmt"),
        speed=_text(output, "speed"),
        rate=_exact(fps) if fps else rate_for(draft.canvas.rate, place.rate),
        audio_bitrate=place.audio_bitrate,
    )
    limit = _limit(output, platform)
    codec = VIDEO_CODECS[profile.codec]
    if limit is not None and not codec.largest_crf:
        raise OperationRejected(
            f"{codec.title} keeps everything, so it cannot be held below a size.",
            hint="Ask for mp4 or webm with max_mb.",
        )
    if form == "mov" and _text(output, "codec") is None:
        notes.append(
            "ProRes, for editing; a smaller MOV comes with codec h264."
            if profile.codec == "prores"
            else f"{codec.title} in MOV: ProRes cannot be written by this installation."
        )
    asked_size = _text(output, "resolution") is not None
    return FilmOrder(draft, profile, limit, not asked_size, tuple(notes))


def _gif(draft: Draft, output: Mapping[str, Any], notes: list[str]) -> GifOrder:
    canvas = draft.canvas
    quality, resolution = quality_named(_text(output, "quality")), _text(output, "resolution")
    width, height = size_for(canvas.width, canvas.height, resolution)
    longest = max(width, height)
    if resolution is None and longest > GIF_SMALL:
        share = Fraction(GIF_LONG_SIDE[quality], longest)
        width, height = (max(2, round(side * share / 2) * 2) for side in (width, height))
    fps = _number(output, "fps", 0.1, 120)
    rate = min(_exact(fps), Fraction(GIF_FASTEST)) if fps else min(GIF_RATE, canvas.rate)
    if _has_sound(draft):
        notes.append("A GIF has no sound.")
    return GifOrder(draft, width, height, rate, _limit(output, None), tuple(notes))


def _sound(draft: Draft, form: str, output: Mapping[str, Any], notes: list[str]) -> SoundOrder:
    bitrate = SOUND_BITRATES[quality_named(_text(output, "quality"))] * 1000
    limit = _limit(output, None)
    if limit is not None:
        if SOUND_FILES[form][1] in LOSSLESS:
            raise OperationRejected(
                f"A .{form} file keeps everything, so it cannot be held below a size.",
                hint="Ask for mp3 or m4a with max_mb.",
            )
        bitrate = min(bitrate, int(limit * 8 * 0.94 / max(0.1, draft.duration / 1000)))
        if bitrate < LOWEST_BITRATE:
            raise too_little_room(limit, draft.duration)
    return SoundOrder(draft, form, bitrate, limit, tuple(notes))


def too_little_room(limit: int, duration: Ms) -> OperationRejected:
    """Return the refusal of a sound file that cannot be so small."""
    return OperationRejected(
        f"{limit / MB:g} MB are too few for {duration / 1000:.0f} s of sound.",
        hint="Allow more, or shorten the film.",
    )


def _pictures(
    draft: Draft, form: str, output: Mapping[str, Any], notes: list[str]
) -> StillOrder | StillsOrder:
    draft, width, height = _still_size(draft, output)
    fps = _number(output, "fps", 0.001, 120)
    if fps is None:
        at = _instant(draft, output.get("at"))
        if output.get("at") is None:
            notes.append(f"The picture at {at / 1000:g} s.")
        return StillOrder(draft, form, at, width, height, tuple(notes))
    count = math.ceil(draft.duration * fps / 1000)
    if count > MOST_STILLS:
        raise OperationRejected(
            f"That would be {count:,} pictures; at most {MOST_STILLS:,} are written at once.",
            hint="Ask for fewer frames per second, or shorten the film.",
        )
    return StillsOrder(draft, form, _exact(fps), width, height, tuple(notes))


def _still_size(draft: Draft, output: Mapping[str, Any]) -> tuple[Draft, int, int]:
    """Return the size of pictures; with both sides given the canvas takes their shape."""
    canvas = draft.canvas
    width, height = (_number(output, side, 16, LARGEST) for side in ("width", "height"))
    if width is None and height is None:
        return draft, *size_for(canvas.width, canvas.height, _text(output, "resolution"))
    if width is None:
        width = (height or 0) * canvas.width / canvas.height
    if height is None:
        height = width * canvas.height / canvas.width
    wide, high = (max(2, round(side / 2) * 2) for side in (width, height))
    return replace(draft, canvas=replace(canvas, width=wide, height=high)), wide, high


def _instant(draft: Draft, asked: object) -> Ms:
    if asked is None:
        return draft.duration // 3
    if asked == "end":
        return draft.duration
    if isinstance(asked, bool) or not isinstance(asked, int | float) or not math.isfinite(asked):
        raise OperationRejected(
            f'"{asked}" is no time.', hint='Give seconds from the start, or "end".'
        )
    if not 0 <= asked * 1000 <= draft.duration:
        raise OperationRejected(
            f"There is no picture at {asked:g} s: the film lasts {draft.duration / 1000:g} s.",
            hint='Give a time within the film, or "end".',
        )
    return round(asked * 1000)


def _shaped(draft: Draft, aspect: str | None, platform: Platform | None, notes: list[str]) -> Draft:
    """Return the draft in the shape that is asked for, in this export alone."""
    asked = aspect or (platform.aspect if platform else None)
    if asked is None:
        return draft
    found = RATIO.fullmatch(asked.strip().replace("：", ":"))
    if found is None or not (float(found[1]) and float(found[2])):
        raise OperationRejected(f'"{asked}" is no shape.', hint="Write it as 9:16 or 1:1.")
    shape = Fraction(found[1]) / Fraction(found[2])
    canvas = draft.canvas
    own = Fraction(canvas.width, canvas.height)
    if abs(shape / own - 1) < Fraction(1, 100):
        return draft
    if not Fraction(1, 10) <= shape <= 10:
        raise OperationRejected(f"{asked} is too narrow a shape.", hint="Write it as 9:16 or 1:1.")
    side = min(canvas.width, canvas.height)
    width, height = (side * shape, Fraction(side)) if shape > 1 else (Fraction(side), side / shape)
    wide, high = (max(SMALLEST, round(one / 2) * 2) for one in (width, height))
    title = f" for {platform.title}" if platform and aspect is None else ""
    notes.append(
        f"Made {asked}{title} in this export alone ({canvas.fit.value}); set_aspect with fit "
        "crop, pad or blur changes how."
    )
    return replace(draft, canvas=replace(canvas, width=wide, height=high))


def size_of_side(draft: Draft, side: int) -> tuple[int, int]:
    """Return the even size of the canvas when its shorter side has so many pixels."""
    width, height = draft.canvas.width, draft.canvas.height
    share = Fraction(side, min(width, height))
    return max(SMALLEST, round(width * share / 2) * 2), max(SMALLEST, round(height * share / 2) * 2)


def _has_sound(draft: Draft) -> bool:
    return bool(draft.sounds) or any(clip.asset and clip.volume for clip in draft.clips)


def _limit(output: Mapping[str, Any], platform: Platform | None) -> int | None:
    most = _number(output, "max_mb", 0.01, 1_000_000)
    if most is None and platform is not None:
        most = platform.most_mb
    return None if most is None else int(most * MB)


def _exact(rate: float) -> Fraction:
    """Return a rate as it is meant: 29.97 is 30000/1001."""
    thousand = Fraction(round(rate) * 1000, 1001)
    if rate != round(rate) and abs(float(thousand) - rate) < 0.01:
        return thousand
    return Fraction(rate).limit_denominator(1001)


def _text(output: Mapping[str, Any], key: str) -> str | None:
    value = output.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise OperationRejected(f"The export's {key} is no text.")
    return str(value)


def _number(output: Mapping[str, Any], key: str, low: float, high: float) -> float | None:
    value = output.get(key)
    if value is None or value == "":
        return None
    try:
        number = float(value) if not isinstance(value, bool) else math.nan
    except (TypeError, ValueError):
        number = math.nan
    if not low <= number <= high:
        name = key.replace("_", " ")
        raise OperationRejected(
            f"The export's {name} is {value}.", hint=f"Give a number from {low:g} to {high:g}."
        )
    return number
