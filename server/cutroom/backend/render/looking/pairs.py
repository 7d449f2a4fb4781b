"""Two versions of a film beside each other, frame by frame."""

from collections.abc import Mapping, Sequence

import numpy as np

from cutroom.backend.render.layout import Layout
from cutroom.backend.render.looking.previews import (
    GAP,
    MAX_SIDE,
    PAPER,
    Previewer,
    Rgb,
    clock_text,
    fitting,
    frame_index,
    sheet_times,
    write_words,
)
from cutroom.backend.render.looking.shown import Shown
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms

CELL = (MAX_SIDE - 3 * GAP) // 2, MAX_SIDE - 2 * GAP
"""The most that one of the two may take, in pixels."""
LETTERS = 14.0
"""The least height of letters, in pixels."""
EMPTY = 40, 40, 40
STEP_MS, MOST_STEPS = 250, 1200
"""How finely, and at how many places, two versions are held against each other."""

Sources = Mapping[AssetId, Source]


def pair(previewer: Previewer, versions: tuple[Shown, Shown], sources: Sources, at_ms: Ms) -> Rgb:
    """Return two versions at the same time, the first one left, as high as each other."""
    canvases = [one.draft.canvas for one in versions]
    high = min(CELL[1], *(CELL[0] * canvas.height / canvas.width for canvas in canvases))
    pictures = [_picture(previewer, one, sources, at_ms, high) for one in versions]
    height = max(picture.shape[0] for picture in pictures)
    width = sum(picture.shape[1] for picture in pictures)
    sheet = np.full((height + 2 * GAP, width + 3 * GAP, 3), PAPER, np.uint8)
    left = GAP
    for picture in pictures:
        rows, columns = picture.shape[:2]
        sheet[GAP : GAP + rows, left : left + columns] = picture
        left += columns + GAP
    return sheet


def _picture(previewer: Previewer, one: Shown, sources: Sources, at_ms: Ms, high: float) -> Rgb:
    """Return one of the two, with its label and its time; beyond its end, its last picture."""
    canvas = one.draft.canvas
    side = round(high * max(1.0, canvas.width / canvas.height))
    width, height = fitting(canvas.width, canvas.height, side)
    if one.draft.is_empty:
        picture = np.full((height, width, 3), EMPTY, np.uint8)
    else:
        picture = previewer.frame(one.draft, sources, at_ms, max_side=side)
    size = max(LETTERS, min(picture.shape[:2]) / 18)
    end = one.draft.duration
    time = f"{clock_text(end)} (end)" if at_ms >= end else clock_text(at_ms)
    write_words(picture, one.label, "top-left", size=size)
    write_words(picture, time, "bottom-left", size=size)
    return picture


def differing_times(
    previewer: Previewer, versions: tuple[Shown, Shown], sources: Sources, count: int
) -> list[Ms]:
    """Return times at which two versions do not look the same; any times when they always do."""
    duration = max(one.draft.duration for one in versions)
    steps = max(count, min(MOST_STEPS, duration // STEP_MS))
    times = sheet_times(duration, steps)
    first, second = (one.draft for one in versions)
    if first.is_empty or second.is_empty or _ground(first) != _ground(second):
        return sheet_times(duration, count)
    layouts = [previewer.layout(one.draft, sources) for one in versions]
    differing = [time for time in times if not _alike(layouts, time)]
    if not differing:
        return sheet_times(duration, count)
    places = sheet_times(len(differing) * 1000, min(count, len(differing)))
    return [differing[place // 1000] for place in places]


def _ground(draft: Draft) -> tuple[object, ...]:
    return draft.canvas.width, draft.canvas.height, draft.canvas.background


def _alike(layouts: Sequence[Layout], time: Ms) -> bool:
    if any(time >= layout.draft.duration for layout in layouts):
        return False
    first, second = (layout.frame(frame_index(layout, time)) for layout in layouts)
    return first == second
