import pytest

from cutroom.domain.timeline import Segment, Timeline, Track, TrackKind
from cutroom.translate.timeline import timeline_text

SEEDS_LINE = (
    "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
    '3. Title: "Urban Dreams" (0-3s)'
)


def timeline(*tracks: Track, **details: str) -> Timeline:
    return Timeline(10_000, 1920, 1080, 30.0, tracks, details)


def video(*segments: Segment) -> Track:
    return Track(TrackKind.VIDEO, "Video", segments)


def music(*segments: Segment) -> Track:
    return Track(TrackKind.AUDIO, "BGM", segments)


def title(*segments: Segment) -> Track:
    return Track(TrackKind.TEXT, "Title", segments)


URBAN_DREAMS = timeline(
    video(Segment("city timelapse", 0, 10_000, volume=1.0)),
    music(Segment("Lo-fi", 0, 10_000, volume=0.35)),
    title(Segment("Urban Dreams", 0, 3000, text="Urban Dreams")),
)


def test_the_line_of_the_skills_comes_out_exactly():
    assert timeline_text(URBAN_DREAMS) == SEEDS_LINE


def test_the_line_in_chinese():
    assert timeline_text(URBAN_DREAMS, "zh-CN") == (
        "时间线（3 条轨道）：1. 视频：city timelapse（0-10秒） 2. 背景音乐：Lo-fi（0-10秒，35%） "
        "3. 标题：“Urban Dreams”（0-3秒）"
    )


def test_what_was_decided_is_told_in_chinese_too():
    joined = Segment("b.jpg", 2000, 4000, details={"transition": "fade 0.666 s", "speed": "2x"})
    film = timeline(video(Segment("a.jpg", 0, 2000), joined), **{"fade out": "2 s to black"})

    assert timeline_text(film, "zh") == (
        "时间线（1 条轨道）：1. 视频：a.jpg（0-2秒）、b.jpg（2-4秒，转场 叠化 0.666秒，速度 2x） "
        "全片：淡出 2秒 至 黑"
    )


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (timeline(), "Timeline (0 tracks): empty. Upload files and say what to make of them."),
        (
            timeline(video(Segment("a.jpg", 0, 2500), Segment("b.jpg", 2500, 5000))),
            "Timeline (1 track): 1. Video: a.jpg (0-2.5s), b.jpg (2.5-5s)",
        ),
        (
            timeline(
                video(
                    Segment("a", 0, 1000),
                    Segment("b", 1000, 2000, details={"transition": "fade 1 s"}),
                )
            ),
            "Timeline (1 track): 1. Video: a (0-1s), b (1-2s, transition fade 1 s)",
        ),
        (
            timeline(video(Segment("a", 0, 1000, volume=0.0))),
            "Timeline (1 track): 1. Video: a (0-1s, muted)",
        ),
        (
            timeline(video(Segment("a", 0, 1000, volume=0.5, details={"speed": "2x"}))),
            "Timeline (1 track): 1. Video: a (0-1s, volume 50%, speed 2x)",
        ),
        (
            timeline(music(Segment("Lo-fi", 0, 1000, volume=0.0))),
            "Timeline (1 track): 1. BGM: Lo-fi (0-1s, muted)",
        ),
        (timeline(music()), "Timeline (1 track): 1. BGM: empty"),
        (
            timeline(Track(TrackKind.OVERLAY, "Overlay", (Segment("logo.png", 1234, 5000),))),
            "Timeline (1 track): 1. Overlay: logo.png (1.234-5s)",
        ),
        (
            timeline(title(Segment("x", 0, 1000, text="two\nlines"))),
            'Timeline (1 track): 1. Title: "two / lines" (0-1s)',
        ),
        (
            timeline(video(Segment("a", 0, 1000)), **{"fade out": "1 s to black"}),
            "Timeline (1 track): 1. Video: a (0-1s) Film: fade out 1 s to black",
        ),
    ],
)  # fmt: skip
def test_timelines_read_as_sentences(made, expected):
    assert timeline_text(made) == expected


def test_a_long_track_shows_its_beginning_and_its_end():
    clips = [Segment(f"{n}.jpg", n * 1000, n * 1000 + 1000) for n in range(200)]

    text = timeline_text(timeline(video(*clips)))

    assert "19.jpg (19-20s), … 160 more …, 180.jpg" in text
    assert text.endswith("199.jpg (199-200s)")
