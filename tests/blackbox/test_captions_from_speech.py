"""Captions from speech as a host asks for them: words at their times, moving with later cuts."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.hosts import Host, open_host
from tests.support.media import tone, write_film
from tests.support.toy_models import HIGH, LOW, write_recogniser

pytestmark = [pytest.mark.anyio, pytest.mark.stdio, pytest.mark.ffmpeg]
PARTS = ((0, 1), (LOW, 0.5), (0, 1), (HIGH, 0.4), (0, 1.1), (LOW, 0.5), (0, 1.5))
"""hello at 1 s, um at 2.5 s, hello at 4 s."""


async def asked(host: Host, folder: Path, message: str) -> dict[str, Any]:
    """Upload footage in which somebody speaks, and send a message."""
    said = np.concatenate([tone(seconds, hertz, 0.3) for hertz, seconds in PARTS])
    film = write_film(folder / "talk.mp4", width=640, height=360, seconds=6, samples=said)
    await host.call("upload", sources=[str(film)])
    return await edited(host, message)


async def edited(host: Host, message: str) -> dict[str, Any]:
    return await host.finished(await host.call("send_edit", message=message))


async def captions(host: Host) -> list[tuple[str, float]]:
    timeline = await host.call("get_timeline", detail="full")
    (track,) = [track for track in timeline["tracks"] if track["type"] == "text"]
    return [(one["text"], one["start_s"]) for one in track["segments"]]


async def test_speech_becomes_captions_that_move_and_are_looked_for(tmp_path: Path) -> None:
    model = write_recogniser(tmp_path / "model")

    async with open_host(tmp_path, CUTROOM_SPEECH_MODEL=str(model)) as host:
        said = await asked(host, tmp_path, "add captions")
        before = await captions(host)
        await edited(host, "cut the first half second")
        after = await captions(host)
        film = await host.finished(
            await host.call("export", output_path=str(tmp_path / "out.mp4"), quality="draft")
        )

    assert said["status"] == "done", said
    assert "Captions written down from what is said: 3." in said["reply"]
    assert [text for text, _ in before] == ["hello", "um", "hello"]
    assert [start for _, start in before] == pytest.approx([1, 2.5, 4], abs=0.15)
    assert [start for _, start in after] == pytest.approx([0.5, 2, 3.5], abs=0.15)
    assert film["verified"], film
    (words,) = [check for check in film["checks"] if check["name"] == "words"]
    assert words["ok"], words
    assert "3" in words["detail"], words


async def test_fillers_are_cut_out_of_the_film(tmp_path: Path) -> None:
    model = write_recogniser(tmp_path / "model")

    async with open_host(tmp_path, CUTROOM_SPEECH_MODEL=str(model)) as host:
        said = await asked(host, tmp_path, "remove the filler words")
        timeline = await host.call("get_timeline")

    assert "Filler words cut out: 1" in said["reply"], said
    assert timeline["duration_s"] == pytest.approx(5.6, abs=0.2)


async def test_without_a_model_the_answer_names_the_setting(tmp_path: Path) -> None:
    async with open_host(tmp_path) as host:
        said = await asked(host, tmp_path, "add captions")
        fillers = await host.ask("send_edit", operations=[{"op": "remove_fillers"}])

    assert said["status"] == "failed", said
    assert "no speech recognition here" in said["reply"]
    assert "CUTROOM_SPEECH_MODEL" in said["reply"]
    assert "CUTROOM_SPEECH_MODEL" in str(fillers.content)
