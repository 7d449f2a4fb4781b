"""What is on screen, frame by frame."""

import itertools
from dataclasses import replace
from fractions import Fraction

import pytest

from cutroom.backend.render.layout import Layout
from cutroom.domain.draft import (
    Canvas,
    Clip,
    Cue,
    CueRole,
    CueStyle,
    Draft,
    Effect,
    Fade,
    Fades,
    Motion,
    Overlay,
    Transition,
)
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.domain.timing import TimeRange

FILM = Asset(
    AssetId("film"),
    "film.mp4",
    MediaFacts(MediaKind.VIDEO, "mp4", 10_000, 1920, 1080, Fraction(30)),
    1,
    "f" * 64,
)
PHOTO = Asset(
    AssetId("photo"), "photo.jpg", MediaFacts(MediaKind.IMAGE, "jpg", 0, 4000, 3000), 1, "a" * 64
)
GIF = Asset(
    AssetId("gif"),
    "dance.gif",
    MediaFacts(MediaKind.VIDEO, "gif", 600, 100, 100, Fraction(5)),
    1,
    "b" * 64,
)
ASSETS = {asset.id: asset for asset in (FILM, PHOTO, GIF)}


def clip(asset: Asset, start: int, end: int, **changes: object) -> Clip:
    number = changes.pop("number", 1)
    return replace(Clip(SegmentId(f"v{number}"), asset.id, TimeRange(start, end)), **changes)


def layout(*clips: Clip, rate: Fraction = Fraction(30), **parts: object) -> Layout:
    draft = replace(Draft(canvas=Canvas(rate=rate), clips=clips), **parts)
    return Layout(draft, ASSETS, rate=rate, is_drawn_anew=lambda cue: False)


