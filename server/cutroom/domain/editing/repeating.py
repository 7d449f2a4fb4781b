"""Repetition: copies, loops, and clips played backwards."""

from dataclasses import replace

from cutroom.domain.draft import Clip, CueRole, Motion
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import Piece
from cutroom.domain.editing.stretches import stretch_runs
from cutroom.domain.editing.timemap import TimeMap
from cutroom.domain.kinds.cutting import Boomerang, DuplicateClip, Loop, Reverse
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected

SPOKEN = (CueRole.CAPTION, CueRole.LOWER_THIRD, CueRole.COUNTDOWN)
"""Words that belong to what is shown, and not to the film as a whole."""


def apply_duplicate_clip(bench: Bench, op: DuplicateClip) -> None:
    """Add copies right after each clip meant."""
    for run in _later_first(stretch_runs(bench, op.clip, None, None)):
        _repeat(bench, run, op.times)


def apply_loop(bench: Bench, op: Loop) -> None:
    """Play the programme, clips or a stretch several times in all."""
    if op.times == 1:
        raise OperationRejected("Once is how it plays already.", hint="Give at least 2 times.")
    if op.clip is None and op.start is None and op.end is None:
        _repeat_layers(bench, op.times - 1)
    for run in _later_first(stretch_runs(bench, op.clip, op.start, op.end)):
        _repeat(bench, run, op.times - 1)


def _repeat_layers(bench: Bench, copies: int) -> None:
    """Let captions, effects and mutes come again with every turn; titles open the first only."""
    now = TimeMap(bench.pieces, bench.base.duration)
    turn = now.duration
    # Past the old end, old and new time differ by this much and no more.
    past = bench.base.duration - now.instant(bench.base.duration)

    def again(old: TimeRange, count: int) -> TimeRange | None:
        part = next(iter(now.parts(old)), None)
        return part and part.shifted(past + count * turn)

    draft = bench.draft
    for count in range(1, copies + 1):
        for cue in draft.cues:
            place = again(cue.range, count)
            if cue.role in SPOKEN and place is not None:
                bench.put_cue(replace(cue, id=bench.new_id("t"), range=place))
        for effect in draft.effects:
            if effect.range is None or effect.range == TimeRange(0, bench.base.duration):
                continue
            if (place := again(effect.range, count)) is not None:
                bench.put_effect(replace(effect, id=bench.new_id("e"), range=place))
        for mute in draft.mutes:
            if mute.range == TimeRange(0, bench.base.duration):
                continue
            if (place := again(mute.range, count)) is not None:
                bench.change(mutes=(*bench.draft.mutes, replace(mute, range=place)))


def _later_first(runs: list[list[int]]) -> list[list[int]]:
    return sorted(_full(runs), key=lambda run: run[0], reverse=True)


def _full(runs: list[list[int]]) -> list[list[int]]:
    return [run for run in runs if run]


def _repeat(bench: Bench, run: list[int], copies: int) -> None:
    pieces = [bench.pieces[place] for place in run]
    added = [copy for _ in range(copies) for copy in _copies(bench, pieces)]
    after = run[-1] + 1
    bench.pieces[after:after] = added


def _copies(bench: Bench, pieces: list[Piece]) -> list[Piece]:
    """Return copies of a run; the cut before them is hard."""
    copies = [bench.copy_of(piece) for piece in pieces]
    copies[0] = replace(copies[0], clip=replace(copies[0].clip, lead=None))
    return copies


def turned(clip: Clip, *, still: bool) -> Clip:
    """Return the clip played backwards."""
    if not still:
        return replace(clip, reversed=not clip.reversed)
    motion = clip.motion
    if motion is None:
        return clip
    duration = clip.duration
    end = duration if motion.end is None else motion.end
    back = Motion(
        scale_from=motion.scale_to,
        scale_to=motion.scale_from,
        x_from=motion.x_to,
        y_from=motion.y_to,
        x_to=motion.x_from,
        y_to=motion.y_from,
        start=duration - end,
        end=duration - motion.start,
        ease=motion.ease,
    )
    return replace(clip, motion=back)


def _turned_run(bench: Bench, pieces: list[Piece]) -> list[Piece]:
    """Return a run of pieces backwards: their order, their pictures and their transitions."""
    leads = [piece.clip.lead for piece in pieces]
    new_leads = [leads[0], *reversed(leads[1:])]
    result = []
    for piece, lead in zip(reversed(pieces), new_leads, strict=True):
        still = bench.still(piece.clip)
        clip = replace(turned(piece.clip, still=still), lead=lead)
        mirrored = piece.mirrored if still else not piece.mirrored
        result.append(replace(piece, clip=clip, mirrored=mirrored))
    return result


def apply_reverse(bench: Bench, op: Reverse) -> None:
    """Play clips, a stretch or the whole film backwards."""
    for run in _full(stretch_runs(bench, op.clip, op.start, op.end)):
        if all(bench.still(bench.pieces[place].clip) for place in run) and len(run) == 1:
            name = bench.name_of(bench.pieces[run[0]].clip)
            if bench.pieces[run[0]].clip.motion is None:
                raise OperationRejected(f"{name} is a still picture; backwards it looks the same.")
        back = _turned_run(bench, [bench.pieces[place] for place in run])
        for place, piece in zip(run, back, strict=True):
            bench.pieces[place] = piece


def apply_boomerang(bench: Bench, op: Boomerang) -> None:
    """Play forwards and then backwards, so many times."""
    for run in _later_first(stretch_runs(bench, op.clip, op.start, op.end)):
        pieces = [bench.pieces[place] for place in run]
        added: list[Piece] = []
        for turn in range(op.times):
            if turn:
                added += _copies(bench, pieces)
            added += _copies(bench, _turned_run(bench, pieces))
        after = run[-1] + 1
        bench.pieces[after:after] = added
