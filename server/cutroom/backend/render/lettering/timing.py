"""Which part of a cue shows at an instant."""

from collections.abc import Sequence
from math import ceil, isfinite

from cutroom.backend.render.lettering.layout import Block, Span
from cutroom.backend.render.lettering.letters import Letter
from cutroom.domain.draft import Cue, CueRole, Syllable
from cutroom.domain.timing import Ms

LETTER_TIME: Ms = 90
"""How long a typewriter takes for a letter, unless the cue is too short for it."""
TYPING_SHARE = 0.6
"""Of a cue's time, at most, spent typing; the rest is for reading."""


def types(cue: Cue) -> bool:
    """Say whether the letters appear one after the other."""
    return cue.style.animation == "typewriter"


def sings(cue: Cue) -> bool:
    """Say whether the word being spoken is lit."""
    return cue.role is CueRole.CAPTION and cue.style.name == "karaoke"


def figure(text: str, elapsed: Ms | None) -> str:
    """Return what a countdown shows: whole seconds left, as a clock from a minute up.

    Text that is no number of seconds is shown as it is.
    """
    try:
        total = float(text)
    except ValueError:
        return text
    if not isfinite(total) or total < 0:
        return text
    left = max(0, ceil(total - (elapsed or 0) / 1000))
    return str(left) if total < 60 else f"{left // 60}:{left % 60:02d}"


def typed(letters: int, duration: Ms, elapsed: Ms) -> int:
    """Return how many of a cue's letters a typewriter has written."""
    step = min(LETTER_TIME, duration * TYPING_SHARE / max(1, letters))
    return letters if step <= 0 else min(letters, 1 + int(max(0, elapsed) / step))


def words(block: Block) -> list[Span]:
    """Return the words of a block; an ideograph counts as one."""
    found: list[Span] = []
    for index, line in enumerate(block.lines):
        start = 0
        for at in range(1, len(line.letters) + 1):
            if at == len(line.letters) or _begins_word(line.letters[at - 1], line.letters[at]):
                found.append(Span(index, start, at))
                start = at
    return found


def _begins_word(before: Letter, letter: Letter) -> bool:
    if before.is_space or letter.is_wide:
        return not letter.is_space
    return before.is_wide and letter.text.isalnum()


def sung(block: Block, spans: Sequence[Span], syllables: Sequence[Syllable], at: Ms) -> int | None:
    """Return the index of the word that is sung at an instant; None before the first."""
    begun = [one.first for one in syllables if one.start <= at]
    if not begun:
        return None
    left = begun[-1]
    for index, span in enumerate(spans):
        letters = block.lines[span.line].letters[span.start : span.end]
        left -= sum(not letter.is_space for letter in letters)
        if left < 0:
            return index
    return len(spans) - 1


def spoken(spans: Sequence[Span], duration: Ms, elapsed: Ms) -> int:
    """Return the index of the word being spoken, if every letter takes the same time."""
    letters = sum(span.end - span.start for span in spans)
    reached = letters * min(max(elapsed, 0), duration) / max(1, duration)
    for index, span in enumerate(spans):
        reached -= span.end - span.start
        if reached < 0:
            return index
    return len(spans) - 1
