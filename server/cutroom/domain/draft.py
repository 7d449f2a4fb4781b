"""The draft: everything that decides the film, as one immutable value.

The main track is magnetic: its clips stand one after the other without gaps, so a
clip's place follows from the clips before it. Overlays, sounds and cues stand at
times of their own. A transition sits on the cut before its clip and moves nothing:
it shows source material from beyond both sides of the cut (its handles), which the
`transition` operation makes sure exist.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import Ms, TimeRange


class Fit(StrEnum):
    """How a picture of another shape fills the canvas; none of them stretches."""

    CROP = "crop"
    PAD = "pad"
    BLUR = "blur"


@dataclass(frozen=True, slots=True)
class Background:
    """What shows where no picture covers the canvas."""

    kind: Literal["color", "blur", "image"] = "color"
    color: str = "#000000"
    asset: AssetId | None = None


@dataclass(frozen=True, slots=True)
class Canvas:
    """Size, rate and ground of the film."""

    width: int = 1920
    height: int = 1080
    rate: Fraction = Fraction(30)
    fit: Fit = Fit.CROP
    """Used by every clip that does not choose its own."""
    background: Background = Background()
    between: Literal["drop", "blend", "interpolate"] = "drop"
    """What shows at a moment between two frames of a film: the nearer one, both mixed, or one
    that is made up by following what moves."""
    chosen: bool = False
    """True once somebody asked for this shape; else the first clip laid decides."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A part of a picture, in fractions 0..1 of its shown width and height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Grade:
    """Colour multipliers; 1 leaves a property as it is."""

    brightness: float = 1.0
    contrast: float = 1.0
    saturation: float = 1.0
    gamma: float = 1.0
    temperature: float = 0.0
    """-1 (cooler) to 1 (warmer)."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A named look, mixed in by its intensity 0..1."""

    name: str
    intensity: float = 1.0


@dataclass(frozen=True, slots=True)
class Lookup:
    """A table of colours from a file, mixed in by its intensity 0..1."""

    asset: AssetId
    intensity: float = 1.0


@dataclass(frozen=True, slots=True)
class ColorKey:
    """A colour that is see-through, and what shows behind it."""

    color: str = "#00FF00"
    ground: Background | None = None
    """None: whatever lies below. A film as ground plays from the clip's start, over and over."""
    around: bool = False
    """Only what hangs together with the picture's edges is see-through."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a clip's picture is turned, cut, placed and coloured, in that order."""

    rotate: int = 0
    """Degrees clockwise: 0, 90, 180 or 270."""
    flip_horizontal: bool = False
    flip_vertical: bool = False
    crop: Rect | None = None
    """Applied after turning and flipping, before fitting to the canvas."""
    fit: Fit | None = None
    scale: float = 1.0
    x: float = 0.0
    """Shift to the right in fractions of the canvas width."""
    y: float = 0.0
    """Shift downwards in fractions of the canvas height."""
    opacity: float = 1.0
    grade: Grade = Grade()
    filters: tuple[Filter, ...] = ()
    cell: Rect | None = None
    """The part of the canvas that it fills, cropped to its shape; None: all of it, by `fit`."""
    key: ColorKey | None = None
    """Pulled before anything is coloured."""
    lut: Lookup | None = None
    """Applied after the grade and the filters."""
    even: bool = False
    """Its light no longer flickers."""
    steady: bool = False
    """The shake of the camera is taken out, and just enough zoomed in to hide the edges."""

    @property
    def assets(self) -> tuple[AssetId, ...]:
        """Return the files that the look itself needs."""
        ground = self.key.ground if self.key is not None else None
        behind = (ground.asset,) if ground is not None and ground.asset is not None else ()
        return behind if self.lut is None else (*behind, self.lut.asset)


@dataclass(frozen=True, slots=True)
class Motion:
    """A camera move over a still or moving picture: a view that grows, shrinks or wanders.

    Scale 1 shows the fitted picture; scale 1.2 shows the middle 1/1.2 of it. x and y
    are the view's centre in fractions of the fitted picture.
    """

    scale_from: float = 1.0
    scale_to: float = 1.0
    x_from: float = 0.5
    y_from: float = 0.5
    x_to: float = 0.5
    y_to: float = 0.5
    start: Ms = 0
    """Counted from the clip's start; before it the first view stands."""
    end: Ms | None = None
    """None: the clip's end; after it the last view stands."""
    ease: Literal["linear", "smooth", "punch"] = "smooth"


