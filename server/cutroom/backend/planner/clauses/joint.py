"""A piece beside the clause that it may belong to, with what rules ask of the two."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cutroom.backend.planner.clauses.pieces import WORDY
from cutroom.backend.planner.tokens.token import Token

LENGTHS = frozenset({"time", "dur", "each"})
"""Kinds of tokens that tell how long something lasts."""


@dataclass(frozen=True)
class Joint:
    """A piece beside the clause that it may belong to."""

    piece: Sequence[Token]
    clause: Sequence[Token]

    @cached_property
    def said(self) -> list[Token]:
        """The piece's words that say something."""
        return [
            t
            for t in self.piece
            if t.kind != "punct"
            and not t.is_small("filler", "connector")
            and t.text.lower() not in ("with", "in", "using")
        ]

    @cached_property
    def quoted(self) -> bool:
        return any(t.kind == "quote" for t in self.clause)

    @cached_property
    def about_words(self) -> bool:
        return self.about(*WORDY, "bilingual", "pip", "sticker")

    @cached_property
    def _clause_concepts(self) -> frozenset[str]:
        return concepts_of(self.clause)

    @cached_property
    def _said_concepts(self) -> frozenset[str]:
        return concepts_of(self.said)

    def about(self, *concepts: str) -> bool:
        """Say whether the clause speaks of one of these."""
        return not self._clause_concepts.isdisjoint(concepts)

    def names(self, *concepts: str) -> bool:
        """Say whether the piece speaks of one of these."""
        return not self._said_concepts.isdisjoint(concepts)

    def only(self, *concepts: str) -> bool:
        """Say whether the piece speaks of nothing else."""
        return all(t.is_a(*concepts) for t in self.said)


def concepts_of(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the concepts that tokens carry."""
    return frozenset(
        value for token in tokens for facet, value in token.facets if facet == "concept"
    )
