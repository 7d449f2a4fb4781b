"""The embedded backend with its real prober, engine and previewer."""

import base64
import io

import av
import pytest
from PIL import Image

from tests.contract.test_backend_protocol import (
    open_session,
    poll,
    response_of,
    send,
    start_render,
    state_of,
    upload,
    with_operations,
)
from tests.support.backend import in_process, on_loopback
from tests.support.media import tone, write_film, write_photo, write_sound

pytestmark = [pytest.mark.anyio, pytest.mark.ffmpeg]

SUBTITLES = "1\n00:00:00,200 --> 00:00:01,000\nHello\n\n2\n00:00:01,000 --> 00:00:02,000\n你好\n"


async def apply(http, session_id: str, *bodies: dict) -> dict:
    return response_of(await send(http, session_id, "", **with_operations(*bodies)))


async def test_files_of_every_kind_are_known_by_their_content(tmp_path):
    photo = write_photo(tmp_path / "photo.jpg", orientation=6)
    film = write_film(tmp_path / "film.mp4", seconds=1, tone_hz=440)
    sound = write_sound(tmp_path / "sound.wav", tone(1.0))
    async with in_process(tmp_path / "home") as backend:
        session_id = await open_session(backend.http)
        answer = await upload(
            backend.http,
            session_id,
            ("misnamed.mp4", photo.read_bytes()),
            ("film.mp4", film.read_bytes()),
            ("sound.wav", sound.read_bytes()),
            ("words.srt", SUBTITLES.encode()),
            ("text.mp4", b"nothing but words " * 50),
            ("torn.mp4", film.read_bytes()[:3000]),
        )

    found = answer.json()["data"]
    assert [one["file_type"] for one in found["files"]] == ["image", "video", "audio", "subtitle"]
    picture, moving, heard, _ = found["files"]
    assert (picture["width"], picture["height"]) == (480, 640)
    assert (moving["fps"], moving["has_audio"]) == (30.0, True)
    assert moving["duration"] == pytest.approx(1.0, abs=0.05)
    assert heard["duration"] == pytest.approx(1.0, abs=0.01)
    assert [one["filename"] for one in found["rejected"]] == ["text.mp4", "torn.mp4"]


async def test_photos_become_a_film_that_can_be_seen_before_and_after(tmp_path):
    photos = [write_photo(tmp_path / f"p{n}.jpg", width=320, height=180, seed=n) for n in range(2)]
    async with on_loopback(tmp_path / "home", workers=1) as backend:
        session_id = await open_session(backend.http)
        await upload(backend.http, session_id, *((p.name, p.read_bytes()) for p in photos))
        await upload(backend.http, session_id, ("words.srt", SUBTITLES.encode()))

        done = await apply(
            backend.http,
            session_id,
            {"op": "slideshow", "seconds_per_image": 1, "transition": "none"},
            {"op": "resize", "width": 320, "height": 180},
            {"op": "captions", "source": "words.srt"},
        )
        assert done["status"] == "done", done
        draft = (await state_of(backend.http, session_id))["data"]["state"]["draft"]
        texts = [s["m"]["text"] for t in draft["t"] if t["tt"] == 7 for s in t["sg"]]
        assert texts == ["Hello", "你好"]

        path = f"/api/preview/nemo_agent/me/{session_id}"
        shown = (await backend.http.post(path, json={"kind": "frames", "at": [0.5]})).json()
        image = shown["data"]["images"][0]
        picture = Image.open(io.BytesIO(base64.b64decode(image["data"])))
        assert picture.size == (image["width"], image["height"]) == (320, 180)

        await start_render(backend.http, session_id)
        finished = await poll(backend.http)
        assert finished["status"] == "completed", finished
        assert finished["output"]["verified"] is True
        content = (await backend.http.get(finished["output"]["url"])).content

    with av.open(io.BytesIO(content)) as film:
        frames = [frame.width for frame in film.decode(video=0)]
    assert frames == [320] * 60


async def test_a_preview_of_many_large_frames_stays_small(tmp_path):
    photo = write_photo(tmp_path / "p.jpg", width=2400, height=1600)
    async with in_process(tmp_path / "home") as backend:
        session_id = await open_session(backend.http)
        await upload(backend.http, session_id, ("p.jpg", photo.read_bytes()))
        await apply(backend.http, session_id, {"op": "slideshow", "seconds_per_image": 3})

        path = f"/api/preview/nemo_agent/me/{session_id}"
        answer = await backend.http.post(path, json={"at": [n / 4 for n in range(10)]})

    images = answer.json()["data"]["images"]
    assert len(images) == 10
    assert sum(len(image["data"]) for image in images) <= 750_000
    assert all(max(image["width"], image["height"]) <= 1568 for image in images)