@dataclass(frozen=True, slots=True)
class Transition:
    """A passage between the clip before the cut and the clip after it, centred on the cut.

    Half of `duration` (milliseconds) lies on each side of the cut. Kinds: fade,
    dip_to_black, dip_to_white, wipe_left, wipe_right, wipe_up, wipe_down, slide_left,
    slide_right, slide_up, slide_down, zoom, whip.
    """

    kind: str
    duration: Ms


@dataclass(frozen=True, slots=True)
class Treatment:
    """A change of sound: denoise, dereverb, voice_enhance, pitch, echo, swap_channels."""

    kind: str
    amount: float = 1.0
    """How strongly, 0..1; meaningless for pitch and swap_channels."""
    semitones: float = 0.0
    """By how much pitch is raised; the tempo stays."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A segment of the main track that shows an asset, or a plain colour."""

    id: SegmentId
    asset: AssetId | None
    """None: a plain `color`."""
    source: TimeRange
    """The part of the source that plays; for pictures and colours 0..their time on screen."""
    color: str = "#000000"
    speed: float = 1.0
    """2 plays twice as fast; pitch is kept."""
    speed_to: float | None = None
    """With a value, the speed changes evenly from `speed` to this over the clip."""
    reversed: bool = False
    frozen: bool = False
    """The frame at `source.start` is held, without sound."""
    hold: Ms = 0
    """The last frame is held this much longer, in silence."""
    volume: float = 1.0
    """Linear gain; 0 is silence."""
    look: Look = Look()
    motion: Motion | None = None
    treatments: tuple[Treatment, ...] = ()
    """What is done to its sound, in this order."""
    lead: Transition | None = None
    """The transition on the cut before this clip; meaningless on the first clip."""

    @property
    def duration(self) -> Ms:
        """Milliseconds on the timeline."""
        average = self.speed if self.speed_to is None else (self.speed + self.speed_to) / 2
        return max(1, round(self.source.duration / average)) + self.hold


@dataclass(frozen=True, slots=True)
class Overlay:
    """A picture or a moving picture that lies over the main track."""

    id: SegmentId
    asset: AssetId
    range: TimeRange
    position: str = "top-right"
    """One of nine anchors (top-left … center … bottom-right), or "x,y" fractions of its centre."""
    scale: float = 0.15
    """Width as a fraction of the canvas width; the height follows, never stretched."""
    opacity: float = 1.0
    animation: str | None = None
    """fade, slide or pop, at both ends; None appears at once."""
    source_start: Ms = 0
    volume: float = 0.0
    """Gain of its own sound when it is a moving picture."""
    clip: Clip | None = None
    """A clip taken off the main track, which plays here as it did there and shows `asset`;
    `source_start` counts from its start. With a `look.cell` it fills that part of the
    canvas; else `position` and `scale` hold. Effects act on it as on the main track."""


class SoundRole(StrEnum):
    """What a sound is for."""

    MUSIC = "music"
    VOICE = "voice"
    EFFECT = "effect"


@dataclass(frozen=True, slots=True)
class Sound:
    """A segment of sound: an uploaded file, or a bed that the engine composes."""

    id: SegmentId
    role: SoundRole
    range: TimeRange
    name: str
    """What the timeline calls it: a file name, or a style such as "Lo-fi"."""
    asset: AssetId | None = None
    bed: str | None = None
    """The style of a composed bed; exactly one of `asset` and `bed` is set."""
    seed: int = 0
    source_start: Ms = 0
    volume: float = 0.35
    """Linear gain."""
    fade_in: Ms = 0
    fade_out: Ms = 0
    loop: bool = True
    """Repeat a file that is shorter than the range."""
    duck: bool = False
    """Give way while the clips' own sound or a voice is heard."""
    treatments: tuple[Treatment, ...] = ()
    """What is done to it, in this order."""


class CueRole(StrEnum):
    """What words on screen are for; each role has a default place and size."""

    TITLE = "title"
    CAPTION = "caption"
    LOWER_THIRD = "lower_third"
    CREDITS = "credits"
    COUNTDOWN = "countdown"


