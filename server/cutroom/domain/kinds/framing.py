"""Time, frame and look."""

from typing import Annotated, Literal

from pydantic import Field

from cutroom.domain.kinds.base import ClipRef, Fitting, Instant, Number, Operation, Seconds, Share


class Frame(Operation):
    """Time, frame and look."""

    group = "Time, frame, look"


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
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "rotate", "degrees": 90, "clip": 1}


class Flip(Frame):
    """Mirror left-right (horizontal) or upside down (vertical)."""

    op: Literal["flip"] = "flip"
    axis: Literal["horizontal", "vertical"] = "horizontal"
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
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
    start: Seconds | None = None
    end: Instant | None = None
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
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "color", "brightness": 1.2, "clip": 2}


class Lut(Frame):
    """Apply an uploaded colour look-up table (.cube, 1D or 3D); intensity 0 takes it away."""

    op: Literal["lut"] = "lut"
    asset: str
    intensity: Share = 1
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
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
