"""Files of every kind, from an operation or an export call to the disk, over the real engine."""

from pathlib import Path

import av
import pysubs2
import pytest
from PIL import Image

from cutroom.backend.app import Parts
from cutroom.errors import OperationRejected
from tests.support.backend import in_process
from tests.support.media import write_film
from tests.support.real_rooms import opened

pytestmark = [pytest.mark.anyio, pytest.mark.ffmpeg]

LINES = [{"start": 0.2, "end": 0.9, "text": "Hello"}, {"start": 1, "end": 1.8, "text": "World"}]

SMALL = {"op": "resize", "width": 160, "height": 90}


async def with_film(room, folder: Path) -> None:
    path = write_film(folder / "beach.mp4", width=160, height=90, seconds=2, tone_hz=440)
    await room.create_session("Trip", "en")
    await room.upload([str(path)])
    await room.send_edit(operations=[{"op": "concat", "clips": "all"}, SMALL])


async def finished(room, result):
    while result.status in ("pending", "processing", "working"):
        result = await room.get_job(result.job_id, wait_s=20)
    return result


async def test_exports_take_the_format_of_their_name_or_their_wish(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_film(room, tmp_path)
        named = await finished(room, await room.export(output_path=str(tmp_path / "a.webm")))
        asked = await finished(
            room, await room.export(format="gif", options={"fps": 10, "max_mb": 1})
        )
        small = await finished(room, await room.export(options={"aspect": "1:1", "crf": 30}))

    assert (named.video_codec, named.audio_codec, named.verified) == ("vp9", "opus", True)
    assert (Path(asked.path).name, asked.video_codec) == ("Trip-1.gif", "gif")
    assert (small.width, small.height, Path(small.path).suffix) == (90, 90, ".mp4")


async def test_one_message_of_deliveries_writes_every_file_and_changes_nothing(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_film(room, tmp_path)
        await room.send_edit(operations=[{"op": "captions", "lines": LINES}])
        before = await room.get_timeline()
        result = await finished(
            room,
            await room.send_edit(
                operations=[
                    {"op": "thumbnail", "at": 1, "width": 80},
                    {"op": "extract_audio", "format": "wav"},
                    {"op": "export_captions", "format": "vtt"},
                    {"op": "extract_frames", "fps": 2, "format": "jpg"},
                ]
            ),
        )
        after = await room.get_timeline()

    exports = tmp_path / "home" / "exports"
    assert (result.status, result.changes) == ("done", [])
    assert (after.version, after.timeline) == (before.version, before.timeline)
    with Image.open(exports / "Trip-1.jpg") as picture:
        assert picture.size == (80, 44)
    with av.open(str(exports / "Trip-1.wav")) as sound:
        assert abs(sound.duration / 1e6 - 2) < 0.06
    words = pysubs2.load(str(exports / "Trip-1.vtt"))
    assert [line.plaintext for line in words] == ["Hello", "World"]
    assert Path(result.export.path) == exports / "Trip-1"
    frames = sorted(path.name for path in Path(result.export.path).iterdir())
    assert frames == [f"frame-{number:04d}.jpg" for number in range(1, 5)]
    assert sorted(path.name for path in exports.iterdir()) == [
        "Trip-1",
        "Trip-1.jpg",
        "Trip-1.vtt",
        "Trip-1.wav",
    ]
    assert [action.done for action in result.actions if action.kind == "export"] == [True] * 4


async def test_words_ask_for_formats_presets_and_sizes(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_film(room, tmp_path)
        gif = await finished(room, await room.send_edit(message="export as gif"))
        sound = await finished(room, await room.send_edit(message="extract the audio as mp3"))

    assert gif.export.video_codec == "gif"
    assert (sound.export.audio_codec, sound.export.width) == ("mp3", None)
    assert sound.export.duration_s == pytest.approx(2, abs=0.06)


async def test_what_cannot_be_written_is_said_at_once(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_film(room, tmp_path)
        with pytest.raises(OperationRejected, match="no captions"):
            await room.send_edit(operations=[{"op": "export_captions", "format": "srt"}])
        with pytest.raises(OperationRejected, match="preset"):
            await room.export(options={"preset": "myspace"})
        with pytest.raises(OperationRejected, match="does not go into"):
            await room.export(format="webm", options={"codec": "h264"})


async def test_a_second_series_of_pictures_gets_a_folder_of_its_own(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_film(room, tmp_path)
        one = await finished(
            room,
            await room.export(
                format="png", options={"fps": 1}, output_path=str(tmp_path / "shots.png")
            ),
        )
        other = await finished(
            room,
            await room.export(
                format="png", options={"fps": 2}, output_path=str(tmp_path / "shots.png")
            ),
        )

    assert [Path(one.path).name, Path(other.path).name] == ["shots", "shots-2"]
    assert len(list(Path(other.path).iterdir())) == 4
    assert not (tmp_path / "shots.zip").exists()
