"""Things over the picture."""

from typing import Annotated, Literal

from pydantic import Field

from cutroom.domain.kinds.base import ClipRef, Instant, Number, Operation, Seconds, Share


class Layer(Operation):
    """Things over the picture."""

    group = "Layers"


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
    """Blur (or `style` mosaic) a part of the picture: a corner, or a box in pixels (or 0..1)."""

    op: Literal["blur_region"] = "blur_region"
    region: str | None = None
    x: Number | None = None
    y: Number | None = None
    width: Number | None = None
    height: Number | None = None
    start: Seconds | None = None
    end: Instant | None = None
    style: Literal["blur", "mosaic"] | None = None
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
