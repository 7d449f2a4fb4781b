"""What stands around a token: the frame in which Chinese idioms are read."""

from collections.abc import Callable, Sequence

from cutroom.backend.planner.clauses.pieces import STOPS
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.token import Token

FILLER = (("small", "filler"),)
REACH = 40
"""Tokens to either side that a word is read by."""
Found = tuple[int, Token]
"""Where reading goes on, and what stands for the tokens up to there."""
Idiom = Callable[[Sequence[Token], int, str, Stage], Found | None]


def around(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the tokens around a place, up to the stops, or as far as one looks."""
    first, last = at, at
    while first > max(0, at - REACH) and not stops(tokens[first - 1]):
        first -= 1
    while last < min(len(tokens), at + REACH) and not stops(tokens[last]):
        last += 1
    return list(tokens[first:last])


def stops(token: Token) -> bool:
    """Say whether a token ends a piece; 、 only lists."""
    return token.kind == "punct" and token.text in STOPS and token.text != "、"


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a token stands first in its piece."""
    return at == 0 or tokens[at - 1].kind == "punct" or tokens[at - 1].is_small("connector")


def token_at(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the token at a place, None beyond the ends."""
    return tokens[at] if 0 <= at < len(tokens) else None
