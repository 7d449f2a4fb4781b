"""The names of looks, as people and the edit language use them."""

import pytest

from cutroom.backend.render.compositing.effects import EFFECTS, effect_name
from cutroom.backend.render.compositing.transitions import PASSAGES, passage_name
from cutroom.backend.render.pixels.looks import filter_name, filter_names, treatments
from cutroom.domain import styles
from cutroom.domain.draft import Filter, Grade


def test_the_engine_has_every_look_that_the_edit_language_offers():
    assert set(styles.FILTERS) <= set(filter_names())
    assert set(styles.EFFECTS) <= set(EFFECTS)


@pytest.mark.parametrize(
    ("asked", "meant"), [("B&W", "black_and_white"), ("Teal Orange", "teal_orange"), ("nope", None)]
)
def test_filters_go_by_other_names_too(asked, meant):
    assert filter_name(asked) == meant


@pytest.mark.parametrize(("asked", "meant"), [("flash", "white_flash"), ("sparkle", None)])
def test_effects_go_by_other_names_too(asked, meant):
    assert effect_name(asked) == meant


@pytest.mark.parametrize(
    ("asked", "meant"), [("Dissolve", "fade"), ("wipe", "wipe_right"), ("star", None)]
)
def test_transitions_go_by_other_names_too(asked, meant):
    assert passage_name(asked) == meant
    assert meant is None or meant in PASSAGES


def test_a_look_without_changes_costs_nothing():
    assert treatments(Grade(), ()) == ()
    assert treatments(Grade(), (Filter("warm", 0.0), Filter("unknown"))) == ()
