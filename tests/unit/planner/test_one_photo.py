"""Where one photo lies among films, "the photo" is that clip, and no other is touched."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from tests.language.contexts import asset, laid

ASSETS = (asset("reef.mp4", 20), asset("turtle.mp4", 15), asset("me.jpg"), asset("song.mp3", 60))
SHOWN = [{"op": "set_clip_duration", "clip": 3, "duration": 5.0}]


def planned(message: str) -> list[dict[str, object]]:
    scene = Scene(laid(ASSETS[:3]), ASSETS, "en")
    return [op.described() for op in plan_message(message, scene).operations]


@pytest.mark.parametrize(
    ("message", "plan"),
    [
        ("show the photo for 5 seconds", SHOWN),
        ("keep the photo on screen for 5 seconds", SHOWN),
        ("the photo should last 5 seconds", SHOWN),
        ("照片显示5秒", SHOWN),
        ("put the photo first", [{"op": "move_clip", "clip": 3, "to": 1}]),
        ("put my photo between the two videos", [{"op": "move_clip", "clip": 3, "to": 2}]),
        ("把那张照片放到最前面", [{"op": "move_clip", "clip": 3, "to": 1}]),
        ("delete the photo", [{"op": "delete_clip", "clip": 3}]),
        ("删掉照片", [{"op": "delete_clip", "clip": 3}]),
    ],
)
def test_the_photo_is_the_one_that_lies_there(message, plan):
    assert planned(message) == plan


def test_a_clip_that_stays_on_screen_drops_no_other():
    said = "keep the second clip on screen for 4 seconds"

    assert planned(said) == [{"op": "set_clip_duration", "clip": 2, "duration": 4.0}]
