import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cutroom.protocol.raw_json import raw_value

DRAFT = '{ "t" : [1.0, 1e3, 0.10],  "d":10, "新":"\\u57ce", "x": {} }'


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (f'{{"code":0,"data":{{"state":{{"draft":{DRAFT} }}}}}}', ("data", "state", "draft")),
        (f' {{ "draft" :\n{DRAFT}}}', ("draft",)),
        (f'{{"a\\"draft":{{"draft":1}},"draft":0,"draft":{DRAFT}}}', ("draft",)),
    ],
)
def test_a_value_is_returned_as_it_was_written(text, keys):
    assert raw_value(text, *keys) == DRAFT


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", '{"draft"', '{"a":1}', '{"draft":'])
def test_what_is_not_there_is_none(text):
    assert raw_value(text, "draft") is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), VALUES), VALUES, st.sampled_from([None, 1]))
def test_the_written_value_means_the_same(others, value, indent):
    body = {**others, "draft": value}

    found = raw_value(json.dumps(body, indent=indent), "draft")

    assert found is not None
    assert json.loads(found) == value
