"""Pixels of single frames, before any encoding."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from cutroom.backend.render.compositing.effects import EFFECTS
from cutroom.backend.render.compositing.transitions import PASSAGES
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.pixels.looks import filter_names
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import (
    Background,
    Canvas,
    Clip,
    Cue,
    CueRole,
    CueStyle,
    Draft,
    Effect,
    Fade,
    Fades,
    Filter,
    Fit,
    Grade,
    Look,
    Motion,
    Overlay,
    Rect,
    Transition,
)
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import (
    psnr,
    scene,
    source_of,
    write_film,
    write_gif,
    write_logo,
    write_photo,
)

pytestmark = pytest.mark.ffmpeg

WIDE = Canvas(320, 180, Fraction(30))
Show = Callable[..., np.ndarray]


@pytest.fixture
def show(tmp_path: Path) -> Iterator[Show]:
    """Return a function that paints the frame of a draft at a time."""
    previewer = Previewer(tmp_path / "cache")

    def paint(draft: Draft, *sources: Source, at: int = 0) -> np.ndarray:
        return previewer.frame(draft, {source.asset.id: source for source in sources}, at)

    yield paint
    previewer.close()


def film_of(source: Source, *, canvas: Canvas = WIDE, length: int = 2000, **look: object) -> Draft:
    clip = Clip(
        SegmentId("v1"), source.asset.id, TimeRange(0, length), look=replace(Look(), **look)
    )
    return Draft(canvas=canvas, clips=(clip,))


def plain(color: str, number: int, length: int = 2000, **changes: object) -> Clip:
    clip = Clip(SegmentId(f"v{number}"), None, TimeRange(0, length), color=color)
    return replace(clip, **changes)


def test_a_photo_of_the_canvas_shape_comes_out_as_it_is(tmp_path, show):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, seed=4))

    assert psnr(show(film_of(photo), photo), scene(320, 180, 4)) > 32


@pytest.mark.parametrize(
    "color", [(255, 0, 0), (0, 255, 0), (0, 0, 255), (200, 120, 40), (9, 9, 9)]
)
def test_colours_survive_the_way_through_planes(tmp_path, show, color):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, color=color))

    seen = show(film_of(photo), photo)[90, 160].astype(int)

    assert np.abs(seen - color).max() <= 3


@pytest.mark.parametrize("fit", list(Fit))
@pytest.mark.parametrize("size", [(600, 300), (300, 600), (300, 300)])
def test_no_fit_stretches_a_picture(tmp_path, show, fit, size):
    path = tmp_path / "p.png"
    picture = np.full((size[1], size[0], 3), 90, np.uint8)
    cv2.circle(picture, (size[0] // 2, size[1] // 2), min(size) // 4, (255, 255, 255), -1)
    Image.fromarray(picture).save(path)

    photo = source_of(path)
    bright = show(film_of(photo, fit=fit), photo)[..., 1] > 200
    rows, columns = np.flatnonzero(bright.any(axis=1)), np.flatnonzero(bright.any(axis=0))

    assert abs(np.ptp(rows) - np.ptp(columns)) <= 1
    assert abs(columns.mean() - 159.5) <= 1


def test_pad_leaves_bars_in_the_background_and_blur_fills_them_with_the_picture(tmp_path, show):
    photo = source_of(write_photo(tmp_path / "p.png", width=100, height=180, color=(200, 40, 40)))
    blue = replace(WIDE, background=Background("color", "#0000FF"))

    padded = show(film_of(photo, canvas=blue, fit=Fit.PAD), photo)
    blurred = show(film_of(photo, canvas=blue, fit=Fit.BLUR), photo)

    assert np.abs(padded[90, 20].astype(int) - (0, 0, 255)).max() <= 3
    assert blurred[90, 20, 0] > 90
    assert blurred[90, 20, 2] < 80
    assert np.abs(padded[90, 160].astype(int) - (200, 40, 40)).max() <= 3


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_stands_upright(tmp_path, show, orientation):
    upright = scene(320, 180, 6)
    turned = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.transpose(1, 0, 2),
        6: np.rot90(upright, 1),
        7: np.rot90(upright, 2).transpose(1, 0, 2),
        8: np.rot90(upright, -1),
    }[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "p.jpg"
    Image.fromarray(np.ascontiguousarray(turned)).save(path, quality=95, exif=exif)
    photo = source_of(path)

    assert psnr(show(film_of(photo), photo), upright) > 28


def test_rotate_flip_and_crop_act_in_that_order(tmp_path, show):
    picture = scene(180, 320, 8)
    path = tmp_path / "p.png"
    Image.fromarray(picture).save(path)
    photo = source_of(path)

    look = {"rotate": 90, "flip_horizontal": True, "crop": Rect(0.5, 0.5, 0.5, 0.5)}
    seen = show(film_of(photo, **look), photo)

    turned = np.rot90(picture, -1)[:, ::-1]
    wanted = cv2.resize(np.ascontiguousarray(turned[90:, 160:]), (320, 180))
    assert psnr(seen, wanted) > 24


@pytest.mark.parametrize("flip", ["flip_horizontal", "flip_vertical"])
def test_flips_mirror(tmp_path, show, flip):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, seed=2))
    picture = scene(320, 180, 2)

    mirrored = picture[:, ::-1] if flip == "flip_horizontal" else picture[::-1]

    assert psnr(show(film_of(photo, **{flip: True}), photo), mirrored) > 32


def test_scale_and_shift_place_the_picture(tmp_path, show):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, color=(250, 250, 250)))

    seen = show(film_of(photo, scale=0.5, x=0.25), photo)[..., 1] > 128
    columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))

    assert (columns[0], columns[-1]) == (160, 319)
    assert (rows[0], rows[-1]) == (45, 134)


def test_opacity_lets_the_background_through(tmp_path, show):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, color=(200, 200, 200)))

    seen = show(film_of(photo, opacity=0.5), photo)[90, 160]

    assert np.abs(seen.astype(int) - 100).max() <= 3


def test_a_slow_zoom_moves_evenly_by_fractions_of_pixels(tmp_path, show):
    picture = np.full((720, 1280, 3), 40, np.uint8)
    cv2.circle(picture, (960, 360), 60, (230, 230, 230), -1, cv2.LINE_AA)
    path = tmp_path / "p.png"
    Image.fromarray(picture).save(path)
    photo = source_of(path)
    canvas = Canvas(640, 360, Fraction(30))
    draft = film_of(photo, canvas=canvas, length=4000)
    motion = Motion(1.0, 1.1, ease="linear")
    draft = replace(draft, clips=(replace(draft.clips[0], motion=motion),))

    places = []
    for n in range(30, 60):
        light = show(draft, photo, at=n * 1000 // 30 + 1)[..., 1].astype(float) - 40
        light[light < 8] = 0
        places.append((light.sum(axis=0) * np.arange(640)).sum() / light.sum())
    steps = np.diff(places)
    even = np.polyval(np.polyfit(np.arange(len(steps)), steps, 1), np.arange(len(steps)))

    assert 0.1 < steps.mean() < 0.2
    assert np.sqrt(np.mean((steps - even) ** 2)) < 0.02


def test_a_crossfade_is_the_plain_mean_in_its_middle(show):
    draft = Draft(
        canvas=WIDE,
        clips=(plain("#202020", 1), plain("#E0E0E0", 2, lead=Transition("fade", 1000))),
    )

    assert abs(int(show(draft, at=1500)[90, 160, 1]) - 0x20) <= 8
    assert abs(int(show(draft, at=2000)[90, 160, 1]) - 0x80) <= 5
    assert abs(int(show(draft, at=2480)[90, 160, 1]) - 0xE0) <= 8


@pytest.mark.parametrize("kind", sorted(PASSAGES))
def test_every_transition_leads_from_one_picture_to_the_other(show, kind):
    clips = (plain("#303030", 1), plain("#D0D0D0", 2, lead=Transition(kind, 1000)))
    draft = Draft(canvas=WIDE, clips=clips)

    tones = [show(draft, at=at)[..., 1].astype(float).mean() for at in (1501, 2000, 2499)]

    assert abs(tones[0] - 0x30) < 16
    assert abs(tones[2] - 0xD0) < 16
    if kind == "dip_to_black":
        assert tones[1] < 16
    elif kind == "dip_to_white":
        assert tones[1] > 240
    else:
        assert 0x50 < tones[1] < 0xB0


def test_a_wipe_to_the_right_uncovers_from_the_left(show):
    clips = (plain("#000000", 1), plain("#FFFFFF", 2, lead=Transition("wipe_right", 1000)))

    seen = show(Draft(canvas=WIDE, clips=clips), at=2000)[90, :, 1]

    assert seen[10] > 240
    assert seen[310] < 16


def test_a_logo_keeps_its_shape_and_lets_the_film_through_its_corners(tmp_path, show):
    logo = source_of(write_logo(tmp_path / "l.png", width=200, height=100))
    overlay = Overlay(SegmentId("o1"), logo.asset.id, TimeRange(0, 2000), "center", 0.5)
    draft = Draft(canvas=WIDE, clips=(plain("#00C000", 1),), overlays=(overlay,))

    seen = show(draft, logo)
    red = (seen[..., 0] > 200) & (seen[..., 1] < 100)
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    corner = seen[52, 82]

    assert abs(np.ptp(columns) + 1 - 160) <= 3
    assert abs(np.ptp(rows) + 1 - 80) <= 3
    assert np.abs(corner.astype(int) - (0, 0xC0, 0)).max() <= 6
    # No dark fringe where red meets green.
    assert seen.astype(int).sum(axis=2).min() > 150


def test_an_animated_gif_lies_over_the_film_and_moves(tmp_path, show):
    gif = source_of(write_gif(tmp_path / "g.gif"))
    overlay = Overlay(SegmentId("o1"), gif.asset.id, TimeRange(0, 2000), "top-left", 0.3)
    draft = Draft(canvas=WIDE, clips=(plain("#000000", 1),), overlays=(overlay,))

    tones = [int(np.argmax(show(draft, gif, at=at)[30, 40])) for at in (50, 250, 450, 650)]

    assert tones == [0, 1, 2, 0]


def test_words_are_drawn_over_the_film_and_fade(show):
    style = CueStyle(color="#FFFFFF", outline=None, animation="fade", size=160)
    cue = Cue(SegmentId("t1"), CueRole.TITLE, "HELLO", TimeRange(0, 2000), style)
    draft = Draft(canvas=WIDE, clips=(plain("#000000", 1),), cues=(cue,))

    coming, there = show(draft, at=60), show(draft, at=1000)

    assert there.max() > 230
    assert 5 < coming.max() < 200


@pytest.mark.parametrize("animation", ["slide_up", "slide_down", "pop", "typewriter"])
def test_animated_words_change_and_then_stand(show, animation):
    style = CueStyle(animation=animation, size=160)
    cue = Cue(SegmentId("t1"), CueRole.TITLE, "HELLO", TimeRange(0, 3000), style)
    draft = Draft(canvas=WIDE, clips=(plain("#406080", 1, 3000),), cues=(cue,))

    early, later, later_still = (show(draft, at=at) for at in (100, 1900, 2000))

    assert psnr(early, later) < 40
    assert np.array_equal(later, later_still)


@pytest.mark.parametrize("name", filter_names())
def test_every_filter_changes_the_picture_more_the_more_of_it_there_is(tmp_path, show, name):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, seed=3))
    bare = show(film_of(photo), photo)

    half = show(film_of(photo, filters=(Filter(name, 0.5),)), photo)
    full = show(film_of(photo, filters=(Filter(name, 1.0),)), photo)

    assert 10 < psnr(bare, full) < psnr(bare, half) < 60 or name == "invert"


def test_black_and_white_has_no_colour(tmp_path, show):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, seed=3))

    seen = show(film_of(photo, filters=(Filter("black_and_white"),)), photo).astype(int)

    assert np.ptp(seen, axis=2).max() <= 2


def test_grades_do_what_they_say(tmp_path, show):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, seed=3))

    def mean(**grade: float) -> np.ndarray:
        return show(film_of(photo, grade=Grade(**grade)), photo).astype(float).mean(axis=(0, 1))

    bare = mean()

    assert mean(brightness=1.2).mean() > bare.mean() + 10
    assert mean(gamma=1.3).mean() > bare.mean() + 5
    assert mean(temperature=0.6)[0] > bare[0] and mean(temperature=0.6)[2] < bare[2]
    assert np.ptp(mean(saturation=0.0)) < 2


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_every_effect_changes_the_picture_and_only_in_its_region(tmp_path, show, name):
    photo = source_of(write_photo(tmp_path / "p.png", width=320, height=180, seed=9))
    draft = film_of(photo)
    span = TimeRange(0, 1000)
    whole = replace(draft, effects=(Effect(SegmentId("e1"), name, span),))
    left = replace(draft, effects=(Effect(SegmentId("e1"), name, span, 1, Rect(0, 0, 0.5, 1)),))
    bare = show(draft, photo)
    times = range(40, 1000, 80)

    assert any(not np.array_equal(show(whole, photo, at=at), bare) for at in times)
    assert all(np.array_equal(show(left, photo, at=at)[:, 170:], bare[:, 170:]) for at in times)
    assert np.array_equal(show(whole, photo, at=1500), bare)


def test_a_fade_out_ends_in_black(show):
    draft = Draft(canvas=WIDE, clips=(plain("#FFFFFF", 1),), fades=Fades(video_out=Fade(500)))

    assert show(draft, at=1400).min() > 250
    assert show(draft, at=1999).max() < 3


def test_a_film_clip_shows_the_frame_of_its_time(tmp_path, show):
    from tests.support.media import read_number

    film = source_of(write_film(tmp_path / "f.mp4", width=320, height=180, seconds=2))
    draft = Draft(canvas=WIDE, clips=(Clip(SegmentId("v1"), film.asset.id, TimeRange(500, 1500)),))

    assert [read_number(show(draft, film, at=at)) for at in (0, 34, 500, 999)] == [15, 16, 30, 44]


def test_a_large_film_is_scaled_down_cleanly(tmp_path, show):
    # A fine checkerboard must become grey; skipping pixels would make it flicker.
    fine = np.indices((720, 1280)).sum(axis=0) % 2 * 255
    board = np.repeat(fine[..., None], 3, axis=2).astype(np.uint8)
    path = write_film(tmp_path / "f.mp4", width=1280, height=720, seconds=0.2, draw=lambda n: board)
    film = source_of(path)

    seen = show(film_of(film, length=200), film)[20:160, 20:300]

    assert seen.std() < 6


def test_transparent_photos_lie_on_the_background(tmp_path, show):
    logo = source_of(write_logo(tmp_path / "l.png", width=320, height=180))
    green = replace(WIDE, background=Background("color", "#00FF00"))

    seen = show(film_of(logo, canvas=green), logo)

    assert np.abs(seen[2, 2].astype(int) - (0, 255, 0)).max() <= 3
    assert seen[90, 160, 0] > 240


def test_a_missing_clip_asset_is_said_plainly(show):
    from cutroom.errors import FileMissing

    draft = Draft(clips=(Clip(SegmentId("v1"), AssetId("gone"), TimeRange(0, 1000)),))

    with pytest.raises(FileMissing):
        show(draft)
