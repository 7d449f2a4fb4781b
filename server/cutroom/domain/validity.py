"""What makes a draft impossible to render."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite

from cutroom.domain.draft import Canvas, Clip, Draft, Rect
from cutroom.domain.editing.joining import TRANSITIONS
from cutroom.domain.editing.pieces import is_still, material
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms, TimeRange

SLACK: Ms = 2
"""Rounding of speeds may use this much more than there is."""
Assets = Mapping[AssetId, Asset]


def violations(draft: Draft, assets: Sequence[Asset]) -> list[str]:
    """Return a sentence for everything in the draft that cannot be; none when it is sound."""
    known = {asset.id: asset for asset in assets}
    return [
        *_canvas(draft.canvas),
        *_ids(draft),
        *(f"clip {place}: {fault}" for place, fault in _clips(draft, known)),
        *_leads(draft, known),
        *_layers(draft, known),
        *_fades(draft),
    ]


def _canvas(canvas: Canvas) -> Iterator[str]:
    if not (16 <= canvas.width <= 7680 and 16 <= canvas.height <= 7680):
        yield f"the canvas is {canvas.width}x{canvas.height}"
    if canvas.width % 2 or canvas.height % 2:
        yield "the canvas has an odd side"
    if not 0 < canvas.rate <= 120:
        yield f"the rate is {canvas.rate}"


def _ids(draft: Draft) -> Iterator[str]:
    segments = (*draft.clips, *draft.overlays, *draft.sounds, *draft.cues, *draft.effects)
    ids = [segment.id for segment in (*segments, *draft.waves)]
    if len(set(ids)) != len(ids):
        yield "an id is used twice"
    numbers = [int(one[1:]) for one in ids if one[1:].isdecimal()]
    if numbers and max(numbers) >= draft.next_id:
        yield "the next id is taken already"


def _clips(draft: Draft, assets: Assets) -> Iterator[tuple[int, str]]:
    for place, clip in enumerate(draft.clips, start=1):
        for fault in _clip(clip, assets):
            yield place, fault


def _clip(clip: Clip, assets: Assets) -> Iterator[str]:
    asset = assets.get(clip.asset) if clip.asset else None
    if clip.asset and asset is None:
        yield "its asset is unknown"
    if asset and asset.kind not in {MediaKind.VIDEO, MediaKind.IMAGE}:
        yield "its asset cannot be seen"
    if clip.source.duration <= 0 or clip.source.start < 0:
        yield f"it plays {clip.source}"
    if is_still(clip, asset):
        if clip.speed != 1 or clip.speed_to is not None or clip.hold:
            yield "a picture has a speed"
        if not clip.frozen and clip.source.start:
            yield "a picture does not start at 0"
    elif asset and clip.source.end > asset.facts.duration + SLACK:
        yield f"it plays to {clip.source.end} of {asset.facts.duration}"
    if not (0 < clip.speed <= 100 and 0 <= clip.volume <= 10):
        yield "its speed or volume is out of bounds"
    look = clip.look
    if look.crop is not None and not _inside(look.crop):
        yield f"its crop is {look.crop}"
    if look.cell is not None and not _inside(look.cell):
        yield f"its cell is {look.cell}"
    if any(asset not in assets for asset in look.assets):
        yield "a file of its look is unknown"
    table = assets.get(look.lut.asset) if look.lut is not None else None
    if table is not None and table.kind is not MediaKind.LUT:
        yield "its table of colours is none"
    if look.rotate not in {0, 90, 180, 270}:
        yield f"it is turned by {look.rotate}"
    numbers = (look.scale, look.x, look.y, look.opacity)
    if not all(isfinite(value) for value in numbers) or look.scale <= 0:
        yield "its scale or place is impossible"
    yield from _motion(clip)


def _motion(clip: Clip) -> Iterator[str]:
    motion = clip.motion
    if motion is None:
        return
    if motion.scale_from <= 0 or motion.scale_to <= 0:
        yield "its camera move has no scale"
    if motion.end is not None and motion.end < motion.start:
        yield "its camera move ends before it starts"


def _inside(rect: Rect) -> bool:
    edges = (rect.x, rect.y, 1 - rect.x - rect.width, 1 - rect.y - rect.height)
    return rect.width > 0 and rect.height > 0 and all(edge >= -1e-6 for edge in edges)


def _leads(draft: Draft, assets: Assets) -> Iterator[str]:
    for place, clip in enumerate(draft.clips):
        lead = clip.lead
        if lead is None:
            continue
        if place == 0:
            yield "the first clip has a transition"
            continue
        before = draft.clips[place - 1]
        if lead.kind not in TRANSITIONS:
            yield f"clip {place + 1}: there is no transition {lead.kind}"
        if not 0 < lead.duration <= min(before.duration, clip.duration) // 2:
            yield f"clip {place + 1}: its transition of {lead.duration} ms is too long"
        after_ms = material(before, _asset(before, assets))[1]
        before_ms = material(clip, _asset(clip, assets))[0]
        if lead.duration / 2 > min(after_ms, before_ms) + SLACK:
            yield f"clip {place + 1}: there is no material for its transition"


def _asset(clip: Clip, assets: Assets) -> Asset | None:
    return assets.get(clip.asset) if clip.asset else None


def _layers(draft: Draft, assets: Assets) -> Iterator[str]:
    film = draft.duration
    if not draft.clips and film:
        yield "something stands beside an empty main track"
    places: list[tuple[str, TimeRange]] = [
        *((f"overlay {one.id}", one.range) for one in draft.overlays),
        *((f"sound {one.id}", one.range) for one in draft.sounds),
        *((f"cue {one.id}", one.range) for one in draft.cues),
        *((f"effect {one.id}", one.range) for one in draft.effects if one.range is not None),
        *(("a mute", one.range) for one in draft.mutes),
    ]
    for name, place in places:
        if not 0 <= place.start < place.end <= film:
            yield f"{name} stands at {place.start}-{place.end} of {film}"
    for overlay in draft.overlays:
        if overlay.asset not in assets:
            yield f"overlay {overlay.id}: its asset is unknown"
        if overlay.clip is not None:
            if overlay.clip.asset != overlay.asset:
                yield f"overlay {overlay.id}: its clip shows another asset"
            yield from (f"overlay {overlay.id}: {fault}" for fault in _clip(overlay.clip, assets))
    for sound in draft.sounds:
        if (sound.asset is None) == (sound.bed is None):
            yield f"sound {sound.id}: it needs either a file or a bed"
        if sound.fade_in + sound.fade_out > sound.range.duration:
            yield f"sound {sound.id}: its fades are longer than it"
        if not 0 <= sound.volume <= 10:
            yield f"sound {sound.id}: its volume is {sound.volume}"
    for cue in draft.cues:
        if not cue.text.strip():
            yield f"cue {cue.id}: it says nothing"


def _fades(draft: Draft) -> Iterator[str]:
    fades, film = draft.fades, draft.duration
    for into, out in ((fades.video_in, fades.video_out), (fades.audio_in, fades.audio_out)):
        total = sum(fade.duration for fade in (into, out) if fade is not None)
        if total > film:
            yield f"the fades take {total} of {film} ms"
