"""What of a draft a format has no words for, named so that nobody misses it unawares."""

from cutroom.backend.render.interchange.tracks import Programme, Segment
from cutroom.domain.draft import Clip, Draft, Grade

LEVELLESS = frozenset({"otio", "edl"})
"""Formats without levels, places and opacities."""
SAME_SHAPE = 0.01


def losses(draft: Draft, programme: Programme, format: str) -> tuple[str, ...]:
    """Return the names of what does not travel, each once."""
    clips = [*draft.clips, *(one.clip for one in draft.overlays if one.clip is not None)]
    heard = [segment for track in programme.of("audio") for segment in track.segments]
    seen = [segment for track in programme.of("video") for segment in track.segments]
    bare = format in LEVELLESS
    told = {
        "colours and filters": any(_is_graded(clip) for clip in clips),
        "crops, turns and flips": any(_is_turned(clip) for clip in clips),
        "places and sizes of clips": any(_is_moved(clip) for clip in draft.clips),
        "how pictures fill the frame": format != "fcpxml"
        and any(_is_cut_off(one, programme) for one in programme.tracks[0].segments),
        "camera moves": any(clip.motion is not None for clip in clips),
        "steadying": any(clip.look.steady for clip in clips),
        "keyed colours": any(clip.look.key is not None for clip in clips),
        "uneven speeds": any(clip.speed_to not in (None, clip.speed) for clip in clips),
        "kinds of transitions": any(one.lead and one.lead.kind != "fade" for one in seen),
        "effects": bool(draft.effects),
        "drawn sound": bool(draft.waves),
        "fades of the film": draft.fades.video_in is not None or draft.fades.video_out is not None,
        "places of small pictures": bare and any(one.box for one in seen),
        "opacities": bare and any(one.opacity != 1 for one in seen),
        "how small pictures come in": any(one.animation for one in draft.overlays),
        "volumes": bare and any(one.volume != 1 for one in heard),
        "fades of sound": _fades_sound(draft, programme, format),
        "ducking": any(sound.duck for sound in draft.sounds),
        "sound treatments": any(clip.treatments for clip in clips)
        or any(sound.treatments and not sound.bed for sound in draft.sounds),
        "the look of words": bool(draft.cues),
    }
    return tuple(name for name, is_lost in told.items() if is_lost)


def _is_graded(clip: Clip) -> bool:
    look = clip.look
    return look.grade != Grade() or bool(look.filters) or look.lut is not None or look.even


def _is_turned(clip: Clip) -> bool:
    look = clip.look
    return bool(look.rotate or look.flip_horizontal or look.flip_vertical or look.crop)


def _is_moved(clip: Clip) -> bool:
    look = clip.look
    return (look.scale, look.x, look.y) != (1.0, 0.0, 0.0)


def _is_cut_off(segment: Segment, programme: Programme) -> bool:
    """Say whether a picture has another shape than the frame that it fills."""
    medium = segment.medium
    if not segment.fills or not medium.width or not medium.height:
        return False
    shape = medium.width * programme.height / (medium.height * programme.width)
    return abs(shape - 1) > SAME_SHAPE


def _fades_sound(draft: Draft, programme: Programme, format: str) -> bool:
    fades = draft.fades.audio_in is not None or draft.fades.audio_out is not None
    crossed = any(
        segment.lead is not None and segment.medium.has_sound
        for track in programme.of("video")
        for segment in track.segments
    )
    own = format != "fcpxml" and any(sound.fade_in or sound.fade_out for sound in draft.sounds)
    return fades or crossed or own
