"""Clips called by their length or their place: "the longest clip", "the opener" by number."""

import re
from collections.abc import Sequence

CALLED = re.compile(
    r"\bthe (longest|shortest) (?:clip|shot|video|one|photo|segment)\b", re.IGNORECASE
)


PLACED = re.compile(
    r"\b(?:the|my) (?:(opener)|(closer|finale|closing (?:clip|shot|scene)))\b(?!['’])",
    re.IGNORECASE,
)


def numbered(message: str, lengths: Sequence[float]) -> str:
    """Return a message with such clips by their numbers, where one is that.

    `lengths` are the clips' seconds, in their order.
    """

    def number(found: re.Match[str]) -> str:
        edge = max(lengths) if found[1].lower() == "longest" else min(lengths)
        alike = [at for at, length in enumerate(lengths, 1) if length == edge]
        return f"clip {alike[0]}" if len(alike) == 1 else found[0]

    if len(lengths) < 2:
        return message
    message = PLACED.sub(lambda f: "the first clip" if f[1] else "the last clip", message)
    return CALLED.sub(number, message)
