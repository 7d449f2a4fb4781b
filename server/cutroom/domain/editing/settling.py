"""Settling: a bench becomes a draft, its layers carried to where their moments are now."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from cutroom.domain.draft import (
    Clip,
    Cue,
    CueRole,
    Draft,
    Effect,
    Fade,
    Fades,
    Mute,
    Overlay,
    Sound,
    SoundRole,
)
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.companions import kept_in_step
from cutroom.domain.editing.joining import mend
from cutroom.domain.editing.timemap import TimeMap
from cutroom.domain.ids import SegmentId
from cutroom.domain.media import MediaKind
from cutroom.domain.timing import Ms, TimeRange, seconds_text
from cutroom.errors import OperationRejected

SPAN_SLACK: Ms = 50
"""A layer this near to both ends of the film spans the whole of it."""
MAX_CLIPS = 5000
MAX_LAYERS = 20_000
MAX_DURATION: Ms = 360_000_000
"""A hundred hours."""

Layer = Overlay | Sound | Cue | Effect
_Layer = TypeVar("_Layer", Overlay, Sound, Cue, Effect)


def settled(bench: Bench) -> Draft:
    """Return the draft that the bench's operations made."""
    mend(bench)
    clips = _identified(bench)
    layers = len(bench.draft.cues) + len(bench.draft.effects) + len(bench.draft.mutes)
    if layers > MAX_LAYERS:
        raise OperationRejected(
            f"That would put {layers} texts and effects over the film; at most {MAX_LAYERS} fit.",
            hint="Repeat fewer times, or send fewer lines.",
        )
    if len(clips) > MAX_CLIPS or sum(clip.duration for clip in clips) > MAX_DURATION:
        raise OperationRejected(
            f"That would make {len(clips)} clips; a film has at most {MAX_CLIPS} clips "
            "and a hundred hours.",
            hint="Repeat or copy fewer times.",
        )
    if not clips:
        return _emptied(bench)
    return _Settling(bench, clips).draft()


def _emptied(bench: Bench) -> Draft:
    if bench.base.clips:
        bench.note("emptied")
    draft = bench.draft
    return replace(
        draft,
        clips=(),
        overlays=(),
        sounds=(),
        cues=(),
        effects=(),
        waves=(),
        mutes=(),
        fades=Fades(),
    )


def _identified(bench: Bench) -> tuple[Clip, ...]:
    """Return the clips; what is left of an old clip keeps the old clip's id."""
    present = {piece.clip.id for piece in bench.pieces}
    clips: list[Clip] = []
    for piece in bench.pieces:
        clip = piece.clip
        if piece.origin is not None:
            old = bench.base.clips[piece.origin].id
            if old not in present:
                clip = replace(clip, id=old)
                present.add(old)
        clips.append(clip)
    return tuple(clips)


