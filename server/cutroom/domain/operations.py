"""The closed set of things an edit can be.

One definition serves the planner (which writes operations), `send_edit` (which takes
them), and `list_operations` (which explains them). Times are seconds on the timeline
as it was before the request; with `clip` they count from that clip's own start.
"""

from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

Seconds = Annotated[float, Field(ge=0, le=360_000, allow_inf_nan=False)]
Instant = Seconds | Literal["end"]
ClipRef = int | str | list[int | str]
"""1 is the first clip, -1 the last, "all" every one, a list several, or an asset's name."""
Number = Annotated[float, Field(allow_inf_nan=False)]
Gain = Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Text = Annotated[str, Field(min_length=1, max_length=5000)]
Fitting = Literal["crop", "pad", "blur"]


class Operation(BaseModel):
    """One primitive change, question or delivery; `op` names it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    group: ClassVar[str] = ""
    """The section it is listed under."""
    local: ClassVar[bool] = True
    """Whether the embedded backend carries it out."""
    example: ClassVar[dict[str, Any]] = {}

    def described(self) -> dict[str, Any]:
        """Return the operation as results report it: `op` first, empty parameters left out."""
        body = self.model_dump(mode="json", exclude_none=True)
        return {"op": body.pop("op"), **body}


class Cut(Operation):
    """Cutting and order."""

    group = "Cutting and order"


class Frame(Operation):
    """Time, frame and look."""

    group = "Time, frame, look"


class Layer(Operation):
    """Things over the picture."""

    group = "Layers"


class Words(Operation):
    """Words on screen."""

    group = "Words on screen"


class Hear(Operation):
    """Sound."""

    group = "Sound"


class Whole(Operation):
    """Whole programmes, history and delivery."""

    group = "Whole programmes, history, delivery"


class Answer(Operation):
    """Answers that edit nothing."""

    group = "Answers that edit nothing"


# --- Cutting and order ------------------------------------------------------------


class Trim(Cut):
    """Keep start..end and drop the rest, of the programme or of one clip."""

    op: Literal["trim"] = "trim"
    start: Seconds = 0
    end: Instant = "end"
    clip: ClipRef | None = None
    example = {"op": "trim", "start": 0, "end": 10}


class RemoveRange(Cut):
    """Drop start..end and close the gap."""

    op: Literal["remove_range"] = "remove_range"
    start: Seconds
    end: Instant
    clip: ClipRef | None = None
    example = {"op": "remove_range", "start": 5, "end": 8}


class KeepRanges(Cut):
    """Keep these stretches, in the given order."""

    op: Literal["keep_ranges"] = "keep_ranges"
    ranges: list[tuple[Seconds, Instant]] = Field(min_length=1)
    clip: ClipRef | None = None
    example = {"op": "keep_ranges", "ranges": [[0, 5], [10, 15]]}


class Split(Cut):
    """Cut in two at an instant."""

    op: Literal["split"] = "split"
    at: Seconds
    clip: ClipRef | None = None
    example = {"op": "split", "at": 3}


class SplitScenes(Cut):
    """Cut at every change of shot."""

    op: Literal["split_scenes"] = "split_scenes"
    threshold: Share | None = None
    example = {"op": "split_scenes", "threshold": 0.3}


class DeleteClip(Cut):
    """Remove clips and close the gap."""

    op: Literal["delete_clip"] = "delete_clip"
    clip: ClipRef
    example = {"op": "delete_clip", "clip": 2}


class Concat(Cut):
    """Put clips one after the other, as the whole main track."""

    op: Literal["concat"] = "concat"
    clips: ClipRef = "all"
    order: Literal["given", "filename"] = "given"
    fit: Fitting | None = None
    example = {"op": "concat", "clips": ["a.mp4", "b.mp4"]}


class Insert(Cut):
    """Place an asset, or a plain `color:#RRGGBB`, between clips."""

    op: Literal["insert"] = "insert"
    asset: str
    at: Instant = "end"
    duration: Seconds | None = None
    track: Literal["video", "overlay", "audio"] = "video"
    example = {"op": "insert", "asset": "color:#FF0000", "at": 0, "duration": 2}


class ReplaceClip(Cut):
    """Show another asset in a clip's place, for the same time."""

    op: Literal["replace_clip"] = "replace_clip"
    clip: ClipRef
    asset: str
    example = {"op": "replace_clip", "clip": 2, "asset": "new.jpg"}


