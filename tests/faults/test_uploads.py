"""Uploads to a service that refuses, drops lines and says nothing."""

import os

import anyio
import httpx
import pytest

from cutroom.errors import TokenRejected
from tests.support.hosted import Hosted, answer, lose, on, refuse, unreachable

pytestmark = pytest.mark.anyio


def files(folder, *names, size=10):
    for name in names:
        (folder / name).write_bytes(os.urandom(size))
    return [str(folder / name) for name in names]


async def test_several_files_and_an_address_come_in_one_after_the_other(tmp_path):
    service = Hosted()
    async with service.room(tmp_path) as room:
        sources = [*files(tmp_path, "a.jpg", "b.mp4"), "https://cdn.test/c.mp3"]
        result = await room.upload(sources)

    assert [file.name for file in result.files] == ["a.jpg", "b.mp4", "c.mp3"]
    assert b'name="files"; filename="a.jpg"' in service.at("upload")[0].content
    assert b'"source_type":"url"' in service.at("upload")[2].content.replace(b": ", b":")


@pytest.mark.parametrize(("name", "code"), [("a.pdf", 4001), ("a.srt", 4001), ("big.mp4", 4002)])
async def test_what_would_be_refused_is_not_sent(tmp_path, name, code):
    service = Hosted()
    async with service.room(tmp_path, max_upload_bytes=1000) as room:
        size = 2_000_000 if name == "big.mp4" else 10
        result = await room.upload(files(tmp_path, name, size=size))

    assert ([item.code for item in result.rejected], service.at("upload")) == ([code], [])
    hint = result.rejected[0].hint
    assert "mp4, mov" in hint if code == 4001 else "ompress" in hint


@pytest.mark.parametrize(
    ("act", "code", "words"),
    [
        (refuse(4001), 4001, "mp4, mov, avi"),
        (refuse(4002), 4002, "ompress"),
        (answer(lambda: httpx.Response(413, text="<html>too large")), 4002, "ompress"),
    ],
)
async def test_a_refused_file_is_listed_with_what_helps(tmp_path, act, code, words):
    service = Hosted(faults=on("upload", act))
    async with service.room(tmp_path) as room:
        result = await room.upload(files(tmp_path, "a.mp4", "b.mp4"))

    assert [(item.code, words in item.hint) for item in result.rejected] == [(code, True)]
    assert [file.name for file in result.files] == ["b.mp4"]


async def test_a_file_whose_answer_was_lost_is_found_and_not_sent_again(tmp_path):
    service = Hosted(faults=on("upload", lose()))
    async with service.room(tmp_path) as room:
        result = await room.upload(files(tmp_path, "a.mp4"))

    assert [file.name for file in result.files] == ["a.mp4"]
    assert len(service.at("upload")) == 1


async def test_a_file_that_was_lost_on_the_way_is_told_and_not_sent_again(tmp_path):
    service = Hosted(faults=on("upload", lose(acts=False)))
    async with service.room(tmp_path) as room:
        result = await room.upload(files(tmp_path, "a.mp4"))

    assert (len(result.rejected), len(service.at("upload"))) == (1, 1)


async def test_a_file_that_never_left_is_sent_again(tmp_path):
    service = Hosted(faults=on("upload", unreachable(), 2))
    async with service.room(tmp_path) as room:
        result = await room.upload(files(tmp_path, "a.mp4"))

    assert (len(result.files), len(service.at("upload"))) == (1, 3)


class Listener:
    """Keeps what a waiting host is told."""

    def __init__(self):
        self.told = []

    async def __call__(self, percent, words):
        self.told.append((percent, words))

    @property
    def percents(self):
        return [percent for percent, _ in self.told]


async def test_a_host_hears_how_much_of_its_files_has_left(tmp_path):
    service, listener = Hosted(), Listener()
    large, small = files(tmp_path, "large.mp4", size=8_000_000), files(tmp_path, "small.jpg")
    async with service.room(tmp_path) as room:
        await room.upload([*large, *small, "https://cdn.test/c.mp3?k=1"], report=listener)

    assert listener.percents == sorted(listener.percents)
    assert listener.percents[0] == 0
    assert 90 <= listener.percents[-1] < 100
    of_large = {percent for percent, words in listener.told if "large.mp4 (1 of 3)" in words}
    assert len(of_large) >= 7
    words = [words for _, words in listener.told]
    assert "Uploading small.jpg (2 of 3)..." in words
    assert "Uploading c.mp3 (3 of 3)..." in words


async def test_a_file_that_is_sent_again_never_takes_progress_back(tmp_path):
    service, listener = Hosted(faults=on("upload", unreachable(), 2)), Listener()
    async with service.room(tmp_path) as room:
        await room.upload(files(tmp_path, "a.mp4", size=4_000_000), report=listener)

    assert len(service.at("upload")) == 3
    assert listener.percents == sorted(listener.percents)


async def test_a_host_hears_every_five_seconds_that_a_slow_backend_is_waited_for(tmp_path):
    service, listener, heard = Hosted(), Listener(), anyio.Event()

    async def slow(request, carry_out):
        with anyio.fail_after(20):
            await heard.wait()
        return await carry_out()

    async def report(percent, words):
        await listener(percent, words)
        if len(listener.told) >= 6:
            heard.set()

    service.faults = on("upload", slow)
    async with service.room(tmp_path) as room:
        result = await room.upload(["https://cdn.test/c.mp3"], report=report)

    assert [file.name for file in result.files] == ["c.mp3"]
    assert {words for _, words in listener.told} == {"Uploading c.mp3..."}
    assert set(service.clock.slept) == {5.0}


async def test_an_error_of_an_upload_that_is_reported_comes_out_as_it_is(tmp_path):
    service = Hosted(faults=on("state", refuse(1001, 401)))
    async with service.room(tmp_path) as room:
        with pytest.raises(TokenRejected):
            await room.upload(files(tmp_path, "a.mp4"), report=Listener())
