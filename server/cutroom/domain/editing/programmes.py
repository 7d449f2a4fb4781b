"""Whole programmes: a slideshow of pictures, a film of what is there."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.domain.draft import Clip, Draft, Filter, Motion
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.captioning import apply_captions
from cutroom.domain.editing.cutting import fit_to, levelled, shared_out
from cutroom.domain.editing.joining import is_none, join, transition_kind
from cutroom.domain.editing.layering import apply_overlay_image
from cutroom.domain.editing.laying import (
    clip_of,
    decide_canvas,
    is_logo,
    is_visual,
    note_fitting,
    slides,
)
from cutroom.domain.editing.moving import panned
from cutroom.domain.editing.selecting import UPLOAD_FIRST, assets_for
from cutroom.domain.editing.settling import SPAN_SLACK, limited_sound, settled
from cutroom.domain.editing.sounding import apply_add_music
from cutroom.domain.editing.wording import TITLE_MS, apply_add_text
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.kinds.lettering import AddText, Captions
from cutroom.domain.kinds.programmes import Assemble, MusicChoice, Slideshow
from cutroom.domain.kinds.sounding import AddMusic
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.styles import DEFAULT_STYLE, STYLES, FilmStyle, style_for, style_of
from cutroom.domain.timing import Ms, TimeRange, ms, seconds, seconds_text
from cutroom.errors import OperationRejected

SLIDE_MS: Ms = 4000
SLIDE_TRANSITION_MS: Ms = 800
SLIDE_SCALE = 1.12
SHORTEST_SLIDE: Ms = 200
SHORTEST_STRETCH: Ms = 800
FILTER_INTENSITY = 0.6


def start_programme(bench: Bench, clips: Sequence[Clip]) -> None:
    """Make these clips the whole main track; later operations speak of the new programme."""
    old = settled(bench)
    bench.start_from(replace(old, clips=tuple(clips)))
    decide_canvas(bench)
    bench.start_from(_refitted(bench.draft, old.duration))
    shown = [bench.asset_of(clip) for clip in clips]
    note_fitting(bench, [asset for asset in shown if asset is not None])


def _refitted(draft: Draft, old_duration: Ms) -> Draft:
    """Return the draft with its layers brought within the film's new length."""
    length = draft.duration

    def fitted(layers: tuple) -> tuple:  # type: ignore[type-arg]
        kept = []
        for layer in layers:
            place = layer.range
            if place is not None:
                spans = place.start <= SPAN_SLACK and place.end >= old_duration - SPAN_SLACK
                place = TimeRange(place.start, length if spans else min(place.end, length))
                if place.duration <= 0:
                    continue
            kept.append(replace(layer, range=place))
        return tuple(kept)

    return replace(
        draft,
        overlays=fitted(draft.overlays),
        sounds=tuple(limited_sound(sound) for sound in fitted(draft.sounds)),
        cues=fitted(draft.cues),
        effects=fitted(draft.effects),
        mutes=fitted(draft.mutes),
    )


def moves(motion: str | None, place: int) -> Motion | None:
    """Return the camera move of the slide at this place: in, out and gently across in turn."""
    if is_none(motion):
        return None
    word = (motion or "").casefold().replace(" ", "_")
    inward = Motion(scale_from=1.0, scale_to=SLIDE_SCALE)
    outward = Motion(scale_from=SLIDE_SCALE, scale_to=1.0)
    if word in {"in", "zoom_in"}:
        return inward
    if word in {"out", "zoom_out"}:
        return outward
    if word.startswith("pan"):
        return panned(("right", "left", "up", "down")[place % 4], SLIDE_SCALE)
    across = panned("right" if place % 8 < 4 else "left", SLIDE_SCALE)
    return (inward, outward, across, outward)[place % 4]


# --- slideshow --------------------------------------------------------------------


def apply_slideshow(bench: Bench, op: Slideshow) -> None:
    """Make pictures into a film."""
    chosen = _slides(bench, op)
    kind = None if is_none(op.transition) else transition_kind(op.transition or "fade")
    lengths = _slide_lengths(op, len(chosen))
    clips = []
    for place, (asset, length) in enumerate(zip(chosen, lengths, strict=True)):
        clip = clip_of(bench, asset, length)
        still = asset.kind is MediaKind.IMAGE
        clips.append(replace(clip, motion=moves(op.motion, place) if still else None))
    start_programme(bench, clips)
    each = seconds_text(lengths[0])
    bench.note("slideshow", count=len(chosen), seconds=each)
    if op.total_duration is not None and bench.duration != ms(op.total_duration):
        fit_to(bench, ms(op.total_duration))
        bench.start_from(settled(bench))
    if kind is not None and len(clips) > 1:
        _join_slides(bench, op, kind, min(lengths))
    add_music(bench, op.music, None)
    add_title(bench, op.title, animation="fade", position=None)


