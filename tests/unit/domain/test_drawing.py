"""The sound drawn over the picture: where, how, and how it goes again."""

import pytest

from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Draft
from cutroom.domain.reading import read_timeline
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from cutroom.protocol.draft_codec import decode_draft, encode_draft
from cutroom.translate.timeline import timeline_text
from tests.support.drafts import edited, laid, names, video

CLIP = video("talk.mp4", 10)


def made(*bodies: dict, draft: Draft | None = None) -> Draft:
    draft = edited([CLIP], *bodies, draft=draft or laid(CLIP))
    assert violations(draft, [CLIP]) == []
    return draft


def test_a_second_waveform_in_the_same_place_takes_the_place_of_the_first() -> None:
    draft = made(
        {"op": "waveform"},
        {"op": "waveform", "color": "red", "mode": "bars"},
        {"op": "waveform", "position": "top"},
    )

    assert [(one.position, one.color, one.mode) for one in draft.waves] == [
        ("bottom", "#FF0000", "bars"),
        ("top", "#FFFFFF", "line"),
    ]


def test_a_waveform_goes_again_and_there_must_be_one() -> None:
    draft = made({"op": "waveform"})

    assert made({"op": "waveform", "mode": "none"}, draft=draft).waves == ()
    with pytest.raises(OperationRejected, match="No waveform"):
        made({"op": "waveform", "mode": "none"})


@pytest.mark.parametrize("bad", [{"mode": "fireworks"}, {"color": "nocolour"}, {"position": "up"}])
def test_what_cannot_be_drawn_is_refused(bad: dict) -> None:
    with pytest.raises(OperationRejected):
        made({"op": "waveform", **bad})


def test_a_waveform_lasts_as_long_as_the_film_survives_the_wire_and_is_read() -> None:
    draft = made({"op": "waveform"}, {"op": "trim", "start": 0, "end": 4})

    assert decode_draft(encode_draft(draft, names([CLIP]))) == draft
    before, after = (read_timeline(one, names([CLIP])) for one in (laid(CLIP), draft))
    assert '+ waveform "line" 0-4 s' in describe_changes(before, after)
    assert "声波：line（0-4秒）" in timeline_text(after, "zh")
