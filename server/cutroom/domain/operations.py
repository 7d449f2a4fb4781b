"""The closed set of things an edit can be.

One definition serves the planner (which writes operations), `send_edit` (which takes
them), and `list_operations` (which explains them). Times are seconds on the timeline
as it was before the request; with `clip` they count from that clip's own start.
"""

from typing import Annotated, get_args

from pydantic import Field, TypeAdapter

from cutroom.domain.kinds.answering import Clarify, Nothing, Refuse, Unsupported
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    Boomerang,
    Concat,
    DeleteClip,
    DuplicateClip,
    Freeze,
    Insert,
    KeepRanges,
    Loop,
    MoveClip,
    RemoveRange,
    Reorder,
    ReplaceClip,
    Reverse,
    SetClipDuration,
    SetTargetDuration,
    Split,
    SplitScenes,
    SwapClips,
    Trim,
)
from cutroom.domain.kinds.framing import (
    ApplyEffect,
    ApplyFade,
    ApplyFilter,
    ApplyTransition,
    AutoCrop,
    BackgroundFill,
    Color,
    Crop,
    Flip,
    Lut,
    Pan,
    RemoveTransition,
    RemoveZoom,
    Resize,
    Rotate,
    SetAspect,
    SetFps,
    Speed,
    SpeedRamp,
    Stabilize,
    Transform,
    Zoom,
)
from cutroom.domain.kinds.layering import (
    BlurRegion,
    ChromaKey,
    Delogo,
    Grid,
    OverlayImage,
    Pip,
    RemoveBackground,
    SplitScreen,
    Waveform,
)
from cutroom.domain.kinds.lettering import (
    AddText,
    Captions,
    Countdown,
    EditCaptionText,
    EditText,
    ExportCaptions,
    LowerThird,
    RemoveCaptions,
    RemoveText,
    StyleCaptions,
    TranslateCaptions,
)
from cutroom.domain.kinds.programmes import (
    Assemble,
    Batch,
    Check,
    Credits,
    Describe,
    Export,
    ExportTimeline,
    ExtractFrames,
    Find,
    Generate,
    Highlights,
    ListMedia,
    Redo,
    Restore,
    SaveProject,
    Slideshow,
    State,
    Thumbnail,
    Undo,
    Upload,
)
from cutroom.domain.kinds.sounding import (
    AddMusic,
    AudioEffect,
    BeatSync,
    DenoiseAudio,
    Duck,
    ExtractAudio,
    MuteFillers,
    MuteSound,
    NormalizeAudio,
    RemoveFillers,
    RemoveMusic,
    RemoveSilence,
    ReplaceAudio,
    Voiceover,
    Volume,
)

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

DELIVERIES = (
    Export, ExtractAudio, Thumbnail, ExtractFrames, ExportCaptions, ExportTimeline, Batch,
)  # fmt: skip
"""Operations that write files and leave the timeline as it is."""

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