class MoveClip(Cut):
    """Move a clip to another place in the order (1 is first, -1 last)."""

    op: Literal["move_clip"] = "move_clip"
    clip: int | str
    to: int
    example = {"op": "move_clip", "clip": -1, "to": 1}


class SwapClips(Cut):
    """Exchange two clips."""

    op: Literal["swap_clips"] = "swap_clips"
    a: int | str
    b: int | str
    example = {"op": "swap_clips", "a": 1, "b": 3}


class Reorder(Cut):
    """Put all clips into this order."""

    op: Literal["reorder"] = "reorder"
    order: list[int | str] | Literal["reversed", "filename", "shuffle"]
    example = {"op": "reorder", "order": [3, 1, 2]}


class DuplicateClip(Cut):
    """Add copies right after a clip."""

    op: Literal["duplicate_clip"] = "duplicate_clip"
    clip: ClipRef
    times: Annotated[int, Field(ge=1, le=50)] = 1
    example = {"op": "duplicate_clip", "clip": 2}


class Loop(Cut):
    """Play the programme several times in all."""

    op: Literal["loop"] = "loop"
    times: Annotated[int, Field(ge=1, le=100)]
    clip: ClipRef | None = None
    example = {"op": "loop", "times": 3}


class Reverse(Cut):
    """Play backwards."""

    op: Literal["reverse"] = "reverse"
    clip: ClipRef | None = None
    example = {"op": "reverse", "clip": 1}


class Boomerang(Cut):
    """Play forwards and then backwards, so many times."""

    op: Literal["boomerang"] = "boomerang"
    times: Annotated[int, Field(ge=1, le=20)] = 1
    clip: ClipRef | None = None
    example = {"op": "boomerang", "times": 1}


class Freeze(Cut):
    """Hold a frame for a while, then go on."""

    op: Literal["freeze"] = "freeze"
    at: Instant
    duration: Seconds = 2
    example = {"op": "freeze", "at": 4, "duration": 2}


class SetClipDuration(Cut):
    """Show a picture for so long; trim a video, or hold its last frame."""

    op: Literal["set_clip_duration"] = "set_clip_duration"
    clip: ClipRef = "all"
    duration: Annotated[float, Field(gt=0, le=36_000, allow_inf_nan=False)]
    example = {"op": "set_clip_duration", "clip": "all", "duration": 3}


class SetTargetDuration(Cut):
    """Fit the programme to a length, or to at most a length."""

    op: Literal["set_target_duration"] = "set_target_duration"
    seconds: Annotated[float, Field(gt=0, le=36_000, allow_inf_nan=False)] | None = None
    max_seconds: Annotated[float, Field(gt=0, le=36_000, allow_inf_nan=False)] | None = None
    example = {"op": "set_target_duration", "seconds": 30}


# --- Time, frame, look ------------------------------------------------------------

Factor = Annotated[float, Field(gt=0.05, le=100, allow_inf_nan=False)]


class Speed(Frame):
    """Play faster (above 1) or slower; pitch is kept."""

    op: Literal["speed"] = "speed"
    factor: Factor
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "speed", "factor": 2, "clip": 1}


class SpeedRamp(Frame):
    """Change the speed evenly from one factor to another."""

    op: Literal["speed_ramp"] = "speed_ramp"
    from_factor: Factor
    to_factor: Factor
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "speed_ramp", "from_factor": 1, "to_factor": 4, "clip": 1}


class SetFps(Frame):
    """Set the film's frames per second."""

    op: Literal["set_fps"] = "set_fps"
    fps: Annotated[float, Field(ge=1, le=120, allow_inf_nan=False)]
    method: Literal["drop", "blend", "interpolate"] = "drop"
    example = {"op": "set_fps", "fps": 24}


class SetAspect(Frame):
    """Set the film's shape; pictures are cropped, padded or laid over a blur, never stretched."""

    op: Literal["set_aspect"] = "set_aspect"
    ratio: Annotated[str, Field(pattern=r"^\d{1,4}(\.\d+)?:\d{1,4}(\.\d+)?$")]
    fit: Fitting | None = None
    example = {"op": "set_aspect", "ratio": "9:16", "fit": "blur"}


class Resize(Frame):
    """Set the film's size in pixels; with one side the other follows."""

    op: Literal["resize"] = "resize"
    width: Annotated[int, Field(ge=16, le=7680)] | None = None
    height: Annotated[int, Field(ge=16, le=7680)] | None = None
    example = {"op": "resize", "width": 1280, "height": 720}


