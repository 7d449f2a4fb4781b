"""Outcomes that lean on what came before them: a volume after music is the music's."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.rules.music import NEAREST
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.words.values import MUSIC_STYLES
from cutroom.domain.editing.laying import IMAGE_MS
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    DuplicateClip,
    KeepRanges,
    MoveClip,
    RemoveRange,
    Split,
    SplitScenes,
)
from cutroom.domain.kinds.framing import (
    ApplyFade,
    Zoom,
)
from cutroom.domain.kinds.lettering import AddText, Countdown
from cutroom.domain.kinds.programmes import (
    Assemble,
    Highlights,
    Slideshow,
)
from cutroom.domain.kinds.sounding import AddMusic, RemoveFillers, RemoveSilence, Volume

RECENT = 40
"""Operations back that a clause may lean on."""


def supposed(outcome: Outcome, stage: Stage) -> float | None:
    """Return how long the programme is that an outcome makes from the uploads."""
    for op in outcome.operations:
        if isinstance(op, Slideshow):
            count = len(op.images) if isinstance(op.images, list) else len(stage.photos)
            return op.total_duration or (op.seconds_per_image or IMAGE_MS / 1000) * count
        if isinstance(op, Assemble) and op.duration:
            return op.duration
    return stage.supposed


def parts_film(operations: Sequence[Operation], stage: Stage) -> bool:
    """Say whether operations leave a film of one clip in several."""
    for op in operations:
        if isinstance(op, Split | SplitScenes | Highlights | RemoveSilence | RemoveFillers):
            return True
        if isinstance(op, KeepRanges) and len(op.ranges) > 1:
            return True
        if isinstance(op, RemoveRange) and isinstance(op.end, int | float) and op.clip is None:
            start = op.start if isinstance(op.start, int | float) else 0
            if start > 0 and op.end < stage.length:
                return True
    return False


def laid_anew(outcome: Outcome, clause: Clause, earlier: Sequence[Operation]) -> Outcome:
    """Let "piano music very quietly, 10 %" lay music where there is none yet."""
    op = outcome.operations[0] if len(outcome.operations) == 1 else None
    mood = clause.val("mood")
    if not isinstance(op, Volume) or op.target != "music" or not mood or clause.stage.has_music:
        return outcome
    if any(isinstance(before, AddMusic) for before in earlier) or op.volume is None:
        return outcome
    style = mood if mood in MUSIC_STYLES else NEAREST.get(mood, mood)
    return do(AddMusic(style=style, volume=op.volume))


def suppose_moved(outcome: Outcome, stage: Stage) -> None:
    """Let later parts of the message find clips where an outcome moves them."""
    for op in outcome.operations:
        if isinstance(op, MoveClip) and isinstance(op.clip, int):
            stage.suppose_moved(op.clip, op.to)
        if isinstance(op, DuplicateClip) and isinstance(op.clip, int):
            stage.suppose_copied(op.clip, op.times)


def suppose_each(outcome: Outcome, stage: Stage) -> None:
    """Let a slideshow that is made from nothing say how long each picture lasts."""
    for op in outcome.operations:
        if isinstance(op, Slideshow) and op.seconds_per_image and not stage.laid:
            stage.suppose_each(op.seconds_per_image)


ZOOMED = 2.0
"""Seconds that a zoom takes which another one follows."""


def _after_zoom(last: Zoom, op: Zoom) -> Zoom:
    """Return a zoom out that begins where the zoom in before it ends."""
    if last.start is None:
        return op
    length = last.duration or ZOOMED
    back = {"start": round(last.start + length, 3), "duration": op.duration or length}
    return op.model_copy(update=back)


def following(
    outcome: Outcome,
    earlier: Sequence[Operation],
    *,
    about_it: bool = False,
    bare: bool = False,
    after: bool = False,
) -> Outcome:
    """Let an outcome lean on what came before: a volume after music means the music's."""
    earlier = earlier[-RECENT:]
    music = any(isinstance(before, AddMusic) for before in earlier)
    fresh = bool(earlier) and isinstance(earlier[-1], AddMusic)
    turned = bool(earlier) and isinstance(earlier[-1], Volume) and earlier[-1].target == "music"
    last = earlier[-1] if earlier else None

    def faded(way: str) -> bool:
        return isinstance(last, ApplyFade) and last.target == "audio" and last.dir != way

    counted = earlier[-1] if earlier and isinstance(earlier[-1], Countdown) and after else None
    zoomed = {before.direction for before in earlier if isinstance(before, Zoom)}
    operations: list[Operation] = []
    for op in outcome.operations:
        match op:
            case Volume(target=None, clip=None) if music:
                operations.append(op.model_copy(update={"target": "music"}))
            case ApplyFade(target="video") if (fresh and about_it) or (
                bare and (turned or faded(op.dir))
            ):
                operations.append(op.model_copy(update={"target": "audio"}))
            case Zoom(start=None, clip=None) if op.direction in zoomed:
                continue
            case Zoom(direction="out", start=None, clip=None) if isinstance(last, Zoom):
                # What is zoomed for a clip alone is out again with the next one.
                operations += [] if last.clip else [_after_zoom(last, op)]
            case AddText(start=0) if counted is not None:
                shift = counted.start + counted.seconds
                until = op.end + shift if isinstance(op.end, int | float) else op.end
                operations.append(op.model_copy(update={"start": shift, "end": until}))
            case _:
                operations.append(op)
    return Outcome(operations, outcome.questions)
