"""Sound that needs no resampling is taken as it comes, sample for sample."""

from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.resampler import AudioResampler

from cutroom.backend.render.sound.audio_sources import RATE, iter_sound

pytestmark = pytest.mark.ffmpeg


def write_noise(path: Path, layout: str) -> Path:
    rng = np.random.default_rng(4)
    with av.open(str(path), "w", format="ipod") as container:
        stream = container.add_stream("aac", rate=RATE, layout=layout)
        for start in range(0, 2 * RATE, 1024):
            block = rng.uniform(-0.9, 0.9, (2 if layout == "stereo" else 1, 1024))
            frame = av.AudioFrame.from_ndarray(block.astype(np.float32), "fltp", layout)
            frame.sample_rate, frame.pts = RATE, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def resampled(path: Path) -> np.ndarray:
    """Return what FFmpeg's resampler makes of a whole file."""
    with av.open(str(path)) as container:
        channels = container.streams.audio[0].channels
        resampler = AudioResampler(
            format="flt", layout="mono" if channels == 1 else "stereo", rate=RATE
        )
        frames = [*container.decode(audio=0), None]
        pieces = [one.to_ndarray() for frame in frames for one in resampler.resample(frame)]
    samples = np.concatenate(pieces, axis=1).reshape(-1, channels)
    return np.repeat(samples, 2 // channels, axis=1)


@pytest.mark.parametrize("layout", ["mono", "stereo"])
def test_planes_of_floats_are_woven_as_the_resampler_would(tmp_path: Path, layout: str) -> None:
    path = write_noise(tmp_path / "noise.m4a", layout)

    heard = np.concatenate(list(iter_sound(path, "mp4", 0, RATE)))

    whole = resampled(path)
    # The encoder's delay lies before the file's time zero.
    assert any(np.array_equal(heard, whole[lead : lead + RATE]) for lead in (0, 1024))
    assert np.abs(heard).max() > 0.5
