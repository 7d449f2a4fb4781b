import json
import re
from pathlib import Path

import pytest

from cutroom.errors import ProtocolError
from cutroom.protocol.draft_codec import decode_draft, encode_draft, names_in

DOCUMENT = Path(__file__).parents[2] / "server" / "DRAFT.md"


def example() -> dict:
    found = re.search(r"```json\n(.+?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_the_example_of_the_document_is_a_draft_and_is_written_the_same():
    draft = decode_draft(example())

    assert draft.duration == 10_000
    assert [clip.duration for clip in draft.clips] == [6000, 4000]
    assert encode_draft(draft, names_in(example())) == example()


@pytest.mark.parametrize(
    "damage",
    [
        {"t": None},
        {"t": [1]},
        {"t": [{"tt": 0, "sg": [{"x": None}]}]},
        {"t": [{"tt": 0, "sg": [{"x": {"id": "v1", "asset": 7}}]}]},
        {"t": [{"tt": 7, "sg": [{"x": {"id": "", "role": "title", "text": "a"}}]}]},
        {"t": [{"tt": 3, "sg": []}]},
        {"x": {"cutroom": 99}},
        {"x": {"cutroom": 1, "canvas": {"width": "wide"}}},
        {"x": {}},
    ],
)
def test_a_damaged_draft_is_refused_in_a_sentence(damage):
    with pytest.raises(ProtocolError):
        decode_draft(example() | damage)


def test_a_segment_without_a_number_in_its_id_is_damage():
    body = example()
    body["t"][-1]["sg"][0]["x"]["id"] = "title"

    with pytest.raises(ProtocolError):
        decode_draft(body)