class Crop(Frame):
    """Show a part of the picture: by shape, by amount off every side, or by a box in pixels."""

    op: Literal["crop"] = "crop"
    ratio: Annotated[str, Field(pattern=r"^\d{1,4}(\.\d+)?:\d{1,4}(\.\d+)?$")] | None = None
    anchor: str | None = None
    amount: Annotated[float, Field(gt=0, lt=0.5)] | None = None
    x: Number | None = None
    y: Number | None = None
    width: Number | None = None
    height: Number | None = None
    clip: ClipRef | None = None
    example = {"op": "crop", "x": 100, "y": 50, "width": 1280, "height": 720, "clip": 1}


class AutoCrop(Frame):
    """Cut off baked-in bars."""

    op: Literal["auto_crop"] = "auto_crop"
    clip: ClipRef | None = None
    example = {"op": "auto_crop"}


class Rotate(Frame):
    """Turn clockwise by a quarter, half or three quarters."""

    op: Literal["rotate"] = "rotate"
    degrees: Annotated[float, Field(ge=-360, le=360)] = 90
    clip: ClipRef | None = None
    example = {"op": "rotate", "degrees": 90, "clip": 1}


class Flip(Frame):
    """Mirror left-right (horizontal) or upside down (vertical)."""

    op: Literal["flip"] = "flip"
    axis: Literal["horizontal", "vertical"] = "horizontal"
    clip: ClipRef | None = None
    example = {"op": "flip", "axis": "horizontal", "clip": 2}


class Transform(Frame):
    """Scale, shift or fade out the picture within the canvas."""

    op: Literal["transform"] = "transform"
    scale: Annotated[float, Field(gt=0, le=10)] | None = None
    x: Number | None = None
    y: Number | None = None
    anchor: str | None = None
    opacity: Share | None = None
    clip: ClipRef | None = None
    example = {"op": "transform", "scale": 0.8, "clip": 1}


class Zoom(Frame):
    """Move the view slowly or at a punch into the picture, or out of it."""

    op: Literal["zoom"] = "zoom"
    direction: Literal["in", "out"] = "in"
    style: Literal["slow", "punch"] = "slow"
    scale: Annotated[float, Field(ge=1, le=8)] | None = None
    clip: ClipRef | None = None
    start: Seconds | None = None
    duration: Seconds | None = None
    example = {"op": "zoom", "direction": "in", "scale": 1.2, "clip": "all"}


class RemoveZoom(Frame):
    """Take camera moves away."""

    op: Literal["remove_zoom"] = "remove_zoom"
    clip: ClipRef | None = None
    example = {"op": "remove_zoom"}


class Pan(Frame):
    """Let the view wander over the picture."""

    op: Literal["pan"] = "pan"
    direction: Literal["left", "right", "up", "down"]
    clip: ClipRef | None = None
    example = {"op": "pan", "direction": "left", "clip": 1}


class Stabilize(Frame):
    """Take the shake out of footage; it is zoomed in just enough to hide the edges."""

    op: Literal["stabilize"] = "stabilize"
    clip: ClipRef | None = None
    example = {"op": "stabilize", "clip": 1}


class BackgroundFill(Frame):
    """Choose what fills the bars beside the picture."""

    op: Literal["background_fill"] = "background_fill"
    kind: Literal["blur", "color", "image"]
    color: str | None = None
    asset: str | None = None
    example = {"op": "background_fill", "kind": "color", "color": "#FFFFFF"}


class ApplyFilter(Frame):
    """Lay a named look over clips or the whole film."""

    op: Literal["filter"] = "filter"
    name: str
    intensity: Share = 1
    clip: ClipRef | None = None
    example = {"op": "filter", "name": "cinematic"}


class Color(Frame):
    """Change brightness, contrast, saturation, gamma (multipliers) or temperature."""

    op: Literal["color"] = "color"
    brightness: Annotated[float, Field(ge=0, le=4)] | None = None
    contrast: Annotated[float, Field(ge=0, le=4)] | None = None
    saturation: Annotated[float, Field(ge=0, le=4)] | None = None
    temperature: Annotated[float, Field(ge=-1, le=1)] | Literal["warmer", "cooler"] | None = None
    gamma: Annotated[float, Field(gt=0, le=4)] | None = None
    auto: bool | None = None
    clip: ClipRef | None = None
    example = {"op": "color", "brightness": 1.2, "clip": 2}


