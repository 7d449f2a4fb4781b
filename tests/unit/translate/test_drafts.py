import pytest

from cutroom.domain.timeline import TrackKind
from cutroom.translate.drafts import read_wire_timeline
from cutroom.translate.timeline import timeline_text

FOREIGN = {
    "d": 10_000,
    "m": {"title": "city", "width": 1080, "height": 1920},
    "t": [
        {"tt": 0, "sg": [{"d": 10_000, "m": {"title": "city timelapse"}}]},
        {"tt": 1, "sg": [{"d": 10_000, "m": {"name": "Lo-fi", "volume": 35}}]},
        {"tt": 7, "sg": [{"d": 3000, "m": {"text": "Urban Dreams"}}]},
    ],
}


def only_track(*segments, tt=0):
    return read_wire_timeline({"t": [{"tt": tt, "sg": list(segments)}]}).tracks[0]


def test_a_foreign_draft_gives_the_line_of_the_skills():
    assert timeline_text(read_wire_timeline(FOREIGN)) == (
        "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
        '3. Title: "Urban Dreams" (0-3s)'
    )


def test_size_and_length_of_a_foreign_draft_are_read():
    read = read_wire_timeline(FOREIGN)

    assert (read.duration, read.width, read.height) == (10_000, 1080, 1920)


@pytest.mark.parametrize("key", ["s", "st", "start", "start_time"])
@pytest.mark.parametrize("inside", [True, False])
def test_starts_are_found_under_any_plausible_key(key, inside):
    segment = {"d": 1000, "m": {key: 4000}} if inside else {"d": 1000, key: 4000}

    first = only_track(segment).segments[0]

    assert (first.start, first.end) == (4000, 5000)


def test_segments_without_a_start_follow_one_another():
    track = only_track({"d": 1000}, {"d": 500}, {"d": 250, "s": 9000}, {"d": 1})

    assert [(s.start, s.end) for s in track.segments] == [
        (0, 1000),
        (1000, 1500),
        (9000, 9250),
        (9250, 9251),
    ]


@pytest.mark.parametrize(
    ("value", "gain"), [(0, 0.0), (0.35, 0.35), (1, 1.0), (35, 0.35), (100, 1.0), ("x", None)]
)
def test_volume_is_a_share_or_a_percentage(value, gain):
    assert only_track({"d": 1, "m": {"volume": value}}, tt=1).segments[0].volume == gain


def test_an_unknown_track_type_keeps_its_number():
    track = only_track({"d": 1000, "m": {"name": "warm"}}, tt=5)

    assert (track.kind, track.name) == (TrackKind.OTHER, "Track type 5")


def test_many_texts_are_captions():
    track = only_track(*[{"d": 500, "m": {"text": str(n)}} for n in range(5)], tt=7)

    assert track.name == "Captions"


def test_a_segment_without_a_name_is_called_by_its_file():
    track = only_track({"d": 500, "m": {"url": "https://cdn.example/a/clip%20one.mp4?sig=1"}})

    assert track.segments[0].name == "clip%20one.mp4"


@pytest.mark.parametrize(
    "raw",
    [None, {}, [], "draft", {"t": None}, {"t": [None, 3, {"tt": 0}]}, {"t": [{"tt": 0, "sg": {}}]}],
)
def test_junk_reads_as_an_empty_timeline(raw):
    assert read_wire_timeline(raw).tracks == ()


def test_numbers_that_are_none_do_no_harm():
    track = only_track({"d": float("nan"), "s": float("inf"), "m": {"volume": float("nan")}})

    assert (track.segments[0].start, track.segments[0].end) == (0, 0)
