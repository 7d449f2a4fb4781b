"""Drafts on the wire: the documented short keys, and our own beside them.

Documented: `t` tracks, `tt` track type (0 video, 1 audio, 7 text), `sg` segments,
`d` duration in milliseconds, `m` metadata. Ours, described in `server/DRAFT.md`:
`s` the segment's start in milliseconds, `id`, `x` everything else that was decided,
and track type 6 for overlays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from cutroom.domain.draft import Clip, Cue, CueRole, Draft, Overlay, Sound, SoundRole
from cutroom.domain.ids import AssetId
from cutroom.errors import ProtocolError

FORMAT = 1
"""The version of our own keys; a reader refuses a newer one."""
VIDEO, AUDIO, OVERLAY, TEXT = 0, 1, 6, 7

SOUND_TRACKS = {SoundRole.MUSIC: "BGM", SoundRole.VOICE: "Voice", SoundRole.EFFECT: "Effects"}
CUE_TRACKS = {
    CueRole.TITLE: "Title",
    CueRole.CAPTION: "Captions",
    CueRole.LOWER_THIRD: "Lower third",
    CueRole.CREDITS: "Credits",
    CueRole.COUNTDOWN: "Countdown",
}


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _own(segment: object) -> dict[str, Any]:
    """Return what differs from the defaults, as JSON-like data."""
    return _adapter(type(segment)).dump_python(segment, mode="json", exclude_defaults=True)


def encode_draft(draft: Draft, names: Mapping[AssetId, str]) -> dict[str, Any]:
    """Return the wire form; `names` are the file names by which people know the assets."""
    film = _own(replace(draft, clips=(), overlays=(), sounds=(), cues=()))
    shown = {segment.asset for segment in (*draft.clips, *draft.overlays, *draft.sounds)}
    files = {asset: names[asset] for asset in sorted(draft.assets - shown) if asset in names}
    about = {"title": draft.title, "width": draft.canvas.width, "height": draft.canvas.height}
    return {
        "d": draft.duration,
        "m": {**about, "files": files} if files else about,
        "t": list(_tracks(draft, names)),
        "x": {"cutroom": FORMAT, **film},
    }


def _tracks(draft: Draft, names: Mapping[AssetId, str]) -> Iterable[dict[str, Any]]:
    if draft.clips:
        yield _track(VIDEO, "Video", _clip_segments(draft, names))
    if draft.overlays:
        yield _track(OVERLAY, "Overlay", [_overlay_segment(o, names) for o in draft.overlays])
    for role, name in SOUND_TRACKS.items():
        sounds = [_sound_segment(s) for s in draft.sounds if s.role is role]
        if sounds:
            yield _track(AUDIO, name, sounds)
    for cue_role, name in CUE_TRACKS.items():
        cues = [_cue_segment(c) for c in draft.cues if c.role is cue_role]
        if cues:
            yield _track(TEXT, name, cues)


def _track(kind: int, name: str, segments: list[dict[str, Any]]) -> dict[str, Any]:
    return {"tt": kind, "m": {"name": name}, "sg": segments}


def _clip_segments(draft: Draft, names: Mapping[AssetId, str]) -> list[dict[str, Any]]:
    return [
        {
            "id": clip.id,
            "s": start,
            "d": clip.duration,
            "m": {"name": names.get(clip.asset, clip.asset) if clip.asset else clip.color},
            "x": _own(clip),
        }
        for clip, start in zip(draft.clips, draft.starts(), strict=True)
    ]


def _overlay_segment(overlay: Overlay, names: Mapping[AssetId, str]) -> dict[str, Any]:
    return {
        "id": overlay.id,
        "s": overlay.range.start,
        "d": overlay.range.duration,
        "m": {"name": names.get(overlay.asset, overlay.asset)},
        "x": _own(overlay),
    }


def _sound_segment(sound: Sound) -> dict[str, Any]:
    return {
        "id": sound.id,
        "s": sound.range.start,
        "d": sound.range.duration,
        "m": {"name": sound.name, "volume": sound.volume},
        "x": _own(sound),
    }


def _cue_segment(cue: Cue) -> dict[str, Any]:
    return {
        "id": cue.id,
        "s": cue.range.start,
        "d": cue.range.duration,
        "m": {"text": cue.text, "name": cue.role.value},
        "x": _own(cue),
    }


def is_ours(raw: object) -> bool:
    """Say whether a wire draft carries our own keys."""
    return isinstance(raw, Mapping) and isinstance(raw.get("x"), Mapping) and "cutroom" in raw["x"]


def decode_draft(raw: Mapping[str, Any]) -> Draft:
    """Return the draft that our own wire form describes.

    Raises ProtocolError for another backend's draft and for damaged ones.
    """
    if not is_ours(raw):
        raise ProtocolError("The draft does not carry cutroom's own keys.")
    film = dict(raw["x"])
    if film.pop("cutroom") != FORMAT:
        raise ProtocolError("The draft was written by a newer cutroom.", hint="Update cutroom.")
    try:
        found: dict[type, list[Any]] = {Clip: [], Overlay: [], Sound: [], Cue: []}
        kinds = {VIDEO: Clip, OVERLAY: Overlay, AUDIO: Sound, TEXT: Cue}
        for track in raw["t"]:
            kind = kinds[track["tt"]]
            found[kind] += [_adapter(kind).validate_python(s["x"]) for s in track["sg"]]
        draft: Draft = _adapter(Draft).validate_python(film)
        return replace(
            draft,
            clips=tuple(found[Clip]),
            overlays=tuple(found[Overlay]),
            sounds=_in_order(found[Sound]),
            cues=_in_order(found[Cue]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ProtocolError("The draft cannot be read: a part of it is damaged.") from error


def _in_order(segments: list[Any]) -> tuple[Any, ...]:
    """Return segments as they were made: ids count up, tracks had parted them."""
    return tuple(sorted(segments, key=lambda segment: int(segment.id[1:])))


def names_in(raw: Mapping[str, Any]) -> dict[AssetId, str]:
    """Return the file names that a wire draft of ours mentions, by asset."""
    files = raw.get("m", {}).get("files", {})
    return {AssetId(asset): name for asset, name in files.items()} | {
        AssetId(segment["x"]["asset"]): segment["m"]["name"]
        for track in raw["t"]
        if track["tt"] in (VIDEO, OVERLAY)
        for segment in track["sg"]
        if segment["x"].get("asset")
    }
