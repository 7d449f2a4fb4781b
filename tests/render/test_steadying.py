"""Shaky footage held still: measured before and after."""

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from cutroom.backend.render.analysis.analyst import MediaAnalyst
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.pixels.steadying import CLOSEST, SteadyPath
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.measures import NOTHING_MEASURED, Measures, Shake, ShakeOf, Unmeasured
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, laid
from tests.support.media import read_film, scene, source_of, write_film

pytestmark = pytest.mark.ffmpeg

FRAMES = 60
PAN = 2.0
"""Pixels that the camera goes to the right in every frame, on purpose."""


def film(path: Path, *, shake: float = 2.5, seed: int = 3) -> Source:
    """Write two seconds of a pan by hand; the shake is the spread in pixels."""
    rng = np.random.default_rng(seed)
    world = scene(760, 440, 21).astype(int) + rng.integers(-12, 12, (440, 760, 3))
    world = np.clip(world, 0, 255).astype(np.uint8)
    hand = rng.normal(0, shake, (FRAMES, 3)) * (1, 1, 0.1)

    def draw(number: int) -> np.ndarray:
        x, y, turn = 280 + PAN * number + hand[number, 0], 220 + hand[number, 1], hand[number, 2]
        matrix = cv2.getRotationMatrix2D((x, y), turn, 1.0)
        matrix[:, 2] += (160 - x, 90 - y)
        return cv2.warpAffine(world, matrix, (320, 180), flags=cv2.INTER_LINEAR)

    return source_of(write_film(path, seconds=FRAMES / 30, draw=draw))


def measured(folder: Path, source: Source) -> Shake:
    found = MediaAnalyst(folder).measure(ShakeOf(source.asset.id), {source.asset.id: source})
    assert isinstance(found, Shake)
    return found


def steps(shake: Shake) -> np.ndarray:
    return np.frombuffer(shake.steps, np.float32).reshape(-1, 3)[1:] * (320, 180, 1)


def known(source: Source, shake: Shake) -> Measures:
    return NOTHING_MEASURED.having(ShakeOf(source.asset.id), shake)


def draft_of(source: Source) -> Draft:
    return edited(
        [source.asset],
        {"op": "resize", "width": 320, "height": 180},
        draft=edited([source.asset], {"op": "concat"}),
    )


def test_the_way_of_the_camera_is_measured_and_kept(tmp_path):
    source = film(tmp_path / "hand.mp4")

    shake = measured(tmp_path / "cache", source)

    assert abs(np.median(steps(shake)[:, 0]) + PAN) < 1
    assert shake.jitter > 0.004
    assert measured(tmp_path / "cache", source) == shake
    assert len(list((tmp_path / "cache" / "analysis").iterdir())) == 1


def test_an_exported_film_trembles_no_more_goes_on_panning_and_shows_no_edge(tmp_path):
    source = film(tmp_path / "hand.mp4")
    before = measured(tmp_path / "cache", source)
    draft = edited(
        [source.asset],
        {"op": "stabilize", "clip": 1},
        draft=draft_of(source),
        measures=known(source, before),
    )
    engine, out = Engine(tmp_path / "cache", workers=1), tmp_path / "film.mp4"
    try:
        made = engine.render(draft, {source.asset.id: source}, Profile(320, 180, Fraction(30)), out)
    finally:
        engine.close()

    after = measured(tmp_path / "cache", source_of(out))

    assert after.jitter < before.jitter / 8
    assert abs(np.median(steps(after)[:, 0]) + PAN) < 0.6
    edges = [
        np.concatenate([f[0], f[-1], f[:, 0], f[:, -1]]).max(axis=1).min() for f in read_film(out)
    ]
    assert min(edges) > 16
    assert made.verified
    assert ("steadied", True) in [(one.name, one.ok) for one in made.checks]


def test_what_stands_still_is_left_alone_and_said(tmp_path):
    source = source_of(
        write_film(tmp_path / "tripod.mp4", seconds=1, draw=lambda number: scene(320, 180, 4))
    )
    draft = draft_of(source)
    shake = measured(tmp_path / "cache", source)

    same = edited([source.asset], {"op": "stabilize"}, draft=draft, measures=known(source, shake))

    assert same == draft


def test_footage_is_measured_before_it_is_steadied_and_pictures_are_refused(tmp_path):
    source = film(tmp_path / "hand.mp4")
    photo = image("photo.jpg")

    with pytest.raises(Unmeasured):
        edited([source.asset], {"op": "stabilize"}, draft=draft_of(source))
    with pytest.raises(OperationRejected, match="no footage"):
        edited([photo], {"op": "stabilize"}, draft=laid(photo))


def test_a_violent_shake_is_corrected_as_far_as_the_edges_allow():
    rng = np.random.default_rng(1)
    moves = rng.normal(0, 0.2, (90, 3)).astype(np.float32) * (1, 1, 0.1)
    times = (np.arange(90) * 33_333).astype(np.int64)
    cuts = np.zeros(90, np.uint8)
    way = SteadyPath(
        Shake(times.tobytes(), moves.astype(np.float32).tobytes(), cuts.tobytes(), 1), 16 / 9
    )

    found = [way.at(at, TimeRange(0, 3000)) for at in times.tolist()]

    assert {zoom for *_, zoom in found} == {CLOSEST}
    room = (1 - 1 / CLOSEST) / 2
    assert all(
        abs(across) <= room + 1e-6 and abs(down) <= room + 1e-6 for across, down, *_ in found
    )


def test_shots_are_steadied_each_for_itself():
    moves = np.zeros((60, 3), np.float32)
    moves[30, 0] = 0.4
    cuts = np.zeros(60, np.uint8)
    cuts[30] = 1
    times = (np.arange(60) * 33_333).astype(np.int64)
    way = SteadyPath(Shake(times.tobytes(), moves.tobytes(), cuts.tobytes(), 0), 16 / 9)

    found = [way.at(at, TimeRange(0, 2000)) for at in times.tolist()]

    assert all(abs(across) < 1e-6 for across, *_ in found)
