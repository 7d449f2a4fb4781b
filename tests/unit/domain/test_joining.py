import pytest

from cutroom.domain.draft import Draft, Transition
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, laid, photos, three_clips, video


def leads(draft: Draft) -> list[Transition | None]:
    return [clip.lead for clip in draft.clips]


def test_whole_clips_are_trimmed_to_make_handles() -> None:
    draft, assets = three_clips(10)

    joined = edited(assets, {"op": "transition", "duration": 1}, draft=draft)

    assert leads(joined) == [None, Transition("fade", 1000), Transition("fade", 1000)]
    assert joined.duration == 28_000
    assert [clip.source.start for clip in joined.clips] == [0, 500, 500]
    assert [clip.id for clip in joined.clips] == [clip.id for clip in draft.clips]


def test_trimmed_clips_have_their_handles_already() -> None:
    draft, assets = three_clips(10)
    middles = edited(
        assets, *({"op": "trim", "start": 2, "end": 8, "clip": n} for n in (1, 2, 3)), draft=draft
    )

    joined = edited(assets, {"op": "transition", "duration": 1}, draft=middles)

    assert joined.duration == middles.duration == 18_000


def test_pictures_are_joined_without_getting_shorter() -> None:
    joined = edited(photos(3), {"op": "transition", "kind": "whip_pan", "duration": 1})

    assert joined.duration == 15_000
    assert leads(joined)[1:] == [Transition("whip", 1000)] * 2


def test_a_transition_is_at_most_half_of_the_shorter_neighbour() -> None:
    draft = edited(
        photos(2),
        {"op": "set_clip_duration", "clip": 1, "duration": 1},
        {"op": "transition", "duration": 3},
    )

    assert leads(draft) == [None, Transition("fade", 500)]


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("crossfade", "fade"),
        ("dissolve", "fade"),
        ("wipe", "wipe_left"),
        ("Slide", "slide_left"),
        ("whip pan", "whip"),
        ("dip_to_black", "dip_to_black"),
    ],
)
def test_kinds_have_other_names(asked: str, kind: str) -> None:
    draft = edited(photos(2), {"op": "transition", "kind": asked})

    assert draft.clips[1].lead == Transition(kind, 500)


def test_one_cut_can_be_chosen_and_made_hard_again() -> None:
    draft = edited(photos(3), {"op": "transition", "between": [2, 3]})
    assert [lead is not None for lead in leads(draft)] == [False, False, True]

    hard = edited(photos(3), {"op": "remove_transition", "which": "last"}, draft=draft)
    assert leads(hard) == [None, None, None]


def test_a_cut_into_a_joined_clip_keeps_the_transition() -> None:
    draft, assets = three_clips(10)
    joined = edited(assets, {"op": "transition", "duration": 1}, draft=draft)

    trimmed = edited(assets, {"op": "trim", "start": 1, "clip": 2}, draft=joined)

    assert leads(trimmed)[1] == Transition("fade", 1000)


def test_the_first_clip_never_has_a_transition() -> None:
    draft = edited(photos(3), {"op": "transition"})

    shorter = edited(photos(3), {"op": "delete_clip", "clip": 1}, draft=draft)

    assert [lead is not None for lead in leads(shorter)] == [False, True]


def test_footage_without_material_loses_its_transition() -> None:
    a, b, c = (video(f"{name}.mp4", 10) for name in "abc")
    draft = edited([a, b, c], {"op": "transition", "between": [2, 3]}, draft=laid(a, b, c))

    moved = edited([a, b, c], {"op": "move_clip", "clip": 2, "to": 1}, draft=draft)

    # a.mp4 plays to its very end, so nothing of it can show beyond the cut.
    assert leads(moved) == [None, None, None]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"op": "transition", "kind": "spin"}, 'There is no transition "spin"'),
        ({"op": "transition", "between": [1, 3]}, "Clips 1 and 3 are not neighbours"),
        ({"op": "transition", "between": [1, 7]}, "There is no clip 7"),
        ({"op": "remove_transition"}, "no transition to remove"),
    ],
)
def test_a_join_that_cannot_be_is_refused(body: dict, sentence: str) -> None:
    draft, assets = three_clips()

    with pytest.raises(OperationRejected) as refusal:
        edited(assets, body, draft=draft)

    assert sentence in str(refusal.value)


def test_one_clip_has_no_cut_to_join() -> None:
    with pytest.raises(OperationRejected, match="two neighbouring clips"):
        edited([video()], {"op": "transition"})
