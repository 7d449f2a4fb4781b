"""Tables of turns of speech and the plainer words for them, and how they are applied."""

import re
from collections.abc import Callable, Iterable

Turn = str | Callable[[re.Match[str]], str]
Turns = tuple[tuple[str, re.Pattern[str], Turn], ...]


def compiled(table: Iterable[tuple[str, str, Turn]]) -> Turns:
    """Return a table of turns with its patterns ready to search."""
    return tuple((word, re.compile(pattern, re.IGNORECASE), said) for word, pattern, said in table)


def turned(text: str, turns: Turns) -> str:
    """Return a text with every turn of a table that it takes said in its plainer words."""
    low = text.lower()
    for word, pattern, said in turns:
        if word in low and pattern.search(text):
            text = pattern.sub(said, text)
            low = text.lower()
    return text
