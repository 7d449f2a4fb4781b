"""What edits may name is what the engine can draw and play."""

import pytest

from cutroom.backend.render.beds.styles import STYLES as COMPOSED
from cutroom.backend.render.compositing.effects import effect_name
from cutroom.backend.render.compositing.transitions import passage_name
from cutroom.backend.render.lettering.roles import MANNERS
from cutroom.backend.render.pixels.looks import filter_name
from cutroom.domain.draft import CueRole
from cutroom.domain.editing.joining import ALIASES, TRANSITIONS
from cutroom.domain.editing.lettering import ANIMATIONS
from cutroom.domain.styles import (
    BEDS,
    EFFECTS,
    FILTERS,
    ROLE_SIZES,
    STYLES,
    look_named,
    style_for,
    style_of,
)


@pytest.mark.parametrize("name", FILTERS)
def test_every_look_can_be_drawn(name: str) -> None:
    assert filter_name(name) == name
    assert look_named(name.replace("_", " ").title(), FILTERS) == name


@pytest.mark.parametrize("name", EFFECTS)
def test_every_effect_can_be_drawn(name: str) -> None:
    assert effect_name(name) == name


@pytest.mark.parametrize("kind", TRANSITIONS)
def test_every_transition_can_be_drawn(kind: str) -> None:
    assert passage_name(kind) == kind


def test_other_names_lead_to_what_there_is() -> None:
    assert set(ALIASES.values()) <= set(TRANSITIONS)
    assert set(ANIMATIONS.values()) == {None, "fade", "slide_up", "slide_down", "pop", "typewriter"}


@pytest.mark.parametrize("bed", BEDS)
def test_every_bed_can_be_composed(bed: str) -> None:
    assert bed in COMPOSED


@pytest.mark.parametrize("role", list(CueRole))
def test_relative_sizes_start_from_what_is_drawn(role: CueRole) -> None:
    assert ROLE_SIZES[role] == MANNERS[role].size


@pytest.mark.parametrize("style", STYLES.values())
def test_every_style_of_film_uses_what_there_is(style: object) -> None:
    assert style.music in BEDS
    assert style.filter is None or style.filter in FILTERS
    assert style.transition is None or style.transition in TRANSITIONS


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("promotional", "promo"),
        ("宣传片", "promo"),
        ("travel vlog", "vlog"),
        ("旅行", "travel"),
        ("Product showcase", "product"),
        ("年终总结", "recap"),
        ("婚礼", "wedding"),
        ("zydeco", None),
        (None, None),
    ],
)
def test_words_ask_for_a_style(words: str | None, style: str | None) -> None:
    assert style_for(words) == style


def test_a_quick_film_of_a_style_cuts_more_often() -> None:
    calm, quick = style_of("travel"), style_of("travel, fast")

    assert calm == STYLES["travel"]
    assert quick is not None
    assert calm is not None
    assert quick.pace < calm.pace
    assert quick.image < calm.image
    assert (quick.music, quick.transition) == (calm.music, calm.transition)


def test_what_is_quick_anyway_stays_as_it_is() -> None:
    assert style_of("montage") == style_of("fast") == STYLES["montage"]
    assert style_of("unheard of") is None
