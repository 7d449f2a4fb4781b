from tests.support.drafts import edited, image, laid, video

CLIP, MAP = video("trip.mp4", 20), image("map.png")


def test_a_picture_laid_over_the_film_is_not_laid_as_a_clip_as_well():
    draft = edited([CLIP, MAP], {"op": "overlay_image", "asset": "map.png"})

    assert [clip.asset for clip in draft.clips] == [CLIP.id]
    assert [overlay.asset for overlay in draft.overlays] == [MAP.id]


def test_an_upload_inserted_beside_other_edits_is_shown_once():
    draft = edited(
        [CLIP, MAP],
        {"op": "trim", "start": 5, "end": "end", "clip": 1},
        {"op": "insert", "asset": "map.png", "at": "end", "duration": 3},
    )

    assert [clip.asset for clip in draft.clips] == [CLIP.id, MAP.id]
    assert draft.duration == 18_000


def test_clips_keep_their_numbers_where_numbers_are_spoken_of():
    draft = edited(
        [MAP, CLIP],
        {"op": "speed", "factor": 2, "clip": 2},
        {"op": "overlay_image", "asset": "map.png"},
    )

    assert [clip.asset for clip in draft.clips] == [MAP.id, CLIP.id]


def test_a_picture_over_the_film_is_taken_away_by_its_name():
    before = edited([CLIP, MAP], {"op": "overlay_image", "asset": "map.png"})
    draft = edited([CLIP, MAP], {"op": "delete_clip", "clip": "map.png"}, draft=before)

    assert draft.overlays == ()
    assert draft.clips == before.clips


def test_a_name_that_is_also_a_clip_means_the_clip():
    before = edited([CLIP, MAP], {"op": "overlay_image", "asset": "map.png"}, draft=laid(CLIP, MAP))
    draft = edited([CLIP, MAP], {"op": "delete_clip", "clip": "map.png"}, draft=before)

    assert [clip.asset for clip in draft.clips] == [CLIP.id]
    assert len(draft.overlays) == 1
