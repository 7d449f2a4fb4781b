"""What is worth keeping: the best stretches of the footage, by loudness and movement."""

from collections.abc import Sequence

from cutroom.domain.draft import Clip
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import source_instant
from cutroom.domain.editing.watching import JUMP, shot_changes
from cutroom.domain.kinds.programmes import Highlights
from cutroom.domain.measures import ACTIVITY_STEP, LEVEL_STEP
from cutroom.domain.media import MediaKind
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

LONGEST: Ms = 30_000
SHARE = 3
"""Without a wish, a third of the film is kept, at most half a minute."""
STRETCH: Ms = 5000
SHORTEST: Ms = 1000
_STARTS_SHOT = 0.25
"""What a stretch gains that begins with a shot."""
_BREAKS_SHOT = 0.1
_SOUND_WORDS = ("loud", "laugh", "applau", "cheer", "sound", "speech", "talk", "声", "笑", "掌")
_MOTION_WORDS = ("motion", "action", "mov", "fast", "exciting", "sport", "动作", "运动", "激烈")


def apply_highlights(bench: Bench, op: Highlights) -> None:
    """Keep the best stretches in the order of time."""
    film = bench.base.duration
    wanted = min(LONGEST, film // SHARE) if not op.duration else ms(op.duration)
    if wanted >= film:
        bench.note("highlights_short", seconds=seconds_text(film))
        return
    count = op.count or max(1, round(wanted / STRETCH))
    count = max(1, min(count, wanted // SHORTEST))
    how = _criterion(op.criteria)
    scores = _scores(bench, how)
    shots = {0, *bench.base.starts(), *shot_changes(bench, JUMP)}
    kept = _best(scores, sorted(shots), wanted, count, film)
    gaps = zip([0, *(one.end for one in kept)], [*(one.start for one in kept), film], strict=True)
    for start, end in list(gaps):
        if start < end:
            bench.drop(bench.places_in(TimeRange(start, end)))
    names = tuple(f"{seconds_text(one.start)}-{seconds_text(one.end)}" for one in kept)
    total = seconds_text(sum(one.duration for one in kept))
    bench.note("highlights_kept", count=len(kept), seconds=total, names=names, how_chosen=how)


def _criterion(words: str | None) -> str:
    text = (words or "").casefold()
    if any(word in text for word in _SOUND_WORDS):
        return "sound"
    if any(word in text for word in _MOTION_WORDS):
        return "motion"
    return "both"


def _scores(bench: Bench, how: str) -> list[float]:
    """Return how interesting every quarter of a second of the programme is."""
    loud: list[float | None] = []
    active: list[float | None] = []
    at = 0
    for clip in bench.base.clips:
        at += clip.duration
        count = at // ACTIVITY_STEP - len(loud)
        offsets = [step * ACTIVITY_STEP for step in range(count)]
        loud += _loudness(bench, clip, offsets)
        active += _activity(bench, clip, offsets)
    if not any(value is not None for value in (*loud, *active)):
        raise OperationRejected(
            "Highlights are found in footage; there are only pictures here.",
            hint="Say which pictures to keep.",
        )
    parts = {"sound": (loud,), "motion": (active,), "both": (loud, active)}[how]
    levelled = [_levelled(part) for part in parts]
    return [sum(values) / len(values) for values in zip(*levelled, strict=True)]


def _loudness(bench: Bench, clip: Clip, offsets: Sequence[Ms]) -> list[float | None]:
    asset = bench.asset_of(clip)
    if asset is None or bench.still(clip) or not asset.facts.has_audio:
        return [None] * len(offsets)
    levels = bench.measures.levels(asset.id)
    return [
        max(
            levels.db(source_instant(clip, offset) + step)
            for step in range(0, ACTIVITY_STEP, LEVEL_STEP)
        )
        for offset in offsets
    ]


def _activity(bench: Bench, clip: Clip, offsets: Sequence[Ms]) -> list[float | None]:
    asset = bench.asset_of(clip)
    if asset is None or bench.still(clip) or asset.kind is not MediaKind.VIDEO:
        return [None] * len(offsets)
    values = bench.measures.sight(asset.id).activity
    places = [source_instant(clip, offset) // ACTIVITY_STEP for offset in offsets]
    return [float(values[place]) if place < len(values) else 0.0 for place in places]


def _levelled(values: Sequence[float | None]) -> list[float]:
    """Return values as 0..1 by their rank, so that one bang does not outshout the rest."""
    known = sorted({value for value in values if value is not None})
    ranks = {value: place / max(1, len(known) - 1) for place, value in enumerate(known)}
    return [0.0 if value is None else ranks[value] for value in values]


def _best(
    scores: Sequence[float], shots: Sequence[Ms], wanted: Ms, count: int, film: Ms
) -> list[TimeRange]:
    """Choose stretches of equal length that do not overlap, the best first; return by time."""
    length = wanted // count
    sums = [0.0]
    for score in scores:
        sums.append(sums[-1] + score)

    def worth(start: Ms) -> float:
        first, last = start // ACTIVITY_STEP, min(len(scores), (start + length) // ACTIVITY_STEP)
        mean = (sums[last] - sums[first]) / max(1, last - first)
        broken = sum(start < shot < start + length for shot in shots)
        return mean + (_STARTS_SHOT if start in shots else 0.0) - _BREAKS_SHOT * broken

    starts = {*range(0, film - length + 1, ACTIVITY_STEP), film - length}
    starts |= {shot for shot in shots if shot + length <= film}
    ranked = sorted(starts, key=lambda start: (-worth(start), start))
    chosen: list[TimeRange] = []
    for start in ranked:
        one = TimeRange(start, start + length)
        if not any(one.overlaps(other) for other in chosen):
            chosen.append(one)
        if len(chosen) == count:
            break
    return sorted(chosen)