class _Settling:
    """The passage of one bench's layers from old programme time to new."""

    def __init__(self, bench: Bench, clips: tuple[Clip, ...]) -> None:
        self._bench = bench
        self._clips = clips
        self._map = TimeMap(bench.pieces, bench.base.duration)
        self._turned = TimeMap(bench.pieces, bench.base.duration, turning=True)
        self._duration = self._map.duration
        self._old_duration = bench.base.duration
        self._gone: list[str] = []
        self._opening_moved = _opening_moved(bench)

    def draft(self) -> Draft:
        overlays = self._overlays(self._bench.draft.overlays)
        draft = self._bench.draft
        settled = replace(
            draft,
            clips=self._clips,
            overlays=overlays,
            sounds=tuple(limited_sound(one) for one in self._carried(draft.sounds)),
            cues=self._carried(draft.cues),
            effects=self._effects(draft.effects),
            mutes=self._mutes(draft.mutes),
            fades=_limited_fades(draft.fades, self._duration),
        )
        if self._gone:
            self._bench.note("layers_gone", names=tuple(self._gone))
        return settled

    def _carried(self, layers: tuple[_Layer, ...]) -> tuple[_Layer, ...]:
        kept: list[_Layer] = []
        for layer in layers:
            place = self._place(layer)
            if place is None:
                self._gone.append(_name(self._bench, layer))
            else:
                kept.append(_moved(layer, place, self._cut_front(layer, place)))
        return tuple(self._in_tune(layers, kept))

    def _in_tune(self, before: Sequence[_Layer], after: Sequence[_Layer]) -> Iterator[_Layer]:
        """Yield layers; what is sung stays with the moment of the film that it stood at."""
        old = {layer.id: layer for layer in before}
        for layer in after:
            was = old[layer.id]
            if not isinstance(layer, Cue) or not isinstance(was, Cue) or not layer.sung:
                yield layer
                continue
            starts = [self._map.instant(was.range.start + one.start) for one in was.sung]
            sung = tuple(
                replace(one, start=max(0, start - layer.range.start))
                for one, start in zip(was.sung, starts, strict=True)
            )
            yield replace(layer, sung=sung)

    def _overlays(self, overlays: tuple[Overlay, ...]) -> tuple[Overlay, ...]:
        """Return the overlays; windows of earlier requests follow what they lie over."""
        kept: list[Overlay] = []
        for overlay in overlays:
            if overlay.clip is None or overlay.id in self._bench.fresh:
                kept += self._carried((overlay,))
                continue
            windows = kept_in_step(self._bench, overlay)
            kept += windows
            if not windows:
                self._gone.append(_name(self._bench, overlay))
        return tuple(kept)

    def _effects(self, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
        bound = self._carried(tuple(effect for effect in effects if effect.range is not None))
        by_id = {effect.id: effect for effect in bound}
        return tuple(
            by_id.get(effect.id, effect)
            for effect in effects
            if effect.range is None or effect.id in by_id
        )

    def _mutes(self, mutes: tuple[Mute, ...]) -> tuple[Mute, ...]:
        whole = TimeRange(0, self._old_duration)
        parts = [
            replace(mute, range=part)
            for mute in mutes
            for part in (
                [TimeRange(0, self._duration)]
                if mute.range == whole
                else self._of_mute(mute).parts(mute.range)
            )
        ]
        return tuple(dict.fromkeys(parts))

    def _of_mute(self, mute: Mute) -> TimeMap:
        bound = mute in self._bench.base.mutes and mute.target in {"clips", "all"}
        return self._turned if bound else self._map

    def _place(self, layer: Layer) -> TimeRange | None:
        """Return where a layer stands now, or None when its moment is gone."""
        old = layer.range
        if old is None:
            return None
        if layer.id in self._bench.anchors:
            place = self._anchored(layer.id, old)
        elif self._spans(layer, old):
            return TimeRange(0, self._duration)
        elif self._stays_first(layer, old):
            place = TimeRange(0, old.duration)
        else:
            place = self._opening(layer, old) or self._carried_place(layer, old)
            place = self._at_end(layer, old, place)
        return self._inside(layer, old, place)

    def _carried_place(self, layer: Layer, old: TimeRange) -> TimeRange | None:
        """Return where the layer's moment is now.

        What belongs to words or pictures stays with the first clip it lay over; the rest
        keeps its length even when its clips were moved apart.
        """
        found = self._turned if self._turns(layer, old) else self._map
        runs = found.parts(old)
        if not runs:
            return None
        if isinstance(layer, Sound) and layer.role is SoundRole.VOICE:
            # Words take the time they take, however fast the pictures under them play.
            length = old.duration - _lost_before(self._bench, old)
            return TimeRange(runs[0].start, runs[0].start + length)
        if len(runs) == 1 or (isinstance(layer, Cue) and layer.role is not CueRole.TITLE):
            return runs[0]
        start = runs[0].start
        return TimeRange(start, start + sum(run.duration for run in runs))

    def _turns(self, layer: Layer, old: TimeRange) -> bool:
        """Say whether a layer goes backwards with the pictures that it belongs to.

        A title that opens the film stays there, and new layers mean the film as it will be.
        """
        if isinstance(layer, Sound) or layer.id in self._bench.fresh:
            return False
        opens = isinstance(layer, Cue) and layer.role is CueRole.TITLE and old.start <= SPAN_SLACK
        return not opens

    def _plays(self, overlay: Overlay) -> bool:
        asset = self._bench.by_id.get(overlay.asset)
        return asset is not None and asset.kind is MediaKind.VIDEO

    def _spans(self, layer: Layer, old: TimeRange) -> bool:
        if isinstance(layer, Cue) and layer.role is not CueRole.TITLE:
            return False
        if isinstance(layer, Overlay) and (layer.clip is not None or self._plays(layer)):
            return False
        return old.start <= SPAN_SLACK and old.end >= self._old_duration - SPAN_SLACK

    def _stays_first(self, layer: Layer, old: TimeRange) -> bool:
        """Say whether the layer opens the film and reordering must not carry it away."""
        if not self._opening_moved or old.start > SPAN_SLACK:
            return False
        if isinstance(layer, Cue):
            return layer.role is CueRole.TITLE and not self._lies_on_first(layer, old)
        return not (isinstance(layer, Sound) and layer.role is SoundRole.VOICE)

    def _lies_on_first(self, layer: Layer, old: TimeRange) -> bool:
        """Say whether new words last exactly as long as the clip that stood first: they are its."""
        first = self._bench.base.clips[:1] if len(self._bench.base.clips) > 1 else ()
        lasts = any(abs(old.end - clip.duration) <= SPAN_SLACK for clip in first)
        return layer.id in self._bench.fresh and lasts

    def _opening(self, layer: Layer, old: TimeRange) -> TimeRange | None:
        """Show a new layer where the film goes on when its own moment was cut away.

        What opens the film keeps its length, so "drop the first ten seconds, and a
        title at the start" has its title.
        """
        if layer.id not in self._bench.fresh or old.start >= self._old_duration:
            return None
        shown = old.start > 0 or self._map.keeps_start or self._lies_on_first(layer, old)
        if self._map.parts(old) and shown:
            return None
        start = self._map.instant(old.start)
        return TimeRange(start, start + old.duration)

    def _at_end(self, layer: Layer, old: TimeRange, place: TimeRange | None) -> TimeRange | None:
        """Keep closing credits at the end of the film."""
        closes = isinstance(layer, Cue) and layer.role is CueRole.CREDITS
        if closes and abs(old.end - self._old_duration) <= SPAN_SLACK:
            length = min(old.duration, self._duration)
            return TimeRange(self._duration - length, self._duration)
        return place

    def _anchored(self, layer: SegmentId, old: TimeRange) -> TimeRange | None:
        wanted = self._bench.anchors[layer]
        at = 0
        for clip in self._clips:
            if clip.id == wanted:
                return TimeRange(at, at + old.duration)
            at += clip.duration
        return next(iter(self._map.parts(old)), None)

    def _inside(self, layer: Layer, old: TimeRange, place: TimeRange | None) -> TimeRange | None:
        """Bring a place within the film; new words past the end are shown at the end."""
        if place is not None and place.start < self._duration:
            return TimeRange(place.start, min(place.end, self._duration))
        if layer.id not in self._bench.fresh:
            return None
        length = min(old.duration, self._duration)
        if self._closes(layer, old):
            return TimeRange(self._duration - length, self._duration)
        if old.start < self._old_duration:
            return None
        self._bench.note(
            "text_moved", text=_name(self._bench, layer), end=seconds_text(self._duration)
        )
        return TimeRange(self._duration - length, self._duration)

    def _closes(self, layer: Layer, old: TimeRange) -> bool:
        """Say whether a new layer is for the end of the film, of which the old end was cut away.

        "Keep the first 20 s, and the last 3 s say Bye" has its words before the new end.
        """
        ends = abs(old.end - self._old_duration) <= SPAN_SLACK
        return ends and old.start < self._old_duration and not isinstance(layer, Sound)

    def _cut_front(self, layer: Layer, place: TimeRange) -> Ms:
        """Return how much of the layer's own material was cut away before its start."""
        if isinstance(layer, Cue | Effect) or layer.range.start <= SPAN_SLACK:
            return 0
        if isinstance(layer, Sound) and layer.role is SoundRole.MUSIC:
            return 0
        return _lost_before(self._bench, layer.range)


def _opening_moved(bench: Bench) -> bool:
    """Say whether the clip that opened the film was moved away by reordering."""
    origins = [piece.origin for piece in bench.pieces if piece.origin is not None]
    return bool(origins) and 0 in origins and origins[0] != 0


def _lost_before(bench: Bench, old: TimeRange) -> Ms:
    """Return how much of the start of an old stretch is no longer there."""
    spans = [piece.span for piece in bench.pieces if piece.span is not None]
    firsts = [span.start for span in spans if span.overlaps(old)]
    return max(0, min(firsts) - old.start) if firsts else 0


def _name(bench: Bench, layer: Layer) -> str:
    match layer:
        case Cue():
            return layer.text
        case Overlay():
            asset = bench.by_id.get(layer.asset)
            return asset.name if asset else "overlay"
        case Sound() | Effect():
            return layer.name


def _moved(layer: _Layer, place: TimeRange, cut: Ms) -> _Layer:
    if isinstance(layer, Overlay | Sound) and cut:
        return replace(layer, range=place, source_start=layer.source_start + cut)
    return replace(layer, range=place)


def limited_sound(sound: Sound) -> Sound:
    """Return the sound with fades that fit its length, each at most half of it."""
    half = sound.range.duration // 2
    if max(sound.fade_in, sound.fade_out) <= half:
        return sound
    return replace(sound, fade_in=min(half, sound.fade_in), fade_out=min(half, sound.fade_out))


def _limited_fades(fades: Fades, duration: Ms) -> Fades:
    """Return the fades shortened so that in and out fit the film."""

    def limited(fade: Fade | None, other: Fade | None) -> Fade | None:
        room = duration if other is None else duration // 2
        if fade is None or fade.duration <= room:
            return fade
        return replace(fade, duration=max(1, room))

    return Fades(
        video_in=limited(fades.video_in, fades.video_out),
        video_out=limited(fades.video_out, fades.video_in),
        audio_in=limited(fades.audio_in, fades.audio_out),
        audio_out=limited(fades.audio_out, fades.audio_in),
    )
