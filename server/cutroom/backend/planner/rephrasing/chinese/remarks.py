"""Chinese remarks said as wishes: what a stretch holds before it goes, what a film is for,
complaints before their cure, a level that stands by itself."""

import re

from cutroom.backend.planner.rephrasing import laid_over, plain_parts
from cutroom.backend.planner.rephrasing.chinese import (
    asides,
    briefly,
    cards,
    chatty,
    cutting,
    edges,
    everyday,
    files,
    films,
    heard,
    in_passing,
    made,
    moments,
    more_requests,
    pace,
    plain_lists,
    plain_scopes,
    plain_turns,
    requests,
    said_short,
    scenes,
    shown,
    told,
    values,
    words,
)
from cutroom.backend.planner.rephrasing.chinese import clips as remarks_clips
from cutroom.backend.planner.rephrasing.unquoted import outside_quotes, plain

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
    *requests.REMARKS,
    *more_requests.REMARKS,
    *plain_turns.REMARKS,
    *plain_scopes.REMARKS,
    *laid_over.REMARKS,
    *everyday.REMARKS,
    *chatty.REMARKS,
    *plain_lists.REMARKS,
    *plain_parts.REMARKS,
    *remarks_clips.REMARKS,
    *words.REMARKS,
    *pace.REMARKS,
    *briefly.REMARKS,
    *said_short.REMARKS,
    *in_passing.REMARKS,
    *edges.REMARKS,
    *cards.REMARKS,
    *heard.REMARKS,
    *files.REMARKS,
    *told.REMARKS,
    *scenes.REMARKS,
    *films.REMARKS,
    *moments.REMARKS,
    *made.REMARKS,
    *shown.REMARKS,
    *cutting.REMARKS,
    *values.REMARKS,
)


def as_wishes(message: str, clips: int, *, laid: bool) -> str:
    """Return a Chinese message with its remarks said as wishes, in a film of so many clips."""
    if len(message) > LONGEST:
        return message
    as_typed = outside_quotes(TYPESET, "", plain(message))
    simple = remarks_clips.SECONDS_MARK.sub("秒", plain(message))
    tight = outside_quotes(TYPESET, "", simple)
    shared = plain_lists.shared_zh(asides.aside(plain_scopes.spared(tight)))
    said = cutting.told(remarks_clips.counted(shared, clips))
    said = remarks_clips.left_over(cutting.shared(said, clips), clips)
    said = requests.quoted_apart(films.scripted(said))
    said = everyday.numbered(everyday.around_quotes(said), clips)
    said = plain_scopes.over_all(more_requests.headed(said, clips), clips)
    for pattern, instead in REMARKS:
        said = outside_quotes(pattern, instead, said)
    said = told.told(scenes.counted(said, clips), clips)
    if cutting.HALVED.search(said):
        said = outside_quotes(cutting.PANE, r" \g<side>边", said)
    said = moments.purposed(cutting.paced(values.published(said)))
    if laid and clips >= SEVERAL:
        said = requests.each_clip(said)
    if laid:
        said = values.DONE.sub("导出", said)
    for pattern, instead in cutting.AMONG_CLIPS if clips >= SEVERAL else ():
        said = outside_quotes(pattern, instead, said)
    return message if said == as_typed else said
