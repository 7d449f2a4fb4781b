"""A token: a piece of a message, where it stands and what it may mean."""

from dataclasses import dataclass

from cutroom.backend.planner.words.vocabulary import (
    Facet,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a message: what it is, where it stands, what it may mean."""

    kind: str
    """phrase, word, char, punct, quote, asset, file, url, path, or a quantity's name."""
    start: int
    end: int
    text: str
    """As it was written."""
    value: object = None
    facets: tuple[Facet, ...] = ()

    def means(self, facet: str, *values: str) -> bool:
        """Say whether the token carries one of these values of a facet (any without values)."""
        for own, value in self.facets:  # noqa: SIM110 - asked very often; a generator costs thrice
            if own == facet and (not values or value in values):
                return True
        return False

    def of(self, facet: str) -> str | None:
        """Return the token's value of a facet."""
        for own, value in self.facets:
            if own == facet:
                return value
        return None

    def is_a(self, *concepts: str) -> bool:
        """Say whether the token carries one of these concepts."""
        for own, value in self.facets:
            if own == "concept" and (not concepts or value in concepts):
                return True
        return False

    def is_small(self, *words: str) -> bool:
        """Say whether the token is one of these small words."""
        for own, value in self.facets:  # noqa: SIM110
            if own == "small" and (not words or value in words):
                return True
        return False

    @property
    def amount(self) -> float:
        """The number that a measure, a count or an ordinal stands for; 0 for other tokens."""
        return float(self.value) if isinstance(self.value, int | float) else 0.0
