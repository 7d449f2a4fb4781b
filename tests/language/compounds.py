"""Two labelled requests said in one breath must be planned like each of them alone.

`python -m tests.language.compounds [PAIRS]` prints how often they are not. What is joined leans on
nothing: requests with pronouns and questions are left out, what moves things comes second.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from cutroom.backend.planner.compose import plan_message
from tests.language.contexts import scene
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
LONGEST = 70


@dataclass(frozen=True)
class Pair:
    """A message of two requests, what each of them is planned as alone, and as what together."""

    message: str
    apart: list[dict[str, object]]
    together: list[dict[str, object]]
    asked: bool

    @property
    def agrees(self) -> bool:
        """Whether the requests are planned together as they are alone, in any order."""
        return sorted(map(repr, self.apart)) == sorted(map(repr, self.together))


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
            if any(word in text.lower() for word in LEANING):
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
        yield Pair(message, [*one, *two], together, asked)
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
