"""Voice-overs as a host asks for them: who speaks is said, and the words are in the film."""

import sys
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.hosts import Host, open_host
from tests.support.photos import write_photos
from tests.support.toy_models import write_espeak, write_piper

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.stdio,
    pytest.mark.ffmpeg,
    pytest.mark.skipif(sys.platform == "win32", reason="hosts are launched through a shell"),
]
WORDS = 'add a voiceover saying "Welcome to our little town by the sea" at 2 seconds'


async def voiced(host: Host, folder: Path) -> dict[str, Any]:
    """Upload a photo and ask for a voice-over of it; return the answer."""
    await host.call("upload", sources=[str(write_photos(folder, 1)[0])])
    await host.call("send_edit", operations=[{"op": "set_clip_duration", "duration": 8}])
    return await host.finished(await host.call("send_edit", message=WORDS))


async def loudness(host: Host, out: Path) -> np.ndarray:
    """Export the sound and return its peak in every 100 ms."""
    film = await host.finished(await host.call("export", output_path=str(out), format="wav"))
    assert film["status"] == "completed", film
    with wave.open(film["path"]) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(int)
        steps = file.getnchannels() * file.getframerate() // 10
    return np.abs(samples[: len(samples) // steps * steps]).reshape(-1, steps).max(axis=1)


async def test_a_model_of_ones_own_speaks_and_is_heard_at_its_time(tmp_path: Path) -> None:
    write_espeak(tmp_path)
    model = write_piper(tmp_path / "voices")
    settings = {"PATH": str(tmp_path), "CUTROOM_VOICE_MODEL": str(model)}

    async with open_host(tmp_path, **settings) as host:
        said = await voiced(host, tmp_path)
        peaks = await loudness(host, tmp_path / "film.wav")

    assert said["status"] == "done", said
    assert "Spoken by the voice en_US-toy-low." in said["reply"]
    assert peaks[:19].max() < 30
    assert peaks[21:50].min() > 1000


async def test_words_of_another_language_are_told_apart_and_espeak_speaks(tmp_path: Path) -> None:
    write_espeak(tmp_path)
    model = write_piper(tmp_path / "voices", "zh_CN-toy-low")
    settings = {"PATH": str(tmp_path), "CUTROOM_VOICE_MODEL": str(model)}

    async with open_host(tmp_path, **settings) as host:
        said = await voiced(host, tmp_path)
        peaks = await loudness(host, tmp_path / "film.wav")

    assert "zh_CN-toy-low speaks Chinese, and these words are in Latin letters" in said["reply"]
    assert "Spoken by espeak-ng." in said["reply"]
    assert peaks[:19].max() < 30 < peaks[20:].max()


async def test_with_no_engine_at_all_the_answer_is_what_to_install(tmp_path: Path) -> None:
    settings = {"PATH": str(tmp_path), "CUTROOM_VOICE_MODEL": str(tmp_path / "nowhere")}

    async with open_host(tmp_path, **settings) as host:
        said = await voiced(host, tmp_path)

    assert said["status"] == "failed", said
    assert '"nowhere"' in said["reply"]
    assert "espeak-ng" in said["reply"]
