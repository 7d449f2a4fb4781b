"""Sound: music, levels, silence."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from cutroom.domain.draft import Mute, Overlay, Sound, SoundRole
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.selecting import (
    asset_named,
    clip_indices,
    range_in,
    whole,
)
from cutroom.domain.editing.showing import put_window, shown_places
from cutroom.domain.kinds.base import ClipRef, Instant
from cutroom.domain.kinds.sounding import (
    AddMusic,
    Duck,
    MuteSound,
    NormalizeAudio,
    RemoveMusic,
    ReplaceAudio,
    Volume,
)
from cutroom.domain.measures import LEVEL_STEP, Levels
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.styles import BEDS, bed_for
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

FADE_OUT_MS: Ms = 2000
SHORTEST_MUSIC: Ms = 1000
LOUD_PART_MS: Ms = 15_000
"""A chorus lasts about this long."""
RISE_MS: Ms = 2000
BEGINNINGS = frozenset({"intro", "start", "beginning", "opening"})
MAX_GAIN = 10.0
NO_MUSIC = "There is no music on the timeline."
MUSIC_HINT = "Add music first with add_music."

Level = Callable[[float], float]
"""What a gain becomes."""
Target = Literal["music", "voice", "original", "clips", "all"]


def music(bench: Bench) -> list[Sound]:
    """Return the music on the timeline."""
    return [sound for sound in bench.draft.sounds if sound.role is SoundRole.MUSIC]


def change_sounds(bench: Bench, old: Sequence[Sound], new: Sequence[Sound]) -> None:
    """Put changed sounds in the place of others."""
    by_id = {sound.id: sound for sound in new}
    gone = {sound.id for sound in old} - set(by_id)
    sounds = [by_id.get(one.id, one) for one in bench.draft.sounds if one.id not in gone]
    bench.change(sounds=tuple(sounds))


# --- music ------------------------------------------------------------------------


def apply_add_music(bench: Bench, op: AddMusic) -> None:
    """Lay music under the film, in the place of music at the same time."""
    place = range_in(bench, op.start, op.end)
    asset, bed, name = _choice(bench, op)
    begin = _section_start(bench, op.section, asset, place.duration)
    _make_room(bench, place)
    fade_out = FADE_OUT_MS if op.fade_out is None else ms(op.fade_out)
    half = place.duration // 2
    sound = Sound(
        id=bench.new_id("a"),
        role=SoundRole.MUSIC,
        range=place,
        name=name,
        asset=asset.id if asset else None,
        bed=bed,
        seed=bench.draft.next_id,
        source_start=begin,
        volume=op.volume,
        fade_in=min(half, ms(op.fade_in or 0)),
        fade_out=min(half, fade_out),
        duck=bool(op.duck),
    )
    bench.put_sound(sound)
    percent = f"{op.volume * 100:g}"
    bench.note("music_level", percent=percent, fade=seconds_text(sound.fade_out))


def _choice(bench: Bench, op: AddMusic) -> tuple[Asset | None, str | None, str]:
    """Return the file or the bed to play, and its name on the timeline."""
    if op.asset is not None:
        asset = asset_named(bench, op.asset, MediaKind.AUDIO, MediaKind.VIDEO)
        _need_sound(asset)
        return asset, None, asset.name
    if op.style is None:
        spoken = {one.asset for one in bench.draft.sounds if one.role is SoundRole.VOICE}
        audio = [asset for asset in bench.assets if asset.kind is MediaKind.AUDIO]
        files = [asset for asset in audio if asset.id not in spoken]
        if len(files) == 1:
            bench.note("music_file_chosen", name=files[0].name)
            return files[0], None, files[0].name
        bench.note("music_style_default", name=BEDS["upbeat"])
        return None, "upbeat", BEDS["upbeat"]
    bed = bed_for(op.style)
    if bed is None:
        bench.note("music_style_unknown", asked=op.style, name=BEDS["upbeat"])
        bed = "upbeat"
    return None, bed, BEDS[bed]


def _section_start(bench: Bench, section: str | None, asset: Asset | None, length: Ms) -> Ms:
    """Return where in a file the music begins: at its loudest part, if a part is asked for."""
    if not section or section.casefold() in BEGINNINGS:
        return 0
    if asset is None:
        bench.note("music_section", section=section)
        return 0
    begin = loudest_part(bench.measures.levels(asset.id), min(length, LOUD_PART_MS))
    bench.note("music_loudest", name=asset.name, start=seconds_text(begin))
    return begin


def loudest_part(levels: Levels, length: Ms) -> Ms:
    """Return where the loudest stretch of a length begins, moved to the rise before it."""
    values, steps = levels.values, max(1, length // LEVEL_STEP)
    if len(values) <= steps:
        return 0
    power = [10 ** (-value / 20) for value in values]
    total = sum(power[:steps])
    best, at = total, 0
    for start in range(1, len(values) - steps + 1):
        total += power[start + steps - 1] - power[start - 1]
        if total > best * (1 + 1e-9):
            best, at = total, start
    reach = RISE_MS // LEVEL_STEP
    span = 20

    def rise(step: int) -> float:
        return sum(power[step : step + span]) - sum(power[max(0, step - span) : step])

    near = range(max(span, at - reach), min(len(values) - span, at + reach))
    return max(near, key=rise, default=at) * LEVEL_STEP if at else 0


def _need_sound(asset: Asset) -> None:
    if asset.kind is MediaKind.VIDEO and not asset.facts.has_audio:
        raise OperationRejected(f"{asset.name} has no sound.", hint="Name a file with sound.")


def _make_room(bench: Bench, place: TimeRange) -> None:
    """Take earlier music away where new music will play."""
    sounds: list[Sound] = []
    for sound in bench.draft.sounds:
        if sound.role is not SoundRole.MUSIC or not sound.range.overlaps(place):
            sounds.append(sound)
            continue
        before = TimeRange(sound.range.start, place.start)
        after = TimeRange(place.end, sound.range.end)
        kept = [part for part in (before, after) if part.duration >= SHORTEST_MUSIC]
        if not kept:
            bench.note("music_replaced", name=sound.name)
        for number, part in enumerate(kept):
            own = sound.id if number == 0 else bench.new_id("a")
            sounds.append(replace(sound, id=own, range=part))
    bench.change(sounds=tuple(sounds))


def apply_remove_music(bench: Bench, op: RemoveMusic) -> None:
    """Take the music away."""
    present = music(bench)
    if not present:
        raise OperationRejected(NO_MUSIC, hint="Nothing had to be removed.")
    change_sounds(bench, present, [])


def apply_replace_audio(bench: Bench, op: ReplaceAudio) -> None:
    """Silence the clips and the music, and play a file instead."""
    asset = asset_named(bench, op.asset, MediaKind.AUDIO, MediaKind.VIDEO)
    _need_sound(asset)
    change_sounds(bench, music(bench), [])
    _set_clip_volumes(bench, heard(bench), lambda _: 0.0)
    if 0 < asset.facts.duration < bench.duration:
        bench.note("sound_shorter", name=asset.name, seconds=seconds_text(asset.facts.duration))
    sound = Sound(
        id=bench.new_id("a"),
        role=SoundRole.MUSIC,
        range=whole(bench, None),
        name=asset.name,
        asset=asset.id,
        volume=1.0,
        loop=False,
    )
    bench.put_sound(sound)


# --- levels -----------------------------------------------------------------------


def apply_volume(bench: Bench, op: Volume) -> None:
    """Set, raise or lower a level."""
    if op.volume is None and op.db is None and op.factor is None:
        raise OperationRejected("Say how loud.", hint="Give volume, db or factor.")

    def level(now: float) -> float:
        if op.volume is not None:
            return op.volume
        factor = 10 ** ((op.db or 0) / 20) if op.factor is None else op.factor
        return round(min(MAX_GAIN, now * factor), 4)

    if op.start is None and op.end is None:
        _set_levels(bench, op.target, op.clip, level)
    else:
        _level_stretch(bench, op, level)


def _level_stretch(bench: Bench, op: Volume, level: Level) -> None:
    """Play a stretch at a gain; a level that is set there takes the place of an earlier one."""
    target = _mute_target(bench, op.target if op.clip is None else "clips")
    if not bench.draft.sounds and not heard(bench) and not bench.draft.overlays:
        raise OperationRejected(
            "Nothing on the timeline has sound.", hint="Add music or footage with sound first."
        )
    ranges = _ranges(bench, op.clip, op.start, op.end)
    mutes = bench.draft.mutes
    if op.volume is not None:
        mutes = tuple(
            one
            for one in mutes
            if (one.range, one.target) not in {(place, target) for place in ranges}
        )
    new = [Mute(place, target, _gain(bench, op, level, target, place)) for place in ranges]
    bench.change(mutes=(*mutes, *new))


def _gain(bench: Bench, op: Volume, level: Level, target: str, place: TimeRange) -> float:
    """Return the gain on top of the volume that sounds have there, for the level asked for."""
    if op.volume is None:
        return level(1.0)
    role = SoundRole.MUSIC if target == "music" else SoundRole.VOICE
    sounds = [one for one in bench.draft.sounds if one.role is role and one.range.overlaps(place)]
    own = {one.volume for one in sounds} if target in ("music", "voice") else set[float]()
    if target == "clips":
        played = (bench.pieces[at] for at in heard(bench))
        own = {one.clip.volume for one in played if one.span and one.span.overlaps(place)}
    now = own.pop() if len(own) == 1 else 1.0
    return round(min(MAX_GAIN, op.volume / now), 4) if now else op.volume


def _ranges(
    bench: Bench, clip: ClipRef | None, start: float | None, end: Instant | None
) -> list[TimeRange]:
    indices = [None] if clip is None else [*clip_indices(bench, clip)]
    return [range_in(bench, start or 0, "end" if end is None else end, one) for one in indices]


def _set_levels(bench: Bench, target: Target | None, clip: ClipRef | None, level: Level) -> None:
    """Change the levels of clips, music, voices or everything."""
    sounds = bench.draft.sounds
    voices = [sound for sound in sounds if sound.role is SoundRole.VOICE]
    if clip is not None:
        places, windows = shown_places(bench, clip)
        _set_clip_volumes(bench, places, level)
        _set_window_volumes(bench, windows, level)
        return
    match target:
        case "music":
            _need_music(bench)
            chosen = music(bench)
        case "voice":
            chosen = voices
        case "original" | "clips":
            chosen = []
        case _:
            chosen = list(sounds)
    if target != "music" and not (target == "voice" and voices):
        silent = [] if chosen else range(len(bench.pieces))
        _set_clip_volumes(bench, heard(bench) or silent, level)
        _set_window_volumes(bench, bench.draft.overlays, level)
    changed = [replace(sound, volume=level(sound.volume)) for sound in chosen]
    change_sounds(bench, chosen, changed)


def heard(bench: Bench) -> list[int]:
    """Return the pieces that have a sound of their own."""
    return [
        place
        for place, piece in enumerate(bench.pieces)
        if not bench.still(piece.clip)
        and (asset := bench.asset_of(piece.clip)) is not None
        and asset.facts.has_audio
    ]


def _set_clip_volumes(bench: Bench, places: Sequence[int], level: Level) -> None:
    silent = []
    for place in places:
        clip = bench.pieces[place].clip
        asset = bench.asset_of(clip)
        if bench.still(clip) or asset is None or not asset.facts.has_audio:
            silent.append(bench.name_of(clip))
        else:
            bench.set_clip(place, replace(clip, volume=level(clip.volume)))
    if silent:
        bench.note("no_sound_there", names=tuple(dict.fromkeys(silent)))


def _set_window_volumes(bench: Bench, windows: Sequence[Overlay], level: Level) -> None:
    for window in windows:
        asset = bench.by_id.get(window.asset)
        if window.clip is not None and asset is not None and asset.facts.has_audio:
            put_window(bench, replace(window, volume=level(window.volume)))


def _need_music(bench: Bench) -> None:
    if not music(bench):
        raise OperationRejected(NO_MUSIC, hint=MUSIC_HINT)


def apply_mute(bench: Bench, op: MuteSound) -> None:
    """Silence a target, a clip, or a stretch of time."""
    if op.start is None and op.end is None:
        _set_levels(bench, op.target, op.clip, lambda _: 0.0)
        return
    target = _mute_target(bench, op.target if op.clip is None else "clips")
    mutes = [Mute(place, target) for place in _ranges(bench, op.clip, op.start, op.end)]
    bench.change(mutes=(*bench.draft.mutes, *mutes))


def _mute_target(bench: Bench, target: Target | None) -> Literal["clips", "music", "voice", "all"]:
    match target:
        case "music":
            _need_music(bench)
            return "music"
        case "voice":
            voices = any(sound.role is SoundRole.VOICE for sound in bench.draft.sounds)
            return "voice" if voices else "clips"
        case "original" | "clips":
            return "clips"
        case _:
            return "all"


def apply_duck(bench: Bench, op: Duck) -> None:
    """Lower the music while voices or clips are heard."""
    _need_music(bench)
    present = music(bench)
    change_sounds(bench, present, [replace(sound, duck=True) for sound in present])


def apply_normalize_audio(bench: Bench, op: NormalizeAudio) -> None:
    """Set the programme loudness."""
    bench.change(loudness=float(op.lufs))
