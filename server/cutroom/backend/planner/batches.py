"""The same to several files: versions, per-file treatments, one result each."""

from collections.abc import Sequence

from cutroom.backend.planner.asking import Outcome, do
from cutroom.backend.planner.clause import Clause
from cutroom.backend.planner.lexicon_values import PLATFORMS
from cutroom.domain.operations import Batch, Captions, Operation, SetAspect, SetTargetDuration

SHAPES = (("vertical", "9:16"), ("horizontal", "16:9"), ("square", "1:1"))


def batch(parts: Sequence[Clause]) -> Outcome | None:
    """Read "3 versions of each video: 15 s vertical, 30 s horizontal, …" as one batch."""
    first = parts[0]
    if not (first.says("batch") and first.has("make", "convert", "export", "set")):
        return None
    if not any(
        token.text.lower() in ("version", "versions", "版本", "variants", "版")
        or token.is_a("batch")
        for token in first.tokens
    ):
        return None
    tokens = [token for part in parts for token in part.live()]
    variants: list[list[Operation]] = []
    current: list[Operation] = []
    extras: list[Operation] = []
    for token in tokens:
        if token.kind in ("time", "dur"):
            if any(isinstance(op, SetTargetDuration) for op in current):
                variants.append(current)
                current = []
            current.append(SetTargetDuration(seconds=token.amount))
        shape = next((ratio for concept, ratio in SHAPES if token.is_a(concept)), None)
        ratio = str(token.value) if token.kind == "ratio" else shape
        if (
            ratio is None
            and (platform := token.of("platform"))
            and not any(isinstance(op, SetAspect) for op in current)
        ):
            ratio = PLATFORMS[platform][1]
        if ratio:
            if any(isinstance(op, SetAspect) for op in current):
                if token.of("platform"):
                    continue
                variants.append(current)
                current = []
            current.append(SetAspect(ratio=ratio))
        if token.is_a("subtitle"):
            languages = [t.of("language") for t in tokens if t.of("language")]
            extras.append(Captions(lang=languages[0] if languages else None))
    if current:
        variants.append(current)
    if len(variants) < 2:
        return None
    ops = [op.described() for variant in variants for op in variant] + [
        op.described() for op in extras
    ]
    shown = [{"ops": [op.described() for op in [*variant, *extras]]} for variant in variants]
    return do(Batch(over="all", ops=ops, variants=shown))
