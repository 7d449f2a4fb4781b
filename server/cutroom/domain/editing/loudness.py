"""The loudness of a film beside the volumes that it was given."""

from collections.abc import Iterator

from cutroom.domain.draft import Draft, SoundRole
from cutroom.domain.editing.bench import Bench
from cutroom.domain.ids import AssetId
from cutroom.domain.levels import USUAL_MUSIC, asked_db
from cutroom.domain.timing import Ms

NOTICED_DB = 0.5
"""What lies this near to a loudness counts as it."""


def tell_loudness(bench: Bench, draft: Draft, *, asked: bool) -> None:
    """Note where a loudness and a lowered volume hold together, in whatever order they came.

    `asked`: the request names a loudness itself.
    """
    lowered = asked_db([*_heard(bench, draft)], draft.duration)
    if lowered > -NOTICED_DB or not (asked or draft.loudness != Draft().loudness):
        return
    goal, ends = f"{draft.loudness:g}", f"{draft.loudness + lowered:.0f}"
    bench.note("loudness_lowered", lufs=goal, db=f"{-lowered:.2g}", ends=ends)


def _heard(bench: Bench, draft: Draft) -> Iterator[tuple[float, Ms]]:
    """Yield the volume of each sound beside its usual one, and for how long it is heard."""
    for clip in draft.clips:
        if clip.volume > 0 and not bench.still(clip) and _has_sound(bench, clip.asset):
            yield clip.volume, clip.duration
    for overlay in draft.overlays:
        if overlay.volume > 0 and _has_sound(bench, overlay.asset):
            yield overlay.volume, overlay.range.duration
    for sound in draft.sounds:
        if sound.volume > 0:
            usual = USUAL_MUSIC if sound.role is SoundRole.MUSIC else 1.0
            yield sound.volume / usual, min(sound.range.end, draft.duration) - sound.range.start


def _has_sound(bench: Bench, identity: AssetId | None) -> bool:
    asset = bench.by_id.get(identity) if identity is not None else None
    return asset is not None and asset.facts.has_audio
