"""Passages between pictures: all of the canvas is theirs, whatever it held before."""

import numpy as np
import pytest

from cutroom.backend.render.compositing.transitions import PASSAGES, pass_over
from cutroom.backend.render.pixels.planes import Sheet, yuv_of


def sheet(color: str) -> Sheet:
    made = Sheet(322, 182)
    made.fill(yuv_of(color))
    return made


@pytest.mark.parametrize("part", [0.0, 0.013, 0.37, 0.5, 0.81, 1.0])
@pytest.mark.parametrize("kind", PASSAGES)
def test_nothing_of_an_earlier_picture_shines_through(kind, part):
    first, second = sheet("#204080"), sheet("#C0A010")
    over_black, over_white = sheet("#000000"), sheet("#FFFFFF")

    for canvas in (over_black, over_white):
        pass_over(canvas, first, second, kind, part)

    assert np.array_equal(over_black.block, over_white.block)


@pytest.mark.parametrize("kind", ["slide_left", "slide_right", "slide_up", "slide_down"])
def test_sliding_pictures_meet_without_a_seam(kind):
    canvas, gray = sheet("#000000"), sheet("#808080")

    pass_over(canvas, gray, gray, kind, 0.37)

    assert np.abs(canvas.y.astype(int) - gray.y).max() <= 1
