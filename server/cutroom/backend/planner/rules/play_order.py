"""Clips named one after the other as the order of the film."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, Insert, MoveClip, Reorder

PLAYING = ("play", "insert", "show", "speed", "start_at", "end_at", "make", "set")


def sequence(parts: Sequence[Clause]) -> Outcome | None:
    """Read "play clip 3, then clip 1, then clip 2" as the order of all clips."""
    tokens = [token for part in parts for token in part.content()]
    numbers = _in_order(parts)
    count = len(parts[0].stage.shots)
    bare = [t for part in parts for t in part.tokens if t.kind != "punct" and not t.is_small()]
    if count > 2 and len(bare) == count and all(t.kind == "number" for t in bare):
        order = [int(t.amount) for t in bare]
        return do(Reorder(order=list(order))) if sorted(order) == [*range(1, count + 1)] else None
    if count < 2 or sorted(n if n > 0 else count + 1 + n for n in numbers) != list(
        range(1, count + 1)
    ):
        return None
    named = any(part.assets for part in parts)
    played = any(t.is_a("play") or t.text in ("放", "播放", "播") for t in tokens)
    played = played or (named and any(t.text.lower() in FIRST for t in tokens))
    plain = all(
        t.kind in ("clips", "ordinal", "asset")
        or t.is_a(*PLAYING)
        or t.is_small("last")
        or t.text == "播"
        for t in tokens
    )
    return do(Reorder(order=list(numbers))) if played and plain and len(numbers) == count else None


def joined_whole(operations: Sequence[Operation], stage: Stage) -> list[Operation]:
    """Write a clip that goes to an end into the join before it: "join a and b, c at the end"."""
    result: list[Operation] = []
    for op in operations:
        join = result[-1] if result else None
        if isinstance(join, Concat) and isinstance(join.clips, list) and not stage.laid:
            name = _set_at_an_end(op, stage)
            if name is not None and name not in join.clips:
                last = getattr(op, "to", getattr(op, "at", "end")) in (-1, "end", len(stage.shots))
                clips = [*join.clips, name] if last else [name, *join.clips]
                result[-1] = join.model_copy(update={"clips": clips})
                continue
        result.append(op)
    return result


def _set_at_an_end(op: Operation, stage: Stage) -> str | None:
    """Return the file that an operation sets at an end of the film."""
    if isinstance(op, Insert):
        return op.asset if op.at in ("start", "end") and op.duration is None else None
    if not isinstance(op, MoveClip) or op.to not in (1, -1, len(stage.shots)):
        return None
    shot = stage.shot(op.clip) if isinstance(op.clip, int) else None
    return shot.name if shot is not None else None


FIRST = ("first", "先", "首先", "最先")


def _in_order(parts: Sequence[Clause]) -> list[int]:
    """Return the clips that are named, in the order in which they are."""
    found: list[int] = []
    for token in (token for part in parts for token in part.tokens):
        if token.kind == "asset":
            found += parts[0].stage.numbers_of(str(token.value))
        elif isinstance(token.value, Pick) and token.text.lower() not in FIRST:
            found += token.value.clips
    return found
