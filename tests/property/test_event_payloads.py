"""Whatever JSON an event carries is read as the standard library reads it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cutroom.protocol.events import ToolCall, parse_event

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(min_size=1), VALUES, min_size=1, max_size=4), st.booleans())
def test_a_tool_s_arguments_come_through_unchanged(args, ascii_only):
    body = {"content": {"parts": [{"functionCall": {"name": "x", "args": args}}]}}

    read = parse_event(json.dumps(body, ensure_ascii=ascii_only))

    assert read == (ToolCall("x", args),)
    assert json.dumps(read[0].args) == json.dumps(args)


def test_half_a_surrogate_pair_and_deep_nesting_are_read_all_the_same():
    deep = "[" * 900 + "]" * 900
    payload = f'{{"type": "tool_call", "name": "x", "args": {{"a": "\\ud83c", "b": {deep}}}}}'

    (call,) = parse_event(payload)

    assert call.args["a"] == "\ud83c"
    assert json.dumps(call.args["b"]) == deep
