from fractions import Fraction

import pytest

from cutroom.domain.draft import Draft
from cutroom.domain.editing.apply import apply_operations
from cutroom.domain.editing.laying import is_logo, standard_rate
from cutroom.domain.operations import parse_operation
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, logo, photos, sound, subtitle, video


def test_uploads_are_laid_in_order_before_an_edit_that_needs_them() -> None:
    assets = [video("a.mp4", 8), *photos(1), sound(), subtitle(), logo()]

    applied = apply_operations(Draft(), [parse_operation({"op": "flip"})], assets)

    assert [clip.asset for clip in applied.draft.clips] == [assets[0].id, assets[1].id]
    assert applied.draft.duration == 13_000
    assert {"uploads_laid", "image_seconds", "kept_apart"} <= {note.key for note in applied.notes}


@pytest.mark.parametrize("assets", [[], [sound()], [subtitle()]])
@pytest.mark.parametrize("op", ["add_text", "set_aspect", "add_music", "slideshow", "assemble"])
def test_nothing_to_see_means_upload_first(assets: list, op: str) -> None:
    extra = {"add_text": {"text": "Hi"}, "set_aspect": {"ratio": "1:1"}}.get(op, {})

    with pytest.raises(OperationRejected) as refusal:
        edited(assets, {"op": op, **extra})

    assert "Upload" in refusal.value.hint


@pytest.mark.parametrize(
    ("first", "canvas"),
    [
        (video(size=(3840, 2160)), (1920, 1080)),
        (video(size=(720, 1280)), (1080, 1920)),
        (image(size=(1000, 1000)), (1920, 1080)),
        (image(size=(1080, 1350)), (1080, 1920)),
    ],
)
def test_the_first_clip_decides_the_canvas(first: object, canvas: tuple[int, int]) -> None:
    draft = edited([first, *photos(1)], {"op": "concat"})

    assert (draft.canvas.width, draft.canvas.height) == canvas


@pytest.mark.parametrize(("width", "told"), [(1920, True), (160, False)])
def test_a_size_that_is_overruled_in_the_same_request_is_not_told(width: int, told: bool) -> None:
    size = {"op": "resize", "width": width, "height": width * 9 // 16}
    operations = [parse_operation(one) for one in ({"op": "slideshow"}, size)]

    applied = apply_operations(Draft(), operations, photos(2))

    assert applied.draft.canvas.width == width
    assert ("canvas_chosen" in {note.key for note in applied.notes}) is told


def test_a_chosen_canvas_stays_when_another_programme_is_made() -> None:
    draft = edited(photos(2), {"op": "set_aspect", "ratio": "1:1"})

    again = edited(photos(2), {"op": "slideshow"}, draft=draft)

    assert (again.canvas.width, again.canvas.height) == (1080, 1080)


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (None, Fraction(30)),
        (Fraction(24000, 1001), Fraction(24000, 1001)),
        (Fraction(30000, 1001), Fraction(30000, 1001)),
        (Fraction(25), Fraction(25)),
        (Fraction(2997, 100), Fraction(30000, 1001)),
        (Fraction(17), Fraction(30)),
        (Fraction(60), Fraction(60)),
        (Fraction(240), Fraction(60)),
    ],
)
def test_a_film_has_a_standard_rate(rate: Fraction | None, expected: Fraction) -> None:
    assert standard_rate(rate) == expected


def test_a_plain_colour_alone_is_a_film() -> None:
    draft = edited([], {"op": "insert", "asset": "color:#FF0000", "duration": 10})

    assert draft.duration == 10_000
    assert draft.clips[0].color == "#FF0000"


def test_an_inserted_upload_is_not_laid_twice() -> None:
    assets = [video("talk.mp4", 60), image("cover.jpg")]

    draft = edited(assets, {"op": "insert", "asset": "cover.jpg", "at": 0})

    assert [clip.asset for clip in draft.clips] == [assets[1].id, assets[0].id]


def test_pictures_of_another_shape_are_said_to_be_cropped() -> None:
    applied = apply_operations(Draft(), [parse_operation({"op": "concat"})], photos(1))

    assert "cropped_to_fit" in {note.key for note in applied.notes}


@pytest.mark.parametrize(
    ("pictures", "laid_apart"),
    [
        ([("Brand LOGO.jpg", 2000, False), ("a.jpg", 4000, False)], ["Brand LOGO.jpg"]),
        ([("水印.png", 300, True), ("a.jpg", 4000, False)], ["水印.png"]),
        ([("mark.png", 600, True), ("a.jpg", 4000, False)], ["mark.png"]),
        ([("screenshot.png", 1920, True), ("a.jpg", 4000, False)], []),
        ([("one.png", 800, True), ("two.png", 800, True), ("a.jpg", 4000, False)], []),
        ([("alone.png", 800, True)], []),
    ],
)
def test_a_logo_is_known_by_its_name_or_as_the_odd_one_out(
    pictures: list[tuple[str, int, bool]], laid_apart: list[str]
) -> None:
    assets = [image(name, size=(side, side), has_alpha=alpha) for name, side, alpha in pictures]

    assert [asset.name for asset in assets if is_logo(asset, assets)] == laid_apart
