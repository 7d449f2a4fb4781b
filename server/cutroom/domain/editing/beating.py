"""Cuts moved onto the beats of the music."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cutroom.domain.draft import Sound
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.cutting import lengthen, shorten
from cutroom.domain.editing.moving import scaled_motion
from cutroom.domain.editing.pieces import ENDLESS, material, with_duration
from cutroom.domain.editing.settling import SPAN_SLACK
from cutroom.domain.editing.sounding import MUSIC_HINT, NO_MUSIC, music
from cutroom.domain.kinds.sounding import BeatSync
from cutroom.domain.measures import BeatsOf, BeatsOfBed
from cutroom.domain.timing import Ms
from cutroom.errors import OperationRejected

SHORTEST: Ms = 300
"""No clip becomes shorter than this."""
SEAM: Ms = 60
"""Where a file begins again, its end and its beginning cross for so long."""
SLACK: Ms = 250
"""By how much a film is tried shorter when its last clip cannot reach its end."""
ROUNDS = 12


@dataclass(frozen=True, slots=True)
class _Room:
    """How long a piece is and may become."""

    length: Ms
    least: Ms
    most: Ms


def apply_beat_sync(bench: Bench, op: BeatSync) -> None:
    """Move each cut to a beat near it; clips are trimmed or show more of their own material."""
    present = music(bench)
    if not present:
        raise OperationRejected(NO_MUSIC, hint=MUSIC_HINT)
    song = max(present, key=lambda sound: sound.range.duration)
    rooms = [_room(bench, place) for place in range(len(bench.pieces))]
    beats, lengths = _fitted_to(bench, song, rooms, op.bpm)
    for place in reversed(range(len(lengths))):
        _resize(bench, place, lengths[place])
    _add_cuts(bench, beats, (op.cuts or 0) + 1 - len(bench.pieces))
    cuts = bench.starts()[1:]
    if not cuts:
        raise OperationRejected(
            "There is only one clip, so there is no cut to move onto a beat.",
            hint="Say how many cuts to make, or add clips.",
        )
    on_beat = sum(_distance(beats, at) <= 1 for at in cuts)
    gaps = sorted(later - earlier for earlier, later in pairwise(beats))
    bpm = f"{60_000 / gaps[len(gaps) // 2]:.0f}"
    bench.note("beats_met", count=on_beat, cuts=len(cuts), name=song.name, bpm=bpm)


def _fitted_to(
    bench: Bench, song: Sound, rooms: Sequence[_Room], bpm: float | None
) -> tuple[list[float], list[Ms]]:
    """Return the beats of the film as it will be, and the lengths that put its cuts on them."""
    whole = bench.duration
    beats = _beats(bench, song, whole, bpm)
    lengths = _fitted(rooms, beats, whole)
    for _ in range(ROUNDS):
        # A bed is composed to the film's length: its beats move when the film gets shorter.
        if sum(lengths) == whole or song.bed is None:
            break
        whole = max(1, sum(lengths) - SLACK)
        beats = _beats(bench, song, whole, bpm)
        lengths = _fitted(rooms, beats, whole)
    return beats, lengths


def _room(bench: Bench, place: int) -> _Room:
    clip = bench.pieces[place].clip
    leads = [clip.lead, bench.pieces[place + 1].clip.lead] if place + 1 < len(bench.pieces) else []
    passages = [lead.duration for lead in leads if lead is not None]
    least = min(clip.duration, max([SHORTEST, *(2 * passage for passage in passages)]))
    if bench.still(clip):
        return _Room(clip.duration, least, ENDLESS)
    unused = 0 if clip.hold else material(clip, bench.asset_of(clip))[1]
    after = bench.pieces[place + 1].clip.lead if place + 1 < len(bench.pieces) else None
    # A transition shows material from beyond the cut, which must stay unused.
    spare = unused - (after.duration // 2 + 1 if after else 0)
    return _Room(clip.duration, least, max(clip.duration, clip.duration + spare))


def _beats(bench: Bench, song: Sound, whole: Ms, bpm: float | None) -> list[float]:
    """Return the beats on the programme as it will be, in milliseconds."""
    film = bench.base.duration
    start = 0 if song.range.start <= SPAN_SLACK else song.range.start
    end = whole if song.range.end >= film - SPAN_SLACK else song.range.end
    if song.bed is not None:
        length = end - start + song.source_start
        score = bench.measures.beats(BeatsOfBed(song.bed, length, song.seed)).times
        times = _continued(score, length)
        period = 0.0
    else:
        asset = bench.by_id.get(song.asset) if song.asset is not None else None
        if asset is None:
            raise OperationRejected(f"The file of {song.name} is gone.")
        times = bench.measures.beats(BeatsOf(asset.id, bpm)).times
        period = float(max(1, asset.facts.duration - SEAM)) if song.loop else 0.0
    if len(times) < 2:
        raise OperationRejected(
            f"No clear beat was found in {song.name}.", hint="Say its tempo (bpm)."
        )
    turns = int((end - start + song.source_start) // period) + 1 if period else 1
    found = [
        start + at + turn * period - song.source_start for turn in range(turns) for at in times
    ]
    return sorted({at for at in found if start <= at <= end})


def _continued(times: Sequence[float], length: Ms) -> list[float]:
    """Return beats that go on in their tempo while the final chord rings."""
    beats = list(times)
    while len(beats) > 1 and 2 * beats[-1] - beats[-2] < length:
        beats.append(2 * beats[-1] - beats[-2])
    return beats


def _fitted(rooms: Sequence[_Room], beats: Sequence[float], whole: Ms) -> list[Ms]:
    """Return lengths that put each cut on the beat nearest to where it was."""
    lengths: list[Ms] = []
    at, planned = 0, 0
    for room in rooms[:-1]:
        planned += room.length
        first = bisect_left(beats, at + room.least)
        last = bisect_right(beats, at + room.most)
        near = min(beats[first:last], key=lambda beat: abs(beat - planned), default=None)
        length = min(room.length, room.most) if near is None else round(near) - at
        lengths.append(length)
        at += length
    final = rooms[-1]
    return [*lengths, min(final.most, max(final.least, whole - at))]


def _resize(bench: Bench, place: int, length: Ms) -> None:
    piece = bench.pieces[place]
    if bench.still(piece.clip):
        motion = scaled_motion(piece.clip.motion, length / piece.clip.duration)
        bench.resize_piece(place, replace(with_duration(piece.clip, length), motion=motion))
    elif length < piece.clip.duration:
        shorten(bench, place, length)
    elif length > piece.clip.duration:
        lengthen(bench, place, length)


def _add_cuts(bench: Bench, beats: Sequence[float], missing: int) -> None:
    """Cut the longest pieces in two, on the beat nearest to their middle."""
    for _ in range(missing):
        starts = bench.starts()
        place = max(range(len(starts)), key=lambda one: bench.pieces[one].clip.duration)
        length = bench.pieces[place].clip.duration
        low, high = starts[place] + SHORTEST, starts[place] + length - SHORTEST
        inside = [beat for beat in beats if low <= beat <= high]
        if not inside:
            return
        middle = starts[place] + length / 2
        near = min(inside, key=lambda beat: abs(beat - middle))
        bench.split_piece(place, round(near) - starts[place])


def _distance(beats: Sequence[float], at: Ms) -> float:
    return min(abs(beat - at) for beat in beats)
