"""Chinese remarks said as wishes: what a stretch holds before it goes, what a film is for,
complaints before their cure, a level that stands by itself."""

import re
from collections.abc import Callable

from cutroom.backend.planner.rephrasing import (
    remarks_cards,
    remarks_cutting,
    remarks_edges,
    remarks_files,
    remarks_films,
    remarks_heard,
    remarks_made,
    remarks_moments,
    remarks_scenes,
    remarks_short,
    remarks_shown,
    remarks_told,
    remarks_values,
)
from cutroom.backend.planner.words.remarks_zh import QUOTED
from cutroom.backend.planner.words.traditional import simplified

LONGEST = 200
"""Characters of a message whose remarks are read."""
SEVERAL = 2
TYPESET = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![秒分钟倍个张段条帧遍次]) "
    r"(?=\d+ ?(?:秒|分|倍|个|张|段|条|到|至|帧|遍|次|-|:|%|年|小时))"
    r"|(?<=\d) (?=[秒分倍个张段条到至帧遍次]|小时)|(?<=[到至第]) (?=\d)|(?<=\d) (?=%)"
)
"""Spaces set between characters and figures: 前 5 秒."""
REMARKS = (
    *remarks_short.REMARKS,
    *remarks_edges.REMARKS,
    *remarks_cards.REMARKS,
    *remarks_heard.REMARKS,
    *remarks_files.REMARKS,
    *remarks_told.REMARKS,
    *remarks_scenes.REMARKS,
    *remarks_films.REMARKS,
    *remarks_moments.REMARKS,
    *remarks_made.REMARKS,
    *remarks_shown.REMARKS,
    *remarks_cutting.REMARKS,
    *remarks_values.REMARKS,
)


def as_wishes(message: str, clips: int, *, laid: bool) -> str:
    """Return a Chinese message with its remarks said as wishes, in a film of so many clips."""
    if len(message) > LONGEST:
        return message
    plain = _plain(message)
    tight = _outside_quotes(TYPESET, "", plain)
    said = remarks_cutting.told(remarks_short.counted(tight, clips))
    said = remarks_films.scripted(remarks_cutting.shared(said, clips))
    for pattern, instead in REMARKS:
        said = _outside_quotes(pattern, instead, said)
    said = remarks_told.told(remarks_scenes.counted(said, clips), clips)
    if remarks_cutting.HALVED.search(said):
        said = _outside_quotes(remarks_cutting.PANE, r" \g<side>边", said)
    said = remarks_moments.purposed(remarks_cutting.paced(remarks_values.published(said)))
    if laid:
        said = remarks_values.DONE.sub("导出", said)
    for pattern, instead in remarks_cutting.AMONG_CLIPS if clips >= SEVERAL else ():
        said = _outside_quotes(pattern, instead, said)
    return message if said == tight else said


def _plain(message: str) -> str:
    """Return a message in simplified characters; quotes stay as they are."""
    said = simplified(message)
    for quote in QUOTED.finditer(message):
        said = said[: quote.start()] + quote[0] + said[quote.end() :]
    return said


def _outside_quotes(
    pattern: re.Pattern[str], instead: str | Callable[[re.Match[str]], str], message: str
) -> str:
    if pattern.search(message) is None:
        return message
    quotes = [found.span() for found in QUOTED.finditer(message)]

    def put(found: re.Match[str]) -> str:
        inside = any(start < found.end() and found.start() < end for start, end in quotes)
        if inside:
            return found[0]
        return instead(found) if callable(instead) else found.expand(instead)

    return pattern.sub(put, message)
