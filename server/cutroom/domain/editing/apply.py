"""Operations applied to a draft: all of them, or none and a sentence why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from cutroom.domain.draft import Draft
from cutroom.domain.editing import (
    beating,
    captioning,
    choosing,
    coloring,
    cutting,
    drawing,
    framing,
    hiding,
    inserting,
    joining,
    keying,
    layering,
    listening,
    moving,
    narrating,
    ordering,
    programmes,
    repeating,
    sounding,
    transcribing,
    treating,
    watching,
    windows,
    wording,
)
from cutroom.domain.editing.bench import Bench, Subtitles
from cutroom.domain.editing.laying import need_clips
from cutroom.domain.editing.loudness import tell_loudness
from cutroom.domain.editing.notes import Note
from cutroom.domain.editing.placing_apart import placed_apart
from cutroom.domain.editing.settling import settled
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
    LowerThird,
    RemoveCaptions,
    RemoveText,
    StyleCaptions,
)
from cutroom.domain.kinds.programmes import (
    Assemble,
    Check,
    Credits,
    Describe,
    Find,
    Highlights,
    ListMedia,
    Redo,
    Restore,
    SaveProject,
    Slideshow,
    State,
    Undo,
    Upload,
)
from cutroom.domain.kinds.sounding import (
    AddMusic,
    AudioEffect,
    BeatSync,
    DenoiseAudio,
    Duck,
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
from cutroom.domain.measures import NOTHING_MEASURED, Measures
from cutroom.domain.media import Asset
from cutroom.domain.operations import DELIVERIES
from cutroom.errors import OperationRejected

Work = Callable[[Bench, Any], None]

PROGRAMMES: Mapping[type[Operation], Work] = MappingProxyType(
    {
        Slideshow: programmes.apply_slideshow,
        Assemble: programmes.apply_assemble,
        Concat: ordering.apply_concat,
    }
)
"""Operations that make a main track; on an empty one they come first."""

CHANGES: Mapping[type[Operation], Work] = MappingProxyType(
    {
        Trim: cutting.apply_trim,
        RemoveRange: cutting.apply_remove_range,
        KeepRanges: cutting.apply_keep_ranges,
        Split: cutting.apply_split,
        SplitScenes: watching.apply_split_scenes,
        DeleteClip: cutting.apply_delete_clip,
        SetClipDuration: cutting.apply_set_clip_duration,
        SetTargetDuration: cutting.apply_set_target_duration,
        ReplaceClip: inserting.apply_replace_clip,
        MoveClip: ordering.apply_move_clip,
        SwapClips: ordering.apply_swap_clips,
        Reorder: ordering.apply_reorder,
        DuplicateClip: repeating.apply_duplicate_clip,
        Loop: repeating.apply_loop,
        Reverse: repeating.apply_reverse,
        Boomerang: repeating.apply_boomerang,
        Freeze: inserting.apply_freeze,
        Speed: moving.apply_speed,
        SpeedRamp: moving.apply_speed_ramp,
        Zoom: moving.apply_zoom,
        RemoveZoom: moving.apply_remove_zoom,
        Pan: moving.apply_pan,
        SetFps: framing.apply_set_fps,
        SetAspect: framing.apply_set_aspect,
        Resize: framing.apply_resize,
        Crop: framing.apply_crop,
        AutoCrop: watching.apply_auto_crop,
        Rotate: framing.apply_rotate,
        Flip: framing.apply_flip,
        Transform: framing.apply_transform,
        Stabilize: watching.apply_stabilize,
        BackgroundFill: framing.apply_background_fill,
        ApplyFilter: coloring.apply_filter,
        Color: coloring.apply_color,
        Lut: coloring.apply_lut,
        ApplyEffect: coloring.apply_effect,
        ApplyFade: coloring.apply_fade,
        ApplyTransition: joining.apply_transition,
        RemoveTransition: joining.remove_transition,
        OverlayImage: layering.apply_overlay_image,
        Pip: windows.apply_pip,
        SplitScreen: windows.apply_split_screen,
        Grid: windows.apply_grid,
        Waveform: drawing.apply_waveform,
        ChromaKey: keying.apply_chroma_key,
        RemoveBackground: keying.apply_remove_background,
        BlurRegion: hiding.apply_blur_region,
        Delogo: hiding.apply_delogo,
        AddText: wording.apply_add_text,
        EditText: wording.apply_edit_text,
        RemoveText: wording.apply_remove_text,
        LowerThird: wording.apply_lower_third,
        Countdown: wording.apply_countdown,
        Captions: captioning.apply_captions,
        StyleCaptions: captioning.apply_style_captions,
        EditCaptionText: captioning.apply_edit_caption_text,
        RemoveCaptions: captioning.apply_remove_captions,
        AddMusic: sounding.apply_add_music,
        RemoveMusic: sounding.apply_remove_music,
        ReplaceAudio: sounding.apply_replace_audio,
        Volume: sounding.apply_volume,
        MuteSound: sounding.apply_mute,
        Duck: sounding.apply_duck,
        NormalizeAudio: sounding.apply_normalize_audio,
        DenoiseAudio: treating.apply_denoise,
        AudioEffect: treating.apply_audio_effect,
        Voiceover: narrating.apply_voiceover,
        RemoveSilence: listening.apply_remove_silence,
        RemoveFillers: transcribing.apply_remove_fillers,
        MuteFillers: transcribing.apply_mute_fillers,
        Find: transcribing.apply_find,
        BeatSync: beating.apply_beat_sync,
        Highlights: choosing.apply_highlights,
    }
)
"""Operations that change a main track or what goes with it."""

READING = (
    State,
    ListMedia,
    Describe,
    Check,
    Upload,
    Credits,
    *DELIVERIES,
)
"""Operations that leave the draft as it is; others carry them out."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A draft after operations, and what a reply must say of them."""

    draft: Draft
    notes: tuple[Note, ...] = ()


