"""What is decided by listening: pauses that are cut out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from cutroom.domain.draft import Clip
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import source_instant
from cutroom.domain.kinds.sounding import RemoveSilence
from cutroom.domain.measures import LEVEL_STEP, LOWEST, Levels
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

MIN_SILENCE: Ms = 500
PADDING: Ms = 100
"""What stays of a pause on either side, so that words keep their breath."""
CLICK: Ms = 40
"""A sound this short within a pause does not end it."""
LEAST_CUT: Ms = 60

_SPEECH_RANGE = 25.0
"""Decibels below the loud passages where a pause begins in a clean recording."""
_LEAST_RANGE = 12.0
_ABOVE_NOISE = 5.0
_INAUDIBLE = -60.0


def apply_remove_silence(bench: Bench, op: RemoveSilence) -> None:
    """Cut out the pauses of the clips' own sound, all but those to keep."""
    least = MIN_SILENCE if op.min_silence is None else max(LEAST_CUT, ms(op.min_silence))
    padding = PADDING if op.padding is None else ms(op.padding)
    found = pauses(bench, op.threshold_db, least)
    if not found:
        bench.note("silences_none", least=seconds_text(least))
        return
    if found == [TimeRange(0, bench.base.duration)]:
        raise OperationRejected("The whole film is silent; nothing would be left of it.")
    keep = {_numbered(number, len(found)) for number in op.keep or ()}
    cuts = [
        cut
        for number, pause in enumerate(found)
        if number not in keep
        and (cut := _padded(pause, padding, bench.base.duration)).duration >= LEAST_CUT
    ]
    for cut in cuts:
        bench.drop(bench.places_in(cut))
    total = seconds_text(sum(cut.duration for cut in cuts))
    bench.note("silences_removed", count=len(cuts), found=len(found), seconds=total)


def _numbered(number: int, count: int) -> int:
    """Return the 0-based place of a pause counted from 1, or from the end with -1."""
    if 1 <= number <= count:
        return number - 1
    if -count <= number < 0:
        return count + number
    raise OperationRejected(
        f"There is no pause {number}; {count} were found.", hint="They count in order of time."
    )


def _padded(pause: TimeRange, padding: Ms, duration: Ms) -> TimeRange:
    """Return what is cut of a pause; at the film's ends there is nothing to pad against."""
    start = pause.start + (padding if pause.start > 0 else 0)
    end = pause.end - (padding if pause.end < duration else 0)
    return TimeRange(start, max(start, end))


def pauses(bench: Bench, threshold_db: float | None, least: Ms) -> list[TimeRange]:
    """Return the stretches of the programme in which its clips are silent, in order of time.

    Clips without a sound of their own, pictures among them, are no pauses.
    """
    quiet: list[bool] = []
    heard = False
    at = 0
    for clip in bench.base.clips:
        at += clip.duration
        count = at // LEVEL_STEP - len(quiet)
        asset = bench.asset_of(clip)
        if asset is None or bench.still(clip) or not asset.facts.has_audio:
            quiet += [False] * count
            continue
        heard = True
        levels = bench.measures.levels(asset.id)
        limit = silence_threshold(levels) if threshold_db is None else threshold_db
        quiet += _quiet_steps(clip, levels, limit, count)
    if not heard:
        raise OperationRejected(
            "No clip has sound of its own, so there are no pauses to find.",
            hint="Name the stretches to remove instead.",
        )
    return [one for one in _runs(quiet, bench.base.duration) if one.duration >= least]


def _quiet_steps(clip: Clip, levels: Levels, limit: float, count: int) -> list[bool]:
    """Say of every 10 ms of a clip whether it stays below a level."""
    faint = bytes(int(-step / 2 < limit) for step in range(LOWEST + 1))
    values = levels.values.translate(faint)
    played = clip.duration - clip.hold
    steps = []
    for step in range(count):
        offset = step * LEVEL_STEP + LEVEL_STEP // 2
        place = source_instant(clip, offset) // LEVEL_STEP if offset < played else len(values)
        steps.append(place >= len(values) or bool(values[place]))
    return steps


def _runs(quiet: Sequence[bool], duration: Ms) -> list[TimeRange]:
    """Return the stretches of quiet steps; clicks within them do not part them."""
    found: list[TimeRange] = []
    begun: int | None = None
    for step, is_quiet in enumerate([*quiet, False]):
        if is_quiet and begun is None:
            begun = step
        elif not is_quiet and begun is not None:
            end = duration if step == len(quiet) else step * LEVEL_STEP
            found.append(TimeRange(begun * LEVEL_STEP, end))
            begun = None
    return _joined(found)


def _joined(runs: Iterable[TimeRange]) -> list[TimeRange]:
    joined: list[TimeRange] = []
    for run in runs:
        if joined and run.start - joined[-1].end <= CLICK < joined[-1].duration:
            joined[-1] = TimeRange(joined[-1].start, run.end)
        else:
            joined.append(run)
    return joined


def silence_threshold(levels: Levels) -> float:
    """Return the level in dBFS below which a recording pauses.

    It lies well below the loud passages, yet above the recording's own noise: that of the
    quietest twentieth of its third-seconds, each told by its loudest moment.
    """
    loud = -_ranked(levels.values, 0.05) / 2
    span = 30
    worst = bytes(
        min(levels.values[at : at + span]) for at in range(0, max(1, len(levels.values)), span)
    )
    noise = -_ranked(worst, 0.95) / 2
    limit = min(max(loud - _SPEECH_RANGE, noise + _ABOVE_NOISE), loud - _LEAST_RANGE)
    return max(_INAUDIBLE, limit)


def _ranked(values: bytes, share: float) -> int:
    """Return the value that a share of all values do not exceed; silence for none at all."""
    counts, seen = Counter(values), 0
    for value in sorted(counts):
        seen += counts[value]
        if seen >= share * len(values):
            return value
    return LOWEST
