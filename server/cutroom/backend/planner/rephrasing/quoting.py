"""What a question quotes of a rewritten message, given back as it was written."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

QUOTED = re.compile(r"“([^“”]+)”")
WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:['’.][^\W_\u3400-\u9fff]+)*|[^\w\s]|_")
BROKEN = " … "
"""What stands between pieces that lie apart."""
MOST = 800
"""Words of a message whose rewriting is followed; of longer ones the rewritten words are quoted."""

LEAST_SHARED = 0.6
"""The share of a piece that must stand in a message for its own words to be looked for there."""
MOST_LONGER, SLACK = 2, 16
"""How much longer than what was read its own words may be: a factor, and letters."""

Pairs = tuple[tuple[int, int, int, int], ...]
"""Where runs of the rewritten message come from: start and end there, start and end here."""


def in_own_words(text: str, message: str, said: str) -> str:
    """Return a sentence with what it quotes out of `said` as it stands in `message`."""
    if "“" not in text:
        return text
    return QUOTED.sub(lambda found: f"“{as_written(found[1], message, said)}”", text)


def as_written(piece: str, message: str, said: str) -> str:
    """Return a piece of the rewritten message as the person wrote it."""
    found: dict[str, None] = {}
    for part in piece.split(BROKEN):
        found[part if part in message else _own(part, message, said)] = None
    return BROKEN.join(found)


def _own(part: str, message: str, said: str) -> str:
    """Return the words of a message that a part of it, rewritten once or more, stands for."""
    at = said.lower().find(part.lower())
    own = _written(at, at + len(part), message, said) if at >= 0 else ""
    if not own and _shared(part, message) >= LEAST_SHARED:
        own = _written(0, len(part), message, part)
    return own if own and len(own) <= len(part) * MOST_LONGER + SLACK else part


def _written(start: int, end: int, message: str, said: str) -> str:
    """Return the words that a stretch of the rewritten message comes from; empty if unknown."""
    pairs = _pairs(message, said)
    places = [(low, high) for a, b, low, high in pairs if a < end and start < b and low < high]
    if not places:
        return ""
    low, high = places[0][0], places[-1][1]
    return message[low:high].strip(" \t\n,，.。;；:：") or message[low:high]


def _shared(part: str, message: str) -> float:
    """Return the share of a part's letters that stand in the message in the same order."""
    kept = sum(b - a for a, b, low, high in _pairs(message, part) if b - a == high - low)
    return kept / max(1, len(part))


@lru_cache(maxsize=8)
def _pairs(message: str, said: str) -> Pairs:
    """Return which words of a rewritten message stand for which of the message."""
    new, old = (list(WORD.finditer(text)) for text in (said, message))
    if not new or not old or len(new) > MOST or len(old) > MOST:
        return ()
    words = [[word[0].lower() for word in found] for found in (new, old)]
    matcher = SequenceMatcher(None, *words, autojunk=False)
    pairs: list[tuple[int, int, int, int]] = []
    for kind, a, b, low, high in matcher.get_opcodes():
        if kind == "equal":
            for n in range(b - a):
                pairs.append((*new[a + n].span(), *old[low + n].span()))
        elif kind == "replace":
            pairs.append((new[a].start(), new[b - 1].end(), old[low].start(), old[high - 1].end()))
    return tuple(pairs)