class Lut(Frame):
    """Apply an uploaded colour look-up table (.cube, 1D or 3D); intensity 0 takes it away."""

    op: Literal["lut"] = "lut"
    asset: str
    intensity: Share = 1
    clip: ClipRef | None = None
    example = {"op": "lut", "asset": "teal.cube", "intensity": 0.8, "clip": 1}


class ApplyEffect(Frame):
    """Treat the picture for a while: vignette, blur, sharpen, grain, white_flash, letterbox."""

    op: Literal["effect"] = "effect"
    name: str
    start: Seconds | None = None
    end: Instant | None = None
    clip: ClipRef | None = None
    example = {"op": "effect", "name": "vignette"}


class ApplyFade(Frame):
    """Fade the film's picture or sound in or out."""

    op: Literal["fade"] = "fade"
    target: Literal["video", "audio"] = "video"
    dir: Literal["in", "out"]
    duration: Annotated[float, Field(gt=0, le=60, allow_inf_nan=False)] = 1
    color: str | None = None
    example = {"op": "fade", "target": "video", "dir": "out", "duration": 1}


class ApplyTransition(Frame):
    """Join neighbours with a passage: between all clips, or clips [1, 2]."""

    op: Literal["transition"] = "transition"
    kind: str = "fade"
    duration: Annotated[float, Field(gt=0, le=10, allow_inf_nan=False)] = 0.5
    between: Literal["all"] | tuple[int, int] = "all"
    example = {"op": "transition", "kind": "fade", "duration": 1, "between": [1, 2]}


class RemoveTransition(Frame):
    """Make cuts hard again."""

    op: Literal["remove_transition"] = "remove_transition"
    between: Literal["all"] | tuple[int, int] = "all"
    which: int | Literal["first", "last", "all"] | None = None
    example = {"op": "remove_transition"}


# --- Layers -----------------------------------------------------------------------


class OverlayImage(Layer):
    """Lay a picture (a logo, a watermark) over the film."""

    op: Literal["overlay_image"] = "overlay_image"
    asset: str
    position: str = "top-right"
    scale: Annotated[float, Field(gt=0, le=2)] = 0.15
    opacity: Share = 1
    start: Seconds = 0
    end: Instant = "end"
    animation: str | None = None
    example = {"op": "overlay_image", "asset": "logo.png", "position": "top-left", "scale": 0.15}


class Pip(Layer):
    """Take a clip (or an upload) off the main track and show it small over another."""

    op: Literal["pip"] = "pip"
    clip: ClipRef
    over: ClipRef | None = None
    position: str = "bottom-right"
    scale: Annotated[float, Field(gt=0, le=1)] = 0.3
    example = {"op": "pip", "clip": 2, "over": 1, "position": "bottom-right", "scale": 0.3}


class SplitScreen(Layer):
    """Show clips at once: side_by_side or top_bottom; the longest decides how long."""

    op: Literal["split_screen"] = "split_screen"
    layout: str
    clips: ClipRef = "all"
    example = {"op": "split_screen", "layout": "side_by_side", "clips": [1, 2]}


class Grid(Layer):
    """Show clips at once in rows of so many columns; `gap` is in pixels."""

    op: Literal["grid"] = "grid"
    columns: Annotated[int, Field(ge=1, le=10)] = 2
    gap: Annotated[int, Field(ge=0, le=200)] = 0
    items: ClipRef = "all"
    example = {"op": "grid", "columns": 2, "gap": 8, "items": "all"}


class ChromaKey(Layer):
    """Make a colour see-through; `replace` (an upload or a colour) shows behind it."""

    op: Literal["chroma_key"] = "chroma_key"
    color: str = "green"
    replace: str | None = None
    clip: ClipRef | None = None
    example = {"op": "chroma_key", "color": "green", "replace": "beach.jpg", "clip": 1}


class BlurRegion(Layer):
    """Blur a part of the film's picture: a corner, or a box in pixels (fractions below 1)."""

    op: Literal["blur_region"] = "blur_region"
    region: str | None = None
    x: Number | None = None
    y: Number | None = None
    width: Number | None = None
    height: Number | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "blur_region", "x": 300, "y": 200, "width": 150, "height": 150}


class Delogo(Layer):
    """Hide a mark: fill a corner, or a box in pixels, from what surrounds it."""

    op: Literal["delogo"] = "delogo"
    region: str | None = None
    x: Number | None = None
    y: Number | None = None
    width: Number | None = None
    height: Number | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "delogo", "region": "top-right"}


