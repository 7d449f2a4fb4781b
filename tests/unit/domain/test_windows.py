"""Several clips in one picture: small over another, side by side, in a grid."""

import pytest

from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Draft, Overlay, Rect
from cutroom.domain.reading import read_timeline
from cutroom.domain.timing import TimeRange
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from cutroom.protocol.draft_codec import decode_draft, encode_draft
from tests.support.drafts import edited, image, laid, names, video

LONG, SHORT, PHOTO = video("long.mp4", 10), video("short.mp4", 6), image("photo.jpg")
ASSETS = [LONG, SHORT, PHOTO]


def made(*bodies: dict, draft: Draft | None = None) -> Draft:
    draft = edited(ASSETS, *bodies, draft=draft or laid(LONG, SHORT))
    assert violations(draft, ASSETS) == []
    return draft


def window(draft: Draft) -> Overlay:
    (overlay,) = draft.overlays
    return overlay


def test_a_small_picture_leaves_the_main_track_and_lies_over_its_neighbour() -> None:
    draft = made({"op": "pip", "clip": 2, "position": "top-right", "scale": 0.4})

    assert [clip.asset for clip in draft.clips] == [LONG.id]
    overlay = window(draft)
    assert (overlay.asset, overlay.range) == (SHORT.id, TimeRange(0, 6000))
    assert (overlay.position, overlay.scale, overlay.volume) == ("top-right", 0.4, 1.0)


def test_a_small_picture_is_cut_to_the_clip_that_was_named_below_it() -> None:
    draft = made({"op": "pip", "clip": 1, "over": 2})

    assert draft.duration == 6000
    assert window(draft).range == TimeRange(0, 6000)


def test_an_upload_that_no_clip_shows_can_be_the_small_picture() -> None:
    draft = made({"op": "pip", "clip": "photo.jpg", "over": 2})

    assert len(draft.clips) == 2
    assert window(draft).range == TimeRange(10_000, 16_000)


@pytest.mark.parametrize(
    "body",
    [
        {"op": "pip", "clip": 1, "over": 1},
        {"op": "pip", "clip": "all"},
        {"op": "split_screen", "layout": "side_by_side", "clips": [1]},
        {"op": "split_screen", "layout": "spiral"},
        {"op": "pip", "clip": "nobody.mp4"},
    ],
)
def test_what_cannot_be_shown_together_is_told(body: dict) -> None:
    with pytest.raises(OperationRejected):
        made(body)


def test_one_clip_alone_has_nothing_to_lie_over() -> None:
    with pytest.raises(OperationRejected, match="another one below"):
        edited([LONG], {"op": "pip", "clip": 1}, draft=laid(LONG))


def test_side_by_side_the_longest_decides_and_the_shorter_is_held() -> None:
    draft = made({"op": "split_screen", "layout": "side_by_side"})

    assert draft.duration == 10_000
    assert draft.clips[0].look.cell == Rect(0, 0, 0.5, 1)
    overlay = window(draft)
    assert overlay.clip is not None
    assert (overlay.clip.hold, overlay.clip.look.cell) == (4000, Rect(0.5, 0, 0.5, 1))


def test_a_film_alone_is_joined_by_the_picture_that_is_not_shown_yet() -> None:
    split = {"op": "split_screen", "layout": "top_bottom"}

    draft = edited([LONG, PHOTO], split, draft=laid(LONG))

    assert draft.clips[0].look.cell == Rect(0, 0, 1, 0.5)
    assert (window(draft).asset, window(draft).range) == (PHOTO.id, TimeRange(0, 10_000))


def test_a_grid_fills_rows_and_puts_the_odd_one_in_the_middle() -> None:
    draft = made({"op": "grid", "columns": 2}, draft=laid(LONG, SHORT, PHOTO))

    cells = [draft.clips[0].look.cell, *(one.clip and one.clip.look.cell for one in draft.overlays)]
    assert cells == [Rect(0, 0, 0.5, 0.5), Rect(0.5, 0, 0.5, 0.5), Rect(0.25, 0.5, 0.5, 0.5)]


