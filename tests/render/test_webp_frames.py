"""Animated WebP pictures move, as animated GIFs do."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cutroom.backend.render.analysis.sight import measure_sight
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.probing.probe import probe
from cutroom.domain.media import MediaKind
from tests.support.drafts import edited
from tests.support.media import read_film, source_of, write_photo

pytestmark = pytest.mark.ffmpeg

COLORS = ((220, 30, 30), (30, 200, 30), (30, 30, 220))


def write_webp(
    path: Path, *, lengths: tuple[int, ...] = (200, 200, 200), alpha: bool = False
) -> Path:
    """Write plain colours, one after the other; with alpha only their left half is there."""
    frames = []
    for color in COLORS:
        picture = Image.new("RGBA", (160, 90), (0, 0, 0, 0) if alpha else (*color, 255))
        if alpha:
            picture.paste((*color, 255), (0, 0, 80, 90))
        frames.append(picture if alpha else picture.convert("RGB"))
    frames[0].save(
        path, save_all=True, append_images=frames[1:], duration=list(lengths), loop=0, quality=95
    )
    return path


def test_an_animated_picture_is_a_film_and_a_still_one_is_none(tmp_path):
    moving = probe(write_webp(tmp_path / "dance.webp"))
    still = probe(write_photo(tmp_path / "still.webp", width=160, height=90))

    assert (moving.kind, moving.format, moving.duration) == (MediaKind.VIDEO, "webp", 600)
    assert (moving.rate, moving.has_audio, moving.has_alpha) == (5, False, False)
    assert (still.kind, still.duration) == (MediaKind.IMAGE, 0)


def test_frames_of_different_lengths_keep_them_and_none_is_a_tenth(tmp_path):
    facts = probe(write_webp(tmp_path / "dance.webp", lengths=(300, 0, 100)))

    assert (facts.duration, facts.is_vfr) == (500, True)


def test_each_frame_is_shown_at_its_time_forwards_and_back(tmp_path):
    source = source_of(write_webp(tmp_path / "dance.webp"))
    draft = edited([source.asset], {"op": "concat"})
    previewer = Previewer(tmp_path / "cache")
    try:
        seen = [
            previewer.frame(draft, {source.asset.id: source}, at)[270, 480].astype(int)
            for at in (0, 250, 450, 50)
        ]
    finally:
        previewer.close()

    for pixel, color in zip(seen, (*COLORS, COLORS[0]), strict=True):
        assert np.abs(pixel - color).max() <= 8


def test_an_export_moves_and_is_verified(tmp_path):
    source = source_of(write_webp(tmp_path / "dance.webp"))
    draft = edited([source.asset], {"op": "concat"}, {"op": "resize", "width": 160, "height": 90})
    engine, out = Engine(tmp_path / "cache", workers=1), tmp_path / "film.mp4"
    try:
        made = engine.render(draft, {source.asset.id: source}, Profile(160, 90, Fraction(30)), out)
    finally:
        engine.close()

    frames = read_film(out)

    assert made.verified
    assert len(frames) == 18
    for number, color in ((2, 0), (8, 1), (14, 2)):
        assert np.abs(frames[number][45, 80].astype(int) - COLORS[color]).max() <= 10


def test_laid_over_a_film_it_shows_through_and_begins_again(tmp_path):
    ground = source_of(
        write_photo(tmp_path / "ground.png", width=160, height=90, color=(250, 250, 250))
    )
    sticker = source_of(write_webp(tmp_path / "sticker.webp", alpha=True))
    sources = [ground, sticker]
    assets = [source.asset for source in sources]
    laid = edited(assets, {"op": "concat", "clips": ["ground.png"]})
    draft = edited(
        assets,
        {"op": "pip", "clip": "sticker.webp", "position": "center", "scale": 1},
        draft=laid,
    )
    previewer = Previewer(tmp_path / "cache")
    try:
        seen = previewer.frame(draft, {s.asset.id: s for s in sources}, 250).astype(int)
    finally:
        previewer.close()

    assert np.abs(seen[270, 120] - COLORS[1]).max() <= 8
    assert np.abs(seen[270, 840] - (250, 250, 250)).max() <= 4


def test_its_changes_are_seen_by_what_measures_films(tmp_path):
    path = write_webp(tmp_path / "dance.webp")

    assert [at for at, _ in measure_sight(path, probe(path)).jumps] == [200, 400]


def test_an_animated_sticker_stays_as_long_as_the_film_and_begins_again(tmp_path):
    ground = source_of(
        write_photo(tmp_path / "ground.png", width=160, height=90, color=(250, 250, 250))
    )
    sources = [ground, source_of(write_webp(tmp_path / "sticker.webp"))]
    assets = [source.asset for source in sources]
    draft = edited(
        assets,
        {"op": "overlay_image", "asset": "sticker.webp", "position": "center", "scale": 0.5},
        draft=edited(assets, {"op": "concat", "clips": ["ground.png"]}),
    )
    previewer = Previewer(tmp_path / "cache")
    try:
        seen = previewer.frame(draft, {s.asset.id: s for s in sources}, 4450).astype(int)
    finally:
        previewer.close()

    assert draft.overlays[0].range.end == draft.duration == 5000
    assert np.abs(seen[270, 480] - COLORS[1]).max() <= 8


def test_in_a_split_screen_it_begins_again_until_the_others_end(tmp_path):
    still = write_photo(tmp_path / "ground.png", width=160, height=90, color=(250, 250, 250))
    sources = [source_of(still), source_of(write_webp(tmp_path / "dance.webp"))]
    assets = [source.asset for source in sources]
    film = source_of(write_webp(tmp_path / "long.webp", lengths=(1000, 1000, 1000)))
    assets.append(film.asset)
    draft = edited(
        assets,
        {"op": "split_screen", "layout": "side_by_side", "clips": [1, 2]},
        draft=edited(assets, {"op": "concat", "clips": ["long.webp", "dance.webp"]}),
    )
    files = {one.asset.id: one for one in (*sources, film)}
    previewer = Previewer(tmp_path / "cache")
    try:
        seen = previewer.frame(draft, files, 2050).astype(int)
        later = edited(assets, {"op": "trim", "start": 1, "end": 3}, draft=draft)
        trimmed = previewer.frame(later, files, 1050).astype(int)
    finally:
        previewer.close()

    assert draft.duration == 3000
    for picture in (seen, trimmed):
        height, width = picture.shape[:2]
        assert np.abs(picture[height // 2, width // 4] - COLORS[2]).max() <= 8
        assert np.abs(picture[height // 2, width * 3 // 4] - COLORS[1]).max() <= 8
