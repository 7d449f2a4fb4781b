"""Two labelled requests said in one breath must be planned like each of them alone.

`python -m tests.language.compounds [PAIRS]` prints how often they are not. What is joined leans on
nothing: requests with pronouns and questions are left out, what moves things comes second.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from cutroom.backend.service.adapters import RuleEditor
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.base import Operation
from cutroom.domain.operations import parse_operation
from cutroom.errors import CutroomError
from tests.language.contexts import scene
from tests.language.conversing import NoMedia, bare
from tests.language.score import HERE, load

SETS = ("dev", "own", "own2", *(f"blind{n}" for n in range(2, 14)))
"""The sets that are joined: always the same, so that the sample is."""
JOINTS = {
    "en": (". ", ", ", "; ", " and ", ", then ", " and also ", "\n- ", ". Also, "),
    "zh": ("。", "，", "；", "，然后", "，再", "，并且", "\n"),
}
ALONE = frozenset(
    {
        "clarify", "none", "unsupported", "refuse", "state", "describe", "undo", "redo", "restore",
        "batch", "reorder", "credits", "find", "check", "export", "save_project", "list_media",
        "upload", "generate",
    }
)  # fmt: skip
"""Operations of requests that are not joined to others."""
LAST = frozenset(
    {
        "trim", "remove_range", "speed", "delete_clip", "set_target_duration", "highlights",
        "keep_ranges", "remove_silence", "assemble", "slideshow", "loop", "insert", "concat",
        "freeze", "set_clip_duration", "duplicate_clip", "split", "move_clip", "swap_clips",
    }
)  # fmt: skip
"""Operations that move what a later request may mean, so that they are joined second."""
LEANING = ("it ", " it", "that", "this", "last one")
FORBIDDING = ("no ", "don't", "别", "不要", "not ")
"""Openings of requests that forbid what another may ask for."""
LONGEST = 70


@dataclass(frozen=True)
class Pair:
    """A message of two requests, what each of them is planned as alone, and as what together."""

    message: str
    context: str
    lang: str
    apart: list[dict[str, object]]
    together: list[dict[str, object]]
    asked: bool

    @property
    def agrees(self) -> bool:
        """Whether the requests are planned together as alone, or make the same film."""
        if sorted(map(repr, self.apart)) == sorted(map(repr, self.together)):
            return True
        if self.asked:
            return False
        alone, joined = (_film(self, bodies) for bodies in (self.apart, self.together))
        return alone is not None and alone == joined


def _film(pair: Pair, bodies: list[dict[str, object]]) -> object:
    """Return the film that operations make in a pair's session; None for those that make none."""
    setting = scene(pair.context, pair.lang)
    edits = [parse_operation(body) for body in bodies]
    if not all(op.local for op in edits):
        return None
    draft = setting.draft
    try:
        if not draft.clips:
            draft = _edited(draft, [parse_operation({"op": "concat", "clips": "all"})], setting)
        return bare(_edited(draft, edits, setting))
    except CutroomError:
        return None


def _edited(draft: Draft, edits: Sequence[Operation], setting: Scene) -> Draft:
    measure = lambda wanted: NoMedia().measure(wanted, {})  # noqa: E731
    kinds = {"subtitles": {}, "language": "en", "measure": measure}
    return RuleEditor().apply(draft, edits, setting.assets, **kinds).draft


def _planned(context: str, lang: str, message: str) -> tuple[list[dict[str, object]], bool]:
    plan = plan_message(message, scene(context, lang))
    return [op.described() for op in plan.operations], bool(plan.questions or plan.unread)


def _requests(lang: str) -> dict[str, list[tuple[str, list[dict[str, object]]]]]:
    """Return the requests that may be joined, by their context."""
    found: dict[str, list[tuple[str, list[dict[str, object]]]]] = {}
    for name in SETS:
        for request in load(HERE / f"requests_{name}.jsonl"):
            text = request["text"]
            if request["lang"] != lang or len(text) >= LONGEST:
                continue
            low = text.lower()
            if any(word in low for word in LEANING) or low.startswith(FORBIDDING):
                continue
            operations, asked = _planned(request["context"], lang, text)
            if not asked and 0 < len(operations) < 3 and not _kinds(operations) & ALONE:
                said = (text.rstrip(".。!！ "), operations)
                found.setdefault(request["context"], []).append(said)
    return {context: said for context, said in found.items() if len(said) > 5}


def _kinds(operations: list[dict[str, object]]) -> set[object]:
    return {operation["op"] for operation in operations}


def pairs(lang: str, count: int, seed: int = 1) -> Iterator[Pair]:
    """Yield as many pairs of one language, always the same ones for a seed."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    requests = _requests(lang)
    contexts = sorted(requests)
    weights = [len(requests[context]) for context in contexts]
    while count:
        context = chance.choices(contexts, weights)[0]
        (first, one), (second, two) = chance.sample(requests[context], 2)
        joint = chance.choice(JOINTS[lang])
        if _kinds(one) & _kinds(two) or _kinds(one) & LAST:
            continue
        message = f"{'- ' if joint == chr(10) + '- ' else ''}{first}{joint}{second}"
        together, asked = _planned(context, lang, message)
        yield Pair(message, context, lang, [*one, *two], together, asked)
        count -= 1


def main(words: list[str]) -> None:
    """Print the pairs that are read otherwise together, and how many they are."""
    count = int(words[0]) if words else 500
    for lang in JOINTS:
        met = list(pairs(lang, count))
        other = [pair for pair in met if not pair.agrees]
        for pair in other:
            print("asked" if pair.asked else "WRONG", repr(pair.message))
        wrong = sum(not pair.asked for pair in other)
        print(f"{lang}: {len(met)} pairs, {len(other) / len(met):.1%} read otherwise, ", end="")
        print(f"{wrong / len(met):.1%} without asking")


if __name__ == "__main__":
    main(sys.argv[1:])
