import pytest

from cutroom.domain.draft import Draft
from cutroom.domain.editing.apply import apply_operations
from cutroom.domain.operations import parse_operation
from cutroom.domain.styles import STYLES
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, logo, photos, sound, video

FIVE = photos(5)
FOOTAGE = [video(f"c{number}.mp4", 10) for number in range(1, 6)]


@pytest.mark.parametrize(
    ("body", "length"),
    [
        ({}, 20_000),
        ({"seconds_per_image": 5, "transition": None}, 25_000),
        ({"total_duration": 32}, 32_000),
        ({"total_duration": 10.001}, 10_001),
        ({"seconds_per_image": 1, "transition_duration": 5}, 5000),
    ],
)
def test_a_slideshow_lasts_exactly_as_long_as_asked(body: dict, length: int) -> None:
    assert edited(FIVE, {"op": "slideshow", **body}).duration == length


def test_a_slideshow_joins_and_moves_its_pictures() -> None:
    draft = edited([*FIVE, logo(), video()], {"op": "slideshow"})

    assert [clip.asset for clip in draft.clips] == [photo.id for photo in FIVE]
    assert [clip.lead and (clip.lead.kind, clip.lead.duration) for clip in draft.clips] == [
        None,
        *[("fade", 800)] * 4,
    ]
    assert all(clip.motion for clip in draft.clips)
    assert len({clip.motion for clip in draft.clips}) >= 3
    assert not draft.sounds


def test_hard_cuts_and_still_pictures_can_be_asked_for() -> None:
    draft = edited(FIVE, {"op": "slideshow", "transition": "none", "motion": "none"})

    assert not any(clip.lead or clip.motion for clip in draft.clips)


def test_a_slideshow_has_music_and_a_title() -> None:
    draft = edited(FIVE, {"op": "slideshow", "music": "温馨", "title": "Our Year"})

    assert [(one.bed, one.range.end) for one in draft.sounds] == [("acoustic", 20_000)]
    assert [(one.text, one.range.start, one.range.end) for one in draft.cues] == [
        ("Our Year", 0, 3000)
    ]


@pytest.mark.parametrize("music", [True, "song", "song.mp3"])
def test_uploaded_music_is_found_for_a_slideshow(music: bool | str) -> None:
    song = sound("song.mp3")

    draft = edited([*FIVE, song], {"op": "slideshow", "music": music})

    assert draft.sounds[0].asset == song.id


def test_footage_alone_makes_a_slideshow_too() -> None:
    draft = edited(FOOTAGE, {"op": "slideshow", "seconds_per_image": 2})

    assert draft.duration == 10_000


def test_later_operations_speak_of_the_new_programme() -> None:
    draft = edited(
        FIVE,
        {"op": "add_text", "text": "Early", "start": 2},
        {"op": "slideshow", "seconds_per_image": 2},
        {"op": "delete_clip", "clip": 5},
        {"op": "add_text", "text": "Late", "start": 4, "end": 6},
    )

    assert draft.duration == 8000
    assert [(one.text, one.range.start) for one in draft.cues] == [("Early", 2000), ("Late", 4000)]


def test_a_second_slideshow_takes_the_place_of_the_first() -> None:
    draft = edited(FIVE, {"op": "slideshow", "title": "One", "music": True})

    again = edited(FIVE, {"op": "slideshow", "images": [1, 2], "music": "epic"}, draft=draft)

    assert len(again.clips) == 2
    assert [(one.bed, one.range.end) for one in again.sounds] == [("cinematic", 8000)]
    assert [one.text for one in again.cues] == ["One"]


def test_too_short_a_slideshow_is_refused() -> None:
    with pytest.raises(OperationRejected, match=r"each would show for 0\.1 s"):
        edited(FIVE, {"op": "slideshow", "total_duration": 0.5})


@pytest.mark.parametrize("style", [*STYLES, None, "旅行混剪", "odd"])
@pytest.mark.parametrize("assets", [FOOTAGE, FIVE, [*FOOTAGE, *FIVE], [video("talk.mp4", 600)]])
def test_a_film_of_what_is_there_lasts_as_long_as_asked(style: str | None, assets: list) -> None:
    body = {"op": "assemble", "duration": 30}

    draft = edited(assets, body if style is None else {**body, "style": style})

    assert draft.duration == 30_000


def test_all_of_the_material_is_used_where_it_just_suffices() -> None:
    draft = edited(FOOTAGE, {"op": "assemble", "duration": 50, "style": "promo"})

    assert draft.duration == 50_000


def test_too_little_material_is_said() -> None:
    applied = apply_operations(
        Draft(), [parse_operation({"op": "assemble", "duration": 90})], FOOTAGE
    )

    assert applied.draft.duration == 50_000
    assert "assemble_shorter" in {note.key for note in applied.notes}


def test_a_promo_has_all_that_was_asked_for() -> None:
    assets = [*photos(3), logo()]
    body = {
        "op": "assemble",
        "style": "product promo",
        "duration": 30,
        "music": True,
        "title": "New",
        "captions": ["One", "Two", "Three"],
    }

    draft = edited(assets, body)

    assert [one.range.duration for one in draft.sounds] == [30_000]
    assert [one.asset for one in draft.overlays] == [assets[-1].id]
    texts = [(one.text, one.range.start, one.range.end) for one in draft.cues]
    assert texts == [
        ("New", 0, 3000),
        ("One", 0, 10_000),
        ("Two", 10_000, 20_000),
        ("Three", 20_000, 30_000),
    ]


def test_captions_without_words_are_asked_for() -> None:
    applied = apply_operations(
        Draft(), [parse_operation({"op": "assemble", "captions": True})], FOOTAGE
    )

    assert not applied.draft.cues
    assert "captions_need_words" in {note.key for note in applied.notes}


def test_a_long_talk_is_seen_in_stretches_from_all_over() -> None:
    draft = edited([video("talk.mp4", 600)], {"op": "assemble", "duration": 30, "style": "promo"})

    starts = [clip.source.start for clip in draft.clips]
    assert len(starts) == 10
    assert starts == sorted(starts)
    assert starts[0] < 60_000
    assert starts[-1] > 540_000


def test_a_portrait_first_makes_a_portrait_film() -> None:
    draft = edited([image("tall.jpg", size=(900, 1600)), *FIVE], {"op": "slideshow"})

    assert (draft.canvas.width, draft.canvas.height) == (1080, 1920)
