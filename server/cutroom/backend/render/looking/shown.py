"""A version of a film as it is held against another."""

from dataclasses import dataclass

from cutroom.domain.draft import Draft


@dataclass(frozen=True, slots=True)
class Shown:
    """A version and the words that stand on its pictures."""

    draft: Draft
    label: str