class RemoveBackground(Layer):
    """Take a plain background away (here nothing else can be cut out of); show another."""

    op: Literal["remove_background"] = "remove_background"
    replace: str | None = None
    example = {"op": "remove_background", "replace": "beach.jpg"}


class Waveform(Layer):
    """Draw the film's sound over the picture: line, bars, or none to take it away."""

    op: Literal["waveform"] = "waveform"
    position: str = "bottom"
    color: str = "#FFFFFF"
    mode: str = "line"
    example = {"op": "waveform", "position": "bottom", "color": "#FFFFFF", "mode": "bars"}


# --- Words on screen --------------------------------------------------------------


class AddText(Words):
    """Write words on the picture: a title, a label, a closing line."""

    op: Literal["add_text"] = "add_text"
    text: Text
    start: Seconds = 0
    end: Instant | None = None
    position: str | None = None
    size: str | Annotated[float, Field(gt=0, le=1000)] | None = None
    color: str | None = None
    font: str | None = None
    bold: bool | None = None
    style: str | None = None
    animation: str | None = None
    background: str | None = None
    example = {"op": "add_text", "text": "Urban Dreams", "start": 0, "end": 3, "position": "center"}


class EditText(Words):
    """Change words that are there, or how they look."""

    op: Literal["edit_text"] = "edit_text"
    target: str | int
    text: Text | None = None
    start: Seconds | None = None
    end: Instant | None = None
    position: str | None = None
    size: str | Annotated[float, Field(gt=0, le=1000)] | None = None
    color: str | None = None
    font: str | None = None
    bold: bool | None = None
    animation: str | None = None
    background: str | None = None
    example = {"op": "edit_text", "target": "Urban Dreams", "text": "City Dreams"}


class RemoveText(Words):
    """Take words away, by their text, their number, or "all"."""

    op: Literal["remove_text"] = "remove_text"
    text: str | None = None
    index: int | None = None
    example = {"op": "remove_text", "text": "Urban Dreams"}


class LowerThird(Words):
    """Show a name and a line under it at the lower left."""

    op: Literal["lower_third"] = "lower_third"
    name: Text
    title: str | None = None
    start: Seconds = 0
    end: Instant | None = None
    animation: str | None = None
    example = {"op": "lower_third", "name": "Dr. Lin", "title": "Chief engineer", "start": 2}


class Countdown(Words):
    """Count the seconds down in large figures."""

    op: Literal["countdown"] = "countdown"
    seconds: Annotated[int, Field(ge=1, le=600)]
    start: Seconds = 0
    example = {"op": "countdown", "seconds": 5}


