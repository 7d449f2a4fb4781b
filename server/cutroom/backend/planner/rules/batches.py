"""The same to several files: versions, per-file treatments, one result each."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.batches import EACH_EN, EACH_ZH, VERSIONS
from cutroom.backend.planner.words.values import PLATFORMS
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SetClipDuration, SetTargetDuration
from cutroom.domain.kinds.framing import SetAspect
from cutroom.domain.kinds.lettering import Captions
from cutroom.domain.kinds.programmes import Batch
from cutroom.domain.operations import KINDS, parse_operation

SHAPES = (("vertical", "9:16"), ("horizontal", "16:9"), ("square", "1:1"))


Read = Callable[[Clause], Outcome | None]
"""Reads one clause."""
WHOLES = (
    "concat",
    "slideshow",
    "montage",
    "vlog",
    "highlights",
    "undo",
    "restore",
)
EACH = re.compile(r"\b(?:each|every|all)\b|每|各", re.IGNORECASE)
BATCHED = re.compile(r"\b(?:batch|bulk)\b|批量|逐个|统一", re.IGNORECASE)
LEADING = ("for", "on", "to", "of", "对", "给", "把", "将")


def batch(parts: Sequence[Clause], read: Read) -> Outcome | None:
    """Read what is wanted of every file for itself: versions, or the same treatment."""
    return _versions(parts) or _each(parts, read)


def _each(parts: Sequence[Clause], read: Read) -> Outcome | None:
    """Read "for every video: vertical, captions" as the same operations on each upload."""
    stage = parts[0].stage
    every = [token for part in parts for token in part.tokens]
    named = any(_names_each(*pair) for pair in pairwise((*every, None)))
    counted = any(t.kind == "count" and t.amount == len(stage.videos) for t in every)
    named = named or (counted and any(t.text.startswith(("统一", "每")) for t in every))
    if stage.laid or len(stage.videos) < 2 or not named:
        return None
    message = parts[0].message
    if not (EACH_EN.search(message) or EACH_ZH.search(message) or BATCHED.search(message)):
        # "every other clip" is not every clip.
        return None
    if any(part.says(*WHOLES) or _is_of_history(part) for part in parts):
        return None
    single = Stage(replace(stage.scene, assets=(stage.videos[0],)), stage.language)
    operations: list[Operation] = []
    for part in parts:
        tokens = tuple(_of_one(part.tokens, len(stage.videos)))
        if not any(t.kind != "punct" and not t.is_small("filler", *LEADING) for t in tokens):
            continue
        one = replace(
            part, tokens=tokens, stage=single, scope=None, negated=frozenset(),
            text=part.message[tokens[0].start : tokens[-1].end],
        )  # fmt: skip
        outcome = None if part.negated else read(one)
        if outcome is None or outcome.questions:
            return None
        operations += outcome.operations
    acting = [op for op in operations if not isinstance(op, Answer)]
    if not acting or len(acting) < len(operations):
        return None
    if stretched := _in_one_film(operations):
        return do(*stretched)
    return do(Batch(over="all", ops=[op.described() for op in acting]))


def _is_of_history(part: Clause) -> bool:
    """Say whether an earlier version is spoken of, and not a shape: 竖屏版."""
    shaped = part.says("vertical", "horizontal", "square") or part.val("platform") is not None
    return part.says("version") and not shaped


def _in_one_film(operations: Sequence[Operation]) -> list[Operation]:
    """Return what only changes the clips as edits of all of them, within one film.

    Empty where something concerns a film as a whole: then each file is a film of its own.
    """
    bodies = [
        SetClipDuration(clip="all", duration=op.seconds or op.max_seconds or 0).described()
        if isinstance(op, SetTargetDuration)
        else op.described()
        for op in operations
    ]
    found = [parse_operation({**body, "clip": "all"}) for body in bodies if _is_of_clip(body)]
    return found if len(found) == len(operations) else []


def _is_of_clip(body: Mapping[str, Any]) -> bool:
    return "clip" in KINDS[str(body["op"])].model_fields and body.get("clip") in (
        None,
        1,
        "all",
    )


def _names_each(token: Token | None, after: Token | None) -> bool:
    """Say whether a token singles out every file: "each video", 逐个, 批量."""
    if token is None or token.is_a("batch"):
        return token is not None
    said = token.text.lower()
    heading = after is not None and after.text == ":" and said.startswith(("all ", "for all"))
    if heading and token.kind == "clips":
        return True
    if not said.startswith(("each", "every", "每")):
        return False
    filed = after is not None and (
        after.is_a("video", "files") or "video" in after.text.lower() or after.text.lower() == "one"
    )
    return "video" in said or "file" in said or "视频" in said or "文件" in said or filed


def _of_one(tokens: Sequence[Token], count: int) -> list[Token]:
    """Return a clause as it would be said of one file."""
    kept = [
        t
        for t in tokens
        if not (
            t.is_a("batch", "all")
            or (isinstance(t.value, Pick) and t.value.all)
            or t.text.lower() == "product video"
            or (t.kind in ("number", "count") and t.amount == count)
        )
    ]
    while kept and (kept[0].kind == "punct" or kept[0].text.lower() in LEADING):
        kept.pop(0)
    return kept


def _tells_no_version(parts: Sequence[Clause]) -> bool:
    """Say whether versions of every item are wanted, and nothing tells how they differ."""
    tokens = [token for part in parts for token in part.content()]
    asked = (
        "make",
        "set",
        "export",
        "convert",
        "batch",
        "version",
        "video",
        "clip",
        "generate",
        "all",
        "product",
    )
    plain = ("each", "clips", "count", "number", "char", "word")
    return len(parts) == 1 and all(t.kind in plain or t.is_a(*asked) for t in tokens)


def _versions(parts: Sequence[Clause]) -> Outcome | None:
    """Read "3 versions of each video: 15 s vertical, 30 s horizontal, …" as one batch."""
    first = parts[0]
    several = VERSIONS.search(first.message) and EACH.search(first.message)
    if several and _tells_no_version(parts):
        return ask(first, "which_versions")
    if not ((first.says("batch") or several) and first.has("make", "convert", "export", "set")):
        return None
    if not several and not any(
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
