"""Timelines for other editors, from a message or an export call to the files on the disk."""

import wave
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from cutroom.backend.app import Parts
from cutroom.backend.render.interchange import packages
from cutroom.errors import OperationRejected
from tests.support.backend import in_process
from tests.support.media import write_film
from tests.support.real_rooms import opened

pytestmark = [pytest.mark.anyio, pytest.mark.ffmpeg]

LINES = [{"start": 0.2, "end": 0.9, "text": "Hello"}, {"start": 1, "end": 1.8, "text": "World"}]
SMALL = {"op": "resize", "width": 160, "height": 90}


async def with_films(room, folder: Path) -> None:
    first = write_film(folder / "beach day.mp4", width=160, height=90, seconds=3, tone_hz=440)
    second = write_film(folder / "海边.mp4", width=160, height=90, seconds=3, tone_hz=220)
    await room.create_session("Trip", "en")
    await room.upload([str(first), str(second)])
    await room.send_edit(
        operations=[
            {"op": "concat", "clips": "all"},
            SMALL,
            {"op": "trim", "clip": 1, "start": 0.5, "end": 2.5},
            {"op": "trim", "clip": 2, "start": 0.5, "end": 2.5},
        ]
    )
    await room.send_edit(operations=[{"op": "transition", "kind": "fade", "duration": 0.4}])


async def finished(room, result):
    while result.status in ("pending", "processing", "working"):
        result = await room.get_job(result.job_id, wait_s=20)
    return result


def path_of(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))


async def test_a_timeline_names_the_persons_own_files(tmp_path):
    otio = pytest.importorskip("opentimelineio")
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_films(room, tmp_path)
        result = await finished(
            room, await room.send_edit(operations=[{"op": "export_timeline", "format": "otio"}])
        )

    export = result.export
    timeline = otio.adapters.read_from_file(export.path)
    clips = list(timeline.tracks[0].find_clips())
    assert (export.status, export.verified, Path(export.path).name) == (
        "completed",
        True,
        "Trip-1.otio",
    )
    assert [path_of(clip.media_reference.target_url) for clip in clips] == [
        tmp_path / "beach day.mp4",
        tmp_path / "海边.mp4",
    ]
    assert [clip.source_range.start_time.to_seconds() for clip in clips] == [0.5, 0.5]
    assert timeline.duration().to_seconds() == 4
    assert not (Path(export.path).parent / "Trip-1-files").exists()


async def test_music_captions_and_colours_lie_beside_the_timeline_that_names_them(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_films(room, tmp_path)
        await room.send_edit(
            operations=[
                {"op": "captions", "lines": LINES},
                {"op": "add_music", "style": "lo-fi"},
                {"op": "filter", "name": "warm"},
            ]
        )
        asked = str(tmp_path / "film.fcpxml")
        export = await finished(room, await room.export(output_path=asked))

    folder = tmp_path / "film-files"
    text = Path(export.path).read_text(encoding="utf-8")
    assert export.path == asked
    assert f"{folder.as_uri()}/music-1-lo-fi.wav" in text
    assert "cutroom-beside" not in text
    assert sorted(path.name for path in folder.iterdir()) == ["captions.srt", "music-1-lo-fi.wav"]
    with wave.open(str(folder / "music-1-lo-fi.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(4, abs=0.01)
    assert str(folder) in export.message
    assert "colours and filters" in export.message


async def test_what_is_lost_is_told_in_the_language_of_the_message(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_films(room, tmp_path)
        await room.send_edit(operations=[{"op": "filter", "name": "warm"}])
        result = await finished(room, await room.send_edit(message="导出fcpxml"))

    assert result.export.verified
    assert "文件里没有" in result.reply
    assert "调色和滤镜" in result.reply
    assert not any(word in result.reply for word in ("Not in", "colours"))


async def test_a_draft_for_capcut_is_refused_with_what_works(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_films(room, tmp_path)
        english = await room.send_edit(message="export as CapCut draft")
        chinese = await room.send_edit(message="导出剪映草稿")

    assert english.export is None
    assert "fcp7xml" in english.reply
    assert "fcp7xml" in chinese.reply
    assert "CapCut and" not in chinese.reply


async def test_without_the_library_one_sentence_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(packages, "PACKAGES", ("no_such_package",))
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_films(room, tmp_path)
        with pytest.raises(OperationRejected) as caught:
            await finished(room, await room.export(format="edl"))
        plain = await finished(room, await room.export(format="fcpxml"))

    assert "not installed" in str(caught.value)
    assert ".[interchange]" in caught.value.hint
    assert plain.verified


async def test_somebody_far_away_gets_an_archive_that_tells_no_path_of_this_machine(tmp_path):
    async with (
        in_process(tmp_path / "b", parts=Parts()) as b,
        opened(b, tmp_path, is_remote=True) as room,
    ):
        await with_films(room, tmp_path)
        await room.send_edit(operations=[{"op": "add_music", "style": "lo-fi"}])
        export = await finished(room, await room.export(format="fcpxml"))

    with zipfile.ZipFile(export.path) as archive:
        names = archive.namelist()
        text = archive.read("timeline.fcpxml").decode()
    assert Path(export.path).suffix == ".zip"
    assert names == ["timeline.fcpxml", "files/music-1-lo-fi.wav"]
    assert 'src="beach%20day.mp4"' in text
    assert 'src="files/music-1-lo-fi.wav"' in text
    assert str(tmp_path) not in text
    assert "put them beside it" in export.message


async def test_existing_files_are_left_alone(tmp_path):
    (tmp_path / "film.fcpxml").write_text("mine")
    (tmp_path / "film-files").mkdir()
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_films(room, tmp_path)
        await room.send_edit(operations=[{"op": "captions", "lines": LINES}])
        asked = str(tmp_path / "film.fcpxml")
        export = await finished(room, await room.export(output_path=asked))

    assert (tmp_path / "film.fcpxml").read_text() == "mine"
    assert Path(export.path).name == "film-2.fcpxml"
    assert [path.name for path in (tmp_path / "film-files-2").iterdir()] == ["captions.srt"]
    assert not list((tmp_path / "film-files").iterdir())
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


async def test_a_batch_makes_films_and_no_timelines(tmp_path):
    async with in_process(tmp_path / "b", parts=Parts()) as b, opened(b, tmp_path) as room:
        await with_films(room, tmp_path)
        wanted = [{"op": "export_timeline", "format": "fcpxml"}]
        result = await room.send_edit(operations=[{"op": "batch", "over": "clips", "ops": wanted}])

    assert result.status == "failed"
    assert "each item of a batch" in result.reply
