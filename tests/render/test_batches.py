"""Batches over the real engine: five films, one of them damaged, each for itself."""

from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.app import Parts
from tests.support.backend import in_process
from tests.support.media import read_film, read_sound, write_film, write_photo
from tests.support.real_rooms import opened

pytestmark = [pytest.mark.anyio, pytest.mark.ffmpeg]

COLORS = {"red": (220, 30, 30), "green": (30, 200, 30), "blue": (30, 30, 220)}
SMALL = {"op": "resize", "width": 90, "height": 160}


def flat(color):
    def draw(number: int) -> np.ndarray:
        return np.full((90, 160, 3), color, np.uint8)

    return draw


def write_colored(folder: Path, name: str, seconds: float = 1.5) -> Path:
    path = folder / f"{name}.mp4"
    draw = flat(COLORS[name])
    return write_film(path, width=160, height=90, seconds=seconds, tone_hz=440, draw=draw)


async def finished(room, result):
    while result.status in ("pending", "processing", "working"):
        result = await room.get_job(result.job_id, wait_s=20)
    return result


def ruin(media: Path, size: int) -> None:
    """Overwrite the stored upload of this size, as a failing disk would."""
    [stored] = [path for path in media.rglob("*") if path.is_file() and path.stat().st_size == size]
    stored.chmod(0o644)
    stored.write_bytes(b"\0" * size)


async def test_each_film_shows_its_own_file_and_a_damaged_one_is_told_alone(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await room.create_session("Colours", "en")
        films = [write_colored(tmp_path, name) for name in ("red", "green", "blue")]
        photo = write_photo(tmp_path / "dawn.jpg", width=160, height=90)
        broken = write_film(tmp_path / "broken.mp4", width=160, height=90, seconds=2)
        await room.upload([str(path) for path in (*films, broken, photo)])
        ruin(tmp_path / "b", broken.stat().st_size)
        batch = {
            "op": "batch",
            "over": "files",
            "ops": [
                {"op": "set_target_duration", "seconds": 1},
                {"op": "set_aspect", "ratio": "9:16"},
                SMALL,
            ],
        }
        result = await finished(room, await room.send_edit(operations=[batch]))
        again = await finished(room, await room.send_edit(operations=[batch]))

    items = {item.name: item for item in result.export.items}
    assert [item.status for item in items.values()] == [
        "completed", "completed", "completed", "failed", "completed",
    ]  # fmt: skip
    assert items["broken"].path is None and "broken.mp4" in items["broken"].message
    assert "4 of 5 files" in result.reply
    for name, color in COLORS.items():
        frames = read_film(Path(items[name].path))
        assert len(frames) == 30
        assert frames[0].shape == (160, 90, 3)
        assert np.abs(frames[15][80, 45].astype(int) - color).max() < 12
        assert np.abs(read_sound(Path(items[name].path))).max() > 0.05
        assert items[name].verified is True
    assert len(read_film(Path(items["dawn"].path))) == 30
    assert "4 of them were there already" in again.reply


async def test_clips_of_a_timeline_are_cut_out_as_they_are_edited(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await room.create_session("Cut", "en")
        films = [write_colored(tmp_path, name) for name in ("red", "green", "blue")]
        await room.upload([str(path) for path in films])
        await room.send_edit(
            operations=[
                {"op": "concat", "clips": "all"},
                {"op": "resize", "width": 160, "height": 90},
                {"op": "trim", "clip": 2, "start": 0.5, "end": 1},
                {"op": "transition", "kind": "fade", "duration": 0.4},
                {"op": "filter", "name": "black_and_white", "clip": 3},
            ]
        )
        shown = (await room.get_timeline()).tracks[0].segments
        result = await finished(room, await room.send_edit(message="export every clip separately"))

    lengths = [len(read_film(Path(item.path))) for item in result.export.items]
    middle = [read_film(Path(item.path))[-3][45, 80].astype(int) for item in result.export.items]
    assert [item.name for item in result.export.items] == ["01-red", "02-green", "03-blue"]
    # A dissolve needs material on both sides: the ends of the files are shortened by it.
    wanted = [30 * (one.end_s - one.start_s) for one in shown]
    assert np.abs(np.subtract(lengths, wanted)).max() < 1
    assert lengths[1] == 15
    assert np.abs(middle[0] - COLORS["red"]).max() < 12
    assert np.abs(middle[1] - COLORS["green"]).max() < 12
    assert np.ptp(middle[2]) < 6


async def test_versions_and_sounds_of_each_file(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await room.create_session("Many", "en")
        films = [write_colored(tmp_path, name) for name in ("red", "green")]
        await room.upload([str(path) for path in films])
        variants = [
            {"name": "tall", "ops": [SMALL]},
            {"name": "wide", "ops": [{"op": "resize", "width": 160, "height": 90}]},
        ]
        short = {"op": "trim", "start": 0, "end": 0.5}
        shapes = await finished(
            room,
            await room.send_edit(
                operations=[{"op": "batch", "ops": [short], "variants": variants}]
            ),
        )
        sounds = await finished(
            room,
            await room.send_edit(message="extract the audio of every video as separate wav files"),
        )

    assert [(item.name, item.width, item.height) for item in shapes.export.items] == [
        ("red-tall", 90, 160), ("red-wide", 160, 90),
        ("green-tall", 90, 160), ("green-wide", 160, 90),
    ]  # fmt: skip
    assert [Path(item.path).name for item in sounds.export.items] == ["red.wav", "green.wav"]
