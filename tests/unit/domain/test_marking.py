"""Which segments of a timeline an edit touched."""

from cutroom.domain.difference import Mark, mark_changes
from cutroom.domain.timeline import Segment, Timeline, Track, TrackKind


def film(*clips: Segment, titles: tuple[Segment, ...] = ()) -> Timeline:
    tracks = [Track(TrackKind.VIDEO, "Video", clips)]
    if titles:
        tracks.append(Track(TrackKind.TEXT, "Title", titles))
    return Timeline(max((clip.end for clip in clips), default=0), 1920, 1080, 30.0, tuple(tracks))


def clip(identity: str, start: int, end: int, **more) -> Segment:
    return Segment(f"{identity}.jpg", start, end, id=identity, **more)


A, B, C = clip("a", 0, 4000), clip("b", 4000, 8000), clip("c", 8000, 12_000)


def test_a_new_segment_is_marked_as_added_on_its_own_track():
    title = Segment("Hi", 0, 3000, id="t", text="Hi")

    marks = mark_changes(film(A, B), film(A, B, titles=(title,)))

    assert marks == [Mark(track=2, segment=1, added=True)]


def test_taking_a_segment_away_marks_none_of_those_that_stay():
    assert mark_changes(film(A, B), film(A)) == []


def test_clips_that_only_slide_along_did_not_change():
    short = clip("a", 0, 2000)
    after = film(short, clip("b", 2000, 6000), clip("c", 6000, 10_000))

    marks = mark_changes(film(A, B, C), after)

    assert marks == [Mark(track=1, segment=1, added=False)]


def test_a_clip_that_changed_places_is_marked():
    after = film(clip("c", 0, 4000), clip("a", 4000, 8000), clip("b", 8000, 12_000))

    marks = mark_changes(film(A, B, C), after)

    assert marks == [Mark(track=1, segment=1, added=False)]


def test_a_detail_counts_as_a_change():
    graded = clip("b", 4000, 8000, details={"look": "warm"})

    marks = mark_changes(film(A, B), film(A, graded))

    assert marks == [Mark(track=1, segment=2, added=False)]


def test_timelines_that_read_alike_have_no_marks():
    assert mark_changes(film(A, B), film(A, B)) == []
