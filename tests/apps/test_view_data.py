"""What the timeline's picture is drawn from, by the real room on the real backend."""

import base64
import io
from pathlib import Path

import anyio.to_thread
import pytest
from PIL import Image

from cutroom.errors import EditError, FileMissing, JobNotFound
from cutroom.workflow.viewing import PART_BYTES
from tests.support.backend import in_process
from tests.support.hosted import Hosted, add_title, edit, turn
from tests.support.photos import write_photos
from tests.support.real_rooms import opened

pytestmark = [pytest.mark.anyio, pytest.mark.ffmpeg]

TITLE = {"op": "add_text", "text": "Hi", "start": 0, "end": 1}
LOUD = {"op": "add_music", "style": "lo-fi"}


async def slideshow(room, folder: Path, count: int = 2) -> str:
    """Make a session with photos on its timeline; return its id."""
    photos = await anyio.to_thread.run_sync(write_photos, folder / "media", count, (160, 90))
    session = (await room.create_session("Trip")).session_id
    await room.upload([str(path) for path in photos], session)
    await room.send_edit(message="make a 4 second slideshow", session_id=session)
    return session


async def test_a_view_tells_what_the_last_edit_changed_and_marks_it(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = await slideshow(room, tmp_path)
        await room.send_edit(operations=[TITLE], session_id=session)

        view = await room.view(session)

    titles = next(track for track in view.tracks if track.name == "Title")
    assert view.name == "Trip"
    assert (view.since, view.version) == (1, 2)
    assert view.changes == ['+ title "Hi" 0-1 s']
    assert [(mark.track, mark.segment, mark.added) for mark in view.marks] == [
        (titles.index, 1, True)
    ]


async def test_after_an_undo_the_view_tells_what_was_taken_back(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = await slideshow(room, tmp_path)
        await room.send_edit(operations=[TITLE], session_id=session)
        await room.send_edit(operations=[{"op": "undo"}], session_id=session)

        view = await room.view(session)

    assert (view.since, view.version, view.redo) == (2, 1, 1)
    assert view.changes == ['- title "Hi"']
    assert view.marks == []


async def test_the_view_of_a_chinese_session_tells_details_in_chinese(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        photos = await anyio.to_thread.run_sync(write_photos, tmp_path / "media", 2, (160, 90))
        session = (await room.create_session("夏日")).session_id
        await room.upload([str(path) for path in photos], session)
        shown = {"op": "slideshow", "seconds_per_image": 2, "transition": "fade"}
        await room.send_edit(operations=[shown], session_id=session)

        view = await room.view(session)

    (clips,) = (track for track in view.tracks if track.name == "Video")
    assert clips.segments[1].details["转场"].startswith("叠化 ")


async def test_a_view_compares_with_any_version(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = await slideshow(room, tmp_path)

        whole = await room.view(session, since="0")
        unknown = await room.view(session, since="99")
        odd = await room.view(session, since="../x")

    assert whole.since == 0
    assert len(whole.marks) >= 2
    assert not any("0x0" in line for line in whole.changes)
    assert (unknown.since, unknown.changes, odd.since) == (None, [], None)


async def test_an_empty_session_has_an_empty_view(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = (await room.create_session("New")).session_id

        view = await room.view(session)
        outlines = await room.outlines(session)

    assert (view.tracks, view.films, view.duration_s, outlines) == ([], [], 0, {})


async def test_frames_are_as_small_as_asked(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = await slideshow(room, tmp_path)

        frames = await room.frames(session, [0.5, 3.5], 96)
        with pytest.raises(EditError):
            await room.frames(session, [0.1] * 17, 96)

    pictures = [picture_of(frame["src"]) for frame in frames]
    assert [frame["at_s"] for frame in frames] == [0.5, 3.5]
    assert {max(picture.size) for picture in pictures} == {96}
    assert pictures[0].getpixel((3, 3)) != pictures[1].getpixel((3, 3))


def picture_of(src: str) -> Image.Image:
    head, _, content = src.partition(",")
    assert head == "data:image/jpeg;base64"
    return Image.open(io.BytesIO(base64.b64decode(content))).convert("RGB")


async def test_outlines_follow_the_volume_of_a_track(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = await slideshow(room, tmp_path)
        await room.send_edit(operations=[LOUD], session_id=session)
        usual = (await room.outlines(session))["BGM"]
        quieter = [{"op": "volume", "target": "music", "volume": 0.1}]
        await room.send_edit(operations=quieter, session_id=session)
        quiet = (await room.outlines(session))["BGM"]

    assert len(usual) == len(quiet) == 600
    assert 0 < max(quiet) < max(usual) / 2
    assert max(usual[100:500]) > 5 * (usual[-1] + 1)


async def test_a_finished_film_is_listed_and_read_in_parts(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = await slideshow(room, tmp_path)
        export = await room.export(
            session_id=session, resolution="160x90", quality="draft", wait_s=100
        )
        film = (await room.view(session)).films[0]
        content = [await room.film_part(session, "1", part) for part in range(film.parts or 0)]

        with pytest.raises(FileMissing):
            await room.film_part(session, "1", film.parts or 0)
        with pytest.raises(JobNotFound):
            await room.film_part(session, "2", 0)

    assert (film.number, film.status) == (1, "completed")
    assert b"".join(content) == Path(export.path or "").read_bytes()
    assert PART_BYTES % 3 == 0


async def test_a_film_whose_file_is_gone_has_no_parts(tmp_path):
    async with in_process(tmp_path / "b") as backend, opened(backend, tmp_path) as room:
        session = await slideshow(room, tmp_path)
        export = await room.export(
            session_id=session, resolution="160x90", quality="draft", wait_s=100
        )
        Path(export.path or "").unlink()

        film = (await room.view(session)).films[0]

    assert film.parts is None


async def test_the_hosted_service_gives_a_view_without_what_it_does_not_know(tmp_path):
    service = Hosted(turns=[turn("Added.", change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        session = (await edit(room, "add a title")).session_id
        view = await room.view(session)
        outlines = await room.outlines(session)
        with pytest.raises(EditError):
            await room.frames(session, [0.5], 96)

    assert [track.type for track in view.tracks] == ["video", "text"]
    assert (view.since, view.redo, view.changes, view.marks) == (None, None, [], [])
    assert outlines == {}
    assert not any("since" in str(asked) for asked in service.asked)
