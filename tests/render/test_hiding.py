"""Blurred and filled regions, measured in pixels before and after encoding."""

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from tests.support.drafts import edited
from tests.support.media import read_film, source_of, write_film

pytestmark = pytest.mark.ffmpeg

BOX = {"x": 120, "y": 60, "width": 80, "height": 60}


def noisy(number: int) -> np.ndarray:
    rng = np.random.default_rng(7)
    fine = rng.integers(40, 216, (90, 160, 3), dtype=np.uint8)
    return cv2.resize(fine, (320, 180), interpolation=cv2.INTER_NEAREST)


def marked(number: int) -> np.ndarray:
    """Return a soft ramp with a hard white mark in it."""
    ramp = np.linspace(60, 180, 320, dtype=np.float32)[None, :, None]
    picture = np.repeat(np.repeat(ramp, 180, axis=0), 3, axis=2).astype(np.uint8)
    picture[70:110, 130:190] = 255
    return picture


def laid(source: Source, *bodies: dict) -> Draft:
    return edited(
        [source.asset],
        {"op": "resize", "width": 320, "height": 180},
        *bodies,
        draft=edited([source.asset], {"op": "concat"}),
    )


def detail(picture: np.ndarray, rows: slice, columns: slice) -> float:
    grey = cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_RGB2GRAY)[rows, columns]
    return float(cv2.Laplacian(grey, cv2.CV_64F).var())


def test_a_blurred_region_has_no_detail_left_and_the_rest_keeps_its_own(tmp_path: Path) -> None:
    source = source_of(write_film(tmp_path / "a.mp4", seconds=2, draw=noisy))
    draft = laid(source, {"op": "blur_region", **BOX, "start": 1, "end": 2})
    engine, out = Engine(tmp_path / "cache", workers=1), tmp_path / "film.mp4"
    try:
        made = engine.render(draft, {source.asset.id: source}, Profile(320, 180, Fraction(30)), out)
    finally:
        engine.close()

    frames = read_film(out)

    inside, beside = (slice(66, 114), slice(126, 194)), (slice(66, 114), slice(210, 278))
    assert detail(frames[45], *inside) < 0.02 * detail(frames[15], *inside)
    assert detail(frames[45], *beside) > 0.8 * detail(frames[15], *beside)
    assert ("hidden regions", True) in [(one.name, one.ok) for one in made.checks]
    assert made.verified


def test_a_mosaic_is_made_of_even_blocks_in_its_region_alone(tmp_path: Path) -> None:
    source = source_of(write_film(tmp_path / "a.mp4", seconds=1, draw=noisy))
    previewer = Previewer(tmp_path / "cache")
    draft = laid(source, {"op": "blur_region", **BOX, "style": "mosaic"})

    plain = previewer.frame(laid(source), {source.asset.id: source}, 500).astype(int)
    hidden = previewer.frame(draft, {source.asset.id: source}, 500).astype(int)
    previewer.close()

    grey = cv2.cvtColor(hidden.astype(np.uint8), cv2.COLOR_RGB2GRAY)[90, 121:199].astype(int)
    edges = np.flatnonzero(np.abs(np.diff(grey)) > 3)
    assert 6 <= len(edges) <= 11
    assert np.diff(edges).min() >= 6
    assert np.abs(hidden[:56] - plain[:56]).max() <= 2
    assert np.abs(hidden[70:110, 130:190] - plain[70:110, 130:190]).mean() > 15


def test_a_mark_is_filled_from_what_surrounds_it(tmp_path: Path) -> None:
    source = source_of(write_film(tmp_path / "a.mp4", seconds=1, draw=marked))
    previewer = Previewer(tmp_path / "cache")
    try:
        seen = previewer.frame(
            laid(source, {"op": "delogo", **BOX}), {source.asset.id: source}, 500
        )
    finally:
        previewer.close()

    ramp = np.linspace(60, 180, 320)
    off = np.abs(seen[60:120, 120:200].astype(float).mean(axis=2) - ramp[120:200])
    assert off.max() < 14
    assert off.mean() < 5


def test_a_mark_in_the_very_corner_is_filled_from_the_sides_that_there_are(tmp_path: Path) -> None:
    def cornered(number: int) -> np.ndarray:
        picture = np.full((180, 320, 3), (90, 120, 60), np.uint8)
        picture[2:20, 250:318] = 255
        return picture

    source = source_of(write_film(tmp_path / "a.mp4", seconds=1, draw=cornered))
    previewer = Previewer(tmp_path / "cache")
    try:
        draft = laid(source, {"op": "delogo", "region": "top-right"})
        seen = previewer.frame(draft, {source.asset.id: source}, 500)
    finally:
        previewer.close()

    assert np.abs(seen[0:27, 240:320].astype(int) - (90, 120, 60)).max() <= 8
