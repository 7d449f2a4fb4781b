"""Parting: cuts in two, into pieces, at every change of shot."""

from itertools import pairwise

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.targets import SLACK, target, tidy
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.cutting import Split, SplitScenes

MOST_PIECES = 1000
"""More are asked about."""
BLADES = ("chop", "slice", "snip", "break")


def split_at(c: Clause) -> Outcome | None:
    """Cut in two, in half, into parts, or at every change of shot."""
    if _at_scenes(c):
        return do(SplitScenes())
    segments = _in_segments(c)
    parted = c.has("split") or _is_at_a_cut(c) or _in_count(c) or segments
    if not parted or c.says("split_screen", "sound", "voice"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    moments = [t.amount for t in c.of_kind("at", "time", "dur")]
    if c.stage.zh and not moments:
        moments = [span.start for span in c.spans if span.how == "after"]
    if segments and len(moments) == 1:
        most = c.number("count")
        return _every(c, moments[0], c.stage.length, None, most)
    length = c.stage.length_of(clip) if isinstance(clip, int) else c.stage.length
    return _regular(c, clip, length, moments) or _at_moments(c, clip, length, moments)


def _at_scenes(c: Clause) -> bool:
    """Say whether the film is cut at every change of shot."""
    return c.says("scenes") and (
        c.has("split", "cut", "detect", "trim")
        or c.written("chop", "slice", "break", "chop up")
        or (c.has("add") and c.says("cutpoint"))
    )


def _is_at_a_cut(c: Clause) -> bool:
    """Say whether a verb of cutting stands with a moment, or with a length for each piece."""
    if c.has("cut", "trim") and (c.written("每隔") or (c.of_kind("each") and not c.spans)):
        return True
    if c.stage.zh and c.written("切", "剪", "分", "切成") and _one_each(c):
        return True
    if c.has("cut") and _is_every_so_often(c):
        return True
    return (c.has("cut") or c.written(*BLADES)) and c.moment() is not None and not c.spans


def _is_every_so_often(c: Clause) -> bool:
    """Say whether a length is told as that of a rhythm: "cut it every 10 seconds"."""
    return any(
        before.text.lower() == "every" and after.kind in ("time", "dur", "each")
        for before, after in pairwise(c.tokens)
    )


def _in_count(c: Clause) -> bool:
    """Say whether a number of pieces is named: "cut it to 3 parts"."""
    counted = c.number("count") or c.number("number")
    pieces = c.says("part", "clip") or any(pick.plural for pick in c.picks)
    return c.has("remove", "cut", "trim") and c.small("to") and bool(counted) and pieces


def _in_segments(c: Clause) -> bool:
    """Say whether pieces of a length are wanted: "cut it into 10-second clips"."""
    into = c.written("into", "in") or any(w in c.text for w in ("剪成", "切成", "分成"))
    pieces = c.says("part", "clip") or any(p.all for p in c.picks) or _in_pieces(c)
    timed = c.number("time", "dur") is not None
    return c.has("remove", "cut", "trim", "split") and into and timed and pieces


def _one_each(c: Clause) -> bool:
    """Say whether one cut is wanted every so many seconds: 每10秒切一段."""
    once = c.says("part", "clip") or any(t.amount == 1 for t in c.of_kind("count"))
    return c.small("per") and bool(c.of_kind("time", "dur", "each")) and once


def _in_pieces(c: Clause) -> bool:
    return any(token.text.endswith(("段", "份", "块")) for token in c.of_kind("count"))


def _every(
    c: Clause, step: float, length: float, clip: ClipRef | None, most: float | None = None
) -> Outcome:
    """Return cuts so many seconds apart, none at the very end; asks where they are too many."""
    count = int((length - SLACK) / step) if step > 0 else MOST_PIECES + 1
    count = min(count, int(most)) if most else count
    if count > MOST_PIECES:
        return ask(c, "too_many_cuts", most=MOST_PIECES)
    return do(*[Split(at=tidy(step * n), clip=clip) for n in range(1, count + 1)])


def _parts(c: Clause, parts: float, step: float, clip: ClipRef | None) -> Outcome:
    """Return the cuts that make a number of parts of one length; asks where they are too many."""
    if parts > MOST_PIECES:
        return ask(c, "too_many_cuts", most=MOST_PIECES)
    return do(*[Split(at=tidy(step * n), clip=clip) for n in range(1, int(parts))])


def _regular(
    c: Clause, clip: ClipRef | None, length: float, moments: list[float]
) -> Outcome | None:
    """Return cuts that are evenly apart: every so often, into a number of parts, in half."""
    parts = c.number("count", "number")
    if c.of_kind("each") or (c.small("per") and moments):
        step = moments[0] if moments else c.of_kind("each")[0].amount
        if parts and parts >= 2:
            return _parts(c, parts, step, clip)
        return _every(c, step, length, clip)
    if moments:
        return None
    if parts and parts >= 2 and (c.small("to") or c.says("part", "clip", "split")):
        return _parts(c, parts, length / parts, clip)
    if not _is_halved(c):
        return None
    if clip is None and any(p.this for p in c.picks) and len(c.stage.shots) > 1:
        return ask(c, "which_clip")
    several = range(1, len(c.stage.shots) + 1) if clip == "all" else clip
    if isinstance(several, list | range):
        numbers = [n for n in several if isinstance(n, int)]
        return do(*[Split(at=tidy(c.stage.length_of(n) / 2), clip=n) for n in numbers])
    return do(Split(at=tidy(length / 2), clip=clip))


def _is_halved(c: Clause) -> bool:
    return (
        c.says("half", "middle")
        or c.small("mid_of")
        or c.written("一分为二", "cut in half", "in two")
        or any(word in c.text for word in ("两半", "对半", "两截", "两段"))
    )


def _at_moments(c: Clause, clip: ClipRef | None, length: float, moments: list[float]) -> Outcome:
    """Return cuts at the moments that are named; asks where none is, or one lies beyond the end."""
    if not moments:
        return ask(c, "when")
    if any(moment > length + SLACK for moment in moments) and length:
        own = _within_programme(c, clip, moments)
        if own is None:
            return ask(c, "beyond", length=f"{length:g}")
        moments = own
    return do(*[Split(at=moment, clip=clip) for moment in moments])


def _within_programme(c: Clause, clip: ClipRef | None, moments: list[float]) -> list[float] | None:
    """Return moments of the film that lie in a clip, as its own: "cut clip 3 at 10 s"."""
    if not isinstance(clip, int):
        return None
    at = clip - 1 if clip > 0 else len(c.stage.shots) + clip
    start = sum(shot.seconds for shot in c.stage.shots[:at])
    end = start + c.stage.length_of(clip)
    if not all(start < moment < end for moment in moments):
        return None
    return [tidy(moment - start) for moment in moments]


def scenes(c: Clause) -> Outcome | None:
    """Cut at every change of shot."""
    if c.says("scenes") and c.has("split", "cut", "detect") and not c.has("remove"):
        return do(SplitScenes())
    return None
