import json

import pytest

from cutroom.protocol.events import (
    Pulse,
    StateChange,
    StreamError,
    Thought,
    ToolCall,
    ToolResult,
    Unreadable,
    Words,
    encode_event,
    frame,
    parse_event,
)

TOOL_TRAFFIC = (
    ToolCall("edit_multitrack", {"operations": [{"op": "trim", "end": 4}]}, "adk-1"),
    ToolResult("edit_multitrack", {"ok": True}, "adk-1"),
)


def written(*events):
    return encode_event(events, invocation="e-1", event_id="i-1", at_s=12.5)


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ('{"type":"text","content":"Done. 完成"}', (Words("Done. 完成"),)),
        ('{"type":"text","text":"Done"}', (Words("Done"),)),
        ('{"type":"chunk","text":"Do"}', (Words("Do", partial=True),)),
        ('{"text":"Done"}', (Words("Done"),)),
        ('{"type":"tool_call","name":"draft","args":{"a":1}}', (ToolCall("draft", {"a": 1}),)),
        ('{"type":"tool_result","name":"draft","result":7}', (ToolResult("draft", {"result": 7}),)),
        ('{"type":"heartbeat"}', (Pulse(),)),
        ("heartbeat", (Pulse(),)),
        ('"heartbeat"', (Pulse(),)),
        ("", (Pulse(),)),
        ("{}", (Pulse(),)),
        ('{"type":"text","content":""}', (Pulse(),)),
        ('{"error": "boom"}', (StreamError("", "boom"),)),
        ('{"type":"error","code":42901,"message":"later"}', (StreamError("42901", "later"),)),
        (
            '{"error": "E: no", "error_details": {"error_type": "E"}}',
            (StreamError("E", "E: no"),),
        ),
        ('{"errorCode":"SAFETY","errorMessage":"no","actions":{}}', (StreamError("SAFETY", "no"),)),
        ('{"error": "say "hi"', (Unreadable('{"error": "say "hi"'),)),
        ("[1]", (Unreadable("[1]"),)),
        ("12", (Unreadable("12"),)),
        ('{"weather":"fine"}', (Unreadable('{"weather":"fine"}'),)),
        ('{"content":{"parts":[{"inlineData":{"data":"iVBOR_v_"}}]}}', (Pulse(),)),
        (
            '{"content":{"parts":[{"text":"hm","thought":true},{"text":"Yes"}]},"author":"a"}',
            (Thought("hm"), Words("Yes", author="a")),
        ),
        (
            '{"content":{"parts":[{"function_call":{"name":"x","args":null}}]}}',
            (ToolCall("x"),),
        ),
        ('{"content":{"parts":null},"actions":{"stateDelta":{"k":1}}}', (StateChange({"k": 1}),)),
        ('{"content":{"parts":"oops"}}', (Pulse(),)),
    ],
)
def test_every_spelling_of_an_event_is_read(payload, expected):
    assert parse_event(payload) == expected


@pytest.mark.parametrize(
    "events",
    [
        (Words("A title, 标题"),),
        (Words("A ti", partial=True),),
        (Thought("hm"), Words("Yes")),
        *[(traffic,) for traffic in TOOL_TRAFFIC],
        (TOOL_TRAFFIC[1], StateChange({"version": 3})),
        (StreamError("EditError", 'a "quoted"\nline'),),
        (Pulse(),),
    ],
)
def test_what_is_written_reads_back_the_same(events):
    assert parse_event(written(*events)) == events


def test_our_events_carry_every_key_the_framework_always_sends():
    body = json.loads(written(Words("Hi")))

    assert body == {
        "content": {"parts": [{"text": "Hi"}], "role": "model"},
        "invocationId": "e-1",
        "author": "nemo_agent",
        "actions": {
            "stateDelta": {},
            "artifactDelta": {},
            "requestedAuthConfigs": {},
            "requestedToolConfirmations": {},
        },
        "id": "i-1",
        "timestamp": 12.5,
    }


def test_a_tool_result_travels_in_the_users_role_as_the_framework_does():
    assert json.loads(written(TOOL_TRAFFIC[1]))["content"]["role"] == "user"


def test_a_frame_is_one_line_even_for_text_of_many_lines_and_broken_surrogates():
    block = frame(written(Words("one\ntwo\ud800")))

    assert block.startswith(b"data: {")
    assert block.endswith(b"}\n\n")
    assert block.count(b"\n") == 2
