"""Drawn sound, in the pixels of a finished film."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.sound.waves import RATE, hear, values_at
from cutroom.domain.draft import Draft
from tests.support.drafts import edited
from tests.support.media import read_film, source_of, tone, write_photo, write_sound

pytestmark = pytest.mark.ffmpeg


def material(folder: Path) -> list:
    """Return a black picture, and a sound that is silent for its second half."""
    loud = tone(2.0, hz=150, gain=0.5)
    loud[48_000:] = 0
    return [
        source_of(write_photo(folder / "black.png", width=320, height=180, color=(0, 0, 0))),
        source_of(write_sound(folder / "half.wav", loud)),
    ]


def draft_of(sources: list, *bodies: dict) -> Draft:
    assets = [source.asset for source in sources]
    laid = edited(
        assets,
        {"op": "concat", "clips": ["black.png"]},
        {"op": "resize", "width": 320, "height": 180},
        {"op": "set_clip_duration", "clip": 1, "duration": 2},
    )
    with_sound = edited(assets, {"op": "add_music", "asset": "half.wav", "volume": 1}, draft=laid)
    return edited(assets, *bodies, draft=with_sound)


def reach(frame: np.ndarray) -> int:
    """Return over how many rows something light is spread."""
    rows = np.flatnonzero((frame.max(axis=2) > 120).any(axis=1))
    return int(np.ptp(rows)) + 1 if len(rows) else 0


@pytest.mark.parametrize("mode", ["line", "bars"])
def test_the_drawing_is_high_where_it_is_loud_and_flat_where_it_is_silent(tmp_path, mode):
    sources = material(tmp_path)
    draft = draft_of(sources, {"op": "waveform", "mode": mode, "color": "#FFFFFF"})
    engine, out = Engine(tmp_path / "cache", workers=1), tmp_path / "film.mp4"
    try:
        made = engine.render(
            draft, {s.asset.id: s for s in sources}, Profile(320, 180, Fraction(30)), out
        )
    finally:
        engine.close()

    frames = read_film(out)

    assert made.verified
    assert ("waveform", True) in [(one.name, one.ok) for one in made.checks]
    assert reach(frames[10]) > 15
    quiet = frames[55] if mode == "line" else frames[55][:, 160:]
    assert 0 < reach(quiet) <= 5
    assert np.flatnonzero((frames[10].max(axis=2) > 120).any(axis=1)).min() > 100


def test_the_preview_draws_the_moment_that_the_export_does(tmp_path):
    sources = material(tmp_path)
    files = {s.asset.id: s for s in sources}
    draft = draft_of(sources, {"op": "waveform", "position": "center"})
    previewer = Previewer(tmp_path / "cache")
    engine, out = Engine(tmp_path / "cache", workers=1), tmp_path / "film.mp4"
    try:
        seen = previewer.frame(draft, files, 500)
        engine.render(draft, files, Profile(320, 180, Fraction(30)), out)
    finally:
        previewer.close()
        engine.close()

    assert np.abs(seen.astype(int) - read_film(out)[15]).mean() < 1.5


def test_bars_keep_their_height_while_they_pass(tmp_path):
    pcm = tmp_path / "mix.raw"
    rng = np.random.default_rng(2)
    loudness = np.repeat(rng.uniform(0, 0.5, 100), 1920)
    sound = np.sin(np.arange(192_000) * 0.08) * loudness
    np.stack([sound, sound], axis=1).astype("<f4").tofile(pcm)
    heard = hear(pcm)

    early, late = values_at(heard, 1.0, "bars"), values_at(heard, 1.4, "bars")

    assert len(heard) == 4 * RATE
    assert early[0] == late[0]
    assert late[1:-10] == early[11:]


def test_beyond_the_ends_there_is_silence(tmp_path):
    heard = np.full(RATE, 100, np.int8)

    assert set(values_at(heard, 5.0, "line")) == {128}
    assert set(values_at(heard, 5.0, "bars")[1:]) == {0}
