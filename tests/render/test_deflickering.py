"""Flickering light, measured before and after."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.engine import Engine
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image
from tests.support.media import read_film, source_of, write_film


def flickering(number: int) -> np.ndarray:
    """A ramp whose light trembles by a quarter, and from frame 45 on a darker shot."""
    ramp = np.linspace(60, 160, 320)[None, :, None]
    picture = np.repeat(np.repeat(ramp, 180, axis=0), 3, axis=2)
    if number >= 45:
        picture = picture[:, ::-1] * 0.5
    return (picture * (1.125 if number % 3 else 0.875)).astype(np.uint8)


@pytest.mark.ffmpeg
def test_flickering_footage_becomes_even_and_shots_keep_their_own_light(tmp_path: Path) -> None:
    source = source_of(write_film(tmp_path / "a.mp4", seconds=3, draw=flickering))
    draft = edited([source.asset], {"op": "concat"})
    draft = edited([source.asset], {"op": "effect", "name": "deflicker"}, draft=draft)
    engine = Engine(tmp_path / "cache", workers=1)
    try:
        profile = Profile(320, 180, Fraction(30))
        made = engine.render(draft, {source.asset.id: source}, profile, tmp_path / "film.mp4")
    finally:
        engine.close()

    light = np.array([frame.mean() for frame in read_film(tmp_path / "film.mp4")])

    first, second = light[6:40], light[50:84]
    assert first.std() / first.mean() < 0.02
    assert second.std() / second.mean() < 0.03
    assert second.mean() < 0.65 * first.mean()
    assert made.verified
    assert "light made even" in [check.name for check in made.checks]


def test_a_picture_has_no_flicker_to_take_away() -> None:
    photo = image("a.jpg")
    draft = edited([photo], {"op": "concat"})

    with pytest.raises(OperationRejected, match="Only footage flickers"):
        edited([photo], {"op": "effect", "name": "deflicker"}, draft=draft)
