"""A programme as a timeline of OpenTimelineIO, which is imported when one is wanted."""

from fractions import Fraction
from typing import Any

from cutroom.backend.render.interchange.tracks import Medium, Passage, Programme, Segment, Track
from cutroom.domain.draft import CueRole

Pairs = list[tuple[Any, Segment]]
"""Clips of the timeline with the segments that they show."""


def otio_text(programme: Programme) -> str:
    """Return a programme as an .otio file."""
    return timeline_of(programme)[0].to_json_string()


def timeline_of(programme: Programme) -> tuple[Any, Pairs]:
    """Return a programme as a timeline, words as markers, with its clips and their segments."""
    import opentimelineio as otio

    rate = float(programme.rate)
    start = otio.opentime.RationalTime(0, rate)
    timeline = otio.schema.Timeline(programme.title, global_start_time=start)
    pairs: Pairs = []
    for track in programme.tracks:
        timeline.tracks.append(_track(track, programme.rate, pairs))
    for words in programme.words:
        if words.role is not CueRole.CAPTION:
            timeline.tracks.markers.append(
                otio.schema.Marker(
                    name=" ".join(words.text.split()),
                    marked_range=frame_range(words.start, words.frames, programme.rate),
                    color=otio.schema.MarkerColor.YELLOW,
                    metadata={"cutroom": {"role": words.role.value, "text": words.text}},
                )
            )
    return timeline, pairs


def _track(track: Track, rate: Fraction, pairs: Pairs) -> Any:
    import opentimelineio as otio

    kinds = otio.schema.TrackKind
    made = otio.schema.Track(track.name, kind=kinds.Video if track.kind == "video" else kinds.Audio)
    at = 0
    for segment in track.segments:
        if segment.start > at:
            made.append(otio.schema.Gap(source_range=frame_range(0, segment.start - at, rate)))
        if segment.lead is not None:
            made.append(_transition(segment.lead, rate))
        clip = _clip(segment, rate)
        made.append(clip)
        pairs.append((clip, segment))
        at = segment.end
    return made


def _transition(passage: Passage, rate: Fraction) -> Any:
    import opentimelineio as otio

    kinds = otio.schema.TransitionTypes
    plain = passage.kind == "fade"
    return otio.schema.Transition(
        name="Cross Dissolve" if plain else passage.kind,
        transition_type=kinds.SMPTE_Dissolve if plain else kinds.Custom,
        in_offset=otio.opentime.RationalTime(passage.early, float(rate)),
        out_offset=otio.opentime.RationalTime(passage.late, float(rate)),
        metadata={"cutroom": {"kind": passage.kind}},
    )


def _clip(segment: Segment, rate: Fraction) -> Any:
    import opentimelineio as otio

    clip = otio.schema.Clip(
        name=segment.medium.name,
        media_reference=_reference(segment.medium),
        source_range=frame_range(segment.source, segment.frames, rate),
        metadata={"cutroom": _remarks(segment)},
    )
    if segment.is_frozen:
        clip.effects.append(otio.schema.FreezeFrame(name="Freeze"))
    elif segment.speed != 1 or segment.is_reversed:
        speed = float(-segment.speed if segment.is_reversed else segment.speed)
        clip.effects.append(otio.schema.LinearTimeWarp(name="Speed", time_scalar=speed))
    return clip


def _reference(medium: Medium) -> Any:
    import opentimelineio as otio

    reference = otio.schema.ExternalReference(
        target_url=medium.url, available_range=frame_range(0, medium.frames, medium.rate)
    )
    reference.name = medium.name
    return reference


def _remarks(segment: Segment) -> dict[str, Any]:
    """Return what the format has no word for; other programs may read it all the same."""
    said: dict[str, Any] = {}
    if segment.volume != 1:
        said["volume"] = segment.volume
    if segment.fade_in or segment.fade_out:
        said["fades"] = {"in_frames": segment.fade_in, "out_frames": segment.fade_out}
    if segment.opacity != 1:
        said["opacity"] = segment.opacity
    if segment.box is not None:
        said["box"] = {"width": segment.box.width, "x": segment.box.x, "y": segment.box.y}
    return said


def frame_range(start: int, frames: int, rate: Fraction) -> Any:
    """Return a range of frames at a rate."""
    from opentimelineio.opentime import RationalTime, TimeRange

    return TimeRange(RationalTime(start, float(rate)), RationalTime(frames, float(rate)))