def _slides(bench: Bench, op: Slideshow) -> list[Asset]:
    pictures = [asset for asset in slides(bench.assets) if asset.kind is MediaKind.IMAGE]
    pictures = pictures or [one for one in bench.assets if one.kind is MediaKind.IMAGE]
    everything = isinstance(op.images, str) and op.images.casefold() == "all"
    if everything and not pictures:
        pictures = slides(bench.assets)
    if not pictures and not [asset for asset in bench.assets if is_visual(asset)]:
        raise OperationRejected("There are no pictures to make a slideshow of.", hint=UPLOAD_FIRST)
    chosen = assets_for(bench, op.images, pictures, "picture")
    if not chosen:
        raise OperationRejected("No picture was named.", hint="Name at least one picture.")
    return chosen


def _slide_lengths(op: Slideshow, count: int) -> list[Ms]:
    if op.seconds_per_image is not None:
        lengths = [ms(op.seconds_per_image)] * count
    elif op.total_duration is not None:
        lengths = shared_out(ms(op.total_duration), [1] * count)
    else:
        lengths = [SLIDE_MS] * count
    if min(lengths) < SHORTEST_SLIDE:
        raise OperationRejected(
            f"{count} pictures do not fit: each would show for {seconds_text(min(lengths))} s.",
            hint="Use fewer pictures or a longer film.",
        )
    if op.seconds_per_image is not None and op.total_duration is not None:
        lengths = shared_out(ms(op.total_duration), [1] * count)
    return lengths


