"""Words at the same time in the same place."""

import numpy as np
import pytest

from cutroom.backend.render.compositing.stamps import StampBox
from cutroom.backend.render.layout import CueShot
from cutroom.backend.render.lettering.stacking import stacked
from cutroom.backend.render.pixels.planes import Sheet
from cutroom.domain.draft import Cue, CueRole, CueStyle
from cutroom.domain.ids import SegmentId
from cutroom.domain.timing import TimeRange


def cue(name: str, start: int, end: int, role: CueRole = CueRole.CAPTION, **style: object) -> Cue:
    return Cue(SegmentId(name), role, f"Words of {name}", TimeRange(start, end), CueStyle(**style))


@pytest.mark.parametrize(
    ("cues", "cleared"),
    [
        ([cue("a", 0, 2), cue("b", 2, 4)], {}),
        ([cue("a", 0, 3), cue("b", 1, 2)], {"b": (("a",),)}),
        ([cue("a", 0, 3), cue("b", 1, 5), cue("c", 2, 4)], {"b": (("a",),), "c": (("a",), ("b",))}),
        ([cue("a", 0, 2), cue("b", 1, 5), cue("c", 3, 4)], {"b": (("a",),)}),
        ([cue("a", 0, 3), cue("b", 1, 2, position="top")], {}),
        ([cue("a", 0, 3, position="0.5,0.9"), cue("b", 1, 2)], {}),
        ([cue("a", 0, 5), cue("n", 2, 4, CueRole.LOWER_THIRD)], {"a": (("n",),)}),
        ([cue("a", 0, 5), cue("c", 2, 4, CueRole.COUNTDOWN, position="bottom")], {}),
    ],
)
def test_words_clear_those_that_stand_in_their_row(cues: list[Cue], cleared: dict) -> None:
    assert stacked(cues) == cleared


def rows_of(*shots: CueShot) -> tuple[int, int]:
    """The first and last row with ink."""
    sheet = Sheet(640, 360)
    sheet.fill((128, 128, 128))
    box = StampBox((640, 360))
    for shot in shots:
        box.lay(sheet, shot)
    rows = np.flatnonzero((sheet.y != 128).any(axis=1))
    return int(rows[0]), int(rows[-1])


@pytest.mark.parametrize("position", ["bottom", "top", "center"])
def test_words_above_others_neither_touch_them_nor_leave_the_canvas(position: str) -> None:
    first, second = cue("a", 0, 3, position=position), cue("b", 1, 2, position=position)
    alone = CueShot(first, None, 1.0, 0.0, 1.0)
    clear = CueShot(second, None, 1.0, 0.0, 1.0, ((first,),))

    (top, bottom), (high, low) = rows_of(alone), rows_of(clear)

    assert low < top if position == "bottom" else high > bottom
    assert 0 <= high < low < 360
