"""Whole programmes, history and delivery."""

from typing import Annotated, Any, Literal

from pydantic import Field

from cutroom.domain.kinds.base import ClipRef, Instant, Operation, Seconds


class Whole(Operation):
    """Whole programmes, history and delivery."""

    group = "Whole programmes, history, delivery"


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
    """Make a film of each item and export it, one result each; sent again, only what is missing.

    `over` is all, clips, files, videos, photos, numbers of clips or names of files; {name} and
    {number} in `ops` are the item's. Each of `variants` ({"name"?, "ops"}) is a film of its own.
    """

    op: Literal["batch"] = "batch"
    over: ClipRef | None = None
    ops: list[dict[str, Any]]
    variants: list[dict[str, Any]] | None = None
    example = {
        "op": "batch",
        "over": "videos",
        "ops": [
            {"op": "set_target_duration", "seconds": 10},
            {"op": "set_aspect", "ratio": "9:16"},
            {"op": "export", "format": "mp4"},
        ],
    }


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
    """Tell when something is said; locally where a speech model is set."""

    op: Literal["find"] = "find"
    query: str
    example = {"op": "find", "query": "welcome"}


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


class ExportTimeline(Whole):
    """Write the timeline for another editor: fcp7xml for Premiere Pro, fcpxml for Final Cut Pro,
    either or otio for Resolve; capcut_draft by the hosted backend alone.
    """

    op: Literal["export_timeline"] = "export_timeline"
    format: Literal["otio", "fcpxml", "fcp7xml", "edl", "capcut_draft"]
    example = {"op": "export_timeline", "format": "fcpxml"}


class Generate(Whole):
    """Have the hosted backend make new material."""

    op: Literal["generate"] = "generate"
    kind: Literal["video", "image", "music", "speech"]
    prompt: str | None = None
    duration: Seconds | None = None
    local = False
