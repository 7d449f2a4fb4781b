"""Answers of three releases of the agent framework, replayed through the whole room."""

import json
import re
from pathlib import Path

import httpx
import pytest

from cutroom.errors import SessionNotFound, UnknownRefusal
from tests.support.hosted import Hosted, Turn, add_title, answer, edit, on, split

pytestmark = pytest.mark.anyio

CAPTURES = Path(__file__).parent / "captures"
RELEASES = ["1.4.2", "1.26", "2.13"]
DONE = [add_title("Hi")]


def captured(release: str, scenario: str) -> tuple[int, str, bytes]:
    """Return a captured answer's status, content type and body."""
    answer = (CAPTURES / f"adk_{release}_{scenario}.txt").read_bytes()
    head, body = re.split(rb"\r?\n\r?\n", answer, maxsplit=1)
    lines = head.decode().splitlines()
    kinds = [line.split(": ", 1)[1] for line in lines if line.lower().startswith("content-type")]
    return int(lines[0].split()[1]), kinds[0], body


@pytest.mark.parametrize("release", RELEASES)
@pytest.mark.parametrize("size", [1, 13, 100_000])
@pytest.mark.parametrize(
    ("scenario", "reply"),
    [
        ("silent", '+ title "Hi" 0-3 s'),
        ("stateonly", '+ title "Hi" 0-3 s'),
        ("artifact", "Artifact saved"),
        ("tempissue", "Done: BGM added."),
        ("raise", "Before the crash."),
    ],
)
async def test_a_captured_answer_is_heard(tmp_path, release, size, scenario, reply):
    _, _, body = captured(release, scenario)
    service = Hosted([Turn(body, add_title("Hi"))], faults=on("message", split(size)))
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.reply, len(service.messages)) == ("done", reply, 1)


@pytest.mark.parametrize("release", RELEASES[1:])
async def test_thoughts_tools_and_data_of_a_captured_answer_stay_inside(tmp_path, release):
    _, _, body = captured(release, "rich")
    service = Hosted([Turn(body, add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "generate a film")

    told = edited.model_dump_json()
    assert edited.reply.startswith("Visible answer")
    assert not any(secret in told for secret in ("planning", "iVBOR", "generate_video", "e-60f7"))


@pytest.mark.parametrize("release", RELEASES[1:])
@pytest.mark.parametrize("mode", ["true", "false"])
async def test_a_captured_models_words_are_told_once(tmp_path, release, mode):
    _, _, body = captured(release, f"llm_stream_{mode}")
    service = Hosted([Turn(body, add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.reply == "Title added."


@pytest.mark.parametrize("release", RELEASES)
async def test_a_long_captured_answer_in_two_languages_keeps_its_words(tmp_path, release):
    _, _, body = captured(release, "text")
    service = Hosted([Turn(body, add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    lines = [line[6:] for line in body.decode().splitlines() if line.startswith("data: ")]
    parts = [p for line in lines for p in json.loads(line).get("content", {}).get("parts", [])]
    said = [part["text"] for part in parts if "text" in part and not part.get("thought")]
    assert edited.status == "done"
    assert said
    assert edited.reply


@pytest.mark.parametrize("release", RELEASES)
async def test_a_captured_unknown_session_is_one(tmp_path, release):
    status, kind, body = captured(release, "err_session")
    lost = answer(lambda: httpx.Response(status, headers={"content-type": kind}, content=body))
    service = Hosted(faults=on("message", lost, times=2))
    async with service.room(tmp_path) as room:
        with pytest.raises(SessionNotFound):
            await edit(room, "add a title")

    assert len(service.messages) == 2


@pytest.mark.parametrize("release", RELEASES)
async def test_a_captured_refusal_of_the_request_is_told(tmp_path, release):
    status, kind, body = captured(release, "err_422")
    wrong = answer(lambda: httpx.Response(status, headers={"content-type": kind}, content=body))
    service = Hosted(faults=on("message", wrong))
    async with service.room(tmp_path) as room:
        with pytest.raises(UnknownRefusal, match="ield required"):
            await edit(room, "add a title")
