"""How layers follow the clips they lie over."""

from typing import Any

import pytest

from cutroom.domain.draft import Draft
from tests.support.drafts import edited, logo, sound, three_clips, video

ASSETS = [*three_clips()[1], logo(), sound("song.mp3", 200), video("b-roll.mp4", 3)]


def base(*bodies: dict[str, Any]) -> Draft:
    return edited(ASSETS, *bodies, draft=three_clips()[0])


def cue_places(draft: Draft) -> list[tuple[int, int]]:
    return [(cue.range.start, cue.range.end) for cue in draft.cues]


def text(start: float, end: float | str, **more: Any) -> dict[str, Any]:
    return {"op": "add_text", "text": f"{start}-{end}", "start": start, "end": end, **more}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"op": "remove_range", "start": 0, "end": 2}, (3000, 5000)),
        ({"op": "remove_range", "start": 8, "end": 10}, (5000, 7000)),
        ({"op": "remove_range", "start": 6, "end": 8}, (5000, 6000)),
        ({"op": "remove_range", "start": 4, "end": 6}, (4000, 5000)),
        ({"op": "remove_range", "start": 5, "end": 7}, None),
        ({"op": "trim", "start": 5.5, "end": 6.5}, (0, 1000)),
        ({"op": "delete_clip", "clip": 1}, (1000, 3000)),
        ({"op": "delete_clip", "clip": 2}, None),
        ({"op": "insert", "asset": "color:red", "at": 0, "duration": 3}, (8000, 10_000)),
        ({"op": "freeze", "at": 6, "duration": 1}, (5000, 8000)),
        ({"op": "speed", "factor": 2, "clip": 1}, (3000, 5000)),
        ({"op": "speed", "factor": 2, "clip": 2}, (4500, 5500)),
        ({"op": "speed", "factor": 0.5}, (10_000, 14_000)),
        ({"op": "move_clip", "clip": 2, "to": 1}, (1000, 3000)),
        ({"op": "duplicate_clip", "clip": 1}, (9000, 11_000)),
    ],
)
def test_words_follow_the_moment_they_were_put_on(
    body: dict[str, Any], place: tuple[int, int] | None
) -> None:
    draft = base(text(5, 7))

    after = edited(ASSETS, body, draft=draft)

    assert cue_places(after) == ([] if place is None else [place])


@pytest.mark.parametrize(
    "body",
    [
        {"op": "remove_range", "start": 0, "end": 5},
        {"op": "insert", "asset": "color:red", "duration": 5},
        {"op": "insert", "asset": "color:red", "at": 0, "duration": 5},
        {"op": "loop", "times": 3},
        {"op": "reverse"},
        {"op": "speed", "factor": 0.5},
        {"op": "delete_clip", "clip": 3},
        {"op": "slideshow", "images": ["clip1.mp4"], "seconds_per_image": 3},
    ],
)
def test_what_spans_the_film_goes_on_spanning_it(body: dict[str, Any]) -> None:
    draft = base(
        {"op": "add_music"},
        {"op": "overlay_image", "asset": "logo.png"},
        {"op": "effect", "name": "grain", "start": 0, "end": "end"},
    )

    after = edited(ASSETS, body, draft=draft)

    for layer in (after.sounds[0], after.overlays[0], after.effects[0]):
        assert layer.range is not None
        assert (layer.range.start, layer.range.end) == (0, after.duration)


def test_captions_go_backwards_with_their_pictures_and_an_opening_title_stays() -> None:
    lines = [{"start": 1, "end": 2, "text": "one"}, {"start": 3, "end": 5, "text": "over a cut"}]
    draft = base({"op": "captions", "lines": lines}, text(0, 3), text(8, 9))

    after = edited(ASSETS, {"op": "reverse"}, draft=draft)
    again = edited(ASSETS, {"op": "reverse"}, draft=after)

    assert cue_places(after) == [(10_000, 11_000), (7000, 9000), (0, 3000), (3000, 4000)]
    assert cue_places(again) == cue_places(draft)


def test_a_mute_goes_backwards_with_the_sound_it_silences() -> None:
    draft = base({"op": "mute", "start": 9, "end": 11})

    after = edited(ASSETS, {"op": "reverse"}, draft=draft)

    assert [(one.range.start, one.range.end) for one in after.mutes] == [(1000, 3000)]


