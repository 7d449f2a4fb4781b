"""Exports over a service that fails, dawdles, refuses and drops lines."""

import json
from fractions import Fraction
from pathlib import Path

import httpx
import pytest

from cutroom.domain.media import MediaFacts, MediaKind
from cutroom.errors import EmptyDraft, ExportBlocked, FileDamaged, UnknownRefusal
from tests.support.hosted import (
    BASE,
    Body,
    Hosted,
    add_title,
    answer,
    cut,
    export,
    lose,
    on,
    refuse,
    unreachable,
)

pytestmark = pytest.mark.anyio

DRAFT = '{"t":[ {"tt":0,"sg":[{"d":1e4, "v":0.10,"m":{"name":"\\u57ce"}}]}],"d":10000,"zz":{} }'
PROCESSING = {"status": "processing", "progress": 40}
FAILED = {"success": True, "data": {"status": "failed", "progress": 40, "error": "no GPU"}}


def done(url=f"{BASE}/render-result/x.mp4"):
    return {"status": "completed", "progress": 100, "output": {"url": url, "size": 4}}


async def test_the_draft_goes_back_byte_for_byte_under_an_id_of_its_own(tmp_path):
    service = Hosted(draft=DRAFT)
    raw = f'{{"code":0, "data":{{"state":{{"draft":{DRAFT},"video_infos":[]}}}}}}'
    kind = {"content-type": "application/json"}
    service.faults = on("state", answer(lambda: httpx.Response(200, text=raw, headers=kind)))
    async with service.room(tmp_path) as room:
        first = await export(room)
        await export(room, output_path=str(tmp_path / "b.mp4"))

    sent = service.at("render")[0].content.decode()
    assert f'"draft": {DRAFT},' in sent
    assert list(json.loads(sent)) == ["id", "sessionId", "draft", "output"]
    assert (first.status, first.size_bytes) == ("completed", 4)
    assert len({body["id"] for body in service.renders}) == 2


@pytest.mark.parametrize(
    "answered",
    [
        done(),
        {
            "success": True,
            "data": {
                "status": "completed",
                "progress": 100,
                "outputUrl": f"{BASE}/render-result/x.mp4",
            },
        },
    ],
)
async def test_both_shapes_of_a_poll_lead_to_the_file(tmp_path, answered):
    service = Hosted(polls=[PROCESSING, answered])
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert (result.status, len(service.at("poll"))) == ("completed", 2)
    assert service.clock.slept.count(30.0) >= 2


async def test_polls_that_are_lost_do_not_lose_the_render(tmp_path):
    service = Hosted(polls=[PROCESSING, done()])
    service.faults = on("poll", unreachable(), 3) + on("poll", refuse(500, 500), 3)
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert (result.status, len(service.renders)) == ("completed", 1)


@pytest.mark.parametrize("status", [408, 425, 429, 502])
async def test_a_poll_that_met_a_tired_gateway_is_asked_again(tmp_path, status):
    service = Hosted(polls=[PROCESSING, done()])
    service.faults = on("poll", answer(lambda: httpx.Response(status, text="later")), 4)
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert (result.status, len(service.renders)) == ("completed", 1)


async def test_a_poll_that_is_refused_ends_the_wait(tmp_path):
    service = Hosted(polls=[PROCESSING])
    service.faults = on("poll", answer(lambda: httpx.Response(403, json={"detail": "not yours"})))
    async with service.room(tmp_path) as room:
        with pytest.raises(UnknownRefusal, match="not yours"):
            await export(room)

    assert len(service.at("poll")) == 1


async def test_a_repeated_start_that_is_known_already_goes_on_with_its_render(tmp_path):
    service = Hosted()
    service.faults = on("render", lose()) + on("render", refuse(409, 409, "duplicate id"))
    async with service.room(tmp_path) as room:
        result = await export(room)

    ids = {json.loads(request.content)["id"] for request in service.at("render")}
    assert (result.status, len(ids)) == ("completed", 1)


@pytest.mark.parametrize(
    ("words", "name"), [("export SRT", "project-1.srt"), ("把字幕导出成VTT", "project-1.vtt")]
)
async def test_captions_are_written_from_the_state_without_stream_or_render(tmp_path, words, name):
    def add_captions(state):
        for number in range(4):
            add_title(f"line {number}", number * 3000)(state)

    service = Hosted(on_state=[add_captions])
    async with service.room(tmp_path) as room:
        result = await room.send_edit(message=words)

    assert (service.messages, service.renders) == ([], [])
    assert result.export is not None
    path = Path(result.export.path)
    assert (result.export.status, path.name) == ("completed", name)
    assert "line 3" in path.read_text(encoding="utf-8")
    assert result.export.verified


async def test_captions_that_are_not_there_are_told(tmp_path):
    service = Hosted()
    async with service.room(tmp_path) as room:
        with pytest.raises(EmptyDraft, match="no captions"):
            await room.send_edit(message="download subtitles")

    assert service.messages == []


async def test_a_failed_render_is_tried_once_more_under_a_new_id(tmp_path):
    service = Hosted(polls=[FAILED])
    async with service.room(tmp_path) as room:
        result = await export(room)

    ids = [body["id"] for body in service.renders]
    assert result.status == "completed"
    assert (len(ids), len(set(ids))) == (2, 2)


