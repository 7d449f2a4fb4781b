"""A draft read as a timeline: numbered tracks of named segments, in words."""

from collections.abc import Iterable, Mapping

from cutroom.domain.draft import (
    Background,
    Clip,
    ColorKey,
    Cue,
    CueRole,
    CueStyle,
    Draft,
    Effect,
    Fade,
    Grade,
    Look,
    Motion,
    Mute,
    Overlay,
    Rect,
    Sound,
    SoundRole,
    Treatment,
    Wave,
)
from cutroom.domain.ids import AssetId
from cutroom.domain.timeline import Segment, Timeline, Track, TrackKind
from cutroom.domain.timing import TimeRange, seconds_text

SOUND_TRACKS = {
    SoundRole.MUSIC: "BGM",
    SoundRole.VOICE: "Voice",
    SoundRole.EFFECT: "Effects",
}
CUE_TRACKS = {
    CueRole.TITLE: "Title",
    CueRole.LOWER_THIRD: "Lower third",
    CueRole.CREDITS: "Credits",
    CueRole.COUNTDOWN: "Countdown",
    CueRole.CAPTION: "Captions",
}
DEFAULT_LOUDNESS = -14.0

Names = Mapping[AssetId, str]
Words = dict[str, str]


def read_timeline(draft: Draft, names: Names) -> Timeline:
    """Return the draft as tracks; `names` are the file names that people know.

    Whatever decides the film is in it, so two drafts that make different films read
    differently.
    """
    canvas = draft.canvas
    tracks = [
        Track(TrackKind.VIDEO, "Video", _clips(draft, names)),
        Track(TrackKind.OVERLAY, "Overlay", tuple(_overlay(o, names) for o in draft.overlays)),
        *_sound_tracks(draft),
        *_cue_tracks(draft),
        Track(TrackKind.OTHER, "Picture effects", tuple(_effect(e, draft) for e in draft.effects)),
        Track(TrackKind.OTHER, "Waveform", tuple(_wave(wave, draft) for wave in draft.waves)),
    ]
    return Timeline(
        duration=draft.duration,
        width=canvas.width,
        height=canvas.height,
        rate=float(canvas.rate),
        tracks=tuple(track for track in tracks if track.segments),
        details=_film(draft, names),
    )


