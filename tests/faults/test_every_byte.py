"""A captured conversation, cut after every single byte: right or clearly told, never twice."""

import json
import re
from pathlib import Path

import pytest

from cutroom.errors import StreamCut
from tests.support.hosted import Hosted, Turn, add_title, cut, edit, on

pytestmark = pytest.mark.anyio

CAPTURE = Path(__file__).parent / "captures" / "adk_1.4.2_silent.txt"


@pytest.mark.parametrize("politely", [False, True])
async def test_a_cut_after_any_byte_is_settled_and_nothing_is_sent_twice(tmp_path, politely):
    head, body = re.split(rb"\r?\n\r?\n", CAPTURE.read_bytes(), maxsplit=1)
    stream = body.strip() + b"\n\n"
    service = Hosted()
    outcomes = {True: set(), False: set()}
    async with service.room(tmp_path) as room:
        await room.create_session()
        for after in range(len(stream) + 1):
            # Every other run goes on without its client; the rest are cancelled with it.
            acts = (after % 2 == 0) is not politely
            text = f"title {after}"
            service.sessions["1"]["draft"] = json.loads(service.draft)
            service.turns = [Turn(stream, add_title(text) if acts else None)]
            service.faults = on("message", cut(after, politely=politely))
            try:
                edited = await edit(room, f"add {text}")
            except StreamCut as error:
                assert "has not changed since" in str(error)
                outcomes[acts].add("told")
            else:
                assert edited.reply
                found = [change for change in edited.changes if f'"{text}"' in change]
                assert (len(found), edited.status == "done") == (int(acts), acts)
                outcomes[acts].add(edited.status)

    assert head.startswith(b"HTTP/1.1 200")
    assert service.messages == [f"add title {n}" for n in range(len(stream) + 1)]
    assert outcomes[True] == {"done"}
    assert "told" in outcomes[False] <= {"told", "unchanged"}
