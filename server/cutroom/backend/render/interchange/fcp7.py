"""A programme as XML of Final Cut Pro 7, which Premiere Pro and Resolve read.

The library's adapter writes it; what it knows no value for travels as metadata.
"""

import warnings
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from cutroom.backend.render.interchange.otio_timelines import timeline_of
from cutroom.backend.render.interchange.titles import title_rows
from cutroom.backend.render.interchange.tracks import Passage, Programme, Segment, Words

DECIBEL_TOP = 3.98107
"""The loudest level that the format takes, +12 dB."""


def fcp7_text(programme: Programme) -> str:
    """Return a programme as an .xml file."""
    import opentimelineio as otio

    timeline, pairs = timeline_of(_centred(programme))
    timeline.tracks.markers.clear()
    timeline.metadata["fcp_xml"] = _sequence(programme)
    for clip, segment in pairs:
        _dress(clip, segment, programme, heard=clip.parent().kind == otio.schema.TrackKind.Audio)
    videos = len(programme.of("video"))
    for number, row in enumerate(title_rows(programme.words)):
        timeline.tracks.insert(videos + number, _title_track(row, programme.rate))
    with warnings.catch_warnings():
        # The adapter asks XML elements for their truth, of which newer Pythons warn.
        warnings.simplefilter("ignore")
        return otio.adapters.write_to_string(timeline, "fcp_xml")


def _centred(programme: Programme) -> Programme:
    """Return a programme whose transitions lie evenly about their cuts, as the format has them."""
    return replace(
        programme,
        tracks=tuple(
            replace(track, segments=tuple(map(_evened, track.segments)))
            for track in programme.tracks
        ),
    )


def _evened(segment: Segment) -> Segment:
    if segment.lead is None:
        return segment
    half = min(segment.lead.early, segment.lead.late)
    return replace(segment, lead=Passage(segment.lead.kind, half, half))


def _sequence(programme: Programme) -> dict[str, Any]:
    seen = {
        "width": str(programme.width),
        "height": str(programme.height),
        "pixelaspectratio": "square",
    }
    heard = {"depth": "16", "samplerate": "48000"}
    return {
        "media": {
            "video": {"format": {"samplecharacteristics": seen}},
            "audio": {"format": {"samplecharacteristics": heard}},
        }
    }


def _dress(clip: Any, segment: Segment, programme: Programme, *, heard: bool) -> None:
    """Give a clip what the format says by filters, and its medium its size."""
    from opentimelineio.opentime import RationalTime, TimeRange

    filters = [*_timing(segment), *(_levels(segment) if heard else _places(segment, programme))]
    said: dict[str, Any] = {"filter": filters} if filters else {}
    if heard:
        said |= {
            "@premiereChannelType": "stereo",
            "sourcetrack": {"mediatype": "audio", "trackindex": "1"},
        }
    clip.metadata["fcp_xml"] = said
    clip.media_reference.metadata["fcp_xml"] = {"media": _media(segment)}
    rate = float(programme.rate)
    start = RationalTime(_retimed(segment, programme.rate), rate)
    clip.source_range = TimeRange(start, RationalTime(segment.frames, rate))


def _retimed(segment: Segment, rate: Fraction) -> int:
    """Return where a segment begins in its medium as its speed makes it."""
    if segment.is_frozen or (segment.speed == 1 and not segment.is_reversed):
        return segment.source
    begin = segment.source
    if segment.is_reversed:
        begin = max(0, segment.medium.length(rate) - segment.source - segment.used)
    return round(begin / segment.speed)


def _media(segment: Segment) -> dict[str, Any]:
    medium = segment.medium
    said: dict[str, Any] = {}
    if medium.kind != "sound":
        size = {"width": str(medium.width), "height": str(medium.height)}
        said["video"] = {"samplecharacteristics": size}
    if medium.has_sound:
        heard = {"depth": "16", "samplerate": "48000"}
        said["audio"] = {"samplecharacteristics": heard, "channelcount": "2"}
    return said


def _timing(segment: Segment) -> list[dict[str, Any]]:
    if segment.is_frozen:
        percent = Fraction(0)
    elif segment.speed != 1 or segment.is_reversed:
        percent = segment.speed * 100
    else:
        return []
    values = {
        "variablespeed": "0",
        "speed": f"{float(percent):g}",
        "reverse": "TRUE" if segment.is_reversed else "FALSE",
        "frameblending": "FALSE",
    }
    return [_filter("Time Remap", "timeremap", "motion", "video", values)]


def _levels(segment: Segment) -> list[dict[str, Any]]:
    if segment.volume == 1:
        return []
    level = {"level": f"{min(DECIBEL_TOP, segment.volume):.5g}"}
    return [_filter("Audio Levels", "audiolevels", "audiolevels", "audio", level)]


def _places(segment: Segment, programme: Programme) -> list[dict[str, Any]]:
    found = []
    if segment.box is not None and segment.medium.width:
        percent = segment.box.width * programme.width / segment.medium.width * 100
        center = {"horiz": f"{segment.box.x - 0.5:.5g}", "vert": f"{segment.box.y - 0.5:.5g}"}
        values: dict[str, Any] = {"scale": f"{percent:.5g}", "center": center}
        found.append(_filter("Basic Motion", "basic", "motion", "video", values))
    if segment.opacity != 1:
        values = {"opacity": f"{segment.opacity * 100:g}"}
        found.append(_filter("Opacity", "opacity", "motion", "video", values))
    return found


def _filter(
    name: str, effect: str, category: str, medium: str, values: Mapping[str, Any]
) -> dict[str, Any]:
    kind = "audiolevels" if medium == "audio" else "motion"
    return {
        "effect": {
            "name": name,
            "effectid": effect,
            "effectcategory": category,
            "effecttype": kind,
            "mediatype": medium,
            "parameter": [
                {"parameterid": key, "name": key, "value": value} for key, value in values.items()
            ],
        }
    }


def _title_track(row: list[Words], rate: Fraction) -> Any:
    import opentimelineio as otio

    from cutroom.backend.render.interchange.otio_timelines import frame_range

    track = otio.schema.Track("Titles", kind=otio.schema.TrackKind.Video)
    at = 0
    for words in row:
        if words.start > at:
            gap = otio.schema.Gap(source_range=frame_range(0, words.start - at, rate))
            track.append(gap)
        track.append(
            otio.schema.Clip(
                name=" ".join(words.text.split())[:60],
                media_reference=_generator(words),
                source_range=frame_range(0, words.frames, rate),
            )
        )
        at = words.start + words.frames
    return track


def _generator(words: Words) -> Any:
    import opentimelineio as otio

    values = {"str": words.text, "fontsize": f"{words.style.size or 52:g}"}
    return otio.schema.GeneratorReference(
        name="Text",
        generator_kind="Text",
        metadata={
            "fcp_xml": {
                "effectcategory": "Text",
                "effecttype": "generator",
                "mediatype": "video",
                "parameter": [
                    {"parameterid": key, "name": key, "value": value}
                    for key, value in values.items()
                ],
            }
        },
    )
