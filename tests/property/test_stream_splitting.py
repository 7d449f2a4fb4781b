"""However the bytes of a stream are cut, the same events come out."""

from itertools import pairwise

import anyio
import httpx
from hypothesis import given
from hypothesis import strategies as st

from cutroom.client.stream import open_events
from cutroom.protocol.events import Pulse, StreamError, ToolCall, Words, encode_event, frame
from tests.support.wires import Blocks

SAID = [
    frame(encode_event(events, invocation="e", event_id="i", at_s=1.5))
    for events in (
        [ToolCall("edit_multitrack", {"operations": [{"op": "trim", "end": 4}]}, "1")],
        [Pulse()],
        [Words("完成：标题“城市之梦” 🎬\n第二行")],
        [StreamError("X", "boom")],
    )
]
STREAM = b"".join(
    [*SAID, b": comment\n\n", b'data: {"error": "say "hi"\nmore\n\n', b"data:\r\n\r\n"]
)


def read(blocks):
    async def run():
        response = httpx.Response(
            200, headers={"content-type": "text/event-stream"}, stream=Blocks(blocks)
        )
        async with open_events(response, silence_s=9, overall_s=9) as heard:
            return [event async for event in heard]

    return anyio.run(run)


WHOLE = read([STREAM])


@given(st.lists(st.integers(0, len(STREAM)), max_size=40).map(sorted))
def test_bytes_split_anywhere_give_the_same_events(cuts):
    edges = [0, *cuts, len(STREAM)]
    blocks = [STREAM[a:b] for a, b in pairwise(edges)]

    assert read(blocks) == WHOLE


def test_the_stream_says_what_was_written():
    assert [event for event in WHOLE if isinstance(event, Words)] == [
        Words("完成：标题“城市之梦” 🎬\n第二行")
    ]
