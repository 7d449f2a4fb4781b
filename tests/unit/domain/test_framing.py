import pytest

from cutroom.domain.draft import Canvas, Clip, Fit, Grade, Rect
from cutroom.domain.editing.apply import apply_operations
from cutroom.domain.editing.notes import say
from cutroom.domain.operations import parse_operation
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, laid, photos, three_clips, video

WIDE = [video("wide.mp4", 10)]


def first(*bodies: dict, assets: list = WIDE) -> Clip:
    return edited(assets, *bodies).clips[0]


def canvas(*bodies: dict, assets: list = WIDE) -> Canvas:
    return edited(assets, *bodies).canvas


@pytest.mark.parametrize(
    ("ratio", "size"),
    [
        ("9:16", (1080, 1920)),
        ("1:1", (1080, 1080)),
        ("4:5", (1080, 1350)),
        ("4:3", (1440, 1080)),
        ("21:9", (2520, 1080)),
        ("3:4", (1080, 1440)),
        ("2.39:1", (2582, 1080)),
    ],
)
def test_a_shape_has_a_short_side_of_1080(ratio: str, size: tuple[int, int]) -> None:
    chosen = canvas({"op": "set_aspect", "ratio": ratio})

    assert (chosen.width, chosen.height) == size
    assert chosen.fit is Fit.CROP
    assert chosen.chosen


def test_the_same_shape_changes_nothing() -> None:
    draft = laid(*WIDE)

    assert edited(WIDE, {"op": "set_aspect", "ratio": "16:9"}, draft=draft) is draft
    assert edited(WIDE, {"op": "resize", "width": 1920, "height": 1080}, draft=draft) is draft


@pytest.mark.parametrize(
    ("body", "size"),
    [
        ({"width": 480}, (480, 270)),
        ({"height": 721}, (1280, 720)),
        ({"width": 1000, "height": 1000}, (1000, 1000)),
    ],
)
def test_one_side_follows_the_other(body: dict, size: tuple[int, int]) -> None:
    chosen = canvas({"op": "resize", **body})

    assert (chosen.width, chosen.height) == size


def test_bars_can_be_filled() -> None:
    white = canvas({"op": "background_fill", "kind": "color", "color": "white"})
    assert (white.background.color, white.fit) == ("#FFFFFF", Fit.PAD)

    blur = canvas({"op": "background_fill", "kind": "blur"})
    assert (blur.background.kind, blur.fit) == ("blur", Fit.BLUR)


def test_turning_the_whole_film_turns_its_frame() -> None:
    turned = edited(WIDE, {"op": "rotate", "degrees": -90})

    assert turned.clips[0].look.rotate == 270
    assert (turned.canvas.width, turned.canvas.height) == (1080, 1920)


def test_turning_one_clip_leaves_the_frame() -> None:
    draft, assets = three_clips()

    turned = edited(assets, {"op": "rotate", "clip": 2}, draft=draft)

    assert [clip.look.rotate for clip in turned.clips] == [0, 90, 0]
    assert turned.canvas == draft.canvas


def test_four_quarter_turns_of_a_mirrored_crop_come_back() -> None:
    start = edited(
        WIDE, {"op": "flip"}, {"op": "crop", "x": 0, "y": 0, "width": 960, "height": 270}
    )

    draft = start
    for _ in range(4):
        draft = edited(WIDE, {"op": "rotate", "degrees": 90}, draft=draft)

    crop = draft.clips[0].look.crop
    assert crop is not None
    assert (crop.x, crop.y) == pytest.approx((0, 0))
    assert (crop.width, crop.height) == pytest.approx((0.5, 0.25))
    assert draft.clips[0].look.rotate == 0
    assert draft.canvas == start.canvas


def test_flipping_twice_is_as_before() -> None:
    clip = first({"op": "flip"}, {"op": "flip", "axis": "vertical"}, {"op": "flip"})
    assert (clip.look.flip_horizontal, clip.look.flip_vertical) == (False, True)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"op": "rotate", "clip": 2}, "cropped to fill it"),
        ({"op": "rotate", "clip": 2, "degrees": 180}, None),
        ({"op": "crop", "clip": 2, "x": 0, "y": 0, "width": 100, "height": 100}, "cropped to fill"),
        ({"op": "crop", "clip": 2, "ratio": "1:1"}, "with bars"),
        ({"op": "crop", "clip": 2, "amount": 0.1}, None),
    ],
)
def test_a_clip_of_another_shape_than_the_frame_says_how_it_fills_it(
    body: dict, said: str | None
) -> None:
    draft, assets = three_clips()

    done = apply_operations(draft, [parse_operation(body)], assets)

    about = [text for note in done.notes if "frame stays" in (text := say(note))]
    assert len(about) == (said is not None)
    assert all(said in text for text in about if said)
    assert (done.draft.clips[1].look.fit is Fit.PAD) == (said == "with bars")


@pytest.mark.parametrize(
    ("body", "rect"),
    [
        ({"x": 480, "y": 270, "width": 960, "height": 540}, Rect(0.25, 0.25, 0.5, 0.5)),
        ({"amount": 0.1}, Rect(0.1, 0.1, 0.8, 0.8)),
        ({"ratio": "1:1", "clip": 1}, Rect(0.21875, 0, 0.5625, 1)),
        ({"ratio": "1:1", "clip": 1, "anchor": "left"}, Rect(0, 0, 0.5625, 1)),
        ({"width": 960, "anchor": "right"}, Rect(0.5, 0, 0.5, 1)),
        ({"x": 1440, "width": 960}, Rect(0.75, 0, 0.25, 1)),
    ],
)
def test_a_crop_keeps_this_part(body: dict, rect: Rect) -> None:
    crop = first({"op": "crop", **body}).look.crop

    assert crop is not None
    assert (crop.x, crop.y, crop.width, crop.height) == pytest.approx(
        (rect.x, rect.y, rect.width, rect.height)
    )


