"""Replacing in a message what stands outside its quotes, which are content."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import QUOTED
from cutroom.backend.planner.words.traditional import simplified

WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ％．]+")
NARROW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}


def narrow(message: str) -> str:
    """Return a message with full-width figures and letters as plain ones; quotes stay."""
    return outside_quotes(WIDE, lambda found: found[0].translate(NARROW), message)


def plain(message: str) -> str:
    """Return a message in simplified characters; quotes stay as they are."""
    said = simplified(message)
    for quote in QUOTED.finditer(message):
        said = said[: quote.start()] + quote[0] + said[quote.end() :]
    return said


def outside_quotes(
    pattern: re.Pattern[str],
    instead: str | Callable[[re.Match[str]], str],
    message: str,
    quoted: re.Pattern[str] = QUOTED,
) -> str:
    """Return a message with what a pattern finds said otherwise, but never inside quotes."""
    if pattern.search(message) is None:
        return message
    quotes = [found.span() for found in quoted.finditer(message)]

    def put(found: re.Match[str]) -> str:
        inside = any(start < found.end() and found.start() < end for start, end in quotes)
        if inside:
            return found[0]
        return instead(found) if callable(instead) else found.expand(instead)

    return pattern.sub(put, message)
