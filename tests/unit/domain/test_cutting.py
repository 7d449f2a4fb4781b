import pytest

from cutroom.domain.draft import Draft
from cutroom.domain.editing.apply import apply_operations
from cutroom.domain.editing.notes import say
from cutroom.domain.operations import parse_operation
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, laid, photos, three_clips, video

LONG = [video("talk.mp4", 60)]


def shown(draft: Draft) -> list[tuple[int, int]]:
    """The source stretches that play, in milliseconds."""
    return [(clip.source.start, clip.source.end) for clip in draft.clips]


@pytest.mark.parametrize(
    ("body", "stretches"),
    [
        ({"op": "trim", "start": 0, "end": 10}, [(0, 10_000)]),
        ({"op": "trim", "start": 5}, [(5000, 60_000)]),
        ({"op": "trim", "start": 5, "end": 500}, [(5000, 60_000)]),
        ({"op": "remove_range", "start": 0, "end": 30}, [(30_000, 60_000)]),
        ({"op": "remove_range", "start": 50, "end": "end"}, [(0, 50_000)]),
        ({"op": "remove_range", "start": 10, "end": 20}, [(0, 10_000), (20_000, 60_000)]),
        (
            {"op": "keep_ranges", "ranges": [[40, 50], [0, 5]]},
            [(40_000, 50_000), (0, 5000)],
        ),
        (
            {"op": "keep_ranges", "ranges": [[0, 5], [3, 8]]},
            [(0, 3000), (3000, 5000), (3000, 5000), (5000, 8000)],
        ),
        ({"op": "split", "at": 3.5}, [(0, 3500), (3500, 60_000)]),
        ({"op": "set_clip_duration", "duration": 7}, [(0, 7000)]),
        ({"op": "set_target_duration", "seconds": 30}, [(0, 30_000)]),
    ],
)
def test_a_cut_leaves_these_stretches(body: dict, stretches: list) -> None:
    assert shown(edited(LONG, body)) == stretches


def test_two_removals_of_one_request_both_speak_of_the_old_timeline() -> None:
    draft = edited(
        LONG,
        {"op": "remove_range", "start": 0, "end": 10},
        {"op": "remove_range", "start": 30, "end": 60},
    )

    assert shown(draft) == [(10_000, 30_000)]


def test_clip_times_count_from_the_clip() -> None:
    draft, assets = three_clips()

    draft = edited(assets, {"op": "split", "at": 1, "clip": 2}, draft=draft)

    assert draft.starts() == (0, 4000, 5000, 8000)


def test_a_fast_clip_is_cut_where_the_eye_sees_it() -> None:
    fast = edited(LONG, {"op": "speed", "factor": 2})

    draft = edited(LONG, {"op": "trim", "start": 10, "end": 20}, draft=fast)

    assert shown(draft) == [(20_000, 40_000)]
    assert draft.duration == 10_000


def test_a_reversed_clip_is_cut_from_its_end() -> None:
    backwards = edited(LONG, {"op": "reverse"})

    draft = edited(LONG, {"op": "trim", "start": 0, "end": 10}, draft=backwards)

    assert shown(draft) == [(50_000, 60_000)]


def test_a_picture_keeps_starting_at_zero_when_it_is_cut() -> None:
    assets = [image()]
    draft = edited(assets, {"op": "split", "at": 2})

    assert [clip.source for clip in draft.clips] == [TimeRange(0, 2000), TimeRange(0, 3000)]


def test_a_zoom_goes_on_across_a_split() -> None:
    assets = [image()]
    zoomed = edited(assets, {"op": "zoom", "scale": 1.5})

    first, second = edited(assets, {"op": "split", "at": 2}, draft=zoomed).clips

    assert first.motion and second.motion
    assert first.motion.scale_from == 1.0
    assert first.motion.scale_to == second.motion.scale_from
    assert 1.0 < second.motion.scale_from < second.motion.scale_to == 1.5


def test_what_is_left_of_a_clip_keeps_its_id() -> None:
    draft, assets = three_clips()

    after = edited(assets, {"op": "remove_range", "start": 0, "end": 1}, draft=draft)

    assert [clip.id for clip in after.clips] == [clip.id for clip in draft.clips]