@dataclass(frozen=True, slots=True)
class CueStyle:
    """How words are drawn; None leaves the choice to the role."""

    position: str | None = None
    """One of nine anchors, or "top"/"center"/"bottom", or "x,y" fractions of the centre."""
    size: float | None = None
    """Letter height (em) in pixels on a canvas whose shorter side is 1080."""
    color: str = "#FFFFFF"
    background: str | None = None
    """A box behind the words: "#RRGGBB" or "#RRGGBBAA"."""
    outline: str | None = "#000000"
    font: str | None = None
    """A bundled family's name; an unknown one falls back and says so."""
    bold: bool | None = None
    italic: bool = False
    animation: str | None = None
    """fade, slide_up, slide_down, pop, typewriter; None appears at once."""
    name: str | None = None
    """A named style such as "standard" or "karaoke"."""
    highlight: str | None = None
    """The colour of the word being spoken, in karaoke styles."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """Letters of a cue that are sung at once, up to those of the next one."""

    first: int
    """How many letters stand before it, blanks left out."""
    start: Ms
    """Counted from the cue's start."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A segment that shows words."""

    id: SegmentId
    role: CueRole
    text: str
    range: TimeRange
    style: CueStyle = CueStyle()
    sung: tuple[Syllable, ...] = ()
    """When its words are sung, in karaoke styles; without them the light moves on evenly."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A treatment of the finished picture, for a while or for the whole film."""

    id: SegmentId
    name: str
    """vignette, blur, sharpen, grain, white_flash, letterbox, glitch, …"""
    range: TimeRange | None = None
    amount: float = 1.0
    region: Rect | None = None


@dataclass(frozen=True, slots=True)
class Wave:
    """The film's sound, drawn over its picture from beginning to end."""

    id: SegmentId
    position: str = "bottom"
    """One of nine anchors, or "x,y" fractions of its centre."""
    color: str = "#FFFFFF"
    mode: Literal["line", "bars"] = "line"


@dataclass(frozen=True, slots=True)
class Fade:
    """A fade of the whole film at its start or end."""

    duration: Ms
    color: str = "#000000"


@dataclass(frozen=True, slots=True)
class Fades:
    """The four fades that a film can have."""

    video_in: Fade | None = None
    video_out: Fade | None = None
    audio_in: Fade | None = None
    audio_out: Fade | None = None


@dataclass(frozen=True, slots=True)
class Mute:
    """A stretch in which the clips' own sound, the music, voices or all is silent or at a gain."""

    range: TimeRange
    target: Literal["clips", "music", "voice", "all"] = "clips"
    gain: float = 0.0
    """What is left of it: a linear gain on top of its volume; 0 is silence."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The film as decided so far. Immutable: every operation returns another one."""

    title: str = "project"
    canvas: Canvas = Canvas()
    clips: tuple[Clip, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    sounds: tuple[Sound, ...] = ()
    cues: tuple[Cue, ...] = ()
    effects: tuple[Effect, ...] = ()
    waves: tuple[Wave, ...] = ()
    fades: Fades = Fades()
    mutes: tuple[Mute, ...] = ()
    loudness: float = -14.0
    """Programme loudness of the export in LUFS."""
    next_id: int = field(default=1)
    """The number of the next segment id; ids are never used twice."""

    @property
    def duration(self) -> Ms:
        """The film's length: the main track, or the latest end of anything else without one."""
        if self.clips:
            return sum(clip.duration for clip in self.clips)
        others = (*self.overlays, *self.sounds, *self.cues)
        return max((segment.range.end for segment in others), default=0)

    @property
    def assets(self) -> frozenset[AssetId]:
        """Return every file that the film shows or plays."""
        segments = (*self.clips, *self.overlays, *self.sounds, self.canvas.background)
        windows = [overlay.clip for overlay in self.overlays if overlay.clip is not None]
        looks = [clip.look for clip in (*self.clips, *windows)]
        own = {segment.asset for segment in segments if segment.asset is not None}
        return frozenset(own.union(*(look.assets for look in looks)))

    @property
    def is_empty(self) -> bool:
        """True when nothing would be seen or heard."""
        return self.duration == 0

    def starts(self) -> tuple[Ms, ...]:
        """Return the programme time at which each clip begins."""
        starts: list[Ms] = []
        at = 0
        for clip in self.clips:
            starts.append(at)
            at += clip.duration
        return tuple(starts)

    def range_of(self, index: int) -> TimeRange:
        """Return the programme time of the clip at this index (0-based)."""
        start = sum(clip.duration for clip in self.clips[:index])
        return TimeRange(start, start + self.clips[index].duration)

    def with_id(self, letter: str) -> "tuple[Draft, SegmentId]":
        """Return the draft with its counter advanced, and a fresh id such as "v7"."""
        return replace(self, next_id=self.next_id + 1), SegmentId(f"{letter}{self.next_id}")
