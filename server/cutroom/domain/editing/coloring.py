"""Colour and treatment: looks, grades, effects, fades."""

from dataclasses import replace

from cutroom.domain.draft import Clip, Effect, Fade, Filter, Grade, Lookup
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.colors import color_value
from cutroom.domain.editing.selecting import asset_named, clip_indices, range_in, whole
from cutroom.domain.editing.showing import change_shown
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.framing import ApplyEffect, ApplyFade, ApplyFilter, Color, Lut
from cutroom.domain.media import MediaKind
from cutroom.domain.styles import EFFECTS, FILTERS, LIGHTS, look_named
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

FLASH_MS: Ms = 500
WARMER = 0.3
AUTO = Grade(contrast=1.08, saturation=1.1, gamma=1.03)
NOTHING = {"none", "normal", "original", "off", "无", "原图"}


def apply_filter(bench: Bench, op: ApplyFilter) -> None:
    """Lay a named look over clips; another request's look gives way to it."""
    name = look_named(op.name, FILTERS)
    if name is None and look_named(op.name, EFFECTS) is not None:
        effect = ApplyEffect(name=op.name, clip=op.clip, start=op.start, end=op.end)
        apply_effect(bench, effect, amount=op.intensity)
        return
    if name is None and op.name.strip().casefold() not in NOTHING:
        raise OperationRejected(
            f'There is no look called "{op.name}".', hint=f"Choose one of {', '.join(FILTERS)}."
        )

    def looked(clip: Clip) -> Clip:
        kept = clip.look.filters if clip.id in bench.filtered else ()
        kept = tuple(one for one in kept if one.name != name)
        if name is not None and op.intensity > 0:
            kept = (*kept, Filter(name, float(op.intensity)))
        bench.filtered.add(clip.id)
        return replace(clip, look=replace(clip.look, filters=kept))

    change_shown(bench, op.clip, looked, (op.start, op.end))


def apply_lut(bench: Bench, op: Lut) -> None:
    """Apply a table of colours to clips; a second one takes the place of the first."""
    table = asset_named(bench, op.asset, MediaKind.LUT)
    lookup = Lookup(table.id, float(op.intensity)) if op.intensity > 0 else None

    def looked(clip: Clip) -> Clip:
        return replace(clip, look=replace(clip.look, lut=lookup))

    changed = change_shown(bench, op.clip, looked, (op.start, op.end))
    if all(clip.asset is None for clip in changed):
        raise OperationRejected(
            "A plain colour has no table of colours.", hint="Name a video or a picture."
        )


def apply_color(bench: Bench, op: Color) -> None:
    """Change brightness, contrast, saturation, gamma or temperature, from what they are."""
    asked = (op.brightness, op.contrast, op.saturation, op.gamma, op.temperature)
    if not op.auto and all(value is None for value in asked):
        raise OperationRejected(
            "Say what to change.", hint="Give brightness, contrast, saturation or temperature."
        )

    def colored(clip: Clip) -> Clip:
        grade = _graded(clip.look.grade, op)
        if isinstance(op.temperature, str):
            bench.note("temperature_default", value=f"{grade.temperature:g}")
        return replace(clip, look=replace(clip.look, grade=grade))

    change_shown(bench, op.clip, colored, (op.start, op.end))
    if op.auto:
        bench.note("grade_default", contrast=AUTO.contrast, saturation=AUTO.saturation)


def _graded(now: Grade, op: Color) -> Grade:
    base = AUTO if op.auto else Grade()

    def times(present: float, auto: float, asked: float | None) -> float:
        return round(min(4.0, present * (auto if asked is None else asked)), 4)

    match op.temperature:
        case None:
            temperature = now.temperature
        case "warmer":
            temperature = now.temperature + WARMER
        case "cooler":
            temperature = now.temperature - WARMER
        case float(value) | int(value):
            temperature = value
    return Grade(
        brightness=times(now.brightness, base.brightness, op.brightness),
        contrast=times(now.contrast, base.contrast, op.contrast),
        saturation=times(now.saturation, base.saturation, op.saturation),
        gamma=max(0.05, times(now.gamma, base.gamma, op.gamma)),
        temperature=round(max(-1.0, min(1.0, temperature)), 4),
    )


def apply_effect(bench: Bench, op: ApplyEffect, *, amount: float = 1.0) -> None:
    """Treat the picture for a while, or all the time."""
    name = look_named(op.name, EFFECTS)
    if look_named(op.name, LIGHTS) is not None:
        _even_light(bench, op)
        return
    if name is None and look_named(op.name, FILTERS) is not None:
        look = ApplyFilter(name=op.name, clip=op.clip, start=op.start, end=op.end)
        apply_filter(bench, look)
        return
    if name is None:
        raise OperationRejected(
            f'There is no effect called "{op.name}".',
            hint=f"Choose one of {', '.join((*EFFECTS, *LIGHTS))}.",
        )
    for place in _effect_places(bench, op, name):
        bench.change(
            effects=tuple(one for one in bench.draft.effects if _differs(one, name, place))
        )
        bench.put_effect(Effect(bench.new_id("e"), name, place, float(amount)))


def _even_light(bench: Bench, op: ApplyEffect) -> None:
    """Make the light of footage even: of the clips named, or of those in a stretch."""
    ref: ClipRef | None = op.clip
    if ref is None and (op.start is not None or op.end is not None):
        place = range_in(bench, op.start or 0, "end" if op.end is None else op.end)
        clips = range(len(bench.base.clips))
        ref = [*(one + 1 for one in clips if bench.base.range_of(one).overlaps(place))]
        bench.note("light_whole")

    def looked(clip: Clip) -> Clip:
        film = bench.by_id.get(clip.asset) if clip.asset is not None else None
        moves = film is not None and film.kind is MediaKind.VIDEO
        return replace(clip, look=replace(clip.look, even=True)) if moves else clip

    seen = change_shown(bench, ref, looked)
    if all(looked(clip) == clip and not clip.look.even for clip in seen):
        raise OperationRejected(
            "Only footage flickers; a picture's light stands still.", hint="Name a video."
        )


def _differs(effect: Effect, name: str, place: TimeRange | None) -> bool:
    return effect.name != name or effect.range != place or effect.region is not None


def _effect_places(bench: Bench, op: ApplyEffect, name: str) -> list[TimeRange | None]:
    """Return when the effect shows; None is all the time, and a flash is short."""
    indices: list[int | None] = [None] if op.clip is None else [*clip_indices(bench, op.clip)]
    flash = name.endswith("_flash") and op.end is None
    if op.start is None and op.end is None and op.clip is None and not flash:
        return [None]
    places: list[TimeRange | None] = []
    for index in indices:
        end = "end" if op.end is None else op.end
        place = range_in(bench, op.start or 0, end, index)
        if flash:
            limit = whole(bench, index).end
            place = TimeRange(place.start, min(limit, place.start + FLASH_MS))
        places.append(place)
    return places


def apply_fade(bench: Bench, op: ApplyFade) -> None:
    """Fade the film's picture or sound in or out."""
    fades = bench.draft.fades
    wanted, film = ms(op.duration), bench.duration
    used = min(wanted, max(1, film // 2))
    if used < wanted:
        bench.note("fade_limited", used=seconds_text(used), asked=seconds_text(wanted))
    color = color_value(op.color) if op.color else "#000000"
    fade = Fade(used, color) if op.target == "video" else Fade(used)
    bench.change(fades=replace(fades, **{f"{op.target}_{op.dir}": fade}))
