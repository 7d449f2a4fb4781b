"""Holding: frozen frames, and pictures shown for so long."""

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.targets import SLACK, target, tidy
from cutroom.domain.kinds.base import Instant
from cutroom.domain.kinds.cutting import Freeze, SetClipDuration

LAST_FRAME = 0.02
"""Seconds before its end at which a clip shows its last frame, at 50 frames and less."""


FRAME = 0.04
"""Seconds that the last frame of a clip begins before its end, whatever its rate."""


def _shown_for(c: Clause) -> Outcome | None:
    """Show pictures for so long: 最后一张停6秒, "the lake photo stays for 5 s"."""
    seconds = c.number("dur", "time")
    if seconds is None or c.moment() is not None or c.spans or c.says("frame", "text", "title"):
        return None
    numbers = [n for pick in c.picks for n in pick.clips]
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    shots, count = c.stage.shots, len(c.stage.shots)
    places = [n if n > 0 else count + 1 + n for n in numbers]
    stays = c.has("freeze") or c.written("stay", "stays", "remain")
    if not stays or not places or not all(0 < n <= count for n in places):
        return None
    if not all(shots[n - 1].is_picture for n in places) or c.has("insert", "add", "move"):
        return None
    return do(
        SetClipDuration(clip=numbers[0] if len(numbers) == 1 else [*numbers], duration=seconds)
    )


def freeze(c: Clause) -> Outcome | None:
    """Hold a frame."""
    if held := _shown_for(c):
        return held
    if not c.has("freeze") or c.says("text", "title") or c.small("per", "to"):
        return None
    if c.says("picture") and c.moment() is None and not c.written("freeze"):
        return None
    if c.assets and c.has("insert", "add", "move"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    seconds = c.number("dur", "time")
    if isinstance(clip, int) and seconds and c.moment() is None and c.stage.is_still(clip):
        return do(SetClipDuration(clip=clip, duration=seconds))
    moments = [t.amount for t in c.of_kind("at")]
    if len(moments) > 1 and not isinstance(clip, int) and max(moments) < c.stage.length:
        return do(*(Freeze(at=moment, duration=seconds or 2.0) for moment in moments))
    at: Instant | None = c.moment()
    times = [t.amount for t in c.of_kind("time", "dur")]
    if at is None and len(times) == 2:
        at, seconds = times
    own = _edge_of_clip(c, clip) if at is None and isinstance(clip, int) else None
    if own is not None:
        return do(Freeze(at=own, duration=seconds or 2.0))
    at = _edge(c, at)
    if at is None:
        return ask(c, "when")
    if isinstance(clip, int) and not (at == "end" and clip in (-1, len(c.stage.shots))):
        before = sum(shot.seconds for shot in c.stage.shots[: clip - 1 if clip > 0 else clip])
        own = at if isinstance(at, float) else c.stage.length_of(clip) - FRAME
        at = tidy(before + own)
    if isinstance(at, float) and c.stage.length and at > c.stage.length + SLACK:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    return do(Freeze(at=at, duration=seconds or 2.0))


def _edge_of_clip(c: Clause, clip: int) -> Instant | None:
    """Return the moment of a clip's first or last frame, in the film's time."""
    count = len(c.stage.shots)
    if count == 1 or not 0 < abs(clip) <= count:
        return None
    place = clip if clip > 0 else count + 1 + clip
    start = sum(shot.seconds for shot in c.stage.shots[: place - 1])
    text = c.text.lower()
    if "第一帧" in text or "first frame" in text or c.says("start_at"):
        return tidy(start)
    if not ("最后一帧" in text or "last frame" in text or c.says("end_at")):
        return None
    if place == count:
        return "end"
    return round(start + c.stage.shots[place - 1].seconds - LAST_FRAME, 3)


def _edge(c: Clause, at: Instant | None) -> Instant | None:
    """Return the moment, or the end, start or middle of the film that is named in its place."""
    text = c.text.lower()
    last = any(t.kind == "ordinal" and t.value == -1 for t in c.tokens)
    if last or "最后一帧" in text or "last frame" in text or (at is None and c.says("end_at")):
        return "end"
    if "第一帧" in text or "first frame" in text or (at is None and c.says("start_at")):
        return 0.0
    return tidy(c.stage.length / 2) if at is None and c.says("middle") else at