def test_a_gap_is_counted_in_pixels_of_the_canvas() -> None:
    draft = made({"op": "grid", "columns": 2, "gap": 192})

    assert draft.clips[0].look.cell == Rect(0, 0, pytest.approx(0.45), 1)


def test_a_window_is_cut_together_with_what_it_lies_over() -> None:
    draft = made({"op": "pip", "clip": 2}, draft=None)
    draft = made({"op": "remove_range", "start": 2, "end": 3}, draft=draft)

    parts = [(one.range, one.clip and one.clip.source) for one in draft.overlays]
    assert parts == [
        (TimeRange(0, 2000), TimeRange(0, 2000)),
        (TimeRange(2000, 5000), TimeRange(3000, 6000)),
    ]


def test_a_trimmed_split_screen_starts_at_the_same_moment_on_both_sides() -> None:
    draft = made({"op": "split_screen", "layout": "side_by_side"})
    draft = made({"op": "trim", "start": 4, "end": 9}, draft=draft)

    overlay = window(draft)
    assert (draft.clips[0].source, overlay.range) == (TimeRange(4000, 9000), TimeRange(0, 5000))
    assert overlay.clip is not None
    assert (overlay.clip.source.start, overlay.clip.hold) == (4000, 3000)


def test_a_window_plays_as_much_faster_as_what_it_lies_over() -> None:
    draft = made({"op": "split_screen", "layout": "side_by_side"})
    draft = made({"op": "speed", "factor": 2}, draft=draft)

    overlay = window(draft)
    assert (draft.duration, overlay.range) == (5000, TimeRange(0, 5000))
    assert overlay.clip is not None
    assert (overlay.clip.speed, overlay.clip.hold) == (2, 2000)


def test_a_repeated_split_screen_keeps_both_sides_and_a_deleted_one_takes_both_away() -> None:
    split = made({"op": "split_screen", "layout": "side_by_side", "clips": [1, 2]})

    looped = made({"op": "loop", "times": 3}, draft=split)

    assert [one.range.start for one in looped.overlays] == [0, 10_000, 20_000]
    back = made({"op": "reverse", "clip": 1}, draft=split)
    assert window(back).clip is not None
    assert made({"op": "delete_clip", "clip": 1}, draft=split).overlays == ()


def test_windows_survive_the_wire_and_are_read_with_their_place() -> None:
    draft = made({"op": "split_screen", "layout": "side_by_side"})

    assert decode_draft(encode_draft(draft, names(ASSETS))) == draft
    before, after = (read_timeline(one, names(ASSETS)) for one in (laid(LONG, SHORT), draft))
    assert '+ overlay "short.mp4" 0-10 s, 100 %' in describe_changes(before, after)
    assert '~ 片段 1 "long.mp4" 画面分区 无 -> 0 % 0 % 50 % 100 %' in describe_changes(
        before, after, "zh"
    )


def test_a_window_is_called_by_its_name() -> None:
    split = made({"op": "split_screen", "layout": "side_by_side"})

    assert window(made({"op": "mute", "clip": "short.mp4"}, draft=split)).volume == 0
    quieter = made({"op": "volume", "target": "original", "volume": 0.5}, draft=split)
    assert (quieter.clips[0].volume, window(quieter).volume) == (0.5, 0.5)
    assert made({"op": "delete_clip", "clip": "short.mp4"}, draft=split).overlays == ()


def test_a_look_for_everything_is_for_windows_too() -> None:
    split = made({"op": "split_screen", "layout": "side_by_side"})

    draft = made(
        {"op": "filter", "name": "warm"},
        {"op": "color", "brightness": 1.2, "clip": "short.mp4"},
        draft=split,
    )

    looks = [draft.clips[0].look, *(one.clip.look for one in draft.overlays if one.clip)]
    assert [[one.name for one in look.filters] for look in looks] == [["warm"], ["warm"]]
    assert [look.grade.brightness for look in looks] == [1, 1.2]
