from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.sound.waveform import peaks
from tests.support.media import tone


def test_the_outline_of_a_mix_follows_its_level(tmp_path: Path) -> None:
    quiet, loud = tone(1, 440, 0.1), tone(1, 440, 0.5)
    np.concatenate([quiet, loud]).tofile(tmp_path / "mix.f32")

    rows = peaks(tmp_path / "mix.f32", 10)

    assert rows.shape == (10, 3)
    assert rows[:5, 1] == pytest.approx(np.full(5, 0.1), abs=0.001)
    assert rows[5:, 0] == pytest.approx(np.full(5, -0.5), abs=0.001)
    assert rows[5:, 2] == pytest.approx(np.full(5, 0.5 / 2**0.5), abs=0.002)


def test_more_buckets_than_samples_are_empty_rather_than_wrong(tmp_path: Path) -> None:
    tone(0.0001, 440, 0.5).tofile(tmp_path / "mix.f32")

    assert peaks(tmp_path / "mix.f32", 20).shape == (20, 3)
