"""Places counted from the end: the second to last clip, third from the end, 倒数第2段."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering

LAST = re.compile(
    r"[ -]{1,2}(?:to[ -](?:the[ -])?last|last|from[ -](?:the[ -])?(?:end|last|back))\b"
)
"""What makes an ordinal one from the end."""
NEXT = re.compile(r"next[ -]to[ -](?:the[ -])?last\b")
BUT = re.compile(r"last but (?P<few>one|two|three)\b")
FEW = {"one": -2, "two": -3, "three": -4}
PLACING = ("move", "insert", "reorder")
"""Beside these "the second to last" may be a clip and where it goes."""


def counted_from_end(tokens: Sequence[Token], message: str) -> list[Token]:
    """Return the tokens with every place that is counted from the end as one ordinal."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        end, place = _place(tokens, at, message.lower())
        if place:
            result.append(covering(tokens[at], tokens[end - 1], message, "ordinal", place))
        else:
            result.append(tokens[at])
        at = end
    return result


def _place(tokens: Sequence[Token], at: int, message: str) -> tuple[int, int]:
    """Return where the words for a place from the end stop, and that place; 0 for none."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text == "倒数" and after is not None and after.kind == "ordinal" and after.amount > 0:
        return at + 2, -int(after.amount)
    stop, place = token.end, 0
    if token.kind == "ordinal" and token.amount > 1 and (found := LAST.match(message, token.end)):
        stop, place = found.end(), -int(token.amount)
    elif found := NEXT.match(message, token.start):
        stop, place = found.end(), -2
    elif token.kind == "ordinal" and (found := BUT.match(message, token.start)):
        stop, place = found.end(), FEW[found["few"]]
    if not place:
        return at + 1, 0
    end = next((n for n, t in enumerate(tokens) if t.start >= stop), len(tokens))
    bare = end == len(tokens) or tokens[end].kind == "punct"
    if bare and any(t.is_a(*PLACING) for t in tokens):
        return at + 1, 0
    return end, place