def test_new_words_use_the_old_times_of_the_same_request() -> None:
    after = base({"op": "delete_clip", "clip": 2}, text(8, 10))

    assert cue_places(after) == [(4000, 6000)]


def test_a_title_at_the_start_outlives_the_cut_of_the_start() -> None:
    after = base({"op": "remove_range", "start": 0, "end": 5}, text(0, 3))

    assert cue_places(after) == [(0, 3000)]


def test_words_named_after_an_inserted_card_stand_on_it() -> None:
    card = {"op": "insert", "asset": "color:black", "at": 0, "duration": 3}

    assert cue_places(base(card, text(0, 3))) == [(0, 3000)]
    assert cue_places(base(text(0, 3), card)) == [(3000, 6000)]


def test_words_past_an_appended_card_stand_on_it() -> None:
    card = {"op": "insert", "asset": "color:black", "at": "end", "duration": 5}

    assert cue_places(base(card, text(12, 15))) == [(12_000, 15_000)]
    assert cue_places(base(card, text(13, 15))) == [(13_000, 15_000)]


def test_words_past_the_end_end_with_the_film() -> None:
    assert cue_places(base(text(90, 93))) == [(9000, 12_000)]


def test_an_opening_title_opens_the_reordered_film() -> None:
    draft = base(text(0, 3), {"op": "captions", "lines": [{"start": 0, "end": 3, "text": "said"}]})

    after = edited(ASSETS, {"op": "move_clip", "clip": -1, "to": 1}, draft=draft)

    assert cue_places(after) == [(0, 3000), (4000, 7000)]


def test_credits_stay_at_the_end() -> None:
    draft = base({"op": "add_text", "text": "Thanks", "style": "scrolling_credits"})
    assert cue_places(draft) == [(7000, 12_000)]

    after = edited(ASSETS, {"op": "insert", "asset": "b-roll.mp4"}, draft=draft)
    assert cue_places(after) == [(10_000, 15_000)]


def test_a_mute_is_split_by_a_move() -> None:
    draft = base({"op": "mute", "start": 3, "end": 5})

    after = edited(ASSETS, {"op": "move_clip", "clip": 3, "to": 2}, draft=draft)

    assert [(mute.range.start, mute.range.end) for mute in after.mutes] == [
        (3000, 4000),
        (8000, 9000),
    ]


def test_a_moving_overlay_whose_start_was_cut_goes_on_from_there() -> None:
    draft = base({"op": "insert", "asset": "b-roll.mp4", "at": 5, "track": "overlay"})

    after = edited(ASSETS, {"op": "remove_range", "start": 4, "end": 6}, draft=draft)

    overlay = after.overlays[0]
    assert (overlay.range.start, overlay.range.end, overlay.source_start) == (4000, 6000, 1000)


def test_fades_fit_a_shortened_film() -> None:
    draft = base(
        {"op": "fade", "dir": "in", "duration": 3}, {"op": "fade", "dir": "out", "duration": 3}
    )

    after = edited(ASSETS, {"op": "trim", "end": 2}, draft=draft)

    assert after.fades.video_in and after.fades.video_out
    assert after.fades.video_in.duration == after.fades.video_out.duration == 1000


def test_captions_come_again_with_every_turn_of_a_loop() -> None:
    line = {"start": 1, "end": 2, "text": "said"}
    draft = base(text(0, 3), {"op": "captions", "lines": [line]}, {"op": "mute", "end": 1})

    cut = {"op": "remove_range", "start": 8, "end": 12}
    after = edited(ASSETS, cut, {"op": "loop", "times": 3}, draft=draft)

    assert after.duration == 24_000
    assert cue_places(after) == [(0, 3000), (1000, 2000), (9000, 10_000), (17_000, 18_000)]
    assert [mute.range.start for mute in after.mutes] == [0, 8000, 16_000]


def test_new_words_for_the_end_stand_before_the_end_that_a_cut_made() -> None:
    cut = {"op": "remove_range", "start": 8, "end": 12}

    assert cue_places(base(cut, text(9, 12))) == [(5000, 8000)]
    assert cue_places(edited(ASSETS, cut, draft=base(text(9, 12)))) == []
