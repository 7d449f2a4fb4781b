"""Photos among films: "the last picture" counts pictures alone."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.references import Pick
from cutroom.backend.planner.stage import Stage

PICTURES = "张幅"
"""Classifiers that count pictures and nothing else."""


def sorted_out(tokens: Sequence[Token], stage: Stage) -> list[Token]:
    """Return the tokens with numbered pictures turned to their places on a mixed track."""
    tokens = [_in_the_middle(token, len(stage.shots)) for token in tokens]
    pictures = stage.pictures_among_films
    if not pictures:
        return list(tokens)
    return [_settled(token, pictures) for token in tokens]


def _in_the_middle(token: Token, count: int) -> Token:
    """Count out the clips in the middle: 中间两段."""
    pick = token.value
    if not isinstance(pick, Pick) or not pick.several:
        return token
    edge, odd = divmod(count - pick.several, 2)
    if edge < 0 or odd:
        return token
    places = tuple(range(edge + 1, edge + pick.several + 1))
    return replace(token, value=Pick(places, noun="clip"))


def _settled(token: Token, pictures: list[int]) -> Token:
    pick = token.value
    if token.kind != "clips" or not isinstance(pick, Pick) or not _is_of_pictures(token, pick):
        return token
    inside = [n for n in pick.clips if 0 < abs(n) <= len(pictures)]
    if not inside or len(inside) < len(pick.clips):
        return token
    places = tuple(pictures[n - 1 if n > 0 else n] for n in inside)
    return replace(token, value=replace(pick, clips=places))


def _is_of_pictures(token: Token, pick: Pick) -> bool:
    return pick.noun == "picture" or token.text[-1:] in PICTURES