class Line(BaseModel):
    """One caption with its time."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start: Seconds
    end: Seconds
    text: Text


class Captions(Words):
    """Caption the film from given lines, from an SRT/VTT/ASS asset, or from speech."""

    op: Literal["captions"] = "captions"
    source: str | None = None
    lines: list[Line | str] | None = None
    lang: str | None = None
    style: str | None = None
    position: str | None = None
    size: str | Annotated[float, Field(gt=0, le=1000)] | None = None
    color: str | None = None
    background: str | None = None
    highlight: str | None = None
    max_cue_seconds: Annotated[float, Field(gt=0, le=60)] | None = None
    bilingual: str | None = None
    order: str | None = None
    burn: bool = True
    example = {"op": "captions", "lines": [{"start": 0, "end": 2, "text": "Hello"}]}


class StyleCaptions(Words):
    """Change how the captions look."""

    op: Literal["style_captions"] = "style_captions"
    position: str | None = None
    size: str | Annotated[float, Field(gt=0, le=1000)] | None = None
    color: str | None = None
    background: str | None = None
    font: str | None = None
    bold: bool | None = None
    style: str | None = None
    highlight: str | None = None
    example = {"op": "style_captions", "size": "larger", "color": "yellow"}


class EditCaptionText(Words):
    """Correct words in the captions."""

    op: Literal["edit_caption_text"] = "edit_caption_text"
    find: str | None = None
    replace: str | None = None
    index: int | None = None
    text: Text | None = None
    example = {"op": "edit_caption_text", "find": "teh", "replace": "the"}


class TranslateCaptions(Words):
    """Translate the captions."""

    op: Literal["translate_captions"] = "translate_captions"
    to: str
    bilingual: bool | None = None
    local = False


class RemoveCaptions(Words):
    """Remove the captions, all or those within start..end."""

    op: Literal["remove_captions"] = "remove_captions"
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "remove_captions"}


class ExportCaptions(Words):
    """Write the captions to a subtitle file."""

    op: Literal["export_captions"] = "export_captions"
    format: Literal["srt", "vtt", "ass", "txt"] = "srt"
    example = {"op": "export_captions", "format": "srt"}


# --- Sound ------------------------------------------------------------------------


class AddMusic(Hear):
    """Lay music under the film: an uploaded file, or a composed bed of a style."""

    op: Literal["add_music"] = "add_music"
    style: str | None = None
    asset: str | None = None
    volume: Gain = 0.35
    start: Seconds = 0
    end: Instant = "end"
    fade_in: Seconds | None = None
    fade_out: Seconds | None = None
    section: str | None = None
    duck: bool | None = None
    example = {"op": "add_music", "style": "lo-fi", "volume": 0.35, "fade_out": 2}


class RemoveMusic(Hear):
    """Take the music away."""

    op: Literal["remove_music"] = "remove_music"
    example = {"op": "remove_music"}


class ReplaceAudio(Hear):
    """Silence the clips and play a file instead."""

    op: Literal["replace_audio"] = "replace_audio"
    asset: str
    example = {"op": "replace_audio", "asset": "music.mp3"}


class Volume(Hear):
    """Set a gain (volume), change it in decibels (db), or multiply it (factor)."""

    op: Literal["volume"] = "volume"
    target: Literal["music", "voice", "original", "clips", "all"] | None = None
    volume: Gain | None = None
    db: Annotated[float, Field(ge=-60, le=40)] | None = None
    factor: Gain | None = None
    clip: ClipRef | None = None
    example = {"op": "volume", "target": "music", "volume": 0.2}


class MuteSound(Hear):
    """Silence a target, a clip, or a stretch of time."""

    op: Literal["mute"] = "mute"
    target: Literal["music", "voice", "original", "clips", "all"] | None = None
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "mute", "start": 9, "end": 12}


class Duck(Hear):
    """Lower the music while voices or clips are heard."""

    op: Literal["duck"] = "duck"
    target: Literal["music"] = "music"
    under: Literal["voice", "original", "clips", "all"] = "all"
    example = {"op": "duck"}


class NormalizeAudio(Hear):
    """Set the programme loudness in LUFS."""

    op: Literal["normalize_audio"] = "normalize_audio"
    lufs: Annotated[float, Field(ge=-40, le=-5)] = -14
    example = {"op": "normalize_audio", "lufs": -14}


class DenoiseAudio(Hear):
    """Reduce hiss and hum."""

    op: Literal["denoise_audio"] = "denoise_audio"
    example = {"op": "denoise_audio"}


class AudioEffect(Hear):
    """Change the sound: voice_enhance, dereverb, pitch (semitones), echo, swap_channels."""

    op: Literal["audio_effect"] = "audio_effect"
    kind: str
    semitones: Annotated[float, Field(ge=-24, le=24)] | None = None
    amount: Share | None = None
    example = {"op": "audio_effect", "kind": "voice_enhance"}


class Voiceover(Hear):
    """Speak words over the film; locally through espeak-ng, where it is installed."""

    op: Literal["voiceover"] = "voiceover"
    text: Text | None = None
    voice: str | None = None
    start: Seconds = 0
    example = {"op": "voiceover", "text": "Welcome to our town.", "start": 1}


class RemoveSilence(Hear):
    """Cut out pauses."""

    op: Literal["remove_silence"] = "remove_silence"
    min_silence: Seconds | None = None
    threshold_db: Annotated[float, Field(ge=-90, le=0)] | None = None
    padding: Seconds | None = None
    keep: list[int] | None = None
    example = {"op": "remove_silence", "min_silence": 0.6, "padding": 0.1}


class RemoveFillers(Hear):
    """Cut out filler words."""

    op: Literal["remove_fillers"] = "remove_fillers"
    lang: str | None = None
    words: list[str] | None = None
    keep: list[str] | None = None
    local = False


class MuteFillers(Hear):
    """Silence filler words without cutting."""

    op: Literal["mute_fillers"] = "mute_fillers"
    lang: str | None = None
    words: list[str] | None = None
    keep: list[str] | None = None
    local = False


class BeatSync(Hear):
    """Move the cuts onto the music's beats."""

    op: Literal["beat_sync"] = "beat_sync"
    cuts: int | None = None
    bpm: Annotated[float, Field(ge=30, le=300)] | None = None
    example = {"op": "beat_sync"}