def test_cropping_the_film_to_a_shape_is_giving_it_that_shape() -> None:
    chosen = canvas({"op": "crop", "ratio": "9:16"})

    assert (chosen.width, chosen.height) == (1080, 1920)


def test_colour_changes_start_from_what_is_there() -> None:
    brighter = {"op": "color", "brightness": 1.2, "temperature": "warmer"}

    grade = first(brighter, brighter).look.grade

    assert grade == Grade(brightness=1.44, temperature=0.6)


def test_another_look_takes_the_place_of_the_last_one() -> None:
    draft = edited(WIDE, {"op": "filter", "name": "cinematic"}, {"op": "filter", "name": "warm"})
    assert [one.name for one in draft.clips[0].look.filters] == ["cinematic", "warm"]

    after = edited(WIDE, {"op": "filter", "name": "grayscale", "intensity": 0.5}, draft=draft)
    assert [(one.name, one.intensity) for one in after.clips[0].look.filters] == [
        ("black_and_white", 0.5)
    ]

    assert not edited(WIDE, {"op": "filter", "name": "none"}, draft=after).clips[0].look.filters


def test_effects_and_looks_are_found_under_either_name() -> None:
    draft = edited(
        WIDE, {"op": "effect", "name": "black and white"}, {"op": "filter", "name": "暗角"}
    )

    assert draft.clips[0].look.filters[0].name == "black_and_white"
    assert [(one.name, one.range) for one in draft.effects] == [("vignette", None)]


def test_a_flash_is_short() -> None:
    (flash,) = edited(WIDE, {"op": "effect", "name": "flash", "start": 2}).effects

    assert flash.range is not None
    assert (flash.name, flash.range.start, flash.range.end) == ("white_flash", 2000, 2500)


def test_a_long_zoom_makes_its_picture_last() -> None:
    clip = first({"op": "zoom", "duration": 10}, assets=[image()])

    assert clip.duration == 10_000
    assert clip.motion is not None
    assert (clip.motion.scale_from, clip.motion.scale_to, clip.motion.end) == (1.0, 1.25, None)


def test_a_zoom_can_start_inside_the_film() -> None:
    draft, assets = three_clips()

    zoomed = edited(assets, {"op": "zoom", "style": "punch", "start": 5}, draft=draft)

    assert [clip.motion is None for clip in zoomed.clips] == [True, False, True]
    motion = zoomed.clips[1].motion
    assert motion is not None
    assert (motion.start, motion.end, motion.scale_to, motion.ease) == (1000, None, 1.4, "punch")
    still = edited(assets, {"op": "remove_zoom"}, draft=zoomed)
    assert still.clips == draft.clips


def test_a_zoom_out_after_a_zoom_in_keeps_both_moves() -> None:
    draft, assets = three_clips()

    zoomed = edited(
        assets,
        {"op": "zoom", "start": 5},
        {"op": "zoom", "direction": "out", "start": 7},
        draft=draft,
    )

    moves = [clip.motion for clip in zoomed.clips if clip.motion is not None]
    assert [(move.start, move.end) for move in moves] == [(1000, 3000), (0, None)]
    assert [(move.scale_from, move.scale_to) for move in moves] == [(1.0, 1.25), (1.25, 1.0)]
    assert zoomed.duration == draft.duration


def test_speed_is_set_and_not_multiplied() -> None:
    twice = first({"op": "speed", "factor": 2}, {"op": "speed", "factor": 2})

    assert (twice.speed, twice.duration) == (2, 5000)


def test_a_picture_plays_faster_by_being_shorter() -> None:
    clip = first({"op": "speed", "factor": 2}, assets=[image()])

    assert (clip.speed, clip.duration) == (1.0, 2500)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"op": "rotate", "degrees": 45}, "not by 45"),
        ({"op": "rotate", "degrees": 360}, "changes nothing"),
        ({"op": "crop", "x": 5000, "width": 10}, "which is 1920x1080"),
        ({"op": "crop"}, "Say what to keep"),
        ({"op": "resize"}, "Say how large"),
        ({"op": "set_aspect", "ratio": "0:1"}, "is no shape"),
        ({"op": "set_aspect", "ratio": "1000:1"}, "too narrow"),
        ({"op": "filter", "name": "odd"}, 'no look called "odd"'),
        ({"op": "effect", "name": "odd"}, 'no effect called "odd"'),
        ({"op": "color"}, "Say what to change"),
        ({"op": "remove_zoom"}, "no zoom"),
        ({"op": "background_fill", "kind": "image", "asset": "wide.mp4"}, "is no picture"),
        ({"op": "transform"}, "Say what to change"),
    ],
)
def test_an_impossible_frame_is_refused(body: dict, sentence: str) -> None:
    with pytest.raises(OperationRejected) as refusal:
        edited(WIDE, body)

    assert sentence in str(refusal.value)


def test_all_pictures_get_the_look() -> None:
    draft = edited(photos(3), {"op": "filter", "name": "warm"})

    assert all(clip.look.filters for clip in draft.clips)