def number(value: float, digits: int = 3) -> str:
    """Return a number as people write it: 2, 1.5, 0.333."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") or "0"


def percent(value: float) -> str:
    """Return a share as "35 %"."""
    return f"{number(value * 100, 2)} %"


def span(place: TimeRange) -> str:
    """Return a stretch as "0-3 s"."""
    return f"{seconds_text(place.start)}-{seconds_text(place.end)} s"


def _name(asset: AssetId | None, names: Names) -> str:
    return "" if asset is None else names.get(asset, str(asset))


def _stated(pairs: Iterable[tuple[str, str | None]]) -> Words:
    return {key: value for key, value in pairs if value is not None}


# --- clips ------------------------------------------------------------------------


def _clips(draft: Draft, names: Names) -> tuple[Segment, ...]:
    segments, at = [], 0
    for place, clip in enumerate(draft.clips):
        end = at + clip.duration
        segments.append(
            Segment(
                name=_name(clip.asset, names) or clip.color,
                start=at,
                end=end,
                id=clip.id,
                volume=clip.volume,
                details=_clip(clip, names, is_first=place == 0),
            )
        )
        at = end
    return tuple(segments)


def _clip(clip: Clip, names: Names, *, is_first: bool) -> Words:
    lead = None if is_first else clip.lead
    started = clip.source.start != 0 or clip.hold or clip.frozen
    return _stated(
        [
            ("transition", lead and f"{lead.kind} {seconds_text(lead.duration)} s"),
            ("from", f"{seconds_text(clip.source.start)} s" if started else None),
            ("speed", _speed(clip)),
            ("playing", "backwards" if clip.reversed else None),
            ("frozen", "frame held" if clip.frozen else None),
            ("hold", f"{seconds_text(clip.hold)} s" if clip.hold else None),
            *_look(clip.look, names),
            ("move", clip.motion and motion_words(clip.motion)),
            ("sound", treatment_words(clip.treatments)),
        ]
    )


def _speed(clip: Clip) -> str | None:
    if clip.speed_to is not None:
        return f"{number(clip.speed)}x to {number(clip.speed_to)}x"
    return None if clip.speed == 1 else f"{number(clip.speed)}x"


def _look(look: Look, names: Names) -> list[tuple[str, str | None]]:
    flips = [
        word
        for word, flipped in (
            ("horizontally", look.flip_horizontal),
            ("vertically", look.flip_vertical),
        )
        if flipped
    ]
    shifted = look.x or look.y
    return [
        ("turned", f"{look.rotate}°" if look.rotate else None),
        ("flipped", " and ".join(flips) or None),
        ("crop", look.crop and rect_words(look.crop)),
        ("fit", look.fit and look.fit.value),
        ("scale", None if look.scale == 1 else percent(look.scale)),
        ("shift", f"{number(look.x, 4)},{number(look.y, 4)}" if shifted else None),
        ("opacity", None if look.opacity == 1 else percent(look.opacity)),
        ("color", grade_words(look.grade)),
        ("look", " + ".join(_filter(one.name, one.intensity) for one in look.filters) or None),
        ("table", look.lut and _filter(_name(look.lut.asset, names), look.lut.intensity)),
        ("held", "steady" if look.steady else None),
        ("light", "even" if look.even else None),
        ("cell", look.cell and rect_words(look.cell)),
        ("key", look.key and _key(look.key, names)),
    ]


def _key(key: ColorKey, names: Names) -> str:
    color = f"{key.color} around" if key.around else key.color
    if key.ground is None:
        return f"{color} see-through"
    behind = key.ground.color if key.ground.asset is None else _name(key.ground.asset, names)
    return f"{color} over {behind}"


def _filter(name: str, intensity: float) -> str:
    return name if intensity == 1 else f"{name} {percent(intensity)}"


def rect_words(rect: Rect) -> str:
    """Return a part of a picture as percentages: left, top, width, height."""
    return " ".join(percent(side) for side in (rect.x, rect.y, rect.width, rect.height))


def grade_words(grade: Grade) -> str | None:
    """Return what a grade changes, or None when it changes nothing."""
    words = [
        f"{key} {number(value)}x"
        for key, value in (
            ("brightness", grade.brightness),
            ("contrast", grade.contrast),
            ("saturation", grade.saturation),
            ("gamma", grade.gamma),
        )
        if value != 1
    ]
    if grade.temperature:
        words.append(f"temperature {grade.temperature:+.3g}")
    return ", ".join(words) or None


def motion_words(motion: Motion) -> str:
    """Return a camera move in words."""
    scales = f"{percent(motion.scale_from)} to {percent(motion.scale_to)}"
    points = (motion.x_from, motion.y_from, motion.x_to, motion.y_to)
    words = [f"zoom {scales}"]
    if motion.scale_from == motion.scale_to:
        words = [f"view {percent(motion.scale_from)}"]
    if any(point != 0.5 for point in points):
        x1, y1, x2, y2 = (number(point) for point in points)
        words.append(f"{x1},{y1} to {x2},{y2}")
    if motion.start or motion.end is not None:
        end = "end" if motion.end is None else f"{seconds_text(motion.end)} s"
        words.append(f"{seconds_text(motion.start)} s to {end}")
    if motion.ease != "smooth":
        words.append(motion.ease)
    return ", ".join(words)


# --- layers -----------------------------------------------------------------------


def _overlay(overlay: Overlay, names: Names) -> Segment:
    clip = overlay.clip
    filling = clip is not None and clip.look.cell is not None
    begins = "from" if clip is None else "from its own"
    details = _stated(
        [
            ("position", None if filling else overlay.position),
            ("width", None if filling else percent(overlay.scale)),
            ("opacity", None if overlay.opacity == 1 else percent(overlay.opacity)),
            ("animation", overlay.animation),
            (begins, f"{seconds_text(overlay.source_start)} s" if overlay.source_start else None),
        ]
    )
    if clip is not None:
        details = {**_clip(clip, names, is_first=True), **details}
    return Segment(
        name=_name(overlay.asset, names),
        start=overlay.range.start,
        end=overlay.range.end,
        id=overlay.id,
        volume=overlay.volume or None,
        details=details,
    )


def _sound_tracks(draft: Draft) -> list[Track]:
    return [
        Track(
            TrackKind.AUDIO,
            name,
            tuple(_sound(sound) for sound in draft.sounds if sound.role is role),
        )
        for role, name in SOUND_TRACKS.items()
    ]


def _sound(sound: Sound) -> Segment:
    details = _stated(
        [
            ("from", f"{seconds_text(sound.source_start)} s" if sound.source_start else None),
            ("fade in", f"{seconds_text(sound.fade_in)} s" if sound.fade_in else None),
            ("fade out", f"{seconds_text(sound.fade_out)} s" if sound.fade_out else None),
            ("ducks", "under speech" if sound.duck else None),
            ("plays", None if sound.loop else "once"),
            ("sound", treatment_words(sound.treatments)),
            ("bed", sound.bed if sound.bed and sound.bed != sound.name.casefold() else None),
        ]
    )
    return Segment(
        name=sound.name,
        start=sound.range.start,
        end=sound.range.end,
        id=sound.id,
        volume=sound.volume,
        details=details,
    )


def treatment_words(treatments: Iterable[Treatment]) -> str | None:
    """Return what is done to a sound: "denoise + pitch +2"."""
    words = []
    for one in treatments:
        word = one.kind.replace("_", " ")
        if one.kind == "pitch":
            word += f" {one.semitones:+g}"
        elif one.amount != 1:
            word += f" {percent(one.amount)}"
        words.append(word)
    return " + ".join(words) or None


def _cue_tracks(draft: Draft) -> list[Track]:
    return [
        Track(
            TrackKind.TEXT,
            name,
            tuple(
                _cue(cue)
                for cue in sorted(draft.cues, key=lambda cue: cue.range)
                if cue.role is role
            ),
        )
        for role, name in CUE_TRACKS.items()
    ]


def _cue(cue: Cue) -> Segment:
    return Segment(
        name=cue.text,
        start=cue.range.start,
        end=cue.range.end,
        id=cue.id,
        text=cue.text,
        details=_style(cue.style),
    )


def _style(style: CueStyle) -> Words:
    plain = CueStyle()
    return _stated(
        [
            ("position", style.position),
            ("size", None if style.size is None else f"{number(style.size, 1)} px"),
            ("color", None if style.color == plain.color else style.color),
            ("background", style.background),
            ("outline", None if style.outline == plain.outline else style.outline or "none"),
            ("font", style.font),
            ("bold", None if style.bold is None else ("yes" if style.bold else "no")),
            ("italic", "yes" if style.italic else None),
            ("animation", style.animation),
            ("style", style.name),
            ("highlight", style.highlight),
        ]
    )


def _effect(effect: Effect, draft: Draft) -> Segment:
    place = effect.range or TimeRange(0, draft.duration)
    details = _stated(
        [
            ("over", "the whole film" if effect.range is None else None),
            ("amount", None if effect.amount == 1 else percent(effect.amount)),
            ("region", effect.region and rect_words(effect.region)),
        ]
    )
    return Segment(effect.name, place.start, place.end, effect.id, details=details)


def _wave(wave: Wave, draft: Draft) -> Segment:
    details = {"position": wave.position, "color": wave.color}
    return Segment(wave.mode, 0, draft.duration, wave.id, details=details)


# --- the film ---------------------------------------------------------------------


def _film(draft: Draft, names: Names) -> Words:
    fades, canvas = draft.fades, draft.canvas
    lufs = None if draft.loudness == DEFAULT_LOUDNESS else f"{number(draft.loudness, 1)} LUFS"
    crops = canvas.fit.value if canvas.fit.value != "crop" else None
    return _stated(
        [
            ("fit", crops),
            ("background", _background(canvas.background, names)),
            ("fade in", fades.video_in and _fade(fades.video_in, "from")),
            ("fade out", fades.video_out and _fade(fades.video_out, "to")),
            ("sound fade in", fades.audio_in and f"{seconds_text(fades.audio_in.duration)} s"),
            ("sound fade out", fades.audio_out and f"{seconds_text(fades.audio_out.duration)} s"),
            ("muted", "; ".join(_mute(mute) for mute in draft.mutes if not mute.gain) or None),
            ("levels", "; ".join(_mute(mute) for mute in draft.mutes if mute.gain) or None),
            ("loudness", lufs),
        ]
    )


def _fade(fade: Fade, way: str) -> str:
    color = {"#000000": "black", "#FFFFFF": "white"}.get(fade.color.upper(), fade.color)
    return f"{seconds_text(fade.duration)} s {way} {color}"


def _mute(mute: Mute) -> str:
    level = f" at {mute.gain * 100:g} %" if mute.gain else ""
    return f"{mute.target} {span(mute.range)}{level}"


def _background(background: Background, names: Names) -> str | None:
    if background == Background():
        return None
    if background.kind == "color":
        return background.color
    return "blur" if background.kind == "blur" else _name(background.asset, names)
