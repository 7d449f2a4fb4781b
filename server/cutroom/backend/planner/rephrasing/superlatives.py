"""Clips called by their length: "the longest clip" as the number that it has."""

import re
from collections.abc import Sequence

CALLED = re.compile(
    r"\bthe (longest|shortest) (?:clip|shot|video|one|photo|segment)\b", re.IGNORECASE
)


def numbered(message: str, lengths: Sequence[float]) -> str:
    """Return a message with the longest and the shortest clip by number, where one is that.

    `lengths` are the clips' seconds, in their order.
    """

    def number(found: re.Match[str]) -> str:
        edge = max(lengths) if found[1].lower() == "longest" else min(lengths)
        alike = [at for at, length in enumerate(lengths, 1) if length == edge]
        return f"clip {alike[0]}" if len(alike) == 1 else found[0]

    return CALLED.sub(number, message) if len(lengths) > 1 else message
