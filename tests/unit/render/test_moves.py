"""Camera moves."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cutroom.backend.render.pixels.moves import REST, eased, view_at
from cutroom.domain.draft import Motion


def test_without_a_motion_the_view_rests():
    assert view_at(None, Fraction(500), 1000, 0, 0) == (REST, 1.0)


def test_growth_is_geometric_so_that_it_looks_even():
    motion = Motion(1.0, 4.0, ease="linear")

    middle, _ = view_at(motion, Fraction(500), 1000, 0, 0)

    assert middle.scale == pytest.approx(2.0)


def test_a_punch_is_over_soon():
    motion = Motion(1.0, 1.3, start=1000, ease="punch")

    before, _ = view_at(motion, Fraction(1000), 5000, 0, 0)
    after, _ = view_at(motion, Fraction(1260), 5000, 0, 0)

    assert (before.scale, after.scale) == (1.0, pytest.approx(1.3))


def test_a_smooth_move_keeps_an_even_pace_in_its_middle():
    steps = [eased((n + 1) / 100, "smooth") - eased(n / 100, "smooth") for n in range(20, 80)]

    assert max(steps) - min(steps) < 1e-9


@given(
    part=st.floats(0, 1),
    scale=st.floats(1, 4),
    x=st.floats(0, 1),
    ease=st.sampled_from(["linear", "smooth", "punch"]),
)
def test_a_view_never_leaves_the_picture(part, scale, x, ease):
    motion = Motion(1.0, scale, x_to=x, y_to=1 - x, ease=ease)

    view, peak = view_at(motion, Fraction(round(part * 1000)), 1000, 0, 0)

    assert peak == max(1.0, scale)
    assert 0.5 / view.scale - 1e-6 <= view.x <= 1 - 0.5 / view.scale + 1e-6
    assert 0.5 / view.scale - 1e-6 <= view.y <= 1 - 0.5 / view.scale + 1e-6