def _join_slides(bench: Bench, op: Slideshow, kind: str, shortest: Ms) -> None:
    if op.transition_duration is not None:
        length = ms(op.transition_duration)
    else:
        length = min(SLIDE_TRANSITION_MS, shortest // 3)
        bench.note("transition_defaults", kind=kind, seconds=seconds_text(length))
    join(bench, list(range(1, len(bench.pieces))), kind, length, may_trim=False)


# --- what both add ----------------------------------------------------------------


def add_music(bench: Bench, choice: MusicChoice, bed: str | None) -> None:
    """Lay music: of a style, a file by name, or what suits the film when merely wished for."""
    if choice is None or choice is False:
        return
    if choice is True:
        files = [asset for asset in bench.assets if asset.kind is MediaKind.AUDIO]
        apply_add_music(bench, AddMusic(style=None if len(files) == 1 else bed))
        return
    if is_none(choice):
        return
    names = {asset.name.casefold() for asset in bench.assets if asset.kind is MediaKind.AUDIO}
    stems = {name.rsplit(".", 1)[0] for name in names}
    is_file = str(choice).casefold() in names | stems
    apply_add_music(bench, AddMusic(asset=choice) if is_file else AddMusic(style=choice))


def add_title(
    bench: Bench, title: str | None, *, animation: str | None, position: str | None
) -> None:
    """Open the film with a title."""
    if not title or not title.strip():
        return
    end = seconds(min(TITLE_MS, bench.base.duration))
    add = AddText(text=title, start=0, end=end, style="title", animation=animation)
    apply_add_text(bench, add.model_copy(update={"position": position}))


# --- assemble ---------------------------------------------------------------------


def apply_assemble(bench: Bench, op: Assemble) -> None:
    """Make a film of what is there, in a style."""
    name = style_for(op.style)
    if op.style is not None and name is None:
        bench.note("style_unknown", asked=op.style, used=DEFAULT_STYLE)
    name = name or DEFAULT_STYLE
    style = style_of(op.style) or STYLES[name]
    sources = _sources(bench, op)
    kind = style.transition if op.transition is None else op.transition
    kind = None if kind is None or is_none(kind) else transition_kind(kind)
    handle = 0 if kind is None else (style.transition_ms or SLIDE_TRANSITION_MS) // 2
    clips = _assembled(bench, op, style, sources, handle)
    start_programme(bench, clips)
    if kind is not None and len(clips) > 1:
        join(bench, list(range(1, len(clips))), kind, 2 * handle, may_trim=False)
    bench.note("assembled", style=name, count=len(clips), seconds=seconds_text(bench.duration))
    add_music(bench, op.music, style.music)
    add_title(bench, op.title, animation=style.title_animation, position=style.title_position)
    _add_captions(bench, op)
    _add_logo(bench)


def _sources(bench: Bench, op: Assemble) -> list[Asset]:
    pool = slides(bench.assets) or [asset for asset in bench.assets if is_visual(asset)]
    if not pool:
        raise OperationRejected("There is nothing to make a film of.", hint=UPLOAD_FIRST)
    sources = assets_for(bench, op.clips, pool, "upload")
    if not sources:
        raise OperationRejected("No clip was named.", hint="Name at least one upload.")
    if op.duration is not None:
        most = max(1, ms(op.duration) // SHORTEST_STRETCH)
        sources = sources[:most]
    return sources


def _assembled(
    bench: Bench, op: Assemble, style: FilmStyle, sources: list[Asset], handle: Ms
) -> list[Clip]:
    """Return clips that together last as long as asked, or as long as the material allows."""
    wanted = None if op.duration is None else ms(op.duration)
    shares, handle = _shares(style, sources, handle, wanted)
    if wanted is not None and sum(shares) < wanted:
        have = seconds_text(sum(shares))
        bench.note("assemble_shorter", have=have, asked=seconds_text(wanted))
    look_filter = (Filter(style.filter, FILTER_INTENSITY),) if style.filter else ()
    clips: list[Clip] = []
    for asset, share in zip(sources, shares, strict=True):
        if asset.kind is MediaKind.IMAGE:
            clip = clip_of(bench, asset, share)
            new = [replace(clip, motion=moves(style.motion, len(clips)))]
        else:
            new = _stretches(bench, asset, share, style.pace, handle)
        clips += [replace(one, look=replace(one.look, filters=look_filter)) for one in new]
    return clips


def _shares(
    style: FilmStyle, sources: list[Asset], handle: Ms, wanted: Ms | None
) -> tuple[list[Ms], Ms]:
    """Return how long each source is seen, and the handle that footage keeps at each end."""
    images = [one for one in sources if one.kind is MediaKind.IMAGE]
    footage = [max(1, one.facts.duration) for one in sources if one.kind is not MediaKind.IMAGE]
    usable = [max(min(length, SHORTEST_STRETCH), length - 2 * handle) for length in footage]
    if wanted is None:
        wanted = style.image * len(images) + sum(min(3 * style.pace, one) for one in usable)
    if not images and sum(usable) < wanted:
        usable, handle = footage, 0
    image_total = min(style.image * len(images), wanted * len(images) // len(sources))
    video_shares = levelled(usable, wanted - image_total) if footage else []
    video_shares = [max(1, share) for share in video_shares]
    image_total = wanted - sum(video_shares)
    image_shares = iter(shared_out(image_total, [1] * len(images)) if images else [])
    rest = iter(video_shares)
    shares = [next(image_shares if one.kind is MediaKind.IMAGE else rest) for one in sources]
    return shares, handle


def _stretches(bench: Bench, asset: Asset, share: Ms, pace: Ms, handle: Ms) -> list[Clip]:
    """Return stretches spread over a long source, each from the middle of its part."""
    length = max(1, asset.facts.duration)
    low, high = (handle, length - handle) if length - 2 * handle >= share else (0, length)
    room = high - low
    count = max(1, round(share / pace))
    if share > 0.8 * room:
        count = 1
    clips = []
    for number, part in enumerate(shared_out(share, [1] * count)):
        start, end = low + room * number // count, low + room * (number + 1) // count
        begin = start + max(0, (end - start - part) // 2)
        clip = clip_of(bench, asset)
        clips.append(replace(clip, source=TimeRange(begin, min(length, begin + part))))
    return clips


def _add_captions(bench: Bench, op: Assemble) -> None:
    if op.captions is True:
        bench.note("captions_need_words")
    elif op.captions:
        apply_captions(bench, Captions(lines=list(op.captions)))


def _add_logo(bench: Bench) -> None:
    logos = [asset for asset in bench.assets if is_logo(asset, bench.assets)]
    laid = {overlay.asset for overlay in bench.draft.overlays}
    shown = {piece.clip.asset for piece in bench.pieces}
    logos = [asset for asset in logos if asset.id not in laid | shown]
    if logos:
        apply_overlay_image(bench, OverlayImage(asset=logos[0].name))
        bench.note("logo_laid", name=logos[0].name)
