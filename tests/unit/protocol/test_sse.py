import pytest

from cutroom.protocol.sse import EventDecoder


def read(*blocks):
    decoder = EventDecoder()
    found = [payload for block in blocks for payload in decoder.feed(block)]
    return found, list(decoder.end())


@pytest.mark.parametrize(
    ("stream", "payloads"),
    [
        (b"data: a\n\n", ["a"]),
        (b"data:a\r\n\r\ndata: b\r\r: c\n", ["a", "b", ""]),
        (b"data: a\ndata: b\n\n", ["a\nb"]),
        (b"data:\n\n", [""]),
        (b"data\n\n", [""]),
        (b": ping\n\n", [""]),
        (b": ping\n", [""]),
        (b"heartbeat\n\n", ["", ""]),
        (b"event: heartbeat\ndata: 12:00\n\n", [""]),
        (b'event: message\nid: 7\nretry: 1\ndata: {"text":"x"}\n\n', ['{"text":"x"}']),
        (b'data: {"error": "boom "quoted"\nsecond line"}\n\n', ['{"error": "boom "quoted"']),
        ("data: 城\n\n".encode(), ["城"]),
        (b"data: \xff\n\n", ["\ufffd"]),
    ],
)
def test_payloads_come_out_whole(stream, payloads):
    pieces = [stream[i : i + 1] for i in range(len(stream))]

    assert read(stream) == (payloads, [])
    assert read(*pieces) == (payloads, [])


def test_an_event_that_lacks_only_its_blank_line_is_left_over():
    assert read(b"data: a\n\ndata: b") == (["a"], ["b"])
    assert read(b"data: a\n\ndata: b\r") == (["a"], ["b"])


def test_a_megabyte_in_small_blocks_is_one_payload():
    body = b"x" * 1_000_000
    stream = b"data: " + body + b"\n\n"

    found, rest = read(*(stream[i : i + 100] for i in range(0, len(stream), 100)))

    assert (len(found[0]), rest) == (1_000_000, [])
