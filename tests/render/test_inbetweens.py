"""Moments between two frames of a film."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from tests.support.drafts import edited
from tests.support.media import read_film, source_of, write_film

pytestmark = pytest.mark.ffmpeg

STEP = 8
"""Pixels that the box moves from frame to frame."""


def moving(number: int) -> np.ndarray:
    """A textured box that moves over a textured ground; from frame 15 on another shot."""
    rng = np.random.default_rng(3)
    ground = np.kron(rng.integers(60, 100, (18, 32)), np.ones((10, 10)))
    picture = np.repeat(ground[..., None], 3, axis=2).astype(np.uint8)
    left = 20 + number * STEP
    box = np.kron(rng.integers(180, 235, (8, 8)), np.ones((8, 8)))
    picture[60:124, left : left + 64] = box[:, : max(0, 320 - left), None]
    return picture if number < 15 else 255 - picture


def middle(frame: np.ndarray) -> float:
    """Where the bright box stands."""
    return float(np.flatnonzero(frame[70:114, :, 1].mean(axis=0) > 150).mean())


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    path = tmp_path_factory.mktemp("between") / "a.mp4"
    return source_of(write_film(path, seconds=1, draw=moving))


def rendered(source: Source, folder: Path, *bodies: dict, rate: int = 60) -> list[np.ndarray]:
    draft: Draft = edited([source.asset], {"op": "concat"})
    draft = edited(
        [source.asset], {"op": "resize", "width": 320, "height": 180}, *bodies, draft=draft
    )
    assert draft.canvas.rate == rate
    engine = Engine(folder / "cache", workers=1)
    try:
        made = engine.render(
            draft, {source.asset.id: source}, Profile(320, 180, Fraction(rate)), folder / "a.mp4"
        )
    finally:
        engine.close()
    assert made.verified
    return read_film(folder / "a.mp4")


def test_interpolated_frames_show_what_moves_half_way(source: Source, tmp_path: Path) -> None:
    frames = rendered(source, tmp_path, {"op": "set_fps", "fps": 60, "method": "interpolate"})

    places = [middle(frame) for frame in frames[4:24]]
    assert len(frames) == 60
    assert np.allclose(np.diff(places), STEP / 2, atol=1.2)
    sharp = [np.abs(np.diff(one[90, :, 1].astype(int))).max() for one in frames[4:24]]
    assert min(sharp) > 0.6 * max(sharp)
    # Nothing lies between two shots.
    assert min(abs(frames[29].mean() - frames[n].mean()) for n in (28, 30)) < 3


def test_blended_frames_show_both_neighbours(source: Source, tmp_path: Path) -> None:
    frames = rendered(source, tmp_path, {"op": "set_fps", "fps": 60, "method": "blend"})

    both = (frames[10].astype(int) + frames[12]) / 2
    assert np.abs(frames[11] - both).mean() < 4
    assert np.abs(frames[11].astype(int) - frames[10]).mean() > 1


def test_slow_motion_and_backwards_move_evenly_too(source: Source, tmp_path: Path) -> None:
    frames = rendered(
        source,
        tmp_path,
        {"op": "trim", "start": 0, "end": 0.45},
        {"op": "set_fps", "fps": 30, "method": "interpolate"},
        {"op": "speed", "factor": 0.5},
        {"op": "reverse"},
        rate=30,
    )

    places = [middle(frame) for frame in frames[3:22]]
    assert np.allclose(np.diff(places), -STEP / 2, atol=1.3)


def test_dropping_again_shows_whole_frames_alone(source: Source) -> None:
    draft = edited([source.asset], {"op": "concat"})
    made = edited([source.asset], {"op": "set_fps", "fps": 60, "method": "blend"}, draft=draft)
    back = edited([source.asset], {"op": "set_fps", "fps": 60}, draft=made)

    assert (made.canvas.between, back.canvas.between) == ("blend", "drop")
