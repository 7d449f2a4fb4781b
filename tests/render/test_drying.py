"""A room's echo: measured, turned down, and speech left as it is."""

from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.probing.probe import probe
from cutroom.backend.render.sound.drying import Room, iter_dried, measure_room
from tests.support.media import write_sound

pytestmark = pytest.mark.ffmpeg

RATE = 48_000


def spoken(seconds: int = 6) -> np.ndarray:
    """Return bursts like syllables, with pauses between words."""
    rng = np.random.default_rng(1)
    sound, at = np.zeros(RATE * seconds), 0.1
    while at < seconds - 0.5:
        length = rng.uniform(0.08, 0.25)
        time = np.arange(int(length * RATE)) / RATE
        pitch = rng.uniform(110, 180)
        voice = sum(
            np.sin(2 * np.pi * pitch * k * time + rng.uniform(0, 6)) / k for k in range(1, 25)
        )
        shape = np.minimum(1, np.minimum(time / 0.01, (length - time) / 0.03))
        first = int(at * RATE)
        sound[first : first + len(time)] += voice * shape
        at += length + rng.choice([0.03, 0.08, 0.4])
    return sound / np.abs(sound).max() * 0.3


def in_room(sound: np.ndarray, ring_s: float) -> np.ndarray:
    rng = np.random.default_rng(2)
    count = int(ring_s * 1.3 * RATE)
    tail = rng.normal(0, 1, count) * 10 ** (-3 * np.arange(count) / RATE / ring_s)
    tail[: RATE // 300] = 0
    tail *= 0.9 / np.sqrt(np.sum(tail**2))
    tail[0] = 1
    size = 1 << (len(sound) + count).bit_length()
    both = np.fft.rfft(sound, size) * np.fft.rfft(tail, size)
    return np.fft.irfft(both, size)[: len(sound)]


def dried(sound: np.ndarray, room: Room, amount: float = 1.0) -> np.ndarray:
    stereo = np.stack([sound, sound], axis=1).astype(np.float32)
    blocks = [stereo[at : at + RATE] for at in range(0, len(stereo), RATE)]
    return np.concatenate(list(iter_dried(blocks, room, amount)))[:, 0]


def db(values: np.ndarray) -> float:
    return float(10 * np.log10(np.mean(values**2) + 1e-15))


def around(sound: np.ndarray, width: int) -> np.ndarray:
    return np.convolve(sound**2, np.ones(width) / width, "same")


@pytest.mark.parametrize("ring_s", [0.3, 0.6])
def test_how_long_a_room_rings_on_is_heard_from_the_recording(tmp_path: Path, ring_s: float):
    wet = in_room(spoken(), ring_s)
    path = write_sound(tmp_path / "room.wav", np.stack([wet, wet], axis=1).astype(np.float32))

    assert measure_room(path, probe(path)).seconds == pytest.approx(ring_s, rel=0.3)


@pytest.mark.parametrize("ring_s", [0.3, 0.6, 1.0])
def test_pauses_fall_silent_while_words_keep_their_level(ring_s: float):
    dry = spoken()
    wet = in_room(dry, ring_s)

    found = dried(wet, Room(ring_s))

    pauses, words = around(dry, 4800) < 1e-7, around(dry, 480) > 1e-3
    assert len(found) == len(wet)
    assert db(found[pauses]) < db(wet[pauses]) - 5
    assert abs(db(found[words]) - db(dry[words])) < 2


def test_a_dry_recording_stays_as_it_is():
    dry = spoken()

    found = dried(dry, Room(0.15))

    assert np.corrcoef(found, dry)[0, 1] > 0.999
    assert abs(db(found) - db(dry)) < 0.3


def test_half_the_amount_does_less():
    dry = spoken()
    wet = in_room(dry, 0.6)
    pauses = around(dry, 4800) < 1e-7

    whole, part = (db(dried(wet, Room(0.6), amount)[pauses]) for amount in (1.0, 0.2))

    assert whole < part < db(wet[pauses])
