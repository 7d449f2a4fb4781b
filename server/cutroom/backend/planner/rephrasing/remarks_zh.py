"""Chinese remarks said as wishes: what a stretch holds before it goes, what a film is for,
complaints before their cure, a level that stands by itself."""

import re

from cutroom.backend.planner.rephrasing import (
    asides_zh,
    everyday_zh,
    laid_over,
    plain_lists_zh,
    plain_parts,
    remarks_briefly,
    remarks_cards,
    remarks_chatty,
    remarks_clips,
    remarks_cutting,
    remarks_edges,
    remarks_files,
    remarks_films,
    remarks_heard,
    remarks_in_passing,
    remarks_made,
    remarks_mistyped,
    remarks_moments,
    remarks_pace,
    remarks_plain,
    remarks_plain_more,
    remarks_plain_scopes,
    remarks_plain_turns,
    remarks_said_short,
    remarks_scenes,
    remarks_shown,
    remarks_told,
    remarks_values,
    remarks_words,
)
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
    *remarks_mistyped.REMARKS,
    *remarks_plain.REMARKS,
    *remarks_plain_more.REMARKS,
    *remarks_plain_turns.REMARKS,
    *remarks_plain_scopes.REMARKS,
    *laid_over.REMARKS,
    *everyday_zh.REMARKS,
    *remarks_chatty.REMARKS,
    *plain_lists_zh.REMARKS,
    *plain_parts.REMARKS,
    *remarks_clips.REMARKS,
    *remarks_words.REMARKS,
    *remarks_pace.REMARKS,
    *remarks_briefly.REMARKS,
    *remarks_said_short.REMARKS,
    *remarks_in_passing.REMARKS,
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
    as_typed = outside_quotes(TYPESET, "", plain(message))
    simple = remarks_clips.SECONDS_MARK.sub("秒", plain(message))
    tight = outside_quotes(TYPESET, "", simple)
    shared = plain_lists_zh.shared_zh(asides_zh.aside(remarks_plain_scopes.spared(tight)))
    said = remarks_cutting.told(remarks_clips.counted(shared, clips))
    said = remarks_clips.left_over(remarks_cutting.shared(said, clips), clips)
    said = remarks_plain.quoted_apart(remarks_films.scripted(said))
    said = everyday_zh.numbered(everyday_zh.around_quotes(said), clips)
    said = remarks_plain_scopes.over_all(remarks_plain_more.headed(said, clips), clips)
    for pattern, instead in REMARKS:
        said = outside_quotes(pattern, instead, said)
    said = remarks_told.told(remarks_scenes.counted(said, clips), clips)
    if remarks_cutting.HALVED.search(said):
        said = outside_quotes(remarks_cutting.PANE, r" \g<side>边", said)
    said = remarks_moments.purposed(remarks_cutting.paced(remarks_values.published(said)))
    if laid and clips >= SEVERAL:
        said = remarks_plain.each_clip(said)
    if laid:
        said = remarks_values.DONE.sub("导出", said)
    for pattern, instead in remarks_cutting.AMONG_CLIPS if clips >= SEVERAL else ():
        said = outside_quotes(pattern, instead, said)
    return message if said == as_typed else said
