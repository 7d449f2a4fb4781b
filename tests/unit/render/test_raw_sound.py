"""Sound on disk, read and written in pieces."""

import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.sound.raw_sound import FRAME_BYTES, RawSound


def test_what_is_written_is_read_again_by_another(tmp_path: Path):
    piece = np.arange(20, dtype=np.float32).reshape(10, 2)
    sound = RawSound(tmp_path / "s.f32", 100)
    sound[40:50] = piece
    sound[45:50] += np.float32(1)
    sound.close()

    again = RawSound(tmp_path / "s.f32")

    assert len(again) == 100
    assert np.array_equal(again[40:45], piece[:5])
    assert np.array_equal(again[45:50], piece[5:] + 1)
    assert not again[0:40].any()
    assert (tmp_path / "s.f32").stat().st_size == 100 * FRAME_BYTES


def test_slices_end_where_the_sound_does(tmp_path: Path):
    sound = RawSound(tmp_path / "s.f32", 10)

    assert len(sound[8:40]) == 2
    assert len(sound[20:30]) == 0
    with pytest.raises(ValueError, match="3 frames do not fit into 2"):
        sound[8:11] = np.zeros((3, 2), np.float32)


def test_silence_leaves_nothing_of_what_was_heard(tmp_path: Path):
    sound = RawSound(tmp_path / "s.f32", 1000)
    sound[0:1000] = np.ones((1000, 2), np.float32)

    sound.silence()

    assert len(sound) == 1000
    assert not sound[0:1000].any()


def test_an_hour_of_sound_takes_no_memory_but_for_the_piece_in_hand(tmp_path: Path):
    tracemalloc.start()
    try:
        sound = RawSound(tmp_path / "s.f32", 3600 * 48_000)
        for start in range(0, len(sound), 600 * 48_000):
            sound[start : start + 48_000] += np.float32(0.5)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert float(sound[600 * 48_000 : 600 * 48_000 + 1][0, 0]) == 0.5
    assert peak < 4_000_000
