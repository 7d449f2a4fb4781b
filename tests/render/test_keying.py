"""Keyed colours in pixels: what goes, what stays, what shows behind."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from cutroom.backend.render.analysis.analyst import MediaAnalyst
from cutroom.backend.render.analysis.ground import measure_ground
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.pixels.keying import keyed
from cutroom.backend.render.pixels.planes import planes_of_rgb
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.measures import NOTHING_MEASURED, Ground, GroundOf
from tests.support.drafts import edited
from tests.support.media import read_film, read_number, source_of, write_film, write_photo

pytestmark = pytest.mark.ffmpeg

SKIN, SHIRT, YELLOW, WHITE, HAIR = (
    (224, 172, 140),
    (40, 60, 150),
    (240, 220, 40),
    (250,) * 3,
    (50, 34, 24),
)
KEPT = (SKIN, SHIRT, YELLOW, WHITE, HAIR)


def stage(screen: tuple[int, int, int]) -> Callable[[int], np.ndarray]:
    """Return what draws five swatches in front of an unevenly lit, noisy screen."""

    def draw(number: int) -> np.ndarray:
        rng = np.random.default_rng(number)
        light = np.linspace(0.75, 1.15, 320)[None, :, None]
        picture = np.array(screen) * light + rng.normal(0, 4, (180, 320, 3))
        picture = np.clip(picture, 0, 255).astype(np.uint8)
        for place, color in enumerate(KEPT):
            cv2.circle(picture, (32 + place * 64, 90), 26, color, -1, cv2.LINE_AA)
        return picture

    return draw


def solid(picture: np.ndarray, color: str) -> np.ndarray:
    alpha = keyed(planes_of_rgb(picture), color).alpha
    assert alpha is not None
    return alpha.astype(float) / 255


@pytest.mark.parametrize(
    ("screen", "color"),
    [((58, 165, 72), "#008000"), ((20, 240, 30), "#00FF00"), ((36, 70, 190), "#0000FF")],
)
def test_an_unevenly_lit_screen_goes_and_everything_else_stays(screen, color):
    alpha = solid(stage(screen)(0), color)

    assert alpha[:40].max() < 0.02
    kept = [
        place for place, swatch in enumerate(KEPT) if not (color == "#0000FF" and swatch == SHIRT)
    ]
    for place in kept:
        assert alpha[80:100, 22 + place * 64 : 42 + place * 64].min() > 0.98


@pytest.mark.parametrize("screen", [(255, 255, 255), (8, 8, 8), (128, 128, 128)])
def test_a_screen_without_a_hue_is_told_by_its_light(screen):
    picture = np.full((80, 160, 3), screen, np.uint8)
    picture[20:60, 40:120] = (200, 60, 40)

    alpha = solid(picture, "#{:02X}{:02X}{:02X}".format(*screen))

    assert alpha[:10].max() < 0.02
    assert alpha[25:55, 46:114].min() > 0.98


def test_the_edges_keep_no_cast_of_the_screen():
    planes = keyed(planes_of_rgb(stage((58, 165, 72))(0)), "#008000")
    assert planes.alpha is not None

    half = cv2.resize(planes.alpha, (160, 90), interpolation=cv2.INTER_AREA)
    edge = (half > 60) & (half < 200)
    green = (planes.u.astype(int) < 120) & (planes.v.astype(int) < 120)

    assert edge.sum() > 50
    assert not (edge & green).any()


def draft_of(assets: list, *bodies: dict) -> Draft:
    laid = edited(
        assets,
        {"op": "concat", "clips": [assets[0].name]},
        {"op": "resize", "width": 320, "height": 180},
    )
    return edited(assets, *bodies, draft=laid)


def frame_of(tmp_path: Path, draft: Draft, sources: list[Source], at: int) -> np.ndarray:
    previewer = Previewer(tmp_path / "cache")
    try:
        return previewer.frame(draft, {one.asset.id: one for one in sources}, at)
    finally:
        previewer.close()


def test_a_film_shows_behind_and_plays(tmp_path):
    host = source_of(write_film(tmp_path / "host.mp4", seconds=2, draw=stage((58, 165, 72))))
    behind = source_of(write_film(tmp_path / "behind.mp4", seconds=1, seed=4))
    sources = [host, behind]
    draft = draft_of([one.asset for one in sources], {"op": "chroma_key", "replace": "behind.mp4"})

    numbers = [read_number(frame_of(tmp_path, draft, sources, at)) for at in (0, 500, 1500)]

    assert numbers == [0, 15, 15]


def test_an_exported_key_shows_the_picture_behind_and_is_verified(tmp_path):
    host = source_of(write_film(tmp_path / "host.mp4", seconds=1, draw=stage((58, 165, 72))))
    beach = source_of(
        write_photo(tmp_path / "beach.png", width=320, height=180, color=(200, 90, 30))
    )
    sources = [host, beach]
    draft = draft_of([one.asset for one in sources], {"op": "chroma_key", "replace": "beach.png"})
    engine, out = Engine(tmp_path / "cache", workers=1), tmp_path / "film.mp4"
    try:
        made = engine.render(
            draft, {s.asset.id: s for s in sources}, Profile(320, 180, Fraction(30)), out
        )
    finally:
        engine.close()

    frame = read_film(out)[15].astype(int)

    assert np.abs(frame[10:40, 10:310] - (200, 90, 30)).max() <= 6
    for place, color in enumerate(KEPT):
        assert np.abs(frame[90, 32 + place * 64] - color).max() <= 10
    assert ("keyed colours", True) in [(one.name, one.ok) for one in made.checks]
    assert made.verified


def test_a_keyed_window_shows_the_main_track_through_its_screen(tmp_path):
    ground = source_of(write_film(tmp_path / "ground.mp4", seconds=1, seed=4))
    host = source_of(write_film(tmp_path / "host.mp4", seconds=1, draw=stage((58, 165, 72))))
    assets = [ground.asset, host.asset]
    draft = edited(
        assets,
        {"op": "concat"},
        {"op": "resize", "width": 320, "height": 180},
    )
    draft = edited(
        assets,
        {"op": "chroma_key", "clip": 2},
        {"op": "pip", "clip": 2, "over": 1, "position": "center", "scale": 1},
        draft=draft,
    )

    seen = frame_of(tmp_path, draft, [ground, host], 500)

    assert read_number(seen) == 15
    assert np.abs(seen[90, 32].astype(int) - SKIN).max() <= 10


def walled(number: int) -> np.ndarray:
    """Return someone in a red jacket with a white badge, before a white wall in soft light."""
    rng = np.random.default_rng(number)
    light = np.linspace(0.94, 1.0, 320)[None, :, None]
    picture = np.array((244, 243, 240)) * light + rng.normal(0, 2, (180, 320, 3))
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    cv2.ellipse(picture, (160, 170), (60, 90), 0, 0, 360, (180, 40, 40), -1, cv2.LINE_AA)
    cv2.circle(picture, (160, 60), 30, SKIN, -1, cv2.LINE_AA)
    cv2.circle(picture, (160, 140), 14, (245, 245, 242), -1, cv2.LINE_AA)
    return picture


def test_a_plain_wall_goes_and_white_within_the_figure_stays(tmp_path):
    host = source_of(write_film(tmp_path / "host.mp4", seconds=1, draw=walled))
    files = {host.asset.id: host}
    wanted = GroundOf(host.asset.id)
    ground = MediaAnalyst(tmp_path / "cache").measure(wanted, files)
    draft = edited(
        [host.asset],
        {"op": "remove_background", "replace": "#0000FF"},
        draft=draft_of([host.asset]),
        measures=NOTHING_MEASURED.having(wanted, ground),
    )

    seen = frame_of(tmp_path, draft, [host], 500).astype(int)

    assert np.abs(seen[10:170, 5:80] - (0, 0, 255)).max() <= 6
    assert np.abs(seen[140, 160] - (245, 245, 242)).max() <= 8
    assert np.abs(seen[120, 130] - (180, 40, 40)).max() <= 10


@pytest.mark.parametrize("kind", ["film", "photo"])
def test_only_a_plain_ground_is_one(tmp_path, kind):
    busy, bare = tmp_path / "busy", tmp_path / "bare"
    if kind == "film":
        sources = [
            source_of(write_film(busy.with_suffix(".mp4"), seconds=0.5)),
            source_of(
                write_film(
                    bare.with_suffix(".mp4"),
                    seconds=0.5,
                    draw=lambda n: np.full((180, 320, 3), 240, np.uint8),
                )
            ),
        ]
    else:
        sources = [
            source_of(write_photo(busy.with_suffix(".png"))),
            source_of(write_photo(bare.with_suffix(".png"), color=(240, 240, 240))),
        ]

    assert [measure_ground(source) for source in sources] == [Ground(None)] * 2