def apply_operations(
    draft: Draft,
    operations: Sequence[Operation],
    assets: Sequence[Asset],
    subtitles: Subtitles | None = None,
    measures: Measures = NOTHING_MEASURED,
) -> Applied:
    """Return the draft that the operations make; `assets` are the uploads in upload order.

    All times and clip numbers speak of `draft` as given. Raises OperationRejected, and
    changes nothing, when one of the operations does not fit; Unmeasured when `measures` lack
    what one of them goes by.
    """
    bench = Bench(draft, assets, subtitles or {}, measures)
    bench.apart = placed_apart(bench, operations)
    changing = [_accepted(operation) for operation in operations]
    for operation in _in_order(draft, [one for one in changing if one is not None]):
        _apply(bench, operation)
    result = settled(bench)
    kinds = {type(operation) for operation in changing}
    if kinds & {NormalizeAudio, Volume}:
        tell_loudness(bench, result, asked=NormalizeAudio in kinds)
    if replace(result, next_id=draft.next_id) == draft:
        result = draft
    return Applied(result, tuple(note for note in bench.notes if _still_holds(note, result)))


def _still_holds(note: Note, draft: Draft) -> bool:
    """Say whether no later operation has overruled the size that a note tells."""
    told = (note.values.get("width"), note.values.get("height"))
    return note.key != "canvas_chosen" or told == (draft.canvas.width, draft.canvas.height)


def _accepted(operation: Operation) -> Operation | None:
    """Return the operation if it changes drafts, None if it only reads."""
    if isinstance(operation, READING):
        return None
    if type(operation) in CHANGES or type(operation) in PROGRAMMES:
        return operation
    if isinstance(operation, Insert):
        return operation
    name = str(operation.described()["op"])
    if isinstance(operation, Undo | Redo | Restore | SaveProject):
        raise OperationRejected(
            f'"{name}" is not a change of the timeline; the session\'s history does it.',
            hint="Send it in a request of its own.",
        )
    raise OperationRejected(
        f'"{name}" is not available on the embedded backend yet.',
        hint="Call list_operations to see what is.",
    )


def _in_order(draft: Draft, operations: list[Operation]) -> list[Operation]:
    """On an empty track, make the programme before anything is said of it."""
    if draft.clips:
        return operations
    return sorted(operations, key=lambda operation: type(operation) not in PROGRAMMES)


def _apply(bench: Bench, operation: Operation) -> None:
    kind = type(operation)
    if kind in PROGRAMMES:
        PROGRAMMES[kind](bench, operation)
    elif isinstance(operation, Insert):
        inserting.apply_insert(bench, operation)
    else:
        need_clips(bench)
        CHANGES[kind](bench, operation)
