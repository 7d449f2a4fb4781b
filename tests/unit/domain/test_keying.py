"""Keyed colours: which clips, which colour, what shows behind."""

import pytest

from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Background, ColorKey, Draft
from cutroom.domain.measures import NOTHING_MEASURED, Ground, GroundOf, Measures
from cutroom.domain.media import Asset
from cutroom.domain.reading import read_timeline
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from cutroom.protocol.draft_codec import decode_draft, encode_draft
from tests.support.drafts import edited, image, laid, names, video

HOST, OTHER, BEACH = video("host.mp4", 4), video("other.mp4", 3), image("beach.jpg")
ASSETS = [HOST, OTHER, BEACH]


def made(*bodies: dict, draft: Draft | None = None) -> Draft:
    draft = edited(ASSETS, *bodies, draft=draft or laid(HOST, OTHER))
    assert violations(draft, ASSETS) == []
    return draft


def keys(draft: Draft) -> list[ColorKey | None]:
    return [clip.look.key for clip in draft.clips]


def test_a_colour_is_keyed_in_the_clip_that_is_named() -> None:
    assert keys(made({"op": "chroma_key", "clip": 1})) == [ColorKey("#008000"), None]
    assert keys(made({"op": "chroma_key", "color": "#12ab9F"})) == [ColorKey("#12AB9F")] * 2


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("beach", Background("image", asset=BEACH.id)),
        ("other.mp4", Background("image", asset=OTHER.id)),
        ("white", Background("color", "#FFFFFF")),
    ],
)
def test_a_picture_a_film_or_a_colour_shows_behind(words: str, ground: Background) -> None:
    (key, _) = keys(made({"op": "chroma_key", "clip": 1, "replace": words}))

    assert key == ColorKey("#008000", ground)


def test_what_is_neither_upload_nor_colour_is_told() -> None:
    with pytest.raises(OperationRejected, match="no upload and no colour"):
        made({"op": "chroma_key", "replace": "the moon"})


def test_a_plain_colour_cannot_be_keyed() -> None:
    red = made({"op": "insert", "asset": "color:#FF0000", "at": 0, "duration": 1})

    with pytest.raises(OperationRejected):
        made({"op": "chroma_key", "clip": 1}, draft=red)


def test_a_key_stays_with_its_clip_in_a_window_and_can_come_later() -> None:
    keyed_first = made({"op": "chroma_key", "clip": 2}, {"op": "pip", "clip": 2, "over": 1})
    window = made({"op": "pip", "clip": 2, "over": 1})
    keyed_later = made({"op": "chroma_key", "clip": "other.mp4"}, draft=window)

    for draft in (keyed_first, keyed_later):
        (overlay,) = draft.overlays
        assert overlay.clip is not None
        assert overlay.clip.look.key == ColorKey("#008000")
        assert keys(draft) == [None]


def grounds(*pairs: tuple[Asset, str | None]) -> Measures:
    measures = NOTHING_MEASURED
    for asset, color in pairs:
        measures = measures.having(GroundOf(asset.id), Ground(color))
    return measures


def test_a_plain_background_goes_and_another_stays() -> None:
    known = grounds((HOST, "#F4F4F2"), (OTHER, None))
    operation = {"op": "remove_background", "replace": "beach"}

    draft = edited(ASSETS, operation, draft=laid(HOST, OTHER), measures=known)

    behind = Background("image", asset=BEACH.id)
    assert keys(draft) == [ColorKey("#F4F4F2", behind, around=True), None]


def test_a_background_that_is_not_plain_is_left_and_the_nearest_thing_is_named() -> None:
    known = grounds((HOST, None), (OTHER, None))

    with pytest.raises(OperationRejected, match=r"host\.mp4, other\.mp4") as refusal:
        edited(ASSETS, {"op": "remove_background"}, draft=laid(HOST, OTHER), measures=known)
    assert "chroma_key" in refusal.value.hint


def test_a_key_survives_the_wire_and_is_read_with_what_is_behind() -> None:
    draft = made({"op": "chroma_key", "clip": 1, "replace": "beach.jpg"})

    assert decode_draft(encode_draft(draft, names(ASSETS))) == draft
    assert draft.assets == {HOST.id, OTHER.id, BEACH.id}
    before, after = (read_timeline(one, names(ASSETS)) for one in (laid(HOST, OTHER), draft))
    assert describe_changes(before, after) == [
        '~ clip 1 "host.mp4" key none -> #008000 over beach.jpg'
    ]
