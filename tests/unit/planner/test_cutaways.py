"""Footage that covers the film for a while."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from tests.language.contexts import asset, laid

FILMS = (asset("intro.mp4", 12), asset("interview.mp4", 95), asset("broll.mov", 30))


def planned(message: str, lang: str = "en") -> list[dict[str, object]]:
    scene = Scene(laid(FILMS[:2]), FILMS, lang)
    return [op.described() for op in plan_message(message, scene).operations]


@pytest.mark.parametrize(
    ("lang", "message", "start", "end"),
    [
        ("en", "cover 0:20 to 0:30 of the interview with broll.mov", 32.0, 42.0),
        ("en", "show broll.mov over the interview from 20 to 30 seconds", 32.0, 42.0),
        ("en", "show the b-roll over the interview at 0:20 for 5 seconds", 32.0, 37.0),
        ("en", "use broll.mov as b-roll from 20 to 30 s", 20.0, 30.0),
        ("zh", "20到30秒用broll盖住", 20.0, 30.0),
    ],
)
def test_footage_covers_the_film_for_a_while(lang, message, start, end) -> None:
    (shown,) = planned(message, lang)

    assert (shown["op"], shown["asset"], shown["scale"]) == ("overlay_image", "broll.mov", 1.0)
    assert (shown["start"], shown["end"]) == (start, end)


@pytest.mark.parametrize(
    "message",
    ["put broll.mov over the interview", "cover 0:20 to 3:30 of the interview with broll.mov"],
)
def test_a_cutaway_without_its_time_covers_nothing(message) -> None:
    assert "overlay_image" not in [op["op"] for op in planned(message)]
