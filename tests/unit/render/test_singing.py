"""What a line of ASS says, and the same written again."""

import pysubs2
import pytest

from cutroom.backend.render.coding.singing import read_line, sung_text
from cutroom.backend.render.coding.subtitle_files import captions_text
from cutroom.backend.render.lettering.draw import draw_cue
from cutroom.backend.render.probing.probe import probe
from cutroom.backend.render.sources import Source
from cutroom.backend.service.material import subtitle_lines
from cutroom.domain.draft import Cue, CueRole, CueStyle, Draft, Syllable
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.media import Asset
from cutroom.domain.timing import TimeRange

HEAD = """[Script Info]
PlayResX: 640
[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, \
Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&HFFFFFF,&HFF,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1
Style: High,Arial,20,&HFFFFFF,&HFF,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,8,10,10,10,1
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


@pytest.mark.parametrize(
    ("source", "text", "sung"),
    [
        (r"{\k50}Hel{\k30}lo {\k70}you", "Hello you", [(0, 0), (3, 500), (5, 800)]),
        (r"{\K50}one {\kf25}two {\ko10}three", "one two three", [(0, 0), (3, 500), (6, 750)]),
        (r"{\k100}{\k50}late", "late", [(0, 1000)]),
        (r"{\1c&HFF&\k20\fad(100,100)}你{\k20}好", "你好", [(0, 0), (1, 200)]),
        (r"{\kt150\k20}there{\k5} now", "there now", [(0, 1500), (5, 1700)]),
        (r"{\k20}one\N{\k20}two", "one\ntwo", [(0, 0), (3, 200)]),
        (r"plain{\kaboom}words", "plainwords", []),
    ],
)
def test_the_times_of_words_are_read(source, text, sung):
    told = read_line(source)

    assert told.text == text
    assert [(one.first, one.start) for one in told.sung] == sung


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"{\blur3\xyz(1,2)\t(0,500,\frz30)}Hello{\r} there", "Hello there"),
        (r"{a note}Hello{} there", "Hello there"),
        (r"{\p1}m 0 0 l 100 0 100 100{\p0}Hello", "Hello"),
        (r"{\p1}m 0 0 l 100 0 100 100", ""),
        (r"{\pos(10,20)}Hello\hthere{\b1", "Hello there{\\b1"),
    ],
)
def test_tags_that_mean_nothing_here_leave_no_trace(source, text):
    assert read_line(source).text == text


def song(source: str, duration: int = 2000) -> Cue:
    told = read_line(source)
    style = CueStyle(name="karaoke", highlight="#FF0000")
    place = TimeRange(0, duration)
    return Cue(SegmentId("t1"), CueRole.CAPTION, told.text, place, style, told.sung)


@pytest.mark.parametrize(
    "source",
    [
        r"{\k50}Hel{\k30}lo {\k120}you",
        r"{\k40}{\k60}late{\k100}r",
        r"{\k50}one\N{\k150}two",
    ],
)
def test_what_was_read_is_written_the_same(source):
    cue = song(source)

    assert sung_text(cue.text, cue.sung, cue.range.duration) == source


def test_a_song_keeps_its_times_on_the_way_through_a_file():
    cue = song(r"{\k50}Hel{\k30}lo {\k120}you")

    written = pysubs2.SSAFile.from_string(captions_text(Draft(cues=(cue,)), "ass"))

    assert read_line(written[0].text).sung == cue.sung


def lit(cue: Cue, elapsed: int) -> tuple[int, int] | None:
    drawing = draw_cue(cue, 640, 360, elapsed=elapsed)
    assert drawing is not None
    columns = (drawing.rgba == (255, 0, 0, 255)).all(axis=-1).any(axis=0).nonzero()[0]
    return (int(columns[0]), int(columns[-1])) if len(columns) else None


def test_a_word_lights_up_when_it_is_sung():
    cue = song(r"{\k100}{\k80}late {\k20}words")

    before, first, still, second = (lit(cue, at) for at in (900, 1100, 1700, 1900))

    assert before is None
    assert first is not None and first == still
    assert second is not None and second[0] > first[1]


def test_a_file_tells_its_words_their_times_and_places(tmp_path):
    path = tmp_path / "song.ass"
    events = [
        r"Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\k100}one {\k100}two",
        r"Dialogue: 0,0:00:03.00,0:00:04.00,High,,0,0,0,,above",
        r"Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,{\an7}corner",
        r"Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,{\p1}m 0 0 l 9 9{\p0}",
        r"Comment: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,unseen",
    ]
    path.write_text(HEAD + "\n".join(events), encoding="utf-8")

    lines = subtitle_lines(Source(Asset(AssetId("a"), path.name, probe(path), 1, "0"), path))

    assert [(line.text, line.position) for line in lines] == [
        ("one two", None),
        ("above", "top"),
        ("corner", "top-left"),
    ]
    assert lines[0].sung == (Syllable(0, 0), Syllable(3, 1000))
