"""Operations applied to a draft: all of them, or none and a sentence why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from cutroom.domain import operations as ops
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
    treating,
    watching,
    windows,
    wording,
)
from cutroom.domain.editing.bench import Bench, Subtitles
from cutroom.domain.editing.laying import need_clips
from cutroom.domain.editing.notes import Note
from cutroom.domain.editing.settling import settled
from cutroom.domain.measures import NOTHING_MEASURED, Measures
from cutroom.domain.media import Asset
from cutroom.errors import OperationRejected

Work = Callable[[Bench, Any], None]

PROGRAMMES: Mapping[type[ops.Operation], Work] = MappingProxyType(
    {
        ops.Slideshow: programmes.apply_slideshow,
        ops.Assemble: programmes.apply_assemble,
        ops.Concat: ordering.apply_concat,
    }
)
"""Operations that make a main track; on an empty one they come first."""

CHANGES: Mapping[type[ops.Operation], Work] = MappingProxyType(
    {
        ops.Trim: cutting.apply_trim,
        ops.RemoveRange: cutting.apply_remove_range,
        ops.KeepRanges: cutting.apply_keep_ranges,
        ops.Split: cutting.apply_split,
        ops.SplitScenes: watching.apply_split_scenes,
        ops.DeleteClip: cutting.apply_delete_clip,
        ops.SetClipDuration: cutting.apply_set_clip_duration,
        ops.SetTargetDuration: cutting.apply_set_target_duration,
        ops.ReplaceClip: inserting.apply_replace_clip,
        ops.MoveClip: ordering.apply_move_clip,
        ops.SwapClips: ordering.apply_swap_clips,
        ops.Reorder: ordering.apply_reorder,
        ops.DuplicateClip: repeating.apply_duplicate_clip,
        ops.Loop: repeating.apply_loop,
        ops.Reverse: repeating.apply_reverse,
        ops.Boomerang: repeating.apply_boomerang,
        ops.Freeze: inserting.apply_freeze,
        ops.Speed: moving.apply_speed,
        ops.SpeedRamp: moving.apply_speed_ramp,
        ops.Zoom: moving.apply_zoom,
        ops.RemoveZoom: moving.apply_remove_zoom,
        ops.Pan: moving.apply_pan,
        ops.SetFps: framing.apply_set_fps,
        ops.SetAspect: framing.apply_set_aspect,
        ops.Resize: framing.apply_resize,
        ops.Crop: framing.apply_crop,
        ops.AutoCrop: watching.apply_auto_crop,
        ops.Rotate: framing.apply_rotate,
        ops.Flip: framing.apply_flip,
        ops.Transform: framing.apply_transform,
        ops.Stabilize: watching.apply_stabilize,
        ops.BackgroundFill: framing.apply_background_fill,
        ops.ApplyFilter: coloring.apply_filter,
        ops.Color: coloring.apply_color,
        ops.Lut: coloring.apply_lut,
        ops.ApplyEffect: coloring.apply_effect,
        ops.ApplyFade: coloring.apply_fade,
        ops.ApplyTransition: joining.apply_transition,
        ops.RemoveTransition: joining.remove_transition,
        ops.OverlayImage: layering.apply_overlay_image,
        ops.Pip: windows.apply_pip,
        ops.SplitScreen: windows.apply_split_screen,
        ops.Grid: windows.apply_grid,
        ops.Waveform: drawing.apply_waveform,
        ops.ChromaKey: keying.apply_chroma_key,
        ops.RemoveBackground: keying.apply_remove_background,
        ops.BlurRegion: hiding.apply_blur_region,
        ops.Delogo: hiding.apply_delogo,
        ops.AddText: wording.apply_add_text,
        ops.EditText: wording.apply_edit_text,
        ops.RemoveText: wording.apply_remove_text,
        ops.LowerThird: wording.apply_lower_third,
        ops.Countdown: wording.apply_countdown,
        ops.Captions: captioning.apply_captions,
        ops.StyleCaptions: captioning.apply_style_captions,
        ops.EditCaptionText: captioning.apply_edit_caption_text,
        ops.RemoveCaptions: captioning.apply_remove_captions,
        ops.AddMusic: sounding.apply_add_music,
        ops.RemoveMusic: sounding.apply_remove_music,
        ops.ReplaceAudio: sounding.apply_replace_audio,
        ops.Volume: sounding.apply_volume,
        ops.MuteSound: sounding.apply_mute,
        ops.Duck: sounding.apply_duck,
        ops.NormalizeAudio: sounding.apply_normalize_audio,
        ops.DenoiseAudio: treating.apply_denoise,
        ops.AudioEffect: treating.apply_audio_effect,
        ops.Voiceover: narrating.apply_voiceover,
        ops.RemoveSilence: listening.apply_remove_silence,
        ops.BeatSync: beating.apply_beat_sync,
        ops.Highlights: choosing.apply_highlights,
    }
)
"""Operations that change a main track or what goes with it."""

READING = (
    ops.State,
    ops.ListMedia,
    ops.Describe,
    ops.Check,
    ops.Upload,
    ops.Credits,
    *ops.DELIVERIES,
)
"""Operations that leave the draft as it is; others carry them out."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A draft after operations, and what a reply must say of them."""

    draft: Draft
    notes: tuple[Note, ...] = ()


def apply_operations(
    draft: Draft,
    operations: Sequence[ops.Operation],
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
    changing = [_accepted(operation) for operation in operations]
    for operation in _in_order(draft, [one for one in changing if one is not None]):
        _apply(bench, operation)
    result = settled(bench)
    if replace(result, next_id=draft.next_id) == draft:
        result = draft
    return Applied(result, tuple(bench.notes))


def _accepted(operation: ops.Operation) -> ops.Operation | None:
    """Return the operation if it changes drafts, None if it only reads."""
    if isinstance(operation, READING):
        return None
    if type(operation) in CHANGES or type(operation) in PROGRAMMES:
        return operation
    if isinstance(operation, ops.Insert):
        return operation
    name = str(operation.described()["op"])
    if isinstance(operation, ops.Undo | ops.Redo | ops.Restore | ops.SaveProject):
        raise OperationRejected(
            f'"{name}" is not a change of the timeline; the session\'s history does it.',
            hint="Send it in a request of its own.",
        )
    raise OperationRejected(
        f'"{name}" is not available on the embedded backend yet.',
        hint="Call list_operations to see what is.",
    )


def _in_order(draft: Draft, operations: list[ops.Operation]) -> list[ops.Operation]:
    """On an empty track, make the programme before anything is said of it."""
    if draft.clips:
        return operations
    return sorted(operations, key=lambda operation: type(operation) not in PROGRAMMES)


def _apply(bench: Bench, operation: ops.Operation) -> None:
    kind = type(operation)
    if kind in PROGRAMMES:
        PROGRAMMES[kind](bench, operation)
    elif isinstance(operation, ops.Insert):
        inserting.apply_insert(bench, operation)
    else:
        need_clips(bench)
        CHANGES[kind](bench, operation)
