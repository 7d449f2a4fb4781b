import anyio
import httpx
import pytest

from cutroom.client.stream import open_events
from cutroom.errors import BackendSilent, ProtocolError, StreamCut
from cutroom.protocol.events import Pulse, Words

pytestmark = pytest.mark.anyio


class Endless(httpx.AsyncByteStream):
    def __init__(self, *blocks):
        self.blocks = blocks

    async def __aiter__(self):
        for block in self.blocks:
            yield block
        await anyio.sleep_forever()


def stream(body, kind="text/event-stream"):
    return httpx.Response(200, headers={"content-type": kind}, stream=body)


async def heard(response, silence_s=5.0, overall_s=5.0):
    found = []
    async with open_events(response, silence_s=silence_s, overall_s=overall_s) as events:
        async for event in events:
            found.append(event)
    return found


@pytest.mark.parametrize(("silence_s", "overall_s"), [(0.02, 5.0), (5.0, 0.02)])
async def test_a_stream_that_says_nothing_is_given_up(silence_s, overall_s):
    with anyio.fail_after(5), pytest.raises(BackendSilent):
        await heard(stream(Endless(b": comment\n\n")), silence_s, overall_s)


async def test_pulses_do_not_break_silence():
    async def beating():
        while True:
            yield b"data: heartbeat\n\n"
            await anyio.sleep(0.001)

    class Beating(httpx.AsyncByteStream):
        def __aiter__(self):
            return beating()

    with anyio.fail_after(5), pytest.raises(BackendSilent, match="heartbeats"):
        await heard(stream(Beating()), silence_s=0.05)


async def test_what_was_said_before_the_silence_is_heard():
    found = []

    with anyio.fail_after(5), pytest.raises(BackendSilent):
        response = stream(Endless(b'data: {"text":"hi"}\n\n'))
        async with open_events(response, silence_s=0.05, overall_s=5) as events:
            async for event in events:
                found.append(event)

    assert found == [Words("hi")]


async def test_blank_lines_after_an_id_are_only_pulses():
    class Body(httpx.AsyncByteStream):
        async def __aiter__(self):
            yield b'id: 7\ndata: {"text":"hi"}\n\n\n\n: note\n\ndata:\n\n'

    assert await heard(stream(Body())) == [Words("hi"), Pulse(), Pulse(), Pulse(), Pulse()]


async def test_something_else_than_events_is_told():
    class Body(httpx.AsyncByteStream):
        async def __aiter__(self):
            yield b"<html>"

    with pytest.raises(ProtocolError):
        await heard(stream(Body(), kind="text/html"))


SAYS_HI = b'data: {"text":"hi"}'


@pytest.mark.parametrize(
    ("body", "events"),
    [
        (SAYS_HI + b"\n\n", [Words("hi")]),
        (SAYS_HI + b"\r\n\r\n", [Words("hi")]),
        (SAYS_HI + b"\r\r: c\n", [Words("hi")]),
        (b'data: {"text":\ndata: "hi"}\n\n', [Words("hi")]),
        (b"data:\n\n", [Pulse()]),
        (b": ping\n\n", []),
        (b"heartbeat\n\n", []),
        (b"event: heartbeat\ndata: 12:00\n\n", [Pulse()]),
        (b"event: message\nid: 7\nretry: 1\n" + SAYS_HI + b"\n\n", [Words("hi")]),
        ('data: {"text":"城"}\n\n'.encode(), [Words("城")]),
        (SAYS_HI, [Words("hi")]),
        (SAYS_HI + b"\r", [Words("hi")]),
    ],
)
async def test_a_stream_is_heard_as_the_standard_reads_it(body, events):
    class Body(httpx.AsyncByteStream):
        async def __aiter__(self):
            for at in range(len(body)):
                yield body[at : at + 1]

    assert await heard(stream(Body())) == events


async def test_a_stream_that_ends_inside_an_event_was_cut():
    class Body(httpx.AsyncByteStream):
        async def __aiter__(self):
            yield SAYS_HI + b"\n\n" + SAYS_HI[:-2]

    with pytest.raises(StreamCut):
        await heard(stream(Body()))


async def test_a_megabyte_in_small_blocks_is_one_event():
    whole = b'data: {"text":"' + b"x" * 1_000_000 + b'"}\n\n'

    class Body(httpx.AsyncByteStream):
        async def __aiter__(self):
            for at in range(0, len(whole), 1000):
                yield whole[at : at + 1000]

    assert [len(event.text) for event in await heard(stream(Body()))] == [1_000_000]


async def test_whoever_is_busy_with_an_event_past_the_limit_is_interrupted():
    response = stream(Endless(SAYS_HI + b"\n\n"))

    with anyio.fail_after(5), pytest.raises(BackendSilent):
        async with open_events(response, silence_s=5, overall_s=0.05) as events:
            async for _ in events:
                await anyio.sleep_forever()


async def test_an_error_of_the_reader_is_its_own():
    response = stream(Endless(SAYS_HI + b"\n\n"))

    with pytest.raises(ZeroDivisionError):
        async with open_events(response, silence_s=5, overall_s=5) as events:
            async for _ in events:
                raise ZeroDivisionError
