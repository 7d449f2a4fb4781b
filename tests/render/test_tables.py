"""Tables of colours on real pixels."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.pixels.cubes import read_cube
from cutroom.backend.render.pixels.planes import planes_of_rgb
from cutroom.backend.render.pixels.tabling import tabled
from tests.support.drafts import edited
from tests.support.media import psnr, read_film, scene, source_of, write_film

pytestmark = pytest.mark.ffmpeg


def write_cube(path: Path, size: int = 17, *, warm: float = 0.15) -> Path:
    """Write a table that lifts red and lowers blue, the more the brighter."""
    steps = np.linspace(0, 1, size)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    light = (red + green + blue) / 3
    rows = np.stack([red + warm * light, green, blue - warm * light], axis=-1).reshape(-1, 3)
    lines = [f"{r:.6f} {g:.6f} {b:.6f}" for r, g, b in np.clip(rows, 0, 1)]
    path.write_text("\n".join([f"LUT_3D_SIZE {size}", *lines]))
    return path


@pytest.mark.parametrize("intensity", [1.0, 0.4])
def test_planes_come_out_as_the_table_has_their_colours(tmp_path, intensity):
    picture = scene(320, 180, 5)
    source = source_of(write_cube(tmp_path / "warm.cube"))
    rgb = (picture.reshape(-1, 3) / 255).astype(np.float32)
    wanted = rgb + (read_cube(source.path, "x").applied(rgb) - rgb) * intensity
    wanted = np.round(wanted * 255).astype(np.uint8).reshape(picture.shape)

    found = tabled(planes_of_rgb(picture), source, intensity)

    exact = planes_of_rgb(wanted)
    for mine, theirs in ((found.y, exact.y), (found.u, exact.u), (found.v, exact.v)):
        assert np.abs(mine.astype(int) - theirs).mean() < 1
        assert psnr(mine, theirs) > 42


def test_a_table_that_changes_nothing_leaves_every_plain_colour(tmp_path):
    source = source_of(write_cube(tmp_path / "same.cube", warm=0.0))

    for color in [(255, 0, 0), (0, 255, 0), (12, 200, 90), (0, 0, 0), (255, 255, 255)]:
        planes = planes_of_rgb(np.full((8, 8, 3), color, np.uint8))
        found = tabled(planes, source, 1.0)
        for mine, theirs in ((found.y, planes.y), (found.u, planes.u), (found.v, planes.v)):
            assert np.abs(mine.astype(int) - theirs).max() <= 1


def test_an_exported_clip_has_the_colours_of_its_table_and_its_neighbour_does_not(tmp_path):
    draw = [np.full((90, 160, 3), 128, np.uint8)] * 30
    sources = [
        source_of(write_film(tmp_path / f"{n}.mp4", width=160, height=90, seconds=1,
                             draw=lambda number: draw[number]))
        for n in (1, 2)
    ]  # fmt: skip
    sources.append(source_of(write_cube(tmp_path / "warm.cube", warm=0.4)))
    assets = [source.asset for source in sources]
    draft = edited(
        assets,
        {"op": "concat", "clips": ["1.mp4", "2.mp4"]},
        {"op": "resize", "width": 160, "height": 90},
    )
    draft = edited(assets, {"op": "lut", "asset": "warm", "clip": 2}, draft=draft)
    engine, out = Engine(tmp_path / "cache", workers=1), tmp_path / "film.mp4"
    try:
        made = engine.render(
            draft, {s.asset.id: s for s in sources}, Profile(160, 90, Fraction(30)), out
        )
    finally:
        engine.close()

    frames = read_film(out)

    assert np.abs(frames[15][40, 80].astype(int) - (128, 128, 128)).max() <= 4
    assert np.abs(frames[45][40, 80].astype(int) - (179, 128, 77)).max() <= 5
    assert made.verified
