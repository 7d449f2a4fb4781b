"""The longest lexicon form at a place of a message."""

import re
from collections.abc import Collection

from cutroom.backend.planner.words.vocabulary import phrases, readings

SPOKEN = re.compile(r"[a-z0-9à-ÿ]{1,40}(?:['’][a-z]{1,40})*|[&+/]")
GAP = re.compile(r"[ \-.]{1,2}(?=[a-z0-9&+/])|(?=[&+/])")
"""A word of a phrase, and what may stand between two."""


def form_at(
    text: str, at: int, *, proper: bool, names: Collection[int] = ()
) -> tuple[int, str] | None:
    """Return where the longest form that begins here ends, and the form as the lexicon has it.

    `proper`: the first word is written as a name, so that it is not taken for a mistyped form.
    `names`: where files are named; no form reaches into one.
    """
    begun = SPOKEN.match(text, at)
    if begun is None:
        return None
    first = begun.group().replace("’", "'")
    choices = readings(first, not proper) or (first,)
    listed = [found for choice in choices if (found := phrases().get(choice, ()))]
    if not listed:
        return None
    words, ends = _following(text, at, max(len(form[0]) for found in listed for form in found))
    best: tuple[int, str] | None = None
    for found in listed:
        for form_words, form in found:
            size = len(form_words)
            if (best and size <= best[0]) or size > len(words):
                continue
            if any(at < start < ends[size - 1] for start in names):
                continue
            if all(
                form_words[place] == words[place] or form_words[place] in readings(words[place])
                for place in range(1, size)
            ):
                best = (size, form)
                break
    return None if best is None else (ends[best[0] - 1], best[1])


def _following(text: str, at: int, most: int) -> tuple[list[str], list[int]]:
    """Return the words from here on, and where each ends."""
    words: list[str] = []
    ends: list[int] = []
    place = at
    while len(words) < most and place < len(text):
        match = SPOKEN.match(text, place)
        if not match:
            break
        words.append(match.group().replace("’", "'"))
        place = match.end()
        ends.append(place)
        gap = GAP.match(text, place)
        if not gap:
            break
        place = gap.end()
    return words, ends