def test_deleting_every_clip_leaves_an_empty_timeline() -> None:
    draft, assets = three_clips()
    draft = edited(assets, {"op": "add_music"}, {"op": "add_text", "text": "Hi"}, draft=draft)

    assert edited(assets, {"op": "delete_clip", "clip": "all"}, draft=draft).is_empty


def test_pictures_share_the_length_that_is_asked_for() -> None:
    draft = edited(photos(3), {"op": "set_target_duration", "seconds": 20})

    assert draft.duration == 20_000
    assert [clip.duration for clip in draft.clips] == [6667, 6666, 6667]


def test_the_longest_clips_give_way_first() -> None:
    assets = [video("a.mp4", 20), video("b.mp4", 15), video("c.mp4", 5)]
    draft = edited(assets, {"op": "set_target_duration", "seconds": 25})

    assert [clip.duration for clip in draft.clips] == [10_000, 10_000, 5000]


def test_a_film_within_the_limit_is_left_alone() -> None:
    draft, assets = three_clips()

    body = {"op": "set_target_duration", "max_seconds": 60}

    assert edited(assets, body, draft=draft) is draft


def test_a_trimmed_clip_can_get_its_end_back() -> None:
    draft = edited(LONG, {"op": "trim", "start": 0, "end": 10})

    longer = edited(LONG, {"op": "set_clip_duration", "clip": 1, "duration": 25}, draft=draft)

    assert shown(longer) == [(0, 25_000)]


def test_a_clip_that_runs_out_of_material_holds_its_last_frame_and_says_so() -> None:
    draft, assets = three_clips()

    first = edited(assets, {"op": "set_clip_duration", "clip": 3, "duration": 6}, draft=draft)
    again = edited(assets, {"op": "set_clip_duration", "clip": 3, "duration": 7}, draft=first)

    assert [(clip.duration, clip.hold) for clip in (first.clips[2], again.clips[2])] == [
        (6000, 2000),
        (7000, 3000),
    ]
    operation = parse_operation({"op": "set_clip_duration", "clip": 3, "duration": 6})
    (note,) = apply_operations(draft, [operation], assets).notes
    assert say(note) == "Clip 3 has only 4 s of material; its last frame is held for 2 s."


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"op": "trim", "start": 20}, "The film is 12 s long"),
        ({"op": "trim", "start": 5, "end": 3}, "The end (3 s) is not after the start (5 s)"),
        ({"op": "trim", "start": 5, "end": 6, "clip": 2}, "Clip 2 is 4 s long"),
        ({"op": "remove_range", "start": 0, "end": "end"}, "the whole film"),
        ({"op": "split", "at": 4}, "a cut at 4 s already"),
        ({"op": "delete_clip", "clip": 4}, "There is no clip 4; the timeline has 3 clips"),
        ({"op": "delete_clip", "clip": 0}, "There is no clip 0"),
        ({"op": "delete_clip", "clip": "beach"}, 'No clip shows "beach"'),
        ({"op": "set_target_duration", "seconds": 30}, "only 12 s of footage"),
        ({"op": "translate_captions", "to": "fr"}, "not available on the embedded backend"),
        ({"op": "undo"}, "history"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_figures(body: dict, sentence: str) -> None:
    draft, assets = three_clips()

    with pytest.raises(OperationRejected, match=r".+") as refusal:
        edited(assets, body, draft=draft)

    assert sentence in str(refusal.value)
    assert refusal.value.hint


def test_a_clip_that_the_request_removed_cannot_be_named_again() -> None:
    draft, assets = three_clips()

    with pytest.raises(OperationRejected, match="earlier operation of the same request"):
        edited(assets, {"op": "delete_clip", "clip": 2}, {"op": "flip", "clip": 2}, draft=draft)


def test_reading_operations_change_nothing() -> None:
    draft = laid(*LONG)

    assert edited(LONG, {"op": "state"}, {"op": "export"}, draft=draft) is draft
