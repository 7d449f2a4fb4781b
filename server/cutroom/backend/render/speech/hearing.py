"""What a recogniser tells, made into words with their times."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cutroom.domain.measures import LEVEL_STEP, Levels, Word
from cutroom.domain.timing import Ms, TimeRange

LEAST_PAUSE: Ms = 250
"""Silence that parts what is listened to."""
ROOM: Ms = 150
"""Sound that is listened to before and after a stretch of speech."""
LONGEST: Ms = 20_000
LONGEST_TIMELESS, JOINED_TIMELESS = 12_000, 5_000
"""The longest stretch that is listened to at once, and the longest that is made of several short
ones; memory follows them, and where the recogniser tells no times, so does how exactly words are
placed."""
LAST_WORD: Ms = 800
"""How long a word lasts at most where nothing follows."""

_SPECIAL = re.compile(r"<\|[^|]*\|>|<[a-z]+>")
_ALONE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""Letters that stand for a word of their own where times are given letter by letter."""
_MARKS = frozenset(".,!?;:，。！？；：、…%)”’")


def stretches(levels: Levels, limit: float, *, longest: Ms) -> list[TimeRange]:
    """Return what of a sound is worth listening to, parted at pauses, at most so long each."""
    loud = [-value / 2 >= limit for value in levels.values]
    runs: list[TimeRange] = []
    for run in _runs(loud):
        if runs and run.start - runs[-1].end < LEAST_PAUSE:
            runs[-1] = TimeRange(runs[-1].start, run.end)
        else:
            runs.append(run)
    end = len(loud) * LEVEL_STEP
    parts = [part for run in runs for part in _parted(run, levels, longest - 2 * ROOM)]
    return [_with_room(part, before, after, end) for before, part, after in _neighbours(parts)]


def _runs(loud: Sequence[bool]) -> list[TimeRange]:
    found: list[TimeRange] = []
    begun: int | None = None
    for step, is_loud in enumerate([*loud, False]):
        if is_loud and begun is None:
            begun = step
        elif not is_loud and begun is not None:
            found.append(TimeRange(begun * LEVEL_STEP, step * LEVEL_STEP))
            begun = None
    return found


def _parted(run: TimeRange, levels: Levels, longest: Ms) -> list[TimeRange]:
    """Return a run in parts that are not too long, cut where it is quietest."""
    parts: list[TimeRange] = []
    start = run.start
    while run.end - start > longest:
        places = range(start + longest // 2, start + longest, LEVEL_STEP)
        cut = min(places, key=lambda at: (levels.db(at), -at))
        parts.append(TimeRange(start, cut))
        start = cut
    return [*parts, TimeRange(start, run.end)]


def _neighbours(
    parts: Sequence[TimeRange],
) -> list[tuple[TimeRange | None, TimeRange, TimeRange | None]]:
    padded = [None, *parts, None]
    return [(padded[at], part, padded[at + 2]) for at, part in enumerate(parts)]


def _with_room(
    part: TimeRange, before: TimeRange | None, after: TimeRange | None, end: Ms
) -> TimeRange:
    """Return a stretch with some of the quiet around it, none of which two share."""
    first = 0 if before is None else (before.end + part.start) // 2
    last = end if after is None else (part.end + after.start) // 2
    return TimeRange(max(first, part.start - ROOM), min(last, part.end + ROOM))


def joined(parts: Sequence[TimeRange], longest: Ms) -> list[TimeRange]:
    """Return stretches of which neighbours are one, as far as they stay short enough."""
    found: list[TimeRange] = []
    for part in parts:
        if found and part.end - found[-1].start <= longest:
            found[-1] = TimeRange(found[-1].start, part.end)
        else:
            found.append(part)
    return found


def words_in(
    stretch: TimeRange, text: str, tokens: Sequence[str], times: Sequence[float], levels: Levels
) -> list[Word]:
    """Return the words heard in a stretch; without times they are spread by their letters."""
    timed = len(times) == len(tokens) and len(tokens) > 0
    if not timed:
        return _spread(stretch, _plain(text))
    begun: list[tuple[str, Ms]] = []
    for token, time in zip(tokens, times, strict=True):
        sign = _SPECIAL.sub("", token).replace("\u2581", " ")
        if not sign.strip():
            continue
        at = min(stretch.end - 1, stretch.start + round(time * 1000))
        if begun and not _begins(sign, begun[-1][0]):
            begun[-1] = (begun[-1][0].removesuffix("@@") + sign.strip(), begun[-1][1])
        else:
            begun.append((sign.strip(), max(at, begun[-1][1] if begun else at)))
    ends = [after for _, after in begun[1:]] + [stretch.end]
    return [
        Word(_plain(word).removesuffix("@@"), start, _end(start, end, levels))
        for (word, start), end in zip(begun, ends, strict=True)
    ]


def _begins(sign: str, before: str) -> bool:
    """Say whether a sign begins a word of its own."""
    if sign.strip() in _MARKS or before.endswith("@@"):
        return False
    if sign.startswith(" ") or _ALONE.match(sign.strip()):
        return True
    return bool(_ALONE.match(before[-1:]))


def _end(start: Ms, latest: Ms, levels: Levels) -> Ms:
    """Return when a word is over: when the next one begins, or when it has grown quiet."""
    latest = max(start + 1, min(latest, start + LAST_WORD))
    peak = max((levels.db(at) for at in range(start, latest, LEVEL_STEP)), default=-99.0)
    for at in range(latest - LEVEL_STEP, start, -LEVEL_STEP):
        if levels.db(at) > peak - 25:
            return min(latest, at + LEVEL_STEP)
    return latest


def _spread(stretch: TimeRange, text: str) -> list[Word]:
    """Return words spread over a stretch, each as long as it has letters."""
    parts = _pieces(text)
    total = sum(len(part) for part in parts)
    if not total:
        return []
    edges = [float(stretch.start)]
    for part in parts:
        edges.append(edges[-1] + stretch.duration * len(part) / total)
    return [
        Word(part, round(start), max(round(start) + 1, round(end)))
        for part, (start, end) in zip(parts, pairwise(edges), strict=True)
    ]


def _pieces(text: str) -> list[str]:
    """Return the words of a text; Chinese letter by letter, marks with what they end."""
    pieces: list[str] = []
    for word in text.split():
        for letters in re.findall(
            r"[\u3040-\u30ff\u3400-\u9fff]|[^\u3040-\u30ff\u3400-\u9fff]+", word
        ):
            if pieces and set(letters) <= _MARKS:
                pieces[-1] += letters
            else:
                pieces.append(letters)
    return pieces


def _plain(text: str) -> str:
    """Return a text without anything that is no letter, mark or blank."""
    shown = "".join(letter if letter.isprintable() else " " for letter in _SPECIAL.sub("", text))
    return " ".join(shown.split())