class ExtractAudio(Hear):
    """Write the sound to a file of its own."""

    op: Literal["extract_audio"] = "extract_audio"
    format: Literal["mp3", "wav", "m4a", "aac", "flac"] = "mp3"
    example = {"op": "extract_audio", "format": "mp3"}


# --- Whole programmes, history, delivery ------------------------------------------

MusicChoice = str | bool | None


class Slideshow(Whole):
    """Make the pictures into a film: each shown for a while, joined, with music if asked."""

    op: Literal["slideshow"] = "slideshow"
    images: ClipRef = "all"
    seconds_per_image: Annotated[float, Field(gt=0, le=600)] | None = None
    total_duration: Annotated[float, Field(gt=0, le=36_000)] | None = None
    transition: str | None = "fade"
    transition_duration: Annotated[float, Field(gt=0, le=10)] | None = None
    motion: str | None = "zoom"
    music: MusicChoice = None
    title: str | None = None
    example = {"op": "slideshow", "total_duration": 30, "transition": "fade", "music": "upbeat"}


class Assemble(Whole):
    """Make a promo, vlog or montage of what is there."""

    op: Literal["assemble"] = "assemble"
    clips: ClipRef = "all"
    duration: Annotated[float, Field(gt=0, le=36_000)] | None = None
    style: str | None = None
    transition: str | None = None
    music: MusicChoice = None
    captions: bool | list[str] | None = None
    title: str | None = None
    example = {"op": "assemble", "duration": 30, "style": "promo", "music": "upbeat"}


class Highlights(Whole):
    """Keep the best moments."""

    op: Literal["highlights"] = "highlights"
    duration: Seconds | None = None
    count: Annotated[int, Field(ge=1, le=100)] | None = None
    criteria: str | None = None
    example = {"op": "highlights", "duration": 30, "count": 5}


class Batch(Whole):
    """Do the same to several files, with one result each."""

    op: Literal["batch"] = "batch"
    over: ClipRef | None = None
    ops: list[dict[str, Any]]
    variants: list[dict[str, Any]] | None = None
    example = {"op": "batch", "over": "all", "ops": [{"op": "speed", "factor": 2}]}


class Undo(Whole):
    """Take back the last requests."""

    op: Literal["undo"] = "undo"
    steps: Annotated[int, Field(ge=1, le=1000)] = 1
    example = {"op": "undo", "steps": 1}


class Redo(Whole):
    """Bring back what was undone."""

    op: Literal["redo"] = "redo"
    steps: Annotated[int, Field(ge=1, le=1000)] = 1
    example = {"op": "redo"}


class Restore(Whole):
    """Go back to a version by its number, label or description."""

    op: Literal["restore"] = "restore"
    to: int | str
    example = {"op": "restore", "to": 3}


class SaveProject(Whole):
    """Give the present version a name."""

    op: Literal["save_project"] = "save_project"
    name: str
    example = {"op": "save_project", "name": "first cut"}


class State(Whole):
    """Show the timeline."""

    op: Literal["state"] = "state"
    example = {"op": "state"}


class ListMedia(Whole):
    """List the uploads."""

    op: Literal["list_media"] = "list_media"
    example = {"op": "list_media"}


class Describe(Whole):
    """Say what is known of the film or of one file."""

    op: Literal["describe"] = "describe"
    what: str | None = None
    example = {"op": "describe"}


class Find(Whole):
    """Look for something said or shown."""

    op: Literal["find"] = "find"
    query: str
    local = False


class Check(Whole):
    """Check the film for black, silent or empty stretches before export."""

    op: Literal["check"] = "check"
    example = {"op": "check"}


class Thumbnail(Whole):
    """Write one frame as a picture."""

    op: Literal["thumbnail"] = "thumbnail"
    at: Instant
    width: Annotated[int, Field(ge=16, le=7680)] | None = None
    height: Annotated[int, Field(ge=16, le=7680)] | None = None
    example = {"op": "thumbnail", "at": 2.5}


class ExtractFrames(Whole):
    """Write frames as pictures."""

    op: Literal["extract_frames"] = "extract_frames"
    fps: Annotated[float, Field(gt=0, le=120)] = 1
    format: Literal["png", "jpg"] = "png"
    example = {"op": "extract_frames", "fps": 1, "format": "jpg"}


class Upload(Whole):
    """Bring a file or a URL into the session."""

    op: Literal["upload"] = "upload"
    source: str | None = None
    name: str | None = None
    example = {"op": "upload", "source": "https://example.com/clip.mp4"}


