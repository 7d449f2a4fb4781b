"""Several clips in one picture, painted, rendered, heard and checked."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.checks.layer_checks import layer_things
from cutroom.backend.render.checks.likeness import pixels_of
from cutroom.backend.render.checks.picture_checks import shows
from cutroom.backend.render.checks.things import samples_of
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import is_animated
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from tests.support.drafts import edited
from tests.support.media import read_film, read_number, read_sound, source_of, write_film

pytestmark = pytest.mark.ffmpeg

RED, GREEN, BLUE = (220, 30, 30), (30, 200, 30), (30, 30, 220)


def plain_film(path: Path, color: tuple[int, int, int], **options) -> Source:
    picture = np.full((90, 160, 3), color, np.uint8)
    return source_of(write_film(path, width=160, height=90, draw=lambda number: picture, **options))


def film(sources: list[Source], *bodies: dict) -> Draft:
    names = [source.asset.name for source in sources]
    assets = [source.asset for source in sources]
    laid = edited(
        assets, {"op": "concat", "clips": names}, {"op": "resize", "width": 320, "height": 180}
    )
    return edited(assets, *bodies, draft=laid)


def looked_at(tmp_path: Path, draft: Draft, sources: list[Source], at: int) -> np.ndarray:
    previewer = Previewer(tmp_path / "cache")
    try:
        return previewer.frame(draft, {one.asset.id: one for one in sources}, at)
    finally:
        previewer.close()


def near(pixel: np.ndarray, color: tuple[int, int, int]) -> bool:
    return bool(np.abs(pixel.astype(int) - color).max() <= 4)


def test_a_small_picture_stands_where_it_was_put_and_for_as_long_as_it_lasts(tmp_path):
    sources = [
        plain_film(tmp_path / "a.mp4", RED, seconds=2),
        plain_film(tmp_path / "b.mp4", GREEN, seconds=1),
    ]
    draft = film(sources, {"op": "pip", "clip": 2, "position": "top-left", "scale": 0.25})

    during = looked_at(tmp_path, draft, sources, 500)
    after = looked_at(tmp_path, draft, sources, 1500)

    green = np.abs(during.astype(int) - GREEN).max(axis=2) <= 4
    rows, columns = np.flatnonzero(green.any(axis=1)), np.flatnonzero(green.any(axis=0))
    assert (np.ptp(columns) + 1, np.ptp(rows) + 1) == (
        pytest.approx(80, abs=4),
        pytest.approx(45, abs=4),
    )
    assert columns[0] < 20 and rows[0] < 20
    assert near(after[20, 20], RED)


def test_the_sides_of_a_split_screen_fill_their_halves(tmp_path):
    sources = [
        plain_film(tmp_path / "a.mp4", RED, seconds=1),
        plain_film(tmp_path / "b.mp4", GREEN, seconds=1),
        plain_film(tmp_path / "c.mp4", BLUE, seconds=1),
    ]
    beside = film(sources, {"op": "split_screen", "layout": "side_by_side", "clips": [1, 2]})
    above = film(sources, {"op": "split_screen", "layout": "top_bottom", "clips": [1, 3]})

    left_right = looked_at(tmp_path, beside, sources, 500)
    top_bottom = looked_at(tmp_path, above, sources, 500)

    assert near(left_right[90, 157], RED) and near(left_right[90, 162], GREEN)
    assert near(top_bottom[87, 160], RED) and near(top_bottom[92, 160], BLUE)


def test_the_cells_of_a_grid_leave_their_gap(tmp_path):
    colors = (RED, GREEN, BLUE, (200, 200, 30))
    sources = [
        plain_film(tmp_path / f"{n}.mp4", color, seconds=0.5) for n, color in enumerate(colors)
    ]
    draft = film(sources, {"op": "grid", "columns": 2, "gap": 16})

    seen = looked_at(tmp_path, draft, sources, 200)

    middles = [seen[40, 70], seen[40, 250], seen[140, 70], seen[140, 250]]
    assert all(near(pixel, color) for pixel, color in zip(middles, colors, strict=True))
    assert near(seen[90, 40], (0, 0, 0)) and near(seen[40, 160], (0, 0, 0))


def test_both_sides_of_an_exported_split_screen_run_heard_and_verified(tmp_path):
    sources = [
        source_of(write_film(tmp_path / "a.mp4", seconds=2, seed=1, tone_hz=400)),
        source_of(write_film(tmp_path / "b.mp4", seconds=1, seed=5, tone_hz=900)),
    ]
    draft = film(sources, {"op": "grid", "columns": 1})
    engine = Engine(tmp_path / "cache", workers=1)
    out = tmp_path / "film.mp4"
    try:
        made = engine.render(
            draft, {s.asset.id: s for s in sources}, Profile(320, 180, Fraction(30)), out
        )
    finally:
        engine.close()

    frames, sound = read_film(out), read_sound(out)

    assert made.verified
    assert ("windows", True) in [(check.name, check.ok) for check in made.checks]
    assert len(frames) == 60
    # A cell is a wide strip of the middle, so the numbers lie outside; the pictures drift.
    for half in (slice(0, 90), slice(90, 180)):
        assert np.abs(frames[5][half].astype(int) - frames[25][half]).mean() > 2
    assert np.abs(frames[45][90:].astype(int) - frames[55][90:]).mean() < 1
    powers = np.abs(np.fft.rfft(sound[12_000:36_000, 0]))
    later = np.abs(np.fft.rfft(sound[60_000:84_000, 0]))
    assert powers[200] > 100 and powers[450] > 100
    assert later[200] > 100 > later[450]


def test_a_window_shows_the_frame_that_its_moment_has(tmp_path):
    sources = [
        plain_film(tmp_path / "a.mp4", RED, seconds=2),
        source_of(write_film(tmp_path / "b.mp4", seconds=2, seed=3)),
    ]
    draft = film(sources, {"op": "pip", "clip": 2, "position": "0.5,0.5", "scale": 1})

    assert read_number(looked_at(tmp_path, draft, sources, 1000)) == 30


def test_a_window_that_is_missing_from_the_file_is_found_out(tmp_path):
    sources = [
        plain_film(tmp_path / "a.mp4", RED, seconds=1),
        plain_film(tmp_path / "b.mp4", GREEN, seconds=1),
    ]
    draft = film(sources, {"op": "pip", "clip": 2})
    files = {one.asset.id: one for one in sources}
    assets = {one.asset.id: one.asset for one in sources}
    layout = Layout(draft, assets, rate=Fraction(30), is_drawn_anew=is_animated)
    compositor = Compositor((320, 180), files, draft.canvas.background, tmp_path / "cache")

    (sample,) = samples_of(layout, layer_things(layout), (0,))
    having = pixels_of(compositor.compose(sample.frame))
    lacking = pixels_of(compositor.compose(sample.bares[0]))

    assert shows(compositor, having, having, sample) is True
    assert shows(compositor, lacking, having, sample) is False
    compositor.close()


def test_a_small_picture_lies_over_a_grid_that_came_later(tmp_path):
    sources = [
        plain_film(tmp_path / "a.mp4", RED, seconds=1),
        plain_film(tmp_path / "b.mp4", BLUE, seconds=1),
        plain_film(tmp_path / "c.mp4", GREEN, seconds=1),
    ]
    small = {"op": "pip", "clip": 3, "over": 1, "position": "0.75,0.5", "scale": 0.3}
    draft = film(sources, small)
    assets = [source.asset for source in sources]
    draft = edited(assets, {"op": "split_screen", "layout": "side_by_side"}, draft=draft)

    seen = looked_at(tmp_path, draft, sources, 500)

    assert near(seen[90, 240], GREEN) and near(seen[20, 240], BLUE)
