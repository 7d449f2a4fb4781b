"""Words on screen."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from cutroom.domain.draft import Syllable
from cutroom.domain.kinds.base import Instant, Operation, Seconds, Text


class Words(Operation):
    """Words on screen."""

    group = "Words on screen"


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


class SungLine(Line):
    """One caption of a subtitle file, with what the file says of its words."""

    sung: tuple[Syllable, ...] = ()
    position: str | None = None


class Captions(Words):
    """Caption the film from lines, an SRT/VTT/ASS asset, or speech (wants CUTROOM_SPEECH_MODEL)."""

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