class Credits(Whole):
    """Ask for the balance."""

    op: Literal["credits"] = "credits"
    example = {"op": "credits"}


class Export(Whole):
    """Render to a file: mp4, mov, webm, mkv, gif, mp3, wav, m4a, png, jpg, srt, vtt, ass."""

    op: Literal["export"] = "export"
    format: str = "mp4"
    resolution: str | None = None
    aspect: str | None = None
    quality: str | None = None
    preset: str | None = None
    codec: str | None = None
    audio_codec: str | None = None
    crf: Annotated[int, Field(ge=0, le=63)] | None = None
    pix_fmt: str | None = None
    copy_streams: bool | None = None
    speed: Literal["slow", "medium", "fast"] | None = None
    max_mb: Annotated[float, Field(gt=0)] | None = None
    fps: Annotated[float, Field(gt=0, le=120)] | None = None
    example = {"op": "export", "preset": "tiktok", "max_mb": 20}


DELIVERIES = (Export, ExtractAudio, Thumbnail, ExtractFrames, ExportCaptions)
"""Operations that write a file and leave the timeline as it is."""


class ExportTimeline(Whole):
    """Write the timeline for another editor."""

    op: Literal["export_timeline"] = "export_timeline"
    format: Literal["otio", "fcpxml", "fcp7xml", "edl", "capcut_draft"]
    local = False


class Generate(Whole):
    """Have the hosted backend make new material."""

    op: Literal["generate"] = "generate"
    kind: Literal["video", "image", "music", "speech"]
    prompt: str | None = None
    duration: Seconds | None = None
    local = False


# --- Answers that edit nothing ----------------------------------------------------


class Clarify(Answer):
    """Ask back: two readings differ, or what is addressed does not exist."""

    op: Literal["clarify"] = "clarify"
    about: str
    options: list[str] | None = None


class Unsupported(Answer):
    """Nobody here can do it; offer the nearest thing."""

    op: Literal["unsupported"] = "unsupported"
    what: str
    offer: str | None = None


class Refuse(Answer):
    """Must not be done."""

    op: Literal["refuse"] = "refuse"
    why: str


class Nothing(Answer):
    """No edit was asked for, or none is needed."""

    op: Literal["none"] = "none"
    why: str


AnyOperation = Annotated[
    Trim | RemoveRange | KeepRanges | Split | SplitScenes | DeleteClip | Concat | Insert
    | ReplaceClip | MoveClip | SwapClips | Reorder | DuplicateClip | Loop | Reverse | Boomerang
    | Freeze | SetClipDuration | SetTargetDuration
    | Speed | SpeedRamp | SetFps | SetAspect | Resize | Crop | AutoCrop | Rotate | Flip | Transform
    | Zoom | RemoveZoom | Pan | Stabilize | BackgroundFill | ApplyFilter | Color | Lut | ApplyEffect
    | ApplyFade | ApplyTransition | RemoveTransition
    | OverlayImage | Pip | SplitScreen | Grid | ChromaKey | BlurRegion | Delogo | RemoveBackground
    | Waveform
    | AddText | EditText | RemoveText | LowerThird | Countdown | Captions | StyleCaptions
    | EditCaptionText | TranslateCaptions | RemoveCaptions | ExportCaptions
    | AddMusic | RemoveMusic | ReplaceAudio | Volume | MuteSound | Duck | NormalizeAudio
    | DenoiseAudio | AudioEffect | Voiceover | RemoveSilence | RemoveFillers | MuteFillers
    | BeatSync | ExtractAudio
    | Slideshow | Assemble | Highlights | Batch | Undo | Redo | Restore | SaveProject | State
    | ListMedia | Describe | Find | Check | Thumbnail | ExtractFrames | Upload | Credits | Export
    | ExportTimeline | Generate
    | Clarify | Unsupported | Refuse | Nothing,
    Field(discriminator="op"),
]  # fmt: skip

OPERATION: TypeAdapter[Operation] = TypeAdapter(AnyOperation)
"""Validates one operation from JSON-like data."""

KINDS: dict[str, type[Operation]] = {
    kind.model_fields["op"].default: kind for kind in get_args(get_args(AnyOperation)[0])
}
"""Every operation's class by its name, in the order of the sections."""


def parse_operation(body: object) -> Operation:
    """Return the operation that JSON-like data describes.

    Raises pydantic.ValidationError for unknown names, unknown or impossible parameters.
    """
    return OPERATION.validate_python(body)
