"""Clips called by their length or their place: "the longest clip", "the opener" by number."""

import re
from collections.abc import Sequence

CALLED = re.compile(
    r"\bthe (longest|shortest) (?:clip|shot|video|one|photo|segment)\b", re.IGNORECASE
)


PLACED = re.compile(
    r"\b(?:the|my) (?:(opener|opening (?:clip|shot|scene|video))"
    r"|(closer|finale|closing (?:clip|shot|scene)))\b(?!['’])",
    re.IGNORECASE,
)
MIDDLE = re.compile(
    r"\b(?:the|that|my) middle (?:part|bit|section|piece|segment|scene|shot)\b(?! of)",
    re.IGNORECASE,
)
"""What is one clip where as many stand before it as behind."""
NUMBER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
PLACE = (
    r"(?:(?:the )?(?P<w{0}>first|second|third|fourth|fifth|last)(?: clip| shot| video| one)?"
    r"|(?:clips?|shots?|videos?) ?#?(?P<n{0}>\d+)|(?P<d{0}>\d+))"
)
BETWEEN = re.compile(
    r"\b(?:the |all |all the )?(?:parts?|bits?|sections?|clips?|stuff|everything|footage|shots?"
    r"|anything|whatever|one|ones)(?: (?:that is|that's|that are|which is|which are|is|are))?"
    r" (?:in )?between "
    + PLACE.format(1)
    + r" and "
    + PLACE.format(2)
    + r"(?! ?(?:s|secs?|seconds?|m|mins?|minutes?|:|\.)\b)",
    re.IGNORECASE,
)
"""What lies between two clips: "the part between clip 1 and clip 3"."""


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
    if len(lengths) > 2:
        message = BETWEEN.sub(lambda f: _between(f, len(lengths)), message)
    if len(lengths) > 2 and len(lengths) % 2:
        message = MIDDLE.sub("the middle clip", message)
    message = PLACED.sub(lambda f: "the first clip" if f[1] else "the last clip", message)
    return CALLED.sub(number, message)


def _between(found: re.Match[str], count: int) -> str:
    """Return the clips between two, by their numbers; as it was said where there is none."""
    ends: list[int] = []
    for side in ("1", "2"):
        word, number = found[f"w{side}"], found[f"n{side}"] or found[f"d{side}"]
        place = NUMBER[word.lower()] if word else int(number)
        ends.append(place if place > 0 else count)
    first, last = ends
    if last - first < 2 or last > count:
        return found[0]
    return f"clip {first + 1}" if last - first == 2 else f"clips {first + 1} to {last - 1}"
