"""How loud a film shall be beside its programme loudness: the volumes that were asked for."""

from collections.abc import Iterable, Sequence
from math import log10

USUAL_MUSIC = 0.35
"""The volume at which music is meant to be heard; everything else is at 1."""

LOUDER_SHARE = 1 / 30
LOUDER_MAX_DB = 0.3
ENOUGH = 0.25
"""The share of the film that sounds must cover together to speak for the whole."""


def asked_db(heard: Sequence[tuple[float, int]], length: int) -> float:
    """Return how much softer (negative) or louder than usual the whole film was asked to be.

    `heard` has each sound's volume beside its usual one, and its length, in the film's unit.

    Only what is turned down everywhere makes the film softer: a clip lowered under music
    at its usual volume changes their relation, not the film. The softest common ground of
    what covers a quarter of the film decides, so that a brief effect does not. Louder than
    usual counts for a thirtieth and at most 0.3 dB: more would miss the target.
    """
    enough = ENOUGH * min(length, sum(size for _, size in heard))
    ratios = sorted(heard)
    softer = _reached(reversed(ratios), enough)
    louder = _reached(ratios, enough)
    if softer < 1:
        return 20 * log10(softer)
    return min(LOUDER_MAX_DB, LOUDER_SHARE * 20 * log10(louder)) if louder > 1 else 0.0


def _reached(ratios: Iterable[tuple[float, int]], enough: float) -> float:
    """Return the ratio at which what came so far covers enough of the film."""
    covered = 0
    for ratio, size in ratios:
        covered += size
        if covered >= enough:
            return ratio
    return 1.0
