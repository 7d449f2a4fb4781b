import pytest

from cutroom.domain.timeline import Segment, Timeline, Track, TrackKind
from cutroom.translate.captions import caption_segments, subtitle_text


def words(name: str, *segments: Segment) -> Track:
    return Track(TrackKind.TEXT, name, segments)


def film(*tracks: Track) -> Timeline:
    return Timeline(10_000, 1920, 1080, 30.0, tracks)


TITLE = words("Title", Segment("Hi", 0, 3000, text="Hi"))
CAPTIONS = words(
    "Captions",
    Segment("b", 3_725_004, 3_726_500, text="two\n\nlines --> here"),
    Segment("a", 500, 2000, text="你好"),
    Segment("", 0, 0, text=" "),
)


def test_captions_are_told_in_their_order_and_titles_only_where_there_are_none():
    told = {
        count: [one.start for one in caption_segments(film(*tracks))]
        for count, tracks in enumerate([(TITLE,), (TITLE, CAPTIONS)], 1)
    }

    assert told == {1: [0], 2: [500, 3_725_004]}
    assert caption_segments(film()) == []


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        (
            "srt",
            "1\n00:00:00,500 --> 00:00:02,000\n你好\n\n"
            "2\n01:02:05,004 --> 01:02:06,500\ntwo\nlines → here\n",
        ),
        (
            "vtt",
            "WEBVTT\n\n1\n00:00:00.500 --> 00:00:02.000\n你好\n\n"
            "2\n01:02:05.004 --> 01:02:06.500\ntwo\nlines → here\n",
        ),
    ],
)
def test_a_subtitle_file_holds_every_caption(format, expected):
    assert subtitle_text(caption_segments(film(CAPTIONS)), format) == expected
