"""Tables of colours: which clips get which, how strongly, and how they go again."""

import pytest

from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Draft, Lookup
from cutroom.domain.reading import read_timeline
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from cutroom.protocol.draft_codec import decode_draft, encode_draft, names_in
from tests.support.drafts import edited, laid, names, table, video

ONE, TWO, TEAL = video("one.mp4", 4), video("two.mp4", 3), table("teal.cube")
ASSETS = [ONE, TWO, TEAL]


def made(*bodies: dict, draft: Draft | None = None) -> Draft:
    draft = edited(ASSETS, *bodies, draft=draft or laid(ONE, TWO))
    assert violations(draft, ASSETS) == []
    return draft


def tables(draft: Draft) -> list[Lookup | None]:
    return [clip.look.lut for clip in draft.clips]


def test_a_table_is_for_the_clip_that_is_named_or_for_all() -> None:
    assert tables(made({"op": "lut", "asset": "teal", "clip": 2})) == [None, Lookup(TEAL.id)]
    assert (
        tables(made({"op": "lut", "asset": "teal.cube", "intensity": 0.5}))
        == [Lookup(TEAL.id, 0.5)] * 2
    )


def test_a_table_of_no_strength_takes_the_one_before_away() -> None:
    draft = made({"op": "lut", "asset": "teal"})

    assert tables(made({"op": "lut", "asset": "teal", "intensity": 0}, draft=draft)) == [None] * 2


def test_a_film_is_no_table() -> None:
    with pytest.raises(OperationRejected, match="is of kind video; this needs lut"):
        made({"op": "lut", "asset": "two.mp4"})


def test_a_table_is_no_clip() -> None:
    with pytest.raises(OperationRejected, match="is of kind lut"):
        made({"op": "insert", "asset": "teal.cube", "at": 0})


def test_a_table_survives_the_wire_and_is_read_by_its_name() -> None:
    draft = made({"op": "lut", "asset": "teal", "intensity": 0.8, "clip": 1})

    wire = encode_draft(draft, names(ASSETS))
    assert decode_draft(wire) == draft
    assert names_in(wire)[TEAL.id] == "teal.cube"
    assert TEAL.id in draft.assets
    before, after = (read_timeline(one, names(ASSETS)) for one in (laid(ONE, TWO), draft))
    assert describe_changes(before, after) == ['~ clip 1 "one.mp4" table none -> teal.cube 80 %']