async def test_a_render_that_fails_twice_is_told(tmp_path):
    service = Hosted(polls=[FAILED, FAILED])
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert (result.status, len(service.renders)) == ("failed", 2)
    assert "no GPU" in result.message


async def test_a_start_whose_answer_is_lost_is_repeated_under_the_same_id(tmp_path):
    service = Hosted(faults=on("render", lose()))
    async with service.room(tmp_path) as room:
        result = await export(room)

    ids = [json.loads(request.content)["id"] for request in service.at("render")]
    assert (result.status, len(ids), len(set(ids))) == ("completed", 2, 1)


async def test_a_blocked_export_is_explained_as_the_tier(tmp_path):
    service = Hosted(
        faults=on("render", answer(lambda: httpx.Response(402, json={"message": "no"})))
    )
    async with service.room(tmp_path) as room:
        with pytest.raises(ExportBlocked) as caught:
            await export(room)

    assert "subscription tier" in caught.value.hint
    assert len(service.at("render")) == 1


async def test_past_its_budget_a_render_goes_on_in_the_background(tmp_path):
    service = Hosted(polls=[PROCESSING] * 15)
    async with service.room(tmp_path) as room:
        first = await room.export(wait_s=0)
        words, result = [], first
        while result.status in ("pending", "processing"):
            result = await room.get_job(first.job_id, wait_s=20)
            words.append(result.message)

    assert any("longer than 300 seconds. It goes on in the background" in text for text in words)
    assert (result.status, len(service.renders)) == ("completed", 1)


async def test_a_render_of_a_dead_server_is_asked_for_by_the_next(tmp_path):
    service = Hosted(polls=[PROCESSING] * 500)
    async with service.room(tmp_path) as room:
        first = await room.export(wait_s=50)
        while first.status == "pending":
            first = await room.get_job(first.job_id)
    service.polls.clear()
    async with service.room(tmp_path) as room:
        result = first
        while result.status == "processing":
            result = await room.get_job(first.job_id)

    assert (result.status, len(service.renders)) == ("completed", 1)


async def test_a_broken_download_goes_on_where_it_stopped(tmp_path):
    film = bytes(range(256)) * 40
    service = Hosted(
        film=film, polls=[{**done(), "output": {"url": done()["output"]["url"], "size": len(film)}}]
    )
    service.faults = on("file", cut(4000))
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert [request.headers.get("range") for request in service.at("file")] == [None, "bytes=4000-"]
    assert (tmp_path / "home" / "exports" / "project-1.mp4").read_bytes() == film
    assert result.size_bytes == len(film)


async def test_a_dead_address_gives_way_to_the_download_endpoint(tmp_path):
    service = Hosted(faults=on("file", answer(lambda: httpx.Response(403))))
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert (result.status, len(service.at("fallback"))) == ("completed", 1)


async def test_a_slow_file_in_single_bytes_arrives(tmp_path):
    film = b"a film"
    service = Hosted(film=film)
    slow = answer(lambda: httpx.Response(200, stream=Body([bytes([one]) for one in film])))
    service.faults = on("file", slow)
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert result.size_bytes == len(film)


async def test_the_finished_file_is_inspected_and_measured_against_the_timeline(tmp_path):
    async def inspect(path):
        return MediaFacts(
            MediaKind.VIDEO, "mp4", 9_900, 1080, 1920, Fraction(30), video_codec="h264"
        )

    service = Hosted()
    async with service.room(tmp_path, inspect=inspect) as room:
        result = await export(room)

    assert (result.verified, result.width, result.video_codec) == (True, 1080, "h264")
    assert [check.name for check in result.checks] == ["decodes", "duration"]


async def test_a_file_of_another_format_than_was_asked_for_is_doubted(tmp_path):
    async def inspect(path):
        return MediaFacts(MediaKind.VIDEO, "mp4", 10_000, 1920, 1080, Fraction(30))

    service = Hosted()
    async with service.room(tmp_path, inspect=inspect) as room:
        result = await export(room, format="gif")

    (doubted,) = (check for check in result.checks if not check.ok)
    assert (result.verified, doubted.name) == (False, "format")
    assert doubted.detail == "the file is mp4, gif was asked for"
    assert "format" in result.message


async def test_a_file_that_is_no_film_is_not_left_as_one(tmp_path):
    async def inspect(path):
        raise FileDamaged("x.mp4 is damaged.")

    service = Hosted(film=b"<html>error</html>")
    async with service.room(tmp_path, inspect=inspect) as room:
        with pytest.raises(FileDamaged, match="cannot be played"):
            await export(room)

    assert list((tmp_path / "home" / "exports").iterdir()) == []


async def test_an_empty_timeline_is_refused_before_anything_is_sent(tmp_path):
    service = Hosted(draft="{}")
    async with service.room(tmp_path) as room:
        with pytest.raises(EmptyDraft):
            await export(room)

    assert service.at("render") == []


async def test_the_task_link_stands_in_the_result(tmp_path):
    service = Hosted(claim="clm_9")
    async with service.room(tmp_path) as room:
        result = await export(room)

    assert "https://nemovideo.com/workspace/claim?ct=clm_9" in result.message