def source_frames(film: Layout, rate: int = 30) -> list[int]:
    """Which source frame each film frame shows."""
    shots = (film.frame(index).below for index in range(film.frames))
    return [shot.at_us * rate // 1_000_000 for shot in shots if shot is not None]


def test_a_trimmed_clip_shows_its_own_frames_one_after_the_other():
    film = layout(clip(FILM, 2000, 3000))

    assert source_frames(film) == list(range(60, 90))


@pytest.mark.parametrize("start", [33, 1001, 1234, 4004])
def test_a_cut_between_frames_neither_repeats_nor_skips_any(start):
    frames = source_frames(layout(clip(FILM, start, start + 2000)))

    assert [b - a for a, b in itertools.pairwise(frames)] == [1] * 59


def test_every_frame_of_the_film_belongs_to_one_clip_at_a_fractional_rate():
    rate = Fraction(30_000, 1001)
    clips = [clip(PHOTO, 0, 333, number=n) for n in range(9)]

    film = layout(*clips, rate=rate)

    assert film.frames == 90
    assert all(film.frame(n).below is not None for n in range(film.frames))


def test_a_reversed_clip_runs_from_its_last_frame_to_its_first():
    film = layout(clip(FILM, 1000, 2000, reversed=True))

    assert source_frames(film) == list(range(59, 29, -1))


def test_double_speed_shows_every_second_frame_and_half_speed_every_frame_twice():
    fast = source_frames(layout(clip(FILM, 0, 2000, speed=2.0)))
    slow = source_frames(layout(clip(FILM, 0, 1000, speed=0.5)))

    assert fast == list(range(0, 60, 2))
    assert slow == [n // 2 for n in range(60)]


def test_a_speed_ramp_ends_exactly_where_the_source_ends():
    film = layout(clip(FILM, 0, 3000, speed=1.0, speed_to=2.0))
    frames = source_frames(film)

    assert film.frames == 60
    assert frames[0] == 0
    assert 86 <= frames[-1] <= 89
    assert frames == sorted(frames)


def test_a_held_clip_stays_on_its_last_frame():
    frames = source_frames(layout(clip(FILM, 0, 1000, hold=500)))

    assert frames[:30] == list(range(30))
    assert frames[30:] == [29] * 15


def test_a_frozen_clip_shows_one_frame():
    assert set(source_frames(layout(clip(FILM, 2000, 3000, frozen=True)))) == {60}


def test_a_gif_starts_over_at_its_end():
    frames = source_frames(layout(clip(GIF, 0, 1200)), rate=5)

    assert frames[:18] == frames[18:]
    assert set(frames) == {0, 1, 2}


def test_a_transition_lies_centred_on_the_cut_and_reads_past_both_sides_of_it():
    film = layout(
        clip(FILM, 1000, 3000),
        clip(FILM, 5000, 7000, number=2, lead=Transition("fade", 1000)),
    )
    mixed = [n for n in range(film.frames) if film.frame(n).above is not None]
    first, last = film.frame(mixed[0]), film.frame(mixed[-1])

    assert mixed == list(range(45, 75))
    assert last.below.at_us // 1000 in range(3466, 3500)
    assert first.above.at_us // 1000 in range(4500, 4533)
    assert 0 < first.progress < 0.05
    assert 0.95 < last.progress < 1


def test_without_handles_a_transition_holds_the_edge_frame():
    film = layout(
        clip(FILM, 8000, 10_000),
        clip(FILM, 0, 2000, number=2, lead=Transition("fade", 1000)),
    )

    assert film.frame(74).below.at_us < 10_000_000
    assert film.frame(46).above.at_us == 0


def test_a_transition_never_takes_more_than_half_of_a_clip():
    film = layout(
        clip(PHOTO, 0, 400),
        clip(PHOTO, 0, 4000, number=2, lead=Transition("fade", 2000)),
    )

    assert film.passages[1] == TimeRange(200, 600)


def test_equal_pictures_have_equal_layouts_wherever_they_stand():
    early = layout(clip(FILM, 0, 1000))
    late = layout(clip(PHOTO, 0, 2000), clip(FILM, 0, 1000, number=2))

    assert early.frame(7) == late.frame(67)


def test_a_move_over_the_whole_clip_goes_on_inside_its_transitions():
    moving = Motion(1.0, 1.2)
    film = layout(
        clip(PHOTO, 0, 2000, motion=moving),
        clip(PHOTO, 0, 2000, number=2, motion=moving, lead=Transition("fade", 1000)),
    )
    scales = [film.frame(n).above.view.scale for n in range(45, 60)]

    assert all(b > a for a, b in itertools.pairwise(scales))


def test_words_come_and_go_with_their_range_and_fade_when_asked():
    cue = Cue(
        SegmentId("t1"), CueRole.TITLE, "Hi", TimeRange(500, 1500), CueStyle(animation="fade")
    )
    film = layout(clip(PHOTO, 0, 2000), cues=(cue,))
    shown = [n for n in range(60) if film.frame(n).cues]

    assert shown == list(range(15, 45))
    assert film.frame(15).cues[0].opacity < 0.5
    assert film.frame(30).cues[0].opacity == 1
    assert film.frame(44).cues[0].opacity < 0.5


def test_fades_begin_and_end_in_their_colour():
    fades = Fades(video_in=Fade(500), video_out=Fade(1000, "#FFFFFF"))
    film = layout(clip(PHOTO, 0, 3000), fades=fades)

    assert film.frame(0).veils[0].amount == 1
    assert film.frame(20).veils == ()
    assert film.frame(89).veils[0] == ("#FFFFFF", 1.0)


def test_effects_and_overlays_act_within_their_range():
    film = layout(
        clip(PHOTO, 0, 3000),
        effects=(Effect(SegmentId("e1"), "vignette", TimeRange(1000, 2000)),),
        overlays=(Overlay(SegmentId("o1"), PHOTO.id, TimeRange(0, 1000)),),
    )

    assert [bool(film.frame(n).effects) for n in (29, 30, 59, 60)] == [False, True, True, False]
    assert [bool(film.frame(n).overlays) for n in (0, 29, 30)] == [True, True, False]


def test_a_film_of_words_alone_has_frames_without_a_picture():
    cue = Cue(SegmentId("t1"), CueRole.TITLE, "Hi", TimeRange(0, 1000))

    film = layout(cues=(cue,))

    assert film.frames == 30
    assert film.frame(3).below is None
    assert film.frame(3).cues
