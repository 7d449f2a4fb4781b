import pytest

from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, laid, photos, three_clips, video

A, B, C = (video(f"{name}.mp4", length) for name, length in (("a", 4), ("b", 6), ("c", 8)))
ALL = [A, B, C]
CALLED: dict[AssetId | None, str] = {one.id: one.name[0] for one in ALL} | {None: "-"}


def order(draft: Draft) -> str:
    return "".join(CALLED[clip.asset] for clip in draft.clips)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"op": "move_clip", "clip": -1, "to": 1}, "cab"),
        ({"op": "move_clip", "clip": 1, "to": -1}, "bca"),
        ({"op": "move_clip", "clip": "a.mp4", "to": 2}, "bac"),
        ({"op": "swap_clips", "a": 1, "b": 3}, "cba"),
        ({"op": "reorder", "order": [3, 1, 2]}, "cab"),
        ({"op": "reorder", "order": "reversed"}, "cba"),
        ({"op": "duplicate_clip", "clip": 2}, "abbc"),
        ({"op": "loop", "times": 2}, "abcabc"),
        ({"op": "loop", "times": 3, "clip": 1}, "aaabc"),
        ({"op": "reverse"}, "cba"),
        ({"op": "boomerang", "clip": 1}, "aabc"),
        ({"op": "boomerang"}, "abccba"),
        ({"op": "insert", "asset": "b.mp4", "at": 0}, "babc"),
        ({"op": "insert", "asset": "b.mp4"}, "abcb"),
        ({"op": "insert", "asset": "b.mp4", "at": 2}, "ababc"),
        ({"op": "insert", "asset": "color:red", "at": 4}, "a-bc"),
        ({"op": "replace_clip", "clip": 1, "asset": "c.mp4"}, "cbc"),
        ({"op": "freeze", "at": 2}, "aaabc"),
        ({"op": "freeze", "at": "end"}, "abcc"),
        ({"op": "concat", "clips": [3, 1]}, "ca"),
        ({"op": "concat", "clips": "all"}, "abc"),
    ],
)
def test_clips_stand_in_this_order_afterwards(body: dict, expected: str) -> None:
    assert order(edited(ALL, body, draft=laid(*ALL))) == expected


def test_a_clip_left_out_of_a_join_is_gone_already_when_it_is_deleted() -> None:
    joined = {"op": "concat", "clips": [1, 2]}

    assert order(edited(ALL, joined, {"op": "delete_clip", "clip": 3}, draft=laid(*ALL))) == "ab"


def test_file_names_are_ordered_as_people_count() -> None:
    assets = [video(f"clip{number}.mp4") for number in (10, 2, 1)]

    draft = edited(assets, {"op": "concat", "order": "filename"})

    assert [clip.asset for clip in draft.clips] == [one.id for one in reversed(assets)]


def test_concat_adds_uploads_that_came_later() -> None:
    draft = edited([A, B, C], {"op": "concat"}, draft=laid(A))

    assert order(draft) == "abc"


def test_a_whole_film_played_backwards_keeps_its_transitions_between_the_same_clips() -> None:
    draft = edited(
        ALL,
        {"op": "transition", "kind": "wipe", "between": [1, 2], "duration": 1},
        draft=laid(*ALL),
    )

    back = edited(ALL, {"op": "reverse"}, draft=draft)

    assert [clip.lead is not None for clip in back.clips] == [False, False, True]
    assert all(clip.reversed for clip in back.clips)


def test_a_frozen_frame_is_the_one_at_the_cut_and_silent() -> None:
    _, held, rest = edited([A], {"op": "freeze", "at": 2, "duration": 1.5}, draft=laid(A)).clips

    assert held.frozen
    assert held.source.start == rest.source.start == 2000
    assert (held.duration, held.volume) == (1500, 0.0)


def test_a_replaced_clip_keeps_its_place_and_length() -> None:
    photo = image("new.jpg")

    draft = edited(
        [*ALL, photo], {"op": "replace_clip", "clip": 2, "asset": "new.jpg"}, draft=laid(*ALL)
    )

    assert draft.range_of(1).duration == 6000
    assert draft.clips[1].asset == photo.id
    assert draft.clips[1].id == laid(*ALL).clips[1].id


def test_moving_keeps_a_transition_on_every_cut_that_had_one() -> None:
    draft = edited(photos(3), {"op": "slideshow"})

    moved = edited(photos(3), {"op": "move_clip", "clip": 3, "to": 1}, draft=draft)

    assert [clip.lead is not None for clip in moved.clips] == [False, True, True]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"op": "move_clip", "clip": 1, "to": 9}, "There is no place 9"),
        ({"op": "reorder", "order": [1, 2]}, "names 2 of 3 clips"),
        ({"op": "reorder", "order": [1, 2, 2]}, "names a clip twice"),
        ({"op": "swap_clips", "a": 1, "b": 1}, "with itself"),
        ({"op": "insert", "asset": "missing.mp4"}, 'There is no upload called "missing.mp4"'),
        ({"op": "insert", "asset": "color:mud"}, 'There is no colour "mud"'),
        ({"op": "loop", "times": 1}, "Once is how it plays already"),
        ({"op": "freeze", "at": 1, "duration": 0}, "more than 0 s"),
    ],
)
def test_an_impossible_order_is_refused(body: dict, sentence: str) -> None:
    draft, assets = three_clips()

    with pytest.raises(OperationRejected) as refusal:
        edited(assets, body, draft=draft)

    assert sentence in str(refusal.value)


def test_a_film_of_endless_copies_is_refused() -> None:
    draft, assets = three_clips()

    with pytest.raises(OperationRejected, match="at most 5000 clips"):
        edited(assets, *[{"op": "loop", "times": 100}] * 2, draft=draft)
