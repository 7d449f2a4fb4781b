from collections.abc import Callable
from dataclasses import replace

import pytest

from cutroom.domain.draft import Draft, Fade, Fades, Motion, Rect, Transition
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from cutroom.domain.validity import violations
from tests.support.drafts import city, edited, logo, three_clips

ASSETS = [*three_clips()[1], logo()]
SOUND = edited(
    ASSETS,
    {"op": "transition", "duration": 1},
    {"op": "add_music"},
    {"op": "add_text", "text": "Hi"},
    {"op": "overlay_image", "asset": "logo.png"},
    draft=three_clips()[0],
)


def with_clip(place: int, **changes: object) -> Draft:
    clips = list(SOUND.clips)
    clips[place] = replace(clips[place], **changes)
    return replace(SOUND, clips=tuple(clips))


def with_look(**changes: object) -> Draft:
    return with_clip(0, look=replace(SOUND.clips[0].look, **changes))


def with_first(layers: str, **changes: object) -> Draft:
    first, *others = getattr(SOUND, layers)
    return replace(SOUND, **{layers: (replace(first, **changes), *others)})


def test_what_operations_make_is_sound() -> None:
    assert violations(SOUND, ASSETS) == []
    assert violations(Draft(), []) == []
    assert violations(*city()) == []


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (lambda: replace(SOUND, canvas=replace(SOUND.canvas, width=1921)), "odd side"),
        (lambda: replace(SOUND, canvas=replace(SOUND.canvas, height=8)), "the canvas is"),
        (lambda: replace(SOUND, next_id=1), "next id"),
        (lambda: with_clip(1, id=SOUND.clips[0].id), "used twice"),
        (lambda: with_clip(0, asset=AssetId("ast_none")), "asset is unknown"),
        (lambda: with_clip(0, source=TimeRange(0, 99_000)), "it plays to 99000 of 4000"),
        (lambda: with_clip(0, source=TimeRange(5, 5)), "it plays"),
        (lambda: with_clip(0, speed=0.0001, speed_to=900), "too long"),
        (lambda: with_clip(0, volume=11), "out of bounds"),
        (lambda: with_clip(0, lead=Transition("fade", 500)), "first clip has a transition"),
        (lambda: with_clip(1, lead=Transition("spin", 500)), "no transition spin"),
        (lambda: with_clip(1, lead=Transition("fade", 9000)), "too long"),
        (lambda: with_clip(0, source=TimeRange(0, 4000)), "no material"),
        (lambda: with_clip(0, motion=Motion(scale_to=0)), "no scale"),
        (lambda: with_clip(0, motion=Motion(start=5, end=1)), "ends before it starts"),
        (lambda: with_look(crop=Rect(0.5, 0, 0.6, 1)), "its crop is"),
        (lambda: with_look(rotate=45), "turned by 45"),
        (lambda: with_look(scale=0), "scale or place"),
        (lambda: replace(SOUND, clips=()), "beside an empty main track"),
        (lambda: with_first("cues", range=TimeRange(0, 99_000)), "stands at 0-99000"),
        (lambda: with_first("cues", text=" "), "says nothing"),
        (lambda: with_first("overlays", asset=AssetId("ast_none")), "asset is unknown"),
        (lambda: with_first("sounds", bed=None), "a file or a bed"),
        (lambda: with_first("sounds", fade_out=99_000), "fades are longer"),
        (lambda: with_first("sounds", volume=-1), "its volume is -1"),
        (lambda: with_first("sounds", id=SegmentId("v1")), "used twice"),
        (lambda: replace(SOUND, fades=Fades(video_in=Fade(99_000))), "the fades take"),
    ],
)
def test_what_cannot_be_rendered_is_named(broken: Callable[[], Draft], fault: str) -> None:
    assert any(fault in sentence for sentence in violations(broken(), ASSETS))
