"""The tokens of a message by their places, for what looks at neighbours."""

from cutroom.backend.planner.tokens.span import MOST_ARTICLES
from cutroom.backend.planner.tokens.token import Token


class TokensInPlace:
    """Tokens by their places."""

    def __init__(self, tokens: list[Token], message: str):
        self.tokens = tokens
        self.message = message

    def at(self, place: int) -> Token | None:
        """Return the token at a place, if there is one."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def skip(self, place: int) -> int:
        """Step over a few articles, 在 and 第, which say nothing about time."""
        for _ in range(MOST_ARTICLES):
            token = self.at(place)
            if token is None or token.kind != "phrase" or token.is_small("from", "to"):
                break
            if not (token.is_small("filler", "mark") or token.text == "第"):
                break
            place += 1
        return place
