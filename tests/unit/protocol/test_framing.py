import pytest

from cutroom.protocol.framing import Deframer

HI = ("", "hi")


def fed(*blocks):
    deframer = Deframer()
    found = [event for block in blocks for event in deframer.feed(block)]
    return [*found, *deframer.close()]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_kind_of_line_end_ends_a_line_however_it_is_cut(end):
    whole = end.join([b"event: note", b"data: hi", b"", b"data:hi", b"data:  ho", b"", b""])
    single = [whole[at : at + 1] for at in range(len(whole))]

    assert fed(whole) == fed(*single) == [("note", "hi"), ("", "hi\n ho")]


def test_a_byte_order_mark_comments_and_unknown_fields_say_nothing():
    assert fed(b"\xef\xbb\xbfdata: hi\n\n: note\n\nid: 7\nretry: 1\nheartbeat\n\n") == [HI]


def test_an_event_that_lacks_its_blank_line_comes_with_the_end():
    assert fed(b"data: hi\n\ndata: h", b"i") == [HI, HI]


@pytest.mark.parametrize(
    ("blocks", "unfinished"),
    [
        ((b"",), False),
        ((b"data: hi\n\n",), False),
        ((b"data: hi\r\n\r",), False),
        ((b"data: hi\n",), True),
        ((b"data: hi\n\nda",), True),
        ((b"event: note\r",), True),
    ],
)
def test_what_ends_inside_an_event_is_known(blocks, unfinished):
    deframer = Deframer()

    for block in blocks:
        deframer.feed(block)

    assert deframer.is_unfinished is unfinished


def test_bytes_that_are_no_text_are_replaced_and_not_refused():
    assert fed(b"data: \xffhi\n\n") == [("", "\ufffdhi")]
