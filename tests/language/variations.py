"""A request said in another way that means the same must be planned the same.

`python -m tests.language.variations [KIND …]` says every labelled request in every other way
that its words allow, and prints by kind how often another plan came of it. It needs no labels:
what a request is planned as is compared with what its variations are planned as.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.language import reworded, rewritten
from tests.language.said import Planned, Said, planned, said
from tests.language.score import HERE, load

KINDS: dict[str, Callable[[Said], Iterator[str]]] = {
    "quotes": rewritten.quotes,
    "cases": rewritten.cases,
    "stops": rewritten.stops,
    "widths": rewritten.widths,
    "spaces": rewritten.spaces,
    "spelling": rewritten.spelling,
    "numbers": rewritten.numbers,
    "units": rewritten.units,
    "traditional": rewritten.traditional,
    "nouns": reworded.nouns,
    "synonyms": reworded.synonyms,
    "order": reworded.order,
    "typos": reworded.typos,
    "courtesies": reworded.courtesies,
}
LONGEST = 140
"""Characters of a request that is said in one breath."""


@dataclass(frozen=True)
class Variation:
    """A request said otherwise, and what that is planned as."""

    kind: str
    request: Said
    text: str
    plan: Planned

    @property
    def agrees(self) -> bool:
        """Whether it is planned as the request is."""
        return self.plan == self.request.plan

    @property
    def asked(self) -> bool:
        """Whether nothing is done but what the request asks for, and the rest is asked."""
        return self.plan[1] and {*self.plan[0]} <= {*self.request.plan[0]}


def variations(request: Said, kinds: Sequence[str] = tuple(KINDS)) -> Iterator[Variation]:
    """Yield a request in all the other ways of these kinds that its words allow."""
    for kind in kinds:
        for text in dict.fromkeys(KINDS[kind](request)):
            if text != request.text:
                plan = planned(request.context, request.lang, text)
                yield Variation(kind, request, text, plan)


def requests(sets: str = "requests_*.jsonl") -> list[Said]:
    """Return the labelled requests that are said in one breath."""
    paths = sorted(HERE.glob(sets))
    found = (request for path in paths for request in load(path))
    return [said(request) for request in found if len(request["text"]) < LONGEST]


def main(words: list[str]) -> None:
    """Print the variations that are read otherwise, and how many they are."""
    counts: dict[tuple[str, str], list[int]] = {}
    for request in requests():
        for met in variations(request, words or tuple(KINDS)):
            count = counts.setdefault((met.kind, request.lang), [0, 0, 0])
            count[0] += 1
            if not met.agrees:
                count[1] += 1
                count[2] += not met.asked
                verdict = "asked" if met.asked else "WRONG"
                print(f"{verdict} {met.kind} {request.context} | {request.text} | {met.text}")
    for (kind, lang), (every, other, wrong) in sorted(counts.items()):
        print(f"{kind:12} {lang} {every:6} said, {other / every:6.2%} read otherwise, ", end="")
        print(f"{wrong / every:6.2%} without asking")


if __name__ == "__main__":
    main(sys.argv[1:])
