"""The room when the wire misbehaves: nothing is sent twice, nothing is claimed."""

import json

import httpx
import pytest

from cutroom.errors import StreamCut
from cutroom.protocol.paths import RUN_SSE
from tests.support.backend import in_process
from tests.support.backend_parts import ScriptedEditor
from tests.support.clocks import HastyClock
from tests.support.real_rooms import client_of, opened, scripted
from tests.support.wires import Blocks

pytestmark = pytest.mark.anyio

TITLE = json.dumps({"op": "add_text", "text": "Urban Dreams"})


class Saboteur(httpx.AsyncBaseTransport):
    """Passes requests on, except that the first streams break in the way a test wants."""

    def __init__(self, inner, *breaks):
        self.inner = inner
        self.breaks = list(breaks)
        self.messages = 0

    async def handle_async_request(self, request):
        if request.url.path != RUN_SSE:
            return await self.inner.handle_async_request(request)
        self.messages += 1
        if not self.breaks:
            return await self.inner.handle_async_request(request)
        return await self.breaks.pop(0)(self.inner, request)


async def silent(inner, request):
    """Carry the edit out and end the stream without a word."""
    response = await inner.handle_async_request(request)
    await response.aread()
    return httpx.Response(200, headers=response.headers, stream=Blocks([]))


async def cut(inner, request):
    """Carry the edit out and break the stream in the middle."""
    response = await inner.handle_async_request(request)
    body = await response.aread()
    broken = Blocks([body[:30]], httpx.RemoteProtocolError("gone"))
    return httpx.Response(200, headers=response.headers, stream=broken)


async def lost(inner, request):
    """Break the stream of a message that never reached the planner."""
    broken = Blocks([], httpx.RemoteProtocolError("gone"))
    return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=broken)


async def refused(inner, request):
    raise httpx.ConnectError("refused")


def sabotaged(backend, *breaks, clock=None, ours=None):
    client = client_of(backend, clock, ours=ours)
    saboteur = Saboteur(backend.transport, *breaks)
    client._http._transport = saboteur
    return client, saboteur


async def edit(room):
    """Send the title and ask until the answer is there, however fast the clock runs."""
    result = await room.send_edit(message=TITLE)
    while result.status == "working":
        result = await room.get_job(result.job_id)
    return result


async def test_a_silent_edit_is_told_by_what_changed(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b:
        client, _ = sabotaged(b, silent)
        async with opened(b, tmp_path, client=client) as room:
            edited = await edit(room)

    assert edited.status == "done"
    assert '+ title "Urban Dreams" 0-3 s' in edited.reply


async def test_an_edit_whose_stream_broke_is_found_in_the_state(tmp_path):
    editor = ScriptedEditor()
    async with in_process(tmp_path / "b", parts=scripted(editor=editor)) as b:
        client, saboteur = sabotaged(b, cut)
        async with opened(b, tmp_path, client=client, clock=HastyClock()) as room:
            edited = await edit(room)

    assert (edited.status, edited.reply, edited.version) == ("done", "Done.", 1)
    assert (saboteur.messages, len(editor.planned)) == (1, 1)


async def test_a_foreign_backends_broken_stream_is_settled_by_comparing(tmp_path):
    clock = HastyClock()
    async with in_process(tmp_path / "b", parts=scripted()) as b:
        client, saboteur = sabotaged(b, cut, ours=False, clock=clock)
        async with opened(b, tmp_path, client=client, clock=clock) as room:
            edited = await edit(room)

    assert (edited.status, saboteur.messages) == ("done", 1)
    assert '+ title "Urban Dreams" 0-3 s' in edited.changes
    assert 30.0 in clock.slept


async def test_a_lost_message_is_told_and_never_sent_again(tmp_path):
    clock = HastyClock()
    async with in_process(tmp_path / "b", parts=scripted()) as b:
        client, saboteur = sabotaged(b, lost, ours=False, clock=clock)
        async with opened(b, tmp_path, client=client, clock=clock) as room:
            with pytest.raises(StreamCut, match="has not changed"):
                await edit(room)
            timeline = await room.get_timeline()

    assert (saboteur.messages, timeline.version) == (1, 0)


async def test_a_message_that_never_came_to_our_backend_is_given_up_soon(tmp_path):
    clock = HastyClock()
    async with in_process(tmp_path / "b", parts=scripted()) as b:
        client, saboteur = sabotaged(b, lost, clock=clock)
        async with opened(b, tmp_path, client=client, clock=clock) as room:
            with pytest.raises(StreamCut, match="has not changed") as caught:
                await edit(room)

    assert (saboteur.messages, caught.value.hint) == (1, "Send it again.")
    assert sum(clock.slept) < 120


async def test_a_message_that_never_left_is_sent_again(tmp_path):
    async with in_process(tmp_path / "b", parts=scripted()) as b:
        client, saboteur = sabotaged(b, refused, refused)
        async with opened(b, tmp_path, client=client) as room:
            edited = await edit(room)

    assert (edited.status, saboteur.messages) == ("done", 3)
